"""Texts without what only typography tells apart: glyphs of one mark, capitals, kinds of white space."""

from __future__ import annotations

_GLYPHS = (
    ("'", "’‘ʼ‛`´‹›"),
    ('"', "“”„‟«»＂"),
    ("-", "‐‑‒–—―−"),
    ("", "®™℠\u00ad"),
)
_PLAIN = str.maketrans({glyph: plain for plain, glyphs in _GLYPHS for glyph in glyphs} | {"…": "..."})


def folded(text: str) -> str:
    """The text with one glyph for each mark and one blank for each white space, case folded."""
    return " ".join(text.translate(_PLAIN).casefold().split())
