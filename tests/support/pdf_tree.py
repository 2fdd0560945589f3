"""The structure of a tagged PDF: what a screen reader walks through."""

from __future__ import annotations

from typing import Any

import pikepdf


def tags(pdf: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """The structure tree in reading order: each tag and its element."""
    found: list[tuple[str, Any]] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append((str(node.S)[1:], node))
            if "/K" in node:
                walk(node.K)

    walk(pdf.Root.StructTreeRoot)
    return found


def tags_below(node: Any) -> list[tuple[str, Any]]:
    """The structure below an element."""
    found: list[tuple[str, Any]] = []
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            found += [(str(child.S)[1:], child), *tags_below(child)]
    return found


def attribute(node: Any, name: str) -> Any:
    owners = node.A if isinstance(node.A, pikepdf.Array) else [node.A]
    return next(owner[name] for owner in owners if name in owner)
