"""The one place for messages to the user. The window shows them in widgets/notice_bar.py."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError

log = logging.getLogger(__name__)

Action = tuple[str, Callable[[], object]]
"""The label of a button, and what it does."""

ACTING_MS = 30_000
"""How long an info with a button stays, at the least."""

READING_MS = 2000
READING_MS_PER_CHARACTER = 60
"""How long an info stays: about 200 words a minute, after a moment to notice it."""


@dataclass(frozen=True)
class Notice:
    """One message: an error with its details, or an info (error None)."""

    text: str
    error: UserError | None = None
    action: Action | None = None
    stays: bool = False

    @property
    def details(self) -> str:
        """What "Copy details" copies."""
        if self.error is None:
            return self.text
        return f"{self.text}\n({self.error.kind})\n\n{self.error.details}".strip()


class Notices(QObject):
    """Shows one notice at a time.

    Errors wait for each other, oldest first, until each is dismissed; one that says the same
    as a waiting one takes its place. An info shows itself when no error does and goes by
    itself; only the newest counts.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors: list[Notice] = []
        self._info: Notice | None = None
        self._fade = QTimer(self, singleShot=True)
        self._fade.timeout.connect(self._drop_info)

    @property
    def current(self) -> Notice | None:
        return self._errors[0] if self._errors else self._info

    @property
    def waiting(self) -> int:
        """How many errors stand behind the one that is shown."""
        return max(0, len(self._errors) - 1)

    def info(self, text: str, action: Action | None = None, stays: bool = False) -> Notice:
        """Say something that needs no answer; it goes after the time it takes to read, unless
        it `stays` until it is dismissed or another one comes. Returns it, for `take_back`."""
        self._info = notice = Notice(text, action=action, stays=stays)
        self._begin_to_fade()
        self.changed.emit()
        return notice

    def error(self, error: UserError, action: Action | None = None) -> None:
        """Say what went wrong, word for word, with the one button that helps."""
        log.warning("shown to the user (%s): %s", error.kind, error.message)
        notice = Notice(error.message, error, action)
        for place, waiting in enumerate(self._errors):
            if waiting.text == notice.text:
                self._errors[place] = notice
                break
        else:
            self._errors.append(notice)
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Take away what is shown, and show the next."""
        if self._errors:
            self._errors.pop(0)
            self._begin_to_fade()
            self.changed.emit()
        else:
            self._drop_info()

    @property
    def errors(self) -> tuple[Notice, ...]:
        """All that wait, the oldest first."""
        return tuple(self._errors)

    def take_back(self, notices: Sequence[Notice]) -> None:
        """What these said is of no use any more; others stay."""
        kept = [each for each in self._errors if not any(each is gone for gone in notices)]
        if any(self._info is gone for gone in notices):
            self._drop_info()
        if len(kept) < len(self._errors):
            self._errors = kept
            self._begin_to_fade()
            self.changed.emit()

    def leave_pane(self) -> None:
        """What stays was said for the pane that is left now."""
        if self._info is not None and self._info.stays:
            self._drop_info()

    @Slot()
    def act(self) -> None:
        """Do what the shown notice's button says; the notice has served. Without a button
        it stays."""
        notice = self.current
        if notice is not None and notice.action is not None:
            self.dismiss()
            notice.action[1]()

    def _begin_to_fade(self) -> None:
        self._fade.stop()
        if self._info is not None and not self._errors and not self._info.stays:
            self._fade.start(_stays_ms(self._info))

    @Slot()
    def _drop_info(self) -> None:
        self._fade.stop()
        if self._info is not None:
            self._info = None
            self.changed.emit()


def _stays_ms(notice: Notice) -> int:
    reading = READING_MS + READING_MS_PER_CHARACTER * len(notice.text)
    return max(reading, ACTING_MS) if notice.action else reading
