"""The one seam for scale: a task done for many documents, here, in a pool of processes, or on a cluster."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

D = TypeVar("D")
R = TypeVar("R")

AHEAD = 64
"""How many documents are handed out before the first of them is asked for."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[D, R]):
    """What became of one document."""

    document: D
    """The document."""
    value: R | None
    """What the task made of it; None where it failed."""
    error: Exception | None = None
    """Why it failed; None where it did not."""

    def result(self) -> R:
        """What the task made of it; raises what the task raised."""
        if self.error is not None:
            raise self.error
        return self.value  # type: ignore[return-value]  # None is a value only where the task gives None


def map_documents(
    task: Callable[[D], R], documents: Iterable[D], executor: Executor | None = None, *, ahead: int = AHEAD
) -> Iterator[Outcome[D, R]]:
    """An `Outcome` for every document, in the order given, as soon as it and those before it are done.

    Any executor of `concurrent.futures` may do the work; without one it is done here, one document after another. At
    most `ahead` documents are in hand at a time, so that memory does not grow with their number. A task that raises
    spoils its own document only. When the executor itself breaks, its BrokenExecutor or CancelledError is raised.
    """
    if executor is None:
        for document in documents:
            yield _settled(document, task)
        return
    yield from _handed_out(task, iter(documents), executor, max(ahead, 1))


def _settled(document: D, task: Callable[[D], R]) -> Outcome[D, R]:
    try:
        return Outcome(document, task(document))
    except Exception as error:
        return Outcome(document, None, error)


def _handed_out(
    task: Callable[[D], R], documents: Iterator[D], executor: Executor, ahead: int
) -> Iterator[Outcome[D, R]]:
    waiting: deque[tuple[D, Future[R]]] = deque()
    try:
        while True:
            for document in islice(documents, ahead - len(waiting)):
                waiting.append((document, executor.submit(task, document)))
            if not waiting:
                return
            document, future = waiting.popleft()
            yield _awaited(document, future)
    finally:
        for _, future in waiting:
            future.cancel()


def _awaited(document: D, future: Future[R]) -> Outcome[D, R]:
    try:
        return Outcome(document, future.result())
    except (BrokenExecutor, CancelledError):
        raise
    except Exception as error:
        return Outcome(document, None, error)
