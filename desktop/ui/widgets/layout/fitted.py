"""A frame whose minimum height depends on its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame


class Fitted(QFrame):
    """A frame that sets its own minimum height. The layout around an ordinary frame knows the
    frame's minimum height for only one width, and squeezes the widgets below wrapped text."""

    def hasHeightForWidth(self) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        changed = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        if changed and layout is not None:
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
        return done
