"""Tests the sizes of llama-quantize's mixtures against the sizes that llama.cpp reports."""

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
from desktop.core.quantization.type_mixtures import MIXTURES, mixture_bytes
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.log import LlamaLog
from tests import planned_models
from tests.planned_models import Model, dense

NUMBERS = {name: number for number, name in FILE_TYPES.items()}

FAMILIES: dict[str, Callable[[], Model]] = {
    "Llama 3 8B": lambda: dense(1000, 4096, 14336, 32, 8, 32),
    "Llama 3 70B": lambda: dense(1000, 8192, 28672, 64, 8, 80),
    "rows that are no whole blocks": lambda: dense(1000, 576, 1536, 9, 3, 30, tied=True),
    "2 of 8 experts": lambda: planned_models.mixture(1000, 8, 2, layers=16, feed=1024),
    "8 of 128 experts": lambda: planned_models.mixture(1000, 128, 8, layers=16, feed=768),
    "latent attention": lambda: planned_models.latent(1000),
    "recurrent": lambda: planned_models.recurrent(1000),
}


def told(path: Path, file_type: str, log: LlamaLog) -> float:
    """Return the size that llama.cpp reports in a dry run, in MiB to two decimals."""
    log.clear()
    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = NUMBERS[file_type]
    parameters.dry_run = True
    parameters.nthread = 1
    target = os.fsencode(path.with_suffix(".none"))
    assert llama.llama_model_quantize(os.fsencode(path), target, ctypes.pointer(parameters)) == 0
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
