"""Where the work is done: here, in a pool of processes, or on a cluster that is there already."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from wording.corpus.mapping import AHEAD
from wording.errors import WordingError, shown

_PER_WORKER = 4
"""Documents in hand for each worker, so that none waits for work."""


@contextmanager
def opened(workers: int = 1, scheduler: str = "") -> Iterator[tuple[Executor | None, int]]:
    """An executor, None for working here, and how many documents to hand out ahead; it is closed at the end.

    `scheduler` is the address of a Dask scheduler. WordingError says when nobody answers there.
    """
    if scheduler:
        with _cluster(scheduler) as found:
            yield found
    elif workers > 1:
        # Processes that begin anew behave alike on every system and hold nothing of this one.
        context = get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_stopping_to_the_parent) as pool:
            try:
                yield pool, max(AHEAD, _PER_WORKER * workers)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    else:
        yield None, 1


def _leave_stopping_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        import distributed
    except ImportError:
        raise WordingError("a cluster needs Dask: pip install 'wording[cluster]'.") from None
    connect: Any = distributed.Client  # its types are half told
    try:
        client = connect(address, set_as_default=False, timeout=10)
    except (OSError, ValueError) as error:
        why = "nobody answers" if isinstance(error, OSError) else shown(str(error), 120)
        raise WordingError(f"“{shown(address)}”: {why}; give the address that “dask scheduler” prints.") from error
    try:
        executor = client.get_executor()
        try:
            yield executor, max(AHEAD, _PER_WORKER * sum(client.nthreads().values()))
        finally:
            executor.shutdown(wait=False)
    finally:
        client.close()
