"""Made-up corpora: folders of codes, each with dated versions, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from texts import Prose, vocabulary

SECTIONS, CLAUSES, WORDS = 8, 5, 22
"""About 900 words, as the codes at hand have."""

Code = list[list[str]]
"""The clauses of each section; the first of a section is its heading."""


def lay_corpus(folder: Path, codes: int, versions: int) -> Path:
    """Writes a corpus of so many codes of so many versions each, and gives its folder."""
    words = vocabulary(3000, Random(9))
    for number in range(codes):
        code = folder / f"code-{number:06}"
        code.mkdir(parents=True)
        for at, text in enumerate(texts(number, versions, words)):
            (code / f"{date(2000, 1, 1) + timedelta(91 * at)}.md").write_text(text, "utf-8")
    return folder


def texts(seed: int, versions: int, words: list[str]) -> Iterator[str]:
    """The versions of one code: in each a few clauses reworded, and now and then one added, taken out or moved."""
    random = Random(seed)
    writer = Prose(random, words)
    code = [[writer.sentence(3).rstrip("."), *_clauses(writer, CLAUSES)] for _ in range(SECTIONS)]
    for at in range(versions):
        if at:
            _revise(code, writer, random)
        yield _markdown(code)


def _clauses(writer: Prose, count: int) -> list[str]:
    return [writer.sentence(WORDS) for _ in range(count)]


def _revise(code: Code, writer: Prose, random: Random) -> None:
    for _ in range(random.randint(1, 3)):
        section = random.choice(code)
        at = random.randrange(1, len(section))
        section[at] = writer.edited(section[at], 0.1) or section[at]
    section, luck = random.choice(code), random.random()
    if luck < 0.15:
        section.insert(random.randint(1, len(section)), writer.sentence(WORDS))
    elif luck < 0.25 and len(section) > 3:
        del section[random.randrange(1, len(section))]
    elif luck < 0.35 and len(section) > 3:
        random.choice(code).append(section.pop(random.randrange(1, len(section))))


def _markdown(code: Code) -> str:
    parts = ["# Code of Conduct"]
    for heading, *clauses in code:
        parts += [f"## {heading}", "\n".join(f"- {clause}" for clause in clauses)]
    return "\n\n".join(parts) + "\n"
