"""Draws a tensor as a picture and computes its statistics, reading only the part that is drawn.

Each piece is converted by ggml's to_float into a buffer that fits in the processor's cache, and
only its averages and statistics are kept.
"""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, unreadable
from desktop.core.gguf.ggml_types import GgmlType
from desktop.core.gguf.tensor_file import (
    StoredTensor,
    check_readable,
    cut,
    find_tensor,
    stored_tensors,
)
from desktop.core.i18n import tr
from desktop.core.messages import (
    DrawTensor,
    Event,
    TensorDrawn,
    TensorFigures,
    TensorProgress,
)
from desktop.engine.tensors.ggml_rows import Floats, ToFloat, to_float

MOST_WEIGHTS: Final = 128 << 20
"""If the drawn part has more weights than this, only some of each cell's rows are read (at least
one), and the result's `every` says so."""
MOST_CELLS: Final = 4 << 20
PIECE: Final = 1 << 18
"""Number of weights converted at a time: 1 MB of floats."""
CHUNK: Final = 4 << 20
"""Number of weights that each thread processes between two checks of the cancel flag."""
SAMPLE: Final = 2 << 20
"""Approximate maximum number of weights counted in the histogram."""
MOST_THREADS: Final = 4


def draw_tensor(request: DrawTensor, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that DrawTensor documents. Raises: UserError, Cancelled."""
    tensor = find_tensor(request.tensor, stored_tensors(request.path))
    picture = _Picture(request, tensor, check_readable(tensor), to_float(tensor.info.type))
    threads = min(os.cpu_count() or 1, MOST_THREADS)
    starts = range(0, picture.cell_rows, picture.cell_rows_of_chunk)
    rows: list[Floats] = []
    found: list[_Figures] = []
    with ThreadPoolExecutor(threads) as pool:
        for first in range(0, len(starts), threads):
            cancel.check()
            group = starts[first : first + threads]
            for cells, figures in pool.map(picture.chunk, group):
                rows.append(cells)
                found.append(figures)
            if len(starts) > threads:
                yield TensorProgress(min(1.0, (first + threads) / len(starts)))
    figures = _together(found, request.bins) if request.bins else None
    yield TensorDrawn(
        request,
        rows=picture.cell_rows,
        columns=picture.cell_columns,
        cells=np.concatenate(rows).tobytes(),
        every=picture.every,
        figures=figures,
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    """Statistics of one chunk: the number of weights, their extremes, and a sample. `largest` is
    the row and column of the weight with the largest absolute value."""

    weights: int
    not_finite: int
    minimum: float
    maximum: float
    largest: tuple[int, int]
    total: float
    sample: Floats


class _Picture:
    """The part of the tensor to draw, and the spacing of the rows that are read."""

    def __init__(
        self, request: DrawTensor, tensor: StoredTensor, kind: GgmlType, convert: ToFloat
    ) -> None:
        self._tensor, self._kind, self._convert = tensor, kind, convert
        self._figures = request.bins > 0
        self.first_row = min(max(request.first_row, 0), tensor.rows - 1)
        self.last_row = min(self.first_row + max(request.rows, 1), tensor.rows)
        self.first_column = min(max(request.first_column, 0), tensor.columns - 1)
        last_column = min(self.first_column + max(request.columns, 1), tensor.columns)
        self.columns = last_column - self.first_column
        self.group_rows = max(request.group_rows, 1)
        self.group_columns = max(request.group_columns, 1)
        rows = self.last_row - self.first_row
        self.cell_rows = math.ceil(rows / self.group_rows)
        self.cell_columns = math.ceil(self.columns / self.group_columns)
        if self.cell_rows * self.cell_columns > MOST_CELLS:
            raise UserError(
                tr("This heatmap would have too many cells. Choose a smaller part of the tensor."),
                kind="too_large",
            )
        self.every = min(max(1, math.ceil(rows * self.columns / MOST_WEIGHTS)), self.group_rows)
        of_group = math.ceil(self.group_rows / self.every) * self.columns
        self.cell_rows_of_chunk = max(1, CHUNK // of_group)
        self._sample_every = max(1, math.ceil(rows * self.columns / self.every / SAMPLE))

    def chunk(self, first_cell: int) -> tuple[Floats, _Figures]:
        """Return a chunk of cells, [rows, columns], from the cell row `first_cell` on, and its
        statistics."""
        start = self.first_row + first_cell * self.group_rows
        stop = min(start + self.cell_rows_of_chunk * self.group_rows, self.last_row)
        rows = [
            row
            for group in range(start, stop, self.group_rows)
            for row in range(group, min(group + self.group_rows, stop), self.every)
        ]
        groups = (np.array(rows) - start) // self.group_rows
        averages = np.empty((len(rows), self.cell_columns), np.float32)
        figures: list[_Figures] = []
        at_once = max(1, PIECE // max(self.columns, 1))
        with Rows(self._tensor, self._kind, self._convert, self.first_column, self.columns) as file:
            for at in range(0, len(rows), at_once):
                weights = file.read(rows[at : at + at_once])
                if self._figures:
                    figures.append(self._figures_of(weights, rows[at : at + at_once]))
                averages[at : at + len(weights)] = self._averaged(weights)
        edges = np.flatnonzero(np.diff(groups, prepend=-1))
        with np.errstate(all="ignore"):
            counts = np.diff(edges, append=len(rows))[:, None]
            cells = np.add.reduceat(averages, edges, axis=0) / counts if self._grouped else averages
        return cells.astype(np.float32), _merged(figures)

    @property
    def _grouped(self) -> bool:
        return self.group_rows > 1 or self.group_columns > 1

    def _averaged(self, weights: Floats) -> Floats:
        """Return the mean absolute value of each cell in each row. If every cell is a single
        weight, return the weights unchanged."""
        width = self.group_columns
        if not self._grouped:
            return weights
        sizes = np.abs(weights)
        if width == 1:
            return sizes
        whole = self.columns // width
        result = np.empty((len(weights), self.cell_columns), np.float32)
        with np.errstate(all="ignore"):
            part = np.ascontiguousarray(sizes[:, : whole * width]).reshape(-1, width)
            means = part @ np.full(width, 1 / width, np.float32)
            result[:, :whole] = means.reshape(len(weights), whole)
            if whole < self.cell_columns:
                result[:, whole] = sizes[:, whole * width :].mean(axis=1)
        return result

    def _figures_of(self, weights: Floats, rows: list[int]) -> _Figures:
        low, high = float(weights.min()), float(weights.max())
        not_finite = 0
        if not (math.isfinite(low) and math.isfinite(high)):
            finite = weights[np.isfinite(weights)]
            not_finite = weights.size - finite.size
            low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
            total, kept = float(finite.sum(dtype=np.float64)), finite
        else:
            total, kept = float(weights.sum(dtype=np.float64)), weights.ravel()
        # The start varies by piece, so that the sample doesn't follow a pattern in the tensor.
        sample = kept[rows[0] % self._sample_every :: self._sample_every].copy()
        at, column = divmod(int(np.argmax(weights == (high if high > -low else low))), self.columns)
        largest = rows[at], self.first_column + column
        return _Figures(weights.size, not_finite, low, high, largest, total, sample)


def _merged(parts: list[_Figures]) -> _Figures:
    largest = max(parts, key=lambda part: max(-part.minimum, part.maximum), default=None)
    return _Figures(
        sum(part.weights for part in parts),
        sum(part.not_finite for part in parts),
        min((part.minimum for part in parts), default=0.0),
        max((part.maximum for part in parts), default=0.0),
        largest.largest if largest else (0, 0),
        math.fsum(part.total for part in parts),
        np.concatenate([part.sample for part in parts]) if parts else np.empty(0, np.float32),
    )


def _together(parts: list[_Figures], bins: int) -> TensorFigures:
    """Combine the statistics of all chunks and compute the histogram of their samples."""
    all_of = _merged(parts)
    sample = all_of.sample
    finite = all_of.weights - all_of.not_finite
    size = float(np.quantile(np.abs(sample), 0.998)) if sample.size else 0.0
    edge = _rounded_up(size) or 1.0
    inner, _ = np.histogram(sample, bins, (-edge, edge))
    below, above = int((sample < -edge).sum()), int((sample > edge).sum())
    return TensorFigures(
        weights=all_of.weights,
        not_finite=all_of.not_finite,
        minimum=all_of.minimum,
        maximum=all_of.maximum,
        largest_row=all_of.largest[0],
        largest_column=all_of.largest[1],
        mean=all_of.total / finite if finite else 0.0,
        counted=int(sample.size),
        edge=edge,
        counts=tuple(int(count) for count in inner),
        below=below,
        above=above,
    )


def _rounded_up(value: float) -> float:
    """Round up to 1, 2, or 5 times a power of ten, so that the axis ends at a short number. Returns
    0 for 0, NaN, and infinity."""
    if not value or not math.isfinite(value):
        return 0.0
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in (1, 2, 5, 10) if step * power >= value), 10 * power)


class Rows:
    """Reads `columns` columns of a tensor's rows, from column `first` on, as floats. Not
    thread-safe."""

    def __init__(
        self, tensor: StoredTensor, kind: GgmlType, convert: ToFloat, first: int, columns: int
    ) -> None:
        self._tensor, self._convert = tensor, convert
        self._columns = columns
        first_block = first // kind.block_size
        blocks = math.ceil((first + columns) / kind.block_size) - first_block
        self._skip = first - first_block * kind.block_size
        self._width = blocks * kind.block_size
        self._bytes = blocks * kind.block_bytes
        self._row_bytes = tensor.columns // kind.block_size * kind.block_bytes
        self._start = tensor.offset + first_block * kind.block_bytes
        self._data: npt.NDArray[np.uint8] = np.empty(0, np.uint8)
        self._floats: Floats = np.empty(0, np.float32)

    def __enter__(self) -> Rows:
        descriptor = open_regular(self._tensor.path)
        self._file = io.FileIO(descriptor, "rb")
        if os.fstat(descriptor).st_size != self._tensor.file_size:
            self._file.close()
            raise cut(self._tensor)
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def read(self, rows: list[int]) -> Floats:
        """Return the weights of some rows, [rows, columns]; valid until the next call. Raises:
        UserError, if the file can't be read or is too short."""
        if self._data.size < len(rows) * self._bytes:
            self._data = np.empty(len(rows) * self._bytes, np.uint8)
            self._floats = np.empty(len(rows) * self._width, np.float32)
        data = self._data[: len(rows) * self._bytes]
        floats = self._floats[: len(rows) * self._width]
        try:
            if self._bytes == self._row_bytes and rows[-1] - rows[0] == len(rows) - 1:
                self._fill(data, rows[0])
            else:
                for place, row in enumerate(rows):
                    self._fill(data[place * self._bytes : (place + 1) * self._bytes], row)
        except OSError as error:
            raise unreadable(self._tensor.path, error) from error
        self._convert(data.ctypes.data, floats.ctypes.data, floats.size)
        return floats.reshape(len(rows), self._width)[:, self._skip : self._skip + self._columns]

    def _fill(self, target: npt.NDArray[np.uint8], row: int) -> None:
        self._file.seek(self._start + row * self._row_bytes)
        view = target.data
        while view and (count := self._file.readinto(view)):
            view = view[count:]
        if view:
            raise cut(self._tensor)
