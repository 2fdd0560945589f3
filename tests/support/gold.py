"""Gold files: whole outputs that a person has read and found right, compared letter by letter."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOLD = Path(__file__).parent.parent / "gold"


def assert_gold(name: str, content: bytes) -> None:
    """Fails where `content` is not what `tests/gold/NAME` holds; tests/gold/README.md tells how to renew it."""
    path = GOLD / name
    if os.environ.get("RENEW_GOLD"):
        path.write_bytes(content)
        pytest.fail(f"{path.name} was renewed; read what changed, then run without RENEW_GOLD.", pytrace=False)
    assert content.decode("utf-8") == path.read_bytes().decode("utf-8")
