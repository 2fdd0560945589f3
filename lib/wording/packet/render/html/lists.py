"""Clauses in a row → the tags that nest them in real lists."""

from __future__ import annotations

from collections.abc import Iterable

from wording.record.model import Form

_LIST = {Form.ITEM: "ul", Form.NUMBERED: "ol"}


def list_tags(clauses: Iterable[tuple[Form, int]]) -> list[str]:
    """For each clause, given its form and depth, the tags that stand before its own; one entry more closes the last.

    The tag of the clause itself (`<li>` in a list) is the caller's, and so is its end outside of a list. In a list the
    `</li>` is given here, since deeper items stand inside of it.
    """
    open_lists: list[str] = []
    tags: list[str] = []
    for form, depth in (*clauses, (Form.PARAGRAPH, 0)):
        kind = _LIST.get(form, "")
        level = min(depth, len(open_lists)) + 1 if kind else 0
        before = ""
        while len(open_lists) > level or (open_lists and len(open_lists) == level and open_lists[-1] != kind):
            before += f"</li></{open_lists.pop()}>"
        if open_lists and len(open_lists) == level:
            before += "</li>"
        while len(open_lists) < level:
            open_lists.append(kind)
            before += f"<{kind}>"
        tags.append(before)
    return tags
