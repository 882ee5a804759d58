"""The colors of a picture from dark to bright, and the numbers that they stand for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.number_text import number_text
from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.color_map import CIVIDIS
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.scaled import Scaled, spaced


class ColorScale(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = spaced(theme, QHBoxLayout(self), spacing=8)
        self._text = label(kind="caption")
        row.addWidget(_Bar(theme))
        row.addWidget(self._text)

    def show_range(self, edges: tuple[float, float], words: str) -> None:
        """`words` say what the numbers are."""
        low, high = (number_text(edge, 2) for edge in edges)
        self._text.setText(tr("{low} to {high}: {words}", low=low, high=high, words=words))


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(120), theme.px(8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        gradient = QLinearGradient(0, 0, self.width(), 0)
        words = CIVIDIS.split()
        for number, word in enumerate(words):
            gradient.setColorAt(number / (len(words) - 1), f"#{word}")
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(self.rect()), gradient)
