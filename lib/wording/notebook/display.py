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


def panel(*body: str, title: str = "", illustrative: bool | str, text: str) -> Display:
    """An output: its title, what it says of being illustrative where that is due, and its body.

    `illustrative` is the sentence that says so; True stands for that of an illustrative draft.
    """
    said = ILLUSTRATIVE if illustrative is True else illustrative or ""
    head = tag("p", tag("strong", title), style=styles.TITLE) if title else Html()
    inner = join(head, label(said) if said else "", *body)
    html = tag("div", inner, class_=styles.NO_MATHS, style=styles.PANEL)
    return Display(html, f"{text} [{said}]" if said else text)


def label(said: str = ILLUSTRATIVE) -> Html:
    """The line that says “illustrative …”."""
    first, _, rest = said.partition(":")
    return tag("p", tag("strong", f"{first}:"), rest, style=styles.LABEL)
