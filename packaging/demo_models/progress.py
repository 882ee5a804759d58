"""Shows the progress of a model's training: share done, loss, speed, and time left."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from demo_models.training import Trainer

SECONDS_BETWEEN_LINES: Final = 30.0  # if the output isn't a terminal


class Progress:
    def __init__(self, name: str) -> None:
        self.name = name
        self.terminal = sys.stdout.isatty()
        self._last = 0.0
        self._step_s = 0.0

    def report(self, trainer: Trainer, step_s: float) -> None:
        # A running mean, so that brief activity of other programs doesn't make the time left jump.
        self._step_s = 0.95 * self._step_s + 0.05 * step_s if self._step_s else step_s
        step_s = self._step_s
        now = time.monotonic()
        if not self.terminal and now - self._last < SECONDS_BETWEEN_LINES:
            return
        self._last = now
        plan = trainer.plan
        left = (plan.steps - trainer.step) * step_s
        loss = f"loss {trainer.curve[-1][1]:.3f}, " if trainer.curve else ""
        line = (
            f"{self.name}: {trainer.step / plan.steps:.0%}, {loss}"
            f"{plan.step_tokens / step_s:,.0f} tokens/s, {clock(left)} left"
        )
        print(f"\r{line:<78}" if self.terminal else line, end="" if self.terminal else "\n")
        sys.stdout.flush()

    def end(self) -> None:
        if self.terminal:
            print(flush=True)


def clock(seconds: float) -> str:
    """Format a duration, as in 1:02:03."""
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}"
