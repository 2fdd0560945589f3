"""A translation goes on the record whole or not at all, and never as a version."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.records import chained, lay, tree
from wording.errors import NotAdopted, RecordError
from wording.record.adoption import Terms
from wording.record.audit import audit
from wording.record.folder import check_folder, read_history
from wording.record.model import Version
from wording.translation import adopting
from wording.translation.adopting import adopt_translation
from wording.translation.laying import laid_out

VOTE = Terms(on=date(2003, 1, 1))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return lay(tmp_path, chained(2))


def spanish(record: Path, source: str = "2002-01-01", **meta: object) -> Version:
    made = laid_out(read_history(record)[source], "es", {"preamble": "Código", "one": "Uno", "one/1": "Escuchan."})
    return replace(made, meta=replace(made.meta, **meta))  # type: ignore[arg-type]


def test_it_is_registered_after_what_is_there_and_bears_its_source(record: Path) -> None:
    before = (record / "SHA256SUMS").read_bytes()
    done = adopt_translation(record, spanish(record), VOTE)
    assert (record / "SHA256SUMS").read_bytes() == before + f"{done.line.sha256}  2002-01-01.es.md\n".encode()
    history = read_history(record)
    assert [version.id for version in history.translations] == ["2002-01-01.es"]
    assert history.translations[0].meta.adopted == VOTE.on
    assert history.latest.id == "2002-01-01"
    assert audit(record, done.line.sha256).is_sound
    assert [fault for fault in check_folder(record) if fault.is_error] == []


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not on this system")
def test_sha256sum_alone_audits_it(record: Path) -> None:
    adopt_translation(record, spanish(record), VOTE)
    run = subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=record, capture_output=True, check=False)
    assert (run.returncode, b"2002-01-01.es.md: OK" in run.stdout) == (0, True)


def test_given_again_it_finds_that_all_is_done(record: Path) -> None:
    first = adopt_translation(record, spanish(record), VOTE)
    after = tree(record)
    again = adopt_translation(record, spanish(record), VOTE)
    assert (first.was_done, again.was_done, again.line) == (False, True, first.line)
    assert tree(record) == after


@pytest.mark.parametrize("step", ["write_new", "write_bytes"])
def test_what_was_cut_short_is_completed_by_the_same_command(
    record: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(adopting, step, cut)
        with pytest.raises(KeyboardInterrupt):
            adopt_translation(record, spanish(record), VOTE)
    faults = check_folder(record)
    assert [fault.code for fault in faults] == ["W-UNREGISTERED"] * (step == "write_bytes")
    assert all("wording adopt 2002-01-01.es --on 2003-01-01" in fault.mend for fault in faults)
    done = adopt_translation(record, spanish(record), VOTE)
    assert audit(record, done.line.sha256).is_sound
    assert [fault.code for fault in check_folder(record)] == []


def test_the_command_that_check_names_completes_what_was_cut_short(record: Path) -> None:
    def cut(*_arguments: object) -> None:
        raise KeyboardInterrupt

    adopt_translation(record, spanish(record), VOTE)
    better = spanish(record, supersedes="2002-01-01.es")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(adopting, "write_bytes", cut)
        with pytest.raises(KeyboardInterrupt):
            adopt_translation(record, better, replace(VOTE, label="b"))
    waiting = next(v for v in read_history(record).translations if v.id == "2002-01-01-b.es")
    assert adopt_translation(record, waiting, VOTE).translation.id == "2002-01-01-b.es"
    assert check_folder(record) == ()


def test_an_interrupted_file_is_sealed_anew_when_the_register_has_grown_since(record: Path) -> None:
    def cut(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(adopting, "write_bytes", cut)
        with pytest.raises(KeyboardInterrupt):
            adopt_translation(record, spanish(record), VOTE)
    french = replace(spanish(record), meta=replace(spanish(record).meta, language="fr"))
    adopt_translation(record, french, VOTE)
    done = adopt_translation(record, spanish(record), VOTE)
    assert audit(record, done.line.sha256).is_sound


def test_a_correction_takes_the_place_of_the_first_and_bears_its_fingerprint(record: Path) -> None:
    first = adopt_translation(record, spanish(record), VOTE)
    better = spanish(record, supersedes="2002-01-01.es", note="better")
    done = adopt_translation(record, better, replace(VOTE, label="b"))
    assert done.translation.id == "2002-01-01-b.es"
    assert done.translation.meta.supersedes_sha256 == first.line.sha256
    assert not [fault for fault in check_folder(record) if fault.is_error]


REFUSED = {
    "of a version that is not registered": ({"translation_of": "2009-01-01"}, VOTE, "is not registered"),
    "of other bytes": ({"source_sha256": "0" * 64}, VOTE, "E-SOURCE"),
    "in the language of its source": ({"language": "en"}, VOTE, "E-TRANSLATION"),
    "by a motion": ({}, replace(VOTE, motions=("2003-01-01-1",)), "no motion explains"),
    "recorded on no day": ({}, Terms(recorded=True), "give it with --on"),
    "recorded and in force": ({}, Terms(recorded=True, effective=VOTE.on), "leave --effective out"),
    "in force before the vote": ({}, replace(VOTE, effective=date(2002, 1, 1)), "before the vote"),
    "under a label that is none": ({}, replace(VOTE, label="É"), "names no translation"),
    "in the place of nothing": ({"supersedes": "2001-01-01.es"}, VOTE, "no translation on the record"),
}


@pytest.mark.parametrize(("meta", "terms", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_go_on_the_record_changes_nothing(
    record: Path, meta: dict[str, object], terms: Terms, told: str
) -> None:
    before = tree(record)
    with pytest.raises((NotAdopted, RecordError), match=told):
        adopt_translation(record, spanish(record, **meta), terms)
    assert tree(record) == before


def test_a_second_translation_of_one_version_is_refused_unless_it_supersedes_the_first(record: Path) -> None:
    adopt_translation(record, spanish(record), VOTE)
    before = tree(record)
    for terms, told in ((replace(VOTE, label="b"), "into that language already"), (VOTE, "is there already")):
        with pytest.raises(NotAdopted, match=told):
            adopt_translation(record, spanish(record, note="other"), terms)
    assert tree(record) == before


def test_a_clause_that_the_source_lacks_is_refused(record: Path) -> None:
    made = spanish(record)
    last = made.sections[-1]
    more = replace(made, sections=(*made.sections[:-1], replace(last, clauses=last.clauses * 2)))
    with pytest.raises(RecordError, match="E-EXTRA"):
        adopt_translation(record, more, VOTE)
