"""What fetching the questions of several benchmarks says, as one piece of work."""

from __future__ import annotations

import time
from typing import NamedTuple

from desktop.core.words import tr
from desktop.hub.events import Checking, Fetched, Progress, Waiting

SURE_AFTER_S = 2.0
"""Before that the time left of several parts is not known."""


class Shown(NamedTuple):
    """`share` from 0 to 1; `seconds_left` None while it is not known."""

    title: str
    share: float
    seconds_left: float | None


class Fetching:
    """Follows the events of `parts` fetches, one after the other (desktop/hub/events.py)."""

    def __init__(self, parts: int) -> None:
        self._parts, self._done, self._share = parts, 0, 0.0
        self._began = time.monotonic()

    def follow(self, event: object) -> Shown | None:
        """What to show now, if the event tells anything new."""
        match event:
            case Waiting():
                return Shown(event.says, self._share, None)
            case Progress() | Checking():
                part = event.done / event.total if event.total else 0.0
                self._share = min((self._done + part) / self._parts, 1.0)
                return Shown(tr("Fetching the questions"), self._share, self._left(event))
            case Fetched():
                self._done += 1
            case _:
                pass
        return None

    def _left(self, event: Progress | Checking) -> float | None:
        """Of one part its own time; of several what the ones before have taken."""
        if self._parts == 1:
            return event.seconds_left if isinstance(event, Progress) else None
        spent = time.monotonic() - self._began
        if spent < SURE_AFTER_S or not self._done:
            return None
        return spent * (1 - self._share) / self._share
