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
    """The package `redlines`, by its own operations; it joins paragraphs by a pilcrow of its own."""
    from redlines.processor import WholeDocumentProcessor

    ops: Ops = []
    for found in WholeDocumentProcessor().process(old, new):
        tag, i, i_end, j, j_end = found.opcodes
        deleted = "".join(found.source_chunk.text[i:i_end])
        inserted = "".join(found.test_chunk.text[j:j_end])
        ops += [("=", deleted)] if tag == "equal" else [(k, t) for k, t in (("-", deleted), ("+", inserted)) if t]
    return [(kind, text.replace("¶ ", "\n\n")) for kind, text in ops]


def wdiff(old: str, new: str) -> Ops:
    """GNU wdiff."""
    return _marked(_run(["wdiff"], old, new))


def git_words(old: str, new: str) -> Ops:
    """`git diff --word-diff`, read from its porcelain form."""
    printed = _run(["git", "diff", "--no-index", "--no-color", "-U1000000", "--word-diff=porcelain"], old, new)
    ops: Ops = []
    for line in printed.partition("\n@@")[2].partition("\n")[2].split("\n"):
        mark, text = line[:1], line[1:]
        if mark == "~":
            ops.append(("=", "\n"))
        elif mark in ("+", "-", " "):
            ops.append(("=" if mark == " " else mark, text))
    return ops


def _run(words: list[str], old: str, new: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old", "new")]
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, "utf-8")
        return subprocess.run([*words, *map(str, paths)], capture_output=True, check=False).stdout.decode("utf-8")


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
        found["git --word-diff"] = git_words
    if shutil.which("wdiff"):
        found["wdiff"] = wdiff
    return found
