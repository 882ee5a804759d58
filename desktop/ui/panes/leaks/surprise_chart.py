"""Two curves for each model: how surprised it is by texts it may have seen, and by others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen

from desktop.core.number_text import number_text
from desktop.core.surprise import density
from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, LEFT
from desktop.ui.widgets.walked_chart import WalkedChart

LEGEND, LINE, AXIS, LEAST_ROW, TICKS, PLACES = 24, 20, 44, 88, 6, 240
READ = 40
"""Steps of the arrow keys from one end to the other."""
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
ROOM = 0.08
"""Beyond the least and the greatest value, as a share of all."""


@dataclass(frozen=True)
class Curves:
    """One row: the texts' values under one model. `told` says what they show."""

    name: str
    told: str
    seen: Sequence[float]
    fresh: Sequence[float]


class SurpriseChart(WalkedChart):
    """Up and Down walk over the rows, Left and Right over the values. The pointer, and the line
    that the keys move, are told how much lies left of them."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._rows: Sequence[Curves] = ()
        self._names = ("", "")
        self._axis = ""
        self._line: float | None = None  # the value that the keys have come to
        self.show_parts()

    def show_rows(self, rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> None:
        """`seen` and `fresh` name the curves, `axis` what the values are."""
        self._rows, self._names, self._axis = rows, (seen, fresh), axis
        self._line = None
        self.show_parts()

    @property
    def count(self) -> int:
        return len(self._rows)

    def said_at(self, number: int) -> str:
        if self._line is not None:
            read = self.told_at(QPointF(self._x(self._line), 0)).replace("\n", ", ")
            return f". {read}"
        return f". {self._rows[number].name}: {self._rows[number].told}"

    def minimumSizeHint(self) -> QSize:
        px, rows = self._theme.px, max(len(self._rows), 1)
        return QSize(px(280), px(LEGEND + AXIS + rows * LEAST_ROW))

    # --- where things are ---------------------------------------------------------------

    def _range(self) -> tuple[float, float]:
        values = [value for row in self._rows for value in (*row.seen, *row.fresh)]
        low, high = min(values, default=-1.0), max(values, default=0.0)
        room = (high - low) * ROOM or 0.5
        # A logarithm of a probability ends at 0, and so does the picture.
        return low - room, min(high + room, 0.0) if high <= 0 else high + room

    def _x(self, value: float) -> float:
        low, high = self._range()
        return self.width() * (value - low) / (high - low)

    def _row_rect(self, number: int) -> QRectF:
        px = self._theme.px
        height = (self.height() - px(LEGEND + AXIS)) / max(len(self._rows), 1)
        return QRectF(0, px(LEGEND) + number * height, self.width(), height)

    def _in_one_line(self, row: Curves) -> bool:
        name, told = self._brush.width(row.name, "strong"), self._brush.width(row.told, "caption")
        return name + told + self._theme.px(16) < self.width()

    def words_height(self, row: Curves) -> int:
        """Of a row's name and of what is told of it, which has as many lines as it takes."""
        line = self._theme.px(LINE)
        if self._in_one_line(row):
            return line
        metrics = QFontMetrics(self._theme.font("caption"))
        room = QRect(0, 0, self.width(), self.height())
        told = metrics.boundingRect(room, WRAPPED, row.told).height()
        return line + max(line, told)

    # --- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range()
        at = np.linspace(low, high, PLACES)
        for number, row in enumerate(self._rows):
            self._paint_row(painter, number, row, at)
        self._paint_axis(painter, low, high)
        self._paint_legend(painter)
        if self._line is not None and self.hasFocus():
            x = self._x(self._line)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            bottom = self.height() - self._theme.px(AXIS)
            painter.drawLine(QPointF(x, self._theme.px(LEGEND)), QPointF(x, bottom))

    def _paint_row(self, painter: QPainter, number: int, row: Curves, at: np.ndarray) -> None:
        theme, px, rect = self._theme, self._theme.px, self._row_rect(number)
        if self.hasFocus() and number == self._at and len(self._rows) > 1:
            painter.fillRect(rect, theme.color("sunken"))
        seen, fresh = density(row.seen, at), density(row.fresh, at)
        top = float(max(seen.max(), fresh.max())) or 1.0
        words_height = self.words_height(row)
        height = rect.height() - words_height - px(8)
        floor = rect.bottom() - px(4)

        def path(curve: np.ndarray) -> QPainterPath:
            made = QPainterPath(QPointF(self._x(at[0]), floor - height * float(curve[0]) / top))
            for place, value in zip(at[1:].tolist(), curve[1:].tolist(), strict=True):
                made.lineTo(self._x(place), floor - height * value / top)
            return made

        area = path(seen)
        area.lineTo(self.width(), floor)
        area.lineTo(0, floor)
        painter.fillPath(area, theme.color("warn_tint"))
        painter.setPen(QPen(theme.color("warn"), 2))
        painter.drawPath(path(seen))
        painter.setPen(QPen(theme.color("ink2"), 2, Qt.PenStyle.DashLine))
        painter.drawPath(path(fresh))
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        words = QRect(0, round(rect.top()), self.width(), px(LINE))
        self._brush.text(painter, words, row.name, "strong", "ink", LEFT)
        if self._in_one_line(row):
            words.setLeft(self._brush.width(row.name, "strong") + px(12))
            self._brush.text(painter, words, row.told, "caption", "ink2", LEFT)
            return
        words.translate(0, px(LINE))
        words.setHeight(words_height - px(LINE))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(words, WRAPPED, row.told)

    def _paint_axis(self, painter: QPainter, low: float, high: float) -> None:
        theme, px = self._theme, self._theme.px
        top = self.height() - px(AXIS)
        step = _step((high - low) / TICKS)
        value = np.ceil(low / step) * step
        while value <= high:
            x = self._x(float(value))
            painter.setPen(QPen(theme.color("outline"), 1))
            painter.drawLine(QPointF(x, top - px(4)), QPointF(x, top))
            text = number_text(float(value), 3)
            wide = self._brush.width(text, "count") + px(2)
            left = min(max(round(x - wide / 2), 0), self.width() - wide)  # whole at the ends, too
            self._brush.text(painter, QRect(left, top, wide, px(20)), text, "count", "ink2", CENTER)
            value += step
        words = QRect(0, top + px(20), self.width(), px(20))
        self._brush.text(painter, words, self._axis, "caption", "ink3", CENTER)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        x, middle = 0, px(LEGEND) / 2
        for name, dashed in zip(self._names, (False, True), strict=True):
            if dashed:
                painter.setPen(QPen(theme.color("ink2"), 2, Qt.PenStyle.DashLine))
            else:
                swatch = QRectF(x, middle - px(5), px(24), px(10))
                painter.fillRect(swatch, theme.color("warn_tint"))
                painter.setPen(QPen(theme.color("warn"), 2))
            y = middle if dashed else middle - px(5)
            painter.drawLine(QPointF(x, y), QPointF(x + px(24), y))
            x += px(32)
            width = self._brush.width(name, "caption") + px(16)
            place = QRect(x, 0, width, px(LEGEND))
            self._brush.text(painter, place, name, "caption", "ink2", LEFT)
            x += width

    # --- mouse and keyboard ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in aside and self._rows:
            low, high = self._range()
            now = (low + high) / 2 if self._line is None else self._line
            self._line = min(max(now + aside[key] * (high - low) / READ, low), high)
            self._say()
            self.update()
            return
        if key in (self.back, self.onward):
            self._line = None
        super().keyPressEvent(event)

    def told_at(self, where: QPointF) -> str:
        """How many texts of each kind lie left of the pointer."""
        if not self._rows:
            return ""
        low, high = self._range()
        value = low + (high - low) * where.x() / max(self.width(), 1)
        lines = [tr("below {value}:", value=number_text(value, 3))]
        for row in self._rows:
            for name, values in zip(self._names, (row.seen, row.fresh), strict=True):
                share = sum(each < value for each in values) / max(len(values), 1)
                lines.append(
                    tr(
                        "{name}, {name_2}: {share:.0f} %",
                        name=row.name,
                        name_2=name,
                        share=100 * share,
                    )
                )
        return "\n".join(lines)


def _step(least: float) -> float:
    """1, 2 or 5 times a power of ten."""
    power = 10.0 ** np.floor(np.log10(least))
    return float(next(power * times for times in (1, 2, 5, 10) if power * times >= least))
