"""The summary and the packet as the board would read them."""

from __future__ import annotations

from collections.abc import Sequence

from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.tables import definition
from wording.packet import phrases
from wording.packet.citing import long_day
from wording.packet.packet import Packet
from wording.packet.summary import Sentence, Summary


def show_summary(summary: Summary) -> Display:
    """What a board member reads in two minutes."""
    return panel(_summary(summary), illustrative=summary.illustrative, text=_text(summary))


def show_packet(packet: Packet) -> Display:
    """The first page of the packet: what it is about, where the text stands, the summary, and the procedure."""
    rows = (
        ("Code", f"{packet.title}, {packet.association}" if packet.association else packet.title),
        ("Compared", packet.subtitle),
        ("Status", packet.status),
        ("Packet prepared on", long_day(packet.prepared_on)),
    )
    text = f"Packet: {packet.subtitle}. {_text(packet.summary)}"
    called_for = _list(phrases.PROCEDURE, packet.procedure) if packet.procedure else Html()
    translations = _list(phrases.TRANSLATIONS, packet.translations) if packet.translations else Html()
    parts = (definition(rows), _summary(packet.summary), called_for, translations)
    return panel(*parts, illustrative=packet.illustrative, text=text)


def _summary(summary: Summary) -> Html:
    return join(
        _list(phrases.PROPOSED, summary.proposed),
        _list(phrases.UNCHANGED, summary.unchanged),
        _list(phrases.JUDGE, summary.judge),
        _list(phrases.EDITORIAL, summary.editorial),
    )


def _list(heading: str, sentences: Sequence[Sentence]) -> Html:
    if not sentences:
        return join(tag("h3", heading), tag("p", "Nothing.", style=styles.CLAUSE))
    items = [tag("li", str(sentence), style=styles.CLAUSE) for sentence in sentences]
    return join(tag("h3", heading), tag("ul", *items, style=styles.LIST))


def _text(summary: Summary) -> str:
    return " ".join(str(sentence) for sentence in summary.proposed)
