"""The motions that a version cites when it is adopted: those that were named, or one made of the two texts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wording.amend.draft import body, draft_motion
from wording.amend.motion import Motion, MotionStatus, Vote
from wording.amend.replay import MADE
from wording.amend.writing import format_motion
from wording.errors import NotAdopted, shown
from wording.record.adoption import Terms
from wording.record.listing import MOTIONS
from wording.record.model import Version
from wording.record.reading import read_bytes
from wording.record.seals import motion_sha256

RATIONALE = f"{MADE}; who moved it, and how the board voted, is not recorded."
"""What such a motion says where neither was given."""


def made_motion(folder: Path, before: Version, draft: Version, id: str, terms: Terms) -> Motion | None:
    """The motion from the version before to a draft that becomes `id`; None where the text does not change.

    It takes the first number of the day that is free, or under which it lies there already.
    """
    if body(before) == body(draft):
        return None
    made = draft_motion(before, draft, f"{id[:10]}-1", f"Adoption of the text of {id}")
    made = replace(made, moved_by=terms.moved_by, vote=Vote(*terms.votes), rationale=_rationale(terms))
    for number in range(1, 10_000):
        motion = replace(made, motion=f"{id[:10]}-{number}", status=MotionStatus.ADOPTED)
        path = motion_path(folder, motion.motion)
        if not path.exists() or read_bytes(path) == format_motion(motion).encode():
            return motion
    raise NotAdopted(
        f"{draft.id}: there are too many motions of {id[:10]}; name the one that adopted it with --motion."
    )


def _rationale(terms: Terms) -> str:
    lacking = [*(["who moved it"] * (not terms.moved_by)), *(["how the board voted"] * (not terms.votes))]
    if len(lacking) == 2:
        return RATIONALE
    return f"{MADE}; {lacking[0]}, is not recorded." if lacking else f"{MADE}."


def motion_path(folder: Path, id: str) -> Path:
    """Where the motion of that id lies."""
    return folder / MOTIONS / f"{id}.md"


def check_moved(folder: Path, ids: Sequence[str], known: Mapping[str, Motion], terms: Terms) -> None:
    """Raises NotAdopted for a motion that is not there, was not adopted, or does not say how the board voted.

    Once a version bears its fingerprint, nothing can be added to a motion any more.
    """
    for id in ids:
        if id not in known:
            path = motion_path(folder, shown(id, 40))
            raise NotAdopted(f"there is no motion “{shown(id, 40)}”, or a faulty one; look at {path}.")
        motion = known[id]
        if motion.status is not MotionStatus.ADOPTED:
            raise NotAdopted(f"the motion {id} is {motion.status}, not adopted; see its status in {motion.name}.")
        if not (terms.uncounted or _is_counted(motion.vote) or motion.rationale.startswith(MADE)):
            raise NotAdopted(
                f"{motion.name} does not say how the board voted, and nobody may add it later; write the vote there, "
                'such as vote: {for: "7", against: "1", abstain: "0"}, or say --uncounted if nobody counted.'
            )


def _is_counted(vote: Vote) -> bool:
    return bool(vote.for_ or vote.against or vote.abstain)


def motion_seals(folder: Path, ids: Sequence[str], made: Motion | None) -> str:
    """The fingerprints of the motions' files, as a version's front matter gives them; empty when one is not there."""
    if made:
        return hashlib.sha256(format_motion(made).encode()).hexdigest()
    found = [motion_sha256(motion_path(folder, id)) for id in ids]
    return ", ".join(found) if all(found) else ""
