"""Collects Python's garbage in the window's thread, and in no other."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.core.process import heap

LOOK_EVERY_MS = 100
"""At this rate, no collection during an answer with token probabilities took 2 ms. At one per
second, one took 29 ms."""
FULL_EVERY_LOOKS = 300


class GarbageCollector(QObject):
    """Replaces Python's automatic garbage collection, which runs in whichever thread happens to
    allocate an object. Create it before any other thread runs.

    Garbage can contain receivers of signals. When one is destroyed, PySide (6.11 and 6.12) removes
    it from its table of all connections without holding Python's lock. If that happens in a worker
    thread while the window connects or disconnects a signal, the table is damaged, and the window
    hangs or crashes.

    A full collection takes 0.1 s and more. It therefore waits until `idle()` is true, so that it
    can't interrupt an answer.
    """

    def __init__(self, idle: Callable[[], bool]) -> None:
        super().__init__()
        self._automatic = gc.isenabled()
        gc.disable()
        self._idle = idle
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect garbage as it did before. Call this after all other threads have
        ended."""
        self._timer.stop()
        if self._automatic:
            gc.enable()

    def _look(self) -> None:
        """Collect what Python itself would have collected by now, except for the oldest objects
        while the window is busy. After a full collection, the next look returns the memory that it
        freed, so that the window doesn't stand still for both at once."""
        self._looks += 1
        if self._looks >= FULL_EVERY_LOOKS and self._idle():
            self._looks = 0
            gc.collect()
            return
        if self._looks == 1:
            heap.trim()
            return
        (young, middle, _), (most_young, most_middle, _) = gc.get_count(), gc.get_threshold()
        if young > most_young:
            gc.collect(1 if middle > most_middle else 0)
