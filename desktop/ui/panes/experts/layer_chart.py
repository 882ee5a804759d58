"""A figure for each layer, beside the band in which shuffled tokens would put it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.routing_contrast import Contrast
from desktop.core.words import tr
from desktop.ui.panes.experts.axis import round_above
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

LEFT, TOP, RIGHT, BOTTOM = 48, 12, 16, 24
POINT = 4.5


class LayerChart(QWidget):
    """A point a layer: filled where it is outside of the band. Left and right choose a layer."""

    picked = Signal(int)  # a layer's place

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._contrast: Contrast | None = None
        self._unit = ""
        self.most = 1.0
        self.place = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.update)
        say(self, tr("A figure for each layer"))

    def show_contrast(self, contrast: Contrast, most: float | None, unit: str) -> None:
        """`most` is the end of the axis: None for as far as the figures go; `unit` is said
        behind each number."""
        self._contrast, self._unit = contrast, unit
        top = float(max(contrast.measured.max(), contrast.high.max(), 1e-3))
        self.most = most if most is not None else round_above(top)
        self.choose(min(self.place, len(contrast.layers) - 1))

    def choose(self, place: int) -> None:
        self.place = place
        if self._contrast is not None:
            say(self, tr("Layer by layer, arrow keys walk. {text_at}", text_at=self.text_at(place)))
        self.update()

    def text_at(self, place: int) -> str:
        found = self._contrast
        assert found is not None
        what = tr("more than noise") if found.stands_out(place) else tr("no more than noise")
        return tr(
            "Layer {layers}: {measured:.3f}{unit}. Shuffled: {low:.3f} to {high:.3f}. "
            "The texts differ by {what}.",
            layers=found.layers[place],
            measured=found.measured[place],
            unit=self._unit,
            low=found.low[place],
            high=found.high[place],
            what=what,
        )

    def point(self, place: int, value: float) -> QPointF:
        """Where a value of a layer is."""
        assert self._contrast is not None
        px, count = self._theme.px, len(self._contrast.layers)
        room = (self.width() - px(LEFT) - px(RIGHT)) / count
        floor, top = self.height() - px(BOTTOM), px(TOP)
        return QPointF(px(LEFT) + (place + 0.5) * room, floor - (floor - top) * value / self.most)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(110))

    # --- pointing -----------------------------------------------------------------------

    def _at(self, x: float) -> int | None:
        if self._contrast is None:
            return None
        px, count = self._theme.px, len(self._contrast.layers)
        share = (x - px(LEFT)) / max(1, self.width() - px(LEFT) - px(RIGHT))
        return int(share * count) if 0 <= share < 1 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._at(event.position().x())) is not None:
            self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._contrast is None:
            super().keyPressEvent(event)
        else:
            self._pick(min(max(self.place + step, 0), len(self._contrast.layers) - 1))

    def _pick(self, place: int) -> None:
        self.choose(place)
        self.picked.emit(place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if (place := self._at(event.pos().x())) is not None:
                QToolTip.showText(event.globalPos(), self.text_at(place), self)
            return True
        return super().event(event)

    # --- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self._contrast
        if found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, places = self._theme, range(len(found.layers))
        self._paint_axes(painter, found)
        band = [self.point(at, found.high[at]) for at in places]
        band += [self.point(at, found.low[at]) for at in reversed(places)]
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("line"))
        painter.drawPolygon(QPolygonF(band))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("ink3"), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([self.point(at, found.shuffled[at]) for at in places]))
        points = [self.point(at, found.measured[at]) for at in places]
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.drawPolyline(QPolygonF(points))
        for at, point in enumerate(points):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(theme.color("accent" if found.stands_out(at) else "surface"))
            size = theme.px(POINT + (1.5 if at == self.place else 0))
            painter.drawEllipse(point, size, size)

    def _paint_axes(self, painter: QPainter, found: Contrast) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("count"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for share in (0.0, 0.5, 1.0):
            y = self.point(0, share * self.most).y()
            painter.setPen(QPen(theme.color("line" if share else "outline"), 1))
            painter.drawLine(QPointF(px(LEFT), y), QPointF(self.width() - px(RIGHT), y))
            painter.setPen(theme.color("ink3"))
            text = tr("{share:.3g}", share=share * self.most)
            painter.drawText(QRectF(0, y - 10, px(LEFT - 8), 20), right, text)
        room = self.point(1, 0).x() - self.point(0, 0).x()
        widest = painter.fontMetrics().horizontalAdvance("000") + px(6)
        every = max(1, math.ceil(widest / room))
        for at in range(0, len(found.layers), every):
            chosen = at == self.place
            painter.setFont(theme.font("caption_strong" if chosen else "count"))
            painter.setPen(theme.color("ink" if chosen else "ink3"))
            middle, top = self.point(at, 0).x(), self.height() - px(BOTTOM) + 4
            box = QRectF(middle - widest, top, 2 * widest, px(16))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(found.layers[at]))
