"""What is now proposed, held against the notice: inside, outside, or for the chair."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from amend.tables import BASE_TEXT
from support.revisions import revisions
from support.strategies import LAW
from wording.amend.scope import scope_of
from wording.amend.scope_text import scope_json, scope_text
from wording.amend.scope_words import Ruling, words_within
from wording.errors import RecordError
from wording.record.markup import format_version, parse_version

BASE = parse_version(BASE_TEXT, "2026-11-22")
IN, OUT, CHAIR = Ruling.INSIDE, Ruling.OUTSIDE, Ruling.CHAIR

WORDS = ("as appropriate", "at least monthly")
RECORDS = ("- Members keep records. {#records}\n", "")
WHOLE = ("A member continuously seeks out and uses supervision, as appropriate, to reflect.\n", "")
KIND = ("Honest.", "Honest.\n\nKind.")

# What the notice changes, what is now proposed, and how each change now proposed stands to the notice.
TABLE = [
    ("as noticed", [WORDS], [WORDS], [IN]),
    ("less than noticed", [WORDS, KIND], [WORDS], [IN]),
    ("nothing at all", [WORDS], [], []),
    ("other words where the notice changes words", [WORDS], [("as appropriate", "at least yearly")], [CHAIR]),
    ("words that the notice leaves alone", [WORDS], [WORDS, ("continuously ", "")], [OUT]),
    ("a clause that the notice leaves alone", [WORDS], [("Members keep", "Members shall keep")], [OUT]),
    ("a number between", [("$20", "$30")], [("$20", "$25")], [IN]),
    ("a number beyond", [("$20", "$30")], [("$20", "$35")], [OUT]),
    ("a number on the other side", [("$20", "$30")], [("$20", "$15")], [OUT]),
    ("a number between, downwards", [("5%", "1%")], [("5%", "2.5%")], [IN]),
    ("a number turned into a rate", [("$20", "$30")], [("$20", "25%")], [CHAIR]),
    ("struck out as noticed", [RECORDS], [RECORDS], [IN]),
    ("struck out where the notice changes words", [WORDS], [WHOLE], [OUT]),
    ("struck out where the notice says nothing", [WORDS], [RECORDS], [OUT]),
    ("kept and changed where the notice strikes out", [RECORDS], [("keep records", "keep good records")], [CHAIR]),
    ("a new clause as noticed", [KIND], [KIND], [IN]),
    ("another new clause", [KIND], [("Honest.", "Honest.\n\nVery generous always.")], [CHAIR]),
    ("a new clause without notice", [WORDS], [KIND], [OUT]),
    ("a heading as noticed", [("## Money", "## Fees")], [("## Money", "## Fees")], [IN]),
    ("another heading", [("## Money", "## Fees")], [("## Money", "## Dues")], [CHAIR]),
    ("a heading without notice", [WORDS], [("## Money", "## Fees")], [OUT]),
    ("clauses in another order", [WORDS], [("1. One.\n2. Three.", "1. Three.\n2. One.")], [OUT]),
    ("a section without notice", [WORDS], [("## Money", "## Privacy\n\nSecrets.\n\n## Money")], [OUT, OUT]),
]


def version(id: str, changed: list[tuple[str, str]]):
    text = BASE_TEXT
    for old, new in changed:
        assert old in text
        text = text.replace(old, new)
    return parse_version(text, id)


@pytest.mark.parametrize(("noticed", "now", "rulings"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_change_is_held_against_the_notice(noticed, now, rulings):
    rows = scope_of(BASE, version("2026-12-01", noticed), version("2027-01-01", now))
    assert [row.ruling for row in rows] == rulings
    assert all(row.name and row.why for row in rows)


@pytest.mark.parametrize(
    ("current", "noticed", "now", "ruling"),
    [
        ("within thirty days", "within sixty days", "within forty-five days", IN),
        ("within thirty days", "within sixty days", "within 45 days", IN),
        ("within 30 days", "within sixty days", "within forty-five days", IN),
        ("within twenty-five days", "within thirty-five days", "within thirty-one days", IN),
        ("within twenty-five days", "within thirty-five days", "within forty-one days", OUT),
        ("within twenty-five days", "within twenty-nine days", "within twenty-seven days", IN),
        ("within one hundred days", "within two hundred days", "within one hundred and fifty days", IN),
        ("within thirty (30) days", "within sixty (60) days", "within forty-five (45) days", IN),
        ("within thirty days", "within sixty days", "within ninety days", OUT),
        ("within thirty days", "within sixty days", "within about fifty days", CHAIR),
        ("within thirty days", "within sixty days", "within thirty weeks", OUT),
        ("within thirty days", "within sixty days", "within a season", OUT),
    ],
)
def test_numbers_are_read_in_digits_and_spelled_out(current, noticed, now, ruling):
    found, why = words_within(f"It ends {current}.", f"It ends {noticed}.", f"It ends {now}.")
    assert found is ruling, why


@pytest.mark.parametrize(("noticed", "ruling"), [("id", IN), ("", OUT), ("other", CHAIR)])
def test_ids_that_change_are_told_apart_from_words(noticed, ruling):
    of = {"id": [("reports to all families", "reports to all families {#id}")], "": [WORDS]}
    of["other"] = [("reports to all families", "reports to all families {#other}")]
    (row,) = scope_of(BASE, version("2026-12-01", of[noticed]), version("2027-01-01", of["id"]))
    assert row.ruling is ruling
    assert row.name == "“Duties”, clause 2, how it stands"
    assert (row.current, row.now) == ("item, no id of its own", "item, id id")
    assert "no word changes" in row.why


def test_a_clause_set_otherwise_and_a_section_with_another_role_are_told():
    plain = [("- A member reports", "\nA member reports"), ("## Money {#money}", "## Money {#money role=notice}")]
    rows = scope_of(BASE, BASE, version("2027-01-01", plain))
    assert {row.ruling for row in rows} == {OUT}
    names = [row.name for row in rows]
    assert "“Duties”, clause 2, how it stands" in names
    assert "“Money”, its id and role" in names


def test_words_within_noticed_words_are_never_ruled_inside_unless_they_are_the_same():
    current, noticed = "Members report.", "Members report not more than monthly."
    assert words_within(current, noticed, noticed)[0] is IN
    assert words_within(current, noticed, "Members report more than monthly.")[0] is CHAIR


@LAW
@given(revisions())
def test_the_notice_itself_is_inside_and_whatever_nobody_noticed_is_outside(pair):
    try:
        old, new = (parse_version(format_version(v), v.id) for v in pair)
    except RecordError:
        assume(False)
        raise
    assert {row.ruling for row in scope_of(old, new, new)} <= {IN}
    assert {row.ruling for row in scope_of(old, old, new)} <= {OUT}
    assert scope_of(old, new, old) == ()


def test_it_is_told_in_words_and_as_json():
    texts = (BASE, version("2026-12-01", [WORDS]), version("2027-01-01", [("as appropriate", "at least yearly")]))
    rows = scope_of(*texts)
    told = scope_text(rows, *texts)
    assert "1 change: 0 inside, 0 outside, 1 for the chair to rule.\n" in told
    assert "“Practice”, clause 1: for the chair to rule; the notice changes these words otherwise" in told
    assert [change["ruling"] for change in scope_json(rows, *texts)["changes"]] == ["for the chair to rule"]
