"""What the pages have in common: the templates, the language of their words, and redlines drawn in HTML."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wording.comparison.model import Comparison, Run, RunKind
from wording.packet import phrases
from wording.packet.breaks import cut
from wording.packet.render.marks import inline_redline, paragraph_mark, visible
from wording.record.tags import right_to_left


def direction(language: str) -> str:
    """Whether a language is written from the right (`rtl`) or from the left (`ltr`), by its BCP 47 tag."""
    return "rtl" if right_to_left(language) else "ltr"


def environment() -> Environment:
    """The templates, with every value escaped and every character made visible."""
    return Environment(
        loader=PackageLoader("wording.packet.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )


def style_of(templates: Environment, names: Sequence[str], illustrative: str, **values: Sequence[str]) -> str:
    """The style sheets of a page in one; what the page says of being illustrative stands on every printed sheet."""
    given = {"anchors": (), "kinds": ()} | values
    margin = phrases.short(illustrative)
    return "\n".join(templates.get_template(name).render(margin=margin, **given).strip() for name in names)


def fingerprint(style: str) -> str:
    """The hash by which a page allows its own style sheet and no other."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def is_ours(language: str) -> bool:
    """Whether the code is in the language of the packet's own words."""
    return language.lower().split("-")[0] == phrases.LANGUAGE


def attributes(language: str, lang: str, direction: str) -> Markup:
    """Attributes that tell wording from the packet's own words, where the code is in another language than these."""
    if is_ours(language):
        return Markup("")
    tongue = Markup(' lang="{}"').format(visible(lang)) if lang else Markup("")
    return tongue + Markup(' dir="{}"').format(direction)


def redliner(comparison: Comparison, language: str) -> Callable[..., Markup]:
    """A function that draws the redline of an item, with a mark where a clause is split or clauses are merged."""
    spoken = "" if is_ours(language) else phrases.LANGUAGE
    pieces = {change.id: change.clause for change in comparison.changes if change.clause}

    def redline(runs: Sequence[Run], anchor: str = "", new_only: bool = False) -> Markup:
        clause, kind, stretches = pieces.get(anchor), RunKind.EQUAL, [list(runs)]
        if clause and len(clause.new) > 1:
            kind = RunKind.INSERT
            stretches = cut(runs, [ref.text for ref in clause.new], kind)
        elif clause and len(clause.old) > 1 and not new_only:
            kind = RunKind.DELETE
            stretches = cut(runs, [ref.text for ref in clause.old], kind)
        between = paragraph_mark(kind, spoken)
        return Markup(between.join(inline_redline(stretch, spoken) for stretch in stretches))  # noqa: S704  # escaped

    return redline


def header(comparison: Comparison, language: str) -> Callable[..., Markup]:
    """A function that draws the redline of a heading; of several headings in one redline, each in a line of its own."""
    spoken = "" if is_ours(language) else phrases.LANGUAGE
    sections = {change.id: change.section for change in comparison.changes if not change.clause}

    def headings(runs: Sequence[Run], anchor: str = "") -> Markup:
        section, stretches = sections.get(anchor), [list(runs)]
        for kind, refs in ((RunKind.INSERT, section.new), (RunKind.DELETE, section.old)) if section else ():
            if len(refs) > 1 and all(ref.heading for ref in refs):
                stretches = [_trimmed(stretch) for stretch in cut(runs, [ref.heading for ref in refs], kind)]
                break
        return Markup("<br>".join(inline_redline(stretch, spoken) for stretch in stretches))  # noqa: S704  # escaped

    return headings


def _trimmed(runs: Sequence[Run]) -> list[Run]:
    """The runs without the space that joins their text to the next, which the end of the line stands for."""
    *others, last = runs
    text = last.text.removesuffix(" ")
    return [*others, Run(last.kind, text)] if text else others
