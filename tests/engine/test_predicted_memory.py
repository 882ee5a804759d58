"""Tests memory predictions from a header against the memory that llama.cpp then uses."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.gguf.header import read_header
from desktop.core.memory.estimate import MemoryEstimate, estimate
from desktop.core.messages import LoadModel, ModelLoaded, UnloadModel
from desktop.engine.llama_engine import LlamaEngine
from tests import planned_models, planned_rare, tiny_memory, tiny_model
from tests.engine.conftest import ask
from tests.engine.test_mixtures import quantize
from tests.planned_models import Model, dense, planned, second_table

ROUNDED = 0.02 * 1024 * 1024
"""Rounding error in bytes: llama.cpp prints its buffers in hundredths of a MiB."""

TYPES = "attention.indexer.types"

FAMILIES: dict[str, Callable[[], Model]] = {
    "Llama 3 8B": lambda: dense(128256, 4096, 14336, 32, 8, 32),
    "Llama 3 70B": lambda: dense(32000, 8192, 28672, 64, 8, 80),
    "heads wider than the model": lambda: dense(
        3000, 1024, 3072, 16, 8, 28, head=128, architecture="qwen3", norms=True, tied=True
    ),
    "one layer": lambda: dense(300, 4096, 12288, 32, 8, 1),
    "LLaDA, without a cache": lambda: dense(3000, 1024, 2048, 16, 16, 4, architecture="llada"),
    "Gemma 2": lambda: planned_models.windowed("gemma2", 3000, 26),
    "Gemma 3": lambda: planned_models.windowed("gemma3", 3000, 26),
    "128 experts": lambda: planned_models.mixture(3000, 128, 8, layers=12, feed=768),
    "2 of 8 experts": lambda: planned_models.mixture(3000, 8, 2, layers=12, feed=14336),
    "DeepSeek-V2-Lite": lambda: planned_models.latent(3000),
    "DeepSeek-V2-Lite, old file": lambda: planned_models.latent(3000, absorbed=False),
    "Mamba 2": lambda: planned_models.recurrent(3000),
    "Granite 4, hybrid": lambda: planned_models.hybrid(3000),
    "Granite, with windows": lambda: planned_rare.windowed(3000),
    "Muse Glimmer": lambda: planned_rare.gated(3000),
    "Nanbeige, looped": lambda: planned_rare.looped(3000),
    "GLM-4.5-Air, with NextN": lambda: planned_rare.predicting(3000),
}

ONLY_CACHES: dict[str, Callable[[], Model]] = {
    "MiniMax-01": lambda: planned_rare.linear(3000),
    "Qwen4, experimental": lambda: planned_rare.indexed(3000),
    "GLM-5-Next": lambda: planned_rare.pooled(3000),
    "GLM-5.1": lambda: planned_rare.sparse(3000, "glm-dsa"),
    "GLM-5.2": lambda: planned_rare.sparse(3000, "glm-dsa", context_length=2**20),
    "GLM-5.2, with types": lambda: planned_rare.sparse(
        3000, "glm-dsa", context_length=2**20, **{TYPES: [1, 0] * 5 + [1]}
    ),
    "MiniMax-M3": lambda: planned_rare.sparse_blocks(3000),
    "Hy4": lambda: planned_rare.sparse_in_streams(3000),
    "dots.3 Note": lambda: planned_rare.windowed_latent(3000),
    "DeepSeek-V4": lambda: planned_rare.compressing(3000),
    "DeepSeek-V3.2": lambda: planned_rare.sparse(3000, "deepseek32", **{TYPES: [0] * 11}),
}
"""Families whose compute buffer isn't predicted."""


@pytest.mark.parametrize("context_length", [512, 4096, 32768])
@pytest.mark.parametrize("family", FAMILIES)
def test_a_plan_for_every_family(
    tmp_path: Path, llama_engine: LlamaEngine, family: str, context_length: int
) -> None:
    path = planned_models.write(tmp_path / "planned.gguf", FAMILIES[family]())
    plan = planned(path, context_length, llama_engine.log)
    header = read_header(path)
    predicted = estimate(header, context_length)
    assert predicted.kv_cache == pytest.approx(plan.kv_cache, rel=0.001, abs=ROUNDED)
    assert predicted.compute == pytest.approx(plan.compute, rel=0.03, abs=ROUNDED)
    assert predicted.weights == sum(tensor.bytes for tensor in header.tensors) - plan.unused


@pytest.mark.parametrize("context_length", [512, 32768])
@pytest.mark.parametrize("family", ONLY_CACHES)
def test_the_cache_of_rare_families(
    tmp_path: Path, llama_engine: LlamaEngine, family: str, context_length: int
) -> None:
    path = planned_models.write(tmp_path / "planned.gguf", ONLY_CACHES[family]())
    plan = planned(path, context_length, llama_engine.log)
    predicted = estimate(read_header(path), context_length)
    assert predicted.kv_cache == pytest.approx(plan.kv_cache, rel=0.001, abs=ROUNDED)


@pytest.mark.parametrize("seed", range(6))
def test_shapes_that_nobody_has_tried(tmp_path: Path, llama_engine: LlamaEngine, seed: int) -> None:
    draw = random.Random(seed)
    heads = draw.choice([4, 8, 16, 32])
    model = dense(
        draw.choice([300, 5000]),
        draw.choice([64, 576, 2048]),
        draw.choice([128, 1536, 8192]),
        heads,
        draw.choice([count for count in (1, 2, 4, 8) if heads % count == 0]),
        draw.choice([1, 2, 3, 12]),
        head=draw.choice([32, 64, 128]),
    )
    path = planned_models.write(tmp_path / "planned.gguf", model)
    context_length = draw.choice([256, 1024, 8192])
    plan = planned(path, context_length, llama_engine.log)
    predicted = estimate(read_header(path), context_length)
    assert predicted.kv_cache == pytest.approx(plan.kv_cache, abs=ROUNDED)
    assert predicted.compute == pytest.approx(plan.compute, abs=ROUNDED)


def load(engine: LlamaEngine, path: str, context_length: int) -> tuple[MemoryEstimate, ModelLoaded]:
    loaded = ask(engine, LoadModel(path, context_length=context_length, gpu_layers=0, threads=1))[
        -1
    ]
    ask(engine, UnloadModel(path))
    assert isinstance(loaded, ModelLoaded)
    return estimate(read_header(path), context_length), loaded


def check_prediction(predicted: MemoryEstimate, loaded: ModelLoaded) -> None:
    possible = (0, second_table(loaded.path))
    twice = min(possible, key=lambda size: abs(predicted.weights + size - loaded.weights_bytes))
    parts = [
        (predicted.weights + twice, loaded.weights_bytes),
        (predicted.kv_cache, loaded.kv_cache_bytes),
        (predicted.compute, loaded.compute_bytes),
    ]
    for wanted, measured in parts:
        assert wanted == pytest.approx(measured, rel=0.05, abs=ROUNDED)
    assert predicted.total + twice == pytest.approx(loaded.memory_bytes, rel=0.05)


def test_a_block_that_is_not_loaded_takes_no_memory(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    """Not even if llama.cpp rearranges the embedding table, which is also the output layer."""
    model = planned_rare.predicting(4096)
    del model.tensors["output.weight"]
    weights: list[int] = []
    for each in (model, planned_rare.without_unused(model)):
        path = planned_models.write(tmp_path / "planned.gguf", each)
        quantize(path, target := tmp_path / "quantized.gguf", "Q4_0")
        weights.append(load(llama_engine, str(target), 512)[1].weights_bytes)
    assert weights[0] == pytest.approx(weights[1], rel=0.01)


@pytest.mark.parametrize("context_length", [256, 1024, 8192])
def test_the_starter(llama_engine: LlamaEngine, starter: str, context_length: int) -> None:
    check_prediction(*load(llama_engine, starter, context_length))


def test_the_demo_models(llama_engine: LlamaEngine) -> None:
    """Not the one in Q2_K: what llama.cpp rearranges for the processor, it counts twice."""
    models = sorted((Path(__file__).parents[2] / "resources" / "models").glob("*-F16.gguf"))
    if not models:
        pytest.skip("there are no demo models: `make demo-models` trains them")
    for path in models:
        check_prediction(*load(llama_engine, str(path), 512))


@pytest.mark.parametrize(
    "write", [tiny_model.write, tiny_memory.write_recurrent, tiny_memory.write_sliding]
)
@pytest.mark.parametrize("context_length", [300, 4096])
def test_small_models_of_several_kinds(
    llama_engine: LlamaEngine, tmp_path: Path, write: Callable[[Path], Path], context_length: int
) -> None:
    check_prediction(*load(llama_engine, str(write(tmp_path / "tiny.gguf")), context_length))
