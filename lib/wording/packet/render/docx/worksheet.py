"""A translator's worksheet → a Word file: a table with the source beside a column to write in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from wording.comparison.model import Run, RunKind
from wording.packet import phrases
from wording.packet.render.docx import package
from wording.packet.render.docx.fonts import fonts_part, theme_part
from wording.packet.visible import visible
from wording.record.tags import right_to_left
from wording.translation.sheet import PLACE, SINCE, SOURCE, Sheet, SheetRow, words_head

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDTHS = (1700, 4600, 4000, 4100)
_WIDTHS_ANEW = (1700, 6100, 6600)
_LANDSCAPE = (
    '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>'
    '<w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="400" w:footer="400" w:gutter="0"/>'
    "</w:sectPr>"
)
_TO_WRITE = '<w:shd w:val="clear" w:color="auto" w:fill="FFF6D5"/>'
"""The shade of a cell that is still empty, so that it is found at a glance."""
EARLIER = "Translated then:"
"""Stands before the last translation of what has changed."""


def render(sheet: Sheet) -> bytes:
    """The bytes of the Word file; the same worksheet gives the same bytes."""
    notice = f"{phrases.illustrative(sheet.version)} " if sheet.version.meta.illustrative else ""
    body = [
        _paragraph([_run(sheet.title)], style="Title"),
        _paragraph([_run(notice + sheet.how)]),
        _table(sheet),
        _LANDSCAPE,
    ]
    document = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{"".join(body)}</w:body></w:document>'
    return package.package(
        {
            "word/document.xml": document,
            "word/styles.xml": _styles(),
            "word/fontTable.xml": fonts_part(),
            "word/theme/theme1.xml": theme_part(),
            # Whoever writes into an empty cell need not see it marked as a change.
            "word/settings.xml": package.settings_part(tracked=False),
            "docProps/core.xml": _core(sheet),
            "docProps/app.xml": package.app_part(),
        }
    )


def _table(sheet: Sheet) -> str:
    own, other = sheet.version.meta.language, sheet.language
    again = any(row.since or row.words for row in sheet.rows)
    widths = _WIDTHS if again else _WIDTHS_ANEW
    names = (PLACE, SOURCE, *([SINCE] if again else []), words_head(other))
    heads = [_paragraph([_run(name, "<w:b/>")]) for name in names]
    rows = [_row(heads, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")]
    for row in sheet.rows:
        cells = [
            _paragraph([_run(row.address)]),
            _words([_run(row.source, _tongue(own))], own),
            *([_since(row, own, other)] if again else []),
            _words([_run(row.words, _tongue(other))], other),
        ]
        rows.append(_row(cells, widths, "<w:trPr><w:cantSplit/></w:trPr>", "" if row.words else _TO_WRITE))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    layout = f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/>'
    properties = f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{layout}</w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _row(cells: Sequence[str], widths: Sequence[int], properties: str, last: str = "") -> str:
    """A row; `last` are properties of its last cell."""
    shades = (*[""] * (len(cells) - 1), last)
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for width, cell, shade in zip(widths, cells, shades, strict=True)
    )
    return f"<w:tr>{properties}{''.join(made)}</w:tr>"


def _since(row: SheetRow, own: str, other: str) -> str:
    """What happened, the redline of the source, and the last translation as a help."""
    parts = [_paragraph([_run(row.since)])]
    if row.runs:
        parts.append(_words([_marked(run, own) for run in row.runs], own))
    if row.earlier:
        parts.append(_paragraph([_run(EARLIER, "<w:i/>")]))
        parts.append(_words([_run(row.earlier, _tongue(other))], other))
    return "".join(parts)


def _marked(run: Run, language: str) -> str:
    """A run of a redline: struck or underlined, and in brackets, so that it is told without colour too."""
    if run.kind is RunKind.EQUAL:
        return _run(run.text, _tongue(language))
    before, after = phrases.RUN[run.kind]
    mark = "<w:strike/>" if run.kind is RunKind.DELETE else '<w:u w:val="single"/>'
    return _run(before) + _run(run.text, mark + _tongue(language)) + _run(after)


def _words(runs: Iterable[str], language: str) -> str:
    return _paragraph(runs, "<w:bidi/>" if right_to_left(language) else "")


def _tongue(language: str) -> str:
    """The properties that tell the language of a run, and that it is written from the right."""
    name = escape(language)
    if right_to_left(language):
        return f'<w:rtl/><w:lang w:bidi="{name}"/>'
    return f'<w:lang w:val="{name}" w:eastAsia="{name}"/>'


def _paragraph(runs: Iterable[str], properties: str = "", style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(runs)}</w:p>"


def _run(text: str, properties: str = "") -> str:
    if not text:
        return ""
    said = escape(visible(text), quote=False)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'


def _styles() -> str:
    font = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    title = (
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
    )
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    return f'{_HEAD}<w:styles xmlns:w="{_W}">{defaults}{normal}{title}</w:styles>'


def _core(sheet: Sheet) -> str:
    """The properties of the document: what it is, and nothing of who made it when."""
    names = (
        f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"'
    )
    said = f"<dc:title>{escape(visible(sheet.title), quote=False)}</dc:title>"
    return f"{_HEAD}<cp:coreProperties {names}>{said}</cp:coreProperties>"
