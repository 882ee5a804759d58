"""Decides when to retry a request to the Hub and when to give up, both for searches and for
downloads."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.hub import problems
from desktop.hub.events import Waiting
from desktop.hub.timeouts_and_retries import Limits

WORTH_IT: Final = 1 << 20
"""Bytes that a dropped connection must have delivered for an immediate retry."""


class TryAgain(Exception):
    """The attempt failed, but a retry may succeed. `reason` is shown during the wait, and `wait_s`
    is the wait that the Hub asked for, or 0."""

    def __init__(self, error: UserError, reason: str, wait_s: float = 0.0) -> None:
        super().__init__(error.message)
        self.error = error
        self.reason = reason
        self.wait_s = wait_s


class Tries:
    """Counts consecutive failures. If `patient`, the tries continue as long as the Hub asks to
    wait: a download has time for that, but a user who searches doesn't."""

    def __init__(self, limits: Limits, patient: bool = False) -> None:
        self._limits = limits
        self._patient = patient
        self._failures = 0

    def pause(self, trouble: TryAgain, brought: int = 0) -> float:
        """Return the seconds until the next attempt, after an attempt that received `brought`
        bytes. The wait is longer than the Hub asks for if shorter waits haven't helped.

        Raises: UserError, the error in `trouble`, if there have been too many failures.
        """
        limits = self._limits
        self._failures = 0 if brought else self._failures + 1
        away = trouble.error.kind in ("offline", "timeout")
        waits = self._patient and trouble.wait_s >= limits.first_pause_s
        if self._failures >= (limits.offline_tries if away else limits.tries) and not waits:
            raise trouble.error from trouble
        if brought >= WORTH_IT and not trouble.wait_s:
            return 0.0
        doubled = limits.first_pause_s * 2.0 ** min(max(self._failures - 1, 0), 20)
        return max(trouble.wait_s, min(doubled, limits.longest_pause_s))


def waiting(trouble: TryAgain, seconds: float, cancel: Cancel) -> Iterator[Waiting]:
    """Count down, second by second. Raises: Cancelled."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        yield Waiting(trouble.reason, left)
        cancel.wait(min(left, 1.0))


def busy(error: UserError, headers: Mapping[str, str], limits: Limits) -> TryAgain:
    """Return the retry for an answer with a status in problems.BUSY. Raises: UserError, if the Hub
    asks for a wait that is too long."""
    wait = problems.wait_asked_for(headers)
    if wait is not None and wait > limits.longest_retry_after_s:
        raise error
    asked = error.kind == "rate_limit" or wait is not None
    return TryAgain(
        error,
        tr("The Hub asked Glassbox to wait") if asked else tr("The Hub is temporarily unavailable"),
        wait or 0.0,
    )
