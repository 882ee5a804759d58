"""A table of facts in words: sorted by a click, read row by row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.core.words import tr
from desktop.ui.panes.models.openness_tables import FilteredTable
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

ROW: Final = 32
LEAST_HEIGHT: Final = 160
LEAST_SHARE: Final = 120
"""Of a column that shares what the others leave; below that the table scrolls sideways."""


class FactsView(QTableView):
    """Columns have the widths that their table names."""

    def __init__(self, theme: Theme, rows: FilteredTable, name: str) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setProperty("kind", "facts")
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setAccessibleName(tr("The table's columns"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        Scaled(theme, self, self._resize)

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        self.share_width()

    def share_width(self) -> None:
        columns = self._rows.columns
        fixed = sum(self._theme.px(column.width) for column in columns)
        shares = sum(not column.width for column in columns)
        left = self.viewport().width() - fixed
        share = max(left // max(shares, 1), self._theme.px(LEAST_SHARE))
        for number, column in enumerate(columns):
            self.setColumnWidth(number, self._theme.px(column.width) or share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()
