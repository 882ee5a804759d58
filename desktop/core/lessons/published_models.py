"""Reads a table of published models with their size, training tokens, and MMLU score.

The table is in resources/scaling; each row has the source of its score and the date on which the
row was checked. It lists base models, scored with 5 examples in the prompt. Most scores from 2025
come from the Qwen3 report, which measured all models in the same way; the other scores come from
several papers. For a mixture of experts, the size is the number of active parameters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop.core.lessons.compute_budget import OPERATIONS
from desktop.core.shipped import shipped_rows


@dataclass(frozen=True, slots=True)
class PublishedModel:
    """A row of the table. `released` is YYYY-MM; for rows that the user added, it may be only YYYY
    or "". `checked` is YYYY-MM-DD, or "" for rows that the user added; `mmlu` is a share from 0 to
    1. `stated` is the number of training operations if the source gives it, or 0 to estimate it as
    6 N D. Parameters and tokens are 0 if unknown."""

    model: str
    released: str
    parameters: float
    tokens: float
    mmlu: float
    source: str
    stated: float = 0.0
    checked: str = ""

    @property
    def compute(self) -> float:
        """Training compute in floating-point operations, as stated or estimated as 6 N D."""
        return self.stated or OPERATIONS * self.parameters * self.tokens


@cache
def published_models() -> tuple[PublishedModel, ...]:
    """Return the models in the table, oldest first."""
    found = (
        PublishedModel(
            row["model"],
            row["released"],
            1e9 * float(row["parameters_billion"]),
            1e12 * float(row["tokens_trillion"]),
            float(row["mmlu_percent"]) / 100,
            row["source"],
            checked=row["checked"],
        )
        for row in shipped_rows("scaling", "models.tsv")
    )
    return tuple(sorted(found, key=lambda model: (model.released, model.compute)))
