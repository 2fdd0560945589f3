"""Items of a list that are no sentences: “Represent the board in meetings”, “Letters to the families”."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from wording.comparison.vocabulary import FUNCTION, NORMATIVE
from wording.comparison.weighing.going_on import FINITE, LEANING, begins_list, goes_on, governs, hangs, leans
from wording.comparison.weighing.ordinary import is_verb
from wording.comparison.weighing.people import is_person
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
_CHOOSING = frozenset("either or one any some choose between among wrong bad frowns discouraged".split())
"""Words over a list by which its items hang together, or are what nobody should do."""
_REACHING = frozenset(
    "outside inside beyond near concern concerns concerning regarding toward towards opposite past via per time".split()
)
"""Last words that may take the next item for their object."""
_BARE_VERBS = frozenset("help make let have see hear watch bid dare need".split())
"""Verbs after which another verb stands bare: “Help the families” / “Learn the rules”."""
_UNBEGUN = (FUNCTION | NORMATIVE | FINITE | frozenset("not never only except".split())) - _DETERMINERS
"""First words of an item that goes on with the one before it: “By hand”, “Must act”."""
_MARKS = frozenset(",-'’®™/&“”\"()")
"""Marks that may stand inside an item."""
_SHORTEST = 4
"""Words of an item after which a stop is sure to part it from the next."""


class List(NamedTuple):
    """The items that stand together in a section."""

    first: int
    """The place of the first one, from 0."""
    last: int
    """The place of the last one."""
    is_plain: bool
    """Whether all stand at one level, and none ends as one that goes on."""


def lists_of(section: Section) -> Mapping[int, List]:
    """The list that each item of a section stands in, by the item's place from 0."""
    found: dict[int, List] = {}
    at = 0
    for is_item, run in groupby(section.clauses, lambda clause: clause.form is Form.ITEM):
        rows = list(run)
        if is_item:
            plain = len({clause.depth for clause in rows}) == 1 and all(map(_is_whole, rows))
            found |= dict.fromkeys(range(at, at + len(rows)), List(at, at + len(rows) - 1, plain))
        at += len(rows)
    return found


def ends_item(section: Section, at: int, lists: Mapping[int, List]) -> bool:
    """Whether a stop at the end of an item, or none, parts it from nothing: another item that begins anew follows.

    An item with a verb that makes a sentence of it is asked for more (`endings`), and so is one that says too little.
    `lists` are those of the section.
    """
    row = lists.get(at)
    if row is None or not row.is_plain or at == row.last:
        return False
    if begins_list(section.heading) or _is_governed(section, row) or _has_tail(section, row):
        return False
    return _is_bare(section.clauses[at]) and _begins(section.clauses[at + 1], section.clauses[at])


def _has_tail(section: Section, row: List) -> bool:
    """Whether words may stand behind the list that limit all of its items: “unless the board agrees”."""
    behind = next(iter(section.clauses[row.last + 1 : row.last + 2]), None)
    if behind is None or behind.form is Form.GROUP:
        return False
    return leans(behind.text) or goes_on(behind.text) or read(behind.text).low[0] in _UNBEGUN - _POINTING


def _is_governed(section: Section, row: List) -> bool:
    """Whether the words over a list forbid, allow or limit what its items say, or may do so."""
    over = section.clauses[row.first - 1] if row.first else None
    if over is None or over.form is Form.GROUP:
        return over is not None and begins_list(over.text.rstrip(":"))
    words = read(over.text)
    leads = over.text.endswith(":") and "following" in words.low and _CHOOSING.isdisjoint(words.low)
    return not leads or governs(words, but="open")


def _is_whole(clause: Clause) -> bool:
    """Whether an item ends as one that no other goes on with."""
    words = read(clause.text)
    return bool(words.low) and not hangs(words) and (is_word(words.low[-1]) or words.low[-1] in ".)")


def _is_bare(clause: Clause) -> bool:
    """Whether an item is one piece of words, which forbids nothing, and ends where nothing can go on."""
    words = read(clause.text)
    said = [word for word in words.low if is_word(word)]
    if len(said) < _SHORTEST or is_verb(said[-1]) or said[-1] in FUNCTION | _REACHING:
        return False
    if (FINITE | LEANING) & set(said) or said[0] in _BARE_VERBS or _is_many(said[-1]) or said[-1].endswith("ly"):
        return False
    if points_ahead(clause.text) or governs(words, but="open") or not _REFUSING.isdisjoint(map(stem, said)):
        return False
    return all(is_word(word) or word in _MARKS for word in words.low[:-1])


def _is_many(word: str) -> bool:
    """Whether a word names several people, who may be whom the next item tells to do: “members” / “Share …”."""
    return is_person(word) and (word.endswith("s") or word in ("staff", "people", "children"))


def _begins(clause: Clause, before: Clause) -> bool:
    """Whether an item begins as the one before it does, with what to do, or names another thing: “The server of …”."""
    words, above = read(clause.text), read(before.text)
    if not words.raw(0)[0].isupper() or goes_on(clause.text):
        return False
    return _tells(words) if _tells(above) else words.low[0] in _ARTICLES


def _tells(words: Words) -> bool:
    """Whether an item tells what to do: “Represent the board”."""
    return is_verb(words.low[0]) and not words.low[0].endswith("s")
