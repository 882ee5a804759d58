"""Tests which ends of answers count as loops."""

from __future__ import annotations

import random
import time

import pytest

from desktop.core.conversations.repetition import CHECKED, LEAST_TIMES, repeated_tokens

START = list(range(1000, 1300))


@pytest.mark.parametrize("period", [1, 2, 7, 30, 100])
def test_a_loop_is_found_whatever_came_before(period: int) -> None:
    passage = [5000 + n for n in range(period)]
    times = max(LEAST_TIMES, -(-200 // period))
    loop = passage * times
    assert repeated_tokens(START + loop) == len(loop)
    assert repeated_tokens([*START, *loop, *passage[: period // 2]]) == len(loop) + period // 2


@pytest.mark.parametrize(
    "ids",
    [
        [],
        START,
        START + [7] * 100,  # a rule in a table
        START + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] * 7,  # a refrain
        [*START, *([7] * 300), 8],  # it got out
        [n for row in range(60) for n in (row, 1, 2, 3)],  # a list with numbers
    ],
)
def test_what_is_no_loop(ids: list[int]) -> None:
    assert repeated_tokens(ids) == 0


def test_it_takes_no_time() -> None:
    ids = [random.Random(1).choice((1, 1, 1, 2)) for _ in range(CHECKED)]
    began = time.process_time()
    for _ in range(100):
        repeated_tokens(ids)
    assert (time.process_time() - began) / 100 < 0.02
