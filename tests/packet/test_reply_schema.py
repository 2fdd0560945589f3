"""The JSON Schema of a reply says what the reader says."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from packet.test_replies import GOOD, HOSTILE, VALUES
from wording.errors import UnreadableFile
from wording.packet.replies.model import Stand
from wording.packet.replies.reading import (
    ANSWER_KEYS,
    CHANGE,
    HASH,
    KEYS,
    MAX_ANSWERS,
    MAX_BYTES,
    MAX_COMMENT,
    MAX_NAME,
    SCHEMA,
    parse_reply,
)

PAGE: dict[str, Any] = json.loads(files("wording.packet.replies").joinpath("reply.schema.json").read_bytes())
VALIDATOR = Draft202012Validator(PAGE)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples/replies").glob("*.json"))
# What no schema can say: of a key or a change that comes twice, of the calendar, of blanks; and Python's “$” lets a
# line end pass, which that of other languages does not.
BEYOND = {
    *("the same key twice", "the same key twice inside", "the same change twice", "a day that is none", "a blank name"),
    "a hash and a line end",
}


def test_it_is_a_schema_with_the_keys_and_bounds_of_the_reader() -> None:
    Draft202012Validator.check_schema(PAGE)
    answer = PAGE["properties"]["answers"]["items"]
    assert tuple(PAGE["properties"]) == KEYS
    assert tuple(answer["properties"]) == ANSWER_KEYS
    assert PAGE["properties"]["schema"]["const"] == SCHEMA
    assert PAGE["properties"]["packet"]["pattern"] == f"^{HASH.pattern}$"
    assert answer["properties"]["change"]["pattern"] == f"^{CHANGE.pattern}$"
    assert answer["properties"]["answer"]["enum"] == [*Stand, "", None]
    assert PAGE["properties"]["answers"]["maxItems"] == MAX_ANSWERS
    assert {PAGE["properties"][key]["maxLength"] for key in ("old", "new", "name")} == {MAX_NAME}
    assert PAGE["properties"]["comment"]["maxLength"] == answer["properties"]["comment"]["maxLength"] == MAX_COMMENT
    assert f"{MAX_BYTES:,} bytes" in PAGE["description"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_what_the_page_saves_satisfies_it(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_bytes()))


@pytest.mark.parametrize("case", sorted(HOSTILE.keys() - BEYOND))
def test_what_the_reader_refuses_it_refuses(case: str) -> None:
    try:
        value = json.loads(HOSTILE[case][0].decode("utf-8"))
    except (ValueError, RecursionError):
        return
    assert not VALIDATOR.is_valid(value)


@pytest.mark.parametrize("key", KEYS)
@given(value=VALUES)
def test_both_agree_on_any_value_under_any_key(key: str, value: Any) -> None:
    text = json.dumps({**GOOD, key: value})
    try:
        parse_reply(text.encode())
        why = ""
    except UnreadableFile as error:
        why = str(error)
    if any(word in why for word in ("twice", "calendar", "whose reply", "no number")):
        return
    assert VALIDATOR.is_valid(json.loads(text)) == (not why)
