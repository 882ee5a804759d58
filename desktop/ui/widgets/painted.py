"""What a painted widget does for the keyboard, and says to a screen reader and to the mouse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def say(widget: QWidget, text: str) -> None:
    """Make `text` the widget's accessible name, and tell screen readers that it changed."""
    if widget.accessibleName() != text:
        widget.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


ARROWS: Final[Mapping[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows down and columns to the right, by the key of a QKeyEvent."""


class Told(QWidget):
    """A widget with a tooltip for each of its parts."""

    def told_at(self, place: QPointF) -> str:
        """What is said at a place of the widget; "" for nothing."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)
