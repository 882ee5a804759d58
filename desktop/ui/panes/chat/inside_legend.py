"""What the colors of an answer's tokens mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.scaled import Scaled, in_row
from desktop.ui.widgets.token_paragraphs import STEPS
from desktop.ui.widgets.transcript_items import Row

LINES = (None, Qt.PenStyle.DotLine, Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine)


def names() -> list[str]:
    """Of the four steps, from sure to unsure."""
    high, middle, low = (tr("{step:.0f}", step=100 * step) for step in STEPS)
    return [
        tr("{high} % or more", high=high),
        tr("{middle} to {high} %", middle=middle, high=high),
        tr("{low} to {middle} %", low=low, middle=middle),
        tr("under {low} %", low=low),
    ]


class Legend(Row):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = in_row(theme, label(tr("How sure"), "caption"), on=self)
        for step, name in enumerate(names()):
            row.addSpacing(theme.px(4))
            row.addWidget(_Swatch(theme, step))
            row.addWidget(label(name, "count"))
        row.addStretch(1)


class _Swatch(QWidget):
    """The color of a step, with its line below."""

    def __init__(self, theme: Theme, step: int) -> None:
        super().__init__()
        self._theme, self._step = theme, step
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(24), theme.px(14)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        style = LINES[self._step]
        if style is None:
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            return
        painter.fillRect(self.rect(), self._theme.color(f"sure_{self._step}"))
        painter.setPen(QPen(self._theme.color("sure_line"), max(1, self._theme.px(1.5)), style))
        y = self.height() - 1
        painter.drawLine(0, y, self.width(), y)
