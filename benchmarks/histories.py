"""Made-up histories of a text in which the origin of every word is known, by three writers with different habits.

`prose` edits single words of prose; `clauses` writes clauses that all begin alike, in few words, and edits phrases;
`record` chains words as the record does, edits anywhere, and sometimes puts a whole version back.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from random import Random

from texts import plain, recorded, writer

STEM = "an endorsed professional of the association".split()


@dataclass(eq=False, slots=True)
class Told:
    """A word and the truth about it."""

    text: str
    origin: int
    came: int = -1
    """The version that brought it back last; -1 for never."""
    how: str = ""
    """`restored` with its sentence, or `reverted` alone."""
    moved: int = -1
    """The version that moved it last."""
    twin: Told | None = None
    """The word that it copies."""
    seen: bool = False
    """Whether a version ever showed it: a word that came and went within one version was never there."""

    def back(self, version: int, how: str) -> None:
        """Notes that it came back, or came, if it was never seen."""
        if self.seen:
            self.came, self.how = version, how
        else:
            self.origin = version


Sentence = list[Told]
Text = list[list[Sentence]]


@dataclass(slots=True)
class History:
    """The texts of the versions, and the words of the last with the truth about them."""

    texts: list[str]
    words: list[Told]


@dataclass(frozen=True, slots=True)
class Habits:
    """How often a version does what, per 700 words; half of a number is a chance of one half."""

    edited: float
    rate: float
    deleted: float
    added: float
    moved: float
    paragraphs: float
    restored: float
    reworked: float
    """Sentences that come back edited."""
    reverted: float
    copied: float
    split: float
    merged: float


MILD = Habits(2, 0.08, 0.5, 0.7, 0.5, 0.2, 0.3, 0.2, 0.4, 0.15, 0.3, 0.3)
MEDIUM = Habits(3, 0.1, 0.8, 0.9, 0.8, 0.3, 0.4, 0.3, 0.7, 0.15, 0.4, 0.4)
HEAVY = Habits(4, 0.12, 1, 1, 1, 0.3, 0.5, 0.4, 1, 0.2, 0.5, 0.5)
HARSH = Habits(6, 0.2, 2, 2, 2, 1, 0.8, 0.8, 2, 0.3, 1, 1)


@dataclass(slots=True)
class Maker:
    """Makes a history version by version."""

    random: Random
    word: Callable[[], str]
    sentence: Callable[[], list[str]]
    habits: Habits
    phrases: bool = False
    """Whether edits replace phrases rather than words."""
    turns_back: float = 0
    """The chance that a version puts the one before the last back."""
    text: Text = field(default_factory=list)
    gone: list[Sentence] = field(default_factory=list)
    undo: list[tuple[Told, Told]] = field(default_factory=list)
    """(the word that came, the word it replaced)."""

    def history(self, versions: int, words: int) -> History:
        """The texts, oldest first, and the truth about the last."""
        while sum(map(len, self._sentences())) < words:
            self.text.append([[Told(w, 0) for w in self.sentence()] for _ in range(self.random.randint(2, 6))])
        texts, snapshots = [self.spelled()], [self._copy()]
        for version in range(1, versions):
            if version > 3 and self.random.random() < self.turns_back:
                self._turn_back(snapshots[-2], version)
            else:
                self._revise(version, words / 700)
            texts.append(self.spelled())
            snapshots.append(self._copy())
        return History(texts, [word for sentence in self._sentences() for word in sentence])

    def spelled(self) -> str:
        """The text: a full stop after each sentence, a blank line between paragraphs."""
        parts = (" ".join(" ".join(w.text for w in s) + "." for s in p if s) for p in self.text)
        return "\n\n".join(filter(None, parts)) + "\n"

    def _sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.text for sentence in paragraph]

    def _copy(self) -> Text:
        """The text as it stands, now seen."""
        for word in (w for s in self._sentences() for w in s):
            word.seen = True
        return [[list(s) for s in p] for p in self.text]

    def _turn_back(self, text: Text, version: int) -> None:
        alive = {w for s in self._sentences() for w in s}
        self.text = [[list(s) for s in p] for p in text]
        for word in (w for s in self._sentences() for w in s):
            if word not in alive:
                word.back(version, "restored")

    def _times(self, often: float) -> range:
        whole = int(often)
        return range(whole + (self.random.random() < often - whole))

    def _revise(self, version: int, scale: float) -> None:
        h = self.habits
        earlier, undo = list(self.gone), list(self.undo)  # only what went before this version comes back in it
        for often, work in (
            (h.reverted, lambda: self._revert(undo, version)),
            (h.edited, lambda: self._edit(self._any(), version)),
            (h.deleted, self._delete),
            (h.added, lambda: self._insert([Told(w, version) for w in self.sentence()])),
            (h.moved, lambda: self._move(version)),
            (h.paragraphs, lambda: self._move_paragraph(version)),
            (h.restored, lambda: self._restore(earlier, version, False)),
            (h.reworked, lambda: self._restore(earlier, version, True)),
            (h.copied, lambda: self._repeat(version)),
            (h.split, self._split),
            (h.merged, self._merge),
        ):
            for _ in self._times(often * scale):
                work()
        self.text = [paragraph for paragraph in self.text if any(paragraph)]

    def _any(self) -> Sentence:
        return self.random.choice([s for s in self._sentences() if s])

    def _edit(self, sentence: Sentence, version: int) -> None:
        changes = max(1, round(len(sentence) * self.habits.rate * self.random.uniform(0.3, 1.7)))
        while changes > 0:
            at = self.random.randrange(len(sentence))
            size = self.random.randint(1, 4) if self.phrases else 1
            luck = self.random.random()
            if luck < 0.5:
                self._replace(sentence, at, size, version)
            elif luck < 0.75:
                sentence[at:at] = [Told(self.word(), version) for _ in range(size)]
            elif len(sentence) > size + 4:
                del sentence[at : at + size]
            changes -= size

    def _replace(self, sentence: Sentence, at: int, size: int, version: int) -> None:
        for place in range(at, min(at + size, len(sentence))):
            fresh = Told(self.word(), version)
            if fresh.text != sentence[place].text:
                self.undo.append((fresh, sentence[place]))
                sentence[place] = fresh

    def _revert(self, undo: list[tuple[Told, Told]], version: int) -> None:
        places = {word: (s, at) for s in self._sentences() for at, word in enumerate(s)}
        known = [pair for pair in undo if pair[0] in places and pair[1] not in places]
        if known:
            fresh, old = self.random.choice(known)
            sentence, at = places[fresh]
            sentence[at] = old
            old.back(version, "reverted")
            self.undo.remove((fresh, old))
            undo.remove((fresh, old))

    def _delete(self) -> None:
        paragraph = self.random.choice([p for p in self.text if p])
        if len(self._sentences()) > 8:
            self.gone.append(paragraph.pop(self.random.randrange(len(paragraph))))

    def _insert(self, sentence: Sentence) -> None:
        paragraph = self.random.choice(self.text)
        paragraph.insert(self.random.randint(0, len(paragraph)), sentence)

    def _move(self, version: int) -> None:
        paragraph = self.random.choice([p for p in self.text if p])
        sentence = paragraph.pop(self.random.randrange(len(paragraph)))
        for word in sentence:
            word.moved = version
        if self.random.random() < 0.5 and sentence:
            self._edit(sentence, version)
        self._insert(sentence)

    def _move_paragraph(self, version: int) -> None:
        paragraph = self.text.pop(self.random.randrange(len(self.text)))
        for word in (w for s in paragraph for w in s):
            word.moved = version
        self.text.insert(self.random.randint(0, len(self.text)), paragraph)

    def _restore(self, earlier: list[Sentence], version: int, edited: bool) -> None:
        alive = {w for s in self._sentences() for w in s}
        known = [s for s in earlier if s and any(s is g for g in self.gone) and not alive & set(s)]
        if known:
            sentence = self.random.choice(known)
            self.gone = [s for s in self.gone if s is not sentence]
            for word in sentence:
                word.back(version, "restored")
            if edited:
                self._edit(sentence, version)
            self._insert(sentence)

    def _repeat(self, version: int) -> None:
        self._insert([Told(word.text, version, twin=word) for word in self._any()])

    def _split(self) -> None:
        """Cuts a paragraph in two, or a sentence."""
        long = [p for p in self.text if len(p) > 2]
        if self.random.random() < 0.5 and long:
            paragraph = self.random.choice(long)
            at = self.random.randrange(1, len(paragraph))
            place = next(n for n, p in enumerate(self.text) if p is paragraph)
            self.text[place : place + 1] = [paragraph[:at], paragraph[at:]]
            return
        paragraph = self.random.choice([p for p in self.text if p])
        at = self.random.randrange(len(paragraph))
        if len(paragraph[at]) > 10:
            cut = self.random.randint(4, len(paragraph[at]) - 4)
            paragraph[at : at + 1] = [paragraph[at][:cut], paragraph[at][cut:]]

    def _merge(self) -> None:
        """Joins two neighbouring paragraphs, or two sentences."""
        if self.random.random() < 0.5 and len(self.text) > 4:
            at = self.random.randrange(len(self.text) - 1)
            self.text[at : at + 2] = [self.text[at] + self.text[at + 1]]
            return
        paragraph = self.random.choice([p for p in self.text if p])
        if len(paragraph) > 1:
            at = self.random.randrange(len(paragraph) - 1)
            paragraph[at : at + 2] = [paragraph[at] + paragraph[at + 1]]


def prose(seed: int, habits: Habits) -> Maker:
    """Prose of many words; edits of single words."""
    source = writer(seed, 1500)

    def sentence() -> list[str]:
        return source.sentence(source.random.randint(8, 28)).rstrip(".").replace(",", "").split()

    return Maker(source.random, lambda: sentence()[-1], sentence, habits)


def clauses(seed: int, habits: Habits) -> Maker:
    """Clauses that begin alike, in few words; edits of phrases."""
    source = writer(seed, 350)

    def rest() -> list[str]:
        return source.sentence(source.random.randint(7, 22)).lower().rstrip(".").replace(",", "").split()

    return Maker(source.random, lambda: source.random.choice(rest()), lambda: STEM + rest(), habits, phrases=True)


def record(seed: int, habits: Habits) -> Maker:
    """Words in chains as the recorded code has them; one version in fifteen puts the one before the last back."""
    random = Random(seed)
    words = [word.strip("“”().,;:•") for word in plain(recorded("2026-11-22")).lower().replace("/", " ").split()]
    words = [word for word in words if word.isalpha()]
    follows: dict[str, list[str]] = defaultdict(list)
    for word, after in pairwise(words):
        follows[word].append(after)
    counts = list(accumulate(1 for _ in words))

    def one() -> str:
        return words[bisect(counts, random.random() * counts[-1])]

    def sentence() -> list[str]:
        made = [one()]
        for _ in range(random.randint(7, 23)):
            made.append(random.choice(follows[made[-1]] or words) if random.random() < 0.8 else one())
        return made

    return Maker(random, one, sentence, habits, turns_back=1 / 15)


WRITERS: dict[str, Callable[[int, Habits], Maker]] = {"prose": prose, "clauses": clauses, "record": record}
SIZES = (
    ("4 mild", 4, MILD),
    ("8 medium", 8, MEDIUM),
    ("12 heavy", 12, HEAVY),
    ("30 heavy", 30, HEAVY),
    ("60 heavy", 60, HEAVY),
    ("12 harsh", 12, HARSH),
)
"""Name, versions and habits of the histories made."""
