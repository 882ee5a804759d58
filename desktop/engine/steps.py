"""How long the steps of a computation took, without those in which the machine slept: the clock
goes on meanwhile, on some systems, and a rate over that time would be nonsense."""

from __future__ import annotations

from typing import Final

SHORTEST_SLEEP_S: Final = 5.0
TIMES: Final = 20.0
"""A step that takes so many times as long as those before it did not compute all the while."""


class Steps:
    """Seconds and counts of steps of about the same length."""

    def __init__(self) -> None:
        self.count = 0
        self.seconds = 0.0
        self._longest = 0.0

    def add(self, seconds: float) -> bool:
        """Returns False where the step is left out."""
        if _slept(seconds, self.count, self.seconds):
            return False
        self.count += 1
        self.seconds += seconds
        self._longest = max(self._longest, seconds)
        return True

    @property
    def per_second(self) -> float | None:
        """None before the first step. Of that one it can be told only by those after it."""
        count, seconds = self.count, self.seconds
        if _slept(self._longest, count - 1, seconds - self._longest):
            count, seconds = count - 1, seconds - self._longest
        return count / seconds if count and seconds > 0 else None


def _slept(step: float, count: int, seconds: float) -> bool:
    """Whether `count` others, which took `seconds` together, speak for that."""
    return count > 0 and step > max(SHORTEST_SLEEP_S, TIMES * seconds / count)
