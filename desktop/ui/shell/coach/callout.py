"""The card beside a result: what to look at, and where to go from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Action
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row
from desktop.ui.widgets.notice_bar import ACT_KEY

WIDTHS: Final = (300, 380, 480)
"""Widths of a callout to choose from, in unscaled pixels."""


@dataclass(frozen=True)
class Remark:
    """What a callout says. `head` names the experiment, and `after` says what comes next. The last
    of `actions` is the usual one."""

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
        head = label(remark.head, "caption_strong", wrap=True)
        self.close_button = icon_button(theme, tr("Close"), "ph.x")
        self.close_button.clicked.connect(self.dismissed)
        key = label(ACT_KEY, "tag")
        key.setToolTip(tr("Press {act_key} to go to the buttons", act_key=ACT_KEY))
        self.buttons = [self._made(number) for number in range(len(remark.actions))]
        top = in_row(theme, (head, 1), key, self.close_button)
        said = [label(each, wrap=True) for each in (remark.text,) if each]
        after = [label(each, "caption", wrap=True) for each in (remark.after,) if each]
        row = in_row(theme, STRETCH, *self.buttons)
        margins = (16, 6, 12, 12)
        in_column(theme, top, *said, *after, row, on=self, margins=margins, spacing=6)
        told = (f"{remark.head}.", remark.text, remark.after)
        self.setAccessibleName(" ".join(part for part in told if part))

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
        least = self.minimumSizeHint().width()
        found: list[QSize] = []
        for width in WIDTHS:
            wide = min(max(self._theme.px(width), least), room.width())
            found.append(QSize(wide, self.heightForWidth(wide)))
        return found

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
