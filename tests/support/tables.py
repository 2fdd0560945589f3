"""Cases in Markdown that a non-programmer can read and extend."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).parent.parent / "cases"


def table(name: str) -> list[tuple[str, list[str]]]:
    """The cases of `cases/<name>.md`: a title (`## …`) and the lines below it, blank ones left out."""
    cases: list[tuple[str, list[str]]] = []
    for line in (CASES / f"{name}.md").read_text("utf-8").split("\n"):
        if line.startswith("## "):
            cases.append((line[3:], []))
        elif line and cases:
            cases[-1][1].append(line)
    return cases


def marked(runs: object) -> str:
    """Runs in the marks of `wdiff`."""
    shapes = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(shapes[run.kind].format(run.text) for run in runs)  # type: ignore[attr-defined]
