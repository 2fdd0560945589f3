"""The weights of a comparison + the board's own rules → the sentences on the procedure called for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wording.amend.overruling import OVERRULED
from wording.comparison.model import Change, Comparison, Weight
from wording.errors import Fault
from wording.packet import phrases
from wording.packet.summary import Sentence
from wording.record.procedure import Call, Procedure

_WEIGHTS = (Weight.EDITORIAL.value, Weight.JUDGE.value)


def check_procedure(procedure: Procedure) -> tuple[Fault, ...]:
    """A fault for everything in the rule file that no change could ever call by."""
    mend = f"write editorial, judge, or one of {', '.join(phrases.RULE)}"
    return tuple(
        Fault(procedure.file, call.line, "E-KEY", f"“{call.when}” is neither a weight nor a rule of weight", mend)
        for call in procedure.calls
        if call.when not in (*_WEIGHTS, *phrases.RULE)
    )


def called_for(comparison: Comparison, procedure: Procedure | None, prepared_on: date) -> tuple[Sentence, ...]:
    """What the board's rules call for, a sentence a procedure, and the most that the whole revision calls for.

    Empty when there is no rule file or no change. The earliest day of a meeting is reckoned from `prepared_on`.
    """
    if procedure is None or not comparison.changes:
        return ()
    return tuple(_sentences(comparison.changes, procedure, prepared_on))


def needed(comparison: Comparison, procedure: Procedure) -> tuple[str, int]:
    """The most that the changes call for, as the board words it, and the days of notice they need; ("", 0) for none."""
    apply = {id(call) for change in comparison.changes if (call := _call(change, procedure))}
    found = [call for call in procedure.calls if id(call) in apply]
    return (found[-1].calls_for, max(call.notice_days for call in found)) if found else ("", 0)


def _sentences(changes: tuple[Change, ...], procedure: Procedure, day: date) -> Iterator[Sentence]:
    found = [(call, tuple(c.id for c in changes if _call(c, procedure) is call)) for call in procedure.calls]
    found = [(call, ids) for call, ids in found if ids]
    for call, ids in found:
        verb = "calls" if len(ids) == 1 else "call"
        yield Sentence(f"{_number(call, len(ids))} {verb} for {call.calls_for}{_notice(call)}.", ids)
    silent = tuple(c.id for c in changes if _call(c, procedure) is None)
    if silent:
        number = phrases.count(len(silent), "change")
        yield Sentence(f"The rules say nothing of {number}; the board decides what they leave open.", silent)
    if len(found) > 1:
        yield Sentence(f"Taken as a whole, the revision calls for the most of these: {found[-1][0].calls_for}.", ())
    days = max((call.notice_days for call, _ in found), default=0)
    if days:
        earliest = (day + timedelta(days=days)).isoformat()
        yield Sentence(f"If notice is given on {day.isoformat()}, all of it can be voted on from {earliest}.", ())
    yield from _file(procedure)


def _call(change: Change, procedure: Procedure) -> Call | None:
    """The last of the rules that apply: it outweighs those above it."""
    names = {change.weight.value, *(reason.rule for reason in change.reasons)}
    if OVERRULED in names:  # what a person decided calls for what that weight calls for, whatever rule spoke before
        names = {change.weight.value}
    return next((call for call in reversed(procedure.calls) if call.when in names), None)


def _number(call: Call, changes: int) -> str:
    """How many changes there are of a kind: `2 changes proved editorial`."""
    number = phrases.count(changes, "change")
    if call.when == Weight.EDITORIAL:
        return f"{number} proved editorial"
    if call.when == Weight.JUDGE:
        return f"{number} that {'needs' if changes == 1 else 'need'} judgement"
    return f"{number} ({phrases.RULE.get(call.when, call.when)})"


def _notice(call: Call) -> str:
    return f", with notice of {phrases.count(call.notice_days, 'day')}" if call.notice_days else ""


def _file(procedure: Procedure) -> Iterator[Sentence]:
    """Where the rules come from."""
    if procedure.illustrative:
        yield Sentence("The rules applied here are illustrative; the board's own rules decide.", ())
    if procedure.source:
        yield Sentence(f"Source of the rules: {procedure.source.rstrip('.')}.", ())
