"""A translation goes on the record: its file, then its line in the register, whole or not at all, and repeatable.

It bears the fingerprint of its source, which the register has to hold already. It is no version: nothing is ever
drawn up against it, and the chain of versions passes it by.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from wording.errors import Fault, NotAdopted, RecordError, shown
from wording.record.adoption import Terms
from wording.record.canonical import written
from wording.record.chain import id_of
from wording.record.folder import read_sound
from wording.record.listing import MAX_REGISTER, REGISTER
from wording.record.locking import locked
from wording.record.markup import parse_version
from wording.record.model import History, Meta, Status, Version
from wording.record.names import BadName, read_name
from wording.record.reading import read_bytes
from wording.record.register import Registered, parse_register, with_line
from wording.record.seals import register_seals
from wording.record.tags import same_tag
from wording.record.translated import DRAFTED, Translated, check_translation
from wording.record.writing import write_bytes, write_new


@dataclass(frozen=True, slots=True)
class Registration:
    """What putting a translation on the record did."""

    translation: Version
    """The translation that is on the record."""
    line: Registered
    """Its line in the register."""
    anchor: Registered
    """The last line of the register."""
    was_done: bool
    """Whether it was there before, so that nothing was left to do."""


def adopt_translation(folder: str | Path, draft: Version, terms: Terms) -> Registration:
    """Puts a translation on the record, or completes what was interrupted, or finds that all is done.

    NotAdopted says in one sentence why not, RecordError tells the faults of the record or of the translation; then
    nothing was written.
    """
    folder = Path(folder)
    with locked(folder):
        history, _ = read_sound(folder)
        register, lines = _register(folder)
        made = _made(folder, draft, terms, history, lines)
        there = next((line for line in lines if line.name == f"{made.id}.md"), None)
        seal = register_seals(register)[(there.line if there else len(lines) + 1) - 1]
        text = written(replace(made, meta=replace(made.meta, register_sha256=seal))).encode()
        _check_file(draft, made, text, bool(there))
        made = parse_version(text.decode(), made.id, made.file)
        if there is None:
            _write(folder, made, text, register)
        line = there or Registered(f"{made.id}.md", made.sha256, len(lines) + 1)
        return Registration(made, line, lines[-1] if there else line, there is not None)


def _check_file(draft: Version, made: Version, text: bytes, registered: bool) -> None:
    """Raises NotAdopted when the name is taken by anything but this translation."""
    if not Path(made.file).exists() or (was := read_bytes(made.file)) == text:
        return
    if registered or not _same_but_for_seal(was, text):
        raise NotAdopted(
            f"{shown(made.file)} is there already, with another text or other facts; "
            f"to correct it, write “supersedes: {made.id}” into {draft.id} and give a --label."
        )


def _same_but_for_seal(one: bytes, other: bytes) -> bool:
    """Whether two files differ in what they say of the register alone, which grew after the first was interrupted."""
    first, second = (
        [line for line in data.split(b"\n") if not line.startswith(b"register_sha256:")] for data in (one, other)
    )
    return first == second


def _write(folder: Path, made: Version, text: bytes, register: bytes) -> None:
    """The file, then its line: before the line is there, the record is as it was."""
    path = Path(made.file)
    if path.exists():
        write_bytes(path, text)
    else:
        write_new(path, text)
    write_bytes(folder / REGISTER, with_line(register, f"{made.id}.md", made.sha256))


def _register(folder: Path) -> tuple[bytes, tuple[Registered, ...]]:
    path, faults = folder / REGISTER, list[Fault]()
    register = read_bytes(path, MAX_REGISTER) if path.exists() else b""
    lines = parse_register(register, str(path), faults) if register else ()
    if faults:
        raise RecordError(tuple(faults))
    return register, lines


def _made(folder: Path, draft: Version, terms: Terms, history: History, lines: tuple[Registered, ...]) -> Version:
    """The translation as it goes on the record: all that the draft says, with the facts of its adoption."""
    meta, known = draft.meta, {id_of(line.name): line.sha256 for line in lines}
    if terms.motions or terms.moved_by or terms.votes:
        raise NotAdopted(
            "no motion explains the words of a translation; leave --motion, --moved-by and --vote out, "
            "and say in the note what the board decided."
        )
    if meta.translation_of not in known:
        raise NotAdopted(
            f"{draft.id} translates {shown(meta.translation_of, 80) or 'nothing'}, which is not registered; "
            "only what is on the record can have a translation there."
        )
    id = _id(draft, terms)
    facts = replace(_facts(draft, terms), supersedes_sha256=known.get(meta.supersedes, ""))
    made = replace(draft, id=id, meta=facts, file=str(folder / f"{id}.md"))
    sources = {version.id: version for version in history.versions}
    stem = id[: -len(meta.language) - 1]
    if faults := tuple(
        check_translation(Translated(made, draft.file or draft.id, stem, meta.language, _none), sources)
    ):
        raise RecordError(faults)
    _check_place(draft, made, history)
    return made


def _id(draft: Version, terms: Terms) -> str:
    meta = draft.meta
    id = f"{meta.translation_of}{'-' if terms.label else ''}{terms.label}.{meta.language}"
    if meta.status not in DRAFTED and not terms.label:
        id = draft.id  # a file that waits for its line keeps its name
    try:
        read_name(f"{id}.md", in_drafts=False)
    except BadName as bad:
        raise NotAdopted(f"“{shown(id, 100)}” names no translation; use a-z, 0-9 and “-” for the label.") from bad
    return id


def _facts(draft: Version, terms: Terms) -> Meta:
    meta = draft.meta
    if terms.recorded:
        if terms.effective:
            raise NotAdopted("the adoption of a recorded text is unknown; leave --effective out.")
        if not (terms.on or meta.captured):
            raise NotAdopted(f"{draft.id}: the record needs the day on which the text was found; give it with --on.")
        return replace(meta, status=Status.RECORDED, captured=terms.on or meta.captured)
    effective = terms.effective or meta.effective
    if terms.on and effective and effective < terms.on:
        raise NotAdopted(f"{draft.id} would count from {effective}, before the vote on {terms.on}; correct one.")
    return replace(meta, status=Status.ADOPTED, adopted=terms.on, effective=effective)


def _check_place(draft: Version, made: Version, history: History) -> None:
    """Refuses a second translation of one version into one language, unless it takes the place of the first."""
    others = [
        v
        for v in history.translations
        if v.meta.status not in DRAFTED and v.id != made.id and same_tag(v.meta.language, made.meta.language)
    ]
    named = made.meta.supersedes
    if named and named not in [v.id for v in others]:
        raise NotAdopted(f"{draft.id} supersedes {shown(named, 80)}, which is no translation on the record.")
    replaced = {v.meta.supersedes for v in others} | {named}
    for other in others:
        if other.meta.translation_of == made.meta.translation_of and other.id not in replaced:
            raise NotAdopted(
                f"{other.id} translates {made.meta.translation_of} into that language already; "
                f"if {draft.id} corrects it, write “supersedes: {other.id}” at its top."
            )


def _none(_key: str) -> int:
    """No line: what is to be written has no file yet."""
    return 0
