"""The packet as pages: `packet.pdf`, tagged for screen readers (PDF/UA-1), the same bytes every time."""

from __future__ import annotations

import json
import re
import tempfile
from datetime import UTC, datetime, time
from importlib.resources import as_file, files
from typing import cast

from wording.errors import NoLetters, WordingError, shown
from wording.packet.packet import Packet
from wording.packet.render.pdf.data import data_of

_NO_LETTER = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


def render(packet: Packet) -> bytes:
    """The bytes of `packet.pdf`. NoLetters when a character is in none of its fonts."""
    import typst

    home = files(__package__)
    source = home.joinpath("templates", "packet.typ").read_bytes()
    # The typesetter may read the files below its root, so it is given an empty one; what it lays out comes as data.
    with as_file(home.joinpath("fonts")) as fonts, tempfile.TemporaryDirectory() as nothing:
        try:
            typesetter = typst.Compiler(
                source,
                root=nothing,
                font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)]),
                sys_inputs={"packet": json.dumps(data_of(packet))},
                package_path=nothing,
                package_cache_path=nothing,
            )
            day = datetime.combine(packet.prepared_on, time(), UTC)
            content = typesetter.compile(format="pdf", pdf_standards=["ua-1"], timestamp=day)
        except typst.TypstError as error:
            raise _explained(error) from error
    return cast("bytes", content)


def _explained(error: Exception) -> WordingError:
    found = _NO_LETTER.search(str(error))
    if not found:
        return WordingError(f"packet.pdf can't be set ({shown(str(error))}): a fault of the tool; please report it.")
    text = _CODE.sub(lambda code: chr(int(code[1], 16)), found[1])
    codes = " ".join(f"U+{ord(character):04X}" for character in text)
    return NoLetters(
        f"packet.pdf can't be set: its fonts have no letter for “{shown(text)}” ({codes}); take it out, or give the "
        f"board the other files of the packet (“wording diff --format html” or “docx”)."
    )
