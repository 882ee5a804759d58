"""How long the Hub is waited for. The defaults are for people; tests give shorter ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, numbers of tries, and bytes.

    A download gives up after `tries` attempts in a row that the Hub refused, or after
    `offline_tries` without a connection (a laptop is carried from one network to the next);
    every byte that comes starts the count anew. A wait that the Hub asks for is kept up to
    `longest_retry_after_s`; beyond that the download ends with a sentence that says how long.
    """

    connect_s: float = 10.0
    answer_s: float = 20.0  # until an answer begins, and for all of a short one
    stall_s: float = 30.0  # between two pieces of a file
    tries: int = 8
    offline_tries: int = 60
    first_pause_s: float = 1.0  # after a failure; doubled after each further one
    longest_pause_s: float = 30.0
    longest_retry_after_s: float = 600.0
    longest_answer: int = 40_000_000_000  # bytes asked for at once: the Hub's storage ends at 50 GB
    checkpoint_s: float = 2.0  # between two notes of how far a download is
