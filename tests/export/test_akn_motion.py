"""Motions as `amendment` documents, read back by cobalt: valid, in the very words that move them, quotations marked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from amend.tables import BASE_TEXT, cases, motion_of
from support.legal import AKN, OWN, akn, facts_of, words
from support.strategies import LAW, versions
from wording.amend.draft import draft_motion
from wording.amend.motion import Motion, MotionStatus
from wording.amend.published import item_json
from wording.amend.reading import parse_motion
from wording.amend.shelf import read_shelf
from wording.amend.words import motion_in_words, secondary_in_words
from wording.export.akn_motion import export_akn_motion
from wording.record.folder import read_history
from wording.record.markup import parse_version

EXAMPLES = Path(__file__).parents[2] / "examples"
RIVERSIDE = EXAMPLES / "riverside-mediators/content_versions"
HISTORY, MOTIONS = read_history(RIVERSIDE), read_shelf(RIVERSIDE, [])
EVERY = [
    pytest.param(motion, read_history(folder), id=f"{folder.parent.name}-{motion.motion}")
    for folder in sorted(EXAMPLES.glob("*/content_versions"))
    for motion in read_shelf(folder, []).values()
]
BASE = parse_version(BASE_TEXT, "2026-11-22")
CASES = cases("motions")


def told(document: object) -> list[str]:
    return [words(node) for node in document.root.iter(f"{{{AKN}}}mod")]


def quoted(document: object, number: int) -> list[tuple[str, str]]:
    (mod,) = document.root.xpath(f"//*[@eId='mod_{number}']")
    return [(node.get("class"), words(node)) for node in mod.iter(f"{{{AKN}}}quotedText")]


@pytest.mark.parametrize(("motion", "history"), EVERY)
def test_every_motion_of_the_examples_comes_back_in_its_words(motion, history):
    base = history[motion.amends]
    data = export_akn_motion(motion, base, history)
    document = akn(data)
    assert told(document) == [one.words for one in motion_in_words(motion, base)]
    assert data == export_akn_motion(motion, base, history)
    assert words(document.main.amendmentBody.amendmentHeading).strip() == motion.title
    why = [words(node).strip() for node in document.root.iter(f"{{{AKN}}}amendmentJustification")]
    assert " ".join(why).split() == motion.rationale.split()


@pytest.mark.parametrize(("items", "said"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_every_kind_of_item_is_valid_and_says_what_the_page_says(items, said):
    motion = motion_of(items)
    document = akn(export_akn_motion(motion, BASE))
    assert [f"{n}. {text}" for n, text in enumerate(told(document), 1)] == said
    kept = [json.loads(node.text) for node in document.root.iter(f"{{{OWN}}}item")]
    assert kept == [item_json(item) for item in motion.amendments]


@given(versions(), versions())
@settings(LAW, max_examples=50)
def test_any_motion_that_turns_one_text_into_another_is_valid(old, new):
    motion = draft_motion(old, new, "2026-12-01-1", "A motion")
    document = akn(export_akn_motion(motion, old))
    assert told(document) == [one.words for one in motion_in_words(motion, old)]


@pytest.mark.parametrize(
    ("item", "kind", "marks"),
    [
        ('{at: duties/1, strike: "and growth"}', "repeal", [("old", "and growth")]),
        ('{at: duties/1, strike: "and", insert: "or", occurrence: 2}', "substitution", [("old", "and"), ("new", "or")]),
        ('{at: duties/2, insert: "all", after: "to"}', "insertion", [("new", "all"), ("beside", "to")]),
        ('{at: duties/2, insert: "” and “", before: "to"}', "insertion", [("new", "” and “"), ("beside", "to")]),
        ('{at: duties/2, substitute: "]]> <script>"}', "substitution", [("new", "]]> <script>")]),
        ('{rename: duties, heading: "Duties"}', "substitution", [("old", "Duties"), ("new", "Duties")]),
        ("{strike_clause: duties/2}", "repeal", []),
        ("{strike_principle: money}", "repeal", []),
        ("{move: duties/1, to: integrity}", "renumbering", []),
        ("{reorder: [money, duties]}", "renumbering", []),
    ],
)
def test_what_an_item_quotes_is_marked_and_what_it_does_is_named(item, kind, marks):
    document = akn(export_akn_motion(motion_of(f"- {item}"), BASE))
    assert quoted(document, 1) == marks
    (mod,) = document.meta.analysis.activeModifications.iterchildren()
    assert mod.get("type") == kind
    assert mod.source.get("href") == "#mod_1"
    for side, text in marks:
        refs = [node.get("href")[1:] for node in mod.findall(f"{{{AKN}}}{side}")]
        named = [words(node) for ref in refs for node in document.root.xpath(f"//*[@eId='{ref}']")]
        assert side == "beside" or text in named


def test_who_moved_it_and_how_the_vote_went_are_told_and_nobody_else_is():
    motion = replace(
        MOTIONS["2024-04-13-1"],
        moved_by="A. Mover",
        seconded_by="B. Seconder",
        status=MotionStatus.ADOPTED,
        notice_given=date(2024, 4, 1),
    )
    document = akn(export_akn_motion(motion, HISTORY[motion.amends], HISTORY))
    people = {node.get("eId"): node.get("showAs") for node in document.root.iter(f"{{{AKN}}}TLCPerson")}
    assert people == {"mover": "A. Mover", "seconder": "B. Seconder"}
    authors = [node.get("href") for node in document.meta.identification.FRBRWork.iter(f"{{{AKN}}}FRBRauthor")]
    assert authors == ["#mover", "#seconder"]
    assert document.meta.workflow.step.get("date") == "2024-04-01"
    facts = facts_of(document)
    assert (facts["votes-for"], facts["votes-against"], facts["vote-required"]) == ("20", "5", "two-thirds")
    said = words(document.main.amendmentBody.amendmentReference)
    assert "Illustrative" in said
    assert "Moved by A. Mover." in said
    nobody = akn(
        export_akn_motion(
            Motion("2026-12-01-1", "T", "2026-11-22", motion_of("- {strike_clause: duties/1}").amendments), BASE
        )
    )
    assert not list(nobody.root.iter(f"{{{AKN}}}TLCPerson"))
    assert nobody.meta.identification.FRBRWork.FRBRauthor.get("href") == ""


def test_an_amendment_of_an_amendment_points_at_the_item_that_it_amends():
    primary = motion_of('- {strike_clause: duties/1}\n- {at: duties/2, substitute: "A member reports to a family"}')
    head = 'motion: 2026-12-01-2\ntitle: S\namends: "2026-12-01-1#2"\nstatus: proposed\n'
    motion = parse_motion(f'---\n{head}amendments:\n- {{at: item/1, strike: "a family", insert: "families"}}\n---\n')
    document = akn(export_akn_motion(motion, BASE, primary=primary))
    assert told(document) == [one.words for one in secondary_in_words(motion, primary)]
    (mod,) = document.meta.analysis.activeModifications.iterchildren()
    assert mod.destination.get("href").endswith("/2026-12-01/code-1/und@2026-12-01#mod_2".replace("und", "eng"))


def test_what_a_motion_names_in_its_base_is_there():
    for motion in MOTIONS.values():
        from wording.export.akn import export_akn

        base = akn(export_akn(HISTORY[motion.amends], HISTORY, MOTIONS))
        document = akn(export_akn_motion(motion, HISTORY[motion.amends], HISTORY))
        own = base.meta.identification.FRBRExpression.FRBRuri.get("value")
        ids = set(base.root.xpath("//@eId"))
        targets = [node.get("href") for node in document.root.iter(f"{{{AKN}}}destination")]
        assert targets
        for target in targets:
            name, _, id = target.partition("#")
            assert name == own
            assert id == "" or id in ids


def test_quotations_in_another_language_say_so():
    base = replace(BASE, meta=replace(BASE.meta, language="fr"))
    document = akn(export_akn_motion(motion_of('- {at: duties/1, strike: "and growth"}'), base))
    (mark,) = document.root.iter(f"{{{AKN}}}quotedText")
    assert mark.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert document.language == "fra"
    assert etree.QName(mark.getparent()).localname == "mod"
