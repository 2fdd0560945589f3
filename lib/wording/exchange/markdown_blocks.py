"""The lines of a Markdown file → blocks, read one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wording.exchange.blocks import PROPOSED_LEVEL, Block, BlockKind, Dropped, heading, paragraph
from wording.exchange.clean import references, tidy
from wording.exchange.lines import BOLD_ALONE, BULLETS, is_short
from wording.exchange.markdown_inline import ADDRESS, plain_of
from wording.record.marks import unwrap

_ATX = re.compile(r" {0,3}(#{1,6})(?: ++(.*)|)|(##++)([^#\s].*)")
_SETEXT = re.compile(r" {0,3}(=+|--+) *")
_HEADING_TAIL = re.compile(r"(?<!\s)\s*+\{([#.:][^{}]*)\}$")
_CLOSING = re.compile(r"(?:^|(?<!\s)\s++)#++\s*+$")
_ID = re.compile(r"#([a-z][a-z0-9-]{0,63})(?![A-Za-z0-9_-])")
_ITEM = re.compile(rf"( *+)(?:([-*+]|[{BULLETS}])|(\d{{1,9}})[.)])(?: ++(.*)|)", re.ASCII)
_TASK = re.compile(r"\[([ xX])\] +")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *")
_TARGET = r"(?:<[^<>]*>|(?:https?:|mailto:|[/#.]|[^\s/]+[/.#])\S*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*"
_DEFINITION = re.compile(rf" {{0,3}}\[(?!\^)([^\[\]]+)\]: *({_TARGET})")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\[\]\s]+)\]: *")
_TABLE_RULE = re.compile(r" *+(?:\| *+)?:?-++:? *+(?:\| *+:?-++:? *+)*+(?:\| *+)?")
_FENCE = re.compile(r" *+(```++(?=[^`]*+$)|~~~++)(.*)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ATTRIBUTES = re.compile(r" *\{:[^{}]*\} *")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1:?")
_DEEPEST = 6


@dataclass(slots=True)
class _List:
    """A list that is open at some depth."""

    indent: int
    """Blanks before its bullets."""
    kind: BlockKind
    """Whether it is numbered."""
    number: int
    """The number a reader sees before its last item."""
    at: int = -1
    """Place of the block of its last item."""


class BlockReader:
    """Reads Markdown line by line; holds only what is open. Call `close` after the last line."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        """The blocks read so far; one of debris may have no text."""
        self.dropped: list[Dropped] = []
        """What was left out so far."""
        self._labels: frozenset[str] = frozenset()
        self._tables = self._quoted = 0
        self._head: Block | None = None  # the block that is open, its text still in `_lines`
        self._lines: list[str] = []
        self._lists: list[_List] = []
        self._owner: _List | None = None  # the list whose last item the open block belongs to
        self._fence = ""
        self._in_table = False

    def without_definitions(self, lines: list[str]) -> list[str]:
        """The lines that do not define the address of a link; the names of the links are remembered."""
        found = [_DEFINITION.fullmatch(line) for line in lines]
        self._labels = frozenset(match[1].casefold() for match in found if match)
        self.dropped += [Dropped(f"{match[1]}: {match[2]}", ADDRESS) for match in found if match]
        return [line for line, match in zip(lines, found, strict=True) if not match]

    def notes(self) -> list[str]:
        """What a person should look at."""
        tables = [f"tables in the text: {self._tables}; each row became a paragraph"] if self._tables else []
        quoted = [f"passages marked as quoted: {self._quoted}; they became paragraphs"] if self._quoted else []
        return tables + quoted

    def line(self, raw: str) -> None:
        """Reads one line."""
        fence = _FENCE.fullmatch(raw)
        if self._fence or fence:
            self._fenced(raw, fence)
            return
        if quote := _QUOTE.match(raw):
            raw = raw[quote.end() :]
            self._quoted += self._head is None
        if not raw.strip():
            self.close()
        elif _ATTRIBUTES.fullmatch(raw):
            self.dropped.append(Dropped(raw.strip(), "attribute"))
        elif not (self._is_heading(raw) or self._is_rule(raw) or self._is_row(raw) or self._is_item(raw)):
            self._text(raw)

    def close(self) -> None:
        """Ends the block that is open."""
        self._in_table = False
        if self._head is None:
            return
        block, text = self._head, unwrap([_without_break(line) for line in self._lines if line.strip()])
        owner, self._head, self._lines, self._owner = self._owner, None, [], None
        if block.kind is BlockKind.HEADING:
            block, text = self._heading_tail(block, text)
        elif block.kind is BlockKind.PARAGRAPH and _is_bold(text):
            block = heading("", PROPOSED_LEVEL, guess=BOLD_ALONE)
        text = plain_of(text, self._labels, self.dropped.append)
        if owner and owner.at == len(self.blocks) - 1 and block.kind is BlockKind.PARAGRAPH:
            self.blocks[-1] = replace(self.blocks[-1], text=f"{self.blocks[-1].text} {text}".strip())
        elif text or not block.mark:
            self.blocks.append(replace(block, text=text))
        else:
            self.dropped.append(Dropped(block.mark, "empty list item"))

    def _start(self, head: Block, *lines: str) -> None:
        self.close()
        self._head, self._lines = head, list(lines)

    def _fenced(self, raw: str, fence: re.Match[str] | None) -> None:
        """Lines of a code block are wording; they are read as they stand."""
        if not self._fence and fence:
            self.close()
            self._fence = fence[1]
            self.dropped += [Dropped(fence[2].strip(), "mark of a code block")] if fence[2].strip() else []
        elif raw.strip().startswith(self._fence) and not raw.strip(" `~"):
            self._fence = ""
        elif text := tidy(references(raw)):
            self.blocks.append(paragraph(text))

    def _is_heading(self, raw: str) -> bool:
        if found := _ATX.fullmatch(raw):
            self._start(heading("", len(found[1] or found[3])), found[2] or found[4] or "")
        elif (setext := _SETEXT.fullmatch(raw)) and self._may_head():
            self._head = heading("", 1 if setext[1][0] == "=" else 2)
        else:
            return False
        self._lists = []
        self.close()
        return True

    def _may_head(self) -> bool:
        """Whether the open block may be a heading that the next line underlines."""
        if self._head is None or self._head.kind is not BlockKind.PARAGRAPH or self._in_table:
            return False
        return is_short(" ".join(self._lines))

    def _heading_tail(self, block: Block, text: str) -> tuple[Block, str]:
        """A heading without closing number signs, and with the id that is written after it."""
        if found := _HEADING_TAIL.search(text):
            self.dropped.append(Dropped(found[1], "attribute"))
            given = _ID.search(found[1])
            block, text = replace(block, id=given[1] if given else ""), text[: found.start()]
        return block, _CLOSING.sub("", text)

    def _is_rule(self, raw: str) -> bool:
        if not _RULE.fullmatch(raw) and not (self._head is None and _SETEXT.fullmatch(raw)):
            return False
        self.close()
        self._lists = []
        return True

    def _is_row(self, raw: str) -> bool:
        if "|" not in raw:
            return False
        if not self._in_table and self._lines and "|" in self._lines[-1] and _TABLE_RULE.fullmatch(raw):
            header = self._lines.pop()
            self._tables += 1
            self._row(header)
        elif self._in_table:
            self._row(raw)
        else:
            return False
        self._in_table = True
        return True

    def _row(self, raw: str) -> None:
        cells = (cell.strip() for cell in re.split(r"(?<!\\)\|", raw))
        self._start(paragraph(""), " | ".join(cell for cell in cells if cell))
        self.close()

    def _is_item(self, raw: str) -> bool:
        found = _ITEM.fullmatch(raw.rstrip())
        if not found or (found[3] and not self._may_number(int(found[3]))):
            return False
        self.close()
        kind = BlockKind.NUMBERED if found[3] else BlockKind.ITEM
        of = self._list_at(len(found[1]), kind, int(found[3] or 0))
        of.at = len(self.blocks)
        text, mark = found[4] or "", raw[: found.start(4)].strip() if found[4] else raw.strip()
        if task := _TASK.match(text):
            self.dropped.append(Dropped(task[1].strip(), "check box"))
            text = text[task.end() :]
        level = min(len(self._lists) - 1, _DEEPEST)
        self._start(Block(kind, "", level, mark=mark, number=of.number), text)
        return True

    def _may_number(self, number: int) -> bool:
        """Whether a number at the start of a line counts an item: one in the midst of a paragraph may be a year."""
        if self._head is None or (self._lists and self._lists[-1].kind is BlockKind.NUMBERED and number < 1000):
            return True
        return number == 1

    def _list_at(self, indent: int, kind: BlockKind, typed: int) -> _List:
        """The list that an item with this indent belongs to, opened if need be, its number set to the item's."""
        while self._lists and indent < self._lists[-1].indent:
            left = self._lists.pop()
            if not self._lists and indent < left.indent:
                self._lists.append(_List(indent, left.kind, left.number))
                break
        if not self._lists or indent >= self._lists[-1].indent + 2:
            self._lists.append(_List(indent, kind, typed))
            return self._lists[-1]
        top = self._lists[-1]
        top.number = top.number + 1 if top.kind is kind and kind is BlockKind.NUMBERED else typed
        top.kind = kind
        return top

    def _text(self, raw: str) -> None:
        if self._head is not None and not self._in_table:
            if len(self._lines) == 1 and self._lines[0].endswith("  ") and _is_bold(self._lines[0].strip()):
                self._start(paragraph(""))
            self._lines.append(raw)
            return
        if found := _FOOTNOTE.match(raw):
            self.dropped.append(Dropped(found[1], "footnote mark"))
            raw = raw[found.end() :]
        indent = len(raw) - len(raw.lstrip(" "))
        while self._lists and indent < self._lists[-1].indent + 2:
            self._lists.pop()
        self._start(paragraph(""), raw)
        self._owner = self._lists[-1] if self._lists else None


def _is_bold(text: str) -> bool:
    """Whether a paragraph is one short line, all of it bold."""
    return bool(_BOLD.fullmatch(text)) and is_short(text) and text.strip("*_")[-1] not in ".;,"


def _without_break(line: str) -> str:
    """A line without the backslash that stands for a hard line break."""
    line = line.strip()
    return line[:-1].rstrip() if line.endswith("\\") and not line.endswith("\\\\") else line
