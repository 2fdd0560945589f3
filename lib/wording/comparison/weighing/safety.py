"""The proof that an edit is harmless: a rule that cannot alter meaning accounts for each word and mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from wording.comparison.model import Reason
from wording.comparison.weighing.abbreviations import abbreviation
from wording.comparison.weighing.aligned import Aligned, Hunk, Side, side
from wording.comparison.weighing.capitals import case
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.glyphs import same_space, typography
from wording.comparison.weighing.hyphens import hyphenation
from wording.comparison.weighing.numbering import renumbering
from wording.comparison.weighing.pair import Pair, Step
from wording.comparison.weighing.repeats import doubled_word, numeral
from wording.comparison.weighing.spelling import spelling
from wording.comparison.weighing.stops import final_stop, punctuation

Rule = tuple[str, Callable[[Pair], Step]]

ANY_LANGUAGE: tuple[Rule, ...] = (("typography", typography), ("punctuation", final_stop))
"""Rules that hold in every language."""
ENGLISH: tuple[Rule, ...] = (
    ("typography", typography),
    ("case", case),
    ("spelling", spelling),
    ("hyphenation", hyphenation),
    ("punctuation", punctuation),
    ("numeral", numeral),
    ("abbreviation", abbreviation),
    ("doubled-word", doubled_word),
    ("renumbering", renumbering),
)
"""Rules that hold in English."""
_LONGEST = 120
"""Words of an edit up to which a proof is sought; a longer one is read by a person."""
_MARKS = 12
"""Signs by which two edits taken as one may differ in length and yet have the same letters."""
_NEAR = 4
"""Kept words between two edits up to which they are tried as one."""

Path = tuple[tuple[str, int, int, int, int], ...]
"""The steps of a proof: the rule, and the words of both sides that it accounts for."""


def sifted(clause: Aligned, context: Context, rules: tuple[Rule, ...]) -> tuple[list[Hunk], list[Reason]]:
    """The edits that nothing proves harmless, and the reasons of those that are.

    Edits that stand close together are tried as one where they are not proved alone: “thirty (30)” loses a bracket
    before the number and one after it.
    """
    unproved: list[Hunk] = []
    proved: list[Reason] = []
    at = 0
    while at < len(clause.hunks):
        for size in (1, 2, 3):
            near = clause.hunks[at : at + size]
            if len(near) < size or (size > 1 and not _promising(near, context)):
                continue
            harmless = prove_harmless(_as_one(near), context, rules, clause.alone)
            if harmless is not None:
                proved += harmless
                at += size
                break
        else:
            unproved.append(clause.hunks[at])
            at += 1
    return unproved, proved


def _promising(hunks: Sequence[Hunk], context: Context) -> bool:
    """Whether edits stand close together and have the same letters, a number or an abbreviation among them."""
    if not all(0 <= b.old.start - a.old.stop <= _NEAR for a, b in pairwise(hunks)):
        return False
    first, last = hunks[0], hunks[-1]
    old = first.old.words.span(first.old.start, last.old.stop)
    new = first.new.words.span(first.new.start, last.new.stop)
    if any(map(str.isdigit, old + new)) or (abs(len(old) - len(new)) < _MARKS and _letters(old) == _letters(new)):
        return True
    return any(short in old and short in new for short in context.abbreviations)


def _letters(text: str) -> list[str]:
    return sorted(filter(str.isalnum, text.lower()))


def _as_one(hunks: Sequence[Hunk]) -> Hunk:
    """Neighbouring edits with the words kept between them."""
    if len(hunks) == 1:
        return hunks[0]
    return Hunk(_joined(hunks[0].old, hunks[-1].old), _joined(hunks[0].new, hunks[-1].new))


def _joined(first: Side, last: Side) -> Side:
    return side(first.words, first.start, last.stop, first.words.span(first.start, last.stop))


def prove_harmless(
    hunk: Hunk, context: Context, rules: tuple[Rule, ...], alone: bool = False
) -> tuple[Reason, ...] | None:
    """The rules that together account for the whole edit, as reasons; None when they don't."""
    old, new = hunk.old, hunk.new
    if max(old.stop - old.start, new.stop - new.start) > _LONGEST or _apart(hunk):
        return None
    path = _walk(Pair(old.words, old.start, old.stop, new.words, new.start, new.stop, context, alone), rules, {})
    if path is None:
        return None
    found = [
        Reason(rule, told(old.words.span(i, i + n), new.words.span(j, j + m)))
        for rule, i, n, j, m in path
        if rule != "white-space"
    ]
    if len(found) < len(path) or not path:
        found.append(Reason("white-space", "white space only"))
    return tuple(dict.fromkeys(found))


def _apart(hunk: Hunk) -> bool:
    """Whether the sides are so unlike that no proof can be: many more letters on one than on the other."""
    a, b = len(hunk.old.text), len(hunk.new.text)
    return abs(a - b) > 80 + min(a, b) * 4


def _walk(pair: Pair, rules: tuple[Rule, ...], failed: dict[tuple[int, int], bool]) -> Path | None:
    """The first chain of steps to the end of both sides; None when there is none."""
    if pair.i == pair.last and pair.j == pair.end:
        return () if same_space(pair.old, pair.i, pair.new, pair.j) else None
    if (pair.i, pair.j) in failed:
        return None
    spaced = same_space(pair.old, pair.i, pair.new, pair.j)
    for rule, n, m in _steps(pair, rules):
        if n and m and not spaced:
            continue
        step = Pair(pair.old, pair.i + n, pair.last, pair.new, pair.j + m, pair.end, pair.context, pair.alone)
        rest = _walk(step, rules, failed)
        if rest is not None:
            return ((rule, pair.i, n, pair.j, m), *rest) if rule else rest
    failed[pair.i, pair.j] = True
    return None


def _steps(pair: Pair, rules: tuple[Rule, ...]) -> list[tuple[str, int, int]]:
    if pair.both and pair.raws[0] == pair.raws[1]:
        glued = pair.old.glued(pair.i) != pair.new.glued(pair.j)
        return [("white-space" if glued else "", 1, 1), *_ruled(pair, rules)]
    return _ruled(pair, rules)


def _ruled(pair: Pair, rules: tuple[Rule, ...]) -> list[tuple[str, int, int]]:
    idle = _idle(pair)
    found: list[tuple[str, int, int]] = []
    for name, rule in rules:
        if name not in idle:
            n, m = rule(pair)
            if n or m:
                found.append((name, n, m))
    return found


_ON_MARKS = frozenset(("typography", "punctuation"))
_ON_PAIRS = frozenset(("case", "spelling", "hyphenation"))
_ON_ONE = frozenset(("typography", "punctuation", "spelling"))
_ON_OTHERS = frozenset(("typography", "punctuation", "case"))
_ON_UNLIKE = _ON_OTHERS | {"hyphenation"}
_NONE: frozenset[str] = frozenset()


def _idle(pair: Pair) -> frozenset[str]:
    """Rules that cannot speak here, as the next two words show: plain words are no marks, other words no other case."""
    if not pair.both:
        return _ON_PAIRS
    (a, b), (low, other) = pair.raws, pair.lows
    if not (a.isascii() and b.isascii() and a.isalpha() and b.isalpha()):
        return _NONE
    if low == other:
        return _ON_ONE
    return _ON_OTHERS if low.startswith(other) or other.startswith(low) else _ON_UNLIKE
