"""How strongly a clause binds: modal verbs and what stands for them, prohibitions apart."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Hunk, Side
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import LOOSER, STRICTER, Marks, bare, by_grade, differing, reasons, turned
from wording.comparison.weighing.marks import Mark, marks
from wording.comparison.weighing.words import stem

_STATED = 5
"""The grade of the bare present: “abides by” states a duty as a fact, as strong as “shall”."""
_NOT = ("not", "never")


def obligation(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a duty grows stronger or weaker: `must`, `is expected to`, `should`, `strives to`, `may`."""
    gone, come = _apart(hunk, negated=False)
    if gone or come:
        direction = "" if turned(hunk) else _direction(hunk, gone, come)
        yield from reasons("obligation", hunk, gone, come, direction)


def prohibition(hunk: Hunk, context: Context) -> Iterator[Reason]:
    """Whether a ban grows stronger or weaker: `shall not`, `may not`, `should not`, `is prohibited from`."""
    before, after = _stance(hunk.old), _stance(hunk.new)
    if {before, after} == {"leave", "ban"}:
        yield Reason("prohibition", hunk.evidence, STRICTER if after == "ban" else LOOSER)
        return
    gone, come = _apart(hunk, negated=True)
    bans, new_bans = differing(hunk, "prohibition")
    if bans or new_bans or (gone and come):
        direction = _ban(hunk, [*gone, *bans], [*come, *new_bans])
        gone, come = (_with_not(*side) for side in zip(hunk, (gone, come), strict=True))
        yield from reasons("prohibition", hunk, [*gone, *bans], [*come, *new_bans], direction)
    elif gone or come:
        # The “not” stays where it was and belongs to another verb: the strength of a negated duty changed.
        yield from reasons("prohibition", hunk, gone, come)


def _stance(side: Side) -> str:
    """Whether what is said at a stretch gives leave (“may”) or forbids (“may not”, “is prohibited from”)."""
    for mark in marks(side.words):
        if mark.stop < side.start or mark.start > side.stop:
            continue
        if mark.family == "prohibition" and mark.grade == _STATED:
            return "ban"
        if mark.family == "obligation" and _is_negated(side, mark):
            return "ban" if mark.grade in (1, _STATED) and mark.key != "required" else ""
        if mark.family == "obligation":
            return "leave" if mark.grade == 1 else ""
    return ""


def _apart(hunk: Hunk, negated: bool) -> tuple[list[Mark], list[Mark]]:
    """The modals that go and come, of those with a “not” or of those without; a new “not” alone is no new modal."""
    gone, come = differing(hunk, "obligation")
    if _within(hunk):
        gone, come = _less_parted(hunk.old, gone), _less_parted(hunk.new, come)
    if not gone and not come:
        return [], []
    mixed = (
        gone
        and come
        and any(map(_is_negated, (hunk.old,) * len(gone), gone)) != any(map(_is_negated, (hunk.new,) * len(come), come))
    )
    if mixed:
        return ([], []) if negated else (gone, come)
    return (
        [mark for mark in gone if _is_negated(hunk.old, mark) == negated],
        [mark for mark in come if _is_negated(hunk.new, mark) == negated],
    )


def _within(hunk: Hunk) -> bool:
    """Whether an edit lies between a verb and its “to”, which both stay: “works continuously to”."""
    return all(side.start and side.words.word(side.stop) == "to" for side in hunk)


def _less_parted(side: Side, found: Marks) -> list[Mark]:
    """The marks less a verb that an adverb parts from its “to”, where only what stands between them is edited."""
    parted = [mark for mark in found if mark.start < side.start and side.words.low[mark.start] == mark.key]
    return [mark for mark in found if mark not in parted or mark.stop <= side.stop]


def _with_not(side: Side, found: Marks) -> list[Mark]:
    """The marks with the “not” after them where it is edited too: “can’t” became “shall not”, and not “shall”."""
    edited = range(side.start, side.stop)
    return [
        mark._replace(stop=mark.stop + 1) if mark.stop in edited and side.words.word(mark.stop) in _NOT else mark
        for mark in found
    ]


def _is_negated(side: Side, mark: Mark) -> bool:
    words = side.words
    if words.word(mark.start).endswith("n't") or words.word(mark.start) == "cannot":
        return True
    inside = words.low[mark.start : mark.stop]
    return words.word(mark.stop) in _NOT or any(word in _NOT for word in inside)


def _direction(hunk: Hunk, gone: Marks, come: Marks) -> str:
    if any(mark.grade == 0 for mark in (*gone, *come)) or _goes_on(hunk, gone, come):
        return ""
    if gone and come:
        return by_grade(gone, come, STRICTER, LOOSER)
    if not bare(hunk, gone, come) or _other_modal(hunk, gone, come):
        return ""
    stated = [Mark("obligation", "", _STATED, 0, 0)]
    return by_grade(gone or stated, come or stated, STRICTER, LOOSER)


def _goes_on(hunk: Hunk, gone: Marks, come: Marks) -> bool:
    """Whether the effort of one side is still there behind a modal of the other: “works to help”, “should work to”."""
    for side, found, others in ((hunk.new, come, gone), (hunk.old, gone, come)):
        stays = {stem(mark.key.split()[0]) for mark in others if mark.key}
        if any(stem(side.words.word(mark.stop)) in stays for mark in found):
            return True
    return False


def _other_modal(hunk: Hunk, gone: Marks, come: Marks) -> bool:
    """Whether another modal stands right beside, so that the bare present is not what stood, or stands, there."""
    for side, found in ((hunk.old, gone), (hunk.new, come)):
        for mark in found:
            near = [m for m in marks(side.words) if m.family == "obligation" and m is not mark]
            if any(abs(m.stop - mark.start) <= 1 or abs(m.start - mark.stop) <= 1 for m in near):
                return True
    return False


def _ban(hunk: Hunk, gone: Marks, come: Marks) -> str:
    """The direction of a ban; “may not” and “can not” leave open whether they forbid, so they decide nothing."""
    if turned(hunk) or any(mark.grade < 2 for mark in (*gone, *come)):
        return ""
    return by_grade(gone, come, STRICTER, LOOSER)
