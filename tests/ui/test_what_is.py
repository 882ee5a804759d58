"""Tests "What is this?": everything in the window has an answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWhatsThis,
    QWidget,
)

from desktop.ui.panes import PANES
from desktop.ui.panes.base import Pane
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.places import PAGE_TITLES
from desktop.ui.what_is import HOW, ExplanationCard, explained, name_of
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.test_experts import known_trace
from tests.ui.test_panes import CONTROLS, each_pane, fed, inner, pages_of

Shift = Qt.KeyboardModifier.ShiftModifier


def answer(desk: Desk) -> ExplanationCard:
    desk.qtbot.waitUntil(lambda: bool(visible(desk.window, ExplanationCard)))
    return visible(desk.window, ExplanationCard)[0]


def click(desk: Desk, widget: QWidget, place: QPoint | None = None) -> None:
    """Click as in Qt's What's This mode, where the window system sends the click to the widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


@each_pane
def test_every_control_answers(make_desk: MakeDesk, make: Make, kind: type[Pane]) -> None:
    """Hidden controls have a title and a sentence, too. It isn't the sentence that describes the
    page, which is visible anyway, except for the tabs, which describe their pages."""
    desk = fed(make_desk, make, kind)
    pane = desk.window.pane
    about_pages = {pane.sentence for _ in pages_of(desk, kind)}
    assert len(about_pages) == max(1, len(kind.page_ids))
    found = {w for kind in CONTROLS for w in desk.window.findChildren(kind)}
    for widget in found:
        if isinstance(widget, QScrollBar) or inner(widget) or widget.window() is not desk.window:
            continue
        told = explained(widget)
        assert told is not None, f"{widget} {name_of(widget)} has no answer"
        assert " " in told.sentence.strip(), f"{name_of(widget)}: {told.sentence}"
        if pane.isAncestorOf(widget) and not isinstance(widget, QTabBar):
            assert told.sentence not in about_pages, f"{name_of(widget)}: {told.sentence}"


def test_a_click_explains_and_does_nothing_else(desk: Desk) -> None:
    desk.qtbot.mouseClick(desk.window.content.status.help, Qt.MouseButton.LeftButton)
    assert QWhatsThis.inWhatsThisMode()
    rail = next(each for each in visible(desk.window, QToolButton) if each.text() == "Chat")
    click(desk, rail)
    told = answer(desk)
    assert told.explained.title == "Chat"
    assert told.explained.sentence == next(k.about for k in PANES if k.id == "chat")
    assert desk.window.pane.id == "start"
    desk.qtbot.waitUntil(lambda: not QWhatsThis.inWhatsThisMode())
    desk.qtbot.keyClick(told, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not visible(desk.window, ExplanationCard))
    desk.qtbot.mouseClick(rail, Qt.MouseButton.LeftButton)
    assert desk.window.pane.id == "chat"


def test_the_key_explains_what_has_the_focus(desk: Desk) -> None:
    desk.window.open_pane("settings", "threads")
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    control = pane.control("threads")
    desk.qtbot.waitUntil(control.hasFocus)
    desk.qtbot.keyClick(control, Qt.Key.Key_F1, Shift)
    told = answer(desk)
    assert told.explained.title == "Threads"
    assert told.explained.own
    shown = [each.text() for each in visible(told, QLabel)]
    assert shown[:2] == ["Threads", told.explained.sentence]
    assert desk.window.rect().contains(told.geometry())
    desk.qtbot.keyClick(told, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: not visible(desk.window, ExplanationCard))
    assert control.hasFocus()  # the focus is where it was


def test_without_a_focus_the_key_waits_for_a_click_and_escape_gives_up(desk: Desk) -> None:
    desk.window.centralWidget().setFocus()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F1, Shift)
    assert QWhatsThis.inWhatsThisMode()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.text == HOW
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not QWhatsThis.inWhatsThisMode()
    assert desk.window.notices.current is None
    assert not visible(desk.window, ExplanationCard)


def test_what_has_no_sentence_answers_with_what_is_around_it(desk: Desk) -> None:
    desk.window.open_pane("compare", "side")
    words = QLabel("some words", desk.page)
    told = explained(words)
    assert told is not None
    assert told.sentence == desk.page.whatsThis()
    assert not told.own


def test_the_terms_of_an_answer_are_defined_below_it(desk: Desk) -> None:
    button = QLabel("Compare", desk.window)
    button.setWhatsThis("The perplexity of both. A lower perplexity is better, whatever the seed.")
    desk.window._what_is.explain(button, desk.window.mapToGlobal(QPoint(0, 0)))
    told = answer(desk)
    assert [term.key for term in told.explained.terms] == ["perplexity", "seed"]
    shown = [each.text() for each in visible(told, QLabel)]
    for term in told.explained.terms:
        assert shown[shown.index(term.word) + 1] == term.definition
        assert term.definition.rstrip(".") in told.accessibleName()
    told.close()
    button.deleteLater()


@pytest.mark.parametrize("page", ["bits", "memory"])
def test_each_tab_says_what_its_page_shows(desk: Desk, page: str) -> None:
    desk.window.open_pane("quantization")
    tabs = desk.window.pane.beside_title
    assert isinstance(tabs, QTabBar)
    number = desk.window.pane.page_ids.index(page)
    place = tabs.tabRect(number).center()
    event = QHelpEvent(QEvent.Type.WhatsThis, place, tabs.mapToGlobal(place))
    desk.window._what_is.start()
    QApplication.sendEvent(tabs, event)
    told = answer(desk)
    assert told.explained.title == PAGE_TITLES[page]
    assert told.explained.sentence.endswith(".")
    desk.qtbot.keyClick(told, Qt.Key.Key_Escape)


def test_a_painted_figure_is_explained_and_not_read_out(desk: Desk) -> None:
    """The figure's accessible name also describes the selected cell for screen readers. The
    explanation leaves that out."""
    page = desk.open_page("experts", LivePage)
    page.picture.views.choose("grid")
    page.watch.show_trace(known_trace(), "Known", 0)
    assert "Layer 1: expert" in page.grid.accessibleName()
    told = explained(page.grid)
    assert told is not None
    assert told.title == "Experts chosen in each layer"
    assert told.sentence.startswith("Each row is a layer of the model, each column an expert.")
    assert page.summary not in told.sentence
