"""What a reader has to know of an exported text, in sentences that every format gives."""

from __future__ import annotations

from wording.amend.motion import Motion
from wording.packet.phrases import illustrative
from wording.record.model import Status, Version


def told(version: Version) -> tuple[str, ...]:
    """Sentences about a version: that it is illustrative, where it stands, and the file it was made from."""
    made = _made(version.id, version.sha256)
    said = (illustrative(version), standing(version), translated(version), made)
    return tuple(sentence for sentence in said if sentence)


def standing(version: Version) -> str:
    """Where a version stands."""
    meta = version.meta
    if meta.status is Status.DRAFT:
        return "This is a draft; it is not in force."
    if meta.status is Status.PROPOSED:
        return "This text is proposed; it is not in force."
    if meta.status is Status.RECORDED:
        on = f" on {meta.captured}" if meta.captured else ""
        return f"Recorded{on} as it was found; when it was adopted is not known."
    adopted = f"Adopted on {meta.adopted}" if meta.adopted else "Adopted on a day that is not known"
    return f"{adopted}, in force from {meta.effective}." if meta.effective else f"{adopted}."


def translated(version: Version) -> str:
    """What a translation was made from; empty for a text that is none."""
    source, sha256 = version.meta.translation_of, version.meta.source_sha256
    if not source:
        return ""
    return f"Translated from version {source}" + (f", whose file had the SHA-256 {sha256}." if sha256 else ".")


def told_of_motion(motion: Motion) -> tuple[str, ...]:
    """Sentences about a motion: that it is illustrative, what it amends, who moved it and where it stands."""
    text = (
        "Illustrative: written to show the tool at work; no board ever had it before it." if motion.illustrative else ""
    )
    named = [("Moved by", motion.moved_by), ("Seconded by", motion.seconded_by), ("Committee:", motion.committee)]
    people = [_stopped(f"{what} {who}") for what, who in named if who]
    advice = _stopped(f"Recommendation: {motion.recommendation}") if motion.recommendation else ""
    amends = f"Motion {motion.motion} amends {motion.amends}; it is {motion.status}."
    return tuple(sentence for sentence in (text, amends, *people, advice) if sentence)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _made(id: str, sha256: str) -> str:
    return f"Made from version {id}, whose file has the SHA-256 {sha256}." if sha256 else f"Made from version {id}."
