"""A notice of motions → one page that needs no network, no script and no other file."""

from __future__ import annotations

from markupsafe import Markup

from wording.comparison.model import Run
from wording.packet import notice as words
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.notice import Notice
from wording.packet.notice_blocks import notice_blocks
from wording.packet.render.html.outline import stretches
from wording.packet.render.html.pieces import attributes, direction, environment, fingerprint, is_ours, style_of
from wording.packet.render.marks import inline_redline


def notice_page(notice: Notice) -> bytes:
    """The page; the same notice gives the same bytes, and no text of it can become markup."""
    templates = environment()
    style = style_of(templates, ["page.css", "letter.css", "notice.css"], notice.illustrative)
    spoken = "" if is_ours(notice.language) else phrases.LANGUAGE

    def redline(runs: tuple[Run, ...]) -> Markup:
        return Markup(inline_redline(runs, spoken))  # noqa: S704  # it escapes what it is given

    page = templates.get_template("notice.html").render(
        notice=notice,
        paper=notice,
        page_class="letter notice",
        illustrative_class="illustrative" if notice.illustrative else "",
        first="notice",
        script_hash="",
        long_day=long_day,
        words=words,
        phrases=phrases,
        style=Markup(style),  # noqa: S704  # our own files
        style_hash=fingerprint(style),
        language=notice.language if is_ours(notice.language) else phrases.LANGUAGE,
        tongue=attributes(notice.language, notice.language, direction(notice.language)),
        auto=attributes(notice.language, "", "auto"),
        redline=redline,
        stretches=stretches(notice_blocks(notice), "part"),
    )
    return page.encode("utf-8")
