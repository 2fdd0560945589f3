"""A packet → `index.html`: one page that needs no network, no script and no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wording.comparison.model import Run, RunKind, Weight
from wording.packet import phrases
from wording.packet.packet import Item, Packet, Part
from wording.packet.render.html import sheet
from wording.packet.render.html.breaks import cut
from wording.packet.render.marks import inline_redline, paragraph_mark, visible

_RTL = frozenset("ar arc ckb dv fa he khw ks ku-arab ps sd syr ug ur yi".split())
_RTL_SCRIPTS = frozenset("adlm arab hebr nkoo rohg samr syrc thaa".split())


def render(packet: Packet) -> bytes:
    """The page of the packet; the same packet gives the same bytes, and no text of it can become markup."""
    environment = _environment()
    style = environment.get_template("page.css").render().strip()
    old_name, new_name = phrases.sides(packet.comparison.new.meta.status)
    page = environment.get_template("index.html").render(
        packet=packet,
        phrases=phrases,
        style=Markup(style),  # noqa: S704  # our own file
        style_hash=_sha256(style),
        language=packet.language if _is_ours(packet.language) else phrases.LANGUAGE,
        tongue=_attributes(packet.language, packet.language, direction(packet.language)),
        home=_attributes(packet.language, phrases.LANGUAGE, "ltr"),
        auto=_attributes(packet.language, "", "auto"),
        old_name=old_name,
        new_name=new_name,
        sheet=sheet.laid(packet),
        clean_old=sheet.clean(packet.comparison.old),
        clean_new=sheet.clean(packet.comparison.new),
        steps=sheet.steps(packet),
        to_read=sheet.to_read(packet),
        part_classes=sheet.part_classes,
        standing=sheet.standing,
        proposed=sheet.proposed,
        redline=_redliner(packet),
        legend_marks=_legend_marks(),
        label=_label,
        linked=_linked,
    )
    return page.encode("utf-8")


def direction(language: str) -> str:
    """Whether a language is written from the right (`rtl`) or from the left (`ltr`), by its BCP 47 tag."""
    tag = language.lower()
    subtags = tag.split("-")
    scripts = [subtag for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    return "rtl" if subtags[0] in _RTL else "ltr"


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("wording.packet.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )


def _sha256(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _is_ours(language: str) -> bool:
    """Whether the code is in the language of the packet's own words."""
    return language.lower().split("-")[0] == phrases.LANGUAGE


def _attributes(language: str, lang: str, direction: str) -> Markup:
    """Attributes that tell wording from the packet's own words, where the code is in another language than these."""
    if _is_ours(language):
        return Markup("")
    tongue = Markup(' lang="{}"').format(visible(lang)) if lang else Markup("")
    return tongue + Markup(' dir="{}"').format(direction)


def _redliner(packet: Packet) -> Callable[..., Markup]:
    """A function that draws the redline of an item, with a mark where a clause is split or clauses are merged."""
    language = "" if _is_ours(packet.language) else phrases.LANGUAGE
    pieces = {change.id: change.clause for change in packet.comparison.changes if change.clause}

    def redline(runs: Sequence[Run], anchor: str = "", new_only: bool = False) -> Markup:
        clause, kind, stretches = pieces.get(anchor), RunKind.EQUAL, [list(runs)]
        if clause and len(clause.new) > 1:
            kind = RunKind.INSERT
            stretches = cut(runs, [ref.text for ref in clause.new], kind)
        elif clause and len(clause.old) > 1 and not new_only:
            kind = RunKind.DELETE
            stretches = cut(runs, [ref.text for ref in clause.old], kind)
        between = paragraph_mark(kind, language)
        return Markup(between.join(inline_redline(stretch, language) for stretch in stretches))  # noqa: S704  # escaped

    return redline


def _legend_marks() -> dict[str, Markup]:
    """The marks of the legend, drawn as the redlines are, whatever the view."""
    kinds = {"del": RunKind.DELETE, "ins": RunKind.INSERT}
    return {
        key: Markup(inline_redline([Run(kind, phrases.LEGEND_ROWS[key][0])]))  # noqa: S704  # it escapes what it is given
        for key, kind in kinds.items()
    }


def _label(entry: Item | Part, anchor: str) -> Markup:
    """What happened to an item or part: the id as a link to itself, and the weight told apart."""
    weight = phrases.WEIGHT[entry.weight]
    what = visible(entry.label.removeprefix(f"{anchor}:").removesuffix(weight).strip())
    chip = "judge" if entry.weight is Weight.JUDGE else "light"
    return Markup('<a class="id" href="#{0}">{0}</a>: {1} <span class="{2}">{3}</span>').format(
        visible(anchor), what, chip, weight
    )


def _linked(note: str, anchor: str) -> Markup:
    """A note in which the change that it names at its end is a link to that change."""
    name = visible(anchor)
    before, found, after = visible(note).rpartition(name)
    if not found:
        before, after = f"{after} ", ""
    return Markup('{0}<a href="#{1}">{1}</a>{2}').format(before, name, after)
