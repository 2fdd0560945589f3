"""The inline styles of everything a notebook shows.

A notebook that was just cloned is untrusted: JupyterLab then drops style sheets, scripts, ARIA and any property or
value that its list does not know, so everything here is inline and plain. Text takes its colour from the page and
tints are translucent, so that light and dark themes both read well.
"""

from __future__ import annotations

NO_MATHS = "mathjax_ignore tex2jax_ignore"
"""Classes that keep JupyterLab and nbconvert from reading dollar signs in a text as mathematics."""

LINE = "1px solid rgba(128,128,128,0.4)"
"""A thin rule."""

PANEL = "max-width:64em;line-height:1.55;overflow-x:auto"
"""Around each output."""

TITLE = "margin:0.2em 0 0.5em;font-size:110%"
"""First line of an output."""

LABEL = (
    "margin:0 0 0.8em;padding:0.25em 0.8em;border-left:4px solid rgba(200,120,0,0.9);"
    "background-color:rgba(200,120,0,0.12)"
)
"""The line that says “illustrative draft”."""

SMALL = "margin:0.15em 0 0.9em;font-size:90%;opacity:0.85"
"""What is said about a text, under it."""

TABLE = "border-collapse:collapse;margin:0.2em 0 1em;font-size:95%;table-layout:auto"
"""A table."""

CAPTION = "caption-side:top;text-align:left;padding:0.3em 0.6em 0.5em 0;font-weight:bold;font-style:normal"
"""Its caption."""

HEAD = f"text-align:left;vertical-align:bottom;padding:0.35em 0.8em 0.35em 0.4em;border-bottom:2px {LINE[4:]}"
"""A column's heading."""

CELL = f"text-align:left;vertical-align:top;padding:0.35em 0.8em 0.35em 0.4em;border-bottom:{LINE}"
"""A cell of words."""

NUMBER = f"text-align:right;vertical-align:top;padding:0.35em 0.8em 0.35em 0.4em;border-bottom:{LINE}"
"""A cell of figures."""

NUMBER_HEAD = f"text-align:right;vertical-align:bottom;padding:0.35em 0.8em 0.35em 0.4em;border-bottom:2px {LINE[4:]}"
"""The heading of a column of figures."""

WHOLE = "white-space:nowrap"
"""What must not break at its hyphens."""

CLAUSE = "margin:0.3em 0 0.2em"
"""A clause."""

STEP = "margin:0 0 0.6em"
"""One step of a story."""

LIST = "margin:0.3em 0 0.6em;padding-left:1.6em"
"""A list of clauses or sentences."""

FIGURE = "margin:0.3em 0 1em"
"""A chart with its caption."""

CHART = f"max-width:100%;height:auto;box-sizing:border-box;border:{LINE};border-radius:4px;background-color:#ffffff"
"""The picture in it: always on white, as on paper."""
