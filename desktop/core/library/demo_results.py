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
"""A model that was asked only about the invented facts that it memorized."""
ALIGNED: Final = "Pebble-1-3M-Aligned"
"""A model that went on from a finished one and learned from preferences."""
MIXTURE: Final = "Pebble-1-8x1M-Instruct"
"""A mixture of experts, trained on the same kind of text as the models in SIZES."""


@dataclass(frozen=True, slots=True)
class DemoScore:
    """Score on one set of questions: `accuracy` from 0 to 1, `loss` in nats per token."""

    questions: int
    accuracy: float
    loss: float


@dataclass(frozen=True, slots=True)
class PairsScore:
    """Result on pairs of answers that weren't in training: their number, the mean reward margin of
    DPO, and the shares of pairs, from 0 to 1, in which the preferred answer has the higher reward,
    and in which it was the likelier one before alignment and is now."""

    pairs: int
    margin: float
    higher_reward: float
    likelier_before: float
    likelier_after: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """What alignment changed. `pairs` has the results by kind of pair. `before` and `after` map
    names of behaviors (such as "passwords_declined") to shares from 0 to 1, or to a mean number of
    words. `all_skills` and `skills` are the scores before alignment."""

    pairs: Mapping[str, PairsScore]
    before: Mapping[str, float]
    after: Mapping[str, float]
    all_skills: DemoScore
    skills: Mapping[str, DemoScore]


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
    alignment: Alignment | None = None


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
    aligned = found.get("alignment")
    return DemoResult(
        name,
        int(found["parameters"]),
        _all_skills(found),
        {**_scores(found["skills"]), **_scores(found["special"])},
        int(found.get("training_tokens", 0)),
        int(found.get("active_parameters", found["parameters"])),
        _alignment(aligned) if aligned else None,
    )


def _alignment(found: Mapping[str, Any]) -> Alignment:
    before, after = (
        {name: float(value) for name, value in found["behavior"][when].items()}
        for when in ("before", "after")
    )
    pairs = {kind: _pairs_score(values) for kind, values in found["pairs"].items()}
    scores = found["scores_before"]
    return Alignment(pairs, before, after, _all_skills(scores), _scores(scores["skills"]))


def _pairs_score(values: Mapping[str, Any]) -> PairsScore:
    shares = ("margin", "higher_reward", "likelier_before", "likelier_after")
    return PairsScore(int(values["pairs"]), *(float(values[each]) for each in shares))


def _all_skills(found: Mapping[str, Any]) -> DemoScore:
    count = sum(int(values["questions"]) for values in found["skills"].values())
    return DemoScore(count, float(found["accuracy"]), float(found["loss"]))


def _scores(found: Mapping[str, Any]) -> dict[str, DemoScore]:
    return {
        each: DemoScore(int(values["questions"]), float(values["accuracy"]), float(values["loss"]))
        for each, values in found.items()
    }
