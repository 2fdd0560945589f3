"""Front matter of other systems set apart from the text it stands before."""

from __future__ import annotations

import re

from wording.exchange.clean import references

_FENCES = {"---": "---", "+++": "+++", ";;;": ";;;"}
_TITLE = re.compile(r"^title\s*+[:=]\s*+(\S(?:.*\S)?+)\s*$", re.MULTILINE | re.IGNORECASE)
_KEY = re.compile(r"\s*(#.*|[-\w.\"']+\s*[:=].*|[-\s].*|[\])}].*|)", re.ASCII)
_MOST_LINES = 200


def split_front(text: str) -> tuple[str, str, str]:
    """Front matter with its fences, the title in it, and the rest; the first two are empty when there is none.

    A rule of dashes at the start of a text without front matter stays where it is.
    """
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    fence = _FENCES.get(lines[first].rstrip())
    if not fence:
        return "", "", text
    for i in range(first + 1, min(len(lines), first + _MOST_LINES)):
        if lines[i].rstrip() == fence or (fence == "---" and lines[i].rstrip() == "..."):
            front = "\n".join(lines[first : i + 1])
            return front, _title(front), "\n".join(lines[i + 1 :])
        if not _KEY.fullmatch(lines[i]):
            break
    return "", "", text


def _title(front: str) -> str:
    found = _TITLE.search(front)
    return references(found[1].strip().strip("\"'")) if found else ""
