"""The legend of the colors for how sure a model was of a token."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import percentage, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.tokens.confidence_steps import STEPS

LINES = (None, Qt.PenStyle.DotLine, Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine)


def legend_parts(
    theme: Theme, steps: tuple[float, float, float] = STEPS
) -> list[tuple[QWidget, QWidget]]:
    """Return a swatch and a label for each of the four ranges of probability, highest first."""
    high, middle, low = (f"{100 * step:.0f}" for step in steps)
    names = [
        tr("{share} or more", share=percentage(high)),
        percentage(f"{middle}\u2013{high}"),
        percentage(f"{low}\u2013{middle}"),
        tr("Under {share}", share=percentage(low)),
    ]
    return [(_Swatch(theme, step), label(name, "count")) for step, name in enumerate(names)]


class _Swatch(QWidget):
    """A sample of the color and the underline for one of the four ranges of probability."""

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
