"""The table that says in numbers what a picture shows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.core.words import NumberText, in_language, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

ROW = 32
NUMBER = re.compile(r"[-−+]?\d[\d,]*(\.\d+)?( ?%)?")


@dataclass(frozen=True)
class Table:
    """Column heads and rows of text. `left` are the columns that hold words, not numbers.

    Heads and numbers are English here, and in the files that are saved, which other programs
    read; the table that is shown has them in the window's language."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    left: frozenset[int] = frozenset({0})

    def csv(self) -> str:
        """As other programs read it: a comma between cells, a line a row, a hyphen for minus."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.head)
        writer.writerows(map(_plain, row) for row in self.rows)
        return text.getvalue()


class DataTable(QTableWidget):
    """Read only; arrow keys walk over the cells."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWhatsThis(tr("The numbers behind the picture. The arrow keys walk over the cells."))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setAccessibleName(tr("Columns: {name}", name=name))
        self.horizontalHeader().setHighlightSections(False)
        Scaled(theme, self, lambda: self._resize(theme))

    def show_table(self, table: Table) -> None:
        self.clear()
        self.setRowCount(len(table.rows))
        self.setColumnCount(len(table.head))
        align = Qt.AlignmentFlag
        for column, head in enumerate(table.head):
            side = (
                Qt.AlignmentFlag.AlignLeft if column in table.left else Qt.AlignmentFlag.AlignRight
            )
            title = QTableWidgetItem(tr(head))
            title.setTextAlignment(align.AlignVCenter | side)
            self.setHorizontalHeaderItem(column, title)
            for row, cells in enumerate(table.rows):
                cell = cells[column]
                # Words stay: the 3.1 of a model's name is no number.
                item = QTableWidgetItem(cell if column in table.left else _shown(cell))
                item.setTextAlignment(align.AlignVCenter | side)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()

    def fit_height(self) -> None:
        """As high as its rows: for a table of a few, beside others in a column that scrolls."""
        rows = self.verticalHeader().defaultSectionSize() * self.rowCount()
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + rows + bar + 2 * self.frameWidth())

    def _resize(self, theme: Theme) -> None:
        self.setFont(theme.font("number"))
        header = self.horizontalHeader()
        for part in (header, header.viewport()):  # which doesn't take a new size from the header
            part.setFont(theme.font("caption"))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.resizeColumnsToContents()


def _shown(cell: str) -> str:
    if isinstance(cell, NumberText):
        return cell
    return in_language(cell) if NUMBER.fullmatch(cell) else cell


def _plain(cell: str) -> str:
    return (cell.plain if isinstance(cell, NumberText) else cell).replace("−", "-")
