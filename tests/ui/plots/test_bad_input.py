"""Tests that plots draw NaN, infinities, far too many values, and far too long texts. An exception
while painting would end the program."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop.core.statistics.intervals import Interval
from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import (
    Axis,
    Band,
    Bar,
    Card,
    Chart,
    Legend,
    Line,
    Mark,
    Name,
    Point,
    Rule,
    Zone,
)
from desktop.ui.plots.dots import Dots, Series, dots_chart
from desktop.ui.plots.export import Print
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.plots.scale import Scale

Shown = Callable[[Chart], Plot]
EVEN, LOG = Axis("x", Scale(0, 10)), Axis("y", Scale(1, 100, log=True))
SOUND = Bar(5, 10, 1, thick=2, card=Card("sound"), key="sound")
ODD = (math.nan, math.inf, -math.inf, 1e300, -1e300, 5e-324, 0.0, -1.0)
LONG = "A name without any end " * 200


def marks(value: float) -> tuple[Mark, ...]:
    """Return marks of every kind, which have this value in many places."""
    return (
        Zone("x", 1, value),
        Zone("y", value, 5),
        Band([1, value, 3], [1, value, 3], [2, 5, value]),
        Line([0, 1, 2], [1, value, 5], name="line"),
        Line([value], [value], name="one point", dashed=True),
        Bar(1, value, 1, text="bar", inside="in", low=value, high=value, card=Card("bar")),
        Bar(value, 5, value, across=True, text="across", hatched=True, card=Card("across")),
        Rule("x", value, "rule"),
        Rule("y", value, "rule", within=(value, 5)),
        Point(value, 5, "text", "name", Card("point"), low=value, high=value, ringed=True),
        Point(5, value, "text", beside="left", left=value, card=Card("beside"), chosen=True),
        SOUND,
    )


def check_use(plot: Plot, caplog: pytest.LogCaptureFixture) -> None:
    """Paint the plot, point at every part, navigate it by keyboard, enlarge it, and save it."""
    with caplog.at_level(logging.ERROR):
        plot.grab()
        for x in range(0, plot.width(), 53):
            for y in range(0, plot.height(), 41):
                QTest.mouseMove(plot.canvas.viewport(), QPoint(x, y))
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(plot, key)
        plot.grab()
        if plot.chart.zooms:
            plot.canvas.enlarge(3)
            plot.grab()
            plot.reset()
        Print("title", "sentence", [plot], plot.canvas.look).image()
    assert not caplog.records


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize("rows", [False, True], ids=["ticks", "rows"])
def test_a_value_that_has_no_place_takes_nothing_along(
    shown: Shown, theme: Theme, caplog: pytest.LogCaptureFixture, value: float, rows: bool
) -> None:
    y = Axis("", LOG.scale, names=(Name(10, "row", note="note"),)) if rows else LOG
    plot = shown(Chart(EVEN, y, marks(value), sentence="s"))
    check_use(plot, caplog)
    at = plot.canvas.view.place(5.5, 3).toPoint()
    plot.left()
    plot.canvas.point_at(None)
    assert plot.grab().toImage().pixelColor(at) == theme.color("accent")


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize("value", ODD)
def test_from_odd_values_to_sound_ones_and_back(
    shown: Shown, theme: Theme, caplog: pytest.LogCaptureFixture, value: float
) -> None:
    def chart(at: float) -> Chart:
        return Chart(EVEN, LOG, (Point(at, 5, key="a"), Bar(2, at, 1, key="b"), SOUND))

    plot = shown(chart(5))
    theme.change(still=False)
    for each in (value, 7.0):
        plot.show_chart(chart(each))
        for share in (0.0, 0.4, 1.0):
            plot._move(share)
            with caplog.at_level(logging.ERROR):
                plot.grab()
    theme.change(still=True)
    plot.show_chart(chart(5))
    assert not caplog.records


@pytest.mark.parametrize(
    "chart",
    [
        Chart(EVEN, LOG),
        Chart(EVEN, LOG, (Line([], [], name="none"), Band([], [], []))),
        Chart(EVEN, LOG, (Line(np.array([]), np.array([]), name="none"),), columns=True),
        Chart(Axis("", Scale(0, 1), names=()), Axis("", Scale(0, 1), names=()), lanes=True),
        rows_chart([], [Reference("none", 1)]),
        rows_chart([BarRow("nothing", (), "", "")]),
        rows_chart(
            [BarRow("zero", (BarPiece("", 0.0),), "0", "zero", low=0, high=0)], estimated=True
        ),
        dots_chart([], [], most=1.0),
        dots_chart([Dots("none", (None, None), Card("none"))], [], most=1.0),
    ],
)
def test_what_is_empty_is_drawn_empty(
    shown: Shown, caplog: pytest.LogCaptureFixture, chart: Chart
) -> None:
    check_use(shown(chart), caplog)


@pytest.mark.parametrize("value", ODD)
def test_rows_of_odd_values(shown: Shown, caplog: pytest.LogCaptureFixture, value: float) -> None:
    rows = [
        BarRow("odd", (BarPiece("", value, inside="in"),), "odd", "odd", value, value, line=value),
        BarRow("sound", (BarPiece("", 2.0),), "2", "sound"),
    ]
    check_use(shown(rows_chart(rows, [Reference("odd", value)], chosen=0)), caplog)
    odd = Dots("odd", (Interval(value, value, value), Interval(1, 0, 2)), Card("odd"), value)
    series = (Series("one", "accent"), Series("other", "ink"))
    check_use(shown(dots_chart([odd], series, most=10)), caplog)


def test_ten_thousand_rows(shown: Shown, caplog: pytest.LogCaptureFixture) -> None:
    rows = [BarRow(f"row {n}", (BarPiece("", n + 1.0),), f"{n}", f"row {n}") for n in range(10_000)]
    plot = shown(rows_chart(rows))
    with caplog.at_level(logging.ERROR):
        plot.grab()
        QTest.mouseMove(plot.canvas.viewport(), QPoint(320, 180))
        QTest.keyClick(plot, Qt.Key.Key_End)
    assert plot.at.startswith("9999 ")
    assert not caplog.records


def test_words_without_end_are_shortened(shown: Shown, caplog: pytest.LogCaptureFixture) -> None:
    bars = rows_chart(
        [
            BarRow(
                LONG,
                (BarPiece(LONG, 1.0, inside=LONG), BarPiece("b", 1.0, "ink")),
                LONG,
                LONG,
                end=LONG,
            )
        ],
        [Reference(LONG, 1.0)],
        title=LONG,
        sentence=LONG,
    )
    point = Point(5, 10, LONG, LONG, Card(LONG, (LONG,)))
    names = (Name(0, LONG, strong=True), Name(5, LONG))
    others = (point, Point(2, 5, LONG, beside="right"), Line([0, 9], [1, 9], name=LONG))
    axes = Axis(LONG, EVEN.scale, names=names), Axis(LONG, LOG.scale, lambda _: LONG)
    for chart in (bars, Chart(*axes, others, legend=(Legend(LONG, "accent"),) * 3)):
        plot = shown(chart)
        check_use(plot, caplog)
        assert plot.canvas.box.geometry().width() >= 1
    QTest.mouseMove(plot.canvas.viewport(), plot.canvas.view.place(5, 10).toPoint())
    assert plot.window().rect().contains(plot.card.geometry().topLeft())


@pytest.mark.parametrize("size", [(1, 1), (40, 10), (3000, 30)])
def test_in_any_room(shown: Shown, caplog: pytest.LogCaptureFixture, size: tuple[int, int]) -> None:
    plot = shown(Chart(EVEN, LOG, marks(3), legend=(Legend("a", "accent"), Legend("b"))))
    with caplog.at_level(logging.ERROR):
        plot.canvas.resize(*size)
        plot.canvas.grab()
        plot.canvas.hit_at(QPointF(0, 0))
    assert not caplog.records


def test_an_axis_of_the_smallest_numbers_has_ticks() -> None:
    for scale in (Scale(0, 5e-324), Scale(-1e308, 1e308), Scale(1e-300, 1e300, log=True)):
        assert all(math.isfinite(tick) for tick in scale.ticks(5))
