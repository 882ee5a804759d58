"""LoRA adapters in real llama.cpp."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.messages import Generate, LoadModel, Sampling, Token
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from tests import tiny_adapter, tiny_model
from tests.engine.conftest import ask


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tiny_model.write(tmp_path / "tiny.gguf")


def written(engine: LlamaEngine | RemoteEngine, model: str, strength: float = 1.0) -> list[int]:
    request = Generate(
        model,
        prompt="Once upon a time",
        sampling=Sampling(temperature=0),
        max_tokens=24,
        ignore_end=True,
        adapter_strength=strength,
    )
    return [event.id for event in ask(engine, request) if isinstance(event, Token)]


@pytest.mark.parametrize("strength", [0.5, 1.0, 1.5])
def test_it_adds_what_a_merged_model_has(
    llama_engine: LlamaEngine, tmp_path: Path, base: Path, strength: float
) -> None:
    adapter = tiny_adapter.write(tmp_path / "adapter.gguf")
    merged = tiny_adapter.merge(base, adapter, strength, tmp_path / "merged.gguf")
    ask(llama_engine, LoadModel(str(base), adapter=str(adapter), threads=1))
    ask(llama_engine, LoadModel(str(merged), threads=1))
    with_adapter = written(llama_engine, str(base), strength)
    assert with_adapter == written(llama_engine, str(merged))
    assert with_adapter != written(llama_engine, str(base), 0)


def test_the_model_is_itself_at_strength_0_and_after(
    llama_engine: LlamaEngine, tmp_path: Path, base: Path
) -> None:
    ask(llama_engine, LoadModel(str(base), threads=1))
    alone = written(llama_engine, str(base))
    adapter = tiny_adapter.write(tmp_path / "adapter.gguf")
    ask(llama_engine, LoadModel(str(base), adapter=str(adapter), threads=1))
    assert written(llama_engine, str(base)) != alone
    assert written(llama_engine, str(base), 0) == alone
    ask(llama_engine, LoadModel(str(base), threads=1))
    assert written(llama_engine, str(base)) == alone


def test_the_engine_process_may_read_it(remote: RemoteEngine, tmp_path: Path, base: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    adapter = tiny_adapter.write(tmp_path / "elsewhere" / "adapter.gguf")
    ask(remote, LoadModel(str(base), adapter=str(adapter), threads=1))
    assert written(remote, str(base)) != written(remote, str(base), 0)


def test_other_files_are_refused(
    llama_engine: LlamaEngine, tmp_path: Path, base: Path, subtests: pytest.Subtests
) -> None:
    whole = tiny_adapter.write(tmp_path / "whole.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.gguf").write_text("Ahoy!")
    refused = {
        "isn't a LoRA adapter": (base, tiny_adapter.write(tmp_path / "k.gguf", kind="other")),
        'the "qwen2" architecture': (
            tiny_adapter.write(tmp_path / "q.gguf", architecture="qwen2"),
        ),
        "can't add this adapter": (tiny_adapter.write(tmp_path / "w.gguf", width=96),),
        "": (tmp_path / "cut.gguf", tmp_path / "text.gguf", tmp_path / "missing.gguf"),
    }
    ask(llama_engine, LoadModel(str(base), threads=1))
    alone = written(llama_engine, str(base))
    for sentence, files in refused.items():
        for file in files:
            with subtests.test(file.name):
                with pytest.raises(UserError) as error:
                    ask(llama_engine, LoadModel(str(base), "another", adapter=str(file), threads=1))
                assert sentence in error.value.message
                assert error.value.message.endswith(".")
                assert written(llama_engine, str(base)) == alone
