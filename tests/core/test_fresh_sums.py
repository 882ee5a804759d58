"""Tests the sums that are drawn afresh for a dynamic test."""

from __future__ import annotations

import random

import pytest

from desktop.core.lessons.fresh_sums import FreshSum, fresh_sums


def test_each_sum_is_drawn_once_and_carries() -> None:
    drawn = fresh_sums(random.Random(1), 200)
    assert len(set(drawn)) == 200
    for each in drawn:
        assert 100 <= each.one < 1000 > each.other >= 100
        assert each.one % 10 + each.other % 10 >= 10
    assert drawn != fresh_sums(random.Random(2), 200)


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("307 + 855 = 1162", True),
        ("1162", True),
        ("307 + 855 = 1163", False),
        ("", False),
        ("?", False),
    ],
)
def test_the_last_number_counts(answer: str, right: bool) -> None:
    assert FreshSum(307, 855).is_right(answer) is right
