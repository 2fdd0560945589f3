"""The pages of cases for motions: a base text, items, and what comes of them."""

from __future__ import annotations

import difflib
import re

from support.tables import CASES
from wording.amend.draft import body
from wording.amend.motion import Motion
from wording.amend.reading import parse_motion
from wording.record.model import Version

BASE_TEXT = """---
title: Code
status: draft
---
# Code

Who we are.

## Duties {#duties}

- A member supports families and change, and growth.
- A member reports to all families
- Members keep records. {#records}

## {#integrity}

Honest.

## Practice {#practice}

A member continuously seeks out and uses supervision, as appropriate, to reflect.

## Money {#money}

The “fee” is $20, or 5% of the due.

## Steps {#steps}

1. One.
2. Three.
"""


def motion_of(items: str) -> Motion:
    """A motion of those items on the base text."""
    head = 'motion: 2026-12-01-1\ntitle: Test\namends: "2026-11-22"\nstatus: proposed\n'
    return parse_motion(f"---\n{head}amendments:\n{items}\n---\n", file="m.md")


def changes(old: Version, new: Version) -> list[str]:
    """The lines of two texts that differ, marked with their signs."""
    rows = difflib.unified_diff(body(old).split("\n"), body(new).split("\n"), n=0, lineterm="")
    return [row for row in rows if row[:3] not in ("---", "+++") and row[:2] != "@@" and row not in ("+", "-")]


def cases(name: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Of a page: title, items, the lines told below them, and the lines of the text that change."""
    page = (CASES / f"{name}.md").read_text("utf-8")
    found = []
    for part in re.split(r"^## (?!.*\{#)", page, flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        blocks = re.findall(r"^````(\w+)\n(.*?)\n?^````$", rest, re.MULTILINE | re.DOTALL)
        told = re.sub(r"^````.*?^````$", "", rest, flags=re.MULTILINE | re.DOTALL)
        lines = [line[2:] for line in told.split("\n") if line.startswith("- ")]
        by_kind = dict(blocks)
        found.append((title, by_kind["yaml"], lines, by_kind.get("diff", "").split("\n")))
    return found
