"""How an area behaves in which pieces flow in lines, to be read, pointed at and walked over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame


def make_flow(area: QAbstractScrollArea) -> None:
    """It scrolls up and down alone, takes the keyboard and the pointer, and paints itself."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setProperty("ringed", True)
    area.viewport().setMouseTracking(True)
    area.viewport().setAutoFillBackground(False)
    area.verticalScrollBar().valueChanged.connect(area.viewport().update)
