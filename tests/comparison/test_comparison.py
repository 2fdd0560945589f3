"""Comparisons: every clause and every word of both versions, once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packets import recorded, version
from support.revisions import META, revisions, versions
from support.strategies import LAW as MANY
from wording import compare
from wording.comparison.model import ChangeKind, MatchedBy, Run, RunKind, Weight
from wording.comparison.proof import prove
from wording.comparison.published import comparison_json
from wording.errors import ProofError
from wording.record.markup import body_of

LAW = settings(MANY, max_examples=100)

DRAFTS = ["housekeeping", "early-childhood", "rival"]


@LAW
@given(revisions())
def test_every_comparison_proves_that_it_accounts_for_each_word_once(pair):
    """`compare` raises ProofError otherwise; the ledger is added up here once more from its parts."""
    words = compare(*pair).words
    assert words.kept + words.moved + words.deleted == words.old
    assert words.kept + words.moved + words.inserted == words.new


@LAW
@given(versions())
def test_a_version_against_itself_has_no_change(one):
    comparison = compare(one, one)
    assert comparison.changes == ()
    assert comparison.words.kept == comparison.words.old == comparison.words.new
    assert all(section.kinds == (ChangeKind.UNCHANGED,) for section in comparison.sections)


@LAW
@given(revisions())
def test_whatever_differs_is_a_change(pair):
    old, new = pair
    same = [(s.heading, [(c.text, c.form, c.depth) for c in s.clauses]) for s in old.sections] == [
        (s.heading, [(c.text, c.form, c.depth) for c in s.clauses]) for s in new.sections
    ]
    assert bool(compare(old, new).changes) is not same


@LAW
@given(versions(), st.randoms(use_true_random=False))
def test_clauses_in_another_order_lose_no_word(old, random):
    """A permutation of clauses within their sections has no deleted and no inserted word."""
    shuffled = [replace(s, clauses=tuple(random.sample(s.clauses, len(s.clauses)))) for s in old.sections]
    words = compare(old, body_of(META, tuple(shuffled), "2026-02-02")).words
    assert (words.deleted, words.inserted) == (0, 0)


@LAW
@given(versions(), st.data())
def test_a_clause_that_only_moves_is_never_deleted_and_inserted(old, data):
    full = [n for n, section in enumerate(old.sections) if section.clauses]
    if not full:
        return
    source, target = data.draw(st.sampled_from(full)), data.draw(st.integers(0, len(old.sections) - 1))
    sections = list(old.sections)
    clause, *rest = sections[source].clauses
    sections[source] = replace(sections[source], clauses=tuple(rest))
    sections[target] = replace(sections[target], clauses=(*sections[target].clauses, clause))
    words = compare(old, body_of(META, tuple(sections), "2026-02-02")).words
    assert (words.deleted, words.inserted) == (0, 0)


@LAW
@given(revisions())
def test_what_was_added_one_way_is_removed_the_other_way(pair):
    """For sections, whose pairs by id, heading and text do not depend on the direction."""
    there, back = compare(*pair), compare(*reversed(pair))
    plain = (MatchedBy.ID, MatchedBy.TEXT, MatchedBy.HEADING, None)
    everything = (*there.sections, *back.sections)
    if all(s.matched_by in plain and len(s.old) <= 1 >= len(s.new) for s in everything):
        added = sorted(ref.id for s in there.sections if not s.old for ref in s.new)
        removed = sorted(ref.id for s in back.sections if not s.new for ref in s.old)
        assert added == removed


@LAW
@given(revisions())
def test_only_proved_edits_are_editorial(pair):
    """Whatever takes away, brings in or changes a letter needs judgement."""

    def letters(runs, kind):
        return "".join(c for run in runs if run.kind is kind for c in run.text if c.isalnum())

    for change in compare(*pair).changes:
        if letters(change.runs, RunKind.DELETE) != letters(change.runs, RunKind.INSERT):
            assert change.weight is Weight.JUDGE


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_drafts_of_the_record_compare_and_every_change_has_a_reason(draft):
    comparison = compare(recorded("2026-11-22"), recorded(f"2026-11-22-{draft}"))
    assert comparison.changes
    assert comparison.illustrative
    assert all(change.reasons for change in comparison.changes)
    assert [change.id for change in comparison.changes] == [f"c{n}" for n in range(1, len(comparison.changes) + 1)]


def test_the_rival_draft_is_understood_as_its_drafters_meant_it():
    comparison = compare(recorded("2026-11-22-housekeeping"), recorded("2026-11-22-rival"))
    sections = {s.new[0].id if s.new else s.old[0].id: s for s in comparison.sections}
    assert ChangeKind.SPLIT in sections["relationships"].kinds
    assert {ref.id for ref in sections["relationships"].new} == {"relationships", "collaboration"}
    assert ChangeKind.MERGED in sections["integrity"].kinds
    assert {ref.id for ref in sections["integrity"].old} == {"integrity", "conscientiousness"}
    moved = [c for c in sections["reflective-practice"].clauses if ChangeKind.MOVED in c.kinds]
    assert [(c.old[0].section, ChangeKind.AMENDED in c.kinds) for c in moved] == [("relationships", True)]
    removed = [c for s in comparison.sections for c in s.clauses if ChangeKind.REMOVED in c.kinds]
    assert [c.old[0].section for c in removed] == ["preamble"]


def test_a_given_id_holds_whatever_else_changed_and_two_given_ids_part():
    old = version("## Integrity {#integrity}\n\nHonest work in all that we do.\n")
    same = version("## Honesty {#integrity}\n\nNothing is left of the words above here.\n", "2026-02-02")
    other = version("## Integrity {#honesty}\n\nHonest work in all that we do.\n", "2026-02-02")
    assert compare(old, same).sections[0].matched_by is MatchedBy.ID
    kinds = [section.kinds for section in compare(old, other).sections]
    assert sorted(kinds) == [(ChangeKind.ADDED,), (ChangeKind.REMOVED,)]


def test_a_bullet_that_becomes_a_paragraph_is_an_editorial_change_not_a_silent_one():
    old, new = version("## A\n\n- One duty\n"), version("## A\n\nOne duty\n", "2026-02-02")
    (change,) = compare(old, new).changes
    assert (change.weight, [r.rule for r in change.reasons]) == (Weight.EDITORIAL, ["layout"])


def test_a_notice_that_becomes_a_principle_needs_judgement():
    old, new = (
        version("## A\n\nx\n\n## B {#b role=notice}\n\nOne\n"),
        version("## A\n\nx\n\n## B {#b}\n\nOne\n", "2026-02-02"),
    )
    (change,) = compare(old, new).changes
    assert (change.weight, [r.rule for r in change.reasons]) == (Weight.JUDGE, ["role"])


def _tampered(comparison, **changes):
    section = next(s for s in comparison.sections if s.clauses)
    clause = replace(section.clauses[0], **changes)
    broken = replace(section, clauses=(clause, *section.clauses[1:]))
    return replace(comparison, sections=tuple(broken if s is section else s for s in comparison.sections))


def test_the_proof_fails_for_a_lost_word_a_lost_clause_and_a_false_count():
    comparison = compare(recorded("2026-11-22"), recorded("2026-11-22-rival"))
    prove(comparison)
    clause = next(s for s in comparison.sections if s.clauses).clauses[0]
    broken = [
        _tampered(comparison, runs=(Run(RunKind.EQUAL, clause.old_text[:-1]),)),
        _tampered(comparison, old=(), new=()),
        _tampered(comparison, runs=(Run(RunKind.EQUAL, clause.old_text[:3]), Run(RunKind.EQUAL, clause.old_text[3:]))),
        replace(comparison, words=replace(comparison.words, kept=comparison.words.kept + 1)),
        replace(
            comparison,
            words=replace(comparison.words, old=comparison.words.old + 1, deleted=comparison.words.deleted + 1),
        ),
        replace(comparison, sections=comparison.sections[1:]),
    ]
    for other in broken:
        with pytest.raises(ProofError, match="internal error"):
            prove(other)


def test_the_published_json_has_the_promised_keys_in_order():
    value = comparison_json(compare(recorded("2026-11-22"), recorded("2026-11-22-rival")))
    assert list(value)[:5] == ["schema", "old", "new", "words", "sections"]
    assert list(value["words"]) == ["old", "new", "kept", "moved", "deleted", "inserted"]
    promised = {"change", "kinds", "old", "new", "matched_by", "heading_runs", "clauses"}
    assert all(promised <= set(section) for section in value["sections"])
    promised = {"change", "kinds", "old", "new", "matched_by", "runs", "weight", "reasons"}
    assert all(promised <= set(clause) for section in value["sections"] for clause in section["clauses"])


def test_the_json_is_the_same_bytes_under_every_hash_seed():
    code = (
        "import json, sys; from pathlib import Path; from wording import compare, parse_version;"
        "from wording.comparison.published import comparison_json as j;"
        "v = [parse_version(Path(p).read_text('utf-8'), Path(p).stem) for p in sys.argv[1:]];"
        "print(json.dumps(j(compare(*v))))"
    )
    root = os.path.join(os.path.dirname(__file__), "..", "..", "content_versions")
    files = [os.path.join(root, name) for name in ("2026-11-22.md", "drafts/2026-11-22-rival.md")]
    printed = {
        subprocess.run(
            [sys.executable, "-c", code, *files],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(printed) == 1
    assert json.loads(printed.pop())["schema"] == "wording/comparison@1"


def test_the_table_of_changes_is_tidy():
    frame = compare(recorded("2026-11-22"), recorded("2026-11-22-early-childhood")).to_frame()
    assert frame["change"].is_unique
    assert set(frame["weight"]) <= {"editorial", "judge"}
