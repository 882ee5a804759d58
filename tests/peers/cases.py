"""Models and texts for comparisons with llama.cpp's own programs. They are the same on every run,
so the programs' recorded answers can stand in for the programs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import gguf
import numpy as np

from desktop.core.cancel import Cancel
from desktop.core.messages import QuantizeModel
from desktop.core.quantization.quantized_types import NEEDS_IMPORTANCE, WRITABLE
from desktop.engine.quantizing.quantize import quantize_model
from tests import tiny_router, wide_model

QUANTIZED: Final = (
    *((name, "") for name in WRITABLE if name not in NEEDS_IMPORTANCE),
    *((name, "new") for name in sorted(NEEDS_IMPORTANCE)),
    ("Q4_K_M", "new"),
    ("Q4_K_M", "old"),
)
"""Quantized types, each with the format of the importance matrix it is made with, or "" for
none."""

COMPARED: Final = tuple((name, context) for name in ("Q4_0", "Q2_K") for context in (256, 512))
"""Candidate types, each with the chunk length in tokens."""
COMPARE_CONTEXT, COMPARE_PIECES = 512, 8
COMPARE_TEXT: Final = "".join(
    chr(32 + (i * i + i // 7) % 90) for i in range(COMPARE_CONTEXT * COMPARE_PIECES + 100)
)

MEASURED: Final = "wide", "Mixtral", "DeepSeek-V3"
"""Models whose importance matrices are measured."""
IMATRIX_CONTEXT, IMATRIX_PIECES = 128, 4
IMATRIX_TEXT: Final = "".join(
    chr(32 + (i * i + i // 7) % 90) for i in range(IMATRIX_CONTEXT * IMATRIX_PIECES + 50)
)
IMATRIX_TEXT_NAME: Final = "text.txt"
"""Name of the text's file, which the importance matrix records."""


def quantize_source(folder: Path) -> Path:
    return wide_model.write(folder / "wide-F32.gguf", layers=1)


def importance(source: Path, folder: Path) -> dict[str, Path]:
    """Write one importance matrix as GGUF and as legacy .dat, with 7 tokens per tensor."""
    random = np.random.default_rng(3)
    names = [t.name for t in gguf.GGUFReader(source).tensors if t.name.startswith("blk.")]
    shapes = {t.name: int(t.shape[0]) for t in gguf.GGUFReader(source).tensors}
    sums = {
        name: random.random(shapes[name], np.float32)
        for name in names
        if name.endswith("weight") and "norm" not in name
    }
    new = folder / "new.gguf"
    writer = gguf.GGUFWriter(new, "")
    writer.kv_data[0].pop("general.architecture", None)
    writer.add_string("general.type", "imatrix")
    writer.add_array("imatrix.datasets", ["a text.txt", "another.txt"])
    writer.add_uint32("imatrix.chunk_count", 3)
    writer.add_uint32("imatrix.chunk_size", 512)
    for name, values in sums.items():
        writer.add_tensor(f"{name}.in_sum2", values[None])
        writer.add_tensor(f"{name}.counts", np.array([[7]], np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    old = folder / "old.dat"
    number = np.int32
    with old.open("wb") as file:
        file.write(number(len(sums)).tobytes())
        for name, values in sums.items():
            file.write(number(len(name)).tobytes() + name.encode())
            file.write(number(7).tobytes() + number(values.size).tobytes() + values.tobytes())
        file.write(number(3).tobytes() + number(10).tobytes() + b"a text.txt")
    return {"new": new, "old": old}


def compare_models(folder: Path) -> dict[str, str]:
    """Write a model in 32-bit floats and quantized versions of it; return the paths by type."""
    original = str(wide_model.write(folder / "wide.gguf"))
    found = {"F32": original}
    for name in ("F16", "Q4_0", "Q2_K"):
        found[name] = str(folder / f"{name}.gguf")
        list(quantize_model(QuantizeModel(original, found[name], name, overwrite=True), Cancel()))
    return found


def imatrix_model(name: str, folder: Path) -> str:
    path = folder / f"{name}.gguf"
    if name == "wide":
        return str(wide_model.write(path))
    return str(tiny_router.write(path, tiny_router.KINDS[name]))
