"""Votes and forced reading together: each of the four cases says what both sides allow."""

from __future__ import annotations

import pytest

from desktop.core.one_verdict import one_verdict
from desktop.core.verdict import AnswerRead, verdict

ALIKE = verdict([AnswerRead(40, 40, 0, 0.1)] * 40, "Q8", "Q4")
APART = verdict([AnswerRead(40, 20, 5, 30.0), AnswerRead(40, 25, 5, 20.0)] * 20, "Q8", "Q4")
FEW = verdict([AnswerRead(40, 20, 5, 30.0)] * 3, "Q8", "Q4")
CLEAR, OPEN = [1.0] * 18 + [0.0] * 2, [1.0, 0.0] * 10


@pytest.mark.parametrize(
    ("read", "votes", "said"),
    [
        (ALIKE, OPEN, "By votes and reading Q8 and Q4 can't be told apart"),
        (ALIKE, CLEAR, "Votes and reading disagree: the two expect nearly the same words, but you"),
        (APART, OPEN, "Q8 and Q4 expect different words, but which one answers better is open"),
        (APART, CLEAR, "Votes and reading agree that they differ: you preferred Q8 in 88 %"),
    ],
)
def test_each_case(read, votes, said) -> None:
    found = one_verdict(read, votes, "Q8", "Q4")
    assert found.startswith(said)
    assert "95 %; votes: 20)" in found


def test_the_reader_may_be_the_better_one() -> None:
    found = one_verdict(APART, [1 - each for each in CLEAR], "Q8", "Q4")
    assert "you preferred Q4 in 88 % of the cases (66 % to 97 %" in found


def test_one_side_alone_is_no_verdict_of_both() -> None:
    assert one_verdict(APART, [], "Q8", "Q4") == ""
    assert one_verdict(FEW, CLEAR, "Q8", "Q4") == ""
