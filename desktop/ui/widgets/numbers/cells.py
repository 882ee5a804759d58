"""Paints the colored cells of a grid, with their rings and numbers.

Large cells are drawn one by one; thousands of small ones are drawn as one picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop.core.numbers.units import part_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.numbers.color_scale import color_image
from desktop.ui.widgets.numbers.grid import Places

LARGE = 14
"""Smallest length of a cell's shorter side, in pixels, at which cells are separated by gaps."""
LEAST_RINGED = 3
"""Size of the smallest cell that gets a ring, in pixels."""

Values = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, eq=False)
class ColoredCells:
    """The contents of a grid. `values` [rows, columns] are colored from `least` to `most`, dark to
    bright. `marks`, of the same shape, has a number for each cell with a ring and NaN for the
    others; the numbers are shown if it is `numbered`. `told` describes a row to a screen reader if
    no cell is selected, and `hover` describes a cell."""

    values: Values
    rows: Sequence[str]
    columns: Sequence[str]
    least: float = 0.0
    most: float = 1.0
    marks: Values | None = None
    numbered: bool = True
    told: Callable[[int], str] | None = None
    hover: Callable[[int, int], str] | None = None


class CellBrush:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, cells: ColoredCells, places: Places) -> None:
        if places.gap:
            self._paint_apart(painter, cells, places)
        else:
            self._paint_as_one(painter, cells, places)

    def _paint_apart(self, painter: QPainter, cells: ColoredCells, places: Places) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, image = self._theme.px(4), self._image(cells)
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(len(cells.rows)):
            for column in range(len(cells.columns)):
                painter.setBrush(image.pixelColor(column, row))
                painter.drawRoundedRect(places.cell(row, column), radius, radius)
        painter.setFont(self._theme.font("strong"))
        for row, column in _marked(cells):
            fill, box = image.pixelColor(column, row), places.cell(row, column)
            self._paint_ring(painter, box, fill)
            assert cells.marks is not None
            if cells.numbered:
                self._paint_mark(painter, box, cells.marks[row, column], fill)

    def _paint_ring(self, painter: QPainter, box: QRectF, fill: QColor) -> None:
        """Paint a ring in the theme's text color. In a large cell, a line in its background color
        is inside the ring, so that the ring is visible on any color."""
        theme, radius = self._theme, self._theme.px(4)
        painter.setBrush(fill)
        painter.setPen(QPen(theme.color("ink"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if min(box.width(), box.height()) >= 2 * LARGE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("surface"), 1))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)

    def _paint_mark(self, painter: QPainter, box: QRectF, mark: float, fill: QColor) -> None:
        """Paint the number if it fits into the cell."""
        text, metrics = part_text(mark), painter.fontMetrics()
        if metrics.horizontalAdvance(text) + 6 > box.width() or metrics.height() > box.height():
            return
        painter.setPen(QColor("#10191B") if _is_bright(fill) else QColor("#FFFFFF"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_as_one(self, painter: QPainter, cells: ColoredCells, places: Places) -> None:
        at = places
        whole = QRectF(at.left, at.top, at.wide * len(cells.columns), at.high * len(cells.rows))
        painter.drawImage(whole, self._image(cells))
        if min(at.wide, at.high) < LEAST_RINGED:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#FFFFFF"), 1))
        left, top, wide, high = at.left + 0.5, at.top + 0.5, at.wide, at.high
        boxes = [
            QRectF(left + column * wide, top + row * high, wide - 1, high - 1)
            for row, column in _marked(cells)
        ]
        if boxes:
            painter.drawRects(boxes)

    def _image(self, cells: ColoredCells) -> QImage:
        """Return an image with one pixel per cell."""
        values = cells.values.astype(np.float32)
        return color_image(values, cells.least, cells.most, self._theme.color("bad"))


def _marked(cells: ColoredCells) -> list[tuple[int, int]]:
    if cells.marks is None:
        return []
    return [(row, column) for row, column in np.argwhere(np.isfinite(cells.marks)).tolist()]


def _is_bright(color: QColor) -> bool:
    """Return True if dark text is more readable on the color (WCAG's relative luminance)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(color.redF()), linear(color.greenF()), linear(color.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18
