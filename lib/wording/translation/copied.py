"""Words of a translation that are the very words of its source: they may be meant, and only a person can tell."""

from __future__ import annotations

from collections.abc import Iterator

from wording.errors import shown
from wording.record.model import Version
from wording.translation.sheet import sources_of

LONGEST = 80
"""Most characters that are quoted of the words."""


def copied(version: Version, translation: Version) -> Iterator[tuple[str, str]]:
    """Each address at which a translation of `version` has its very words, with them; but names and numbers alone."""
    own = dict(sources_of(translation))
    for address, source in sources_of(version):
        if _calm(own.get(address, "")) == _calm(source) and not _is_the_same_everywhere(address, source, version):
            yield address, source


def asked(version: Version, translation: Version) -> Iterator[str]:
    """A question for each of them, in a line."""
    for address, source in copied(version, translation):
        yield f"{address}: the same as the source: “{shown(source, LONGEST)}”; is that meant?"


def _is_the_same_everywhere(address: str, text: str, version: Version) -> bool:
    """Whether no language changes a text: it has no letters, or is a name.

    Every heading begins with a capital, and is therefore taken for a name only where it is that of the association.
    """
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    if not words or text == version.meta.association:
        return True
    return "/" in address and all(next(filter(str.isalpha, word)).isupper() for word in words)


def _calm(text: str) -> str:
    return " ".join(text.split())
