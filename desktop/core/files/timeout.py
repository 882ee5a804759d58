"""Runs work on a drive that may not respond, such as a lost network drive or a sleeping disk.

A system call on such a drive can block for minutes and can't be interrupted, so it runs in a thread
that nothing has to wait for.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from desktop.core.cancel import Cancel

T = TypeVar("T")

PATIENCE_S: Final = 10.0
"""Seconds to wait without a response. A disk that has to spin up takes up to 8 s."""
LOOK_AGAIN_S: Final = 0.2


class NoAnswer(Exception):
    """The drive didn't respond within the timeout."""


def within_timeout(
    work: Callable[[], Iterable[T]], cancel: Cancel, patience_s: float = PATIENCE_S
) -> Iterator[T]:
    """Run `work` in a separate thread, and yield what it yields.

    Raises: NoAnswer; Cancelled; whatever `work` raises.
    """
    results: queue.SimpleQueue[tuple[str, object]] = queue.SimpleQueue()

    def run() -> None:
        try:
            for item in work():
                results.put(("item", item))
            results.put(("end", None))
        except BaseException as error:
            results.put(("error", error))

    threading.Thread(target=run, name="in time", daemon=True).start()
    silent_s = 0.0  # counted rather than timed: a clock keeps running while the machine sleeps
    while True:
        cancel.check()
        try:
            kind, value = results.get(timeout=LOOK_AGAIN_S)
        except queue.Empty:
            silent_s += LOOK_AGAIN_S
            if silent_s > patience_s:
                raise NoAnswer from None
            continue
        silent_s = 0.0
        if kind == "end":
            return
        if kind == "error":
            assert isinstance(value, BaseException)
            raise value
        yield value  # type: ignore[misc]
