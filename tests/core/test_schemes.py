"""Tests quantization schemes against plain loops and tests the remarks about outliers."""

from __future__ import annotations

import math
import re
from fractions import Fraction

import numpy as np
import pytest

from desktop.core.errors import UserError
from desktop.core.numbers.formats import IntegerFormat
from desktop.core.quantization.outliers import (
    BLOCK_SCALES,
    ONE_SCALE,
    beside,
    channels,
    headline,
    scales,
)
from desktop.core.quantization.schemes import (
    BLOCK,
    FLOATS,
    INTEGERS,
    SCHEMES,
    Numbers,
    Scheme,
    checked,
    kept,
    loss,
)

ROWS, COLUMNS = 5, 72  # the last block of a row is short


def bell(seed: int = 1) -> Numbers:
    made = np.random.default_rng(seed).normal(0.1, 1.0, (ROWS, COLUMNS))
    made[:, 7] *= 40  # an outlier channel
    made[2, :] = 0
    made[3, :BLOCK] = 0
    return made


def groups(values: Numbers, per: str) -> list[list[tuple[int, int]]]:
    """Return the groups of positions (row, column) that share a scale."""
    rows, columns = values.shape
    places = [(row, column) for row in range(rows) for column in range(columns)]
    key = {
        "tensor": lambda row, column: 0,
        "row": lambda row, column: row,
        "column": lambda row, column: column,
        "block": lambda row, column: (row, column // BLOCK),
    }[per]
    found: dict[object, list[tuple[int, int]]] = {}
    for place in places:
        found.setdefault(key(*place), []).append(place)
    return list(found.values())


def slowly(values: Numbers, scheme: Scheme) -> Numbers:
    """Quantize one number at a time, using the formats that are exact for every pattern."""
    result = np.zeros_like(values)
    for group in groups(values, scheme.per):
        numbers = [float(values[place]) for place in group]
        if scheme.format in FLOATS:
            kind = FLOATS[scheme.format]
            scale = max(map(abs, numbers)) / kind.greatest or 1.0
            for place, number in zip(group, numbers, strict=True):
                # If the division rounds to more than the greatest number, the value is clipped
                # here.
                inside = min(max(number / scale, kind.least), kind.greatest)
                result[place] = kind.decode(kind.encode(inside)) * scale
            continue
        low, high = Fraction(min(numbers)), Fraction(max(numbers))
        bits = INTEGERS[scheme.format]
        exact = IntegerFormat(scheme.format, bits, scheme.rounding, low, high)
        for place, number in zip(group, numbers, strict=True):
            result[place] = float(exact.decode(exact.encode(number)))
    return result


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: f"{s.format} {s.rounding} {s.per}")
def test_as_the_formats_have_it(scheme: Scheme) -> None:
    values = bell()
    ours, theirs = kept(values, scheme), slowly(values, scheme)
    assert np.allclose(ours, theirs, rtol=1e-12, atol=1e-15)
    assert not ours[2].any()


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: f"{s.format} {s.rounding} {s.per}")
def test_losses_are_sums_over_all_numbers(scheme: Scheme) -> None:
    values = bell(2)
    found, there = loss(values, scheme), slowly(values, scheme)
    errors = [float(a) - float(b) for a, b in zip(there.flat, values.flat, strict=True)]
    noise = math.fsum(error**2 for error in errors) / len(errors)
    signal = math.fsum(float(value) ** 2 for value in values.flat) / values.size
    assert found.rmse == pytest.approx(math.sqrt(noise))
    assert found.relative == pytest.approx(math.sqrt(noise / signal))
    assert found.sqnr == pytest.approx(10 * math.log10(signal / noise))
    assert found.worst == pytest.approx(max(map(abs, errors)))


def test_what_a_scheme_takes() -> None:
    assert Scheme("INT8", "absmax", "block").bits(4, 64) == 8 + 32 / 32
    assert Scheme("INT4", "zero_point", "block").bits(4, 64) == 4 + 36 / 32
    assert Scheme("INT4", "absmax", "row").bits(4, 64) == 4 + 32 / 64
    assert Scheme("FP8 E4M3", "absmax", "column").bits(4, 64) == 8 + 32 / 4
    assert Scheme("FP4 E2M1", "absmax", "tensor").bits(1, 32) == 4 + 1
    assert Scheme("INT8", "absmax", "block").bits(1, 33) == 8 + 2 * 32 / 33
    by_channel = Scheme("INT4", "absmax", "column")
    assert loss(np.ones((128, 64)), by_channel).bits == 4 + 32 / 128
    assert loss(np.ones((128, 64)), by_channel, 2048).bits == 4 + 32 / 2048, "of all rows"


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: f"{s.format} {s.rounding} {s.per}")
@pytest.mark.parametrize("value", [0.0, -3.5, 1e-30, 1e30])
def test_numbers_that_are_all_alike(scheme: Scheme, value: float) -> None:
    values = np.full((2, 40), value)
    found = loss(values, scheme)
    assert found.relative < 1e-12, "the largest is kept, and so is 0"
    assert found.sqnr > 200


def test_an_outlier_costs_all_that_share_its_scale() -> None:
    calm = np.random.default_rng(3).normal(0, 1, (64, 256))
    wild = calm.copy()
    wild[:, 9] *= 60
    rest = np.delete(np.arange(256), 9)

    def of_the_rest(values: Numbers, scheme: Scheme) -> float:
        error = (kept(values, scheme) - values)[:, rest]
        return float(np.sqrt(np.mean(error**2)))

    assert of_the_rest(wild, ONE_SCALE) > 20 * of_the_rest(calm, ONE_SCALE)
    by_channel = Scheme("INT8", "absmax", "column")
    assert of_the_rest(wild, by_channel) == of_the_rest(calm, by_channel)


@pytest.mark.parametrize(("count", "word"), [(1, "1 value is NaN"), (3, "3 values are NaN")])
def test_no_numbers_are_one_sentence(count: int, word: str) -> None:
    values = np.ones((4, 40), np.float32)
    values.flat[:count] = [np.nan, np.inf, -np.inf][:count]
    with pytest.raises(UserError, match=word) as caught:
        checked(values, "blk.0.ffn_down.weight")
    assert caught.value.kind == "not_finite"
    with pytest.raises(UserError, match="contains no numbers"):
        checked(np.empty((0, 4), np.float32), "blk.0.ffn_down.weight")


# --- outliers --------------------------------------------------------------------------------


def said(values: Numbers) -> tuple[str, str]:
    losses = {scheme: loss(values, scheme) for scheme in (ONE_SCALE, BLOCK_SCALES)}
    found = channels(values)
    return headline(found, "activations"), scales(losses)


def test_outlier_channels_are_found_and_said() -> None:
    values = np.random.default_rng(4).normal(0, 1, (64, 256))
    values[:, 200] *= 50
    values[10, 30] = 70.0  # in a single token
    found = channels(values)
    assert found.outliers == (200, 30)
    at, ratio = found.largest
    assert at == 200
    assert ratio == pytest.approx(np.abs(values[:, 200]).max() / found.median)
    told, costs = said(values)
    assert told.startswith("2 of 256 channels are outliers: the largest, channel 200, reaches ")
    one, blocks = (float(each) for each in re.findall(r"are ([\d.]+)%", costs))
    assert one > 2 * blocks, "a scale for all has to cover the outliers"


def test_without_outliers_nothing_of_the_kind_is_said() -> None:
    values = np.random.default_rng(5).normal(0, 1, (64, 256))
    assert channels(values).outliers == ()
    told, costs = said(values)
    assert told.startswith("No channel of these activations is an outlier")
    one, blocks = (float(each) for each in re.findall(r"are ([\d.]+)%", costs))
    assert one < 3 * blocks


def test_the_other_half_of_the_product() -> None:
    calm = channels(np.random.default_rng(6).normal(0, 1, (64, 256)))
    wild_values = np.random.default_rng(7).normal(0, 1, (64, 256))
    wild_values[:, 3] *= 50
    wild = channels(wild_values)
    said = "The weights in the same multiplication have no outliers"
    assert beside(wild, calm, "weights").startswith(f"{said}: ")
    assert beside(calm, calm, "weights") == f"{said}, either."
    said = "The activations in the same multiplication have 1 outlier"
    assert beside(calm, wild, "activations").startswith(said)


def test_channels_of_zeros() -> None:
    nothing = channels(np.zeros((3, 40)))
    assert nothing.outliers == ()
    assert nothing.largest == (0, 1.0)
    one = np.zeros((3, 40))
    one[1, 5] = 2.0
    assert channels(one).outliers == (5,)
    assert "infinitely" in said(one)[0]
