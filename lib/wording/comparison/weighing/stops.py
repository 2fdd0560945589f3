"""Punctuation that provably regroups nothing: a final stop, the comma before the last item of a plain list."""

from __future__ import annotations

from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.people import is_person
from wording.comparison.weighing.words import Words, is_word

_FULL_STOPS = frozenset(".。．।۔")
_CLOSERS = frozenset(')”"]’*_')
_QUOTES = frozenset("”\"’'")
_OPENERS = frozenset(
    """therefore moreover furthermore additionally consequently accordingly finally similarly likewise nevertheless
    nonetheless thus hence meanwhile lastly firstly secondly thirdly conversely""".split()
)
_OPENING_PHRASES = (
    ("in", "addition"),
    ("for", "example"),
    ("for", "instance"),
    ("in", "particular"),
    ("as", "a", "result"),
    ("in", "general"),
    ("in", "short"),
    ("in", "fact"),
    ("of", "course"),
    ("by", "contrast"),
    ("in", "contrast"),
    ("on", "the", "other", "hand"),
)
_BEGINNERS = frozenset(
    """the a an our your their its his her my this these those each every any all they we you he she it
    shall must should may might can could will would""".split()
)
"""Words that no word before them can describe: “finally the plans” has one reading, “finally approved plans” two."""
_HEADS = frozenset("members families clients practitioners professionals".split())
"""Nouns that no adverb can describe."""
_UNPLAIN = frozenset(
    """who whom whose which that if when where while unless except because as than but not no nor with without for to by
    from in on at of into upon about between is are was were be been shall must should may might can will would
    including such""".split()
)
_VERBAL = frozenset("is are was were shall must should may might can could will would".split())
"""Those of them that go on with the statement."""
_DETERMINERS = frozenset("the a an our their its his her any each every this that".split())
"""Words that may begin an apposition, “the head, the chair”, and no plain item of a list of three."""
_DEFINITE = _DETERMINERS | frozenset("both two three four five all these those such another one".split())
"""Words after which a noun may be told by the nouns that follow it."""
_ITEM = 3
"""Most words of an item of a plain list."""


def punctuation(pair: Pair) -> Step:
    """A mark that ends the clause, the serial comma, the comma after “therefore”, a stop beside a closing quote."""
    steps = (rule(pair) for rule in (final_stop, _final_semicolon, _swapped, _divider, _one))
    return next((step for step in steps if step != NO_STEP), NO_STEP)


def final_stop(pair: Pair) -> Step:
    """A full stop at the very end of the clause comes or goes.

    No other mark is proved: a semicolon or comma may tie the clause to its items or to the next one, and asks in Greek.
    """
    old, new = _ending(pair.old, pair.i, pair.last), _ending(pair.new, pair.j, pair.end)
    if old and _at_end(pair.new, pair.j) and pair.i > 0:
        return 1, 0
    if new and _at_end(pair.old, pair.i) and pair.j > 0:
        return 0, 1
    return NO_STEP


def _final_semicolon(pair: Pair) -> Step:
    """A semicolon at the very end for a full stop, or for no mark, where the clause ends alone in any case."""
    if not pair.alone:
        return NO_STEP
    old, new = _closing(pair.old, pair.i, pair.last), _closing(pair.new, pair.j, pair.end)
    if (old or _at_end(pair.old, pair.i)) and (new or _at_end(pair.new, pair.j)) and old != new and pair.i and pair.j:
        return len(old), len(new)
    return NO_STEP


def _closing(words: Words, at: int, stop: int) -> str:
    """The stop or semicolon with which a text ends here, right after a word; empty where there is none."""
    last = at == len(words.low) - 1 and at < stop
    return words.low[at] if last and words.low[at] in ".;" and is_word(words.word(at - 1)) else ""


def _ending(words: Words, at: int, stop: int) -> bool:
    if not 0 < at < stop or words.low[at] not in _FULL_STOPS or not _at_end(words, at + 1):
        return False
    return is_word(words.low[at - 1]) or words.low[at - 1] in _CLOSERS


def _at_end(words: Words, at: int) -> bool:
    """Whether only closing marks are left of the text."""
    return all(word in _CLOSERS for word in words.low[at:])


def _swapped(pair: Pair) -> Step:
    """A stop or comma that stands before the closing quotation mark in one text and after it in the other."""
    old, new = pair.old.low[pair.i : min(pair.i + 2, pair.last)], pair.new.low[pair.j : min(pair.j + 2, pair.end)]
    if len(old) == len(new) == 2 and old == new[::-1] and old != new:
        stop, quote = sorted(old, key=lambda mark: mark in _QUOTES)
        return (2, 2) if stop in ".," and quote in _QUOTES else NO_STEP
    return NO_STEP


def _one(pair: Pair) -> Step:
    """A comma that only one of the two texts has."""
    if pair.i < pair.last and pair.old.low[pair.i] == "," and _needless(pair.old, pair.i, pair):
        return 1, 0
    if pair.j < pair.end and pair.new.low[pair.j] == "," and _needless(pair.new, pair.j, pair):
        return 0, 1
    return NO_STEP


def _needless(words: Words, at: int, pair: Pair) -> bool:
    return _serial(words, at) or _introduces(words, at)


def _serial(words: Words, at: int) -> bool:
    """Whether a comma stands before the last item of a plain list, with nothing that it could regroup."""
    if words.word(at + 1) not in ("and", "or"):
        return False
    items = _items_before(words, at)
    if not items or words.word(at + 2) in ("", *_UNPLAIN) or not is_word(words.word(at + 2)):
        return False
    if len(items) < 2 or _explained(words, at, items):
        return False
    if len(items) == 2 and any(len(item) > 2 or item[0] in _DETERMINERS for item in items[1:]):
        return False
    return _ends_plainly(words, at + 2)


def _explained(words: Words, at: int, items: list[list[str]]) -> bool:
    """Whether the items after the first may tell who or what the first is: “their parents, Ann and Bob”."""
    if any(raw[:1].isupper() for item in items[1:] for raw in item) or words.raw(at + 2)[:1].isupper():
        return True
    first = [word.lower() for word in items[0]]
    plural = [_is_plural(item[-1]) for item in items[1:]] + [_is_plural(words.low[at + 2])]
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


def _ends_plainly(words: Words, at: int) -> bool:
    """Whether nothing follows that could belong to the last item alone: “and”, “or”, “who …”, “with …”."""
    for here in range(at, len(words.low)):
        word = words.low[here]
        if word in ("and", "or", "nor", "&"):
            return here - at > _ITEM + 1 or words.low[here - 1] == ","
        if word in ".;:!?,(" or word in _UNPLAIN:
            return word in ".;:!?" or word in _VERBAL
    return True


def _introduces(words: Words, at: int) -> bool:
    """Whether a comma stands after “therefore” and the like at the beginning of a sentence, or after “e.g.”."""
    start = words.sentence(at)
    said = words.low[start:at]
    after = words.word(at + 1)
    if len(said) == 1 and said[0] in _OPENERS:
        return after in _BEGINNERS or after in _HEADS
    if said in _OPENING_PHRASES:
        return after in _BEGINNERS
    return words.low[max(0, at - 4) : at] in (("e", ".", "g", "."), ("i", ".", "e", "."))


def _divider(pair: Pair) -> Step:
    """Semicolons that become commas, or the reverse, all through a list whose items hold no commas."""
    if not pair.both or set(pair.lows) != {",", ";"}:
        return NO_STEP
    sides = [(pair.old, pair.lows[0]), (pair.new, pair.lows[1])]
    for words, mark in sides:
        other = "," if mark == ";" else ";"
        if other in words.low or words.low.count(mark) < 2 or any(word in ".!?:" for word in words.low[:-1]):
            return NO_STEP
        last = max(at for at, word in enumerate(words.low) if word == mark)
        if words.word(last + 1) not in ("and", "or"):
            return NO_STEP
    old, new = pair.old.low.count(pair.lows[0]), pair.new.low.count(pair.lows[1])
    joined = sum(word in ("and", "or") for word in pair.old.low)
    return (1, 1) if old == new and joined == 1 else NO_STEP
