"""Plain text: paragraphs, bullets and numbers as people type them, and headings guessed from the layout."""

from __future__ import annotations

import pytest

from exchange.outlines import shape
from wording.exchange.plain import read_plain

LONG = "This sentence is long enough that nobody would take it for a heading, whatever stands round it"


def read(text: str, association: str = "") -> list[str]:
    return shape(read_plain(text, "a.txt", association).blocks)


CASES = {
    "the first short line is the title, others that stand alone are sections": (
        f"Our Code\n\nPurpose\n\n{LONG}.\n\nCare\n\n{LONG}\n",
        ["#1 Our Code", "#2 Purpose", f"{LONG}.", "#2 Care", LONG],
    ),
    "a first line that is a sentence is no title": (
        f"{LONG}.\n\nPurpose\n\nText.",
        [f"{LONG}.", "#2 Purpose", "Text."],
    ),
    "hard wraps are undone": (
        "Code\n\nOne line\nand the next\n  and a third.\n",
        ["#1 Code", "One line and the next and a third."],
    ),
    "a line that ends like a sentence is none": (
        "Code\n\nBe kind.\n\nBe kind;\n\nText.",
        ["#1 Code", "Be kind.", "Be kind;", "Text."],
    ),
    "the last line is no heading": ("Code\n\nText.\n\nThe end", ["#1 Code", "Text.", "The end"]),
    "typed bullets of all kinds": (
        "Code\n\n• one\n  two\n- three\n* four\n– five\n•six",
        ["#1 Code", "- one two", "- three", "- four", "- five", "- six"],
    ),
    "a dash or star within a line is none": ("Code\n\nWell-known - and * good", ["#1 Code", "Well-known - and * good"]),
    "bullets after a tab, nested by their indent": (
        "Code\n\n\t•\tone\n\t\t- two\n\t\t- three\n\t•\tfour",
        ["#1 Code", "- one", "  - two", "  - three", "- four"],
    ),
    "numbered lines under each other are items": (
        "Code\n\nText.\n\n1. One\n2) Two\n(3) Three",
        ["#1 Code", "Text.", "1. One", "2. Two", "3. Three"],
    ),
    "numbered lines that stand alone above a text are headings": (
        f"Code\n\n1. Purpose\n\n{LONG}.\n\n2. Care\n\n{LONG}.",
        ["#1 Code", "#2 1. Purpose", f"{LONG}.", "#2 2. Care", f"{LONG}."],
    ),
    "numbered lines in blocks of their own are items": (
        "Code\n\nText.\n\n1. One\n\n2. Two\n\n3. Three\n\nText.",
        ["#1 Code", "Text.", "1. One", "2. Two", "3. Three", "Text."],
    ),
    "a year at the start of a line is no number": (
        f"Code\n\nIt was founded in\n1985. {LONG}.",
        ["#1 Code", f"It was founded in 1985. {LONG}."],
    ),
    "letters in brackets stay wording": ("Code\n\n(a) one of them.", ["#1 Code", "(a) one of them."]),
    "letters that count on make items": (
        "Code\n\nWe report:\n(a) abuse;\n  of any kind;\n(b) neglect; and\n(c) harm.",
        ["#1 Code", "We report:", "- (a) abuse; of any kind;", "- (b) neglect; and", "- (c) harm."],
    ),
    "letters and Roman numerals of any look make items": (
        "Code\n\na) One\nb) Two\n\ni. One\nii. Two\niii. Three\n\nA. One\nB. Two",
        ["#1 Code", "- a) One", "- b) Two", "- i. One", "- ii. Two", "- iii. Three", "- A. One", "- B. Two"],
    ),
    "a list by letters goes on over blank lines": (
        "Code\n\nWe report:\n\n(a) abuse\n\n(b) neglect\n\nText.",
        ["#1 Code", "We report:", "- (a) abuse", "- (b) neglect", "Text."],
    ),
    "Roman numerals within letters are nested by their indent": (
        "Code\n\n(h) one\n(a) two\n  (i) three\n  (ii) four\n(b) five",
        ["#1 Code", "(h) one", "- (a) two", "  - (i) three", "  - (ii) four", "- (b) five"],
    ),
    "letters that do not follow each other stay wording": (
        "Code\n\n(c) one\n(a) two\n(d) three.",
        ["#1 Code", "(c) one (a) two (d) three."],
    ),
    "numerals above texts of their own are headings": (
        f"Code\n\nI. Purpose\n\n{LONG}.\n\nII. Care\n\n{LONG}.",
        ["#1 Code", "#2 I. Purpose", f"{LONG}.", "#2 II. Care", f"{LONG}."],
    ),
    "a word parted at the end of a line is one word": (
        "Code\n\nThey con-\ntinue well-\nknown work -\nand short-\nand long-term care for pre-\nSchool.",
        ["#1 Code", "They con-tinue well-known work - and short- and long-term care for pre- School."],
    ),
    "a line in capitals above a text is a heading": (
        "Code\n\nCARE OF PLANTS\nWater them.\n",
        ["#1 Code", "#2 CARE OF PLANTS", "Water them."],
    ),
    "a rule parts blocks as an empty line does": (
        "Our Code\n========\nText.\n-----\nMore.",
        ["#1 Our Code", "Text.", "More."],
    ),
    "furniture is left out": (
        "Skip to content\n\nCode\n\nText.\nScroll to Top\nPage 2 of 3\n",
        ["#1 Code", "Text."],
    ),
    "line ends of any system, form feeds too": (
        "Code\r\n\r\nOne\rtwo.\fThree.\u2028four",
        ["#1 Code", "One two.", "Three. four"],
    ),
    "scripts without spaces are joined without one": (
        "Code\n\n私たちは\n誓います。",
        ["#1 Code", "私たちは誓います。"],
    ),
    "unbreakable spaces and curly quotes stay": ("Code\n\n“A\u00a0B” isn’t c.", ["#1 Code", "“A\u00a0B” isn’t c."]),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_is_read_as_a_person_would_read_its_layout(name: str) -> None:
    text, expected = CASES[name]
    assert read(text) == expected


@pytest.mark.parametrize("line", ["Hillside Garden Society", "Adopted May 2019", "Version 2"])
def test_a_line_under_the_title_that_names_a_body_or_a_date_is_no_section(line: str) -> None:
    assert read(f"Code\n\n{line}\n\nText.") == ["#1 Code", line, "Text."]


def test_the_association_under_the_title_is_no_section_whatever_its_name() -> None:
    text = "Code\n\nThe Hillsiders\n\nText."
    assert read(text, "The Hillsiders") == ["#1 Code", "The Hillsiders", "Text."]
    assert read(text) == ["#1 Code", "#2 The Hillsiders", "Text."]


def test_what_is_guessed_or_left_out_is_told() -> None:
    imported = read_plain(f"Code\n\nPurpose\n\nText.\n\n\n{LONG}\n\nBack to top", "a.txt")
    assert [(b.text, b.guess) for b in imported.blocks if b.guess] == [
        ("Code", "the first line"),
        ("Purpose", "a short line that stands alone"),
    ]
    assert [d.text for d in imported.dropped] == ["Back to top"]
    assert imported.notes == (f"a heading may be lost before “{LONG[:58]}…”: two blank lines stand there",)


def test_items_by_letters_and_parted_words_are_told() -> None:
    imported = read_plain("Code\n\nWe con-\ntinue:\n(a) one;\n(b) two.", "a.txt")
    assert imported.notes == (
        "taken for items because letters count them, the letters kept as wording: “(a) one;”, “(b) two.”",
        "words parted at the end of a line, their hyphen kept: “con-tinue:”",
    )


def test_hidden_characters_are_taken_out_and_told() -> None:
    imported = read_plain("Code\n\nA\u202ed\u2060min\u00ad can\ufffdt and e\u0301.", "a.txt")
    assert shape(imported.blocks) == ["#1 Code", "Admin cant and é."]
    assert imported.notes == (
        "characters that turn the direction of text, taken out: 1 (U+202E)",
        "characters that were lost before, where a letter is missing now: 1 (U+FFFD)",
        "invisible characters, taken out: 2 (U+00AD, U+2060)",
    )
