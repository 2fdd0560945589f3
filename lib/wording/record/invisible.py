"""Characters that nobody sees, which some writing needs and which hide something anywhere else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SOMETIMES = re.compile("[\u061c\u180b-\u180d\u180f\u200b-\u200f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MARKS = "\u200e\u200f\u061c"
"""Left-to-right, right-to-left and Arabic letter mark."""
_ZWSP, _ZWNJ, _ZWJ = "\u200b", "\u200c", "\u200d"
_MONGOLIAN = "\u180b\u180c\u180d\u180f"
_TEXT, _PICTURE, _KEYCAP = "\ufe0e", "\ufe0f", "\u20e3"

# Letters that join, or that build clusters: Arabic, Syriac, N'Ko, Mandaic, the scripts of India, Burmese, Khmer,
# Mongolian, those of Indonesia.
_JOINING = re.compile(
    "[\u0600-\u07ff\u0840-\u085f\u0860-\u0dff\u1000-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1bff\ua840-\ua8ff\ua980-\ua9ff\uaa60-\uaa7f"
    "\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010ac0-\U00010aff\U00011000-\U000114ff\U00011580-\U0001165f]"
)
# Scripts without spaces that mark where a line may break: Thai, Lao, Burmese, Khmer, Tai.
_BREAKING = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf]")
_IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
_OF_SELECTORS = "©®‼⁉™ℹ〰〽㊗㊙"


def strays(text: str) -> Iterator[int]:
    """Where characters stand that nobody sees and the writing around them does not need."""
    if text.isascii() or not _SOMETIMES.search(text):
        return
    start = 0
    for line in text.split("\n"):
        turned = False
        for n, found in enumerate(_SOMETIMES.finditer(line)):
            if n == 0:
                turned = any(unicodedata.bidirectional(c) in ("R", "AL") for c in line if c not in _MARKS)
            if not _needed(line, found.start(), turned):
                yield start + found.start()
        start += len(line) + 1


def is_mark(character: str) -> bool:
    """Whether the character turns the direction of what stands around it."""
    return character in _MARKS


def _needed(line: str, at: int, turned: bool) -> bool:
    """Whether the writing needs what stands at `at`; `turned`: some of the line runs from right to left."""
    char, before, after = line[at], line[at - 1 : at], line[at + 1 : at + 2]
    if char in _MARKS:
        return turned and before not in _MARKS + _ZWSP
    if char == _ZWSP:
        return bool(_BREAKING.match(before) and _BREAKING.match(after))
    if char in (_ZWNJ, _ZWJ):
        return bool(_JOINING.match(before)) or (char == _ZWJ and _is_picture(before) and _is_picture(after))
    if char in _MONGOLIAN:
        return "\u1800" <= before <= "\u18af" and before not in _MONGOLIAN
    if char in (_TEXT, _PICTURE) and (before in "0123456789#*"):
        return bool(before) and after == _KEYCAP
    if char in (_TEXT, _PICTURE) and before:
        return before in _OF_SELECTORS or unicodedata.category(before) in ("So", "Sm", "Sk") or before == "⃣"
    return bool(_IDEOGRAPH.match(before)) or (char < "\ufe0e" and "\u1000" <= before <= "\u109f")


def _is_picture(character: str) -> bool:
    return bool(character) and (character == _PICTURE or unicodedata.category(character) in ("So", "Sk", "Sm"))
