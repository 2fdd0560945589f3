"""Faults → JUnit XML, as CI servers read it: a test case a file, which fails where the file has errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wording.errors import shown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from wording.errors import Fault

_KINDS = ("*.md", "SHA256SUMS", "procedure.yaml", "drafts/*.md", "motions/*.md")


def junit(folder: Path, faults: Iterable[Fault]) -> str:
    """The report on the record in `folder`; a file without errors passes, and its warnings are told as its output."""
    from xml.etree import ElementTree as ET

    files: dict[str, list[Fault]] = {name: [] for name in checked_files(folder)}
    for fault in faults:
        files.setdefault(fault.file, []).append(fault)
    failures = str(sum(any(fault.is_error for fault in found) for found in files.values()))
    counts = {"tests": str(len(files)), "failures": failures, "errors": "0", "skipped": "0"}
    suite = ET.Element("testsuite", {"name": "wording check", **counts})
    for name, found in sorted(files.items()):
        _case(suite, name, found)
    ET.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suite, encoding="unicode") + "\n"


def checked_files(folder: Path) -> list[str]:
    """The versions, drafts, motions, register and rule file of the folder, as faults name them."""
    found = [path for kind in _KINDS for path in folder.glob(kind) if path.name != "README.md"]
    return sorted(shown(str(path)) for path in found)


def _case(suite: Element, name: str, found: Sequence[Fault]) -> None:
    from xml.etree import ElementTree as ET

    case = ET.SubElement(suite, "testcase", classname="content_versions", name=name)
    told = "\n".join(map(str, found))
    if errors := [fault for fault in found if fault.is_error]:
        codes = ", ".join(dict.fromkeys(fault.code for fault in errors))
        said = f"{len(errors)} error{'s' * (len(errors) > 1)}: {codes}"
        ET.SubElement(case, "failure", message=said, type=errors[0].code).text = told
    elif found:
        ET.SubElement(case, "system-out").text = told
