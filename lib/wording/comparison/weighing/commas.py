"""The marks that part a plain list: the comma before its last item, and semicolons that become commas throughout."""

from __future__ import annotations

from itertools import pairwise

from wording.comparison.weighing.endings import stop_is_free
from wording.comparison.weighing.lexicon.phrases import BE
from wording.comparison.weighing.marks import marks
from wording.comparison.weighing.numerals import ORDINALS, POWERS, TENS, TIMES, UNITS
from wording.comparison.weighing.ordinary import is_known_quality
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.people import is_person
from wording.comparison.weighing.words import Words, is_word

_UNPLAIN = frozenset(
    """who whom whose which that if when where while unless except because as than but not no nor with without for to by
    from in on at of into upon about between is are was were be been shall must should may might can will would
    including such""".split()
)
_VERBAL = frozenset("shall must should may might can could will would".split())
"""Those of them that only carry the verb of the statement."""
_STATING = _VERBAL | frozenset("is are was were be been".split())
"""Those of them that are verbs."""
_ONE = ("a", "an", "each", "every")
"""Words after which one person is meant, so that a word in s after that person is a verb."""
_COUNTS = frozenset((*UNITS, *TENS, *POWERS, *ORDINALS, *TIMES)) | frozenset(
    "both several few many some various certain other another dozen pair couple half following these those".split()
)
"""Words that say how many there are, or that they are told: what follows may tell which, “two records, a and b”."""
_TURNING = frozenset(
    """and or nor but & if when where while unless except excluding save without because although though until whether
    provided than not no never neither only who whom whose which""".split()
)
"""Words before a list that may reach its first item alone, or all."""
_DETERMINERS = frozenset("the a an our their its his her any each every this that".split())
"""Words that may begin an apposition, “the head, the chair”, and no plain item of a list of three."""
_DEFINITE = _DETERMINERS | frozenset("both two three four five all these those such another one".split())
"""Words after which a noun may be told by the nouns that follow it."""
_REACHING = frozenset(("negation", "prohibition", "condition", "only", "open", "bound", "hedge"))
"""What reaches over the items of a list, so that it matters where the list is parted."""
_ONE_THING = frozenset(
    frozenset(pair.split())
    for pair in """research development; health safety; bread butter; terms conditions; policies procedures; rules
    regulations; diversity inclusion; equity inclusion; checks balances; search rescue; trial error; profit loss; law
    order; arts crafts; food drink; food beverage; room board; bed breakfast; wear tear; pros cons; questions answers;
    command control; safety security; supply demand; income expenditure; mergers acquisitions;
    design technology; science technology; information technology; hearts minds; odds ends; ways means; aid comfort;
    monitoring evaluation; learning development; training development; home garden; drugs alcohol; fruit
    vegetables; teaching learning; assault battery; aiding abetting; pain suffering; cease desist; will testament; goods
    services; hopes dreams; nuts bolts; sales marketing; peace quiet; bricks mortar; pen paper; knife fork; cup saucer;
    salt pepper; fish chips; lock key; birth death; births deaths; rehabilitation recovery; prevention cure""".split(
        ";"
    )
)
"""Pairs of words that with “and” between them are one thing: with one comma before them a list has two items."""
_GENERAL = frozenset(
    """benefits interests sanctions crimes offences offenses measures steps grounds factors reasons documents
    duties items things goods valuables assets penalties restrictions expenses costs records materials
    resources activities services events places areas fields subjects topics matters issues concerns problems
    conditions circumstances advantages favours favors rewards incentives payments values virtues qualities
    skills principles characteristics traits means tools methods threats harms wrongs abuses disabilities
    illnesses relatives relations animals drugs substances""".split()
)
"""Words for kinds of things, which the items after them may tell: “benefits, gifts and meals”."""
_ITEM = 3
"""Most words of an item of a plain list."""


def is_serial(words: Words, at: int, pair: Pair) -> bool:
    """Whether a comma stands before the last item of a plain list, with nothing that it could regroup.

    Each item is one word, and the sentence ends after the last: words after it may belong to it alone, or to all.
    """
    if words.word(at + 1) not in ("and", "or"):
        return False
    items = _items_before(words, at)
    last = words.word(at + 2)
    if len(items) < 2 or last in _UNPLAIN or not is_word(last) or any(len(item) > 1 for item in items[1:]):
        return False
    if (
        {items[-1][-1].lower(), last} in _ONE_THING
        or items[-1][0].lower() in _DETERMINERS
        or _explained(words, at, items)
        or not _of_a_kind(words, at, items)
        or not _ends_there(words, at + 3, pair)
    ):
        return False
    return _leads_plainly(words, at, len(items) - 1)


def _of_a_kind(words: Words, at: int, items: list[list[str]]) -> bool:
    """Whether the items of a list stand side by side for certain: four or more, all many, qualities, or after “is”.

    Of three others the last two may tell of the first: “consent, verbal or written”, “income, salary and tips”.
    """
    said = [item[-1].lower() for item in items] + [words.low[at + 2]]
    first = words.sentence(at)
    comma = next(place for place in range(first, at + 1) if words.low[place] == ",")
    predicate = words.word(comma - 2) in BE
    return len(said) > _ITEM or all(map(_is_plural, said)) or all(map(is_known_quality, said)) or predicate


def _leads_plainly(words: Words, at: int, commas: int) -> bool:
    """Whether nothing stands before a list in its sentence that could tell its items, count them or part them."""
    said = words.low[words.sentence(at) : at]
    if said.count(",") != commas or not all(is_word(word) or word in ",-'®™" for word in said):
        return False
    if any(word[0].isdigit() or word in _COUNTS or word in _TURNING for word in said):
        return False
    first = said[: said.index(",")] if commas else said
    near = max((place for place, word in enumerate(first, 1) if word in _UNPLAIN), default=0)
    if near and first[near - 1] not in _STATING and not _only_done(first[: near - 1]):
        return False
    return _DEFINITE.isdisjoint(first[near:]) or (not near and _done_by_one(first))


def _only_done(words: tuple[str, ...]) -> bool:
    """Whether no thing seems to stand before a preposition that could be an item too: “gifts from patients, fees …”."""
    by_one = len(words) > 2 and words[0] in _ONE and is_person(words[-2])
    return not any(_is_plural(word) or word in _DEFINITE for word in words[1 : -1 if by_one else None])


def _done_by_one(words: tuple[str, ...]) -> bool:
    """Whether one person, a verb and one word for many things are all there is: “A coach respects athletes”."""
    if len(words) < _ITEM + 1 or words[0] not in _ONE or not is_person(words[-3]):
        return False
    return all(map(_is_plural, words[-2:])) and not any(map(_is_plural, words[:-2]))


def _ends_there(words: Words, at: int, pair: Pair) -> bool:
    """Whether the sentence ends at a place for certain: at a stop that ends it, or where nothing goes on with it."""
    if at < len(words.low):
        after = words.raw(at + 1) if at + 1 < len(words.low) else ""
        return words.low[at] in ".!?" and words.glued(at) and (not after or after[0].isupper())
    return stop_is_free(pair.old.text, pair.new.text, pair.context)


def _explained(words: Words, at: int, items: list[list[str]]) -> bool:
    """Whether the items after the first may tell who or what the first is: “their parents, Ann and Bob”."""
    if any(raw[:1].isupper() for item in items[1:] for raw in item) or words.raw(at + 2)[:1].isupper():
        return True
    first = [word.lower() for word in items[0]]
    plural = [_is_plural(item[-1]) for item in items[1:]] + [_is_plural(words.low[at + 2])]
    if first[-1] in _GENERAL:
        return True
    return bool(_DEFINITE & set(first)) or (_is_plural(first[-1]) and not all(plural)) or _same_kind(first, items)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _same_kind(first: list[str], items: list[list[str]]) -> bool:
    """Whether the first item names people, as the others do: “parents, mothers and fathers”."""
    return is_person(first[-1]) and all(is_person(item[-1].lower()) for item in items[1:])


def _items_before(words: Words, at: int) -> list[list[str]]:
    """The items of the list that ends at this comma, the first as its last words; empty when one is not plain."""
    items: list[list[str]] = []
    item: list[str] = []
    here = at - 1
    while here >= 0:
        word = words.low[here]
        if word == ",":
            if not item or len(item) > _ITEM:
                return []
            items.insert(0, item)
            item = []
        elif word in ("and", "or", "nor", "&", ";", "(", ")", ":", "—", "–"):
            return []
        elif (
            word in ".!?"
            or not (is_word(word) or word in "-'®™’/")
            or (item and items and word in _UNPLAIN and len(item) <= _ITEM)
        ):
            break
        elif word in _UNPLAIN and not items:
            return []
        elif word in _UNPLAIN:
            break
        else:
            item.insert(0, words.raw(here))
        if items and len(item) > _ITEM:
            break
        here -= 1
    return [item[-_ITEM:], *items] if item and items else []


def divider(pair: Pair) -> Step:
    """Semicolons that become commas, or the reverse, all through a list whose items hold no commas."""
    if not pair.both or set(pair.lows) != {",", ";"}:
        return NO_STEP
    sides = [(pair.old, pair.lows[0]), (pair.new, pair.lows[1])]
    if not all(_plainly_divided(words, mark, pair) for words, mark in sides):
        return NO_STEP
    old, new = pair.old.low.count(pair.lows[0]), pair.new.low.count(pair.lows[1])
    joined = sum(word in ("and", "or") for word in pair.old.low)
    return (1, 1) if old == new and joined == 1 else NO_STEP


def _plainly_divided(words: Words, mark: str, pair: Pair) -> bool:
    """Whether a text is one bare statement that ends in a list of single words, parted by this mark alone."""
    places = [at for at, word in enumerate(words.low) if word == mark]
    body = words.low[:-1] if words.low[-1] in ".!?" else words.low
    if len(places) < 2 or not all(is_word(word) or word == mark for word in body):
        return False
    last = places[-1]
    if words.word(last + 1) not in ("and", "or") or len(body) != last + 3 or not _ends_there(words, last + 3, pair):
        return False
    if any(later - at != 2 for at, later in pairwise(places)) or any(word in _COUNTS for word in body):
        return False
    plain = all(word not in _UNPLAIN or word in _VERBAL for word in (*body[: last + 1], body[-1]))
    return plain and not any(mark.family in _REACHING for mark in marks(words)) and _DEFINITE.isdisjoint(body[1:])
