"""Where a command's result goes: stdout, or the file that `-o` names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def put(content: str | bytes, output: str | None, *, to_edit: bool = False) -> None:
    """Prints the result, or writes it whole to the file named.

    A report may be made again and again in the same place. A text that people go on editing (`to_edit`) is never
    written over another: a day's work may stand there.
    """
    data = content.encode() if isinstance(content, str) else content
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    from wording.record.writing import write_bytes, write_new

    spare_the_record(Path(output))
    if to_edit:
        _spare_edits(Path(output), data)
    (write_new if to_edit else write_bytes)(Path(output), data)
    say(f"Written: {output}")


def refuse_on_terminal(form: str, output: str | None, name: str) -> None:
    """WordingError when a file that is no text would be printed on a terminal; into a pipe or a file it may go."""
    from wording.errors import WordingError

    if form in ("pdf", "docx") and output is None and sys.stdout.isatty():
        message = f"a .{form} file is not for a terminal; name a file with -o, such as -o {name}.{form}."
        raise WordingError(message)


def _spare_edits(path: Path, data: bytes) -> None:
    """Refuses a file that is there with another text, in words that say what would do."""
    from wording.errors import UnreadableFile
    from wording.record.reading import read_bytes

    if path.is_file() and read_bytes(path, len(data)) != data:
        message = f"“{path}” is there already, with another text; name another file with -o, or move that one away."
        raise UnreadableFile(message)


def spare_the_record(path: Path) -> None:
    """Refuses to write over a file of a record, or to put a packet among its files."""
    from wording.errors import UnreadableFile

    try:
        whole = path.resolve()
    except (OSError, RuntimeError) as error:
        raise UnreadableFile(f"{path} cannot be written; name another place.") from error
    if holds_record(whole.parent) and not whole.exists():
        raise UnreadableFile(f"{path} would lie among the versions of a record; put a draft into its folder drafts.")
    if whole.exists() and any(map(holds_record, (whole.parent, whole.parent.parent))):
        raise UnreadableFile(f"{path} belongs to a record and is never written over; name another place with -o.")


def holds_record(folder: Path) -> bool:
    """Whether the folder is that of a record."""
    return folder.name == "content_versions" or (folder / "SHA256SUMS").exists()


def as_json(value: Any) -> str:
    """JSON as every command prints it: UTF-8, keys in their documented order, two spaces."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def say(text: str) -> None:
    """Talk, which goes to stderr."""
    print(text, file=sys.stderr)
