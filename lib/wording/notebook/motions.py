"""Where motions collide, and the notice of motions, as a notebook shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wording.amend.conflicts import Conflicts
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, tag
from wording.notebook.redlines import redline_of
from wording.packet.collisions import collision_blocks, collisions_told
from wording.packet.notice import Notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.outline import Block, BlockKind


def show_conflicts(conflicts: Conflicts) -> Display:
    """Every collision in text order, with both quotations, and what either order gives."""
    told = collisions_told(conflicts)
    body = _blocks(block for block in collision_blocks(told) if block.level != 2)
    title = f"Motions on {conflicts.base.label}"
    illustrative = conflicts.base.meta.illustrative or any(
        source.motion.illustrative for one in conflicts.conflicts for source in (one.first, one.second)
    )
    said = " ".join(told.sentences) or "nothing collides"
    return panel(*body, title=title, illustrative=illustrative, text=f"{title}: {said}")


def show_notice(notice: Notice) -> Display:
    """The notice as members get it."""
    title = f"{notice.title}: {notice.heading[:1].lower()}{notice.heading[1:]}"
    text = " ".join((f"{title}.", notice.opening[0], *notice.collisions.sentences))
    return panel(*_blocks(notice_blocks(notice)), title=title, illustrative=notice.illustrative, text=text)


def _blocks(blocks: Iterable[Block]) -> Iterator[Html]:
    """Headings, sentences and redlines in a row; what stands three levels down is a line in bold."""
    for block in blocks:
        if block.runs:
            yield tag("p", redline_of(block.runs), style=styles.CLAUSE)
        elif block.entries:
            yield tag("ul", *[tag("li", entry, style=styles.CLAUSE) for entry in block.entries], style=styles.LIST)
        elif block.level and block.level < 4:
            yield tag("h3", block.text)
        elif block.level or block.kind is BlockKind.LABEL:
            yield tag("p", tag("strong", block.text), style=styles.SMALL)
        else:
            yield tag("p", block.text, style=styles.CLAUSE)
