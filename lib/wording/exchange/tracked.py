"""A file with tracked changes against the version it was drawn up on: are the words that were changed those we hold?"""

from __future__ import annotations

from itertools import zip_longest

from wording.exchange.blocks import Imported, quote
from wording.exchange.outline import arrange, texts
from wording.record.model import Version


def departure(imported: Imported, base: Version) -> str:
    """Where the text before the tracked changes first departs from `base`, a sentence; empty when it does not."""
    ours = texts(base.sections)
    theirs = texts(arrange(imported.before, base.meta.title).sections)
    for theirs_text, our_text in zip_longest(theirs, ours):
        if theirs_text == our_text:
            continue
        if our_text is None:
            return f"The file has {quote(theirs_text)} before its tracked changes, after the end of {base.id}."
        if theirs_text is None:
            return f"The file ends before {quote(our_text)}, which {base.id} holds."
        return (
            f"Before its tracked changes the file reads {quote(theirs_text)} where {base.id} reads {quote(our_text)}."
        )
    return ""
