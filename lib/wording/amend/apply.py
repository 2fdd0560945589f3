"""Motions and the text that they amend → the text as it would read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wording.amend.build import sections_of
from wording.amend.motion import Motion
from wording.amend.places import base_of
from wording.amend.plan import Plan
from wording.amend.planning import plan_of, sources_of
from wording.amend.secondary import resolved
from wording.errors import Fault, RecordError, WordingError
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Kind, Section, Status, Version


def apply_motion(motion: Motion, base: Version, original: Version | None = None, id: str = "") -> Version:
    """The text of `base` as it would read if the motion were adopted; a draft whose id is `id`, else one made up.

    All items are done at once, each on the words of `base`. Where `base` is not the text that the motion was written
    for (`amends_sha256`), its items are found again by their quotations (see `reanchored`); `original` is that text,
    where it is at hand. RecordError holds every fault: words that are not there, or not once, and items that clash.
    """
    return apply_motions((motion,), base, original, id)


def apply_motions(motions: Sequence[Motion], base: Version, original: Version | None = None, id: str = "") -> Version:
    """Like `apply_motion` for several motions, all on the one text; those of them that clash are faults.

    A motion that amends an item of another one (`amends: 2026-12-01-1#2`) is done to that motion first.
    """
    fitted = [_fitted(motion, base, original) for motion in resolved(motions)]
    plan = plan_of(base_of(base), sources_of(fitted))
    sections = () if plan.faults or plan.clashes else sections_of(plan)
    if faults := (*plan.faults, *(clash.fault() for clash in plan.clashes)):
        raise RecordError(faults)
    return _version(plan, sections, base, motions, id)


def _fitted(motion: Motion, base: Version, original: Version | None) -> Motion:
    if not motion.amends_sha256 or motion.amends_sha256 == base.sha256:
        return motion
    from wording.amend.anchoring import reanchored

    return reanchored(motion, base, original).motion


def _version(plan: Plan, sections: tuple[Section, ...], base: Version, motions: Sequence[Motion], id: str) -> Version:
    """The draft that the sections make, read back from its own text so that its ids are those of a file."""
    heading = sections[0].heading.strip() if 0 in plan.headings and sections else ""
    meta = replace(
        base.meta,
        title=heading or base.meta.title,
        status=Status.DRAFT,
        kind=Kind.AMENDMENT,
        adopted=None,
        effective=max((m.effective for m in motions if m.effective), default=None),
        captured=None,
        source="",
        supersedes=base.id,
        supersedes_sha256="",
        register_sha256="",
        motion_sha256="",
        motion=", ".join(motion.motion for motion in motions),
        translation_of="",
        source_sha256="",
        illustrative=base.meta.illustrative or any(motion.illustrative for motion in motions),
        links="",
        note="",
        keys=("title", "status"),
    )
    name = id or f"{base.id}-amended"
    made = body_of(meta, sections, name)
    back = _read(format_version(made), name, motions)
    if format_version(back) != format_version(made) or _shape(back.sections) != _shape(sections):
        raise WordingError(
            f"{motions[0].name}: the text as it would read cannot be written down as it is meant; look at the nesting "
            "of list items and at headings that are gone."
        )
    return replace(back, file="")


def _read(text: str, name: str, motions: Sequence[Motion]) -> Version:
    """The text read back; its faults, such as an id given twice, are those of the motions."""
    try:
        return parse_version(text, name)
    except RecordError as error:
        file = ", ".join(motion.name for motion in motions)
        told = ((f.code, f"in the text as it would read, {f.message}", f.mend) for f in error.faults)
        raise RecordError(tuple(Fault(file, 0, *words) for words in told)) from None


def _shape(sections: tuple[Section, ...]) -> list[tuple[str, list[tuple[str, str, int, str | None]]]]:
    """What must come back: headings, and each clause with its form, its nesting and its id."""
    return [(s.heading, [(c.text, c.form, c.depth, c.id) for c in s.clauses]) for s in sections]
