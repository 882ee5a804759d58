"""The wait cursor: a sign of life while the window's own thread is busy for a moment."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

PAINTED_MS: Final = 50
"""Milliseconds until the result has also been laid out and painted."""


@contextmanager
def wait_cursor() -> Generator[None]:
    """Show the wait cursor while something is done that can take more than a blink, such as
    building a page. The system shows it at once, though nothing can be painted meanwhile."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QTimer.singleShot(PAINTED_MS, QGuiApplication.restoreOverrideCursor)
