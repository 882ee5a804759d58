"""Shows an audience a figure with its headline, and nothing else of the page."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.panes.base import Spot
from desktop.ui.shell.page import Page


class Stage(QObject):
    """Hides what is beside a figure, and shows it again. A pane that shows more of itself
    meanwhile, since it has more room, shows it at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._beside: list[QWidget] = []
        self._hidden: list[QWidget] = []
        self._page: Page | None = None

    def show(self, spot: Spot, page: Page) -> None:
        """Show only the figure around a part of the page."""
        self.clear()
        self._page = page
        page.show_heading(False)
        kept, around = set(_figure(spot, page.pane)), set[QWidget]()
        for each in kept:
            at = each.parentWidget()
            while at is not None and at is not page:
                around.add(at)
                at = at.parentWidget() if at is not page.pane else None
        options = Qt.FindChildOption.FindDirectChildrenOnly
        for part in around:
            for child in part.findChildren(QWidget, options=options):
                if child not in kept | around and not child.isWindow():
                    self._beside.append(child)
                    if not child.isHidden():
                        self._hide(child)
                    child.installEventFilter(self)

    def _hide(self, widget: QWidget) -> None:
        self._hidden.append(widget)
        widget.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep hidden what is beside the figure."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            self._hide(watched)
        return False

    def clear(self) -> None:
        """Show again what was hidden."""
        hidden, self._hidden = self._hidden, []
        beside, self._beside = self._beside, []
        for each in filter(shiboken6.isValid, beside):
            each.removeEventFilter(self)
        for each in dict.fromkeys(filter(shiboken6.isValid, hidden)):
            each.show()
        if self._page is not None and shiboken6.isValid(self._page):
            self._page.show_heading(True)
        self._page = None


def _figure(spot: Spot, pane: QWidget) -> tuple[QWidget, ...]:
    """Return the figure of a part: the card around it, unless the page names another one."""
    at: QWidget | None = spot.widget
    found = spot.widget
    while at is not None and at is not pane:
        if at.property("kind") == "card":
            found = at
        at = at.parentWidget()
    return spot.figure or (found,)
