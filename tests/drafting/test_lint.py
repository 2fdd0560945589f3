"""What the lint says of each text in `tests/cases/lint.md`, and laws that hold for any text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from support.drafts import draft, spelled
from support.packets import RECORD
from support.strategies import LAW, versions
from wording.drafting.level import syllables
from wording.drafting.lint import CODES, RULES, examine, lint, new_warnings
from wording.drafting.passages import draft_of
from wording.errors import Fault
from wording.record.markup import body_of, format_version, parse_version, read_version
from wording.record.model import Clause, Meta, Role, Section, Status, Version

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "tests/cases/lint.md").read_text("utf-8")
ROW = re.compile(r"^\| (?!text \|)(.+?) \| (\S+) \| (.*?) ?\|$", re.M)
CASES = [found.groups() for found in ROW.finditer(TABLE)]


@pytest.mark.parametrize(("text", "code", "quoted"), CASES, ids=[case[0][:60] for case in CASES])
def test_the_lint_says_what_the_table_says(text: str, code: str, quoted: str) -> None:
    said = [(warning.code, warning.quoted) for warning in lint(draft(text))]
    assert said == ([] if code == "nothing" else [(code, spelled(quoted))])


def test_the_table_is_read_whole_and_meets_every_code() -> None:
    assert len(CASES) == len(re.findall(r"^\| (?!text \|)", TABLE, re.M))
    assert {code for _, code, _ in CASES} - {"nothing"} == set(CODES) - {"W-SILENCE"}


SEED = [
    (24, "W-TWO-NAMES", "preamble/2", "NYS-AIMH"),
    (24, "W-STRAY", "preamble/2", "an evidence"),
    (28, "W-STRAY", "preamble/4", "as well of those"),
    (39, "W-STOP", "diversity/1", "infant and family practice"),
    (41, "W-NO-HEADING", "integrity", "A NYS-AIMH endorsed professional works in ways that"),
    (45, "W-NO-HEADING", "conscientiousness", "A NYS-AIMH endorsed professional abides by the ethical"),
    (51, "W-ACRONYM", "knowledge/1", "IMH"),
]
DRAFTS = {
    "housekeeping": [("W-TWO-NAMES", "NYS-AIMH"), ("W-ACRONYM", "IMH")],
    "early-childhood": [("W-TWO-NAMES", "NYS-AIMH"), ("W-ACRONYM", "IECMH")],
    "rival": [("W-TWO-NAMES", "NYS-AIMH"), ("W-HEADING-LIST", "language"), ("W-ACRONYM", "IMH")],
}


def recorded(name: str) -> Version:
    text = (RECORD / name).read_text("utf-8")
    return parse_version(text, Path(name).stem)


def test_of_the_recorded_code_it_says_this_and_no_more() -> None:
    said = lint(recorded("2026-11-22.md"))
    assert [(w.line, w.code, w.address, w.quoted) for w in said] == SEED


@pytest.mark.parametrize("name", DRAFTS)
def test_of_the_drafts_it_says_this_and_no_more(name: str) -> None:
    said = lint(recorded(f"drafts/2026-11-22-{name}.md"))
    assert [(w.code, w.quoted) for w in said] == DRAFTS[name]


def test_the_recorded_code_gets_the_race_warning_once_its_heading_names_race() -> None:
    text = (RECORD / "2026-11-22.md").read_text("utf-8").replace("Respect for Ethnicity", "Respect for Race, Ethnicity")
    (found,) = (w for w in lint(parse_version(text)) if w.code == "W-HEADING-LIST")
    assert (found.address, found.line, found.quoted) == ("diversity", 37, "Race")


def test_every_reason_and_mend_is_one_sentence() -> None:
    for text, code, _ in CASES:
        for warning in lint(draft(text)) if code != "nothing" else ():
            for sentence in (warning.reason, warning.mend):
                assert sentence[0] == sentence[0].upper()
                assert sentence.endswith(".")
                assert not re.search(r"[.] [A-Z]", re.sub("“[^”]*”", "", sentence))


# --- silencing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["", " section-1", " section-1/1", " kind"])
def test_a_warning_is_set_aside_by_code_and_place_with_a_reason(place: str) -> None:
    version = draft("Members respect the the families.", f"W-DOUBLED{place}: a quotation")
    section = version.sections[0]
    named = replace(section, clauses=(replace(section.clauses[0], id="kind"),))
    found = examine(replace(version, sections=(named,)))
    assert found.warnings == ()
    assert [(w.code, w.silenced) for w in found.silenced] == [("W-DOUBLED", "a quotation")]


@pytest.mark.parametrize(
    ("silence", "reason"),
    [
        ("W-DOUBLED section-1/1", "The entry gives no reason."),
        ("W-DOUBLED section-1/1: ", "The entry gives no reason."),
        ("W-DOUBLED section-2: elsewhere", "The entry sets nothing aside."),
        ("W-ACRONYM: nothing there", "The entry sets nothing aside."),
        ("W-NOBODY: no such code", "The entry names no drafting warning."),
        ("W-SILENCE: not itself", "The entry names no drafting warning."),
        ("nonsense", "The entry names no drafting warning."),
    ],
)
def test_a_silence_that_silences_nothing_or_gives_no_reason_is_a_warning(silence: str, reason: str) -> None:
    said = lint(draft("Members respect the the families.", silence))
    assert [(w.code, w.reason) for w in said if w.code == "W-SILENCE"] == [("W-SILENCE", reason)]
    assert [w.quoted for w in said if w.code == "W-DOUBLED"] == ["the the"]
    assert said[0].line == 4  # title, status and silence follow the fence


def test_several_silences_may_be_given() -> None:
    version = draft("Members respect the the BFPC.", "W-DOUBLED: a quotation; W-ACRONYM section-1: spelled out: above;")
    assert [w.silenced for w in examine(version).silenced] == ["a quotation", "spelled out: above"]
    assert lint(version) == ()


# --- languages, levels, pairs ------------------------------------------------------------------------------------


def test_a_text_in_another_language_is_told_what_was_not_looked_for() -> None:
    found = examine(draft("[fr] Les membres agissent avec intégrité."))
    assert "W-DOUBLED" in found.skipped
    assert "W-BRACKETS" not in found.skipped
    assert found.why_skipped == "The text is in “fr”, and these rules rest on English words."
    assert found.level is None


def test_a_text_that_only_claims_to_be_english_is_not_read_as_english() -> None:
    words = "Los miembros respetan la dignidad de cada persona y no no hacen daño a nadie en su trabajo diario. "
    found = examine(draft(words * 3))
    assert found.why_skipped == "The front matter says “en”, but the text does not read like English."
    assert found.warnings == ()


def test_only_what_is_new_is_told_against_an_older_version() -> None:
    old, new = draft("Members help the the BFPC."), draft("Staff help the the BFPC and the the KLMN.")
    assert [w.quoted for w in new_warnings(examine(old), examine(new))] == ["the the", "KLMN"]
    assert new_warnings(examine(old), examine(old)) == ()


def test_the_grade_is_that_of_the_formula() -> None:
    level = examine(draft("The cat sat on the mat. A member is kind.")).level
    assert level is not None
    assert (level.words, level.sentences, level.syllables) == (10, 2, 11)
    assert level.grade == round(0.39 * 10 / 2 + 11.8 * 11 / 10 - 15.59, 1)


SYLLABLES = {
    1: "the kind care code ones work is strength each make rules reached asked move lives guide bound",
    2: "member infant people table ethics helpful being respect technique wanted lonely useful needed fairness",
    3: "family idea honesty reliance various continue uniqueness",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *((word, n) for n, words in SYLLABLES.items() for word in words.split()),
        *(("professional", 4), ("association", 5), ("science", 2), ("situation", 4), ("relationship", 4)),
        *(("ethical", 3), ("reliable", 4), ("individual", 5), ("medium", 3), ("evaluate", 4), ("agencies", 3)),
        *(("places", 2), ("discipline’s", 3), ("IMH", 3), ("2026", 5), ("appropriate", 4), ("trustworthy", 3)),
    ],
)
def test_syllables_are_counted_as_people_count_them(word: str, count: int) -> None:
    assert syllables(word) == count


# --- laws --------------------------------------------------------------------------------------------------------


BLANK = Section("section-1", "\u00a0", (Clause("# Duties"),)), Section("section-2", "Rights", (Clause("Words."),))
"""Two principles, of which one has a heading of white space alone."""


@LAW
@example(Version("2026-11-22", Meta("Code", Status.DRAFT), BLANK, ""))
@given(versions())
def test_it_reads_any_version_and_quotes_words_that_stand_where_it_says(version: Version) -> None:
    text = format_version(version)
    read = read_version(text, version.id, "file", [])
    assert read is not None
    lines = text.split("\n")
    for warning in examine(read, text).warnings:
        section = read.section(warning.section)
        where = section.clauses[warning.position - 1].text if warning.position else section.heading
        below = section.clauses[0].text if section.clauses else ""
        assert warning.quoted in (where if warning.position or section.heading.strip() else below)
        begins = section.clauses[warning.position - 1].line if warning.position else section.line
        assert warning.line == begins
        assert lines[warning.line - 1]
    assert lint(read) == examine(read, text).warnings
    assert lint(version) == lint(read)  # made in memory, it has the lines of its canonical form


WORDS = ["the", "the the", "BFPC", "(", "”", "as well of", "A", "an member", "Principle 9", "x.", "..", "race,", "and"]


@LAW
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12))
@example(["the", "the x the the"])
def test_lines_are_right_where_clauses_are_wrapped(rows: list[str]) -> None:
    """Every word on a line of its own: the line that a warning names holds the first word that it quotes."""
    body = "\n\n".join("§" + row.replace(" ", "\n§") for row in rows)
    text = f"---\ntitle: Code\nstatus: draft\nnote: >-\n  the the\n---\n\n\n## Heading\n\n{body}\n"
    faults: list[Fault] = []
    version = read_version(text, "x", "x.md", faults)
    assert version is not None
    lines = text.split("\n")
    for warning in examine(version, text).warnings:
        assert warning.quoted.split()[0] in lines[warning.line - 1]


@LAW
@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    section = Section("a", text[:40], (Clause(text), Clause(text[::-1])), Role.PRINCIPLE)
    examine(Version("x", Meta("Code", Status.DRAFT), (section, section), ""))


PIECES = ["A", "a, ", "A-", "(", "“", "the ", "A&", ". ", "\u200e", "A of ", "1.", "x@", "BA ", "section 1", "[", "¶ B"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_made_to_keep_it_busy_is_read_to_its_end(piece: str) -> None:
    """As long as a clause may be, and with slips at the very end: each rule comes to its end, and they are found."""
    version = draft(piece * (19_000 // len(piece)) + " ¶ Members help the the fami⟨U+200B⟩lies.")
    found = {rule.code: [f.passage.text[f.start : f.end] for f in rule.find(draft_of(version))] for rule in RULES}
    assert found["W-DOUBLED"][-1] == "the the"
    assert found["W-HIDDEN"][-1] == "fami\u200blies."


def test_the_list_of_codes_for_staff_is_true() -> None:
    page = (ROOT / "content_versions/README.md").read_text("utf-8").partition("## Drafting warnings\n")[2]
    rows = re.findall(r"^\| `(W-[A-Z-]+)` \| ([^|]+) \| ([^|]+) \|$", page, re.M)
    assert [code for code, found, cure in rows if found and cure] == [
        "W-NO-HEADING",
        *(code for code in CODES if code != "W-NO-HEADING"),
    ]
    record = page and (ROOT / "content_versions/README.md").read_text("utf-8").partition("## Drafting warnings\n")[0]
    assert not [code for code in CODES if f"| `{code}` |" in record]


def test_its_own_example_of_a_silence_is_understood() -> None:
    page = (ROOT / "content_versions/README.md").read_text("utf-8")
    (value,) = re.findall(r'^silence: "(.+)"$', page, re.M)
    version = body_of(Meta("Code", Status.DRAFT, silence=value), (Section("a", "A", (Clause("Kind."),)),))
    assert {w.reason for w in lint(version)} == {"The entry sets nothing aside."}
