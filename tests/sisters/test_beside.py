"""Two codes of one family: what the one made of each clause of the other, the names of both left out of it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.revisions import revisions
from support.strategies import LAW
from wording.comparison.model import RunKind, Weight
from wording.record.markup import parse_version
from wording.sisters.beside import side_by_side
from wording.sisters.model import COLUMNS, Standing
from wording.sisters.names import own_marks, own_names


def code(association: str, body: str, id: str = "2026-01-01") -> object:
    front = f"---\ntitle: Code\nassociation: {association}\nstatus: recorded\ncaptured: 2026-01-01\n---\n"
    return parse_version(front + body, id)


NORTH = code(
    "Northern Association for Infant Mental Health",
    """# Code

The Northern Association for Infant Mental Health (NAIMH) expects its members to follow this code.

## Respect {#respect}

- A NAIMH member respects every family.
- A NAIMH member shall report abuse without delay.
- A NAIMH member keeps records for seven years.

## Reflection {#reflection}

- A member seeks reflective supervision.
""",
)
SOUTH = code(
    "Southern Association for Infant Mental Health",
    """# Code

The Southern Association for Infant Mental Health (SAIMH) expects its members to follow this code.

## Respect {#dignity}

- A SAIMH member respects every family.
- A SAIMH member should report abuse without delay.

## Reflection {#supervision}

- A member seeks reflective supervision.
- A member offers an interpreter to every family.
""",
)


def standings(side: object) -> list[tuple[str, str]]:
    return [
        (" ".join(ref.text for ref in clause.sister or clause.model)[:40], clause.standing.value)
        for clause in side.clauses
    ]


def test_each_clause_is_adopted_adapted_absent_or_added() -> None:
    assert standings(side_by_side(NORTH, SOUTH)) == [
        ("The Southern Association for Infant Ment", "adopted"),
        ("A SAIMH member respects every family.", "adopted"),
        ("A SAIMH member should report abuse witho", "adapted"),
        ("A NAIMH member keeps records for seven y", "absent"),
        ("A member seeks reflective supervision.", "adopted"),
        ("A member offers an interpreter to every ", "added"),
    ]


def test_names_are_told_and_only_the_redline_shows_them() -> None:
    side = side_by_side(NORTH, SOUTH)
    assert side.masked[0].names == ("Northern Association for Infant Mental Health", "NAIMH")
    assert side.masked[1].names == ("Southern Association for Infant Mental Health", "SAIMH")
    first = side.clauses[1]
    assert first.names_only
    assert [(run.kind.value, run.text) for run in first.runs if run.kind is not RunKind.EQUAL] == [
        ("delete", "NAIMH"),
        ("insert", "SAIMH"),
    ]
    assert not side.clauses[4].names_only


def test_an_adapted_clause_is_weighed_and_its_names_are_not() -> None:
    adapted = side_by_side(NORTH, SOUTH).clauses[2]
    assert adapted.weight is Weight.JUDGE
    assert [(reason.rule, reason.direction) for reason in adapted.reasons] == [("obligation", "looser")]


def test_other_ids_say_nothing_and_the_same_ids_still_count() -> None:
    side = side_by_side(NORTH, SOUTH)
    assert [section.standing for section in side.sections] == [Standing.ADOPTED] * 3
    renamed = code(
        "Southern Association for Infant Mental Health", "# Code\n\n## Dignity {#respect}\n\n- Wholly new.\n"
    )
    pair = next(s for s in side_by_side(NORTH, renamed).sections if s.model and s.model[0].id == "respect")
    assert [ref.heading for ref in pair.sister] == ["Dignity"]


@pytest.mark.parametrize(
    ("association", "text", "names"),
    [
        ("New York Association for Infant Mental Health", "A NYS-AIMH member acts.", ("NYS-AIMH",)),
        (
            "New York Association for Infant Mental Health",
            "The New York State Association for Infant Mental Health acts.",
            ("New York State Association for Infant Mental Health",),
        ),
        ("New York Association for Infant Mental Health", "The World Association for Infant Mental Health acts.", ()),
        ("Association of Invented Home Care Providers", "Members report to the AICP.", ()),
        ("Example Guild of Lake Mediators", "The Example Guild of Hill and Lake Mediators acts.", ()),
        ("Example Guild of Lake Mediators", "The Example Guild of Mediators acts.", ()),
        ("Example Guild of Hillcrest Mediators", "Members of other guilds of mediators act.", ()),
        ("", "A NYS-AIMH member acts.", ()),
    ],
)
def test_a_name_is_found_in_its_spellings_and_in_its_initials(association: str, text: str, names: object) -> None:
    assert own_names(code(association, f"# Code\n\n## Duty\n\n{text}\n")) == names


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("Staff of the Lake Society may appeal.", "Members of the Hill League may appeal."),
        ("The Board of the Lake Society answers for all debts.", "The Hill League answers for all debts."),
        ("Officers of the Lake Society shall not sue.", "Hill League shall not sue."),
        ("Members of the Lake Society shall do no harm.", "The Hill League shall do no harm."),
        ("The Lake Society Board decides.", "The Hill League decides."),
        ("The Lake Society decides.", "The Lake Society of Hill League decides."),
    ],
)
def test_those_who_act_for_an_association_are_not_its_name(north: str, south: str) -> None:
    pair = (
        code("Lake Society", f"# Code\n\n## Duty\n\n{north}\n"),
        code("Hill League", f"# Code\n\n## Duty\n\n{south}\n"),
    )
    side = side_by_side(*pair)
    assert [one.names for one in side.masked] == [("Lake Society",), ("Hill League",)]
    assert {clause.standing for clause in side.clauses} != {Standing.ADOPTED}


def test_a_spelling_is_found_behind_those_who_act_for_it() -> None:
    north = code(
        "New York Association for Infant Mental Health",
        "# Code\n\n## Duty\n\nMembers of the New York State Association for Infant Mental Health act.\n",
    )
    assert own_names(north) == ("New York State Association for Infant Mental Health",)


def test_names_that_a_person_gives_are_masked_too() -> None:
    north = code("", "# Code\n\n## Duty\n\nLakeside asks its members to be kind.\n")
    south = code("", "# Code\n\n## Duty\n\nThe Hill asks its members to be kind.\n")
    assert standings(side_by_side(north, south))[0][1] == "adapted"
    side = side_by_side(north, south, ["Lakeside"], ["The Hill"])
    assert standings(side)[0][1] == "adopted"


def test_a_mark_of_one_code_alone_is_masked_and_a_mark_of_both_is_not() -> None:
    north = code("", "# Code\n\n## Duty\n\nA Northern Star® professional acts. An Infant Specialist® helps.\n")
    south = code("", "# Code\n\n## Duty\n\nA Southern Cross® professional acts. An Infant Specialist® helps.\n")
    assert own_marks(north) == ("Infant Specialist", "Northern Star")
    side = side_by_side(north, south)
    assert [one.marks for one in side.masked] == [("Northern Star",), ("Southern Cross",)]
    assert standings(side)[0][1] == "adopted"
    changed = code(
        "", "# Code\n\n## Duty\n\nA Northern Star® professional acts. An Infant Mentor® helps. An Infant Specialist®.\n"
    )
    assert standings(side_by_side(north, changed))[0][1] == "adapted"


def test_a_word_of_the_text_is_never_taken_for_the_mask() -> None:
    north = code("Example Guild of Hill Mediators", "# Code\n\n## Duty\n\nThe Example Guild of Hill Mediators acts.\n")
    south = code("", "# Code\n\n## Duty\n\nThe ASSOCIATION acts.\n")
    assert standings(side_by_side(north, south))[0][1] == "adapted"


@LAW
@given(revisions(), st.sampled_from(["", "Example Guild of Hill Mediators"]))
def test_every_clause_of_both_stands_exactly_once_and_the_redlines_give_both_texts(pair: object, name: str) -> None:
    old, new = pair
    side = side_by_side(old, new, [name] if name else [])
    for version, refs in (
        (old, [ref for clause in side.clauses for ref in clause.model]),
        (new, [ref for clause in side.clauses for ref in clause.sister]),
    ):
        told = Counter((ref.section, ref.position, ref.text) for ref in refs)
        assert told == Counter((s.id, n, c.text) for s in version.sections for n, c in enumerate(s.clauses, 1))
    for clause in side.clauses:
        for kind, refs in ((RunKind.INSERT, clause.model), (RunKind.DELETE, clause.sister)):
            kept = "".join(run.text for run in clause.runs if run.kind is not kind)
            assert kept == " ".join(ref.text for ref in refs)
        adopted = clause.standing is Standing.ADOPTED
        assert not adopted or clause.names_only or [r.text for r in clause.model] == [r.text for r in clause.sister]


@LAW
@given(revisions())
def test_a_code_beside_itself_is_adopted_whole(pair: object) -> None:
    side = side_by_side(pair[0], pair[0])
    assert {clause.standing for clause in side.clauses} <= {Standing.ADOPTED}
    assert not any(clause.names_only or clause.elsewhere for clause in side.clauses)


def test_the_table_has_a_row_a_clause() -> None:
    frame = side_by_side(NORTH, SOUTH).to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame["standing"].tolist() == ["adopted", "adopted", "adapted", "absent", "adopted", "added"]
    assert not frame.attrs["illustrative"]
