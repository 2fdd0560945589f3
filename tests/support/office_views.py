"""Run by the Python that LibreOffice belongs to: opens each document, accepts or rejects all, tells what is left.

Usage: office_views.py SOFFICE FOLDER. Each line of output is one view of one document, as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

VIEWS = {"old": ".uno:RejectAllTrackedChanges", "new": ".uno:AcceptAllTrackedChanges"}

STANDS = ("ListLabelString", "ParaStyleName")
"""What is asked of a paragraph beside its words; the names must be sorted."""


def option(name: str, value: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe: str, office: subprocess.Popen[bytes]) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # it is not up yet; UNO's errors share no better class
            time.sleep(0.2)
    raise SystemExit("soffice ended before it answered")


def paragraphs(document: Any) -> list[list[str]]:
    found = []
    cursor = document.Text.createEnumeration()
    while cursor.hasMoreElements():
        paragraph = cursor.nextElement()
        # Both at once: each question crosses from one program to the other.
        found.append([paragraph.String, *paragraph.getPropertyValues(STANDS)])
    return found


def count(collection: Any) -> int:
    cursor, number = collection.createEnumeration(), 0
    while cursor.hasMoreElements():
        cursor.nextElement()
        number += 1
    return number


def comments(document: Any) -> list[str]:
    found = []
    cursor = document.TextFields.createEnumeration()
    while cursor.hasMoreElements():
        field = cursor.nextElement()
        if field.supportsService("com.sun.star.text.TextField.Annotation"):
            found.append(field.Content)
    return found


def look(context: Any, path: Path) -> Iterator[dict[str, Any]]:
    """Both views of a document: it is opened once, and what the first view did is undone for the second."""
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def opened() -> Any:
        return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (option("Hidden", True),))

    document = opened()
    try:
        changes, notes = count(document.Redlines), comments(document)
        for view, command in VIEWS.items():
            if count(document.Redlines) != changes:  # the undoing did not bring back every mark
                document.close(True)
                document = opened()
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            document.refresh()
            left, shown = count(document.Redlines), paragraphs(document)
            yield {
                "file": path.name,
                "view": view,
                "changes": changes,
                "comments": notes,
                "left": left,
                "paragraphs": shown,
            }
            while document.UndoManager.isUndoPossible():
                document.UndoManager.undo()
    finally:
        document.close(True)


def main(soffice: str, folder: str) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        pipe = f"wording-{Path(home).name}"
        profile = f"-env:UserInstallation={Path(home).as_uri()}"
        command = [soffice, "--headless", "--norestore", "--nolockcheck", profile, f"--accept=pipe,name={pipe};urp;"]
        office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, office)
            for path in sorted(Path(folder).resolve().glob("*.docx")):
                for seen in look(context, path):
                    print(json.dumps(seen), flush=True)
        finally:
            office.terminate()
            office.wait(20)


if __name__ == "__main__":
    main(*sys.argv[1:])
