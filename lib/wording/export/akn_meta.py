"""What the record says of a version → the `meta` of an Akoma Ntoso document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import fields
from typing import TYPE_CHECKING

from wording.amend.motion import Motion
from wording.amend.replay import cited
from wording.export.akn_xml import Ids, element, own
from wording.export.identity import (
    Dated,
    Names,
    chain_of,
    dates_of,
    is_motion,
    motion_expression,
    names_of,
    segment,
)
from wording.record.model import History, Meta, Status, Version

if TYPE_CHECKING:
    from lxml import etree

TOOL, ASSOCIATION = "#wording", "#association"
"""Who made the file, and whose code it is, among the references."""

EVENTS = {
    "adopted": "adopted by a vote",
    "captured": "recorded as it was found; when it was adopted is not known",
    "drawn-up": "drawn up; nobody has adopted it",
    "effective": "first day in force",
    "unknown": "no day is known; the date given stands for none",
}
"""What the days of a version are, in words."""


def meta_of(
    version: Version,
    names: Names,
    history: History | None,
    motions: Mapping[str, Motion],
    changes: Sequence[etree._Element],
) -> etree._Element:
    """All that is known of a version; `changes` are the modifications that its motions made."""
    chain = chain_of(version, history)
    ids = Ids()
    events = list(_events(chain, ids))
    meta = element("meta", identification(version, names, history))
    meta.append(element("lifecycle", *events, source=TOOL))
    if changes:
        meta.append(element("analysis", element("passiveModifications", *changes), source=TOOL))
    if version.meta.effective:
        meta.append(in_force(events[-1].get("eId", ""), ids))
    cites = [id for each in chain for id in cited(each.meta.motion) if is_motion(id)]
    meta.append(_references(chain, names, history, motions, dict.fromkeys(cites)))
    meta.append(element("proprietary", *_facts(version), source=TOOL))
    return meta


def identification(version: Version, names: Names, history: History | None) -> etree._Element:
    """Work, expression and file of a version."""
    days = dates_of(version)
    language = element("FRBRlanguage", language=names.language)
    translated = _translation(version, names, history)
    author = element("FRBRauthor", href=ASSOCIATION if version.meta.association else "", as_="#author")
    title = element("FRBRalias", value=version.meta.title, name="title")
    work = [element("FRBRcountry", value=names.country), element("FRBRsubtype", value="code")]
    work += [element("FRBRnumber", value=names.number), element("FRBRname", value=version.meta.title)]
    return element(
        "identification",
        level("Work", names.work, title, [names.began], author, work),
        level("Expression", names.expression, None, days, author, [_number(version), language, *translated]),
        level("Manifestation", names.expression, None, days[:1], element("FRBRauthor", href=TOOL), []),
        source=TOOL,
    )


def level(
    name: str,
    place: str,
    alias: etree._Element | None,
    days: Sequence[Dated],
    author: etree._Element,
    rest: Sequence[etree._Element],
) -> etree._Element:
    """One of the three levels at which a text is named."""
    file = name == "Manifestation"
    made = element(f"FRBR{name}", element("FRBRthis", value=f"{place}/!main{'.xml' if file else ''}"))
    made.append(element("FRBRuri", value=f"{place}.akn" if file else place))
    if alias is not None:
        made.append(alias)
    for day in days:
        made.append(element("FRBRdate", date=day.day, name=day.name))
    made.append(deepcopy(author))
    for child in rest:
        made.append(child)
    return made


def _number(version: Version) -> etree._Element:
    return element("FRBRversionNumber", value=version.id)


def _translation(version: Version, names: Names, history: History | None) -> list[etree._Element]:
    """What a translation was made from; by whom is not known to the record."""
    source = next((v for v in history or () if v.id == version.meta.translation_of), None)
    if not source:
        return []
    named = names_of(source, history, names.country)
    return [element("FRBRtranslation", href=named.expression, fromLanguage=named.language, by="")]


def _events(chain: Sequence[Version], ids: Ids) -> Iterator[etree._Element]:
    """The days of the versions that lead to the last of them; what came after it is no part of its text."""
    for place, version in enumerate(chain):
        known = [id for id in cited(version.meta.motion) if is_motion(id)]
        source = f"#{motion_ref(known[0])}" if known else f"#{version_ref(version.id)}"
        for day in dates_of(version):
            kind = "amendment" if place else "generation"
            event = element("eventRef", date=day.day, source=source, refersTo=f"#{day.name}", type=kind)
            ids.give(event)
            yield event


def in_force(event: str, ids: Ids) -> etree._Element:
    """The time from an event on."""
    group = element("temporalGroup", element("timeInterval", start=f"#{event}", refersTo="#effective"))
    ids.give(group)
    return element("temporalData", group, source=TOOL)


def version_ref(id: str) -> str:
    """The id of a version among the references."""
    return f"version_{segment(id)}"


def motion_ref(id: str) -> str:
    """The id of a motion among the references."""
    return f"motion_{segment(id)}"


def _references(
    chain: Sequence[Version],
    names: Names,
    history: History | None,
    motions: Mapping[str, Motion],
    cites: Mapping[str, None],
) -> etree._Element:
    made = []
    for place, version in enumerate(chain):
        named = names_of(version, history, names.country)
        tag = "original" if not place else "passiveRef"
        made.append(
            element(
                tag, eId=version_ref(version.id), href=named.expression, showAs=f"{version.meta.title}, {version.id}"
            )
        )
    for id in cites:
        shown = f"Motion {id}: {motions[id].title}" if id in motions else f"Motion {id}"
        made.append(element("passiveRef", eId=motion_ref(id), href=motion_expression(id, names), showAs=shown))
    events = {day.name for version in chain for day in dates_of(version)}
    return element("references", *made, *known_things(chain[-1].meta.association, names, sorted(events)), source=TOOL)


def known_things(association: str, names: Names, events: Sequence[str]) -> list[etree._Element]:
    """The association, the tool, and what the events are."""
    made = []
    if association:
        href = f"/akn/ontology/organization/{names.country}/{names.actor or 'association'}"
        made.append(element("TLCOrganization", eId="association", href=href, showAs=association))
    made.append(element("TLCObject", eId="wording", href="/akn/ontology/object/wording", showAs="wording"))
    made.append(element("TLCRole", eId="author", href="/akn/ontology/role/author", showAs="author"))
    return made + [
        element("TLCEvent", eId=event, href=f"/akn/ontology/event/{event}", showAs=EVENTS[event]) for event in events
    ]


def _facts(version: Version) -> Iterator[etree._Element]:
    """The front matter, and the hash of the file: what this document was made from."""
    yield own("version", version.id)
    yield own("sha256", version.sha256)
    for field in fields(Meta):
        value = getattr(version.meta, field.name)
        if value and field.name != "keys":
            yield own(field.name.replace("_", "-"), "true" if value is True else str(value))
    if version.meta.status is Status.RECORDED and not version.meta.adopted:
        yield own("adopted", "unknown")
