"""A list of checkboxes under headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.fitted import ScrollColumn, TallContent
from desktop.ui.widgets.layout.scaled import spaced
from desktop.ui.widgets.name_box import NameTick


class Entry(NamedTuple):
    """An entry of the list. `key` identifies a checkbox; an entry without a key is a heading or a
    remark."""

    key: str
    text: str
    tip: str = ""


class TickList(ScrollColumn):
    changed = Signal()

    def __init__(self, theme: Theme, name: str, what: str) -> None:
        """`what` explains what selecting an entry does."""
        super().__init__()
        self._theme, self._what = theme, what
        self._boxes: dict[str, QCheckBox] = {}
        self._entries: Sequence[Entry] = ()
        self.setAccessibleName(name)

    @property
    def ticked(self) -> list[str]:
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def tick(self, keys: Sequence[str]) -> None:
        """Select exactly these entries."""
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the entries. Entries that were selected or focused before and are in the new list
        stay so."""
        if list(entries) != self._entries:
            self._build(entries)
        self.changed.emit()

    def _build(self, entries: Sequence[Entry]) -> None:
        before, focused = self.ticked, self.window().focusWidget()
        at = next((key for key, box in self._boxes.items() if box is focused), "")
        self._entries = list(entries)
        content = TallContent()
        column = spaced(self._theme, QVBoxLayout(content), (8, 8, 8, 8), 8)  # room for rings
        self._boxes = {}
        for entry in entries:
            if not entry.key:
                column.addWidget(label(entry.text, "caption", wrap=True))
                continue
            box = self._boxes[entry.key] = NameTick(entry.text)
            box.setToolTip(entry.tip or entry.text)
            box.setWhatsThis(self._what)
            box.setChecked(entry.key in before)
            box.toggled.connect(self.changed)
            column.addWidget(box)
        column.addStretch(1)
        self.setWidget(content)
        if at in self._boxes:
            self._boxes[at].setFocus()
