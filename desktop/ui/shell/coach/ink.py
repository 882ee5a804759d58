"""Finds where a picture of the window isn't empty."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, qGray

CELL: Final = 4
"""Side of the squares in which the window is searched, in pixels."""
EDGE, SOLID = 10, 80
"""Differences in lightness (of 255) to a neighbor or to the ground: the least that counts as a
picture, and from which it counts fully. A faint line of a chart's grid counts less than a word."""
Shares = npt.NDArray[np.float64]


class Ink:
    """A picture of the window, each part of which counts from 0 (empty) to 1 (a word). `grounds`
    are the colors of the page and of the cards."""

    def __init__(self, picture: QImage, grounds: Iterable[QColor]) -> None:
        gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(-1, gray.bytesPerLine())
        self._pixels = pixels[:, : gray.width()].astype(np.int16)
        self._grounds = {qGray(each.rgb()) for each in grounds}

    def inside(self, part: QRect) -> Shares:
        """Return the share of each pixel of a part [height, width]. Pixels outside of the picture
        are empty."""
        found = np.zeros((part.height(), part.width()))
        height, width = self._pixels.shape
        seen = part & QRect(0, 0, width, height)
        if seen.isEmpty():
            return found
        down = slice(seen.top(), seen.bottom() + 1)
        drawn = self._drawn(self._pixels[down, seen.left() : seen.right() + 1])
        y, x = seen.top() - part.top(), seen.left() - part.left()
        found[y : y + seen.height(), x : x + seen.width()] = np.minimum(drawn, SOLID) / SOLID
        return found

    def cells(self, read: Iterable[QRect] = ()) -> Shares:
        """Return the shares of squares of CELL pixels, as a summed-area table
        [rows + 1, columns + 1]. What is `read` counts fully, though most of a line of text is
        empty."""
        height, width = (length // CELL * CELL for length in self._pixels.shape)
        drawn = self._drawn(self._pixels[:height, :width])
        rows, columns = height // CELL, width // CELL
        most = drawn.reshape(rows, CELL, width).max(axis=1).reshape(rows, columns, CELL).max(axis=2)
        return _summed(np.minimum(most, SOLID) / SOLID, read)

    def read_cells(self, read: Iterable[QRect]) -> Shares:
        """Return a table like that of `cells` in which nothing counts but what is `read`."""
        height, width = self._pixels.shape
        return _summed(np.zeros((height // CELL, width // CELL)), read)

    def _drawn(self, values: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
        """Return how much each value differs from the ground or from its neighbors."""
        drawn = np.full(values.shape, SOLID, np.int16)
        for shade in self._grounds:
            drawn = np.minimum(drawn, np.abs(values - shade))
        drawn[:, 1:] = np.maximum(drawn[:, 1:], np.abs(np.diff(values, axis=1)))
        drawn[1:] = np.maximum(drawn[1:], np.abs(np.diff(values, axis=0)))
        drawn[drawn <= EDGE] = 0
        return drawn


def _summed(shares: Shares, read: Iterable[QRect]) -> Shares:
    """Return the table of some shares, of which those of what is `read` become 1."""
    for each in read:
        shares[_part(each)] = 1
    table = np.zeros((shares.shape[0] + 1, shares.shape[1] + 1))
    table[1:, 1:] = shares.cumsum(axis=0).cumsum(axis=1)
    return table


def _part(part: QRect) -> tuple[slice, slice]:
    """Return the rows and columns of squares that a part touches."""
    down = slice(max(part.top(), 0) // CELL, max(part.bottom() + CELL, 0) // CELL)
    return down, slice(max(part.left(), 0) // CELL, max(part.right() + CELL, 0) // CELL)
