"""Versions that nobody would write but somebody could: text that looks like marks, in many scripts."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from wording.errors import Fault
from wording.record.characters import check_characters
from wording.record.fields import KEYS
from wording.record.markup import body_of, slug
from wording.record.model import Clause, Form, Kind, Meta, Role, Section, Status, Version

LAW = settings(deadline=None, derandomize=True, max_examples=200)
"""How laws are tried: the same examples on every machine and every day."""

NASTY = [
    *"# ¦## ¦##¦#¦#x¦- ¦-¦* ¦+ ¦• ¦·¦1. ¦12) ¦1.¦007) ¦12\\) ¦\\¦\\\\¦---¦===¦***¦___¦--".split("¦"),
    *"{#x}¦ {#x}¦\\{#x}¦{¦}¦{}¦ {role=notice}¦{a b}".split("¦"),
    *"漢字¦。¦かな¦“¦”¦ﬁ¦½¦ш¦שלום¦العربية¦हिन्दी¦한국어¦Å¦®¦’¦…¦–¦🙂¦👩\u200d👧¦\u0301¦\u3099¦\u00a0¦\u3000".split("¦"),
    *"  ¦ ¦a¦not¦must not¦&amp;¦<b>¦|¦`¦_¦=1+1".split("¦"),
    *": ¦ #¦'¦\"¦[x]¦%¦@¦!¦? ¦>¦~¦null¦2026-11-22¦true¦1.10".split("¦"),
]
_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"))
_PIECES = st.one_of(st.sampled_from(NASTY), st.text(_CHARACTERS, max_size=6))


def _fit(text: str) -> bool:
    faults: list[Fault] = []
    check_characters(text, "", faults)
    return not faults


def _line(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip(" ")


def lines(min_pieces: int = 1) -> st.SearchStrategy[str]:
    """Wording of one line: any characters that a text of the record may hold."""
    made = st.lists(_PIECES, min_size=min_pieces, max_size=8).map("".join).map(_line)
    return made.filter(lambda text: _fit(text) and (bool(text) or not min_pieces))


def _values(min_pieces: int = 1) -> st.SearchStrategy[str]:
    return lines(min_pieces).map(str.strip).filter(lambda text: bool(text) or not min_pieces)


@st.composite
def metas(draw: st.DrawFn) -> Meta:
    """Front matter with anything in it that it may hold."""
    adopted = draw(st.none() | st.dates())
    words = st.lists(st.sampled_from(NASTY) | st.just("somewhat longer words"), max_size=24).map(" ".join)
    long = words.map(_line).map(str.strip).filter(_fit)
    note = st.lists(long, min_size=1, max_size=3).map("\n".join).map(str.strip)
    return Meta(
        title=draw(_values()),
        status=draw(st.sampled_from(Status)),
        association=draw(_values(0)),
        language=draw(st.sampled_from(["en", "es", "pt-BR", "zh-Hant"])),
        kind=draw(st.none() | st.sampled_from(Kind)),
        adopted=adopted,
        effective=draw(st.none() | st.dates(min_value=adopted or date.min)),
        captured=draw(st.none() | st.dates()),
        source=draw(long),
        silence=draw(long),
        supersedes=draw(_values(0)),
        supersedes_sha256=draw(st.sampled_from(["", "0" * 64])),
        register_sha256=draw(st.sampled_from(["", "1" * 64])),
        motion_sha256=draw(st.sampled_from(["", "2" * 64, ", ".join(n * 64 for n in "345")])),
        illustrative=draw(st.booleans()),
        note=draw(note),
        keys=("title", "status", *sorted(draw(st.sets(st.sampled_from(KEYS[4:]))))),
    )


@st.composite
def _clauses(draw: st.DrawFn, taken: set[str], min_size: int = 0) -> tuple[Clause, ...]:
    made: list[Clause] = []
    depth = -1
    for form in draw(st.lists(st.sampled_from(Form), min_size=min_size, max_size=6)):
        listed = form in (Form.ITEM, Form.NUMBERED)
        limit = min(depth + 1, 6) if listed else 3 if form is Form.GROUP else 0
        depth = draw(st.integers(0, limit))
        number = draw(st.none() | st.integers(0, 20)) if form is Form.NUMBERED else None
        made.append(Clause(draw(lines()), _id(draw, taken), form, depth, 0, number))
        depth = depth if listed else -1
    return tuple(made)


def _id(draw: st.DrawFn, taken: set[str]) -> str | None:
    if not draw(st.booleans()):
        return None
    name = f"id-{len(taken)}"
    taken.add(name)
    return name


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """Any sections that a file can spell out, under plain front matter (for which see `metas`)."""
    taken = {"preamble"}
    sections: list[Section] = []
    if draw(st.booleans()):
        title = draw(lines(0))
        sections.append(Section("preamble", title, draw(_clauses(taken, 0 if title else 1)), Role.PREAMBLE))
    for role in (*draw(st.lists(st.sampled_from([Role.PRINCIPLE, Role.NOTICE]), max_size=3)), Role.PRINCIPLE):
        heading = draw(lines(0))
        given = _id(draw, taken)
        found = slug(heading) or (f"section-{len(sections) + 1}" if heading else "")
        if not given and (not found or found in taken):
            given = f"id-{len(taken)}"
        taken.add(given or found)
        sections.append(Section(given or found, heading, draw(_clauses(taken)), role, given is not None))
    meta = Meta("Code", Status.DRAFT, note=draw(st.sampled_from(["", "A note: “x” #1"])))
    return body_of(meta, tuple(sections), "2026-11-22")
