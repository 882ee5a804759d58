"""Tests that verdicts follow their rules and that their intervals have the stated coverage."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.core.compare.verdict import AnswerRead, answer_read, verdict
from desktop.core.messages import Likely, TokenCompared
from desktop.core.numbers.units import fine_percent
from desktop.core.statistics.intervals import ratio_interval, share_interval

TIMES = 2000


def test_wilsons_interval() -> None:
    """The expected values are from Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, and 0 of
    20."""
    for count, total, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)):
        found = share_interval(count, total)
        assert (found.low, found.high) == (
            pytest.approx(low, abs=1e-4),
            pytest.approx(high, abs=1e-4),
        )
    assert share_interval(0, 20) == (0, 0, pytest.approx(0.1611, abs=1e-4))
    assert share_interval(20, 20).high == 1


def test_the_ratios_interval_holds_its_promise() -> None:
    """Simulates correlated words: in a bad answer, many words differ."""
    random = np.random.default_rng(0)
    inside = narrow = 0
    for _ in range(TIMES):
        sizes = random.integers(10, 60, 40)
        chances = random.beta(2, 18, 40)  # 0.1 on average
        parts = random.binomial(sizes, chances)
        found = ratio_interval([float(each) for each in parts], [float(each) for each in sizes])
        assert found is not None
        inside += found.low <= 0.1 <= found.high
        plain = share_interval(int(parts.sum()), int(sizes.sum()))
        narrow += plain.low <= 0.1 <= plain.high
    assert 0.93 <= inside / TIMES <= 0.97
    assert narrow / TIMES < 0.9  # as if all words were independent


def test_too_few_clusters_have_no_interval() -> None:
    assert ratio_interval([1, 2, 3, 4], [5, 5, 5, 5]) is None


def token(chosen: int, theirs: int, kld: float) -> TokenCompared:
    likeliest = (Likely(theirs, "x", 0.5),)
    return TokenCompared(chosen, "x", kld, 0.5, 0.1, (Likely(chosen, "x", 0.5),), likeliest)


def test_one_answer_is_counted() -> None:
    tokens = [token(1, 1, 0.01), token(2, 3, 0.05), token(4, 5, 1.0)]
    found = answer_read(tokens)
    assert (found.tokens, found.same, found.tipped) == (3, 1, 1)
    assert found.kld == pytest.approx(1.06)
    assert not answer_read(tokens).identical
    assert answer_read(tokens[:1]).identical


def test_few_answers_are_no_verdict() -> None:
    found = verdict([AnswerRead(20, 18, 1, 0.4)] * 3, "Q8_0", "Q2_K")
    assert found.level is None
    assert found.headline == "Q2_K would have picked another token at 6 of 60 positions."
    assert found.grounds == "A verdict needs at least 10 answers."


def test_the_same_answers_cannot_be_told_apart() -> None:
    found = verdict([AnswerRead(20, 20, 0, 0.01)] * 40, "Q8_0", "Q6_K")
    assert found.level == "same"
    assert found.headline == "Q6_K would have picked the same tokens as Q8_0."
    assert "In 40 of 40 answers, it would have picked every compared token" in found.grounds
    assert "91% to 100%" in found.grounds
    assert "800 tokens, at most the first 40 of each of the 40 answers" in found.grounds


def varied(apart: list[int], size: int = 20) -> list[AnswerRead]:
    return [AnswerRead(size, size - each, 0, 0.1 * each) for each in apart]


@pytest.mark.parametrize(
    ("apart", "level"),
    [
        ([0] * 39 + [1], "hardly"),
        ([1, 0] * 20, "some"),
        ([4, 5, 3, 6] * 10, "clearly"),
        ([0] * 38 + [20, 20], "some"),  # 5%, from only two answers: inconclusive
    ],
)
def test_the_level_follows_from_the_whole_interval(apart: list[int], level: str) -> None:
    found = verdict(varied(apart), "Q8_0", "Q2_K")
    assert found.level == level
    share = sum(apart) / (20 * len(apart))
    assert f"a different token at {fine_percent(share)} of the positions" in found.grounds


def test_a_toss_up_is_told_from_less_understanding() -> None:
    lost = [AnswerRead(20, 15, 0, 2.0)] * 20 + [AnswerRead(20, 14, 1, 2.0)] * 20
    tossed = [AnswerRead(20, 15, 5, 0.2)] * 20 + [AnswerRead(20, 14, 5, 0.2)] * 20
    either = [AnswerRead(20, 18, 1, 2.0)] * 10 + [AnswerRead(20, 20, 0, 0.0)] * 30
    assert "the predictions themselves differ" in verdict(lost, "Q8_0", "Q2_K").grounds
    assert "Most of the differences are toss-ups" in verdict(tossed, "Q8_0", "Q2_K").grounds
    found = verdict(either, "Q8_0", "Q2_K").grounds
    assert "At 10 of the 20 positions where Q2_K would have picked a different token" in found
    assert "(KL divergence below 0.1 nats)." in found


def test_one_position_of_many_is_not_nothing() -> None:
    found = verdict(varied([1] + [0] * 239), "Q8_0", "Q6_K")
    assert "a different token at <\u00a00.1% of the positions (0%" in found.grounds
