"""Keyboard, screen-reader, and hover support for painted widgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Card
from desktop.ui.plots.hover_card import HoverCard


def say(widget: QWidget, text: str) -> None:
    """Set the widget's accessible name and notify screen readers of the change."""
    if widget.accessibleName() != text:
        widget.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


ARROWS: Final[Mapping[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""The step of each arrow key: the number of rows down and of columns to the right."""


class HoverWidget(QWidget):
    """A painted widget that describes the part under the pointer on a card, as the charts do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._card: HoverCard | None = None
        self._card_place = QPointF()
        self.setMouseTracking(True)

    def told_at(self, place: QPointF) -> str:
        """Return a description of the part at a point of the widget; "" if there is no part."""
        raise NotImplementedError

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.show_card("" if event.buttons() else self.told_at(event.position()), event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hide_card()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_card()

    def show_card(self, told: str, place: QPointF) -> None:
        """Show a description near a point of the widget; "" hides the card."""
        if not told:
            self.hide_card()
            return
        if self._card is None:
            self._card = HoverCard(self._theme, self)
        self._card_place = place
        self._card.show_at(Card.of(told), place)

    def refresh_card(self) -> None:
        """Describe the part at the card's place again, after the contents have changed."""
        if self._card is not None and self._card.isVisible():
            self.show_card(self.told_at(self._card_place), self._card_place)

    def hide_card(self) -> None:
        if self._card is not None:
            self._card.hide()
