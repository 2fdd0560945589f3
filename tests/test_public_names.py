"""The public names are what they say, whatever was imported before."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import wording


@pytest.mark.parametrize("name", wording.__all__)
def test_no_public_name_is_hidden_by_a_module_of_the_same_name(name):
    """Importing `wording.x` sets the attribute `x` of the package, so no module may be called like a public name."""
    assert importlib.util.find_spec(f"wording.{name}") is None
    assert callable(getattr(wording, name))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute"):
        wording.nothing_of_the_kind  # noqa: B018  # the look-up is the test


def test_every_part_of_the_package_can_be_imported():
    names = [m.name for m in pkgutil.walk_packages(wording.__path__, "wording.")]
    assert len(names) > 40
    for name in names:
        importlib.import_module(name)
