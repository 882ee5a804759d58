"""The ground of a list's row: at rest, under the pointer, selected, with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from desktop.ui.theme import Theme


def paint_ground(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    state: QStyle.StateFlag,
    selected: bool,
    ring: bool,
) -> None:
    """`ring` says that the keyboard is at this row."""
    px = theme.px
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), px(8), px(8))
    if selected:
        painter.fillPath(shape, theme.color("accent_tint"))
        painter.save()
        painter.setClipPath(shape)
        bar = QRect(rect.x(), rect.y(), px(3), rect.height())
        painter.fillRect(bar, theme.color("accent"))
        painter.restore()
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillPath(shape, theme.color("sunken"))
    if ring:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -2), px(7), px(7))
