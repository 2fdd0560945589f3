"""A file of a packet → the words that a screen reader would speak, without blanks, so that formats can be compared."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import mistune
import pdfplumber
from bs4 import BeautifulSoup

from support.word_views import W, part
from wording.comparison.model import Run, RunKind
from wording.packet import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

# Where lines may break is no matter of words; U+200B lets a word break that is too long for its line.
_BLANKS = re.compile(r"[\s\u200b]+")
_ENDS = re.compile(rf"\[(?:deleted|inserted):\s?¶{phrases.BREAK}\]".replace(" ", r"\s"))
_MARKDOWN = mistune.create_markdown(escape=False, plugins=["strikethrough", "table"])


def solid(text: str) -> str:
    """The text without blanks."""
    return _BLANKS.sub("", text)


def spoken_redline(runs: Iterable[Run]) -> str:
    """What every format says of a redline; blanks that come or go alone make no words."""
    return solid("".join(run.text.join(phrases.RUN.get(run.kind, ("", ""))) for run in runs if run.text.strip()))


def as_page(markdown: str) -> str:
    """Markdown once it is set."""
    return str(_MARKDOWN(markdown))


def in_markdown(data: bytes) -> str:
    """What Markdown says once it is set."""
    return BeautifulSoup(as_page(data.decode("utf-8")), "html.parser").get_text()


def in_page(data: bytes) -> str:
    """What `index.html` says, hidden words included."""
    soup = BeautifulSoup(data.decode("utf-8"), "html.parser")
    for silent in soup(["script", "style", "template"]):
        silent.decompose()
    return soup.get_text()


def in_pdf(data: bytes) -> str:
    """What the tagged text of `packet.pdf` says, in reading order; headers and footers are not tagged."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        text = "".join(c["text"] for page in pdf.pages for c in page.chars if c["tag"] != "Artifact")
    # Runs of a redline know nothing of the ends of paragraphs, which the page draws and tells on its own.
    return _ENDS.sub("", text)


def in_document(data: bytes) -> str:
    """What a Word file and its comments say, tracked changes in the words that other formats use for them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in ("word/document.xml", "word/comments.xml") if name in archive.namelist()]
    parts = [part(data, name) for name in names]
    return "\n".join(_paragraph(paragraph) for found in parts for paragraph in found.iter(f"{W}p"))


def in_table(data: bytes) -> str:
    """What the cells of `changes.csv` say, in their order."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return "\n".join(cell.removeprefix("'") for row in rows for cell in row)


def in_workbook(data: bytes) -> str:
    """What the texts of `changes.xlsx` say, in the order in which its cells first name them."""
    return "\n".join("".join(text.itertext()) for text in part(data, "xl/sharedStrings.xml"))


def _paragraph(paragraph: Any) -> str:
    runs: list[Run] = []
    for text in paragraph.iter(f"{W}t", f"{W}delText"):
        kind = _kind(text)
        before = runs.pop().text if runs and runs[-1].kind is kind else ""
        runs.append(Run(kind, before + (text.text or "")))
    return spoken_redline(runs)


def _kind(text: Any) -> RunKind:
    tags = {ancestor.tag for ancestor in text.iterancestors()}
    if tags & {f"{W}del", f"{W}moveFrom"}:
        return RunKind.DELETE
    return RunKind.INSERT if tags & {f"{W}ins", f"{W}moveTo"} else RunKind.EQUAL
