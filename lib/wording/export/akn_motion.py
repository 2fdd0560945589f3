"""A motion and the text that it amends → an Akoma Ntoso 3.0 `amendment`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wording.amend.motion import Motion, digest
from wording.amend.published import item_json
from wording.amend.secondary import item_text
from wording.amend.words import ItemInWords, motion_in_words
from wording.amend.writing import format_motion
from wording.export.akn_body import body_of
from wording.export.akn_meta import TOOL, in_force, known_things, level, version_ref
from wording.export.akn_mods import mod_of, modification
from wording.export.akn_xml import LANG, Ids, element, own, paragraphs, written
from wording.export.identity import Dated, Names, motion_day, motion_expression, motion_work, names_of, segment
from wording.export.told import told_of_motion
from wording.packet.phrases import LANGUAGE
from wording.record.model import History, Version

if TYPE_CHECKING:
    from lxml import etree

PEOPLE = {"mover": "moved_by", "seconder": "seconded_by"}
"""The parts that people play, and the fields that name them."""


def export_akn_motion(
    motion: Motion,
    base: Version,
    history: History | None = None,
    primary: Motion | None = None,
    country: str = "",
) -> bytes:
    """The document of a motion, as the bytes of its file; it validates against the OASIS schema.

    `base` is the version that the motion amends; where it amends an item of another motion, that is `primary`, and
    `base` the version that `primary` amends. RecordError when an item names what is not there.
    """
    names = names_of(base, history, country)
    told = motion_in_words(motion, _amended(motion, base, primary))
    meta = _meta(motion, base, names, told, history, primary)
    body = element("amendmentBody", *_body(motion, told, base.meta.language))
    document = element("amendment", meta, body, name="motion", contains="originalVersion")
    return written(element("akomaNtoso", document))


def _amended(motion: Motion, base: Version, primary: Motion | None) -> Version:
    return item_text(primary, motion.target[1]) if primary and motion.target else base


def _body(motion: Motion, told: tuple[ItemInWords, ...], language: str) -> Iterator[etree._Element]:
    """Title, what is known of the motion, its items, and its rationale."""
    yield element("amendmentHeading", *paragraphs([motion.title]))
    yield _ours("amendmentReference", *paragraphs(told_of_motion(motion)))
    items = [mod_of(one, item, language) for one, item in zip(told, motion.amendments, strict=True)]
    yield _ours("amendmentContent", *(element("p", mod, eId=f"item_{n}") for n, mod in enumerate(items, 1)))
    if motion.rationale:
        yield element("amendmentJustification", *paragraphs(part for part in motion.rationale.split("\n\n") if part))


def _ours(tag: str, *children: etree._Element) -> etree._Element:
    """An element whose words are ours, and so in our language."""
    made = element(tag, *children)
    made.set(LANG, LANGUAGE)
    return made


def _meta(
    motion: Motion,
    base: Version,
    names: Names,
    told: tuple[ItemInWords, ...],
    history: History | None,
    primary: Motion | None,
) -> etree._Element:
    ids = Ids()
    meta = element("meta", _identification(motion, names))
    events = list(_events(motion, ids))
    meta.append(element("lifecycle", *events, source=TOOL))
    if motion.notice_given:
        step = element("step", date=motion.notice_given.isoformat(), by="", refersTo="#notice")
        meta.append(element("workflow", step, source=TOOL))
    target, places = _target(motion, base, names, primary)
    period = f"#{REF_PERIOD}" if motion.effective else ""
    active = [
        modification(one, item, target, places, period) for one, item in zip(told, motion.amendments, strict=True)
    ]
    if active:
        meta.append(element("analysis", element("activeModifications", *active), source=TOOL))
    if motion.effective:
        meta.append(in_force(events[-1].get("eId", ""), ids))
    meta.append(_references(motion, base, names, history, primary))
    meta.append(element("proprietary", *_facts(motion), source=TOOL))
    return meta


REF_PERIOD = "tmpg_1"


def _target(motion: Motion, base: Version, names: Names, primary: Motion | None) -> tuple[str, dict[str, str]]:
    """What the motion changes, and the ids of the places in it."""
    if primary and motion.target:
        mod = f"mod_{motion.target[1]}"
        section = item_text(primary, motion.target[1]).sections[0]
        places = {f"{section.id}/{n}": mod for n in range(1, len(section.clauses) + 1)}
        return motion_expression(primary.motion, names), {section.id: mod, f"{section.id} heading": mod, **places}
    return names.expression, body_of(base).places


def _identification(motion: Motion, names: Names) -> etree._Element:
    day = [Dated("dated", motion_day(motion))]
    people = [
        element("FRBRauthor", href=f"#{role}", as_=f"#{role}-role")
        for role, field in PEOPLE.items()
        if getattr(motion, field)
    ]
    author = people[0] if people else element("FRBRauthor", href="")
    place = motion_work(motion.motion, names)
    work = [element("FRBRcountry", value=names.country), element("FRBRsubtype", value="code")]
    work += [element("FRBRnumber", value=place.rpartition("/")[2]), element("FRBRname", value=motion.title)]
    title = element("FRBRalias", value=motion.title, name="title")
    expression = motion_expression(motion.motion, names)
    language = element("FRBRlanguage", language=names.language)
    made = level("Work", place, title, day, author, work)
    for other in people[1:]:
        made.insert(len(made) - len(work), other)
    return element(
        "identification",
        made,
        level("Expression", expression, None, day, author, [language]),
        level("Manifestation", expression, None, day, element("FRBRauthor", href=TOOL), []),
        source=TOOL,
    )


def _events(motion: Motion, ids: Ids) -> Iterator[etree._Element]:
    days = [("dated", motion_day(motion))] + ([("effective", motion.effective.isoformat())] if motion.effective else [])
    for name, day in days:
        event = element("eventRef", date=day, source="#motion", refersTo=f"#{name}", type="generation")
        ids.give(event)
        yield event


def _references(
    motion: Motion, base: Version, names: Names, history: History | None, primary: Motion | None
) -> etree._Element:
    target = motion_expression(primary.motion, names) if primary else names.expression
    shown = f"Motion {primary.motion}: {primary.title}" if primary else f"{base.meta.title}, {base.id}"
    own_name = motion_expression(motion.motion, names)
    made = [element("original", eId="motion", href=own_name, showAs=f"Motion {motion.motion}: {motion.title}")]
    made.append(element("activeRef", eId="amended", href=target, showAs=shown))
    if primary:
        made.append(element("activeRef", eId=version_ref(base.id), href=names.expression, showAs=base.id))
    for role, field in PEOPLE.items():
        if who := getattr(motion, field):
            href = f"/akn/ontology/person/{segment(who) or role}"
            made.append(element("TLCPerson", eId=role, href=href, showAs=who))
            made.append(element("TLCRole", eId=f"{role}-role", href=f"/akn/ontology/role/{role}", showAs=role))
    if motion.committee:
        href = f"/akn/ontology/organization/{segment(motion.committee) or 'committee'}"
        made.append(element("TLCOrganization", eId="committee", href=href, showAs=motion.committee))
    made += known_things(base.meta.association, names, ["effective"] if motion.effective else [])
    named = {"dated": "the day that the motion is numbered by"}
    if motion.notice_given:
        named["notice"] = "notice of the motion was given"
    made += [element("TLCEvent", eId=id, href=f"/akn/ontology/event/{id}", showAs=text) for id, text in named.items()]
    return element("references", *made, source=TOOL)


def _facts(motion: Motion) -> Iterator[etree._Element]:
    """The front matter of the motion and each item as it is written: what this document was made from."""
    vote = motion.vote
    facts = {
        "motion": motion.motion,
        "sha256-of-canonical-text": digest(format_motion(motion)),
        "status": motion.status,
        "amends": motion.amends,
        "amends-sha256": motion.amends_sha256,
        "recommendation": motion.recommendation,
        "notice-given": motion.notice_given or "",
        "effective": motion.effective or "",
        "votes-for": vote.for_,
        "votes-against": vote.against,
        "abstentions": vote.abstain,
        "vote-required": vote.required,
        "illustrative": "true" if motion.illustrative else "",
    }
    for name, value in facts.items():
        if str(value):
            yield own(name, str(value))
    for number, item in enumerate(motion.amendments, 1):
        yield own("item", json.dumps(item_json(item), ensure_ascii=False), number=str(number))
