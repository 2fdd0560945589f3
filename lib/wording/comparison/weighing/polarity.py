"""Whether a clause says yes or no: negative words, and words that a prefix or ending turns into their opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import differing, reasons
from wording.comparison.weighing.edits import told

PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis", "mis", "de", "anti", "counter", "ab", "a", "ig")
"""Prefixes that turn a word into its opposite when the rest of it is the word that stood, or stands, in its place."""
_ENDINGS = (("less", "ful"), ("less", ""), ("free", ""), ("less", "y"))
_LONE = frozenset(("no", "un", "il", "ir", "im", "in"))
"""How words with a negative prefix begin that may come or go alone."""
_NOT_PREFIXED = frozenset("unless until under unit union unique united universal unison into indeed".split())


def negation(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a “not”, or a word, prefix or ending that says the same, goes or comes; two of them may cancel out."""
    gone, come = differing(hunk, "negation")
    opposites = [*_opposites(hunk), *_lone(hunk, context)]
    found = [*reasons("negation", hunk, gone, come), *(Reason("negation", words) for words in opposites)]
    even = (len(gone) + len(come) + len(opposites)) % 2 == 0
    for reason in found:
        if even and (opposites or len(gone) != len(come)):
            yield Reason("negation", f"{reason.evidence}, one of an even number of negatives: they may cancel out")
        else:
            yield reason


def _opposites(hunk: Hunk) -> Iterator[str]:
    """Pairs of a word and the same word with a negative prefix or ending, one on each side."""
    old, new = hunk.old.said, hunk.new.said
    if not (_may_be(old, new) or _may_be(new, old)):
        return
    for word in old:
        for other in new:
            if word[:3] != other[:3] and word not in other and other not in word:
                continue
            alike = word[-3:] == other[-3:] or "less" in (word[-4:], other[-4:]) or "free" in (word[-4:], other[-4:])
            if alike and word != other and (opposite(word, other) or opposite(other, word)):
                yield told(word, other)


def _may_be(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether some word may be one of the others with a negative prefix or ending."""
    for word in words:
        if word.startswith(PREFIXES) and any(word.startswith(p) and word[len(p) :] in others for p in PREFIXES):
            return True
        if word.endswith(("less", "free")):
            return True
    return False


def opposite(word: str, other: str) -> bool:
    """Whether `other` is `word` with a negative prefix or ending: ethical and unethical, harmful and harmless."""
    if len(word) < 3:
        return False
    if other.endswith(word) and other.removesuffix(word) in PREFIXES:
        return len(word) >= 4 or other.removesuffix(word) in ("un", "non", "dis")
    for less, full in _ENDINGS:
        if other.endswith(less) and word.endswith(full):
            trunk = word.removesuffix(full) if full else word
            if len(trunk) >= 3 and other == trunk + less:
                return True
    return False


def _lone(hunk: Hunk, context: Context) -> Iterator[str]:
    """Words with a negative prefix that come or go alone, when the code uses the word without it."""
    for side, shape in ((hunk.old, "“{}” deleted"), (hunk.new, "“{}” inserted")):
        other = hunk.new if side is hunk.old else hunk.old
        for at in range(side.start, side.stop):
            word = side.words.low[at]
            if word[:2] not in _LONE:
                continue
            rest = word[3:] if word.startswith("non") else word[2:] if word[:2] != "no" else ""
            if word in _NOT_PREFIXED or len(rest) < 5 or _paired(word, rest, other):
                continue
            if word not in other.said and context.uses(rest):
                yield shape.format(side.words.raw(at))


def _paired(word: str, rest: str, other: Side) -> bool:
    return rest in other.said or any(opposite(word, said) or opposite(said, word) for said in other.said)
