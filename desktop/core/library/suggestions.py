"""A short list of models to begin with, for laptops of four sizes (resources/hub)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from desktop.core.i18n import tr
from desktop.core.shipped import shipped_text

LAPTOPS_GB: Final = (4, 8, 16, 32)
NOT_ALL_OF_IT: Final = 0.9
"""Of its memory a system tells less than is built in: graphics and firmware keep some."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`file` is the one to take, `bytes` its size, rounded to three figures; `parameters` as
    the model's name has them. `laptop_gb` is one of LAPTOPS_GB."""

    repo: str
    file: str
    name: str
    maker: str
    parameters: int
    bytes: int
    license: str
    laptop_gb: int
    why: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """`written` is the day on which names, licenses and sizes were looked up."""

    written: date
    models: tuple[Suggestion, ...]


def read_suggestions() -> Suggestions:
    stored: dict[str, Any] = json.loads(shipped_text("hub", "suggestions.json"))
    models = tuple(_translated(model) for model in stored["models"])
    return Suggestions(date.fromisoformat(stored["written"]), models)


def _translated(model: dict[str, Any]) -> Suggestion:
    made = Suggestion(**model)
    return replace(made, license=tr(made.license), why=tr(made.why))


def laptop_of(memory_total: int) -> int:
    """Which of LAPTOPS_GB a machine with so many bytes of memory is most like."""
    fitting = [size for size in LAPTOPS_GB if memory_total >= NOT_ALL_OF_IT * size * 10**9]
    return fitting[-1] if fitting else LAPTOPS_GB[0]
