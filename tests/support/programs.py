"""The real programs that some checks drive: found, or the check says which is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Program:
    """One program that a check may drive."""

    group: str
    """The word in WORDING_REQUIRE that makes it obligatory."""
    names: tuple[str, ...]
    """What it is called on the systems we know, likeliest first."""
    proof: tuple[str, ...] = ()
    """Arguments with which it must succeed, for a program whose presence alone says too little."""


PROGRAMS = {
    "chromium": Program(
        "browser",
        (
            "chromium",
            "chromium-browser",
            "google-chrome",
            "chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ),
    ),
    "soffice": Program("office", ("soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")),
    # Its spreadsheets come as a part of their own; its name tells that they are there.
    "calc": Program("office", ("localc", "scalc", "/Applications/LibreOffice.app/Contents/MacOS/soffice")),
    # LibreOffice's own Python bridge belongs to the system's Python, never to a virtual environment.
    "uno": Program("office", ("/usr/bin/python3",), ("-c", "import uno")),
    "pdftotext": Program("office", ("pdftotext",)),
    "pdftoppm": Program("office", ("pdftoppm",)),
    "pdfinfo": Program("office", ("pdfinfo",)),
}


def required() -> frozenset[str]:
    """The groups that must not be skipped, as WORDING_REQUIRE names them (`browser,office`)."""
    return frozenset(word.strip() for word in os.environ.get("WORDING_REQUIRE", "").split(",") if word.strip())


@cache
def found(name: str) -> str | None:
    """Path of the program, or None."""
    program = PROGRAMS[name]
    for path in filter(None, map(shutil.which, program.names)):
        if not program.proof or _succeeds([path, *program.proof]):
            return str(Path(path))
    return None


def need(name: str) -> str:
    """Path of the program; without it the test is skipped, or fails where WORDING_REQUIRE names its group."""
    path = found(name)
    if path is None:
        group = PROGRAMS[name].group
        sentence = f"{name} is not installed; this check of group “{group}” drives it."
        if group in required():
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    return path


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
