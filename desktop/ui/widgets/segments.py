"""A few buttons side by side, of which one is pressed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.scaled import spaced


class Segments(QWidget):
    chosen = Signal(str)

    def __init__(self, theme: Theme, names: Mapping[str, str]) -> None:
        """Names and what each means; the first one is pressed."""
        super().__init__()
        self._group = QButtonGroup(self)
        row = spaced(theme, QHBoxLayout(self), spacing=0)
        for number, (name, tip) in enumerate(names.items()):
            made = button(theme, name, "segment")
            made.setCheckable(True)
            made.setProperty("place", {0: "first", len(names) - 1: "last"}.get(number, ""))
            made.setToolTip(tip)
            self._group.addButton(made, number)
            row.addWidget(made)
        self._group.buttons()[0].setChecked(True)
        self._group.buttonClicked.connect(lambda made: self.chosen.emit(made.text()))

    @property
    def current(self) -> str:
        checked = self._group.checkedButton()
        return checked.text() if checked is not None else ""

    @property
    def number(self) -> int:
        """Of the one that is pressed, from 0."""
        return self._group.checkedId()

    def choose(self, name: str) -> None:
        """As if it were clicked."""
        next(each for each in self._group.buttons() if each.text() == name).click()
