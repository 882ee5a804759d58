"""Shows an audience a figure with its headline, and nothing else of the page."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.panes.base import Spot
from desktop.ui.shell.page import Page


class Stage:
    """Hides what is beside a figure, and shows it again."""

    def __init__(self) -> None:
        self._hidden: list[QWidget] = []
        self._page: Page | None = None

    def show(self, spot: Spot, page: Page) -> None:
        """Show only the figure around a part of the page."""
        self.clear()
        at, self._page = _figure(spot, page.pane), page
        page.show_heading(False)
        while at is not page.pane and (above := at.parentWidget()) is not None:
            options = Qt.FindChildOption.FindDirectChildrenOnly
            for child in above.findChildren(QWidget, options=options):
                if child is not at and not child.isHidden() and not child.isWindow():
                    self._hidden.append(child)
                    child.hide()
            at = above

    def clear(self) -> None:
        """Show again what was hidden."""
        hidden, self._hidden = self._hidden, []
        for each in hidden:
            if shiboken6.isValid(each):
                each.show()
        if self._page is not None and shiboken6.isValid(self._page):
            self._page.show_heading(True)
        self._page = None


def _figure(spot: Spot, pane: QWidget) -> QWidget:
    """Return the figure of a part: the card around it, unless the page names another one."""
    if spot.figure is not None:
        return spot.figure
    at: QWidget | None = spot.widget
    found = spot.widget
    while at is not None and at is not pane:
        if at.property("kind") == "card":
            found = at
        at = at.parentWidget()
    return found
