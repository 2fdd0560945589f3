"""Folders of sister codes → the members of a family."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from wording.errors import WordingError
from wording.record.folder import read_history
from wording.sisters.drift_model import Member


def read_family(folders: Sequence[str | Path], names: Mapping[str, Sequence[str]] | None = None) -> tuple[Member, ...]:
    """The codes in the folders given, the model first; each folder holds a `content_versions`, or is one.

    A member bears the name of its folder. `names` gives further names of an association by member. WordingError when
    a folder holds no record or no dated version, or when `names` names no member; RecordError when a file is faulty.
    """
    given = dict(names or {})
    members = tuple(_member(Path(folder), given) for folder in folders)
    known = [member.name for member in members]
    for name in given:
        if name not in known:
            raise WordingError(f"there is no code “{name}” in this family; it has {', '.join(known)}.")
    return members


def _member(folder: Path, names: Mapping[str, Sequence[str]]) -> Member:
    whole = folder.resolve()
    record = whole / "content_versions"
    if not record.is_dir():
        if whole.name != "content_versions":
            raise WordingError(f"{folder} holds no folder content_versions; name the folder of a code.")
        record, whole = whole, whole.parent
    history = read_history(record)
    if not history.versions:
        raise WordingError(f"{folder} holds no dated version yet; leave it out of the family, or record one.")
    return Member(whole.name, history.versions, tuple(names.get(whole.name, ())))
