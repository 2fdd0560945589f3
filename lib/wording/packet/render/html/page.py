"""A packet → `index.html`: one page that needs no network and no other file, and reads without its script."""

from __future__ import annotations

from markupsafe import Markup

from wording.comparison.model import Run, RunKind, Weight
from wording.packet import phrases
from wording.packet.citing import long_day, ranges
from wording.packet.collisions import collision_blocks
from wording.packet.packet import Packet
from wording.packet.parts import Item, Part
from wording.packet.render.html import filters, sheet
from wording.packet.render.html.outline import stretches
from wording.packet.render.html.pieces import (
    attributes,
    direction,
    environment,
    fingerprint,
    header,
    is_ours,
    redliner,
    style_of,
)
from wording.packet.render.marks import inline_redline, visible
from wording.packet.replies import phrases as replies
from wording.packet.replies.form import reply_form
from wording.packet.replies.page import data_block
from wording.packet.replies.reading import MAX_COMMENT, MAX_NAME


def render(packet: Packet) -> bytes:
    """The page of the packet; the same packet gives the same bytes, and no text of it can become markup."""
    templates = environment()
    form = reply_form(packet.comparison)
    sections, kinds = filters.sections(packet), filters.kinds(packet)
    anchors, names = [row.value for row in sections], [row.value for row in kinds]
    style = style_of(templates, ["page.css"], packet.illustrative, anchors=anchors, kinds=names)
    script = templates.get_template("page.js").render(words=replies.SCRIPT).strip()
    page = templates.get_template("index.html").render(
        packet=packet,
        paper=packet,
        page_class="",
        illustrative_class="illustrative" if packet.illustrative else "",
        first="proposed",
        contents=_contents(packet, bool(form.asked)),
        style=Markup(style),  # noqa: S704  # our own file
        style_hash=fingerprint(style),
        script=Markup(script),  # noqa: S704  # our own file
        script_hash=fingerprint(script),
        form=form,
        form_data=Markup(data_block(form)),  # noqa: S704  # it escapes what it is given
        sections=sections,
        kinds=kinds,
        legend_marks=_legend_marks(),
        **_words(packet),
        **_laid(packet),
    )
    return page.encode("utf-8")


def _words(packet: Packet) -> dict[str, object]:
    """The words that the page is written in, and the attributes that tell the language of each part."""
    language = packet.language
    old_name, new_name = phrases.sides(packet.comparison.new.meta.status)
    return {
        "phrases": phrases,
        "replies": replies,
        "most_name": MAX_NAME,
        "most_comment": MAX_COMMENT,
        "ranges": ranges,
        "long_day": long_day,
        "language": language if is_ours(language) else phrases.LANGUAGE,
        "tongue": attributes(language, language, direction(language)),
        "home": attributes(language, phrases.LANGUAGE, "ltr"),
        "auto": attributes(language, "", "auto"),
        "old_name": old_name,
        "new_name": new_name,
        "label": _label,
        "linked": _linked,
    }


def _laid(packet: Packet) -> dict[str, object]:
    """What the page lays out of the comparison: both texts, the redlines, what to read first, and collisions."""
    comparison = packet.comparison
    return {
        "sizes": filters.sizes(packet),
        "steps": filters.steps(packet),
        "to_read": filters.to_read(packet),
        "sheet": sheet.laid(packet),
        "clean_old": sheet.clean(comparison.old),
        "clean_new": sheet.clean(comparison.new),
        "part_classes": sheet.part_classes,
        "standing": sheet.standing,
        "proposed": sheet.proposed,
        "redline": redliner(comparison, packet.language),
        "headings": header(comparison, packet.language),
        "collisions": stretches(collision_blocks(packet.collisions), "collisions"),
    }


def _contents(packet: Packet, asked: bool) -> list[tuple[str, str]]:
    """Target and name of everything that stands under a heading of its own, in the order of the page."""
    motions = [(f"motion-{n}", f"{phrases.MOTIONS} {motion.title}") for n, motion in enumerate(packet.motions, 1)]
    collisions = [(part.id, part.title) for part in stretches(collision_blocks(packet.collisions), "collisions")]
    return [
        ("proposed", phrases.PROPOSED),
        ("unchanged", phrases.UNCHANGED),
        ("judge", phrases.JUDGE),
        *motions,
        *collisions,
        ("legend", phrases.LEGEND),
        ("sections", phrases.PRINCIPLES),
        *([("reply", replies.REPLY)] if asked else []),
        *([("warnings", phrases.WARNINGS)] if packet.warnings else []),
        ("editorial", phrases.EDITORIAL),
        ("crosswalk", phrases.CROSSWALK),
        *([("procedure", phrases.PROCEDURE)] if packet.procedure else []),
        *([("translations", phrases.TRANSLATIONS)] if packet.translations else []),
        ("made", phrases.MADE),
    ]


def _legend_marks() -> dict[str, Markup]:
    """The marks of the legend, drawn as the redlines are, whatever the view."""
    kinds = {"del": RunKind.DELETE, "ins": RunKind.INSERT}
    return {
        key: Markup(inline_redline([Run(kind, phrases.LEGEND_ROWS[key][0])]))  # noqa: S704  # it escapes what it is given
        for key, kind in kinds.items()
    }


def _label(entry: Item | Part, anchor: str) -> Markup:
    """What happened to an item or part: the id as a link to itself, and the weight told apart."""
    weight = phrases.WEIGHT[entry.weight] + (phrases.HELD if entry.label.endswith(phrases.HELD) else "")
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
