"""Which two texts a packet compares when nobody names them."""

from __future__ import annotations

import pytest

from support.records import CLAUSES, chained, lay, text
from wording.errors import UnknownVersion
from wording.record.folder import read_history
from wording.record.model import History
from wording.suite.choosing import choose, line_of, text_of


def other(**front):
    return text("draft", (*CLAUSES[:1], "Members rest."), **front)


def test_the_newest_draft_is_held_against_the_version_it_supersedes(tmp_path):
    files = chained(3) | {"drafts/2099-01-01-a.md": other(), "drafts/2099-01-02-b.md": ""}
    oldest = sorted(name for name in files if name[:2] == "20")[0][:-3]
    files["drafts/2099-01-02-b.md"] = other(supersedes=oldest)
    history = read_history(lay(tmp_path, files))
    choice = choose(history)
    assert (choice.old.id, choice.new.id, choice.advice) == (oldest, "2099-01-02-b", "")
    plain = choose(History(history.versions, history.drafts[:1]))
    assert plain.old is history.versions[-1]


def test_without_a_draft_the_two_newest_versions_are_compared(tmp_path):
    history = read_history(lay(tmp_path, chained(3)))
    choice = choose(history)
    assert (choice.old, choice.new) == (history.versions[-2], history.versions[-1])
    assert line_of(history) is history


def test_a_draft_that_was_adopted_is_passed_over(tmp_path):
    files = chained(1)
    (name,) = (name for name in files if name[:2] == "20")
    adopted = files[name].replace("status: recorded", "status: draft")
    history = read_history(lay(tmp_path, files | {"drafts/2099-01-01-a.md": adopted}))
    choice = choose(history)
    assert choice.new is None
    assert "holds one version" in choice.advice


def test_where_there_is_nothing_it_is_said(tmp_path):
    with pytest.raises(UnknownVersion, match="holds no text yet"):
        text_of(History(()))
    assert "holds no text yet" in choose(History(())).advice
    history = read_history(lay(tmp_path, {"SHA256SUMS": "", "drafts/2099-01-01-a.md": other()}))
    assert "wording adopt 2099-01-01-a --recorded --on 2099-01-01" in choose(history).advice
    assert [version.id for version in line_of(history)] == ["2099-01-01-a"]
    assert text_of(history).id == "2099-01-01-a"
