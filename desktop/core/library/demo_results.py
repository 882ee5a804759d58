"""Reads the results measured when the demo models were made (resources/models/results.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop.core.library import shipped_models

SIZES: Final = (
    "Pebble-1-0.4M-Instruct",
    "Pebble-1-1M-Instruct",
    "Pebble-1-3M-Instruct",
    "Pebble-1-10M-Instruct",
)
"""Four models of different sizes, trained on the same kind of text."""
FACTS: Final = "Pebble-1-1M-Facts"
"""A model that was asked only about the invented facts that it learned by heart."""
MIXTURE: Final = "Pebble-1-8x1M-Instruct"
"""A mixture of experts, trained on the same kind of text as the models in SIZES."""


@dataclass(frozen=True, slots=True)
class DemoScore:
    """Score on one set of questions: `accuracy` from 0 to 1, `loss` in nats per token."""

    questions: int
    accuracy: float
    loss: float


@dataclass(frozen=True, slots=True)
class DemoResult:
    """Results of one model. `sets` maps the names of the skills and of the special question sets to
    their scores; `all_skills` is the mean accuracy over the skills and the loss over all of their
    answers. `training_tokens` is 0 if unknown; `active_parameters` is the number of parameters used
    per token, which is smaller than `parameters` in a mixture of experts."""

    name: str
    parameters: int
    all_skills: DemoScore
    sets: Mapping[str, DemoScore]
    training_tokens: int = 0
    active_parameters: int = 0


def demo_results(path: Path | None = None) -> dict[str, DemoResult]:
    """Return the results by model name. The result is empty if the file is missing or has a
    different format."""
    try:
        text = (path or shipped_models.DEMO_FOLDER / "results.json").read_text(encoding="utf-8")
        return {name: _result(name, found) for name, found in json.loads(text)["models"].items()}
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ):
        return {}


def _result(name: str, found: Mapping[str, Any]) -> DemoResult:
    skills = {each: _score(values) for each, values in found["skills"].items()}
    special = {each: _score(values) for each, values in found["special"].items()}
    count = sum(score.questions for score in skills.values())
    return DemoResult(
        name,
        int(found["parameters"]),
        DemoScore(count, float(found["accuracy"]), float(found["loss"])),
        {**skills, **special},
        int(found.get("training_tokens", 0)),
        int(found.get("active_parameters", found["parameters"])),
    )


def _score(values: Mapping[str, Any]) -> DemoScore:
    return DemoScore(int(values["questions"]), float(values["accuracy"]), float(values["loss"]))
