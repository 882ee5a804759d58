"""Content that a scroll area never squeezes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TallContent(QWidget):
    """A widget that is at least as high as its text requires at the current width.

    A scroll area asks for the minimum height regardless of the width, so it would squeeze wrapped
    lines.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")

    def heightForWidth(self, width: int) -> int:
        """Return the minimum height for this width, not the preferred one: a scroll area makes its
        content this high, and the preferred height can exceed the available space."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            wrapped = layout is not None and layout.hasHeightForWidth()
            # If no line wraps (anymore), this is 0, and the layout's minimum height applies.
            least = layout.totalMinimumHeightForWidth(self.width()) if layout and wrapped else 0
            self.setMinimumHeight(least)
        return done
