"""Two texts → the runs of their redline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from wording.comparison.chain import Pairs, best_chain
from wording.comparison.model import Run, RunKind
from wording.comparison.runs import Gathered, Hunk, spell
from wording.comparison.tokens import is_word, tokenize
from wording.comparison.vocabulary import CONTENT_WEIGHT, FUNCTION, FUNCTION_WEIGHT, NORMATIVE, PUNCTUATION_WEIGHT

PRICE = 750
"""What a hunk costs, in thousandths of a content word: the one parameter of a redline (benchmarks/ has its curve)."""

LONG = 60_000
"""Characters of both texts together from which the blocks that surely stay are found first."""
POINTS = 400_000
"""Matching points up to which the search is exact; beyond, the longest common subsequence is pruned by the price."""
CELLS = 300_000_000
"""Cells up to which that subsequence is sought in one piece; beyond, both texts are cut in proportion."""


def redline(old: str, new: str, price: int = PRICE, *, letters: bool = False) -> list[Run]:
    """The runs that turn `old` into `new`.

    Joining the `equal` and `delete` runs gives `old` exactly, `equal` and `insert` give `new`; neighbours never have
    the same kind, and a deletion stands before the insertion that takes its place. `price` is what a hunk costs in
    thousandths of a content word: a higher price gives fewer, larger hunks. No word is cut, unless `letters` asks for
    edits of spelling letter by letter; words on which a duty turns, and numbers, are whole even then.
    """
    runs = refined(old, new, price)[0]
    if not letters:
        return runs
    from wording.comparison.letters import by_letters

    return by_letters(runs)


def refined(old: str, new: str, price: int = PRICE) -> tuple[list[Run], bool]:
    """The runs of `redline`, and whether they are coarser than the exact search would make them."""
    if old == new:
        return ([Run(RunKind.EQUAL, old)] if old else []), False
    out = Gathered()
    coarse = False
    i = j = 0
    blocks = _steady(old, new) if len(old) + len(new) > LONG else []
    for a, b, length in [*blocks, (len(old), len(new), 0)]:
        coarse |= _refine(old[i:a], new[j:b], price, out)
        out.equal(old[a : a + length])
        i, j = a + length, b + length
    return out.close(), coarse


def _steady(old: str, new: str) -> list[tuple[int, int, int]]:
    from wording.comparison.anchors import steady_blocks

    return steady_blocks(old, new)


def _refine(old: str, new: str, price: int, out: Gathered) -> bool:
    """Adds the redline of one stretch to `out`; True when it is coarser than exact."""
    if old == new:
        out.equal(old)
        return False
    head, tail = _same_sentences(old, new) if len(old) > 400 else (0, 0)  # what is short is not worth the search
    out.equal(old[:head])
    before, after = tokenize(old[head : len(old) - tail]), tokenize(new[head : len(new) - tail])
    hunks, coarse = _hunks(before.cores, after.cores, price)
    spell(before, after, hunks, out)
    out.equal(old[len(old) - tail :])
    return coarse


def _same_sentences(old: str, new: str) -> tuple[int, int]:
    """How many characters the whole sentences have with which both texts begin, and those with which both end."""
    head = _last_start(old[: _common(old, new)])
    shared = _common(old[head:][::-1], new[head:][::-1])
    start = _first_start(old[len(old) - shared :])
    return head, shared - start if start else 0


def _last_start(text: str) -> int:
    """Where the last sentence of a text begins, as far as a full stop and the space behind it tell."""
    stop = max(text.rfind(". "), text.rfind(".\n"))
    return _after_space(text, stop) if stop >= 0 else 0


def _first_start(text: str) -> int:
    """Where the first whole sentence of a text begins; 0 when none is seen."""
    stops = [at for at in (text.find(". "), text.find(".\n")) if at >= 0]
    return _after_space(text, min(stops)) if stops else 0


def _after_space(text: str, stop: int) -> int:
    """Where the text goes on after the full stop at `stop` and the space behind it; 0 when it doesn't."""
    while stop + 1 < len(text):
        stop += 1
        if not text[stop].isspace():
            return stop
    return 0


@lru_cache(maxsize=65_536)
def worth(core: str) -> int:
    """What keeping a token is worth."""
    if not is_word(core):
        return PUNCTUATION_WEIGHT
    word = core.lower()
    if word in NORMATIVE or any(c.isdigit() for c in word) or " " in word:
        return CONTENT_WEIGHT
    if word in FUNCTION or len(word) <= 2 or (len(word) == 1 and not word.isascii()):
        return FUNCTION_WEIGHT
    return CONTENT_WEIGHT


def _hunks(old: Sequence[str], new: Sequence[str], price: int) -> tuple[list[Hunk], bool]:
    """The changed stretches of two token sequences, slid to the best boundary; and whether they are coarse."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    pairs, coarse = _pairs(a, b, price) if a and b else ([], False)
    placed = [(i + head, j + head) for i, j in pairs]
    return _slide(_gaps(placed, (head, len(old) - tail), (head, len(new) - tail)), old, new), coarse


def _pairs(old: Sequence[str], new: Sequence[str], price: int) -> tuple[Pairs, bool]:
    weights = {core: worth(core) for core in dict.fromkeys(old)}
    if len(old) * len(new) <= POINTS or _points(old, new) <= POINTS:
        return best_chain(old, new, weights, price), False
    from wording.comparison.longest import longest_common

    pairs = longest_common(old, new, CELLS)
    return _pruned(pairs, old, weights, price, (len(old), len(new))), True


def _points(old: Sequence[str], new: Sequence[str]) -> int:
    """How many pairs of equal tokens there are."""
    counts = Counter(new)
    return sum(counts[core] for core in old)


def _pruned(pairs: Pairs, old: Sequence[str], weights: dict[str, int], price: int, ends: tuple[int, int]) -> Pairs:
    """Drops the runs of kept tokens between two hunks that are worth less than the hunk they cost."""
    runs: list[Pairs] = []
    for i, j in pairs:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    kept: Pairs = []
    for run in runs:
        flush = run[0] == (0, 0) or run[-1] == (ends[0] - 1, ends[1] - 1)
        if flush or sum(weights[old[i]] for i, _ in run) > price:
            kept += run
    return kept


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many tokens or characters two sequences begin with alike; whole stretches are compared at once."""
    done, step = 0, 32
    stop = min(len(a), len(b))
    while done < stop:
        half = min(done + step, stop)
        if a[done:half] == b[done:half]:
            done, step = half, step * 2
        else:
            stop, step = half - (step == 1), max((half - done) // 2, 1)
    return done


def _gaps(pairs: Pairs, old: tuple[int, int], new: tuple[int, int]) -> list[Hunk]:
    hunks = []
    i, j = old[0], new[0]
    for x, y in [*pairs, (old[1], new[1])]:
        if x > i or y > j:
            hunks.append((i, x, j, y))
        i, j = x + 1, y + 1
    return hunks


def _slide(hunks: list[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Moves each pure insertion or deletion to the place where it reads best: a sentence, a clause, a list comma."""
    slid: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        floor = slid[-1][3] if slid else -1  # a hunk may reach the ends of the text, but not another hunk
        ceiling = hunks[at + 1][2] if at + 1 < len(hunks) else len(new) + 1
        a, b, c, d = hunk
        if a == b:
            step = _best_step(new, c, d, c - floor, ceiling - d)
        elif c == d:
            step = _best_step(old, a, b, c - floor, ceiling - d)
        else:
            step = 0
        slid.append((a + step, b + step, c + step, d + step))
    return slid


def _best_step(tokens: Sequence[str], start: int, stop: int, left: int, right: int) -> int:
    """How far to slide tokens[start:stop]: up to `left` back or `right` on, to the strongest pair of boundaries."""
    best, best_score = 0, _boundary(tokens, start) + _boundary(tokens, stop)
    for sign, room in ((-1, left), (1, right)):
        step = 0
        while abs(step) < room - 1:
            lost, gained = (start + step - 1, stop + step - 1) if sign < 0 else (stop + step, start + step)
            if tokens[lost] != tokens[gained]:
                break
            step += sign
            score = _boundary(tokens, start + step) + _boundary(tokens, stop + step)
            if score > best_score:
                best, best_score = step, score
    return best


def _boundary(tokens: Sequence[str], place: int) -> int:
    """How well the text may be cut before tokens[place]."""
    if place in (0, len(tokens)):
        return 4
    mark = tokens[place - 1]
    if mark in ".!?。！？؟।":
        return 4
    return 3 if mark in ";:；：؛" else 2 if mark in ",，、،" else 0 if tokens[place] in ",.;:!?)" else 1
