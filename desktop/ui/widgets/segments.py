"""A choice of a few, of which one is taken: segments of a row, or tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QTabBar, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.scaled import Scaled, spaced


class Choice(NamedTuple):
    """`key` is what the program calls it, `name` and `tip` what is read."""

    key: str
    name: str
    tip: str = ""


class Segments(QWidget):
    chosen = Signal(str)  # a key; when one is clicked, also the one that is pressed already

    def __init__(self, theme: Theme, choices: Sequence[Choice]) -> None:
        """The first one is pressed."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = spaced(theme, QHBoxLayout(self), spacing=0)
        for number, (key, name, tip) in enumerate(choices):
            made = self._buttons[key] = button(theme, name, "segment")
            made.setCheckable(True)
            made.setChecked(not number)
            made.setProperty("place", {0: "first", len(choices) - 1: "last"}.get(number, ""))
            made.setToolTip(tip)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            row.addWidget(made)

    @property
    def current(self) -> str:
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def button(self, key: str) -> QPushButton:
        return self._buttons[key]

    def show_choice(self, key: str) -> None:
        """Press one without telling."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def choose(self, key: str) -> None:
        """As if it were clicked."""
        self._buttons[key].click()


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
        self.setWhatsThis(tr("Switches to another page. The arrow keys do, too."))
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
