"""Sister codes side by side, and the drift of a family, as a notebook shows them."""

from __future__ import annotations

from wording.errors import UnknownVersion, shown
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.figures import show_picture
from wording.notebook.redlines import redline_of, why
from wording.notebook.tables import table
from wording.packet import phrases
from wording.packet.family import STANDINGS, notes, told, where
from wording.pictures.uptake import uptake
from wording.sisters.drift_model import Drift
from wording.sisters.model import SideBySide, SisterClause, SisterSection, Standing


def show_sides(side: SideBySide, part: str = "") -> Display:
    """What a sister made of each clause of a model: how many, and every clause that it did not adopt word for word.

    `part` names one section of either text by its id; then all its clauses are shown. UnknownVersion names those there
    are.
    """
    chosen = [section for section in side.sections if not part or part in _ids(section)]
    if not chosen:
        ids = dict.fromkeys(id for section in side.sections for id in _ids(section))
        raise UnknownVersion(f"neither text has a section “{shown(part)}”; there are {', '.join(ids)}.")
    counts = [(STANDINGS[standing], number) for standing, number in side.counts.items()]
    said = [tag("p", sentence) for sentence in told(side)]
    summary = [] if part else [*said, table("Clauses", ("what became of them", "clauses"), counts)]
    body = [block for section in chosen for block in _section(section, bool(part))]
    title = f"{side.model.meta.association} beside {side.sister.meta.association}"
    return panel(*summary, *body, title=title, illustrative=side.illustrative, text=f"{title}. {told(side)[0]}")


def _ids(section: SisterSection) -> list[str]:
    return [ref.id for ref in (*section.model, *section.sister)]


def _section(section: SisterSection, everything: bool) -> list[Html]:
    rows = [
        _row(clause)
        for clause in section.clauses
        if everything or clause.standing is not Standing.ADOPTED or clause.elsewhere
    ]
    if section.standing is Standing.ADOPTED and not rows:
        return []
    heading = redline_of(section.runs) if section.runs else Html(section.name)
    note = "" if section.standing is Standing.ADOPTED else f" (heading {section.standing})"
    done = [tag("h3", join(heading, note))]
    heads = ("clause", "what became of it", "how it reads")
    caption = f"“{section.name}” in full" if everything else f"What differs in “{section.name}”"
    return [*done, table(caption, heads, rows)] if rows else done


def _row(clause: SisterClause) -> tuple[str, str, Html]:
    told = ", ".join((STANDINGS[clause.standing], *notes(clause)))
    reasons = why(phrases.reason(reason) for reason in clause.reasons if clause.standing is Standing.ADAPTED)
    small = tag("p", *reasons, style=styles.SMALL) if reasons else Html()
    return where(clause), told, join(redline_of(clause.runs), small)


def show_drift(drift: Drift) -> Display:
    """Every change and where each member stands to it: the picture, with its table."""
    return show_picture(uptake(drift))
