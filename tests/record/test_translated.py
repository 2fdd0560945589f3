"""Translations in a record: each is held to its name, its language, its source, and the parts that its source has."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.records import lay, register, sha, text
from wording.errors import RecordError
from wording.record.audit import audit
from wording.record.folder import check_folder, read_history, read_sound
from wording.record.tags import is_tag, right_to_left
from wording.record.translated import UNTRANSLATED, is_untranslated

TWO = ("Members listen.", "Members learn.")
A = text(captured="2020-01-01", clauses=TWO)
B = text("adopted", adopted="2021-01-01", clauses=TWO[:1], supersedes="2020-01-01", supersedes_sha256=sha(A))
DRAFT = text("draft", clauses=TWO)
FILES = {"2020-01-01.md": A, "2021-01-01.md": B, "drafts/2022-01-01-x.md": DRAFT}
NAME = "2020-01-01.es.md"


def spanish(clauses: tuple[str, ...] = ("Escuchan.", "Aprenden."), status: str = "recorded", **front: str) -> str:
    """A translation of the first version, but for what `front` says."""
    known = {"language": "es", "translation_of": "2020-01-01", "source_sha256": sha(A)} | front
    made = text(status, clauses, **{key: value for key, value in known.items() if value})
    return made.replace("# Code", "# Código").replace("title: Code", "title: Código")


def said(folder: Path) -> list[tuple[str, int, str]]:
    found = [(Path(f.file).relative_to(folder).as_posix(), f.line, f.code) for f in check_folder(folder)]
    return [row for row in found if row[2] not in ("W-NO-REGISTER", "W-UNDATED")]


TABLE: dict[str, tuple[dict[str, str], list[tuple[str, int, str]]]] = {
    "one that says all it should": ({NAME: spanish()}, []),
    "one with places that are still empty": ({NAME: spanish((UNTRANSLATED, "Aprenden."))}, []),
    "one that leaves a clause out": ({NAME: spanish(("Escuchan.",))}, [(NAME, 10, "E-FEWER")]),
    "one that leaves a whole section empty": ({NAME: spanish(())}, [(NAME, 0, "W-FORM"), (NAME, 10, "W-EMPTY")]),
    "one of a draft, among the drafts": (
        {"drafts/2022-01-01-x.es.md": spanish(status="draft", translation_of="2022-01-01-x", source_sha256=sha(DRAFT))},
        [],
    ),
    "one among the drafts, with a label": ({"drafts/2020-01-01-begun.es.md": spanish(status="draft")}, []),
    "one of nothing": ({NAME: spanish(translation_of="")}, [(NAME, 1, "E-TRANSLATION")]),
    "one of a version that is not there": ({NAME: spanish(translation_of="2019-01-01")}, [(NAME, 5, "E-TRANSLATION")]),
    "one with the bytes of another version": ({NAME: spanish(source_sha256=sha(B))}, [(NAME, 6, "E-SOURCE")]),
    "one without the fingerprint of its source": ({NAME: spanish(source_sha256="")}, [(NAME, 1, "E-SOURCE")]),
    "one in the language of its source": (
        {"2020-01-01.en.md": spanish(language="en")},
        [("2020-01-01.en.md", 3, "E-TRANSLATION")],
    ),
    "one that does not say its language": (
        {NAME: spanish(language="")},
        [(NAME, 1, "E-TRANSLATION"), (NAME, 1, "E-TRANSLATION")],
    ),
    "one whose name says another language": (
        {"2020-01-01.fr.md": spanish()},
        [("2020-01-01.fr.md", 3, "E-TRANSLATION")],
    ),
    "a tag in capitals is the same tag": ({"2020-01-01.ES.md": spanish()}, []),
    "one whose name speaks of another version": (
        {"2021-01-01.es.md": spanish()},
        [("2021-01-01.es.md", 5, "E-TRANSLATION")],
    ),
    "one of a draft, on the record": (
        {"2022-01-01-x.es.md": spanish(translation_of="2022-01-01-x", source_sha256=sha(DRAFT))},
        [("2022-01-01-x.es.md", 5, "E-TRANSLATION")],
    ),
    "a draft on the record": ({NAME: spanish(status="draft")}, [(NAME, 4, "E-STATUS")]),
    "a recorded one among the drafts": (
        {"drafts/2020-01-01-begun.es.md": spanish()},
        [("drafts/2020-01-01-begun.es.md", 4, "E-STATUS")],
    ),
    "a clause too many": ({NAME: spanish(("A.", "B.", "C."))}, [(NAME, 14, "E-EXTRA")]),
    "an id that the source lacks": ({NAME: spanish(("A. {#a}",))}, [(NAME, 12, "E-EXTRA")]),
    "a section that the source lacks": ({NAME: spanish() + "\n## Dos {#two}\n\n- X.\n"}, [(NAME, 15, "E-EXTRA")]),
    "two of one version into one language": (
        {NAME: spanish(), "2020-01-01-again.es.md": spanish(note="x")},
        [(NAME, 5, "E-TWIN")],
    ),
    "two, of which one takes the place of the other": (
        {NAME: spanish(), "2020-01-01-again.es.md": spanish(supersedes="2020-01-01.es")},
        [],
    ),
    "two that supersede each other": (
        {NAME: spanish(supersedes="2020-01-01-b.es"), "2020-01-01-b.es.md": spanish(supersedes="2020-01-01.es")},
        [("2020-01-01-b.es.md", 5, "E-SUPERSEDES"), (NAME, 5, "E-SUPERSEDES")],
    ),
    "one that supersedes a version": ({NAME: spanish(supersedes="2021-01-01")}, [(NAME, 5, "E-SUPERSEDES")]),
    "one that supersedes itself": ({NAME: spanish(supersedes="2020-01-01.es")}, [(NAME, 5, "E-SUPERSEDES")]),
    "a word that is no tag": ({"2020-01-01.spanish.md": spanish()}, [("2020-01-01.spanish.md", 0, "E-NAME")]),
    "a tag that no language can have": ({"2020-01-01.es-.md": spanish()}, [("2020-01-01.es-.md", 0, "E-NAME")]),
}


@pytest.mark.parametrize(("files", "expected"), TABLE.values(), ids=TABLE)
def test_check_tells_what_is_wrong_with_a_translation(
    tmp_path: Path, files: dict[str, str], expected: list[tuple[str, int, str]]
) -> None:
    assert said(lay(tmp_path, FILES | files)) == expected


def test_a_faulty_translation_among_the_drafts_is_left_out_and_the_rest_is_read(tmp_path: Path) -> None:
    lay(tmp_path, FILES | {NAME: spanish(), "drafts/2020-01-01-begun.es.md": spanish(("A.", "B.", "C."), "draft")})
    history, faults = read_sound(tmp_path)
    assert [version.id for version in history.translations] == ["2020-01-01.es"]
    assert [fault.code for fault in faults] == ["E-EXTRA"]
    with pytest.raises(RecordError, match="E-EXTRA"):
        read_history(tmp_path)


def test_a_translation_is_never_a_version(tmp_path: Path) -> None:
    files = FILES | {"2021-01-01.es.md": spanish(("Escuchan.",), translation_of="2021-01-01", source_sha256=sha(B))}
    history = read_history(lay(tmp_path, files))
    assert [version.id for version in history] == ["2020-01-01", "2021-01-01"]
    assert history.latest.id == history["2021"].id == "2021-01-01"
    assert history.in_force_on(history.latest.meta.adopted).id == "2021-01-01"  # type: ignore[arg-type]


def test_verify_reads_translations_and_what_ties_them_to_the_register(tmp_path: Path) -> None:
    files = {"2020-01-01.md": A, NAME: spanish()}
    lay(tmp_path, files | {"SHA256SUMS": register(files)})
    assert audit(tmp_path).is_sound
    (tmp_path / NAME).write_bytes(spanish(note="altered").encode())
    assert [fault.code for fault in audit(tmp_path).faults] == ["E-ALTERED"]


@pytest.mark.parametrize(
    ("files", "order"),
    [
        ({"2020-01-01.md": A, NAME: spanish()}, (NAME, "2020-01-01.md")),
        ({"2020-01-01.md": A, NAME: spanish()}, (NAME,)),
        ({"2020-01-01.md": A, NAME: spanish(source_sha256=sha(B))}, ("2020-01-01.md", NAME)),
        (
            {
                "2020-01-01.md": A,
                NAME: spanish(),
                "2020-01-01-b.es.md": spanish(supersedes="2020-01-01.es", supersedes_sha256=sha(A)),
            },
            ("2020-01-01.md", NAME, "2020-01-01-b.es.md"),
        ),
    ],
    ids=["before its source", "without its source", "of other bytes", "after another forerunner"],
)
def test_a_registered_translation_bears_what_the_register_says(
    tmp_path: Path, files: dict[str, str], order: tuple[str, ...]
) -> None:
    lay(tmp_path, files | {"SHA256SUMS": register({name: files[name] for name in order})})
    assert "E-CHAIN" in {fault.code for fault in audit(tmp_path).faults}
    assert "E-CHAIN" in {fault.code for fault in check_folder(tmp_path)}


@pytest.mark.parametrize(
    "tag",
    "es pt-BR zh-Hant zh-yue-HK es-419 sl-rozaj-biske de-CH-1996 de-1901 en-a-bbb-x-a-b ar-Latn ckb hak".split(),
)
def test_well_formed_tags_are_told_from_others(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "e",
        "x-ours",
        "spanish",
        "es_MX",
        "es-",
        "-es",
        "es--MX",
        "es-a",
        "es-x",
        "es-MX-419-x",
        "éé",
        "es ",
        "es-" + "a" * 9,
        "es-abcde" * 90,
    ],
)
def test_what_is_no_tag_is_refused(tag: str) -> None:
    assert not is_tag(tag)


def test_scripts_decide_which_way_a_language_is_written() -> None:
    assert [right_to_left(tag) for tag in ("ar", "he-IL", "ur-Latn", "az-Arab", "es", "zh-Hant")] == [
        *(True, True, False, True, False, False)
    ]


@pytest.mark.parametrize("text", ["", "[…]", "[...]", "[ … ]", " […]"])
def test_a_place_is_kept_without_words(text: str) -> None:
    assert is_untranslated(text)
    assert not is_untranslated(f"{text} y más")
