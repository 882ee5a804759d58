"""The bar above the pane that shows notices without covering anything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.notices import Notice, Notices
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label, selectable
from desktop.ui.widgets.layout.scaled import spaced

ACT_KEY = "F6"
"""Triggers the notice's button from anywhere in the window."""


class NoticeBar(QWidget):
    """Shows the current notice: its text, its button if it has one, "Copy details" for an error,
    and Dismiss."""

    left = Signal()  # it was hidden while it had the keyboard focus

    def __init__(self, theme: Theme, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self.setWhatsThis(
            tr(
                "A message from Glassbox. It can have a button for the next step. Press Escape "
                "to dismiss the message."
            )
        )
        self._spoken: Notice | None = None
        self._icon = IconLabel(theme, "ph.info", "accent", 18)
        self._text = selectable(label(wrap=True))
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = label(kind="caption")
        self._act = button(theme, "", "secondary")
        self._key = label(ACT_KEY, "tag")
        self._key.setToolTip(tr("Press {act_key} to use the button", act_key=ACT_KEY))
        self._copy = button(theme, tr("Copy details"), "link")
        self._copy.setWhatsThis(
            tr("Copies the message with its details so that you can report the problem.")
        )
        self._close = icon_button(theme, tr("Dismiss"), "ph.x")
        self._close.setWhatsThis(tr("Dismisses this message. You can also press Escape."))
        self._frame = QFrame()
        spaced(theme, QVBoxLayout(self), (32, 16, 32, 0)).addWidget(self._frame)
        row = spaced(theme, QHBoxLayout(self._frame), (16, 7, 8, 7), 12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for part in (self._more, self._copy, self._key, self._act, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._act.clicked.connect(notices.act)
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(notices.dismiss)
        notices.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        notice = self._notices.current
        if notice is None:
            self._spoken = None
            inside = self.isAncestorOf(QApplication.focusWidget() or self.window())
            self.hide()
            if inside:
                self.left.emit()
            return
        bad = notice.error is not None
        self._frame.setProperty("kind", "notice_error" if bad else "notice")
        repolish(self._frame)
        self._icon.set_icon("ph.warning" if bad else "ph.info", "bad" if bad else "accent")
        self._text.setText(notice.text)
        self.setAccessibleName((tr("Error: ") if bad else tr("Note: ")) + notice.text)
        waiting = self._notices.waiting
        self._more.setText(tr("{waiting} more", waiting=waiting) if waiting else "")
        self._more.setVisible(bool(waiting))
        for part in (self._key, self._act):
            part.setVisible(notice.action is not None)
        if notice.action is not None:
            self._act.setText(notice.action[0])
        self._copy.setText(tr("Copy details"))
        self._copy.setVisible(bad)
        self.show()
        self._announce(notice)

    def _announce(self, notice: Notice) -> None:
        """Announce each notice once to a screen reader."""
        if notice is self._spoken:
            return
        self._spoken = notice
        if QAccessible.isActive():
            offered = f" {ACT_KEY}: {notice.action[0]}." if notice.action else ""
            event = QAccessibleAnnouncementEvent(self, self.accessibleName() + offered)
            event.setPoliteness(
                QAccessible.AnnouncementPoliteness.Assertive
                if notice.error
                else QAccessible.AnnouncementPoliteness.Polite
            )
            QAccessible.updateAccessibility(event)

    @Slot()
    def _copy_details(self) -> None:
        notice = self._notices.current
        if notice is not None:
            QGuiApplication.clipboard().setText(notice.details)
            self._copy.setText(tr("Copied"))
