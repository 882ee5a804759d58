"""Tests the measurements of an exported file: its routing, its quantized types, and comparisons
with other models of the family."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest

from demo_models import bits, export, routing, targets
from demo_models.corpus.item import Item
from demo_models.evaluation import is_right, questions_by_skill
from demo_models.family import FAMILY, MIXED
from demo_models.reader import Reader
from demo_models.shape import Shape
from demo_models.text import document
from desktop.core.library.demo_questions import as_text, demo_questions
from desktop.core.quantization.importance import read_importance

FACTS = export.Facts("Pebble", "A test.", "1M", chat=True, training_tokens=1, final_loss=1.0)


def weights(shape: Shape) -> dict[str, np.ndarray]:
    """Return random weights by the names that the network uses for them."""
    random = np.random.default_rng(0)
    keys = shape.kv_heads * shape.head_size
    found: dict[str, tuple[int, ...]] = {"embedding.weight": (shape.vocabulary, shape.width)}
    for layer in range(shape.layers):
        found |= {
            f"layers.{layer}.attention_norm.weight": (shape.width,),
            f"layers.{layer}.attention.query.weight": (shape.width, shape.width),
            f"layers.{layer}.attention.key.weight": (keys, shape.width),
            f"layers.{layer}.attention.value.weight": (keys, shape.width),
            f"layers.{layer}.attention.output.weight": (shape.width, shape.width),
            f"layers.{layer}.feed_norm.weight": (shape.width,),
            f"layers.{layer}.feed.router.weight": (shape.experts, shape.width),
            f"layers.{layer}.feed.gate": (shape.experts, shape.feed, shape.width),
            f"layers.{layer}.feed.up": (shape.experts, shape.feed, shape.width),
            f"layers.{layer}.feed.down": (shape.experts, shape.width, shape.feed),
        }
    found["norm.weight"] = (shape.width,)
    return {name: random.normal(0, 0.1, size).astype(np.float32) for name, size in found.items()}


@pytest.fixture(scope="module")
def mixture(tokenizer: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shape]:
    shape = replace(MIXED, layers=2)
    folder = tmp_path_factory.mktemp("mixture")
    file = export.write(folder / "mixture.gguf", shape, weights(shape), tokenizer, FACTS)
    return file, shape


def test_the_router_is_seen(mixture: tuple[Path, Shape]) -> None:
    """Each token gets two different experts per layer, and the probabilities sum to 1."""
    file, shape = mixture
    with routing.RouterReader(file, shape) as reader:
        ids = reader.tokenize("What is 2 + 2?")
        chosen, weights = reader.read(ids)
        assert chosen.shape == weights.shape == (shape.layers, len(ids), 2)
        assert np.allclose(weights.sum(-1), 1)
        assert (weights[..., 0] >= weights[..., 1]).all()
        assert (chosen[..., 0] != chosen[..., 1]).all()
        assert all(np.allclose(layer.sum(-1), 1, atol=1e-5) for layer in reader.layers.values())


def test_information() -> None:
    assert routing.information(np.array([[10, 0], [0, 10]])) == pytest.approx(1)
    assert routing.information(np.array([[5, 5], [5, 5]])) == pytest.approx(0)
    assert routing.shuffled(np.array([[1000, 0], [0, 1000]])) < 0.01


def test_all_types_are_made_and_read(mixture: tuple[Path, Shape], tmp_path: Path) -> None:
    """The widths suit the K-quants, so no tensor falls back to another type."""
    file, _ = mixture
    sizes = []
    for name in bits.TYPES:
        made = bits.quantize(file, tmp_path / f"{name}.gguf", name)
        with Reader(made) as reader:
            assert np.isfinite(reader.scores(reader.tokenize("Hello"))).all()
        sizes.append(made.stat().st_size)
    assert sizes == sorted(sizes, reverse=True)


def test_low_types_are_made_with_an_importance_matrix(
    mixture: tuple[Path, Shape], tmp_path: Path
) -> None:
    file, shape = mixture
    text = "What is 2 + 2? It is 4. " * 200
    with bits.ImportanceReader(file) as reader:
        importance = reader.importance(text, tmp_path / "importance.gguf")
    written = read_importance(str(tmp_path / "importance.gguf")).columns
    assert importance.keys() == written.keys()
    assert all(each == pytest.approx(written[name]) for name, each in importance.items())
    assert importance["blk.0.attn_q.weight"].shape == (shape.width,)
    assert importance["blk.1.ffn_down_exps.weight"].shape == (shape.experts * shape.feed,)
    sizes = [bits.quantize(file, tmp_path / "Q2_K.gguf", "Q2_K").stat().st_size]
    for name in bits.LOW_TYPES:
        made = bits.quantize(file, tmp_path / f"{name}.gguf", name, importance)
        with Reader(made) as reader:
            assert np.isfinite(reader.scores(reader.tokenize("Hello"))).all()
        sizes.append(made.stat().st_size)
    assert sizes[1:] == sorted(sizes[1:], reverse=True)
    assert sizes[-1] < 0.8 * sizes[0]
    with pytest.raises(ValueError, match="does not quantize"):
        bits.quantize(file, tmp_path / "IQ1_S.gguf", "IQ1_S")


def test_right_answers_are_right_and_others_are_not() -> None:
    for items in questions_by_skill(20).values():
        for item in items:
            assert is_right(item, f" {item.answer}\n")
            assert not is_right(item, item.answer[: len(item.answer) // 2])


def test_power_law() -> None:
    sizes = [400_000, 1_200_000, 3_500_000, 10_500_000]
    fit = targets.power_law(sizes, [20 * n**-0.3 for n in sizes])
    assert fit == {"exponent": -0.3, "scale": 20.0, "r_squared": 1.0}


def test_comparisons_wait_for_their_models() -> None:
    assert targets.compared({}) == {}
    scores = {name: {"accuracy": 0.5} for name in ("exam, leaked", "exam, fresh", targets.CARRY)}
    one = {"parameters": 1, "loss": 1.0, "accuracy": 0.5, "special": scores}
    results = {
        m.name: {**one, "parameters": m.shape.parameters, "loss": 1 / m.shape.parameters}
        for m in FAMILY
    }
    found = targets.compared(results)
    assert found["thinking, points on sums that carry"] == 0
    assert found["distillation, points"] == 0


@pytest.mark.parametrize("style", ["chat", "plain"])
def test_the_window_asks_as_in_training(style: Literal["chat", "plain"], tmp_path: Path) -> None:
    """The test of quantized types asks the questions in the form used in training."""
    item = Item("sums", "plus", "1 + 1", "1 + 1?", "2")
    row = {"skill": item.skill, "question": item.question, "answer": item.answer}
    (tmp_path / "sums.jsonl").write_text("\n".join([json.dumps(row)] * 2), encoding="utf-8")
    read = document(item, style)
    assert as_text(demo_questions(style, tmp_path)) == (2 * read.text).removesuffix(read.tail)
    if style == "chat":
        assert demo_questions(style, tmp_path)[0][:2] == (read.given, read.learned)
