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
EDGE, SOLID = 10, 80
"""Differences in lightness (of 255) to a neighbor or to the ground: the least that counts as a
picture, and from which it counts fully. A faint line of a chart's grid counts less than a word."""
GROUNDS: Final = 2
"""Number of the commonest shades that are ground: those of the page and of the cards."""
FAR: Final = 2600.0
"""Distance in pixels that weighs as much as half of a callout that covers something."""
COVERED, BESIDE = 2.0, 0.12
"""Costs of covering what isn't empty, and anything around the target."""
CROSSED: Final = 500.0
"""Length in pixels of a line over what isn't empty that weighs as much as half of a callout that
covers something."""
POINTS, NEAR = 12, 2
"""Number of points at which a line is looked at, and the squares around each that count, too."""
Places = npt.NDArray[np.int_]
Busy = npt.NDArray[np.float64]


def busy_cells(picture: QImage, read: Iterable[QRect] = ()) -> Busy:
    """Return where a picture of the window isn't empty, as a summed-area table over squares of
    CELL pixels [rows + 1, columns + 1], each of which counts from 0 to 1. Every second row and
    column of the picture is enough. What is `read` counts as full, though most of a line of text is
    empty."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = gray.width() // CELL * CELL, gray.height() // CELL * CELL
    pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    values = pixels[:height:STEP, :width:STEP].astype(np.int16)
    drawn = np.full(values.shape, SOLID, np.int16)
    for shade in np.bincount(values.ravel(), minlength=256).argsort()[-GROUNDS:]:
        drawn = np.minimum(drawn, np.abs(values - shade))
    drawn[:, 1:] = np.maximum(drawn[:, 1:], np.abs(np.diff(values, axis=1)))
    drawn[1:] = np.maximum(drawn[1:], np.abs(np.diff(values, axis=0)))
    drawn[drawn <= EDGE] = 0
    for each in read:
        down = slice(max(each.top(), 0) // STEP, max(each.bottom(), 0) // STEP)
        drawn[down, max(each.left(), 0) // STEP : max(each.right(), 0) // STEP] = SOLID
    side, rows, columns = CELL // STEP, height // CELL, width // CELL
    cells = drawn.reshape(rows, side, columns, side).max(axis=(1, 3))
    table = np.zeros((rows + 1, columns + 1))
    table[1:, 1:] = (np.minimum(cells, SOLID) / SOLID).cumsum(axis=0).cumsum(axis=1)
    return table


def best_place(
    sizes: Iterable[QSize], target: QRect, around: QRect, room: QRect, busy: Busy
) -> QRect:
    """Return the rectangle of a callout in one of `sizes`, inside `room` and outside of `target`,
    that covers least and isn't far away. What is `around` the target counts as covered, too, since
    it explains the target. If no place is outside of the target, return the one that covers least
    of it."""
    found = [_place(size, target, around, room, busy) for size in sizes]
    return min(found, key=lambda each: each[0])[1]


def _place(
    size: QSize, target: QRect, around: QRect, room: QRect, busy: Busy
) -> tuple[float, QRect]:
    """Return the cost of the best place for a callout of this size, and that place."""
    width, height = min(size.width(), room.width()), min(size.height(), room.height())
    left = np.arange(room.left(), room.left() + room.width() - width + 1, CELL)[None, :]
    top = np.arange(room.top(), room.top() + room.height() - height + 1, CELL)[:, None]
    across, down = (
        _gap(left, width, target.left(), target.width()),
        _gap(top, height, target.top(), target.height()),
    )
    away = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
    beside = np.minimum(_gap(left, width, around.left(), around.width()), 0) * np.minimum(
        _gap(top, height, around.top(), around.height()), 0
    )
    cost = COVERED * _covered(left, top, width, height, busy) + away / FAR
    cost = cost + BESIDE * np.minimum(beside / (width * height), 1)
    cost = (
        cost
        + _crossed(
            _ends(left, width, target.left(), target.width()),
            _ends(top, height, target.top(), target.height()),
            busy,
        )
        / CROSSED
    )
    over = np.minimum(-across, width) * np.minimum(-down, height)
    cost = np.where((across < 0) & (down < 0), 1e3 + over, cost)
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    at = QPoint(int(left[0, column]), int(top[row, 0]))
    return float(cost.min()), QRect(at, QSize(width, height))


def _gap(start: Places, length: int, other: int, other_length: int) -> Places:
    """Return the distance between two ranges, or how far they overlap as a negative number."""
    return np.maximum(other - start - length, start - other - other_length)


def _ends(start: Places, length: int, other: int, other_length: int) -> tuple[Places, Places]:
    """Return where the shortest line from another range to a range begins and ends."""
    first, last = np.maximum(start, other), np.minimum(start + length, other + other_length)
    middle, before = (first + last) // 2, start > other
    begin = np.where(first <= last, middle, np.where(before, other + other_length, other))
    end = np.where(first <= last, middle, np.where(before, start, start + length))
    return begin, end


def _crossed(
    across: tuple[Places, Places], down: tuple[Places, Places], busy: Busy
) -> npt.NDArray[np.float64]:
    """Return how many pixels of each line lie over what isn't empty. The lines go from the first
    to the second of the places `across` and `down`."""
    wide = np.pad(busy, NEAR, mode="edge")
    sums = wide[2 * NEAR + 1 :] - wide[: -2 * NEAR - 1]
    around = sums[:, 2 * NEAR + 1 :] - sums[:, : -2 * NEAR - 1]
    cells = np.minimum(around / (2 * NEAR + 1), 1)  # a line through the middle counts as itself
    found = np.zeros(np.broadcast_shapes(across[0].shape, down[0].shape))
    for step in (np.arange(POINTS) + 0.5) / POINTS:
        x, y = ((one + (other - one) * step) // CELL for one, other in (across, down))
        row, column = y.ravel().astype(np.intp), x.ravel().astype(np.intp)
        found += np.take(np.take(cells, row, 0, mode="clip"), column, 1, mode="clip")
    return found / POINTS * np.hypot(across[1] - across[0], down[1] - down[0])


def _covered(
    left: Places, top: Places, width: int, height: int, busy: Busy
) -> npt.NDArray[np.float64]:
    """Return the share of each rectangle, with a cell around it, that isn't empty."""
    rows, columns = busy.shape[0] - 1, busy.shape[1] - 1
    x0, x1 = (np.clip(each, 0, columns) for each in (left // CELL - 1, (left + width) // CELL + 2))
    y0, y1 = (np.clip(each, 0, rows) for each in (top // CELL - 1, (top + height) // CELL + 2))
    cells = busy[y1, x1] - busy[y0, x1] - busy[y1, x0] + busy[y0, x0]
    return cells / np.maximum((x1 - x0) * (y1 - y0), 1)
