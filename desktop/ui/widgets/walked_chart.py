"""A painted chart: arrow keys walk over its parts, and it tells what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say


class WalkedChart(QWidget):
    """A chart says how many parts it has, what a screen reader hears at one, and what is told at
    a place."""

    back, onward = Qt.Key.Key_Up, Qt.Key.Key_Down
    goes_round = False

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._brush = RowBrush(theme)
        self._at = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    # --- what a chart says of itself ---

    @property
    def count(self) -> int:
        """Of its parts."""
        raise NotImplementedError

    def said_at(self, number: int) -> str:
        """Of a part, behind the chart's name, with the keys that walk."""
        raise NotImplementedError

    def told_at(self, where: QPointF) -> str:
        """In a tooltip; "" where nothing is."""
        raise NotImplementedError

    # --- the same for all of them ---

    def show_parts(self) -> None:
        """There are others than before."""
        self._at = min(self._at, max(self.count - 1, 0))
        self.updateGeometry()
        self._say()
        self.update()

    def _say(self) -> None:
        say(self, f"{self._name}{self.said_at(self._at) if self.count else ''}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {self.back: -1, self.onward: 1}
        key = Qt.Key(event.key())
        if key not in steps or not self.count:
            super().keyPressEvent(event)
            return
        at = self._at + steps[key]
        self._at = at % self.count if self.goes_round else min(max(at, 0), self.count - 1)
        self._say()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.told_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
