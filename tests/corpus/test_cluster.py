"""A Dask cluster gives the same bytes, even when a worker is killed in mid-run."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from support.corpora import CALM, STRICT, corpus, parts
from support.records import lay
from wording import make_corpus
from wording.corpus.executors import opened
from wording.corpus.tasks import Made
from wording.errors import WordingError


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers, each a process of its own."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    ) as found:
        yield found


def test_a_cluster_gives_the_same_bytes_as_one_process(cluster: LocalCluster, tmp_path: Path) -> None:
    codes = corpus(tmp_path / "codes")
    make_corpus(str(codes), str(tmp_path / "serial"))
    with opened(scheduler=cluster.scheduler_address) as (executor, ahead):
        make_corpus(str(codes), str(tmp_path / "dask"), executor, ahead=ahead, cut=2)
    assert parts(tmp_path / "dask") == parts(tmp_path / "serial")


def test_a_worker_that_is_killed_in_mid_run_leaves_no_trace(cluster: LocalCluster, tmp_path: Path) -> None:
    codes = lay(tmp_path / "codes", {f"code-{n}/{v}.md": (CALM, STRICT)[v % 2] for n in range(12) for v in range(3)})
    make_corpus(str(codes), str(tmp_path / "serial"))
    with Client(cluster, set_as_default=False) as client:
        pids = client.run(os.getpid)

    def told(made: Made, total: int) -> None:
        if made.code == "code-10":  # the third, in order of names
            os.kill(next(iter(pids.values())), signal.SIGKILL)

    with opened(scheduler=cluster.scheduler_address) as (executor, _):
        make_corpus(str(codes), str(tmp_path / "dask"), executor, told=told, ahead=4)
    assert parts(tmp_path / "dask") == parts(tmp_path / "serial")


def test_an_address_where_nobody_answers_is_said_to_be_one() -> None:
    with pytest.raises(WordingError, match=r"“nonsense://x”.*give the address"), opened(scheduler="nonsense://x"):
        pass
