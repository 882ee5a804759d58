"""Sums that lessons work out: preference training, perplexity, and divergence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

TEACHER: Final = {"Paris": 0.7, "Lyon": 0.2, "Rome": 0.1}
"""An example of a model's probabilities for the next token."""
ROUNDED: Final = {"Paris": 0.6, "Lyon": 0.25, "Rome": 0.15}
"""The same after quantization."""


@dataclass(frozen=True, slots=True)
class Preference:
    """How DPO rates a pair of answers (Rafailov et al. 2023, arXiv 2305.18290, eq. 7).

    `margin` is the implicit reward of the preferred answer minus that of the other, `likely` the
    probability that it is preferred, and `loss` the loss in nats."""

    margin: float
    likely: float
    loss: float


def preference(preferred: float, other: float, beta: float) -> Preference:
    """Return DPO's loss for a pair. `preferred` and `other` are the changes of the two answers'
    log-probabilities since the reference model, in nats; `beta` is the strength."""
    margin = beta * (preferred - other)
    likely = 1 / (1 + math.exp(-margin))
    return Preference(margin, likely, -math.log(likely))


def perplexity_of(probabilities: Sequence[float]) -> float:
    """Return the perplexity of a text whose tokens got these probabilities."""
    return math.exp(-sum(map(math.log, probabilities)) / len(probabilities))


def divergence_terms() -> dict[str, float]:
    """Return each token's term of KL(TEACHER || ROUNDED), in nats."""
    return {word: share * math.log(share / ROUNDED[word]) for word, share in TEACHER.items()}
