"""A Vega-Lite chart → a figure that any notebook shows: SVG in an `<img>` with words that stand for it.

JupyterLab shows no bare SVG in a notebook that it does not trust, and the notebook check compares no PNG.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import image, tag

if TYPE_CHECKING:
    import altair as alt

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""Named, so that labels are measured with the metrics that they are drawn with."""

INK = "#1f2328"
"""Colour of words in a chart."""

_SCHEMA = "6.1"


def figure(chart: alt.TopLevelMixin, alt_text: str, caption: str, illustrative: bool) -> Display:
    """The chart as a captioned picture; `alt_text` says in words all that it shows."""
    source = f"data:image/svg+xml;base64,{b64encode(svg(chart).encode()).decode()}"
    body = tag(
        "figure",
        image(alt_text, source, styles.CHART),
        tag("figcaption", caption, style=styles.SMALL),
        style=styles.FIGURE,
    )
    return panel(body, illustrative=illustrative, text=f"{caption} {alt_text}")


def svg(chart: alt.TopLevelMixin) -> str:
    """The chart as SVG; the same chart gives the same text."""
    import vl_convert as vlc

    dressed = chart.configure(background="#ffffff", font=FONT, padding=14).configure_view(stroke=None)
    dressed = dressed.configure_axis(
        grid=False, domain=False, ticks=False, labelColor=INK, labelFontSize=13, labelLimit=400, labelPadding=8
    ).configure_header(labelColor=INK, labelFontSize=13, labelFontWeight="bold", labelAnchor="start", labelPadding=4)
    text: str = vlc.vegalite_to_svg(dressed.to_dict(), vl_version=_SCHEMA)
    return text
