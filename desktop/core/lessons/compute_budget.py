"""Computes the best model size for a compute budget from a published formula for the loss.

L(N, D) = E + A / N^alpha + B / D^beta for N parameters and D tokens, and C = 6 N D floating-point
operations (Hoffmann et al. 2022, "Training Compute-Optimal Large Language Models", arXiv
2203.15556, section 3.3, equations 10 and 4). The best size for C follows from these two equations.

Hoffmann's published constants are rounded, and the fit was inaccurate: for Chinchilla's compute
budget, the constants give 32 billion parameters and 3.0 trillion tokens, but Chinchilla had 70
billion and 1.4 trillion. Besiroglu et al. refitted the same data (arXiv 2404.10102) and got 73
billion and 1.34 trillion, about 20 tokens per parameter, in line with Hoffmann's other two
approaches. So their fit is the default.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import marked

OPERATIONS: Final = 6
"""Operations per parameter and training token (Kaplan et al. 2020, arXiv 2001.08361)."""


@dataclass(frozen=True, slots=True)
class LossFit:
    """The constants of the formula, as fitted to training runs. `name` and `source` credit its
    authors; pass `source` through `tr` to display it."""

    name: str
    source: str
    irreducible: float  # E
    size_factor: float  # A
    size_power: float  # alpha
    text_factor: float  # B
    text_power: float  # beta

    def loss(self, parameters: float, tokens: float) -> float:
        """Return the loss in nats per token."""
        size = self.size_factor / parameters**self.size_power
        return self.irreducible + size + self.text_factor / tokens**self.text_power

    def loss_for(self, parameters: float, compute: float) -> float:
        """Return the loss in nats per token if the whole budget, in operations, goes into a model
        of this size."""
        return self.loss(parameters, compute / (OPERATIONS * parameters))

    def best(self, compute: float) -> tuple[float, float]:
        """Return the numbers of parameters and tokens that give the lowest loss for this many
        operations."""
        both = self.size_power + self.text_power
        ratio = self.size_power * self.size_factor / (self.text_power * self.text_factor)
        parameters = ratio ** (1 / both) * (compute / OPERATIONS) ** (self.text_power / both)
        return parameters, compute / (OPERATIONS * parameters)


HOFFMANN: Final = LossFit(
    "Hoffmann 2022", marked("arXiv 2203.15556, approach 3"), 1.69, 406.4, 0.34, 410.7, 0.28
)
BESIROGLU: Final = LossFit(
    "Besiroglu 2024",
    marked("arXiv 2404.10102, equation 4"),
    1.8172,
    482.01,
    0.3478,
    2085.43,
    0.3658,
)
