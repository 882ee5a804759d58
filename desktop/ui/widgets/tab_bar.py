"""Tabs: words in a row, the chosen one with a bar below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

PADDING, BAR_HEIGHT = 12, 3
"""Of a tab; style.qss has the first, too."""


class TabBar(QTabBar):
    """Tab reaches the bar, arrow keys choose. Where the room is short, arrows scroll it."""

    def __init__(self, theme: Theme, name: str, titles: Sequence[str]) -> None:
        """`name` is for screen readers: what the tabs lead to."""
        super().__init__()
        self.setProperty("kind", "tabs")
        self.setProperty("ringed", True)
        self.setAccessibleName(name)
        self.setWhatsThis(tr("Leads to the other pages. The arrow keys do, too."))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._theme = theme
        for title in titles:
            self.addTab(title)
        Scaled(theme, self, self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar under the chosen tab is as wide as its words."""
        super().paintEvent(event)
        rect = self.tabRect(self.currentIndex())
        inset, height = self._theme.px(PADDING), self._theme.px(BAR_HEIGHT)
        painter = QPainter(self)
        bar = rect.adjusted(inset, rect.height() - height, -inset, 0)
        painter.fillRect(bar, self._theme.color("accent"))
