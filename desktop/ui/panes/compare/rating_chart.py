"""Ratings with their intervals, a model a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.intervals import Interval
from desktop.core.words import counted, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

ROW, AXIS, NAME, NUMBER, CAP = 32, 24, 264, 216, 8
EDGE = 1.15
"""How far the scale goes, in units of the furthest end of an interval."""
HINT = tr("Ratings. Arrow keys go from model to model.")


@dataclass(frozen=True)
class Rated:
    name: str
    points: Interval
    votes: int

    @property
    def told(self) -> str:
        low, high = signed(self.points.low), signed(self.points.high)
        return tr(
            "{value} points, {low} to {high}", value=signed(self.points.value), low=low, high=high
        )


class RatingChart(QWidget):
    """0 is the average of all. Points are those of chess ratings: 400 are odds of 10 to 1."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._rows: list[Rated] = []
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        say(self, HINT)
        Scaled(theme, self, self.updateGeometry)

    def show_rows(self, rows: list[Rated]) -> None:
        self._rows, self._current = rows, -1
        say(self, HINT)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(NAME + NUMBER + 160), px(AXIS) + px(ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._rows:
            super().keyPressEvent(event)
            return
        self._current = min(max(self._current + step, 0), len(self._rows) - 1)
        row = self._rows[self._current]
        say(
            self,
            counted(
                row.votes,
                "{name}: {told}, from {votes} vote",
                "{name}: {told}, from {votes} votes",
                name=row.name,
                told=row.told,
                votes=row.votes,
            ),
        )
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._current = -1
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().y() // self._theme.px(ROW)
            if 0 <= at < len(self._rows):
                row = self._rows[at]
                text = counted(
                    row.votes,
                    "{name}: {told} (95 %), from {votes} vote",
                    "{name}: {told} (95 %), from {votes} votes",
                    name=row.name,
                    told=row.told,
                    votes=row.votes,
                )
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(abs(r.points.low), abs(r.points.high)) for r in self._rows), default=1.0)
        room = QRectF(px(NAME), 0, self.width() - px(NAME + NUMBER), px(ROW) * len(self._rows))
        middle, scale = room.center().x(), room.width() / 2 / (EDGE * max(most, 1.0))
        painter.setPen(QPen(theme.color("outline"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(round(middle), 0, round(middle), round(room.bottom()))
        axis = QRect(round(middle) - px(80), round(room.bottom()), px(160), px(AXIS))
        self._brush.text(painter, axis, tr("0 (average)"), "count", "ink3", CENTER)
        for at, row in enumerate(self._rows):
            self._paint_row(painter, at, row, middle, scale)

    def _paint_row(
        self, painter: QPainter, at: int, row: Rated, middle: float, scale: float
    ) -> None:
        px, theme = self._theme.px, self._theme
        top, height = at * px(ROW), px(ROW)
        if at == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_tint"))
            painter.drawRoundedRect(QRectF(0, top, self.width(), height), px(4), px(4))
        name = QRect(px(4), top, px(NAME) - px(12), height)
        self._brush.text(painter, name, row.name, "body", "ink", LEFT)
        number = QRect(self.width() - px(NUMBER), top, px(NUMBER) - px(4), height)
        self._brush.text(painter, number, row.told, "count", "ink2", RIGHT)
        y = top + height / 2
        low, high = (middle + scale * end for end in (row.points.low, row.points.high))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(round(low), round(y), round(high), round(y))
        for x in (low, high):
            painter.drawLine(round(x), round(y - px(CAP) / 2), round(x), round(y + px(CAP) / 2))
        painter.setBrush(theme.color("accent"))
        dot = px(CAP)
        x = middle + scale * row.points.value
        painter.drawEllipse(QRectF(x - dot / 2, y - dot / 2, dot, dot))


def signed(points: float) -> str:
    """ "+45", "0", "−12"."""
    whole = round(points)
    return f"+{whole}" if whole > 0 else f"{whole}".replace("-", "−")
