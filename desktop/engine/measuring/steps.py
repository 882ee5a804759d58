"""Times the steps of a computation, except those during which the machine slept. On some systems
the clock keeps running during sleep, so a rate over that time would be meaningless."""

from __future__ import annotations

from typing import Final

SHORTEST_SLEEP_S: Final = 5.0
TIMES: Final = 20.0
"""If a step takes more than this many times as long as the average step, and more than
SHORTEST_SLEEP_S, the machine must have slept."""


class Steps:
    """Total time and number of steps of about the same length."""

    def __init__(self) -> None:
        self.count = 0
        self.seconds = 0.0
        self._longest = 0.0

    def add(self, seconds: float) -> bool:
        """Add a step. Returns False if the machine slept during the step, which is then ignored."""
        if _slept(seconds, self.count, self.seconds):
            return False
        self.count += 1
        self.seconds += seconds
        self._longest = max(self._longest, seconds)
        return True

    @property
    def per_second(self) -> float | None:
        """Steps per second; None before the first step. Only later steps can show that the machine
        slept during the first one."""
        count, seconds = self.count, self.seconds
        if _slept(self._longest, count - 1, seconds - self._longest):
            count, seconds = count - 1, seconds - self._longest
        return count / seconds if count and seconds > 0 else None


def _slept(step: float, count: int, seconds: float) -> bool:
    """Return True if the machine must have slept during `step`, compared with `count` other steps
    that took `seconds` in total."""
    return count > 0 and step > max(SHORTEST_SLEEP_S, TIMES * seconds / count)
