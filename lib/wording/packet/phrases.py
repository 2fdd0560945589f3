"""The fixed words that a board reads, in one place so that every format says the same."""

from __future__ import annotations

from wording.compare.model import ChangeKind, Reason, RunKind, Weight

ILLUSTRATIVE = "Illustrative draft: written to show the tool at work, never proposed or adopted."
"""Stands on every output that was made from an illustrative version."""

KIND = {
    ChangeKind.UNCHANGED: "unchanged",
    ChangeKind.AMENDED: "amended",
    ChangeKind.ADDED: "added",
    ChangeKind.REMOVED: "removed",
    ChangeKind.RENAMED: "heading changed",
    ChangeKind.MOVED: "moved",
    ChangeKind.SPLIT: "split",
    ChangeKind.MERGED: "merged",
}
"""What happened, in a word or two."""

WEIGHT = {Weight.NONE: "no change", Weight.EDITORIAL: "editorial", Weight.JUDGE: "needs judgement"}
"""Weights, as labels."""

LANGUAGE = "en"
"""BCP 47 tag of the words on this page; the wording of a code may be in another language."""

DELETED, INSERTED = "deleted", "inserted"
"""What the marks of a redline stand for, as legends say it."""

RUN = {RunKind.DELETE: ("[deleted: ", "]"), RunKind.INSERT: ("[inserted: ", "]")}
"""Words read aloud, or printed where marks cannot be, around a deletion and an insertion."""

RULE = {
    "negation": "a “not” or the like comes or goes",
    "obligation": "how strongly it binds",
    "scope": "how far it reaches",
    "hedge": "a proviso such as “as appropriate”",
    "condition": "a condition",
    "open-list": "whether a list is open or closed",
    "number": "a number, date or period",
    "order": "the same words in another order",
    "wording": "the wording",
    "clause-added": "a new clause",
    "clause-removed": "a clause taken out",
    "section-added": "a new section",
    "section-removed": "a section taken out",
    "split": "one became several",
    "merged": "several became one",
    "moved": "another place",
    "heading": "the heading",
    "role": "what the section is for",
    "layout": "list item or paragraph",
    "white-space": "spacing only",
    "typography": "the form of a mark only",
    "punctuation": "a full stop at the end only",
}
"""What each rule of weight speaks of, in plain words."""

PROPOSED = "What is proposed"
UNCHANGED = "What has not changed"
JUDGE = "What needs judgement"
PRINCIPLES = "Section by section"
EDITORIAL = "Editorial changes"
CROSSWALK = "Old and new numbers and headings"
CROSSWALK_COLUMNS = ("Old", "New", "What happens")
MADE = "How this packet was made"
LEGEND = "How to read the marks"
PREPARED = "Prepared on"


def kinds(found: tuple[ChangeKind, ...]) -> str:
    """Kinds in words: `moved and amended`."""
    return joined([KIND[kind] for kind in found])


def joined(words: list[str]) -> str:
    """Words in a row: `a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 clause`, `3 clauses`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def reason(found: Reason) -> str:
    """A reason in words: `how far it reaches: “all” deleted`."""
    words = f"{RULE.get(found.rule, found.rule)}: {found.evidence}"
    return f"{words} ({found.direction})" if found.direction else words
