"""The text of a version ⇄ its front matter, sections and clauses. `format_version` undoes `parse_version` exactly."""

from __future__ import annotations

import hashlib

from wording.errors import Fault, RecordError, shortened, shown
from wording.record.alphabets import by_line, disguised, told
from wording.record.body import read_body
from wording.record.characters import MOST, check_characters
from wording.record.fields import read_meta, write_meta
from wording.record.foreign import check_conflicts
from wording.record.marks import escape, escape_end, slug
from wording.record.model import Clause, Form, Meta, Role, Section, Version

__all__ = ["body_of", "format_version", "parse_version", "read_version", "slug", "split_front"]


def parse_version(text: str, id: str = "", file: str = "") -> Version:
    """The version that `text` spells out; RecordError holds every fault at once, each with its line.

    `id` becomes the version's id, `file` the name used in messages (default: the id).
    """
    faults: list[Fault] = []
    version = read_version(text, id, file or id or "text", faults)
    errors = tuple(fault for fault in faults if fault.is_error)
    if version is None or errors:
        raise RecordError(errors)
    return version


def read_version(text: str, id: str, file: str, faults: list[Fault]) -> Version | None:
    """Like `parse_version`, but faults are appended to `faults`; None when the front matter is unusable."""
    if not text.strip():
        mend = "write a version as content_versions/README.md shows"
        faults.append(Fault(file, 0, "E-EMPTY", "the file is empty", mend))
        return None
    found: list[Fault] = []
    check_characters(text, file, found)
    _check_disguises(text, file, found)
    front, body, first = split_front(text, file, found)
    check_conflicts(front or "", file, found, 2)
    meta, lines = read_meta(front, file, found) if front is not None else (None, {})
    sections = read_body(body, first, file, found) if front is not None else ()
    if meta is not None:
        _check_title(meta, sections, lines, file, found)
    faults += shortened(found)
    if meta is None:
        return None
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Version(id, meta, sections, digest, file)


def _check_disguises(text: str, file: str, faults: list[Fault]) -> None:
    for line, odd in by_line(disguised(text), text, 1, MOST):
        message = f"“{shown(odd.word, 40)}” looks like a word in Latin letters, and is none: {told(odd)}"
        faults.append(Fault(file, line, "W-SCRIPT", message, "type the word anew, or leave it if it is meant"))


def split_front(text: str, file: str, faults: list[Fault]) -> tuple[str | None, str, int]:
    """Front matter (None when there is none), body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        mend = "begin it with a line “---”"
        faults.append(Fault(file, 1, "E-FRONT", "the file does not begin with front matter", mend))
        return None, text, 1
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), number + 1
    faults.append(Fault(file, 1, "E-FRONT", "the front matter is never closed", "end it with a line “---”"))
    return None, "", 1


def _check_title(
    meta: Meta, sections: tuple[Section, ...], lines: dict[str, int], file: str, faults: list[Fault]
) -> None:
    heading = sections[0].heading if sections and sections[0].role is Role.PREAMBLE else ""
    if heading and heading != meta.title:
        message = f"the front matter calls it “{shown(meta.title, 60)}”, the heading “{shown(heading, 60)}”"
        faults.append(Fault(file, lines["title"], "W-TITLE", message, "look which of the two is meant"))


def format_version(version: Version) -> str:
    """The canonical text of a version: one line a clause, one empty line between blocks."""
    body = "\n".join(block for section in version.sections for block in _blocks(section))
    return f"---\n{write_meta(version.meta)}---\n{body}"


def _blocks(section: Section) -> list[str]:
    """A section's heading, paragraphs and lists, each with its line ends."""
    blocks = [head] if (head := _head(section)) else []
    numbers: dict[int, int] = {}
    in_list = False
    for clause in section.clauses:
        listed = clause.form in (Form.ITEM, Form.NUMBERED)
        numbers = numbers if listed and in_list else {}
        line, follows = _item(clause, numbers) if listed else (_line(clause), False)
        if listed and in_list and follows:
            blocks[-1] += line
        else:
            blocks.append(line)
        in_list = listed
    return blocks


def _head(section: Section) -> str:
    heading = escape_end(section.heading)
    if section.role is Role.PREAMBLE:
        return f"# {heading}\n" if heading else ""
    inside = [f"#{section.id}"] if section.given_id else []
    inside += [f"role={section.role}"] if section.role is not Role.PRINCIPLE else []
    return " ".join(filter(None, ["##", heading, f"{{{' '.join(inside)}}}" if inside else ""])) + "\n"


def _item(clause: Clause, numbers: dict[int, int]) -> tuple[str, bool]:
    """The line of a list item, and whether it can stand right under the item before it (`numbers` are the last ones).

    A number that neither begins a list nor follows the one before could be taken for wording that runs on.
    """
    for deeper in [depth for depth in numbers if depth > clause.depth]:
        del numbers[deeper]
    mark, follows = "-", True
    if clause.form is Form.NUMBERED:
        number = numbers.get(clause.depth, 0) + 1 if clause.number is None else clause.number
        follows = number in (1, numbers.get(clause.depth, 0) + 1)
        numbers[clause.depth] = number
        mark = f"{number}."
    return f"{'  ' * clause.depth}{mark} {_line(clause)}", follows


def _line(clause: Clause) -> str:
    group = clause.form is Form.GROUP
    mark = "#" * (clause.depth + 3) + " " if group else ""
    tail = f" {{#{clause.id}}}" if clause.id else ""
    return f"{mark}{escape_end(clause.text) if group else escape(clause.text)}{tail}\n"


def body_of(meta: Meta, sections: tuple[Section, ...], id: str = "") -> Version:
    """A version made in memory, with the hash that its canonical file would have."""
    draft = Version(id, meta, sections, "")
    digest = hashlib.sha256(format_version(draft).encode("utf-8", "surrogatepass")).hexdigest()
    return Version(id, meta, sections, digest)
