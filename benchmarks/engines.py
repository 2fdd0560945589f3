"""Our redline and those of the tools that people use today, brought to one shape."""

from __future__ import annotations

import difflib
import importlib.util
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from metrics import Ops

from wording import redline
from wording.comparison.redline import PRICE

Engine = Callable[[str, str], Ops]
TOKEN = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")


def ours(price: int = PRICE) -> Engine:
    """This project's redline at a price."""
    marks = {"equal": "=", "delete": "-", "insert": "+"}
    return lambda old, new: [(marks[run.kind], run.text) for run in redline(old, new, price)]


def difflib_words(old: str, new: str) -> Ops:
    """The standard library's SequenceMatcher over words, without its junk heuristic."""
    a, b = TOKEN.findall(old), TOKEN.findall(new)
    ops: Ops = []
    for tag, i, i_end, j, j_end in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            ops.append(("=", "".join(a[i:i_end])))
        else:
            ops += [(k, "".join(t)) for k, t in (("-", a[i:i_end]), ("+", b[j:j_end])) if t]
    return ops


def dmp(words: bool, semantic: bool) -> Engine:
    """diff-match-patch over characters or words, with or without its semantic clean-up; no clock."""

    def run(old: str, new: str) -> Ops:
        from diff_match_patch import diff_match_patch

        engine = diff_match_patch()
        engine.Diff_Timeout = 0
        if words:
            codes: dict[str, str] = {}
            tokens = {True: TOKEN.findall(old), False: TOKEN.findall(new)}
            for token in (*tokens[True], *tokens[False]):
                codes.setdefault(token, chr(0x4E00 + len(codes)))
            names = {code: token for token, code in codes.items()}
            old, new = ("".join(codes[t] for t in tokens[side]) for side in (True, False))
        diffs = engine.diff_main(old, new, False)
        if semantic:
            engine.diff_cleanupSemantic(diffs)
        marks = {0: "=", -1: "-", 1: "+"}
        return [(marks[op], "".join(names[c] for c in text) if words else text) for op, text in diffs]

    return run


def redlines_package(old: str, new: str) -> Ops:
    """The package `redlines`, through its list of changes."""
    from redlines import Redlines

    ops: Ops = []
    for change in Redlines(old, new).redlines:
        if change.operation == "insert":
            ops.append(("+", change.test_text or ""))
        elif change.operation == "delete":
            ops.append(("-", change.source_text or ""))
        elif change.operation == "replace":
            ops += [("-", change.source_text or ""), ("+", change.test_text or "")]
        else:
            ops.append(("=", change.source_text or ""))
    return ops


def command(*words: str) -> Engine:
    """A program that prints a word diff in the marks of `wdiff`."""

    def run(old: str, new: str) -> Ops:
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, name) for name in ("old", "new")]
            for path, text in zip(paths, (old, new), strict=True):
                path.write_text(text, "utf-8")
            done = subprocess.run([*words, *map(str, paths)], capture_output=True, check=False)
        return _marked(done.stdout.decode("utf-8", "replace"))

    return run


def _marked(text: str) -> Ops:
    ops: Ops = []
    for part in re.split(r"(\[-.*?-\]|\{\+.*?\+\})", text, flags=re.DOTALL):
        if part.startswith("[-"):
            ops.append(("-", part[2:-2]))
        elif part.startswith("{+"):
            ops.append(("+", part[2:-2]))
        elif part:
            ops.append(("=", part))
    return ops


def peers() -> dict[str, Engine]:
    """The peers that are installed here."""
    found: dict[str, Engine] = {
        "difflib, words": difflib_words,
        "dmp, characters": dmp(False, False),
        "dmp, characters + semantic": dmp(False, True),
        "dmp, words": dmp(True, False),
        "dmp, words + semantic": dmp(True, True),
    }
    if importlib.util.find_spec("redlines"):
        found["redlines"] = redlines_package
    if shutil.which("git"):
        found["git --word-diff"] = command("git", "diff", "--no-index", "--no-color", "-U100000", "--word-diff=plain")
    if shutil.which("wdiff"):
        found["wdiff"] = command("wdiff")
    return found
