"""A copy of the record, and commands run in it as a person types them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.packets import RECORD
from wording.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a copy of the record."""
    shutil.copytree(RECORD, tmp_path / "content_versions")
    return tmp_path


@pytest.fixture
def typed(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command where the test stands; gives exit code, stdout and stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(str(left.code))
        out, err = (stream.decode() for stream in capsysbinary.readouterr())
        assert "Traceback" not in out + err
        return code, out, err

    return run


@pytest.fixture
def wording(root: Path, typed: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in the copy of the record."""
    monkeypatch.chdir(root)
    return typed
