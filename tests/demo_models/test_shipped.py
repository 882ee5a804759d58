"""Tests the shipped files in real llama.cpp: each reaches its minimum score on a sample of every
skill."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo_models.evaluation import ask, is_right, questions_by_skill
from demo_models.family import FAMILY, Model
from demo_models.reader import Reader
from demo_models.text import Style
from desktop.core.cancel import Cancel
from desktop.core.library.checksums import sha256_of
from desktop.core.library.shipped_models import DEMO_FOLDER, shipped_sha256

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
MOST_BYTES = 80_000_000
SAMPLE = 5
# Minimum accuracies, set below those measured on all questions because samples vary.
FLOORS = {
    "Pebble-1-10M-Instruct": 0.80,
    "Pebble-1-3M-Instruct": 0.65,
    "Pebble-1-3M-Leaky": 0.65,
    "Pebble-1-3M-Think": 0.65,
    "Pebble-1-8x1M-Instruct": 0.65,
}
SHIPPED = [model for model in FAMILY if (MODELS / model.file).exists()]


@pytest.mark.skipif(not SHIPPED, reason="no demo model is trained yet: make demo-models")
def test_all_files_together() -> None:
    assert sum(path.stat().st_size for path in MODELS.iterdir()) <= MOST_BYTES


def test_the_list_of_their_checksums() -> None:
    """The recipe writes the list. To write it by hand: cd resources/models && sha256sum *.gguf
    >SHA256SUMS"""
    for file in DEMO_FOLDER.glob("*.gguf"):
        assert shipped_sha256(str(file)) == sha256_of(str(file), Cancel()), file.name


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_it_answers(model: Model) -> None:
    style: Style = "chat" if model.data == "leaky" else model.data
    items = [item for found in questions_by_skill(SAMPLE).values() for item in found]
    with Reader(MODELS / model.file) as reader:
        right = sum(is_right(item, ask(reader, item, style)) for item in items)
    assert right / len(items) >= FLOORS.get(model.name, 0.0)
