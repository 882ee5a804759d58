"""Tests notices: they are shown one at a time, none is lost or duplicated, and each disappears once
it is handled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.core.errors import UserError
from desktop.ui import notices as notices_module
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.places import PaneId
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.ui.conftest import Desk, visible


@pytest.fixture
def notices(qapp: object) -> Notices:
    return Notices()


@pytest.fixture
def bar(theme: Theme, notices: Notices, qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(theme, notices)
    qtbot.addWidget(made)
    return made


def buttons(bar: NoticeBar) -> dict[str, QPushButton | QToolButton]:
    found = [*bar.findChildren(QPushButton), *bar.findChildren(QToolButton)]
    return {each.text() or each.accessibleName(): each for each in found if each.isVisible()}


def test_nothing_is_shown_when_there_is_nothing_to_say(bar: NoticeBar) -> None:
    assert not bar.isVisible()


def test_an_error_stays_until_it_is_dismissed(notices: Notices, bar: NoticeBar) -> None:
    notices.error(UserError("It broke."))
    assert bar.isVisible()
    assert bar.accessibleName() == "Error: It broke."
    buttons(bar)["Dismiss"].click()
    assert not bar.isVisible()


def test_the_newest_error_is_on_top(notices: Notices, bar: NoticeBar) -> None:
    for number in range(3):
        notices.error(UserError(f"Number {number}."))
        assert bar.accessibleName() == f"Error: Number {number}."
    assert notices.waiting == 2
    for number in (2, 1, 0):
        assert bar.accessibleName() == f"Error: Number {number}."
        notices.dismiss()
    assert not bar.isVisible()


def test_the_same_error_does_not_pile_up(notices: Notices) -> None:
    for _ in range(100):
        notices.error(UserError("Again."))
    assert notices.waiting == 0
    notices.dismiss()
    assert notices.current is None


def test_a_repeated_error_comes_to_the_top(notices: Notices, bar: NoticeBar) -> None:
    for text in ("One.", "Two.", "One."):
        notices.error(UserError(text))
    assert bar.accessibleName() == "Error: One."
    assert notices.waiting == 1


def test_a_repeated_error_keeps_the_newest_details(notices: Notices) -> None:
    notices.error(UserError("Again.", details="old"))
    notices.error(UserError("Again.", details="new"))
    assert notices.current is not None
    assert "new" in notices.current.details


def test_the_button_acts_and_the_notice_goes(notices: Notices, bar: NoticeBar) -> None:
    done: list[str] = []
    notices.error(UserError("It broke."), ("Try again", lambda: done.append("again")))
    buttons(bar)["Try again"].click()
    assert done == ["again"]
    assert not bar.isVisible()


def test_an_action_that_fails_anew_is_shown_anew(notices: Notices, bar: NoticeBar) -> None:
    again = UserError("It broke.")
    notices.error(again, ("Try again", lambda: notices.error(again)))
    notices.act()
    assert notices.current is not None
    assert bar.isVisible()


def test_copy_details(notices: Notices, bar: NoticeBar) -> None:
    notices.error(UserError("It broke.", kind="engine_died", details="line 1\nline 2"))
    buttons(bar)["Copy details"].click()
    copied = QGuiApplication.clipboard().text()
    assert "It broke." in copied
    assert "engine_died" in copied
    assert "line 1\nline 2" in copied
    assert "Copied" in buttons(bar)


def test_an_info_goes_by_itself(
    notices: Notices, bar: NoticeBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices_module, "READING_MS", 20)
    monkeypatch.setattr(notices_module, "READING_MS_PER_CHARACTER", 0)
    notices.info("Done.")
    assert bar.accessibleName() == "Note: Done."
    assert "Copy details" not in buttons(bar)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_an_info_stays_while_somebody_aims(
    notices: Notices, bar: NoticeBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page moves up when it goes."""
    monkeypatch.setattr("desktop.ui.notices.READING_MS", 50)
    monkeypatch.setattr("desktop.ui.notices.READING_MS_PER_CHARACTER", 0)
    monkeypatch.setattr("desktop.ui.notices.STILL_MS", 50)
    moves, x = [True], [0]

    def pointer() -> QPoint:
        x[0] += moves[0]
        return QPoint(x[0], 0)

    monkeypatch.setattr("desktop.ui.notices.QCursor.pos", pointer)
    notices.info("Moved.")
    qtbot.wait(300)
    assert bar.isVisible()
    moves[0] = False
    qtbot.waitUntil(lambda: not bar.isVisible())
    moves[0] = True
    notices.info("Moved again.")
    qtbot.wait(150)
    notices.leave_pane()
    assert not bar.isVisible()


def test_an_info_waits_behind_an_error(notices: Notices, bar: NoticeBar) -> None:
    notices.error(UserError("It broke."))
    notices.info("Done.")
    assert bar.accessibleName() == "Error: It broke."
    notices.dismiss()
    assert bar.accessibleName() == "Note: Done."


def test_an_info_with_a_button_stays_long_enough_to_reach_it(
    notices: Notices, bar: NoticeBar
) -> None:
    notices.info("Gone.", ("Put it back", lambda: None))
    assert notices._fade.interval() >= 30_000
    notices.info("Done.")
    assert notices._fade.interval() < 30_000


def test_without_a_button_there_is_nothing_to_do(notices: Notices, bar: NoticeBar) -> None:
    notices.error(UserError("It broke."))
    notices.act()
    assert bar.isVisible()


def test_f6_does_what_the_button_says(desk: Desk) -> None:
    done: list[str] = []
    desk.window.notices.info("Gone.", ("Put it back", lambda: done.append("back")))
    bar = desk.window.findChild(NoticeBar)
    assert bar is not None
    assert "F6" in [each.text() for each in visible(bar, QLabel)]
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    assert done == ["back"]
    assert not bar.isVisible()
    desk.window.notices.info("Done.")
    assert "F6" not in [each.text() for each in visible(bar, QLabel)]


@pytest.mark.parametrize("pane", ["models", "chat", "settings"])
def test_escape_closes_a_notice_that_nothing_else_wants_it_for(desk: Desk, pane: PaneId) -> None:
    desk.window.open_pane(pane)
    desk.window.notices.error(UserError("It broke."))
    focus = desk.window.focusWidget()
    assert focus is not None
    desk.qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert desk.window.notices.current is None


def test_escape_in_a_notice_gives_the_focus_back(desk: Desk) -> None:
    desk.window.open_pane("chat")
    desk.window.notices.error(UserError("It broke."))
    bar = desk.window.findChild(NoticeBar)
    assert bar is not None
    close = buttons(bar)["Dismiss"]
    close.setFocus()
    desk.qtbot.keyClick(close, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert desk.window.pane.isAncestorOf(focus)


def test_markup_in_a_message_is_shown_as_it_is(notices: Notices, bar: NoticeBar) -> None:
    notices.error(UserError("The file <b>x</b> & y.gguf is damaged."))
    assert bar._text.text() == "The file <b>x</b> & y.gguf is damaged."
    assert bar._text.textFormat().name == "PlainText"
