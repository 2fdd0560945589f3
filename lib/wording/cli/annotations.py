"""Workflow commands by which a code host shows a remark beside the line that it is about."""

from __future__ import annotations


def annotation(kind: str, file: str, line: int, title: str, text: str) -> str:
    """One remark; `kind` is error or warning, and line 0 stands for the file as a whole."""
    place = f"file={_property(file)},line={max(line, 1)},title={_property(title)}"
    return f"::{kind} {place}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
