"""A table of facts in words: sorted by a click, read row by row."""

from __future__ import annotations

from collections.abc import Sequence
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
LOOKED_AT: Final = 200
"""How many rows tell how wide their columns would like to be."""


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
        head.setResizeContentsPrecision(LOOKED_AT)
        Scaled(theme, self, self._resize)

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        self.share_width()

    def share_width(self) -> None:
        columns, px = self._rows.columns, self._theme.px
        wanted = [self.sizeHintForColumn(number) for number in range(len(columns))]
        named = [px(column.width) for column in columns]
        shared = shares(named, wanted, self.viewport().width(), px(LEAST_SHARE))
        for number, width in enumerate(shared):
            self.setColumnWidth(number, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()


def shares(named: Sequence[int], wanted: Sequence[int], room: int, least: int) -> list[int]:
    """The widths of columns in a room of pixels. A column without a named width shares what the
    others leave; of what it doesn't need, the others get what they miss."""
    widths = list(named)
    sharing = [number for number, width in enumerate(named) if not width]
    left = room - sum(widths)
    spare = left - sum(max(wanted[number], least) for number in sharing)
    for number, width in enumerate(named):
        more = min(wanted[number] - width, spare) if width else 0
        if more > 0:
            widths[number] += more
            left, spare = left - more, spare - more
    for number in sharing:
        widths[number] = max(left // len(sharing), least)
    return widths
