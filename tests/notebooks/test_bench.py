"""The bench without a browser: what an edit comes to, what undo takes back, what is kept and what is saved."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.notebook_tool import ROOT
from support.packets import recorded, version
from wording import UnknownVersion, UnreadableFile, WordingError, apply_motion, draft_motion, read_history
from wording.amend.draft import body
from wording.amend.item import StrikeClause
from wording.notebook import draft_state, open_bench, section_text, show
from wording.notebook.bench import WIDGET, Bench
from wording.notebook.bench_desk import Desk
from wording.notebook.bench_typing import Sheet, Typing
from wording.record.folder import check_folder

BASE = recorded("2026-11-22-housekeeping")
RIVAL = draft_motion(BASE, recorded("2026-11-22-rival"))
AT = "reflective-practice"
TEXT = section_text(BASE, AT)
MONTHLY = TEXT.replace("as appropriate", "at least monthly")
SENTENCE = TEXT.split("\n")[2]
SMALL = version("# Code\n\nBinds all.\n\n## Care\n\n- One duty.\n- Another duty.\n\n## Truth\n\nNever lie.\n")


def said(text: str, section: str = AT) -> list[str]:
    return [item.words for item in draft_state(BASE, section, text).words]


def test_the_text_of_every_section_put_back_changes_nothing() -> None:
    for base in (BASE, SMALL):
        for section in base.sections:
            view = draft_state(base, section.id, section_text(base, section.id))
            assert view.draft
            assert (view.motion, view.trouble, view.warnings) == (None, (), ())
            assert view.draft.sections == base.sections


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MONTHLY, ["In “Reflective Practice”, clause 1, strike out “as appropriate” and insert “at least monthly”."]),
        (MONTHLY.replace("\n", "\r\n"), said(MONTHLY)),
        (MONTHLY.split("\n\n", 1)[1], said(MONTHLY)),
        (f"\n\n{MONTHLY}\n\n", said(MONTHLY)),
        (TEXT.replace("## Reflective Practice", "## Reflection"), ["Rename “Reflective Practice” to “Reflection”."]),
        (f"{TEXT}\nMore.\n", ["In “Reflective Practice”, add a clause at the end: “More.”"]),
        ("", ["Strike out “Reflective Practice” with all its clauses."]),
        (" \n\n", ["Strike out “Reflective Practice” with all its clauses."]),
        (
            f"{TEXT}\n## Rest\n\nSleep.\n",
            ["Add a principle with the heading “Rest”, after “Reflective Practice”, and in it: “Sleep.”"],
        ),
    ],
)
def test_an_edit_is_told_in_the_words_of_the_motion(text: str, words: list[str]) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (f"{TEXT}\nbad \x07 bell\n", f"{AT}, line 5: ", "a control character"),
        ("fine\n\nbad \x07 bell", f"{AT}, line 3: ", "a control character"),
        ("\n\nfine\n\nbad \x07 bell\n\n", f"{AT}, line 5: ", "a control character"),
        ("## Other {#integrity}\n\nText.", f"{AT}, line 1: ", "the id “integrity” is given"),
    ],
)
def test_what_cannot_be_read_is_told_by_the_line_of_what_was_typed(text: str, place: str, message: str) -> None:
    view = draft_state(BASE, AT, text, [RIVAL])
    assert (view.draft, view.motion, len(view.trouble)) == (None, None, 1)
    assert view.trouble[0].startswith(place + message)
    assert message in show(view).html


LINES = st.lists(
    st.sampled_from(("Hold on.", "- One duty.", "- A third duty.", "## New", "### Group", "1. x", "<b>", "* * *", ""))
)


@given(LINES.map("\n".join), st.sampled_from(("preamble", "care", "truth")))
def test_whatever_is_typed_the_motion_gives_the_draft_or_the_trouble_is_told(text: str, section: str) -> None:
    view = draft_state(SMALL, section, text)
    if view.draft is None:
        assert view.trouble
    else:
        motion = view.motion
        assert body(apply_motion(motion, SMALL) if motion else SMALL) == body(view.draft)
        untouched = [s.clauses for s in SMALL.sections if s.id != section]
        assert [s.clauses for s in view.draft.sections if s.clauses in untouched][-len(untouched) :] == untouched


def test_a_draft_takes_nothing_from_the_base_but_its_title_and_says_what_it_was_drawn_up_on() -> None:
    view = draft_state(replace(BASE, meta=replace(BASE.meta, adopted=date(2026, 1, 1), note="x")), AT, MONTHLY)
    assert view.draft
    meta = view.draft.meta
    assert (meta.title, meta.supersedes, meta.adopted, meta.note) == (BASE.meta.title, BASE.id, None, "")
    assert meta.illustrative


def test_further_sections_go_into_the_same_motion() -> None:
    view = draft_state(BASE, AT, MONTHLY, others={"members": section_text(BASE, "members").replace("all", "many")})
    assert [item.at for item in view.words] == [f"{AT}/1", "members/1"]


def test_only_warnings_that_the_base_does_not_have_are_shown() -> None:
    assert draft_state(BASE, AT, MONTHLY).warnings == ()
    (warning,) = draft_state(BASE, AT, MONTHLY.replace("monthly", "monthly monthly")).warnings
    assert (warning.code, warning.quoted) == ("W-DOUBLED", "monthly monthly")


def test_the_draft_is_held_against_each_pending_motion_and_always_stands_second() -> None:
    early = draft_motion(BASE, recorded("2026-11-22-early-childhood"), id="2027-03-01-9")
    view = draft_state(BASE, AT, MONTHLY, [RIVAL, early])
    assert view.motion
    assert (view.motion.motion, view.pending) == ("2027-03-01-10", (RIVAL.motion, early.motion))
    assert [(c.first.motion.motion, c.kind) for c in view.conflicts] == [
        (RIVAL.motion, "overlap"),
        (early.motion, "duplicate"),
    ]
    page = show(view).html
    assert page.count("This draft, item 1: ") == 2
    assert page.count("Adopted before this draft: ") == 1


def test_a_pending_motion_that_cannot_be_done_is_told_and_does_not_stop_the_rest() -> None:
    lost = replace(RIVAL, amendments=(StrikeClause("nowhere/1"),), motion="2026-11-01-1")
    view = draft_state(BASE, AT, MONTHLY, [lost, RIVAL])
    assert len(view.conflicts) == 1
    assert "2026-11-01-1 (illustrative) cannot be done on this text" in view.aside[0]


def test_a_section_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownVersion, match="it has preamble, relationships"):
        draft_state(BASE, "nowhere", "")


# Undo and redo.

STEPS = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from((None, "", "x", "xy", "x y", "x yz", "x y z"))))


@given(STEPS, st.integers(0, 8))
def test_redo_brings_back_all_that_undo_took_and_undo_reaches_the_beginning(
    steps: list[tuple[str, str | None]], back: int
) -> None:
    first = typing = Typing(Sheet("a"))
    for section, text in steps:
        typing = typing.turned_to(section).typed(section, text)
    there = typing
    depth = min(back, len(typing.past))
    for _ in range(depth):
        typing = typing.undone()
    for _ in range(depth):
        typing = typing.redone()
    assert typing == there
    while typing.past:
        typing = typing.undone()
    assert typing.now.texts == first.now.texts


def test_undo_takes_back_a_word_at_a_time() -> None:
    typing = Typing(Sheet("a"))
    for end in range(1, len("to be true") + 1):
        typing = typing.typed("a", "to be true"[:end])
    seen = []
    while typing.past:
        typing = typing.undone()
        seen.append(typing.now.text("a"))
    assert seen == ["to be ", "to ", None]


# The files beside the record.


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content_versions", tmp_path / "content_versions")
    return tmp_path


def desk(root: Path, label: str = "mine", **more: object) -> Desk:
    return Desk(root, BASE, label, AT, today=lambda: date(2026, 12, 24), **more)  # type: ignore[arg-type]


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_opening_a_bench_writes_nothing(root: Path) -> None:
    before = files(root)
    desk(root).turn_to("integrity")
    assert files(root) == before


def test_every_change_is_kept_and_is_there_again_on_a_new_desk(root: Path) -> None:
    first = desk(root)
    for end in range(len(TEXT), len(TEXT) + 1):
        first.type(f"{TEXT[:end]}\nNew ☂ \ud800 clause")
        assert desk(root).text == first.text
    first.note(title="A title", rationale="Why\nnot")
    first.turn_to("integrity")
    first.type("")
    again = desk(root)
    assert again.typing.now == first.typing.now
    assert (again.at, again.text, again.kept.title, again.kept.rationale) == ("integrity", "", "A title", "Why\nnot")
    assert "is on the bench again" in again.notice
    assert desk(root, "other").text == TEXT
    assert desk(root, "other").notice == ""


def test_starting_afresh_is_undone_like_any_change(root: Path) -> None:
    here = desk(root)
    here.type(MONTHLY)
    here.start_afresh()
    assert desk(root).text == TEXT
    here.undo()
    assert (here.text, desk(root).text) == (MONTHLY, MONTHLY)
    here.redo()
    assert here.text == TEXT


def test_a_changed_base_and_sections_that_are_gone_are_told_and_nothing_is_dropped(root: Path) -> None:
    here = desk(root)
    here.type(MONTHLY)
    path = root / "build/drafting-bench" / f"{BASE.id}-mine.json"
    value = json.loads(path.read_text("utf-8"))
    value["sheet"]["texts"]["gone"] = "Typed long ago."
    value["sheet"]["section"] = "gone"
    value["base_sha256"] = "0" * 64
    path.write_text(json.dumps(value), "utf-8")
    again = desk(root)
    assert "has changed since" in again.notice
    assert "of no section of this text: gone" in again.notice
    assert (again.at, again.view().trouble) == (AT, ())
    again.type(f"{MONTHLY}\nMore.\n")
    assert json.loads(path.read_text("utf-8"))["sheet"]["texts"]["gone"] == "Typed long ago."


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"schema": "else"}', b'{"schema": 1, "sheet": 2}'])
def test_a_file_that_the_bench_did_not_write_is_set_aside_unharmed(root: Path, data: bytes) -> None:
    folder = root / "build/drafting-bench"
    folder.mkdir(parents=True)
    (folder / f"{BASE.id}-mine.json").write_bytes(data)
    here = desk(root)
    assert "It was set aside as" in here.notice
    here.type(MONTHLY)
    assert (folder / f"{BASE.id}-mine.unread-1.json").read_bytes() == data
    assert desk(root).text == MONTHLY


@pytest.mark.parametrize("label", ["", "../up", "Big", "a b", "x" * 80])
def test_a_label_that_no_draft_can_bear_is_refused(root: Path, label: str) -> None:
    with pytest.raises(UnreadableFile, match="no label for a draft"):
        desk(root, label)


def test_a_saved_draft_and_motion_make_a_sound_record_and_say_the_same(root: Path) -> None:
    here = desk(root)
    here.type(MONTHLY)
    here.note(title="Monthly supervision", moved_by="A. Member", rationale="It was vague.")
    draft, motion = here.save_draft(), here.save_motion()
    assert draft.name == "2026-12-24-mine.md"
    assert motion.name == "2026-12-24-1.md"
    assert [fault for fault in check_folder(root / "content_versions") if fault.is_error] == []
    history = read_history(root / "content_versions")
    (pending,) = desk(root).pending
    assert (pending.title, pending.moved_by, pending.rationale) == ("Monthly supervision", "A. Member", "It was vague.")
    assert str(pending.status) == "proposed"
    assert body(apply_motion(pending, history.find(BASE.id))) == body(history.find("2026-12-24-mine"))
    assert here.save_motion().name == "2026-12-24-2.md"


def test_a_saved_draft_is_written_over_only_when_that_is_asked_for(root: Path) -> None:
    here = desk(root)
    here.type(MONTHLY)
    path = here.save_draft()
    assert here.save_draft() == path
    before = path.read_bytes()
    here.type(f"{MONTHLY}\nMore.\n")
    with pytest.raises(UnreadableFile, match="is there already, with another text"):
        here.save_draft()
    assert path.read_bytes() == before
    assert here.save_draft(replacing=True) == path
    assert b"More." in path.read_bytes()


@pytest.mark.parametrize(("text", "why"), [(TEXT, "nothing was changed"), ("bad \x07 bell", "a control character")])
def test_a_motion_that_is_none_is_not_saved(root: Path, text: str, why: str) -> None:
    here = desk(root)
    here.type(text)
    before = files(root)
    with pytest.raises(WordingError, match=why):
        here.save_motion()
    assert files(root) == before


# The widgets, which work without a kernel too.


@pytest.fixture
def bench(root: Path) -> Callable[[], Bench]:
    history = read_history(root / "content_versions")
    return lambda: open_bench(
        history, BASE.id, AT, "mine", motions=[RIVAL], root=root, today=lambda: date(2026, 12, 24)
    )


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_typing_shows_the_redline_the_motion_and_the_collision(bench: Callable[[], Bench]) -> None:
    here = bench()
    assert "Nothing differs from" in here.edit.value
    here.editor.value = MONTHLY
    assert "[deleted: as appropriate][inserted: at least monthly]" in plain(here.edit.value)
    assert "strike out “as appropriate” and insert “at least monthly”" in plain(here.edit.value)
    assert "needs judgement" in here.edit.value
    assert "both change the same words" in here.collisions.value
    here.buttons["Undo"].click()
    assert here.editor.value == TEXT
    assert here.buttons["Undo"].disabled
    here.buttons["Redo"].click()
    assert here.editor.value == MONTHLY


def test_turning_to_another_principle_or_base_and_back_loses_nothing(bench: Callable[[], Bench]) -> None:
    here = bench()
    here.editor.value = MONTHLY
    here.section.value = "integrity"
    assert here.editor.value == section_text(BASE, "integrity")
    here.section.value = AT
    assert here.editor.value == MONTHLY
    here.base.value = "2026-11-22"
    assert here.editor.value == section_text(recorded("2026-11-22"), AT)
    here.base.value = BASE.id
    assert here.editor.value == MONTHLY
    assert "is on the bench again" in here.status.value


def test_an_error_becomes_a_sentence_and_the_button_that_helps_appears(bench: Callable[[], Bench]) -> None:
    here = bench()
    here.buttons["Save the motion"].click()
    assert "nothing was changed" in here.status.value
    here.editor.value = MONTHLY
    here.buttons["Save the draft"].click()
    assert "The draft is saved as content_versions/drafts/2026-12-24-mine.md." in here.status.value
    replace_it = here.buttons["Replace the saved draft"]
    assert replace_it.layout.display == "none"
    here.editor.value = TEXT
    here.buttons["Save the draft"].click()
    assert "is there already" in here.status.value
    assert replace_it.layout.display != "none"
    replace_it.click()
    assert "is saved as" in here.status.value
    assert replace_it.layout.display == "none"


def test_the_page_that_is_stored_never_holds_what_was_typed(bench: Callable[[], Bench]) -> None:
    fresh = bench()._repr_mimebundle_()
    bench().editor.value = MONTHLY
    again = bench()
    bundle = again._repr_mimebundle_()
    assert again.editor.value == MONTHLY
    assert {key: value for key, value in bundle.items() if key != WIDGET} == {
        key: value for key, value in fresh.items() if key != WIDGET
    }
    assert WIDGET in bundle


def test_markup_in_what_is_typed_stays_text(bench: Callable[[], Bench]) -> None:
    here = bench()
    here.editor.value = f"{TEXT}\nA <img src=x onerror=alert(1)> clause.\n"
    assert "<img" not in here.edit.value
    assert "&lt;img" in here.edit.value
