"""The reply form as `index.html` carries it, and back: by it a tally knows what was asked."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from wording.errors import UnreadableFile, shown
from wording.packet.replies.form import PACKET
from wording.packet.replies.model import Asked, ReplyForm
from wording.packet.replies.reading import CHANGE, HASH, MAX_ANSWERS
from wording.packet.replies.strict import Reader, parsed
from wording.record.reading import read_bytes

MAX_BYTES = 50_000_000
"""Largest page that is read."""
ID = "packet"
"""Id of the element that holds the form as JSON."""
_KEYS = ("schema", "packet", "old", "new", "title", "subtitle", "illustrative", "changes")
_CHANGE_KEYS = ("change", "where", "label")
_LONG = 100_000


def form_json(form: ReplyForm) -> dict[str, Any]:
    """The form as the page carries it."""
    return {
        "schema": PACKET,
        "packet": form.packet,
        "old": form.old,
        "new": form.new,
        "title": form.title,
        "subtitle": form.subtitle,
        "illustrative": form.illustrative,
        "changes": [{"change": a.change, "where": a.where, "label": a.label} for a in form.asked],
    }


def data_block(form: ReplyForm) -> str:
    """The form as JSON that no parser of HTML can take for anything else: without `<`, `>`, `&` and in ASCII."""
    text = json.dumps(form_json(form), separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def read_reply_form(path: str | Path) -> ReplyForm:
    """The form that a packet's `index.html` carries, given the page or its folder; UnreadableFile when it has none."""
    page = Path(path) / "index.html" if Path(path).is_dir() else Path(path)
    what = f"“{shown(str(page))}”"
    data = read_bytes(page, MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"{what} is larger than {MAX_BYTES:,} bytes, which no packet is.")
    finder = _Finder()
    finder.feed(data.decode("utf-8", "replace"))
    if finder.found is None:
        raise UnreadableFile(f"{what} is not the page of a packet; name the index.html that the members were sent.")
    return _form(parsed(finder.found.encode(), what), what)


def _form(value: Any, what: str) -> ReplyForm:
    reader = Reader(value, what, _KEYS)
    if reader.value.get("schema") != PACKET:
        reader.fail(f"it does not say “{PACKET}”")
    return ReplyForm(
        packet=reader.matching("packet", HASH, "the hash of a packet"),
        old=reader.text("old", _LONG),
        new=reader.text("new", _LONG),
        title=reader.text("title", _LONG),
        subtitle=reader.text("subtitle", _LONG),
        illustrative=reader.flag("illustrative"),
        asked=tuple(_asked(entry, what) for entry in reader.items("changes", 20 * MAX_ANSWERS)),
    )


def _asked(value: Any, what: str) -> Asked:
    reader = Reader(value, what, _CHANGE_KEYS)
    change = reader.matching("change", CHANGE, "the id of a change, such as c3")
    return Asked(change, reader.text("where", _LONG), reader.text("label", _LONG))


class _Finder(HTMLParser):
    """The text of the first element with the id `ID`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: str | None = None
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and ("id", ID) in attrs and self.found is None:
            self._inside, self.found = True, ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and self.found is not None:
            self.found += data
