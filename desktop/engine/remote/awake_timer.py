"""A timer for a computer that may go to sleep."""

from __future__ import annotations

import threading
from typing import Final

SLICES: Final = 20


class AwakeTimer(threading.Timer):
    """A timer that counts only the time during which the machine is awake. An ordinary timer would
    kill a healthy engine if the machine went to sleep just after the engine was asked to stop a
    request."""

    def run(self) -> None:
        for _ in range(SLICES):
            if self.finished.wait(self.interval / SLICES):
                return
        self.function(*self.args, **self.kwargs)
