"""Whatever a translation's file holds, the record says so or reads it; nothing but the project's own errors escapes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from support.records import lay
from support.strategies import LAW, NASTY
from wording.record.folder import check_folder, read_sound
from wording.translation.checking import faults_of
from wording.translation.shelf import translations

FOLDER = Path(__file__).parents[2] / "examples/riverside-mediators/content_versions"
VERSIONS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("20??-??-??.md"))}
SPANISH = (FOLDER / "2018-11-10.es.md").read_text("utf-8").replace("status: adopted", "status: draft").split("\n")
NAME = "drafts/2018-11-10-x.es.md"


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """The Spanish text with lines left out, doubled, changed and put elsewhere."""
    lines = list(SPANISH)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["out", "twice", "other", "swap", "empty"])):
            case "out":
                del lines[at]
            case "twice":
                lines.insert(at, lines[at])
            case "other":
                lines[at] = draw(st.sampled_from(NASTY)) + lines[at][: draw(st.integers(0, 30))]
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at] = "- […]"
    return "\n".join(lines)


@settings(LAW, max_examples=80)
@given(mangled())
def test_a_mangled_translation_is_refused_with_reasons_or_held_clause_by_clause(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = lay(Path(name), VERSIONS | {NAME: text})
        ours = [fault for fault in check_folder(folder) if fault.file.endswith(".es.md")]
        history, _ = read_sound(folder)
        statuses = translations(history, against="2018-11-10")
        assert bool(statuses) != any(fault.is_error for fault in ours)
        for status in statuses:
            # What was read without a fault belongs to the source, every clause of it.
            assert not status.extra
            assert not status.stale
            assert all(fault.code in ("W-UNTRANSLATED", "W-COPIED") for fault in faults_of(status))
