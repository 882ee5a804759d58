"""Tests that the list of suggested models is complete and in order and has the right sizes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desktop.core.library.openness import known_models
from desktop.core.library.suggestions import LAPTOPS_GB, laptop_of, read_suggestions

MODELS = read_suggestions().models


def test_every_laptop_finds_something() -> None:
    assert {model.laptop_gb for model in MODELS} == set(LAPTOPS_GB)
    assert [model.laptop_gb for model in MODELS] == sorted(model.laptop_gb for model in MODELS)
    assert len({model.repo for model in MODELS}) == len(MODELS)


def test_the_day_is_told() -> None:
    assert date(2025, 1, 1) < read_suggestions().written <= date.today()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_an_entry_makes_sense(model: object) -> None:
    assert model in MODELS
    entry = MODELS[MODELS.index(model)]  # type: ignore[arg-type]
    assert re.fullmatch(r"[\w.-]+/[\w.-]+", entry.repo)
    assert entry.file.endswith(".gguf")
    assert "/" not in entry.file
    # Between 3 and 9 bits per weight, with slack because names round the number of weights.
    assert 3 < 8 * entry.bytes / entry.parameters < 9
    assert entry.bytes < 0.65 * entry.laptop_gb * 10**9, "more than such a laptop can spare"
    assert entry.why.endswith(".")


@pytest.mark.parametrize(
    ("gigabytes", "laptop"),
    [(1, 4), (4, 4), (7.7, 8), (8.2, 8), (12, 8), (15.6, 16), (25, 16), (33, 32), (512, 32)],
)
def test_which_laptop_a_machine_is_like(gigabytes: float, laptop: int) -> None:
    assert laptop_of(round(gigabytes * 10**9)) == laptop


def test_which_models_read_images_is_said() -> None:
    """Compares with the table of known models, as far as it has them."""
    known = {each.model: each for each in known_models()}
    compared = [each for each in MODELS if each.name in known]
    assert any(each.reads_images for each in compared)
    for each in compared:
        assert each.reads_images == bool(known[each.name].multimodal)
    for each in MODELS:
        assert each.reads_images == each.why.endswith("Reads images.") == ("Gemma 3" in each.name)
