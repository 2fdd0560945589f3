"""Measures the comparison, beside the tools that people use today, and prints Markdown tables.

    python benchmarks/bench.py [PART …] [--pairs FOLDER]

Parts: readability, price, pairing, labels, weights, origins, speed, live, packet, corpus, record, crash; all when none
is named.

Processor time is given; on a shared machine compare ratios within one run. `--pairs` adds a folder of further texts to
the figures of readability and the texts of both sets of labels: one folder a document, its versions as files in order.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import weight_labels
import weights
from crash import bench_crash
from engines import Engine, ours, peers
from labelled import COLUMNS as LABEL_COLUMNS
from labelled import NOTHING, agreement, steps
from live import bench_live
from metrics import Counts, Readability, pairing, readability
from origins import bench_origins
from packets import bench_packets
from records import bench_past, bench_records
from scale import CODES, bench_corpus
from speed import DRAFTS, bench_speed, large
from texts import readable_pairs, recorded, revision

from wording import compare
from wording.comparison.redline import PRICE

sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def show(title: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """One Markdown table."""
    names = list(columns)
    print(f"\n## {title}\n\n| {' | '.join(names)} |\n|{'---|' * len(names)}")
    for row in rows:
        print(f"| {' | '.join(map(str, row))} |", flush=True)


def total(engine: Engine, pairs: Iterable[tuple[str, str]]) -> Readability:
    """The figures of an engine over pairs of texts."""
    whole = Readability(0, 0, 0, 0, 0, True)
    for old, new in pairs:
        whole += readability(engine(old, new), old, new)
    return whole


def figures(name: str, found: Readability) -> list[object]:
    """A row of the tables of readability."""
    exact = "yes" if found.exact else "no"
    split = found.split if found.exact else "–"
    return [name, found.hunks, found.islands, split, f"{found.ratio:.3f}", exact]


COLUMNS = ("engine", "hunks", "islands", "split words", "changed ÷ least", "spells both texts")


def bench_readability(extra: dict[str, list[tuple[str, str]]]) -> None:
    """Hunks, islands, split words and the ratio, ours beside the peers."""
    sets = {"the record's drafts and made-up prose": list(readable_pairs().values())} | extra
    for name, pairs in sets.items():
        rows = [figures(f"**wording, price {p}**", total(ours(p), pairs)) for p in (500, PRICE, 1500, 3000)]
        rows += [figures(peer, total(engine, pairs)) for peer, engine in peers().items()]
        show(f"Readability: {name} ({len(pairs)} pairs)", COLUMNS, rows)


def bench_price(extra: dict[str, list[tuple[str, str]]]) -> None:
    """The curve of the one parameter."""
    for name, pairs in ({"the record and made-up prose": list(readable_pairs().values())} | extra).items():
        rows = [
            figures(f"{price}", total(ours(price), pairs)) for price in (0, 250, 500, 750, 1000, 1500, 2000, 3000, 4000)
        ]
        show(f"The price of a hunk: {name}", ("price", *COLUMNS[1:]), rows)


def bench_pairing() -> None:
    """Pairs, moves, splits and merges against known truth."""
    rows = []
    for boilerplate in (False, True):
        for ids in (False, True):
            for rate in (0.1, 0.2, 0.35, 0.5):
                pairs = moved = pieces = Counts()
                for seed in range(30):
                    made = revision(seed, rate, boilerplate=boilerplate, ids=ids)
                    found = pairing(made, compare(made.old, made.new))
                    pairs, moved, pieces = pairs + found[0], moved + found[1], pieces + found[2]
                kind = f"{'alike beginnings' if boilerplate else 'plain'}, {'ids' if ids else 'no ids'}"
                rows.append(
                    [
                        kind,
                        f"{rate:.0%}",
                        f"{pairs.f1:.4f}",
                        f"{moved.recall:.3f}",
                        moved.found - moved.right,
                        f"{pieces.f1:.3f}",
                        pieces.found - pieces.right,
                    ]
                )
    columns = ("clauses", "words edited", "pair F1", "move recall", "false moves", "split/merge F1", "false pieces")
    show("Pairing, 30 revisions a row with known truth", columns, rows)


def bench_labels(folder: Path | None) -> None:
    """Pairs, moves, splits and merges of real revisions against labels made by hand."""
    if folder is None:
        print("\nReal revisions were not counted: the texts that were labelled are read with --pairs FOLDER.")
        return
    rows, whole = [], NOTHING
    for step in steps(folder):
        found = agreement(step)
        whole += found
        rows.append(found.row(step.name))
    show(f"Real revisions against labels made by hand ({len(rows)})", LABEL_COLUMNS, [*rows, whole.row("**all**")])


def bench_weights(folder: Path | None) -> None:
    """Weights, rules and directions over minimal pairs and over real changes, and what weighing costs."""
    found = weights.verdicts()
    show(f"Weights of {len(found):,} minimal pairs", weights.COLUMNS, weights.rows(found))
    sets = {f"seed → {name}": [(recorded("2026-11-22"), recorded(f"2026-11-22-{name}"))] * 20 for name in DRAFTS}
    sets["2,000 clauses, 40 changed, 20 moved"] = [large(2000)]
    sets["2,000 clauses, all changed, 20 moved"] = [large(2000, 2000)]
    sets["the minimal pairs"] = [verdict.pair.versions for verdict in found]
    if folder is None:
        print("\nReal changes were not weighed: the texts that were labelled are read with --pairs FOLDER.")
    else:
        readings = list(weight_labels.readings(folder))
        show(f"Weights of {len(readings)} real changes", weight_labels.COLUMNS, weight_labels.rows(readings))
        show("Two readings", ("of", "changes", "share agreed", "kappa"), weight_labels.agreement())
        sets["the real revisions of those changes"] = weight_labels.revisions(folder)
    rows = []
    for name, versions in sets.items():
        whole, part = weights.classifying(versions)
        rows.append([name, f"{whole * 1000:.0f}", f"{part * 1000:.0f}", f"{part / whole:.3f}"])
    show("Time of weighing, milliseconds", ("versions", "compare", "of it, weighing", "share"), rows)


def documents(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Neighbouring versions of each document in a folder of folders, hard wraps undone, other front matter left out."""
    found = {}
    for document in sorted(path for path in folder.iterdir() if path.is_dir()):
        texts = [_unwrapped(path.read_text("utf-8")) for path in sorted(document.glob("*.md"))]
        pairs = [(a, b) for a, b in pairwise(texts) if a != b]
        if pairs:
            found[document.name] = pairs
    return found


def _unwrapped(text: str) -> str:
    text = re.sub(r"\A(\+\+\+|---)\n.*?\n\1\s*", "", text, flags=re.DOTALL)
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text))


def main() -> None:
    """Runs the parts that are named, or all."""
    parts = (
        *("readability", "price", "pairing", "labels", "weights", "origins", "speed", "live", "packet", "corpus"),
        *("record", "crash"),
    )
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*parts, []], help="default: all")
    parser.add_argument("--pairs", type=Path, metavar="FOLDER")
    parser.add_argument("--codes", type=int, default=CODES, help="codes of the made-up corpus")
    args = parser.parse_args()
    extra = documents(args.pairs) if args.pairs else {}
    wanted = args.parts or parts
    if "readability" in wanted:
        bench_readability(extra)
    if "price" in wanted:
        bench_price(extra)
    if "pairing" in wanted:
        bench_pairing()
    if "labels" in wanted:
        bench_labels(args.pairs)
    if "weights" in wanted:
        bench_weights(args.pairs)
    if "origins" in wanted:
        bench_origins(show)
    if "speed" in wanted:
        bench_speed(show)
    if "live" in wanted:
        bench_live(show)
    if "packet" in wanted:
        bench_packets(show)
    if "corpus" in wanted:
        bench_corpus(show, args.pairs, args.codes)
    if "record" in wanted:
        bench_records(show)
        bench_past(show)
    if "crash" in wanted:
        bench_crash(show)


if __name__ == "__main__":
    main()
