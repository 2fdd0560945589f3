"""A version → the sentence that tells where its text stands."""

from __future__ import annotations

from collections.abc import Iterator

from wording.packet.citing import long_day
from wording.record.model import Status, Version

NOT_ADOPTED = {
    Status.DRAFT: "Draft. Not adopted.",
    Status.PROPOSED: "Proposed to the board. Not adopted.",
    Status.RECORDED: "Recorded as it was found; when it was adopted is not known.",
}
"""Where a text stands that nobody is known to have adopted, in a sentence."""


def standing(version: Version, outside: bool = False) -> str:
    """Where the text stands. `outside` says that it is a file of which the record knows nothing.

    What such a file says of itself is told as what it says: a copy that somebody edited was neither found nor adopted.
    """
    status = version.meta.status
    if outside and status in (Status.RECORDED, Status.ADOPTED):
        return f"Not on the record: a file that calls itself “{status}”, which nothing proves."
    return NOT_ADOPTED.get(status) or f"Adopted{'; '.join(_days(version))}."


def _days(version: Version) -> Iterator[str]:
    meta = version.meta
    yield f" on {long_day(meta.adopted)}" if meta.adopted else ""
    if meta.effective:
        yield f"in force from {long_day(meta.effective)}"
