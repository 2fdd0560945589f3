"""Who in a family of codes took up which change, since when, and who stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.revisions import revisions
from support.strategies import LAW
from wording.errors import WordingError
from wording.record.markup import parse_version
from wording.sisters.drift import drift
from wording.sisters.drift_model import COLUMNS, HOLDS, Drift, DriftRow, Member, Uptake, What


def text(day: str, association: str, *clauses: str, heading: str = "Duties") -> object:
    front = f"---\ntitle: Code\nassociation: {association}\nstatus: recorded\ncaptured: {day}\n---\n# Code\n\n"
    return parse_version(front + f"## {heading} {{#duties}}\n\n" + "".join(f"- {clause}\n" for clause in clauses), day)


HILL, LAKE, PORT = (
    "Example Guild of Hill Mediators",
    "Example Guild of Lake Mediators",
    "Example Guild of Port Mediators",
)
FAIR, NOTES = "A mediator treats all clients with equal respect.", "A mediator destroys all notes within thirty days."
LONGER = "A mediator destroys all notes within sixty days."
PLAIN = "A mediator writes every agreement in plain words."
FAMILY = (
    Member(
        "hill",
        (
            text("2010-01-01", HILL, f"The {HILL} asks this of its members.", FAIR, NOTES),
            text("2014-01-01", HILL, f"The {HILL} asks this of its members.", FAIR, LONGER),
            text("2018-01-01", HILL, f"The {HILL} asks this of its members.", LONGER, heading="Promises"),
        ),
    ),
    Member(
        "lake",
        (
            text("2011-01-01", LAKE, f"The {LAKE} asks this of its members.", FAIR, NOTES, PLAIN),
            text("2016-01-01", LAKE, f"The {LAKE} asks this of its members.", FAIR, LONGER, PLAIN),
        ),
    ),
    Member("port", (text("2015-01-01", PORT, f"The {PORT} asks this of its members.", FAIR, NOTES),)),
)


def row(found: Drift, what: What, words: str) -> DriftRow:
    rows = [r for r in found.rows if r.innovation.what is what and words in (r.innovation.new or r.innovation.old)]
    assert len(rows) == 1, [r.innovation for r in found.rows]
    return rows[0]


def stands(found: DriftRow) -> dict[str, tuple[str, str]]:
    return {stand.member: (stand.uptake.value, stand.version) for stand in found.stands}


def test_a_new_wording_is_taken_up_on_a_day_or_not() -> None:
    found = row(drift(FAMILY), What.WORDING, "sixty")
    assert (found.innovation.member, found.innovation.version) == ("hill", "2014-01-01")
    assert stands(found) == {
        "hill": ("first", "2014-01-01"),
        "lake": ("taken up", "2016-01-01"),
        "port": ("as before the change", "2015-01-01"),
    }
    assert (found.alone, found.only_one_has_it) == ("port", False)


def test_what_a_sister_added_when_it_adapted_the_code_is_a_change_of_its_own() -> None:
    found = row(drift(FAMILY), What.WORDING, "plain words")
    assert stands(found) == {
        "hill": ("no such clause", "2010-01-01"),
        "lake": ("first", "2011-01-01"),
        "port": ("no such clause", "2015-01-01"),
    }
    assert (found.alone, found.only_one_has_it) == ("lake", True)


def test_a_sister_that_kept_an_older_text_made_no_change() -> None:
    found = drift(FAMILY)
    assert [r.innovation.member for r in found.rows if "thirty" in r.innovation.new] == []


def test_a_clause_that_was_struck_is_still_there_elsewhere() -> None:
    assert stands(row(drift(FAMILY), What.STRUCK, "equal respect")) == {
        "hill": ("first", "2018-01-01"),
        "lake": ("as before the change", "2011-01-01"),
        "port": ("as before the change", "2015-01-01"),
    }


def test_a_clause_that_a_sister_never_had_is_told_as_such() -> None:
    young = Member("young", (text("2020-01-01", PORT, LONGER, heading="Promises"),))
    assert stands(row(drift((*FAMILY, young)), What.STRUCK, "equal respect"))["young"] == ("never had it", "2020-01-01")


def test_a_heading_is_followed_too() -> None:
    found = row(drift(FAMILY), What.HEADING, "Promises")
    assert stands(found)["hill"] == ("first", "2018-01-01")
    assert stands(found)["lake"] == ("as before the change", "2011-01-01")
    assert found.alone == "hill"


def test_names_of_all_members_are_the_same_name() -> None:
    assert not any("asks this" in row.innovation.new for row in drift(FAMILY).rows)


def test_a_word_put_back_is_first_again_and_who_had_it_all_along_had_it_before() -> None:
    there, gone = "A mediator keeps all talk confidential.", "A mediator keeps all talk private."
    model = Member("m", tuple(text(day, HILL, t) for day, t in (("2010-01-01", there), ("2012-01-01", gone))))
    back = Member("m", (*model.versions, text("2014-01-01", HILL, there)))
    sister = Member("s", (text("2011-01-01", LAKE, there),))
    found = drift((back, sister))
    assert stands(row(found, What.WORDING, "private")) == {
        "m": ("changed since", "2014-01-01"),
        "s": ("as before the change", "2011-01-01"),
    }
    assert stands(row(found, What.WORDING, "confidential")) == {
        "m": ("brought in again", "2014-01-01"),
        "s": ("had it before", "2011-01-01"),
    }


def test_the_same_duty_in_other_words_is_told_apart_from_another_duty() -> None:
    new = "A mediator tells every client of all fees before the first meeting."
    model = Member("m", (text("2010-01-01", HILL, FAIR), text("2012-01-01", HILL, FAIR, new)))
    own = "A mediator tells each client of all fees, in writing, before the first meeting."
    sister = Member("s", (text("2013-01-01", LAKE, FAIR, own),))
    other = Member("o", (text("2013-01-01", PORT, FAIR, "A mediator never works alone."),))
    found = stands(row(drift((model, sister, other)), What.WORDING, "every client of all fees"))
    assert found["s"] == ("in its own words", "2013-01-01")
    assert found["o"] == ("no such clause", "2013-01-01")


def test_a_term_is_followed_from_its_first_use() -> None:
    found = drift(FAMILY, ["plain word", "sixty", "nowhere used"], inflections=True)
    assert found.unused == ("nowhere used",)
    terms = [r for r in found.rows if r.innovation.what is What.TERM]
    assert [r.innovation.new for r in terms] == ["plain word", "sixty"]
    assert stands(terms[0])["lake"] == ("first", "2011-01-01")
    assert stands(terms[1]) == {
        "hill": ("first", "2014-01-01"),
        "lake": ("taken up", "2016-01-01"),
        "port": ("no such clause", "2015-01-01"),
    }


def test_a_term_that_everybody_gave_up_is_told_with_the_day() -> None:
    old, new = "A mediator serves every client.", "A mediator serves every participant."
    model = Member("m", (text("2010-01-01", HILL, old), text("2014-01-01", HILL, new)))
    sister = Member("s", (text("2011-01-01", LAKE, old), text("2016-01-01", LAKE, new)))
    found = drift((model, sister), ["client"])
    assert (found.rows[0].innovation.member, found.rows[0].innovation.version) == ("m", "2010-01-01")
    assert stands(found.rows[0]) == {"m": ("changed since", "2014-01-01"), "s": ("changed since", "2016-01-01")}


@pytest.mark.parametrize(
    ("members", "told"),
    [
        (FAMILY[:1], "two codes at least"),
        ((FAMILY[0], FAMILY[0]), "two members of the family are called “hill”"),
        ((FAMILY[0], Member("empty", ())), "empty has no dated version yet"),
    ],
)
def test_what_is_no_family_is_refused_in_a_sentence(members: object, told: str) -> None:
    with pytest.raises(WordingError, match=told):
        drift(members)


def test_the_table_has_a_row_for_each_change_and_member() -> None:
    found = drift(FAMILY)
    frame = found.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == len(found.rows) * 3
    assert frame.loc[frame["alone"], "member"].tolist() == [r.alone for r in found.rows if r.alone]


@LAW
@given(revisions(), st.booleans())
def test_every_change_of_the_model_is_told_once_and_its_maker_had_it(pair: object, same: bool) -> None:
    old, new = pair
    sister = Member("sister", (new if same else old,))
    found = drift((Member("model", (old, new)), sister))
    keys = [(r.innovation.what, r.innovation.new or r.innovation.old) for r in found.rows]
    assert len(keys) == len(set(keys))
    for told in found.rows:
        assert [stand.member for stand in told.stands] == ["model", "sister"]
        if told.innovation.member == "model":
            maker, other = told.stands
            assert maker.uptake in (Uptake.FIRST, Uptake.BACK) or told.innovation.what is What.STRUCK
            assert not same or (other.uptake in HOLDS) == (maker.uptake in HOLDS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Members serve us citizens.", "Members serve US citizens."),
        ("Members meet in may.", "Members meet in May."),
        ("Masse counts.", "Maße counts."),
        ("Members act on a score ‹ 5.", "Members act on a score › 5."),
        (f"Complaints go to the {HILL}.", f"Complaints go to the {LAKE}."),
    ],
)
def test_no_change_is_too_small_to_be_followed(before: str, after: str) -> None:
    model = Member("hill", (text("2010-01-01", HILL, FAIR),))
    lake = Member("lake", (text("2012-01-01", LAKE, FAIR, before), text("2014-01-01", LAKE, FAIR, after)))
    found = [r for r in drift((model, lake)).rows if r.innovation.version == "2014-01-01"]
    assert len(found) == 1
    assert found[0].stands[1].uptake is Uptake.FIRST
