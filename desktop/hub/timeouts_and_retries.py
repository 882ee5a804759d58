"""Time limits for requests to the Hub, and limits on retries.

The defaults are for users; tests use shorter ones.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits in seconds, numbers of tries, and bytes.

    A download gives up after `tries` consecutive attempts that the Hub refused, or after
    `offline_tries` without a connection (a laptop may be moved between networks). Each byte that
    arrives resets the count. If the Hub asks to wait longer than `longest_retry_after_s`, the
    download ends with an error.
    """

    connect_s: float = 10.0
    answer_s: float = 20.0  # until an answer begins, or for all of a short one
    stall_s: float = 30.0  # between two pieces of a file
    tries: int = 8
    offline_tries: int = 60
    first_pause_s: float = 1.0  # after a failure; doubled after each further one
    longest_pause_s: float = 30.0
    longest_retry_after_s: float = 600.0
    longest_answer: int = 40_000_000_000  # bytes per request: the Hub's storage is limited to 50 GB
    checkpoint_s: float = 2.0  # between two updates of the resume state
