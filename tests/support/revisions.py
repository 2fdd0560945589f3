"""Pairs of versions of which the second was made from the first, as people revise codes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from wording.record.markup import body_of
from wording.record.model import Clause, Form, Meta, Role, Section, Status, Version

META = Meta("Code of Ethics", Status.DRAFT)
STEM = "A NYS-AIMH endorsed professional"
VERBS = ["respects", "protects", "does not disclose", "shall report", "reflects on", "supports"]
THINGS = ["privacy", "families", "infants and families", "the law", "conflicts of interest", "culture", "all records"]
TAILS = ["", ", as appropriate", " at all times", " without delay", " within 30 days", "; see Integrity"]

WORDINGS = st.builds(
    lambda verb, thing, tail, stop: f"{STEM} {verb} {thing}{tail}{stop}",
    st.sampled_from(VERBS),
    st.sampled_from(THINGS),
    st.sampled_from(TAILS),
    st.sampled_from(["", "."]),
)
CLAUSES = st.builds(Clause, WORDINGS, form=st.sampled_from([Form.ITEM, Form.PARAGRAPH, Form.NUMBERED, Form.GROUP]))
HEADINGS = ["Integrity", "Respect", "Reflective Practice", "Relationships", "Knowledge and Skill", "Privacy", "Culture"]


@st.composite
def versions(draw: st.DrawFn, id: str = "2026-01-01") -> Version:
    """A version of a few sections, with clauses that begin alike, some of them twice."""
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=5, unique=True))
    made = [
        Section(heading.lower().replace(" ", "-"), heading, tuple(draw(st.lists(CLAUSES, max_size=4))), given_id=given)
        for heading, given in zip(headings, draw(st.lists(st.booleans(), min_size=5, max_size=5)), strict=False)
    ]
    preamble = Section("preamble", "Code", tuple(draw(st.lists(CLAUSES, max_size=2))), Role.PREAMBLE)
    return body_of(META, (preamble, *made), id)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Version, Version]:
    """A version, and one that was made from it by a few of the things that people do."""
    old = draw(versions())
    sections = list(old.sections)
    for _ in range(draw(st.integers(0, 5))):
        sections = draw(st.sampled_from(EDITS))(draw, sections)
    return old, body_of(META, tuple(sections), "2026-02-02")


def _reword(draw, sections):
    return _with_clause(draw, sections, lambda clause: [replace(clause, text=f"{clause.text} {draw(WORDINGS)}")])


def _drop_word(draw, sections):
    def shorter(clause):
        words = clause.text.split(" ")
        at = draw(st.integers(0, len(words) - 1))
        return [replace(clause, text=" ".join(words[:at] + words[at + 1 :]) or "x")]

    return _with_clause(draw, sections, shorter)


def _remove(draw, sections):
    return _with_clause(draw, sections, lambda clause: [])


def _add(draw, sections):
    return _with_clause(draw, sections, lambda clause: [clause, draw(CLAUSES)])


def _copy(draw, sections):
    return _with_clause(draw, sections, lambda clause: [clause, clause])


def _split(draw, sections):
    def halves(clause):
        words = clause.text.split(" ")
        at = len(words) // 2
        return [replace(clause, text=" ".join(part)) for part in (words[:at], words[at:]) if part]

    return _with_clause(draw, sections, halves)


def _move(draw, sections):
    full = [n for n, section in enumerate(sections) if section.clauses]
    if not full:
        return sections
    source, target = draw(st.sampled_from(full)), draw(st.integers(0, len(sections) - 1))
    clauses = list(sections[source].clauses)
    clause = clauses.pop(draw(st.integers(0, len(clauses) - 1)))
    sections[source] = replace(sections[source], clauses=tuple(clauses))
    clauses = list(sections[target].clauses)
    clauses.insert(draw(st.integers(0, len(clauses))), clause)
    sections[target] = replace(sections[target], clauses=tuple(clauses))
    return sections


def _rename(draw, sections):
    at = draw(st.integers(0, len(sections) - 1))
    sections[at] = replace(sections[at], heading=draw(st.sampled_from(["Duty", "Care and Duty", "Honest Work"])))
    return sections


def _shuffle(draw, sections):
    return [sections[0], *draw(st.permutations(sections[1:]))]


def _join(draw, sections):
    if len(sections) < 3:
        return sections
    last = sections.pop()
    sections[-1] = replace(sections[-1], clauses=sections[-1].clauses + last.clauses)
    return sections


def _insert_heading(draw, sections):
    at = draw(st.integers(0, len(sections) - 1))
    clauses = sections[at].clauses
    cut = draw(st.integers(0, len(clauses)))
    sections[at] = replace(sections[at], clauses=clauses[:cut])
    if any(section.id == "inserted" for section in sections):
        sections[at] = replace(sections[at], clauses=clauses)
    else:
        sections.insert(at + 1, Section("inserted", "Inserted", clauses[cut:]))
    return sections


def _with_clause(draw, sections, change):
    full = [n for n, section in enumerate(sections) if section.clauses]
    if full:
        at = draw(st.sampled_from(full))
        clauses = sections[at].clauses
        n = draw(st.integers(0, len(clauses) - 1))
        sections[at] = replace(sections[at], clauses=(*clauses[:n], *change(clauses[n]), *clauses[n + 1 :]))
    return sections


EDITS = [_reword, _drop_word, _remove, _add, _copy, _split, _move, _rename, _shuffle, _join, _insert_heading]
