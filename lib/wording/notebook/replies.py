"""The tally of replies as a board would read it: who said what of which change."""

from __future__ import annotations

from collections.abc import Sequence

from wording.errors import WordingError, shown
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.tables import definition, table
from wording.packet.replies import words
from wording.packet.replies.model import Remark, Row, Tally


def show_tally(tally: Tally, part: str = "") -> Display:
    """The whole tally, or what is said of the change that `part` names by its id; WordingError when there is none."""
    rows = [row for row in tally.rows if row.change == part] if part else []
    if part and not rows:
        raise WordingError(f"the packet has no change “{shown(part, 40)}”; name one such as c3.")
    if rows:
        return _change(tally, rows[0])
    told = list(words.told(tally))
    body = [_list(told)]
    if tally.replies:
        body.append(table("Answers, change by change", words.COLUMNS, list(map(words.cells, tally.rows))))
    body += [tag("h3", words.WHOLE), *map(_remark, tally.comments)] if tally.comments else []
    body += [tag("h3", words.REFUSED), _list([r.reason for r in tally.refused])] if tally.refused else []
    text = " ".join([f"{words.heading(tally)}.", *told])
    return panel(*body, title=words.heading(tally), illustrative=tally.form.illustrative, text=text)


def _change(tally: Tally, row: Row) -> Display:
    title = f"{row.change}: {words.what(row)}"
    names = [(word, ", ".join(getattr(row, key))) for key, word in words.COUNTED.items()]
    said = definition([(word[:1].upper() + word[1:], who) for word, who in names if who])
    text = f"{title}. {words.counts(row)}"
    return panel(said, *map(_remark, row.comments), title=title, illustrative=tally.form.illustrative, text=text)


def _remark(remark: Remark) -> Html:
    lines = [tag("p", line, style=styles.CLAUSE) for line in remark.comment.split("\n") if line.strip()]
    return tag("div", tag("p", tag("strong", f"{words.said(remark)}:"), style=styles.CLAUSE), join(*lines))


def _list(sentences: Sequence[str]) -> Html:
    return tag("ul", *[tag("li", sentence, style=styles.CLAUSE) for sentence in sentences], style=styles.LIST)
