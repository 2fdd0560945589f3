"""The lines of a body → sections and clauses, every fault with its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from wording.errors import Fault, shown
from wording.record.foreign import CONFLICT, CONFLICTING, FENCE, foreign
from wording.record.lists import OpenList
from wording.record.marks import HEADING, ID, ITEM, RULE, slug, split_braces, unescape_end, unescape_start, unwrap
from wording.record.model import Clause, Form, Role, Section
from wording.record.spaces import unusual

MAX_TEXT = 20_000
"""Longest clause or heading that is read, in characters."""
MAX_DEPTH = 6
"""Deepest nesting of list items, counted from 0."""

PREAMBLE = "preamble"
"""The id of the text before the first section."""


def read_body(body: str, first: int, file: str, faults: list[Fault]) -> tuple[Section, ...]:
    """The sections of `body`, whose first line is line `first` of the file; faults are appended to `faults`."""
    return _Body(file, faults).read(body, first)


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
class _Block:
    """The lines of the paragraph or item that is being read."""

    line: int
    form: Form = Form.PARAGRAPH
    depth: int = 0
    number: int | None = None
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    """Reads the lines of a body one by one; holds only what is open."""

    file: str
    faults: list[Fault]
    sections: list[_Open] = field(default_factory=list)
    block: _Block | None = None
    run: OpenList = field(default_factory=OpenList)
    ids: dict[str, int] = field(default_factory=dict)

    def read(self, body: str, first: int) -> tuple[Section, ...]:
        for number, line in enumerate(body.split("\n"), first):
            self._line(line.rstrip(" \t\r"), number)
        self._close_block()
        self._check()
        return tuple(section.close() for section in self.sections)

    def _line(self, line: str, number: int) -> None:
        stripped = line.lstrip(" \t")
        if not stripped:
            self._close_block()
        elif heading := HEADING.fullmatch(stripped):
            self._heading(len(heading[1]), (heading[2] or "").strip(" \t"), stripped == line, number)
        elif RULE.fullmatch(stripped):
            self._close_block()
            mend = "write “## ” before a heading, delete a ruled line, or write “\\” before it if it is wording"
            self._fault(number, "E-RULE", "a line made of dashes, stars, underscores or equals signs", mend)
        elif leaving := _leaving(stripped):
            self._close_block()
            self._fault(number, *leaving)
        elif item := ITEM.fullmatch(line):
            self._item(len(item[1]), int(item[3]) if item[3] else None, item[4] or "", number)
        else:
            self._wording(stripped, number)

    def _wording(self, stripped: str, number: int) -> None:
        """A line of a paragraph, or one that carries on the item or paragraph before it."""
        if stripped.startswith("##"):
            mend = "write “## Heading” with a space and at most six “#”, or “\\##” if it belongs to the wording"
            self._fault(number, "E-HEADING", f"“{_short(stripped)}” is no heading, and no wording either", mend)
        if not self.block:
            self.block, self.run = _Block(number), OpenList()
        self.block.lines.append(unescape_start(stripped))

    def _item(self, indent: int, mark: int | None, text: str, number: int) -> None:
        depth = self.run.depth(indent)
        if self.block and mark is not None and not self.run.expects(depth, mark):
            message = f"“{mark}” could begin a list item, or carry on the line before"
            mend = f"put an empty line before it if it is an item, else write “{mark}\\” before its dot or bracket"
            self._fault(number, "E-AMBIGUOUS", message, mend)
        elif self.block and self.block.form is Form.PARAGRAPH:
            mend = "put an empty line before it if it is an item, else write “\\” before its mark"
            self._warn(number, "W-LIST", "a list begins right under a line of wording", mend)
        if depth > MAX_DEPTH:
            self._fault(number, "E-DEPTH", f"the item is nested more than {MAX_DEPTH} deep", "nest it less")
        self._close_block()
        self.run.count(depth, mark)
        form = Form.ITEM if mark is None else Form.NUMBERED
        self.block = _Block(number, form, depth, mark, [unescape_start(text)] if text else [])

    def _heading(self, level: int, raw: str, flush: bool, number: int) -> None:
        self._close_block()
        self.run = OpenList()
        if not flush:
            mend = "begin it in the first column, or write “\\#” if it belongs to the wording"
            self._fault(number, "E-HEADING", "the heading is indented", mend)
        text, id, role = self._attributes(raw, number, roles=level == 2)
        text = unescape_end(text)
        if level == 1:
            self._title(text, id, number)
        elif level == 2:
            self._section(text, id, role, number)
        elif not text:
            self._fault(number, "E-EMPTY-CLAUSE", "the group heading is empty", "write its text or remove it")
        else:
            self._add(Clause(text, id, Form.GROUP, level - 3, number))

    def _title(self, text: str, id: str | None, number: int) -> None:
        if self.sections:
            self._fault(number, "E-TITLE", "the title stands after other text", "make it the first line, once")
        elif not text:
            self._fault(number, "E-TITLE", "the title is empty", "write the title after “# ”")
        if id:
            self._fault(number, "E-ATTRIBUTE", "the title takes no id", "remove the braces")
        self.sections.append(_Open(PREAMBLE, text, Role.PREAMBLE, False, number))

    def _section(self, heading: str, id: str | None, role: Role | None, number: int) -> None:
        name = id or slug(heading)
        if not heading and not id:
            self._fault(number, "E-NO-ID", "the section has neither a heading nor an id", "add an id: {#integrity}")
        elif not name:
            name = self._claim(f"section-{len(self.sections) + 1}", number)
            mend = "add one, such as {#integrity}"
            self._warn(number, "W-NO-ID", f"no id can be made from “{_short(heading)}”", mend)
        elif not id and name == PREAMBLE:
            mend = "give the section an id of its own, such as {#purpose}"
            self._fault(number, "E-ID", "“preamble” is the id of the text before the first section", mend)
        elif not id:
            self._claim(name, number, f"the heading “{_short(heading)}” gives the id “{name}”")
        self.sections.append(_Open(name, heading, role or Role.PRINCIPLE, id is not None, number))

    def _attributes(self, raw: str, number: int, roles: bool = False) -> tuple[str, str | None, Role | None]:
        """Text, id and role of a heading or clause that may end in `{#id}`, a section also in `{#id role=notice}`."""
        text, inside, parted = split_braces(raw)
        if not inside:
            return raw, None, None
        if not inside.startswith(("#", "role=")):
            mend = "write {#id} for an id, or “\\{” if they belong to the wording"
            self._warn(number, "W-BRACES", f"“{{{_short(inside)}}}” is read as wording", mend)
            return raw, None, None
        if not parted:
            self._fault(number, "E-ATTRIBUTE", f"no space stands before “{{{_short(inside)}}}”", "put one there")
        id, role = None, None
        for word in inside.split():
            if word.startswith("#") and id is None:
                id = self._id(word[1:], number)
            elif roles and role is None and word in ("role=principle", "role=notice"):
                role = Role(word.removeprefix("role="))
            else:
                mend = "write {#id} or {#id role=notice}" if roles else "write {#id}"
                self._fault(number, "E-ATTRIBUTE", f"“{_short(word)}” has no meaning here", mend)
        return text, id, role

    def _id(self, name: str, number: int) -> str:
        if not ID.fullmatch(name):
            mend = "use up to 64 of a-z, 0-9 and “-”, a letter first"
            self._fault(number, "E-ID", f"“{_short(name)}” is not an id", mend)
            return name
        if name == PREAMBLE:
            self._fault(number, "E-ID", "“preamble” is the id of the text before the first section", "use another")
            return name
        return self._claim(name, number)

    def _claim(self, name: str, number: int, message: str = "") -> str:
        if name in self.ids:
            message = f"{message or f'the id “{name}” is given'}, which line {self.ids[name]} has already"
            self._fault(number, "E-DUP-ID", message, f"give one of the two another id, such as {{#{name[:60]}-2}}")
        self.ids.setdefault(name, number)
        return name

    def _close_block(self) -> None:
        if not (block := self.block):
            return
        self.block = None
        for place, line in enumerate(block.lines[:-1], block.line):
            if (inside := split_braces(line)[1]).startswith("#"):
                message = f"“{{{_short(inside)}}}” stands in the middle of a clause"
                self._fault(place, "E-ATTRIBUTE", message, "put it at the end of the clause")
        text, id, _ = self._attributes(unwrap(block.lines), block.line)
        text = unescape_end(text)
        if text:
            self._add(Clause(text, id, block.form, block.depth, block.line, block.number))
        else:
            what = "paragraph has an id but no text" if block.form is Form.PARAGRAPH else "list item is empty"
            self._fault(block.line, "E-EMPTY-CLAUSE", f"the {what}", "write its text or remove it")

    def _add(self, clause: Clause) -> None:
        if not self.sections:
            self.sections.append(_Open(PREAMBLE, "", Role.PREAMBLE, False, clause.line))
        self.sections[-1].clauses.append(clause)

    def _check(self) -> None:
        for section in self.sections:
            self._check_text(section.heading, section.line)
            for clause in section.clauses:
                self._check_text(clause.text, clause.line)
                if not any(character.isalnum() for character in clause.text):
                    self._warn(clause.line, "W-NO-WORD", "the clause holds no word")
            if section.role is not Role.PREAMBLE and not section.clauses:
                name = _short(section.heading or section.id)
                self._warn(section.line, "W-EMPTY", f"the section “{name}” has no text")
        if not any(section.role is Role.PRINCIPLE for section in self.sections):
            self._fault(0, "E-NO-PRINCIPLE", "the version has no principle", "head each principle with “## Heading”")

    def _check_text(self, text: str, line: int) -> None:
        if len(text) > MAX_TEXT:
            self._fault(line, "E-LONG", f"the text is longer than {MAX_TEXT} characters", "make clauses of it")
        elif unusual(text) >= 0:
            self._warn(line, "W-SPACE", "two spaces together, or a space of an unusual kind")
        for told in foreign(text):
            self._warn(line, *told)

    def _fault(self, line: int, code: str, message: str, mend: str) -> None:
        self.faults.append(Fault(self.file, line, code, message, mend))

    def _warn(self, line: int, code: str, message: str, mend: str = "look whether that is meant") -> None:
        self._fault(line, code, message, mend)


def _leaving(line: str) -> tuple[str, str, str] | None:
    """Code, message and mend of a line that another program left."""
    if CONFLICT.match(line):
        return CONFLICTING
    if FENCE.match(line):
        mend = "delete the line, or write “\\” before it if it is wording"
        return "E-FENCE", "a line that fences code in Markdown", mend
    return None


def _short(text: str) -> str:
    return shown(text, 48)
