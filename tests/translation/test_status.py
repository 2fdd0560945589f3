"""What is current, stale, missing and extra: laws over made-up revisions, and a table that a person can read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.revisions import revisions
from support.strategies import LAW
from support.tables import table
from wording.comparison.model import ChangeKind, RunKind, Weight
from wording.errors import WordingError
from wording.record.markup import body_of, format_version, parse_version
from wording.record.model import Clause, Meta, Section, Status, Version
from wording.record.translated import UNTRANSLATED, is_untranslated
from wording.translation.checking import faults_of
from wording.translation.laying import blank, carried_over, laid_out
from wording.translation.matching import translated_pieces
from wording.translation.model import State, TranslationStatus, pieces
from wording.translation.status import status_of

FEW = settings(LAW, max_examples=60)


def addresses(version: Version) -> list[str]:
    return [piece.address for piece in pieces(version)]


@st.composite
def translated(draw: st.DrawFn, source: Version) -> Version:
    """A translation of some of a version, to which a clause that the source does not have may have been added."""
    words = {place: f"ES {place}" for place in addresses(source) if draw(st.booleans())}
    made = laid_out(source, "es", words)
    if draw(st.booleans()):
        at = draw(st.integers(0, len(made.sections) - 1))
        more = replace(made.sections[at], clauses=(*made.sections[at].clauses, Clause("Nunca lo hubo.")))
        made = body_of(made.meta, (*made.sections[:at], more, *made.sections[at + 1 :]), made.id)
    return made


@st.composite
def cases(draw: st.DrawFn) -> TranslationStatus:
    old, new = draw(revisions())
    return status_of(draw(translated(old)), old, new)


@FEW
@given(cases())
def test_every_clause_of_the_text_is_current_stale_or_missing_exactly_once(status: TranslationStatus) -> None:
    found = [piece.address for entry in status.entries if entry.state is not State.EXTRA for piece in entry.now]
    assert sorted(found) == sorted(addresses(status.target))
    assert not any(entry.now for entry in status.extra)


@FEW
@given(cases())
def test_every_clause_of_the_translation_is_current_stale_or_extra_exactly_once(status: TranslationStatus) -> None:
    found = [piece for entry in status.entries if entry.state is not State.MISSING for piece in entry.translated]
    assert sorted(found, key=str) == sorted(translated_pieces(status.translation), key=str)
    assert not any(entry.translated for entry in status.missing)


@FEW
@given(cases())
def test_current_means_that_the_words_are_the_same_and_stale_that_they_are_not(status: TranslationStatus) -> None:
    for entry in status.current:
        assert [piece.text for piece in entry.then] == [piece.text for piece in entry.now]
        assert entry.translated
    for entry in status.stale:
        assert [piece.text for piece in entry.then] != [piece.text for piece in entry.now]
        assert entry.weight is not Weight.NONE
        for kind, side in ((RunKind.INSERT, entry.then), (RunKind.DELETE, entry.now)):
            kept = "".join(run.text for run in entry.runs if run.kind is not kind)
            assert kept == " ".join(piece.text for piece in side)


@FEW
@given(cases())
def test_what_is_carried_over_is_what_is_current_and_nothing_else(status: TranslationStatus) -> None:
    made = carried_over(status)
    again = status_of(made, status.target, status.target)
    assert [e.address for e in again.current] == [e.address for e in status.current]
    assert not again.stale
    assert not again.extra
    assert {e.address: e.translated[0].text for e in again.current} == {
        e.address: e.translated[0].text for e in status.current
    }


@FEW
@given(revisions())
def test_a_blank_translation_can_be_written_and_read_and_lacks_everything(pair: tuple[Version, Version]) -> None:
    version = pair[0]
    made = blank(version, "ar")
    assert format_version(parse_version(format_version(made))) == format_version(made)
    status = status_of(made, version, version)
    assert [entry.address for entry in status.missing] == addresses(version)
    assert len(status.entries) == len(status.missing)
    assert all(is_untranslated(piece.text) for piece in pieces(made))


@FEW
@given(revisions())
def test_a_whole_translation_of_a_text_is_current_against_it(pair: tuple[Version, Version]) -> None:
    version = pair[1]
    made = laid_out(version, "zh-Hant", {place: f"譯 {place}" for place in addresses(version)})
    status = status_of(made, version, version)
    assert status.is_current
    assert [(e.address, e.translated[0].text) for e in status.entries] == [
        (place, f"譯 {place}") for place in addresses(version)
    ]


def version_of(cells: str, id: str, meta: Meta | None = None) -> Version:
    clauses = tuple(Clause(cell.strip()) for cell in cells.split("|"))
    return body_of(meta or Meta("Code", Status.DRAFT), (Section("one", "", clauses, given_id=True),), id)


def spanish(source: Version, cells: str) -> Version:
    meta = Meta("X", Status.DRAFT, language="es", translation_of=source.id, source_sha256=source.sha256)
    return version_of(cells, f"{source.id}.es", meta)


@pytest.mark.parametrize(("title", "lines"), table("translations"), ids=lambda value: str(value)[:60])
def test_a_translation_is_told_what_became_of_its_source(title: str, lines: list[str]) -> None:
    case = dict(line.split(" ", 1) for line in lines)
    then, now = version_of(case["then"], "2020-01-01"), version_of(case["now"], "2021-01-01")
    status = status_of(spanish(then, case["es"]), then, now)
    assert ", ".join(f"{entry.state} {entry.address}" for entry in status.entries) == case["says"], title


def test_the_weight_of_what_made_a_clause_stale_is_told() -> None:
    then = version_of("Members may be called. | Members stay calm - always.", "2020-01-01")
    now = version_of("Members may not be called. | Members stay calm – always.", "2021-01-01")
    first, second = status_of(spanish(then, "A. | B."), then, now).entries
    assert (first.weight, second.weight) == (Weight.JUDGE, Weight.EDITORIAL)
    assert "negation" in {reason.rule for reason in first.reasons}


def test_a_clause_that_moved_to_another_section_stays_current_and_is_told_as_moved() -> None:
    def version(id: str, first: tuple[str, ...], second: tuple[str, ...]) -> Version:
        sections = [
            Section(name, "", tuple(map(Clause, texts)), given_id=True)
            for name, texts in (("one", first), ("two", second))
        ]
        return body_of(Meta("Code", Status.DRAFT), tuple(sections), id)

    calm, poor = "Members keep what they hear to themselves.", "Nobody is turned away because of poverty."
    old, new = (
        version("2020-01-01", (calm, poor), ("Fees are fair.",)),
        version("2021-01-01", (calm,), ("Fees are fair.", poor)),
    )
    made = laid_out(old, "es", {"one/1": "Callan.", "one/2": "Nadie.", "two/1": "Justo."})
    moved = next(e for e in status_of(made, old, new).entries if e.translated[0].text == "Nadie.")
    assert (moved.state, moved.moved, moved.address) == (State.CURRENT, True, "two/2")
    assert ChangeKind.MOVED in moved.kinds


def test_clauses_are_matched_by_id_where_they_have_one() -> None:
    def version(id: str, meta: Meta, *clauses: Clause) -> Version:
        return body_of(meta, (Section("one", "", clauses, given_id=True),), id)

    code = Meta("Code", Status.DRAFT)
    source = version("2020-01-01", code, Clause("Members listen."), Clause("Members learn.", "learn"))
    meta = replace(code, language="es", translation_of=source.id, source_sha256=source.sha256)
    made = version("2020-01-01.es", meta, Clause("Aprenden.", "learn"), Clause("Otra."))
    found = {
        (e.state, e.address, e.translated[0].text if e.translated else "")
        for e in status_of(made, source, source).entries
    }
    # The second place is taken by the clause that bears its id, so that the other one belongs nowhere.
    assert found == {
        (State.MISSING, "one/1", ""),
        (State.CURRENT, "one/2", "Aprenden."),
        (State.EXTRA, "one/2", "Otra."),
    }


def test_a_renamed_principle_makes_its_heading_stale_and_leaves_its_clauses_current() -> None:
    def version(id: str, heading: str) -> Version:
        section = Section("skill", heading, (Clause("Members learn all their life."),), given_id=True)
        return body_of(Meta("Code", Status.DRAFT), (section,), id)

    old, new = version("2020-01-01", "Competence"), version("2021-01-01", "Learning and Practice")
    made = laid_out(old, "es", {"skill": "Competencia", "skill/1": "Aprenden."})
    assert [(e.state, e.address) for e in status_of(made, old, new).entries] == [
        (State.STALE, "skill"),
        (State.CURRENT, "skill/1"),
    ]


def test_a_heading_that_nobody_translated_is_missing() -> None:
    source = body_of(
        Meta("Code", Status.DRAFT), (Section("a", "Care", (Clause("Listen."),), given_id=True),), "2020-01-01"
    )
    made = laid_out(source, "he", {"a/1": "הקשיבו."})
    assert made.sections[0].heading == UNTRANSLATED
    assert [entry.state for entry in status_of(made, source, source).entries] == [State.MISSING, State.CURRENT]


def test_a_translation_is_never_held_to_another_source_than_its_own() -> None:
    source = version_of("Members listen.", "2020-01-01")
    made = spanish(source, "Escuchan.")
    with pytest.raises(WordingError, match="not from these bytes of 2020-01-01"):
        status_of(made, replace(source, sha256="0" * 64), source)


@pytest.mark.parametrize(
    ("tag", "told"), [("en", "is in “en” itself"), ("spanish", "no language tag"), ("", "no language tag")]
)
def test_a_language_that_cannot_be_translated_into_is_refused(tag: str, told: str) -> None:
    with pytest.raises(WordingError, match=told):
        blank(version_of("Members listen.", "2020-01-01"), tag)


def test_source_words_left_in_a_translation_are_warned_of() -> None:
    source = version_of("Members listen to all sides with care. | NYS-AIMH", "2020-01-01")
    made = spanish(source, "Members listen to all sides with care. | NYS-AIMH")
    status = status_of(made, source, source)
    assert [entry.untouched for entry in status.entries] == [True, False]
    (fault,) = faults_of(status)
    assert (fault.code, fault.message) == ("W-COPIED", "1 heading or clause is in the words of the source: one/1")


def test_what_is_left_over_is_warned_of_where_it_stands() -> None:
    then = version_of("Members listen. | Nobody is turned away because of poverty.", "2020-01-01")
    now = version_of("Members listen.", "2021-01-01")
    made = spanish(then, "Escuchan. | No se rechaza a nadie.")
    made = parse_version(format_version(made), made.id, "es.md")
    (fault,) = faults_of(status_of(made, then, now))
    assert (fault.code, fault.file, fault.line) == ("W-LEFT-OVER", "es.md", 12)
    assert fault.message.endswith("because the text does not have it, or no longer: one/2")
