"""The number of training steps and the learning rate schedule of a model. This module doesn't use
PyTorch."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from demo_models.family import DECAY_SHARE, Model

WARMUP_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class Plan:
    """A training plan. A row has `length` tokens, and a step has `rows` rows."""

    steps: int
    rows: int = 8
    length: int = 512
    learning_rate: float = 1e-3
    decay_share: float = DECAY_SHARE

    @property
    def step_tokens(self) -> int:
        return self.rows * self.length

    @property
    def decay_from(self) -> int:
        return self.steps - round(self.steps * self.decay_share)

    def rate(self, step: int, *, warm: bool) -> float:
        """Return the learning rate of a step. A model that continues from a parent needs no
        warmup."""
        rise = 1.0 if warm else min(1.0, (step + 1) / WARMUP_STEPS)
        fall = (self.steps - step) / max(1, self.steps - self.decay_from)
        return self.learning_rate * min(rise, fall, 1.0)


def plan(model: Model) -> Plan:
    steps = math.ceil(model.tokens * 1e6 / Plan(0).step_tokens)
    full = Plan(steps, learning_rate=model.learning_rate, decay_share=model.decay_share)
    # Each pair of answers takes two rows of its own, so shorter rows have less padding.
    return replace(full, rows=16, length=256) if model.data == "preferences" else full
