"""Small records made for a test: files by name, with a register that fits them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from wording.record.fields import KEYS

CLAUSES = ("Members listen.", "Members keep what they hear to themselves.", "Members learn all their life.")


def sha(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def text(status: str = "recorded", clauses: tuple[str, ...] = CLAUSES[:1], **front: str) -> str:
    """The text of a version in canonical form."""
    keys = {"title": "Code", "status": status} | front
    lines = "".join(f"{key}: {keys[key]}".rstrip() + "\n" for key in KEYS if key in keys)
    return f"---\n{lines}---\n# Code\n\n## One {{#one}}\n\n" + "".join(f"- {clause}\n" for clause in clauses)


def register(files: Mapping[str, str]) -> str:
    """The register that lists those files."""
    return "".join(f"{sha(content)}  {name}\n" for name, content in files.items())


def lay(folder: Path, files: Mapping[str, str]) -> Path:
    """Writes files into a folder, which is given back."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder


def chained(count: int) -> dict[str, str]:
    """The files of a record of so many versions, the first recorded and each other one adopted, and its register."""
    files = {"2001-01-01.md": text(captured="2001-01-01")}
    for number in range(2, count + 1):
        name, before = f"20{number:02}-01-01.md", [*files][-1]
        files[name] = text(
            "adopted",
            adopted=name[:10],
            supersedes=before[:-3],
            supersedes_sha256=sha(files[before]),
        )
    return files | {"SHA256SUMS": register(files)}


MOTION = """---
motion: {id}
title: Nothing new
amends: "{before}"
status: adopted
vote: {{for: "7", against: "1"}}
amendments:
- {{layout: one/1, form: item}}
---
Why.
"""
"""A motion that changes no word."""


def sealed(count: int) -> dict[str, str]:
    """The files of a record in which each version bears every seal: two recorded ones, adopted ones, and the register.

    Nothing but the register's own fingerprint ties the first two to the others.
    """
    files = {"2001-01-01.md": text(captured="2001-01-01")}
    motions: dict[str, str] = {}
    for number in range(2, count + 1):
        day, lines = f"20{number:02}-01-01", register(files)
        if number == 2:
            files[f"{day}.md"] = text(captured=day, register_sha256=sha(lines))
            continue
        before, id = [*files][-1], f"{day}-1"
        motions[f"motions/{id}.md"] = motion = MOTION.format(id=id, before=before[:-3])
        files[f"{day}.md"] = text(
            "adopted",
            adopted=day,
            supersedes=before[:-3],
            supersedes_sha256=sha(files[before]),
            register_sha256=sha(lines),
            motion=id,
            motion_sha256=sha(motion),
        )
    return files | {"SHA256SUMS": register(files)} | motions


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones included."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
