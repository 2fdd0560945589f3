"""Run by the Python that LibreOffice belongs to: a person's edits, recorded as tracked changes in a Word file.

Usage: office_author.py SOFFICE DOCUMENT.html RESULT.docx
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from office_views import connect, option

BREAK = 0  # com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK


def cursor_at(document: Any, words: str, *, after: bool = False) -> Any:
    """A cursor over the first occurrence of some words, or right after it."""
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    found = document.findFirst(search)
    assert found is not None, words
    return document.Text.createTextCursorByRange(found.End if after else found)


def replace(document: Any, old: str, new: str) -> None:
    cursor = cursor_at(document, old)
    document.Text.insertString(cursor.End, new, False)
    cursor = cursor_at(document, old)
    cursor.String = ""


def split(document: Any, before: str) -> None:
    document.Text.insertControlCharacter(cursor_at(document, before).Start, BREAK, False)


def join(document: Any, last: str) -> None:
    cursor = cursor_at(document, last, after=True)
    cursor.goRight(1, True)
    cursor.String = " "


def remove_paragraph(document: Any, words: str) -> None:
    cursor = cursor_at(document, words)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoNextParagraph(True)
    cursor.String = ""


def add_paragraph(document: Any, after: str, text: str) -> None:
    cursor = cursor_at(document, after)
    cursor.gotoEndOfParagraph(False)
    document.Text.insertControlCharacter(cursor, BREAK, False)
    document.Text.insertString(cursor, text, False)


def comment(document: Any, words: str, text: str) -> None:
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "Ben", text
    document.Text.insertTextContent(cursor_at(document, words).End, note, False)


def sign(context: Any, name: str) -> None:
    """Makes LibreOffice take somebody for the author of what follows."""
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    node = option("nodepath", "/org.openoffice.UserProfile/Data")
    access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (node,))
    access.setPropertyValue("givenname", name)
    access.commitChanges()


def edit(context: Any, document: Any) -> None:
    document.RecordChanges = True
    sign(context, "Ana")
    replace(document, "may", "shall")
    replace(document, "his or her", "their")
    add_paragraph(document, "mends the fence", "A member lends the spade.")
    sign(context, "Cy")
    remove_paragraph(document, "whistles")
    split(document, "It was drawn up")
    join(document, "first.")
    comment(document, "greets", "Always?")


def main(soffice: str, source: str, result: str) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        pipe = f"wording-{Path(home).name}"
        profile = f"-env:UserInstallation={Path(home).as_uri()}"
        command = [soffice, "--headless", "--norestore", "--nolockcheck", profile, f"--accept=pipe,name={pipe};urp;"]
        office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, office)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            hidden = (option("Hidden", True), option("FilterName", "HTML (StarWriter)"))
            document = desktop.loadComponentFromURL(Path(source).resolve().as_uri(), "_blank", 0, hidden)
            plain = Path(result).with_name("plain.docx")
            document.storeToURL(plain.resolve().as_uri(), (option("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            document = desktop.loadComponentFromURL(plain.resolve().as_uri(), "_blank", 0, hidden[:1])
            edit(context, document)
            document.storeToURL(Path(result).resolve().as_uri(), (option("FilterName", "MS Word 2007 XML"),))
            document.close(True)
        finally:
            office.terminate()
            office.wait(20)


if __name__ == "__main__":
    main(*sys.argv[1:])
