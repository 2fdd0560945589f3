"""Items of a list that are no sentences: “Represent the board in meetings”, “Letters to the families”."""

from __future__ import annotations

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.going_on import FINITE, begins_list, goes_on, governs, hangs, leans
from wording.comparison.weighing.ordinary import is_verb
from wording.comparison.weighing.pointing import points_ahead
from wording.comparison.weighing.words import Words, is_word, read, stem
from wording.record.model import Clause, Form, Section

_DETERMINERS = frozenset("a an the all each every no any some our your their its both".split())
"""Small words with which an item may begin that stands for itself."""
_POINTING = frozenset("this these we you they it such he she".split())
"""First words of a sentence of its own, unless it points back, which is asked for itself."""
_ARTICLES = ("the", "a", "an", "each", "every")
_REFUSING = frozenset(
    map(stem, "no zero refuse avoid abstain refrain decline desist forgo reject prevent stop cease".split())
)
"""Words that forbid what an item names, and perhaps the next one."""
_UNBEGUN = (FUNCTION | NORMATIVE | FINITE | frozenset("not never only except".split())) - _DETERMINERS
"""First words of an item that goes on with the one before it: “By hand”, “Must act”."""
_MARKS = frozenset(",-'’®™/&“”\"()")
"""Marks that may stand inside an item."""
_SHORTEST = 4
"""Words of an item after which a stop is sure to part it from the next."""


def ends_item(section: Section, at: int) -> bool:
    """Whether a stop at the end of an item, or none, parts it from nothing: another item that begins anew follows.

    An item with a verb that makes a sentence of it is asked for more (`endings`), and so is one that says too little.
    """
    rows = _row(section, at)
    if begins_list(section.heading) or _is_governed(section, at) or not all(map(_is_whole, rows)):
        return False
    after = next(
        (clause for place, clause in enumerate(rows) if place and rows[place - 1] is section.clauses[at]), None
    )
    return (
        after is not None
        and not _has_tail(section, at)
        and _is_bare(section.clauses[at])
        and _begins(after, section.clauses[at])
    )


def _has_tail(section: Section, at: int) -> bool:
    """Whether words may stand behind the list that limit all of its items: “unless the board agrees”."""
    behind = next((clause for clause in section.clauses[at:] if clause.form is not Form.ITEM), None)
    if behind is None or behind.form is Form.GROUP:
        return False
    return leans(behind.text) or goes_on(behind.text) or read(behind.text).low[0] in _UNBEGUN - _POINTING


def _row(section: Section, at: int) -> list[Clause]:
    """The items of the list that a clause stands in; none where it is no list, or one with items under items."""
    if section.clauses[at].form is not Form.ITEM:
        return []
    first, last = at, at
    while first and section.clauses[first - 1].form is Form.ITEM:
        first -= 1
    while last + 1 < len(section.clauses) and section.clauses[last + 1].form is Form.ITEM:
        last += 1
    rows = list(section.clauses[first : last + 1])
    return rows if len({clause.depth for clause in rows}) == 1 else []


def _is_governed(section: Section, at: int) -> bool:
    """Whether the words over a list forbid, allow or limit what its items say, or may do so."""
    over = next((clause for clause in section.clauses[at::-1] if clause.form is not Form.ITEM), None)
    if over is None or over.form is Form.GROUP:
        return over is not None and begins_list(over.text.rstrip(":"))
    return not over.text.endswith(":") or governs(read(over.text), but="open")


def _is_whole(clause: Clause) -> bool:
    """Whether an item ends as one that no other goes on with."""
    words = read(clause.text)
    return bool(words.low) and not hangs(words) and (is_word(words.low[-1]) or words.low[-1] in ".)")


def _is_bare(clause: Clause) -> bool:
    """Whether an item is one piece of words, which forbids nothing, and ends where nothing can go on."""
    words = read(clause.text)
    said = [word for word in words.low if is_word(word)]
    if len(said) < _SHORTEST or is_verb(said[-1]) or said[-1] in FUNCTION or FINITE & set(said):
        return False
    if points_ahead(clause.text) or governs(words, but="open") or not _REFUSING.isdisjoint(map(stem, said)):
        return False
    return all(is_word(word) or word in _MARKS for word in words.low[:-1])


def _begins(clause: Clause, before: Clause) -> bool:
    """Whether an item begins as the one before it does, with what to do, or names another thing: “The server of …”."""
    words, above = read(clause.text), read(before.text)
    if not words.raw(0)[0].isupper() or goes_on(clause.text):
        return False
    return _tells(words) if _tells(above) else words.low[0] in _ARTICLES


def _tells(words: Words) -> bool:
    """Whether an item tells what to do: “Represent the board”."""
    return is_verb(words.low[0]) and not words.low[0].endswith("s")
