"""The text of a version ⇄ its sections and clauses. `format_version` undoes `parse_version` exactly."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from wording.errors import Fault, RecordError
from wording.record.fields import read_meta, write_meta
from wording.record.model import Clause, Form, Meta, Role, Section, Version

_ID = re.compile(r"[a-z][a-z0-9-]{0,63}", re.ASCII)
_HEADING = re.compile(r"(#{1,6})(?: +(.*))?")
_ITEM = re.compile(r"( *)(?:([-*+•])|(\d{1,9})[.)])(?: +(.*))?", re.ASCII)
_ATTRIBUTES = re.compile(r"(?:^|\s+)(?<!\\)\{([^{}]*)\}$")
_MARKER = re.compile(r"\\|#{1,6}( |$)|[-*+•]( |$)|\d{1,9}[.)]( |$)", re.ASCII)
_CJK = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3000-\u303f\uff01-\uff60]"
_CJK_EDGE = re.compile(f"{_CJK} {_CJK}")


def slug(heading: str) -> str:
    """A name made from a heading: ASCII letters and digits in lower case, parted by hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:64].strip("-")


def parse_version(text: str, id: str = "", file: str = "") -> Version:
    """The version that `text` spells out; RecordError holds every fault at once, each with its line.

    `id` becomes the version's id, `file` the name used in messages (default: the id).
    """
    faults: list[Fault] = []
    version = read_version(text, id, file or id or "text", faults)
    if version is None or any(fault.is_error for fault in faults):
        raise RecordError(tuple(faults))
    return version


def read_version(text: str, id: str, file: str, faults: list[Fault]) -> Version | None:
    """Like `parse_version`, but faults are appended to `faults`; None when the front matter is unusable."""
    front, body, first = _split(text, file, faults)
    meta, _ = read_meta(front, file, faults) if front is not None else (None, {})
    sections = _Body(file, faults).read(body, first)
    if meta is None:
        return None
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Version(id, meta, sections, digest, file)


def _split(text: str, file: str, faults: list[Fault]) -> tuple[str | None, str, int]:
    """Front matter, body, and the line on which the body begins."""
    lines = text.split("\n")
    if not text.strip():
        faults.append(Fault(file, 0, "E-EMPTY", "the file is empty", "write a version as content_versions/README.md shows"))
        return None, "", 1
    if lines[0].rstrip() != "---":
        faults.append(Fault(file, 1, "E-FRONT", "the file does not begin with front matter", "begin it with a line “---”"))
        return None, text, 1
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), number + 1
    faults.append(Fault(file, 1, "E-FRONT", "the front matter is never closed", "end it with a line “---”"))
    return None, "", 1


@dataclass(slots=True)
class _Open:
    """A section that is being read."""

    id: str
    heading: str
    role: Role
    given: bool
    line: int
    clauses: list[Clause] = field(default_factory=list)

    def close(self) -> Section:
        return Section(self.id, self.heading, tuple(self.clauses), self.role, self.given, self.line)


@dataclass(slots=True)
class _Body:
    """Reads the lines of a body; holds only what is open."""

    file: str
    faults: list[Fault]
    sections: list[_Open] = field(default_factory=list)
    block: list[str] = field(default_factory=list)
    block_line: int = 0
    form: Form = Form.PARAGRAPH
    depth: int = 0
    ids: dict[str, int] = field(default_factory=dict)

    def read(self, body: str, first: int) -> tuple[Section, ...]:
        for number, line in enumerate(body.split("\n"), first):
            self._line(line.strip(" \t"), line, number)
        self._close_block()
        self._check()
        return tuple(section.close() for section in self.sections)

    def _line(self, stripped: str, line: str, number: int) -> None:
        if not stripped:
            self._close_block()
        elif (heading := _HEADING.fullmatch(stripped)) and line[:1] == "#":
            self._close_block()
            self._heading(len(heading[1]), (heading[2] or "").strip(" \t"), number)
        elif item := _ITEM.fullmatch(line.rstrip(" \t")):
            self._close_block()
            self.form = Form.ITEM if item[2] else Form.NUMBERED
            self.depth = len(item[1]) // 2
            self.block, self.block_line = [item[4] or ""], number
        else:
            self.block_line = self.block_line if self.block else number
            self.block.append(stripped)

    def _heading(self, level: int, raw: str, number: int) -> None:
        text, id, role = self._attributes(raw, number)
        if level == 1:
            self._title(text, id, number)
        elif level == 2:
            self._section(text, id, role, number)
        else:
            self._add(Clause(_unescape(text), id, Form.GROUP, level - 3, number))

    def _title(self, text: str, id: str | None, number: int) -> None:
        if self.sections:
            self._fault(number, "E-TITLE", "the title stands after other text", "make it the first line, once")
        elif not text:
            self._fault(number, "E-TITLE", "the title is empty", "write the title after “# ”")
        self.ids["preamble"] = number
        self.sections.append(_Open("preamble", _unescape(text), Role.PREAMBLE, False, number))

    def _section(self, text: str, id: str | None, role: Role | None, number: int) -> None:
        heading = _unescape(text)
        name = id or slug(heading)
        if not name:
            mend = "add an id such as {#integrity}"
            if heading:
                name = f"section-{len(self.sections) + 1}"
                self._claim(name, number)
            else:
                self._fault(number, "E-NO-ID", "the section has neither a heading nor an id", mend)
        elif not id and name in self.ids:
            self._fault(
                number,
                "E-DUP-ID",
                f"the heading “{heading}” gives the id “{name}”, which line {self.ids[name]} has already",
                "give one of the two an id of its own, such as {#" + name[:60] + "-2}",
            )
        elif not id:
            self.ids[name] = number
        self.sections.append(_Open(name, heading, role or Role.PRINCIPLE, id is not None, number))

    def _attributes(self, raw: str, number: int) -> tuple[str, str | None, Role | None]:
        """Text, id and role of a heading or clause that may end in `{#id role=notice}`."""
        found = _ATTRIBUTES.search(raw)
        if not found or not found[1].strip().startswith(("#", "role=")):
            return raw, None, None
        id, role = None, None
        for word in found[1].split():
            if word.startswith("#"):
                id = self._id(word[1:], number)
            elif word.startswith("role=") and word[5:] in (Role.PRINCIPLE, Role.NOTICE):
                role = Role(word[5:])
            else:
                self._fault(number, "E-ATTRIBUTE", f"“{word}” is not an attribute", "write {#id} or {#id role=notice}")
        return raw[: found.start()], id, role

    def _id(self, name: str, number: int) -> str | None:
        if not _ID.fullmatch(name):
            self._fault(number, "E-ID", f"“{name}” is not an id", "use up to 64 of a-z, 0-9 and “-”, a letter first")
            return None
        return self._claim(name, number)

    def _claim(self, name: str, number: int) -> str:
        if name in self.ids:
            self._fault(
                number, "E-DUP-ID", f"the id “{name}” stands in line {self.ids[name]} already", "give one of the two another id"
            )
        self.ids.setdefault(name, number)
        return name

    def _close_block(self) -> None:
        if self.block:
            text, id, _ = self._attributes(_unwrap(self.block), self.block_line)
            if not text:
                self._fault(self.block_line, "E-EMPTY-CLAUSE", "the list item is empty", "write its text or remove it")
            else:
                self._add(Clause(_unescape(text), id, self.form, self.depth, self.block_line))
        self.block, self.form, self.depth = [], Form.PARAGRAPH, 0

    def _add(self, clause: Clause) -> None:
        if not clause.text:
            self._fault(clause.line, "E-EMPTY-CLAUSE", "the group heading is empty", "write its text or remove it")
            return
        if not self.sections:
            self.ids["preamble"] = clause.line
            self.sections.append(_Open("preamble", "", Role.PREAMBLE, False, clause.line))
        self.sections[-1].clauses.append(clause)

    def _check(self) -> None:
        for section in self.sections:
            if section.role is not Role.PREAMBLE and not section.clauses:
                self._warn(section.line, "W-EMPTY", f"the section “{section.heading or section.id}” has no text")
            for clause in section.clauses:
                if re.search(r"\s{2}|[^\S ]", clause.text):
                    self._warn(clause.line, "W-SPACE", "two spaces together, or a space of an unusual kind")
        if not any(section.role is Role.PRINCIPLE for section in self.sections):
            self._fault(0, "E-NO-PRINCIPLE", "the version has no principle", "head each principle with “## Heading”")

    def _fault(self, line: int, code: str, message: str, mend: str) -> None:
        self.faults.append(Fault(self.file, line, code, message, mend))

    def _warn(self, line: int, code: str, message: str) -> None:
        self.faults.append(Fault(self.file, line, code, message, "look whether that is meant"))


def _unwrap(lines: list[str]) -> str:
    """Undoes soft wraps; scripts written without spaces are joined without one."""
    text = lines[0]
    for line in lines[1:]:
        text += line if _CJK_EDGE.fullmatch(f"{text[-1:]} {line[:1]}") else f" {line}"
    return text


def _unescape(text: str) -> str:
    if text.startswith("\\") and _MARKER.match(text[1:]):
        text = text[1:]
    return re.sub(r"\\(\{[^{}]*\})$", r"\1", text)


def _escape(text: str) -> str:
    if _MARKER.match(text):
        text = "\\" + text
    return re.sub(r"\\?\{[^{}]*\}$", lambda m: "\\" + m[0], text)


def format_version(version: Version) -> str:
    """The canonical text of a version: one line a clause, one blank line between blocks."""
    body = "\n".join(block for section in version.sections for block in _blocks(section))
    return f"---\n{write_meta(version.meta)}---\n{body}"


def _blocks(section: Section) -> list[str]:
    if section.role is Role.PREAMBLE:
        head = [f"# {_escape(section.heading)}\n"] if section.heading else []
    else:
        attributes = ([f"#{section.id}"] if section.given_id else []) + (
            [f"role={section.role}"] if section.role is not Role.PRINCIPLE else []
        )
        tail = f" {{{' '.join(attributes)}}}" if attributes else ""
        head = [f"## {_escape(section.heading)}".rstrip() + f"{tail}\n"]
    blocks, run, counts = head, [], [0] * 8
    for clause in section.clauses:
        listed = clause.form in (Form.ITEM, Form.NUMBERED)
        if not listed and run:
            blocks.append("".join(run))
            run, counts = [], [0] * 8
        if listed:
            run.append(_item(clause, counts))
        else:
            blocks.append(_line(clause))
    return blocks + (["".join(run)] if run else [])


def _item(clause: Clause, counts: list[int]) -> str:
    depth = min(clause.depth, 7)
    counts[depth] += 1
    counts[depth + 1 :] = [0] * (7 - depth)
    mark = "-" if clause.form is Form.ITEM else f"{counts[depth]}."
    return f"{'  ' * clause.depth}{mark} {_line(clause)}"


def _line(clause: Clause) -> str:
    mark = "#" * (clause.depth + 3) + " " if clause.form is Form.GROUP else ""
    tail = f" {{#{clause.id}}}" if clause.id else ""
    return f"{mark}{_escape(clause.text)}{tail}\n"


def body_of(meta: Meta, sections: tuple[Section, ...], id: str = "") -> Version:
    """A version made in memory, with the hash that its canonical file would have."""
    draft = Version(id, meta, sections, "")
    digest = hashlib.sha256(format_version(draft).encode()).hexdigest()
    return Version(id, meta, sections, digest)
