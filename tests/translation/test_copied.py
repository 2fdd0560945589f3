"""A translation in the words of its source is asked about, but for what no language changes."""

from __future__ import annotations

import pytest

from wording.record.markup import parse_version
from wording.translation.copied import asked, copied
from wording.translation.laying import laid_out

HEAD = "---\ntitle: Code of Ethics\nassociation: River Mediators\nstatus: draft\n---\n\n# Code of Ethics\n\n"
CLAUSES = ("Members listen.", "River Mediators", "No. 12", "§ 12 / 3", "members", "Fees, 20")
VERSION = parse_version(
    HEAD + "## Fees {#fees}\n\n" + "\n".join(f"- {clause}" for clause in CLAUSES) + "\n\n## River Mediators {#us}\n",
    "2026-12-01-a",
)
OWN = {f"fees/{n}": clause for n, clause in enumerate(CLAUSES, 1)}
OWN |= {"preamble": "Code of Ethics", "fees": "Fees", "us": "River Mediators"}


def test_what_is_copied_is_asked_about_and_names_and_numbers_are_not() -> None:
    made = laid_out(VERSION, "es", OWN)
    assert [address for address, _ in copied(VERSION, made)] == ["preamble", "fees", "fees/1", "fees/5"]
    assert list(asked(VERSION, made))[1:3] == [
        "fees: the same as the source: “Fees”; is that meant?",
        "fees/1: the same as the source: “Members listen.”; is that meant?",
    ]


@pytest.mark.parametrize("address", ["preamble", "fees", "fees/1", "fees/5"])
def test_what_is_translated_or_left_out_is_not_asked_about(address: str) -> None:
    for words in (OWN | {address: "Otra cosa"}, {key: text for key, text in OWN.items() if key != address}):
        assert address not in dict(copied(VERSION, laid_out(VERSION, "es", words)))
