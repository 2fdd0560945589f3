"""Clauses in a row → the tags that nest them in real lists, and the levels of the headings among them."""

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


def heading_levels(clauses: Iterable[tuple[Form, int]]) -> list[int]:
    """For each clause, given its form and depth, the level of its heading below an `h3`; 0 where it is none.

    No level is left out on the way down, which readers of the page's outline would take for a gap.
    """
    last, levels = 3, []
    for form, depth in clauses:
        if form is Form.GROUP:
            last = min(4 + depth, last + 1, 6)
        levels.append(last if form is Form.GROUP else 0)
    return levels
