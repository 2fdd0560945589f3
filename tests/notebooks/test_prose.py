"""What the notebooks say in prose is true: each sentence that could turn false stands beside what makes it true."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from support.notebook_tool import read
from support.packets import recorded
from wording import (
    Change,
    Comparison,
    Version,
    compare,
    draft_motion,
    find,
    follow,
    provenance,
    read_history,
    read_replies,
    tally,
)
from wording.amend.three_way import Standing, three_way
from wording.comparison.model import ChangeKind, SectionChange, Weight
from wording.history.lineage import Step
from wording.notebook import draft_state, section_text
from wording.notebook.texts import words_in
from wording.pictures import growth
from wording.record.folder import procedure_in
from wording.record.model import Role, Status

CODE = recorded("2026-11-22")
TIDY, CHILD, RIVAL = (recorded(f"2026-11-22-{label}") for label in ("housekeeping", "early-childhood", "rival"))
REFLECTIVE = "reflective-practice"
REARRANGED = {ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.MOVED}
SLIPS = ("as an evidence of", "as well of those")

Claim = Callable[[], None]
CLAIMS: list[tuple[str, str, Claim]] = []


def says(number: str, *sentences: str) -> Callable[[Claim], Claim]:
    """What follows holds as long as these sentences are true."""

    def note(claim: Claim) -> Claim:
        CLAIMS.extend((number, sentence, claim) for sentence in sentences)
        return claim

    return note


@cache
def comparison(draft: Version) -> Comparison:
    return compare(CODE, draft)


def kinds(draft: Version) -> set[ChangeKind]:
    return {kind for change in comparison(draft).changes for kind in change.kinds}


def sections(draft: Version, kind: ChangeKind) -> list[SectionChange]:
    return [section for section in comparison(draft).sections if kind in section.kinds]


def clauses(draft: Version, kind: ChangeKind) -> list[Change]:
    return [change for change in comparison(draft).changes if change.clause and kind in change.kinds]


def words(version: Version, id: str = "") -> str:
    """All clauses of a version, or of one section of it, in a row."""
    found = [version.section(id)] if id else version.sections
    return " ".join(clause.text for section in found for clause in section.clauses)


def bare() -> list[str]:
    return [section.id for section in CODE.principles if not section.heading]


def length() -> dict[str, int]:
    return {section.id: words_in(section) for section in CODE.sections}


def full_stops() -> list[Change]:
    return [change for change in clauses(TIDY, ChangeKind.AMENDED) if change.new_text == f"{change.old_text}."]


def story(draft: Version) -> tuple[Step, ...]:
    (track,) = [track for track in follow([CODE, TIDY, draft]).of(REFLECTIVE) if track.key == f"{REFLECTIVE}/1"]
    return track.steps


def stored(number: str, id: str) -> str:
    """What the cell of that id shows."""
    (cell,) = [cell for cell in read(number).cells if cell.id == id]
    return " ".join(output.data["text/html"] for output in cell.outputs)


@says("01", "“as well of those defined here” or “as an evidence of”, so does the record")
def slips_stand() -> None:
    assert all(slip in words(CODE) for slip in SLIPS)


@says("01", "The preamble is the longest part.", "“Importance of Relationships” is by far the longest")
def lengths() -> None:
    assert max(length(), key=length().__getitem__) == "preamble"
    assert length()["relationships"] > 2 * max(length()[s.id] for s in CODE.principles if s.id != "relationships")


@says("01", "it is the only one with more than a single clause", "a single sentence binds as much as one of four")
def clauses_of_principles() -> None:
    assert {s.id: len(s.clauses) for s in CODE.principles if len(s.clauses) != 1} == {"relationships": 4}


@says(
    "01", "Two paragraphs stand alone", "Two of the six principles stand without a heading", "and this is one of them"
)
def bare_principles() -> None:
    assert len(bare()) == 2
    assert "integrity" in bare()


@says("01", "when it was adopted is not known", "its columns for adoption and force say *not known*")
def adoption() -> None:
    assert (CODE.meta.adopted, CODE.meta.effective, CODE.meta.status) == (None, None, Status.RECORDED)
    assert stored("01", "record").count("not known") == 2


@says("01", "a preamble, six principles and a notice about organizational members")
def parts() -> None:
    assert [s.role for s in CODE.sections] == [Role.PREAMBLE, *[Role.PRINCIPLE] * 6, Role.NOTICE]
    assert CODE.sections[-1].heading.startswith("Organizational")


@says("01", "The drafts in the record are illustrative.")
@says("02", "It is an illustrative draft.")
@says("03", "All three are illustrative drafts.")
@says("04", "It is an illustrative draft.")
@says("06", "which is illustrative too")
def illustrative() -> None:
    assert all(draft.meta.illustrative and draft.meta.status is Status.DRAFT for draft in (TIDY, CHILD, RIVAL))


@says("02", "re-arranges the code more than any other draft")
def rearranged() -> None:
    assert kinds(RIVAL) >= REARRANGED
    assert not (kinds(TIDY) | kinds(CHILD)) & REARRANGED


@says("02", "Most words stand where they stood.", "keeps most words of the code where they stood")
def most_words_kept() -> None:
    assert comparison(RIVAL).words.kept > 0.8 * comparison(RIVAL).words.old


@says(
    "02",
    "The longest bar of deleted words belongs to the preamble",
    "the only moved words stand in “Reflective Practice”",
)
def bars() -> None:
    totals = {section.new[0].id: section.total for section in comparison(RIVAL).sections}
    assert max(totals, key=lambda name: totals[name].deleted) == "preamble"
    assert [id for id, total in totals.items() if total.moved] == [REFLECTIVE]


@says(
    "02", "“Importance of Relationships” is shown as *split* in two", "It splits “Importance of Relationships” in two"
)
def split() -> None:
    assert [(len(s.old), len(s.new), s.old[0].id) for s in sections(RIVAL, ChangeKind.SPLIT)] == [
        (1, 2, "relationships")
    ]


@says("02", "the two bare principles as *merged* into one", "merges the two principles that had no heading")
def merged() -> None:
    assert [[ref.id for ref in s.old] for s in sections(RIVAL, ChangeKind.MERGED)] == [bare()]


@says("02", "the page says so and asks for a confirmation")
def confirmation() -> None:
    assert "please confirm" in stored("02", "redline")


@says(
    "02",
    "a clause has arrived from another principle and was edited on the way",
    "moves a clause to “Reflective Practice”",
)
@says("03", "it began in “Importance of Relationships” and was moved here, with an addition")
def moved() -> None:
    (change,) = clauses(RIVAL, ChangeKind.MOVED)
    assert change.clause
    assert ChangeKind.AMENDED in change.kinds
    assert (change.clause.old[0].section, change.clause.new[0].section) == ("relationships", REFLECTIVE)


@says("02", "“As appropriate” is gone from the duty to seek supervision, and “regular” has come in")
@says("02", "it replaces “as appropriate” by “regular”: that needs judgement")
@says("03", "Here “as appropriate” goes as well, but “regular” comes instead")
def regular() -> None:
    (change,) = [c for c in clauses(RIVAL, ChangeKind.AMENDED) if "regular" in c.new_text]
    assert ", as appropriate," in change.old_text
    assert "as appropriate" not in change.new_text
    assert change.weight is Weight.JUDGE


@says("02", "now speaks of the professional's own relationship experiences as well")
def own_experiences() -> None:
    assert "past relationship experiences, their own included" in words(RIVAL, REFLECTIVE)


@says("02", "it drops one paragraph of the preamble and adds no clause of its own", "which loses a paragraph")
def dropped() -> None:
    assert [change.section.new[0].id for change in clauses(RIVAL, ChangeKind.REMOVED)] == ["preamble"]
    assert clauses(RIVAL, ChangeKind.ADDED) == []


@says("03", "The *housekeeping draft* gave headings to the two principles that had none")
@says(
    "04",
    "It gives headings to the two principles that had none",
    "two principles get the headings they seem to have lost",
)
def headings_given() -> None:
    assert [s.id for s in CODE.sections if s.heading != TIDY.section(s.id).heading] == bare()


@says("03", "the *early-childhood draft* was drawn up on it", "The rival draft was drawn up on the same text")
def drawn_up_on() -> None:
    assert CHILD.meta.supersedes == RIVAL.meta.supersedes == TIDY.id


@says("03", "The notice about organizational members is the only section that nobody touched.")
def untouched() -> None:
    same = [s.id for s in CODE.sections if s.clauses == TIDY.section(s.id).clauses == CHILD.section(s.id).clauses]
    assert same == ["members"]


@says(
    "03", "did nothing but close the sentence with a full stop", "The housekeeping draft only adds a full stop to it."
)
@says("03", "a named rule proves that this is editorial")
def one_full_stop() -> None:
    first, tidied, _ = story(CHILD)
    assert tidied.text == f"{first.text}."
    assert tidied.weight is Weight.EDITORIAL


@says("03", "“as appropriate” became “at least monthly”", "asks for supervision “at least monthly”")
@says("03", "would include young children as well as infants")
def monthly() -> None:
    *_, tidied, last = story(CHILD)
    assert (
        tidied.text.replace("as appropriate", "at least monthly").replace("infants", "infants, young children")
        == last.text
    )


@says("03", "two words went and a handful came")
def figures() -> None:
    assert "2 deleted and 5 inserted" in stored("03", "figures")


@says("04", "No clause is added, taken out or moved.", "adds no clause, takes none out and moves none")
def nothing_rearranged() -> None:
    assert not kinds(TIDY) & {ChangeKind.ADDED, ChangeKind.REMOVED, *REARRANGED}


@says(
    "04",
    "Most clauses that change get a full stop and nothing else",
    "a named rule proves that these changes are editorial",
)
@says("04", "The full stops are proved editorial by a named rule; the other changes are for the board to judge.")
def editorial() -> None:
    changes = comparison(TIDY).changes
    assert len(full_stops()) > sum(change.clause is not None for change in changes) / 2
    assert [change for change in changes if change.weight is Weight.EDITORIAL] == full_stops()


@says("04", "are their new headings and, in the second, one “their”")
def words_that_come() -> None:
    totals = {s.name: (s.words.inserted, s.total.inserted) for s in comparison(TIDY).sections}
    assert (totals["Integrity"], totals["Conscientiousness"]) == ((1, 1), (1, 2))


@says("04", "Three kinds of change are left for the board to look at.", "mends two slips in the preamble")
@says("04", "says “their” for “his/her”", "Here are two of these places in full.")
def left_to_judge() -> None:
    judged = [change for change in comparison(TIDY).changes if change.weight is Weight.JUDGE]
    assert {change.section.name for change in judged} == {"Preamble", "Integrity", "Conscientiousness"}
    mended = (
        words(CODE).replace("an evidence of", "evidence of").replace("well of", "well as").replace("his/her", "their")
    )
    assert mended.replace(".", "") == words(TIDY).replace(".", "")


MEDIATORS = read_history(Path(__file__).parents[2] / "examples/riverside-mediators/content_versions")


def mediators(event: str) -> list[str]:
    """Where that event happened, and in which version."""
    steps = ((track.key, step) for track in follow(MEDIATORS) for step in track.steps)
    return [f"{key} {step.version.id[:4]}" for key, step in steps if event in step.event.split()]


@says(
    "05",
    "of its vote nothing is known",
    "except that of 2018, which did so on the same day",
    "some weeks after its vote",
)
def days_of_the_example() -> None:
    assert [v.id[:4] for v in MEDIATORS if v.meta.adopted is None] == ["2009"]
    waits = {
        v.id[:4]: (v.meta.effective - v.meta.adopted).days for v in MEDIATORS if v.meta.effective and v.meta.adopted
    }
    assert [year for year, days in waits.items() if not 14 <= days <= 120] == ["2018"]
    assert waits["2018"] == 0


@says("05", "A principle ends in the column of 2012", "begins again in that of 2021", "which moves up in 2024")
def principles_of_the_example() -> None:
    (gone,) = [
        track for track in follow(MEDIATORS) if not track.is_clause and "removed" in [s.event for s in track.steps]
    ]
    assert [step.version.id[:4] for step in gone.steps if step.event in ("removed", "restored")] == ["2014", "2021"]
    assert [entry for entry in mediators("added") if "/" not in entry] == ["distance 2016"]
    assert "distance 2024" in mediators("moved")


@says("05", "is a clause that moved to another")
def the_one_clause_that_left_its_principle() -> None:
    places = [[s.place.partition("/")[0] for s in t.steps if s.place] for t in follow(MEDIATORS) if t.is_clause]
    ids = {
        id
        for t in follow(MEDIATORS)
        if not t.is_clause
        for id in [tuple(dict.fromkeys(s.place for s in t.steps if s.place))]
    }
    same = {id: group for group in ids for id in group}
    assert sum(len({same[place] for place in track}) > 1 for track in places) == 1


@says("05", "the notice at the end was never touched")
def the_notice_of_the_example() -> None:
    notice = MEDIATORS.latest.sections[-1]
    assert notice.role is Role.NOTICE
    assert not [step for track in follow(MEDIATORS).of(notice.id) for step in track.changes[1:]]


@says(
    "05", "“Confidential” was replaced in 2012 and *put back* in 2021", "“not”, in the", "was missing from 2014 to 2021"
)
def words_of_the_example() -> None:
    found = {w.text: w for w in provenance(MEDIATORS)[-1] if w.section == "confidentiality" and w.clause in (1, 3)}
    assert [
        (v[:4], w[:4]) for v, w in zip(found["confidential"].removed_in, found["confidential"].reverted_in, strict=True)
    ] == [("2012", "2021")]
    assert [(v[:4], w[:4]) for v, w in zip(found["not"].removed_in, found["not"].reverted_in, strict=True)] == [
        ("2014", "2021")
    ]
    assert "confidentiality/2 2021" in mediators("restored")


@says("05", "The term was renamed throughout in 2014")
def the_term_of_the_example() -> None:
    uses = find(MEDIATORS, "client", inflections=True).uses
    assert {use.gone_in.id[:4] for use in uses if use.gone_in} == {"2014"}
    assert all(use.gone_in for use in uses)


@says("05", "Three quarters of the words of the latest version", "so were two clauses of other principles")
def what_the_example_comes_to() -> None:
    words = [word for word in provenance(MEDIATORS)[-1] if word.is_word]
    assert 0.73 <= sum(word.introduced_in == MEDIATORS[0].id for word in words) / len(words) <= 0.77
    back = mediators("restored")
    assert sorted(entry.partition(" ")[0].partition("/")[0] for entry in back) == ["community"] * 3 + [
        "complaints",
        "confidentiality",
    ]


@says("05", "The code became longer and a little harder to read.")
def length_of_the_example() -> None:
    rows = growth(MEDIATORS).table.rows
    assert rows[0][1] < rows[-1][1]
    assert 0 < float(rows[-1][2]) - float(rows[0][2]) < 2


@says("04", "which are invented until the board puts its own there")
def rules_of_the_board() -> None:
    procedure = procedure_in(Path(__file__).parents[2] / "content_versions")
    assert procedure is not None
    assert procedure.illustrative


@says("03", "What bears no note stands in the recorded text", "takes the phrase out where it weakened a duty")
def words_and_phrase_of_the_principle() -> None:
    line = [CODE, TIDY, CHILD]
    assert provenance(line)[-1].versions[0] == CODE.id
    assert "as appropriate" in words(CODE, REFLECTIVE)
    assert "as appropriate" not in words(CHILD, REFLECTIVE)


REPLIES = read_replies(sorted((Path(__file__).parents[2] / "examples/replies").glob("*.json")))


@says("06", "one member left the last change open", "Three invented members replied.")
def who_replied() -> None:
    result = tally(comparison(TIDY), REPLIES)
    assert len(result.names) == 3
    assert len(result.rows[-1].silent) == 1
    assert all("Example Member" in name for name in result.names)


@says("06", "Both are headings that the draft gives to principles which had none.")
@says("06", "Two changes are to be talked about", "nobody speaks against any of the others")
def what_to_talk_about() -> None:
    result = tally(comparison(TIDY), REPLIES)
    sections = {change.id: change for change in comparison(TIDY).changes if change.clause is None}
    assert [sections[row.change].old_text for row in result.open] == ["", ""]


@says("06", "Nobody objects to a change that the software calls")
def nobody_objects_to_what_is_editorial() -> None:
    weights = {change.id: change.weight for change in comparison(TIDY).changes}
    objected = [row.change for row in tally(comparison(TIDY), REPLIES).rows if row.object]
    assert objected
    assert all(weights[change] is Weight.JUDGE for change in objected)


@says("06", "The full stops could be adopted without debate, as one of them writes.")
def full_stops_without_debate() -> None:
    (remark,) = tally(comparison(TIDY), REPLIES).comments
    assert remark.comment == "The full stops could be adopted without debate."


@says("06", "Each is refused, with the reason.", "No reply to one packet is counted for another.")
def each_is_refused() -> None:
    result = tally(comparison(RIVAL), REPLIES)
    assert (len(result.refused), result.replies) == (3, ())


BENCH = section_text(TIDY, REFLECTIVE).replace("as appropriate", "at least every two weeks")
PENDING = [draft_motion(TIDY, RIVAL)]


@says("07", "“As appropriate” left it to each professional", "Without it the duty is stricter: a named rule says so")
@says("07", "Every other part of the code stays word for word as it was.", "and by which rule")
def the_edit_of_the_bench() -> None:
    view = draft_state(TIDY, REFLECTIVE, BENCH)
    assert view.comparison
    (change,) = view.comparison.changes
    assert change.weight is Weight.JUDGE
    assert [r.direction for r in change.reasons if "as appropriate" in r.evidence] == ["stricter"]
    assert "c1: amended, needs judgement" in stored("07", "edit")


@says("07", "A word stands twice, and nothing else is wrong.", "the motion is made all the same")
def the_slip_of_the_bench() -> None:
    view = draft_state(TIDY, REFLECTIVE, BENCH.replace("weeks", "weeks weeks"))
    assert [(w.code, w.quoted) for w in view.warnings] == [("W-DOUBLED", "weeks weeks")]
    assert view.motion
    assert "The word “weeks” stands there twice" in stored("07", "slip")


@says("07", "Both motions take hold of “as appropriate”.", "the other can no longer be done as it stands")
def the_collision_of_the_bench() -> None:
    (conflict,) = draft_state(TIDY, REFLECTIVE, BENCH, PENDING).conflicts
    assert conflict.first_then_second.refused
    assert conflict.second_then_first.refused
    assert "as appropriate" in conflict.first_words
    assert "as appropriate" in conflict.second_words


@says("07", "Empty the editor, and the principle is struck out.", "and a heading makes it two")
def the_editor_of_the_bench() -> None:
    (item,) = draft_state(TIDY, REFLECTIVE, "").words
    assert item.words == "Strike out “Reflective Practice” with all its clauses."
    two = draft_state(TIDY, REFLECTIVE, f"{BENCH}\n## Rest\n\nSleep.\n").draft
    assert two
    assert len(two.principles) == len(TIDY.principles) + 1


@says("07", "They agree on the heading about diversity, in which both name race.")
@says("07", "In the sentence below it they want different things that go together.")
@says("07", "They collide in the clauses on relationships, where each puts another word at the same place")
@says("07", "and on supervision, where each replaces the same phrase", "they amend different paragraphs")
def the_two_drafts_side_by_side() -> None:
    rows = three_way(TIDY, CHILD, RIVAL).rows
    standing = {at: [row.at for row in rows if row.standing is at] for at in Standing}
    assert standing[Standing.AGREED] == ["diversity"]
    assert "Race" in CHILD.section("diversity").heading
    assert standing[Standing.COMPATIBLE] == ["diversity/1"]
    assert standing[Standing.COLLISION] == ["relationships/2", "relationships/3", f"{REFLECTIVE}/1"]
    kinds = {row.at: [conflict.kind for conflict in row.conflicts] for row in rows if row.conflicts}
    assert kinds["relationships/2"] == kinds["relationships/3"] == ["same place"]
    assert "overlap" in kinds[f"{REFLECTIVE}/1"]
    preamble = [row.standing for row in rows if row.at.startswith("preamble/")]
    assert set(preamble) == {Standing.SAME, Standing.FIRST, Standing.SECOND}


@pytest.mark.parametrize(("number", "sentence", "claim"), CLAIMS, ids=[f"{n}: {s}" for n, s, _ in CLAIMS])
def test_a_notebook_says_what_is_true(number: str, sentence: str, claim: Claim) -> None:
    prose = " ".join(" ".join(c.source for c in read(number).cells if c.cell_type == "markdown").split())
    assert sentence in prose, "the sentence is no longer in the notebook; take it out here too"
    claim()
