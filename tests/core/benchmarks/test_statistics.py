"""Tests standard errors, intervals, significance tests, and a few item scores against known
results."""

from __future__ import annotations

import math
import random
import statistics

import numpy as np
import pytest

from desktop.core.benchmarks.items import ChoiceItem, Likelihoods
from desktop.core.benchmarks.results.statistics import ScoreComparison, compare, mean, pooled
from desktop.core.benchmarks.scoring import choice_score, extracted, mass_score
from desktop.core.benchmarks.tasks.drop_scoring import drop_scores
from desktop.core.messages import Estimate
from desktop.core.statistics.intervals import half_width


def test_the_mean_has_the_samples_standard_error() -> None:
    values = [1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0]
    found = mean(values)
    assert found.value == pytest.approx(4 / 7)
    assert found.error == pytest.approx(statistics.stdev(values) / math.sqrt(7))
    assert mean([1.0]) == Estimate(1.0, None)


def test_pooled_tasks_are_nearly_all_items_at_once() -> None:
    rng = random.Random(1)
    parts = [[float(rng.random() < 0.4) for _ in range(size)] for size in (30, 200, 75)]
    found = pooled([(mean(part), len(part)) for part in parts])
    together = mean([value for part in parts for value in part])
    assert found.value == pytest.approx(together.value)
    assert found.error == pytest.approx(together.error or 0, rel=0.02)
    assert pooled([(mean([1.0]), 1), (mean([0.0]), 1)]) == Estimate(0.5, None)


def test_few_questions_have_a_wide_interval() -> None:
    assert 0.13 < half_width(0.5, 50) < 0.14
    assert half_width(0.0, 20) > 0.05  # 0 of 20 right doesn't prove that the score is 0


def binomial_p(one: int, other: int) -> float:
    count = one + other
    tail = sum(math.comb(count, k) for k in range(min(one, other) + 1)) / 2**count
    return min(1.0, 2 * tail)


@pytest.mark.parametrize(("one", "other"), [(0, 6), (5, 5), (3, 12), (20, 41), (0, 0), (400, 520)])
def test_mcnemar_is_the_toss_of_a_coin(one: int, other: int) -> None:
    first = [1.0] * one + [0.0] * other + [1.0] * 7 + [0.0] * 3
    second = [0.0] * one + [1.0] * other + [1.0] * 7 + [0.0] * 3
    found = compare(first, second)
    assert found is not None
    assert found.test == "mcnemar"
    assert (found.only_first, found.only_second) == (one, other)
    assert found.p == pytest.approx(binomial_p(one, other))
    assert found.difference == pytest.approx((other - one) / (one + other + 10))


def test_scores_in_between_are_permuted() -> None:
    rng = random.Random(5)
    first = [rng.random() for _ in range(200)]
    same = [value + rng.gauss(0, 0.1) for value in first]
    better = [value + 0.05 + rng.gauss(0, 0.1) for value in first]
    unsure, sure = compare(first, same), compare(first, better)
    assert unsure is not None
    assert sure is not None
    assert unsure.test == sure.test == "permutation"
    assert sure.p < 0.001 < 0.02 < unsure.p
    # Close to Student's paired t-test, which is valid for these values.
    differences = [b - a for a, b in zip(first, same, strict=True)]
    t = statistics.fmean(differences) / (statistics.stdev(differences) / math.sqrt(200))
    assert unsure.p == pytest.approx(math.erfc(abs(t) / math.sqrt(2)), abs=0.03)


def test_the_sentence_says_what_is_proved() -> None:
    clear = compare([0.0] * 30 + [1.0], [1.0] * 30 + [1.0])
    equal = compare([1.0, 0.0, 1.0], [1.0, 0.0, 1.0])
    little = compare([1.0, 0.0, 1.0, 0.0], [1.0, 1.0, 1.0, 0.0])
    assert clear is not None
    assert equal is not None
    assert little is not None
    assert clear.headline("A", "B") == "B is better than A by 96.8 points on 31 questions"
    assert equal.headline("A", "B") == "A and B do equally well on 3 questions"
    assert "may be due to chance" in little.headline("A", "B")
    assert "% of cases" in little.grounds
    assert not equal.grounds
    assert compare([], []) is None


@pytest.mark.parametrize(
    ("difference", "p", "headline"),
    [
        (0.0, 1.0, "A and B do equally well on 9,000 questions"),
        (0.0004, 1.0, "A and B do about equally well on 9,000 questions"),
        (-0.0004, 0.9, "A and B do about equally well on 9,000 questions"),
        (0.0004, 0.03, "B is better than A by less than 0.1 points on 9,000 questions"),
        (0.0006, 0.9, "B is ahead of A by 0.1 points on 9,000 questions, but"),
    ],
)
def test_no_one_is_ahead_by_nothing(difference: float, p: float, headline: str) -> None:
    found = ScoreComparison("permutation", 9000, difference, 1, 2, p)
    assert found.headline("A", "B").startswith(headline)
    assert bool(found.grounds) == (" do " not in headline)


# --- cases that the comparison with the harness doesn't cover


def test_equal_likelihoods_take_the_first_and_length_can_turn_a_choice() -> None:
    item = ChoiceItem(0, "?", ("ab", "abcdefgh"), frozenset({1}))
    score = choice_score(item, Likelihoods((-4.0, -4.0)), by_length=True)
    assert score.values == {"acc": 0.0, "acc_norm": 1.0}
    assert score.prediction == "ab"
    assert score.chance == 0.5


def test_very_unlikely_options_still_have_shares() -> None:
    item = ChoiceItem(0, "?", ("a", "b", "c"), frozenset({0, 2}))
    score = mass_score(item, Likelihoods((-2000.0, -2001.0, -5000.0)))
    assert score.values["acc"] == pytest.approx(1 / (1 + math.exp(-1)))
    assert score.chance == pytest.approx(2 / 3)


def test_nothing_to_extract_is_invalid() -> None:
    assert extracted("no number here", r"#### (\-?[0-9\.\,]+)") == "[invalid]"
    assert extracted("1 then 2.50", r"(-?[$0-9.,]{2,})|(-?[0-9]+)", which=-1) == "2.50"


@pytest.mark.parametrize(
    ("written", "answers", "expected"),
    [
        ("the 3,000 men", [("3000 men",)], (1.0, 1.0)),
        ("Kansas City", [("San Diego",), ("the Kansas City",)], (1.0, 1.0)),
        ("12", [("13",)], (0.0, 0.0)),
        ("Chiefs", [("Chiefs", "Chargers")], (0.0, 0.5)),
        ("", [("x",)], (0.0, 0.0)),
        ("x", [("",)], (0.0, 0.0)),
    ],
)
def test_drop_scores(
    written: str, answers: list[tuple[str, ...]], expected: tuple[float, float]
) -> None:
    assert drop_scores(written, answers) == expected


def test_drop_scores_are_rounded_as_by_numpy() -> None:
    """1 common word of 56 and 24 is an F1 of 0.025, which Python would round to 0.03."""
    written = " ".join(["both", *(f"ours{n}" for n in range(55))])
    gold = " ".join(["both", *(f"theirs{n}" for n in range(23))])
    assert round(0.025, 2) == 0.03
    assert (
        drop_scores(written, [(gold,)]) == (0.0, float(round(np.float64(0.025), 2))) == (0.0, 0.02)
    )


@pytest.mark.parametrize(
    ("p", "said"),
    [
        (1.0, "in 100% of cases"),
        (0.9961, "in more than 99% of cases"),
        (0.9949, "in 99% of cases"),
        (0.456, "in 46% of cases"),
        (0.0123, "in 1.2% of cases"),
        (0.0009, "in less than 0.1% of cases"),
    ],
)
def test_how_often_chance_alone_does_it(p: float, said: str) -> None:
    assert said in ScoreComparison("mcnemar", 60, 0.017, 1, 2, p).grounds
