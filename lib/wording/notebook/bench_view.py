"""A draft on the bench as a page: the redline with its weights, the motion in words, warnings and collisions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wording.amend.conflicts import Conflict, Outcome
from wording.amend.plan import Source
from wording.drafting.model import DraftingWarning
from wording.notebook import styles
from wording.notebook.bench_state import DraftView
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.redlines import show_comparison
from wording.packet.phrases import count, joined

OURS = "This draft"
_MARK = re.compile(r"(?<! ) *+(?:-|[0-9]++\.) ")


def show_draft(view: DraftView) -> Display:
    """All that the bench shows of a draft, one under the other."""
    parts = (show_edit(view), show_collisions(view)) if view.motion else (show_edit(view),)
    html = join(*[part.html for part in parts])
    return Display(html, "; ".join(part.text for part in parts))


def show_edit(view: DraftView) -> Display:
    """The redline, the motion in words and the new drafting warnings; or why what is typed cannot be read."""
    illustrative = view.base.meta.illustrative
    if view.comparison is None:
        body = _list("What is typed cannot be read yet", view.trouble, "")
        return panel(body, illustrative=illustrative, text=f"not read: {' '.join(view.trouble)}")
    if view.motion is None:
        text = f"Nothing differs from {view.base.label}."
        return panel(tag("p", text, style=styles.CLAUSE), illustrative=illustrative, text=text)
    redline = show_comparison(view.comparison)
    body = join(
        _list("The motion in words", [item.words for item in view.words], ""),
        _list("New drafting warnings", map(_warning, view.warnings), "None."),
    )
    words, warnings = count(len(view.words), "item"), count(len(view.warnings), "new drafting warning")
    below = panel(body, illustrative=False, text="")
    return Display(join(redline.html, below.html), f"{redline.text}; motion of {words}; {warnings}")


def show_collisions(view: DraftView) -> Display:
    """Where the draft's motion collides with pending ones, what either order gives, and nothing resolved."""
    held = f"held against {joined(list(view.pending))}" if view.pending else "no motion is pending on this text"
    head = tag("h3", "Collisions with pending motions")
    found = [_collision(conflict) for conflict in view.conflicts]
    body = tag("ul", *found, style=styles.LIST) if found else tag("p", f"None; {held}.", style=styles.CLAUSE)
    aside = [tag("p", line, style=styles.SMALL) for line in view.aside]
    text = f"{count(len(found), 'collision')}, {held}"
    return panel(head, body, *aside, illustrative=False, text=text)


def _list(heading: str, lines: Iterable[str], empty: str) -> Html:
    items = [tag("li", line, style=styles.CLAUSE) for line in lines]
    body = tag("ul", *items, style=styles.LIST) if items else tag("p", empty, style=styles.CLAUSE)
    return join(tag("h3", heading), body)


def _warning(warning: DraftingWarning) -> str:
    quoted = f" “{warning.quoted}”" if warning.quoted else ""
    return f"{warning.address}{quoted}: {warning.reason} {warning.mend} ({warning.code})"


def _collision(conflict: Conflict) -> Html:
    """One collision: both items, and what each order gives. The draft is the second of the two."""
    lines = [
        f"{_named(conflict.first)}: {conflict.first_words}",
        f"{OURS}, item {conflict.second.number}: {conflict.second_words}",
        f"Adopted before this draft: {told(conflict.first_then_second)}",
        f"Adopted after it: {told(conflict.second_then_first)}",
    ]
    lines = lines[:2] if conflict.kind == "duplicate" else lines
    head = tag("strong", f"{conflict.name}: {conflict.why}.")
    return tag("li", head, tag("ul", *[tag("li", line) for line in lines], style=styles.LIST), style=styles.CLAUSE)


def _named(source: Source) -> str:
    return f"{source.motion.label}, item {source.number}"


def told(outcome: Outcome) -> str:
    """What an order of adoption gives, in a sentence."""
    if outcome.refused:
        return f"the other can no longer be done ({outcome.refused})."
    lines = [_MARK.sub("", line, count=1) if _MARK.match(line) else line for line in outcome.lines]
    return f"“{' / '.join(lines)}”" if lines else "no line of the text is new."
