"""Words and phrases → how often each stands in a version: which words a code commands, allows and hedges with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from wording.errors import WordingError, shown
from wording.history.phrase import keys_of
from wording.record.model import Version

NORMATIVE = (
    *("must", "must not", "shall", "shall not", "should", "should not", "may", "may not", "can", "cannot", "will"),
    *("required", "expected", "encouraged", "prohibited", "unacceptable", "responsible", "agree"),
    *("all", "any", "each", "every", "only", "never", "always", "no", "not", "if", "unless", "except"),
    *("as appropriate", "when appropriate", "where possible", "reasonable"),
)
"""The words that are counted whatever else is asked for: commands, permissions, scope, conditions and hedges."""
MOST_TERMS = 1_000
"""Most terms that are counted."""
_LONGEST = 200


def read_terms(text: str, file: str) -> tuple[str, ...]:
    """The terms to count: the normative words, and after them those of the text, a line each, `#` before a remark.

    WordingError names the line that is no term.
    """
    terms = dict.fromkeys(NORMATIVE)
    for number, line in enumerate(text.splitlines(), 1):
        term = " ".join(line.partition("#")[0].split())
        if not term:
            continue
        if len(term) > _LONGEST or not term.isprintable() or not any(map(str.isalnum, term)):
            raise WordingError(
                f"{shown(file)}, line {number}: “{shown(term, 60)}” is no term; give a word or a phrase."
            )
        terms.setdefault(term)
    if len(terms) > MOST_TERMS:
        raise WordingError(f"{shown(file)} asks for more than {MOST_TERMS:,} terms; take the most telling ones.")
    return tuple(terms)


def counts(version: Version, terms: tuple[str, ...]) -> dict[str, int]:
    """How often each term stands in the headings and clauses of a version; terms that it lacks are left out.

    Capitals make no difference. A phrase counts in itself: “must not” is one “must not”, one “must” and one “not”.
    """
    total: Counter[str] = Counter()
    for text in _texts(version):
        total.update(_counted(text, terms))
    return {term: total[term] for term in terms if total[term]}


def _texts(version: Version) -> Iterable[str]:
    for section in version.sections:
        yield section.heading
        yield from (clause.text for clause in section.clauses)


@lru_cache(maxsize=16_384)
def _counted(text: str, terms: tuple[str, ...]) -> Counter[str]:
    """The counts of one text; most texts stand in many versions of a code."""
    words = keys_of(text)
    begun = _by_first(terms)
    found: Counter[str] = Counter()
    for at, word in enumerate(words):
        for term, keys in begun.get(word, ()):
            found[term] += words[at : at + len(keys)] == keys
    return found


@lru_cache(maxsize=8)
def _by_first(terms: tuple[str, ...]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    begun: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for term in terms:
        keys = keys_of(term)
        begun[keys[0]].append((term, keys))
    return dict(begun)
