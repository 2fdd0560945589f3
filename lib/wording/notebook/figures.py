"""A Vega-Lite chart → a figure that any notebook shows: SVG in an `<img>` with words that stand for it.

JupyterLab shows no bare SVG in a notebook that it does not trust, and the notebook check compares no PNG.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, image, tag
from wording.notebook.tables import table
from wording.pictures.drawing import Picture

if TYPE_CHECKING:
    import altair as alt

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""Named, so that labels are measured with the metrics that they are drawn with."""

INK = "#1f2328"
"""Colour of words in a chart."""

_SCHEMA = "6.1"


def figure(chart: alt.TopLevelMixin, alt_text: str, caption: str, illustrative: bool | str) -> Display:
    """The chart as a captioned picture; `alt_text` says in words all that it shows."""
    body = framed(svg(chart), alt_text, caption)
    return panel(body, illustrative=illustrative, text=f"{caption} {alt_text}")


def show_picture(picture: Picture) -> Display:
    """A picture of a code's life, its sentence below it, and its figures as a table that opens."""
    figures = table(picture.title, picture.table.heads, picture.table.rows)
    body = framed(picture.svg, f"{picture.title}. {picture.summary}", picture.summary)
    opened = tag("details", tag("summary", "The figures as a table", style=styles.SMALL), figures)
    return panel(body, opened, title=picture.title, illustrative=picture.illustrative, text=repr(picture))


def framed(svg: str, alt_text: str, caption: str) -> Html:
    """An SVG as a figure: the picture, the words that stand for it, and its caption."""
    source = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
    return tag(
        "figure",
        image(alt_text, source, styles.CHART),
        tag("figcaption", caption, style=styles.SMALL),
        style=styles.FIGURE,
    )


def svg(chart: alt.TopLevelMixin) -> str:
    """The chart as SVG; the same chart gives the same text."""
    import vl_convert as vlc

    dressed = chart.configure(background="#ffffff", font=FONT, padding=14).configure_view(stroke=None)
    dressed = dressed.configure_axis(
        grid=False, domain=False, ticks=False, labelColor=INK, labelFontSize=13, labelLimit=400, labelPadding=8
    ).configure_header(labelColor=INK, labelFontSize=13, labelFontWeight="bold", labelAnchor="start", labelPadding=4)
    text: str = vlc.vegalite_to_svg(dressed.to_dict(), vl_version=_SCHEMA)
    return text
