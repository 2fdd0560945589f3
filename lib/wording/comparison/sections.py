"""Which section of the old version is which of the new: a ladder, the strongest evidence first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from wording.comparison.likeness import ALIKE, SURE, Rarity, bag, permille
from wording.comparison.model import MatchedBy
from wording.comparison.units import Link
from wording.record.model import Role, Section, Version

_NUMBER = re.compile(
    r"^\W*(?:(?:[Aa]rticle|ARTICLE|[Ss]ection|SECTION|[Pp]rinciple|PRINCIPLE|[Pp]art|PART)\s+)?(?:\d+(?:\.\d+)*[.):]|[IVXLC]+[.)]|[ivxlc]+\))\s*"
)


COMMON = 48
"""A word that stands in more sections than this does not make two of them candidates for a pair."""


def pair_sections(old: Version, new: Version, rare: Rarity, decided: Sequence[Link] = ()) -> list[Link]:
    """Links of sections, in the order of the ladder, those a person decided first.

    The others are one to one; splits and merges come later, from the clauses.
    """
    ladder = _Ladder(old.sections, new.sections)
    for link in decided:
        ladder.decide(link)
    ladder.climb(MatchedBy.ID, lambda s: s.role if s.role is Role.PREAMBLE else None, "both are the preamble")
    ladder.same_ids()
    ladder.climb(MatchedBy.TEXT, _body, "all clauses are identical")
    ladder.climb(MatchedBy.HEADING, lambda s: plain_heading(s.heading), "the headings are the same")
    ladder.by_wording(rare)
    return ladder.links


def plain_heading(heading: str) -> str:
    """A heading without number, case and punctuation: what makes two headings the same heading."""
    return " ".join(re.findall(r"\w+", without_number(heading).casefold()))


def without_number(heading: str) -> str:
    """A heading without the number that it begins with."""
    return _NUMBER.sub("", heading)


def _body(section: Section) -> str:
    return "\n".join(clause.text for clause in section.clauses)


class _Ladder:
    """What is paired so far."""

    def __init__(self, old: tuple[Section, ...], new: tuple[Section, ...]) -> None:
        self.old, self.new = old, new
        self.links: list[Link] = []
        self.free_old = dict.fromkeys(range(len(old)))
        self.free_new = dict.fromkeys(range(len(new)))

    def link(self, i: int, j: int, by: MatchedBy, evidence: str, confirm: bool = False) -> None:
        self.links.append(Link((i,), (j,), by, evidence, confirm))
        del self.free_old[i], self.free_new[j]

    def decide(self, link: Link) -> None:
        """Takes over a link that a person decided."""
        self.links.append(link)
        for i in link.old:
            del self.free_old[i]
        for j in link.new:
            del self.free_new[j]

    def climb(self, by: MatchedBy, key: Callable[[Section], str | None], evidence: str) -> None:
        """Pairs free sections whose key is the same, not empty, and found once on either side."""
        olds, news = _once(self.old, self.free_old, key), _once(self.new, self.free_new, key)
        for name, i in olds.items():
            j = news.get(name)
            if j is not None and not self._vetoed(i, j):
                self.link(i, j, by, evidence)

    def same_ids(self) -> None:
        """Pairs sections of one id; where neither side gives it, the id is only the heading's, or a mere number."""
        places = {self.new[j].id: j for j in self.free_new}
        for i in list(self.free_old):
            j = places.get(self.old[i].id)
            if j is None:
                continue
            given = self.old[i].given_id or self.new[j].given_id
            if given:
                self.link(i, j, MatchedBy.ID, f"both have the id “{self.old[i].id}”")
            elif self.old[i].heading and plain_heading(self.old[i].heading) == plain_heading(self.new[j].heading):
                self.link(i, j, MatchedBy.HEADING, "the headings are the same")

    def by_wording(self, rare: Rarity) -> None:
        """Pairs free sections by their words, the most alike first."""
        olds = {i: bag(f"{self.old[i].heading} {self.old[i].heading} {_body(self.old[i])}") for i in self.free_old}
        news = {j: bag(f"{self.new[j].heading} {self.new[j].heading} {_body(self.new[j])}") for j in self.free_new}
        weights = {j: rare.weigh(b) for j, b in news.items()}
        postings: dict[str, list[int]] = {}
        for j, b in news.items():
            for word in b:
                postings.setdefault(word, []).append(j)
        scores = []
        for i, a in olds.items():
            weight = rare.weigh(a)
            telling = [word for word in a if len(postings.get(word, ())) <= COMMON]
            near = dict.fromkeys(j for word in telling for j in postings.get(word, ()))
            for j in near or (news if len(news) <= COMMON else ()):
                common = rare.shared(a, news[j])
                score = permille(common, weight + weights[j] - common)
                if score >= ALIKE and not self._vetoed(i, j):
                    scores.append((-score, abs(i - j), i, j))
        for negative, _, i, j in sorted(scores):
            if i in self.free_old and j in self.free_new:
                self.link(i, j, MatchedBy.WORDING, f"{-negative / 10:.0f} % alike", -negative < SURE)

    def _vetoed(self, i: int, j: int) -> bool:
        """Two different given ids say “not the same”."""
        a, b = self.old[i], self.new[j]
        if (a.role is Role.PREAMBLE) != (b.role is Role.PREAMBLE):
            return True
        return a.given_id and b.given_id and a.id != b.id


def _once(sections: tuple[Section, ...], free: Iterable[int], key: Callable[[Section], str | None]) -> dict[str, int]:
    """Places of the keys that only one free section has."""
    places: dict[str, list[int]] = {}
    for place in free:
        name = key(sections[place])
        if name:
            places.setdefault(name, []).append(place)
    return {name: found[0] for name, found in places.items() if len(found) == 1}
