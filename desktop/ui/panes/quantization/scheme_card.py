"""What each scheme loses, what the chosen one does, and the channels that reach furthest."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.schemes import Scheme
from desktop.core.words import tr
from desktop.ui.panes.quantization.largest_channels import LargestChannels
from desktop.ui.panes.quantization.scheme_grid import SchemeGrid
from desktop.ui.panes.quantization.scheme_words import loss_words, scheme_words
from desktop.ui.panes.quantization.study import Study
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.data_table import DataTable, Table
from desktop.ui.widgets.scaled import Scaled, spaced

SCHEMES_WIDTH = 452


class SchemeCard(QFrame):
    """Below stands what is being done, with `stop`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.grid = SchemeGrid(theme)
        self.largest = LargestChannels(theme)
        self.numbers = DataTable(theme, tr("What each scheme loses"))
        self.chosen, self.lost = label(kind="strong"), label(kind="caption", tone="soft", wrap=True)
        self.doing = label(kind="caption", tone="soft")
        self.stop = button(theme, tr("Stop"), "link")
        self.stop.setWhatsThis(tr("Ends the reading here."))
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.setProperty("kind", "card")
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(SCHEMES_WIDTH)))
        column = spaced(theme, QVBoxLayout(self), (16, 10, 16, 10), 6)
        title = tr("How much more there is of the numbers than of the error")
        column.addWidget(label(title, "strong", wrap=True))
        words = tr("In decibels: 6 more is half the error. Columns: what has a scale of its own.")
        column.addWidget(label(words, "caption", wrap=True))
        column.addWidget(self.grid, 1)
        column.addWidget(self.numbers, 1)
        column.addStretch(0)
        column.addWidget(self.chosen)
        column.addWidget(self.lost)
        column.addWidget(self.largest)
        row = spaced(theme, QHBoxLayout(), spacing=8)
        row.addWidget(self.doing)
        row.addWidget(self.stop)
        row.addStretch(1)
        column.addLayout(row)
        self.stop.hide()
        self.numbers.hide()

    def show_scheme(self, study: Study, scheme: Scheme) -> None:
        """All schemes on these numbers, and the chosen one in words."""
        self._study = study
        self.grid.show_losses(study.losses, study.what, scheme)
        self.chosen.setText(scheme_words(scheme, study.what))
        self.lost.setText(loss_words(study.losses[scheme]))

    def show_as_table(self, wanted: bool, table: Table) -> None:
        self.numbers.setVisible(wanted)
        self.grid.setVisible(not wanted)
        self.numbers.show_table(table)

    def show_doing(self, words: str) -> None:
        """What is being done, "" when nothing is."""
        self.doing.setText(words)
        self.stop.setVisible(bool(words))
