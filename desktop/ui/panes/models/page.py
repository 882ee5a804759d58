"""What a page of the Models pane is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.panes.base import Context


class ModelsPage(QWidget):
    """Built when it is first shown. Its keyboard focus goes to its focus proxy, if it has one."""

    title: ClassVar[str]
    summary: ClassVar[str]  # one sentence: what the page shows

    page_asked = Signal(str)
    """Show another page of the pane, by its title."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def shut_down(self) -> None:
        """Called once before the window closes, so that nothing typed is lost."""
