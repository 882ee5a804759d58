"""Numbers as a person reads them."""

from __future__ import annotations

import pytest

from desktop.core.units import duration_text


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
