"""`wording init`: a whole suite or nothing, from nothing or from a document, and never over a file that is there."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from support.records import tree
from support.word_files import p, word
from wording.errors import UnreadableFile, WordingError
from wording.record.folder import check_folder, read_history
from wording.suite import laying
from wording.suite.laying import lay_out
from wording.suite.requirement import requirement_of

IMPORTS = Path(__file__).parents[1] / "data/import"
FILES = {
    *(".editorconfig", ".gitattributes", ".github/workflows/ci.yml", ".gitignore", ".pre-commit-config.yaml"),
    *("Makefile", "README.md", "environment.yml", "requirements.txt", "replies/README.md"),
    *("content_versions/README.md", "content_versions/SHA256SUMS", "content_versions/procedure.yaml"),
    "content_versions/drafts/2026-12-01-first-text.md",
    "notebooks/01_the_code_today.ipynb",
    "notebooks/02_compare_two_versions.ipynb",
    "notebooks/03_follow_a_principle.ipynb",
    "notebooks/04_board_summary.ipynb",
    "notebooks/05_the_life_of_a_code.ipynb",
    "notebooks/06_replies.ipynb",
    "notebooks/07_draft_an_amendment.ipynb",
}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_suite_holds_what_is_promised_and_its_record_is_clean(suite):
    assert files(suite) == FILES
    assert check_folder(suite / "content_versions") == ()
    history = read_history(suite / "content_versions")
    assert [draft.id for draft in history.drafts] == ["2026-12-01-first-text"]
    assert history.drafts[0].meta.illustrative
    assert "placeholder" in history.drafts[0].meta.note
    assert history.procedure is not None
    assert history.procedure.calls == ()


def test_no_mark_of_a_template_is_left(suite):
    for name in FILES:
        text = (suite / name).read_text("utf-8")
        assert not re.search(r"\{\{|\}\}|\{%|%\}", text), name
        assert text == "" or text.endswith("\n"), name
        assert not text.endswith("\n\n"), name


def test_the_same_words_give_the_same_bytes(init, tmp_path):
    for name in ("a", "b"):
        assert init(name, "--date", "2026-12-01")[0] == 0
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


@pytest.mark.parametrize("name", ["page.html", "typed.txt", "house.md"])
def test_a_document_becomes_the_first_draft_word_for_word(init, tmp_path, name):
    from datetime import date

    from wording.exchange.importing import import_file

    code, said = init("code", "--from", IMPORTS / name, "--date", "2026-12-01", "--association", "Society")
    assert code == 0
    history = read_history(tmp_path / "code/content_versions")
    (draft,) = history.drafts
    expected, found = import_file(IMPORTS / name, date=date(2026, 12, 1), label="imported", association="Society")
    assert (draft.id, draft.sections) == ("2026-12-01-imported", expected.sections)
    assert draft.meta.association == "Society"
    assert not draft.meta.illustrative
    assert all(line in said for line in found.report())
    assert not [fault for fault in check_folder(tmp_path / "code/content_versions") if fault.is_error]
    assert "2026-12-01-imported" in (tmp_path / "code/README.md").read_text("utf-8")


def test_a_word_file_becomes_the_first_draft(init, tmp_path):
    body = p("Code", style="Title") + p("We are few.") + p("Duties", style="Titel1") + p("Members listen.")
    (tmp_path / "memo.docx").write_bytes(word(body + p("Members learn.")))
    assert init("code", "--from", "memo.docx", "--title", "Our Code")[0] == 0
    (draft,) = read_history(tmp_path / "code/content_versions").drafts
    assert draft.meta.title == "Our Code"
    assert [clause.text for clause in draft.section("duties").clauses] == ["Members listen.", "Members learn."]


def test_a_folder_that_holds_anything_is_refused_and_left_as_it_was(init, tmp_path):
    (tmp_path / "code").mkdir()
    (tmp_path / "code/letter.txt").write_text("Dear all", "utf-8")
    before = tree(tmp_path)
    code, said = init("code")
    assert code == 2
    assert "is not empty; name a new folder, or say --add" in said
    assert tree(tmp_path) == before


def test_a_fresh_clone_counts_as_empty(init, tmp_path):
    (tmp_path / "code/.git").mkdir(parents=True)
    (tmp_path / "code/.git/HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    assert init("code", "--date", "2026-12-01")[0] == 0
    assert files(tmp_path / "code") == FILES | {".git/HEAD"}


def test_only_what_is_missing_is_added(suite, init):
    changed = suite / "README.md"
    changed.write_text("Our own words.\n", "utf-8")
    (suite / "Makefile").unlink()
    kept = tree(suite)
    code, said = init("code", "--date", "2026-12-02", "--title", "Other", "--add")
    assert code == 0
    assert {name: data for name, data in tree(suite).items() if name in kept} == kept
    assert files(suite) == FILES
    assert said.count("Written:") == 1


def test_a_document_is_added_to_a_record_that_is_there(suite, init):
    (suite / "content_versions/drafts/2026-12-01-first-text.md").unlink()
    before = tree(suite)
    assert init("code", "--add")[0] == 0
    assert tree(suite) == before
    code, said = init("code", "--add", "--from", IMPORTS / "typed.txt", "--date", "2026-12-03")
    assert code == 0
    added = "content_versions/drafts/2026-12-03-imported.md"
    assert tree(suite).keys() - before.keys() == {added}
    assert f"Then read {added}" in said


def test_a_record_that_is_there_gets_no_empty_register(suite, init):
    (suite / "content_versions/SHA256SUMS").unlink()
    before = tree(suite)
    assert init("code", "--add")[0] == 0
    assert tree(suite) == before


def test_settings_that_would_let_git_change_the_record_are_named(init, tmp_path):
    (tmp_path / "code").mkdir()
    (tmp_path / "code/.gitattributes").write_text("* text=auto\n", "utf-8")
    code, said = init("code", "--add")
    assert code == 0
    assert "so that git never changes a byte of the record: content_versions/** -text" in said
    (tmp_path / "code/.gitattributes").write_text("* text=auto\ncontent_versions/** -text\n", "utf-8")
    assert "never changes a byte" not in init("code", "--add")[1]
    assert "never changes a byte" not in init("new")[1]


def test_no_suite_is_laid_among_the_files_of_a_record(suite, init, tmp_path):
    before = tree(tmp_path)
    for name in ("code/content_versions", "code/content_versions/drafts/new", "code/content_versions/new"):
        code, said = init(name, "--add")
        assert code == 2
        assert "would lie among the files of a record" in said
    assert tree(tmp_path) == before


@pytest.mark.parametrize("fails_at", [0, 5, 20])
@pytest.mark.parametrize("there", [False, True])
def test_when_a_file_cannot_be_written_nothing_is(tmp_path, monkeypatch, fails_at, there):
    made = {f"{n % 3}/{n}.txt": b"x" for n in range(21)}
    target = tmp_path / "deep/er"
    if there:
        target.mkdir(parents=True)
    before = tree(tmp_path)
    real, count = laying.write_new, iter(range(100))

    def write_new(path, data):
        if next(count) == fails_at:
            raise UnreadableFile("the disk is full")
        return real(path, data)

    monkeypatch.setattr(laying, "write_new", write_new)
    with pytest.raises(UnreadableFile, match="the disk is full"):
        lay_out(target, made)
    assert tree(tmp_path) == before
    assert [path.name for path in tmp_path.rglob("*")] == (["deep", "er"] if there else ["deep"])


def test_a_document_that_cannot_be_read_leaves_no_folder(init, tmp_path):
    (tmp_path / "broken.docx").write_bytes(b"no zip")
    code, said = init("code", "--from", "broken.docx")
    assert code == 2
    assert "“broken.docx” was not read" in said
    assert not (tmp_path / "code").exists()
    assert init("code", "--from", "missing.txt")[0] == 2


@pytest.mark.parametrize(
    "name",
    [
        "$(shell touch x) `id` ${HOME}",
        '"; rm -rf / #',
        "{{ title }} {% raw %}",
        "Société d’éthique — “Règles”",
        "倫理綱領",
        "<script>alert(1)</script> & *stars* [x](y)",
        "a: b, - c # d",
        "\\\\ \\n %s %(x)s",
    ],
)
def test_no_name_becomes_a_command_or_a_mark(init, tmp_path, name):
    import json

    import yaml

    assert init("code", "--title", name, "--association", name, "--date", "2026-12-01")[0] == 0
    folder = tmp_path / "code"
    (draft,) = read_history(folder / "content_versions").drafts
    assert (draft.meta.title, draft.meta.association) == (name, name)
    assert name not in (folder / "Makefile").read_text("utf-8")
    for path in ("environment.yml", ".pre-commit-config.yaml", ".github/workflows/ci.yml"):
        assert isinstance(yaml.safe_load((folder / path).read_text("utf-8")), dict)
    assert re.fullmatch(r"[a-z][a-z0-9-]*", yaml.safe_load((folder / "environment.yml").read_text("utf-8"))["name"])
    first = json.loads((folder / "notebooks/01_the_code_today.ipynb").read_text("utf-8"))["cells"][0]
    assert "<script>" not in "".join(first["source"])


def test_a_name_of_several_lines_is_refused(init, tmp_path):
    code, said = init("code", "--title", "one\ntwo")
    assert code == 2
    assert "has to be one line of text" in said
    assert not (tmp_path / "code").exists()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", "git+ADDRESS-OF-WORDING"),
        ("https://example.org/a/wording.git", "git+https://example.org/a/wording.git"),
        ("https://example.org/a/wording.git@v1.2", "git+https://example.org/a/wording.git@v1.2"),
        ("git+ssh://git@example.org/wording", "git+ssh://git@example.org/wording"),
        ("git@example.org:a/wording.git@abc123", "git+ssh://git@example.org/a/wording.git@abc123"),
        ("https://example.org/wording-1.0-py3-none-any.whl", "https://example.org/wording-1.0-py3-none-any.whl"),
    ],
)
def test_an_address_becomes_what_pip_understands(address, expected):
    from packaging.requirements import Requirement

    line = requirement_of(address)
    assert line == f"wording[lab,pdf] @ {expected}"
    if address:
        assert Requirement(line).url == expected


def test_a_folder_on_this_machine_is_an_address_too(tmp_path):
    from packaging.requirements import Requirement

    (tmp_path / "a b").mkdir()
    assert Requirement(requirement_of(str(tmp_path / "a b"))).url == (tmp_path / "a b").as_uri()


@pytest.mark.parametrize(
    "address", ["nowhere", "https://x y", "https://x/$(id)", "--index x", "git@x", "https://x/`id`"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(WordingError, match="is no address"):
        requirement_of(address)


def test_without_an_address_the_placeholder_is_named(init, tmp_path):
    said = init("code")[1]
    assert "ADDRESS-OF-WORDING" in said
    assert "ADDRESS-OF-WORDING" in (tmp_path / "code/requirements.txt").read_text("utf-8")
    assert "ADDRESS-OF-WORDING" not in init("other", "--wording", "https://example.org/wording.git")[1]


def test_the_register_begins_empty_and_takes_the_first_version(suite, monkeypatch, capsysbinary):
    from wording.cli import main

    monkeypatch.chdir(suite)
    assert main(["adopt", "2026-12-01-first-text", "--recorded", "--on", "2026-12-01"]) == 0
    anchor = capsysbinary.readouterr().out.decode().strip()
    data = (suite / "content_versions/2026-12-01.md").read_bytes()
    assert hashlib.sha256(data).hexdigest() == anchor
    assert (suite / "content_versions/SHA256SUMS").read_text("utf-8") == f"{anchor}  2026-12-01.md\n"
    assert main(["check"]) == 0


def test_a_language_that_is_none_is_told_by_the_name_of_its_option(init, tmp_path):
    code, said = init("code", "--language", "english")
    assert code == 2
    assert said == "wording: --language: “english” is no language tag such as en or es-MX.\n"
    assert not (tmp_path / "code").exists()


def test_the_page_of_a_suite_names_no_day_on_which_it_was_laid_out(suite):
    assert "It was laid out by `wording init`.\n" in (suite / "README.md").read_text("utf-8")
