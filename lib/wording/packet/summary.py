"""A comparison → the sentences that a board reads first, each citing the changes it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wording.comparison.ledger import Words
from wording.comparison.model import Change, Comparison, Weight
from wording.errors import ProofError
from wording.packet.citing import Sentence as Sentence
from wording.packet.phrases import count, joined, reason
from wording.packet.proposed import proposed

_NAMED = 12
"""So many sections that stand as before are named at the most; the crosswalk names all."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a board member reads in two minutes."""

    proposed: tuple[Sentence, ...]
    """What is proposed: three to six sentences; each cites changes, if there are any, and every change is cited."""
    unchanged: tuple[Sentence, ...]
    """What has not changed, with the words ledger."""
    judge: tuple[Sentence, ...]
    """What needs judgement, a sentence a change, with the reasons."""
    editorial: tuple[Sentence, ...]
    """What named rules prove to be editorial, a sentence a change."""
    illustrative: bool = False
    """Whether it speaks of an illustrative version; every output then says so."""


def summarize(comparison: Comparison) -> Summary:
    """The summary of a comparison. ProofError, an internal error, when a change would go unmentioned."""
    changes = comparison.changes
    summary = Summary(
        proposed(comparison),
        tuple(_unchanged(comparison)),
        tuple(_reasons(change) for change in changes if change.weight is Weight.JUDGE),
        tuple(_reasons(change) for change in changes if change.weight is not Weight.JUDGE),
        comparison.illustrative,
    )
    _prove(summary, changes)
    return summary


def where(change: Change) -> str:
    """Where a change stands, as people would say it: `“Reflective Practice”, clause 1`."""
    if change.clause is None:
        return f"“{change.section.name}”"
    ref = (change.clause.new or change.clause.old)[0]
    sections = change.section.new if change.clause.new else change.section.old
    name = next((s.name for s in sections if s.id == ref.section), change.section.name)
    return f"“{name}”, clause {ref.position}" + ("" if change.clause.new else " of the old text")


def _ended(text: str) -> str:
    """A sentence with its stop, where the words quoted last do not bring one."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _unchanged(comparison: Comparison) -> Iterable[Sentence]:
    whole = comparison.unchanged
    if whole:
        names = _some([f"“{section.name}”" for section in whole])
        yield Sentence(f"{count(len(whole), 'section stands', 'sections stand')} word for word as before: {names}.", ())
    else:
        yield Sentence("Every section has a change.", ())
    same = sum(clause.change is None for section in comparison.sections for clause in section.clauses)
    total = sum(len(section.clauses) for section in comparison.sections)
    yield Sentence(f"{same} of {count(total, 'clause')} {'is' if same == 1 else 'are'} untouched.", ())
    yield Sentence(ledger(comparison.words), ())


def _some(names: list[str]) -> str:
    """All names where they are few; else the first of them, and how many more there are."""
    return joined(names if len(names) <= _NAMED else [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more"])


def ledger(words: Words) -> str:
    """The words ledger in a sentence."""
    return (
        f"Of {count(words.old, 'word')} of the old text, {words.kept:,} stand where they stood, "
        f"{words.moved:,} stand unaltered in another place and {words.deleted:,} are gone; "
        f"{words.inserted:,} of the {words.new:,} words of the new text are new."
    )


def _reasons(change: Change) -> Sentence:
    reasons = "; ".join(reason(found) for found in change.reasons)
    return Sentence(_ended(f"{where(change)}: {reasons}"), (change.id,))


def _prove(summary: Summary, changes: Sequence[Change]) -> None:
    """Every change is cited in what is proposed, every sentence cites one, and none cites a change that is none."""
    ids = [change.id for change in changes]
    cited = [id for sentence in summary.proposed for id in sentence.cites]
    if sorted(set(cited)) != sorted(ids):
        missing = ", ".join(id for id in ids if id not in cited)
        raise ProofError(f"internal error: the summary does not mention {missing or 'the changes it cites'}.")
    told = [*summary.proposed, *summary.judge, *summary.editorial] if ids else []
    if silent := [sentence.text for sentence in told if not sentence.cites]:
        raise ProofError(f"internal error: the summary does not say which change it means by “{silent[0]}”.")
