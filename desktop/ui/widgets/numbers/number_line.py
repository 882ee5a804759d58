"""Shows the values that each number format can hold near one number, one line per format."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.core.numbers.formats import Format, Real, is_finite
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.theme import Theme
from desktop.ui.plots.scale import tick_step
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import HoverWidget, say

TOP, BOTTOM, LEAST_ROW, MOST_ROW, NAME, SIDE, LABEL = 22, 24, 12, 28, 102, 12, 200
ROOMY_ROW = 44
"""Maximum height of a row if there is more space than requested."""
DENSE = 3
"""Distance between ticks, in pixels, below which a bar replaces them."""
ZOOM = Fraction(3, 2)
SMALLEST_SPAN, LARGEST_SPAN = Fraction(1, 10**48), Fraction(10**40)

Line = tuple[Format, Real]
"""A format and its marked value."""


class NumberLine(HoverWidget):
    """Shows one line per format, in the given order. Plus, minus, and the wheel with Ctrl zoom."""

    zoomed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: Sequence[Line] = ()
        self._meant: Real = Fraction(0)
        self._label = ""
        self._selected = 0
        self._span = Fraction(1)
        self.view = Fraction(-1, 2), Fraction(1, 2)
        """The smallest and the largest visible number."""
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    def show_lines(self, lines: Sequence[Line], selected: int, meant: Real, label: str) -> None:
        self._lines, self._selected = lines, selected
        self._meant, self._label = meant, label
        self._follow()
        self.update()

    def fit(self) -> None:
        """Zoom so that the selected format's value and the next values on both sides of it are
        visible."""
        kind, _ = self._lines[self._selected]
        if not is_finite(self._meant):
            return
        here = kind.encode(self._meant)
        value = kind.decode(here)
        gaps = [
            abs(Fraction(other) - Fraction(value))
            for other in kind.neighbors(here)
            if other is not None and is_finite(other) and is_finite(value)
        ]
        off = abs(Fraction(value) - Fraction(self._meant)) if is_finite(value) else Fraction(0)
        span = max(3 * max(gaps, default=Fraction(1)), 3 * off)
        self._span = min(max(span, SMALLEST_SPAN), LARGEST_SPAN)
        self._follow()
        self.update()

    def zoom(self, factor: Fraction) -> None:
        """Zoom by a factor. A factor above 1 zooms in."""
        self._span = min(max(self._span / factor, SMALLEST_SPAN), LARGEST_SPAN)
        self._follow()
        self.update()
        self.zoomed.emit()

    def _follow(self) -> None:
        """Update the view, and what a screen reader says about it."""
        middle = Fraction(self._meant) if is_finite(self._meant) else Fraction(0)
        low, high = self.view = middle - self._span / 2, middle + self._span / 2
        said = tr("From {low} to {high}", low=number_text(low), high=number_text(high))
        counts = [
            tr(
                "{name} {count_between:,}",
                name=kind.name,
                count_between=kind.count_between(low, high),
            )
            for kind, _ in self._lines
        ]
        say(
            self,
            tr(
                "{said}. Number of values in this range that each format can represent: {counts}",
                said=said,
                counts=", ".join(counts),
            ),
        )

    # --- painting -------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(TOP + BOTTOM + 8 * LEAST_ROW))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(800), self._theme.px(TOP + BOTTOM + 8 * MOST_ROW))

    def _x(self, value: Fraction) -> float:
        left, right = self._theme.px(NAME + SIDE), self.width() - self._theme.px(SIDE)
        return left + float(value - self.view[0]) / float(self._span) * (right - left)

    def _row_height(self) -> float:
        room = self.height() - self._theme.px(TOP + BOTTOM)
        return min(room / max(len(self._lines), 1), self._theme.px(ROOMY_ROW))

    def told_at(self, place: QPointF) -> str:
        """Describe the value nearest to a point, in the format whose line is there. Returns "" if
        the point is outside the lines."""
        left, right = self._theme.px(NAME + SIDE), self.width() - self._theme.px(SIDE)
        number = math.floor((place.y() - self._theme.px(TOP)) / self._row_height())
        if not (0 <= number < len(self._lines) and left <= place.x() <= right):
            return ""
        kind, _ = self._lines[number]
        low, high = self.view
        there = low + (high - low) * Fraction((place.x() - left) / (right - left))
        there = min(max(there, Fraction(kind.least)), Fraction(kind.greatest))
        value = kind.decode(kind.encode(there))
        return tr(
            "{name}: the nearest value is {value}",
            name=kind.name,
            value=number_text(value, 9),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        height = self._row_height()
        bottom = px(TOP) + height * len(self._lines)
        self._paint_axis(painter, bottom)
        for number, line in enumerate(self._lines):
            self._paint_line(painter, line, number, px(TOP) + (number + 0.5) * height, height)
        self._paint_meant(painter, bottom)

    def _paint_line(
        self, painter: QPainter, line: Line, number: int, y: float, height: float
    ) -> None:
        kind, held = line
        theme, px = self._theme, self._theme.px
        selected = number == self._selected
        painter.setFont(theme.font("caption_strong" if selected else "caption"))
        painter.setPen(theme.color("ink" if selected else "ink2"))
        box = QRectF(px(SIDE), y - height, px(NAME), 2 * height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, kind.name)
        low, high = self.view
        left, right = px(NAME + SIDE), self.width() - px(SIDE)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        half = min(height * 0.32, px(5))
        count = kind.count_between(low, high)
        ink = theme.color("ink3")
        if count > (right - left) / DENSE:
            first = max(self._x(max(low, Fraction(kind.least))), left)
            last = min(self._x(min(high, Fraction(kind.greatest))), right)
            painter.fillRect(
                QRectF(first, y - half / 2, last - first, half), theme.color("outline")
            )
        else:
            painter.setPen(QPen(ink, 1.4))
            for value in kind.between(low, high):
                x = self._x(Fraction(value))
                painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))
        if is_finite(held):
            self._paint_held(painter, Fraction(held), y, height)

    def _paint_held(self, painter: QPainter, held: Fraction, y: float, height: float) -> None:
        """Paint a dot on the value that represents the number, or an arrow if it is out of view."""
        theme, px = self._theme, self._theme.px
        low, high = self.view
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("accent"))
        radius = min(height * 0.34, px(5))
        if low <= held <= high:
            painter.drawEllipse(QPointF(self._x(held), y), radius, radius)
            return
        painter.setPen(theme.color("accent"))
        painter.setFont(theme.font("mono_caption"))
        left, right = px(NAME + SIDE), self.width() - px(SIDE)
        text = f"← {number_text(held, 4)}" if held < low else f"{number_text(held, 4)} →"
        side = Qt.AlignmentFlag.AlignLeft if held < low else Qt.AlignmentFlag.AlignRight
        box = QRectF(left, y - height, right - left, 2 * height)
        width = painter.fontMetrics().horizontalAdvance(text) + 6
        at = left if held < low else right - width
        painter.fillRect(QRectF(at, y - radius, width, 2 * radius), theme.color("surface"))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_meant(self, painter: QPainter, bottom: float) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        head = QRectF(px(SIDE), 0, self.width() - 2 * px(SIDE), px(TOP))
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        title, key = tr("Values that each format can represent"), tr("● Stored value")
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(title + key) + px(LABEL) < head.width():
            painter.drawText(head, middle, title)
            painter.drawText(head, middle | right, key)
        elif not is_finite(self._meant):
            painter.drawText(head, middle, title)
        if not is_finite(self._meant):
            return
        x = self._x(Fraction(self._meant))
        painter.setPen(QPen(theme.color("ink"), 1.5))
        painter.drawLine(QPointF(x, px(TOP) - 4), QPointF(x, bottom))
        painter.setFont(theme.font("caption_strong"))
        box = QRectF(x + 6, 0, px(260), px(TOP))
        painter.drawText(box, middle, self._label)

    def _paint_axis(self, painter: QPainter, bottom: float) -> None:
        theme, px = self._theme, self._theme.px
        left, right = px(NAME + SIDE), self.width() - px(SIDE)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        painter.setFont(theme.font("count"))
        low, high = self.view
        step = tick_step(high - low, max(2, (right - left) // px(110)))
        digits = _digits(low, high, step)
        tick = math.ceil(low / step)
        while tick * step <= high:
            x = self._x(tick * step)
            painter.setPen(QPen(theme.color("outline"), 1))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            painter.setPen(theme.color("ink2"))
            box = QRectF(x - px(60), bottom + 4, px(120), px(18))
            text = number_text(tick * step, digits)
            if left <= x - painter.fontMetrics().horizontalAdvance(text) / 2:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            tick += 1

    # --- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and not event.modifiers():
            self.zoom(ZOOM)
        elif event.key() == Qt.Key.Key_Minus and not event.modifiers():
            self.zoom(1 / ZOOM)
        elif event.key() == Qt.Key.Key_0 and not event.modifiers():
            self.fit()
            self.zoomed.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom if Ctrl is pressed. Without Ctrl, let the page scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if turn := event.angleDelta().y():
            self.zoom(ZOOM if turn > 0 else 1 / ZOOM)
        event.accept()


def _digits(low: Fraction, high: Fraction, step: Fraction) -> int:
    """Return the number of significant digits that distinguish neighboring ticks."""
    ratio = max(abs(low), abs(high)) / step
    if ratio <= 1:
        return 3
    # Integers have a logarithm at any size, while this ratio can be too large for a float.
    return max(1, math.ceil(math.log10(ratio.numerator) - math.log10(ratio.denominator)) + 1)
