"""The JSON Schema of the front matter says what the reader says."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from support.strategies import LAW, metas
from wording.errors import Fault
from wording.record.fields import KEYS, REQUIRED, read_meta, write_meta
from wording.record.flat import entries
from wording.record.model import Kind, Meta, Status

SCHEMA: dict[str, Any] = json.loads(files("wording.record").joinpath("schema/version.schema.json").read_bytes())
VALIDATOR = Draft202012Validator(SCHEMA)
RECORD = Path(__file__).parents[2] / "content_versions"


def reader_accepts(front: str) -> bool:
    faults: list[Fault] = []
    return read_meta(front, "file", faults)[0] is not None


def schema_accepts(front: str) -> bool:
    return VALIDATOR.is_valid({key: value.strip() for key, value, _ in entries(front, "file", [])})


def test_it_is_a_schema_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["additionalProperties"] is False


def test_it_has_the_keys_of_the_reader_in_their_order() -> None:
    assert tuple(SCHEMA["properties"]) == KEYS
    assert tuple(SCHEMA["required"]) == REQUIRED


def test_its_choices_are_those_of_the_model() -> None:
    assert SCHEMA["properties"]["status"]["enum"] == list(Status)
    assert [kind for kind in SCHEMA["properties"]["kind"]["enum"] if kind] == list(Kind)


def test_every_key_is_explained() -> None:
    assert all(len(SCHEMA["properties"][key]["description"]) > 10 for key in KEYS)


@LAW
@given(metas())
def test_it_accepts_whatever_the_reader_accepts(meta: Meta) -> None:
    front = write_meta(meta)
    assert reader_accepts(front)
    assert schema_accepts(front)


@pytest.mark.parametrize(
    ("key", "value", "fits"),
    [
        ("status", "recorded", True),
        ("status", "in force", False),
        ("status", "", False),
        ("title", "", False),
        ("kind", "", True),
        ("kind", "amended", False),
        ("adopted", "", True),
        ("adopted", "2026-11-22", True),
        ("adopted", "22.11.2026", False),
        ("adopted", "2026-11-2", False),
        ("captured", "٢٠٢٦-١١-٢٢", False),
        ("language", "pt-BR", True),
        ("language", "en_US", False),
        ("illustrative", "true", True),
        ("illustrative", "yes", False),
        ("source_sha256", "0" * 64, True),
        ("source_sha256", "0" * 63, False),
        ("source_sha256", "A" * 64, False),
        ("source", '"a\\nb"', False),
        ("note", '"a\\nb"', True),
        ("efective", "2026-11-22", False),
    ],
)
def test_it_and_the_reader_agree(key: str, value: str, fits: bool) -> None:
    known = {"title": "Code", "status": "draft"} | {key: value}
    front = "".join(f"{key}: {value}\n" for key, value in known.items())
    assert reader_accepts(front) is fits
    assert schema_accepts(front) is fits


def test_values_as_other_yaml_tools_read_them_are_accepted() -> None:
    assert VALIDATOR.is_valid({"title": "Code", "status": "draft", "illustrative": True, "adopted": None, "kind": None})
    assert not VALIDATOR.is_valid({"title": "Code"})
    assert not VALIDATOR.is_valid({"status": "draft"})


@pytest.mark.parametrize("path", sorted(RECORD.rglob("2*.md")), ids=lambda path: path.stem)
def test_the_files_of_the_record_fit_it(path: Path) -> None:
    assert schema_accepts(path.read_text("utf-8").split("---\n")[1])
