"""A small spinner that shows activity, or three dots if animations are turned off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled

SIZE = 16
STEP_MS = 80
STEPS = 12
ARC = 100


class BusyMark(QWidget):
    """A spinner that turns while it is visible and uses no CPU time while it is hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._step = 0
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._turn)
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(SIZE), theme.px(SIZE)))
        theme.changed.connect(self._follow)

    def showEvent(self, event: object) -> None:
        self._follow()

    def hideEvent(self, event: object) -> None:
        self._timer.stop()

    @Slot()
    def _follow(self) -> None:
        if self._theme.still or not self.isVisible():
            self._timer.stop()
        else:
            self._timer.start()
        self.update()

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = max(1.5, self.width() / 9)
        rect = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._theme.still:
            self._draw_dots(painter)
            return
        painter.setPen(QPen(self._theme.color("line"), width))
        painter.drawEllipse(rect)
        pen = QPen(self._theme.color("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(rect, round(-360 * 16 * self._step / STEPS), ARC * 16)

    def _draw_dots(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        middle = self.rect().center().y() + 0.5
        for part in (1, 3, 5):
            place = QPointF(self.width() * part / 6, middle)
            painter.drawEllipse(place, self.width() / 9, self.width() / 9)
