"""Tests the pages of the Models pane, under a single tab bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout

from desktop.ui.panes.base import Shell
from desktop.ui.panes.models import ModelsPane
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.paged import PanePage
from desktop.ui.places import PAGE_TITLES
from desktop.ui.widgets.segments import TabBar
from tests.ui.conftest import Desk, Make, MakeDesk, visible


class _Field(PanePage):
    """A page with a text field."""

    id = "second"
    summary = "A page of this test."
    built = 0

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        type(self).built += 1
        self.closed = False
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)

    def shut_down(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def two_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    library = ModelsPane.pages[LibraryPage]
    pages = {LibraryPage: library, _Field: lambda _, context: _Field(context.shell)}
    monkeypatch.setattr(ModelsPane, "pages", pages)
    monkeypatch.setattr(ModelsPane, "page_ids", (LibraryPage.id, _Field.id))
    monkeypatch.setitem(PAGE_TITLES, _Field.id, "Second")
    monkeypatch.setattr(_Field, "built", 0)


def pane(desk: Desk) -> ModelsPane:
    desk.window.open_pane("models")
    shown = desk.window.pane
    assert isinstance(shown, ModelsPane)
    return shown


def tabs(desk: Desk) -> TabBar:
    found = visible(desk.window, TabBar)
    assert len(found) == 1
    return found[0]


def said(desk: Desk) -> list[str]:
    return [each.text() for each in visible(desk.window, QLabel)]


def test_a_page_is_built_when_it_is_first_shown(desk: Desk) -> None:
    assert isinstance(pane(desk).page, LibraryPage)
    assert _Field.built == 0
    for _ in range(2):
        tabs(desk).setCurrentIndex(1)
        assert isinstance(pane(desk).page, _Field)
        tabs(desk).setCurrentIndex(0)
    assert _Field.built == 1


def test_one_page_is_seen_at_a_time_under_its_own_sentence(desk: Desk) -> None:
    pane(desk)
    assert LibraryPage.summary in said(desk)
    tabs(desk).setCurrentIndex(1)
    assert visible(desk.window, _Field)
    assert not visible(desk.window, LibraryPage)
    assert _Field.summary in said(desk)
    assert LibraryPage.summary not in said(desk)


def test_the_keyboard_reaches_the_tabs_and_then_the_page(desk: Desk) -> None:
    pane(desk)
    tabs(desk).setFocus(Qt.FocusReason.TabFocusReason)
    desk.qtbot.keyClick(tabs(desk), Qt.Key.Key_Right)
    page = pane(desk).page
    assert isinstance(page, _Field)
    tabs(desk).setFocus(Qt.FocusReason.TabFocusReason)
    desk.qtbot.keyClick(tabs(desk), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.field


def test_the_page_is_remembered(make_desk: MakeDesk) -> None:
    first = make_desk()
    first.window.open_pane("models", _Field.id)
    first.settings.flush()
    again = make_desk()
    assert isinstance(pane(again).page, _Field)
    said = [each.text() for each in again.window.findChildren(QLabel)]
    assert _Field.summary in said
    assert LibraryPage.summary not in said


def test_a_page_that_is_gone_is_no_loss(make_desk: MakeDesk) -> None:
    assert isinstance(pane(make_desk(open_pages=("models/No such page",))).page, LibraryPage)


def test_a_page_can_lead_to_another(desk: Desk) -> None:
    pane(desk).page.page_asked.emit(_Field.id)
    assert isinstance(pane(desk).page, _Field)


def test_what_is_dropped_is_shown_where_it_is_listed(desk: Desk, make: Make) -> None:
    desk.window.open_pane("models", _Field.id)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make("Dropped.gguf")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    drop = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(desk.window, drop)
    desk.settle()
    assert isinstance(pane(desk).page, LibraryPage)


def test_a_low_window_keeps_the_tabs(desk: Desk) -> None:
    pane(desk)
    desk.window.setMinimumSize(1, 1)
    desk.window.resize(800, 360)
    desk.qtbot.wait(20)
    assert tabs(desk)
    assert "Models" not in said(desk)


def test_every_page_is_told_that_the_window_closes(desk: Desk) -> None:
    desk.window.open_pane("models", _Field.id)
    page = pane(desk).page
    tabs(desk).setCurrentIndex(0)
    desk.window.close()
    assert isinstance(page, _Field)
    assert page.closed
