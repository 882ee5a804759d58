"""What a stretch of a name was taken for, before all of it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from desktop.core.names.vocabulary import Family

Kind = Literal[
    "publisher",
    "base",
    "line",
    "related",
    "version",
    "revision",
    "date",
    "stage",
    "checkpoint",
    "parameters",
    "active_parameters",
    "experts",
    "training_tokens",
    "size_word",
    "variant",
    "architecture",
    "tuning",
    "specialization",
    "distilled_from",
    "method",
    "language",
    "quantization",
    "calibration",
    "context",
    "format",
    "component",
    "part",
    "unread",
]
"""What a part says. The first thing that a part fills is its kind."""

Value = str | int


@dataclass(slots=True)
class Item:
    """`values` are what the stretch says; an empty `meaning` is filled in at the end, when
    the family is known."""

    kind: Kind
    start: int
    end: int
    values: Mapping[Kind, Value] = field(default_factory=dict[Kind, Value])
    meaning: str = ""
    family: Family | None = None
    name: str = ""  # of a family, where it is spelled otherwise: L3 for Llama 3
