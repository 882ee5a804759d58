"""Intermediate results of decoding a name: one item for each of its parts."""

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
"""The properties that a part can state. If a part states several properties, the first one is its
kind."""

Value = str | int


@dataclass(slots=True)
class NameItem:
    """A part of a name while it is being decoded. `values` are the properties that it states. An
    empty `meaning` is filled in at the end, when the family is known."""

    kind: Kind
    start: int
    end: int
    values: Mapping[Kind, Value] = field(default_factory=dict[Kind, Value])
    meaning: str = ""
    family: Family | None = None
    name: str = ""  # of a family that is spelled differently, such as L3 for Llama 3
