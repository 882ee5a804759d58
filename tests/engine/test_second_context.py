"""Tests that contexts beside a model's own are no larger than needed, and refused if there isn't
enough memory."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import psutil
import pytest

from desktop.core.errors import UserError
from desktop.core.memory import estimate as memory
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.messages import CaptureActivations, LoadModel, Request, Route
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.models import second_context
from tests import tiny_model, tiny_router
from tests.engine.conftest import ask

TEXT = "The cat sat on the mat."
GATE = "blk.1.ffn_gate_exps.weight"

CASES: dict[str, tuple[Callable[[str], Request], int]] = {
    "router": (lambda path: Route(path, prompt=TEXT), 256),
    "router, longer text": (lambda path: Route(path, tokens=(5,) * 300), 512),
    "router, answer": (lambda path: Route(path, prompt=TEXT, max_tokens=2), 1024),
    "activations": (lambda path: CaptureActivations(path, GATE, prompt=TEXT), 256),
}
"""Requests, with the lengths of their contexts."""


@pytest.fixture
def path(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    made = str(tiny_router.write(tmp_path / "tiny.gguf", tiny_router.KINDS["Mixtral"]))
    ask(llama_engine, LoadModel(made, context_length=1024, threads=1))
    return made


@pytest.mark.parametrize("case", CASES)
def test_it_is_as_long_as_the_text(
    llama_engine: LlamaEngine, path: str, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, length = CASES[case]
    real = second_context.make_context
    made: list[int] = []

    def make(model: Any, handle: Any, context_length: int, *more: Any) -> Any:
        made.append(context_length)
        return real(model, handle, context_length, *more)

    monkeypatch.setattr(second_context, "make_context", make)
    ask(llama_engine, request(path))
    assert made == [length]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("compute", [500, 1500])
def test_too_little_memory_is_told_before_it_is_taken(
    llama_engine: LlamaEngine, path: str, case: str, compute: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shorter context is advised only if it can help."""
    machine = psutil.virtual_memory()._replace(available=1000)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: machine)
    need = MemoryEstimate(weights=0, kv_cache=2000, compute=compute)
    monkeypatch.setattr(memory, "estimate_parts", lambda *_, **__: need)
    request, length = CASES[case]
    with pytest.raises(UserError, match=f"{length:,} tokens of context") as caught:
        ask(llama_engine, request(path))
    assert caught.value.kind == "memory"
    # Only there is the context as long as the chat's.
    shorter = case == "router, answer" and compute < 1000
    assert ("a shorter context" in caught.value.message) is shorter
    assert caught.value.remedy == ("retry_smaller" if shorter else "pick_model")


def test_an_earlier_error_is_not_its_reason(
    llama_engine: LlamaEngine, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tiny_model.write(tmp_path / "new.gguf", architecture="brandnew")
    with pytest.raises(UserError, match="brandnew"):
        ask(llama_engine, LoadModel(str(other)))
    monkeypatch.setattr(llama, "llama_init_from_model", lambda *_: None)
    with pytest.raises(UserError, match="can't create a context") as caught:
        ask(llama_engine, Route(path, prompt=TEXT))
    assert "brandnew" not in caught.value.message


@pytest.mark.parametrize("gpu_layers", [0, -1])
def test_the_memory_of_graphics_cards_counts_if_the_model_uses_them(
    llama_engine: LlamaEngine, path: str, gpu_layers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = psutil.virtual_memory()._replace(available=1000)
    ask(llama_engine, LoadModel(path, context_length=1024, threads=1, gpu_layers=gpu_layers))
    monkeypatch.setattr(psutil, "virtual_memory", lambda: machine)
    monkeypatch.setattr(second_context, "free_on_cards", lambda device: 1 << 30)
    with pytest.raises(UserError) if gpu_layers == 0 else contextlib.nullcontext():
        ask(llama_engine, Route(path, prompt=TEXT))
