"""A packet → `summary.md`, for minutes; a comparison → Markdown. Both read well as plain text too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wording.comparison.model import Comparison, Run, RunKind
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.collisions import collision_blocks
from wording.packet.letter import (
    DECIDE,
    EDITORIAL_MEANS,
    HEADING,
    JUDGE_MEANS,
    VERSION_COLUMNS,
    VERSIONS,
    Group,
    Letter,
)
from wording.packet.motions import MotionTold
from wording.packet.notice import Notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.outline import Block, BlockKind
from wording.packet.packet import Packet
from wording.packet.parts import Item, Part, parts, subtitle
from wording.packet.render.marks import visible
from wording.packet.replies import words
from wording.packet.replies.model import Remark, Tally
from wording.packet.summary import Sentence, Summary, summarize

_STRESS = {RunKind.DELETE: "~~", RunKind.INSERT: "**"}

# Escaped wherever they stand: what could become stress, code, a link, mathematics, a mention, a cell of a table or the
# end of a heading.
_SPECIAL = re.compile(r"[\\`*_\[\]~$@|#]")
# Not “\<”: some readers of Markdown would leave the tag in place.
_TAG = re.compile(r"<|&(?=#?\w+;)")
_ENTITY = {"<": "&lt;", "&": "&amp;"}
# At the beginning of a block: what could become a list, a quotation, a rule or a line under a heading.
_BEGINNING = re.compile(r"[>+=-]|\d+(?=[.)])")


def render(packet: Packet) -> bytes:
    """The bytes of `summary.md`."""
    blocks = [
        *_masthead(packet.title, packet.association, packet.subtitle, packet.illustrative),
        f"{_escaped(packet.status)} {phrases.PREPARED} {long_day(packet.prepared_on)}.",
        *_summary(packet.summary),
        *_listed(phrases.JUDGE, packet.summary.judge),
        *_motions(packet.motions),
        *_outline(collision_blocks(packet.collisions)),
        *_sections(packet.parts),
        *(_listed(phrases.WARNINGS, packet.warnings) if packet.warnings else ()),
        *_listed(phrases.EDITORIAL, packet.summary.editorial),
        f"## {phrases.CROSSWALK}",
        _table(phrases.CROSSWALK_COLUMNS, ((row.old, row.new, row.what) for row in packet.crosswalk)),
        *(_listed(phrases.PROCEDURE, packet.procedure) if packet.procedure else ()),
        *(_listed(phrases.TRANSLATIONS, packet.translations) if packet.translations else ()),
        f"## {phrases.MADE}",
        _list(f"{_block(label)}: {_escaped(value)}" for label, value in packet.made),
    ]
    return _document(blocks).encode("utf-8")


def diff_markdown(comparison: Comparison) -> str:
    """The comparison as Markdown: what it says in a few sentences, then each section in which anything changed."""
    meta = comparison.new.meta
    illustrative = phrases.illustrative(comparison.old, comparison.new)
    blocks = [
        *_masthead(meta.title, meta.association, subtitle(comparison), illustrative),
        *_summary(summarize(comparison)),
        *_sections(parts(comparison)),
    ]
    return _document(blocks)


def letter_markdown(letter: Letter) -> str:
    """What changed since somebody signed, as Markdown."""
    blocks = [
        *_masthead(letter.title, letter.association, HEADING, letter.illustrative),
        *(_block(sentence) for sentence in letter.opening),
        f"**{_escaped(letter.verdict)}** {DECIDE}",
        *_groups(phrases.JUDGE, JUDGE_MEANS, letter.judge),
        *_groups(phrases.EDITORIAL, EDITORIAL_MEANS, letter.editorial),
        *((f"## {phrases.UNCHANGED}", _list(map(_block, letter.unchanged))) if letter.unchanged else ()),
        f"## {VERSIONS}",
        _table(VERSION_COLUMNS, letter.versions),
        *(_block(remark) for remark in letter.remarks),
    ]
    return _document(blocks)


def replies_markdown(tally: Tally) -> str:
    """The tally of replies as Markdown, for minutes."""
    blocks = [
        f"# {_escaped(words.heading(tally))}",
        f"> **{phrases.ILLUSTRATIVE}**" if tally.form.illustrative else "",
        _list(_block(sentence) for sentence in words.told(tally)),
        _table(words.COLUMNS, (map(str, words.cells(row)) for row in tally.rows)),
    ]
    for row in tally.rows:
        who = words.counts(row)
        blocks += [f"## {row.change}", _block(words.what(row)), _block(who), *map(_remark, row.comments)]
    blocks += [f"## {words.WHOLE}", *map(_remark, tally.comments)] if tally.comments else []
    blocks += [f"## {words.REFUSED}", _list(_block(r.reason) for r in tally.refused)] if tally.refused else []
    return _document(blocks)


def _remark(remark: Remark) -> str:
    """A comment as a quotation under the name of whoever wrote it."""
    quoted = "\n>\n".join(f"> {_block(line)}" for line in remark.comment.split("\n") if line.strip())
    return f"{_block(words.said(remark))}:\n\n{quoted}"


def notice_markdown(notice: Notice) -> str:
    """The notice of motions, as Markdown."""
    blocks = [
        *_masthead(notice.title, notice.association, notice.heading, notice.illustrative),
        *_outline(notice_blocks(notice)),
    ]
    return _document(blocks)


def _outline(blocks: Iterable[Block]) -> Iterator[str]:
    """Headings, sentences and redlines in a row."""
    for block in blocks:
        match block.kind:
            case BlockKind.HEADING:
                yield f"{'#' * block.level} {_escaped(block.text)}"
            case BlockKind.LABEL:
                yield f"**{_escaped(block.text)}**"
            case BlockKind.TEXT:
                yield _redline(block.runs) or _block(block.text)
            case BlockKind.LIST:
                yield _list(_block(entry) for entry in block.entries)
            case BlockKind.CODE:
                yield f"> {_block(block.text)}"
            case BlockKind.REDLINE:
                yield f"> {_redline(block.runs)}"


def _groups(title: str, means: str, groups: Iterable[Group]) -> Iterator[str]:
    for n, group in enumerate(groups):
        yield from (f"## {title}", means) if n == 0 else ()
        yield f"### {_escaped(group.name)}"
        for entry in group.entries:
            yield f"**{_escaped(entry.place)}**: {_escaped(entry.what)}"
            yield f"> {_redline(entry.runs)}" if entry.runs else ""
            yield _list(_block(remark) for remark in (*entry.notes, *entry.reasons))


def _document(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


def _masthead(title: str, association: str, compared: str, illustrative: str) -> Iterator[str]:
    yield f"# {_escaped(title)}"
    yield _block(association)
    yield _block(compared)
    yield f"> **{_escaped(illustrative)}**" if illustrative else ""


def _summary(summary: Summary) -> Iterator[str]:
    yield from _listed(phrases.PROPOSED, summary.proposed)
    yield from _listed(phrases.UNCHANGED, summary.unchanged)


def _listed(title: str, sentences: Iterable[Sentence]) -> Iterator[str]:
    yield f"## {title}"
    yield _list(_block(str(sentence)) for sentence in sentences) or phrases.NOTHING


def _motions(motions: Iterable[MotionTold]) -> Iterator[str]:
    """Each motion: who moved it, why, and what it would do."""
    for motion in motions:
        yield f"## {phrases.MOTIONS} {_escaped(motion.title)}"
        yield _list(_block(fact) for fact in motion.facts)
        for heading, lines in ((phrases.RATIONALE, motion.rationale), (phrases.ITEMS, motion.items)):
            if lines:
                yield f"### {heading}"
                yield from (_block(line) for line in lines) if lines is motion.rationale else [_numbered(lines)]


def _numbered(entries: Iterable[str]) -> str:
    return "\n".join(f"{n}. {_block(entry)}" for n, entry in enumerate(entries, 1))


def _sections(found: Iterable[Part]) -> Iterator[str]:
    """The sections in which anything changed, under a legend."""
    changed = [part for part in found if part.changed]
    if not changed:
        return
    yield f"## {phrases.PRINCIPLES}"
    legend = (Run(RunKind.DELETE, "…"), Run(RunKind.EQUAL, " "), Run(RunKind.INSERT, "…"))
    yield f"{phrases.LEGEND}: {_redline(legend)}"
    for part in changed:
        yield f"### {_redline(part.heading_runs) or _escaped(part.name)}"
        yield f"**{_escaped(part.label)}**" if part.change else ""
        yield _list(_block(remark) for remark in (*part.notes, *part.reasons))
        yield from _items(part.items)


def _items(items: Iterable[Item]) -> Iterator[str]:
    """What changed among the clauses of a section, under the names of the sections that it became."""
    under = ""
    for item in items:
        under = item.under or under
        if item.anchor or item.left_for:
            yield f"#### {_escaped(under)}" if under else ""
            yield from _item(item)
            under = ""


def _item(item: Item) -> Iterator[str]:
    if item.left_for:
        yield from (_block(note) for note in item.notes)
        return
    yield f"**{_escaped(item.label)}**"
    yield f"> {_redline(item.runs)}"
    yield _list(_block(remark) for remark in (*item.notes, *item.reasons))


def _redline(runs: Iterable[Run]) -> str:
    """A redline in words and marks, which taken away leave either text: `[deleted: ~~of~~][inserted: **as**] those`."""
    out = ""
    for run in runs:
        if run.kind is RunKind.EQUAL:
            text = _escaped(run.text)
            # “[…](” would be a link, and “[…]:” at the beginning the place that links lead to.
            out += f"\\{text}" if out.endswith("]") and text.startswith(("(", ":")) else text
            continue
        opened, closed = phrases.RUN[run.kind]
        out += f"{opened}{_stressed(run.text, _STRESS[run.kind])}{closed}"
    return _begun(out)


def _stressed(text: str, stress: str) -> str:
    """Text under stress, whose marks must hug the words; blanks that come or go alone are drawn."""
    words = text.strip()
    if not words:
        return phrases.BLANK * len(text)
    before, _, after = text.partition(words)
    return f"{before}{stress}{_escaped(words)}{stress}{after}"


def _block(text: str) -> str:
    """Text that stands at the beginning of a block."""
    return _begun(_escaped(text))


def _begun(text: str) -> str:
    found = _BEGINNING.match(text)
    if not found:
        return text
    mark = found[0]
    return f"{mark}\\{text[len(mark) :]}" if mark.isdigit() else f"\\{text}"


def _escaped(text: str) -> str:
    """Text that Markdown takes as it stands."""
    plain = " ".join(visible(text).splitlines())
    return _TAG.sub(lambda found: _ENTITY[found[0]], _SPECIAL.sub(r"\\\g<0>", plain))


def _list(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(columns)
    lines = [heads, ["---"] * len(heads), *([_escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
