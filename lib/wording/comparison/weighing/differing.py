"""What the two sides of an edit differ in: the marks that go and come, and the direction that follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.edits import told
from wording.comparison.weighing.lexicon.phrases import BE
from wording.comparison.weighing.marks import Mark
from wording.comparison.weighing.words import stem

Marks = Sequence[Mark]

STRICTER, LOOSER, WIDER, NARROWER = "stricter", "looser", "wider", "narrower"
"""The directions that a change can have; an empty one says that the rule does not decide it."""


def differing(hunk: Hunk, family: str) -> tuple[list[Mark], list[Mark]]:
    """The marks of a family that go, and those that come; one that stands on both sides is neither."""
    old, new = hunk.old.marks(family), hunk.new.marks(family)
    if not old and not new:
        return [], []
    if not old or not new:
        return list(old), list(new)
    stays = Counter(mark.key for mark in old) & Counter(mark.key for mark in new)
    return _without(old, stays.copy()), _without(new, stays)


def _without(marks: Marks, stays: Counter[str]) -> list[Mark]:
    left = []
    for mark in marks:
        if stays[mark.key] > 0:
            stays[mark.key] -= 1
        else:
            left.append(mark)
    return left


def reasons(rule: str, hunk: Hunk, gone: Marks, come: Marks, direction: str = "") -> Iterator[Reason]:
    """A reason for each mark that goes, comes or takes another's place.

    Of a mark that reaches into words that stay, only what really goes or comes is said to.
    """
    for old, new in zip_longest(gone, come):
        whole = (old and new) or _lies_in(hunk.old, old) or _lies_in(hunk.new, new)
        evidence = told(_quoted(hunk.old, old), _quoted(hunk.new, new)) if whole else hunk.evidence
        yield Reason(rule, evidence, direction)


def _lies_in(side: Side, mark: Mark | None) -> bool:
    """Whether all the words of a mark are among those that changed."""
    return mark is not None and side.start <= mark.start and mark.stop <= side.stop


def _quoted(side: Side, mark: Mark | None) -> str:
    return side.words.span(mark.start, mark.stop) if mark else ""


def by_grade(gone: Marks, come: Marks, up: str, down: str) -> str:
    """The direction that grades give: `up` where what comes outranks what goes; nothing counts as grade 0."""
    before = max((mark.grade for mark in gone), default=0)
    after = max((mark.grade for mark in come), default=0)
    return up if after > before else down if after < before else ""


def bare(hunk: Hunk, gone: Marks, come: Marks) -> bool:
    """Whether the words of an edit are the same but for these marks and the endings of verbs."""
    return _rest(hunk.old, gone) == _rest(hunk.new, come)


def _rest(side: Side, marks: Marks) -> list[str]:
    inside = {at for mark in marks for at in range(mark.start, mark.stop)}
    words = [side.words.low[at] for at in range(side.start, side.stop) if at not in inside]
    return [_IRREGULAR.get(word, stem(word)) for word in words if word[0].isalnum() and word not in BE]


_IRREGULAR = {"has": "hav", "does": "do", "goes": "go"}


def turned(hunk: Hunk) -> bool:
    """Whether a negative word goes or comes in the same edit, so that grades say nothing of its direction."""
    gone, come = differing(hunk, "negation")
    return len(gone) != len(come)


_NEGATIVE = frozenset(
    """not no never nobody none neither nor nothing without except excepting unless prohibited forbidden cannot banned
    exempt exempted barred exceptions exception""".split()
)
"""Words that turn round what stands after them in a statement."""
_BOUNDS = frozenset("more less fewer later earlier longer greater over under least most only exceed exceeding".split())
"""Words that make a bound of a “not” or “no” right before them: “no more than”, “not later than”."""


EXCEPTING = frozenset("without except excepting unless exempt exempted barred exceptions exception".split())
"""Those of them that take something out, so that more of it means less of the rest."""


def under_negation(hunk: Hunk, negative: frozenset[str] = _NEGATIVE) -> bool:
    """Whether a negative word that stays stands before the edit in its statement, so that a direction may be turned."""
    return any(_negated(side, negative) for side in hunk)


def _negated(side: Side, negative: frozenset[str]) -> bool:
    words = side.words
    begin = words.sentence(side.start)
    before = words.low[begin : side.start]
    if negative.isdisjoint(before) and "n't" not in words.text and "n’t" not in words.text:
        return False
    return any(
        (word in negative or (negative is _NEGATIVE and word.endswith("n't"))) and words.word(at + 1) not in _BOUNDS
        for at, word in enumerate(before, begin)
    )
