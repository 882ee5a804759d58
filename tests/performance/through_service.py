"""Sends requests through the whole path: the service's thread, the pipe, and the child process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEventLoop

from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.messages import Event, Generated, Request
from desktop.engine.remote.client import RemoteEngine
from desktop.services.inference import Inference


class Service:
    """Uses the real inference service as the window does."""

    def __init__(self, engine: Engine | None = None) -> None:
        self._app = QCoreApplication.instance() or QCoreApplication([])
        self._inference = Inference(engine or RemoteEngine())

    def ask(self, request: Request) -> list[tuple[float, Event]]:
        """Return each event with the time (s, perf_counter) at which the window would get it."""
        events: list[tuple[float, Event]] = []
        failures: list[UserError] = []
        loop = QEventLoop()
        job = self._inference.submit(request)
        job.event.connect(lambda event: events.append((time.perf_counter(), event)))
        job.finished.connect(loop.quit)
        job.failed.connect(failures.append)
        job.failed.connect(loop.quit)
        loop.exec()
        if failures:
            raise failures[0]
        return events

    def generate(self, request: Request) -> Generated:
        result = self.ask(request)[-1][1]
        assert isinstance(result, Generated)
        return result

    def close(self) -> None:
        self._inference.shut_down()


@contextmanager
def busy_core() -> Iterator[None]:
    """Run another program that keeps one core busy."""
    hog = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        hog.kill()
        hog.wait()


def load_average() -> float:
    """Return the load of the last minute: how busy the computer was before the measurement."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
