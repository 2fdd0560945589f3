"""A version as a reader would see it on paper, and the history as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from wording.comparison.tokens import count_words
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.tables import definition, name_cell, table
from wording.packet.citing import long_day
from wording.packet.phrases import count, illustrative
from wording.packet.standing import standing
from wording.record.model import Clause, Form, History, Role, Section, Status, Version

NOT_KNOWN = "not known"
"""Stands where a version must have a date that the record does not know."""

OPEN = "–"
"""Stands where there is nothing to say: a draft has not been adopted."""

_LISTED = (Form.ITEM, Form.NUMBERED)
_ROLE = {Role.PREAMBLE: "", Role.PRINCIPLE: "principle, ", Role.NOTICE: "notice, states no duty, "}


def show_version(version: Version, part: str = "") -> Display:
    """The text of a version, after what is known of it; or the section that `part` names.

    UnknownVersion names the sections there are.
    """
    sections = (version.section(part),) if part else version.sections
    title = f"{version.meta.title}, version {version.label}"
    size = count(sum(map(words_in, sections)), "word")
    text = f"{title}: {count(len(sections), 'section')}, {size}"
    known = Html() if part else definition(_known(version))
    body = [_section(section) for section in sections]
    return panel(known, *body, title=title, illustrative=illustrative(version), text=text)


def _known(version: Version) -> list[tuple[str, str]]:
    """What the record says of a version, without what it leaves open."""
    meta = version.meta
    rows = (
        ("Association", meta.association),
        ("Status", standing(version)),
        ("Recorded on", long_day(meta.captured) if meta.captured else ""),
        ("Drawn up on", meta.supersedes),
        ("Source", meta.source),
        ("Note", meta.note),
    )
    return [(term, said) for term, said in rows if said]


def _section(section: Section) -> Html:
    kind = tag("p", f"{_ROLE[section.role]}{count(words_in(section), 'word')}", style=styles.SMALL)
    return join(tag("h3", section.name), kind, clause_list(section.clauses))


def clause_list(clauses: Iterable[Clause]) -> Html:
    """Clauses as they stand on the page: items in lists, the others as paragraphs."""
    parts = []
    for listed, group in groupby(clauses, key=lambda clause: clause.form in _LISTED):
        if listed:
            parts.append(
                tag("ul", *[tag("li", clause.text, style=styles.CLAUSE) for clause in group], style=styles.LIST)
            )
        else:
            parts += [_paragraph(clause) for clause in group]
    return join(*parts)


def _paragraph(clause: Clause) -> Html:
    text: str = tag("strong", clause.text) if clause.form is Form.GROUP else clause.text
    return tag("p", text, style=styles.CLAUSE)


def words_in(section: Section) -> int:
    """How many words a section has, its heading included."""
    return count_words(section.heading) + sum(count_words(clause.text) for clause in section.clauses)


def words_of(version: Version) -> int:
    """How many words a version has."""
    return sum(map(words_in, version.sections))


HEADS = (
    "version",
    "status",
    "adopted",
    "in force from",
    "recorded on",
    "drawn up on",
    "principles",
    "clauses",
    "words",
)
"""Columns of the table of versions."""


def show_history(history: History) -> Display:
    """The dated versions, oldest first, and the drafts after them."""
    everything = (*history.versions, *history.drafts)
    size = f"{count(len(history.versions), 'dated version')} and {count(len(history.drafts), 'draft')}"
    caption = f"What the record holds: {size}"
    body = table(caption, HEADS, [_row(version) for version in everything])
    return panel(body, illustrative=illustrative(*everything), text=caption)


def _row(version: Version) -> tuple[str | int, ...]:
    meta = version.meta
    clauses = sum(len(section.clauses) for section in version.sections)
    return (
        name_cell(version),
        str(meta.status),
        _day(version, meta.adopted),
        _day(version, meta.effective),
        meta.captured.isoformat() if meta.captured else OPEN,
        meta.supersedes or OPEN,
        len(version.principles),
        clauses,
        words_of(version),
    )


def _day(version: Version, day: date | None) -> str:
    if day:
        return day.isoformat()
    return OPEN if version.meta.status in (Status.DRAFT, Status.PROPOSED) else NOT_KNOWN
