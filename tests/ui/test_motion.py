"""Tests the clock of the animations, and the number that falls past the formats' lines."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.numbers.number_text import PI
from desktop.ui.look.motion import FRAMES, Motion, film
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.numbers.formats import PrecisionFigure
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.widgets.numbers.falling import Fall
from desktop.ui.widgets.numbers.number_line import NumberLine
from tests.ui.conftest import Desk

ROWS, E4M3, INT4 = 8, 3, 7


class Moving:
    """A visible widget with a motion of 60 ms, and what the motion has emitted."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        self.widget = QWidget()
        desk.qtbot.addWidget(self.widget)
        self.widget.show()
        self.motion = Motion(theme, self.widget, 60)
        self.ends = 0
        self.motion.finished.connect(self._end)

    def _end(self) -> None:
        self.ends += 1


@pytest.fixture
def moving(desk: Desk, theme: Theme) -> Moving:
    return Moving(desk, theme)


@pytest.fixture
def page(desk: Desk) -> BitsPage:
    return desk.open_page("quantization", BitsPage)


def test_a_motion_goes_from_its_start_to_its_end_and_stops(desk: Desk, moving: Moving) -> None:
    assert moving.motion.share == 1, "the end, if nothing moves"
    moving.motion.run()
    assert moving.motion.share == 0
    desk.qtbot.waitUntil(lambda: 0 < moving.motion.share < 1)
    desk.qtbot.waitUntil(lambda: moving.ends == 1)
    assert moving.motion.share == 1
    assert not moving.motion.runs


def test_a_motion_can_be_interrupted_and_ended(desk: Desk, moving: Moving) -> None:
    moving.motion.run()
    desk.qtbot.waitUntil(lambda: moving.motion.share > 0)
    moving.motion.run()
    assert moving.motion.share == 0, "it starts over"
    moving.motion.end()
    assert (moving.motion.share, moving.motion.runs, moving.ends) == (1, False, 1)
    moving.motion.end()
    assert moving.ends == 1


@pytest.mark.parametrize("reason", ["still", "hidden"])
def test_nothing_moves_if_motion_is_off_or_nobody_looks(
    desk: Desk, theme: Theme, moving: Moving, reason: str
) -> None:
    if reason == "still":
        desk.settings.change(still=True)
    else:
        moving.widget.hide()
    moving.motion.run()
    assert (moving.motion.share, moving.motion.runs, moving.ends) == (1, False, 1)


def test_turning_motion_off_ends_what_moves(desk: Desk, moving: Moving) -> None:
    moving.motion.hold(0.5)
    assert moving.motion.share == 0.5
    desk.settings.change(still=True)
    assert moving.motion.share == 1


# --- a number that falls ----------------------------------------------------------------


def test_each_line_catches_the_number_once_it_is_there() -> None:
    assert Fall.at(0, ROWS) == Fall(0, (0,) * ROWS)
    assert Fall.at(1, ROWS) == Fall(1, (1,) * ROWS)
    for percent in range(101):
        state = Fall.at(percent / 100, ROWS)
        for number, caught in enumerate(state.caught):
            above = state.drop < (number + 0.5) / ROWS - 1e-9
            assert not (above and caught), "the number hasn't reached this line"
    halfway = Fall.at(0.5, ROWS)
    assert 0.4 < halfway.drop < 0.6
    assert list(halfway.caught) == sorted(halfway.caught, reverse=True)
    assert halfway.caught[0] == 1
    assert 0 < halfway.caught[E4M3] < 1
    assert halfway.caught[INT4] == 0


def red(page: BitsPage, row: int) -> int:
    """Return how many pixels of a line have the color of errors."""
    line = page.line
    picture = line.grab().toImage()
    bad = page.shell.theme.color("bad")
    y = round(line._places.y(row))
    return sum(picture.pixelColor(x, y) == bad for x in range(line.width()))


def test_the_error_grows_to_the_stored_value(page: BitsPage) -> None:
    line = page.line
    lengths: list[int] = []
    for share in (0, 0.5, 1):
        line.falling.hold(share)
        lengths.append(red(page, E4M3))
    assert lengths[0] == 0
    assert 0 < lengths[1] < lengths[2]
    whole = line._places.x(Fraction(13, 4)) - line._places.x(PI)
    assert lengths[2] == pytest.approx(whole, abs=9), "the dot and the line cover its ends"
    line.falling.hold(0.5)
    assert red(page, INT4) == 0


def test_the_last_frame_is_what_stays_and_what_is_saved(page: BitsPage) -> None:
    line = page.line
    before = line.grab().toImage()
    line.falling.hold(0.5)
    assert line.grab().toImage() != before
    page.tools.drawn()
    assert line.grab().toImage() == before
    frames = [frame.toImage() for frame in film(line.falling)]
    assert len(frames) == FRAMES
    assert all(one != other for one, other in pairwise(frames))
    assert not line.falling.runs


def test_a_new_number_falls_and_the_button_and_space_repeat_it(desk: Desk, page: BitsPage) -> None:
    line = page.line
    assert not line.falling.runs, "the page opens with its end"
    page.type_number("1/3")
    assert line.falling.share == 0
    line.falling.end()
    line.watch.click()
    assert line.falling.runs
    line.falling.end()
    line.setFocus()
    desk.qtbot.keyClick(line, Qt.Key.Key_Space)
    assert line.falling.runs
    page.show_infinity()
    assert not line.falling.runs
    assert not line.watch.isVisible()
    desk.qtbot.keyClick(line, Qt.Key.Key_Space)
    assert not line.falling.runs


def test_a_flip_moves_only_its_dot(desk: Desk, page: BitsPage) -> None:
    line = page.line
    page.state.flip(E4M3, 7)
    page._show_all(fit=True)
    assert not line.falling.runs
    assert line._snapping.runs
    line._snapping.hold(0.5)
    places, state = line._places, line.state
    assert places.x(Fraction(3)) < line._x(places, state, E4M3) < places.x(Fraction(13, 4))
    assert line._x(places, state, INT4) == places.x(Fraction(20, 7))
    line._snapping.end()
    assert line._x(places, line.state, E4M3) == places.x(Fraction(3))


def drag(desk: Desk, line: NumberLine, *shares: float) -> None:
    """Drag the number to these positions, as shares of the line."""
    left, right = line._places.left, line._places.right
    points = [QPoint(round(left + share * (right - left)), 40) for share in shares]
    desk.qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        _move(line, point)
    desk.qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=points[-1])


def _move(line: NumberLine, point: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, line.mapToGlobal(place), Qt.MouseButton.NoButton, left, none
    )
    QApplication.sendEvent(line, event)


def test_dragging_the_number_makes_the_dots_snap(desk: Desk, page: BitsPage) -> None:
    line, view = page.line, page.line.view
    drag(desk, line, 0.5, 0.6, 0.9)
    low, high = view
    assert line.view == view, "the line doesn't move under the pointer"
    assert page.state.meant == pytest.approx(float(low + (high - low) * Fraction(9, 10)), abs=0.001)
    assert page._field.text() == page.state.text
    assert page.state.rows[E4M3].value == 3.5
    assert not line._snapping.runs
    assert page.line._x(line._places, line.state, E4M3) == line._places.x(Fraction(7, 2))
    assert "3.5" in page.headline.text()
    drag(desk, line, 0.9, 4)
    assert page.state.meant == pytest.approx(float(high), abs=0.001), "not beyond the end"


def test_the_arrow_keys_move_the_number(desk: Desk, page: BitsPage) -> None:
    line = page.line
    line.setFocus()
    desk.qtbot.keyClick(line, Qt.Key.Key_Right)
    assert page.state.meant == Fraction("3.15")
    desk.qtbot.keyClick(line, Qt.Key.Key_Left)
    assert page.state.meant == Fraction("3.14")
    for _ in range(60):
        desk.qtbot.keyClick(line, Qt.Key.Key_Left)
    low, high = line.view
    assert low <= page.state.meant <= high, "the line follows"
    page.show_infinity()
    desk.qtbot.keyClick(line, Qt.Key.Key_Left)
    assert page.state.text == "∞"


def test_a_row_of_bits_is_one_line_so_that_the_lines_have_room(page: BitsPage) -> None:
    assert page.table.minimumSizeHint().height() == 28 + ROWS * 24
    assert page.line._places.row >= 14
    page.type_number("14:37")  # a time, with its number below it
    assert page.table.minimumSizeHint().height() == 28 + ROWS * 32


def test_a_lesson_has_the_same_line(desk: Desk) -> None:
    desk.window.open_pane("concepts")
    figure = PrecisionFigure(desk.window.context.shell.theme)
    desk.qtbot.addWidget(figure)
    figure.resize(800, 500)
    figure.show()
    drag(desk, figure.number_line, 0.5, 0.9)
    assert figure.state.meant != PI
    assert figure.field.text() == figure.state.text
    assert figure.state.text in figure.headline()
