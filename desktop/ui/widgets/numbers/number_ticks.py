"""Paints the lines of a number line, with their names, the values of each format, and the axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.core.i18n import tr
from desktop.core.numbers.formats import Format, is_finite
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.theme import Look
from desktop.ui.plots.scale import tick_step
from desktop.ui.widgets.row_brush import LEFT, RIGHT, TextBrush

TOP, BOTTOM, NAME, SIDE, MOST_ROW = 24, 24, 136, 12, 56
"""In unscaled pixels: the room above and below the lines, for their names, and at both sides; and
the maximum height of a row."""
DENSE = 3
"""Distance between ticks, in pixels, below which a bar replaces them."""


@dataclass(frozen=True)
class Lines:
    """The lines of a widget of this width and height in pixels. `view` has the smallest and the
    largest visible number."""

    look: Look
    kinds: Sequence[Format]
    selected: int
    view: tuple[Fraction, Fraction]
    width: int
    height: int

    @property
    def left(self) -> int:
        return self.look.px(NAME + SIDE)

    @property
    def right(self) -> int:
        return self.width - self.look.px(SIDE)

    @property
    def top(self) -> int:
        return self.look.px(TOP)

    @property
    def bottom(self) -> float:
        return self.top + self.row * len(self.kinds)

    @property
    def row(self) -> float:
        """Height of a row."""
        room = self.height - self.look.px(TOP + BOTTOM)
        return min(room / max(len(self.kinds), 1), self.look.px(MOST_ROW))

    @cached_property
    def span(self) -> Fraction:
        return self.view[1] - self.view[0]

    def x(self, value: Fraction) -> float:
        """Return the position of a number in the view."""
        share = float(value - self.view[0]) / float(self.span)
        return self.left + share * (self.right - self.left)

    def x_or_edge(self, value: Fraction) -> float:
        """Return the position of a number, or the end of the line that is nearest to it."""
        return self.x(min(max(value, self.view[0]), self.view[1]))

    def y(self, number: int) -> float:
        return self.top + (number + 0.5) * self.row

    def value(self, x: float) -> Fraction:
        """Return the number at a position."""
        share = Fraction((x - self.left) / max(self.right - self.left, 1))
        return self.view[0] + self.span * share

    @property
    def told(self) -> str:
        """Describe the lines, and say which keys move the number."""
        low, high = self.view
        said = tr("From {low} to {high}", low=number_text(low), high=number_text(high))
        counts = [
            tr(
                "{name} {count_between:,}",
                name=kind.name,
                count_between=kind.count_between(low, high),
            )
            for kind in self.kinds
        ]
        return tr(
            "{said}. Number of values in this range that each format can represent: {counts}. "
            "Press Left or Right to move the number, and Space to watch it fall.",
            said=said,
            counts=", ".join(counts),
        )

    def paint(self, painter: QPainter) -> None:
        self._paint_axis(painter)
        for number, kind in enumerate(self.kinds):
            self._paint_name(painter, kind, number)
            self._paint_values(painter, kind, self.y(number))

    def _paint_name(self, painter: QPainter, kind: Format, number: int) -> None:
        look, selected = self.look, number == self.selected
        y, row = self.y(number), self.row
        box = QRectF(look.px(SIDE), y - row, look.px(NAME - 4), 2 * row).toRect()
        text = f"{kind.name} · {tr('{bits} bits', bits=kind.bits)}"
        font, color = ("caption_strong", "ink") if selected else ("caption", "ink2")
        TextBrush(look).text(painter, box, text, font, color)

    def _paint_values(self, painter: QPainter, kind: Format, y: float) -> None:
        look, px = self.look, self.look.px
        low, high = self.view
        left, right = self.left, self.right
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        half = min(self.row * 0.32, px(5))
        if kind.count_between(low, high) > (right - left) / DENSE:
            first = max(self.x(max(low, Fraction(kind.least))), left)
            last = min(self.x(min(high, Fraction(kind.greatest))), right)
            box = QRectF(first, y - half / 2, last - first, half)
            painter.fillRect(box, look.color("outline"))
            return
        painter.setPen(QPen(look.color("ink3"), 1.4))
        for value in kind.between(low, high):
            x = self.x(Fraction(value))
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))

    def _paint_axis(self, painter: QPainter) -> None:
        look, px = self.look, self.look.px
        left, right, bottom = self.left, self.right, self.bottom
        painter.setPen(QPen(look.color("outline"), 1))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        painter.setFont(look.font("count"))
        low, high = self.view
        step = tick_step(self.span, max(2, (right - left) // px(110)))
        digits = _digits(low, high, step)
        tick = math.ceil(low / step)
        while tick * step <= high:
            x = self.x(tick * step)
            painter.setPen(QPen(look.color("outline"), 1))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            painter.setPen(look.color("ink2"))
            box = QRectF(x - px(60), bottom + 4, px(120), px(18))
            text = number_text(tick * step, digits)
            if left <= x - painter.fontMetrics().horizontalAdvance(text) / 2:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            tick += 1

    def paint_away(self, painter: QPainter, number: int, held: Fraction) -> None:
        """Paint a value that is out of view, with an arrow that points to it."""
        low, brush, font = held < self.view[0], TextBrush(self.look), "mono_caption"
        text = f"← {number_text(held, 4)}" if low else f"{number_text(held, 4)} →"
        width, row = brush.width(text, font) + 6, self.row
        left = self.left if low else self.right - width
        box = QRectF(left, self.y(number) - row, width, 2 * row)
        painter.fillRect(box.adjusted(-3, row / 2, 3, -row / 2), self.look.color("surface"))
        brush.text(painter, box.toRect(), text, font, "accent", LEFT if low else RIGHT)


def fitting_span(kind: Format, meant: Fraction) -> Fraction:
    """Return how much to show around a number so that the format's value and the next values on
    both sides of it are visible."""
    here = kind.encode(meant)
    value = kind.decode(here)
    if not is_finite(value):
        return Fraction(3)
    there = Fraction(value)
    near = (each for each in kind.neighbors(here) if each is not None and is_finite(each))
    gaps = [abs(Fraction(other) - there) for other in near]
    return 3 * max(*gaps, abs(there - meant)) if gaps else max(Fraction(3), 3 * abs(there - meant))


def _digits(low: Fraction, high: Fraction, step: Fraction) -> int:
    """Return the number of significant digits that distinguish neighboring ticks."""
    ratio = max(abs(low), abs(high)) / step
    if ratio <= 1:
        return 3
    # Integers have a logarithm at any size, while this ratio can be too large for a float.
    return max(1, math.ceil(math.log10(ratio.numerator) - math.log10(ratio.denominator)) + 1)
