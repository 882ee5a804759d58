"""A main part and another beside it, which goes where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

GAP = 16


class Beside(QWidget):
    def __init__(self, theme: Theme, main: QWidget, side: QWidget, width: int) -> None:
        """`width` is the side's, in unscaled pixels."""
        super().__init__()
        self._theme, self._main, self._side, self._width = theme, main, side, width
        main.setParent(self)
        side.setParent(self)
        Scaled(theme, self, self._place)

    def minimumSizeHint(self) -> QSize:
        """The side needs none: it can go."""
        return self._main.minimumSizeHint().expandedTo(self._main.minimumSize())

    def sizeHint(self) -> QSize:
        size = self._main.sizeHint()
        return QSize(size.width() + self._theme.px(GAP + self._width), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part needs another size
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        px = self._theme.px
        taken = px(GAP + self._width)
        least = self._side.minimumSizeHint()
        fits = self.width() - taken >= self.minimumSizeHint().width()
        fits = fits and self.height() >= least.height()
        self._side.setVisible(fits)
        room = self.width() - taken if fits else self.width()
        self._main.setGeometry(0, 0, room, self.height())
        self._side.setGeometry(room + px(GAP), 0, px(self._width), self.height())
