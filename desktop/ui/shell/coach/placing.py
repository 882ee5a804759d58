"""Decides where a callout covers as little as possible, and how its bracket keeps off text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPoint, QRect, QSize

from desktop.ui.shell.coach.bracket import Frame
from desktop.ui.shell.coach.ink import CELL, Ink, Shares

APART: Final = 2
"""Width of the margin around a callout that should also be empty, in squares."""
TOUCHED: Final = 15.0
"""Cost of a square in that margin that isn't empty, in pixels of distance."""
READ: Final = 240.0
"""Additional cost of covering a square of a headline or a button, in pixels of distance."""
COVERED: Final = 240.0
"""Cost of covering a square that isn't empty, in pixels of distance: a word costs more than the
whole width of a window."""
BESIDE: Final = 300.0
"""What a callout costs that lies in the widget of the target, in pixels of distance."""
CROSSED: Final = 2.0
"""What each pixel of a line over what isn't empty costs, in pixels of distance."""
POINTS, NEAR = 12, 2
"""Number of points at which a line is looked at, and the squares around each that count, too."""
TOUCHES: Final = 0.5
"""The share from which a pixel is more than a line of a chart's grid."""
LEAST: Final = 0.4
"""What each pixel that isn't empty costs a bracket in addition to its share."""
OFF: Final = 0.02
"""What a pixel more or less than the usual space costs a bracket, in pixels of text."""
LONG: Final = 8
"""The least height of such a target, as a multiple of the usual space."""
Places = npt.NDArray[np.int_]


def best_place(
    sizes: Iterable[QSize],
    target: QRect,
    around: QRect,
    room: QRect,
    busy: Shares,
    read: Shares | None = None,
) -> QRect:
    """Return the rectangle of a callout in one of `sizes`, inside `room` and outside of `target`,
    that covers least and isn't far away. `busy` and `read` are the tables of `Ink`. What is
    `around` the target costs, too, since it explains the target. If no place is outside of the
    target, return the one that covers least of it."""
    found = [_place(size, target, around, room, busy, read) for size in sizes]
    return min(found, key=lambda each: each[0])[1]


def _place(
    size: QSize, target: QRect, around: QRect, room: QRect, busy: Shares, read: Shares | None
) -> tuple[float, QRect]:
    """Return the cost of the best place for a callout of this size, and that place."""
    width, height = min(size.width(), room.width()), min(size.height(), room.height())
    left = _starts(room.left(), room.width() - width)[None, :]
    top = _starts(room.top(), room.height() - height)[:, None]
    across, down = (
        _gap(left, width, target.left(), target.width()),
        _gap(top, height, target.top(), target.height()),
    )
    away = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
    beside = np.minimum(_gap(left, width, around.left(), around.width()), 0) * np.minimum(
        _gap(top, height, around.top(), around.height()), 0
    )
    cost = away + COVERED * _covered(left, top, width, height, busy, 0)
    cost = cost + TOUCHED * _covered(left, top, width, height, busy, APART)
    if read is not None:
        cost = cost + READ * _covered(left, top, width, height, read, 0)
    cost = cost + BESIDE * np.minimum(beside / (width * height), 1)
    cost = cost + CROSSED * _crossed(
        _ends(left, width, target.left(), target.width()),
        _ends(top, height, target.top(), target.height()),
        busy,
    )
    over = np.minimum(-across, width) * np.minimum(-down, height)
    cost = np.where((across < 0) & (down < 0), 1e9 + over, cost)
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    at = QPoint(int(left[0, column]), int(top[row, 0]))
    return float(cost.min()), QRect(at, QSize(width, height))


def _starts(first: int, length: int) -> Places:
    """Return every second square from a place on, and the last place."""
    return np.unique(np.append(np.arange(first, first + length + 1, 2 * CELL), first + length))


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


def _crossed(across: tuple[Places, Places], down: tuple[Places, Places], busy: Shares) -> Shares:
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
    left: Places, top: Places, width: int, height: int, busy: Shares, apart: int
) -> Shares:
    """Return how many squares of each rectangle, and of those so near to it, aren't empty."""
    rows, columns = busy.shape[0] - 1, busy.shape[1] - 1
    x1, y1 = (-(-each // CELL) + apart for each in (left + width, top + height))
    x0, x1 = (np.clip(each, 0, columns) for each in (left // CELL - apart, x1))
    y0, y1 = (np.clip(each, 0, rows) for each in (top // CELL - apart, y1))
    return busy[y1, x1] - busy[y0, x1] - busy[y1, x0] + busy[y0, x0]


def is_free(line: QLineF, wide: int, ink: Ink) -> bool:
    """Return True if a line of this width in pixels runs over nothing but a chart's grid."""
    steps = max(round(line.length()), 1)
    box = QRect(line.p1().toPoint(), line.p2().toPoint()).normalized()
    box = box.adjusted(-wide, -wide, wide, wide)
    touched = ink.inside(box) >= TOUCHES
    for step in range(steps + 1):
        at = line.pointAt(step / steps).toPoint() - box.topLeft()
        down, across = (slice(each - wide // 2, each + wide // 2 + 1) for each in (at.y(), at.x()))
        if touched[down, across].any():
            return False
    return True


def best_frame(target: QRect, ink: Ink, usual: int, corners: Sequence[int], thick: int) -> Frame:
    """Return the frame around a target that touches no text with its corners, if there is one. Its
    sides are up to twice as far from the target as is `usual`; at the top and the bottom of a
    high target, also a little inside of it, since its rows have some space of their own. The
    corners have one of these lengths, preferably the first."""
    reach = 2 * usual
    room = target.adjusted(*(sign * (reach + thick) for sign in (-1, -1, 1, 1)))
    drawn = ink.inside(room)
    drawn[drawn > 0] += LEAST  # a neighbor's pale ground counts, too
    sums = np.pad(drawn.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    found = [_frame(target, room, sums, usual, corner, thick) for corner in corners]
    best = min(found, key=lambda each: each[0] > thick)  # the first whose corners are free
    return best[1] if best[0] <= thick else min(found, key=lambda each: each[0])[1]


def _frame(
    target: QRect, room: QRect, sums: Shares, usual: int, corner: int, thick: int
) -> tuple[float, Frame]:
    """Return how many pixels of text the best frame with such corners touches, and the frame."""
    away = np.arange(2 * usual + 1)
    inside = usual // 2 if target.height() >= LONG * usual else 0
    beside = np.arange(-inside, 2 * usual + 1)
    wide = min(corner, (target.width() + 2 * usual) // 3)
    high = min(corner, (target.height() + 2 * usual) // 3)
    left = target.left() - room.left() - away
    right = target.right() - room.left() + away
    top = target.top() - room.top() - beside
    bottom = target.bottom() - room.top() + beside

    def ink(x0: Places, x1: Places, y0: Places, y1: Places) -> Shares:
        rows, columns = sums.shape[0] - 1, sums.shape[1] - 1
        x0, x1 = np.clip(x0, 0, columns), np.clip(x1, 0, columns)
        y0, y1 = np.clip(y0, 0, rows), np.clip(y1, 0, rows)
        return sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]

    def touched(x: Places, y: Places, right: int, down: int) -> Shares:
        """Return what each corner touches [number of x, number of y]. It extends from x and y to
        the right and down if these are 1, and to the left and up if they are -1."""
        across, along = x[:, None], y[None, :]
        half = thick // 2
        x0, x1 = (across, across + wide) if right > 0 else (across - wide + 1, across + 1)
        y0, y1 = (along, along + high) if down > 0 else (along - high + 1, along + 1)
        lying = ink(x0, x1, along - half, along + half + 1)
        return lying + ink(across - half, across + half + 1, y0, y1)

    off, off_beside = (OFF * np.abs(each - usual) for each in (away, beside))
    # The sides at the top and the bottom depend on those at the left and the right, but not on
    # each other.
    both = [
        touched(left, y, 1, down)[:, None] + touched(right, y, -1, down)[None, :] + off_beside
        for y, down in ((top, 1), (bottom, -1))
    ]
    cost = sum(each.min(axis=2) for each in both) + off[:, None] + off[None, :]
    one, two = np.unravel_index(int(cost.argmin()), cost.shape)
    up, down = (int(beside[each[one, two].argmin()]) for each in both)
    rect = target.adjusted(-int(away[one]), -up, int(away[two]), down)
    return float(cost[one, two]), Frame(rect, corner)
