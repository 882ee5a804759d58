"""Numbers and their errors as images, however many of them there are to a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtGui import QColor, QImage

from desktop.core.number_text import number_text
from desktop.core.schemes import Numbers
from desktop.core.words import tr
from desktop.ui.widgets.color_scale import color_image

BRIGHT: Final = 0.995
"""The share of cells that the colors tell apart; brighter ones look alike."""
DECADES: Final = 3
"""Powers of ten between the darkest and the brightest error, so that schemes can be compared:
one scale of colors holds for all of them."""


@dataclass(frozen=True)
class Picture:
    image: QImage
    scale: str
    """What the colors stand for, from dark to bright."""
    short_scale: str
    """The same where there is little room."""


def pooled(sizes: Numbers, rows: int, columns: int) -> Numbers:
    """The largest of the sizes in each of so many cells (or as many as there are numbers)."""
    for axis, count in ((0, rows), (1, columns)):
        length = sizes.shape[axis]
        if count < length:
            starts = np.arange(count) * length // count
            sizes = np.maximum.reduceat(sizes, starts, axis=axis)
    return sizes


def mean_pooled(squares: Numbers, rows: int, columns: int) -> Numbers:
    """The mean in each of so many cells (or as many as there are numbers)."""
    for axis, count in ((0, rows), (1, columns)):
        length = squares.shape[axis]
        if count < length:
            starts = np.arange(count) * length // count
            lengths = np.diff(starts, append=length)
            shape = (-1, 1) if axis == 0 else (1, -1)
            squares = np.add.reduceat(squares, starts, axis=axis) / lengths.reshape(shape)
    return squares


def size_picture(values: Numbers, rows: int, columns: int, wrong: QColor) -> Picture:
    """The largest size in each cell; of what is no number the color is `wrong`."""
    cells = pooled(np.abs(values), rows, columns)
    edge = float(np.quantile(cells, BRIGHT)) or float(cells.max())
    image = color_image(cells.astype(np.float32), 0.0, edge, wrong)
    scale = tr("0 to {edge}", edge=number_text(edge, 3))
    return Picture(image, scale, scale)


def error_picture(
    error: Numbers, values: Numbers, rows: int, columns: int, wrong: QColor
) -> Picture:
    """The root of the mean squared error in each cell, on a log scale, as a part of a usual
    number of `values`: half of them are smaller."""
    usual = float(np.median(np.abs(values))) or 1.0
    cells = np.sqrt(mean_pooled(error**2, rows, columns)) / usual
    with np.errstate(divide="ignore"):
        steps = np.clip(np.log10(cells) / DECADES + 1, 0, 1).astype(np.float32)
    image = color_image(steps, 0.0, 1.0, wrong)
    least = 100 / 10**DECADES
    return Picture(
        image,
        tr("{decades:g} % to 100 % of a usual number, log scale", decades=least),
        tr("{decades:g} % to 100 % of a usual number", decades=least),
    )
