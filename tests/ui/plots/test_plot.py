"""Tests the pointer and the keyboard on a plot in a real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import (
    Axis,
    Band,
    Bar,
    Card,
    Cells,
    Chart,
    Handle,
    Image,
    Line,
    Mark,
    Name,
    Point,
    Rule,
)
from desktop.ui.plots.drawing import axes
from desktop.ui.plots.drawing.view import PlotView
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.row_brush import TextBrush

Shown = Callable[[Chart], Plot]
LEFT = Qt.MouseButton.LeftButton


def point(x: float, y: float, key: str) -> Point:
    return Point(x, y, f"{y}", key, Card(key, (f"x {x}", f"y {y}")), key=key)


MARKS: tuple[Mark, ...] = (
    Band([0, 10], [1, 2], [3, 6]),
    Line([0, 5, 10], [2, 3, 4], name="a line"),
    Rule("y", 8, "a limit", dashed=True),
    point(2, 3, "first"),
    replace(point(7, 6, "second"), low=5, high=7, hollow=True),
)
CHART = Chart(Axis("across", Scale(0, 10)), Axis("up", Scale(0, 10)), MARKS)


def pixel(plot: Plot, x: float, y: float) -> QPoint:
    return plot.canvas.view.place(x, y).toPoint()


def move(plot: Plot, where: QPoint) -> None:
    QTest.mouseMove(plot.canvas.viewport(), QPoint(1, 1))  # Qt drops a move to the same place
    QTest.mouseMove(plot.canvas.viewport(), where)


def drag(plot: Plot, start: QPoint, end: QPoint, held: Qt.KeyboardModifier) -> None:
    """Drag in steps, each longer than the threshold for a click."""
    port = plot.canvas.viewport()
    QTest.mousePress(port, LEFT, held, start)
    for step in range(1, 6):
        at = QPointF(start + (end - start) * step / 5)
        # QTest's own mouse moves ignore modifier keys.
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, held
        )
        QApplication.sendEvent(port, move)
        QApplication.processEvents()
    QTest.mouseRelease(port, LEFT, held, end)


def seen(plot: Plot) -> tuple[float, float, float, float]:
    view: PlotView = plot.canvas.view
    return view.x.low, view.x.high, view.y.low, view.y.high


NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def test_pointing_shows_a_card_and_fades_the_others(shown: Shown) -> None:
    plot = shown(CHART)
    move(plot, pixel(plot, 7, 6))
    assert plot.card.isVisible()
    assert plot.card.title.text() == "second"
    assert plot.card.facts.text() == "x 7\ny 6"
    view = plot.canvas.view
    assert view.hit is not None
    assert view.alpha("second") == 1
    assert view.alpha("first") < 1
    move(plot, pixel(plot, 9, 1))
    assert not plot.card.isVisible()
    assert plot.canvas.view.hit is None


@pytest.mark.parametrize("at", [(0.0, 0.0), (10.0, 10.0), (0.0, 10.0), (10.0, 0.0)])
def test_a_card_stays_in_the_window(shown: Shown, at: tuple[float, float]) -> None:
    plot = shown(replace(CHART, marks=(point(*at, "corner"),)))
    move(plot, pixel(plot, *at))
    assert plot.card.isVisible()
    assert plot.window().rect().contains(plot.card.geometry())


def test_a_drag_encloses_what_is_enlarged_and_a_double_click_shows_all(shown: Shown) -> None:
    plot = shown(CHART)
    assert not plot.whole.isVisible()
    drag(plot, pixel(plot, 2, 2), pixel(plot, 6, 5), NONE)
    assert seen(plot) == pytest.approx((2, 6, 2, 5), abs=0.1)
    assert plot.whole.isVisible()
    port = plot.canvas.viewport()
    QTest.mouseClick(port, LEFT, NONE, pixel(plot, 4, 4))
    QTest.mouseDClick(port, LEFT, NONE, pixel(plot, 4, 4))
    QTest.mouseRelease(port, LEFT, NONE, pixel(plot, 4, 4))
    assert seen(plot) == pytest.approx((0, 10, 0, 10))
    assert not plot.whole.isVisible()


def test_the_button_shows_all(shown: Shown) -> None:
    plot = shown(CHART)
    plot.canvas.enlarge(2)
    assert seen(plot) == pytest.approx((2.5, 7.5, 2.5, 7.5))
    plot.whole.click()
    assert seen(plot) == pytest.approx((0, 10, 0, 10))


def test_with_shift_a_drag_moves_the_view_within_its_ends(shown: Shown) -> None:
    plot = shown(CHART)
    plot.canvas.enlarge(2)
    drag(plot, pixel(plot, 5, 5), pixel(plot, 4, 5), SHIFT)
    low, high, *up = seen(plot)
    assert (low, high) == pytest.approx((3.5, 8.5), abs=0.15)
    assert up == pytest.approx([2.5, 7.5], abs=0.1)
    plot.canvas.box.translateBy(x=100)
    assert seen(plot)[1] == pytest.approx(10)


def turn(plot: Plot, where: QPoint, degrees: int) -> bool:
    """Turn the wheel. Return True if the plot accepted the event."""
    event = QWheelEvent(
        QPointF(where),
        QPointF(plot.canvas.viewport().mapToGlobal(where)),
        QPoint(),
        QPoint(0, 8 * degrees),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.canvas.viewport(), event)
    return event.isAccepted()


def test_the_wheel_enlarges_only_where_the_plot_has_the_focus(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(CHART)
    plot.clearFocus()
    assert not turn(plot, pixel(plot, 5, 5), 15)
    assert seen(plot) == pytest.approx((0, 10, 0, 10))
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    assert turn(plot, pixel(plot, 2, 2), 15)
    low, high, *_ = seen(plot)
    assert 0 < low < 2 < high < 10


def test_linked_plots_show_the_same_part(shown: Shown) -> None:
    one, other = shown(CHART), shown(replace(CHART, marks=()))
    other.link(one)
    one.canvas.enlarge(2)
    assert seen(other)[:2] == pytest.approx(seen(one)[:2], abs=0.01)
    assert seen(other)[2:] == pytest.approx((0, 10)), "only across"
    other.canvas.enlarge(2)
    one.reset()
    assert seen(one) == seen(other) == pytest.approx((0, 10, 0, 10)), "both as a whole"


def test_a_failure_does_not_end_a_link(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = shown(CHART), shown(CHART)
    other.link(one)
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(other.canvas.box, "setXRange", lambda *_, **__: 1 / 0)
        other.canvas.box.linkedViewChanged(one.canvas.box, other.canvas.box.XAxis)
    other.canvas.enlarge(2)
    assert seen(one)[:2] == seen(other)[:2]


def test_linked_plots_above_each_other_show_all(theme: Theme, qtbot: QtBot) -> None:
    """Their left margins differ, and so do the places of their values on the screen."""
    theme.change(still=True)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    one, other = Plot(theme, "One"), Plot(theme, "Other")
    wide = Axis("up", Scale(0, 10), lambda value: f"{value} tokens per second")
    other.link(one)
    for plot in (one, other):
        layout.addWidget(plot)
    for end in (10, 17.5):
        x = Axis("across", Scale(0, end))
        one.show_chart(replace(CHART, x=x))
        other.show_chart(replace(CHART, x=x, y=wide))
        window.resize(500, 600)
        window.show()
        qtbot.waitExposed(window)
        assert one.canvas.view.room.left() < other.canvas.view.room.left() - 50
        assert seen(one)[:2] == seen(other)[:2] == (0, end)
        assert not any(plot.canvas.zoomed for plot in (one, other))


def test_arrow_keys_walk_and_say_what_is_there(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(replace(CHART, sentence="A sentence."))
    picked: list[str] = []
    plot.picked.connect(picked.append)
    assert (
        plot.accessibleName()
        == "A chart. A sentence. first: x 2, y 3. Use the arrow keys to move between items"
    )
    for _ in range(3):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert picked == ["first", "second", "second"]
    assert "second: x 7, y 6" in plot.accessibleName()
    assert plot.card.isVisible()
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.at == "first"


def test_plus_minus_and_0_enlarge(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(CHART)
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.canvas.zoomed
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    assert not plot.canvas.zoomed
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert not plot.canvas.zoomed


def test_the_whole_chart_is_the_most_that_is_shown(shown: Shown) -> None:
    for x, y in ((10, 10), (1, 10), (10, 1), (1, 1)):
        plot = shown(replace(CHART, x=Axis("across", Scale(0, x)), y=Axis("up", Scale(0, y))))
        plot.canvas.enlarge(0.5)
        assert seen(plot) == pytest.approx((0, x, 0, y))


def test_ticks_are_placed_once_per_view(shown: Shown) -> None:
    asked: list[float] = []

    def told(value: float) -> str:
        asked.append(value)
        return f"{value}"

    axis = Axis("across", Scale(0, 10), told)
    view = shown(replace(CHART, x=axis)).canvas.view
    first = view.ticks("x")
    asked.clear()
    assert view.ticks("x") == first
    assert not asked


def test_what_cannot_be_enlarged_is_not(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(replace(CHART, zooms=False))
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    drag(plot, pixel(plot, 2, 2), pixel(plot, 6, 5), NONE)
    assert not turn(plot, pixel(plot, 2, 2), 15)
    assert seen(plot) == pytest.approx((0, 10, 0, 10))


def test_a_click_picks(shown: Shown) -> None:
    plot = shown(CHART)
    picked: list[str] = []
    plot.picked.connect(picked.append)
    QTest.mouseClick(plot.canvas.viewport(), LEFT, NONE, pixel(plot, 7, 6))
    QTest.mouseClick(plot.canvas.viewport(), LEFT, NONE, pixel(plot, 9, 1))
    assert picked == ["second"]


def test_the_handle_is_dragged_and_nudged(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(replace(CHART, handle=Handle(8, 5, "your guess")))
    guesses: list[float] = []
    plot.guessed.connect(guesses.append)
    port = plot.canvas.viewport()
    QTest.mousePress(port, LEFT, NONE, pixel(plot, 8, 5))
    QTest.mouseMove(port, pixel(plot, 8, 3))
    QTest.mouseRelease(port, LEFT, NONE, pixel(plot, 8, 3))
    assert guesses[-1] == pytest.approx(3, abs=0.05)
    assert not plot.canvas.zoomed
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert guesses[-1] == pytest.approx(5.1)


def test_marks_move_to_their_new_places_and_leave_a_ghost(
    shown: Shown, theme: Theme, qtbot: QtBot
) -> None:
    plot = shown(CHART)
    theme.change(still=False)
    plot.show_chart(replace(CHART, marks=(*MARKS[:3], point(2, 9, "first"))))
    assert plot.canvas.ghost is CHART
    qtbot.waitUntil(lambda: plot.canvas.chart is plot.chart)
    qtbot.waitUntil(lambda: plot.canvas.ghost is None)
    theme.change(still=True)
    plot.show_chart(CHART)
    assert plot.canvas.chart is CHART, "where Motion is off, at once"
    assert plot.canvas.ghost is None


def test_the_view_stays_while_the_axes_do(shown: Shown) -> None:
    plot = shown(CHART)
    plot.canvas.enlarge(2)
    plot.show_chart(replace(CHART, marks=()))
    assert plot.canvas.zoomed
    plot.show_chart(replace(CHART, x=Axis("across", Scale(0, 20))))
    assert not plot.canvas.zoomed
    assert seen(plot) == pytest.approx((0, 20, 0, 10))


def test_a_new_end_of_y_keeps_the_part_of_x(shown: Shown) -> None:
    plot = shown(CHART)
    plot.canvas.enlarge(2)
    parts: list[tuple[float, float]] = []
    plot.moved.connect(lambda: parts.append(plot.shown_x))
    plot.show_chart(replace(CHART, y=Axis("up", Scale(0, 20))))
    assert seen(plot) == pytest.approx((2.5, 7.5, 0, 20))
    assert set(parts) == {(2.5, 7.5)}, "a linked grid doesn't move"


def test_the_card_follows_the_chart_while_the_pointer_rests(
    shown: Shown, theme: Theme, qtbot: QtBot
) -> None:
    plot = shown(replace(CHART, columns=True))
    keys: list[str] = []
    move(plot, pixel(plot, 7, 6))
    plot.pointed.connect(keys.append)

    def show(*points: Point) -> None:
        plot.show_chart(replace(CHART, columns=True, marks=points))

    for still in (True, False):
        theme.change(still=still)
        for y in (3, 8):
            show(point(7, y, "second"))
            qtbot.waitUntil(lambda: plot.canvas.chart is plot.chart)
            assert plot.card.facts.text() == f"x 7\ny {y}"
            assert plot.canvas.hit is not None
            assert plot.canvas.hit.y == y
    theme.change(still=True)
    assert set(keys) == {"second"}
    show()
    assert not plot.card.isVisible()
    assert keys[-1] == ""
    plot.left()
    show(point(7, 3, "second"))
    assert not plot.card.isVisible(), "the pointer has left"


@pytest.mark.parametrize("still", [True, False])
def test_a_highlight_from_elsewhere_stays_while_the_chart_changes(
    shown: Shown, theme: Theme, qtbot: QtBot, still: bool
) -> None:
    plot = shown(CHART)
    theme.change(still=still)
    plot.highlight("second")
    for y in (3, 2):
        plot.show_chart(replace(CHART, marks=(point(7, y, "second"),)))
        qtbot.waitUntil(lambda: plot.canvas.chart is plot.chart)
        assert plot.canvas.hit is not None
        assert (plot.canvas.hit.key, plot.canvas.hit.y) == ("second", y)
    assert not plot.card.isVisible()
    plot.highlight("")
    plot.show_chart(CHART)
    assert plot.canvas.hit is None
    plot.highlight("second")
    move(plot, pixel(plot, 7, 6))
    plot.left()
    plot.show_chart(replace(CHART, marks=(point(7, 5, "second"),)))
    qtbot.waitUntil(lambda: plot.canvas.chart is plot.chart)
    assert plot.canvas.hit is None, "the pointer was at this chart since then"


def test_each_picture_of_a_change_is_drawn_once_from_its_beginning(
    shown: Shown, theme: Theme, qtbot: QtBot
) -> None:
    plot = shown(replace(CHART, columns=True))
    move(plot, pixel(plot, 7, 6))
    drawn: list[float] = []

    def draw() -> None:
        mark, hit = plot.canvas.chart.keyed["second"], plot.canvas.hit
        assert isinstance(mark, Point)
        assert hit is not None, "the mark under the pointer stays highlighted"
        assert hit.y == mark.y
        drawn.append(mark.y)

    plot.moved.connect(draw)
    before = 6.0
    for y, still in ((3, True), (6, False), (2, False)):
        drawn.clear()
        theme.change(still=still)
        plot.show_chart(replace(CHART, columns=True, marks=(point(7, y, "second"),)))
        assert drawn in ([y],) if still else drawn in ([], [before]), "not the end yet"
        qtbot.waitUntil(lambda: plot.canvas.chart is plot.chart)
        assert drawn == sorted(drawn, reverse=y < before)
        assert drawn.count(y) == 1
        before = y
    theme.change(still=True)


def test_the_card_follows_the_chart_at_the_keyboard(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(CHART)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    plot.show_chart(replace(CHART, marks=(point(2, 8, "first"),)))
    assert plot.canvas.hit is not None
    assert plot.canvas.hit.y == 8
    assert plot.card.facts.text() == "x 2\ny 8"
    assert "first: x 2, y 8" in plot.accessibleName()
    plot.show_chart(replace(CHART, marks=()))
    assert not plot.card.isVisible()


def test_the_keyboard_brings_a_mark_into_view(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(CHART)
    plot.canvas.enlarge(4, plot.canvas.view.place(9, 9))
    before = seen(plot)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    now, (_, first, *_) = seen(plot), before
    assert plot.at == "first"
    assert now[0] <= 2 <= now[1] < first
    assert now[2] <= 3 <= now[3]
    assert now[1] - now[0] == pytest.approx(2.5), "as large as before"
    assert plot.canvas.view.room.contains(QPointF(pixel(plot, 2, 3)))
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert seen(plot) == now, "it is already visible"


def test_only_a_visible_number_is_pinned_to_an_axis(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins: list[str] = []
    monkeypatch.setattr(axes, "_pin", lambda *args: pins.append(args[-1]))

    def pinned(plot: Plot) -> list[str]:
        pins.clear()
        plot.grab()
        return list(pins)

    plot = shown(CHART)
    move(plot, pixel(plot, 7, 6))
    assert pinned(plot) == ["6", "7"]
    plot.show_part(0, 5)
    assert pinned(plot) == ["6"], "7 is out of sight"
    column = Cells(0, 11, lambda _, column: Card(f"column {column}"))
    names = (Name(0, "a"), Name(1, "b"))
    for chart in (
        replace(CHART, cells=column),
        replace(CHART, read=lambda x: Card(f"at {x}")),
        replace(CHART, y=replace(CHART.y, names=names)),
    ):
        plot.show_chart(chart)
        plot.reset()
        move(plot, pixel(plot, 7, 6))
        (x,) = pinned(plot)
        assert float(x) == pytest.approx(7, abs=0.05), "the hit has no y"


def test_nothing_is_made_before_it_is_shown(theme: Theme, qtbot: QtBot) -> None:
    plot = Plot(theme, "A chart")
    qtbot.addWidget(plot)
    plot.show_chart(CHART)
    assert not plot.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly)[2:]


def test_a_bar_too_short_for_a_pixel_is_still_seen(shown: Shown, theme: Theme) -> None:
    tall, tiny = Bar(1, 1e6, key="tall"), Bar(3, 1, key="tiny")
    axis = Axis("", Scale(0, 1e6))
    plot = shown(Chart(Axis("", Scale(0, 4)), axis, (tall, tiny)))
    image = plot.grab().toImage()
    at = plot.canvas.view.place(3, 0)
    column = [image.pixelColor(round(at.x()) + 9, round(at.y()) - up) for up in range(4)]
    assert theme.color("accent") in column


def test_a_line_of_ten_thousand_points_is_drawn_over_its_range(shown: Shown) -> None:
    x = np.linspace(0, 10, 10_000)
    plot = shown(replace(CHART, marks=(Line(x, 5 + np.sin(x), key="long"),)))
    image = plot.grab().toImage()
    background = image.pixelColor(plot.width() - 2, plot.height() - 2)
    for value in (1.0, 5.0, 9.0):
        at = plot.canvas.view.place(value, 5 + float(np.sin(value)))
        near = [image.pixelColor(round(at.x()), round(at.y()) + off) for off in (-2, -1, 0, 1, 2)]
        assert any(color != background for color in near)


def test_text_beside_an_interval_does_not_cover_its_end(shown: Shown, theme: Theme) -> None:
    text = "+45 (−60 to +180)"
    row = Point(45, 0, text, beside="right", left=-60, right=180, key="row")
    y = Axis("", Scale(-0.5, 0.5), names=(Name(0, "A model"),))
    plot = shown(Chart(Axis("Rating", Scale(-190, 190)), y, (row,), zooms=False))
    end = plot.canvas.view.place(180, 0).x()
    assert end + TextBrush(theme.look).width(text, "number") < plot.width()
    assert plot.rect_of("row").right() <= plot.width()


def test_a_plot_takes_its_card_along(shown: Shown, qtbot: QtBot) -> None:
    plot = shown(CHART)
    window, card = plot.window(), plot.card
    move(plot, pixel(plot, 7, 6))
    assert card.parentWidget() is window
    plot.setParent(None)
    plot.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(card))
    assert not shiboken6.isValid(plot)


def test_a_chart_that_is_read_tells_of_every_place_along_x(shown: Shown, qtbot: QtBot) -> None:
    axis = Axis("x", Scale(0, 40))
    plot = shown(Chart(axis, axis, (Line([0, 40], [0, 40]),), read=lambda x: Card(f"at {x:.0f}")))
    view = plot.canvas.view
    assert plot.told_at(view.place(10, 30)) == plot.told_at(view.place(10, 3)) == "at 10"
    assert plot.told_at(QPointF(view.room.left() - 2, 50)) == ""
    plot.window().activateWindow()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.accessibleName().startswith("A chart. at 21")
    assert plot.card.isVisible()
    assert plot.canvas.view.alpha("a line") == 1, "nothing fades"
    for _ in range(30):
        qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert "at 0" in plot.accessibleName()
    plot.clearFocus()
    assert "at 0" not in plot.accessibleName()


def test_cells_are_pointed_at_clicked_and_stepped_over(shown: Shown, qtbot: QtBot) -> None:
    cells = Cells(3, 4, lambda row, column: Card(f"row {row}, column {column}"))
    pixels = np.full((3, 4), 0xFF00FF00, np.uint32)
    pixels[2, 3] = 0xFFFF0000
    image = Image(pixels, -0.5, 3.5, 0.5, -2.5)
    chart = Chart(Axis("", Scale(-0.5, 3.5)), Axis("", Scale(-2.5, 0.5)), (image,), cells=cells)
    plot = shown(chart)
    placed: list[tuple[float, float]] = []
    stepped: list[tuple[int, int]] = []
    plot.placed.connect(lambda x, y: placed.append((x, y)))
    plot.stepped.connect(lambda rows, columns: stepped.append((rows, columns)))
    place = plot.canvas.view.place(3.3, -2.2)
    assert plot.told_at(place) == "row 2, column 3"
    assert plot.told_at(plot.canvas.view.room.topLeft() - QPointF(2, 2)) == ""
    QTest.mouseClick(plot.canvas.viewport(), LEFT, NONE, place.toPoint())
    assert placed == [(3, -2)]
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert stepped == [(1, 0), (0, -1)]
    plot.left()
    for factor in (1.0, 2.0):
        plot.canvas.enlarge(factor, plot.canvas.view.place(3.4, -2.4))
        picture = plot.grab().toImage()
        at = plot.canvas.view.place(3.3, -2.2).toPoint()
        assert picture.pixelColor(at).name() == "#ff0000"
        left = plot.canvas.view.place(1.9, -1).toPoint()
        assert picture.pixelColor(left).name() == "#00ff00"


def test_an_axis_can_become_logarithmic(shown: Shown) -> None:
    """The part of the axis that was visible before isn't one of the new axis."""
    points = (Point(10, 1, key="a"), Point(1e7, 2, key="b"))
    linear = Chart(Axis("weights", Scale(0, 2e7)), Axis("loss", Scale(0, 4)), points)
    plot = shown(linear)
    for _ in range(2):
        for chart in (
            replace(linear, x=Axis("weights", Scale(1, 2e7, log=True))),
            linear,
        ):
            plot.show_chart(chart)
            low, high = plot.shown_x
            assert (low, high) == pytest.approx((chart.x.scale.low, chart.x.scale.high))
