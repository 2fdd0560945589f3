"""Whatever bytes come, nothing but the project's own error escapes: real files mutilated, and texts by their grammar.

The coverage-guided fuzzer (`tools/fuzz.py`) goes on from here; what it finds becomes a row of `FOUND`.
"""

from __future__ import annotations

import os
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.fuzz_targets import TARGETS, guarded, seeds
from support.near_matches import in_time

EXAMPLES = {"zip": 25, "docx": 25, "pdf": 15, "html": 25, "md": 25, "txt": 25, "version": 40, "cli": 90}
"""How many inputs each target gets; the slower ones fewer."""

PIECES = [
    *(
        b"---\n",
        b"title: Code\n",
        b"status: draft\n",
        b"# Code\n",
        b"## One {#one}\n",
        b"- A clause.\n",
        b"\n",
        b"{#x}",
    ),
    *(
        b"1. ",
        b"  - ",
        b"```\n",
        b"<<<<<<< x\n",
        b"---\nmotion: 2026-12-01-1\n",
        b"amends: 2026-11-22\n",
        b"amendments:\n",
    ),
    *(
        b'- {at: integrity/1, strike: "a", insert: "b"}\n',
        b"judge: a vote\n",
        b"judge_notice: 30 days\n",
        b"{",
        b"[",
        b'"',
    ),
    *(
        b"<p>",
        b"</p>",
        b"<table><tr><td>",
        b"<script>",
        b"&#x10FFFF;",
        b"&nbsp;",
        b"](",
        b"![",
        b"|",
        b"|---|\n",
        b"> ",
    ),
    *(
        b"\xff",
        b"\x00",
        b"\xe2\x80\xae",
        b"\xcc\x81",
        b"\r\n",
        b"\xef\xbb\xbf",
        "ü漢🙂".encode(),
        b"a" * 300,
        b" " * 300,
    ),
    *(
        f"{'0' * 64}  2026-11-22.md\n".encode(),
        b"\xff\xfe",
        b"PK\x03\x04",
        b"%PDF-1.4\n",
        b'{"schema": "wording/reply@1"}',
    ),
]


@st.composite
def mutilated(draw: st.DrawFn, name: str) -> bytes:
    """A file that the target reads, with pieces cut out, put in, doubled and turned over."""
    data = draw(st.sampled_from(seeds(name)))[:60_000]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(0, 40))
        put = draw(st.sampled_from(PIECES) | st.binary(max_size=8) | st.just(data[at : at + size] * 2))
        data = data[:at] + put + data[at + size :]
    return data


def inputs(name: str) -> st.SearchStrategy[bytes]:
    """Bytes, pieces of what the formats are made of, and real files that were mutilated."""
    pieces = st.lists(st.sampled_from(PIECES) | st.binary(max_size=6), max_size=24).map(b"".join)
    return st.one_of(mutilated(name), mutilated(name), pieces, st.binary(max_size=200))


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_our_own_error_escapes(name: str) -> None:
    @settings(max_examples=EXAMPLES.get(name, 80), suppress_health_check=list(HealthCheck), database=None)
    @given(inputs(name))
    def holds(data: bytes) -> None:
        guarded(TARGETS[name], data)

    holds()


FOUND: dict[str, tuple[str, bytes]] = {
    "a search for a closing bracket that began anew at every tag": ("html", b"<script" * 100_000),
    "a link of blanks that was parted in every way": ("md", b"# Code\n\n[a](" + b" " * 100_000 + b"x\n"),
    "words of look-alikes, each of which looked round in its line": (
        "version",
        ("---\n\n" + "сору " * 90_000).encode(),
    ),
    "words that mix alphabets, each of which counted lines": ("version", ("---\n\n" + "pаy " * 90_000).encode()),
    "accents heaped up before they were counted": ("version", b"---\n\n" + "a\u0327\u0301".encode() * 100_000),
}
"""What was found slow or wrong by a fuzzer or beside it, and what it was: each is over at once now."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot end a run at a limit.")
@pytest.mark.parametrize("case", FOUND)
def test_what_was_found_once_is_mended(case: str) -> None:
    target, data = FOUND[case]
    assert in_time([partial(guarded, TARGETS[target], data)], 20)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot end a run at a limit.")
@pytest.mark.parametrize("name", TARGETS)
def test_a_long_input_takes_neither_long_nor_much_memory(name: str) -> None:
    """A hundred thousand bytes of a piece: a minute of processor time and four gigabytes are far more than it needs."""
    import resource

    def run(piece: bytes) -> None:
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, resource.RLIM_INFINITY))
        guarded(TARGETS[name], seeds(name)[0][:2_000] + piece * (100_000 // len(piece)))

    assert in_time([lambda piece=piece: run(piece) for piece in PIECES[::6]], 60)
