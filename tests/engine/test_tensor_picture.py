"""Tests pictures and statistics of tensors against numpy over all their weights."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import numpy.typing as npt
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    DequantizeBytes,
    DrawTensor,
    Event,
    QuantizeWeights,
    TensorDrawn,
    TensorProgress,
    WeightsConverted,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.tensors import tensor_picture
from desktop.engine.tensors.ggml_rows import QUANTIZES
from tests.core.test_blocks import sparse
from tests.engine.conftest import ask

Floats = npt.NDArray[np.float32]
ALL: dict[str, Any] = {"first_row": 0, "rows": 1 << 40, "first_column": 0, "columns": 1 << 40}


def write(path: Path, weights: Floats, type_name: str = "Q8_0") -> Floats:
    """Write a model with one tensor. Returns the weights as stored in the file."""
    kind = gguf.GGMLQuantizationType[type_name]
    writer = gguf.GGUFWriter(path, "llama")
    data = gguf.quants.quantize(weights, kind)
    writer.add_tensor("a.weight", data, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return gguf.quants.dequantize(data, kind)


def bell(*shape: int) -> Floats:
    return np.random.default_rng(4).normal(0, 0.02, shape).astype(np.float32)


def draw(path: Path, tensor: str = "a.weight", **more: Any) -> tuple[TensorDrawn, Floats]:
    request = DrawTensor(str(path), tensor, **(ALL | more))
    *progress, last = tensor_picture.draw_tensor(request, Cancel())
    assert all(isinstance(event, TensorProgress) for event in progress)
    assert isinstance(last, TensorDrawn)
    assert last.request == request
    return last, np.frombuffer(last.cells, np.float32).reshape(last.rows, last.columns)


def averages(weights: Floats, rows: int, columns: int) -> Floats:
    """Return the mean magnitude in each cell, computed with plain loops."""
    return np.array(
        [
            [
                np.abs(weights[r : r + rows, c : c + columns]).mean()
                for c in range(0, weights.shape[1], columns)
            ]
            for r in range(0, weights.shape[0], rows)
        ],
        np.float32,
    )


@pytest.mark.parametrize("type_name", ["Q8_0", "Q4_0", "F16", "F32", "BF16"])
def test_single_weights(tmp_path: Path, type_name: str) -> None:
    held = write(tmp_path / "m.gguf", bell(40, 96), type_name)
    _, cells = draw(tmp_path / "m.gguf")
    assert np.array_equal(cells, held)
    _, cells = draw(tmp_path / "m.gguf", first_row=7, rows=5, first_column=35, columns=40)
    assert np.array_equal(cells, held[7:12, 35:75])


@pytest.mark.parametrize(("rows", "columns"), [(2, 3), (1, 7), (13, 1), (40, 96), (100, 1000)])
def test_cells_are_mean_sizes(tmp_path: Path, rows: int, columns: int) -> None:
    held = write(tmp_path / "m.gguf", bell(40, 96))
    _, cells = draw(tmp_path / "m.gguf", group_rows=rows, group_columns=columns)
    assert np.allclose(cells, averages(held, rows, columns), rtol=1e-5)


def test_in_many_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = write(tmp_path / "m.gguf", bell(301, 96))
    monkeypatch.setattr(tensor_picture, "CHUNK", 700)
    monkeypatch.setattr(tensor_picture, "PIECE", 200)
    drawn, cells = draw(tmp_path / "m.gguf", group_rows=3, group_columns=5, bins=61)
    assert np.allclose(cells, averages(held, 3, 5), rtol=1e-5)
    assert drawn.figures is not None
    assert drawn.figures.weights == held.size
    largest = np.unravel_index(np.argmax(np.abs(held)), held.shape)
    assert (drawn.figures.largest_row, drawn.figures.largest_column) == largest


def test_figures(tmp_path: Path) -> None:
    weights = bell(64, 256)
    weights[3, 5] = 3.0
    held = write(tmp_path / "m.gguf", weights, "F32")
    figures = draw(tmp_path / "m.gguf", bins=61)[0].figures
    assert figures is not None
    assert figures.weights == figures.counted == held.size
    assert (figures.minimum, figures.maximum) == (held.min(), 3.0)
    assert (figures.largest_row, figures.largest_column) == (3, 5)
    assert figures.mean == pytest.approx(held.mean(dtype=np.float64), rel=1e-6)
    assert figures.below + figures.above + sum(figures.counts) == held.size
    assert figures.above >= 1
    inside = held[np.abs(held) <= figures.edge]
    bins = len(figures.counts)
    wanted, _ = np.histogram(inside, bins, (-figures.edge, figures.edge))
    assert list(figures.counts) == wanted.tolist()
    assert figures.edge in (0.05, 0.1)


def test_weights_that_are_no_numbers(tmp_path: Path) -> None:
    weights = bell(64, 256)
    weights[3, 5], weights[9, 9], weights[60, 0] = np.nan, np.inf, -np.inf
    write(tmp_path / "m.gguf", weights, "F32")
    drawn, cells = draw(tmp_path / "m.gguf", group_rows=4, group_columns=4, bins=61)
    figures = drawn.figures
    assert figures is not None
    assert figures.not_finite == 3
    assert math.isfinite(figures.mean)
    assert figures.maximum == weights[np.isfinite(weights)].max()
    assert np.isnan(cells[0, 1])
    assert np.isinf(cells[2, 2])
    assert np.isfinite(cells).sum() == cells.size - 3


def test_all_weights_alike(tmp_path: Path) -> None:
    write(tmp_path / "m.gguf", np.zeros((4, 32), np.float32))
    drawn, cells = draw(tmp_path / "m.gguf", group_rows=2, bins=61)
    assert not cells.any()
    assert drawn.figures is not None
    assert drawn.figures.edge == 1.0


def test_a_vector_and_a_stack(tmp_path: Path) -> None:
    held = write(tmp_path / "v.gguf", bell(96), "F32")
    _, cells = draw(tmp_path / "v.gguf")
    assert np.array_equal(cells, held[None])
    held = write(tmp_path / "s.gguf", bell(3, 10, 96), "F32")
    _, cells = draw(tmp_path / "s.gguf")
    assert np.array_equal(cells, held.reshape(30, 96))


@pytest.mark.skipif(os.name == "nt", reason="files are not sparse by themselves there")
def test_only_what_is_drawn_is_read(tmp_path: Path) -> None:
    """From a tensor with 34 billion weights, reads only some of the rows to draw all of it, and
    only the rows of a part to draw that part."""
    path = sparse(tmp_path / "huge.gguf")
    drawn, cells = draw(path, "huge.weight", group_rows=4096, group_columns=64, bins=61)
    assert cells.shape == (256, 512)
    assert drawn.every > 1
    assert drawn.figures is not None
    assert drawn.figures.weights <= tensor_picture.MOST_WEIGHTS
    drawn, cells = draw(
        path, "huge.weight", first_row=1 << 19, rows=200, first_column=1000, columns=300
    )
    assert drawn.every == 1
    assert cells.shape == (200, 300)


def test_what_cannot_be_drawn(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    write(path, bell(40, 96))
    with pytest.raises(UserError, match="no tensor named"):
        draw(path, "b.weight")
    with pytest.raises(UserError, match="doesn't exist"):
        draw(tmp_path / "none.gguf")
    whole = path.read_bytes()
    path.write_bytes(whole[:-100])
    with pytest.raises(UserError, match="The file is incomplete"):
        draw(path)


def test_a_file_that_is_cut_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No signal ends the process, as one would for a memory-mapped file."""
    path = tmp_path / "m.gguf"
    write(path, bell(4000, 96))
    monkeypatch.setattr(tensor_picture, "CHUNK", 1000)
    run = tensor_picture.draw_tensor(DrawTensor(str(path), "a.weight", **ALL), Cancel())
    assert isinstance(next(run), TensorProgress)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(UserError, match="has changed since it was opened"):
        list(run)


def test_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "m.gguf", bell(4000, 96))
    monkeypatch.setattr(tensor_picture, "CHUNK", 1000)
    cancel = Cancel()
    request = DrawTensor(str(tmp_path / "m.gguf"), "a.weight", **ALL)
    run = tensor_picture.draw_tensor(request, cancel)
    next(run)
    cancel.set()
    with pytest.raises(Cancelled):
        list(run)


# --- blocks in another type --------------------------------------------------------


def converted(events: list[Event]) -> WeightsConverted:
    (event,) = events
    assert isinstance(event, WeightsConverted)
    return event


SLOW = "IQ2_S"
"""A type whose tables llama.cpp computes for seconds, once a process. It goes through the same code
of ours as the others."""


@pytest.mark.parametrize(
    "type_name",
    [
        pytest.param(name, marks=[pytest.mark.thorough] if name == SLOW else [])
        for name in QUANTIZES
    ],
)
def test_quantizing_a_block(llama_engine: LlamaEngine, type_name: str) -> None:
    weights = bell(256)
    event = converted(ask(llama_engine, QuantizeWeights(type_name, weights.tobytes())))
    kind = gguf.GGMLQuantizationType[type_name]
    theirs = gguf.quants.dequantize(np.frombuffer(event.data, np.uint8), kind)
    assert np.array_equal(np.frombuffer(event.values, np.float32), theirs)
    again = converted(ask(llama_engine, DequantizeBytes(type_name, event.data)))
    assert again.values == event.values


@pytest.mark.parametrize(
    ("type_name", "weights", "sentence"),
    [
        ("Q4_K", bell(32), "the number of weights must be a multiple of 256"),
        ("IQ2_XXS", bell(256), "can't quantize a single block to IQ2_XXS"),
        ("Q4_K", np.full(256, np.nan, np.float32), "aren't numbers"),
        ("Q9_Z", bell(256), "doesn't support the type"),
    ],
)
def test_what_cannot_be_quantized(
    llama_engine: LlamaEngine, type_name: str, weights: Floats, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        ask(llama_engine, QuantizeWeights(type_name, weights.tobytes()))


def test_through_the_process_border(tmp_path: Path, remote: RemoteEngine) -> None:
    held = write(tmp_path / "m.gguf", bell(40, 96))
    *_, drawn = ask(remote, DrawTensor(str(tmp_path / "m.gguf"), "a.weight", **ALL))
    assert isinstance(drawn, TensorDrawn)
    assert np.array_equal(np.frombuffer(drawn.cells, np.float32), held.ravel())
