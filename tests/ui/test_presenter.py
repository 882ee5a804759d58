"""Tests presentation mode: only the pane, large, in high contrast, with visible clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from desktop.ui.look.design_tokens import CONTRAST
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.models.openness.page import OpennessPage
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.shell.presenter import RADIUS, Presenter, key_words
from desktop.ui.shell.rail import Rail
from tests.ui.conftest import Desk, MakeDesk, visible

KEY = Qt.Key
MODIFIER = Qt.KeyboardModifier


def presenter(desk: Desk) -> Presenter:
    found = desk.window.findChild(Presenter)
    assert isinstance(found, Presenter)
    return found


def test_one_key_there_and_back(desk: Desk) -> None:
    desk.settings.change(theme="light")
    theme = desk.window.context.shell.theme
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


def test_the_size_that_an_audience_sees_is_no_setting(desk: Desk) -> None:
    theme = desk.window.context.shell.theme

    def press(key: Qt.Key, scale: float) -> None:
        desk.qtbot.keyClick(desk.window, key, MODIFIER.ControlModifier)
        desk.qtbot.waitUntil(lambda: theme.scale == scale)

    desk.window.present(True)
    press(KEY.Key_Minus, 1.4)
    press(KEY.Key_0, 1.5)
    press(KEY.Key_Plus, 1.6)
    desk.window.present(False)
    assert theme.scale == desk.settings.values.scale == 1.0
    press(KEY.Key_Plus, 1.1)
    assert desk.settings.values.scale == 1.1
    desk.window.present(True)
    assert theme.scale == 1.6, "as before"
    for scale in (1.7, 1.8, 1.9, 2.0):
        press(KEY.Key_Plus, scale)
    desk.window.present(False)
    desk.settings.change(scale=2.0)
    desk.window.present(True)
    press(KEY.Key_Minus, 1.9)
    desk.window.present(False)


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


def test_a_shortcut_is_shown_and_still_works(make_desk: MakeDesk) -> None:
    """Qt sends no key press for a shortcut."""
    desk = make_desk(still=True, plan_title="A plan", plan=("name",))
    desk.window.present(True)
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.qtbot.keyClick(desk.window, KEY.Key_Comma, MODIFIER.ControlModifier)
    assert desk.window.pane.id == "settings"
    assert presenter(desk).marks.keys == "Ctrl+,"
    press(desk, KEY.Key_PageDown)
    assert presenter(desk).marks.keys == "Ctrl+,", "a remote control's keys aren't shown"
    desk.qtbot.waitUntil(lambda: pointed(desk) == "name")
    desk.window.present(False)


def test_the_pointer_is_seen_from_afar(desk: Desk) -> None:
    desk.window.open_pane("settings")
    desk.window.present(True)
    marks = presenter(desk).marks
    assert marks.pointer is None
    place = desk.window.rect().center()
    beside = place + QPoint(desk.window.context.shell.theme.px(RADIUS) // 2, 0)
    before = desk.window.grab().toImage().pixelColor(beside)
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, place)
    desk.qtbot.waitUntil(lambda: marks.pointer == place)
    assert desk.window.grab().toImage().pixelColor(beside) != before
    desk.window.present(False)
    assert marks.pointer is None


def pointed(desk: Desk) -> str:
    """Return the id of the experiment whose result is pointed at; "" if there is none."""
    found = desk.window.session.pointed
    return found.id if found is not None else ""


def press(desk: Desk, key: Qt.Key) -> None:
    """Press a key of the remote control, wherever the focus is."""
    at = QApplication.focusWidget()
    desk.qtbot.keyClick(at if at is not None else desk.window, key)


def test_a_remote_control_goes_through_the_plan(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("pi", "name", "fit"))
    runs: list[str] = []
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    running.starting.connect(lambda offered: runs.append(offered.id))
    desk.window.present(True)
    for name in ("pi", "name", "fit"):
        press(desk, KEY.Key_PageDown)
        desk.qtbot.waitUntil(lambda name=name: pointed(desk) == name)
    assert runs == ["pi", "name", "fit"]
    press(desk, KEY.Key_PageUp)
    assert pointed(desk) == "name", "its result is still there"
    press(desk, KEY.Key_PageUp)
    assert pointed(desk) == "pi"
    assert runs == ["pi", "name", "fit"]
    press(desk, KEY.Key_PageUp)
    assert pointed(desk) == "pi", "it is the first"
    desk.window.run_experiment("fit")
    desk.qtbot.waitUntil(lambda: pointed(desk) == "fit")
    press(desk, KEY.Key_PageDown)
    desk.qtbot.waitUntil(lambda: desk.window.pane.id == "start")


def test_what_was_replaced_is_run_again(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("pi", "name"))
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    runs: list[str] = []
    running.starting.connect(lambda offered: runs.append(offered.id))
    desk.window.present(True)
    for name in ("pi", "name"):
        press(desk, KEY.Key_PageDown)
        desk.qtbot.waitUntil(lambda name=name: pointed(desk) == name)
    desk.window.content.close_panes()  # as a reset does
    desk.window.open_pane("models")
    desk.qtbot.waitUntil(lambda: not pointed(desk))
    press(desk, KEY.Key_PageUp)
    desk.qtbot.waitUntil(lambda: pointed(desk) == "pi" and not running.busy)
    assert runs == ["pi", "name", "pi"]


def test_keys_that_no_widget_takes_go_on_too(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("name", "open"))
    desk.window.present(True)
    desk.window.setFocus()
    desk.qtbot.keyClick(desk.window, KEY.Key_Right)
    desk.qtbot.waitUntil(lambda: pointed(desk) == "name")
    field = desk.page.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    desk.qtbot.keyClick(field, KEY.Key_Left)
    desk.qtbot.wait(50)
    assert pointed(desk) == "name", "the field needs the key itself"


def test_presentation_mode_is_said_to_be_on_only_while_it_is(desk: Desk) -> None:
    notices = desk.window.notices
    desk.window.present(True)
    assert notices.current is not None
    assert notices.current.text.startswith("Presentation mode is on.")
    desk.window.present(False)
    assert notices.current is None
    desk.window.present(True)
    other = notices.info("Saved.")
    desk.window.present(False)
    assert notices.current is other


def test_without_presenting_page_down_scrolls(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True)
    press(desk, KEY.Key_PageDown)
    desk.qtbot.keyClick(desk.window, KEY.Key_Right)
    desk.qtbot.wait(100)
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    assert not running.busy


def test_the_screen_can_be_blank(desk: Desk) -> None:
    desk.window.present(True)
    marks = presenter(desk).marks
    desk.qtbot.keyClick(desk.window, KEY.Key_Period)
    assert marks.blank
    middle = desk.window.rect().center()
    assert desk.window.grab().toImage().pixelColor(middle).lightness() == 0
    pane = desk.window.pane
    press(desk, KEY.Key_PageDown)
    assert not marks.blank, "any key ends it"
    desk.qtbot.wait(50)
    assert desk.window.pane is pane, "and does nothing else"
    assert desk.window.grab().toImage() != marks.grab().toImage()


def test_a_shortcut_ends_the_blank_screen_and_does_nothing_else(desk: Desk) -> None:
    desk.window.present(True)
    marks, acted = presenter(desk).marks, list[bool]()
    desk.window.notices.info("Saved.", ("Show", lambda: acted.append(True)))
    marks.set_blank(True)
    press(desk, KEY.Key_F6)
    assert not marks.blank
    assert not acted
    press(desk, KEY.Key_F6)
    assert acted, "there was something to do"


@pytest.fixture(scope="module")
def touchscreen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.mark.parametrize("touches", [False, True])
def test_a_click_ends_the_blank_screen_and_does_nothing_else(
    make_desk: MakeDesk, touchscreen: QPointingDevice, *, touches: bool
) -> None:
    desk = make_desk(still=True)
    desk.window.run_experiment("open")
    desk.qtbot.waitUntil(lambda: pointed(desk) == "open")
    page, window = desk.page, desk.window.windowHandle()
    assert isinstance(page, OpennessPage)
    assert window is not None
    desk.window.present(True)
    desk.settle()
    marks, levels = presenter(desk).marks, page.steps  # which take a release without a press
    place = levels.mapTo(desk.window, levels.weights_rect().center().toPoint())

    def click() -> None:
        if touches:
            QTest.touchEvent(window, touchscreen).press(0, place).commit()
            QTest.touchEvent(window, touchscreen).release(0, place).commit()
        else:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    marks.set_blank(True)
    click()
    assert not marks.blank
    assert levels.selected is None
    click()
    assert levels.selected is not None, "there was something to click"


def test_the_wheel_turns_nothing_that_nobody_sees(desk: Desk) -> None:
    desk.window.open_pane("start")
    desk.window.present(True)
    bar, marks = desk.window.content.page.verticalScrollBar(), presenter(desk).marks
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)

    def turn() -> None:
        at, down = QPointF(desk.window.pane.rect().center()), (QPoint(), QPoint(0, -120))
        button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, *down, button, MODIFIER.NoModifier, phase, False)
        QApplication.sendEvent(desk.window.content.page.viewport(), event)

    marks.set_blank(True)
    turn()
    assert bar.value() == 0
    assert marks.blank
    marks.set_blank(False)
    turn()
    assert bar.value() > 0, "there was something to turn"


def test_the_audience_sees_the_figure_alone(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True)
    desk.window.run_experiment("open")
    desk.qtbot.waitUntil(lambda: pointed(desk) == "open")
    page = desk.page
    assert isinstance(page, OpennessPage)
    seen = {each for each in page.findChildren(QWidget) if each.isVisible()}
    desk.window.present(True)
    assert desk.window.context.shell.theme.scale == 1.5
    assert page.steps.isVisible()
    assert page.figure_card.isVisible()
    outside = [each for each in visible(page, QWidget) if not page.figure_card.isAncestorOf(each)]
    assert not outside
    assert not any(each.text() == "Models" for each in visible(desk.window.content, QLabel))
    desk.window.present(False)
    assert seen <= {each for each in page.findChildren(QWidget) if each.isVisible()}
    desk.window.present(True)
    desk.window.session.go_to_start()
    desk.window.open_pane("models", "openness")
    assert {each for each in page.findChildren(QWidget) if each.isVisible()} >= seen


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


def test_an_audience_sees_the_conversation_without_what_is_beside_it(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True)
    desk.window.resize(1920, 1080)
    desk.window.open_pane("chat")
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    view = pane.view
    assert view.panel.isVisible()
    assert view.context_card.isVisible()
    desk.window.present(True)
    desk.window.resize(1920, 1080)
    desk.settle()
    assert not view.panel.isVisible()
    assert not view.context_card.isVisible()
    view.panel_toggle.click()
    assert view.panel.isVisible(), "the presenter can still show it"
    view.panel_toggle.click()
    desk.window.present(False)
    desk.window.resize(1920, 1080)
    desk.settle()
    assert view.context_card.isVisible()


def test_what_a_pane_shows_meanwhile_waits_until_the_end(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True)
    desk.window.run_experiment("open")
    desk.qtbot.waitUntil(lambda: pointed(desk) == "open")
    page = desk.page
    assert isinstance(page, OpennessPage)
    beside = QLabel("beside", page)
    beside.hide()
    desk.window.present(True)
    beside.show()
    assert not beside.isVisible()
    desk.window.present(False)
    assert beside.isVisible()
