"""Tests the sizes of llama-quantize's mixtures against the sizes that llama.cpp reports, and the
planned sizes of files against those that it writes."""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Callable
from pathlib import Path

import llama_cpp.llama_cpp as llama
import pytest

from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import FILE_TYPES
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.memory.subject import of_file
from desktop.core.quantization.precision_plan import PRECISIONS, precision_plan
from desktop.core.quantization.type_mixtures import MIXTURES, mixture_bytes
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.log import LlamaLog
from tests import planned_models, planned_rare
from tests.planned_models import Model, Shape, dense

NUMBERS = {name: number for number, name in FILE_TYPES.items()}


def with_kept() -> Model:
    """Return a model with all kinds of tensors that stay as they are, and with odd shapes."""
    model = dense(1000, 512, 1024, 8, 2, 4)
    names = (
        *("position_embd", "token_types", "v.position_embd", "v.sam.pos_embd", "v.sam.neck.0"),
        *("v.sam.net_2", "v.blk.0.rel_pos_h", "v.patch_embd", "v.patch_merger", "a.rvq.codebook"),
        *("mm.a.code_embd", "enc.blk.0.attn_rel_b", "blk.0.ffn_gate_tid2eid", "blk.0.hc_attn_fn"),
    )
    tensors = model.tensors | {f"{name}.weight": (256, 320) for name in names}
    shapes: list[Shape] = [(1, 512), (512, 1, 1), (256, 1, 4)]
    tensors |= {f"blk.0.odd_{at}.weight": shape for at, shape in enumerate(shapes)}
    return Model(model.architecture, model.values, tensors, model.vocabulary)


def jais() -> Model:
    """Return a model that llama.cpp takes for a 70B model, smaller."""
    model = dense(1000, 512, 1024, 8, 1, 68)
    values = model.values | {"attention.layer_norm_epsilon": 1e-5}
    return Model("jais2", values, model.tensors, model.vocabulary)


FAMILIES: dict[str, Callable[[], Model]] = {
    "Llama 3 8B": lambda: dense(1000, 4096, 14336, 32, 8, 32),
    "Llama 3 70B": lambda: dense(1000, 8192, 28672, 64, 8, 80),
    "Llama 65B": lambda: dense(1000, 8192, 22016, 64, 64, 80),
    "Qwen1.5 72B": lambda: dense(1000, 8192, 24576, 64, 64, 80, architecture="qwen2"),
    "Nemotron Super 49B": lambda: dense(1000, 8192, 28672, 64, 8, 80, architecture="deci"),
    "rows that are no whole blocks": lambda: dense(1000, 576, 1536, 9, 3, 30, tied=True),
    "2 of 8 experts": lambda: planned_models.mixture(1000, 8, 2, layers=16, feed=1024),
    "8 of 128 experts": lambda: planned_models.mixture(1000, 128, 8, layers=16, feed=768),
    "latent attention": lambda: planned_models.latent(1000),
    "recurrent": lambda: planned_models.recurrent(1000),
    "looped": lambda: planned_rare.looped(1000),
    "with NextN": lambda: planned_rare.predicting(1000),
    "sparse attention": lambda: planned_rare.indexed(1000),
    "sparse latent attention": lambda: planned_rare.sparse(1000, "glm-dsa"),
    "DeepSeek-V4": lambda: planned_rare.compressing(1000),
    "GLM-5-Next": lambda: planned_rare.pooled(1000),
    "RWKV 7": lambda: planned_rare.rwkv(1000),
    "kept": with_kept,
    "Jais 2 70B": jais,
}


def quantize(path: Path, target: Path, file_type: str, *, dry_run: bool = False) -> None:
    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = NUMBERS[file_type]
    parameters.dry_run = dry_run
    parameters.nthread = 1
    source, made = os.fsencode(path), os.fsencode(target)
    assert llama.llama_model_quantize(source, made, ctypes.pointer(parameters)) == 0


def told(path: Path, file_type: str, log: LlamaLog) -> float:
    """Return the size that llama.cpp reports in a dry run, in MiB to two decimals."""
    log.clear()
    quantize(path, path.with_suffix(".none"), file_type, dry_run=True)
    match = re.search(r"quant size *= *([\d.]+) MiB", log.text())
    assert match, log.text()[-1000:]
    return float(match[1])


@pytest.mark.parametrize("family", FAMILIES)
def test_sizes_are_those_of_llama_cpp(
    tmp_path: Path, llama_engine: LlamaEngine, family: str
) -> None:
    path = planned_models.write(tmp_path / "planned.gguf", FAMILIES[family]())
    header = read_header(path)
    for file_type in MIXTURES:
        size = mixture_bytes(header.metadata, header.tensors, file_type) / planned_models.MIB
        assert size == pytest.approx(told(path, file_type, llama_engine.log), abs=0.006), file_type


def test_planned_files_include_blocks_that_are_not_loaded(
    tmp_path: Path, llama_engine: LlamaEngine
) -> None:
    """llama-quantize also quantizes the blocks that predict further tokens (NextN)."""
    model = planned_rare.predicting(1000)
    path = planned_models.write(tmp_path / "predicting.gguf", model)
    source = describe(str(path), "folder", FactsCache())
    plan = precision_plan(source, [source], {}, (), 10**15, 10**15)
    in_memory = {each.name: each.bytes for each in of_file(path).sizes}
    for name in PRECISIONS[1:]:
        quantize(path, target := tmp_path / f"{name}.gguf", name)
        assert plan.file(name).bytes == pytest.approx(target.stat().st_size, abs=200), name
        assert in_memory[name] == of_file(target).stored, name
