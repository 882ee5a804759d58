"""Stacks widgets vertically without a Qt layout.

A QVBoxLayout asks every child for its height-for-width several times whenever one of them changes.
A conversation has hundreds of children, and while an answer streams, only the last one changes, 30
times a second. So here, each child computes its height once and caches the height until the child
grows.
"""

from __future__ import annotations

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, Signal, SignalInstance, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look.theme import Theme


class Fits(Protocol):
    """A widget in a TranscriptColumn: it lays itself out for a width and returns its height.

    `fit` is called often, so it must be cheap if nothing has changed.
    """

    def fit(self, width: int) -> int: ...


@runtime_checkable
class Grows(Protocol):
    """An item whose height can change on its own."""

    grown: SignalInstance


class TranscriptColumn(QWidget):
    """Stacks widgets that can `fit`. A column can `fit` too, so columns nest.

    Spacing and indents are in unscaled pixels.
    """

    grown = Signal()
    """Emitted when the height may have changed, so that the parent lays out this column again."""

    def __init__(self, theme: Theme, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spacing = spacing
        self.items: list[QWidget] = []
        self._indents: dict[QWidget, int] = {}
        self._fitted: tuple[int, float, int] | None = None  # width, scale, height
        self.grown.connect(self._forget)  # connected before the parent's slot

    def insert(self, at: int, item: QWidget, indent: int = 0) -> None:
        item.setParent(self)
        item.show()
        self.items.insert(at, item)
        self._fitted = None
        if indent:
            self._indents[item] = indent
        if isinstance(item, Grows):
            item.grown.connect(self.grown)

    def add(self, item: QWidget, indent: int = 0) -> None:
        self.insert(len(self.items), item, indent)

    def remove(self, item: QWidget) -> None:
        self.take_out(item)
        item.deleteLater()

    def take_out(self, item: QWidget) -> None:
        """Hide an item and remove it from the column. The caller must delete it."""
        self.items.remove(item)
        self._indents.pop(item, None)
        self._fitted = None
        item.hide()

    def fit(self, width: int) -> int:
        """Lay out the children for this width. Returns their total height."""
        scale = self._theme.scale
        if self._fitted is None or self._fitted[:2] != (width, scale):
            self._fitted = (width, scale, self._placed(width))
        return self._fitted[2]

    def _placed(self, width: int) -> int:
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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._fitted is not None:
            width, _, height = self._fitted  # a child was shown or hidden
            self._fitted = None
            if self.fit(width) != height:
                self.grown.emit()
        return super().event(event)

    @Slot()
    def _forget(self) -> None:
        self._fitted = None
