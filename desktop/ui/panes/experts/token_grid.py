"""Tokens x experts of one layer: as many rows as fit, and a bar that scrolls through the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from desktop.core.routing import RoutingTrace
from desktop.core.words import tr
from desktop.ui.panes.experts.over_text import token_cells
from desktop.ui.theme import Theme
from desktop.ui.widgets.cell_grid import CellGrid
from desktop.ui.widgets.scaled import spaced

ROW, HEAD = 24, 24


class TokenGrid(QWidget):
    """Only the rows in sight are colored: 10,000 tokens cost what fits the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._trace: RoutingTrace | None = None
        self._place, self._most = 0, 1.0
        self.grid = CellGrid(theme, tr("Tokens and experts"), tr("expert"))
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        row = spaced(theme, QHBoxLayout(self), spacing=4)
        row.addWidget(self.grid, 1)
        row.addWidget(self.bar)
        self.bar.valueChanged.connect(self._follow)
        self.grid.pushed.connect(self._push)

    @Slot(int)
    def _push(self, step: int) -> None:
        self.bar.setValue(self.bar.value() + step)

    def show_layer(self, trace: RoutingTrace, place: int, most: float) -> None:
        """The layer at `place`; `most` is the end of the colors' scale."""
        self._trace, self._place, self._most = trace, place, most
        self._follow()

    @property
    def _fits(self) -> int:
        return max(1, (self.height() - self._theme.px(HEAD)) // self._theme.px(ROW))

    @Slot()
    def _follow(self) -> None:
        trace = self._trace
        if trace is None:
            return
        self.bar.setRange(0, max(0, len(trace.ids) - self._fits))
        self.bar.setPageStep(self._fits)
        self.bar.setVisible(self.bar.maximum() > 0)
        cells = token_cells(trace, self._place, self.bar.value(), self._fits, self._most)
        self.grid.show_cells(cells)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.bar.wheelEvent(event)
