"""Measures the cost of quantization: quantizes models with llama.cpp and asks each version the same
questions."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any, Final

import llama_cpp.llama_cpp as llama

from demo_models.evaluation import questions_by_skill, score
from demo_models.reader import Reader
from demo_models.text import Style

TYPES: Final = {
    "Q8_0": llama.LLAMA_FTYPE_MOSTLY_Q8_0,
    "Q4_K_M": llama.LLAMA_FTYPE_MOSTLY_Q4_K_M,
    "Q3_K_S": llama.LLAMA_FTYPE_MOSTLY_Q3_K_S,
    "Q2_K": llama.LLAMA_FTYPE_MOSTLY_Q2_K,
}


def measure_types(file: Path, folder: Path, style: Style, questions: int) -> dict[str, Any]:
    """Measure each quantization type: its accuracy and its loss in nats per token, averaged over
    all skills, and its size in bytes."""
    return {name: _measured(file, folder, name, style, questions) for name in TYPES}


def quantize(source: Path, target: Path, name: str) -> Path:
    options = llama.llama_model_quantize_default_params()
    options.ftype = TYPES[name]
    options.nthread = 2
    status = llama.llama_model_quantize(
        str(source).encode(), str(target).encode(), ctypes.pointer(options)
    )
    if status:
        raise ValueError(f"llama.cpp does not quantize {source.name} to {name}")
    return target


def _measured(file: Path, folder: Path, name: str, style: Style, questions: int) -> dict[str, Any]:
    target = quantize(file, folder / f"{name}.gguf", name)
    with Reader(target) as reader:
        scores = [score(reader, items, style) for items in questions_by_skill(questions).values()]
    size = target.stat().st_size
    target.unlink()
    return {
        "accuracy": round(sum(s.accuracy for s in scores) / len(scores), 4),
        "loss": round(sum(s.loss for s in scores) / len(scores), 4),
        "bytes": size,
    }
