"""Tests the devices of the real llama.cpp that `make run` builds, and an installation with missing
libraries."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from llama_cpp import _ggml

from desktop.core.errors import UserError
from desktop.core.messages import (
    PROCESSOR,
    CompareModels,
    Devices,
    ListDevices,
    LoadModel,
    ModelLoaded,
)
from desktop.core.resources import resource
from desktop.engine import binding
from desktop.engine.llama_engine import LlamaEngine
from tests.engine.conftest import ask

MODEL = str(resource("models", "Pebble-1-0.4M-Instruct-F16.gguf"))


def test_the_processor_is_described(llama_engine: LlamaEngine) -> None:
    (found,) = ask(llama_engine, ListDevices())
    assert isinstance(found, Devices)
    (processor,) = [each for each in found.devices if each.kind == "cpu"]
    assert processor.name == processor.choice == PROCESSOR
    assert processor.backend == "CPU"
    assert processor.description
    assert processor.memory_total > 0
    assert processor.features
    assert all(each.isprintable() for each in processor.features)


def test_a_build_without_git_names_no_commit(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for said, commit in ((b"unknown", ""), (b"0c1e570-dirty", "0c1e570-dirty")):
        monkeypatch.setattr(binding, "_commit", lambda said=said: said)
        (found,) = ask(llama_engine, ListDevices())
        assert isinstance(found, Devices)
        assert found.commit == commit


def test_a_comparison_uses_the_device_too(llama_engine: LlamaEngine) -> None:
    with pytest.raises(UserError) as caught:
        ask(llama_engine, CompareModels(MODEL, (MODEL,), "one two " * 400, device="Vulkan9"))
    assert caught.value.kind == "device"


def test_an_unknown_device_names_those_that_exist(llama_engine: LlamaEngine) -> None:
    with pytest.raises(UserError, match=r"no device named Vulkan9: A card.*: CPU"):
        ask(llama_engine, LoadModel(MODEL, device="Vulkan9: A card"))


def test_no_layers_are_counted_on_a_card(llama_engine: LlamaEngine) -> None:
    loaded = ask(llama_engine, LoadModel(MODEL, context_length=256, device=PROCESSOR))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert (loaded.device, loaded.gpu_layers) == (PROCESSOR, 0)


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_a_library_that_cannot_be_loaded_is_named(tmp_path: Path, damage: str) -> None:
    package = Path(_ggml.libggml_base_path).parent
    copy = tmp_path / "llama_cpp"
    (copy / "lib").mkdir(parents=True)
    for file in (*package.glob("*.py"), *package.glob("lib/*")):
        (copy / file.relative_to(package)).symlink_to(file)
    (library,) = copy.glob("lib/*llama.*[obl]")
    library.unlink()
    if damage == "damaged":
        library.write_bytes(b"not a library")
    done = subprocess.run(
        [sys.executable, "-c", "import desktop.engine.binding"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    name = "llama" if damage == "missing" else library.name
    assert f"Part of Glassbox is missing or damaged: {name}." in done.stderr


@pytest.mark.parametrize(
    ("result", "kind"), [(1, "decode"), (-1, "decode"), (-2, "compute"), (-3, "compute")]
)
def test_a_failed_computation_and_a_refused_batch(
    llama_engine: LlamaEngine, result: int, kind: str
) -> None:
    """Only the first may be a graphics card's fault."""
    ask(llama_engine, LoadModel(MODEL, context_length=256))
    with pytest.raises(UserError) as caught:
        llama_engine.model(MODEL)._check(result, [1])
    assert caught.value.kind == kind
