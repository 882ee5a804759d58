"""The basic controls of all panes: labels, buttons, and icons that follow the theme and the
scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme

ICON_COLOR = {
    "primary": "on_accent",
    "icon_primary": "on_accent",
    "quiet": "accent",
    "experiment": "accent",
}


def label(text: str = "", kind: str = "", tone: str = "", wrap: bool = False) -> QLabel:
    """Return a label whose text is never interpreted as HTML, since a file name may contain
    anything."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def selectable(text: QLabel) -> QLabel:
    """Let the user select and copy the label's text."""
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setCursor(Qt.CursorShape.IBeamCursor)
    return text


def button(theme: Theme, text: str, kind: str = "secondary", icon: str = "") -> QPushButton:
    """Return a push button of one of the kinds in style.qss."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "experiment")  # Enter starts it, not only Space
    if icon:
        made.setIcon(theme.icon(icon, ICON_COLOR.get(kind, "ink2"), checked="accent"))
    return made


def fold_button(theme: Theme, text: str, *parts: QWidget) -> QPushButton:
    """Return a button that shows and hides parts, which are hidden at first."""
    made = button(theme, text, "link")
    made.setCheckable(True)

    def show(unfolded: bool) -> None:
        made.setIcon(theme.icon(f"ph.caret-{'down' if unfolded else 'right'}", "accent"))
        for each in parts:
            each.setVisible(unfolded)

    made.toggled.connect(show)
    show(False)
    return made


def set_menu(opens: QPushButton, menu: QMenu) -> None:
    """Let a button open a menu. The button's text leaves space for the menu indicator."""
    opens.setMenu(menu)
    opens.setProperty("menu", True)


def icon_button(theme: Theme, name: str, icon: str, kind: str = "icon") -> QToolButton:
    """Return a button that shows only an icon. `name` is its tooltip and its accessible name."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setIcon(theme.icon(icon, ICON_COLOR.get(kind, "ink2")))
    made.setToolTip(name)
    made.setAccessibleName(name)
    return made


def with_key(name: str, keys: str) -> str:
    """Return a tooltip with the shortcut in this system's notation: "Chat (Ctrl+2)"."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name} ({shown})"


class IconLabel(QWidget):
    """A decorative icon. Screen readers ignore it and read the text next to it."""

    def __init__(self, theme: Theme, icon: str, color: str = "ink2", size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.set_icon(icon, color)
        Following(self, self._resize)
        self._resize()

    def set_icon(self, icon: str, color: str = "ink2") -> None:
        self._icon = self._theme.icon(icon, color)
        self.update()

    def _resize(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())


def rule(vertical: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("kind", "rule")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def explain(*parts: tuple[QWidget, str]) -> None:
    """Set the sentence that "What is this?" shows for each part."""
    for part, said in parts:
        part.setWhatsThis(said)
