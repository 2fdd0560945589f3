"""A reminder: who changes what the tables say must raise the number that parts are named by."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from support.corpora import corpus
from wording.corpus.algorithm import ALGORITHM
from wording.corpus.analysis import analysed
from wording.corpus.places import place
from wording.corpus.plans import plan_of, texts_of
from wording.corpus.tables import COLUMNS
from wording.corpus.terms import NORMATIVE

STORED = Path(__file__).parents[1] / "gold" / "corpus_rows.json"
EXAMPLE = Path(__file__).parents[2] / "examples"


def digests(folder: Path) -> dict[str, str]:
    """A hash of the columns and rows of each table, over small codes and the invented one."""
    whole: dict[str, list[object]] = {table: [list(columns.items())] for table, columns in COLUMNS.items()}
    codes = [(folder, name) for name in ("acorn", "birch", "cedar", "dogwood")] + [(EXAMPLE, "riverside-mediators")]
    for where, code in codes:
        plan = plan_of(place(str(where)), code, NORMATIVE)
        for table, rows in analysed(plan, texts_of(plan, {})).items():
            whole[table] += rows
    return {table: hashlib.sha256(json.dumps(rows, default=str).encode()).hexdigest() for table, rows in whole.items()}


def test_the_number_of_the_analysis_was_raised_when_the_tables_changed(tmp_path: Path) -> None:
    found = {"algorithm": ALGORITHM, **digests(corpus(tmp_path))}
    if os.environ.get("RENEW_GOLD"):
        STORED.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
        pytest.fail("the hashes were renewed; look that ALGORITHM was raised, then run without RENEW_GOLD.")
    stored = json.loads(STORED.read_text("utf-8"))
    changed = [name for name in found if found[name] != stored.get(name)]
    assert changed in ([], ["algorithm"]), (
        f"{', '.join(changed)}: the same files give other rows now. Raise ALGORITHM in "
        "lib/wording/corpus/algorithm.py, so that no old part is taken for a new one, "
        "and renew the hashes with RENEW_GOLD=1."
    )
    assert changed == [], "ALGORITHM was raised; renew the hashes with RENEW_GOLD=1."
