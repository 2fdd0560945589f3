"""The files of a new suite: the templates that ship with the package, filled with what is known of a code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from wording.record.canonical import written
from wording.record.model import Version
from wording.suite.notebooks import notebook_of

_END = ".jinja"
_DOT = "dot_"
"""Stands for the dot of a hidden file, so that no tool takes the template for the thing itself."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the templates say of a code."""

    draft: Version
    """The first text."""
    imported: bool
    """Whether it was made from a file."""
    day: date
    """The day on which the suite is laid out."""
    requirement: str
    """The line by which pip finds the software."""


def suite_files(facts: Facts) -> dict[str, bytes]:
    """Every file of the suite by its path, in a fixed order."""
    made = {path: content.encode() for path, content in _rendered(facts)}
    record = {
        "content_versions/SHA256SUMS": b"",
        f"content_versions/drafts/{facts.draft.id}.md": written(facts.draft).encode(),
    }
    return dict(sorted((made | record).items()))


def _rendered(facts: Facts) -> Iterator[tuple[str, str]]:
    from jinja2 import Environment, StrictUndefined

    # Nothing here is HTML: autoescape would garble Makefiles and Markdown. What could be misread is filtered by name.
    # “{#id}” is a mark of our own, so comments begin otherwise.
    environment = Environment(  # noqa: S701
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="<%#",
        comment_end_string="#%>",
    )
    environment.filters |= {"prose": _prose, "slug": _slug}
    for path, template in _templates(files("wording.suite") / "template", ""):
        meta = facts.draft.meta
        text = environment.from_string(template.read_text("utf-8")).render(
            title=meta.title,
            association=meta.association,
            draft=facts.draft.id,
            imported=facts.imported,
            day=facts.day.isoformat(),
            requirement=facts.requirement,
        )
        if path.startswith("notebooks/"):
            yield f"{path.removesuffix('.md')}.ipynb", notebook_of(text)
        else:
            yield path, text


def _templates(folder: Traversable, place: str) -> Iterator[tuple[str, Traversable]]:
    """Each template with the path of the file that it makes."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        name = re.sub(rf"^{_DOT}", ".", entry.name)
        if entry.is_dir():
            yield from _templates(entry, f"{place}{name}/")
        elif name.endswith(_END):
            yield f"{place}{name.removesuffix(_END)}", entry


def _prose(text: str) -> str:
    """A name as words of a Markdown page: what Markdown would take for a mark stands for itself."""
    return re.sub(r"([\\`*_\[\]<>#|~$])", r"\\\1", text)


def _slug(text: str) -> str:
    """A name as it may stand in a file of settings."""
    from wording.record.marks import slug

    return slug(text) or "code"
