"""White space and typography: the same marks drawn otherwise, in any language."""

from __future__ import annotations

from wording.comparison.weighing.numerals import TENS, UNITS
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import STRAIGHT, Words, is_word

_DOUBLE = frozenset('"“”„‟«»＂')
_SINGLE = frozenset("'‘’‚‛ʼ`´‹›")
_RIGHTS = frozenset("®™℠")
_LONG = frozenset(("—", "―", "--", "---", "⸺"))
_SHORT = frozenset("-‐‑‒–−")


def typography(pair: Pair) -> Step:
    """Another glyph for the same mark (quotes, dashes, the ellipsis), or a ®, ™ that comes or goes."""
    if pair.both:
        a, b = pair.raws
        if _dashes(a, b) and (in_address(pair.old, pair.i) or in_address(pair.new, pair.j)):
            return NO_STEP
        if a != b and (_turned(pair) or _ranged(pair)):
            return NO_STEP
        if a != b and _shape(pair.old, pair.i) == _shape(pair.new, pair.j) != "":
            return 1, 1
        if a != b and (_requoted(pair) or _typed(pair)):
            return 1, 1
        n, m = _long_form(pair.old, pair.i, pair.last), _long_form(pair.new, pair.j, pair.end)
        if n and m and n[0] == m[0] and n[1] != m[1]:
            return n[1], m[1]
    if _other_rights(pair):
        return NO_STEP
    if pair.i < pair.last and pair.old.raw(pair.i) in _RIGHTS and pair.i:
        return 1, 0
    if pair.j < pair.end and pair.new.raw(pair.j) in _RIGHTS and pair.j:
        return 0, 1
    return NO_STEP


def _typed(pair: Pair) -> bool:
    """Whether two strokes stand for the dash between two words, as one types it: “Monday--Friday”."""
    if set(pair.raws) != {"--", "–"}:
        return False
    return all(
        words.glued(at) and words.glued(at + 1) and words.word(at - 1).isalpha() and words.word(at + 1).isalpha()
        for words, at in ((pair.old, pair.i), (pair.new, pair.j))
    )


_POINTED = frozenset("«»‹›")
_AGES = ("age", "ages", "aged", "between", "pages")
_COUNTED = frozenset(
    """years months weeks days hours minutes people members children adults persons % percent""".split()
)
"""What the two ends of a range count."""


_NUMBERED = frozenset(
    """rule rules section sections form forms number numbers no clause clauses article articles standard standards
    regulation regulations code codes part parts item items principle principles duty duties""".split()
)
"""Words after which two years with a stroke may be the number of one thing."""


def _turned(pair: Pair) -> bool:
    """Whether an angle mark changes that may compare numbers: it stands beside one, or has no partner."""
    if _POINTED.isdisjoint(pair.raws):
        return False
    for words, at in ((pair.old, pair.i), (pair.new, pair.j)):
        near = (words.word(at - 1), words.word(at + 1))
        if any(word[:1].isdigit() or word in UNITS or word in TENS for word in near):
            return True
        if sum(words.text.count(mark) for mark in _POINTED) % 2:
            return True
    return False


def _ranged(pair: Pair) -> bool:
    """Whether a hyphen becomes a dash beside digits, or the reverse: “rule 3-101” may be one rule, or many."""
    if not set(pair.raws) <= _SHORT | _LONG or len(set(pair.raws) & set("-‐‑")) != 1:
        return False
    return any(_beside_digits(*place) for place in ((pair.old, pair.i), (pair.new, pair.j)))


def _beside_digits(words: Words, at: int) -> bool:
    """Whether a stroke stands beside a digit, and not in a plain range of ages or of what is counted behind it."""
    before, after = words.word(at - 1), words.word(at + 1)
    if not before[-1:].isdigit() and not after[:1].isdigit():
        return False
    if not (before.isdigit() and after.isdigit() and int(before) < int(after)):
        return True
    if len(before) == len(after) == 4 and before[:2] in ("19", "20") and words.word(at - 2) not in _NUMBERED:
        return False
    return words.word(at - 2) not in _AGES and words.word(at + 2) not in _COUNTED


def _dashes(a: str, b: str) -> bool:
    return a != b and {a, b} <= _SHORT | _LONG


def _other_rights(pair: Pair) -> bool:
    """Whether the signs did not just come or go, but became others, or stand after another word now."""
    if _RIGHTS.isdisjoint(pair.old.text) or _RIGHTS.isdisjoint(pair.new.text):
        return False
    fewer, more = sorted((_signed(pair.old), _signed(pair.new)), key=len)
    rest = iter(more)
    return not all(sign in rest for sign in fewer)


def _signed(words: Words) -> list[tuple[str, str]]:
    """The signs of rights in a text, each with the word before it."""
    return [(words.word(at - 1), words.low[at]) for at in range(len(words.low)) if words.raw(at) in _RIGHTS]


def in_address(words: Words, at: int) -> bool:
    """Whether a place lies in the address of a page or a mailbox, where each sign counts.

    A slash, an @, or a dot right before a word may be part of one.
    """
    start, stop = at, at + 1
    while words.glued(start):
        start -= 1
    while stop < len(words.low) and words.glued(stop):
        stop += 1
    dotted = any(words.low[k] == "." and _run_on(words, k) for k in range(start, min(stop, len(words.low))))
    return dotted or not {"/", "@"}.isdisjoint(words.low[start:stop])


def _run_on(words: Words, at: int) -> bool:
    """Whether a word follows a mark without a blank."""
    return words.glued(at + 1) and is_word(words.low[at + 1])


_LONG_FORMS: dict[tuple[str, ...], str] = {
    (".", ".", "."): "…",
    ("(", "tm", ")"): "™",
    ("(", "r", ")"): "®",
    ("(", "sm", ")"): "℠",
}


def _long_form(words: Words, at: int, stop: int) -> tuple[str, int] | None:
    """A sign that is also written with three marks: which it is, and how many marks it takes here."""
    word = words.low[at]
    sign = "…" if word == "..." else word if word in _LONG_FORMS.values() else ""
    if sign:
        return sign, 1
    sign = _LONG_FORMS.get(words.low[at : at + 3], "")
    return (sign, 3) if sign and at + 3 <= stop and (sign == "…" or words.raw(at + 1).isupper()) else None


def _requoted(pair: Pair) -> bool:
    """Whether single marks stand for double ones on both sides of the same words."""
    old, new = _partner(pair.old, pair.i), _partner(pair.new, pair.j)
    if old is None or new is None or (old > pair.i) != (new > pair.j):
        return False
    first, second = sorted((pair.i, old)), sorted((pair.j, new))
    return pair.old.low[first[0] + 1 : first[1]] == pair.new.low[second[0] + 1 : second[1]]


def _partner(words: Words, at: int) -> int | None:
    """The other mark of a quotation; None where the marks of its kind do not open and close by turns."""
    kind = _DOUBLE if words.raw(at) in _DOUBLE else _SINGLE if words.raw(at) in _SINGLE else frozenset[str]()
    marks = [k for k in range(len(words.low)) if words.raw(k) in kind]
    for turn, k in enumerate(marks):
        before = words.glued(k)
        after = k + 1 < len(words.low) and words.glued(k + 1) and words.low[k + 1][0].isalnum()
        if (turn % 2 == 0) != (after and not (before and words.low[k - 1][-1].isalnum())):
            return None
    if at not in marks or len(marks) % 2:
        return None
    turn = marks.index(at)
    return marks[turn + 1] if turn % 2 == 0 else marks[turn - 1]


def _shape(words: Words, at: int) -> str:
    """What kind of mark a glyph is; a word with its apostrophes straight; empty for any other mark."""
    raw = words.raw(at)
    if raw[0].isalnum():
        return raw.translate(STRAIGHT)
    if raw in _DOUBLE or raw in _SINGLE:
        measured = at > 0 and words.glued(at) and words.low[at - 1][-1].isdigit()
        letters = at > 0 and words.glued(at) and words.low[at - 1][-1].isalnum()
        return (
            "inch" + raw if measured else "'" if raw in _SINGLE and letters else "single" if raw in _SINGLE else "quote"
        )
    if raw in _LONG:
        return "dash"
    if raw in _SHORT:
        return _dash(words, at)
    return "…" if raw in ("…", "...") else ""


def _dash(words: Words, at: int) -> str:
    """Whether a short stroke joins two words, parts them, or stands before a number as a minus may."""
    glued_before, glued_after = words.glued(at), at + 1 < len(words.low) and words.glued(at + 1)
    if glued_before and glued_after:
        return "minus" if words.raw(at) == "−" else "hyphen"
    if not glued_before and not glued_after and 0 < at < len(words.low) - 1:
        return "sum" if words.low[at - 1][0].isdigit() and words.low[at + 1][0].isdigit() else "dash"
    return f"{'stuck' if glued_before else 'loose'} {'stuck' if glued_after else 'loose'} stroke"


def same_space(old: Words, i: int, new: Words, j: int) -> bool:
    """Whether the space before two matched words is alike, or may come and go without a change of sense."""
    if i == 0 or j == 0 or i >= len(old.low) or j >= len(new.low):
        return True
    if old.glued(i) == new.glued(j):
        return True
    return _idle(old, i) and _idle(new, j)


def _idle(words: Words, at: int) -> bool:
    before, after = words.raw(at - 1)[-1], words.raw(at)[0]
    if before.isdigit() or after.isdigit() or in_address(words, at - 1) or in_address(words, at):
        return False
    if words.raw(at - 1) in _LONG or words.raw(at) in _LONG:
        return True
    if _stroke(words, at - 1) or _stroke(words, at):
        return True
    closes = before.isalpha() and after in ",;:.!?)]”" and not _run_on(words, at)
    return closes or (before in "([“" and after.isalpha())


def _stroke(words: Words, at: int) -> bool:
    """Whether a spaced short stroke stands here as a dash."""
    return words.raw(at) in _SHORT and _dash(words, at) == "dash"
