"""Tests the combined verdict from votes and forced reading in each of the four cases."""

from __future__ import annotations

import pytest

from desktop.core.compare.one_verdict import one_verdict
from desktop.core.compare.verdict import AnswerRead, verdict

ALIKE = verdict([AnswerRead(40, 40, 0, 0.1)] * 40, "Q8", "Q4")
APART = verdict([AnswerRead(40, 20, 5, 30.0), AnswerRead(40, 25, 5, 20.0)] * 20, "Q8", "Q4")
FEW = verdict([AnswerRead(40, 20, 5, 30.0)] * 3, "Q8", "Q4")
CLEAR, OPEN = [1.0] * 18 + [0.0] * 2, [1.0, 0.0] * 10


@pytest.mark.parametrize(
    ("read", "votes", "said"),
    [
        (
            ALIKE,
            OPEN,
            "Neither your votes nor forced reading shows a clear difference between Q8 and Q4.",
        ),
        (
            ALIKE,
            CLEAR,
            (
                "Your votes and forced reading disagree: both models expect nearly the same words, "
                "but you prefer Q8. More votes may show whether your preference is due to chance."
            ),
        ),
        (
            APART,
            OPEN,
            (
                "Q8 and Q4 expect different words, but your votes don't show which model answers "
                "better."
            ),
        ),
        (
            APART,
            CLEAR,
            (
                "Your votes and forced reading agree: the models expect different words, and you "
                "prefer Q8."
            ),
        ),
    ],
)
def test_each_case(read, votes, said) -> None:
    assert one_verdict(read, votes, "Q8", "Q4") == said


def test_the_reader_may_be_the_better_one() -> None:
    found = one_verdict(APART, [1 - each for each in CLEAR], "Q8", "Q4")
    assert found.endswith("you prefer Q4.")


def test_one_side_alone_is_no_verdict_of_both() -> None:
    assert one_verdict(APART, [], "Q8", "Q4") == ""
    assert one_verdict(APART, CLEAR[:9], "Q8", "Q4") == ""
    assert one_verdict(FEW, CLEAR, "Q8", "Q4") == ""
