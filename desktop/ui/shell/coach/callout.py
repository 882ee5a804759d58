"""The card beside a result: what to look at, and where to go from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Action
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.notice_bar import ACT_KEY

WIDTHS: Final = (300, 240, 360, 440)
"""Widths to choose from of a callout with its buttons below the text, in unscaled pixels."""
BESIDE: Final = (460, 540, 640, 700, 760)
"""Widths with the buttons beside the text."""
MARGINS: Final = (12, 5, 8, 5)


@dataclass(frozen=True)
class Remark:
    """What a callout says. `head` names the experiment, and `after` says what the usual action, the
    last of `actions`, does."""

    head: str
    text: str
    actions: Sequence[Action]
    after: str = ""


class Callout(QFrame):
    """Shows a remark. Escape in it, and its button, close it."""

    dismissed = Signal()

    def __init__(self, theme: Theme, remark: Remark, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.remark = theme, remark
        self.setProperty("kind", "callout")
        self.setWhatsThis(tr("Says what to look at. Press Escape to close it."))
        self.setToolTip(tr("Press {act_key} to go to the buttons", act_key=ACT_KEY))
        said = " ".join(part for part in (remark.text, remark.after) if part)
        text = label(wrap=True)
        text.setTextFormat(Qt.TextFormat.RichText)
        Scaled(theme, text, lambda: text.setText(self._said()))
        self.close_button = icon_button(theme, tr("Close"), "ph.x", "icon_small")
        self.close_button.clicked.connect(self.dismissed)
        self.buttons = [self._made(number) for number in range(len(remark.actions))]
        if self.buttons:
            self.buttons[-1].setToolTip(remark.after)
        row = in_row(theme, STRETCH, *self.buttons, self.close_button, spacing=6)
        self._parts = in_column(theme, (text, 1), row, on=self, margins=MARGINS, spacing=4)
        self.setAccessibleName(f"{remark.head}. {said}".strip())

    def _said(self) -> str:
        """Return the heading and the text, in one line to leave more of the page in sight. The
        heading has a color, since rich text can't set the weight of a variable font."""
        color, head = self._theme.color("accent").name(), escape(self.remark.head)
        return f'<span style="color: {color}">{head}</span>&ensp;{escape(self.remark.text)}'

    def _made(self, number: int) -> QPushButton:
        words, act = self.remark.actions[number]
        usual = number == len(self.remark.actions) - 1
        made = button(self._theme, words, "secondary" if usual else "quiet")
        made.clicked.connect(lambda: act())
        return made

    def announce(self) -> None:
        """Read the remark to a screen reader."""
        if QAccessible.isActive():
            keys = tr("Press {act_key} to go to the buttons", act_key=ACT_KEY)
            event = QAccessibleAnnouncementEvent(self, f"{self.accessibleName()} {keys}.")
            QAccessible.updateAccessibility(event)

    def go_to_buttons(self) -> None:
        """Move the focus to the usual button."""
        if self.buttons:
            self.buttons[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizes(self, room: QSize) -> list[QSize]:
        """Return the sizes that the callout may have in a room."""
        self.ensurePolished()
        found: list[QSize] = []
        for width in (*WIDTHS, *BESIDE):
            self.set_beside(beside := width in BESIDE)
            least = self.minimumSizeHint().width()
            wide = max(self._theme.px(width), least)
            if wide <= room.width() or not (found or beside):
                wide = min(wide, room.width())
                found.append(QSize(wide, self.heightForWidth(wide)))
        return found

    def place(self, place: QRect) -> None:
        """Move to a place that has one of `sizes`."""
        self.set_beside(place.width() >= self._theme.px(BESIDE[0]))
        self.setGeometry(place)

    def set_beside(self, beside: bool) -> None:
        """Show the buttons beside the text or below it."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep clicks from what lies below."""
        done = super().event(event)
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            event.accept()
            return True
        return done
