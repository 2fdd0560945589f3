"""Packets for tests, built the way that every packet is: from two texts, by the library's own functions."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from wording.comparison.compare import compare
from wording.packet.packet import Packet, build_packet
from wording.record.folder import procedure_in
from wording.record.markup import parse_version
from wording.record.model import Version

RECORD = Path(__file__).parent.parent.parent / "content_versions"
PREPARED_ON = date(2026, 11, 22)
PROCEDURE = procedure_in(RECORD)
"""The rule file of the real record."""


def version(body: str, id: str = "2026-11-22", **front: str) -> Version:
    """The version that a body in Markdown spells out; `front` adds to its front matter or overrides it."""
    keys = {"title": "Code of Ethics", "association": "Association of Examples", "status": "recorded"} | front
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return parse_version(f"---\n{lines}---\n{body}", id)


def packet(old: str | Version, new: str | Version, **front: str) -> Packet:
    """The packet of two texts; `front` is for the front matter of the new one, which is a draft."""
    before = version(old) if isinstance(old, str) else old
    after = version(new, "2026-12-01-draft", **{"status": "draft", **front}) if isinstance(new, str) else new
    return build_packet(compare(before, after), prepared_on=PREPARED_ON, procedure=PROCEDURE)


@cache
def recorded(id: str) -> Version:
    """A version or draft of the real record, by its id."""
    path = next(path for path in (RECORD / f"{id}.md", RECORD / "drafts" / f"{id}.md") if path.exists())
    return parse_version(path.read_text("utf-8"), id)


@cache
def real_packet(draft: str) -> Packet:
    """The packet of the recorded code and one of its drafts: `housekeeping`, `early-childhood` or `rival`."""
    return packet(recorded("2026-11-22"), recorded(f"2026-11-22-{draft}"))


OLD = """\
# Code of Ethics

This code binds every member of the association.

## Relationships {#relationships}

- A member understands the importance of relationship, the primary instrument for growth and change
- A member uses knowledge and skills to promote, support, restore and sustain nurturing relationships for all families
  - with the child
  - with the parents
- A member understands the importance of past relationship experiences to the development of current relationships

## Respect {#respect}

### In daily work

What was told in confidence stays there, and others hear of it only as law asks. No family is treated worse than \
another, whatever its language, origin, faith or means.

Records of visits are kept under lock.

Such records are destroyed after seven years unless a court forbids it.

1. A member listens before speaking
2. A member answers each letter within thirty days

## {#integrity}

A member works in ways that are ethical, trustworthy, honest, responsible and reliable

## Titles and Letters {#titles}

The letters of the association stand after the name of a member only while the dues of that member are paid.

## Reflection {#reflection}

A member seeks out and uses supervision and consultation, as appropriate, to reflect on work with families

A member sets aside an hour of every working week for reading about the growth of infants.
"""
"""A short code with every form that a clause can have."""

NEW = """\
# Code of Ethics

This code binds every member of the association.

## Reflection {#reflection}

A member seeks out and uses supervision and consultation at least monthly to reflect on work with families

A member reflects on the importance of past relationship experiences to the development of current relationships

A member sets aside an hour of every working week for reading about the growth of infants.

## Relationships {#relationships}

- A member understands the importance of relationship, the primary instrument for growth and change.
- A member uses knowledge and skills to promote, support, restore and sustain nurturing relationships for all families
  - with the child
  - with the parents
- A member learns from the families served

## Respect for All {#respect}

### In daily work

What was told in confidence stays there, and others hear of it only as law asks.

No family is treated worse than another, whatever its language, origin, faith or means.

Records of visits are kept under lock. Such records are destroyed after seven years unless a court forbids it.

1. A member listens before speaking
2. A member answers each letter within sixty days

## Integrity {#integrity}

A member works in ways that are honest, ethical, trustworthy, responsible and reliable

## Learning {#learning}

A member takes part in ten hours of further training in each year.
"""
"""What became of it: something of every kind of change."""

ARABIC_OLD = "# مدونة الأخلاق\n\n## السرية {#privacy}\n\n- يحفظ العضو كل ما يقال له سرا\n- لا يفشي العضو سرا أبدا\n"
ARABIC_NEW = "# مدونة الأخلاق\n\n## السرية والثقة {#privacy}\n\n- يحفظ العضو كل ما يقال له من سر\n"
"""A code that is read from the right, before and after."""


@cache
def arabic() -> Packet:
    """A packet whose wording runs from the right."""
    return packet(version(ARABIC_OLD, language="ar"), ARABIC_NEW, language="ar")


@cache
def sample() -> Packet:
    """A packet with something of every kind of change in it."""
    return packet(OLD, NEW)
