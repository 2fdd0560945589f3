"""Adopting: the file, its line and its anchor, or nothing; again and again; killed anywhere; many at once."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.killing import CRASHED, adopt_next, begun, die_before, ended, forked, killed_after
from support.records import CLAUSES, chained, lay, register, sha, text, tree
from wording.amend.adopting import RATIONALE, Adoption, adopt
from wording.amend.draft import draft_motion
from wording.amend.motion import MotionStatus, Vote
from wording.amend.reading import read_motion
from wording.amend.replay import replay, uncited
from wording.amend.shelf import read_shelf
from wording.amend.writing import format_motion
from wording.cli import main
from wording.errors import NotAdopted, RecordError, UnreadableFile, WordingError
from wording.record import writing
from wording.record.adoption import Terms
from wording.record.audit import audit
from wording.record.folder import check_folder, read_history
from wording.record.markup import parse_version

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork.")

ONE = text(captured="2026-01-01")
DRAFT = "2026-01-20-longer"
LONGER = text("draft", CLAUSES, supersedes="2026-01-01", illustrative="true", links='"one -> one"', note="Seen.")
DAY = date(2026, 2, 1)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    files = {"2026-01-01.md": ONE, f"drafts/{DRAFT}.md": LONGER}
    return lay(tmp_path / "content_versions", files | {"SHA256SUMS": register({"2026-01-01.md": ONE})})


def adopted(record: Path, **terms: object) -> Adoption:
    draft = read_history(record)[DRAFT]
    return adopt(record, draft, Terms(**({"on": DAY} | terms)))  # type: ignore[arg-type]


def with_motion(record: Path, status: MotionStatus = MotionStatus.ADOPTED) -> None:
    history = read_history(record)
    made = draft_motion(history["2026-01-01"], history[DRAFT], "2026-01-20-1")
    motion = replace(made, status=status, vote=Vote("7", "1", "0", "two-thirds"))
    lay(record, {"motions/2026-01-20-1.md": format_motion(motion)})


def test_a_draft_becomes_a_dated_file_with_the_facts_of_its_adoption_and_a_line(record: Path) -> None:
    with_motion(record)
    done = adopted(record, effective=date(2026, 3, 1), motions=("2026-01-20-1",))
    assert (record / "2026-02-01.md").read_text("utf-8") == (
        "---\ntitle: Code\nstatus: adopted\nadopted: 2026-02-01\neffective: 2026-03-01\nsupersedes: 2026-01-01\n"
        f"supersedes_sha256: {sha(ONE)}\nregister_sha256: {sha(register({'2026-01-01.md': ONE}))}\n"
        f"motion: 2026-01-20-1\nmotion_sha256: {sha((record / 'motions/2026-01-20-1.md').read_bytes())}\n"
        "illustrative: true\n"
        'links: "one -> one"\nnote: Seen.\n---\n' + LONGER.split("\n---\n")[1]
    )
    lines = (record / "SHA256SUMS").read_text("utf-8").splitlines()
    assert lines[1] == f"{done.anchor.sha256}  2026-02-01.md"
    assert sha((record / "2026-02-01.md").read_bytes()) == done.anchor.sha256
    assert (done.was_done, done.made) == (False, None)
    assert check_folder(record) == ()
    assert audit(record, done.anchor.sha256).is_sound
    assert replay(read_history(record), read_shelf(record, [])).faults == ()


def test_where_no_motion_is_named_one_is_made_that_says_so(record: Path) -> None:
    done = adopted(record)
    assert done.made == record / "motions/2026-02-01-1.md"
    motion = read_motion(done.made)
    assert (motion.status, motion.rationale, motion.moved_by) == (MotionStatus.ADOPTED, RATIONALE, "")
    assert done.version.meta.motion == "2026-02-01-1"
    assert replay(read_history(record), read_shelf(record, [])).faults == ()


def test_the_motion_that_is_made_takes_the_first_free_number(record: Path) -> None:
    with_motion(record)
    (record / "motions/2026-01-20-1.md").rename(record / "motions/2026-02-01-1.md")
    assert adopted(record).version.meta.motion == "2026-02-01-2"


def test_a_motion_that_the_draft_cites_is_taken_where_none_is_named(record: Path) -> None:
    with_motion(record)
    lay(record, {f"drafts/{DRAFT}.md": LONGER.replace("illustrative:", "motion: 2026-01-20-1\nillustrative:")})
    done = adopted(record)
    assert (done.version.meta.motion, done.made) == ("2026-01-20-1", None)


def test_a_text_that_did_not_change_needs_no_motion(record: Path) -> None:
    lay(record, {f"drafts/{DRAFT}.md": text("draft", supersedes="2026-01-01")})
    done = adopted(record)
    assert (done.version.meta.motion, done.made) == ("", None)


def test_adopting_again_says_that_it_is_done_and_changes_nothing(record: Path) -> None:
    for terms in ({}, {"on": date(2026, 2, 2), "label": "b"}):
        if terms:
            lay(record, {f"drafts/{DRAFT}.md": LONGER.replace(CLAUSES[2], "x").replace("2026-01-01", "2026-02-01")})
        first = adopted(record, **terms)
        before = tree(record)
        again = adopted(record, **terms)
        assert (again.was_done, again.version, again.anchor) == (True, first.version, first.anchor)
        assert tree(record) == before


def test_what_was_adopted_before_others_is_still_done_and_the_anchor_is_the_newest(record: Path) -> None:
    adopted(record)
    newest = adopt_next(record, "A")
    again = adopted(record)
    assert (again.was_done, again.line.name, again.anchor.name) == (True, "2026-02-01.md", f"{newest}.md")


def test_a_motion_that_was_made_cannot_be_completed_later(record: Path) -> None:
    made = adopted(record).made
    assert made is not None
    made.write_bytes(made.read_bytes().replace(b"status: adopted\n", b"status: adopted\nmoved_by: Ada\n"))
    assert adopted(record).was_done
    assert [(fault.code, fault.file) for fault in check_folder(record)] == [("E-SEAL", str(made))]
    assert not audit(record).is_sound


@pytest.mark.parametrize(
    ("terms", "rationale"),
    [
        ({"moved_by": "Ada"}, "; how the board voted, is not recorded."),
        ({"votes": ("7", "1", "0")}, "; who moved it, is not recorded."),
        ({"moved_by": "Ada", "votes": ("7", "1")}, "`wording adopt`."),
    ],
)
def test_the_motion_that_is_made_says_who_moved_it_and_the_vote_where_they_are_given(
    record: Path, terms: dict[str, object], rationale: str
) -> None:
    done = adopted(record, **terms)
    motion = read_motion(done.made or "")
    assert motion.rationale.endswith(rationale)
    assert (motion.moved_by, motion.vote) == (terms.get("moved_by", ""), Vote(*terms.get("votes", ())))  # type: ignore[misc]
    assert adopted(record, **terms).was_done
    assert adopted(record).was_done
    assert check_folder(record) == ()


def test_the_vote_of_a_motion_is_filled_in_before_it_is_sealed(record: Path) -> None:
    with_motion(record)
    path = record / "motions/2026-01-20-1.md"
    path.write_text(path.read_text("utf-8").replace('for: "7", against: "1", abstain: "0", ', ""), "utf-8")
    before = tree(record)
    with pytest.raises(NotAdopted, match="does not say how the board voted, and nobody may add it later"):
        adopted(record, motions=("2026-01-20-1",))
    assert tree(record) == before
    assert not adopted(record, motions=("2026-01-20-1",), uncounted=True).was_done


def test_a_draft_drawn_up_against_a_draft_that_was_adopted_is_told_its_new_name(record: Path) -> None:
    adopted(record)
    later = text("draft", (*CLAUSES, "Members rest."), supersedes=DRAFT)
    lay(record, {"drafts/2026-02-02-later.md": later})
    history = read_history(record)
    with pytest.raises(NotAdopted, match=r"whose text is on the record as 2026-02-01; write “supersedes: 2026-02-01”"):
        adopt(record, history["2026-02-02-later"], Terms(date(2026, 2, 3)))
    lay(record, {"drafts/2026-02-02-later.md": later.replace(DRAFT, "2026-02-01")})
    assert adopt(record, read_history(record)["2026-02-02-later"], Terms(date(2026, 2, 3))).line.line == 3


def test_the_advice_for_a_draft_that_was_overtaken_leads_to_its_adoption(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    adopt_next(record, "A")
    monkeypatch.chdir(record.parent)
    with pytest.raises(NotAdopted) as caught:
        adopted(record)
    commands = re.findall("“wording ([^”]+)”", str(caught.value))
    assert [command.split()[:2] for command in commands] == [["amend", "draft"], ["amend", "apply"]]
    assert [main(command.split()) for command in commands] == [0, 0]
    path = record / f"drafts/{DRAFT}-2.md"
    path.write_text(re.sub("^motion: .*\n", "", path.read_text("utf-8"), flags=re.M), "utf-8")
    done = adopt(record, read_history(record)[f"{DRAFT}-2"], Terms(DAY))
    assert done.version.meta.supersedes == "2026-01-02"
    assert {clause.text for clause in done.version.sections[-1].clauses} == {*CLAUSES, "Members remember A."}
    assert check_folder(record) == ()


def test_the_motions_of_a_draft_that_was_overtaken_are_done_to_the_newer_text(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt_next(record, "A")
    with_motion(record)
    lay(record, {f"drafts/{DRAFT}.md": LONGER.replace("illustrative:", "motion: 2026-01-20-1\nillustrative:")})
    monkeypatch.chdir(record.parent)
    with pytest.raises(NotAdopted) as caught:
        adopted(record)
    (command,) = re.findall("“wording ([^”]+)”", str(caught.value))
    assert main(command.split()) == 0
    done = adopt(record, read_history(record)[f"{DRAFT}-2"], Terms(DAY))
    assert (done.version.meta.motion, done.made) == ("2026-01-20-1", None)
    assert {clause.text for clause in done.version.sections[-1].clauses} == {*CLAUSES, "Members remember A."}
    assert replay(read_history(record), read_shelf(record, [])).faults == ()


def test_an_adoption_that_was_cut_short_is_completed_though_others_were_recorded_since(record: Path) -> None:
    lay(record, {"drafts/1998-01-01-a.md": text("draft", CLAUSES[1:2], captured="1998-01-01")})
    lay(record, {"drafts/1999-01-01-b.md": text("draft", CLAUSES[2:], captured="1999-01-01")})
    before = (record / "SHA256SUMS").read_bytes()
    adopt(record, read_history(record)["1998-01-01-a"], Terms(recorded=True))
    (record / "SHA256SUMS").write_bytes(before)
    adopt(record, read_history(record)["1999-01-01-b"], Terms(recorded=True))
    waiting = [fault.mend for fault in check_folder(record) if fault.code == "W-UNREGISTERED"]
    assert waiting == ["run “wording adopt 1998-01-01 --recorded”, or move it to the drafts"]
    done = adopt(record, read_history(record)["1998-01-01"], Terms(recorded=True))
    assert done.line.line == 3
    assert check_folder(record) == ()
    assert audit(record).vouched == audit(record, done.line.sha256).vouched


def test_a_text_is_recorded_as_it_stands_with_the_day_on_which_it_was_found(tmp_path: Path) -> None:
    found = text("draft", captured="1998-05-01", source="a drawer")
    record = lay(tmp_path, {f"drafts/{DRAFT}.md": found})
    done = adopt(record, read_history(record)[DRAFT], Terms(recorded=True))
    assert (record / "1998-05-01.md").read_text("utf-8") == found.replace("draft", "recorded")
    assert (record / "SHA256SUMS").read_text("utf-8") == f"{done.anchor.sha256}  1998-05-01.md\n"
    lay(record, {f"drafts/{DRAFT}.md": text("draft", CLAUSES, captured="1998-05-01")})
    older = adopt(record, read_history(record)[DRAFT], Terms(on=date(1990, 1, 1), recorded=True))
    assert (older.version.id, older.version.meta.captured) == ("1990-01-01", date(1990, 1, 1))
    assert check_folder(record) == ()
    assert [v.id for v in replay(read_history(record), {}).unexplained] == ["1990-01-01", "1998-05-01"]


def test_the_same_words_are_recorded_again_only_by_whoever_says_so(tmp_path: Path) -> None:
    found = text("draft", captured="1998-05-01")
    record = lay(tmp_path, {f"drafts/{DRAFT}.md": found})
    first = adopt(record, read_history(record)[DRAFT], Terms(recorded=True))
    before = tree(record)
    again = adopt(record, read_history(record)[DRAFT], Terms(recorded=True))
    assert (again.was_done, again.anchor, tree(record)) == (True, first.anchor, before)
    for day in (date(1990, 1, 1), date(1999, 1, 1)):
        with pytest.raises(NotAdopted, match=f"very words of 1998-05-01.* if they were found on {day} too, give a --l"):
            adopt(record, read_history(record)[DRAFT], Terms(on=day, recorded=True))
        assert tree(record) == before
    labelled = Terms(on=date(1990, 1, 1), recorded=True, label="found-again")
    assert adopt(record, read_history(record)[DRAFT], labelled).version.id == "1990-01-01-found-again"
    assert adopt(record, read_history(record)[DRAFT], labelled).was_done
    lay(record, {f"drafts/{DRAFT}.md": text("draft", captured="1998-05-01", supersedes="1998-05-01")})
    corrected = adopt(record, read_history(record)[DRAFT], Terms(on=date(1999, 1, 1), recorded=True))
    assert corrected.version.meta.supersedes == "1998-05-01"
    assert check_folder(record) == ()


def test_the_first_version_of_a_record_may_be_adopted(tmp_path: Path) -> None:
    record = lay(tmp_path, {f"drafts/{DRAFT}.md": text("proposed")})
    assert adopted(record).version.meta.supersedes_sha256 == ""
    assert check_folder(record) == ()


# What is wrong → what to change in the record, the terms, and the sentence.
REFUSED: dict[str, tuple[dict[str, str], dict[str, object], str]] = {
    "no day": ({}, {"on": None}, "the record needs the day of the vote; give it with --on"),
    "no day of finding": ({}, {"on": None, "recorded": True}, "the day on which the text was found; give it with --on"),
    "terms of an adoption for a recorded text": (
        {},
        {"recorded": True, "motions": ("2026-01-20-1",)},
        "the adoption of a recorded text is unknown; leave --effective and --motion out",
    ),
    "a label that is none": ({}, {"label": "../x"}, "“../x” is no label"),
    "a day before that of the version before it": (
        {},
        {"on": date(2025, 12, 31)},
        "2025-12-31 is before 2026-01-01, which 2026-01-20-longer supersedes",
    ),
    "in force before the vote": ({}, {"effective": date(2026, 1, 31)}, "in force on 2026-01-31, before the vote"),
    "a day that is taken": ({}, {"on": date(2026, 1, 1)}, r"2026-01-01\.md is there already, with another text"),
    "a file that waits there with another text": (
        {"2026-02-01.md": text(captured="2026-02-01")},
        {},
        r"2026-02-01\.md is there already, with another text or other facts than",
    ),
    "the id of a draft": (
        {},
        {"on": date(2026, 1, 20), "label": "longer"},
        "the draft 2026-01-20-longer has the id that the version would have",
    ),
    "a motion that nobody knows": ({}, {"motions": ("2026-01-20-9",)}, "there is no motion “2026-01-20-9”"),
    "no word on what it supersedes": (
        {f"drafts/{DRAFT}.md": text("draft")},
        {},
        "does not say which version it supersedes; write “supersedes: 2026-01-01”",
    ),
    "another draft as the version before it": (
        {
            f"drafts/{DRAFT}.md": text("draft", supersedes="2026-01-10-x"),
            "drafts/2026-01-10-x.md": text("draft", CLAUSES[1:]),
        },
        {},
        "supersedes 2026-01-10-x, which is not registered; adopt that first",
    ),
    "drawn up against other bytes": (
        {f"drafts/{DRAFT}.md": text("draft", supersedes="2026-01-01", supersedes_sha256=sha("x"))},
        {},
        "was drawn up against other bytes of 2026-01-01",
    ),
    "a registered file that was altered": ({"2026-01-01.md": ONE + "\n"}, {}, "E-ALTERED"),
    "a register that cannot be understood": ({"SHA256SUMS": "?\n"}, {}, "E-REGISTER"),
}


@pytest.mark.parametrize(("files", "terms", "sentence"), REFUSED.values(), ids=REFUSED)
def test_whatever_is_wrong_one_sentence_says_so_and_nothing_is_written(
    record: Path, files: dict[str, str], terms: dict[str, object], sentence: str
) -> None:
    lay(record, {name: content for name, content in files.items() if name.startswith("drafts")})
    draft = read_history(record)[DRAFT]
    before = tree(lay(record, files))
    with pytest.raises(WordingError, match=sentence) as caught:
        adopt(record, draft, Terms(**({"on": DAY} | terms)))  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)
    assert tree(record) == before


def test_a_draft_that_others_overtook_is_refused(record: Path) -> None:
    adopt_next(record, "A")
    before = tree(record)
    with pytest.raises(NotAdopted, match="drawn up against 2026-01-01, but 2026-01-02 was adopted since"):
        adopted(record)
    assert tree(record) == before


@pytest.mark.parametrize("status", [s for s in MotionStatus if s is not MotionStatus.ADOPTED])
def test_a_motion_that_was_not_adopted_adopts_nothing(record: Path, status: MotionStatus) -> None:
    with_motion(record, status)
    before = tree(record)
    with pytest.raises(NotAdopted, match=f"the motion 2026-01-20-1 is {status}, not adopted"):
        adopted(record, motions=("2026-01-20-1",))
    assert tree(record) == before


def test_a_word_that_the_motion_does_not_explain_is_quoted_and_nothing_is_written(record: Path) -> None:
    with_motion(record)
    lay(record, {f"drafts/{DRAFT}.md": LONGER.replace("listen", "sometimes listen")})
    before = tree(record)
    with pytest.raises(RecordError, match=r"2026-02-01\.md, line 18: E-REPLAY: one/1: “sometimes” stands there"):
        adopted(record, motions=("2026-01-20-1",))
    assert tree(record) == before


def test_a_second_version_of_a_day_needs_a_label_that_comes_after_the_first(record: Path) -> None:
    adopted(record, label="m")
    lay(record, {f"drafts/{DRAFT}.md": LONGER.replace("2026-01-01", "2026-02-01-m").replace(CLAUSES[2], "x")})
    with pytest.raises(NotAdopted, match="the id 2026-02-01-a would not come after 2026-02-01-m"):
        adopted(record, label="a")
    assert adopted(record, label="n").version.id == "2026-02-01-n"


class Full:
    """Stands in for `os`, and finds the disk full at the n-th call that writes."""

    def __init__(self, at: int) -> None:
        self.at = at

    def __getattr__(self, name: str) -> object:
        if name not in ("open", "fsync", "link", "rename", "replace"):
            return getattr(os, name)

        def call(*arguments: object, **named: object) -> object:
            self.at -= 1
            if self.at <= 0:
                raise OSError(28, "No space left on device")
            return getattr(os, name)(*arguments, **named)

        return call


def test_a_disk_that_is_full_at_any_step_does_no_damage(record: Path, tmp_path: Path, monkeypatch) -> None:
    whole = Path(shutil.copytree(record, tmp_path / "whole/content_versions"))
    adopted(whole)
    for at in range(1, 100):
        folder = Path(shutil.copytree(record, tmp_path / f"{at}/content_versions"))
        with monkeypatch.context() as patch:
            patch.setattr(writing, "os", Full(at))
            said = sentence(folder)
        if not said:
            break
        assert said.endswith("cannot be written: the disk is full.")
        assert set(tree(folder)) <= set(tree(whole))
        assert {fault.code for fault in check_folder(folder)} <= {"W-UNREGISTERED"}
        assert not adopted(folder).was_done
        assert tree(folder) == tree(whole)
    assert at > 8


def sentence(record: Path) -> str:
    """What adopting says when it fails; empty when it does not."""
    try:
        adopted(record)
    except UnreadableFile as error:
        return str(error)
    return ""


@needs_fork
def test_a_process_that_dies_before_any_of_its_steps_leaves_the_old_state_or_the_new(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Path(shutil.copytree(record, tmp_path / "whole/content_versions"))
    adopted(whole)
    seen = set()
    for call in range(1, 100):
        folder = Path(shutil.copytree(record, tmp_path / f"{call}/content_versions"))

        def work(call: int = call, folder: Path = folder) -> None:
            die_before(call, folder)
            adopted(folder)

        if ended(forked(work)) != CRASHED:
            break
        seen.add(checked_and_completed(folder, whole, capsys))
    assert call > 10
    assert seen == {"old", "waiting", "new"}


@needs_fork
def test_a_file_that_the_system_cuts_short_at_any_size_does_no_damage(record: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system limits no sizes of files.")
    whole = Path(shutil.copytree(record, tmp_path / "whole/content_versions"))
    adopted(whole)
    made = [len(data) for name, data in tree(whole).items() if name not in tree(record) or name == "SHA256SUMS"]
    for limit in sorted({size + more for size in made for more in (-1, 0)} | {0, 50}):
        folder = Path(shutil.copytree(record, tmp_path / f"{limit}/content_versions"))

        def work(folder: Path = folder, limit: int = limit) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            os._exit(0 if not sentence(folder) else 5)

        assert ended(forked(work)) == (0 if limit >= max(made) else 5)
        assert set(tree(folder)) <= set(tree(whole))
        assert {fault.code for fault in check_folder(folder)} <= {"W-UNREGISTERED"}
        assert adopted(folder).was_done == (limit >= max(made))
        assert tree(folder) == tree(whole)


def checked_and_completed(folder: Path, whole: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Holds what a dead process left to the rules, completes it as `check` says, and tells which state it was."""
    files, final = tree(folder), tree(whole)
    assert files["SHA256SUMS"] in (tree(whole)["SHA256SUMS"], register({"2026-01-01.md": ONE}).encode())
    rest = {name: data for name, data in files.items() if not name.split("/")[-1].startswith(".wording-")}
    assert all(final[name] == data for name, data in rest.items() if name != "SHA256SUMS")
    assert audit(folder).is_sound
    faults = [*check_folder(folder), *uncited(read_history(folder), read_shelf(folder, []))]
    steps = {
        "W-LEFTOVER": len(rest) < len(files),  # a file that was being written: the motion, the version or the register
        "W-UNCITED": "motions/2026-02-01-1.md" in rest and "2026-02-01.md" not in rest,
        "W-UNREGISTERED": "2026-02-01.md" in rest and files["SHA256SUMS"] != final["SHA256SUMS"],
    }
    assert {fault.code for fault in faults} == {code for code, is_so in steps.items() if is_so}
    assert all("again" in fault.mend for fault in faults if fault.code == "W-UNCITED")
    waiting = [fault.mend for fault in faults if fault.code == "W-UNREGISTERED"]
    command = waiting[0].split("“")[1].split("”")[0] if waiting else f"wording adopt {DRAFT} --on {DAY}"
    assert main(["--root", str(folder.parent), *command.split()[1:]]) == 0
    assert capsys.readouterr().out == f"{audit(whole).lines[-1].sha256}\n"
    assert {n: d for n, d in tree(folder).items() if ".wording-" not in n} == final
    return "waiting" if waiting else "new" if files["SHA256SUMS"] == final["SHA256SUMS"] else "old"


@needs_fork
def test_a_process_that_is_killed_at_any_moment_loses_no_version_that_it_acknowledged(tmp_path: Path) -> None:
    record = begun(tmp_path / "content_versions")
    for number in range(24):
        acknowledged = killed_after(number % 2, 0.002 * number, record, f"round {number}")
        found = audit(record)
        assert found.is_sound
        assert {f"{id}.md" for id in acknowledged} <= {line.name for line in found.lines}
        assert all(not fault.is_error for fault in check_folder(record))
    adopt_next(record, "the end")
    assert {fault.code for fault in check_folder(record)} <= {"W-LEFTOVER"}
    assert len(audit(record).lines) > 12
    assert audit(record).lines[-1].name == f"{read_history(record).latest.id}.md"
    assert read_history(record).latest.sections[-1].clauses[-1].text == "Members remember the end."


@needs_fork
def test_eight_that_write_at_once_make_one_chain_and_the_losers_are_told(record: Path) -> None:
    history = read_history(record)
    drafts = [
        parse_version(text("draft", (*CLAUSES, f"Members know {n}."), supersedes="2026-01-01"), f"2026-01-2{n}-x")
        for n in range(8)
    ]
    assert len(history) == 1
    pids = [forked(lambda d=draft, n=n: adopt(record, d, Terms(DAY, label=f"w{n}"))) for n, draft in enumerate(drafts)]
    assert sorted(map(ended, pids)) == [0, *[3] * 7]
    assert len(audit(record).lines) == 2
    assert check_folder(record) == ()


@needs_fork
def test_eight_that_try_until_they_succeed_all_end_up_in_one_chain(tmp_path: Path) -> None:
    record = begun(tmp_path / "content_versions")
    pids = [forked(lambda n=n: adopt_next(record, f"writer {n}")) for n in range(8)]
    assert list(map(ended, pids)) == [0] * 8
    assert len(audit(record).lines) == 9
    assert check_folder(record) == ()
    clauses = [clause.text for clause in read_history(record).latest.sections[-1].clauses]
    assert sorted(clauses[1:]) == [f"Members remember writer {n}." for n in range(8)]


@needs_fork
def test_eight_that_adopt_the_same_draft_agree(record: Path) -> None:
    pids = [forked(lambda: adopted(record)) for _ in range(8)]
    assert list(map(ended, pids)) == [0] * 8
    assert len(audit(record).lines) == 2
    assert check_folder(record) == ()


def test_a_longer_chain_goes_on_from_its_last_line(tmp_path: Path) -> None:
    record = lay(tmp_path, chained(5))
    assert adopt_next(record, "the sixth") == "2005-01-02"
    assert audit(record).is_sound
