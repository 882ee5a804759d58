"""Tests that captured activations are the inputs of matrix multiplications: they equal numpy's
results, and multiplying them in numpy gives what llama.cpp computes next."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    ActivationsCaptured,
    CaptureActivations,
    LoadModel,
    Message,
    PromptProgress,
    SampleTensor,
    TensorSampled,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from tests import tiny_model, tiny_router
from tests.engine.conftest import ask

TEXT = "The cat sat on the mat, and 12 + 7 = 19."
Floats = npt.NDArray[np.float32]


def tensor(path: Path, name: str) -> Floats:
    return next(np.array(t.data) for t in gguf.GGUFReader(path).tensors if t.name == name)


def capture(engine: LlamaEngine, request: CaptureActivations) -> tuple[ActivationsCaptured, Floats]:
    *progress, event = ask(engine, request)
    assert progress
    assert all(isinstance(each, PromptProgress) for each in progress)
    assert isinstance(event, ActivationsCaptured)
    return event, np.frombuffer(event.values, np.float32).reshape(-1, event.columns)


@pytest.fixture
def tiny(llama_engine: LlamaEngine, tmp_path: Path) -> Path:
    path = tiny_model.write(tmp_path / "tiny.gguf")
    ask(llama_engine, LoadModel(str(path), threads=1))
    return path


def test_the_first_matrix_gets_the_normed_tokens(llama_engine: LlamaEngine, tiny: Path) -> None:
    event, found = capture(
        llama_engine, CaptureActivations(str(tiny), "blk.0.attn_q.weight", prompt=TEXT)
    )
    assert "".join(event.texts) == TEXT
    assert (event.each, event.left_out, event.columns) == (1, 0, tiny_model.WIDTH)
    tokens = llama_engine.model(str(tiny)).vocabulary.tokenize(TEXT, special=True, add_special=True)
    embedded = tensor(tiny, "token_embd.weight")[tokens].astype(np.float64)
    scale = np.sqrt(np.mean(embedded**2, axis=1, keepdims=True) + 1e-5)
    wanted = embedded / scale * tensor(tiny, "blk.0.attn_norm.weight")
    assert np.allclose(found, wanted, atol=1e-5)


@pytest.mark.parametrize("name", ["output.weight", "blk.1.ffn_down.weight"])
def test_times_the_matrix_they_are_what_comes_next(
    llama_engine: LlamaEngine, tiny: Path, name: str
) -> None:
    """Also covers the last layer, which computes only the requested tokens."""
    _, found = capture(llama_engine, CaptureActivations(str(tiny), name, prompt=TEXT))
    model = llama_engine.model(str(tiny))
    tokens = model.vocabulary.tokenize(TEXT, special=True, add_special=True)
    assert len(found) == len(tokens)
    model.keep(0)
    scores = model.scores(tokens, 0).copy()
    if name == "output.weight":
        assert np.allclose(found @ tensor(tiny, name).T, scores, atol=0.02)
        return
    gate = capture(llama_engine, CaptureActivations(str(tiny), _other("gate"), prompt=TEXT))[1]
    up = capture(llama_engine, CaptureActivations(str(tiny), _other("up"), prompt=TEXT))[1]
    assert np.array_equal(gate, up), "both get the same"
    through = gate @ tensor(tiny, _other("gate")).T
    wanted = through / (1 + np.exp(-through)) * (up @ tensor(tiny, _other("up")).T)
    assert np.allclose(found, wanted, atol=1e-3)


def _other(part: str) -> str:
    return f"blk.1.ffn_{part}.weight"


def test_a_conversation_and_a_limit(llama_engine: LlamaEngine, tiny: Path) -> None:
    question = (Message("user", "Hello there"),)
    name = "blk.0.ffn_down.weight"
    whole, values = capture(llama_engine, CaptureActivations(str(tiny), name, question))
    assert "<|im_start|>" in whole.texts
    limited = CaptureActivations(str(tiny), name, question, most=3 * whole.columns + 5)
    part, first = capture(llama_engine, limited)
    assert part.texts == whole.texts[:3]
    assert part.left_out == len(whole.texts) - 3
    assert np.allclose(first, values[:3], atol=1e-5)


def test_what_is_loaded_keeps_its_cache(llama_engine: LlamaEngine, tiny: Path) -> None:
    model = llama_engine.model(str(tiny))
    model.keep(0)
    model.decode([5, 6, 7])
    capture(llama_engine, CaptureActivations(str(tiny), "blk.0.attn_q.weight", prompt=TEXT))
    assert model.cached == [5, 6, 7]


def test_experts_get_a_row_each(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", tiny_router.KINDS["Mixtral"]))
    ask(llama_engine, LoadModel(path, context_length=512, threads=1))
    down = "blk.1.ffn_down_exps.weight"
    event, found = capture(llama_engine, CaptureActivations(path, down, prompt=TEXT))
    assert event.each == tiny_router.KINDS["Mixtral"].used == 2
    assert found.shape == (2 * len(event.texts), tiny_router.FEED)
    gate = CaptureActivations(path, "blk.1.ffn_gate_exps.weight", prompt=TEXT)
    event, found = capture(llama_engine, gate)
    assert (event.each, len(found)) == (1, len(event.texts))
    cut = CaptureActivations(path, down, prompt=TEXT, most=5 * tiny_router.FEED)
    event, found = capture(llama_engine, cut)
    assert len(found) == 5


def test_heads_get_a_row_each_token_by_token(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_router.write(tmp_path / "tiny.gguf", tiny_router.KINDS["DeepSeek-V2"]))
    ask(llama_engine, LoadModel(path, context_length=512, threads=1))
    name = "blk.0.attn_k_b.weight"
    event, found = capture(llama_engine, CaptureActivations(path, name, prompt=TEXT[:9]))
    assert event.each == tiny_router.HEADS
    assert len(found) == tiny_router.HEADS * len(event.texts)
    longer, more = capture(llama_engine, CaptureActivations(path, name, prompt=TEXT))
    assert longer.texts[: len(event.texts)] == event.texts
    # In the first layer, a token's rows depend on the token alone.
    np.testing.assert_allclose(more[: len(found)], found, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("blk.9.attn_q.weight", "no_tensor"), ("blk.0.attn_norm.weight", "no_activations")],
)
def test_what_is_multiplied_with_nothing(
    llama_engine: LlamaEngine, tiny: Path, name: str, kind: str
) -> None:
    with pytest.raises(UserError) as caught:
        ask(llama_engine, CaptureActivations(str(tiny), name, prompt=TEXT))
    assert caught.value.kind == kind


def test_other_bad_input(llama_engine: LlamaEngine, tiny: Path) -> None:
    name = "blk.0.attn_q.weight"
    with pytest.raises(UserError, match="isn't loaded"):
        ask(llama_engine, CaptureActivations("no such model", name, prompt=TEXT))
    with pytest.raises(UserError, match="no text"):
        ask(llama_engine, CaptureActivations(str(tiny), name, prompt=""))
    with pytest.raises(UserError, match="tokens long"):
        ask(llama_engine, CaptureActivations(str(tiny), name, prompt=TEXT * 100))
    cancel = Cancel()
    run = llama_engine.run(CaptureActivations(str(tiny), name, prompt=TEXT), cancel)
    assert next(run) == PromptProgress(32, len(TEXT), 0)
    cancel.set()
    with pytest.raises(Cancelled):
        next(run)
    event, found = capture(llama_engine, CaptureActivations(str(tiny), name, prompt=TEXT))
    assert len(found) == len(event.texts) == len(TEXT)


# --- samples ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("most", "rows"), [(1 << 20, range(128)), (64 * 4, (0, 32, 64, 96))])
def test_rows_of_a_tensor(
    llama_engine: LlamaEngine, tiny: Path, most: int, rows: range | tuple[int, ...]
) -> None:
    name = "blk.1.ffn_gate.weight"
    (event,) = ask(llama_engine, SampleTensor(str(tiny), name, most))
    assert isinstance(event, TensorSampled)
    assert event.rows == tuple(rows)
    assert (event.total_rows, event.columns) == (128, 64)
    found = np.frombuffer(event.values, np.float32).reshape(len(event.rows), -1)
    assert np.array_equal(found, tensor(tiny, name)[list(rows)])


def test_a_truncated_file_is_one_sentence(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "cut.gguf")
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(UserError, match="The file is incomplete"):
        ask(llama_engine, SampleTensor(str(path), "blk.1.ffn_gate.weight"))


def test_through_the_process_border(tmp_path: Path, remote: RemoteEngine) -> None:
    path = tiny_model.write(tmp_path / "tiny.gguf")
    ask(remote, LoadModel(str(path), threads=1))
    *_, event = ask(remote, CaptureActivations(str(path), "blk.0.attn_q.weight", prompt=TEXT))
    assert isinstance(event, ActivationsCaptured)
    assert len(event.values) == 4 * event.columns * len(event.texts)
    *_, sampled = ask(remote, SampleTensor(str(path), "blk.0.attn_q.weight"))
    assert isinstance(sampled, TensorSampled)
    assert np.array_equal(
        np.frombuffer(sampled.values, np.float32), tensor(path, "blk.0.attn_q.weight").ravel()
    )
