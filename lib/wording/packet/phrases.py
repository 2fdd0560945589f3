"""The fixed words that a board reads, in one place so that every format says the same."""

from __future__ import annotations

from collections.abc import Iterable

from wording.comparison.model import Change, ChangeKind, Reason, RunKind, Weight
from wording.comparison.weighing.catalogue import LABELS, OVERRULED
from wording.record.model import Status, Version

ILLUSTRATIVE = "Illustrative draft: written to show the tool at work, never proposed or adopted."
"""Stands on every output that was made from an illustrative draft."""
EXAMPLE = "Illustrative example: invented to show the tool at work; no real association adopted it."
"""Stands on every output that was made from invented versions of an invented record, and from no draft."""

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

BLANK = "␣"
"""Stands for a blank that comes or goes alone, where marks would show nothing."""

RULE = {**LABELS, "restored": "it comes back", OVERRULED: "a person overruled the weight"}
"""What each rule of weight speaks of, in plain words."""

PROPOSED = "What is proposed"
UNCHANGED = "What has not changed"
JUDGE = "What needs judgement"
PRINCIPLES = "Section by section"
EDITORIAL = "Editorial changes"
CROSSWALK = "Old and new numbers and headings"
CROSSWALK_COLUMNS = ("Old", "New", "What happens")
WARNINGS = "Drafting warnings and reading level"
PROCEDURE = "The procedure called for"
TRANSLATIONS = "What this means for the translations"
MOTIONS = "The motion"
RATIONALE, ITEMS = "Why", "What it would do"
MADE = "How this packet was made"
LEGEND = "How to read the marks"
PREPARED = "Prepared on"
ILLUSTRATIVE_SHORT = ILLUSTRATIVE.partition(":")[0]
"""Where there is no room for the whole sentence, as in the title of a window."""
NOTHING = "None."
"""Stands where a list of changes would be empty."""
NO_TEXT = "This section has no text."
BREAK = "the end of a paragraph"
"""What is inserted where a clause is split, and deleted where clauses are merged."""
NEXT, PREVIOUS, OLD_PLACE = "Next change", "Previous change", "See where it stood"
PAGE = ("Page", "of")
"""Words of the number of a page: `Page 3 of 12`."""
CONTENTS, SECTIONS, SKIP, TOP = "Contents", "Sections", "Skip to what is proposed", "Back to the top"

LEDGER = "Words ledger"
LEDGER_ROWS = {
    "kept": "Words that stand where they stood",
    "moved": "Words that stand unaltered in another place",
    "deleted": "Words that are gone",
    "inserted": "Words that are new",
    "total": "All words",
}
"""Rows of the words ledger as a table; its columns are the two texts."""

LEGEND_ROWS = {
    "del": ("words that go", "stand in the {old} and not in the {new}"),
    "ins": ("words that come", "are new in the {new}"),
    "bar": ("A bar in the margin", "marks a clause that changes; of dashes, one that moves to another place"),
    "id": ("c1, c2, …", "name the changes, the same in every file of this packet"),
    "judge": ("Needs judgement", "no rule proves that the wording says the same, so a person should read it"),
    "editorial": ("Editorial", "a named rule proves that the wording says the same, or a motion holds that it does"),
}
"""What the marks on the page stand for: the mark, or its name, and its meaning."""

VIEW = "View"
VIEWS = {
    "marked": "Marked up in one column",
    "side": "Side by side",
    "new": "{new}",
    "old": "{old}",
    "bill": "New York bill style: [brackets] for words that go, underscore for words that come",
}
"""Ways to look at the sections."""
SIDE_COLUMN = "Change"
"""Head of the column that names the changes, beside both texts."""
FILTER = "Show less"
FILTERS = {"judge": "Only what needs judgement", "changed": "Hide what has not changed", "reasons": "Hide reasons"}
"""What can be left out of sight."""
ONLY_SECTION, ONLY_KIND, ALL = "Only this section", "Only changes of this kind", "All"
"""Filters that choose one among several, and the entry that chooses none."""
LINKED = "The change that the link leads to:"
"""Stands above a change that is shown beside a clean text."""


HELD = " as a motion holds"
"""Stands behind a weight that a motion gave against the rules."""


def weighed(weight: Weight, reasons: Iterable[Reason]) -> str:
    """A weight in words, and whether a motion gave it."""
    held = any(found.rule == OVERRULED for found in reasons)
    return WEIGHT[weight] + (HELD if held else "")


def proved(changes: Iterable[Change]) -> str:
    """How changes are known to be editorial; a motion may have given one that weight, against the rules."""
    held = any(found.rule == OVERRULED for change in changes for found in change.reasons)
    return "proved editorial or held to be so by a motion" if held else "proved editorial"


def illustrative(*versions: Version) -> str:
    """What stands on an output that was made from these versions; empty where none is illustrative."""
    words = {version.meta.illustrative_word for version in versions}
    if "illustrative draft" in words:
        return ILLUSTRATIVE
    return EXAMPLE if words - {""} else ""


def short(words: str) -> str:
    """What an output says of being illustrative where there is no room for the whole sentence, as in a margin."""
    return words.partition(":")[0]


def sides(status: Status) -> tuple[str, str]:
    """What the two texts are called, given where the new one stands."""
    if status is Status.ADOPTED or status is Status.RECORDED:
        return "Old text", "New text"
    return "Current text", "Text as proposed"


def absent(side: str) -> str:
    """Stands in the column of a text that lacks the clause."""
    return f"Not in the {side.lower()}."


def reading(changes: int, words: int) -> str:
    """How much a filter leaves to read: `leaves 3 changes, 120 words`."""
    return f"leaves {count(changes, 'change')}, {count(words, 'word')}"


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
    """A reason in words: `how far it reaches: “all” deleted`; what the redline shows at length is cut short."""
    words = f"{RULE.get(found.rule, found.rule)}: {shortened(found.evidence)}"
    return f"{words} ({found.direction})" if found.direction else words


def shortened(text: str, most: int = 160) -> str:
    """The text, or as many of its first words as fit into `most` characters and an ellipsis."""
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(",;:") + " …"
