"""Coverage-guided fuzzing: `python tools/fuzz.py [--seconds N] [TARGET…]`, a process for each target, one by one.

Atheris (pip install atheris; Linux, Python 3.11 to 3.13) mutates files of this project and keeps what reaches new code.
Nothing but `WordingError` may escape a target, no run may take longer than 25 seconds or more than 2 GB. What was found
is kept in build/fuzz/TARGET, and the exit code is 1. tests/support/fuzz_targets.py says what each target reads.
`--regexes` asks every regular expression for near-matches of a megabyte instead; the tests do so at a quarter of one.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

LIMITS = ("-timeout=25", "-rss_limit_mb=2048", "-max_len=65536", "-print_final_stats=1")


def main() -> int:
    """Fuzzes the targets that are named, or all; prints a line for each."""
    options = _options()
    if options.child:
        return _fuzz(options.child, options.rest, options.targets[0])
    if options.regexes:
        return _regexes()
    print("| target | minutes | runs | edges | kept inputs | finds |\n|---|---|---|---|---|---|", flush=True)
    found = [_child(name, options.seconds) for name in options.targets or _targets()]
    return 1 if any(found) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="time for each target (default: 60)")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--regexes", action="store_true", help="near-matches of every regular expression instead")
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    options, rest = parser.parse_known_args()
    options.rest = rest
    return options


def _regexes() -> int:
    """Asks every regular expression for its near-matches of a megabyte, or of the longest text that it is given."""
    from support.near_matches import expressions, longest, within

    asked = expressions()
    slow = [each.where for each in asked if not within(each, longest(each, 1_000_000), 5)]
    print(f"{len(asked)} regular expressions, {len(slow)} of them slow. {' '.join(slow)}")
    return 1 if slow else 0


def _targets() -> list[str]:
    from support.fuzz_targets import TARGETS

    return list(TARGETS)


def _child(name: str, seconds: int) -> bool:
    """Fuzzes one target in a process of its own; whether anything was found."""
    place = ROOT / "build" / "fuzz" / name
    corpus = place / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, "--child", name, f"-max_total_time={seconds}", f"-artifact_prefix={place}/"]
    done = subprocess.run([*command, *LIMITS, str(corpus)], capture_output=True, check=False, cwd=place)
    log = done.stderr.decode("utf-8", "replace") + done.stdout.decode("utf-8", "replace")
    (place / "log.txt").write_text(log, "utf-8")
    runs = re.findall(r"stat::number_of_executed_units:\s*(\d+)", log) or re.findall(r"^#(\d+)", log, re.M) or ["0"]
    edges = re.findall(r"\bcov: (\d+)", log) or ["?"]
    kept = len(list(corpus.iterdir()))
    finds = sorted(path.name for path in place.iterdir() if re.match("(crash|timeout|oom|slow)-", path.name))
    bad = [name for name in finds if not name.startswith("slow")]
    failed = done.returncode != 0 and not bad
    what = ", ".join(bad) or (f"it stopped, see {place / 'log.txt'}" if failed else "none")
    print(f"| {name} | {seconds / 60:.1f} | {int(runs[-1]):,} | {edges[-1]} | {kept} | {what} |", flush=True)
    return bool(bad) or failed


def _fuzz(name: str, rest: list[str], corpus: str) -> int:
    """Runs the fuzzer in this process, which it ends."""
    import atheris

    # Modules that load late, in the midst of a run, are to be followed as well.
    with atheris.instrument_imports(include=["wording"], enable_loader_override=False):
        from support.fuzz_targets import TARGETS, guarded, seeds

        for number, seed in enumerate(seeds(name)):
            Path(corpus, f"seed-{number}").write_bytes(seed)
        atheris.Setup([sys.argv[0], *rest, corpus], lambda data: guarded(TARGETS[name], data))
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
