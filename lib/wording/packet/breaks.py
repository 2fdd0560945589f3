"""Where a clause was split in several, or several were merged in one: the runs cut at the ends of the pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wording.comparison.model import Run, RunKind

_SIDE = {RunKind.INSERT: (RunKind.EQUAL, RunKind.INSERT), RunKind.DELETE: (RunKind.EQUAL, RunKind.DELETE)}


def cut(runs: Iterable[Run], pieces: Sequence[str], side: RunKind) -> list[list[Run]]:
    """The runs in as many stretches as there are pieces, each cut after the space that joins a piece to the next.

    `side` says which text the pieces make up, joined by one space: the new one (`INSERT`) or the old (`DELETE`).
    """
    left = [len(piece) + 1 for piece in pieces[:-1]]
    stretches: list[list[Run]] = [[]]
    for run in runs:
        text = run.text
        while run.kind in _SIDE[side] and left and len(text) >= left[0]:
            stretches[-1].append(Run(run.kind, text[: left[0]]))
            stretches.append([])
            text = text[left.pop(0) :]
        if run.kind in _SIDE[side] and left:
            left[0] -= len(text)
        if text:
            stretches[-1].append(Run(run.kind, text))
    return stretches
