"""Version in, drafting warnings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wording.drafting import acronyms, characters, headings, names, pairs, patterns, references, slips, stops
from wording.drafting.english import is_english
from wording.drafting.level import level
from wording.drafting.model import DraftingWarning, Findings
from wording.drafting.passages import Draft, Found, draft_of
from wording.drafting.silence import CODE, silenced
from wording.record.lines import Lines, lines_of
from wording.record.model import Version


class Rule(NamedTuple):
    """One thing that is looked for."""

    code: str
    """The code of its warnings; several rules may share one."""
    find: Callable[[Draft], Iterator[Found]]
    """Finds it."""
    english: bool = True
    """Whether it rests on English words and is used for English texts only."""


RULES = (
    Rule("W-NO-HEADING", headings.no_heading, english=False),
    Rule("W-HEADING-LIST", headings.heading_lists),
    Rule("W-PATTERN", patterns.openings),
    Rule("W-PATTERN", patterns.items),
    Rule("W-ACRONYM", acronyms.acronyms),
    Rule("W-TWO-NAMES", acronyms.misfits),
    Rule("W-TWO-NAMES", names.names),
    Rule("W-TWO-NAMES", names.spellings),
    Rule("W-DOUBLED", slips.doubled),
    Rule("W-STRAY", slips.stray),
    Rule("W-STRAY", slips.articles),
    Rule("W-QUOTES", pairs.quotes, english=False),
    Rule("W-BRACKETS", pairs.brackets, english=False),
    Rule("W-STOP", stops.paragraphs),
    Rule("W-STOP", stops.items),
    Rule("W-STOP", stops.two_marks),
    Rule("W-REFERENCE", references.references),
    Rule("W-HIDDEN", characters.hidden, english=False),
    Rule("W-CONFUSABLE", characters.confusable, english=False),
)
"""Every rule; to add one is to add a line here, a row to its table of cases and one to the list of codes."""

CODES = tuple(dict.fromkeys([*(rule.code for rule in RULES), CODE]))
"""Every code, each once."""


def lint(version: Version) -> tuple[DraftingWarning, ...]:
    """What a drafter should look at in a version, in the order of its text; what a person set aside is left out."""
    return examine(version).warnings


def examine(version: Version, text: str = "") -> Findings:
    """The warnings of a version, those set aside, the rules not used, and the reading level.

    `text` is that of the file it was read from, in any format of plain text; without it, a warning's line is that of
    the clause wherever the file is not in canonical form.
    """
    draft = draft_of(version)
    lines = lines_of(version, text)
    english = is_english(draft)
    used = [rule for rule in RULES if english or not rule.english]
    found = [_warning(rule.code, thing, lines) for rule in used for thing in rule.find(draft)]
    order = {section.id: place for place, section in enumerate(version.sections)}
    found.sort(key=lambda w: (order[w[0].section], w[0].position, w[1], CODES.index(w[0].code)))
    warnings = tuple(warning for warning, _ in dict.fromkeys(found))
    left, aside = silenced(warnings, version, CODES[:-1], lines.keys.get("silence", 0))
    skipped = () if english else tuple(dict.fromkeys(rule.code for rule in RULES if rule.english))
    return Findings(left, aside, skipped, _why(version, english), level(draft) if english else None)


def _warning(code: str, found: Found, lines: Lines) -> tuple[DraftingWarning, int]:
    passage = found.passage
    line = lines.of(passage.place, passage.position, found.start)
    quoted = found.quoted or passage.text[found.start : found.end]
    return (
        DraftingWarning(code, passage.section.id, passage.position, line, quoted, found.reason, found.mend),
        found.start,
    )


def _why(version: Version, english: bool) -> str:
    if english:
        return ""
    if version.meta.language.lower().split("-")[0] == "en":
        return "The front matter says “en”, but the text does not read like English."
    return f"The text is in “{version.meta.language}”, and these rules rest on English words."


def new_warnings(old: Findings, new: Findings) -> tuple[DraftingWarning, ...]:
    """The warnings of `new` that `old` did not have: the same words under the same code are the same warning."""
    had = Counter((warning.code, warning.quoted) for warning in (*old.warnings, *old.silenced))
    fresh: list[DraftingWarning] = []
    for warning in new.warnings:
        if had[warning.code, warning.quoted] > 0:
            had[warning.code, warning.quoted] -= 1
        else:
            fresh.append(warning)
    return tuple(fresh)
