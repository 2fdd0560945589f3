"""The seam: every executor gives what working here gives, in order, and holds little in hand."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording import map_documents


def halved(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


class Late(Executor):
    """Does nothing until it is asked for a result, and counts what it was handed."""

    def __init__(self) -> None:
        self.handed = self.asked = self.most = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        late = self

        class Asked(Future[Any]):
            def result(self, timeout: float | None = None) -> Any:
                late.asked += 1
                return fn(*args, **kwargs)

        self.handed += 1
        self.most = max(self.most, self.handed - self.asked)
        return Asked()


@given(st.lists(st.integers(0, 99)), st.integers(1, 5))
def test_outcomes_come_in_the_order_of_the_documents_whoever_works(numbers: list[int], ahead: int) -> None:
    here = [(o.document, o.value, str(o.error)) for o in map_documents(halved, numbers)]
    with ThreadPoolExecutor(3) as pool:
        there = [(o.document, o.value, str(o.error)) for o in map_documents(halved, numbers, pool, ahead=ahead)]
    assert here == there
    assert [document for document, _, _ in here] == numbers


def test_a_document_that_fails_spoils_no_other() -> None:
    two, three = map_documents(halved, [2, 3])
    assert two.result() == 1
    assert three.value is None
    with pytest.raises(ValueError, match="3 is odd"):
        three.result()


def test_no_more_documents_are_taken_than_may_be_in_hand() -> None:
    taken = 0

    def documents() -> Iterator[int]:
        nonlocal taken
        for number in range(0, 2_000, 2):
            taken += 1
            yield number

    late = Late()
    outcomes = map_documents(halved, documents(), late, ahead=7)
    next(outcomes)
    assert taken == 7
    assert sum(1 for _ in outcomes) == 999
    assert late.most == 7


def test_what_is_left_in_hand_is_called_off() -> None:
    late = Late()
    futures: list[Future[Any]] = []
    submit = late.submit
    late.submit = lambda *args: futures.append(submit(*args)) or futures[-1]  # type: ignore[method-assign,assignment,func-returns-value]
    outcomes = map_documents(halved, range(0, 20, 2), late, ahead=3)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert [future.cancelled() for future in futures] == [False, True, True]


def test_an_executor_that_breaks_is_no_fault_of_a_document() -> None:
    def broken(_: int) -> int:
        raise BrokenExecutor("a worker died")

    with ThreadPoolExecutor(1) as pool, pytest.raises(BrokenExecutor):
        list(map_documents(broken, [1], pool))
