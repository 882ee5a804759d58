"""Messages to the user, from all parts of the window. widgets/notice_bar.py displays them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QCursor

from desktop.core.errors import UserError
from desktop.core.i18n import again

log = logging.getLogger(__name__)

Action = tuple[str, Callable[[], object]]
"""A button's label and the function that it calls."""

ACTING_MS = 30_000
"""Minimum time for which an info message with a button stays, in milliseconds."""

STILL_MS = 5000
"""Milliseconds without a move of the pointer after which nobody aims at anything."""

READING_MS = 2000
READING_MS_PER_CHARACTER = 60
"""Time for which an info message stays, in milliseconds per character: enough to read it at about
200 words per minute. READING_MS is added, so that the user has time to notice the message."""


@dataclass(eq=False)
class Notice:
    """One message: an error with its details, or an info message (`error` is None). If it `lasts`,
    it has to do with none of the panes: its action stays when they are built again, and experiments
    neither count it as theirs nor remove it."""

    text: str
    error: UserError | None = None
    action: Action | None = None
    stays: bool = False
    lasts: bool = False

    def retell(self) -> None:
        """Change the texts to the present language, after the panes were closed."""
        self.text = again(self.text) if self.error is None else self.error.again()
        action = self.action if self.lasts else None
        self.action = None if action is None else (again(action[0]), action[1])

    @property
    def details(self) -> str:
        """The text that "Copy details" copies."""
        if self.error is None:
            return self.text
        return f"{self.text}\n({self.error.kind})\n\n{self.error.details}".strip()


class Notices(QObject):
    """Shows one notice at a time.

    Errors are shown one at a time, newest first, since the newest is about what the user has just
    done. Each stays until it is dismissed. An error replaces an earlier one with the same text. An
    info message is shown only while there is no error and, unless it `stays`, disappears after a
    while; only the newest is kept.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors: list[Notice] = []
        self._info: Notice | None = None
        self._fade = QTimer(self, singleShot=True)
        self._fade.timeout.connect(self._fade_away)
        self._pointer = QCursor.pos()
        self._overdue = False

    @property
    def current(self) -> Notice | None:
        return self._errors[-1] if self._errors else self._info

    @property
    def waiting(self) -> int:
        """Number of errors waiting behind the one shown."""
        return max(0, len(self._errors) - 1)

    def info(
        self, text: str, action: Action | None = None, stays: bool = False, lasts: bool = False
    ) -> Notice:
        """Show an info message, which needs no response. It disappears after a while or, if it
        `stays`, when it is dismissed or replaced or the user leaves the pane. Returns the notice,
        for `take_back`."""
        self._info = notice = Notice(text, None, action, stays, lasts)
        self._begin_to_fade()
        self.changed.emit()
        return notice

    def error(self, error: UserError, action: Action | None = None, lasts: bool = False) -> None:
        """Show an error's message unchanged, with an optional button that offers a remedy."""
        log.warning("shown to the user (%s): %s", error.kind, error.message)
        notice = Notice(error.message, error, action, lasts=lasts)
        self._errors = [each for each in self._errors if each.text != notice.text]
        self._errors.append(notice)
        self.changed.emit()

    def lasting_error(self, error: UserError) -> None:
        """Show an error of a service, which has to do with none of the panes."""
        self.error(error, lasts=True)

    @Slot()
    def dismiss(self) -> None:
        """Dismiss the current notice and show the one before it."""
        if self._errors:
            self._errors.pop()
            self._begin_to_fade()
            self.changed.emit()
        else:
            self._drop_info()

    @property
    def errors(self) -> tuple[Notice, ...]:
        """All errors that haven't been dismissed, oldest first."""
        return tuple(self._errors)

    def take_back(self, notices: Sequence[Notice]) -> None:
        """Remove these notices, which no longer apply. Others stay."""
        kept = [each for each in self._errors if not any(each is gone for gone in notices)]
        if any(self._info is gone for gone in notices):
            self._drop_info()
        if len(kept) < len(self._errors):
            self._errors = kept
            self._begin_to_fade()
            self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Remove all notices that don't last, since what they are about is gone."""
        every = (*self._errors, self._info)
        self.take_back([each for each in every if each is not None and not each.lasts])

    def retell(self) -> None:
        """Show all notices in the present language, after all panes were closed. Actions that don't
        last are dropped, since they belong to a pane."""
        for notice in (*self._errors, self._info):
            if notice is not None:
                notice.retell()
        self.changed.emit()

    def leave_pane(self) -> None:
        """Remove an info message that `stays`, since it belonged to the pane that the user is
        leaving, and one that was only kept because the pointer moved."""
        if self._info is not None and (self._info.stays or self._overdue):
            self._drop_info()

    @Slot()
    def act(self) -> bool:
        """Run the action of the current notice and dismiss the notice. A notice without an action
        stays. Returns False if there is no action."""
        notice = self.current
        if notice is None or notice.action is None:
            return False
        self.dismiss()
        notice.action[1]()
        return True

    def _begin_to_fade(self) -> None:
        self._fade.stop()
        self._overdue = False
        if self._info is not None and not self._errors and not self._info.stays:
            self._pointer = QCursor.pos()
            self._fade.start(_stays_ms(self._info))

    @Slot()
    def _fade_away(self) -> None:
        """Drop the info message. The page below it then moves up, so wait until the pointer has
        been still for a while and nobody aims at anything."""
        self._overdue, pointer = True, QCursor.pos()
        if pointer == self._pointer:
            self._drop_info()
        else:
            self._pointer = pointer
            self._fade.start(STILL_MS)

    @Slot()
    def _drop_info(self) -> None:
        self._fade.stop()
        if self._info is not None:
            self._info = None
            self.changed.emit()


def _stays_ms(notice: Notice) -> int:
    reading = READING_MS + READING_MS_PER_CHARACTER * len(notice.text)
    return max(reading, ACTING_MS) if notice.action else reading
