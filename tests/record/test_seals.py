"""The seals: what a registered file vouches for cannot be altered, left out, put in or reordered unseen."""

from __future__ import annotations

from itertools import pairwise, permutations
from pathlib import Path

import pytest

from support.records import chained, lay, register, sealed, sha, text
from wording.errors import RecordError
from wording.record.audit import Audit, audit
from wording.record.folder import check_folder, read_history
from wording.record.seals import register_seal, register_seals

FILES = sealed(6)
LINES = FILES["SHA256SUMS"].splitlines(keepends=True)
NAMES = [name for name in FILES if name[0] == "2"]
ANCHOR = sha(FILES[NAMES[-1]])


def with_lines(lines: list[str]) -> dict[str, str]:
    return FILES | {"SHA256SUMS": "".join(lines)}


def said(found: Audit) -> list[tuple[str, int, str]]:
    return [(Path(fault.file).name, fault.line, fault.code) for fault in found.faults]


def test_a_record_with_every_seal_is_without_a_fault_and_its_anchor_vouches_for_all_of_it(tmp_path: Path) -> None:
    assert check_folder(lay(tmp_path, FILES)) == ()
    found = audit(tmp_path, ANCHOR)
    assert found.faults == ()
    assert found.vouched is not None
    assert [line.name for line in found.vouched.lines] == NAMES
    assert (found.vouched.others, found.vouched.unsealed) == ((), ())
    assert found.vouched.motions == tuple(f"{name[:-3]}-1" for name in NAMES[2:])


def test_the_seals_of_a_register_are_those_of_its_beginnings() -> None:
    register = FILES["SHA256SUMS"].encode()
    assert register_seal(b"") == register_seals(b"")[0] == ""
    beginnings = ["".join(LINES[:count]).encode() for count in range(len(LINES) + 1)]
    assert register_seals(register) == tuple(map(register_seal, beginnings))
    assert register_seal(register) == sha(register)
    odd = b"one\r two\x0b\r\nthree\x1c\n\nfour"
    assert register_seals(odd) == ("", *(sha(odd[:end]) for end in (11, 18, 19, 23)))


@pytest.mark.parametrize("gone", range(len(LINES) - 1))
def test_a_line_that_was_left_out_with_its_file_is_found(tmp_path: Path, gone: int) -> None:
    files = with_lines([*LINES[:gone], *LINES[gone + 1 :]])
    del files[NAMES[gone]]
    lay(tmp_path, files)
    assert ("SHA256SUMS", max(gone, 1), "E-SEAL") in said(audit(tmp_path, ANCHOR))
    with pytest.raises(RecordError):
        read_history(tmp_path)


@pytest.mark.parametrize("order", [o for o in permutations(range(5)) if o != (0, 1, 2, 3, 4)][:60])
def test_lines_in_another_order_are_found(tmp_path: Path, order: tuple[int, ...]) -> None:
    lay(tmp_path, with_lines([*(LINES[at] for at in order), LINES[5]]))
    assert any(code == "E-SEAL" for _, _, code in said(audit(tmp_path, ANCHOR)))


@pytest.mark.parametrize("at", range(len(LINES)))
def test_a_line_that_was_put_in_is_found(tmp_path: Path, at: int) -> None:
    forged = text(captured="1999-01-01")
    line = f"{sha(forged)}  1999-01-01.md\n"
    lay(tmp_path, with_lines([*LINES[:at], line, *LINES[at:]]) | {"1999-01-01.md": forged})
    faults = said(audit(tmp_path, ANCHOR))
    assert [(file, code) for file, _, code in faults] == [("SHA256SUMS", "E-SEAL")]


def test_a_recorded_text_that_nothing_supersedes_cannot_be_rewritten_with_its_line(tmp_path: Path) -> None:
    other = FILES[NAMES[0]].replace("listen", "hear")
    files = FILES | {NAMES[0]: other}
    files["SHA256SUMS"] = register({name: files[name] for name in NAMES})
    (fault,) = audit(lay(tmp_path, files), ANCHOR).faults
    assert (Path(fault.file).name, fault.line, fault.code) == ("SHA256SUMS", 1, "E-SEAL")
    assert fault.message == (
        f"line 1 is not what stood before {NAMES[1]} when that was registered: a line was edited, left out, put in or "
        "put elsewhere; 4 files that were registered later say so too"
    )


def test_a_seal_that_disagrees_while_a_later_one_agrees_blames_its_own_file(tmp_path: Path) -> None:
    files = {"2026-01-01.md": text(captured="2026-01-01")}
    files["2026-02-01.md"] = text(captured="2026-02-01", register_sha256=sha("something else"))
    files["2026-03-01.md"] = text(captured="2026-03-01", register_sha256=sha(register(files)))
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    assert said(audit(tmp_path)) == [("2026-02-01.md", 5, "E-SEAL")]


def test_a_first_line_that_bears_the_seal_of_lines_before_it_is_found(tmp_path: Path) -> None:
    files = {"2026-01-01.md": text(captured="2026-01-01", register_sha256=sha("lines that are gone"))}
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    (fault,) = audit(tmp_path).faults
    assert (fault.code, fault.message.partition(":")[0]) == (
        "E-SEAL",
        "lines that stood before line 1 when 2026-01-01.md was registered are gone",
    )


MOTION = f"motions/{NAMES[-1][:-3]}-1.md"


@pytest.mark.parametrize("change", [lambda old: old.replace('"7"', '"8"'), lambda old: old + "\n", lambda old: None])
def test_a_motion_that_was_altered_or_removed_after_it_was_adopted_is_found_and_reading_goes_on(
    tmp_path: Path, change
) -> None:
    lay(tmp_path, FILES)
    new = change(FILES[MOTION])
    path = tmp_path / MOTION
    path.unlink() if new is None else path.write_bytes(new.encode())
    for faults in (audit(tmp_path).faults, check_folder(tmp_path)):
        (fault,) = faults
        assert fault.code == "E-SEAL"
        assert Path(fault.file).name == (NAMES[-1] if new is None else path.name)
        assert ("restore motions/" if new is None else "put its bytes back") in fault.mend
    assert len(read_history(tmp_path)) == len(NAMES)


def test_as_many_fingerprints_as_motions_are_borne(tmp_path: Path) -> None:
    files = {"2026-01-01.md": text(captured="2026-01-01", motion="a, b", motion_sha256=sha("a"))}
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    (fault,) = audit(tmp_path).faults
    assert fault.message == "it cites 2 motions and bears the fingerprints of 1"


def test_what_was_registered_before_there_were_seals_is_valid_and_named_as_not_vouched_for(tmp_path: Path) -> None:
    old = chained(2)
    del old["SHA256SUMS"]
    old["2005-01-01.md"] = text(captured="2005-01-01", motion="2004-01-01-1")
    lay(tmp_path, old | {"SHA256SUMS": register(old)})
    found = audit(tmp_path)
    assert found.faults == ()
    assert found.vouched is not None
    assert [line.name for line in found.vouched.lines] == ["2005-01-01.md"]
    assert [line.name for line in found.vouched.others] == ["2001-01-01.md", "2002-01-01.md"]
    assert (found.vouched.motions, found.vouched.unsealed) == ((), ("2004-01-01-1",))
    old["2006-01-01.md"] = text(captured="2006-01-01", register_sha256=sha(register(old)))
    lay(tmp_path, old | {"SHA256SUMS": register(old)})
    for name in old:
        vouched = audit(tmp_path, sha(old[name])).vouched
        assert vouched is not None
        both = {line.name for line in vouched.lines}, {line.name for line in vouched.others}
        assert (both[0] | both[1], both[0] & both[1]) == (set(old), set())
        assert (
            both[0]
            == {
                "2001-01-01.md": {"2001-01-01.md"},
                "2002-01-01.md": {"2001-01-01.md", "2002-01-01.md"},
                "2005-01-01.md": {"2005-01-01.md"},
                "2006-01-01.md": set(old),
            }[name]
        )


def test_a_registered_translation_is_sealed_as_versions_are(tmp_path: Path) -> None:
    files = {"2026-01-01.md": text(captured="2026-01-01"), "2026-02-01.md": text(captured="2026-02-01")}
    lines = register(files)
    source = {"translation_of": "2026-01-01", "source_sha256": sha(files["2026-01-01.md"])}
    files["2026-01-01.es.md"] = text(captured="2026-02-02", language="es", register_sha256=sha(lines), **source)
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    found = audit(tmp_path)
    assert found.faults == ()
    assert found.vouched is not None
    assert found.vouched.others == ()
    first, second, third = register(files).splitlines(keepends=True)
    lay(tmp_path, {"SHA256SUMS": second + first + third})
    assert said(audit(tmp_path)) == [("SHA256SUMS", 1, "E-SEAL")]


def test_whatever_the_anchor_does_not_vouch_for_is_a_whole_part_of_the_register(tmp_path: Path) -> None:
    lay(tmp_path, FILES)
    for earlier, later in pairwise(NAMES):
        one, two = audit(tmp_path, sha(FILES[earlier])).vouched, audit(tmp_path, sha(FILES[later])).vouched
        assert one is not None
        assert two is not None
        assert set(one.lines) < set(two.lines)
