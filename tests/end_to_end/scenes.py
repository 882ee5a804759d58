"""Scenes of a person using the window. Each scene yields the conditions it waits for."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.app import Parts
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView, ErrorCard

W = TypeVar("W", bound=QWidget)
Scene = Iterator[tuple[str, Callable[[], object]]]
"""Steps of a scene. Each is a condition in words and a function that returns a true value once the
condition is met."""

LONGEST_WAIT_S = 90.0
LOOK_EVERY_MS = 15
SHORT, LONG = "Name three colors.", "Write a long story about a lighthouse."


class Hand:
    """Presses keys, clicks widgets, and reads the window as a person would."""

    def __init__(
        self, parts: Parts, engine: object, picture: Path, notes: dict[str, object]
    ) -> None:
        assert isinstance(engine, RemoteEngine)
        self.parts = parts
        self.engine = engine
        self.window = parts.window
        self.picture = picture
        self.notes = notes

    def find(self, kind: type[W], name: str = "") -> W:
        """Return the only visible widget of this class and name."""
        (found,) = (w for w in self.window.findChildren(kind, name) if w.isVisible())
        return found

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, held)

    def type(self, text: str) -> None:
        """Type into the widget that has the focus."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def click(self, name: str) -> None:
        widget = self.find(QWidget, name)
        place: QPoint = widget.mapTo(self.window, widget.rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.window.windowHandle(), left, none, place)

    @property
    def composer(self) -> QPlainTextEdit:
        return self.find(QPlainTextEdit, "composer")

    def answer(self, number: int) -> str:
        """Return the text that has arrived of the answer with this number, or "" if it hasn't
        begun."""
        answers = self.window.findChildren(AnswerView)
        return answers[number].view.markdown if number < len(answers) else ""

    def idle(self) -> bool:
        pane = self.window.pane
        return isinstance(pane, ChatPane) and pane.idle

    def take_picture(self) -> None:
        """Take a screenshot from the X server."""
        assert QGuiApplication.primaryScreen().grabWindow(0).save(str(self.picture))


def open_chat(hand: Hand) -> Scene:
    hand.window.activateWindow()  # there is no window manager on the virtual screen
    yield "the window is active", hand.window.isActiveWindow
    library = hand.parts.library
    yield "the library has read the disk", lambda: library.models and not library.scanning
    hand.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    yield "the chat is shown", lambda: isinstance(hand.window.pane, ChatPane)
    yield "the composer has the focus", lambda: hand.composer.hasFocus()


def chat(hand: Hand) -> Scene:
    """Ask a question and wait for the answer, then ask another and stop it."""
    yield from open_chat(hand)
    hand.type(SHORT)
    hand.notes["typed"] = hand.composer.toPlainText()
    hand.key(Qt.Key.Key_Return)
    yield "an answer begins", lambda: hand.answer(0)
    yield "the answer ends", hand.idle
    hand.notes["first"] = hand.answer(0)
    hand.type(LONG)
    hand.click("send")
    yield "a second answer grows", lambda: len(hand.answer(1)) > 60
    began = time.monotonic()
    hand.click("stop")
    yield "it stops", hand.idle
    hand.notes["stop_s"] = time.monotonic() - began
    hand.notes["second"] = hand.answer(1)
    later = time.monotonic() + 0.5
    yield "half a second passes", lambda: time.monotonic() > later
    hand.notes["second_later"] = hand.answer(1)
    hand.take_picture()


def killed(hand: Hand) -> Scene:
    """Kill the engine's process mid-answer; the next question must be answered."""
    yield from open_chat(hand)
    hand.type(LONG)
    hand.key(Qt.Key.Key_Return)
    yield "an answer grows", lambda: len(hand.answer(0)) > 60
    first = hand.engine.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    yield "the answer ends", hand.idle
    hand.notes["kept"] = hand.answer(0)
    hand.notes["said"] = hand.find(ErrorCard).error.message
    hand.type(SHORT)
    hand.key(Qt.Key.Key_Return)
    yield "another answer begins", lambda: hand.answer(1)
    yield "it ends", hand.idle
    hand.notes["next"] = hand.answer(1)
    hand.notes["restarted"] = hand.engine.process_id not in (None, first)
    hand.take_picture()


SCENES: dict[str, Callable[[Hand], Scene]] = {"chat": chat, "killed": killed}


def play(scene: Scene, notes: dict[str, object]) -> None:
    """Advance the scene whenever its condition is met; quit the program when the scene ends or
    fails."""
    waiting: tuple[str, Callable[[], object]] = ("the start", lambda: True)
    until = 0.0
    timer = QTimer(QApplication.instance(), interval=LOOK_EVERY_MS)

    def look() -> None:
        nonlocal waiting, until
        what, has_come = waiting
        try:
            if has_come():
                waiting = next(scene)
                until = time.monotonic() + LONGEST_WAIT_S
                return
            if time.monotonic() < until:
                return
            notes["failed"] = f"it never came that {what}"
        except StopIteration:
            pass
        except Exception as error:
            notes["failed"] = f"{error!r}, waiting till {what}"
        timer.stop()
        QApplication.quit()

    timer.timeout.connect(look)
    timer.start()
