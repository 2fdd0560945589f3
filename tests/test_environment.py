"""environment.yml says what pyproject.toml says, and the environment at hand is one that they allow."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ENVIRONMENT: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
PROMISED = {"jupyterlab", "nbval", "pandas", "diff-match-patch"}


def requirements() -> dict[str, SpecifierSet]:
    extras = PROJECT["optional-dependencies"]
    lists = [PROJECT["dependencies"], *extras.values()]
    parsed = [Requirement(line) for lines in lists for line in lines]
    return {r.name: r.specifier for r in parsed if r.name != PROJECT["name"]}


def conda_specs() -> dict[str, str]:
    """Names and ranges of the conda lines; a line in another form than `name >=1,<2` is an error."""
    found = {}
    for line in ENVIRONMENT["dependencies"]:
        if isinstance(line, str):
            parts = re.fullmatch(r"([a-z0-9-]+)(?: ((?:[<>]=?|==)[\d.]+(?:,(?:[<>]=?|==)[\d.]+)*))?", line)
            assert parts, f"environment.yml: {line!r} is not of the form “name >=1,<2”"
            found[parts[1]] = parts[2] or ""
    return found


def pip_lines() -> list[str]:
    blocks = [line["pip"] for line in ENVIRONMENT["dependencies"] if isinstance(line, dict)]
    assert len(blocks) == 1
    return list(blocks[0])


def test_the_environment_is_called_wording_and_comes_from_conda_forge_alone() -> None:
    assert set(ENVIRONMENT) == {"name", "channels", "dependencies"}
    assert ENVIRONMENT["name"] == PROJECT["name"]
    assert ENVIRONMENT["channels"] == ["conda-forge", "nodefaults"]


def test_the_python_range_is_that_of_the_package() -> None:
    assert SpecifierSet(conda_specs()["python"]) == SpecifierSet(PROJECT["requires-python"])
    assert ".".join(map(str, sys.version_info[:3])) in SpecifierSet(PROJECT["requires-python"])


def test_the_classifiers_name_the_pythons_of_the_range() -> None:
    named = {c.rsplit(" ", 1)[1] for c in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", c)}
    allowed = {f"3.{n}" for n in range(100) if f"3.{n}" in SpecifierSet(PROJECT["requires-python"])}
    assert named == allowed


def test_the_four_promised_packages_are_conda_packages() -> None:
    assert set(conda_specs()) == {"python", "pip"} | PROMISED


@pytest.mark.parametrize("name", sorted(PROMISED))
def test_a_conda_range_is_the_range_of_pyproject(name: str) -> None:
    assert SpecifierSet(conda_specs()[name]) == requirements()[name]


def test_one_pip_line_installs_the_package_with_extras_that_exist() -> None:
    (line,) = pip_lines()
    parts = re.fullmatch(r"-e \.\[([a-z,]+)\]", line)
    assert parts
    assert set(parts[1].split(",")) == set(PROJECT["optional-dependencies"])


@pytest.mark.parametrize("name", sorted(requirements()))
def test_what_is_installed_is_in_the_range(name: str) -> None:
    assert version(name) in requirements()[name]


def test_every_dependency_has_its_reason_on_the_page_and_the_page_names_no_other() -> None:
    page = (ROOT / "decisions" / "0002-dependencies.md").read_text("utf-8")
    named = re.findall(r"^\| ([a-z0-9, -]+) \|", page, re.MULTILINE)
    assert {name for cell in named for name in cell.split(", ")} - {"library"} == set(requirements())
