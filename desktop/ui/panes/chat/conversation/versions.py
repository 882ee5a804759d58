"""Shows which version of a message is selected, and switches between versions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import icon_button, label
from desktop.ui.widgets.layout.scaled import spaced
from desktop.ui.widgets.transcript.items import TranscriptRow


class Versions(TranscriptRow):
    """The version's number between two arrows, and a button that deletes the version. Hidden if
    there is only one version."""

    turned = Signal(int)  # -1 to the older one, 1 to the newer one
    removed = Signal()

    def __init__(self, theme: Theme, at_right: bool = False) -> None:
        super().__init__()
        self._theme, self._at_right = theme, at_right
        self._built = False
        self.hide()

    def _build(self) -> None:
        """Create the widgets on first use, since few messages have several versions."""
        self._built = True
        row = spaced(self._theme, QHBoxLayout(self), spacing=0)
        self.older = icon_button(self._theme, tr("Older version"), "ph.caret-left")
        self.older.setWhatsThis(tr("Shows the version before this one."))
        self.newer = icon_button(self._theme, tr("Newer version"), "ph.caret-right")
        self.newer.setWhatsThis(tr("Shows the version after this one."))
        remove = icon_button(self._theme, tr("Delete this version"), "ph.trash")
        remove.setWhatsThis(
            tr("Deletes this version and everything after it. The other versions are kept.")
        )
        self.count = label("", "count", "soft")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if self._at_right:
            row.addStretch(1)
        for part in (self.older, self.count, self.newer, remove):
            row.addWidget(part)
        self.older.clicked.connect(lambda: self.turned.emit(-1))
        self.newer.clicked.connect(lambda: self.turned.emit(1))
        remove.clicked.connect(self.removed)

    def show_place(self, place: int, count: int) -> None:
        """Show the number of the version; `place` counts from 1."""
        if count > 1 and not self._built:
            self._build()
        self.setVisible(count > 1)
        if not self._built:
            return
        self.count.setText(tr("{place} of {count}", place=place, count=count))
        self.setAccessibleName(tr("Version {place} of {count}", place=place, count=count))
        self.older.setEnabled(place > 1)
        self.newer.setEnabled(place < count)
        self.grown.emit()

    def focus(self, step: int) -> None:
        """Focus the arrow that was pressed, or the other arrow if the pressed one is now disabled.
        Call this only if there are several versions."""
        wanted, other = (self.older, self.newer) if step < 0 else (self.newer, self.older)
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.TabFocusReason)
