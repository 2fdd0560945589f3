"""Where a text stands, and what is said of one that is illustrative."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.packets import PREPARED_ON, packet, version
from support.spoken import in_page
from wording import read_history
from wording.cli import main
from wording.comparison.compare import compare
from wording.packet import phrases
from wording.packet.packet import build_packet
from wording.packet.render.html import render
from wording.packet.standing import standing

BODY = "# C\n\n## One {#one}\n\nA member listens.\n"
ROOT = Path(__file__).parents[2]
INVENTED = ROOT / "examples" / "riverside-mediators"


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ({"status": "draft"}, "Draft. Not adopted."),
        ({"status": "proposed"}, "Proposed to the board. Not adopted."),
        ({"status": "recorded"}, "Recorded as it was found; when it was adopted is not known."),
        (
            {"status": "adopted", "adopted": "2026-05-11", "effective": "2026-07-01"},
            "Adopted on 11 May 2026; in force from 1 July 2026.",
        ),
        ({"status": "adopted", "adopted": "2026-05-11"}, "Adopted on 11 May 2026."),
    ],
)
def test_where_a_text_stands_is_told_in_a_sentence(front: dict[str, str], said: str) -> None:
    assert standing(version(BODY, **front)) == said


def test_a_file_that_is_not_on_the_record_is_neither_found_nor_adopted_whatever_it_says() -> None:
    for status in ("recorded", "adopted"):
        said = standing(version(BODY, status=status), outside=True)
        assert said.startswith(f"Not on the record: a file that calls itself “{status}”")
    assert standing(version(BODY, status="draft"), outside=True) == "Draft. Not adopted."


@pytest.mark.parametrize(("edit", "said"), [("", "Recorded as it was found"), ("Else.", "Not on the record: a file")])
def test_a_copy_of_a_registered_file_is_told_from_one_that_somebody_edited(
    tmp_path: Path, edit: str, said: str
) -> None:
    copy = tmp_path / "2026-11-22.md"
    copy.write_text((ROOT / "content_versions" / "2026-11-22.md").read_text("utf-8") + edit, "utf-8")
    main(["--root", str(ROOT), "packet", "2026-11-22", str(copy), "-o", str(tmp_path / "out")])
    assert said in in_page((tmp_path / "out" / "index.html").read_bytes())
    main(["--root", str(ROOT), "diff", "2026-11-22", str(copy), "--format", "html", "-o", str(tmp_path / "diff.html")])
    assert said in in_page((tmp_path / "diff.html").read_bytes())


def test_invented_versions_that_count_as_adopted_are_an_example_and_no_draft() -> None:
    history = read_history(INVENTED / "content_versions")
    made = build_packet(compare(history[-2], history[-1]), prepared_on=PREPARED_ON)
    assert made.illustrative == phrases.EXAMPLE
    assert made.subtitle == "2021-06-12 (illustrative example) compared with 2024-05-11 (illustrative example)"
    page = render(made).decode()
    assert "llustrative draft" not in page
    assert page.count(phrases.EXAMPLE) == 2
    assert 'content: "Illustrative example"' in page


def test_a_draft_on_an_invented_version_is_an_illustrative_draft() -> None:
    old = version(BODY, status="adopted", adopted="2026-01-01", illustrative="true")
    assert packet(old, BODY, illustrative="true").illustrative == phrases.ILLUSTRATIVE
    assert packet(old, BODY).illustrative == phrases.EXAMPLE
    assert packet(version(BODY), BODY).illustrative == ""
