"""Which analysis made a part: the number that says when parts must be made again."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

ALGORITHM = 2
"""Raise it whenever the same files would give other rows, or rows in another form.

That is: a change to what is read from a file, to pairing, redlines, weights, lineage or counting, or to a table's
columns. What only makes it faster, or alters a message on the screen, does not count. A test holds the rows of a small
corpus to those that this number stands for.
"""


@cache
def algorithm() -> str:
    """The name of the analysis: the number above and the version of the package."""
    try:
        package = version("wording")
    except PackageNotFoundError:  # run from its source, which nobody installed
        package = "0"
    return f"{ALGORITHM}/{package}"
