"""Saves and restores the position and size of the window."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(720, 480)


def place_of(window: QWidget) -> str:
    """Return the window's geometry as text for `restore_place`."""
    return window.saveGeometry().toBase64().toStdString()


def restore_place(window: QWidget, kept: str) -> None:
    """Restore the window's geometry, but never full screen, since presentation mode ends with the
    window. If nothing was saved or the window would not be on a screen, center the window at its
    default size."""
    geometry = QByteArray.fromBase64(kept.encode("ascii", "ignore"))
    there = window.restoreGeometry(geometry)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    if not there or not _on_a_screen(window):
        _center(window)


def _on_a_screen(window: QWidget) -> bool:
    """Return whether enough of the window is visible to drag it."""
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


def come_forward(window: QWidget) -> None:
    """Show the window above others, even if it is minimized, and give it the focus, if the system
    allows this."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
