"""Tests reading the headers of HTTP answers."""

from __future__ import annotations

import pytest

from desktop.core.http_headers import retry_after

NOON, SOON = "Sat, 28 Nov 2026 12:00:00 GMT", "Sat, 28 Nov 2026 12:00:07 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": " 3 "}, 3),
        ({"retry-after": "9" * 5000}, 999_999_999),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Sat, 99 Nov 2026 12:00:00 GMT"}, None),
        ({"retry-after": SOON, "date": NOON}, 7),
        ({"retry-after": NOON, "date": SOON}, 0),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    """A date counts from the date of the answer, whatever this machine's clock says."""
    assert retry_after(headers) == seconds


def test_without_the_answers_date_this_machines_clock_counts() -> None:
    assert retry_after({"retry-after": "Sat, 01 Jan 2000 00:00:00 GMT"}) == 0
