"""Texts for the benchmarks, made from a seed so that they are the same everywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from random import Random

from wording.record.markup import body_of, parse_version
from wording.record.model import Clause, Form, Meta, Section, Status, Version

RECORD = Path(__file__).parent.parent / "content_versions"
META = Meta("Code of Ethics", Status.DRAFT)
STEM = "A NYS-AIMH endorsed professional"

_ROOTS = "care famil infant relat practic ethic respect honest trust learn reflect support protect guid cultur".split()
_ENDS = "e ing ed tion s ment al ly ness able er ive ity ance".split()
_SMALL = "the of and to a in for with on as by that is are their from or at all not any each may shall".split()


def vocabulary(size: int, random: Random) -> list[str]:
    """Made-up content words that look like English."""
    syllables = [c + v for c in "bcdfghlmnprstvw" for v in "aeiou"]
    words: dict[str, None] = dict.fromkeys(root + end for root in _ROOTS for end in _ENDS)
    while len(words) < size:
        words["".join(random.choices(syllables, k=random.randint(2, 4)))] = None
    return list(words)[:size]


@dataclass(frozen=True, slots=True)
class Prose:
    """A writer of prose: small words as often as in English, content words by Zipf's law."""

    random: Random
    words: list[str]

    def sentence(self, length: int) -> str:
        """A sentence of `length` words."""
        weights = [1 / (rank + 3) for rank in range(len(self.words))]
        content = self.random.choices(self.words, weights, k=length)
        mixed = [self.random.choice(_SMALL) if self.random.random() < 0.42 else word for word in content]
        commas = [f"{word}," if self.random.random() < 0.06 else word for word in mixed[:-1]]
        return " ".join([*commas, mixed[-1]]).capitalize() + "."

    def paragraph(self, length: int) -> str:
        """A paragraph of about `length` words."""
        sizes = [min(20, length - at) for at in range(0, length, 20)]
        return " ".join(self.sentence(size) for size in sizes)

    def edited(self, text: str, rate: float) -> str:
        """The text with about `rate` of its words deleted, replaced or followed by a new one."""
        out: list[str] = []
        for word in text.split(" "):
            luck = self.random.random()
            if luck < rate / 3:
                continue
            fresh = self.random.choice(self.words)
            out += [fresh] if luck < 2 * rate / 3 else [word, fresh] if luck < rate else [word]
        return " ".join(out)


def writer(seed: int, size: int = 3000) -> Prose:
    """A writer with a vocabulary of its own."""
    random = Random(seed)  # reproducible texts, no secret
    return Prose(random, vocabulary(size, random))


def recorded(name: str) -> Version:
    """A version or draft of the record."""
    path = next(p for p in (RECORD / f"{name}.md", RECORD / "drafts" / f"{name}.md") if p.exists())
    return parse_version(path.read_text("utf-8"), name)


def plain(version: Version) -> str:
    """The text of a version, a paragraph a line."""
    rows = [row for section in version.sections for row in (section.heading, *(c.text for c in section.clauses))]
    return "\n\n".join(row for row in rows if row)


def readable_pairs() -> dict[str, tuple[str, str]]:
    """Revisions for figures of readability: the record's drafts, and made-up prose edited more and more."""
    seed = plain(recorded("2026-11-22"))
    pairs = {
        f"seed → {draft}": (seed, plain(recorded(f"2026-11-22-{draft}")))
        for draft in ("housekeeping", "early-childhood", "rival")
    }
    prose = writer(7, 900)
    for rate in (0.05, 0.1, 0.2, 0.35):
        text = "\n\n".join(prose.paragraph(80) for _ in range(8))
        pairs[f"640 words, {rate:.0%} edited"] = (text, prose.edited(text, rate))
    return pairs


def timed_pairs() -> dict[str, tuple[str, str]]:
    """Texts that try an engine: usual, long, unrelated, repetitive."""
    prose = writer(11)
    seed, draft = plain(recorded("2026-11-22")), plain(recorded("2026-11-22-early-childhood"))
    principle = prose.paragraph(500)
    moved = [prose.paragraph(25) for _ in range(200)]
    shuffled = [*moved[40:70], *moved[:40], *moved[70:]]
    long = [prose.paragraph(100) for _ in range(1000)]
    flat = writer(3, 5000)
    short = "The member shall act with care and respect. "
    other = "The member must act with care. "
    return {
        "seed → early childhood": (seed, draft),
        "500 words, a third rewritten": (principle, prose.edited(principle, 0.33)),
        "200 paragraphs, 30 moved": ("\n\n".join(moved), "\n\n".join(shuffled)),
        "1,000 × 100 words, 2 % edited": ("\n\n".join(long), "\n\n".join(prose.edited(p, 0.02) for p in long)),
        "two unrelated 200 kB": tuple(flat.paragraph(31_000) for _ in range(2)),  # type: ignore[dict-item]
        "repetitive 200 kB": (short * 4500, "".join(flat.random.choice((short, other)) for _ in range(4800))),
        "two words, 200 kB": tuple(" ".join(flat.random.choices(("yes", "no"), k=60_000)) for _ in range(2)),  # type: ignore[dict-item]
        "identical 200 kB": ((same := flat.paragraph(31_000)), str(same)),
    }


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions and the truth about which clauses are the same."""

    old: Version
    new: Version
    pairs: frozenset[tuple[int, int]]
    """Places of the same clause in the old and the new text."""
    moved: frozenset[tuple[int, int]]
    """Those of the pairs that left their order."""
    pieces: frozenset[tuple[int, int]]
    """Pairs that come of a split or a merge: single and piece."""


def revision(seed: int, rate: float, *, boilerplate: bool = True, ids: bool = False, clauses: int = 24) -> Revision:
    """A code of `clauses` clauses in four principles, revised: a sixth moved, some removed, added, split and merged.

    `rate` of the words of every kept clause are edited; with `boilerplate` all clauses begin alike.
    """
    prose = writer(seed, 700)
    random = prose.random
    stem = f"{STEM} " if boilerplate else ""
    texts = [stem + prose.sentence(random.randint(16, 30)).lower() for _ in range(clauses)]
    size = clauses // PARTS
    old = [[_Row(texts[n], (n,), _id(n, ids)) for n in range(at, at + size)] for at in range(0, clauses, size)]
    new = [[replace(row, text=stem + prose.edited(row.text[len(stem) :], rate)) for row in part] for part in old]
    moved = _move(new, clauses // 6, random)
    _remove(new, 2, moved, random)
    split = _split(new, 2, moved, stem, random)
    _merge(new, 2, moved | split, random)
    for _ in range(3):
        part = random.choice(new)
        part.insert(random.randint(0, len(part)), _Row(stem + prose.sentence(18).lower(), (), None))
    rows = [row for part in new for row in part]
    truth = {(source, place) for place, row in enumerate(rows) for source in row.sources}
    pieces = {(i, j) for i, j in truth if i in split or len(rows[j].sources) > 1}
    return Revision(
        _version(old, "2026-01-01"),
        _version(new, "2026-02-02"),
        frozenset(truth),
        frozenset((i, j) for i, j in truth if i in moved),
        frozenset(pieces),
    )


PARTS = 4
"""Principles of a revised code."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A clause on its way, and the old clauses whose words it holds."""

    text: str
    sources: tuple[int, ...]
    id: str | None


def _id(place: int, ids: bool) -> str | None:
    return f"k{place}" if ids else None


def _move(parts: list[list[_Row]], count: int, random: Random) -> set[int]:
    """Moves clauses to another principle."""
    moved: set[int] = set()
    for _ in range(count):
        source, target = random.sample([part for part in parts if len(part) > 2], 2)
        still = [at for at, row in enumerate(source) if row.sources[0] not in moved]
        row = source.pop(random.choice(still))
        target.insert(random.randint(0, len(target)), row)
        moved.add(row.sources[0])
    return moved


def _remove(parts: list[list[_Row]], count: int, spare: set[int], random: Random) -> None:
    for _ in range(count):
        part = max(parts, key=len)
        part.remove(random.choice([row for row in part if row.sources[0] not in spare]))


def _split(parts: list[list[_Row]], count: int, spare: set[int], stem: str, random: Random) -> set[int]:
    """Cuts clauses in two."""
    split: set[int] = set()
    for part in random.sample(parts, count):
        at = random.choice([at for at, row in enumerate(part) if row.sources[0] not in spare])
        words = part[at].text.split(" ")
        cut = (len(words) + len(stem.split())) // 2
        split.add(part[at].sources[0])
        part[at : at + 1] = [
            replace(part[at], text=" ".join(words[:cut])),
            replace(part[at], text=" ".join(words[cut:]), id=None),
        ]
    return split


def _merge(parts: list[list[_Row]], count: int, spare: set[int], random: Random) -> None:
    """Joins neighbouring clauses."""
    for part in random.sample(parts, len(parts)):
        whole = [at for at, row in enumerate(part) if row.sources[0] not in spare and len(row.sources) == 1]
        places = [a for a, b in pairwise(whole) if b == a + 1]
        if places and count:
            at = random.choice(places)
            first, second = part[at : at + 2]
            part[at : at + 2] = [_Row(f"{first.text} {second.text}", first.sources + second.sources, first.id)]
            count -= 1


def _version(parts: list[list[_Row]], id: str) -> Version:
    sections = [
        Section(f"part-{n}", f"Part {n}", tuple(Clause(r.text, r.id, Form.ITEM) for r in rows), given_id=True)
        for n, rows in enumerate(parts, 1)
    ]
    return body_of(META, tuple(sections), id)
