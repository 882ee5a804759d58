"""Tests that a change of the theme restyles what is in sight, and the rest when it is shown."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.design_tokens import DARK, LIGHT
from desktop.ui.look.style import GlassboxStyle
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.names.page import NamesPage
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.memory.page import MemoryPage
from desktop.ui.places import PaneId
from desktop.ui.shell.page import Page
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled
from tests.ui.conftest import Desk, MakeDesk

CTRL = Qt.KeyboardModifier.ControlModifier
PLACES: tuple[tuple[PaneId, str], ...] = (
    ("quantization", BitsPage.id),
    ("quantization", MemoryPage.id),
    ("models", NamesPage.id),
    ("chat", ""),
    ("concepts", ""),
    ("settings", ""),
)


def ink(widget: QWidget) -> QColor:
    return widget.palette().windowText().color()


def test_a_hidden_page_follows_when_it_is_shown(desk: Desk) -> None:
    desk.settings.change(theme="light")
    page = desk.open_page("quantization", BitsPage)
    texts = [each for each in page.findChildren(QLabel) if each.property("kind") == "caption"]
    (title,) = (
        each
        for each in desk.window.findChildren(QLabel)
        if each.property("kind") == "title" and each.isVisible()
    )
    (text, *_) = (each for each in texts if each.isVisible())
    size = text.font().pixelSize(), title.font().pixelSize()
    column = desk.window.findChildren(Page)[-1].widget().layout()
    left = column.contentsMargins().left()
    desk.open_page("quantization", MemoryPage)
    desk.window.open_pane("start")
    desk.settings.change(theme="dark")
    desk.qtbot.wait(1)
    desk.settings.change(scale=2.0)
    assert ink(text) == QColor(LIGHT["ink3"])
    assert text.font().pixelSize() == size[0]
    desk.window.open_pane("quantization")
    assert title.font().pixelSize() == 2 * size[1]
    assert ink(text) == QColor(LIGHT["ink3"]), "its page is still hidden"
    desk.window.open_pane("quantization", BitsPage.id)
    assert ink(text) == QColor(DARK["ink3"])
    assert text.font().pixelSize() == 2 * size[0]
    assert column.contentsMargins().left() == 2 * left


def test_restyled_when_shown_looks_like_restyled_in_sight(make_desk: MakeDesk) -> None:
    desk = make_desk(theme="light", still=True)
    # The other two change by themselves: measured memory, and a mark after four seconds.
    places = [each for each in PLACES if each[1] != MemoryPage.id and each[0] != "concepts"]

    def change(theme: str, scale: float) -> None:
        desk.settings.change(theme=theme, scale=scale)
        settle()

    def settle() -> None:
        for _ in range(5):
            desk.qtbot.wait(10)
            desk.settle()

    def visit() -> list[QImage]:
        found: list[QImage] = []
        for pane, page in places:
            desk.window.open_pane(pane, page)
            settle()
            found.append(desk.window.pane.grab().toImage())
        desk.window.open_pane("start")
        return found

    visit()
    in_sight: list[QImage] = []
    for pane, page in places:
        desk.window.open_pane(pane, page)
        change("light", 1.0)
        change("dark", 1.2)
        in_sight.append(desk.window.pane.grab().toImage())
    desk.window.open_pane("start")
    change("light", 1.0)
    visit()
    change("dark", 1.2)
    for place, before, after in zip(places, in_sight, visit(), strict=True):
        assert before == after, place


def test_a_change_polishes_what_is_in_sight(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    polished: list[QWidget] = []
    dress = GlassboxStyle.dress
    for pane, page in PLACES:
        desk.window.open_pane(pane, page)
    desk.window.open_pane("start")
    desk.qtbot.wait(20)

    def count(style: GlassboxStyle, widget: QWidget) -> None:
        polished.append(widget)
        dress(style, widget)

    monkeypatch.setattr(GlassboxStyle, "dress", count)
    desk.settings.change(theme="contrast")
    hidden = [each for each in desk.window.findChildren(Page) if each.isHidden()]
    assert len(hidden) == 5
    assert not [each for each in polished if any(page.isAncestorOf(each) for page in hidden)]
    assert 20 < len(polished) == len(set(polished)) < len(QApplication.allWidgets()) / 4


def test_keys_in_a_row_restyle_twice(desk: Desk) -> None:
    changes: list[float] = []
    theme = desk.window.context.shell.theme
    theme.changed.connect(lambda: changes.append(theme.scale))
    for _ in range(5):
        desk.qtbot.keyClick(desk.window, Qt.Key.Key_Plus, CTRL)
    desk.qtbot.waitUntil(lambda: theme.scale == 1.5)
    assert changes == [1.1, 1.5]
    assert desk.settings.values.scale == 1.5


def test_presentation_mode_restyles_once(desk: Desk) -> None:
    desk.settings.change(theme="light")
    desk.qtbot.wait(1)
    changes: list[float] = []
    theme = desk.window.context.shell.theme
    theme.changed.connect(lambda: changes.append(theme.scale))
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    desk.qtbot.wait(20)
    assert changes == [1.5]
    assert desk.window.updatesEnabled()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Plus, CTRL)
    assert theme.scale == 1.6
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    desk.qtbot.wait(20)
    assert changes == [1.5, 1.6, 1.0]
    assert not theme.dark


def test_a_dialog_of_a_hidden_page_follows_at_once(desk: Desk) -> None:
    desk.settings.change(theme="light")
    page = desk.open_page("quantization", BitsPage)
    dialog = QDialog(page)
    text = label("x", "caption")
    text.setParent(dialog)
    scales: list[float] = []
    theme = desk.window.context.shell.theme
    Scaled(theme, text, lambda: scales.append(theme.scale))
    dialog.show()
    desk.window.open_pane("start")
    desk.settings.change(theme="dark")
    desk.qtbot.wait(1)
    desk.settings.change(scale=1.5)
    assert ink(text) == QColor(DARK["ink3"])
    assert scales[-1] == 1.5
    dialog.close()


def test_a_part_that_is_removed_meanwhile_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    above, below = QWidget(), QWidget()
    below.setParent(above)
    qtbot.addWidget(above)
    above.show()
    told: list[float] = []
    Scaled(theme, above, lambda: theme.scale > 1 and shiboken6.delete(below))
    Scaled(theme, below, lambda: told.append(theme.scale))
    theme.change(scale=1.5)
    assert told == [1.0]
    theme.change(scale=1.0)


def test_a_hidden_part_of_a_page_in_sight_follows_at_once(theme: Theme, qtbot: QtBot) -> None:
    first, second = label("x", "caption"), label("y", "caption")
    one = OneOf(first, second)
    qtbot.addWidget(one)
    one.show()
    one.show_one(second)
    one.show_one(first)
    theme.change(mode="dark")
    assert ink(second) == QColor(DARK["ink3"])
    theme.change(mode="light")
    assert ink(second) == QColor(LIGHT["ink3"])


def test_the_focus_ring_stays(desk: Desk) -> None:
    (ring,) = desk.window.findChildren(FocusRing)
    ring.use_keyboard(True)
    rail = next(each for each in desk.window.findChildren(QToolButton) if each.isVisible())
    rail.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    for theme in ("dark", "light"):
        desk.settings.change(theme=theme)
        desk.qtbot.wait(20)
        assert ring.isVisible()
        assert ring.widget() is rail


def test_every_text_in_sight_grows(desk: Desk) -> None:
    desk.window.open_pane("settings")
    desk.settle()
    texts = [each for each in desk.window.findChildren(QLabel) if each.isVisible()]
    sizes = [each.font().pixelSize() for each in texts]
    desk.settings.change(scale=1.5)
    desk.settle()
    assert [each.font().pixelSize() for each in texts] == [size * 3 // 2 for size in sizes]
