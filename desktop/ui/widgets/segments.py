"""Controls that select one of a few options: a segmented control and tabs."""

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


class SegmentChoice(NamedTuple):
    """An option. `key` identifies it in the program; `name` and `tip` are shown."""

    key: str
    name: str
    tip: str = ""


class Segments(QWidget):
    chosen = Signal(str)  # the key of a clicked segment, even if it is already selected

    def __init__(self, theme: Theme, choices: Sequence[SegmentChoice]) -> None:
        """The first option is selected initially."""
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
        """Select an option without emitting a signal."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def choose(self, key: str) -> None:
        """Select an option as if it were clicked."""
        self._buttons[key].click()


PADDING, BAR_HEIGHT = 12, 3
"""Padding and bar height of a tab; the padding is also in style.qss."""


class TabBar(QTabBar):
    """A tab bar. Tab moves the focus to it, and the arrow keys switch tabs. If space is short,
    arrow buttons scroll it."""

    def __init__(self, theme: Theme, name: str, titles: Sequence[str]) -> None:
        """`name` describes the pages of the tabs for screen readers."""
        super().__init__()
        self.setProperty("kind", "tabs")
        self.setProperty("ringed", True)
        self.setAccessibleName(name)
        self.setWhatsThis(tr("Switches to another page. You can also use the arrow keys."))
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
        """Paint the bar under the current tab, as wide as its text."""
        super().paintEvent(event)
        rect = self.tabRect(self.currentIndex())
        inset, height = self._theme.px(PADDING), self._theme.px(BAR_HEIGHT)
        painter = QPainter(self)
        bar = rect.adjusted(inset, rect.height() - height, -inset, 0)
        painter.fillRect(bar, self._theme.color("accent"))
