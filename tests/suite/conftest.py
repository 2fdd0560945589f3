"""A new suite, laid out as a person types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wording.cli import main

Init = Callable[..., tuple[int, str]]


@pytest.fixture
def init(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Init:
    """Runs `wording init` in an empty folder; gives exit code and what was said."""
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> tuple[int, str]:
        try:
            code = main(["init", *map(str, words)])
        except SystemExit as left:
            code = int(str(left.code))
        out, err = (stream.decode() for stream in capsysbinary.readouterr())
        assert out == ""
        assert "Traceback" not in err
        return code, err

    return run


@pytest.fixture
def suite(init: Init, tmp_path: Path) -> Path:
    """A suite made from nothing."""
    assert init("code", "--date", "2026-12-01", "--title", "Code of Conduct", "--association", "Society")[0] == 0
    return tmp_path / "code"
