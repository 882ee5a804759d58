"""Tests formatting numbers with units for users."""

from __future__ import annotations

import pytest

from desktop.core.numbers.units import (
    duration_text,
    fine_percent,
    part_text,
    percent,
    range_texts,
    rate_text,
    short_count,
    size_text,
    sum_text,
    tenths,
    three_digit_percent,
    tokens_text,
    two_sizes,
    unbroken,
)
from desktop.core.statistics.intervals import share_interval


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "1 second"),
        (40, "40 seconds"),
        (90, "90 seconds"),
        (91, "2 minutes"),
        (300, "5 minutes"),
        (3600, "60 minutes"),
        (7200, "2 hours"),
        (80_000, "22 hours"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("at once 55 %, then 99 %.", "at once 55\u00a0%, then 99\u00a0%."),
        ("3.5 GB of 16 Go, 8 bits, 2 s", "3.5\u00a0GB of 16\u00a0Go, 8\u00a0bits, 2\u00a0s"),
        ("(LLM.int8, arXiv 2208.07339)", "(LLM.int8, arXiv\u00a02208.07339)"),
        ("7 billion, 3 seconds, 4 by 4", "7 billion, 3 seconds, 4 by 4"),
        ("top-k, min-p and two-digit sums", "top-\u2060k, min-\u2060p and two-digit sums"),
    ],
)
def test_what_belongs_together_is_in_one_line(text: str, shown: str) -> None:
    assert unbroken(text) == shown


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (98_400_000, "98.4 MB"),
        (936_000_000, "936 MB"),
        (936_400_000, "936 MB"),
        (999_500_000, "1 GB"),
        (1_270_000_000, "1.27 GB"),
        (28_000_000_000, "28 GB"),
        (1_234 * 10**15, "1,234 PB"),
    ],
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


def test_two_sizes_are_told_apart() -> None:
    assert two_sizes(12_300_000, 98_400_000) == ("12.3 MB", "98.4 MB")
    assert two_sizes(2_557_052, 2_557_152) == ("2,557,052 bytes", "2,557,152 bytes")


def test_a_sum_has_one_unit() -> None:
    assert sum_text(28_000_000_000, 662_800_000) == "28 + 0.66 GB"
    assert sum_text(33_100_000, 5_000_000) == "33.1 + 5 MB"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (999, "999"),
        (1000, "1K"),
        (443_008, "443K"),
        (3_100_000, "3.1M"),
        (134_515_008, "135M"),
        (999_600_000, "1B"),
        (7_615_616_512, "7.62B"),
        (405 * 10**9, "405B"),
        (1234 * 10**12, "1,234T"),
    ],
)
def test_short_counts(count: int, text: str) -> None:
    assert short_count(count) == text


def test_tokens_and_their_rate() -> None:
    assert [tokens_text(count) for count in (0, 1, 2048)] == ["0 tokens", "1 token", "2,048 tokens"]
    assert [rate_text(rate) for rate in (0, 0.042, 0.1, 0.994, 1, 9.96, 1234.5)] == [
        "0.0 tokens/s",
        "0.042 tokens/s",
        "0.10 tokens/s",
        "0.99 tokens/s",
        "1.0 tokens/s",
        "10 tokens/s",
        "1,234 tokens/s",
    ]


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0%"),
        (1, "100%"),
        (0.001, "<\u00a01%"),
        (0.005, "<\u00a01%"),
        (0.996, ">\u00a099%"),
        (0.744, "74%"),
    ],
)
def test_percent(share: float, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0%"),
        (1 / 4800, "<\u00a00.1%"),
        (0.0005, "0.1%"),
        (0.004, "0.4%"),
        (0.0994, "9.9%"),
        (0.0996, "10%"),
        (0.1234, "12%"),
        (0.994, "99%"),
        (0.995, ">\u00a099%"),
        (1, "100%"),
        (-0.1, "0%"),
        (1.1, "100%"),
    ],
)
def test_small_percentages_have_a_decimal(share: float, text: str) -> None:
    assert fine_percent(share) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0.0%"),
        (1 / 4800, "<\u00a00.1%"),
        (0.0005, "0.1%"),
        (0.125, "12.5%"),
        (0.9994, "99.9%"),
        (2999 / 3000, ">\u00a099.9%"),
        (1, "100.0%"),
    ],
)
def test_only_all_is_100_percent(share: float, text: str) -> None:
    assert tenths(share) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0%"),
        (1e-7, "0.00001%"),
        (0.00125, "0.125%"),
        (0.515, "51.5%"),
        (0.9994, "99.9%"),
        (0.9996, ">\u00a099%"),
        (1, "100%"),
        (12.5, "1250%"),
    ],
)
def test_percentages_with_three_digits(share: float, text: str) -> None:
    assert three_digit_percent(share) == text


@pytest.mark.parametrize(
    ("right", "asked", "text"),
    [
        (7, 20, "18 to 57%"),
        (20, 20, "84 to 100%"),
        (0, 20, "0 to 16%"),
        (199, 200, "97.2 to 99.9%"),
        (1000, 1000, "99.6 to 100.0%"),
        (1199, 1200, "99.53 to 99.99%"),
        (0, 1200, "0.0 to 0.3%"),
        (1, 1200, "0.01 to 0.47%"),
    ],
)
def test_no_end_of_a_range_is_rounded_to_0_or_100(right: int, asked: int, text: str) -> None:
    found = share_interval(right, asked)
    assert " to ".join(range_texts(found.low, found.high)) == text


@pytest.mark.parametrize(
    ("part", "text"),
    [(0, "0.00"), (1, "1.00"), (0.002, "<\u00a00.01"), (0.999, ">\u00a00.99"), (0.974, "0.97")],
)
def test_parts_of_one(part: float, text: str) -> None:
    assert part_text(part) == text
