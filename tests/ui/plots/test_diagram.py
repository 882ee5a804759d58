"""Tests diagrams: what is drawn in between, the pointer, the keyboard, and the saved file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.plots.diagram import Box, Diagram, Dot, Image, Line, Words, between
from desktop.ui.plots.diagram_painter import LARGEST
from desktop.ui.plots.diagram_view import MOVE_MS, NARROWEST, DiagramView
from desktop.ui.plots.export import Print
from desktop.ui.plots.hover_card import HoverCard

LEFT = Box("box", 0, 10, 60, 20, "a box", told="the box: on the left")
RIGHT = Box("box", 140, 10, 60, 20, "a box", told="the box: on the right")
DOT = Dot("dot", 100, 80, 10, told="a dot")
LINE = Line("line", 0, 90, 100, 90, arrow=True, told="a line")
BEFORE = Diagram(200, 100, (LEFT, Words("gone", 5, 60, "gone")))
AFTER = Diagram(200, 100, (RIGHT, DOT, LINE), "A box on the right.", handle="box")


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[DiagramView]:
    theme.change(still=False)
    made = DiagramView(theme, "The picture")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_diagram(BEFORE)
    made.show()
    yield made
    theme.change(still=True)  # as in the other tests of plots


def test_the_first_the_middle_and_the_last_diagram_of_a_move() -> None:
    first, middle, last = (between(BEFORE, AFTER, share) for share in (0.0, 0.5, 1.0))
    assert first.keyed["box"].x == 0
    assert middle.keyed["box"].x == 70
    assert last == AFTER
    assert [first.keyed[key].opacity for key in ("gone", "box", "dot")] == [1, 1, 0]
    assert [middle.keyed[key].opacity for key in ("gone", "box", "dot")] == [0.5, 1, 0.5]
    assert "gone" not in last.keyed


def test_a_part_of_another_kind_does_not_move() -> None:
    other = Diagram(200, 100, (Dot("box", 100, 50),))
    middle = between(BEFORE, other, 0.5)
    assert isinstance(middle.keyed["box"], Dot)
    assert (middle.keyed["box"].x, middle.keyed["box"].opacity) == (100, 0.5)


def test_a_change_moves_and_ends_in_the_new_diagram(view: DiagramView, qtbot: QtBot) -> None:
    view.show_diagram(AFTER)
    assert view.motion.runs
    assert view.visible.keyed["box"].x < 140
    qtbot.waitUntil(lambda: not view.motion.runs)
    assert view.visible == AFTER


def test_a_new_change_starts_from_where_the_parts_are(view: DiagramView) -> None:
    view.show_diagram(AFTER)
    view.motion.hold(0.5)
    assert view.visible.keyed["box"].x == pytest.approx(70)
    view.show_diagram(BEFORE)
    assert view.visible.keyed["box"].x == pytest.approx(70)
    view.motion.end()
    assert view.visible == BEFORE


def test_a_press_ends_the_animation(view: DiagramView) -> None:
    view.show_diagram(AFTER)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(390, 190))
    assert not view.motion.runs
    assert view.visible == AFTER


def test_nothing_moves_with_motion_off(view: DiagramView, theme: Theme) -> None:
    theme.change(still=True)
    view.show_diagram(AFTER)
    assert not view.motion.runs
    assert view.visible == AFTER


def test_the_pointer_finds_the_described_parts(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    unit = min(2, LARGEST)
    for key in AFTER.walked:
        assert view.told_at(view.place_of(key)) == AFTER.keyed[key].told
    middle = view.place_of("dot")
    assert view.told_at(middle - QPoint(0, round(10 * unit + 3))) == "a dot", "a margin counts"
    assert not view.told_at(middle - QPoint(0, round(10 * unit + 30)))


def test_the_arrow_keys_walk_and_say_each_part(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    assert view.accessibleName().startswith("The picture. A box on the right")
    for key in ("box", "dot", "line", "line"):
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert AFTER.keyed[key].told in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert "a dot" in view.accessibleName()
    view.show_diagram(BEFORE, at_once=True)
    assert "a dot" not in view.accessibleName()


NO_BUTTON = Qt.MouseButton.NoButton


def point_at(view: DiagramView, key: str, held: Qt.MouseButton = NO_BUTTON, off: int = 0) -> None:
    # QTest reports no move to where it has left the pointer in another window.
    at, kind, no_key = (
        view.place_of(key) + QPoint(off, off),
        QEvent.Type.MouseMove,
        Qt.KeyboardModifier.NoModifier,
    )
    move = QMouseEvent(kind, at, view.mapToGlobal(at), NO_BUTTON, held, no_key)
    QApplication.sendEvent(view, move)


def leave(view: DiagramView) -> None:
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


def card(view: DiagramView) -> str:
    (found,) = view.window().findChildren(HoverCard)
    return found.title.text() if found.isVisible() else ""


def test_no_part_is_pointed_at_once_the_pointer_or_the_focus_has_left(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    keys: list[str] = []
    view.pointed.connect(keys.append)
    point_at(view, "dot")
    leave(view)
    assert keys == ["dot", ""]
    QTest.keyClick(view, Qt.Key.Key_Right)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert keys == ["dot", "", "box", ""]
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.hide()
    assert keys[4:] == ["dot", ""]


def test_a_part_is_pointed_at_once_while_a_button_is_held(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    keys: list[str] = []
    view.pointed.connect(keys.append)
    for held in (NO_BUTTON, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton):
        point_at(view, "dot", held)
    assert keys == ["dot"]
    assert not card(view)


def test_the_part_that_a_change_puts_under_the_pointer_is_pointed_at(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    keys: list[str] = []
    view.pointed.connect(keys.append)
    point_at(view, "dot")
    other = replace(DOT, key="other", told="another dot")
    view.show_diagram(replace(AFTER, parts=(RIGHT, other)), at_once=True)
    assert card(view) == "another dot"
    assert keys == ["dot", "other"]
    view.show_diagram(BEFORE, at_once=True)
    assert keys == ["dot", "other", ""]
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.show_diagram(replace(AFTER, parts=(DOT,)), at_once=True)
    assert keys[3:] == ["box", ""]


def test_the_card_stays_at_the_pointer(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    QTest.keyClick(view, Qt.Key.Key_Right)
    point_at(view, "box", off=8)
    (found,) = view.window().findChildren(HoverCard)
    place = found.pos()
    view.show_diagram(AFTER, at_once=True)
    assert found.pos() == place, "also over the part that the keyboard reached last"


def test_the_card_follows_the_diagram(view: DiagramView) -> None:
    view.show_diagram(AFTER, at_once=True)
    point_at(view, "dot")
    assert card(view) == "a dot"
    view.show_diagram(replace(AFTER, parts=(RIGHT, replace(DOT, told="a new dot"))), at_once=True)
    assert card(view) == "a new dot", "without another move of the pointer"
    view.show_diagram(BEFORE, at_once=True)
    assert card(view) == "", "there is no dot"
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.show_diagram(AFTER, at_once=True)
    assert card(view) == "the box", "reached with the keyboard, it has moved"


def test_the_handle_can_be_dragged_and_nothing_else(view: DiagramView, qtbot: QtBot) -> None:
    view.show_diagram(AFTER, at_once=True)
    places: list[float] = []
    view.dragged.connect(places.append)
    start = view.place_of("dot").toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(20, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
    assert not places
    start, target = view.place_of("box").toPoint(), view.place_of("dot").toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, target)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert places[-1] == pytest.approx(100, abs=1)


def test_the_size_follows_the_widget_within_limits(view: DiagramView, theme: Theme) -> None:
    least = view.minimumSizeHint()
    assert (least.width(), least.height()) == (round(200 * NARROWEST), 100)
    view.show_diagram(AFTER, at_once=True)
    view.resize(2000, 1000)
    assert view.place_of("dot").toPoint() == QPoint(1000, round(500 + 30 * LARGEST))


def test_an_image_is_painted_pixel_by_pixel(view: DiagramView) -> None:
    red, blue = bytes((255, 0, 0)), bytes((0, 0, 255))
    view.show_diagram(
        Diagram(200, 100, (Image("image", 0, 0, 200, 100, red + blue, 2),)), at_once=True
    )
    view.resize(200, 100)
    picture = view.grab().toImage()
    assert QColor(picture.pixel(20, 50)) == QColor("red")
    assert QColor(picture.pixel(180, 50)) == QColor("blue")


def test_the_saved_file_shows_the_end_of_the_move(view: DiagramView, theme: Theme) -> None:
    view.show_diagram(AFTER)  # still moving
    made = Print("The title", "What is seen.", [view], theme.paper)
    root = ElementTree.fromstring(made.svg())
    texts = ["".join(each.itertext()).strip() for each in root.iter() if each.tag.endswith("text")]
    assert "a box" in texts
    assert "gone" not in texts
    assert {"The title", "What is seen."} <= set(texts)
    assert not made.image().isNull()
    assert MOVE_MS <= 600
