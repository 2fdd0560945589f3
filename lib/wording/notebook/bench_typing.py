"""What was typed at the bench, with the way back: undo takes back a word at a time, and nothing is ever dropped."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

MOST = 500
"""Steps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The texts of a draft at one moment."""

    section: str
    """Id of the section on the bench."""
    texts: tuple[tuple[str, str], ...] = ()
    """Section ids and what is typed for each, by id; sections that nobody touched are left out."""

    def text(self, section: str) -> str | None:
        """What is typed for a section; None when it is untouched."""
        return dict(self.texts).get(section)

    def typed(self, section: str, text: str | None) -> Sheet:
        """The sheet with that text for that section; None takes the section's text off the sheet."""
        others = {id: each for id, each in self.texts if id != section}
        return Sheet(section, tuple(sorted((others | ({} if text is None else {section: text})).items())))


@dataclass(frozen=True, slots=True)
class Typing:
    """A sheet, with the sheets before it and those that undo took back."""

    now: Sheet
    """What stands on the bench."""
    past: tuple[Sheet, ...] = field(default=())
    """What undo goes back to, the latest last."""
    future: tuple[Sheet, ...] = field(default=())
    """What redo brings again, the next last."""

    def typed(self, section: str, text: str | None) -> Typing:
        """After a change of the text of a section; changes within one word are one step."""
        new = self.now.typed(section, text)
        if new.texts == self.now.texts:
            return replace(self, now=new)
        past = self.past if self._goes_on(section, text) else (*self.past, self.now)[-MOST:]
        return Typing(new, past)

    def _goes_on(self, section: str, text: str | None) -> bool:
        """Whether it belongs to the step before: the same section and as many words."""
        before = self.now.text(section)
        same = bool(self.past) and before is not None and text is not None and self.now.section == section
        return same and len((text or "").split()) == len((before or "").split())

    def turned_to(self, section: str) -> Typing:
        """With another section on the bench."""
        return replace(self, now=replace(self.now, section=section))

    def undone(self) -> Typing:
        """One step back, where there is one."""
        if not self.past:
            return self
        return Typing(self.past[-1], self.past[:-1], (*self.future, self.now))

    def redone(self) -> Typing:
        """One step forth again, where there is one."""
        if not self.future:
            return self
        return Typing(self.future[-1], (*self.past, self.now), self.future[:-1])
