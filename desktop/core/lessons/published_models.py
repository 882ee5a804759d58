"""Published models with their size, their training text and what they scored on MMLU.

The facts are a table in resources/scaling, each row with the source of its score and the date it
was checked: base models, with 5 examples in the prompt. Most scores of 2025 are from Qwen3's
report, which measured all models in one way; the others come from several papers. For a mixture of
experts the size counts the active parameters.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache

from desktop.core.lessons.compute_budget import OPERATIONS
from desktop.core.shipped import shipped_text


@dataclass(frozen=True, slots=True)
class PublishedModel:
    """`released` is YYYY-MM, `checked` YYYY-MM-DD, "" for a user's own rows; `mmlu` a share from 0
    to 1; `stated` the training's operations where they are known otherwise than as 6 N D, else 0.
    Parameters and tokens may be 0, not known."""

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
        """Floating-point operations of the training, stated or estimated as 6 N D."""
        return self.stated or OPERATIONS * self.parameters * self.tokens


@cache
def published_models() -> tuple[PublishedModel, ...]:
    """Oldest first."""
    text = io.StringIO(shipped_text("scaling", "models.tsv"))
    rows = list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
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
        for row in rows
    )
    return tuple(sorted(found, key=lambda model: (model.released, model.compute)))
