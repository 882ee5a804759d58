"""Tests the numbers in the lessons' figures: fits, intervals, budgets, outliers, and results."""

from __future__ import annotations

import json
import math
import random
import re
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from desktop.core.lessons.compute_budget import BESIROGLU, HOFFMANN, LossFit
from desktop.core.lessons.published_models import published_models
from desktop.core.library.demo_results import ALIGNED, SIZES, PairsScore, demo_results
from desktop.core.numbers.formats import formats
from desktop.core.quantization.outlier_example import BLOCK, outlier_errors, rounded
from desktop.core.statistics.intervals import questions_to_tell_apart, student_quantile
from desktop.core.statistics.power_law import fit_power_law

INT8 = 6

# --- power laws ------------------------------------------------------------------------


def test_an_exact_law_is_found_again() -> None:
    law = fit_power_law([(x, 3.5 * x**-0.21) for x in (4e5, 1e6, 3e6, 1e7)])
    assert law is not None
    assert law.exponent == pytest.approx(-0.21)
    assert law.factor == pytest.approx(3.5)
    assert law.r_squared == pytest.approx(1)
    assert (law.exponent_low, law.exponent_high) == pytest.approx((-0.21, -0.21), abs=1e-6)
    assert law.at(3e7) == pytest.approx(3.5 * 3e7**-0.21)
    assert law.interval(3e7) == pytest.approx((law.at(3e7), law.at(3e7)), rel=1e-5)


def test_two_points_have_a_line_but_no_interval() -> None:
    assert fit_power_law([(1, 1), (2, 3)]) is None
    assert fit_power_law([(1, 1), (2, 3), (2, 4)]) is None
    assert fit_power_law([]) is None


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(1, 12.7062), (2, 4.3027), (3, 3.1824), (5, 2.5706), (10, 2.2281), (30, 2.0423)],
)
def test_students_quantiles_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    assert student_quantile(0.975, freedom) == pytest.approx(quantile, abs=6e-5)


def test_the_intervals_hold_what_they_promise() -> None:
    """In about 95% of 1,000 simulations, the interval for the exponent contains the true exponent.
    The interval for a larger model contains that model's loss just as often."""
    chance = random.Random(4)
    sizes, further = (4e5, 1e6, 3e6, 1e7), 3e7
    exponents = points = 0
    for _ in range(1000):

        def noisy(x: float) -> float:
            return 3 * x**-0.2 * math.exp(chance.gauss(0, 0.05))

        law = fit_power_law([(x, noisy(x)) for x in sizes])
        assert law is not None
        exponents += law.exponent_low <= -0.2 <= law.exponent_high
        low, high = law.interval(further)
        points += low <= noisy(further) <= high
    assert 930 <= exponents <= 970
    assert 930 <= points <= 970


# --- budgets ---------------------------------------------------------------------------


@pytest.mark.parametrize("fit", [HOFFMANN, BESIROGLU], ids=lambda fit: fit.name)
@pytest.mark.parametrize("compute", [1e18, 1e21, 5.76e23])
def test_the_best_size_has_the_lowest_loss_of_all(fit: LossFit, compute: float) -> None:
    size, tokens = fit.best(compute)
    assert 6 * size * tokens == pytest.approx(compute)
    losses = [fit.loss_for(size * 1.02**step, compute) for step in range(-60, 61)]
    assert min(losses) == losses[60]
    assert fit.loss(size, tokens) == pytest.approx(losses[60])


def test_the_mended_fit_gives_about_twenty_tokens_a_weight() -> None:
    """Besiroglu et al. also report about 20 tokens per weight for their fit, at Chinchilla's
    compute budget."""
    size, tokens = BESIROGLU.best(5.76e23)
    assert 15 < tokens / size < 25


def test_the_rounded_constants_are_far_from_chinchilla() -> None:
    """Chinchilla had 70 billion weights and 1.4 trillion tokens. The corrected fit is the default
    because it agrees with these numbers."""
    chinchilla = next(each for each in published_models() if each.model == "Chinchilla 70B")
    size, tokens = HOFFMANN.best(chinchilla.compute)
    assert (size, tokens) == (pytest.approx(32e9, rel=0.02), pytest.approx(3.0e12, rel=0.01))
    size, tokens = BESIROGLU.best(chinchilla.compute)
    assert (size, tokens) == (pytest.approx(73e9, rel=0.01), pytest.approx(1.34e12, rel=0.01))


def test_published_models_are_sound_facts() -> None:
    models = published_models()
    assert len({model.model for model in models}) == len(models) > 10
    for model in models:
        assert 0.2 < model.mmlu < 1
        assert 1e9 < model.parameters < 1e12
        assert 1e11 < model.tokens < 1e14
        assert model.source
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", model.checked)
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", model.released)
    chinchilla = next(model for model in models if model.model == "Chinchilla 70B")
    assert chinchilla.compute == pytest.approx(5.76e23, rel=0.03), "the budget of its paper"


# --- scores ----------------------------------------------------------------------------


def test_so_many_questions_tell_two_scores_apart_in_80_of_100() -> None:
    needed = questions_to_tell_apart(0.7, 0.8)
    assert needed is not None
    assert questions_to_tell_apart(0.5, 0.5) is None
    chance = np.random.default_rng(2)
    one, other = (chance.binomial(needed, share, 20_000) / needed for share in (0.7, 0.8))
    mean = (one + other) / 2
    told = np.abs(one - other) > 1.96 * np.sqrt(2 * mean * (1 - mean) / needed)
    assert told.mean() == pytest.approx(0.8, abs=0.02)


def test_two_points_at_the_top_of_gsm8k_are_not_chance() -> None:
    """Scores of 97% and 99% on 1,319 questions differ by more than three standard errors."""
    questions = 1319
    error = math.sqrt((0.97 * 0.03 + 0.99 * 0.01) / questions)
    assert 0.02 / error > 3


# --- outliers --------------------------------------------------------------------------


def test_rounding_is_that_of_the_exact_format() -> None:
    numbers = np.random.default_rng(1).standard_normal(64)
    most = Fraction(float(np.abs(numbers).max()))
    exact = formats("absmax", -most, most)[INT8]
    for number, kept in zip(numbers, rounded(numbers), strict=True):
        wanted = exact.decode(exact.encode(Fraction(float(number))))
        assert kept == pytest.approx(float(wanted))


def test_an_outlier_harms_all_under_one_scale_and_few_in_blocks() -> None:
    calm, wild = outlier_errors(1), outlier_errors(50)
    assert wild.one_scale > 10 * calm.one_scale
    assert wild.blocks < wild.one_scale / 3
    assert wild.levels < calm.levels
    assert BLOCK == 32


# --- results ---------------------------------------------------------------------------


def result(parameters: int, loss: float) -> dict[str, object]:
    score = {"questions": 100, "accuracy": 0.53, "loss": 0.13}
    return {
        "accuracy": 0.74,
        "loss": loss,
        "parameters": parameters,
        "skills": {"arithmetic": score, "units": score},
        "special": {"exam, leaked": score},
    }


def test_results_are_read(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    path.write_text(json.dumps({"models": {SIZES[0]: result(443_008, 0.1769)}}))
    found = demo_results(path)[SIZES[0]]
    assert (found.parameters, found.all_skills.questions) == (443_008, 200)
    assert found.all_skills.loss == 0.1769
    assert found.sets["exam, leaked"].accuracy == 0.53


def test_what_alignment_changed_is_read(tmp_path: Path) -> None:
    found = result(443_008, 0.1769)
    behavior = {"passwords_declined": 0.0, "words_in_a_story": 50.5}
    shares = {"higher_reward": 0.99, "likelier_before": 0.1, "likelier_after": 0.9}
    found["alignment"] = {
        "pairs": {"password": {"pairs": 40, "margin": 2.5, **shares}},
        "behavior": {"before": behavior, "after": {**behavior, "passwords_declined": 0.98}},
        "scores_before": result(443_008, 0.1),
    }
    path = tmp_path / "results.json"
    path.write_text(json.dumps({"models": {ALIGNED: found, SIZES[0]: result(1, 0.1)}}))
    assert demo_results(path)[SIZES[0]].alignment is None
    alignment = demo_results(path)[ALIGNED].alignment
    assert alignment is not None
    assert alignment.pairs == {"password": PairsScore(40, 2.5, 0.99, 0.1, 0.9)}
    declined = [each["passwords_declined"] for each in (alignment.before, alignment.after)]
    assert declined == [0, 0.98]
    assert (alignment.all_skills.questions, alignment.skills["units"].accuracy) == (200, 0.53)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"models": {"a": {}}}', '{"models": 3}', "\x00"])
def test_no_results_are_read_from_what_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "results.json"
    path.write_text(text)
    assert demo_results(path) == {}
    assert demo_results(tmp_path / "missing.json") == {}
