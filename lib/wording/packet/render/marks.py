"""Runs of a redline → HTML that is safe with any text, seen without colour and read aloud in words."""

from __future__ import annotations

from collections.abc import Iterable

from wording.comparison.model import Run, RunKind
from wording.packet.phrases import BREAK, RUN
from wording.packet.visible import visible as visible

_TAG = {RunKind.DELETE: "del", RunKind.INSERT: "ins"}

# JupyterLab keeps only some properties in a notebook that it does not trust yet: no `text-decoration-style`, no
# `position`, no `user-select`. So the second line under an insertion is a border, and words are hidden by their size.
# Blue and red, the colours of legal redlines, are told apart by the colour-blind too; the tints are see-through and the
# text keeps its colour, so that both read well on a light and on a dark page.
_STYLE = {
    RunKind.DELETE: "text-decoration:line-through;background-color:rgba(229,83,75,0.22)",
    RunKind.INSERT: "text-decoration:underline;border-bottom:1px solid;background-color:rgba(56,128,235,0.22)",
}
# `pre` keeps the space that ends the hidden words from swallowing the one that an inserted text may begin with.
_HIDDEN_STYLE = "font-size:0;white-space:pre;user-select:none"


def escaped(text: str) -> str:
    """The text as HTML, fit to stand between tags and in quoted attributes."""
    from html import escape  # what is printed in a terminal does without

    return escape(visible(text))


def inline_redline(runs: Iterable[Run], language: str = "") -> str:
    """The runs as `<ins>` and `<del>`, with words for screen readers in spans of the class `words`.

    The page's own style sheet draws them. `language` is the language of those words, where the text is in another.
    """
    return "".join(_run(run, "", _spoken(language)) for run in runs)


def paragraph_mark(kind: RunKind, language: str = "") -> str:
    """The end of a paragraph, inserted or deleted; the style sheet draws it. Nothing for what stays."""
    if kind is RunKind.EQUAL:
        return ""
    tag, (before, after) = _TAG[kind], RUN[kind]
    words = f"<span{_spoken(language)}>{before}{BREAK}{after}</span>"
    return f'<{tag} class="break">{words}{"<br>" if kind is RunKind.INSERT else ""}</{tag}>'


def styled_redline(runs: Iterable[Run]) -> str:
    """The runs as `<ins>` and `<del>` that bring their style along, for pages that have no style sheet of ours.

    Made of what JupyterLab keeps in a notebook that it does not trust: where even inline styles are dropped, the
    words for screen readers become visible brackets.
    """
    styles = {kind: f' style="{style}"' for kind, style in _STYLE.items()}
    return "".join(_run(run, styles.get(run.kind, ""), f' style="{_HIDDEN_STYLE}"') for run in runs)


def _spoken(language: str) -> str:
    """Attributes of the words that are there to be read aloud."""
    return f' class="words" lang="{escaped(language)}" dir="ltr"' if language else ' class="words"'


def _run(run: Run, attributes: str, spoken: str) -> str:
    text = escaped(run.text)
    if run.kind is RunKind.EQUAL:
        return text
    tag, (before, after) = _TAG[run.kind], RUN[run.kind]
    return f"<{tag}{attributes}><span{spoken}>{before}</span>{text}<span{spoken}>{after}</span></{tag}>"
