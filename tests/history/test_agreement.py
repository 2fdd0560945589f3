"""Lineage and provenance tell one story: what the one calls restored or new, the other does."""

from __future__ import annotations

from pathlib import Path

from wording import find, follow, provenance, read_history

HISTORY = read_history(Path(__file__).parents[2] / "examples/riverside-mediators/content_versions")
ORIGINS = provenance(HISTORY)


def words_at(version: str, place: str):
    return [word for word in ORIGINS[version] if word.is_word and word.address == place]


def steps(event: str):
    return [step for t in follow(HISTORY) if t.is_clause for step in t.steps if event in step.event.split()]


def test_most_words_of_a_restored_clause_are_restored_there() -> None:
    found = steps("restored")
    assert len(found) == 4
    for step in found:
        words = words_at(step.version.id, step.place)
        assert sum(step.version.id in word.restored_in for word in words) * 4 >= len(words) * 3, step.place


def test_an_added_clause_has_hardly_an_old_word() -> None:
    for step in steps("added"):
        words = words_at(step.version.id, step.place)
        old = [word for word in words if word.introduced_in != step.version.id and not word.copied_from]
        assert len(old) * 5 <= len(words), step.place


def test_an_unchanged_clause_has_no_new_word() -> None:
    for step in steps("unchanged"):
        assert all(word.introduced_in != step.version.id for word in words_at(step.version.id, step.place)), step.place


def test_a_phrase_is_brought_by_the_version_that_brought_its_words() -> None:
    for use in find(HISTORY, "participant", inflections=True).uses:
        first = use.occurrences[0]
        words = {word.text.casefold(): word for word in words_at(first.version.id, first.address)}
        word = words[first.words.casefold()]
        assert first.version.id in (word.introduced_in, *word.restored_in, *word.moved_in)
