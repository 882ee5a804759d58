"""A flag that lets one thread ask another to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

from desktop.core.errors import Cancelled


class Cancel:
    """A flag that any thread can set once. The worker checks it or registers a callback."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._event = threading.Event()
        self._callbacks: list[Callable[[], None]] = []

    def set(self) -> None:
        """Ask the worker to stop. Callbacks run once, in the caller's thread."""
        with self._lock:
            if self._event.is_set():
                return
            self._event.set()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def is_set(self) -> bool:
        return self._event.is_set()

    def on_set(self, callback: Callable[[], None]) -> None:
        """Call `callback` when the flag is set, or immediately if it is already set."""
        with self._lock:
            if not self._event.is_set():
                self._callbacks.append(callback)
                return
        callback()

    @contextmanager
    def during(self, callback: Callable[[], None]) -> Generator[None]:
        """Call `callback` if the flag is set before the `with` block ends, or is already set. Use
        it for work that is done many times under one flag, since nothing of it stays here."""
        self.on_set(callback)
        try:
            yield
        finally:
            with self._lock:
                self._callbacks = [each for each in self._callbacks if each is not callback]

    def wait(self, seconds: float) -> None:
        """Wait for `seconds`. Raises: Cancelled, as soon as the flag is set."""
        if self._event.wait(seconds):
            raise Cancelled

    def check(self) -> None:
        """Check the flag. Raises: Cancelled, if it is set."""
        if self._event.is_set():
            raise Cancelled
