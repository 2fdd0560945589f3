"""Clauses that lean on their neighbours: “This does not apply…”, “However…”, “as set out above”, “the following”."""

from __future__ import annotations

from functools import lru_cache

from wording.comparison.weighing.words import ENDS, read

_OPENERS = frozenset(
    """this that these those such it its itself they them their he him his she her however otherwise then therefore thus
    hence accordingly consequently nevertheless nonetheless moreover furthermore also likewise similarly instead but
    and or nor yet so here there thereafter thereupon afterwards afterward both neither another others still again
    conversely alternatively additionally subsequently meanwhile except besides rather indeed namely ditto idem ibid
    said same former latter foregoing aforementioned aforesaid preceding finally secondly thirdly lastly only""".split()
)
"""First words that send the reader back to the clause before."""
_LEADS = frozenset(
    """in for under on at by to with of from if when where whenever unless until till after before because since despite
    notwithstanding as while whilst the any all each no none one some most many few two three every on upon beyond
    without within during through once although though even not""".split()
)
"""First words after which a pointing word may come: “In that case”, “For this reason”, “If so”."""
_POINTERS = frozenset("this these such it them they same former latter so said which that those".split())
"""The pointing words that may come there, within the next few words."""
_NEAR_ONLY = frozenset("that those it them they which".split())
"""Those that point back only right there: further on they belong to the clause itself."""
_BACK = frozenset("above foregoing aforementioned aforesaid preceding abovementioned supra ibid".split())
"""Words that do so anywhere in a clause."""
_AHEAD = frozenset("below infra".split())
"""Words that send the reader on to the clause after, as “the following” does."""
_ARTICLES = frozenset(("the", "all", "no", "each"))
"""First words after which the pointing word must come at once: “The same holds…”."""
_THE_CODE = frozenset(
    """code covenant principle principles section sections standard standards statement document policy agreement
    charter article articles chapter board organization organisation association council committee profession work
    field project community communities event conference group site""".split()
)
"""What “this” may name that stands wherever the clause does: “this code”."""
_EITHER = ("either", "neither", "both")
"""Last words that speak of two things named before."""
_FEW = 2
"""How many words after the first one are looked at."""
_SPACE = frozenset((("all",), ("others",), ("any",), ("reproach",)))
"""Words after which “above” points to no clause: “above all”."""


@lru_cache(maxsize=4096)
def points_back(text: str) -> bool:
    """Whether a clause speaks of the one before it, so that it means something else after another."""
    low = tuple(word for word in read(text).low if word[0].isalnum() or word in ENDS)
    first, near = low[:1], low[1 : 2 + _FEW]
    if first and first[0] in _OPENERS and not _whole(low, 0):
        return True
    said = [word for word in low if word not in ENDS]
    if low[:2] in (("an", "exception"), ("doing", "so"), ("the", "exception")) or (said and said[-1] in _EITHER):
        return True
    if first and first[0] in _LEADS:
        for at, word in enumerate(near, 1):
            if word in ENDS:
                break
            near_enough = at == 1 or (word not in _NEAR_ONLY and first[0] not in _ARTICLES)
            if word in _POINTERS and near_enough and not _whole(low, at):
                return True
    return any(word in _BACK and low[at + 1 : at + 2] not in _SPACE for at, word in enumerate(low))


@lru_cache(maxsize=4096)
def points_ahead(text: str) -> bool:
    """Whether a clause speaks of the one after it."""
    low = read(text).low
    if text.rstrip().endswith((":", "—", "…")) or any(word in _AHEAD for word in low):
        return True
    return any(word == "following" and low[at - 1 : at] == ("the",) for at, word in enumerate(low))


def _whole(low: tuple[str, ...], at: int) -> bool:
    """Whether “this” names the code or its part and no clause, or “such” only opens “such as”."""
    word, after = low[at], low[at + 1] if at + 1 < len(low) else ""
    return after in _THE_CODE or (word == "such" and after == "as") or (word == "so" and after in ("that", "far"))
