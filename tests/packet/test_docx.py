"""`redline.docx`, read by the rules of its format and by two validators."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support import strategies
from support.packets import PREPARED_ON, packet, real_packet, sample, version
from support.pairs import CHINESE, HEBREW, packet_of, pair, pair_of
from support.word_views import W, code, comments, expected, part, view
from wording.comparison.compare import compare
from wording.packet import phrases
from wording.packet.packet import Packet, build_packet
from wording.packet.render.docx import render
from wording.packet.render.docx.wordml import directed, legal, runs_right_to_left
from wording.record.model import Clause, Section, Version

REAL = ("housekeeping", "early-childhood", "rival")
LAW = settings(deadline=None, max_examples=40)
HOSTILE = "<script>alert(1)</script>]]>\"'--> <b x=y> &lt; \x00\x1b\ud800\ufffe {{ 7 }} =1+1 \t\n\u202e <w:del/>"


def check(packet: Packet) -> bytes:
    data = render(packet)
    assert code(view(data, "old")) == expected(packet.comparison.old)
    assert code(view(data, "new")) == expected(packet.comparison.new)
    return data


@cache
def real(draft: str) -> bytes:
    return check(real_packet(draft))


def document(data: bytes) -> Any:
    return part(data, "word/document.xml")


@pytest.mark.parametrize("draft", REAL)
def test_accepting_all_gives_the_draft_and_rejecting_all_the_recorded_code(draft: str) -> None:
    assert real(draft)


@LAW
@given(st.randoms(use_true_random=False))
def test_either_version_can_be_read_from_the_file_with_styles_and_numbers(random: Random) -> None:
    check(packet_of(pair(random)))


@LAW
@given(strategies.versions(), strategies.versions())
def test_any_two_texts_that_a_record_may_hold_can_be_read_from_the_file(old: Version, new: Version) -> None:
    check(packet_of((old, new)))


@pytest.mark.parametrize("sides", [HEBREW, CHINESE], ids=["hebrew", "chinese"])
def test_other_scripts_can_be_read_from_the_file(sides: tuple[str, str]) -> None:
    check(packet(*sides))


def test_what_stands_around_the_code_is_the_same_whether_changes_are_accepted_or_rejected() -> None:
    data = real("rival")
    sides = [view(data, which) for which in ("old", "new")]
    around = [[p for p in side if p.style.startswith("Packet")] for side in sides]
    assert around[0] == around[1]
    assert [len(side) - len(code(side)) for side in sides] == [len(around[0])] * 2


@pytest.mark.parametrize("draft", REAL)
def test_the_cover_says_what_the_packet_says(draft: str) -> None:
    packet, summary = real_packet(draft), real_packet(draft).summary
    texts = [p.text for p in view(real(draft), "new") if p.style.startswith("Packet")]
    said = [packet.association, packet.title, packet.subtitle, packet.status, packet.illustrative]
    for heading, sentences in (
        (phrases.PROPOSED, summary.proposed),
        (phrases.UNCHANGED, summary.unchanged),
        (phrases.JUDGE, summary.judge),
        (phrases.WARNINGS, packet.warnings),
        (phrases.EDITORIAL, summary.editorial),
        (phrases.PROCEDURE, packet.procedure),
    ):
        said += [heading, *map(str, sentences)] if sentences else []
    places = [texts.index(words) for words in said]
    assert places == sorted(places)
    assert texts[-len(packet.made) :] == [f"{label}: {value}" for label, value in packet.made]


def test_an_illustrative_draft_is_called_so_at_the_head_of_every_page_and_no_other_text_is() -> None:
    words = phrases.ILLUSTRATIVE
    assert "".join(part(real("rival"), "word/header1.xml").itertext()) == words
    assert words in [p.text for p in view(real("rival"), "new") if p.style == "Packet Banner"]
    plain = render(sample())
    assert words not in "".join(part(plain, "word/header1.xml").itertext())
    assert "Packet Banner" not in [p.style for p in view(plain, "new")]


def test_every_change_has_a_comment_that_begins_with_its_label_and_gives_its_reasons() -> None:
    for made in (sample(), *map(real_packet, REAL)):
        found = {note[0]: note[1:] for note in comments(render(made))}
        items = [item for section in made.parts for item in section.items if item.anchor]
        for entry in [*items, *(section for section in made.parts if section.change)]:
            rest = found[f"{entry.label}."]
            assert list(entry.notes) == rest[: len(entry.notes)]
            reasons = rest[len(entry.notes) : len(entry.notes) + len(entry.reasons)]
            assert [r.lower().rstrip(".") for r in reasons] == [r.lower().rstrip(".") for r in entry.reasons]


@LAW
@given(st.randoms(use_true_random=False))
def test_every_change_of_a_generated_pair_has_one_comment_of_its_own(random: Random) -> None:
    made = packet_of(pair(random))
    notes = comments(render(made))
    heads = Counter(found[0] for note in notes if (found := re.match(r"c\d+(?=:)", note[0])))
    assert heads == Counter(change.id for change in made.comparison.changes)


def test_the_comment_on_a_section_without_any_text_stands_at_the_end() -> None:
    data = check(packet("## A\n\nSome words of a clause.\n", "## A\n\nSome words of a clause.\n\n## {#silence}\n"))
    assert [note[0] for note in comments(data)] == ["c1: added, needs judgement."]
    end = [p for p in document(data).iter(f"{W}p") if p.find(f".//{W}commentReference") is not None]
    assert [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in end] == ["PacketEnd"]


def test_a_clause_that_moved_and_was_edited_has_its_edit_spelt_out_and_a_sign_where_it_stood() -> None:
    notes = comments(render(real_packet("rival")))
    edit = next(note for note in notes if note[0].startswith("c15:"))
    assert edit[1] == "Moved from “Importance of Relationships”, clause 4, and edited."
    assert edit[-1].startswith("The edit in words: A NYS-AIMH endorsed professional understands")
    assert "[inserted: , their own included,]" in edit[-1]
    assert ["The clause that stood here has moved to “Reflective Practice”, clause 2; see c15."] in notes


def test_every_mark_has_an_author_the_packets_day_and_an_id_of_its_own() -> None:
    for data in (render(sample()), *map(real, REAL)):
        tree = document(data)
        names = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "moveFromRangeStart", "moveToRangeStart")
        marks = [node for node in tree.iter() if node.tag in {f"{W}{name}" for name in names}]
        assert {(m.get(f"{W}author"), m.get(f"{W}date")) for m in marks} == {("wording", "2026-11-22T12:00:00Z")}
        own = [
            node
            for node in tree.iter()
            if node.tag.endswith(("Start", "}ins", "}del", "}moveFrom", "}moveTo", "Change"))
        ]
        ids = [node.get(f"{W}id") for node in own]
        ids += [c.get(f"{W}id") for c in tree.iter(f"{W}commentReference") if c.get(f"{W}id") not in ids]
        assert len(ids) == len(set(ids))
        written = sorted(int(c.get(f"{W}id")) for c in part(data, "word/comments.xml"))
        assert written == sorted(int(c.get(f"{W}id")) for c in tree.iter(f"{W}commentReference"))


def test_both_ends_of_a_move_bear_its_name_and_every_range_is_closed() -> None:
    tree = document(render(sample()))
    for end in ("moveFrom", "moveTo"):
        opened = [n.get(f"{W}id") for n in tree.iter(f"{W}{end}RangeStart")]
        assert opened == [n.get(f"{W}id") for n in tree.iter(f"{W}{end}RangeEnd")]
        assert {n.get(f"{W}name") for n in tree.iter(f"{W}{end}RangeStart")} == {"move1", "move2"}
    for end in ("commentRange", "bookmark"):
        opened = [n.get(f"{W}id") for n in tree.iter(f"{W}{end}Start")]
        assert sorted(opened) == sorted(n.get(f"{W}id") for n in tree.iter(f"{W}{end}End"))


def test_the_ids_of_principles_and_clauses_are_bookmarks_that_word_accepts() -> None:
    old = "## {#a-b}\n\nA clause that stays as it is. {#clause-1}\n\n## Gone {#gone}\n\nNothing of this will remain.\n"
    new = f"## New {{#a-b}}\n\nA clause that stays as it is. {{#clause-1}}\n\n## Long {{#{'x' * 64}}}\n\nMore.\n"
    tree = document(check(packet(old, new)))
    names = [n.get(f"{W}name") for n in tree.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]\w{0,39}", name, re.ASCII) for name in names)
    assert {"id_a_b", "id_clause_1", "was_gone"} < set(names)
    assert sum(name.startswith("id_xxx") for name in names) == 1


def test_the_file_says_what_it_was_made_from_and_tracks_what_comes_next() -> None:
    packet = real_packet("rival")
    core = part(real("rival"), "docProps/core.xml")
    said = {node.tag.partition("}")[2]: node.text for node in core}
    assert said["title"] == "Code of Ethics"
    assert said["identifier"] == packet.comparison.old.sha256
    assert said["version"] == "2026-11-22"
    assert said["language"] == "en"
    assert said["created"] == said["modified"] == "2026-11-22T12:00:00Z"
    assert phrases.ILLUSTRATIVE in (said["description"] or "")
    assert part(real("rival"), "word/settings.xml").find(f"{W}trackRevisions") is not None


@pytest.mark.parametrize(("language", "ours"), [("en-GB", "en-GB"), ("he", "en"), ("zh-Hans", "en")])
def test_the_code_is_marked_with_its_language_and_the_packets_words_with_theirs(language: str, ours: str) -> None:
    styles = part(render(packet(*HEBREW, language=language)), "word/styles.xml")
    lang = styles.find(f"{W}docDefaults//{W}lang")
    assert {lang.get(f"{W}{name}") for name in ("val", "eastAsia", "bidi")} == {language}
    for style in styles.iterfind(f"{W}style[@{W}type='paragraph']"):
        own = [found.get(f"{W}val") for found in style.iter(f"{W}lang")]
        assert own == ([ours] if style.find(f"{W}name").get(f"{W}val").startswith("Packet") or own else [])


def test_a_text_that_goes_from_right_to_left_is_set_so_and_the_cover_is_not() -> None:
    data = render(packet(*HEBREW))
    styles = {s.get(f"{W}styleId"): s for s in part(data, "word/styles.xml").iter(f"{W}style")}
    assert styles["Normal"].find(f"{W}pPr/{W}bidi") is not None
    assert styles["PacketText"].find(f"{W}basedOn") is None
    for run in document(data).iter(f"{W}r"):
        text = "".join(run.itertext())
        marked = run.find(f"{W}rPr/{W}rtl") is not None
        assert not re.search("[א-ת]", text) if not marked else not re.search("[A-Za-z]", text)
    plain = part(render(sample()), "word/styles.xml")
    assert plain.find(f".//{W}bidi") is None


@given(st.text("ab \u05d0\u05d1.,1\u0661(\u202e", max_size=12), st.booleans())
def test_stretches_of_one_direction_spell_the_text(text: str, right_to_left: bool) -> None:
    made = [*directed(text, right_to_left)]
    assert "".join(stretch for stretch, _ in made) == text
    assert all(a[1] != b[1] for a, b in pairwise(made))


@pytest.mark.parametrize(
    ("text", "right_to_left", "made"),
    [
        ("ab, cd", False, [("ab, cd", False)]),
        ("ab שלום cd", False, [("ab ", False), ("שלום", True), (" cd", False)]),
        ("שלום, (ab) שלום.", True, [("שלום, (", True), ("ab", False), (") שלום.", True)]),
        ("שלום. ab", False, [("שלום", True), (". ab", False)]),
        ("", True, []),
    ],
)
def test_marks_go_with_the_letters_around_them_or_with_the_document(
    text: str, right_to_left: bool, made: list[tuple[str, bool]]
) -> None:
    assert [*directed(text, right_to_left)] == made


def test_the_direction_of_a_document_is_that_of_most_of_its_letters() -> None:
    assert runs_right_to_left(["שלום לכולם", "ab"])
    assert not runs_right_to_left(["שלום", "a longer text in another script"])
    assert not runs_right_to_left([])


def hostile() -> Packet:
    clause, other = Clause(HOSTILE), Clause("kept as it is " + HOSTILE)
    old, new = version("## A\n\nb\n"), version("## A\n\nb\n", "2026-12-01-draft", status="draft")
    sides = [
        replace(
            side,
            meta=replace(side.meta, title=HOSTILE, association=HOSTILE, note=HOSTILE),
            sections=(Section("a", f"{HOSTILE} {n}", (clause, other) if n else (other,), given_id=True),),
        )
        for n, side in enumerate((old, new))
    ]
    return build_packet(compare(*sides), prepared_on=PREPARED_ON)


def test_hostile_words_stay_words_and_what_xml_cannot_hold_leaves_a_visible_mark() -> None:
    packet = hostile()
    data = render(packet)
    for which, side in (("old", packet.comparison.old), ("new", packet.comparison.new)):
        assert code(view(data, which)) == [replace(p, text=legal(p.text)) for p in expected(side)]
    assert legal(HOSTILE).count("\ufffd") == 4
    assert {p.tag for p in document(data).iter()}.isdisjoint({"script", "b"})


@pytest.mark.parametrize("name", [*REAL, "sample", "hebrew", "chinese", "hostile", *map(str, range(6))])
def test_two_validators_find_nothing_wrong(name: str, tmp_path: Path) -> None:
    from ooxml_integrity import check as check_integrity
    from openxml_audit import FileFormat, OpenXmlValidator

    others = {
        "sample": sample,
        "hebrew": lambda: packet(*HEBREW),
        "chinese": lambda: packet(*CHINESE),
        "hostile": hostile,
    }
    made = real_packet(name) if name in REAL else packet_of(pair_of(int(name))) if name.isdigit() else others[name]()
    path = tmp_path / "redline.docx"
    path.write_bytes(render(made))
    assert [str(error) for error in OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path).errors] == []
    assert [str(finding) for finding in check_integrity(path)] == []


def test_the_validators_would_see_a_broken_file(tmp_path: Path) -> None:
    from ooxml_integrity import check as check_integrity
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "redline.docx"
    with zipfile.ZipFile(io.BytesIO(real("rival"))) as whole, zipfile.ZipFile(path, "w") as broken:
        for name in whole.namelist():
            content = whole.read(name)
            broken.writestr(
                name, re.sub(rb'(<w:del w:id=)"\d+"', rb'\1"1"', content) if "document" in name else content
            )
    assert OpenXmlValidator().validate(path).errors
    assert [*check_integrity(path)]


def test_the_same_packet_gives_the_same_bytes_whatever_the_process() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, 'tests'); from support.packets import real_packet\n"
        "from wording.packet.render.docx import render\n"
        "print(hashlib.sha256(render(real_packet('rival'))).hexdigest())"
    )
    root = Path(__file__).parent.parent.parent
    made = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Kathmandu")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", script]
        made.add(subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True).stdout)
    assert len(made) == 1
    with zipfile.ZipFile(io.BytesIO(real("rival"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.create_system for info in archive.infolist()} == {0}
