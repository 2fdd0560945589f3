"""Runs over many codes: resumed where they stopped, the same bytes whoever works, and no bad code spoils another."""

from __future__ import annotations

import os
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import fsspec
import pyarrow.parquet
import pytest

from support.corpora import CALM, FILES, STRICT, UNREADABLE, corpus, killed, parts
from support.records import lay
from wording import make_corpus, read_corpus
from wording.corpus import tasks
from wording.corpus.executors import opened
from wording.corpus.tables import TABLES, schema
from wording.corpus.tasks import Made
from wording.errors import UnreadableFile, WordingError

KILLS = 4


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    """Four small codes."""
    return corpus(tmp_path / "codes")


@pytest.fixture
def right(tmp_path: Path, codes: Path) -> dict[str, bytes]:
    """The files that an unbroken run in one process leaves."""
    make_corpus(str(codes), str(tmp_path / "right"))
    return parts(tmp_path / "right")


def test_a_run_gives_a_part_a_code_and_table_and_a_list_of_them(right: dict[str, bytes], tmp_path: Path) -> None:
    lines = right["parts.txt"].decode().splitlines()
    assert [line[66:] for line in lines] == ["acorn", "birch", "cedar", "dogwood"]
    keys = {line[:64] for line in lines}
    assert {name.partition("/")[2][:64] for name in right if name != "parts.txt"} == keys
    assert {name.partition("/")[0] for name in right} <= {*TABLES, "parts.txt"}
    for name in right:
        if name != "parts.txt":
            file = pyarrow.parquet.ParquetFile(tmp_path / "right" / name)
            assert file.num_row_groups == 1
            assert file.schema_arrow.equals(schema(name.partition("/")[0]))


def test_a_pool_of_processes_gives_the_same_bytes(right: dict[str, bytes], codes: Path, tmp_path: Path) -> None:
    with opened(workers=2) as (pool, ahead):
        assert pool is not None
        make_corpus(str(codes), str(tmp_path / "out"), pool, ahead=ahead, cut=2)
    assert parts(tmp_path / "out") == right


def test_a_run_that_is_killed_again_and_again_ends_with_the_same_bytes(
    right: dict[str, bytes], codes: Path, tmp_path: Path
) -> None:
    for kill in range(KILLS):
        killed(codes, tmp_path / "out", kill, *(["--workers", "2"] if kill % 2 else []))
    make_corpus(str(codes), str(tmp_path / "out"))
    assert parts(tmp_path / "out") == right


@pytest.mark.parametrize("call", range(1, 40, 4))
def test_wherever_a_run_stops_the_next_one_ends_it(
    call: int, right: dict[str, bytes], codes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 0
    replace = os.replace

    def stopping(*arguments: str) -> None:
        nonlocal count
        count += 1
        if count == call:
            raise KeyboardInterrupt
        replace(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", stopping)
        try:
            make_corpus(str(codes), str(tmp_path / "out"), cut=1)
        except KeyboardInterrupt:
            assert "parts.txt" not in parts(tmp_path / "out")
    make_corpus(str(codes), str(tmp_path / "out"))
    assert parts(tmp_path / "out") == right


def made(codes: Path, out: Path, **options: bool) -> tuple[list[str], int]:
    """The codes that a run made anew, and how many old parts it found."""
    new: list[str] = []
    report = make_corpus(str(codes), str(out), told=lambda m, _: new.append(m.code) if m.new else None, **options)  # type: ignore[arg-type]
    return new, report.stale


def test_what_is_there_is_not_made_again_and_what_changed_is(codes: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert made(codes, out) == (["acorn", "birch", "cedar", "dogwood"], 0)
    before = parts(out)
    assert made(codes, out) == ([], 0)
    lay(codes, {"cedar/1.11.md": CALM})
    new, stale = made(codes, out)
    assert new == ["cedar"]
    assert stale == sum(name.split("/")[-1][:64] in str(before["parts.txt"].splitlines()[2]) for name in before)
    assert list(read_corpus(str(out))["codes"]["versions"]) == [3, 3, 3, 1]
    assert made(codes, out, prune=True) == ([], stale)
    assert made(codes, out) == ([], 0)


def test_parts_are_named_by_the_bytes_the_names_the_terms_and_the_analysis(
    codes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    made(codes, out)
    (codes / "acorn/2019-03-01.md").rename(codes / "acorn/2019-03-02.md")
    assert made(codes, out)[0] == ["acorn"]
    (codes / "birch").rename(codes / "beech")
    assert made(codes, out)[0] == ["beech"]
    make_corpus(str(codes), str(out), terms=("must",))
    assert made(codes, out)[0] == []
    monkeypatch.setattr("wording.corpus.plans.algorithm", lambda: "2/0")
    assert len(made(codes, out)[0]) == 4


def test_a_bad_version_is_told_and_the_code_goes_on(codes: Path, tmp_path: Path) -> None:
    lay(codes, {"acorn/2020-01-01.md": UNREADABLE, "birch/undated.md": CALM, "elm/notes.yml": "a: 1\n"})
    (codes / "acorn/2020-01-02.md").symlink_to(codes / "cedar/1.9.md")
    (codes / "link").symlink_to(codes / "cedar")
    (codes / "about.txt").write_text("x", "utf-8")
    report = make_corpus(str(codes), str(tmp_path / "out"))
    assert (report.codes, report.bad) == (4, 3)
    frames = read_corpus(str(tmp_path / "out"))
    told = list(frames["faults"][["file", "fault"]].itertuples(index=False, name=None))
    assert told == [
        ("acorn/2020-01-02.md", "W-LEFT-OUT"),
        ("acorn/2020-01-01.md", "E-FORMAT"),
        ("birch/undated.md", "E-DAY"),
        ("cedar", "W-UNDATED"),
        ("elm", "E-NO-VERSION"),
        ("elm/notes.yml", "W-LEFT-OUT"),
    ]
    acorn = frames["pairs"][frames["pairs"]["code"] == "acorn"]
    assert list(acorn[["n", "old", "new"]].itertuples(index=False, name=None)) == [
        (3, "2019-03-01", "2020-03-01-second"),
        (4, "2020-03-01-second", "2021-03-01"),
    ]


def test_a_file_that_is_too_large_or_a_folder_is_no_version(codes: Path, tmp_path: Path) -> None:
    lay(codes, {"acorn/2020-01-01.md": "x" * 1_048_577, "acorn/old/2001-01-01.md": CALM})
    make_corpus(str(codes), str(tmp_path / "out"))
    faults = read_corpus(str(tmp_path / "out"), ["faults"])["faults"]
    assert list(faults["message"])[:2] == ["the file is larger than 1 MiB", "it is a folder within a code"]


def test_a_code_that_fails_is_told_and_tried_again(
    codes: Path, tmp_path: Path, right: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    analysed = tasks.analysed

    def failing(plan: tasks.Plan, data: object) -> object:
        if plan.code == "birch":
            raise RuntimeError("no memory is left")
        return analysed(plan, data)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "analysed", failing)
        assert make_corpus(str(codes), str(tmp_path / "out")).bad == 1
    faults = read_corpus(str(tmp_path / "out"))["faults"]
    assert list(faults["message"])[:1] == ["it cannot be analysed: RuntimeError: no memory is left"]
    assert make_corpus(str(codes), str(tmp_path / "out"), prune=True).bad == 0
    assert parts(tmp_path / "out") == right


def test_folders_may_be_places_in_memory(codes: Path, right: dict[str, bytes]) -> None:
    memory = fsspec.filesystem("memory")
    for name, content in FILES.items():
        memory.pipe_file(f"/grove/{name}", content.encode())
    make_corpus("memory://grove", "memory://tables", cut=2)
    found = {name.removeprefix("/tables/"): memory.cat_file(name) for name in memory.find("/tables")}
    assert found == right
    assert len(read_corpus("memory://tables")["versions"]) == 9


def test_what_lies_in_memory_is_not_sent_to_processes(tmp_path: Path) -> None:
    with opened(workers=2) as (pool, _), pytest.raises(WordingError, match="in memory is not seen by other processes"):
        make_corpus("memory://grove", str(tmp_path), pool)


@pytest.mark.parametrize(
    ("folder", "out", "said"),
    [
        ("codes", "codes/out", "lies among the codes"),
        ("codes", "codes", "lies among the codes"),
        ("nowhere", "out", "cannot be read: there is no such file or folder"),
        ("empty", "out", "holds no folder of a code"),
        ("nothing://there", "out", "is an address that cannot be opened"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    folder: str, out: str, said: str, codes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(codes.parent)
    (codes.parent / "empty").mkdir()
    with pytest.raises(WordingError, match=said):
        make_corpus(folder, out)


def test_a_place_that_cannot_be_written_stops_the_run(codes: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(WordingError, match="cannot be written"):
        make_corpus(str(codes), str(tmp_path / "out"))


class Broken(Executor):
    """A pool of which a process was killed."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool("a process in the pool was terminated abruptly"))
        return future


def test_a_pool_that_loses_a_process_says_that_what_is_made_stays(codes: Path, tmp_path: Path) -> None:
    with pytest.raises(WordingError, match=r"a worker ended unexpectedly.*what is made is not made again"):
        make_corpus(codes, tmp_path / "out", Broken())


def test_another_analysis_on_a_worker_stops_the_run(
    codes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wording.corpus.tasks.algorithm", lambda: "0/0")
    with pytest.raises(WordingError, match="a worker has analysis 0/0"):
        make_corpus(str(codes), str(tmp_path / "out"))


def test_tables_that_are_not_there_are_asked_for_in_vain(codes: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="holds no corpus that was finished"):
        read_corpus(str(tmp_path))
    make_corpus(str(codes), str(tmp_path / "out"))
    with pytest.raises(UnreadableFile, match="has no table “words”"):
        read_corpus(str(tmp_path / "out"), ["words"])
    (tmp_path / "out/parts.txt").write_text("../../secret  acorn\n", "utf-8")
    with pytest.raises(UnreadableFile, match="is damaged"):
        read_corpus(str(tmp_path / "out"))


def test_each_code_is_told_in_order_with_how_many_there_are(codes: Path, tmp_path: Path) -> None:
    told: list[tuple[Made, int]] = []
    make_corpus(str(codes), str(tmp_path / "out"), told=lambda made, total: told.append((made, total)))
    assert [(made.code, made.versions, total) for made, total in told] == [
        ("acorn", 3, 4),
        ("birch", 3, 4),
        ("cedar", 2, 4),
        ("dogwood", 1, 4),
    ]


def test_what_is_illustrative_says_so_in_every_table(codes: Path, tmp_path: Path) -> None:
    make_corpus(str(codes), str(tmp_path / "out"))
    frames = read_corpus(str(tmp_path / "out"))
    for table in TABLES:
        if table != "faults":
            assert "illustrative" in frames[table]
    assert frames["codes"].set_index("code")["illustrative"].to_dict()["dogwood"]
    assert frames["versions"].attrs["illustrative"]
    assert not frames["pairs"].attrs["illustrative"]


def test_a_strict_word_is_counted_where_it_stands(codes: Path, tmp_path: Path) -> None:
    assert "shall" in STRICT
    make_corpus(str(codes), str(tmp_path / "out"))
    terms = read_corpus(str(tmp_path / "out"))["terms"]
    told = terms[terms["term"] == "shall"][["code", "version", "count"]]
    assert list(told.itertuples(index=False, name=None)) == [("acorn", "2020-03-01-second", 1), ("cedar", "1.10", 1)]
