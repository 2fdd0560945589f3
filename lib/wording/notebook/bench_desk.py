"""The bench without its widgets: what is typed is kept first, then shown; each button's work is a method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from wording.amend.motion import Motion
from wording.errors import WordingError
from wording.notebook.bench_state import DraftView, draft_of, edited, held_against, section_text
from wording.notebook.bench_store import Kept, keep, kept_path, pending_in, save_draft, save_motion, taken_up
from wording.notebook.bench_typing import Sheet, Typing
from wording.notebook.place import RECORD
from wording.record.model import Version


@dataclass(slots=True)
class Desk:
    """One draft in the making on one base, and the files beside it."""

    root: Path
    """The folder that holds the record."""
    base: Version
    """The text that is amended."""
    label: str
    """Label of the draft: its file's name after the date."""
    section: str
    """The section to begin with; the one last worked at wins."""
    given: Sequence[Motion] = ()
    """Pending motions besides those of the record."""
    today: Callable[[], date] = date.today
    """Asked when something is saved, for the name of the file."""
    typing: Typing = field(init=False)
    """What is typed."""
    kept: Kept = field(init=False)
    """What goes with it into the file that keeps it."""
    notice: str = field(init=False, default="")
    """What was found on opening: work that was taken up again, or a file in the way."""
    pending: tuple[Motion, ...] = field(init=False, default=())
    """All motions that the draft is held against."""

    def __post_init__(self) -> None:
        notices = []
        path = kept_path(self.root, self.base.id, self.label)
        self.base.section(self.section)
        self.kept = Kept(self.base.sha256, Sheet(self.section))
        try:
            found = taken_up(path)
        except WordingError as error:
            found, aside = None, _out_of_the_way(path)
            notices.append(f"{error} It was set aside as {aside.name}.")
        if found:
            notices.append(self._take_up(found))
        self.typing = Typing(self.kept.sheet)
        motions, faults = pending_in(self.root / RECORD, self.base)
        self.pending = (*motions, *self.given)
        notices += [f"Left out: {fault}" for fault in faults]
        self.notice = " ".join(notices)

    def _take_up(self, found: Kept) -> str:
        ids = [section.id for section in self.base.sections]
        at = found.sheet.section if found.sheet.section in ids else self.section
        self.kept = replace(found, sheet=replace(found.sheet, section=at))
        said = "What was typed here before is on the bench again; “Start afresh” takes it off."
        if found.base_sha256 != self.base.sha256:
            said += f" The file of {self.base.id} has changed since; look whether it still fits."
        lost = [id for id, _ in found.sheet.texts if id not in ids]
        return f"{said} Kept, but of no section of this text: {', '.join(lost)}." if lost else said

    @property
    def at(self) -> str:
        """Id of the section on the bench."""
        return self.typing.now.section

    @property
    def text(self) -> str:
        """What the editor holds: what is typed for the section, else its text in the base."""
        typed = self.typing.now.text(self.at)
        return section_text(self.base, self.at) if typed is None else typed

    @property
    def others(self) -> dict[str, str]:
        """What is typed for all sections that the base has."""
        ids = {section.id for section in self.base.sections}
        return {id: text for id, text in self.typing.now.texts if id in ids}

    def type(self, text: str) -> None:
        """The editor holds another text."""
        same = text == section_text(self.base, self.at)
        self._now(self.typing.typed(self.at, None if same else text))

    def turn_to(self, section: str) -> None:
        """Another section comes on the bench."""
        self.base.section(section)
        self.typing = self.typing.turned_to(section)

    def undo(self) -> None:
        """One word back."""
        self._now(self.typing.undone())

    def redo(self) -> None:
        """One word forth again."""
        self._now(self.typing.redone())

    def start_afresh(self) -> None:
        """The section's own text again; undo brings back what was typed."""
        self._now(self.typing.typed(self.at, None))

    def note(self, **words: str) -> None:
        """Title, mover or rationale of the motion were typed."""
        self.kept = replace(self.kept, **words)  # type: ignore[arg-type]  # the names of three fields that are strings
        self._keep()

    def _now(self, typing: Typing) -> None:
        before, self.typing = self.typing, typing
        if typing.now != before.now:
            self._keep()

    def _keep(self) -> None:
        self.kept = replace(self.kept, sheet=self.typing.now)
        keep(kept_path(self.root, self.base.id, self.label), self.kept)

    def view(self) -> DraftView:
        """All that follows from what is typed, collisions left out."""
        return edited(self.base, self.at, self.text, self.others)

    def held(self, view: DraftView) -> DraftView:
        """The view with its collisions."""
        return held_against(view, self.pending)

    def save_draft(self, replacing: bool = False) -> Path:
        """Writes the draft under today's date and the label; errors as for `bench_store.save_draft` and `draft_of`."""
        draft = draft_of(self.base, self.others, f"{self.today()}-{self.label}")
        return save_draft(self.root / RECORD, draft, replacing)

    def save_motion(self) -> Path:
        """Writes the motion as proposed; WordingError when there is none to write."""
        view = self.view()
        if view.motion is None:
            raise WordingError(" ".join(view.trouble) or "nothing was changed, so there is no motion to save.")
        named = {"title": self.kept.title.strip() or f"Amendments to {self.base.id}"}
        named |= {"moved_by": self.kept.moved_by.strip(), "rationale": self.kept.rationale.strip()}
        motion = replace(view.motion, **named)  # type: ignore[arg-type]  # as above
        return save_motion(self.root / RECORD, motion, self.today())


def _out_of_the_way(path: Path) -> Path:
    """Moves a file that the bench cannot read beside its place, under a name that is free."""
    names = (path.with_name(f"{path.stem}.unread-{n}{path.suffix}") for n in range(1, 10_000))
    free = next(name for name in names if not name.exists())
    path.rename(free)
    return free
