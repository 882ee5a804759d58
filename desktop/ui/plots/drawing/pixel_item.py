"""A scene item that paints in pixels."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.ui.plots.drawing.view import PlotView

log = logging.getLogger(__name__)


class ItemCanvas(Protocol):
    """The members of the containing canvas that an item uses."""

    @property
    def view(self) -> PlotView: ...

    def size(self) -> QSize: ...


class PixelItem(QGraphicsItem):
    """An item that covers the whole frame. `paint` works in the frame's pixels."""

    def __init__(
        self,
        canvas: ItemCanvas,
        paint: Callable[[QPainter, PlotView], None],
        z: float,
        parent: QGraphicsItem,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._paint = canvas, paint
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF() - self.parentItem().pos(), self._canvas.size().toSizeF())

    def shape(self) -> QPainterPath:
        """Return an empty shape, so that the pointer never hits the item."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.parentItem().pos())
        try:
            self._paint(painter, self._canvas.view)
        except Exception:  # an exception here would crash Qt
            log.exception("a part of a chart was not painted")
        painter.restore()
