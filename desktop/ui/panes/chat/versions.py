"""Which version of a message is read, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import icon_button, label
from desktop.ui.widgets.scaled import spaced
from desktop.ui.widgets.transcript_items import Row


class Versions(Row):
    """The place among the versions between two arrows, and a button that deletes this one; hidden
    where there is only one."""

    turned = Signal(int)  # -1 to the older one, 1 to the newer one
    removed = Signal()

    def __init__(self, theme: Theme, at_right: bool = False) -> None:
        super().__init__()
        self._row = spaced(theme, QHBoxLayout(self), spacing=0)
        self.older = icon_button(theme, "Older version", "ph.caret-left")
        self.newer = icon_button(theme, "Newer version", "ph.caret-right")
        self._remove = icon_button(theme, "Delete this version", "ph.trash")
        self.count = label("", "count", "soft")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if at_right:
            self._row.addStretch(1)
        for part in (self.older, self.count, self.newer, self._remove):
            self._row.addWidget(part)
        self.older.clicked.connect(lambda: self.turned.emit(-1))
        self.newer.clicked.connect(lambda: self.turned.emit(1))
        self._remove.clicked.connect(self.removed)
        self.hide()

    def show_place(self, place: int, count: int) -> None:
        """`place` counts from 1."""
        self.count.setText(f"{place} of {count}")
        self.setAccessibleName(f"Version {place} of {count}")
        self.older.setEnabled(place > 1)
        self.newer.setEnabled(place < count)
        self.setVisible(count > 1)
        self.grown.emit()

    def focus(self, step: int) -> None:
        """Give the keyboard to the arrow that was pressed, or to the other at the end."""
        wanted, other = (self.older, self.newer) if step < 0 else (self.newer, self.older)
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.TabFocusReason)
