"""Whether a text is English, its sentences, and the few words of English that several rules need."""

from __future__ import annotations

import re

from wording.drafting.passages import WORD, Draft

# Words that English can hardly do without and that its neighbours do not have.
_TELLING = frozenset(
    "the of and to is are that for with by be or this not their they we you our your will should must has have was "
    "which who all any".split()
)
_SHARE = 0.08
_FEW = 30

SMALL = frozenset(
    """a an the of to in on at by for from with as into onto upon about between among within under over through and or
    but nor so yet that this these those is are was were be been being""".split()
)
"""Words that a name or the initials of one may pass over."""

_SENTENCE_END = re.compile(r"[.!?…][”’\")\]]*(?=\s+[\"“‘(\[]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|cf|vs|Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Ltd|Jr|Sr|Art|Sec|pp|al|approx|Dept))\.$"
)


def is_english(draft: Draft) -> bool:
    """Whether the version says that it is English and reads like it; a short text is believed."""
    if not re.match(r"en(-|$)", draft.version.meta.language, re.IGNORECASE):
        return False
    words = [word.lower() for passage in draft.passages for word in WORD.findall(passage.text)]
    signs = sum(len(passage.text) for passage in draft.passages)
    if len(words) < _FEW and signs < 400:
        return all(word.isascii() or not word.isalpha() for word in words) or _telling(words) > _SHARE
    return _telling(words) > _SHARE


def _telling(words: list[str]) -> float:
    return sum(word in _TELLING for word in words) / max(len(words), 1)


def sentences(text: str) -> int:
    """How many sentences a clause has: one at least, and one more after each stop that a capital follows."""
    ends = (match.start() + 1 for match in _SENTENCE_END.finditer(text))
    return 1 + sum(not _ABBREVIATED.search(text[max(end - 12, 0) : end]) for end in ends)
