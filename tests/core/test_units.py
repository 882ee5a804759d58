"""Numbers as a person reads them."""

from __future__ import annotations

import pytest

from desktop.core.units import duration_text, unbroken


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
        ("7 billion, 3 seconds, 4 by 4", "7 billion, 3 seconds, 4 by 4"),
        ("top-k, min-p and two-digit sums", "top-\u2060k, min-\u2060p and two-digit sums"),
    ],
)
def test_what_belongs_together_is_in_one_line(text: str, shown: str) -> None:
    assert unbroken(text) == shown
