"""How far the making of copies is, and how long it still takes."""

from __future__ import annotations

import time
from typing import Final

from desktop.core.messages import LadderProgress, LadderStep

STEPS: Final[dict[LadderStep, tuple[float, float]]] = {
    "write": (0.0, 0.2),
    "load": (0.2, 0.05),
    "read": (0.25, 0.6),
    "speed": (0.85, 0.15),
}
"""Where in the work on a type a step begins, and its share: for the bar, estimated."""


class Meter:
    """Of `steps` steps: the importance matrix, the source, and each type."""

    def __init__(self, steps: int) -> None:
        self._steps, self._done, self._began = steps, 0, time.monotonic()
        self.now: LadderProgress | None = None
        self.matrix: float | None = None
        """How far the importance matrix is, while it is measured."""

    def step_done(self) -> None:
        self._done += 1
        self.now = self.matrix = None

    @property
    def fraction(self) -> float:
        """Of all, from 0 to 1."""
        within = self.matrix or 0.0
        if self.now is not None:
            start, share = STEPS[self.now.step]
            within = start + share * self.now.fraction
        return min((self._done + within) / self._steps, 1.0)

    @property
    def seconds_left(self) -> float | None:
        """Estimated from what has been done; None before one step is."""
        far = self.fraction
        if not self._done or not far:
            return None
        return (time.monotonic() - self._began) * (1 - far) / far
