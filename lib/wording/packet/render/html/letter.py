"""A letter to members → one page that needs no network, no script and no other file."""

from __future__ import annotations

from markupsafe import Markup

from wording.packet import letter as words
from wording.packet import phrases
from wording.packet.letter import LEGEND, Letter
from wording.packet.render.html import sheet
from wording.packet.render.html.pieces import (
    attributes,
    direction,
    environment,
    fingerprint,
    is_ours,
    redliner,
    style_of,
)
from wording.packet.render.marks import inline_redline


def letter_page(letter: Letter) -> bytes:
    """The page; the same letter gives the same bytes, and no text of it can become markup."""
    templates = environment()
    style = style_of(templates, ["page.css", "letter.css"], letter.illustrative)
    page = templates.get_template("letter.html").render(
        letter=letter,
        paper=letter,
        page_class="letter",
        illustrative_class="illustrative" if letter.illustrative else "",
        first="changes",
        script_hash="",
        words=words,
        phrases=phrases,
        style=Markup(style),  # noqa: S704  # our own files
        style_hash=fingerprint(style),
        language=letter.language if is_ours(letter.language) else phrases.LANGUAGE,
        tongue=attributes(letter.language, letter.language, direction(letter.language)),
        home=attributes(letter.language, phrases.LANGUAGE, "ltr"),
        auto=attributes(letter.language, "", "auto"),
        redline=redliner(letter.since.comparison, letter.language),
        legend=Markup(inline_redline(LEGEND)),  # noqa: S704  # it escapes what it is given
        clean=sheet.clean(letter.since.current),
    )
    return page.encode("utf-8")
