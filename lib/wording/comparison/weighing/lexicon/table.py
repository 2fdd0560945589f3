"""What a table of the lexicon is."""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[int, str]
"""Phrases by grade, parted by `/`."""
