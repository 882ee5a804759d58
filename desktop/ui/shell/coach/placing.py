"""Decides where a callout covers as little as possible."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage

CELL: Final = 4
"""Side of the squares in which the window is searched, in pixels."""
STEP: Final = 2
EDGE: Final = 10
"""Difference in lightness (of 255) to a neighbor or to the ground that counts as a picture."""
GROUNDS: Final = 2
"""Number of the commonest shades that are ground: those of the page and of the cards."""
FAR: Final = 2600.0
"""Distance in pixels that weighs as much as a callout that covers only text."""
Busy = npt.NDArray[np.int64]


def busy_cells(picture: QImage) -> Busy:
    """Return where a picture of the window isn't empty, as a summed-area table over squares of
    CELL pixels [rows + 1, columns + 1]. Every second row and column of the picture is enough."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = gray.width() // CELL * CELL, gray.height() // CELL * CELL
    pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    values = pixels[:height:STEP, :width:STEP].astype(np.int16)
    drawn = np.ones(values.shape, bool)
    for shade in np.bincount(values.ravel(), minlength=256).argsort()[-GROUNDS:]:
        drawn &= np.abs(values - shade) > EDGE
    drawn[:, 1:] |= np.abs(np.diff(values, axis=1)) > EDGE
    drawn[1:] |= np.abs(np.diff(values, axis=0)) > EDGE
    side = CELL // STEP
    cells = drawn.reshape(height // CELL, side, width // CELL, side).any(axis=(1, 3))
    table = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), np.int64)
    table[1:, 1:] = cells.cumsum(axis=0, dtype=np.int64).cumsum(axis=1)
    return table


def best_place(sizes: Iterable[QSize], target: QRect, room: QRect, busy: Busy) -> QRect:
    """Return the rectangle of a callout in one of `sizes`, inside `room` and outside of `target`,
    that covers least and isn't far away. If none is outside of the target, return the one that
    covers least of it."""
    found = [_place(size, target, room, busy) for size in sizes]
    return min(found, key=lambda each: each[0])[1]


def _place(size: QSize, target: QRect, room: QRect, busy: Busy) -> tuple[float, QRect]:
    """Return the cost of the best place for a callout of this size, and that place."""
    width, height = min(size.width(), room.width()), min(size.height(), room.height())
    left = np.arange(room.left(), room.left() + room.width() - width + 1, CELL)[None, :]
    top = np.arange(room.top(), room.top() + room.height() - height + 1, CELL)[:, None]
    right, bottom = left + width, top + height
    across = np.maximum(target.left() - right, left - target.right() - 1)
    down = np.maximum(target.top() - bottom, top - target.bottom() - 1)
    away = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
    cost = _covered(left, top, right, bottom, busy) + away / FAR
    over = np.minimum(-across, width) * np.minimum(-down, height)
    cost = np.where((across < 0) & (down < 0), 1e3 + over, cost)
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    at = QPoint(int(left[0, column]), int(top[row, 0]))
    return float(cost.min()), QRect(at, QSize(width, height))


def _covered(
    left: npt.NDArray[np.int_],
    top: npt.NDArray[np.int_],
    right: npt.NDArray[np.int_],
    bottom: npt.NDArray[np.int_],
    busy: Busy,
) -> npt.NDArray[np.float64]:
    """Return the share of each rectangle that isn't empty."""
    rows, columns = busy.shape[0] - 1, busy.shape[1] - 1
    x0, x1 = np.clip(left // CELL, 0, columns), np.clip(-(-right // CELL), 0, columns)
    y0, y1 = np.clip(top // CELL, 0, rows), np.clip(-(-bottom // CELL), 0, rows)
    cells = busy[y1, x1] - busy[y0, x1] - busy[y1, x0] + busy[y0, x0]
    return cells / np.maximum((x1 - x0) * (y1 - y0), 1)
