"""One command at a time, and a lock that ends with the process that held it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.records import tree
from wording.errors import UnreadableFile
from wording.record.locking import locked

HOLD = (
    "import sys\nfrom wording.record.locking import locked\nwith locked(sys.argv[1]):\n    print('held', flush=True)\n"
)


def holder(folder: Path, then: str) -> subprocess.Popen[str]:
    """Another process that holds the lock of a folder."""
    command = [sys.executable, "-c", f"{HOLD}    {then}\n", str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_comes_second_waits_for_who_came_first(tmp_path: Path) -> None:
    write = "sys.stdin.readline(); open(sys.argv[1] + '/first', 'w').close()"
    with holder(tmp_path, write) as process:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
        with locked(tmp_path):
            assert (tmp_path / "first").exists()


@pytest.mark.skipif(os.name == "nt", reason="this system kills in other ways.")
def test_a_lock_whose_holder_was_killed_is_free_and_nothing_is_left(tmp_path: Path) -> None:
    with holder(tmp_path, "sys.stdin.readline()") as process:
        process.kill()
        process.wait()
    with locked(tmp_path):
        pass
    assert tree(tmp_path) == {}


def test_a_folder_that_is_not_there_is_one_clear_sentence(tmp_path: Path) -> None:
    sentence = "nowhere” cannot be written to: there is no such file or folder"
    with pytest.raises(UnreadableFile, match=sentence), locked(tmp_path / "nowhere"):
        pass
