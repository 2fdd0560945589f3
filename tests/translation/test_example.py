"""The invented Spanish text, made in 2019 from a code that was amended twice since: what everybody is told of it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.spoken import in_document, in_markdown, in_page, in_pdf, solid
from wording import build_packet, compare, read_history, translation_effects, translation_status, translations
from wording.errors import UnknownVersion
from wording.notebook import show
from wording.notebook.translations import show_reading
from wording.packet import phrases
from wording.packet.render import render_file
from wording.packet.translations import for_translations
from wording.translation.checking import faults_of
from wording.translation.model import State
from wording.translation.rows import COLUMNS, status_json
from wording.translation.shelf import in_use
from wording.translation.shown import lines_of, shown_text
from wording.translation.telling import why

HISTORY = read_history(Path(__file__).parents[2] / "examples/riverside-mediators/content_versions")
STATUS = translation_status(HISTORY, "es")
READERS = {"index.html": in_page, "packet.pdf": in_pdf, "redline.docx": in_document, "summary.md": in_markdown}


def test_it_is_current_against_the_version_it_was_made_from() -> None:
    assert translation_status(HISTORY, "es", "2018-11-10").is_current
    # Two versions earlier only the shapes of quotation marks were others, and “editorial” says so.
    before = translation_status(HISTORY, "es", "2016-05-21")
    assert {entry.weight for entry in before.stale} == {"editorial"}
    assert not before.missing


def test_against_the_newest_version_every_clause_has_its_state() -> None:
    found = {state: [entry.address for entry in STATUS.of(state)] for state in State}
    assert found[State.STALE] == [
        *("self-determination/3", "impartiality/2", "confidentiality/1", "confidentiality/3"),
        *("competence", "community/3"),
    ]
    assert found[State.MISSING] == ["confidentiality/2", "community", "community/1", "community/2", "complaints/3"]
    assert len(found[State.CURRENT]) == 27
    assert found[State.EXTRA] == []
    # The code has moved a whole principle and renumbered complaints since, and both stay current.
    assert {"distance", "distance/1", "complaints/4", "complaints/5"} <= set(found[State.CURRENT])


def test_the_clause_whose_sense_was_reversed_is_told_with_its_reason() -> None:
    entry = next(e for e in STATUS.stale if e.address == "confidentiality/3")
    assert entry.translated[0].text.startswith("La persona mediadora puede ser llamada")
    assert {"negation"} <= {reason.rule for reason in entry.reasons}
    assert why(STATUS, entry) == (
        "It was confidentiality/2 in 2018-11-10 and is confidentiality/3 now. "
        "The words have changed since they were translated (needs judgement)."
    )


def test_check_warns_of_it_with_counts_and_places() -> None:
    stale, missing = faults_of(STATUS)
    assert (stale.code, stale.line, missing.code) == ("W-STALE", 26, "W-UNTRANSLATED")
    assert "6 headings or clauses of 2024-05-11 are out of date" in stale.message
    assert stale.message.endswith("confidentiality/3, competence, community/3")
    assert "wording translate start 2024-05-11 es" in stale.mend


def test_nothing_is_shown_in_the_words_of_the_source_without_saying_so() -> None:
    for line in lines_of(STATUS):
        said = STATUS.translation if line.language == "es" else STATUS.target
        assert line.text in {" ".join(p.text for p in line.entry.translated), line.piece.text}
        assert (line.language == "en") == line.notice.startswith("Not translated")
        assert line.notice or line.entry.state is State.CURRENT
        assert said
    text = shown_text(STATUS)
    assert "[Not translated. In English (en):] A mediator destroys the notes" in text
    assert "[Out of date: the English (en) text has changed since 2018-11-10. Translated then:]" in text
    assert [line.piece.address for line in lines_of(STATUS)] == [p.address for e in [*STATUS.entries] for p in e.now]


def test_json_and_table_have_every_entry() -> None:
    made = json.loads(json.dumps(status_json(STATUS)))
    assert made["counts"] == {"current": 27, "stale": 6, "missing": 5, "extra": 0}
    assert len(made["clauses"]) == len(STATUS.entries) == 38
    frame = STATUS.to_frame()
    assert tuple(frame.columns) == COLUMNS
    assert frame.attrs["illustrative"]


def test_a_notebook_shows_each_language_as_what_it_is() -> None:
    page = show(STATUS)._repr_html_()
    assert page.count('lang="es" dir="ltr"') == len(STATUS.stale)
    assert page.count("<em>Not translated.</em>") == len(STATUS.missing)
    assert "Illustrative" in page
    part = show(STATUS, "fees")._repr_html_()
    assert "Honorarios" in part
    with pytest.raises(UnknownVersion):
        show(STATUS, "nowhere")


def test_words_from_the_right_are_shown_from_the_right() -> None:
    arabic = replace(
        STATUS, translation=replace(STATUS.translation, meta=replace(STATUS.translation.meta, language="ar"))
    )
    assert show(arabic)._repr_html_().count('lang="ar" dir="rtl"') == len(STATUS.stale)


def test_a_notebook_shows_the_text_in_its_language_and_says_where_it_is_not() -> None:
    page = show_reading(STATUS)._repr_html_()
    assert page.count('<em>Not translated. In English (en): </em><span lang="en"') == len(STATUS.missing)
    assert page.count("<em>Out of date: ") == len(STATUS.stale)
    assert page.count('<span lang="es" dir="ltr">') == len(STATUS.stale) + len(STATUS.current)


def test_the_packet_says_what_a_proposal_means_for_it() -> None:
    comparison = compare(HISTORY["2018-11-10"], HISTORY["2021-06-12"])
    packet = build_packet(
        comparison, prepared_on=date(2021, 5, 1), translations=translation_effects(HISTORY, comparison)
    )
    first, stale, missing, extra = packet.translations
    assert (
        str(first)
        == "Spanish (es), made from 2018-11-10: 31 of 38 headings and clauses would be current, against 34 of 34 now."
    )
    assert "2 headings or clauses would be out of date, because the words they translate would change" in stale.text
    assert "5 headings or clauses would need a translation" in missing.text
    assert "1 heading or clause would be left over" in extra.text
    by_id = {change.id: change for change in comparison.changes}
    assert [by_id[id].kinds for id in extra.cites] == [("removed",)]
    assert {id for s in packet.translations for id in s.cites} <= set(by_id)


@pytest.mark.parametrize("file", READERS)
def test_every_file_of_the_packet_says_the_same_of_translations(file: str) -> None:
    comparison = compare(HISTORY["2018-11-10"], HISTORY["2021-06-12"])
    effects = translation_effects(HISTORY, comparison)
    packet = build_packet(comparison, prepared_on=date(2021, 5, 1), translations=effects)
    whole = solid(READERS[file](render_file(packet, file)))
    assert solid(phrases.TRANSLATIONS) in whole
    assert [sentence for sentence in packet.translations if solid(str(sentence)) not in whole] == []


def test_a_proposal_that_touches_no_translated_words_says_that() -> None:
    comparison = compare(HISTORY["2018-11-10"], HISTORY["2018-11-10"])
    told = for_translations(translation_effects(HISTORY, comparison))
    assert [str(s) for s in told] == [
        "Spanish (es), made from 2018-11-10: 34 of 34 headings and clauses would be current, as now.",
        "Spanish (es): no heading or clause of the translation would have to be done again.",
    ]


def test_a_packet_without_translations_says_nothing_of_them() -> None:
    comparison = compare(HISTORY["2018-11-10"], HISTORY["2021-06-12"])
    from wording.packet.render.markdown import render

    packet = build_packet(comparison, prepared_on=date(2021, 5, 1))
    assert packet.translations == ()
    assert phrases.TRANSLATIONS not in render(packet).decode()


def test_translations_are_found_by_language_and_by_id() -> None:
    assert [status.translation.id for status in translations(HISTORY)] == ["2018-11-10.es"]
    assert translations(HISTORY, "fr") == ()
    assert translation_status(HISTORY, "2018-11-10.es") == STATUS == translation_status(HISTORY, "ES")
    with pytest.raises(UnknownVersion, match=r"no translation “fr”; the record holds 2018-11-10\.es"):
        translation_status(HISTORY, "fr")


def test_the_translation_in_use_is_that_of_the_newest_version_and_the_one_that_supersedes_another() -> None:
    def made(id: str, source: str, **meta: object) -> object:
        whole = replace(STATUS.translation.meta, translation_of=source, **meta)  # type: ignore[arg-type]
        return replace(STATUS.translation, id=id, meta=whole)

    old = made("2016-05-21.es", "2016-05-21")
    first, second = (
        made("2024-05-11.es", "2024-05-11"),
        made("2024-05-11-a.es", "2024-05-11", supersedes="2024-05-11.es"),
    )
    mexican = made("2016-05-21.es-MX", "2016-05-21", language="es-MX")
    history = replace(HISTORY, translations=(old, first, second, mexican))  # type: ignore[arg-type]
    assert [version.id for version in in_use(history)] == ["2024-05-11-a.es", "2016-05-21.es-MX"]


def test_the_table_is_a_csv_that_a_spreadsheet_opens() -> None:
    from wording.cli.translations import _csv

    rows = list(csv.DictReader(io.StringIO(_csv([STATUS], True), newline="")))
    assert [row["address"] for row in rows] == [entry.address for entry in STATUS.entries]
