"""Tests presentation mode: only the pane, large, in high contrast, with visible clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.look.design_tokens import CONTRAST
from desktop.ui.shell.presenter import RADIUS, Presenter, key_words
from desktop.ui.shell.rail import Rail
from tests.ui.conftest import Desk, visible

KEY = Qt.Key
MODIFIER = Qt.KeyboardModifier


def presenter(desk: Desk) -> Presenter:
    found = desk.window.findChild(Presenter)
    assert isinstance(found, Presenter)
    return found


def test_one_key_there_and_back(desk: Desk) -> None:
    desk.settings.change(theme="light")
    theme = desk.window.context.theme
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    assert desk.window.isFullScreen()
    assert not visible(desk.window, Rail)
    assert theme.scale > 1.0
    assert theme.color("canvas").name().upper() == CONTRAST["canvas"]
    assert desk.settings.values.theme == "light", "nothing of it is kept"
    desk.settings.change(temperature=0.5)  # other settings may change meanwhile
    assert theme.color("canvas").name().upper() == CONTRAST["canvas"]
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    assert not desk.window.isFullScreen()
    assert visible(desk.window, Rail)
    assert theme.scale == 1.0
    assert theme.mode == "light"


def test_clicks_and_keys_are_shown_and_still_work(desk: Desk) -> None:
    desk.window.open_pane("settings")
    desk.window.present(True)
    marks = presenter(desk).marks
    assert marks.geometry() == desk.window.rect()
    buttons = visible(desk.window.pane, QPushButton)
    button = next(each for each in buttons if each.text() == "Reduced")
    clicked: list[bool] = []
    button.clicked.connect(lambda: clicked.append(True))
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicked
    assert marks.click == button.mapTo(desk.window, button.rect().center())
    desk.qtbot.keyClick(desk.window, KEY.Key_Right)
    assert marks.keys == "Right"
    desk.qtbot.waitUntil(lambda: marks.click is None and not marks.keys)
    desk.window.present(False)
    desk.qtbot.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert marks.click is None


def test_the_pointer_is_seen_from_afar(desk: Desk) -> None:
    desk.window.open_pane("settings")
    desk.window.present(True)
    marks = presenter(desk).marks
    assert marks.pointer is None
    place = desk.window.rect().center()
    beside = place + QPoint(desk.window.context.theme.px(RADIUS) // 2, 0)
    before = desk.window.grab().toImage().pixelColor(beside)
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, place)
    desk.qtbot.waitUntil(lambda: marks.pointer == place)
    assert desk.window.grab().toImage().pixelColor(beside) != before
    desk.window.present(False)
    assert marks.pointer is None


@pytest.mark.parametrize(
    ("key", "held", "text", "words"),
    [
        (KEY.Key_N, MODIFIER.ControlModifier, "\x0e", "Ctrl+N"),
        (KEY.Key_Escape, MODIFIER.NoModifier, "\x1b", "Esc"),
        (KEY.Key_Return, MODIFIER.ShiftModifier, "\r", "Shift+Return"),
        (KEY.Key_A, MODIFIER.NoModifier, "a", ""),
        (KEY.Key_A, MODIFIER.ShiftModifier, "A", ""),
        (KEY.Key_5, MODIFIER.KeypadModifier, "5", ""),
        (KEY.Key_Control, MODIFIER.ControlModifier, "", ""),
    ],
)
def test_what_is_typed_is_not_shown_twice(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, words: str
) -> None:
    assert key_words(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == words
