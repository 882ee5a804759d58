"""The panes at the window's left: icons with words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import with_key
from desktop.ui.widgets.scaled import Scaled, spaced

WIDTH = 100
BUTTON_HEIGHT = 64
BAR_WIDTH, BAR_HEIGHT = 3, 32


class Rail(QFrame):
    """One button for each pane, of which one is checked; the last stands at the bottom.

    Tab reaches the checked button, arrow keys go to the others.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, entries: list[tuple[str, str]]) -> None:
        """`entries` are titles and icon names."""
        super().__init__()
        self.setProperty("kind", "rail_frame")
        self._theme = theme
        self._group = QButtonGroup(self)
        column = spaced(theme, QVBoxLayout(self), (4, 24, 4, 16), 8)
        for number, (title, icon) in enumerate(entries):
            if number == len(entries) - 1:
                column.addStretch(1)
            column.addWidget(self._button(number, title, icon))
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(lambda *_: self.update())
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))

    def choose(self, number: int) -> None:
        """Check a button without choosing its pane."""
        self._group.button(number).setChecked(True)

    @property
    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in self._group.buttons())

    def _button(self, number: int, title: str, icon: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "rail")
        made.setText(title)
        made.setAccessibleName(title)
        made.setToolTip(with_key(title, f"Ctrl+{number + 1}"))
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIcon(self._theme.icon(icon, "ink2", checked="accent"))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(self._theme, made, lambda: made.setFixedHeight(self._theme.px(BUTTON_HEIGHT)))
        self._group.addButton(made, number)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        checked = self._group.checkedButton()
        if checked is None:
            return
        width, height = self._theme.px(BAR_WIDTH), self._theme.px(BAR_HEIGHT)
        middle = checked.geometry().center().y() + 0.5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(-width, middle - height / 2, 2 * width, height), 1, 1)
