"""Benchmarks that wait: how far they are, and whether they go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.scaled import spaced


class PausedCard(QFrame):
    """Hidden until there is something to go on with."""

    go_on_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.words = label(kind="strong")
        self.go_on = button(theme, tr("Go on"), "secondary", "ph.play")
        self.stop = button(theme, tr("Give up"), "secondary", "ph.stop")
        self.go_on.clicked.connect(self.go_on_asked)
        self.stop.clicked.connect(self.stop_asked)
        row = spaced(theme, QHBoxLayout(self), (24, 8, 16, 8), 8)
        row.addWidget(IconLabel(theme, "ph.pause"))
        row.addWidget(self.words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.stop)
        self.hide()

    def show_share(self, share: float | None) -> None:
        """From 0 to 1; None where the program has ended since."""
        self.words.setText(
            tr("Benchmarks were left unfinished. What was answered is kept.")
            if share is None
            else tr("Paused at {share:.0f} %. What was answered is kept.", share=100 * share)
        )
        self.show()
