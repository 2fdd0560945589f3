"""Why a person must judge an edit that nothing proves harmless: each rule is asked, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from wording.comparison.model import Reason
from wording.comparison.weighing.aligned import Aligned, Hunk
from wording.comparison.weighing.context import Context
from wording.comparison.weighing.differing import EXCEPTING, under_negation
from wording.comparison.weighing.duty import obligation, prohibition
from wording.comparison.weighing.figures import COUNTING, number
from wording.comparison.weighing.junctions import and_or, open_list
from wording.comparison.weighing.names import may_name, name, term
from wording.comparison.weighing.people import actor, protected
from wording.comparison.weighing.pointers import references
from wording.comparison.weighing.polarity import negation
from wording.comparison.weighing.provisos import condition, hedge
from wording.comparison.weighing.quantities import quantities
from wording.comparison.weighing.quotations import QUOTED, quotation
from wording.comparison.weighing.reach import absolute, scope
from wording.comparison.weighing.references import POINTING, dangling, reference
from wording.comparison.weighing.remainder import capitals, grouping, wording
from wording.comparison.weighing.series import listed, order

Rule = Callable[[Hunk, Context], Iterable[Reason]]

RULES: tuple[Rule, ...] = (
    negation,
    obligation,
    prohibition,
    scope,
    absolute,
    hedge,
    condition,
    number,
    and_or,
    open_list,
    actor,
    protected,
    term,
    name,
    reference,
    quotation,
)
"""The rules that speak on one edit."""
_ON: dict[Rule, frozenset[str]] = {
    obligation: frozenset(("obligation",)),
    prohibition: frozenset(("obligation", "prohibition", "negation")),
    scope: frozenset(("scope", "only", "bound")),
    hedge: frozenset(("hedge",)),
    condition: frozenset(("condition",)),
    and_or: frozenset(("join",)),
    open_list: frozenset(("open",)),
}
"""The families of the lexicon without which a rule has nothing to say."""
LAST: tuple[Rule, ...] = (grouping, capitals, wording)
"""The rules that are asked, one after the other, when none of the others speaks on an edit."""


def judge(clause: Aligned, unproved: Sequence[Hunk], context: Context) -> list[Reason]:
    """Why a person should look at the edits that nothing proves harmless, strongest reasons first."""
    ordered = list(order(clause, context))
    in_order = bool(ordered)
    lists = list(listed(clause, context, in_order))
    if any(under_negation(hunk, EXCEPTING) for hunk in unproved):
        lists = [replace(reason, direction="") for reason in lists]
    whole = [*ordered, *lists, *dangling(clause, context)]
    in_list = "; ".join(reason.evidence for reason in whole if reason.rule == "list")
    found: list[Reason] = []
    idle = _idle(clause, context)
    for hunk in unproved:
        said = [_calm(reason, hunk) for rule in _asked(hunk, idle) for reason in rule(hunk, context)]
        if not said and not in_order and not (in_list and _told(hunk, in_list)):
            said = next(filter(None, (list(rule(hunk, context)) for rule in LAST)))
        found += [replace(one, direction="") for one in said] if in_order else said
    return list(dict.fromkeys((*found, *whole) if found and not in_order else (*whole, *found)))


def _calm(reason: Reason, hunk: Hunk) -> Reason:
    """The reason without a direction where an earlier “not” may turn it round; the rules on negation reckon with it."""
    if not reason.direction or reason.rule == "negation":
        return reason
    if reason.rule in ("obligation", "prohibition") and (hunk.old.marks("condition") or hunk.new.marks("condition")):
        return replace(reason, direction="")  # what a condition says binds nobody: “unless the law forbids it”
    if reason.rule == "prohibition":
        return reason
    turned = under_negation(hunk, EXCEPTING) if reason.rule == "protected" else under_negation(hunk)
    return replace(reason, direction="") if turned else reason


def _asked(hunk: Hunk, idle: frozenset[Rule]) -> list[Rule]:
    """The rules that may have something to say: those on a family of words only where such words are touched."""
    touched = {*hunk.old.found, *hunk.new.found}
    return [rule for rule in RULES if rule not in idle and (rule not in _ON or not _ON[rule].isdisjoint(touched))]


def _idle(clause: Aligned, context: Context) -> frozenset[Rule]:
    """The rules that have nothing to say on any edit of a clause, as one look at the changed words shows."""
    sides = [side for hunk in clause.hunks for side in hunk]
    changed = {word for side in sides for word in side.low}
    whole = (clause.old, clause.new)
    idle: set[Rule] = set()
    if not any(QUOTED.intersection(words.low) for words in whole):
        idle.add(quotation)
    if POINTING.isdisjoint(changed) and not any(references(words.text) for words in whole):
        idle.add(reference)
    if COUNTING.isdisjoint(changed) and not any(quantities(words) for words in whole):
        idle.add(number)
    if not any(may_name(side, context) for side in sides):
        idle |= {term, name}
    return frozenset(idle)


def _told(hunk: Hunk, in_list: str) -> bool:
    """Whether what happened to the items of a list already tells of the words of this edit."""
    return any(word in in_list.lower() for word in (*hunk.old.said, *hunk.new.said))


def rules() -> Iterator[Rule]:
    """Every rule that speaks on an edit."""
    yield from (*RULES, *LAST)
