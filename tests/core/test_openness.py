"""Tests that the openness tables are valid, dated, and sourced, and are found by a model's name."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from desktop.core.library.openness import (
    NOT_KNOWN,
    NOT_RATED,
    STEPS,
    about,
    families,
    known_models,
    openness_of,
)
from desktop.core.names import decode
from desktop.core.names.vocabulary import vocabulary

EPOCH = Path(__file__).parents[3] / "shared/data/ai_models/notable_ai_models_2025-05.csv"


def test_every_family_is_one_that_names_are_read_by() -> None:
    known = {family.name for family in vocabulary().families.values()}
    assert {entry.family for entry in families()} <= known


def test_every_row_has_a_step_a_license_and_a_source() -> None:
    for entry in families():
        assert entry.step in STEPS
        assert entry.license
        assert entry.source
    for model in known_models():
        assert model.source
        assert model.developer
        assert (model.license == "none") is (model.step == "closed")


def test_what_is_published_fits_the_step() -> None:
    for entry in families():
        assert ("weights" in entry.published) is (entry.step != "closed")
        code = "training code" in entry.published or "training scripts" in entry.published
        if entry.step in ("open-source", "fully open"):
            assert code or entry.family == "RedPajama", entry.name
        if entry.step == "fully open":
            assert re.search(r"\bdata|texts", entry.published), entry.name
            assert "data" not in entry.withheld
        else:
            assert "data" in entry.withheld


def test_no_row_stands_twice() -> None:
    names = [model.model for model in known_models()]
    assert len(names) == len(set(names))
    entries = [(entry.family, entry.versions) for entry in families()]
    assert len(entries) == len(set(entries))


def test_releases_are_months_that_the_table_covers() -> None:
    for model in known_models():
        assert re.fullmatch(r"20[12][0-9]-(0[1-9]|1[0-2])", model.released)
        assert model.released <= about().covers_until or model.developer == "Glassbox"
    assert about().covers_until <= about().written


def test_what_is_not_known_is_said() -> None:
    """No row lacks a value today. If one did, the table would show the value as unknown."""
    for model in known_models():
        assert model.multimodal is not None
        assert model.reasoning is not None
        assert model.license != NOT_KNOWN


def test_each_step_has_examples() -> None:
    assert {model.step for model in known_models()} == set(STEPS)
    assert {entry.step for entry in families()} == set(STEPS)


FOUND = [
    ("SmolLM2-135M-Instruct.Q4_1.gguf", "fully open", "Apache-2.0"),
    ("Pebble-1-8x1M-Instruct", "fully open", "MIT"),
    ("OLMo-2-1124-7B-Instruct", "fully open", "Apache-2.0"),
    ("Meta-Llama-3.1-8B-Instruct", "open-weight", "Llama 3.1 Community License"),
    ("Llama-3-8B", "open-weight", "Llama 3 Community License"),
    ("gemma-3n-E2B-it", "open-weight", "Gemma Terms of Use"),
    ("gemma-2b-it", "open-weight", "Gemma Terms of Use"),
    ("gemma-4-E4B-it", "open-weight", "Apache-2.0"),
    ("DeepSeek-R1-0528", "open-weight", "MIT"),
    ("DeepSeek-V3-0324", "open-weight", "DeepSeek's model license; MIT starting with V3-0324"),
    ("DeepSeek-V3.1-Terminus", "open-weight", "MIT"),
    ("Apertus-8B-2509", "fully open", "Apache-2.0"),
    ("mpt-7b-instruct", "open-source", "Apache-2.0 (7B base, 30B base)"),
    ("GPT-4", "closed", "none; terms of use apply"),
    ("Devstral-Small-2507", "open-weight", "Apache-2.0 (Small)"),
]


@pytest.mark.parametrize(("name", "step", "license_name"), FOUND)
def test_a_name_finds_its_family(name: str, step: str, license_name: str) -> None:
    found = openness_of(decode(name))
    assert found is not None
    assert (found.step, found.license) == (step, license_name)


@pytest.mark.parametrize("name", ["Wug-7B", "Qwen97-7B", "Llama-31-8B", "DeepSeek-Coder-6.7B", ""])
def test_what_is_not_known_is_not_guessed(name: str) -> None:
    assert openness_of(decode(name)) is None


def test_a_class_of_the_framework_is_given_only_where_somebody_rated() -> None:
    rated = [entry for entry in families() if entry.mof != NOT_RATED]
    assert [entry.family for entry in rated] == ["Moxin"]
    assert "2412.06845" in rated[0].source


def test_the_open_source_initiatives_list_is_told() -> None:
    """The models are those from the Open Source Initiative's validation phase, as listed at
    opensource.org/ai (checked on 2026-11-28)."""
    views: dict[str, set[str]] = {}
    for entry in families():
        views.setdefault(entry.osi, set()).add(entry.name)
    assert views["meets the definition"] == {"Pythia", "OLMo", "Amber", "CrystalCoder", "T5"}
    assert views["would probably meet the definition under another license"] == {
        "BLOOM",
        "StarCoder 2",
        "Falcon",
    }
    assert views["doesn't meet the definition"] == {"Llama 2", "Grok 1", "Phi 2", "Mixtral"}


# --- comparison with Epoch AI's list of notable models, if it is available ---

SAME = {
    "GPT-4": "GPT-4",
    "GPT-4o": "GPT-4o",
    "o1": "o1",
    "GPT-4.5": "GPT-4.5",
    "Claude 3 Opus": "Claude 3 Opus",
    "Claude 3.5 Sonnet": "Claude 3.5 Sonnet",
    "Claude 3.7 Sonnet": "Claude 3.7 Sonnet",
    "Gemini 1.5 Pro": "Gemini 1.5 Pro",
    "Grok 3": "Grok-3",
    "Amazon Nova Pro": "Amazon Nova Pro",
    "Llama 2 70B": "Llama 2-70B",
    "Llama 3 70B": "Llama 3-70B",
    "Llama 3.1 405B": "Llama 3.1-405B",
    "Llama 3.2 11B Vision": "Llama 3.2 11B",
    "Llama 3.3 70B": "Llama 3.3 70B",
    "Mixtral 8x7B": "Mixtral 8x7B",
    "Mistral Large 2": "Mistral Large 2",
    "Qwen2.5 72B": "Qwen2.5-72B",
    "QwQ-32B": "QwQ-32B",
    "DeepSeek-V3": "DeepSeek-V3",
    "DeepSeek-R1": "DeepSeek-R1",
    "Yi-34B": "Yi-34B",
    "DBRX": "DBRX",
    "Jamba 1.5 Large": "Jamba 1.5-Large",
    "EXAONE 3.5 32B": "EXAONE 3.5 32B",
    "EXAONE Deep 32B": "EXAONE Deep 32B",
    "Nemotron-4 340B": "Nemotron-4 340B",
    "BLOOM 176B": "BLOOM-176B",
}
WORDS = {"API access": "closed", "Hosted access (no API)": "closed"}


def epoch() -> dict[str, dict[str, str]]:
    if not EPOCH.exists():
        pytest.skip("Epoch AI's list of models is not beside the project")
    with EPOCH.open(encoding="utf-8-sig", newline="") as file:
        return {row["Model"]: row for row in csv.DictReader(file)}


def test_months_and_access_are_as_epoch_ai_has_them() -> None:
    theirs = epoch()
    ours = {model.model: model for model in known_models()}
    for name, other in SAME.items():
        mine, row = ours[name], theirs[other]
        assert _apart(mine.released, row["Publication date"][:7]) <= 1, name
        stated = row["Model accessibility"]
        if stated in WORDS or stated.startswith("Open weights"):
            assert (mine.step == "closed") is (stated in WORDS), name


def _apart(first: str, second: str) -> int:
    """Return the number of months between two dates."""
    (a, b), (c, d) = (map(int, each.split("-")) for each in (first, second))
    return abs(12 * (a - c) + b - d)
