"""A comparison → the `Packet`: every word that the board reads, settled once; formats only lay it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wording.amend.motion import Motion
from wording.amend.overruling import overruled
from wording.comparison.model import Comparison, SectionChange
from wording.errors import RecordError
from wording.packet import phrases
from wording.packet.beside import beside
from wording.packet.citing import Sentence, long_day
from wording.packet.collisions import CollisionsTold, collisions_between
from wording.packet.motions import MotionTold, motions_told
from wording.packet.parts import Part, parts, subtitle
from wording.packet.procedure import called_for, check_procedure
from wording.packet.standing import standing
from wording.packet.summary import Summary, summarize
from wording.packet.translations import for_translations
from wording.packet.warnings import drafting_warnings
from wording.record.procedure import Procedure
from wording.translation.effects import Effect


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the crosswalk."""

    old: str
    """Number and heading in the old version; empty if added."""
    new: str
    """Number and heading in the new version; empty if removed."""
    what: str
    """What happened."""


@dataclass(frozen=True, slots=True)
class Packet:
    """What the board receives."""

    title: str
    """Title of the code."""
    association: str
    """Whose code it is."""
    language: str
    """BCP 47 tag of the text."""
    prepared_on: date
    """Day the packet was made, as given."""
    subtitle: str
    """Which version is compared with which."""
    status: str
    """Where the new text stands: `Draft. Not adopted.`"""
    illustrative: str
    """The words “illustrative …” where they are due, else empty."""
    summary: Summary
    """What a board member reads first."""
    motions: tuple[MotionTold, ...]
    """The motions that would make the new text; empty when none is given."""
    collisions: CollisionsTold
    """Where these motions collide; nothing for fewer than two that amend the old text."""
    parts: tuple[Part, ...]
    """Section by section."""
    crosswalk: tuple[Row, ...]
    """Old and new numbers and headings."""
    warnings: tuple[Sentence, ...]
    """Drafting warnings that the old text did not have, and the reading level of both."""
    procedure: tuple[Sentence, ...]
    """What the board's own rules call for; empty when there is no rule file."""
    translations: tuple[Sentence, ...]
    """What it would mean for the translations; empty when there are none."""
    made: tuple[tuple[str, str], ...]
    """Versions, hashes, how it was made: label and value."""
    comparison: Comparison
    """What it was made from."""


def build_packet(
    comparison: Comparison,
    *,
    prepared_on: date,
    procedure: Procedure | None = None,
    motions: Sequence[Motion] = (),
    outside: bool = False,
    translations: Sequence[Effect] = (),
) -> Packet:
    """The packet of a comparison; `prepared_on` is the day that it shows as its own.

    `procedure` is the board's rule file (`History.procedure`), which tells the procedure that the weights call for.
    `motions` give mover, rationale, and the weights that people gave against the rules; RecordError when one of these
    names no change. `outside` says that the new text is a file of which the record knows nothing. `translations` are
    what adopting it would do to each translation (`translation_effects`).
    """
    if procedure and (faults := check_procedure(procedure)):
        raise RecordError(faults)
    new, comparison = comparison.new, overruled(comparison, motions)
    return Packet(
        title=new.meta.title,
        association=new.meta.association,
        language=new.meta.language,
        prepared_on=prepared_on,
        subtitle=subtitle(comparison),
        status=standing(new, outside),
        illustrative=phrases.illustrative(comparison.old, new),
        summary=summarize(comparison),
        motions=motions_told(motions, comparison.old, new),
        collisions=collisions_between(motions, comparison.old),
        parts=beside(parts(comparison), comparison, motions),
        crosswalk=tuple(_row(section) for section in comparison.sections),
        warnings=drafting_warnings(comparison),
        procedure=called_for(comparison, procedure, prepared_on),
        translations=for_translations(translations),
        made=_made(comparison, prepared_on, motions),
        comparison=comparison,
    )


def _row(section: SectionChange) -> Row:
    sides = [" + ".join(f"{ref.position}. {ref.name}" for ref in refs) for refs in (section.old, section.new)]
    return Row(sides[0], sides[1], phrases.kinds(section.kinds))


def _made(comparison: Comparison, prepared_on: date, motions: Sequence[Motion]) -> tuple[tuple[str, str], ...]:
    rows = [(phrases.PREPARED, long_day(prepared_on))]
    for name, version in (("Old version", comparison.old), ("New version", comparison.new)):
        rows.append((name, version.label))
        rows += [
            (f"{name}: {what}", value)
            for what, value in (
                ("status", str(version.meta.status)),
                ("adopted", _day(version.meta.adopted)),
                ("effective", _day(version.meta.effective)),
                ("captured", _day(version.meta.captured)),
                ("source", version.meta.source),
                ("note", version.meta.note),
                ("SHA-256", version.sha256),
            )
            if value
        ]
    named = "".join(f" --motion {motion.motion}" for motion in motions)
    texts = f"{comparison.old.id} {comparison.new.id}"
    rows.append(("Made with", f"wording packet {texts}{named} --prepared-on {prepared_on} -o FOLDER"))
    return tuple(rows)


def _day(day: date | None) -> str:
    return long_day(day) if day else ""
