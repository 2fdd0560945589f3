"""Motions that nobody would write but somebody could, and edits of a clause as people make them."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import strategies as st

from support.strategies import lines
from wording.amend.item import (
    KINDS,
    Add,
    AddPrinciple,
    Insert,
    Item,
    Label,
    Layout,
    Merge,
    Move,
    Piece,
    Split,
)
from wording.amend.motion import Motion, MotionStatus, Overrule, Vote
from wording.amend.reading_items import keys_of
from wording.comparison.model import Weight
from wording.record.model import Form

ADDRESSES = st.sampled_from(["duties", "duties/1", "practice/12", "yes", "null", "on", "a-1/999"])
WORDS = lines().filter(lambda text: text.strip() == text)
LINES = lines(0).filter(lambda text: text.strip() == text)
_PIECES = st.builds(
    Piece,
    WORDS,
    st.sampled_from(["", *map(str, Form)]),
    st.sampled_from(["", "0", "3"]),
    st.sampled_from(["", "7"]),
    st.sampled_from(["", "an-id"]),
)
_BY_KEY = {
    **dict.fromkeys(("strike", "substitute", "add", "text"), WORDS),
    **dict.fromkeys(("insert", "heading", "add_principle"), LINES),
    "occurrence": st.sampled_from(["", "each", "2"]),
    "form": st.sampled_from(["", *map(str, Form)]),
    "depth": st.sampled_from(["", "2"]),
    "number": st.sampled_from(["", "12"]),
    "id": st.sampled_from(["", "no", "some-id"]),
    "role": st.sampled_from(["", "notice", "principle"]),
    "merge": st.lists(ADDRESSES, min_size=2, max_size=3, unique=True).map(tuple),
    "reorder": st.lists(ADDRESSES, min_size=2, max_size=3, unique=True).map(tuple),
    "clauses": st.lists(_PIECES, max_size=3).map(tuple),
}


@st.composite
def items(draw: st.DrawFn) -> Item:
    """An item of any kind that a file can hold."""
    kind = draw(st.sampled_from(KINDS))
    values = {key: draw(_value(kind, key)) for key in keys_of(kind)}
    if kind is Insert:
        values |= {"after": draw(WORDS), "before": ""} if draw(st.booleans()) else {"after": "", "before": draw(WORDS)}
    elif kind in (Add, Move, Split, Merge, AddPrinciple):
        values |= {"after": "", "before": ""} | {draw(st.sampled_from(["after", "before"])): draw(ADDRESSES)}
        values |= {"to": draw(ADDRESSES)} if kind is not AddPrinciple else {"id": "an-id"}
    elif kind in (Layout, Label):
        values |= {"id": draw(st.sampled_from(["", "an-id"]))}
        values |= {key: None for key in ("form", "depth", "role") if key in values and draw(st.booleans())}
        values |= {key: "item" for key in ("form",) if values.get(key) == ""}
        values |= {key: "1" for key in ("depth",) if values.get(key) == ""}
        values |= {key: "notice" for key in ("role",) if values.get(key) == ""}
    assert {field.name for field in fields(kind)} == {*values, "line"}
    return kind(**values)


def _value(kind: type, key: str) -> st.SearchStrategy:
    if key == "into":
        return st.lists(_PIECES, min_size=2, max_size=3).map(tuple) if kind is Split else WORDS
    return _BY_KEY.get(key, ADDRESSES)


@st.composite
def motions(draw: st.DrawFn) -> Motion:
    """Any motion that a file can hold."""
    note = st.lists(LINES, max_size=4).map("\n".join).map(lambda text: text.strip("\n"))
    return Motion(
        motion="2026-12-01-3",
        title=draw(WORDS),
        amends=draw(st.sampled_from(["2026-11-22", "2026-11-22-rival", "2026-12-01-1#2"])),
        amends_sha256=draw(st.sampled_from(["", "0" * 64])),
        status=draw(st.sampled_from(MotionStatus)),
        moved_by=draw(LINES),
        seconded_by=draw(LINES),
        committee=draw(LINES),
        recommendation=draw(LINES),
        notice_given=draw(st.none() | st.dates()),
        effective=draw(st.none() | st.dates()),
        vote=draw(st.builds(Vote, *[st.sampled_from(["", "7"])] * 3, LINES)),
        illustrative=draw(st.booleans()),
        weights=tuple(
            draw(st.lists(st.builds(Overrule, ADDRESSES, st.sampled_from([Weight.EDITORIAL, Weight.JUDGE]), WORDS)))
        ),
        amendments=tuple(draw(st.lists(items(), min_size=1, max_size=4))),
        rationale=draw(note),
    )
