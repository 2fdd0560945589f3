"""A packet → the plain data that the template lays out: texts, numbers and lists, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wording.comparison.model import ChangeKind, ClauseChange, Run, RunKind, SectionChange, Weight
from wording.packet import phrases
from wording.packet.breaks import cut
from wording.packet.citing import long_day, ranges
from wording.packet.collisions import collision_blocks
from wording.packet.motions import MotionTold
from wording.packet.notice import Notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.outline import Block
from wording.packet.packet import Packet
from wording.packet.parts import Item, Part
from wording.packet.render.marks import visible
from wording.packet.render.pdf.beside import beside
from wording.packet.replies import phrases as replies
from wording.packet.replies.form import reply_form
from wording.packet.summary import Sentence
from wording.record.model import Form

FONTS = ("Libertinus Serif", "Noto Naskh Arabic", "Noto Serif Bengali", "New Computer Modern", "DejaVu Sans Mono")
"""Families in the order in which a letter is looked for: all but the Noto ones come with the typesetter."""

_NODE = {Form.ITEM: "list", Form.NUMBERED: "enum", Form.GROUP: "group", Form.PARAGRAPH: "paragraph"}
Clauses = Mapping[str | None, ClauseChange]
"""The changes of the clauses of a section by their ids."""
_WHOLE = 1200
"""A change shorter than this, in characters, is never parted by the end of a page."""


def data_of(packet: Packet) -> dict[str, Any]:
    """Everything that the template lays out."""
    return {
        "fonts": FONTS,
        "language": _language(packet.language),
        "full_title": visible(f"{packet.title}: {packet.subtitle}"),
        "description": " ".join(filter(None, (packet.status, packet.illustrative))),
        "title": visible(packet.title),
        "association": visible(packet.association),
        "subtitle": visible(packet.subtitle),
        "status": packet.status,
        "prepared_on": long_day(packet.prepared_on),
        "banner": packet.illustrative,
        "banner_short": phrases.short(packet.illustrative),
        "proposed": _sentences(packet.summary.proposed),
        "unchanged": _sentences(packet.summary.unchanged),
        "judge": _sentences(packet.summary.judge),
        "editorial": _sentences(packet.summary.editorial),
        "motions": [_motion(motion) for motion in packet.motions],
        "collisions": _blocks(collision_blocks(packet.collisions)),
        "parts": [
            _part(part, section) | {"beside": beside(packet.comparison, part, section)}
            for part, section in zip(packet.parts, packet.comparison.sections, strict=True)
        ],
        "sides": _sides(packet),
        "crosswalk": [[visible(row.old), visible(row.new), row.what] for row in packet.crosswalk],
        "warnings": _sentences(packet.warnings),
        "procedure": _sentences(packet.procedure),
        "translations": _sentences(packet.translations),
        "made": [[label, visible(value)] for label, value in packet.made],
        "legend": _legend(packet),
        "reply": _reply(packet),
        "words": _WORDS,
    }


def notice_data(notice: Notice) -> dict[str, Any]:
    """Everything that the template of a notice lays out."""
    return {
        "fonts": FONTS,
        "language": _language(notice.language),
        "full_title": visible(f"{notice.title}: {notice.heading}"),
        "description": notice.illustrative or notice.heading,
        "title": visible(notice.title),
        "association": visible(notice.association),
        "subtitle": notice.heading,
        "status": "",
        "prepared_on": long_day(notice.prepared_on),
        "banner": notice.illustrative,
        "banner_short": phrases.short(notice.illustrative),
        "blocks": _blocks(notice_blocks(notice)),
        "words": _WORDS,
    }


def _blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [
        {
            "kind": str(block.kind),
            "level": block.level,
            "text": visible(block.text),
            "entries": [visible(entry) for entry in block.entries],
            "runs": _runs(block.runs),
        }
        for block in blocks
    ]


_WORDS = {
    "language": phrases.LANGUAGE,
    "delete": phrases.RUN[RunKind.DELETE],
    "insert": phrases.RUN[RunKind.INSERT],
    "prepared": phrases.PREPARED,
    "proposed": phrases.PROPOSED,
    "unchanged": phrases.UNCHANGED,
    "judge": phrases.JUDGE,
    "principles": phrases.PRINCIPLES,
    "editorial": phrases.EDITORIAL,
    "crosswalk": phrases.CROSSWALK,
    "crosswalk_columns": phrases.CROSSWALK_COLUMNS,
    "warnings": phrases.WARNINGS,
    "procedure": phrases.PROCEDURE,
    "translations": phrases.TRANSLATIONS,
    "rationale": phrases.RATIONALE,
    "items": phrases.ITEMS,
    "made": phrases.MADE,
    "contents": phrases.CONTENTS,
    "page": phrases.PAGE,
    "beside": phrases.VIEWS["side"],
    "legend": phrases.LEGEND,
    "nothing": phrases.NOTHING,
    "no_text": phrases.NO_TEXT,
}


def _legend(packet: Packet) -> list[tuple[str, str, str]]:
    old, new = (side.lower() for side in phrases.sides(packet.comparison.new.meta.status))
    return [(key, mark, sense.format(old=old, new=new)) for key, (mark, sense) in phrases.LEGEND_ROWS.items()]


def _sides(packet: Packet) -> dict[str, list[str]]:
    """The heads of the two texts side by side, and what stands where a text lacks a clause."""
    sides = phrases.sides(packet.comparison.new.meta.status)
    return {"columns": [phrases.SIDE_COLUMN, *sides], "absent": [phrases.absent(side) for side in sides]}


def _reply(packet: Packet) -> dict[str, Any]:
    """The reply as a form to fill in by hand; it asks nothing where nothing changes."""
    asked = reply_form(packet.comparison).asked
    first, what = replies.PAPER_COLUMNS
    return {
        "title": replies.REPLY,
        "how": replies.ON_PAPER,
        "columns": [first, what, *replies.STANDS.values(), replies.REMARK],
        "rows": [[one.change, visible(f"{one.where}: {one.label}")] for one in asked],
        "fields": [replies.NAME, replies.DAY],
        "whole": replies.WHOLE,
    }


def _language(tag: str) -> dict[str, str | None]:
    """A BCP 47 tag as the typesetter takes it; English where it can't."""
    first, *others = tag.split("-")
    region = next((part.upper() for part in others if len(part) == 2), None)
    known = first.isascii() and first.isalpha() and len(first) in (2, 3)
    return {"lang": first.lower() if known else "en", "region": region}


def _motion(motion: MotionTold) -> dict[str, Any]:
    return {
        "title": visible(f"{phrases.MOTIONS} {motion.title}"),
        "facts": [visible(fact) for fact in motion.facts],
        "rationale": [visible(words) for words in motion.rationale],
        "items": [visible(item) for item in motion.items],
    }


def _sentences(found: Iterable[Sentence]) -> list[dict[str, Any]]:
    return [{"text": visible(sentence.text), "cites": ranges(sentence.cites)} for sentence in found]


def _runs(runs: Iterable[Run]) -> list[tuple[str, str]]:
    return [(str(run.kind), _drawn(run)) for run in runs]


def _redline(runs: Sequence[Run], clause: ClauseChange | None) -> list[tuple[str, str]]:
    """The runs, with a sign where a clause is split (`come`), or where the end of a merged one goes (`gone`)."""
    if clause and len(clause.new) > 1:
        pieces, sign = cut(runs, [ref.text for ref in clause.new], RunKind.INSERT), "come"
    elif clause and len(clause.old) > 1:
        pieces, sign = cut(runs, [ref.text for ref in clause.old], RunKind.DELETE), "gone"
    else:
        return _runs(runs)
    first, *others = pieces
    return [*_runs(first), *(row for piece in others for row in ((sign, phrases.BREAK), *_runs(piece)))]


def _drawn(run: Run) -> str:
    """The text of a run; blanks that come or go alone are drawn, or nobody could see them."""
    text = visible(run.text)
    return phrases.BLANK * len(text) if run.kind is not RunKind.EQUAL and text.isspace() else text


def _part(part: Part, section: SectionChange) -> dict[str, Any]:
    clauses = {clause.change: clause for clause in section.clauses}
    return {
        "name": visible(part.name),
        "heading": _runs(part.heading_runs),
        "label": part.label,
        "change": part.change,
        "judge": part.weight is Weight.JUDGE,
        "notes": [visible(note) for note in part.notes],
        "reasons": [visible(reason) for reason in part.reasons],
        "nodes": _nodes(part.items, clauses),
    }


def _nodes(items: Sequence[Item], clauses: Clauses) -> list[dict[str, Any]]:
    """Clauses in a row as the blocks of a page: items and numbered items gathered and nested in lists."""
    nodes: list[dict[str, Any]] = []
    lists: list[dict[str, Any]] = []
    for item in items:
        form = _NODE[item.form]
        if form not in ("list", "enum"):
            lists.clear()
            nodes.append({"form": form, "under": visible(item.under), "item": _item(item, clauses)})
            continue
        level = min(item.depth, len(lists))
        del lists[level + 1 :]
        if len(lists) == level or lists[level]["form"] != form or item.under:
            del lists[level:]
            lists.append({"form": form, "under": visible(item.under), "items": []})
            (lists[level - 1]["items"][-1]["nested"] if level else nodes).append(lists[level])
        lists[level]["items"].append({"item": _item(item, clauses), "nested": []})
    return nodes


def _item(item: Item, clauses: Clauses) -> dict[str, Any]:
    return {
        "anchor": item.anchor,
        "label": item.label,
        "judge": item.weight is Weight.JUDGE,
        "moved": ChangeKind.MOVED in item.kinds,
        "number": item.number,
        "whole": sum(len(run.text) for run in item.runs) < _WHOLE,
        "runs": _redline(item.runs, clauses.get(item.anchor) if item.anchor else None),
        "notes": [visible(note) for note in item.notes],
        "reasons": [visible(reason) for reason in item.reasons],
        "left_for": item.left_for,
    }
