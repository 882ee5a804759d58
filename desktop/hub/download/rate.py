"""Measures the download speed over the last few seconds."""

from __future__ import annotations

import time
from collections import deque
from typing import Final

WINDOW_S: Final = 5.0
SHORTEST_S: Final = 0.5
"""Seconds before the speed is reported, since it fluctuates too much at first."""


class Rate:
    """Bytes/s over the last five seconds during which data was expected."""

    def __init__(self) -> None:
        self._counts: deque[tuple[float, int]] = deque()
        self._total = 0
        self.restart()

    def restart(self) -> None:
        """Start again after a wait, which says nothing about the speed."""
        self._counts.clear()
        self._counts.append((time.monotonic(), self._total))

    def add(self, count: int) -> None:
        self._total += count

    def bytes_per_s(self) -> float | None:
        """Return the current speed; None if less than half a second has been measured. Call this a
        few times per second, since each call adds a data point."""
        now = time.monotonic()
        if now - self._counts[-1][0] > WINDOW_S:  # the machine slept, or no data arrived at all
            self._counts.clear()
        self._counts.append((now, self._total))
        while len(self._counts) > 2 and now - self._counts[1][0] > WINDOW_S:
            self._counts.popleft()
        began, had = self._counts[0]
        return (self._total - had) / (now - began) if now - began > SHORTEST_S else None
