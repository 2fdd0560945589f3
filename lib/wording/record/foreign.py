"""What other programs leave in a text: conflict markers of git, fences of Markdown, HTML, links that run, formulas.

Conflict markers and fences are faults, since nobody writes them on purpose. The others are characters of the wording
here, which every output shows as they stand; they are told, because other programs would hide or run them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wording.errors import Fault

FENCE = re.compile(r"`{3}|~{3}")
"""How a line begins that fences code in Markdown."""
CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)")
"""How a line begins that git left where two people changed the same lines."""

_ELEMENTS = (
    "a|abbr|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|center|code|del|details|div|em|embed|font|"
    "footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|link|main|mark|math|meta|nav|object|ol|"
    "option|p|pre|q|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|"
    "textarea|th|thead|title|tr|u|ul|video|w:[a-z]+"
)
_HTML = re.compile(rf"<!--|<!\[CDATA\[|<!DOCTYPE|<\?[a-z]|</?(?:{_ELEMENTS})(?=[\s/>])", re.IGNORECASE)
_LINK = re.compile(r"(?:\]\(|[<\"'=])(?:javascript|vbscript|data):|^\[[^\[\]]{1,99}\]:", re.IGNORECASE)
_FORMULA = re.compile(r"[=＝]\s?\S|[@＠+\-＋－][^\s(|!]{0,60}[(|!]")


class Told(NamedTuple):
    """Something that another program would take for a mark or an order."""

    code: str
    """Its code."""
    message: str
    """What was found."""
    mend: str
    """What would do."""


CONFLICTING = Told(
    "E-CONFLICT",
    "a mark that git leaves where two people changed the same lines",
    "write the line as it should read, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
)
"""What is said of a mark of git."""


def check_conflicts(text: str, file: str, faults: list[Fault], line: int = 1) -> None:
    """Appends a fault for each line that git left; `text` begins on line `line`."""
    for number, each in enumerate(text.split("\n"), line):
        if CONFLICT.match(each):
            faults.append(Fault(file, number, *CONFLICTING))


def foreign(text: str) -> list[Told]:
    """What other programs would make more of than wording; `text` is a clause or heading."""
    found = []
    if "<" in text and (tag := _HTML.search(text)):
        message = f"“{text[tag.start() : tag.start() + 40]}” is read as wording; as a web page it would be markup"
        found.append(Told("W-HTML", message, "delete the markup if it is none of the wording"))
    if ":" in text and (link := _LINK.search(text)):
        message = f"“{text[link.start() : link.start() + 40]}” is a link that could run or hide something elsewhere"
        found.append(Told("W-LINK", message, "write the address out, or delete it"))
    if _FORMULA.match(text):
        message = f"“{text[:40]}” begins as a formula does; a spreadsheet would reckon with it"
        found.append(Told("W-FORMULA", message, "begin with a word"))
    return found
