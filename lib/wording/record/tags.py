"""Language tags: what BCP 47 (RFC 5646) calls well-formed, as a pattern that every reader of tags shares."""

from __future__ import annotations

import re

_PARTS = (
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}",  # the language, with up to three extensions of it
    r"(?:-[A-Za-z]{4})?",  # the script
    r"(?:-(?:[A-Za-z]{2}|[0-9]{3}))?",  # the region
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*",  # variants
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*",  # extensions, each after its letter or digit
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?",  # what people agreed among themselves
)
TAG = "".join(_PARTS)
"""A well-formed tag. Languages have two or three letters: longer ones are reserved, and none was ever registered."""

_TAG = re.compile(TAG)


def is_tag(text: str) -> bool:
    """Whether a text is a well-formed language tag."""
    return len(text) <= 64 and _TAG.fullmatch(text) is not None


def same_tag(one: str, other: str) -> bool:
    """Whether two tags are the same: small and capital letters do not matter."""
    return one.lower() == other.lower()


_RTL = frozenset("ar arc ckb dv fa he khw ks ps sd syr ug ur yi".split())
_RTL_SCRIPTS = frozenset("adlm arab hebr nkoo rohg samr syrc thaa".split())


def right_to_left(tag: str) -> bool:
    """Whether a language is written from the right; a script in the tag decides, else the language."""
    subtags = tag.lower().split("-")
    scripts = [subtag for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()]
    return scripts[0] in _RTL_SCRIPTS if scripts else subtags[0] in _RTL
