"""A few buttons side by side, of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.scaled import spaced


class Choice(NamedTuple):
    """`key` is what the program calls it, `name` and `tip` what is read."""

    key: str
    name: str
    tip: str = ""


class Segments(QWidget):
    chosen = Signal(str)  # a key; when one is clicked, also the one that is pressed already

    def __init__(self, theme: Theme, choices: Sequence[Choice]) -> None:
        """The first one is pressed."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = spaced(theme, QHBoxLayout(self), spacing=0)
        for number, (key, name, tip) in enumerate(choices):
            made = self._buttons[key] = button(theme, name, "segment")
            made.setCheckable(True)
            made.setChecked(not number)
            made.setProperty("place", {0: "first", len(choices) - 1: "last"}.get(number, ""))
            made.setToolTip(tip)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            row.addWidget(made)

    @property
    def current(self) -> str:
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def button(self, key: str) -> QPushButton:
        return self._buttons[key]

    def show_choice(self, key: str) -> None:
        """Press one without telling."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def choose(self, key: str) -> None:
        """As if it were clicked."""
        self._buttons[key].click()
