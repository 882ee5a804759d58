"""Widgets one under the other, placed by hand.

A QVBoxLayout asks every child for its height-for-width several times whenever one of them
changes. A conversation has hundreds of children, and while an answer streams only the last
one changes, 30 times a second; so here each child tells its height once, and remembers it.
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme


class Fits(Protocol):
    """A widget of a Column: takes the width that it is given, and answers with its height.

    It is asked often: with nothing changed, the answer must cost nothing.
    """

    def fit(self, width: int) -> int: ...


class Column(QWidget):
    """Stacks widgets that can `fit`; itself one of them, so columns nest.

    Spacing and indents are in unscaled pixels.
    """

    grown = Signal()
    """The height has changed, or may have: whoever placed this column should place it anew."""

    def __init__(self, theme: Theme, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spacing = spacing
        self.items: list[QWidget] = []
        self._indents: dict[QWidget, int] = {}

    def insert(self, at: int, item: QWidget, indent: int = 0) -> None:
        item.setParent(self)
        item.show()
        self.items.insert(at, item)
        if indent:
            self._indents[item] = indent
        grown = getattr(item, "grown", None)  # of those whose height changes by itself
        if grown is not None:
            grown.connect(self.grown)

    def add(self, item: QWidget, indent: int = 0) -> None:
        self.insert(len(self.items), item, indent)

    def remove(self, item: QWidget) -> None:
        self.items.remove(item)
        self._indents.pop(item, None)
        item.hide()
        item.deleteLater()

    def clear(self) -> None:
        for item in list(self.items):
            self.remove(item)

    def fit(self, width: int) -> int:
        """Place the children for this width. Returns the height they take together."""
        y = 0
        for item in self.items:
            if item.isHidden():
                continue
            if y:
                y += self._theme.px(self._spacing)
            indent = self._theme.px(self._indents.get(item, 0))
            height = cast(Fits, item).fit(width - indent)
            item.setGeometry(indent, y, width - indent, height)
            y += height
        return y

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit(event.size().width())
