# pyright: standard
# Most of pyqtgraph has no type annotations.
"""The part of a scene that zooms and pans: handles drags, clicks, and the wheel."""

from __future__ import annotations

from typing import Protocol

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsSceneWheelEvent

from desktop.ui.look.theme import Look
from desktop.ui.plots.chart import Chart


class Hand(Protocol):
    """Decides how a canvas reacts to the pointer.

    `pressed`, `hovered`, and `released` return True if they handled the event.
    """

    def pressed(self, where: QPointF) -> bool: ...

    def hovered(self, where: QPointF, buttons: Qt.MouseButton) -> bool: ...

    def released(self) -> bool: ...

    def left(self) -> None:
        """Called when the pointer has left the canvas."""

    def clicked(self, where: QPointF) -> None: ...

    def reset(self) -> None:
        """Called when the user asks for the whole chart."""

    def viewed(self) -> None:
        """Called when the chart is redrawn or a different part of it becomes visible."""

    @property
    def may_zoom(self) -> bool:
        """True if the wheel zooms the plot instead of scrolling the page."""
        ...


class BoxCanvas(Protocol):
    """The members of the containing canvas that a box uses."""

    chart: Chart
    look: Look
    hand: Hand | None


class Box(pg.ViewBox):
    """A view box that zooms and pans.

    A drag selects the part to enlarge; with Shift or the middle button, it pans. The wheel zooms if
    the plot has the focus, and a double click shows the whole chart again.
    """

    def __init__(self, canvas: BoxCanvas) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self._canvas = canvas
        self.setMouseMode(self.RectMode)
        self.setAutoVisible(x=False, y=False)
        self.disableAutoRange()

    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        if not self._canvas.chart.zooms or ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
            return
        pans = (
            ev.button() == Qt.MouseButton.MiddleButton
            or ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if ev.isStart():
            self.setMouseMode(self.PanMode if pans else self.RectMode)
            look = self._canvas.look
            self.rbScaleBox.setPen(QPen(look.color("accent"), 0))
            tint = look.color("accent")
            tint.setAlpha(40)
            self.rbScaleBox.setBrush(QBrush(tint))
        self.prepareForPaint()  # otherwise, pixels would refer to the previous view
        super().mouseDragEvent(ev, axis)

    def mouseClickEvent(self, ev: MouseClickEvent) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        ev.accept()
        hand = self._canvas.hand
        if hand is not None and ev.double():
            hand.reset()
        elif hand is not None:
            hand.clicked(ev.scenePos())

    def linkedViewChanged(self, view: pg.ViewBox | None, axis: int) -> None:
        """Show the same part as a linked box. ViewBox would align boxes above each other on the
        screen, which cuts off values if their left margins differ."""
        if self.linksBlocked or view is None:
            return
        view.blockLink(True)
        show = self.setXRange if axis == self.XAxis else self.setYRange
        try:
            show(*view.viewRange()[axis], padding=0)
        finally:
            view.blockLink(False)

    def wheelEvent(self, ev: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        hand = self._canvas.hand
        if hand is None or not hand.may_zoom or not self._canvas.chart.zooms:
            ev.ignore()
            return
        self.prepareForPaint()
        super().wheelEvent(ev, axis)
