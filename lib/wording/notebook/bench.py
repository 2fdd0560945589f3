"""The drafting bench: widgets around a desk. They only pass on what is typed and show what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from wording.amend.motion import Motion
from wording.errors import WordingError
from wording.notebook import styles
from wording.notebook.bench_desk import Desk
from wording.notebook.bench_state import DraftView, section_text
from wording.notebook.bench_store import NameTaken
from wording.notebook.bench_view import show_collisions, show_edit
from wording.notebook.display import Display, panel
from wording.notebook.elements import join, tag
from wording.notebook.place import project_root
from wording.record.model import History, Version

WIDGET = "application/vnd.jupyter.widget-view+json"
REST = 0.2
"""Seconds without a key after which collisions are looked for."""
_WIDE = {"width": "100%"}
_HALF = {"width": "50%", "min_width": "22em", "padding": "0 0.8em 0 0"}


def open_bench(
    history: History,
    base: str,
    principle: str = "",
    label: str = "bench",
    motions: Sequence[Motion] = (),
    root: Path | None = None,
    today: Callable[[], date] = date.today,
) -> Bench:
    """A bench to draft amendments of a version on; whatever is typed is kept beside the record at every change.

    `label` becomes part of the draft's file name; benches with another label keep their drafts apart. The draft is held
    against the record's proposed motions and those given. UnknownVersion names the versions or sections there are.
    """
    version = history.find(base)
    section = principle or (version.principles or version.sections)[0].id
    version.section(section)
    return Bench(history, version, section, label, motions, root or project_root(Path.cwd()), today)


class Bench:
    """A bench as Jupyter shows it: live where a kernel runs, and a page that says what it is everywhere else."""

    def __init__(
        self,
        history: History,
        base: Version,
        section: str,
        label: str,
        motions: Sequence[Motion],
        root: Path,
        today: Callable[[], date],
    ) -> None:
        self.history = history
        self.desk = Desk(root, base, label, section, motions, today)
        self.first = (base, section)
        self._again: Callable[[], Desk] = lambda: Desk(root, self._base(), label, self._section(), motions, today)
        self._quiet = False
        self._waiting: asyncio.TimerHandle | None = None
        self._build()
        self._put(self.desk.notice)

    def _build(self) -> None:
        """Makes the widgets and says what each of them does."""
        import ipywidgets as w

        versions = [*self.history.versions, *self.history.drafts]
        names = [(version.label, version.id) for version in versions]
        wide, half = w.Layout(**_WIDE), w.Layout(**_HALF)
        self.base = w.Dropdown(
            options=names, value=self.desk.base.id, description="Base", layout=w.Layout(width="34em")
        )
        self.section = w.Dropdown(
            options=self._sections(), value=self.desk.at, description="Principle", layout=w.Layout(width="34em")
        )
        self.editor = w.Textarea(
            layout=w.Layout(width="100%", height="20em"), continuous_update=True, placeholder="Nothing: struck out"
        )
        self.title = w.Text(description="Title", layout=wide, continuous_update=True)
        self.moved_by = w.Text(description="Moved by", layout=wide, continuous_update=True)
        self.rationale = w.Textarea(description="Rationale", layout=w.Layout(width="100%", height="8em"))
        self.edit, self.collisions, self.status = w.HTML(), w.HTML(), w.HTML()
        buttons = self._buttons()
        written = w.VBox([w.Label("Text as it is to read"), self.editor, buttons, self.status], layout=half)
        motion = w.VBox([self.title, self.moved_by, self.rationale], layout=half)
        self.box = w.VBox(
            [
                w.HBox([self.base, self.section], layout=w.Layout(flex_flow="row wrap")),
                w.HBox([written, w.VBox([self.edit], layout=half)], layout=w.Layout(flex_flow="row wrap")),
                w.HBox([motion, w.VBox([self.collisions], layout=half)], layout=w.Layout(flex_flow="row wrap")),
            ]
        )
        self._listen()

    def _buttons(self) -> Any:
        import ipywidgets as w

        works: dict[str, Callable[[], str | None]] = {
            "Undo": lambda: self.desk.undo(),
            "Redo": lambda: self.desk.redo(),
            "Start afresh": lambda: self.desk.start_afresh(),
            "Save the draft": self._save_draft,
            "Replace the saved draft": lambda: self._save_draft(replacing=True),
            "Save the motion": self._save_motion,
        }
        self.buttons: dict[str, Any] = {}
        for name, work in works.items():
            button = w.Button(description=name, layout=w.Layout(width="auto"))
            button.on_click(self._done(work))
            self.buttons[name] = button
        self.buttons["Replace the saved draft"].layout.display = "none"
        return w.HBox(list(self.buttons.values()), layout=w.Layout(flex_flow="row wrap"))

    def _listen(self) -> None:
        self.editor.observe(self._heard(lambda text: self.desk.type(text), fill=False), "value")
        self.section.observe(self._heard(lambda section: self.desk.turn_to(section)), "value")
        self.base.observe(self._heard(lambda _: self._rebase()), "value")
        for name in ("title", "moved_by", "rationale"):
            self._note(name)

    def _note(self, name: str) -> None:
        getattr(self, name).observe(self._heard(lambda words: self.desk.note(**{name: words}), show=False), "value")

    def _heard(self, work: Callable[[Any], str | None], fill: bool = True, show: bool = True) -> Callable[[Any], None]:
        """What a widget calls when its value is another: not for values that the bench itself puts there."""

        def hear(change: Any) -> None:
            if not self._quiet:
                self._try(lambda: work(change["new"]), fill, show)

        return hear

    def _done(self, work: Callable[[], str | None]) -> Callable[[Any], None]:
        return lambda _: self._try(work, fill=True, show=True)

    def _try(self, work: Callable[[], str | None], fill: bool, show: bool) -> None:
        """Does the work and shows what came of it; an error becomes a sentence under the editor."""
        self.buttons["Replace the saved draft"].layout.display = "none"
        try:
            said = work() or ""
        except (WordingError, OSError) as error:
            said = str(error)
        if show:
            self._put(said, fill)
        elif said:
            self.status.value = str(_said(said))

    def _put(self, said: str = "", fill: bool = True) -> None:
        """Shows the desk: the redline first, so that it never waits for the collisions."""
        self._quiet = True
        try:
            if fill:
                self.section.options, self.section.value = self._sections(), self.desk.at
                self.editor.value = self.desk.text
                for name in ("title", "moved_by", "rationale"):
                    getattr(self, name).value = getattr(self.desk.kept, name)
        finally:
            self._quiet = False
        self.status.value = str(_said(said)) if said else ""
        self.buttons["Undo"].disabled = not self.desk.typing.past
        self.buttons["Redo"].disabled = not self.desk.typing.future
        view = self.desk.view()
        self.edit.value = str(show_edit(view).html)
        self._collide_soon(view)

    def _collide_soon(self, view: DraftView) -> None:
        """Shows the collisions when the typing rests, so that a key never waits for what the last one collides with."""
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # no kernel: nobody types, and nothing is to wait for
            self._collide(view)
        else:
            self._waiting = loop.call_later(REST, self._collide, view)

    def _collide(self, view: DraftView) -> None:
        self.collisions.value = str(show_collisions(self.desk.held(view)).html)

    def _rebase(self) -> str:
        """Another version becomes the base; what was typed on the one before is kept for when it comes back."""
        self.desk = self._again()
        return self.desk.notice

    def _base(self) -> Version:
        return self.history.find(self.base.value)

    def _section(self) -> str:
        """The section to begin with on a new base: the one at hand, where that base has it."""
        version = self._base()
        ids = [section.id for section in version.sections]
        return self.desk.at if self.desk.at in ids else (version.principles or version.sections)[0].id

    def _sections(self) -> list[tuple[str, str]]:
        return [(section.name, section.id) for section in self.desk.base.sections]

    def _save_draft(self, replacing: bool = False) -> str:
        try:
            return f"The draft is saved as {self._beside(self.desk.save_draft(replacing))}."
        except NameTaken:
            self.buttons["Replace the saved draft"].layout.display = ""
            raise

    def _save_motion(self) -> str:
        return f"The motion is saved as {self._beside(self.desk.save_motion())}."

    def _beside(self, path: Path) -> str:
        return path.relative_to(self.desk.root).as_posix()

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        page = self.page()
        live = self.box._repr_mimebundle_().get(WIDGET)
        return {"text/html": str(page.html), "text/plain": page.text} | ({WIDGET: live} if live else {})

    def page(self) -> Display:
        """What stands where no kernel runs: never what somebody typed, so that it is the same on every run."""
        base, section = self.first
        name = base.section(section).name
        title = f"The drafting bench: “{name}” of {base.label}"
        body = tag("p", "It works where it is run: choose “Run All Cells”, and type.", style=styles.CLAUSE)
        lines = section_text(base, section).split("\n")
        shown = [tag("p", line, style=styles.CLAUSE) for line in lines if line]
        return panel(body, join(*shown), title=title, illustrative=base.meta.illustrative, text=title)


def _said(words: str) -> Any:
    return tag("p", tag("strong", words), role="status", style=styles.CLAUSE)
