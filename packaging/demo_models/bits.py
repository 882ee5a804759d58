"""Measures the cost of quantization: quantizes models with llama.cpp and asks each version the same
questions."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

from demo_models.corpus.item import Item
from demo_models.evaluation import score
from demo_models.reader import Reader
from demo_models.text import Style
from desktop.core.quantization.importance import SquareSums, write_importance
from desktop.engine.quantizing.imatrix import ImportanceTap

TYPES: Final = {
    "Q8_0": llama.LLAMA_FTYPE_MOSTLY_Q8_0,
    "Q4_K_M": llama.LLAMA_FTYPE_MOSTLY_Q4_K_M,
    "Q3_K_S": llama.LLAMA_FTYPE_MOSTLY_Q3_K_S,
    "Q2_K": llama.LLAMA_FTYPE_MOSTLY_Q2_K,
}
LOW_TYPES: Final = {
    "IQ3_XXS": llama.LLAMA_FTYPE_MOSTLY_IQ3_XXS,
    "IQ2_XXS": llama.LLAMA_FTYPE_MOSTLY_IQ2_XXS,
    "IQ1_S": llama.LLAMA_FTYPE_MOSTLY_IQ1_S,
}
"""Types with about 3, 2, and 1.6 bits per weight, which need an importance matrix."""
ROW: Final = 512
"""Number of tokens that are read at once for an importance matrix."""

Importance = Mapping[str, NDArray[np.float32]]
"""The mean square of each input of a tensor's products, by tensor name."""


def measure_types(
    file: Path, folder: Path, style: Style, sets: Mapping[str, Sequence[Item]]
) -> dict[str, Any]:
    """Measure each quantization type: its accuracy and its loss in nats per token, averaged over
    all sets of questions, and its size in bytes."""
    return {name: _measured(file, folder, name, style, sets) for name in TYPES}


def measure_low_types(
    file: Path, folder: Path, style: Style, sets: Mapping[str, Sequence[Item]], text: str
) -> dict[str, Any]:
    """Measure the types that need an importance matrix, as `measure_types` does. The matrix is
    measured on `text`, and stays in the folder as a file."""
    with ImportanceReader(file) as reader:
        importance = reader.importance(text, folder / "importance.gguf")
    return {name: _measured(file, folder, name, style, sets, importance) for name in LOW_TYPES}


def quantize(source: Path, target: Path, name: str, importance: Importance | None = None) -> Path:
    """Raises: ValueError."""
    options = llama.llama_model_quantize_default_params()
    options.ftype = (TYPES | LOW_TYPES)[name]
    options.nthread = 2
    entries = _entries(importance or {})
    if importance:
        options.imatrix = entries
    status = llama.llama_model_quantize(
        str(source).encode(), str(target).encode(), ctypes.pointer(options)
    )
    if status:
        raise ValueError(f"llama.cpp does not quantize {source.name} to {name}")
    return target


class ImportanceReader(Reader):
    """A reader that measures how much each input of a tensor's products matters."""

    def __init__(self, path: Path, *, threads: int = 1) -> None:
        self._tap = ImportanceTap()
        super().__init__(path, threads=threads)

    def importance(self, text: str, file: Path) -> Importance:
        """Read a text in rows of ROW tokens. Also writes the matrix to `file`, in the format of
        llama-imatrix."""
        ids = self.tokenize(text)
        rows = [ids[at : at + ROW] for at in range(0, len(ids) - ROW + 1, ROW)]
        for row in rows:
            self.scores(row)
            self._tap.check()
        write_importance(file, self._tap.sums, "training text", len(rows), ROW)
        return {name: _mean(entry) for name, entry in self._tap.sums.items()}

    def _options(self, threads: int) -> llama.llama_context_params:
        options = super()._options(threads)
        options.cb_eval = ctypes.cast(self._tap.callback, llama.ggml_backend_sched_eval_callback)
        return options


def _mean(entry: SquareSums) -> NDArray[np.float32]:
    """Return the mean square of each column, [matrices x columns]; 1 for a matrix without input."""
    counts = entry.counts[:, None]
    by_matrix = entry.sums.reshape(len(entry.counts), -1)
    return np.where(counts > 0, by_matrix / np.maximum(counts, 1), 1.0).astype(np.float32).ravel()


def _entries(importance: Importance) -> Any:
    """Return llama.cpp's list; an entry without a name ends it."""
    entries = (llama.llama_model_imatrix_data * (len(importance) + 1))()
    for entry, (name, values) in zip(entries, importance.items(), strict=False):
        entry.name, entry.size = name.encode(), len(values)
        entry.data = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
    return entries


def _measured(
    file: Path,
    folder: Path,
    name: str,
    style: Style,
    sets: Mapping[str, Iterable[Item]],
    importance: Importance | None = None,
) -> dict[str, Any]:
    target = quantize(file, folder / f"{name}.gguf", name, importance)
    with Reader(target) as reader:
        scores = [score(reader, list(items), style) for items in sets.values()]
    size = target.stat().st_size
    target.unlink()
    return {
        "accuracy": round(sum(s.accuracy for s in scores) / len(scores), 4),
        "loss": round(sum(s.loss for s in scores) / len(scores), 4),
        "bytes": size,
    }
