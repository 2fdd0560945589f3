"""Which files of a code are versions, of what day, and in what order."""

from __future__ import annotations

from datetime import date

import pytest

from wording.corpus.names import day_of_front, day_of_name, is_beside, is_text, is_translation, order


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-03-01.md", "2019-03-01"),
        ("2019-03-01-label.txt", "2019-03-01"),
        ("0003__2019-03-01__5d857d15.md", "2019-03-01"),
        ("20190301.txt", "2019-03-01"),
        ("code_20190301T123000Z.md", "2019-03-01"),
        ("code 2019.03.01.md", "2019-03-01"),
        ("v2-2019_03_01.md", "2019-03-01"),
        ("2019-02-30.md", None),
        ("2019-02-30 corrected 2019-03-01.md", "2019-03-01"),
        ("5d20190301.md", None),
        ("12019-03-01.md", None),
        ("2019-03_01.md", None),
        ("1.4.md", None),
    ],
)
def test_the_day_is_the_first_date_of_the_name(name: str, day: str | None) -> None:
    assert day_of_name(name) == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("---\ntitle: Code\nadopted: 2019-03-01\ncaptured: 2020-01-01\n---\n", "2019-03-01"),
        ("---\nadopted: 2019-03-01\neffective: 2019-04-01\n---\n", "2019-04-01"),
        ('+++\ndate = "2019-03-01T10:00:00"\n+++\n', "2019-03-01"),
        ("---\ntitle: Code\n---\ndate: 2019-03-01\n", None),
        ("date: 2019-03-01\n", None),
    ],
)
def test_without_a_day_in_the_name_front_matter_gives_it(front: str, day: str | None) -> None:
    assert day_of_front(front) == (date.fromisoformat(day) if day else None)


def test_versions_of_one_day_are_in_order_of_name_and_numbers_count_by_size() -> None:
    day = date(2019, 3, 1)
    names = ["1.9.md", "1.10.md", "1.10-b.md", "2.md", "02.md"]
    assert sorted(names, key=lambda name: order(name, day)) == ["1.9.md", "1.10-b.md", "1.10.md", "02.md", "2.md"]
    assert order("9.md", date(2020, 1, 1)) > order("10.md", day)


def test_what_lies_beside_versions_is_none_of_them() -> None:
    assert all(
        map(
            is_beside,
            ("README.md", "readme.txt", "LICENSE", ".hidden.md", "manifest.json", "SHA256SUMS", "README.es.md"),
        )
    )
    assert not any(map(is_beside, ("2019-03-01.md", "readable.md", "license-terms-2019.md", "index.md")))
    assert is_text("A.MD")
    assert not is_text("a.yml")
    assert is_translation("2024-06-14.es.md")
    assert not is_translation("2024-06-14.md")
