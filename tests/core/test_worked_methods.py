"""Tests the worked examples of quantization, and the sums of lessons, against other code."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop.core.lessons.worked_methods import (
    CLIPS,
    INPUTS,
    SCALES,
    WEIGHTS,
    absmax,
    awq,
    clipping_errors,
    gptq,
    output_error,
    trained,
    zero_point,
)
from desktop.core.lessons.worked_sums import (
    ROUNDED,
    TEACHER,
    divergence_terms,
    perplexity_of,
    preference,
)
from desktop.core.quantization.schemes import Scheme, kept
from desktop.core.statistics.divergence import figures_of


def test_absmax_and_zero_point_are_those_of_the_program() -> None:
    row = WEIGHTS.reshape(1, -1).astype(np.float64)
    assert absmax().back == pytest.approx(kept(row, Scheme("INT4", "absmax", "row"))[0])
    assert zero_point().back == pytest.approx(kept(row, Scheme("INT4", "zero_point", "row"))[0])


def test_gptq_aims_at_the_outputs_and_plain_rounding_at_the_weights() -> None:
    plain, (stored, moved) = np.array(absmax().back), gptq()
    assert output_error(stored) < 0.6 * output_error(plain)
    assert np.abs(plain - WEIGHTS).max() < np.abs(stored - WEIGHTS).max()
    assert moved[0] == 0
    step = absmax().step
    assert stored / step == pytest.approx(np.rint(stored / step))


def test_what_gptq_moves_is_the_best_reply_to_the_errors_so_far() -> None:
    """Least squares over the weights that are left give the same."""
    stored, moved = gptq()
    for at in (1, 2):
        done = INPUTS[:, :at] @ (stored[:at] - WEIGHTS[:at])
        best = np.linalg.lstsq(INPUTS[:, at:], -done, rcond=None)[0]
        assert moved[at] == pytest.approx(best[0])


def test_awq_without_a_factor_is_plain_rounding_and_with_the_best_one_better() -> None:
    assert awq(1.0) == pytest.approx(absmax().back)
    assert min(map(output_error, map(awq, SCALES))) < 0.2 * output_error(awq(1.0))
    assert np.abs(INPUTS).sum(axis=0).argmax() == 2, "the third weight has the largest inputs"


def test_training_with_rounding_finds_better_integers() -> None:
    before, after = trained()
    assert before == output_error(np.array(absmax().back))
    assert after < 0.6 * before


def test_a_lower_limit_helps_the_small_numbers_and_harms_the_outlier() -> None:
    errors = clipping_errors()
    assert len(errors) == len(CLIPS)
    every, small = zip(*errors, strict=True)
    assert list(small) == sorted(small, reverse=True)
    assert list(every) == sorted(every)


def test_divergence_and_perplexity_are_those_of_the_program() -> None:
    words = list(TEACHER)
    scores = [
        np.log([[each[word] for word in words]]).astype(np.float32) for each in (TEACHER, ROUNDED)
    ]
    found = figures_of(scores[0], scores[1], np.array([0]))
    assert sum(divergence_terms().values()) == pytest.approx(found.kld[0], abs=1e-6)
    assert perplexity_of([ROUNDED["Paris"]]) == pytest.approx(math.exp(found.nll[0]), rel=1e-5)
    assert sum(TEACHER.values()) == pytest.approx(1) == pytest.approx(sum(ROUNDED.values()))


def test_a_preference_depends_only_on_the_gap() -> None:
    assert preference(2, -1, 0.5) == preference(-2, -5, 0.5)
    assert preference(0, 0, 1).likely == 0.5
    assert preference(1, 0, 1).loss < preference(0, 0, 1).loss == pytest.approx(math.log(2))
