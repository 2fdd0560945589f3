"""The chain: each registered version bears the fingerprint of the one that it supersedes, as the register gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wording.errors import Fault, shown
from wording.record.listing import REGISTER
from wording.record.model import Status
from wording.record.register import Registered

_NEVER = "restore the file; a slip is corrected by a new version"


@dataclass(frozen=True, slots=True)
class Link:
    """What one dated version says of the version before it."""

    id: str
    """Its id."""
    file: str
    """Path as the user would type it."""
    status: Status
    """Where it stands."""
    supersedes: str
    """Id of the version that it supersedes; empty for none."""
    sha256: str
    """The fingerprint of that version that it bears; empty for none."""
    line_of: Callable[[str], int]
    """The line on which its front matter gives a key; 0 when it gives none."""


def id_of(name: str) -> str:
    """The id of a file of the register."""
    return name.removesuffix(".md")


def check_chain(links: Iterable[Link], lines: Sequence[Registered], faults: list[Fault]) -> None:
    """Appends a fault for each version whose place in the chain is not what the register says.

    A version that is `recorded` and names no predecessor, and the first line of the register, begin a chain. A version
    that is not registered yet has to bear the right fingerprint where it bears one.
    """
    known = {id_of(line.name): line for line in lines}
    followers: dict[str, str] = {}
    for link in sorted(links, key=lambda link: known[link.id].line if link.id in known else len(lines) + 1):
        own = known.get(link.id)
        if link.supersedes:
            _check_link(link, own, known.get(link.supersedes), faults)
            if own:
                other = followers.setdefault(link.supersedes, link.id)
                if other != link.id:
                    message = (
                        f"{other} supersedes {shown(link.supersedes, 80)} as well, so that the record has two ends"
                    )
                    _fault(link, "supersedes", message, "restore the record; one version follows another", faults)
        elif link.sha256:
            _fault(
                link, "supersedes_sha256", "it bears a fingerprint and does not say of which version", _NEVER, faults
            )
        elif own and own.line > 1 and link.status is not Status.RECORDED:
            message = "it is adopted and does not say which version it supersedes"
            _fault(link, "status", message, _NEVER, faults)


def _check_link(link: Link, own: Registered | None, before: Registered | None, faults: list[Fault]) -> None:
    named = shown(link.supersedes, 80)
    if own and not before:
        message = f"it supersedes {named}, which is not registered"
        _fault(link, "supersedes", message, f"restore {REGISTER}, or the file", faults)
    elif own and before and before.line > own.line:
        message = f"it was registered in line {own.line}, before {named}, which it supersedes (line {before.line})"
        _fault(link, "supersedes", message, f"restore {REGISTER}; its lines are never put in another order", faults)
    elif own and before and not link.sha256:
        message = f"it does not bear the fingerprint of {named}"
        _fault(link, "supersedes", message, f"“wording adopt” would have written it; {_NEVER}", faults)
    elif before and link.sha256 and link.sha256 != before.sha256:
        message = f"the fingerprint it bears is not the one that line {before.line} of {REGISTER} gives {named}"
        mend = _NEVER if own else "move the file to the drafts, and adopt it from there"
        _fault(link, "supersedes_sha256", message, mend, faults)


def _fault(link: Link, key: str, message: str, mend: str, faults: list[Fault]) -> None:
    faults.append(Fault(link.file, link.line_of(key), "E-CHAIN", message, mend))
