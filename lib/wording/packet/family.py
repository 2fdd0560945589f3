"""Two sister codes side by side, and the drift of a family → the words that tell them, for every place that does."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import RunKind
from wording.comparison.redline import redline
from wording.packet.phrases import count, joined, shortened
from wording.sisters.drift_model import HOLDS, Drift, DriftRow, Innovation, Stand, Uptake, What
from wording.sisters.model import SideBySide, SisterClause, Standing

STANDINGS = {
    Standing.ADOPTED: "adopted word for word",
    Standing.ADAPTED: "adapted",
    Standing.ABSENT: "absent",
    Standing.ADDED: "added",
}
"""What a reader is told of each clause."""

MARKS = {
    Uptake.FIRST: "★",
    Uptake.BACK: "●",
    Uptake.TAKEN_UP: "●",
    Uptake.HAD_IT: "●",
    Uptake.NEVER: "●",
    Uptake.OWN_WORDS: "◐",
    Uptake.CHANGED: "◌",
    Uptake.EARLIER: "○",
    Uptake.OTHER: "△",
    Uptake.NONE: "–",
}
"""One sign for each way to stand to a change; the words stand beside it in every legend."""

LEGEND = (
    ("★", "made it first"),
    ("●", "reads so"),
    ("◐", "in its own words"),
    ("◌", "changed since"),
    ("○", "as before the change"),
    ("△", "otherwise"),
    ("–", "no such clause"),
)
"""What each sign says."""


def told(side: SideBySide) -> tuple[str, ...]:
    """How much of the model the sister adopted, and which names were masked to see it."""
    counts = side.counts
    of_model = sum(len(clause.model) for clause in side.clauses)
    taken = [
        f"{counts[standing]} {'is' if counts[standing] == 1 else 'are'} {STANDINGS[standing]}"
        for standing in (Standing.ADOPTED, Standing.ADAPTED, Standing.ABSENT)
    ]
    added = counts[Standing.ADDED]
    renamed = sum(clause.names_only for clause in side.clauses)
    sentences = [
        f"Of the {count(of_model, 'clause')} of {side.model.id}, {joined(taken)}; {side.sister.id} adds {added}.",
        *([f"In {count(renamed, 'adopted clause')} only the names of the associations differ."] if renamed else []),
        *_confirm(side),
        masked(side),
    ]
    return tuple(sentences)


def _confirm(side: SideBySide) -> Iterator[str]:
    unsure = sum(clause.confirm for clause in side.clauses)
    if unsure:
        yield f"{count(unsure, 'pair')} should be confirmed by a person."


def masked(side: SideBySide) -> str:
    """The sentence that says which names were taken for the same."""
    names = [[f"“{name}”" for name in (*one.names, *one.marks)] for one in side.masked]
    if not any(names):
        return "No name of an association was found in either text, so none was masked."
    first, second = (joined(found) or "no name" for found in names)
    said = f"Taken for the same, as the names of the associations: {first} there, {second} here."
    told = " ".join(str(reason) for clause in side.clauses for reason in clause.reasons)
    for word, what in zip(side.masked[0].words, ("such a name", "such a mark"), strict=True):
        said += f" In the reasons, {word} stands for {what}." if word in told else ""
    return said


def where(clause: SisterClause) -> str:
    """The addresses of a clause in the model and in the sister, once where they are the same."""
    ends = [" + ".join(ref.address for ref in refs) for refs in (clause.model, clause.sister) if refs]
    return " → ".join(dict.fromkeys(ends))


def notes(clause: SisterClause) -> tuple[str, ...]:
    """What else there is to say of a clause."""
    found = []
    if clause.names_only:
        found.append("but for the names")
    if len(clause.sister) > 1:
        found.append("divided")
    if len(clause.model) > 1:
        found.append("joined")
    if clause.elsewhere:
        found.append("in another place")
    if clause.confirm:
        found.append("to be confirmed")
    return tuple(found)


def change(made: Innovation, most: int = 160) -> str:
    """What a change did, in one sentence without its maker."""
    old, new = (f"“{shortened(text, most)}”" if text else "" for text in (made.old, made.new))
    if made.what is What.TERM:
        return f"the term {new}"
    if made.what is What.STRUCK:
        return f"struck out {old}"
    if made.what is What.HEADING:
        return f"heading {old} → {new}" if old else f"new heading {new}"
    return f"{old} → {new}" if old else f"new clause {new}"


def gist(made: Innovation) -> str:
    """The words that went and came, where a change altered some of several; else what `change` says."""
    if not (made.old and made.new and made.what is What.WORDING):
        return change(made, 80)
    runs = [run for run in redline(made.old, made.new) if run.text.strip() or run.kind is RunKind.EQUAL]
    pairs: list[list[str]] = [["", ""]]
    for run in runs:
        if run.kind is RunKind.EQUAL:
            pairs.append(["", ""])
        else:
            pairs[-1][run.kind is RunKind.INSERT] += run.text.strip(" ,")
    told = [
        f"“{old}” → “{new}”" if old and new else f"“{new}” comes" if new else f"“{old}” goes"
        for old, new in pairs
        if old or new
    ]
    return "; ".join(told) or change(made, 80)


def stands(row: DriftRow) -> Iterator[str]:
    """Where each member stands to a change, since when."""
    for one in row.stands:
        yield f"{one.member}: {standing(one)}"


def standing(stand: Stand) -> str:
    """How a member stands to a change, and since which version."""
    return f"{MARKS[stand.uptake]} {stand.uptake}, {stand.version}"


def alone(row: DriftRow) -> str:
    """Who stands alone, in a sentence; empty when nobody does."""
    if not row.alone:
        return ""
    return f"Only {row.alone} {'has it' if row.only_one_has_it else 'does not have it'}."


def summary(drift: Drift) -> str:
    """How many changes there were, how many all members have, and who stands alone how often."""
    shared = sum(all(stand.uptake in HOLDS for stand in row.stands) for row in drift.rows)
    members = [member.name for member in drift.members]
    times = {name: sum(row.alone == name for row in drift.rows) for name in members}
    lone = [f"{name} in {times[name]}" for name in members if times[name]]
    all_have = (
        f"{shared} of them {'is' if shared == 1 else 'are'} in all of these today" if shared else "none is in all"
    )
    said = f"{count(len(drift.rows), 'change')} in {count(len(members), 'code')}; {all_have}."
    if any(drift.mask in row.innovation.old + row.innovation.new for row in drift.rows):
        said += f" {drift.mask} stands for the name of each association."
    for term in drift.unused:
        said += f" “{term}” stands in no version of any of them."
    return said + (f" Standing alone: {joined(lone)}." if lone else "")
