"""Punctuation that provably regroups nothing: a final stop, the comma after “therefore”, a stop beside a quote."""

from __future__ import annotations

from wording.comparison.weighing.commas import divider, is_serial
from wording.comparison.weighing.endings import stop_is_free
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
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


def punctuation(pair: Pair) -> Step:
    """A mark that ends the clause, the serial comma, the comma after “therefore”, a stop beside a closing quote."""
    steps = (rule(pair) for rule in (final_stop, _final_semicolon, _swapped, divider, _one))
    return next((step for step in steps if step != NO_STEP), NO_STEP)


def final_stop(pair: Pair) -> Step:
    """A full stop at the very end of the clause comes or goes, where nothing follows that could go on with the clause.

    No other mark is proved: a semicolon or comma may tie the clause to its items or to the next one, and asks in Greek.
    """
    old, new = _ending(pair.old, pair.i, pair.last), _ending(pair.new, pair.j, pair.end)
    goes = old and _at_end(pair.new, pair.j) and pair.i > 0
    comes = new and _at_end(pair.old, pair.i) and pair.j > 0
    if not (goes or comes) or not stop_is_free(pair.old.text, pair.new.text, pair.context):
        return NO_STEP
    return (1, 0) if goes else (0, 1)


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
    return is_serial(words, at, pair) or _introduces(words, at)


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
