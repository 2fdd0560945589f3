"""The tables say what comparing, following and finding say, and are the same however a code is cut."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.corpora import CALM, MOVED, OURS, RESTORED, STRICT, UNREADABLE, corpus
from wording import compare, find, follow, make_corpus, read_corpus, read_history
from wording.corpus.analysis import analysed, joined, piece
from wording.corpus.parts import part, rows_of
from wording.corpus.places import place
from wording.corpus.plans import plan_of, texts_of
from wording.corpus.tables import COLUMNS, TABLES, schema
from wording.corpus.terms import NORMATIVE, counts, read_terms
from wording.errors import WordingError
from wording.record.markup import parse_version

EXAMPLES = Path(__file__).parents[2] / "examples"
CODE = "riverside-mediators"
HISTORY = read_history(EXAMPLES / CODE / "content_versions")
PAIRS = [compare(old, new) for old, new in pairwise(HISTORY)]


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    """The tables of the invented code."""
    out = tmp_path_factory.mktemp("tables")
    make_corpus(str(EXAMPLES), str(out), terms=(*NORMATIVE, "mediator"))
    return {name: frame[frame["code"] == CODE] for name, frame in read_corpus(str(out)).items()}


def test_versions_are_those_of_the_history(frames: dict[str, pd.DataFrame]) -> None:
    versions = frames["versions"]
    assert list(versions["version"]) == [version.id for version in HISTORY]
    assert list(versions["sha256"]) == [version.sha256 for version in HISTORY]
    assert list(versions["n"]) == list(range(1, len(HISTORY) + 1))
    assert versions["day"].dt.date.iloc[0] == date(2009, 3, 14)
    assert versions["illustrative"].all()


def test_pairs_have_the_figures_of_their_comparison(frames: dict[str, pd.DataFrame]) -> None:
    told = frames["pairs"].to_dict("records")
    assert [(row["old"], row["new"]) for row in told] == [(c.old.id, c.new.id) for c in PAIRS]
    for row, comparison in zip(told, PAIRS, strict=True):
        words = comparison.words
        found = tuple(row[name] for name in ("words_old", "words_new", "kept", "moved", "deleted", "inserted"))
        assert found == (words.old, words.new, words.kept, words.moved, words.deleted, words.inserted)
        assert row["changes"] == len(comparison.changes)
        assert row["judge"] + row["editorial"] <= row["changes"]
        assert row["sections_unchanged"] == len(comparison.unchanged)
        clauses = [clause for section in comparison.sections for clause in section.clauses]
        assert row["clauses_moved"] == sum("moved" in clause.kinds for clause in clauses)


def test_the_words_of_a_pair_are_those_of_its_versions(frames: dict[str, pd.DataFrame]) -> None:
    pairs, words = frames["pairs"], frames["versions"].set_index("n")["words"]
    assert list(pairs["words_new"]) == [words[n] for n in pairs["n"]]
    assert list(pairs["words_old"]) == [words[n - 1] for n in pairs["n"]]


def test_changes_and_reasons_are_those_of_the_comparisons(frames: dict[str, pd.DataFrame]) -> None:
    expected = pd.concat([comparison.to_frame() for comparison in PAIRS])
    names = [name for name in expected.columns if name != "reasons"]
    told = frames["changes"]
    assert told[names].to_numpy().tolist() == expected[names].to_numpy().tolist()
    reasons = [(str(r.rule), r.evidence, r.direction) for c in PAIRS for change in c.changes for r in change.reasons]
    assert list(frames["reasons"][["rule", "evidence", "direction"]].itertuples(index=False, name=None)) == reasons


def test_lineage_tells_every_step_of_following_the_history_in_which_something_happened(
    frames: dict[str, pd.DataFrame],
) -> None:
    whole = follow(HISTORY).to_frame()
    expected = whole[whole["event"] != "unchanged"]
    names = ["section", "version", "event", "weight", "change", "text"]
    assert frames["lineage"][names].to_numpy().tolist() == expected[names].to_numpy().tolist()


def test_terms_are_counted_as_they_are_found(frames: dict[str, pd.DataFrame]) -> None:
    told = frames["terms"].set_index(["version", "term"])["count"]
    for term in ("must", "must not", "mediator"):
        for version in HISTORY:
            places = [place for place in find(HISTORY, term).occurrences if place.version.id == version.id]
            assert told.get((version.id, term), 0) == len(places), (version.id, term)


def test_a_phrase_counts_in_itself_and_capitals_make_no_difference() -> None:
    text = "---\ntitle: C\nstatus: draft\n---\n# C\n\n## Must\n\nMust not, MUST  NOT; mustnt. It must, not.\n"
    assert counts(parse_version(text), ("must", "must not", "not", "may")) == {"must": 4, "must not": 2, "not": 3}


def test_terms_are_read_a_line_each_after_the_normative_ones() -> None:
    assert read_terms("# ours\n consent  form # remark\n\nmust\n", "t")[-1] == "consent form"
    assert read_terms("", "t") == NORMATIVE
    with pytest.raises(WordingError, match="t, line 2: “…” is no term"):
        read_terms("care\n…\n", "t")
    with pytest.raises(WordingError, match="more than 1,000 terms"):
        read_terms("\n".join(f"term{n}" for n in range(1_000)), "t")


def test_tables_have_their_columns_with_types_that_no_row_decides() -> None:
    for table in TABLES:
        empty = schema(table).empty_table()
        assert empty.column_names == list(COLUMNS[table])
        assert rows_of(table, part(table, [])) == []
        assert part(table, []) == part(table, [])


TEXTS = st.sampled_from([CALM, STRICT, MOVED, RESTORED, OURS, UNREADABLE])


@settings(max_examples=60)
@given(texts=st.lists(TEXTS, min_size=1, max_size=9), cut=st.integers(1, 5))
def test_a_code_that_is_cut_has_the_rows_of_one_that_is_not(texts: list[str], cut: int) -> None:
    folder = place("memory://cut")
    folder.clear("code")
    for number, text in enumerate(texts):
        folder.within("code").write(f"{number}.md", text.encode())
    plan = plan_of(folder, "code", NORMATIVE)
    data = texts_of(plan, {})
    pieces = [piece(plan, start, min(start + cut, len(texts)), data) for start in range(0, len(texts), cut)]
    # As they come back from a disk.
    read = [{name: rows_of(name, part(name, rows)) for name, rows in tables.items()} for tables in pieces]
    assert joined(plan, read, data) == analysed(plan, data)


def test_a_long_code_is_cut_and_its_parts_are_the_same_bytes(tmp_path: Path) -> None:
    from support.corpora import parts

    folder = corpus(tmp_path / "codes")
    make_corpus(str(folder), str(tmp_path / "whole"))
    make_corpus(str(folder), str(tmp_path / "cut"), cut=1)
    assert parts(tmp_path / "cut") == parts(tmp_path / "whole")
