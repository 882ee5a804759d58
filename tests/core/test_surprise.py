"""Tests surprisal and related measures against plain loops."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest

from desktop.core.statistics.surprise import density, log_probabilities, min_k, told_apart


def test_log_probabilities_are_those_of_a_softmax() -> None:
    scores = np.random.default_rng(1).normal(0, 5, (20, 50)).astype(np.float32)
    targets = np.random.default_rng(2).integers(0, 50, 20)
    found = log_probabilities(scores, targets)
    for row, target, value in zip(scores.astype(np.float64), targets, found, strict=True):
        total = math.fsum(math.exp(each) for each in row)
        assert value == pytest.approx(row[target] - math.log(total), abs=1e-5)


def test_log_probabilities_need_little_memory() -> None:
    """The scores of a large vocabulary take hundreds of megabytes, so there is no second copy."""
    scores = np.random.default_rng(1).normal(0, 5, (99, 9000)).astype(np.float32)
    targets = np.random.default_rng(2).integers(0, 9000, 99)
    tracemalloc.start()
    found = log_probabilities(scores, targets)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < scores.nbytes / 2
    each = [log_probabilities(scores[at : at + 1], targets[at : at + 1]) for at in range(99)]
    assert found == pytest.approx(np.concatenate(each))


def test_min_k_is_the_mean_of_the_least_likely() -> None:
    assert min_k([-1.0, -9.0, -2.0, -5.0, -3.0, -4.0, -0.1, -0.2, -0.3, -0.4]) == -7.0
    assert min_k([-2.0, -1.0]) == -2.0


def test_told_apart_counts_pairs() -> None:
    draw = np.random.default_rng(3)
    seen, fresh = draw.integers(0, 8, 30).tolist(), draw.integers(-2, 6, 40).tolist()
    pairs = [(a > b) + (a == b) / 2 for a in seen for b in fresh]
    found = told_apart(seen, fresh)
    assert found.value == pytest.approx(sum(pairs) / len(pairs))
    assert 0 < found.low < found.value < found.high < 1


@pytest.mark.parametrize(
    ("seen", "fresh", "value"), [([5.0] * 20, [1.0] * 20, 1.0), ([1.0], [1.0], 0.5)]
)
def test_an_interval_is_never_a_point(seen: list[float], fresh: list[float], value: float) -> None:
    found = told_apart(seen, fresh)
    assert found.value == value
    assert found.high - found.low > 0.05


def test_the_interval_holds_the_truth_19_times_in_20() -> None:
    """For two normal distributions one standard deviation apart, the true area under the ROC curve
    is known."""
    truth = 0.5 * (1 + math.erf(0.5))
    draw = np.random.default_rng(4)
    held = 0
    for _ in range(400):
        found = told_apart(draw.normal(1, 1, 25).tolist(), draw.normal(0, 1, 25).tolist())
        held += found.low <= truth <= found.high
    assert 0.92 < held / 400 <= 0.99


def test_a_density_has_an_area_of_one() -> None:
    values = np.random.default_rng(5).normal(-3, 1, 100).tolist()
    at = np.linspace(-12, 6, 2000)
    found = density(values, at)
    assert float(found.sum() * (at[1] - at[0])) == pytest.approx(1, abs=1e-3)
    assert at[found.argmax()] == pytest.approx(-3, abs=0.6)
    assert np.isfinite(density([2.0, 2.0], at)).all()
