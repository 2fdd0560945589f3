"""Writes lib/wording/record/lookalikes.py from Unicode's lists: `python tools/lookalikes.py`.

Run it after `pip install confusable-homoglyphs fonttools`, when Unicode has added letters that matter. It takes the
letters that Unicode’s list of confusables (UTS #39) sets beside A-Z and a-z, of the scripts that nobody mixes with
Latin within a word: all but those that UTS #39 lets stand beside it.
"""

from __future__ import annotations

import json
import string
import sys
import unicodedata
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from fontTools import unicodedata as scripts

PLACE = Path(__file__).resolve().parent.parent / "lib/wording/record/lookalikes.py"
MAY_STAND_BESIDE = frozenset(
    "Arab Beng Bopo Deva Ethi Geor Gujr Guru Hang Hani Hebr Hira Kana Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu "
    "Thaa Thai Tibt Zyyy Zinh Latn".split()
)
"""Recommended scripts that UTS #39 (moderately restrictive) lets stand beside Latin, and what is of no script."""
SMALL_CAPITALS = "вкмнт"
"""Cyrillic letters that are the capitals B, K, M, H, T in small: not on the list, and alike in most typefaces."""


def main() -> int:
    """Writes the module."""
    PLACE.write_text(module(), "utf-8")
    return 0


def module() -> str:
    """The text of the module."""
    known = table()
    alike = "\n".join(f'    "{script}": "{letters}",' for script, letters in sorted(known.items()))
    where = "\n".join(entry(script, ranges(script)) for script in sorted({*known, "Latn"}))
    return f'''"""Letters of other scripts that look like Latin ones, by script (ISO 15924).

Made by tools/lookalikes.py from Unicode's confusables (confusable-homoglyphs {version("confusable-homoglyphs")}).
"""

from __future__ import annotations

LOOKALIKES = {{
{alike}
}}
"""The letters of each script that look like a letter from A to Z or a to z."""

RANGES = {{
{where}
}}
"""Where the letters of each of these scripts, and of Latin, are, as a regular expression writes it."""
'''


def ranges(script: str) -> list[str]:
    """The letters of a script as ranges of a regular expression; nothing else that is a character lies in one."""
    found: list[list[int]] = []
    last = 0
    for point in range(sys.maxunicode + 1):
        kind = unicodedata.category(chr(point))
        if kind == "Cn":
            continue
        if kind.startswith("L") and scripts.script(chr(point)) == script:
            found = [*found[:-1], [found[-1][0], point]] if found and found[-1][1] == last else [*found, [point, point]]
        last = point
    return [f"{escaped(low)}-{escaped(high)}" if low < high else escaped(low) for low, high in found]


def entry(script: str, found: list[str]) -> str:
    """The ranges of a script as an entry of the module, in lines that are not too long."""
    if len("".join(found)) < 100:
        return f'    "{script}": "{"".join(found)}",'
    lines = ["".join(found[at : at + 8]) for at in range(0, len(found), 8)]
    return f'    "{script}": (\n' + "".join(f'        "{line}"\n' for line in lines) + "    ),"


def escaped(point: int) -> str:
    """A character as a string of Python spells it."""
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def table() -> dict[str, str]:
    """The letters of each script."""
    known = json.loads((files("confusable_homoglyphs") / "confusables.json").read_text("utf-8"))
    alike = {entry["c"] for letter in string.ascii_letters for entry in known.get(letter, ()) if len(entry["c"]) == 1}
    found: dict[str, set[str]] = {}
    for letter in alike | set(SMALL_CAPITALS):
        script = scripts.script(letter)
        if script not in MAY_STAND_BESIDE and unicodedata.category(letter).startswith("L"):
            found.setdefault(script, set()).add(letter)
    return {script: "".join(sorted(letters)) for script, letters in found.items()}


if __name__ == "__main__":
    sys.exit(main())
