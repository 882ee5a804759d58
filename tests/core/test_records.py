"""Tests converting dataclasses to JSON values and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest

from desktop.core.conversations.turns import AnswerOutcome, Failure, Recipe
from desktop.core.messages import Generated, Sampling
from desktop.core.packs.profile import NeededModel, WorkshopProfile
from desktop.core.records import read

GENERATED = Generated("end", 12, 3, 40, 0.5, None, 88.5, 52, 4096, 2, 2**32 - 2)
OUTCOME = AnswerOutcome(
    GENERATED, Failure("No.", "memory", "retry_smaller"), True, 0.6, 1.5, 0.1, 7, 2
)


@pytest.mark.parametrize(
    "record",
    [
        OUTCOME,
        AnswerOutcome(),
        Recipe("/m.gguf", "Tiny", 5, Sampling(0.2, seed=3), 10, "Hi"),
        WorkshopProfile("Monday", ("pi", "name"), models=(NeededModel("Tiny", 5),)),
    ],
)
def test_there_and_back(record: Any) -> None:
    assert read(type(record), json.loads(json.dumps(asdict(record)))) == record


def test_what_is_not_known_is_passed_over_and_what_is_missing_is_usual() -> None:
    assert read(Recipe, {"model_name": "Tiny", "color": "red"}) == Recipe(model_name="Tiny")


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        {"model_bytes": "5"},
        {"model_bytes": True},
        {"sampling": 3},
        {"sampling": {"temperature": float("nan")}},
        {"sampling": {"temperature": 10**400}},
        {"sampling": {"seed": 1.5}},
    ],
)
def test_a_wrong_type_is_no_record(wrong: object) -> None:
    assert read(Recipe, wrong) is None


def test_a_field_without_a_default_must_be_there() -> None:
    assert read(Failure, {"kind": "memory"}) is None
    assert read(AnswerOutcome, {"generated": {"stop": "end"}}) is None
    assert read(AnswerOutcome, {"generated": {**asdict(GENERATED), "stop": "tired"}}) is None
