"""Measures how well the origin of words is told, on histories where it is known, beside the tools that people use.

Both conventions for a word that came back are counted: `all` by the version that first brought it in, `all, by return`
by the one that brought it back. A copied word and its original may change places, as may two equal words side by side.
"""

from __future__ import annotations

import difflib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from histories import SIZES, WRITERS, History, Told
from texts import writer

from wording.history.provenance.provenance import provenance_of_texts

WORD = re.compile(r"[^\W_]+")
FIRST_SEED = 7000
"""The thresholds were chosen on seeds below this one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool says of a word of the last version."""

    text: str
    origin: int
    came: int = -1
    """The version that brought it back last, where the tool tells; -1 for none."""
    reverted: bool = False
    moved: tuple[int, ...] = ()
    uncertain: bool = False
    alternative: int = -1


Tool = Callable[[list[str]], list[Answer]]


def ours(texts: list[str]) -> list[Answer]:
    """This project's provenance."""
    return [
        Answer(
            word.text,
            int(word.introduced_in),
            int(word.restored_in[-1]) if word.restored_in else -1,
            bool(word.reverted_in) and word.reverted_in[-1] == word.restored_in[-1],
            tuple(map(int, word.moved_in)),
            word.uncertain,
            int(word.alternative or -1),
        )
        for word in provenance_of_texts(texts)[-1]
        if word.is_word
    ]


def chained_difflib(texts: list[str]) -> list[Answer]:
    """The standard library's SequenceMatcher over words, from version to version."""
    words = WORD.findall(texts[0])
    origins = [0] * len(words)
    for version, text in enumerate(texts[1:], 1):
        new = WORD.findall(text)
        found = [version] * len(new)
        for i, j, size in difflib.SequenceMatcher(None, words, new, autojunk=False).get_matching_blocks():
            found[j : j + size] = origins[i : i + size]
        words, origins = new, found
    return [Answer(word, origin) for word, origin in zip(words, origins, strict=True)]


def git_blame(texts: list[str]) -> list[Answer]:
    """`git blame -M` of a file with a word a line."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}

        def git(*words: str, given: bytes = b"") -> bytes:
            return subprocess.run(
                ["git", "-C", folder, *words], input=given, capture_output=True, env=env, check=True
            ).stdout

        git("init", "-q", "-b", "main")
        commits = b""
        for version, text in enumerate(texts):
            lines = re.findall(r"[^\W_]+|\n\n|[^\w\s]", text)
            body = "".join("¶\n" if line == "\n\n" else f"{line}\n" for line in lines).encode()
            name = str(version).encode()
            commits += b"commit refs/heads/main\ncommitter a <a@b> %d +0000\ndata %d\n%s\n" % (version, len(name), name)
            commits += b"M 100644 inline text\ndata %d\n%s\n" % (len(body), body)
        git("fast-import", "--quiet", given=commits)
        printed = git("blame", "--line-porcelain", "-M", "main", "--", "text").decode()
    found, origin = [], 0
    for line in printed.split("\n"):
        if line.startswith("summary "):
            origin = int(line[8:])
        elif line.startswith("\t") and WORD.fullmatch(line[1:]):
            found.append(Answer(line[1:], origin))
    return found


def wikiwho(texts: list[str]) -> list[Answer]:
    """WikiWho, which folds case."""
    from WikiWho.wikiwho import Wikiwho

    about = {"timestamp": "", "user": "u", "userid": 1, "comment": "c", "minor": ""}
    article = Wikiwho("text")
    article.analyse_article([{"revid": n + 1, "*": text, **about} for n, text in enumerate(texts)])
    last = article.revisions[article.ordered_revisions[-1]]
    if last.id != len(texts):
        return []  # it took the last version for vandalism
    return [Answer(w.value, w.origin_rev_id - 1) for w in _wikiwho_words(last) if WORD.fullmatch(w.value)]


def _wikiwho_words(revision: object) -> Iterator[object]:
    paragraphs: Counter[str] = Counter()
    for name in revision.ordered_paragraphs:  # type: ignore[attr-defined]
        kept = revision.paragraphs[name]  # type: ignore[attr-defined]
        paragraph = kept[min(paragraphs[name], len(kept) - 1)]
        paragraphs[name] += 1
        sentences: Counter[str] = Counter()
        for key in paragraph.ordered_sentences:
            same = paragraph.sentences[key]
            yield from same[min(sentences[key], len(same) - 1)].words
            sentences[key] += 1


def tools() -> dict[str, Tool]:
    """Ours, and the peers that are installed here."""
    found: dict[str, Tool] = {"**wording**": ours, "difflib, chained": chained_difflib}
    if importlib.util.find_spec("WikiWho"):
        found["WikiWho"] = wikiwho
    if shutil.which("git"):
        found["git blame -M, a word a line"] = git_blame
    return found


@dataclass(slots=True)
class Score:
    """Right answers by kind of word."""

    right: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)
    worst: float = 1.0

    def add(self, key: str, right: bool) -> None:
        """Counts one word."""
        self.right[key] += right
        self.whole[key] += 1

    def share(self, key: str) -> str:
        """The share of the words of a kind that are right."""
        return f"{self.right[key] / self.whole[key]:.3f}" if self.whole[key] else "–"


def count(score: Score, answers: list[Answer], truth: list[Told]) -> None:
    """Counts the answers for one history; a tool that gives other words has nothing right."""
    if [a.text.lower() for a in answers] != [t.text.lower() for t in truth]:
        answers = [Answer("", -2)] * len(truth)
    first, back = _right(answers, truth, False), _right(answers, truth, True)
    for answer, told, one, two in zip(answers, truth, first, back, strict=True):
        score.add("all", one)
        score.add("return", two)
        if told.came >= 0:
            score.add(told.how, one)
            score.add(f"{told.how} said", answer.came == told.came and answer.reverted == (told.how == "reverted"))
        if told.moved >= 0:
            score.add("moved", one)
            score.add("moved said", told.moved in answer.moved)
        if told.origin:
            score.add("new", one)
        if answer.uncertain:
            score.add("right where unsure", one)
        score.add("unsure", answer.uncertain)
        if not one:
            score.add("wrong and said so", answer.uncertain)
    score.worst = min(score.worst, sum(first) / len(first))


def _right(answers: list[Answer], truth: list[Told], by_return: bool) -> list[bool]:
    given = [max(a.origin, a.came) if by_return else a.origin for a in answers]
    due = [max(t.origin, t.came) if by_return else t.origin for t in truth]
    right = [a == b for a, b in zip(given, due, strict=True)]
    places = {id(told): n for n, told in enumerate(truth)}
    for n, told in enumerate(truth):
        twin = places.get(id(told.twin), -1)
        if twin >= 0 and {given[n], given[twin]} == {due[n], due[twin]}:
            right[n] = right[twin] = True
    for n in range(1, len(truth)):  # of two equal words side by side nobody can say which is which
        if truth[n].text == truth[n - 1].text and (given[n - 1], given[n]) == (due[n], due[n - 1]):
            right[n] = right[n - 1] = True
    return right


COLUMNS = ("tool", "all", "worst history", "restored", "reverted", "moved", "new", "all, by return", "ms a history")


def measured(tool: Tool, histories: list[History]) -> Score:
    """The score of a tool over histories, and its processor time with that of its children."""
    score = Score()
    for history in histories:
        before = sum(os.times()[:4])
        answers = tool(history.texts)
        score.times.append(sum(os.times()[:4]) - before)
        count(score, answers, history.words)
    return score


def rows(histories: list[History], wanted: dict[str, Tool]) -> Iterator[list[object]]:
    """A row a tool."""
    for name, tool in wanted.items():
        s = measured(tool, histories)
        shares = [s.share(key) for key in ("restored", "reverted", "moved", "new", "return")]
        yield [name, s.share("all"), f"{s.worst:.3f}", *shares, f"{median(s.times) * 1000:.0f}"]


def bench_origins(show: Callable[..., None], seeds: int = 6, first: int = FIRST_SEED) -> None:
    """All tables."""
    available = tools()
    for missing in {"WikiWho", "git blame -M, a word a line"} - available.keys():
        print(f"\n{missing} is not installed here, and was not measured.")
    for title, versions, habits in SIZES:
        made = [make(first + seed, habits).history(versions, 700) for make in WRITERS.values() for seed in range(seeds)]
        show(
            f"Origin of words: {title} versions of about 700 words, {len(made)} histories",
            COLUMNS,
            rows(made, available),
        )
        said = measured(ours, made)
        keys = ("restored said", "reverted said", "moved said", "unsure", "right where unsure", "wrong and said so")
        show("What ours says besides", keys, [[said.share(key) for key in keys]])
    _by_writer(show, seeds, first)
    _large(show, first)
    _many(show)


def _by_writer(show: Callable[..., None], seeds: int, first: int) -> None:
    table = []
    for name, make in WRITERS.items():
        shares = []
        for _, versions, habits in SIZES:
            made = [make(first + seed, habits).history(versions, 700) for seed in range(seeds)]
            shares.append(measured(ours, made).share("all"))
        table.append([name, *shares])
    show("Ours, by writer", ("writer", *(title for title, _, _ in SIZES)), table)


def _large(show: Callable[..., None], first: int) -> None:
    table = []
    for words in (2000, 20_000):
        made = [make(first, HEAVY_LARGE).history(30, words) for make in WRITERS.values()]
        score = measured(ours, made)
        table.append([f"30 versions x {words:,} words", score.share("all"), f"{median(score.times):.2f}"])
    show("Ours, longer texts", ("histories", "all", "s a history"), table)


HEAVY_LARGE = SIZES[1][2]


def _many(show: Callable[..., None]) -> None:
    """500 versions of 2,000 words, each with one word in a hundred changed: does a version cost more as they grow?"""
    import tracemalloc

    from wording.history.provenance.units import blocks_of_text
    from wording.history.provenance.weave import Weaver

    prose = writer(3, 3000)
    paragraphs = [prose.paragraph(100) for _ in range(20)]
    texts = []
    for _ in range(500):
        texts.append("\n\n".join(paragraphs))
        for _ in range(20):
            at = prose.random.randrange(20)
            words = paragraphs[at].split(" ")
            place = prose.random.randrange(len(words))
            words[place] = prose.random.choice(prose.words) + words[place][len(words[place].rstrip(".,")) :]
            paragraphs[at] = " ".join(words)
    weaver, times = Weaver(), []
    for text in texts:
        start = time.process_time()
        weaver.read(blocks_of_text(text))
        times.append(time.process_time() - start)
    marks = [(0, 0)]
    layouts, weighed = [], Weaver()
    tracemalloc.start()
    for number, text in enumerate(texts, 1):
        layouts.append(weighed.read(blocks_of_text(text)))
        if number % 100 == 0:
            marks.append((tracemalloc.get_traced_memory()[0], len(weighed.lives)))
    tracemalloc.stop()
    spans = [(1, 100), (100, 200), (200, 300), (300, 400), (400, 500)]
    means = [f"{sum(times[a:b]) / (b - a) * 1000:.1f}" for a, b in spans]
    weights = [f"{(b[0] - a[0]) / (b[1] - a[1]):.0f}" for a, b in pairwise(marks)]
    show(
        "Ours, 500 versions of 2,000 words, 1 % changed in each",
        ("versions", *(f"{a}–{b}" for a, b in spans)),
        [["ms a version", *means], ["bytes for each word born", *weights]],
    )
