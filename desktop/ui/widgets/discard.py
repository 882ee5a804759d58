"""Deleting many widgets without a halt: a few in each turn of the event loop."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

BUDGET_S = 0.006


class Discard(QObject):
    """Takes hidden widgets; those that are left when their window goes go with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[QWidget] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._delete_some)

    def add(self, widgets: Iterable[QWidget]) -> None:
        self._left.extend(widgets)
        self._timer.start()

    @Slot()
    def _delete_some(self) -> None:
        until = time.perf_counter() + BUDGET_S
        while self._left and time.perf_counter() < until:
            widget = self._left.popleft()
            if shiboken6.isValid(widget):
                shiboken6.delete(widget)
        if self._left:
            self._timer.start()
