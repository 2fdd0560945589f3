"""The table of alphabets and look-alikes is what Python's own names of characters say, as far as those go."""

from __future__ import annotations

import re
import unicodedata

import pytest

from wording.record.alphabets import LATIN, disguised, mixed
from wording.record.lookalikes import LOOKALIKES, RANGES

NAMES = {LATIN: "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Armn": "ARMENIAN", "Cher": "CHEROKEE", "Lisu": "LISU"}
OLD = unicodedata.ucd_3_2_0
"""The characters of Unicode 3.2, which every Python knows alike."""


@pytest.mark.parametrize("script", NAMES)
def test_the_letters_of_an_alphabet_are_those_that_are_named_so(script: str) -> None:
    pattern = re.compile(f"[{RANGES[script]}]")
    for point in range(0x3000):
        letter = chr(point)
        name = OLD.name(letter, "")
        if OLD.category(letter).startswith("L") and name.startswith(tuple(NAMES.values())):
            assert bool(pattern.match(letter)) == name.startswith(NAMES[script]), name


def test_no_two_alphabets_share_a_letter_and_each_holds_its_look_alikes() -> None:
    patterns = {script: re.compile(f"[{ranges}]") for script, ranges in RANGES.items()}
    for script, letters in LOOKALIKES.items():
        for letter in letters:
            assert [s for s, pattern in patterns.items() if pattern.match(letter)] == [script], letter


WORDS = {
    "pаyment": "а",  # Cyrillic
    "Νote": "Ν",  # Greek
    "мoлoкo и хлеб": "o",  # Latin in a Cyrillic text
    "𝗻𝗼𝘁": "𝗻𝗼𝘁",
    "kΩ MΩ μm µg TGFβ Δt α-helix": "",
    "Straße O’Brien Zoë Māori naïve ŋ ə": "",
    "PDF-файл iPhone'ом Яandom": "",
    "Tシャツ ＡＢＣ NPO法人 PDF를": "",
    "𝑥 and 𝑦": "",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_word_is_suspect_for_its_look_alikes_alone(text: str) -> None:
    assert "".join(odd.letters for odd in mixed(text)) == WORDS[text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the сору is", ["сору"]),
        ("сору от руки", []),
        ("as Рос says, сору", []),
        ("level α", []),
        ("such а thing", ["а"]),
    ],
)
def test_a_whole_word_is_suspect_unless_its_line_quotes_that_alphabet(text: str, words: list[str]) -> None:
    assert [odd.word for odd in disguised(text)] == words
