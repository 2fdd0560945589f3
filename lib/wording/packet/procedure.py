"""The weights of a comparison + the board's own rules → the sentences on the procedure called for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from difflib import get_close_matches

from wording.comparison.model import Change, Comparison, Weight
from wording.comparison.weighing.catalogue import HARMLESS, OVERRULED
from wording.errors import Fault
from wording.packet import phrases
from wording.packet.citing import Sentence, long_day
from wording.record.procedure import Call, Procedure

_BESIDES = frozenset((*(rule.name for rule in HARMLESS), "moved", "layout", "renumbering"))
"""Rules that prove an edit harmless, or may: beside graver reasons they lighten nothing."""
_WEIGHTS = (Weight.EDITORIAL.value, Weight.JUDGE.value)


def check_procedure(procedure: Procedure) -> tuple[Fault, ...]:
    """A fault for everything in the rule file that no change could ever call by."""
    known = (*_WEIGHTS, *phrases.RULE)
    return tuple(
        Fault(procedure.file, call.line, "E-KEY", f"“{call.when}” is neither a weight nor a rule of weight", mend)
        for call in procedure.calls
        if call.when not in known
        for near in (get_close_matches(call.when, known, 1),)
        for mend in (f"did you mean “{near[0]}”?" if near else f"write one of {', '.join(known)}",)
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
    apply = {call.when for change in comparison.changes if (call := _call(change, procedure))}
    found = [call for call in procedure.calls if call.when in apply]
    return (found[-1].calls_for, _days(comparison.changes, procedure)) if found else ("", 0)


def _sentences(changes: tuple[Change, ...], procedure: Procedure, day: date) -> Iterator[Sentence]:
    found = [(call, [c for c in changes if _call(c, procedure) is call]) for call in procedure.calls]
    found = [(call, those) for call, those in found if those]
    for call, those in found:
        verb = "calls" if len(those) == 1 else "call"
        notice = _notice(_days(those, procedure))
        text = f"{_number(call, those)} {verb} for {call.calls_for}{notice}."
        yield Sentence(text, tuple(change.id for change in those))
    yield from _by_the_rules(changes, procedure)
    silent = tuple(c.id for c in changes if _call(c, procedure) is None)
    if silent:
        number = phrases.count(len(silent), "change")
        yield Sentence(f"The rules say nothing of {number}; the board decides what they leave open.", silent)
    if len(found) > 1:
        yield Sentence(f"Taken as a whole, the revision calls for the most of these: {found[-1][0].calls_for}.", ())
    days = _days(changes, procedure)
    if days:
        earliest = long_day(day + timedelta(days=days))
        yield Sentence(f"If notice is given on {long_day(day)}, all of it can be voted on from {earliest}.", ())
    yield from _file(procedure)


def _calls(change: Change, procedure: Procedure) -> list[Call]:
    """The rules that apply, in the order of the file."""
    names = _names(change)
    if OVERRULED in names:  # what a person decided calls for what that weight calls for, whatever rule spoke before
        names = {change.weight.value, OVERRULED}
    return [call for call in procedure.calls if call.when in names]


def _by_the_rules(changes: Sequence[Change], procedure: Procedure) -> Iterator[Sentence]:
    """What changes would call for by the rules of weight alone, where a motion's weight makes it call for less."""
    for call in procedure.calls:
        those = [c for c in changes if _unheld(c, procedure) is call and _call(c, procedure) is not call]
        if those:
            number = phrases.count(len(those), "change")
            weight = "the weight that a motion gives it" if len(those) == 1 else "the weights that a motion gives them"
            text = f"But for {weight}, {number} would call for {call.calls_for}{_notice(call.notice_days)}."
            yield Sentence(text, tuple(change.id for change in those))


def _unheld(change: Change, procedure: Procedure) -> Call | None:
    """What an overruled change would call for by the rules of weight alone; None for any other."""
    names = _names(change)
    if OVERRULED not in names:
        return None
    weight = Weight.JUDGE if change.weight is not Weight.JUDGE else Weight.EDITORIAL
    found = [call for call in procedure.calls if call.when in names - {OVERRULED, change.weight.value} | {weight.value}]
    return found[-1] if found else None


def _call(change: Change, procedure: Procedure) -> Call | None:
    """The last of the rules that apply: it outweighs those above it."""
    calls = _calls(change, procedure)
    return calls[-1] if calls else None


def _days(changes: Iterable[Change], procedure: Procedure) -> int:
    """The longest notice of all rules that apply; a rule without one does not shorten that of the others."""
    return max((call.notice_days for change in changes for call in _calls(change, procedure)), default=0)


def _names(change: Change) -> set[str]:
    """What a change can be called by: its weight and the rules that gave it, without what is harmless besides."""
    rules = {reason.rule for reason in change.reasons}
    if change.weight is Weight.JUDGE:
        rules = rules - _BESIDES or rules
    return {change.weight.value, *rules}


def _number(call: Call, changes: Sequence[Change]) -> str:
    """How many changes there are of a kind: `2 changes proved editorial`."""
    number = phrases.count(len(changes), "change")
    if call.when == Weight.EDITORIAL:
        return f"{number} {phrases.proved(changes)}"
    if call.when == Weight.JUDGE:
        return f"{number} that {'needs' if len(changes) == 1 else 'need'} judgement"
    return f"{number} ({phrases.RULE.get(call.when, call.when)})"


def _notice(days: int) -> str:
    return f", with notice of {phrases.count(days, 'day')}" if days else ""


def _file(procedure: Procedure) -> Iterator[Sentence]:
    """Where the rules come from."""
    if procedure.illustrative:
        yield Sentence("The rules applied here are illustrative; the board's own rules decide.", ())
    if procedure.source:
        yield Sentence(f"Source of the rules: {procedure.source.rstrip('.')}.", ())
