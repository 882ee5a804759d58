"""The three reading modes of a conversation: formatted text, tokens, and raw text."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.core.i18n import marked, tr
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.scaled import in_row

Way = Literal["reader", "tokens", "raw"]
WAYS: dict[Way, tuple[str, str, str, str]] = {
    "reader": (
        marked("Reader"),
        "ph.chat-circle",
        "first",
        marked("Shows the conversation as formatted text"),
    ),
    "tokens": (
        marked("Tokens"),
        "ph.text-aa",
        "",
        marked("Shows exactly what the model read and wrote, token by token, with token IDs"),
    ),
    "raw": (
        marked("Raw"),
        "ph.eye",
        "last",
        marked("Shows exactly what the model read and wrote, as one long text"),
    ),
}


class ReadingChoice(QWidget):
    """A segmented control for the reading mode. If there is little room, its buttons show icons
    without labels."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.way: Way = "reader"
        self.buttons: dict[Way, QPushButton] = {way: self._made(theme, way) for way in WAYS}
        in_row(theme, *self.buttons.values(), on=self, spacing=0)
        self.buttons["reader"].setChecked(True)

    def _made(self, theme: Theme, way: Way) -> QPushButton:
        name, icon, place, tip = WAYS[way]
        made = button(theme, tr(name), "segment", icon)
        made.setAccessibleName(tr(name))
        made.setCheckable(True)
        made.setProperty("place", place)
        made.setToolTip(tr(tip))
        made.clicked.connect(lambda: self._choose(way))
        self._group.addButton(made)
        return made

    def choose(self, way: str) -> None:
        """Choose a mode as if its button had been clicked; Reader if there is no such mode."""
        for found, shown in self.buttons.items():
            if found == way or (found == "reader" and way not in WAYS):
                shown.setChecked(True)
                self._choose(found)

    def _choose(self, way: Way) -> None:
        if way != self.way:
            self.way = way
            self.changed.emit()

    def set_words(self, words: bool) -> None:
        for way, made in self.buttons.items():
            text = tr(WAYS[way][0]) if words else ""
            if text != made.text():
                made.setText(text)
                made.setProperty("words", words)
                repolish(made)  # the style adds space between an icon and its label
