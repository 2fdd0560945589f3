"""What a notebook shows: HTML for the page and a line of text for everything else, the same on every run."""

from __future__ import annotations

from dataclasses import dataclass

from wording.notebook import styles
from wording.notebook.elements import Html, join, tag
from wording.packet.phrases import ILLUSTRATIVE


@dataclass(frozen=True, slots=True, repr=False)
class Display:
    """A value as Jupyter shows it."""

    html: Html
    """For JupyterLab, nbconvert and other pages."""
    text: str
    """For a terminal, and for whoever reads the notebook's file."""

    def _repr_html_(self) -> str:
        return str(self.html)

    def __repr__(self) -> str:
        return self.text


def panel(*body: str, title: str = "", illustrative: bool, text: str) -> Display:
    """An output: its title, the label “illustrative draft” where that is due, and its body."""
    head = tag("p", tag("strong", title), style=styles.TITLE) if title else Html()
    inner = join(head, label() if illustrative else "", *body)
    html = tag("div", inner, class_=styles.NO_MATHS, style=styles.PANEL)
    return Display(html, f"{text} [{ILLUSTRATIVE}]" if illustrative else text)


def label() -> Html:
    """The line that says “illustrative draft”."""
    first, _, rest = ILLUSTRATIVE.partition(":")
    return tag("p", tag("strong", f"{first}:"), rest, style=styles.LABEL)
