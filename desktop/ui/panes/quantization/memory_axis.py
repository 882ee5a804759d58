"""What the memory chart measures against: lines for what this laptop has, and an axis for both."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPen

from desktop.core.fit import Machine
from desktop.core.units import unit_text
from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_rows import GIGA, MEGA, MemoryView, with_unit
from desktop.ui.plots.scale import tick_step
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, RowBrush

LEVEL: Final = 17
"""Unscaled pixels of a line's name; two levels of them have room above the rows."""

IN_SIGHT: Final = 0.35
"""Where the largest bar reaches less than this part of the memory, the lines stand outside."""


@dataclass(frozen=True)
class Line:
    name: str
    bytes: int
    dashed: bool


def machine_lines(machine: Machine) -> tuple[Line, ...]:
    lines = [
        Line(tr("free now"), machine.memory_free, True),
        Line(tr("memory"), machine.memory_total, False),
    ]
    if machine.cards:
        lines.insert(0, Line(tr("GPU memory, free"), machine.card_free, True))
    return tuple(lines)


def axis_end(found: MemoryView) -> int:
    """Bytes at the right end. All bars are in sight, but for those so far beyond the memory that
    the others would be slivers; the memory is, unless all bars are slivers beside it."""
    totals = [row.need.total for row in found.rows]
    largest, smallest = max(totals), min(totals)
    memory = found.machine.memory_total
    end = max(1.06 * largest, 1.08 * memory if largest > IN_SIGHT * memory else 0)
    return max(1, round(min(end, max(1.2 * memory, 2.5 * smallest, 0.25 * largest))))


def unit_of(end: int) -> int:
    """The unit for the figures of a chart whose axis ends there; bytes."""
    return GIGA if end >= GIGA else MEGA


@dataclass(frozen=True)
class Axis:
    """From 0 at `left` to `end` bytes at `right`, for rows from `top` to `bottom`; pixels."""

    left: int
    right: int
    top: int
    bottom: int
    end: int

    @property
    def unit(self) -> int:
        return unit_of(self.end)

    def x(self, size: float) -> float:
        """`size` in bytes; beyond the end, too."""
        return self.left + (self.right - self.left) * size / self.end


class AxisBrush:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._brush = RowBrush(theme)

    def paint(self, painter: QPainter, axis: Axis) -> None:
        theme, px, unit = self._theme, self._theme.px, axis.unit
        end = Fraction(axis.end, unit)
        step = tick_step(end, max(2, (axis.right - axis.left) // px(90)))
        ticks = [step * number for number in range(int(end / step) + 1)]
        for tick in ticks:
            x = axis.x(float(tick) * unit)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, axis.top), QPointF(x, axis.bottom))
            text = tr("{tick:,g}", tick=float(tick))
            if tick == ticks[-1]:
                text += f" {unit_text(unit)}"
            place = QRect(round(x) - px(60), axis.bottom + px(4), px(120), px(16))
            self._brush.text(painter, place, text, "count", "ink2", CENTER)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(axis.left, axis.bottom), QPointF(axis.right, axis.bottom))

    def paint_lines(self, painter: QPainter, axis: Axis, machine: Machine) -> None:
        """Their names stand above, in two levels where they would cover each other."""
        px = self._theme.px
        taken: list[QRect] = []
        for line in sorted(machine_lines(machine), key=lambda line: line.bytes):
            outside = line.bytes > axis.end
            x = axis.right if outside else axis.x(line.bytes)
            text = f"{line.name} {with_unit(line.bytes, GIGA)}{' →' if outside else ''}"
            wide = self._brush.width(text, "caption") + px(4)
            at = x - wide - px(3) if x - wide - px(3) > axis.left else x + px(5)
            place = QRect(round(at), axis.top - px(LEVEL + 3), wide, px(LEVEL))
            while any(place.intersects(other) for other in taken):
                place.translate(0, -px(LEVEL))
            taken.append(place)
            self._brush.text(painter, place, text, "caption", "ink")
            if not outside:
                self._paint_line(painter, axis, line, place.top() + px(2))

    def _paint_line(self, painter: QPainter, axis: Axis, line: Line, top: int) -> None:
        """On a lighter ground among the rows, so that it is seen on the bars."""
        theme, x = self._theme, axis.x(line.bytes)
        painter.setPen(QPen(theme.color("surface"), 4))
        painter.drawLine(QPointF(x, axis.top), QPointF(x, axis.bottom))
        pen = QPen(theme.color("ink"), 1.5)
        if line.dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top), QPointF(x, axis.bottom))
