"""A bar of the memory chart: its parts, where it goes on beyond the axis, and what was measured."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_axis import Axis
from desktop.ui.panes.quantization.memory_legend import PARTS, is_estimated
from desktop.ui.panes.quantization.memory_rows import MemoryRow, MemoryView, with_unit
from desktop.ui.theme import Theme
from desktop.ui.widgets.hatching import fill
from desktop.ui.widgets.row_brush import RowBrush


class MemoryBar:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._brush = RowBrush(theme)

    def paint(
        self, painter: QPainter, axis: Axis, found: MemoryView, row: MemoryRow, rect: QRect
    ) -> None:
        """In `rect`, the place of the row."""
        theme, px = self._theme, self._theme.px
        high = min(rect.height() * 0.56, px(34))
        top = rect.y() + (rect.height() - high) / 2 - (px(2) if row.measured is not None else 0)
        size = 0
        for part, color in PARTS:
            begin, size = size, size + getattr(row.need, part)
            x, until = axis.x(begin), min(axis.x(size), axis.right)
            if size > begin and x < axis.right:
                place = QRectF(x, top, max(until - x - 1, 1), high)
                fill(painter, place, theme.color(color), estimated=is_estimated(found, part))
        if row.need.total > axis.end:
            self._paint_break(painter, QRectF(axis.right - px(18), top, px(8), high))
        if row.measured is not None:
            self._paint_measured(painter, axis, row.measured, rect, top + high + 2)

    def _paint_measured(
        self, painter: QPainter, axis: Axis, measured: int, rect: QRect, top: float
    ) -> None:
        px = self._theme.px
        wide = min(axis.x(measured), axis.right) - axis.left
        painter.fillRect(QRectF(axis.left, top, wide, px(4)), self._theme.color("ink"))
        text = tr("measured {measured}", measured=with_unit(measured, axis.unit))
        beside = QRect(int(axis.left + wide) + px(8), rect.y(), px(180), rect.height())
        if beside.x() + self._brush.width(text, "caption") < axis.right:
            self._brush.text(painter, beside, text, "caption", "ink2")

    def _paint_break(self, painter: QPainter, place: QRectF) -> None:
        """A gap that leans: the bar goes on beyond the axis."""
        lean = place.height() / 3
        shape = QPolygonF(
            [
                QPointF(place.left(), place.top() - 1),
                QPointF(place.right(), place.top() - 1),
                QPointF(place.right() + lean, place.bottom() + 1),
                QPointF(place.left() + lean, place.bottom() + 1),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawPolygon(shape)
