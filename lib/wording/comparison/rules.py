"""The rules that speak on an edit: those that prove it harmless, and those that say why a person should look.

Each rule is one function over one edit (the deleted and the inserted words between two kept stretches); the lists at
the end of the file are the rules in the order in which they speak.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wording.comparison.enumerations import list_reasons
from wording.comparison.model import Reason, Run, RunKind
from wording.comparison.tokens import is_word, tokenize


@dataclass(frozen=True, slots=True)
class Edit:
    """One hunk of a redline."""

    deleted: str
    """The words that go."""
    inserted: str
    """The words that come."""
    before: str
    """The kept text just before, empty at the beginning."""
    after: str
    """The kept text just after, empty at the end."""

    @property
    def evidence(self) -> str:
        """The edit in words."""
        if not self.deleted.strip():
            return f"“{self.inserted.strip()}” inserted"
        if not self.inserted.strip():
            return f"“{self.deleted.strip()}” deleted"
        return f"“{self.deleted.strip()}” → “{self.inserted.strip()}”"


def edits(runs: Sequence[Run]) -> list[Edit]:
    """The edits of a redline, in order."""
    found: list[Edit] = []
    deleted = inserted = before = ""
    for run in (*runs, Run(RunKind.EQUAL, "")):
        if run.kind is RunKind.DELETE:
            deleted += run.text
        elif run.kind is RunKind.INSERT:
            inserted += run.text
        else:
            if deleted or inserted:
                found.append(Edit(deleted, inserted, before, run.text))
            deleted, inserted, before = "", "", run.text
    return found


# --- Rules that prove an edit harmless -------------------------------------------------------------------------------

_GLYPHS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {"‐": "-", "‑": "-", "…": "...", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)


def white_space(edit: Edit) -> bool:
    """Only white space differs, and it does not join or part words, numbers or marks."""
    if edit.deleted.split() != edit.inserted.split():
        return False
    return bool(edit.deleted.split() or (edit.deleted and edit.inserted) or _idle(edit.before[-1:], edit.after[:1]))


def _idle(before: str, after: str) -> bool:
    """Whether space between these two characters may come and go without a change of sense."""
    if not before or not after or before.isspace() or after.isspace():
        return True
    if before.isdigit() or after.isdigit():
        return False
    return (before.isalpha() and after in ",;:.!?)]”") or (before in "([“" and after.isalpha())


def typography(edit: Edit) -> bool:
    """Another glyph for the same mark: curly and straight quotes, hyphens, the ellipsis."""
    return edit.deleted.translate(_GLYPHS).split() == edit.inserted.translate(_GLYPHS).split() != []


def final_stop(edit: Edit) -> bool:
    """A full stop at the very end of the clause comes or goes."""
    return not edit.after and {edit.deleted.strip(), edit.inserted.strip()} == {"", "."}


EDITORIAL: tuple[tuple[str, Callable[[Edit], bool]], ...] = (
    ("white-space", white_space),
    ("typography", typography),
    ("punctuation", final_stop),
)
"""Rules that prove an edit editorial, by name."""

# --- Rules that say why a person should look ------------------------------------------------------------------------

_DUTY = (
    r"shall|must|should|may|might|can|could|will|would|ought to|strives?|aims?"
    r"|(?:is|are) (?:required|expected|bound)"
)
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("negation", r"not|no|never|none|neither|nor|cannot|without|fails? to|\w+n['’]t"),
        ("obligation", _DUTY),
        ("scope", r"all|any|each|every|both|only|at least|at most|some|most|always|continuously|regularly"),
        ("hedge", r"as appropriate|where (?:possible|appropriate)|when(?:ever)? possible|reasonabl[ey]|as needed"),
        ("condition", r"if|unless|except|provided that|subject to"),
        ("open-list", r"such as|including|but not limited to|and/or|and others|or other"),
        ("number", r"\d[\d.,]*|once|twice|monthly|quarterly|annually|yearly|weekly|daily"),
    )
)


def judge_reasons(runs: Sequence[Run], unproved: Sequence[Edit]) -> list[Reason]:
    """Why a person should look at the edits that nothing proves harmless; `wording` when no rule says more."""
    found: list[Reason] = []
    for edit in unproved:
        spoken = [name for name, pattern in _WORDS if _counts(pattern, edit.deleted) != _counts(pattern, edit.inserted)]
        found += [Reason(name, edit.evidence) for name in spoken or ["wording"]]
    listed = list_reasons(*_texts(runs))
    found += [Reason("list", words) for words in listed if not words.startswith("re-ordered")]
    order = [Reason("order", words.removeprefix("re-ordered: ")) for words in listed if words.startswith("re-ordered")]
    same_words = _re_ordered(runs)
    if same_words:
        found = [reason for reason in found if reason.rule != "wording"]
        order = order or [Reason("order", same_words)]
    found = [*order, *found]
    return list(dict.fromkeys(found))


def _counts(pattern: re.Pattern[str], text: str) -> list[str]:
    return [" ".join(match.lower().split()) for match in pattern.findall(text)]


def _texts(runs: Sequence[Run]) -> tuple[str, str]:
    """The old and the new text."""
    old = "".join(run.text for run in runs if run.kind is not RunKind.INSERT)
    return old, "".join(run.text for run in runs if run.kind is not RunKind.DELETE)


def _re_ordered(runs: Sequence[Run]) -> str:
    """The words that only changed places, when all words of the clause are the same; empty otherwise."""
    sides = [
        [core for run in runs if run.kind is not gone for core in tokenize(run.text).cores if is_word(core)]
        for gone in (RunKind.INSERT, RunKind.DELETE)
    ]
    if sorted(sides[0]) != sorted(sides[1]) or sides[0] == sides[1]:
        return ""
    places = [at for at, (a, b) in enumerate(zip(*sides, strict=True)) if a != b]
    return " → ".join(f"“{' '.join(side[places[0] : places[-1] + 1])}”" for side in sides)


def editorial_reasons(runs: Sequence[Run]) -> tuple[list[Reason], list[Edit]]:
    """The edits that a rule proves harmless, as reasons, and those that none does."""
    proved: list[Reason] = []
    unproved: list[Edit] = []
    for edit in edits(runs):
        rule = next((name for name, test in EDITORIAL if test(edit)), None)
        if rule is None:
            unproved.append(edit)
        else:
            proved.append(Reason(rule, edit.evidence if rule != "white-space" else "white space only"))
    return list(dict.fromkeys(proved)), unproved
