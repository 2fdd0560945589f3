"""What a whole packet costs: the time to compare, settle and lay out every file, and how large the files are."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from wording import build_packet, compare, read_history
from wording.packet.render import FORMATS, lay_out
from wording.record.markup import parse_version
from wording.record.model import Version

Show = Callable[[str, Iterable[str], Iterable[Iterable[object]]], None]
RECORD = Path(__file__).parent.parent / "content_versions"
DAY = date(2026, 11, 22)
PRINCIPLES = 100
VOCABULARY = (
    "member family child professional care respect record privacy duty work practice support skill training report "
    "association visit language culture parent infant growth relation law fee time notice every all within before"
).split()


def bench_packets(show: Show) -> None:
    """A row a packet: processor seconds, and kilobytes of each file."""
    history = read_history(RECORD)
    pairs = {f"the record against {draft.id}": (history["2026-11-22"], draft) for draft in history.drafts}
    pairs[f"a code of {PRINCIPLES} principles, every other one reworded"] = large_code()
    first = next(iter(pairs.values()))
    packet = build_packet(compare(*first), prepared_on=DAY, procedure=history.procedure)
    lay_out(packet)  # what is loaded once is not counted
    rows = []
    for name, (old, new) in pairs.items():
        begun = time.process_time()
        files, _ = lay_out(build_packet(compare(old, new), prepared_on=DAY, procedure=history.procedure))
        spent = time.process_time() - begun
        rows.append([name, f"{spent:.2f}", *(f"{len(files[file]) / 1000:.0f}" for file in FORMATS if file in files)])
    show("A whole packet", ("packet", "seconds", *(f"{file}, kB" for file in FORMATS)), rows)


def large_code() -> tuple[Version, Version]:
    """A made-up code of 100 principles with four clauses each, and a revision of a clause in every other one."""
    source = random.Random(1)
    sections = [
        [" ".join(source.choices(VOCABULARY, k=25)).capitalize() + "." for _ in range(4)] for _ in range(PRINCIPLES)
    ]
    old = _version(sections, "2026-01-01")
    for clauses in sections[::2]:
        clauses[1] = clauses[1].replace(" duty", " strict duty").replace(" care", " all care").replace(" work", " job")
    return old, _version(sections, "2026-02-01-revision")


def _version(sections: list[list[str]], id: str) -> Version:
    bodies = (
        f"## Principle {number} {{#p{number}}}\n\n" + "".join(f"- {clause}\n" for clause in clauses)
        for number, clauses in enumerate(sections, 1)
    )
    return parse_version("---\ntitle: Code\nstatus: draft\n---\n# Code\n\n" + "\n".join(bodies), id)
