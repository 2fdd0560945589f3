"""Codes in many languages, written as their printers write them, pass without a word; so do the same texts imported."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from battery.tables import check, lay_bytes
from wording.exchange.importing import import_file
from wording.record.canonical import canonical
from wording.record.markup import parse_version
from wording.record.model import Version

FINE = sorted(Path(__file__).with_name("fine").glob("*.md"))
BESIDES = ("W-UNREGISTERED", "W-NO-REGISTER")


def words(version: Version) -> list[str]:
    return [text for s in version.sections for text in (s.heading, *(c.text for c in s.clauses)) if text]


@pytest.mark.parametrize("path", FINE, ids=lambda path: path.stem)
def test_a_code_in_any_language_is_clean_and_canonical(path: Path, tmp_path: Path) -> None:
    folder = lay_bytes(tmp_path, {"2026-11-22.md": path.read_bytes()})
    assert check(folder, BESIDES) == []
    assert canonical(path.read_bytes().decode()) == path.read_bytes().decode()


@pytest.mark.parametrize("path", FINE, ids=lambda path: path.stem)
def test_a_code_in_any_language_is_imported_with_every_character(path: Path, tmp_path: Path) -> None:
    given = parse_version(path.read_bytes().decode())
    page = tmp_path / "code.html"
    rows = "".join(
        f"<h2>{s.heading}</h2>" + "".join(f"<p>{c.text.replace('&', '&amp;')}</p>" for c in s.clauses)
        for s in given.sections[1:]
    )
    page.write_text(f"<meta charset=utf-8><h1>{given.meta.title}</h1>{rows}".replace(" & ", " &amp; "), "utf-8")
    version, _ = import_file(page, date=date(2026, 12, 1))
    # A web page knows no wide space at the beginning of a line; all else comes in as it is.
    assert words(version) == [given.meta.title, *(w.strip() for s in given.sections[1:] for w in words_of(s))]


def words_of(section: object) -> list[str]:
    return [section.heading, *(clause.text for clause in section.clauses)]  # type: ignore[attr-defined]


def test_the_texts_hold_what_they_are_there_for() -> None:
    held = {path.stem: path.read_text("utf-8") for path in FINE}
    for language, signs in {
        "en": "ëñā’“…µΩμ½£€λчמ倫👩❤",
        "fr": "\u00a0\u202f«»œŒïé",
        "es": "¿¡ñüº«",
        "ar": "\u200f؟؛ّ١",
        "he": "\u200e״־ְ",
        "fa": "\u200cٔ۱؟",
        "hi": "\u200c\u200dक़।₹१",
        "zh": "，。；“《５\u3000\U000e0100",
        "ja": "\u3000ーＡ㎏々「",
    }.items():
        for sign in unicodedata.normalize("NFC", signs):
            assert sign in held[language], (language, unicodedata.name(sign))
