"""Fills bars; hatching marks an estimate."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter


def fill(painter: QPainter, rect: QRectF, color: QColor, *, estimated: bool) -> None:
    """Fill a part of a bar, with hatching if it is estimated."""
    if not estimated:
        painter.fillRect(rect, color)
        return
    tint = QColor(color)
    tint.setAlpha(60)
    painter.fillRect(rect, tint)
    painter.fillRect(rect, QBrush(color, Qt.BrushStyle.BDiagPattern))
