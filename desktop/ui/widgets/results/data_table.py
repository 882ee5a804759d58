"""The table with the numbers behind a picture, and the style of tables of facts."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
)

from desktop.core.i18n import Text, in_english, in_language, percentage, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled

ROW = 32
LEAST_WORDS = 112
"""Smallest width to which a text column shrinks, in unscaled pixels; below it the table scrolls."""
NUMBER = re.compile(r"[-−+]?\d[\d,]*(\.\d+)?( ?%)?")


@dataclass(frozen=True)
class Table:
    """Column headers and rows of text. `left` has the indices of the columns that contain text, not
    numbers.

    Headers and numbers are English here; the displayed table has them in the window's language.
    Saved files, which other programs read, are English as far as their texts remember it."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    left: frozenset[int] = frozenset({0})

    def csv(self) -> str:
        """Return the table as CSV for other programs, with a hyphen for the minus sign."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(map(in_english, self.head))
        writer.writerows(map(_plain, row) for row in self.rows)
        return text.getvalue()

    def csv_file(self) -> bytes:
        """Return the CSV with the byte order mark by which spreadsheets recognize UTF-8."""
        return self.csv().encode("utf-8-sig")


class _Cells(QStyledItemDelegate):
    """Draws numbers with tabular figures, and text (hyphens included) at its usual width."""

    def __init__(self, table: DataTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() in self._table.left:
            option.font = self._table.font_of_words  # type: ignore[attr-defined]


class DataTable(QTableWidget):
    """A read-only table whose cells can be navigated with the arrow keys. If space is short, the
    widest text columns shrink, and tooltips show the full text."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._wanted: list[int] = []  # the preferred width of each column
        self.left: frozenset[int] = frozenset()
        """The text columns."""
        self.font_of_words = theme.font("body")
        self.setAccessibleName(name)
        self.setWhatsThis(
            tr("The data behind the figure. Use the arrow keys to move between cells.")
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setAccessibleName(tr("Columns: {name}", name=name))
        self.horizontalHeader().setHighlightSections(False)
        Scaled(theme, self, self._resize)

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
                # Text stays as is: the 3.1 in a model's name is not a number.
                item = QTableWidgetItem(cell if column in table.left else _shown(cell))
                item.setTextAlignment(align.AlignVCenter | side)
                self.setItem(row, column, item)
        self.left = table.left
        self._measure()

    def fit_height(self) -> None:
        """Make the table as high as its rows, for a short table in a column that scrolls."""
        rows = self.verticalHeader().defaultSectionSize() * self.rowCount()
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + rows + bar + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.indexAt(event.pos())
            cut = at.isValid() and self.sizeHintForIndex(at).width() > self.columnWidth(at.column())
            whole = str(at.data()) if cut else ""
            QToolTip.showText(event.globalPos(), whole, self)
            return True
        return super().viewportEvent(event)

    def _resize(self) -> None:
        self.setFont(self._theme.font("number"))
        self.font_of_words = self._theme.font("body")
        header = self.horizontalHeader()
        for part in (header, header.viewport()):  # the viewport ignores the header's size
            part.setFont(self._theme.font("caption"))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self._measure()

    def _measure(self) -> None:
        self.resizeColumnsToContents()
        self._wanted = [self.columnWidth(column) for column in range(self.columnCount())]
        self._share_width()

    def _share_width(self) -> None:
        room, least = self.viewport().width(), self._theme.px(LEAST_WORDS)
        for column, width in enumerate(narrowed(self._wanted, self.left, room, least)):
            self.setColumnWidth(column, width)


def narrowed(
    wanted: Sequence[int], giving_way: frozenset[int], room: int, least: int
) -> Sequence[int]:
    """Return column widths for `room` pixels. The columns in `giving_way` shrink, widest first, no
    further than needed and not below `least`."""
    left = room - sum(width for column, width in enumerate(wanted) if column not in giving_way)
    widths = sorted(width for column, width in enumerate(wanted) if column in giving_way)
    for narrower, width in enumerate(widths):
        share = left // (len(widths) - narrower)
        if width > share:
            most = max(share, least)
            return [
                min(width, most) if column in giving_way else width
                for column, width in enumerate(wanted)
            ]
        left -= width
    return wanted


def _shown(cell: str) -> str:
    if isinstance(cell, Text) or not NUMBER.fullmatch(cell):
        return cell  # a Text is in the window's language already
    return percentage(cell.rstrip("% ")) if cell.endswith("%") else in_language(cell)


def _plain(cell: str) -> str:
    return in_english(cell).replace("−", "-")


def as_facts(view: QTableView) -> None:
    """Set up a table for reading: it selects single rows, Tab leaves it, and it has no grid."""
    view.setProperty("kind", "facts")
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.horizontalHeader().setHighlightSections(False)
