"""The JSON Schema of motions says what the reader says."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from amend.strategies import motions
from amend.tables import cases
from support.strategies import LAW
from support.tables import CASES
from wording.amend.item import KINDS, Piece
from wording.amend.motion import Motion, MotionStatus
from wording.amend.reading import KEYS, MAX_ITEMS, REQUIRED, VOTE, parse_motion
from wording.amend.reading_items import REQUIRED as ITEM_REQUIRED
from wording.amend.reading_items import keys_of, lead_of
from wording.amend.writing import format_motion
from wording.errors import RecordError

SCHEMA: dict[str, Any] = json.loads(files("wording.record").joinpath("schema/motion.schema.json").read_bytes())
VALIDATOR = Draft202012Validator(SCHEMA)
FAULTY = re.findall(r"^````text\n(.*?)````$", (CASES / "motion_faults.md").read_text("utf-8"), re.M | re.S)


def front(text: str) -> Any:
    """The front matter as the plainest YAML reader gives it, every value a text."""
    return yaml.load(text.split("---\n")[1], Loader=yaml.BaseLoader)  # noqa: S506  # it builds texts alone


def test_it_is_a_schema_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["additionalProperties"] is False
    assert all(kind["additionalProperties"] is False for kind in _kinds().values())


def _kinds() -> dict[str, Any]:
    names = [entry["$ref"].removeprefix("#/$defs/") for entry in SCHEMA["properties"]["amendments"]["items"]["oneOf"]]
    return {name: SCHEMA["$defs"][name] for name in names}


def test_it_has_the_keys_of_the_reader_in_their_order() -> None:
    assert tuple(SCHEMA["properties"]) == KEYS
    assert tuple(SCHEMA["required"]) == REQUIRED
    assert tuple(SCHEMA["properties"]["vote"]["properties"]) == VOTE
    assert SCHEMA["properties"]["amendments"]["maxItems"] == MAX_ITEMS
    assert SCHEMA["properties"]["status"]["enum"] == list(MotionStatus)


def test_it_has_every_kind_of_item_with_its_keys() -> None:
    assert tuple(_kinds()) == tuple(lead_of(kind) for kind in KINDS)
    for kind, schema in zip(KINDS, _kinds().values(), strict=True):
        assert tuple(schema["properties"]) == keys_of(kind)
        assert set(schema["required"]) == {lead_of(kind), *ITEM_REQUIRED.get(kind, ())}
    assert tuple(SCHEMA["$defs"]["piece"]["anyOf"][1]["properties"]) == keys_of(Piece)


def test_every_key_is_explained() -> None:
    assert all(len(entry["description"]) > 10 for entry in SCHEMA["properties"].values())
    assert all(len(entry["description"]) > 10 for entry in SCHEMA["$defs"].values())


@LAW
@given(motions())
def test_it_accepts_whatever_the_reader_accepts(motion: Motion) -> None:
    text = format_motion(motion)
    assert parse_motion(text) == motion
    assert VALIDATOR.is_valid(front(text))


@pytest.mark.parametrize("items", [case[1] for case in cases("motions")], ids=[case[0] for case in cases("motions")])
def test_it_accepts_the_cases_as_any_yaml_tool_reads_them(items: str) -> None:
    head = {"motion": "2026-12-01-1", "title": "T", "amends": "2026-11-22", "status": "proposed"}
    assert VALIDATOR.is_valid({**head, "amendments": yaml.safe_load(items)})


# What a schema cannot say: a day that the calendar lacks, a character that hides, a key twice, and files without YAML.
BEYOND = ("E-FRONT", "E-YAML", "E-DUP-KEY", "U+202E")


@pytest.mark.parametrize("text", FAULTY)
def test_it_refuses_what_the_reader_refuses(text: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse_motion(text)
    if not any(mark in str(caught.value) for mark in BEYOND):
        assert not VALIDATOR.is_valid(front(text))
