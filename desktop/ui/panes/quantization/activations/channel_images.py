"""Pools numbers into as many cells as a picture has room for."""

from __future__ import annotations

from typing import Final

import numpy as np

from desktop.core.quantization.schemes import Numbers

DECADES: Final = 2
"""Powers of ten between the darkest and the brightest error. All schemes share one color scale, so
that they can be compared."""


def pooled(sizes: Numbers, rows: int, columns: int) -> Numbers:
    """Return the largest number in each cell of a matrix that is divided into at most `rows` ×
    `columns` cells."""
    for axis, count in ((0, rows), (1, columns)):
        length = sizes.shape[axis]
        if count < length:
            starts = np.arange(count) * length // count
            sizes = np.maximum.reduceat(sizes, starts, axis=axis)
    return sizes


def mean_pooled(squares: Numbers, rows: int, columns: int) -> Numbers:
    """Return the mean of each cell of a matrix that is divided into at most `rows` × `columns`
    cells."""
    for axis, count in ((0, rows), (1, columns)):
        length = squares.shape[axis]
        if count < length:
            starts = np.arange(count) * length // count
            lengths = np.diff(starts, append=length)
            shape = (-1, 1) if axis == 0 else (1, -1)
            squares = np.add.reduceat(squares, starts, axis=axis) / lengths.reshape(shape)
    return squares


def error_cells(error: Numbers, usual: float, rows: int, columns: int) -> Numbers:
    """Return the root mean square error of each of at most `rows` × `columns` cells, relative to
    `usual` and on a log scale. The value is 0 if the error is at least DECADES powers of ten
    smaller than `usual`, and 1 if the error is at least as large as `usual`."""
    cells = np.sqrt(mean_pooled(error**2, rows, columns)) / usual
    with np.errstate(divide="ignore"):
        return np.clip(np.log10(cells) / DECADES + 1, 0, 1)


def usual_size(values: Numbers) -> float:
    """Return the root mean square, to which the loss of a scheme refers, too; 1 if it is 0."""
    return float(np.sqrt((values**2).mean())) or 1.0
