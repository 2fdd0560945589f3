"""What a minimal pair is, and how it becomes two versions of a code."""

from __future__ import annotations

from dataclasses import dataclass

from wording import parse_version
from wording.record.model import Version

FRONT = "---\ntitle: Code of Conduct\nstatus: draft\nlanguage: en\n---\n# Code of Conduct\n\n"
BEFORE = "- A signatory pays the yearly fee on time."
AFTER = "- The secretary publishes this text on the web page of the society."
HEADING = "Duties {#duties}"


@dataclass(frozen=True, slots=True)
class MinimalPair:
    """Two versions that differ in one thing."""

    operator: str
    """What was done, such as `negation`, or the safe class or trap."""
    half: str
    """`known`: common forms; `test`: rarer ones, kept from whoever writes the rules."""
    forms: tuple[str, ...]
    """The lexical forms that were put in or taken out."""
    old: str
    """Body of the old version."""
    new: str
    """Body of the new version."""
    meaning: bool
    """Whether a person has to judge it; otherwise it is editorial."""
    direction: str = ""
    """`stricter`, `looser`, `wider` or `narrower`, where the operator decides it; of `a/b` either is right."""

    @property
    def versions(self) -> tuple[Version, Version]:
        """Both sides, read as the tool reads any draft."""
        return parse_version(FRONT + self.old, id="2026-01-01"), parse_version(FRONT + self.new, id="2026-02-02")


def body(clause: str, context: str = "", heading: str = HEADING) -> str:
    """A small code that holds the clause; the context, if any, stands in the preamble."""
    preamble = f"{context}\n\n" if context else ""
    return f"{preamble}## {heading}\n\n{BEFORE}\n- {clause} {{#tested}}\n{AFTER}\n"


def both_ways(
    operator: str, half: str, forms: tuple[str, ...], old: str, new: str, directions: tuple[str, str] = ("", "")
) -> tuple[MinimalPair, MinimalPair]:
    """A change of meaning and its reverse."""
    a, b = body(old), body(new)
    return (
        MinimalPair(operator, half, forms, a, b, True, directions[0]),
        MinimalPair(operator, half, forms, b, a, True, directions[1]),
    )
