"""LoRA adapters in real llama.cpp."""

from __future__ import annotations

import math
import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import gguf
import pytest

from desktop.core.errors import UserError
from desktop.core.messages import Generate, LoadModel, Sampling, Token
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from tests import damaged_gguf, tiny_adapter, tiny_model
from tests.engine.conftest import ask

ALPHA = gguf.Keys.Adapter.LORA_ALPHA


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


def changed(folder: Path, change: Callable[[damaged_gguf.File], damaged_gguf.File]) -> Path:
    """Write an adapter with something wrong in it."""
    path = tiny_adapter.write(folder / f"changed {len(list(folder.iterdir()))}.gguf")
    path.write_bytes(change(damaged_gguf.read(path)).packed())
    return path


def put_alpha(value: float) -> Callable[[damaged_gguf.File], damaged_gguf.File]:
    return lambda file: file.put(ALPHA, damaged_gguf.F32, struct.pack("<f", value))


def of_64_gigabytes(folder: Path) -> Path:
    """Write a sparse adapter, which takes hardly any space on the disk."""
    path = changed(folder, lambda file: file.tensor(-1, shape=(1 << 17, 1 << 17)))
    os.truncate(path, path.stat().st_size + (1 << 36))
    return path


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


def test_the_engine_that_an_adapter_ends_does_not_blame_the_model(
    remote: RemoteEngine, tmp_path: Path, base: Path
) -> None:
    adapter = changed(tmp_path, lambda file: file.put(ALPHA, damaged_gguf.U32, bytes(4)))
    with pytest.raises(UserError, match="with the adapter"):
        ask(remote, LoadModel(str(base), adapter=str(adapter), threads=1))
    ask(remote, LoadModel(str(base), threads=1))


def test_too_much_strength_does_not_blame_the_file(
    llama_engine: LlamaEngine, tmp_path: Path, base: Path
) -> None:
    adapter = tiny_adapter.write(tmp_path / "adapter.gguf")
    ask(llama_engine, LoadModel(str(base), adapter=str(adapter), threads=1))
    with pytest.raises(UserError, match="strength may be too high"):
        written(llama_engine, str(base), 1e30)
    assert written(llama_engine, str(base))


def test_other_files_are_refused(
    llama_engine: LlamaEngine, tmp_path: Path, base: Path, subtests: pytest.Subtests
) -> None:
    whole = tiny_adapter.write(tmp_path / "whole.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.gguf").write_text("Ahoy!")
    refused = {
        "isn't a LoRA adapter": (
            base,
            tiny_adapter.write(tmp_path / "k.gguf", kind="other"),
            changed(tmp_path, lambda file: replace(file, tensors=(), data=b"")),
        ),
        'the "qwen2" architecture': (
            tiny_adapter.write(tmp_path / "q.gguf", architecture="qwen2"),
        ),
        "can't add this adapter": (tiny_adapter.write(tmp_path / "w.gguf", width=96),),
        "computed an invalid value": (changed(tmp_path, put_alpha(math.nan)),),
        "in addition to the model": (of_64_gigabytes(tmp_path),),
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
