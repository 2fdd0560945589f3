"""The audit: no bit of a record changes unseen, and with the anchor not even the last file and the whole chain."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from support.records import CLAUSES, chained, lay, register, sealed, sha, text
from wording.errors import Fault, UnreadableFile
from wording.record.audit import Audit, audit, audit_listing
from wording.record.listing import list_record

ROOT = Path(__file__).parents[2]


def codes(found: Audit) -> list[str]:
    return [fault.code for fault in found.faults]


def test_an_untouched_record_is_sound_and_its_lines_are_told_in_order(tmp_path: Path) -> None:
    found = audit(lay(tmp_path, chained(4)))
    assert found.is_sound
    assert found.faults == ()
    assert [line.name for line in found.lines] == [f"200{n}-01-01.md" for n in (1, 2, 3, 4)]


def test_an_anchor_is_the_last_line_or_an_earlier_one_or_not_of_this_record(tmp_path: Path) -> None:
    files = chained(5)
    lay(tmp_path, files)
    for number, name in enumerate([*files][:-1], 1):
        found = audit(tmp_path, sha(files[name]))
        assert found.is_sound
        assert found.anchored is not None
        assert (found.anchored.line, found.since) == (number, 5 - number)
    found = audit(tmp_path, sha("something else"))
    assert (codes(found), found.is_sound, found.anchored, found.since) == (["E-ANCHOR"], False, None, 0)


def test_every_bit_of_every_file_of_the_register_and_of_the_motions_counts(tmp_path: Path) -> None:
    listing = list_record(lay(tmp_path, sealed(5)), [])
    register = listing.register
    assert register is not None
    unseen = []
    for at, file in enumerate(listing.files):
        for bit in range(len(file.data) * 8):
            data = flipped(file.data, bit)
            changed = replace(file, data=data, sha256=sha(data))
            files = [*listing.files[:at], changed, *listing.files[at + 1 :]]
            unseen += [(file.file, bit)] * audit_listing(tmp_path, replace(listing, files=files), []).is_sound
    for bit in range(len(register) * 8):
        found = audit_listing(tmp_path, replace(listing, register=flipped(register, bit)), [])
        unseen += [("SHA256SUMS", bit)] * found.is_sound
    assert len(listing.motions) == 3
    for id, path in listing.motions.items():
        data = path.read_bytes()
        for bit in range(len(data) * 8):
            path.write_bytes(flipped(data, bit))
            unseen += [(id, bit)] * audit_listing(tmp_path, listing, []).is_sound
        path.write_bytes(data)
    assert unseen == []


def flipped(data: bytes, bit: int) -> bytes:
    return data[: bit // 8] + bytes([data[bit // 8] ^ (1 << bit % 8)]) + data[bit // 8 + 1 :]


def rewritten(files: dict[str, str]) -> dict[str, str]:
    """The last version with other wording, and the register made to fit."""
    last = versions_of(files)[-1]
    return fitted(files | {last: files[last].replace(CLAUSES[0], CLAUSES[1])})


def forged(files: dict[str, str]) -> dict[str, str]:
    """Every version with other wording, and every seal, the chain and the register made to fit."""
    made: dict[str, str] = {}
    for name in versions_of(files):
        new = files[name].replace(CLAUSES[0], CLAUSES[1])
        for before in [*made]:
            new = new.replace(sha(files[before]), sha(made[before]))
        was = sha(register({before: files[before] for before in made}))
        made[name] = new.replace(was, sha(register(made)))
    return fitted(files | made)


def voted_otherwise(files: dict[str, str]) -> dict[str, str]:
    """The vote on the last version's motion, and its seal and line made to fit."""
    last = versions_of(files)[-1]
    motion = f"motions/{last[:-3]}-1.md"
    new = files[motion].replace('"7"', '"9"')
    return fitted(files | {motion: new, last: files[last].replace(sha(files[motion]), sha(new))})


def rolled_back(files: dict[str, str]) -> dict[str, str]:
    """The record as it was before the last version."""
    last = versions_of(files)[-1]
    return fitted({name: content for name, content in files.items() if last[:-3] not in name})


def versions_of(files: dict[str, str]) -> list[str]:
    return [name for name in files if name[0] == "2"]


def fitted(files: dict[str, str]) -> dict[str, str]:
    return files | {"SHA256SUMS": register({name: files[name] for name in versions_of(files)})}


@pytest.mark.parametrize("crime", [rewritten, forged, voted_otherwise, rolled_back])
def test_a_record_that_agrees_with_itself_is_told_from_the_right_one_by_the_anchor(tmp_path: Path, crime) -> None:
    files = sealed(5)
    anchor = sha(files["2005-01-01.md"])
    lay(tmp_path, crime(files))
    assert audit(tmp_path).is_sound
    assert codes(audit(tmp_path, anchor)) == ["E-ANCHOR"]


@pytest.mark.parametrize("at", range(4))
def test_no_earlier_file_can_be_rewritten_with_its_line_while_the_anchor_stays(tmp_path: Path, at: int) -> None:
    files = sealed(5)
    name = versions_of(files)[at]
    lay(tmp_path, fitted(files | {name: files[name].replace(CLAUSES[0], CLAUSES[1])}))
    assert "E-SEAL" in codes(audit(tmp_path, sha(files["2005-01-01.md"])))


def test_what_is_not_of_the_record_is_no_matter_for_the_audit(tmp_path: Path) -> None:
    aside = {"drafts/2026-01-01-x.md": "x", "drafts/y.md": "x", "motions/.wording-0.tmp": "x", "notes.txt": "x"}
    assert audit(lay(tmp_path, chained(2) | aside)).faults == ()


def test_a_file_that_is_not_registered_is_told_of_and_no_harm(tmp_path: Path) -> None:
    found = audit(lay(tmp_path, chained(2) | {"2009-01-01.md": text(captured="2009-01-01")}))
    assert (codes(found), found.is_sound) == (["W-UNREGISTERED"], True)


def test_a_record_without_a_register_vouches_for_nothing(tmp_path: Path) -> None:
    files = chained(2)
    del files["SHA256SUMS"]
    assert not audit(lay(tmp_path, files)).is_sound
    with pytest.raises(UnreadableFile, match="there is no such file or folder"):
        audit(tmp_path / "nowhere")


def test_a_link_in_the_place_of_a_registered_file_is_no_file(tmp_path: Path) -> None:
    lay(tmp_path, chained(3))
    target = tmp_path / "2002-01-01.md"
    target.rename(tmp_path.parent / "elsewhere.md")
    try:
        target.symlink_to(tmp_path.parent / "elsewhere.md")
    except OSError:
        pytest.skip("this system does not let us make symbolic links.")
    assert "E-LINK" in codes(audit(tmp_path))


def auditor() -> str:
    """The lines of shell that the README gives auditors."""
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## For an auditor\n")[2]
    return re.findall(r"^```sh\n(.*?)^```$", section, re.M | re.S)[0]


@pytest.mark.skipif(os.name == "nt" or not shutil.which("sha256sum"), reason="the auditor's shell is not here.")
def test_six_lines_of_shell_audit_a_record_without_this_software(tmp_path: Path) -> None:
    lines = auditor()
    assert lines.count("\n") == 6
    files = sealed(4)
    versions = versions_of(files)
    broken = "The record is broken: look at the lines above."

    def run(changed: dict[str, str]) -> subprocess.CompletedProcess[str]:
        shutil.rmtree(tmp_path / "content_versions", ignore_errors=True)
        lay(tmp_path / "content_versions", changed)
        command = ["bash", "-euc", lines]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    for right in (files, chained(4)):
        done = run(right)
        assert done.returncode == 0, done.stderr
        anchor = f"{sha(right['2004-01-01.md'])}  2004-01-01.md"
        assert done.stdout.splitlines()[-1] == f"The record is whole. Its anchor: {anchor}"
    altered = {name: files[name].replace("listen", "hear") for name in versions}
    motion = "motions/2004-01-01-1.md"
    done = run(files | {versions[1]: altered[versions[1]]})
    assert done.returncode != 0
    assert f"{versions[1]}: FAILED" in done.stdout
    assert done.stdout.splitlines()[-1] == broken
    assert run({name: files[name] for name in files if name != "SHA256SUMS"}).returncode != 0
    for wrong, told in (
        (fitted(files | {versions[0]: altered[versions[0]]}), "2002-01-01.md"),
        (fitted(files | {versions[1]: altered[versions[1]]}), "2003-01-01.md"),
        (fitted({name: files[name] for name in files if name != versions[0]}), "2002-01-01.md"),
        (files | {motion: files[motion].replace('"7"', '"8"')}, "2004-01-01.md"),
        ({name: files[name] for name in files if name != motion}, "2004-01-01.md"),
    ):
        done = run(wrong)
        assert done.returncode != 0
        assert f"{told}: the chain is broken" in done.stdout
        assert done.stdout.splitlines()[-1] == broken


@pytest.mark.skipif(os.name == "nt" or not shutil.which("sha256sum"), reason="the auditor's shell is not here.")
@pytest.mark.parametrize("folder", ["whole", "broken", "missing"])
def test_the_lines_of_shell_leave_the_window_open_and_where_it_was(tmp_path: Path, folder: str) -> None:
    files = sealed(4)
    if folder != "missing":
        lost = {} if folder == "whole" else {"motions/2004-01-01-1.md": ""}
        lay(tmp_path / "content_versions", files | lost)
    typed = f"{auditor()}echo $? in $PWD\n"
    done = subprocess.run(
        ["bash", "--norc", "--noprofile"], cwd=tmp_path, input=typed, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == f"{int(folder != 'whole')} in {tmp_path}"


def test_the_faults_of_an_audit_are_those_of_check(tmp_path: Path) -> None:
    faults: list[Fault] = []
    files = chained(3) | {"2002-01-01.md": "---\ntitel: x\n---\n"}
    list_record(lay(tmp_path, files), faults)
    assert faults == []
    assert {"E-ALTERED", "E-KEY"} <= set(codes(audit(tmp_path)))
