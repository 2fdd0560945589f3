"""Every place of a phrase in every version, and which version brought it there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packets import version
from wording import WordingError, find, read_history
from wording.history.find import COLUMNS, Found, rows
from wording.packet.finding import context, life, told
from wording.record.model import Version

INVENTED = read_history(Path(__file__).parents[2] / "examples" / "riverside-mediators" / "content_versions")
IDS = [one.id for one in INVENTED]


def code(*clauses: str, year: int = 2001, heading: str = "One", **front: str) -> Version:
    body = "".join(f"- {clause}\n" for clause in clauses)
    return version(f"# Code\n\n## {heading} {{#one}}\n\n{body}\n", f"{year}-01-01", **front)


def lives(found: Found) -> list[tuple[str, str, str]]:
    """Each use: the version that brought it, the last that has it, and the one that took it out."""
    return [(u.brought_by.id[:4], u.last.version.id[:4], u.gone_in.id[:4] if u.gone_in else "") for u in found.uses]


def counts(found: Found) -> list[int]:
    return [number for _, number in found.counts]


def test_a_word_that_went_for_four_versions_and_came_back_has_two_uses_with_their_motions() -> None:
    found = find(INVENTED, "confidential")
    assert counts(found) == [1, 1, 0, 0, 0, 0, 1, 1]
    assert lives(found) == [("2009", "2010", "2012"), ("2021", "2024", "")]
    assert [o.motion for o in found.occurrences] == ["", "", "2021-05-08-1", "2021-05-08-1"]
    assert (found.first, found.last) == (INVENTED[0], INVENTED[7])
    assert told(found) == (
        "“confidential” is first used in 2009-03-14 and last in 2024-05-11, the latest version, there in 1 place.",
        "In between it is not in 2012-06-09 to 2018-11-10.",
    )
    assert [life(use, found) for use in found.uses] == [
        "There since 2009-03-14, the first version; taken out by 2012-06-09 (motion 2012-05-12-1).",
        "Brought back by 2021-06-12 (motion 2021-05-08-1), and first in 2009-03-14.",
    ]


def test_a_term_that_was_renamed_is_gone_everywhere_at_once_and_its_inflections_with_it() -> None:
    assert counts(find(INVENTED, "client"))[:4] == [5, 5, 5, 0]
    found = find(INVENTED, "client", inflections=True)
    assert counts(found) == [9, 9, 9, 0, 0, 0, 0, 0]
    assert lives(found) == [("2009", "2012", "2014")] * 9
    [sentence] = told(found)
    assert sentence == (
        "“client” (and its inflections) is first used in 2009-03-14 and last in 2012-06-09, there in 9 places; "
        "2014-09-13 (motion 2014-08-09-1) took it out, and it has not come back."
    )


def test_words_in_a_clause_that_moves_are_not_new_and_those_of_a_copy_are() -> None:
    assert lives(find(INVENTED, "doubts")) == [("2009", "2024", "")]
    assert [o.address for o in find(INVENTED, "doubts").occurrences][3:5] == ["impartiality/3", "self-determination/5"]
    assert lives(find(INVENTED, "voluntary")) == [("2009", "2024", ""), ("2016", "2024", "")]


def test_what_comes_back_is_told_from_what_is_new_and_from_what_is_copied() -> None:
    found = find(INVENTED, "voluntary")
    assert [(use.first_in.id, use.copied_from) for use in found.uses] == [
        ("2009-03-14", ""),
        ("2016-05-21", "self-determination/2"),
    ]
    assert (
        life(found.uses[1], found) == "Brought by 2016-05-21 (motion 2016-04-16-1) as a copy of self-determination/2."
    )
    back = {
        phrase: [use.first_in.id[:4] for use in find(INVENTED, phrase).uses] for phrase in ("schools", "ten", "not")
    }
    assert back == {"schools": ["2009", "2009"], "ten": ["2024"], "not": ["2009"] * 4 + ["2009"]}


def test_a_new_form_of_a_mark_or_another_order_brings_no_word() -> None:
    assert lives(find(INVENTED, '"mediation"')) == [("2009", "2024", "")]
    assert lives(find(INVENTED, "mediator's fairness")) == [("2009", "2024", "")]
    assert lives(find(INVENTED, "friendship")) == [("2009", "2024", "")]


def test_words_in_a_split_or_merged_clause_are_not_new() -> None:
    assert lives(find(INVENTED, "difficult cases")) == [("2009", "2024", "")]
    assert lives(find(INVENTED, "understands an agreement")) == [("2010", "2024", "")]


def test_headings_and_the_title_are_searched_too() -> None:
    found = find(INVENTED, "impartiality")
    assert [(o.address, o.position) for o in found.occurrences] == [("impartiality", 0)] * 7
    assert lives(found) == [("2010", "2024", "")]
    assert [o.address for o in find(INVENTED, "Code of Conduct").of(INVENTED[0])] == ["preamble"]


def test_a_number_put_back_and_changed_again_is_told_from_the_first() -> None:
    assert lives(find(INVENTED, "seven days")) == [("2009", "2012", "2014"), ("2021", "2021", "2024")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["A member cares.", "A good member cares."], [("2001", "2002", "")]),
        (["A member cares.", "A friend rests.", "A member cares."], [("2001", "2001", "2002"), ("2003", "2003", "")]),
        (["A member cares.", "A member cares for a member."], [("2001", "2002", ""), ("2002", "2002", "")]),
        (["A member sees a member.", "A member sees a guest."], [("2001", "2002", ""), ("2001", "2001", "2002")]),
        (["A MEMBER CARES.", "A member cares."], [("2001", "2002", "")]),
    ],
)
def test_a_use_goes_on_as_long_as_the_redline_keeps_it(texts: list[str], expected: list[tuple[str, str, str]]) -> None:
    versions = [code(text, "Dues are paid in May.", year=2001 + n) for n, text in enumerate(texts)]
    assert lives(find(versions, "member")) == expected


def test_the_same_clause_twice_is_followed_by_place() -> None:
    versions = [code("Be kind.", "Be kind."), code("Be kind.", "Be kind.", "Be kind.", year=2002)]
    assert lives(find(versions, "kind")) == [("2001", "2002", ""), ("2001", "2002", ""), ("2002", "2002", "")]


def test_what_is_not_found_is_said_with_what_was_searched() -> None:
    assert told(find(INVENTED, "xyz")) == (
        "“xyz” stands in no version; 8 versions were searched, from 2009-03-14 to 2024-05-11.",
        "Only these very words were sought; with inflections, more might be found.",
    )
    assert len(told(find(INVENTED, "xyz", inflections=True))) == 1
    assert told(find([], "xyz"))[0] == "“xyz” stands in no version; nothing was searched."


def test_each_shape_of_a_life_has_its_sentence() -> None:
    one, two, three = code("A cat."), code("A dog.", year=2002), code("A dog.", "A cow.", year=2003)
    assert told(find([one], "cat")) == ("“cat” stands in 2001-01-01, the only version searched: 1 place.",)
    assert told(find([one, two, three], "cow")) == (
        "“cow” is first used in 2003-01-01, the latest version, there in 1 place.",
    )
    assert told(find([one, two, three], "cat")) == (
        "“cat” is used in 2001-01-01 alone, there in 1 place; 2002-01-01 took it out, and it has not come back.",
    )


def test_inflections_of_other_languages_are_refused_in_a_sentence() -> None:
    versions = [code("Un miembro.", language="es")]
    assert counts(find(versions, "miembro")) == [1]
    with pytest.raises(WordingError, match="known for English alone, and 2001-01-01 is in “es”"):
        find(versions, "miembro", inflections=True)


def test_the_table_has_a_row_an_occurrence_and_knows_what_is_illustrative() -> None:
    found = find(INVENTED, "seven days")
    frame = found.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == 4 == len(list(rows(found)))
    assert frame.attrs["illustrative"] is True
    assert dict(frame.iloc[3]) == {
        "version": "2021-06-12",
        "day": "2021-09-01",
        "section": "complaints",
        "clause": "3",
        "before": "The secretary sends a copy of the complaint to the mediator within ",
        "words": "seven days",
        "after": ".",
        "brought_by": "2021-06-12",
        "motion": "2021-05-08-1",
        "first_in": "2009-03-14",
        "use": 2,
        "illustrative": True,
    }


def test_context_is_cut_at_blanks_where_there_are_any() -> None:
    [sign] = find([code("重视人际关系的重要性")], "关系").occurrences
    assert context(sign, 3) == ("… 视人际", "关系", "的重要 …")
    [occurrence] = find([code("one two three four MIDDLE five six seven eight")], "middle").occurrences
    assert context(occurrence, 12) == ("… three four ", "MIDDLE", " five six …")
    assert context(occurrence) == ("one two three four ", "MIDDLE", " five six seven eight")


TEXTS = st.lists(
    st.lists(st.lists(st.sampled_from("kind be and a the".split()), min_size=1, max_size=6), min_size=1, max_size=4),
    min_size=1,
    max_size=4,
)


@given(TEXTS)
def test_every_place_belongs_to_exactly_one_use_and_no_use_skips_a_version(texts: list[list[list[str]]]) -> None:
    versions = [code(*map(" ".join, clauses), year=2001 + n) for n, clauses in enumerate(texts)]
    found = find(versions, "kind")
    assert counts(found) == [sum(clause.count("kind") for clause in clauses) for clauses in texts]
    assert sorted(map(id, found.occurrences)) == sorted(id(o) for use in found.uses for o in use.occurrences)
    for number, use in enumerate(found.uses, 1):
        at = [versions.index(o.version) for o in use.occurrences]
        assert at == list(range(at[0], at[0] + len(at)))
        assert (use.gone_in is None) == (at[-1] == len(versions) - 1)
        assert all((o.use, o.brought_by, o.words) == (number, use.brought_by, "kind") for o in use.occurrences)
        assert all(o.before + o.words + o.after == o.text for o in use.occurrences)
