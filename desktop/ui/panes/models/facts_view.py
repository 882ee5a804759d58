"""A table of facts in words: sorted by a click, read row by row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.core.words import tr
from desktop.ui.panes.models.openness_tables import FilteredTable
from desktop.ui.theme import Theme
from desktop.ui.widgets.data_table import narrowed
from desktop.ui.widgets.facts_table import as_facts
from desktop.ui.widgets.scaled import Scaled

ROW: Final = 32
PADDING: Final = 8
LEAST_HEIGHT: Final = 160
LEAST_WIDTH: Final = 104
"""To which a column gives way, in unscaled pixels; below that the table scrolls sideways."""
LOOKED_AT: Final = 200
"""How many rows tell how wide their columns would like to be."""


class FactsView(QTableView):
    """Columns share the width by what stands in them."""

    def __init__(self, theme: Theme, rows: FilteredTable, name: str) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self.setModel(rows)
        self.setAccessibleName(name)
        as_facts(self)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setAccessibleName(tr("The table's columns"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setResizeContentsPrecision(LOOKED_AT)
        Scaled(theme, self, self._resize)

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        self.share_width()

    def share_width(self) -> None:
        """Each column is as wide as its words, and the widest give way where that is too much:
        the first, which names the row, last of all."""
        columns, room = range(self._rows.columnCount()), self.viewport().width()
        wanted = [self._wanted(column) for column in columns]
        giving_way = frozenset(columns[1:] if wanted[0] <= room // 4 else columns)
        least = self._theme.px(LEAST_WIDTH)
        for column, width in enumerate(narrowed(wanted, giving_way, room, least)):
            self.setColumnWidth(column, width)

    def _wanted(self, column: int) -> int:
        """Pixels; while the table is empty, an equal part of it."""
        if not self._rows.rowCount():
            return self.viewport().width() // self._rows.columnCount()
        head = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
        words = self.horizontalHeader().fontMetrics().horizontalAdvance(head)
        return max(self.sizeHintForColumn(column), words + self._theme.px(2 * PADDING) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()
