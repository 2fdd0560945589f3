"""A comparison → the text that `wording diff` prints in a terminal. Imports nothing heavy: it must start at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from wording.comparison.model import Comparison, Run, RunKind
from wording.packet import phrases
from wording.packet.parts import Item, Part, parts, subtitle
from wording.packet.render.marks import visible
from wording.packet.summary import Sentence, summarize

if TYPE_CHECKING:
    from wording.packet.letter import Group, Letter
    from wording.packet.notice import Notice
    from wording.packet.outline import Block
    from wording.packet.replies.model import Remark, Tally

MARKS = {RunKind.EQUAL: ("", ""), RunKind.DELETE: ("[-", "-]"), RunKind.INSERT: ("{+", "+}")}
"""Marks around a run, as `wdiff` writes them: they say enough without colour."""

_COLOURS = {RunKind.DELETE: "\x1b[31m", RunKind.INSERT: "\x1b[32m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def diff_text(comparison: Comparison, *, color: bool = False, width: int = 100) -> str:
    """The comparison for a terminal: what it says in a few sentences, then each section in which anything changed."""
    summary = summarize(comparison)
    lines = [_bold(visible(f"{comparison.new.meta.title}: {subtitle(comparison)}"), color)]
    illustrative = phrases.illustrative(comparison.old, comparison.new)
    lines += [illustrative] if illustrative else []
    for title, sentences in ((phrases.PROPOSED, summary.proposed), (phrases.UNCHANGED, summary.unchanged)):
        lines += ["", _bold(title, color), *_sentences(sentences, width)]
    changed = [part for part in parts(comparison) if part.changed]
    if changed:
        lines += ["", f"{phrases.LEGEND}: {_legend(color)}"]
    for part in changed:
        lines += ["", *_part(part, color, width)]
    return "\n".join(lines) + "\n"


def letter_text(letter: Letter, *, width: int = 100) -> str:
    """What changed since somebody signed, for a terminal."""
    from wording.packet.letter import DECIDE, HEADING, VERSION_COLUMNS, VERSIONS

    lines = [visible(f"{letter.title}: {HEADING[0].lower()}{HEADING[1:]}")]
    lines += [letter.illustrative] if letter.illustrative else []
    for sentence in ("", *letter.opening, "", letter.verdict, DECIDE):
        lines += _plain(sentence, width, "") if sentence else [""]
    for title, groups in ((phrases.JUDGE, letter.judge), (phrases.EDITORIAL, letter.editorial)):
        lines += ["", title] if groups else []
        for group in groups:
            lines += _group(group, width)
    if letter.unchanged:
        lines += ["", phrases.UNCHANGED, *(line for s in letter.unchanged for line in _plain(s, width, "  "))]
    lines += ["", VERSIONS, *_rows((VERSION_COLUMNS, *letter.versions))]
    for remark in letter.remarks:
        lines += _plain(remark, width, "  ")
    return "\n".join(lines) + "\n"


def replies_text(tally: Tally, *, width: int = 100) -> str:
    """The tally of replies for a terminal."""
    from wording.packet.replies import words

    lines = [visible(words.heading(tally))]
    lines += [phrases.ILLUSTRATIVE] if tally.form.illustrative else []
    for sentence in words.told(tally):
        lines += _plain(sentence, width, "")
    for row in tally.rows:
        lines += ["", *_plain(f"{row.change}  {words.what(row)}".rstrip(), width, "", "    ")]
        lines += _plain(words.counts(row), width, "    ")
        lines += _comments(row.comments, width)
    lines += ["", words.WHOLE, *_comments(tally.comments, width)] if tally.comments else []
    lines += ["", words.REFUSED] if tally.refused else []
    for refused in tally.refused:
        lines += _plain(refused.reason, width, "  ")
    return "\n".join(lines) + "\n"


def _comments(remarks: Iterable[Remark], width: int) -> Iterator[str]:
    """Comments, each with the bar that tells its lines from the tool's own."""
    from wording.packet.replies import words

    for remark in remarks:
        yield f"      {visible(words.said(remark))}:"
        for line in remark.comment.split("\n"):
            yield from list(_plain(line, width, "      | ")) or ["      |"]


def notice_text(notice: Notice, *, width: int = 100) -> str:
    """The notice of motions, for a terminal or a letter."""
    from wording.packet.notice_blocks import notice_blocks

    lines = [visible(f"{notice.title}: {notice.heading[0].lower()}{notice.heading[1:]}")]
    lines += [visible(notice.association)] if notice.association else []
    lines += [notice.illustrative] if notice.illustrative else []
    return "\n".join((*lines, *_outline(notice_blocks(notice), width))) + "\n"


def _outline(blocks: Iterable[Block], width: int) -> Iterator[str]:
    """Headings, sentences and redlines in a row."""
    for block in blocks:
        if block.level == 2:
            lines = list(_plain(block.text, width, ""))
            yield from ("", "", *lines, "-" * min(max(map(len, lines)), width))
        elif block.level:
            yield from ("", *_plain(block.text, width, ""))
        elif block.runs:
            yield from _redline(block.runs, False, width, "    ")
        elif block.entries:
            yield from (line for entry in block.entries for line in _plain(f"- {entry}", width, "  ", "    "))
        else:
            yield from _plain(block.text, width, "    " if block.kind == "code" else "  ")


def _group(group: Group, width: int) -> Iterator[str]:
    yield from _plain(group.name, width, "  ")
    for entry in group.entries:
        yield from _plain(f"{entry.place}: {entry.what}", width, "    ")
        yield from _redline(entry.runs, False, width, "      ") if entry.runs else ()
        for remark in (*entry.notes, *entry.reasons):
            yield from _plain(f"- {remark}", width, "      ", "        ")


def _rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table with its columns set flush."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [visible(cell).ljust(size) for cell, size in zip(row, widths, strict=True)]
        yield f"  {'  '.join(cells).rstrip()}"


def marked(runs: Iterable[Run]) -> str:
    """A redline on one line: `as [-well of-] {+well as+} those`."""
    return "".join(text for _, text in _pieces(runs))


def _legend(color: bool) -> str:
    runs = (Run(RunKind.DELETE, phrases.DELETED), Run(RunKind.EQUAL, " "), Run(RunKind.INSERT, phrases.INSERTED))
    return " ".join(_redline(runs, color, 100, ""))


def _sentences(sentences: Iterable[Sentence], width: int) -> Iterator[str]:
    for sentence in sentences:
        yield from _plain(str(sentence), width, "  ")


def _part(part: Part, color: bool, width: int) -> Iterator[str]:
    heading = marked(part.heading_runs) or visible(part.name)
    yield _bold(heading, color)
    if part.change:
        yield from _plain(part.label, width, "  ")
    yield from _remarks((*part.notes, *part.reasons), width)
    under = ""
    for item in part.items:
        under = item.under or under
        if item.anchor or item.left_for:
            if under:
                yield f"  {_bold(visible(under), color)}"
            yield from _item(item, color, width)
            under = ""


def _item(item: Item, color: bool, width: int) -> Iterator[str]:
    if item.left_for:
        for note in item.notes:
            yield from _plain(note, width, "  ")
        return
    yield from _plain(item.label, width, "  ")
    yield from _redline(item.runs, color, width, "    ")
    yield from _remarks((*item.notes, *item.reasons), width)


def _remarks(remarks: Iterable[str], width: int) -> Iterator[str]:
    for remark in remarks:
        yield from _plain(f"- {remark}", width, "    ", "      ")


def _bold(text: str, color: bool) -> str:
    return f"{_BOLD}{text}{_PLAIN}" if color else text


def _plain(text: str, width: int, indent: str, further: str | None = None) -> Iterator[str]:
    """Text on lines of at most `width` columns where its words allow it."""
    safe = visible(text)
    for n, (start, end) in enumerate(_lines(safe, width - len(further or indent))):
        yield (indent if n == 0 or further is None else further) + safe[start:end]


def _redline(runs: Iterable[Run], color: bool, width: int, indent: str) -> Iterator[str]:
    """A redline on lines; a colour never crosses the end of a line."""
    pieces = _pieces(runs)
    text = "".join(piece for _, piece in pieces)
    kinds = [kind for kind, piece in pieces for _ in piece]
    for start, end in _lines(text, width - len(indent)):
        line = text[start:end]
        yield indent + (_coloured(line, kinds[start:end]) if color else line)


def _pieces(runs: Iterable[Run]) -> list[tuple[RunKind, str]]:
    pieces = []
    for run in runs:
        before, after = MARKS[run.kind]
        pieces.append((run.kind, f"{before}{_drawn(run)}{after}"))
    return pieces


def _drawn(run: Run) -> str:
    """The text of a run; blanks that come or go alone are drawn, or nobody could see them."""
    text = visible(run.text)
    return phrases.BLANK * len(text) if run.kind is not RunKind.EQUAL and text.isspace() else text


def _coloured(line: str, kinds: Sequence[RunKind]) -> str:
    out, at = [], 0
    for kind, group in groupby(kinds):
        size = len(list(group))
        text, at = line[at : at + size], at + size
        out.append(f"{_COLOURS[kind]}{text}{_PLAIN}" if kind in _COLOURS else text)
    return "".join(out)


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line of `text` begins and ends; a word wider than the line has one to itself."""
    start = end = columns = 0
    for word in re.finditer(r" *[^ ]+", text):
        size = _columns(word[0])
        if end > start and columns + size > width:
            yield start, end
            start, columns = word.end() - len(word[0].lstrip(" ")), 0
            size = _columns(word[0].lstrip(" "))
        end, columns = word.end(), columns + size
    yield start, end


def _columns(text: str) -> int:
    """How many columns a terminal gives the text."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)
