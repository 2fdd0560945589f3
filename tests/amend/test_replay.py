"""Replay: what no motion explains is quoted, and the invented record is explained from its first motion to its last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support.records import CLAUSES, text
from wording.amend.draft import draft_motion
from wording.amend.motion import Motion, MotionStatus
from wording.amend.replay import MADE, Replay, cited, replay, uncited
from wording.amend.shelf import read_shelf
from wording.errors import Fault
from wording.record.folder import read_history
from wording.record.markup import format_version, parse_version
from wording.record.model import History, Version

RIVERSIDE = Path(__file__).parents[2] / "examples/riverside-mediators/content_versions"
BEFORE = parse_version(text(captured="2026-01-01"), "2026-01-01")
AFTER = parse_version(
    text("adopted", CLAUSES, adopted="2026-02-01", supersedes="2026-01-01", motion="2026-01-20-1"), "2026-02-01"
)
MOTION = replace(draft_motion(BEFORE, AFTER, "2026-01-20-1"), status=MotionStatus.ADOPTED)


def told(version: Version, *motions: Motion) -> Replay:
    return replay(History((BEFORE, version)), {motion.motion: motion for motion in motions})


def messages(found: Replay) -> list[str]:
    return [fault.message for fault in found.faults]


def edited(version: Version, old: str, new: str) -> Version:
    whole = format_version(version)
    assert whole.count(old) == 1
    return parse_version(whole.replace(old, new), version.id)


def test_a_version_that_its_motions_give_is_explained() -> None:
    found = told(AFTER, MOTION)
    assert (found.faults, found.explained, found.unexplained) == ((), ("2026-02-01",), (BEFORE,))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "Members listen.",
            "Members always listen.",
            "one/1: “always” stands there, and no motion brings it in (it cites 2026-01-20-1)",
        ),
        (
            "all their life.",
            "all life.",
            "one/3: “their” is gone, and no motion strikes it out (it cites 2026-01-20-1)",
        ),
        (
            "keep what",
            "tell what",
            "one/2: “tell” stands in the place of “keep”, and no motion says so (it cites 2026-01-20-1)",
        ),
        (
            "- Members learn",
            "1. Members learn",
            "one/3: “1.” stands in the place of “-”, and no motion says so (it cites 2026-01-20-1)",
        ),
    ],
    ids=["come", "gone", "other", "layout"],
)
def test_a_word_that_no_motion_explains_is_quoted_with_its_line(old: str, new: str, message: str) -> None:
    version = edited(AFTER, old, new)
    found = told(version, MOTION)
    line = next(n for n, each in enumerate(format_version(version).split("\n"), 1) if new in each)
    assert [(f.code, f.line, f.message) for f in found.faults] == [("E-REPLAY", line, message)]
    assert found.explained == ()


def test_many_unexplained_passages_are_counted_and_not_all_quoted() -> None:
    clauses = tuple(f"Members do the thing that is called {n}." for n in range(50))
    before = parse_version(text(captured="2026-01-01", clauses=clauses), "2026-01-01")
    other = tuple(clause.replace("Members", "Friends") for clause in clauses)
    after = parse_version(text("adopted", other, adopted="2026-02-01", supersedes="2026-01-01"), "2026-02-01")
    found = replay(History((before, after)), {})
    assert len(found.faults) == 20
    assert found.faults[-1].message.endswith("; so in 30 places more")


def test_a_motion_that_is_missing_or_was_not_adopted_explains_nothing() -> None:
    assert messages(told(AFTER)) == ["it cites the motion “2026-01-20-1”, which is not among the motions, or is faulty"]
    (fault,) = told(AFTER, replace(MOTION, status=MotionStatus.REJECTED)).faults
    assert fault.message == "it cites the motion 2026-01-20-1, which is rejected and not adopted"
    assert fault.line == format_version(AFTER).split("\n").index("motion: 2026-01-20-1") + 1


def test_a_version_without_motions_is_explained_when_its_text_is_that_of_the_one_before() -> None:
    same = parse_version(text("adopted", adopted="2026-02-01", supersedes="2026-01-01"), "2026-02-01")
    assert told(same).explained == ("2026-02-01",)
    other = edited(same, "listen", "speak")
    assert messages(told(other)) == [
        "one/1: “speak” stands in the place of “listen”, and no motion says so (it cites no motion)"
    ]


def test_a_motion_that_cannot_be_done_is_told_of_in_its_own_words() -> None:
    wrong = replace(MOTION, amends_sha256="", amendments=(replace(MOTION.amendments[0], to="nowhere"),))
    (fault,) = told(AFTER, wrong).faults
    assert fault.code == "E-ADDRESS"
    assert fault.message.endswith("“nowhere”; it has to give the text of 2026-02-01, which cites it")


def test_an_adopted_motion_that_no_version_cites_is_told_of() -> None:
    history = History((BEFORE, AFTER))
    other = replace(MOTION, motion="2026-01-20-2")
    assert uncited(history, {m.motion: m for m in (MOTION, replace(other, status=MotionStatus.PROPOSED))}) == ()
    (fault,) = uncited(history, {m.motion: m for m in (MOTION, other)})
    assert (fault.code, fault.file) == ("W-UNCITED", "2026-01-20-2")
    assert fault.mend == "put its text on the record with “wording adopt DRAFT --on DATE --motion 2026-01-20-2”"
    (fault,) = uncited(history, {other.motion: replace(other, rationale=f"{MADE}.")})
    assert fault.mend.startswith("give the “wording adopt” command that was cut short again")


def test_several_motions_are_cited_with_commas() -> None:
    assert cited("2026-01-20-1, 2026-01-20-2,,2026-01-20-1") == ("2026-01-20-1", "2026-01-20-2")
    assert cited("") == ()


def test_every_version_of_the_invented_record_follows_from_its_motions() -> None:
    faults: list[Fault] = []
    history, motions = read_history(RIVERSIDE), read_shelf(RIVERSIDE, faults)
    found = replay(history, motions)
    assert (faults, found.faults) == ([], ())
    assert [version.id for version in found.unexplained] == ["2009-03-14"]
    assert len(found.explained) == len(history) - 1 == len(motions)
    assert all(motion.illustrative and motion.rationale.startswith("Invented.") for motion in motions.values())


def test_no_word_of_the_invented_record_can_be_slipped_in() -> None:
    history, motions = read_history(RIVERSIDE), read_shelf(RIVERSIDE, [])
    for at, version in enumerate(history.versions[1:], 1):
        sections = [(s, c) for s, section in enumerate(version.sections) for c in range(len(section.clauses))]
        for s, c in sections:
            section = version.sections[s]
            clause = replace(section.clauses[c], text=f"{section.clauses[c].text} slipped")
            clauses = (*section.clauses[:c], clause, *section.clauses[c + 1 :])
            altered = (*version.sections[:s], replace(section, clauses=clauses), *version.sections[s + 1 :])
            pair = History((history.versions[at - 1], replace(version, sections=altered)))
            assert any("slipped" in fault.message for fault in replay(pair, motions).faults)


def test_the_shelf_tells_what_is_no_motion_and_passes_over_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "motions"
    folder.mkdir()
    source = (RIVERSIDE / "motions/2018-10-13-1.md").read_bytes()
    for name, data in {
        "2018-10-13-1.md": source,
        "2018-10-13-2.md": source,
        "later.md": source,
        "vote.txt": b"x",
        "README.md": b"x",
        ".keep": b"",
        "2018-10-13-3.md": b"\xff",
    }.items():
        (folder / name).write_bytes(data)
    (folder / "2018-10-13-4.md").mkdir()
    faults: list[Fault] = []
    assert [*read_shelf(tmp_path, faults)] == ["2018-10-13-1"]
    assert sorted((Path(fault.file).name, fault.code) for fault in faults) == [
        ("2018-10-13-2.md", "E-VALUE"),
        ("2018-10-13-3.md", "E-UTF8"),
        ("2018-10-13-4.md", "E-FILE"),
        ("later.md", "E-NAME"),
        ("vote.txt", "W-NAME"),
    ]
    assert read_shelf(tmp_path / "nowhere", faults) == {}
