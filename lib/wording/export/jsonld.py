"""A version or a motion → Schema.org `Legislation` as JSON-LD.

The context is named and never fetched. Sections and clauses bear their `position`, since JSON-LD keeps no order; the
words stand in the `text` of clauses and the `name` of sections, each once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from wording.amend.motion import Motion, MotionStatus
from wording.amend.replay import cited
from wording.amend.secondary import item_text
from wording.amend.words import motion_in_words
from wording.errors import UnknownVersion
from wording.export.identity import (
    Names,
    before_of,
    motion_day,
    motion_expression,
    motion_work,
    names_of,
)
from wording.export.told import told, told_of_motion
from wording.packet.phrases import LANGUAGE
from wording.record.model import Clause, History, Kind, Section, Status, Version

CONTEXT = "https://schema.org"
"""The vocabulary; a name, never fetched by us."""
TYPE = "code of ethics or conduct"
"""What sort of legislation an association's code is."""

IN_FORCE, NOT_IN_FORCE = f"{CONTEXT}/InForce", f"{CONTEXT}/NotInForce"
"""The two states of a law, as the vocabulary names them."""

Node = dict[str, Any]


def export_jsonld(
    version: Version,
    history: History | None = None,
    motions: Mapping[str, Motion] | None = None,
    country: str = "",
    on: date | None = None,
) -> str:
    """The description of a version with all its words, as the text of a JSON-LD file.

    `history` and `motions` are the record that it belongs to, `country` a code such as `us`. Whether it is in force
    depends on the day, so that it is said only of drafts and where `on` gives one.
    """
    names = names_of(version, history, country)
    meta = version.meta
    organization = _organization(meta.association)
    node: Node = {
        "@context": CONTEXT,
        **_named(names.expression, meta.title, TYPE),
        "version": version.id,
        "description": " ".join(told(version)),
        "creativeWorkStatus": f"{meta.illustrative_word}, {meta.status}".removeprefix(", "),
        "inLanguage": meta.language,
        "legislationDate": _day(meta.adopted),
        "legislationDateVersion": _day(meta.effective or meta.adopted),
        "legislationLegalForce": _force(version, history, on),
        "legislationPassedBy": organization if meta.status is Status.ADOPTED else None,
        "legislationJurisdiction": country.upper() or None,
        "sourceOrganization": organization,
        "exampleOfWork": _named(names.work, meta.title, TYPE),
        **_relations(version, history, motions or {}, country),
        "isBasedOn": {"@type": "CreativeWork", "description": meta.source} if meta.source else None,
        "comment": {"@type": "Comment", "text": meta.note} if meta.note else None,
        "encoding": _file(version.sha256),
        "hasPart": [_section(section, n, names) for n, section in enumerate(version.sections, 1)],
    }
    return _written(node)


def export_jsonld_motion(
    motion: Motion,
    base: Version,
    history: History | None = None,
    primary: Motion | None = None,
    country: str = "",
) -> str:
    """The description of a motion with its items in words; `base` and `primary` as for `export_akn_motion`."""
    names = names_of(base, history, country)
    items = motion_in_words(motion, item_text(primary, motion.target[1]) if primary and motion.target else base)
    expression = motion_expression(motion.motion, names)
    node: Node = {
        "@context": CONTEXT,
        **_named(expression, motion.title, "motion"),
        "version": motion.motion,
        "description": " ".join(told_of_motion(motion)),
        "creativeWorkStatus": f"{'illustrative, ' if motion.illustrative else ''}{motion.status}",
        "inLanguage": LANGUAGE,
        "dateCreated": motion_day(motion),
        "legislationDateOfApplicability": _day(motion.effective),
        "legislationLegalForce": None if motion.status is MotionStatus.ADOPTED else NOT_IN_FORCE,
        "legislationJurisdiction": country.upper() or None,
        "exampleOfWork": _named(motion_work(motion.motion, names), motion.title, "motion"),
        "legislationAmends": _motion(primary, names) if primary else _other(base, names),
        "abstract": motion.rationale,
        "hasPart": [
            {**_named(f"{expression}#mod_{one.number}", "", "amendment"), "position": one.number, "text": one.words}
            for one in items
        ],
    }
    return _written(node)


def _written(node: Node) -> str:
    return json.dumps(_kept(node), ensure_ascii=False, indent=2) + "\n"


def _kept(value: Any) -> Any:
    """The value without what is empty: nothing is said where nothing is known."""
    if isinstance(value, dict):
        return {key: _kept(each) for key, each in value.items() if each not in (None, "", [], {})}
    return [_kept(each) for each in value] if isinstance(value, list) else value


def _named(identifier: str, name: str, type: str) -> Node:
    return {"@type": "Legislation", "legislationIdentifier": identifier, "legislationType": type, "name": name}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _organization(name: str) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _file(sha256: str) -> Node:
    return {"@type": "MediaObject", "encodingFormat": "text/markdown", "sha256": sha256}


def _other(version: Version, names: Names) -> Node:
    """Another version, with the hash of its file."""
    return {
        **_named(names.expression, version.meta.title, TYPE),
        "version": version.id,
        "encoding": _file(version.sha256),
    }


def _motion(motion: Motion, names: Names) -> Node:
    return {**_named(motion_expression(motion.motion, names), motion.title, "motion"), "version": motion.motion}


def _relations(version: Version, history: History | None, motions: Mapping[str, Motion], country: str) -> Node:
    """What went into the version: the version before and the motions; what it corrects; what it translates."""
    before = before_of(version, history)
    node: Node = {}
    if before:
        names = names_of(before, history, country)
        moved = [_motion(motions[id], names) for id in cited(version.meta.motion) if id in motions]
        node["legislationConsolidates"] = [_other(before, names), *moved]
        if version.meta.kind is Kind.CORRECTION:
            node["legislationCorrects"] = _other(before, names)
    source = next((v for v in history or () if v.id == version.meta.translation_of), None)
    if source:
        node["translationOfWork"] = _other(source, names_of(source, history, country))
    return node


def _force(version: Version, history: History | None, on: date | None) -> str | None:
    """Whether a version is in force on a day; None where that is not known."""
    if version.meta.status in (Status.DRAFT, Status.PROPOSED):
        return NOT_IN_FORCE
    if on is None or history is None or all(each.id != version.id for each in history.versions):
        return None
    try:
        return IN_FORCE if history.in_force_on(on).id == version.id else NOT_IN_FORCE
    except UnknownVersion:
        return NOT_IN_FORCE


def _section(section: Section, position: int, names: Names) -> Node:
    name = f"{names.expression}#{section.id}"
    return {
        **_named(name, section.heading, str(section.role)),
        "identifier": section.id,
        "position": position,
        "hasPart": [_clause(section, clause, n, names) for n, clause in enumerate(section.clauses, 1)],
    }


def _clause(section: Section, clause: Clause, position: int, names: Names) -> Node:
    address = f"{section.id}/{position}"
    return {
        **_named(f"{names.expression}#{address}", "", "heading" if clause.form == "group" else "clause"),
        "identifier": clause.id or address,
        "position": position,
        "text": clause.text,
    }
