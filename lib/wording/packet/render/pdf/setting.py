"""The packet and the notice as pages: tagged for screen readers (PDF/UA-1), the same bytes every time."""

from __future__ import annotations

import json
import re
import tempfile
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from typing import Any, cast

from wording.errors import NoLetters, WordingError, shown
from wording.packet.notice import Notice
from wording.packet.packet import Packet
from wording.packet.render.pdf.data import data_of, notice_data

_NO_LETTER = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


def render(packet: Packet) -> bytes:
    """The bytes of `packet.pdf`. NoLetters when a character is in none of its fonts."""
    return _set("packet", data_of(packet), packet.prepared_on)


def notice_pdf(notice: Notice) -> bytes:
    """The notice of motions as pages. NoLetters when a character is in none of its fonts."""
    return _set("notice", notice_data(notice), notice.prepared_on)


def _set(name: str, data: dict[str, Any], day: date) -> bytes:
    """The pages that a template makes of the data, dated that day."""
    import typst

    home = files(__package__)
    templates = home.joinpath("templates")
    source = b"\n".join(templates.joinpath(f"{part}.typ").read_bytes() for part in ("sheet", name))
    # The typesetter may read the files below its root, so it is given an empty one; what it lays out comes as data.
    with as_file(home.joinpath("fonts")) as fonts, tempfile.TemporaryDirectory() as nothing:
        try:
            typesetter = typst.Compiler(
                source,
                root=nothing,
                font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)]),
                sys_inputs={"packet": json.dumps(data)},
                package_path=nothing,
                package_cache_path=nothing,
            )
            moment = datetime.combine(day, time(), UTC)
            content = typesetter.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
        except typst.TypstError as error:
            raise _explained(error, name) from error
    return cast("bytes", content)


def _explained(error: Exception, name: str) -> WordingError:
    found = _NO_LETTER.search(str(error))
    if not found:
        return WordingError(f"{name}.pdf can't be set ({shown(str(error))}): a fault of the tool; please report it.")
    text = _CODE.sub(lambda code: chr(int(code[1], 16)), found[1])
    codes = " ".join(f"U+{ord(character):04X}" for character in text)
    others = "the other files of the packet (“wording diff --format html” or “docx”)"
    return NoLetters(
        f"{name}.pdf can't be set: its fonts have no letter for “{shown(text)}” ({codes}); take it out, or give the "
        f"board {others if name == 'packet' else 'the notice as html, md or text'}."
    )
