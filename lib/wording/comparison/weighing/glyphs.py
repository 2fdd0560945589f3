"""White space and typography: the same marks drawn otherwise, in any language."""

from __future__ import annotations

from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.words import STRAIGHT, Words

_DOUBLE = frozenset('"“”„‟«»＂')
_SINGLE = frozenset("'‘’‚‛ʼ`´‹›")
_RIGHTS = frozenset("®™℠")
_LONG = frozenset(("—", "―", "--"))
_SHORT = frozenset("-‐‑‒–−")


def typography(pair: Pair) -> Step:
    """Another glyph for the same mark (quotes, dashes, the ellipsis), or a ®, ™ that comes or goes."""
    if pair.both:
        a, b = pair.raws
        if a != b and _shape(pair.old, pair.i) == _shape(pair.new, pair.j) != "":
            return 1, 1
    if pair.i < pair.last and pair.old.raw(pair.i) in _RIGHTS and pair.i:
        return 1, 0
    if pair.j < pair.end and pair.new.raw(pair.j) in _RIGHTS and pair.j:
        return 0, 1
    return NO_STEP


def _shape(words: Words, at: int) -> str:
    """What kind of mark a glyph is; a word with its apostrophes straight; empty for any other mark."""
    raw = words.raw(at)
    if raw[0].isalnum():
        return raw.translate(STRAIGHT)
    if raw in _DOUBLE or raw in _SINGLE:
        measured = at > 0 and words.glued(at) and words.low[at - 1][-1].isdigit()
        letters = at > 0 and words.glued(at) and words.low[at - 1][-1].isalnum()
        return "inch" + raw if measured else "'" if raw in _SINGLE and letters else "quote"
    if raw in _LONG:
        return "dash"
    if raw in _SHORT:
        return _dash(words, at)
    return "…" if raw in ("…", "...") else ""


def _dash(words: Words, at: int) -> str:
    """Whether a short stroke joins two words, parts them, or stands before a number as a minus may."""
    glued_before, glued_after = words.glued(at), at + 1 < len(words.low) and words.glued(at + 1)
    if glued_before and glued_after:
        return "hyphen"
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
    if before.isdigit() or after.isdigit():
        return False
    if words.raw(at - 1) in _LONG or words.raw(at) in _LONG:
        return True
    if _stroke(words, at - 1) or _stroke(words, at):
        return True
    return (before.isalpha() and after in ",;:.!?)]”") or (before in "([“" and after.isalpha())


def _stroke(words: Words, at: int) -> bool:
    """Whether a spaced short stroke stands here as a dash, or a slash between two words of letters."""
    if words.raw(at) in _SHORT:
        return _dash(words, at) == "dash"
    return words.raw(at) == "/" and words.word(at - 1).isalpha() and words.word(at + 1).isalpha()
