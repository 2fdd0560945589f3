"""A phrase found through the versions → the sentences that tell it, for every place that shows them."""

from __future__ import annotations

from itertools import groupby

from wording.history.find import Found, Occurrence, Use
from wording.packet.phrases import count, joined
from wording.record.model import Version

INFLECTED = "and its inflections"
"""Stands after a phrase where its inflections were found too."""


def told(found: Found) -> tuple[str, ...]:
    """First and last use, how often it stands in the last version, and which versions lack it in between."""
    name = f"“{found.phrase}”" + (f" ({INFLECTED})" if found.inflections else "")
    first, last = found.first, found.last
    if first is None or last is None:
        return (f"{name} stands in no version; {_searched(found)}.", *_hint(found))
    latest = found.versions[-1]
    places = count(len(found.of(last)), "place")
    if len(found.versions) == 1:
        return (f"{name} stands in {latest.id}, the only version searched: {places}.",)
    if last is latest and first is latest:
        return (f"{name} is first used in {latest.id}, the latest version, there in {places}.",)
    if last is latest:
        return (
            f"{name} is first used in {first.id} and last in {latest.id}, the latest version, there in {places}.",
            *_gaps(found),
        )
    ended = found.versions[found.versions.index(last) + 1]
    used = f"first used in {first.id} and last in {last.id}" if first is not last else f"used in {first.id} alone"
    return (
        f"{name} is {used}, there in {places}; {named(ended)} took it out, and it has not come back.",
        *_gaps(found),
    )


def _searched(found: Found) -> str:
    ids = [version.id for version in found.versions]
    if len(ids) < 2:
        return f"{joined(ids) or 'nothing'} was searched"
    return f"{count(len(ids), 'version')} were searched, from {ids[0]} to {ids[-1]}"


def _hint(found: Found) -> tuple[str, ...]:
    """What else could be tried."""
    return () if found.inflections else ("Only these very words were sought; with inflections, more might be found.",)


def _gaps(found: Found) -> tuple[str, ...]:
    """The versions without the phrase between the first and the last that have it."""
    ids = [version.id for version, _ in found.counts]
    first, last = (ids.index(v.id) for v in (found.first, found.last) if v)
    inner = found.counts[first:last]
    stretches = [[v.id for v, _ in group] for has, group in groupby(inner, key=lambda row: bool(row[1])) if not has]
    names = [gap[0] if len(gap) == 1 else f"{gap[0]} to {gap[-1]}" for gap in stretches]
    return (f"In between it is not in {joined(names)}.",) if names else ()


def named(version: Version) -> str:
    """A version with the motion that adopted it, where that is known: `2010-05-15 (motion 2010-04-10-1)`."""
    return f"{version.id} (motion {version.meta.motion})" if version.meta.motion else version.id


def life(use: Use, found: Found) -> str:
    """Which version brought the words and which took them out, in a sentence."""
    came = f"Brought by {named(use.brought_by)}"
    if use.brought_by is found.versions[0]:
        came = f"There since {use.brought_by.id}, the first version"
    elif use.first_in is not use.brought_by:
        came = f"Brought back by {named(use.brought_by)}, and first in {use.first_in.id}"
    elif use.copied_from:
        came += f" as a copy of {use.copied_from}"
    if use.gone_in is None:
        return f"{came}."
    return f"{came}; taken out by {named(use.gone_in)}."


def context(occurrence: Occurrence, reach: int = 40) -> tuple[str, str, str]:
    """The words before, the phrase and the words after, cut at a blank where they are longer than `reach`."""
    before, after = occurrence.before, occurrence.after
    if len(before) > reach:
        near = before[-reach:]
        before = f"… {near.partition(' ')[2] or near}"
    if len(after) > reach:
        near = after[:reach]
        after = f"{near.rpartition(' ')[0] or near} …"
    return before, occurrence.words, after
