"""Characters that hide or garble a word are told in every kind of file, in one run; `fmt` mends what needs no mind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from battery.tables import Row, check, given_bytes, lay_bytes, rows, said_by
from support.records import sha

PAGE = Path(__file__).with_name("characters.md")
IN_A_LINE, WHOLE = rows(PAGE, "In a line"), rows(PAGE, "Done to the whole file")

FIRST = "---\ntitle: Code\nstatus: recorded\ncaptured: 2026-11-22\n---\n## One {#one}\n\n- We care.\n"
VERSION = "---\ntitle: Code\nstatus: recorded\ncaptured: 2026-12-01\n---\n## One {#one}\n\n- We ¦ care.\n"
DRAFT = "---\ntitle: Code\nstatus: draft\n---\n## One {#one}\n\n- We ¦ care.\n"
TRANSLATION = (
    "---\ntitle: Code\nlanguage: es\nstatus: recorded\ntranslation_of: 2026-11-22\nsource_sha256: "
    + sha(FIRST)
    + "\n---\n## One {#one}\n\n- We ¦ care.\n"
)
MOTION = (
    '---\nmotion: 2026-12-01-1\ntitle: Care\namends: "2026-11-22"\nstatus: proposed\namendments:\n'
    '- {at: one/1, strike: "care", insert: "listen"}\n---\nWe ¦ care.\n'
)
PROCEDURE = "judge: a vote\n# We ¦ care.\n"

AS_VERSION = {
    "2026-12-01.md": (VERSION, 8),
    "drafts/2026-12-02-x.md": (DRAFT, 7),
    "2026-11-22.es.md": (TRANSLATION, 10),
}
ELSEWHERE = {"motions/2026-12-01-1.md": (MOTION, 9), "procedure.yaml": (PROCEDURE, 2)}
PLACES = AS_VERSION | ELSEWHERE
OF_YAML = "E-YAML"
"""YAML itself refuses some characters as well, in the one file that is nothing else."""


def made(change: Callable[[str], bytes]) -> dict[str, bytes]:
    """The files of a record in which the text of each place was changed, and a sound first version on its register."""
    files = {name: change(text) for name, (text, _) in PLACES.items()}
    return {"2026-11-22.md": FIRST.encode(), "SHA256SUMS": f"{sha(FIRST)}  2026-11-22.md\n".encode(), **files}


def with_given(row: Row) -> dict[str, bytes]:
    return made(lambda text: text.encode().replace("¦".encode(), given_bytes(row["given"])))


@pytest.mark.parametrize("row", IN_A_LINE, ids=[row["what"] for row in IN_A_LINE])
def test_a_bad_character_is_told_wherever_it_stands(row: Row, tmp_path: Path) -> None:
    found = check(lay_bytes(tmp_path, with_given(row)))
    for name, (_, line) in PLACES.items():
        expected = row["versions" if name in AS_VERSION else "elsewhere"].replace("–", "").split()
        here = [fault for fault in found if fault["file"] == name]
        at_line = [fault for fault in here if fault["line"] == line and fault["code"] != OF_YAML]
        assert sorted(fault["code"] for fault in at_line) == sorted(expected), name
        others = [f for f in here if f not in at_line and f["error"] and f["code"] != OF_YAML]
        assert others == [], name
        for fault in at_line[:1]:
            assert row["reason"] in fault["message"], name
            assert row["mend"] in fault["mend"], name
    assert {fault["file"] for fault in found} <= {*PLACES}


DONE: dict[str, Callable[[str], bytes]] = {
    "begins with EF BB BF": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "in UTF-16, little end first": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "in UTF-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "in UTF-16, without a mark": lambda text: text.encode("utf-16-le"),
    "lines end with 0D 0A": lambda text: text.replace("\n", "\r\n").encode(),
    "lines end with 0D": lambda text: text.replace("\n", "\r").encode(),
    "made 1,048,577 bytes long": lambda text: text.encode().ljust(1_048_577, b" "),
}


def done(row: Row) -> dict[str, bytes]:
    return made(lambda text: DONE[row["done"]](text.replace(" ¦", "")))


@pytest.mark.parametrize("row", WHOLE, ids=[row["what"] for row in WHOLE])
def test_a_file_that_is_bad_as_a_whole_is_told_whatever_it_is(row: Row, tmp_path: Path) -> None:
    found = check(lay_bytes(tmp_path, done(row)))
    for name in PLACES:
        (fault,) = [f for f in found if f["file"] == name and f["code"] == row["code"]]
        assert fault["line"] == int(row["line"]), name
        assert row["reason"] in fault["message"], name
        assert row["mend"] in fault["mend"], name


@pytest.mark.parametrize("row", [*IN_A_LINE, *WHOLE], ids=[row["what"] for row in (*IN_A_LINE, *WHOLE)])
def test_fmt_mends_what_needs_no_mind_and_refuses_the_rest(row: Row, tmp_path: Path) -> None:
    files = with_given(row) if "given" in row else done(row)
    draft = "drafts/2026-12-02-x.md"
    root = lay_bytes(tmp_path, {name: files[name] for name in (draft, "2026-11-22.md", "SHA256SUMS")})
    path = root / draft
    code, said = said_by(tmp_path, "fmt", str(path))
    if row["fmt"] == "refuses":
        assert code == 2
        assert (row["code"] if "code" in row else row["versions"].split()[0]) in said
        assert path.read_bytes() == files[draft]
    else:
        assert code == 0, said
        left = [fault["code"] for fault in check(root)]
        assert left == ([] if row["fmt"] == "mends" else row["versions"].split())


@pytest.mark.parametrize(
    "row", [row for row in (*IN_A_LINE, *WHOLE) if row["fmt"] == "mends"], ids=lambda row: row["what"]
)
def test_fmt_never_touches_a_registered_file_however_easily_it_were_mended(row: Row, tmp_path: Path) -> None:
    files = with_given(row) if "given" in row else done(row)
    bad = files["2026-12-01.md"]
    lines = files["SHA256SUMS"] + f"{sha(bad)}  2026-12-01.md\n".encode()
    root = lay_bytes(tmp_path, {**files, "SHA256SUMS": lines})
    code, said = said_by(tmp_path, "fmt", str(root / "2026-12-01.md"))
    assert code == 2
    assert "a registered version is never edited" in said
    assert (root / "2026-12-01.md").read_bytes() == bad
