"""Where the window stands on the screen, from one start to the next."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(720, 480)


def place_of(window: QWidget) -> str:
    """For `restore_place`."""
    return window.saveGeometry().toBase64().toStdString()


def restore_place(window: QWidget, kept: str) -> None:
    """Put the window where it stood; in the middle, where nothing is known or that screen is
    gone."""
    geometry = QByteArray.fromBase64(kept.encode("ascii", "ignore"))
    if not window.restoreGeometry(geometry) or not _on_a_screen(window):
        _center(window)


def _on_a_screen(window: QWidget) -> bool:
    """Whether enough of the window can be seen to take hold of it."""
    frame = window.geometry()
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(frame)
        if seen.width() >= LEAST_SIZE.width() // 2 and seen.height() >= LEAST_SIZE.height() // 2:
            return screen.availableGeometry().top() <= frame.top()
    return False


def _center(window: QWidget) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(USUAL_SIZE.boundedTo(room.size() * 0.94))
    window.move(room.center() - window.rect().center())
