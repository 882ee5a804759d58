"""Tests the soak's verdict: it must detect a leak despite noise, and must not report one if there
is only noise."""

from __future__ import annotations

import random

import pytest

from tests.endurance.trend import trend

NOISE = [random.Random(7).gauss(300.0, 3.0) for _ in range(40)]


def test_noise_is_no_trend() -> None:
    assert not trend(NOISE).rises()
    assert abs(trend(NOISE).growth) < 0.02


def test_a_leak_is_seen_under_noise() -> None:
    leaking = [value + 0.5 * number for number, value in enumerate(NOISE)]
    assert trend(leaking).rises()
    assert trend(leaking).growth == pytest.approx(0.065, abs=0.02)


def test_a_count_that_rises_now_and_then_is_a_trend() -> None:
    assert trend([20.0 + number // 5 for number in range(40)]).rises()


def test_what_settles_is_no_trend() -> None:
    settled = [100.0, 130.0, 140.0] + [141.0 + number % 2 for number in range(30)]
    assert not trend(settled).rises()


def test_few_samples_claim_nothing() -> None:
    assert not trend([1.0, 2.0, 3.0, 4.0, 5.0]).rises()


def test_each_life_of_a_process_has_a_level_of_its_own() -> None:
    falling_levels = [300.0 - 50.0 * (number // 6) + number % 6 for number in range(24)]
    lives = [number // 6 for number in range(24)]
    assert not trend(falling_levels).rises()
    assert trend(falling_levels, lives).rises()


def test_what_is_tolerated_is_no_trend() -> None:
    creeping = [300.0 + 0.1 * number for number in range(40)]
    assert trend(creeping).rises()
    assert not trend(creeping).rises(tolerated=0.05)
    assert trend([value + 2 * number for number, value in enumerate(creeping)]).rises(0.05)
