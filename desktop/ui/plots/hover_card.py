"""The card that describes the mark under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Card
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import in_column

WIDEST, AWAY = 280, 14


class HoverCard(QFrame):
    """A card that stays inside the window of `owner`."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        owner.destroyed.connect(self.deleteLater)  # once shown, it is a child of the window
        self._theme, self._owner = theme, owner
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title, self.facts = label(kind="caption_strong", wrap=True), label(kind="count")
        self.facts.setWordWrap(True)
        in_column(theme, self.title, self.facts, on=self, margins=(10, 6, 10, 6), spacing=2)
        self.hide()

    def show_at(self, card: Card, place: QPointF) -> None:
        """Show the card next to a position in the owner, on a side that has room."""
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.title.setText(card.title)
        self.facts.setText("\n".join(card.facts))
        self.facts.setVisible(bool(card.facts))
        self.setMaximumWidth(self._theme.px(WIDEST))
        self.adjustSize()
        at = self._owner.mapTo(window, place.toPoint())
        away = self._theme.px(AWAY)
        x = at.x() + away
        if x + self.width() > window.width():
            x = at.x() - away - self.width()
        y = at.y() - away - self.height()
        if y < 0:
            y = at.y() + away
        x = min(max(x, 0), max(window.width() - self.width(), 0))
        y = min(max(y, 0), max(window.height() - self.height(), 0))
        self.move(QPoint(x, y))
        self.raise_()
        self.show()
