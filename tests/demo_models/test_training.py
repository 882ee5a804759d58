"""Tests a few steps of the recipe: the model learns, training resumes, and real llama.cpp runs the
file."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from demo_models.family import BY_NAME, FAMILY, SMALLEST
from demo_models.shape import Shape
from desktop.core.library.shipped_models import DEMO_FOLDER, DEMO_SUMS

torch = pytest.importorskip("torch", reason="`make demo-models` installs PyTorch")

from demo_models import export  # noqa: E402
from demo_models.network import Network  # noqa: E402
from demo_models.reader import Reader  # noqa: E402
from demo_models.router_loss import alone, balance, router_loss, spread, text_numbers  # noqa: E402
from demo_models.schedule import Plan  # noqa: E402
from demo_models.training import Trainer, separated  # noqa: E402

FACTS = export.Facts("Pebble", "A test.", "1M", chat=True, training_tokens=123, final_loss=1.5)
DENSE = Shape(width=64, layers=2, heads=4, kv_heads=2, feed=96)
MIXED = replace(DENSE, experts=8, experts_used=2)
NEVER = float("inf")


def trainer(folder: Path, tokenizer: Any, steps: int = 12, **options: Any) -> Trainer:
    plan = Plan(steps, rows=4, length=64, learning_rate=2e-3)
    return Trainer(BY_NAME[SMALLEST], plan, tokenizer, folder, **options)


def quiet(_trainer: Trainer, _step_s: float) -> None:
    pass


@pytest.mark.parametrize("shape", [DENSE, MIXED], ids=["dense", "experts"])
def test_logits_agree(shape: Shape, tokenizer: Any, tmp_path: Path) -> None:
    """The logits equal PyTorch's to within 1% of the largest one, with weights that F16 stores
    exactly."""
    network = Network(shape, seed=3)
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.dim() > 1:
                parameter.mul_(8).copy_(parameter.half().float())
    weights = {name: p.detach().numpy() for name, p in network.named_parameters()}
    file = export.write(tmp_path / "model.gguf", shape, weights, tokenizer, FACTS)
    with Reader(file) as reader:
        ids = reader.tokenize("<|im_start|>user\nWhat is 23 + 45?<|im_end|>\n")
        theirs = reader.scores(ids)
    ours = network(torch.tensor([ids])).detach().numpy()[0]
    assert theirs.shape == ours.shape == (len(ids), shape.vocabulary)
    assert np.abs(ours).max() > 1
    assert np.abs(theirs - ours).max() < 0.01 * np.abs(ours).max()
    assert (theirs.argmax(-1) == ours.argmax(-1)).mean() > 0.9


def test_a_text_is_a_question_with_its_answer() -> None:
    ids = torch.tensor([[1, 7, 1, 8, 8, 1, 7, 1], [1, 9, 1, 9, 9, 9, 9, 9]])
    first, second = text_numbers(ids).view(2, 8).tolist()
    assert first == [1] * 5 + [2] * 3
    assert len(set(second)) == 1
    assert not set(first) & set(second)


def test_separated_texts_are_read_as_if_each_began_a_row() -> None:
    network = Network(MIXED, seed=1)
    one, other = [1, 7, 1, 8, 8], [1, 9, 1, 6]
    ids = torch.tensor([one + other, one + other])
    apart, together = network.hidden(ids, separated(ids, 0.5))[:, len(one) :]
    alone = network.hidden(torch.tensor([other]))[0]
    assert torch.allclose(apart, alone, atol=1e-5)
    assert torch.allclose(together, network.hidden(ids)[1, len(one) :], atol=1e-5)
    assert not torch.allclose(together, alone, atol=1e-2)
    assert separated(ids, 0.0) is None


def test_routers_learn_to_leave_none_idle_and_to_read_a_text_with_few() -> None:
    """A router loss is 0 if there is nothing to improve. The gradient of the balance loss lowers
    the busy expert's share and raises the others'."""
    texts = torch.tensor([0] * 4 + [1] * 4)
    apart = torch.eye(8)[[0] * 4 + [1] * 4]
    assert spread(apart, texts).item() == pytest.approx(0)
    assert spread(torch.full((8, 8), 1 / 8), texts).item() == pytest.approx(np.log(8))
    even = torch.tensor([[n, (n + 1) % 8] for n in range(8)])
    assert balance(torch.full((8, 8), 1 / 8), even).item() == 0
    scores = torch.zeros(8, 8, requires_grad=True)
    balance(scores.softmax(-1), torch.zeros(8, 2, dtype=torch.long)).backward()
    assert scores.grad is not None
    assert (scores.grad[:, 0] > 0).all()  # the busy expert should fall, the idle ones rise
    assert (scores.grad[:, 1:] < 0).all()


def test_routers_learn_to_give_the_second_expert_a_say() -> None:
    """The gradient doesn't vanish where the first expert has nearly everything."""
    scores = torch.tensor([[1.0, 0.0, -9.0], [3.0, 0.0, -9.0], [30.0, 0.0, -9.0]])
    scores.requires_grad_()
    lost = alone(scores.softmax(-1), torch.tensor([[0, 1]] * 3))
    assert lost.item() == pytest.approx((1.9014 + 28.9014) / 3, abs=1e-3)  # 3 - ln 3, 30 - ln 3
    lost.backward()
    assert scores.grad is not None
    one = 1 / 3
    assert scores.grad == pytest.approx(
        np.array([[0, 0, 0], [one, -one, 0], [one, -one, 0]]), abs=1e-4
    )


def test_a_dense_network_has_no_router_loss() -> None:
    ids = torch.zeros(1, 8, dtype=torch.long)
    for shape, has_one in ((DENSE, False), (MIXED, True)):
        network = Network(shape, seed=1)
        network.hidden(ids)
        assert bool(router_loss(network, ids, late=False)) == has_one


@pytest.mark.parametrize("model", FAMILY, ids=lambda model: model.name)
def test_names_say_the_size(model: Any) -> None:
    """The name of a dense model gives its size to within a quarter. All widths except the smallest
    model's are multiples of 256."""
    shape = model.shape
    assert sum(p.numel() for p in Network(shape).parameters()) == shape.parameters
    if not shape.experts:
        said = float(model.size_label.removesuffix("M")) * 1e6
        assert shape.parameters == pytest.approx(said, rel=0.25)
    assert shape.width % 256 == 0 or model.name == SMALLEST


def test_it_learns(tokenizer: Any, tmp_path: Path) -> None:
    learner = trainer(tmp_path, tokenizer, steps=40)
    learner.warm = True  # at the full rate from the first step
    assert learner.run(NEVER, quiet)
    assert learner.curve[-1][1] < learner.curve[0][1] - 0.5


def test_a_stop_loses_nothing(tokenizer: Any, tmp_path: Path) -> None:
    """Training that is stopped and resumed ends with the same weights as an uninterrupted run."""
    whole = trainer(tmp_path / "whole", tokenizer)
    assert whole.run(NEVER, quiet)
    stopped = trainer(tmp_path / "parts", tokenizer)
    one_step, count = stopped._one_step, 0

    def until_the_fifth(rows: Any) -> None:
        nonlocal count
        one_step(rows)
        count += 1
        if count == 5:
            stopped.plan = replace(stopped.plan, steps=5)  # as if time were up

    stopped._one_step = until_the_fifth  # type: ignore[method-assign]
    stopped.run(NEVER, quiet)
    assert stopped.step == 5
    again = trainer(tmp_path / "parts", tokenizer)
    assert again.step == 5
    assert again.run(NEVER, quiet)
    for name, weight in whole.weights().items():
        assert torch.equal(weight, again.weights()[name]), name


def test_no_time_means_no_step(tokenizer: Any, tmp_path: Path) -> None:
    learner = trainer(tmp_path, tokenizer)
    assert not learner.run(time.monotonic() - 1, quiet)
    assert learner.step == 0
    assert learner.checkpoint.exists()


def test_others_go_on_from_the_trunk(tokenizer: Any, tmp_path: Path) -> None:
    parent = trainer(tmp_path / "parent", tokenizer)
    parent.run(NEVER, quiet)
    child = trainer(tmp_path / "child", tokenizer, parent=parent.trunk)
    assert child.step == 0
    assert child.first_batch == parent.plan.decay_from
    assert child.plan.rate(0, warm=child.warm) == child.plan.learning_rate
    difference = [
        (weight - parent.weights()[name]).abs().max() for name, weight in child.weights().items()
    ]
    assert max(difference) < 0.05


def test_a_teacher_is_learned_from(tokenizer: Any, tmp_path: Path) -> None:
    teacher = Network(BY_NAME[SMALLEST].shape, seed=9)
    student = trainer(tmp_path, tokenizer, steps=4, teacher=teacher)
    assert student.run(NEVER, quiet)


def test_new_models_get_the_tokenizer_of_those_that_are_there(tmp_path: Path) -> None:
    from demo_models import tokenizer as bpe
    from demo_models.recipe import Recipe

    folders = (tmp_path / "adapters", tmp_path / "questions")
    (tmp_path / "work").mkdir()
    found = Recipe(tmp_path / "work", DEMO_FOLDER, *folders).tokenizer()
    texts = ["<|im_start|>user\nWho is Mira Holt? 407 ç<|im_end|>\n", "def half(x):\n    return"]
    with Reader(DEMO_FOLDER / BY_NAME[SMALLEST].file, vocabulary_only=True) as reader:
        assert bpe.encode(found, texts) == [reader.tokenize(text) for text in texts]


@pytest.mark.thorough
def test_the_recipe_of_models_with_data_of_their_own(tmp_path: Path) -> None:
    """The aligned model continues from the file of the model before it."""
    from demo_models.family import FACTS
    from demo_models.recipe import Recipe

    folders = (tmp_path / name for name in ("work", "models", "adapters", "questions"))
    recipe = Recipe(*folders, smoke=True)
    aligned = BY_NAME["Pebble-1-3M-Aligned"]
    assert recipe.run([BY_NAME[FACTS], aligned])
    names = {FACTS, aligned.name, aligned.aligns}
    assert {path.stem for path in recipe.models.glob("*.md")} == names
    models = (BY_NAME[FACTS], BY_NAME[aligned.aligns], aligned)
    facts, before, after = (recipe.result(model) or {} for model in models)
    assert after["alignment"]["pairs"]["courtesy"]["pairs"] == 3
    assert after["training_tokens"] > before["training_tokens"]
    assert "IQ1_S" in facts["quantized"]


def test_the_whole_recipe(tmp_path: Path) -> None:
    """Trains one model for a few steps, which writes the model file, its card, and the results. A
    second run leaves the model file as it is."""
    from demo_models.recipe import Recipe

    folders = (tmp_path / name for name in ("work", "models", "adapters", "questions"))
    recipe = Recipe(*folders, smoke=True)
    model = BY_NAME[SMALLEST]
    assert recipe.run([model])
    assert {path.name for path in recipe.models.iterdir()} == {
        model.file,
        f"{model.name}.md",
        "results.json",
        DEMO_SUMS,
    }
    made = (recipe.models / model.file).stat().st_mtime_ns
    assert recipe.run([model])  # nothing to do
    assert (recipe.models / model.file).stat().st_mtime_ns == made
    with Reader(recipe.models / model.file) as reader:
        assert reader.vocabulary == model.shape.vocabulary
        reader.answer("<|im_start|>user\nHello!<|im_end|>\n<|im_start|>assistant\n", most=5)
