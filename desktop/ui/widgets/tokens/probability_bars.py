"""Shows bars with the probabilities of a token's alternatives."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import named, tr
from desktop.core.numbers.number_text import percent_text
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import HoverWidget
from desktop.ui.widgets.row_brush import RIGHT, TextBrush

NAME, NUMBER, GAP = 76, 42, 8
"""Widths in unscaled pixels: the name, the probability, and the gap on each side of the bar."""


@dataclass(frozen=True)
class ProbabilityRow:
    """One alternative. An `id` of -1 stands for all tokens that aren't shown."""

    id: int
    name: str
    own: float  # the probability from the model
    now: float  # the probability after temperature
    drawn: bool  # the token in the text
    strong: bool = False  # the bar is colored


class ProbabilityBars(HoverWidget):
    """Rows with a name, a bar, and a probability. They are painted directly rather than as a chart,
    since the list reads like text: the bars are as close together as lines of text."""

    def __init__(
        self, theme: Theme, row: int, bar: int, color: str = "accent", *, both: bool = False
    ) -> None:
        """`row` and `bar` are heights in unscaled pixels; `color` is the color of strong bars;
        `both` also shows the probability from the model, as a line on the bar and as a number."""
        super().__init__(theme)
        self._both = both
        self._row, self._bar, self._color = row, bar, color
        self._brush = TextBrush(theme)
        self._rows: Sequence[ProbabilityRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self.updateGeometry)

    @property
    def rows(self) -> Sequence[ProbabilityRow]:
        return self._rows

    def set_rows(self, rows: Sequence[ProbabilityRow]) -> None:
        changed = len(rows) != len(self._rows)
        self._rows = rows
        if changed:
            self.updateGeometry()
        self.update()
        self.refresh_card()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(self._row) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def row_at(self, y: float) -> int:
        """Return the index of the row at a height, or -1 if there is none."""
        at = math.floor(y / self._theme.px(self._row))
        return at if 0 <= at < len(self._rows) else -1

    def told_at(self, place: QPointF) -> str:
        """Return the row's full name and its probability with more digits; "" below the rows."""
        if (at := self.row_at(place.y())) < 0:
            return ""
        row = self._rows[at]
        now = percent_text(Fraction(row.now), 3)
        if not self._both:
            return named(row.name, now)
        own = percent_text(Fraction(row.own), 3)
        return tr("{name}: {own} originally, {now} now", name=row.name, own=own, now=now)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, row in enumerate(self._rows):
            self._paint_row(painter, row, index)

    def _paint_row(self, painter: QPainter, row: ProbabilityRow, index: int) -> None:
        px = self._theme.px
        top, height = px(self._row) * index, px(self._row)
        ink = "ink" if row.strong or row.drawn else "ink2"
        self._paint_name(painter, row, ink, QRect(px(4), top, px(NAME), height))
        left = px(4) + px(NAME) + px(GAP)
        right = self.width()
        numbers = [(row.now, "caption_strong" if row.strong else "count"), (row.own, "count")]
        for share, use in numbers if self._both else numbers[:1]:
            right -= px(NUMBER)
            place = QRect(right, top, px(NUMBER), height)
            self._brush.text(painter, place, percent(share), use, ink, RIGHT)
            right -= px(GAP)
        whole = QRectF(left, top + (height - px(self._bar)) / 2, right - left, px(self._bar))
        self._paint_bar(painter, row, whole)

    def _paint_name(self, painter: QPainter, row: ProbabilityRow, ink: str, place: QRect) -> None:
        font = self._theme.font("caption" if row.id < 0 else "mono_caption")
        font.setUnderline(row.drawn)
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, row: ProbabilityRow, place: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(place, px(2), px(2))
        bar = QRectF(place)
        bar.setWidth(max(place.width() * row.now, 1.0 if row.now else 0.0))
        painter.setBrush(theme.color(self._color if row.strong else "outline"))
        painter.drawRoundedRect(bar, px(2), px(2))
        if not self._both:
            return
        mark, line = place.left() + place.width() * row.own, max(2, px(2))
        # A light edge keeps the line visible on a dark bar.
        for color, width in (("surface", 2 * line), ("ink", line)):
            painter.setBrush(theme.color(color))
            painter.drawRect(
                QRectF(mark - width / 2, place.top() - px(2), width, place.height() + px(4))
            )
