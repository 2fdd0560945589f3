"""The marked paragraphs behind `redline.docx`: whatever the comparison, they read as the old text and as the new."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support import strategies
from support.packets import NEW, OLD, version
from support.pairs import pair, pair_of
from support.revisions import revisions
from wording.comparison.compare import compare
from wording.comparison.model import Run, RunKind
from wording.comparison.redline import redline
from wording.packet.render.docx.cut import cut
from wording.packet.render.docx.layout import Look, Style, lines_of
from wording.packet.render.docx.paragraphs import Paragraph, interleave, without
from wording.record.model import Version

EQUAL, DELETE, INSERT = RunKind
LAW = settings(deadline=None, max_examples=80)
SIGNS = {EQUAL: "", DELETE: "-", INSERT: "+"}


def plain(version: Version) -> tuple[tuple[str, Style], ...]:
    """Heading and clauses of every section, read from the version and nothing else."""
    read: list[tuple[str, Style]] = []
    for section in version.sections:
        if section.heading:
            read.append((section.heading, Style(Look.TITLE if section.role == "preamble" else Look.HEADING)))
        read += [(clause.text, Style(Look(clause.form), clause.depth)) for clause in section.clauses]
    return tuple(read)


def marked(old: str, new: str) -> tuple[Paragraph, ...]:
    sides = [
        version(side, id) if isinstance(side, str) else side for side, id in ((old, "2026-01-01"), (new, "2026-02-02"))
    ]
    return interleave(compare(*sides))


def shown(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """A line a paragraph: what became of its end, the number of its move, and its runs with + and -."""
    return [
        f"{SIGNS[p.mark] or '='}{p.move or ''} {'|'.join(SIGNS[run.kind] + run.text for run in p.runs)}"
        for p in paragraphs
    ]


def check(old: Version, new: Version) -> tuple[Paragraph, ...]:
    paragraphs = interleave(compare(old, new))
    assert without(paragraphs, INSERT) == plain(old)
    assert without(paragraphs, DELETE) == plain(new)
    assert [p.old for p in paragraphs if p.old] == [*lines_of(old)]
    assert [p.new for p in paragraphs if p.new] == [*lines_of(new)]
    for p in paragraphs:
        assert all(a.kind is not b.kind for a, b in pairwise(p.runs))
        assert p.move == 0 or p.whole
    return paragraphs


@LAW
@given(st.randoms(use_true_random=False))
def test_either_version_can_be_read_from_the_marked_text(random: Random) -> None:
    check(*pair(random))


@LAW
@given(revisions())
def test_either_version_can_be_read_where_clauses_begin_alike(versions: tuple[Version, Version]) -> None:
    check(*versions)


@LAW
@given(strategies.versions(), strategies.versions())
def test_either_version_can_be_read_where_the_two_have_nothing_in_common(old: Version, new: Version) -> None:
    check(old, new)


@LAW
@given(st.randoms(use_true_random=False))
def test_a_move_has_two_ends_that_say_the_same(random: Random) -> None:
    paragraphs = check(*pair(random))
    ends = Counter(p.move for p in paragraphs if p.move)
    assert set(ends.values()) <= {2}
    for move in ends:
        gone = next(p for p in paragraphs if p.move == move and p.old)
        come = next(p for p in paragraphs if p.move == move and p.new)
        assert "".join(run.text for run in gone.runs) == "".join(run.text for run in come.runs) != ""


@LAW
@given(st.randoms(use_true_random=False))
def test_a_version_compared_with_itself_has_no_mark(random: Random) -> None:
    old, _ = pair(random)
    assert all(p.mark is EQUAL and p.whole and p.old == p.new for p in check(old, old))


def test_the_generated_pairs_hold_every_kind_of_mark() -> None:
    seen: Counter[str] = Counter()
    for seed in range(100):
        for p in interleave(compare(*pair_of(seed))):
            seen["kept"] += p.mark is EQUAL and p.whole
            seen["edited"] += p.mark is EQUAL and not p.whole
            seen["moved"] += bool(p.move)
            seen["removed or added"] += p.mark is not EQUAL and p.whole
            seen["split"] += p.mark is INSERT and not p.whole
            seen["merged"] += p.mark is DELETE and not p.whole
            seen["style"] += bool(p.old and p.new and p.old.style != p.new.style)
    assert {name for name, count in seen.items() if count > 4} == set(seen)
    assert len(seen) == 7


PREAMBLE = "Words of the preamble that stay.\n\n"


def test_what_is_gone_stands_before_what_is_new() -> None:
    old = "## Dues\n\nDues are paid by the first of May.\n\nA receipt is sent at once.\n"
    new = "## Dues\n\nNobody is asked for a fee.\n\nA receipt is sent at once.\n"
    assert shown(marked(old, new)) == [
        "= Dues",
        "- -Dues are paid by the first of May.",
        "+ +Nobody is asked for a fee.",
        "= A receipt is sent at once.",
    ]


def test_a_heading_given_to_a_bare_principle_is_a_new_paragraph() -> None:
    old = "## {#honesty}\n\nA member is honest in all work with families.\n"
    new = "## Honesty {#honesty}\n\nA member is honest in all work with families.\n"
    assert shown(marked(old, new)) == ["+ +Honesty", "= A member is honest in all work with families."]
    assert shown(marked(new, old)) == ["- -Honesty", "= A member is honest in all work with families."]


def test_a_split_is_a_new_end_and_a_merge_an_end_that_goes() -> None:
    one = "## Care\n\nA member keeps records of every visit under lock and destroys such records in time.\n"
    two = "## Care\n\nA member keeps records of every visit under lock\n\nand destroys such records in time.\n"
    assert shown(marked(one, two)) == [
        "= Care",
        "+ A member keeps records of every visit under lock|- ",
        "= and destroys such records in time.",
    ]
    assert shown(marked(two, one)) == [
        "= Care",
        "- A member keeps records of every visit under lock|+ ",
        "= and destroys such records in time.",
    ]


def test_a_split_into_paragraphs_of_two_styles_is_marked_as_a_whole() -> None:
    one = "## Care\n\nA member keeps records of every visit under lock and destroys such records in time.\n"
    two = "## Care\n\nA member keeps records of every visit under lock\n\n- and destroys such records in time.\n"
    assert [line[0] for line in shown(marked(one, two))] == ["=", "-", "+", "+"]


def test_a_numbered_clause_is_not_split_in_place_where_its_count_becomes_another() -> None:
    # LibreOffice keeps the count of the first piece when its end goes, and the items that follow begin again with 1.
    first = "A member keeps records of every visit under lock"
    second = "and destroys such records in time."
    old = f"## Care\n\n4. {first} {second}\n5. Letters are answered.\n"
    new = f"## Care\n\n1. {first}\n2. {second}\n3. Letters are answered.\n"
    assert [row[0] for row in shown(marked(old, new))] == ["=", "-", "+", "+", "="]
    going_on = f"## Care\n\n4. {first}\n5. {second}\n6. Letters are answered.\n"
    assert [row[0] for row in shown(marked(old, going_on))] == ["=", "+", "=", "="]


def test_a_section_that_moved_takes_its_heading_and_clauses_along() -> None:
    dues = "## Dues {#dues}\n\nDues are paid by the first of May.\n\n"
    care = "## Care {#care}\n\nA member keeps records under lock.\n\nNo record leaves the office at night.\n\n"
    assert shown(marked(PREAMBLE + dues + care, PREAMBLE + care + dues)) == [
        "= Words of the preamble that stay.",
        "-1 -Dues",
        "-2 -Dues are paid by the first of May.",
        "= Care",
        "= A member keeps records under lock.",
        "= No record leaves the office at night.",
        "+1 +Dues",
        "+2 +Dues are paid by the first of May.",
    ]


def test_a_clause_that_moved_and_was_edited_is_deleted_there_and_inserted_here() -> None:
    rows = shown(marked(OLD, NEW))
    assert "- -A member understands the importance of past relationship experiences to the development of current " in (
        "".join(row[:105] for row in rows if "past" in row)
    )
    assert sum("past relationship" in row for row in rows) == 2


def test_words_that_leave_a_clause_and_come_back_as_one_of_their_own_are_no_inline_edit() -> None:
    # LibreOffice would take the two for a move and lose the style of the paragraph after.
    old = "## Care\n\n- A member is kind to all, and keeps records of visits under lock.\n- Nobody is turned away.\n"
    new = "## Care\n\n- A member is kind to all,\n- Nobody is turned away.\n- and keeps records of visits under lock.\n"
    assert [row[:2] for row in shown(marked(old, new))] == ["= ", "- ", "+ ", "= ", "+ "]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("1. a\n2. b\n", [(1, 1), (1, 2)]),
        ("1. a\n\nText.\n\n1. b\n", [(1, 1), (0, 0), (2, 1)]),
        ("1. a\n  1. b\n  2. c\n2. d\n  1. e\n", [(1, 1), (1, 1), (1, 2), (1, 2), (1, 1)]),
        ("4. a\n5. b\n", [(1, 4), (1, 5)]),
        ("1. a\n\n7. b\n", [(1, 1), (2, 7)]),
        ("- a\n  1. b\n1. c\n", [(0, 0), (1, 1), (2, 1)]),
    ],
)
def test_every_numbered_item_keeps_its_number(body: str, numbers: list[tuple[int, int]]) -> None:
    lines = lines_of(version(f"## Rules\n\n{body}"))
    assert [(line.numbering, line.number) for line in lines[1:]] == numbers


TEXTS = st.lists(st.text("ab .", min_size=1, max_size=8), min_size=1, max_size=3)


@given(TEXTS, TEXTS)
def test_runs_that_are_cut_spell_the_pieces_of_either_side(old: list[str], new: list[str]) -> None:
    pieces = cut(redline(" ".join(old), " ".join(new)), old, new)
    for kind, texts in ((INSERT, old), (DELETE, new)):
        read, text = [], ""
        for runs, mark in pieces:
            text += "".join(run.text for run in runs if run.kind is not kind)
            if mark is not kind:
                read.append(text)
                text = ""
        assert (read, text) == (texts, "")


def test_a_joint_that_both_sides_share_is_kept() -> None:
    assert cut([Run(EQUAL, "a b")], ["a", "b"], ["a", "b"]) == [
        ((Run(EQUAL, "a"),), EQUAL),
        ((Run(EQUAL, "b"),), EQUAL),
    ]
