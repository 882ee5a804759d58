"""Tests loading a model in llama.cpp with a number of experts other than its trained one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop.core.errors import UserError
from desktop.core.messages import (
    CompareModels,
    Generate,
    LoadModel,
    ModelCompared,
    Route,
    RoutedTokens,
    Sampling,
    Token,
)
from desktop.core.routing.live_trace import trace
from desktop.engine.llama_engine import LlamaEngine
from tests import tiny_model, tiny_router
from tests.engine.conftest import ask
from tests.tiny_router import KINDS, Kind

TEXT = "The cat sat on the mat, and 12 + 7 = 19. " * 30
MIXTRAL = KINDS["Mixtral"]  # 2 of 8


def write(folder: Path, name: str, kind: Kind = MIXTRAL) -> str:
    return str(tiny_router.write(folder / f"{name}.gguf", kind))


def compared(engine: LlamaEngine, request: CompareModels) -> list[ModelCompared]:
    return [each for each in ask(engine, request) if isinstance(each, ModelCompared)]


@pytest.mark.parametrize("used", [1, 3, 8])
def test_it_is_the_model_whose_file_says_so(
    llama_engine: LlamaEngine, tmp_path: Path, used: int
) -> None:
    """Compares the model with the same weights in a file that specifies this number of experts."""
    path = write(tmp_path, "two")
    other = write(tmp_path, "other", replace(MIXTRAL, used=used))
    request = CompareModels(other, (path, path), TEXT, 256, experts_used=(used, 0))
    same, trained = compared(llama_engine, request)
    assert same.kld_max < 1e-6
    assert same.top1_agreement.value == 1
    assert trained.kld_mean.value > 0.01
    (together,) = compared(llama_engine, replace(request, candidates=(path,), experts_used=(used,)))
    assert together.kld_max < 1e-6, "both in memory at once"


def test_the_router_takes_so_many(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = write(tmp_path, "two")
    shapes: dict[int, tuple[int, ...]] = {}
    for used in (0, 1, 5, 0):
        ask(llama_engine, LoadModel(path, "knob", 512, experts_used=used))
        events = ask(llama_engine, Route("knob", prompt="A cat."))
        found = trace(event for event in events if isinstance(event, RoutedTokens))
        shapes[used] = found.chosen.shape[1:]
        assert np.allclose(found.weights.sum(-1), 1, atol=1e-5), "mixed from those alone"
    assert shapes == {0: (3, 2), 1: (3, 1), 5: (3, 5)}


@pytest.mark.parametrize("used", [-1, 9, 100])
def test_more_than_there_are_is_refused(
    llama_engine: LlamaEngine, tmp_path: Path, used: int
) -> None:
    """llama.cpp would end the process if it got such a number. After the refusal, the loaded model
    stays loaded."""
    path = write(tmp_path, "two")
    ask(llama_engine, LoadModel(path, "knob", 512))
    with pytest.raises(UserError, match="Choose a number from 1 to 8"):
        ask(llama_engine, LoadModel(path, "knob", 512, experts_used=used))
    with pytest.raises(UserError, match="Choose a number from 1 to 8"):
        compared(llama_engine, CompareModels(path, (path,), TEXT, 256, experts_used=(used,)))
    greedy = Generate("knob", prompt="A", sampling=Sampling(temperature=0), max_tokens=2)
    assert any(isinstance(event, Token) for event in ask(llama_engine, greedy))


def test_groups_leave_fewer_to_choose_from(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """DeepSeek-V3's routing chooses 2 of 4 groups, each with 2 experts."""
    path = write(tmp_path, "groups", KINDS["DeepSeek-V3"])
    ask(llama_engine, LoadModel(path, "knob", 512, experts_used=4))
    with pytest.raises(UserError, match="Choose a number from 1 to 4"):
        ask(llama_engine, LoadModel(path, "knob", 512, experts_used=5))


def test_a_model_that_has_no_such_number(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    dense = str(tiny_model.write(tmp_path / "dense.gguf"))
    by_layer = write(
        tmp_path, "by-layer", replace(MIXTRAL, metadata={"expert_used_count": (2, 1, 2)})
    )
    for path in (dense, by_layer):
        with pytest.raises(UserError, match="can't be changed"):
            ask(llama_engine, LoadModel(path, "knob", 512, experts_used=1))
