"""Reads a short list of models to start with, for each of four laptop memory sizes
(resources/hub)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from desktop.core.i18n import tr
from desktop.core.shipped import shipped_text

LAPTOPS_GB: Final = (4, 8, 16, 32)
NOT_ALL_OF_IT: Final = 0.9
"""Smallest share of the installed memory that a system reports. Graphics and firmware reserve the
rest."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested model. `file` is the file to download, and `bytes` is its size rounded to three
    digits; `parameters` is the number in the model's name. `laptop_gb` is one of LAPTOPS_GB.
    A model that `reads_images` needs its image encoder (mmproj) from the same repository."""

    repo: str
    file: str
    name: str
    maker: str
    parameters: int
    bytes: int
    license: str
    laptop_gb: int
    why: str
    reads_images: bool = False


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The list of models. `written` is the day on which names, licenses, and sizes were looked
    up."""

    written: date
    models: tuple[Suggestion, ...]


def read_suggestions() -> Suggestions:
    stored: dict[str, Any] = json.loads(shipped_text("hub", "suggestions.json"))
    models = tuple(_translated(model) for model in stored["models"])
    return Suggestions(date.fromisoformat(stored["written"]), models)


def _translated(model: dict[str, Any]) -> Suggestion:
    made = Suggestion(**model)
    why = f"{tr(made.why)} {tr('Reads images.')}" if made.reads_images else tr(made.why)
    return replace(made, license=tr(made.license), why=why)


def laptop_of(memory_total: int) -> int:
    """Return the largest of LAPTOPS_GB that a machine with this many bytes of memory reaches, or
    the smallest if it reaches none."""
    fitting = [size for size in LAPTOPS_GB if memory_total >= NOT_ALL_OF_IT * size * 10**9]
    return fitting[-1] if fitting else LAPTOPS_GB[0]
