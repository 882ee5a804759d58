"""A small turning mark: something is being done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

STEP_MS = 80
STEPS = 12
ARC = 100


class BusyMark(QWidget):
    """Turns while it is visible, and costs nothing while it is not."""

    def __init__(self, theme: Theme, size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._step = 0
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._turn)
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(size), theme.px(size)))

    def showEvent(self, event: object) -> None:
        self._timer.start()

    def hideEvent(self, event: object) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = max(1.5, self.width() / 9)
        rect = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line"), width))
        painter.drawEllipse(rect)
        pen = QPen(self._theme.color("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(rect, round(-360 * 16 * self._step / STEPS), ARC * 16)
