"""Names on the command line → versions."""

from __future__ import annotations

import argparse
import os
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wording.cli.arguments import today
from wording.cli.output import say
from wording.errors import Fault, RecordError, UnknownVersion
from wording.record.folder import read_sound
from wording.record.model import History, Version

if TYPE_CHECKING:
    from wording.comparison.model import Comparison
    from wording.record.procedure import Procedure
    from wording.translation.effects import Effect

_SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".pdf")


class Lookup:
    """Finds versions by name; reads the record only when a name asks for it."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.root = Path(args.root)
        self.on: date | None = getattr(args, "on", None)
        self.faults: tuple[Fault, ...] = ()

    @cached_property
    def history(self) -> History:
        """The record below the root, without faulty drafts, which are told of."""
        history, self.faults = read_sound(self.root / "content_versions")
        for file in dict.fromkeys(fault.file for fault in self.faults):
            say(f"{file} is left out, because it has errors; “wording check” tells which.")
        return history

    @property
    def procedure(self) -> Procedure | None:
        """The board's rule file; None when it was not in the record, or no name asked for the record."""
        return self.history.procedure if "history" in self.__dict__ else None

    def version(self, name: str) -> Version:
        """The version of an id, prefix or label, of `current` or `latest`, or of the file at a path."""
        if name == "latest":
            return self.history.latest
        if name == "current":
            return self.history.in_force_on(self.on or today())
        if name.lower().endswith(_SUFFIXES) or os.sep in name or "/" in name:
            from wording.exchange.importing import read_any

            return read_any(Path(name))
        return self._found(name)

    def text(self, name: str) -> Version:
        """Like `version`; the id of a translation, such as `2026-11-22.es`, names that."""
        if "." in name and not name.lower().endswith(_SUFFIXES):
            found = next((version for version in self.history.translations if version.id == name), None)
            if found:
                return found
        return self.version(name)

    def translations(self, comparison: Comparison) -> tuple[Effect, ...]:
        """What a change would mean for the translations of the record; nothing when no name asked for the record."""
        if "history" not in self.__dict__ or not self.history.translations:
            return ()
        if comparison.old.meta.translation_of or comparison.new.meta.translation_of:
            return ()  # two translations are compared
        from wording.translation.effects import translation_effects

        return translation_effects(self.history, comparison)

    def is_outside(self, version: Version) -> bool:
        """Whether it calls itself recorded or adopted, and the record below the root has no such version."""
        if version.meta.status not in ("recorded", "adopted"):
            return False
        if not (self.root / "content_versions").is_dir():
            return True
        known = (*self.history, *self.history.translations)
        return all((each.id, each.sha256) != (version.id, version.sha256) for each in known)

    def _found(self, name: str) -> Version:
        try:
            return self.history.find(name)
        except UnknownVersion:
            meant = tuple(fault for fault in self.faults if _may_mean(name, Path(fault.file).stem))
            if meant:
                raise RecordError(meant) from None
            raise


def _may_mean(name: str, id: str) -> bool:
    """Whether a name on the command line could mean the draft of that id."""
    return bool(name) and (id.startswith(name) or id[len("2026-11-22-") :] == name)
