"""Where the software comes from: an address as people have it → a line that pip understands."""

from __future__ import annotations

import re
from pathlib import Path

from wording.errors import WordingError, shown

PLACEHOLDER = "ADDRESS-OF-WORDING"
"""Stands where nobody said where the software comes from."""

_WEB = re.compile(r"(git\+)?(https?|ssh|file)://[^\s\"'`$\\;|&<>]+")
_SSH = re.compile(r"([\w.-]+@[\w.-]+):([^\s\"'`$\\;|&<>]+)")


def requirement_of(address: str) -> str:
    """What pip has to install: from a git address (with `@revision` if wanted), a wheel, or a folder on this machine.

    Without an address, a placeholder. WordingError when it is none of these.
    """
    if not address:
        return f"wording[lab,pdf] @ git+{PLACEHOLDER}"
    if _WEB.fullmatch(address):
        wheel = address.endswith(".whl") or address.startswith(("git+", "file:"))
        return f"wording[lab,pdf] @ {address if wheel else f'git+{address}'}"
    if found := _SSH.fullmatch(address):
        return f"wording[lab,pdf] @ git+ssh://{found[1]}/{found[2]}"
    path = Path(address)
    if path.exists():
        return f"wording[lab,pdf] @ {path.resolve().as_uri()}"
    raise WordingError(
        f"“{shown(address, 80)}” is no address; give that of a git repository, such as https://…/wording.git, or a "
        "wheel or folder on this machine."
    )
