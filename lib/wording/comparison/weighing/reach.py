"""How far a clause reaches, and how absolute it is: quantifiers, “only”, bounds, and adverbs of degree and time."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import (
    LOOSER,
    NARROWER,
    STRICTER,
    WIDER,
    Marks,
    by_grade,
    differing,
    reasons,
    turned,
)
from wording.comparison.weighing.edits import told


def scope(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether it speaks of more or fewer: `all`, `each`, `most`, `some`, `only`, `at least`, `up to`."""
    gone, come = differing(hunk, "scope")
    yield from reasons("scope", hunk, gone, come, "" if turned(hunk) else _reach(gone, come))
    gone, come = differing(hunk, "only")
    yield from reasons("scope", hunk, gone, come, _shut(gone, come))
    gone, come = differing(hunk, "bound")
    yield from reasons("scope", hunk, gone, come)


def _reach(gone: Marks, come: Marks) -> str:
    """A quantifier that only goes or comes leaves open what the bare noun means, so it decides nothing."""
    return by_grade(gone, come, WIDER, NARROWER) if gone and come else ""


def _shut(gone: Marks, come: Marks) -> str:
    if gone and come:
        return ""
    return NARROWER if come else WIDER if gone else ""


def absolute(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """How absolute, how often or how soon: `always`, `continuously`, `highest possible`, `promptly`, `at times`."""
    gone, come = differing(hunk, "absolute")
    old, new = _superlatives(hunk.old), _superlatives(hunk.new)
    if not gone and not come and old == new:
        return
    direction = "" if turned(hunk) or old != new else by_grade(gone, come, STRICTER, LOOSER)
    yield from reasons("absolute", hunk, gone, come, direction)
    if old != new and not gone and not come:
        direction = STRICTER if not old else LOOSER if not new else ""
        yield Reason("absolute", told(" ".join(old), " ".join(new)), direction)


_NO_SUPERLATIVE = frozenset(
    """interest interests honest modest suggest request forest harvest invest contest conquest digest protest arrest
    manifest guest quest earnest tempest bequest dishonest disinterest attest""".split()
)


def _superlatives(side: Side) -> list[str]:
    """“highest”, “strictest”, and “the most stringent”."""
    found: list[str] = []
    if not any(word.endswith(("est", "most")) for word in side.said):
        return found
    held = {at for mark in side.marks("absolute") for at in range(mark.start, mark.stop)}
    for at in range(side.start, side.stop):
        if at in held:
            continue
        word = side.words.low[at]
        if word.endswith("est") and len(word) > 5 and word not in _NO_SUPERLATIVE:
            found.append(word)
        elif word == "most" and side.words.word(at - 1) == "the":
            found.append(side.words.span(at, min(at + 2, len(side.words.low))))
    return found
