"""A card with a figure: its heading, its tools, and the figure or the table that says the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.words import tr
from desktop.ui.files import Files
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.data_table import DataTable, Table
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.scaled import in_row, spaced


class FigureCard(QFrame):
    """`table` is asked when it is to be shown or saved: call `refresh` after the figure changed.
    What is saved as a picture is the card's heading and figure."""

    def __init__(
        self,
        theme: Theme,
        files: Files,
        name: str,
        figure: QWidget,
        table: Callable[[], Table],
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.name, self.figure, self._table = name, figure, table
        self.title, self.said = label(name, "section", wrap=True), label(kind="caption", wrap=True)
        self.numbers = DataTable(theme, tr("{name} as a table", name=name))
        self.tools = FigureTools(theme, files, name, self, table, self.said.text)
        self.tools.table_asked.connect(self._show_as_table)
        column = spaced(theme, QVBoxLayout(self), (24, 12, 16, 16), 4)
        column.addLayout(in_row(theme, (self.title, 1), self.tools))
        column.addWidget(self.said)
        column.addWidget(figure, 1)
        column.addWidget(self.numbers, 1)
        self.said.hide()
        self.numbers.hide()

    def say(self, title: str, said: str = "") -> None:
        self.title.setText(title)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.refresh()

    def refresh(self) -> None:
        """The table follows the figure."""
        if self.numbers.isVisibleTo(self):
            self.numbers.show_table(self._table())

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self.numbers.setVisible(wanted)
        self.figure.setVisible(not wanted)
        self.refresh()
