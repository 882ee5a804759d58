"""Tests converting numbers to positions and back, and placing ticks."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from desktop.core.numbers.units import percent, three_digit_percent
from desktop.ui.plots.scale import Scale, round_above, tick_step


@pytest.mark.parametrize(
    ("scale", "most", "ticks"),
    [
        (Scale(0, 1), 5, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (Scale(0, 1), 2, [0.0, 0.5, 1.0]),
        (Scale(0.21, 0.29), 2, [0.25]),
        (Scale(-3, 3), 4, [-2.0, 0.0, 2.0]),
        (Scale(1, 1000, log=True), 10, [1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0]),
        (Scale(1, 20, log=True), 10, [1.0, 2.0, 5.0, 10.0, 20.0]),
        (Scale(1e-6, 1e6, log=True), 20, [10.0**power for power in range(-6, 7)]),
    ],
)
def test_ticks_are_round_numbers(scale: Scale, most: int, ticks: list[float]) -> None:
    found = scale.ticks(most)
    if len(ticks) > 1:
        assert found == pytest.approx(ticks)
    assert len(found) >= 2, "one alone gives no scale"
    assert all(scale.low - 1e-12 <= tick <= scale.high * (1 + 1e-6) for tick in found)


def test_a_part_of_a_decade_has_ticks_too() -> None:
    found = Scale(2.1, 2.9, log=True).ticks(4)
    assert found == pytest.approx([2.2, 2.4, 2.6, 2.8])


@pytest.mark.parametrize(
    ("part", "told", "labels"),
    [
        ((0.515, 0.525), percent, ["52%"]),
        ((0, 0.02), percent, ["0%", "1%", "2%"]),
        ((0.515, 0.525), three_digit_percent, ["52%", "52.5%"]),
        ((0.0149, 0.0166), "{:.2g}".format, ["0.015", "0.016"]),
        ((0.021, 0.024), "{:.2f}".format, []),
        ((0.1, 0.9), percent, ["20%", "40%", "60%", "80%"]),
    ],
)
def test_a_tick_is_where_its_label_says(
    part: tuple[float, float], told: Callable[[float], str], labels: list[str]
) -> None:
    found = Scale(*part).told_ticks(5, told, Scale(0, 1))
    assert [told(tick) for tick in found] == labels


def test_rounded_labels_do_not_thin_out_a_log_axis() -> None:
    scale = Scale(1e-4, 1, log=True)
    assert scale.told_ticks(5, percent, scale) == scale.ticks(5)


@pytest.mark.parametrize("scale", [Scale(-2, 6), Scale(0.01, 1000, log=True)])
def test_a_share_and_its_value_are_each_other_s_inverse(scale: Scale) -> None:
    for share in (0.0, 0.25, 0.5, 1.0):
        assert scale.share(scale.value(share)) == pytest.approx(share)
        coordinate = scale.coordinate(scale.value(share))
        assert scale.back(coordinate) == pytest.approx(scale.value(share))


def test_what_a_log_axis_has_no_place_for_is_far_below() -> None:
    assert Scale(1, 10, log=True).share(0) == -float("inf")


@pytest.mark.parametrize(
    ("span", "most", "step"), [(1, 5, Fraction(1, 5)), (7, 4, Fraction(2)), (100, 3, Fraction(50))]
)
def test_steps_are_1_2_or_5(span: int, most: int, step: Fraction) -> None:
    assert tick_step(Fraction(span), most) == step


@pytest.mark.parametrize(("value", "end"), [(0.37, 0.4), (140, 150), (1, 1), (9.5, 10)])
def test_an_axis_ends_at_a_round_number(value: float, end: float) -> None:
    assert round_above(value) == pytest.approx(end)


@pytest.mark.parametrize(
    "ends", [(1, 1, False), (2, 1, False), (0, 1, True), (float("nan"), 1, False)]
)
def test_what_is_no_scale_is_refused(ends: tuple[float, float, bool]) -> None:
    with pytest.raises(ValueError, match="no scale"):
        Scale(*ends)
