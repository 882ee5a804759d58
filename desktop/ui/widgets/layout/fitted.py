"""A frame whose least height follows its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame


class Fitted(QFrame):
    """Layouts around a frame whose words wrap know its least height for one width only, and would
    squeeze what is below the words. So the frame sets its least height itself."""

    def hasHeightForWidth(self) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        changed = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        if changed and layout is not None:
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
        return done
