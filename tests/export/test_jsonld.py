"""JSON-LD, read back by rdflib with a context of its own and no network: every word, in order, and true relations."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from rdflib.namespace import SDO

from export.test_akn import FEWER, HOSTILE, MOTIONS, RECORDED, RIVERSIDE, SEED
from support.legal import linked, sections_linked
from support.strategies import metas, versions
from wording.amend.words import motion_in_words
from wording.export.jsonld import export_jsonld, export_jsonld_motion
from wording.record.markup import parse_version
from wording.record.model import Kind, Version

# Terms of schema.org that are younger than the list that rdflib carries.
YOUNGER = {"legislationAmends", "legislationCorrects", "legislationDateOfApplicability"}


def sections_of(version: Version) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    return [
        (
            str(section.role),
            section.id,
            section.heading,
            [(clause.id or f"{section.id}/{n}", clause.text) for n, clause in enumerate(section.clauses, 1)],
        )
        for section in version.sections
    ]


@pytest.mark.parametrize(("version", "history", "motions"), RECORDED)
def test_every_version_of_the_records_comes_back_word_for_word(version, history, motions):
    text = export_jsonld(version, history, motions, "us")
    document = linked(text)
    assert sections_linked(document) == sections_of(version)
    assert document.text("sha256", document.one("encoding")) == version.sha256
    assert text == export_jsonld(version, history, motions, "us")


@given(versions(), metas())
@FEWER
def test_any_version_comes_back_word_for_word(version, meta):
    version = replace(version, meta=meta)
    document = linked(export_jsonld(version))
    assert sections_linked(document) == sections_of(version)
    assert (document.text("name"), document.text("inLanguage")) == (meta.title, meta.language)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_wording_becomes_markup(text):
    clean = parse_version("---\ntitle: Code\nstatus: draft\n---\n## D {#d}\n\n- A\n", "2026-11-22")
    (duties,) = clean.sections
    version = replace(
        clean, sections=(replace(duties, heading=text, clauses=(replace(duties.clauses[0], text=text),)),)
    )
    assert sections_linked(linked(export_jsonld(version))) == sections_of(version)


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_every_key_is_a_term_of_the_vocabulary():
    used = set()
    for version in (*SEED.drafts, *RIVERSIDE):
        used |= keys(json.loads(export_jsonld(version, RIVERSIDE, MOTIONS, "us", date(2025, 1, 1))))
    for motion in MOTIONS.values():
        used |= keys(json.loads(export_jsonld_motion(motion, RIVERSIDE[motion.amends], RIVERSIDE)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for key in used - {"@context", "@type"} - YOUNGER:
            assert str(SDO[key]).endswith(f"/{key}")
    assert len(used) > 20


def test_the_facts_are_those_of_the_record():
    document = linked(export_jsonld(RIVERSIDE["2024-05-11"], RIVERSIDE, MOTIONS, "us"))
    assert document.text("legislationDate") == "2024-05-11"
    assert document.text("legislationDateVersion") == "2024-07-01"
    assert document.text("name", document.one("legislationPassedBy")) == "Example Association of Riverside Mediators"
    assert document.text("creativeWorkStatus") == "illustrative example, adopted"
    sources = document.all("legislationConsolidates")
    assert {document.text("version", node) for node in sources} == {"2021-06-12", "2024-04-13-1"}


def test_what_is_not_known_is_not_said():
    document = linked(export_jsonld(SEED["2026-11-22"], SEED))
    for name in ("legislationDate", "legislationDateVersion", "legislationLegalForce", "legislationPassedBy"):
        assert document.one(name) is None
    assert "when it was adopted is not known" in document.text("description")
    assert document.one("legislationJurisdiction") is None


def test_force_is_said_of_drafts_and_for_a_given_day_alone():
    def force(version: Version, on: date | None = None) -> object:
        return linked(export_jsonld(version, RIVERSIDE, on=on)).one("legislationLegalForce")

    newest, older = RIVERSIDE["2024-05-11"], RIVERSIDE["2021-06-12"]
    assert force(SEED["housekeeping"]) == SDO.NotInForce
    assert force(newest) is None
    assert (force(newest, date(2024, 6, 30)), force(older, date(2024, 6, 30))) == (SDO.NotInForce, SDO.InForce)
    assert (force(newest, date(2024, 7, 1)), force(older, date(2024, 7, 1))) == (SDO.InForce, SDO.NotInForce)
    assert force(newest, date(1999, 1, 1)) == SDO.NotInForce


def test_a_correction_says_what_it_corrects():
    version = replace(RIVERSIDE["2010-05-15"], meta=replace(RIVERSIDE["2010-05-15"].meta, kind=Kind.CORRECTION))
    document = linked(export_jsonld(version, RIVERSIDE))
    assert document.text("version", document.one("legislationCorrects")) == "2009-03-14"


@pytest.mark.parametrize("motion", MOTIONS.values(), ids=MOTIONS.keys())
def test_a_motion_comes_back_in_its_words_and_names_what_it_amends(motion):
    base = RIVERSIDE[motion.amends]
    document = linked(export_jsonld_motion(motion, base, RIVERSIDE))
    items = [document.text("text", node) for node in document.all("hasPart")]
    assert items == [one.words for one in motion_in_words(motion, base)]
    amended = document.one("legislationAmends")
    assert document.text("sha256", document.one("encoding", amended)) == base.sha256
    assert document.text("abstract") == motion.rationale


def test_the_context_is_named_and_no_module_of_the_export_opens_a_connection():
    folder = Path(__file__).parents[2] / "lib/wording/export"
    for path in folder.glob("*.py"):
        source = path.read_text("utf-8")
        assert not {"urllib", "requests", "httpx", "socket"} & set(source.replace(".", " ").split())
    assert json.loads(export_jsonld(SEED.latest))["@context"] == "https://schema.org"
