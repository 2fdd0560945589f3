"""Reply files → replies: whatever they hold, each is read whole and safely, or refused with the reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wording.errors import UnreadableFile, shown
from wording.packet.replies.model import Answer, Refused, Reply, Stand
from wording.packet.replies.strict import Reader, parsed
from wording.record.reading import read_bytes

SCHEMA = "wording/reply@1"
"""Name and number of the format."""
MAX_BYTES = 1_000_000
"""Largest reply that is read."""
MAX_NAME, MAX_COMMENT, MAX_ANSWERS = 200, 10_000, 5_000
"""Most characters of a name and of a comment, and most answers; the page keeps to the first two by itself."""
KEYS = ("schema", "packet", "old", "new", "name", "day", "answers", "comment")
"""Keys of a reply, in order."""
ANSWER_KEYS = ("change", "answer", "comment")
"""Keys of an answer, in order."""

HASH = re.compile("[0-9a-f]{64}")
CHANGE = re.compile("c[1-9][0-9]{0,6}")


def read_replies(files: Iterable[str | Path]) -> tuple[Reply | Refused, ...]:
    """What each file holds, in the order given: a reply, or why it cannot be read as one. It raises nothing."""
    return tuple(_read(Path(file)) for file in files)


def _read(path: Path) -> Reply | Refused:
    try:
        return read_reply(path)
    except UnreadableFile as error:
        return Refused(shown(str(path)), str(error), unreadable=True)


def read_reply(path: str | Path) -> Reply:
    """The reply in a file; UnreadableFile says in one sentence why it is none."""
    return parse_reply(read_bytes(path, MAX_BYTES), str(path))


def parse_reply(data: bytes, file: str = "reply.json") -> Reply:
    """The reply that the bytes spell out; UnreadableFile says in one sentence why they spell none."""
    name = shown(file)
    what = f"“{name}”"
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"{what} is larger than {MAX_BYTES:,} bytes, which no reply is.")
    value = parsed(data, what)
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise UnreadableFile(f"{what} is not a reply: it does not say “{SCHEMA}”; send the file that the page saved.")
    reader = Reader(value, what, KEYS)
    reply = Reply(
        file=name,
        packet=reader.matching("packet", HASH, "the hash of a packet"),
        old=reader.text("old", MAX_NAME),
        new=reader.text("new", MAX_NAME),
        name=reader.text("name", MAX_NAME),
        day=reader.day("day"),
        answers=tuple(_answer(entry, what) for entry in reader.items("answers", MAX_ANSWERS)),
        comment=reader.text("comment", MAX_COMMENT, lines=True),
    )
    if not reply.name:
        raise UnreadableFile(f"{what} does not say whose reply it is; it needs a name.")
    counts = Counter(answer.change for answer in reply.answers)
    if twice := next((id for id, number in counts.items() if number > 1), ""):
        raise UnreadableFile(f"{what} answers {twice} twice; save the reply again.")
    return reply


def _answer(value: Any, what: str) -> Answer:
    reader = Reader(value, what, ANSWER_KEYS)
    stand = reader.value.get("answer")
    if stand not in (None, "", *Stand) or not isinstance(stand, str | None):
        reader.fail("an answer is neither agree, discuss nor object")
    return Answer(
        reader.matching("change", CHANGE, "the id of a change, such as c3"),
        Stand(stand) if stand else None,
        reader.text("comment", MAX_COMMENT, lines=True),
    )
