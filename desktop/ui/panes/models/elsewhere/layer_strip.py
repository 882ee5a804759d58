"""Shows on which of two laptops each layer of a model is. Painted, since it is boxes in a row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.core.i18n import counted, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import HoverWidget, say
from desktop.ui.widgets.row_brush import LEFT, RIGHT, TextBrush

HEIGHT, BOX, GAP, LABEL, ROUND = 64, 32, 3, 24, 3
"""In unscaled pixels: the widget's height, a box's height, the gap between boxes, the height of the
labels, and the radius of the corners."""
NEAREST_GAP: Final = 8
"""Width in unscaled pixels of a box below which there is no gap."""


class LayerStrip(HoverWidget):
    """The layers from first to last. The first ones are on this laptop, and the last ones, with the
    output layer, on the other one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count, self._there, self._other = 0, 0, ""
        self.setWhatsThis(
            tr(
                "Each box is a layer, and the last one is the output layer. A token passes "
                "through all of them in turn, and at the border between the laptops its numbers "
                "go over the network."
            )
        )
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(HEIGHT)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(HEIGHT))

    def show_layers(self, count: int, there: int, other: str) -> None:
        """Show `count` layers, of which the last `there` are on the laptop named `other`."""
        self._count, self._there, self._other = count, min(there, count), other
        say(self, f"{self._here_text()} {self._there_text()}")
        self.update()
        self.refresh_card()

    def _here_text(self) -> str:
        here = self._count - self._there
        return counted(here, "{count} layer here", "{count} layers here", count=here)

    def _there_text(self) -> str:
        return counted(
            self._there,
            "{count} layer on {laptop}",
            "{count} layers on {laptop}",
            count=self._there,
            laptop=self._other or tr("the other laptop"),
        )

    def _box(self, at: int) -> QRectF:
        px = self._theme.px
        step = self.width() / self._count
        gap = px(GAP) if step > px(NEAREST_GAP) else 0
        return QRectF(at * step, px(LABEL), step - gap, px(BOX))

    def told_at(self, place: QPointF) -> str:
        for at in range(self._count):
            if self._box(at).contains(place):
                last = at == self._count - 1
                name = tr("Output layer") if last else tr("Layer {number}", number=at)
                here = at < self._count - self._there
                return f"{name}\n{tr('On this laptop') if here else self._other}"
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._count:
            return
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("surface"))
        for at in range(self._count):
            there = at >= self._count - self._there
            painter.setBrush(theme.color("bit_mantissa" if there else "accent"))
            painter.drawRoundedRect(self._box(at), px(ROUND), px(ROUND))
        labels, brush = self.rect().adjusted(0, 0, 0, px(LABEL) - self.height()), TextBrush(theme)
        brush.text(painter, labels, self._here_text(), "caption", "ink2", LEFT)
        if self._there:
            brush.text(painter, labels, self._there_text(), "caption", "ink2", RIGHT)
