"""What the front matter of two versions names otherwise, though no word of the text tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from wording.comparison.model import Comparison
from wording.packet.phrases import joined, shortened

_NAMED = ("title", "association", "language")
"""What a reader is shown of the front matter; dates and status are told where they belong."""


def renamed(comparison: Comparison) -> str:
    """What is named otherwise, as a part of a sentence; empty where nothing is, or a heading tells the same."""
    return joined(list(_parts(comparison)))


def _parts(comparison: Comparison) -> Iterator[str]:
    sections = [section for section in comparison.sections if section.old and section.new]
    headings = {(section.old[0].heading, section.new[0].heading) for section in sections}
    for name in _NAMED:
        old, new = (getattr(version.meta, name) for version in (comparison.old, comparison.new))
        if old == new or (old, new) in headings:
            continue
        if old and new:
            yield f"the {name} in the front matter, “{shortened(old)}”, becomes “{shortened(new)}”"
        else:
            yield f"the front matter {'names' if new else 'no longer names'} the {name} “{shortened(new or old)}”"
