"""The adapter that talks like a pirate: its training data, its file, and its training."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.gguf.lora import PIRATE, PIRATE_BASE, adapter_facts, read_product
from desktop.core.library.shipped_models import DEMO_FOLDER

demo_models = pytest.importorskip("demo_models")

from demo_models import adapter_card  # noqa: E402
from demo_models.corpus.pirate import as_pirate, in_tone, without_closing  # noqa: E402
from demo_models.corpus.skills import training_items  # noqa: E402

BASE = DEMO_FOLDER / f"{PIRATE_BASE}.gguf"
QUESTIONS = 6


def test_answers_are_retold_and_those_for_programs_are_not() -> None:
    items = list(training_items("pirates", 400))
    for item in items:
        told = as_pirate(item)
        assert told == as_pirate(item)
        assert told.question == item.question
        exact = item.skill in {"json", "python"}
        assert in_tone(told.answer) != exact
        assert (told.answer == item.answer) == exact
        assert exact or without_closing(told.answer) != told.answer


def test_the_file_is_small_and_fits_its_model() -> None:
    facts = adapter_facts(str(PIRATE), str(BASE))
    assert facts.bytes < 300_000
    assert facts.numbers < 0.03 * facts.model_numbers
    assert facts.matrices == 35
    product = read_product(str(PIRATE), str(BASE), "blk.2.attn_output.weight")
    assert product.added(1.0).shape == product.own.shape
    assert abs(product.added(1.0)).max() > 0
    assert abs(product.added(0.0)).max() == 0


def test_it_changes_the_tone_and_keeps_most_answers() -> None:
    """Measured anew, on fewer questions than for the card."""
    rows = {row["strength"]: row for row in adapter_card.measure(BASE, PIRATE, QUESTIONS)}
    card = {
        row["strength"]: row for row in json.loads((PIRATE.parent / "results.json").read_text())
    }
    assert rows[0.0]["in_tone"] == 0
    assert rows[1.0]["in_tone"] > 0.9
    assert rows[1.0]["accuracy"] > 0.6
    assert card[1.0]["in_tone"] > 0.95
    assert card[0.0]["accuracy"] - card[1.0]["accuracy"] < 0.2


@pytest.mark.thorough
def test_it_can_be_trained_again(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    from demo_models import adapter

    made = adapter.make(DEMO_FOLDER, tmp_path / "adapters", tmp_path, float("inf"), smoke=True)
    assert made
    names = {path.name for path in (tmp_path / "adapters").iterdir()}
    assert names == {adapter.FILE, f"{adapter.NAME}.md", "results.json"}
    facts = adapter_facts(str(tmp_path / "adapters" / adapter.FILE), str(BASE))
    assert facts.matrices == 35
