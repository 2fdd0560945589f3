"""A track while it is being followed from version to version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wording.history.tracks import Step, Track


@dataclass(slots=True)
class Growing:
    """The steps of one section or clause so far."""

    is_clause: bool
    """Whether it is a clause; a section otherwise."""
    steps: list[Step] = field(default_factory=list)
    """Its steps."""
    ats: list[int] = field(default_factory=list)
    """For each step, the place of its version among those followed."""

    def add(self, at: int, step: Step) -> None:
        """Goes on with a step."""
        self.ats.append(at)
        self.steps.append(step)

    @property
    def placed(self) -> list[tuple[int, Step]]:
        """The steps in which it stands somewhere, with the places of their versions."""
        return [(at, step) for at, step in zip(self.ats, self.steps, strict=True) if step.place]

    def at(self, version: int) -> Step:
        """The step of the version at that place."""
        return self.steps[self.ats.index(version)]

    def close(self, notes: Sequence[str] = ()) -> Track:
        """The track, complete."""
        _, last = self.placed[-1]
        section = last.place.partition("/")[0]
        name = last.version.section(section).name
        return Track(last.place, section, name, self.is_clause, tuple(self.steps), tuple(notes))
