"""What changed for somebody who last signed on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.packets import version
from wording import UnknownVersion, WordingError, compare, read_history, since
from wording.history.since import Since
from wording.record.model import History

INVENTED = read_history(Path(__file__).parents[2] / "examples" / "riverside-mediators" / "content_versions")
NOW = date(2026, 11, 22)


def told(signed_on: str, on: date = NOW) -> Since:
    return since(INVENTED, date.fromisoformat(signed_on), on)


def ids(found: Since) -> tuple[str, str, str, str]:
    """The version signed, the current one, those between and those to come, by their years."""
    years = [" ".join(v.id[:4] for v in versions) for versions in (found.between, found.coming)]
    return found.signed.id[:4], found.current.id[:4], years[0], years[1]


@pytest.mark.parametrize(
    ("signed_on", "on", "expected"),
    [
        ("2009-03-14", "2026-11-22", ("2009", "2024", "2010 2012 2014 2016 2018 2021 2024", "")),
        ("2015-06-01", "2026-11-22", ("2014", "2024", "2016 2018 2021 2024", "")),
        # The day on which a version comes into force belongs to it, the day before to the one before.
        ("2014-12-31", "2015-01-01", ("2012", "2014", "2014", "")),
        ("2015-01-01", "2015-01-01", ("2014", "2014", "", "")),
        ("2024-06-30", "2024-06-30", ("2021", "2021", "", "2024")),
        ("2024-07-01", "2026-11-22", ("2024", "2024", "", "")),
        # Adopted by then, in force later; and before anybody had adopted it.
        ("2021-06-12", "2021-08-31", ("2018", "2018", "", "2021")),
        ("2021-06-11", "2021-06-11", ("2018", "2018", "", "")),
    ],
)
def test_what_was_and_is_in_force_goes_by_the_first_day_in_force(
    signed_on: str, on: str, expected: tuple[str, str, str, str]
) -> None:
    assert ids(told(signed_on, date.fromisoformat(on))) == expected


def test_all_changes_are_told_those_that_need_judgement_apart() -> None:
    found = told("2017-08-01")
    assert found.judge
    assert found.editorial
    assert {c.id for c in (*found.judge, *found.editorial)} == {c.id for c in found.comparison.changes}
    assert len(found.to_frame()) == len(found.comparison.changes)


def test_nothing_changes_where_the_same_version_is_in_force() -> None:
    assert told("2024-08-01").comparison.changes == ()


def test_only_typography_is_editorial() -> None:
    found = told("2017-08-01", date(2019, 1, 1))
    assert (len(found.judge), len(found.editorial)) == (0, 3)


def test_an_id_used_again_in_between_is_told_and_does_not_pair() -> None:
    found = told("2017-08-01")
    assert found.reused == ("help",)
    kinds = {address: c.kinds for c in found.comparison.changes if c.clause for address in addresses(c)}
    assert kinds["competence/4"] == ("removed",)
    assert kinds["community/3"] == ("added",)
    # Taken by themselves, the two versions say with the same id that it is the same clause.
    direct = compare(INVENTED["2016-05-21"], INVENTED["2024-05-11"])
    assert any(addresses(c) == ["competence/4", "community/3"] for c in direct.changes if c.clause)


def addresses(change) -> list[str]:  # type: ignore[no-untyped-def]
    return [ref.address for ref in (*change.clause.old, *change.clause.new)]


def test_ids_that_stayed_with_their_principles_are_not_taken_for_used_again() -> None:
    assert told("2012-10-01", date(2013, 1, 1)).reused == ()
    assert told("2021-10-01").reused == ()


def test_a_day_before_the_record_or_after_today_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnknownVersion, match=r"^the record does not say .* on 2009-03-13; it begins on 2009-03-14\.$"):
        told("2009-03-13")
    with pytest.raises(WordingError, match=r"^2026-11-23 is later than 2026-11-22; give the day"):
        told("2026-11-23")
    with pytest.raises(UnknownVersion, match="no version was in force"):
        since(replace(INVENTED, registered=frozenset()), date(2020, 1, 1), NOW)


def test_what_the_register_does_not_list_was_never_in_force() -> None:
    listed = replace(INVENTED, registered=frozenset(v.id for v in INVENTED if v.id < "2020"))
    assert ids(since(listed, date(2015, 6, 1), NOW)) == ("2014", "2018", "2016 2018", "")


def test_versions_that_come_into_force_out_of_order_are_told_in_the_order_of_their_days() -> None:
    body = "# Code\n\n## One\n\nA clause.\n"
    first = version(body, "2020-01-01", captured="2020-01-01")
    late = version(body, "2020-02-01", status="adopted", adopted="2020-02-01", effective="2022-01-01")
    soon = version(body, "2020-03-01", status="adopted", adopted="2020-03-01", effective="2020-04-01")
    found = since(History((first, late, soon)), date(2020, 1, 1), date(2023, 1, 1))
    assert [v.id for v in found.between] == ["2020-03-01", "2020-02-01"]
    assert found.current is late
    early = since(History((first, late, soon)), date(2020, 1, 1), date(2021, 1, 1))
    assert ([v.id for v in early.between], [v.id for v in early.coming]) == (["2020-03-01"], ["2020-02-01"])
