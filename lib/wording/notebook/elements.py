"""HTML built piece by piece: text is escaped, whatever it holds; only `Html` goes through as it is."""

from __future__ import annotations

from wording.packet.render.marks import escaped


class Html(str):
    """Text that is HTML already. Made by `tag` and `join` alone, and from what a renderer has escaped."""

    __slots__ = ()


# A stored notebook is compared line by line: each of these ends one.
_BLOCKS = {"p", "h3", "ul", "li", "div", "tr"}


def tag(name: str, *children: str, **attributes: str) -> Html:
    """An element: its children in order, its attributes in the order given, empty ones left out.

    A trailing underscore is dropped from an attribute's name (`class_`).
    """
    given = "".join(f' {key.rstrip("_")}="{escaped(value)}"' for key, value in attributes.items() if value)
    end = "\n" if name in _BLOCKS else ""
    return Html(f"<{name}{given}>{join(*children)}</{name}>{end}")


def image(alt: str, source: str, style: str) -> Html:
    """A picture with the words that stand for it."""
    return Html(f'<img alt="{escaped(alt)}" src="{escaped(source)}" style="{escaped(style)}">')


def join(*parts: str) -> Html:
    """Parts one after the other; plain text is escaped."""
    return Html("".join(part if isinstance(part, Html) else escaped(part) for part in parts))
