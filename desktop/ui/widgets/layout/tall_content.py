"""What stands in a scroll area, and is never squeezed there."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TallContent(QWidget):
    """At least as high as its words need at the width that there is.

    A scroll area asks for the least height without asking at which width, and wrapped
    lines would be squeezed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")

    def heightForWidth(self, width: int) -> int:
        """The least, as for a page without wrapped lines: a scroll area makes its content as
        high as this, and what the pane would like to have can be more than there is."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            wrapped = layout is not None and layout.hasHeightForWidth()
            # 0 where no line wraps (any longer): then the layout's own least height counts.
            least = layout.totalMinimumHeightForWidth(self.width()) if layout and wrapped else 0
            self.setMinimumHeight(least)
        return done
