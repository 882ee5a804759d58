"""Tests charts as data, without pixels: reachable marks, animations, and positions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF

from desktop.core.statistics.intervals import Interval
from desktop.ui.look.design_tokens import LIGHT
from desktop.ui.look.theme import Look
from desktop.ui.plots.chart import (
    Axis,
    Band,
    Bar,
    Card,
    Chart,
    Legend,
    Line,
    Name,
    Point,
    Rule,
    Zone,
)
from desktop.ui.plots.dots import Dots, Series, dots_chart
from desktop.ui.plots.drawing.axes import LEGEND, TOP, names_below
from desktop.ui.plots.drawing.hits import find
from desktop.ui.plots.drawing.layout import room_of
from desktop.ui.plots.drawing.view import FADED, PlotView
from desktop.ui.plots.morph import between, moves
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.plots.scale import Scale
from desktop.ui.plots.words import _entry_width, legend_rows, rule_names, widest

EVEN, LOG = Axis("x", Scale(0, 10)), Axis("y", Scale(1, 100, log=True))
LOOK = Look(LIGHT, 1.0, "sans", "mono")
ROOM = QRectF(50, 20, 200, 100)


def chart(*marks: Point | Bar | Line | Band | Rule | Zone) -> Chart:
    return Chart(EVEN, LOG, marks)


def view(of: Chart) -> PlotView:
    return PlotView(of, LOOK, None, ROOM, of.x.scale, of.y.scale, 300, 150)


def point(x: float, y: float, key: str = "a", card: str = "A") -> Point:
    return Point(x, y, card=Card(card, ("one", "two")), key=key)


def test_the_keyboard_walks_over_what_has_a_card() -> None:
    made = chart(Line([0, 1], [1, 2]), point(1, 10), Point(2, 20), point(3, 30, "b"))
    assert made.walked == ["a", "b"]
    card = made.card_of("b")
    assert card is not None
    assert card.said == "A: one, two"


def test_marks_of_the_same_key_move_evenly_on_the_screen() -> None:
    before, after = (
        chart(point(0, 1), Bar(1, 1, key="c")),
        chart(point(10, 100), Bar(1, 100, key="c")),
    )
    half = between(before, after, 0.5)
    moved, bar = half.marks
    assert isinstance(moved, Point)
    assert isinstance(bar, Bar)
    assert (moved.x, moved.y) == pytest.approx((5, 10))
    assert bar.end == pytest.approx(10)
    assert between(before, after, 1.0) is after


def test_what_only_changes_its_color_does_not_move() -> None:
    before = chart(Bar(1, 1, key="c"), point(0, 1))
    assert not moves(before, chart(Bar(1, 1, key="c", color="ink"), point(0, 1)))
    assert moves(before, chart(Bar(1, 2, key="c"), point(0, 1)))
    assert moves(before, chart(Bar(1, 1, key="c"), point(0, 2)))
    assert not moves(before, chart(point(0, 1, "c")))


def test_what_is_new_or_has_no_key_is_there_at_once() -> None:
    before = chart(Point(0, 1))
    after = chart(Point(10, 100), point(4, 40))
    half = between(before, after, 0.5)
    assert [(each.x, each.y) for each in half.marks if isinstance(each, Point)] == [
        (10, 100),
        (4, 40),
    ]


def test_values_have_their_place_in_pixels() -> None:
    seen = view(chart())
    assert seen.place(0, 1) == ROOM.bottomLeft() + QPointF(0, 0)
    assert seen.place(10, 100) == ROOM.topRight()
    assert seen.place(5, 10) == ROOM.center()
    assert seen.value_at(ROOM.center()) == pytest.approx((5, 10))


def test_a_point_is_found_before_a_bar_and_a_bar_before_a_line() -> None:
    bar = Bar(5, 50, 1, thick=4, card=Card("bar"), key="bar")
    seen = view(chart(Line([0, 10], [10, 10], name="line"), bar, point(5, 10)))

    def found(where: QPointF) -> str:
        hit = find(seen, where)
        return hit.card.title if hit is not None else ""

    assert found(ROOM.center() + QPointF(5, 0)) == "A"
    assert found(ROOM.center() + QPointF(30, 0)) == "bar"
    assert found(QPointF(ROOM.left() + 3, ROOM.center().y() + 3)) == "line"
    assert found(QPointF(ROOM.left() + 3, ROOM.top())) == ""


def test_a_line_of_many_points_is_found_where_the_pointer_is() -> None:
    xs = [each / 1000 for each in range(10_000)]
    seen = view(Chart(EVEN, Axis("y", Scale(0, 10)), (Line(xs, xs, name="long"),)))
    hit = find(seen, seen.place(4.0, 4.1))
    assert hit is not None
    assert hit.x == pytest.approx(4.0, abs=0.01)


def test_what_is_pointed_at_keeps_its_color() -> None:
    seen = view(chart(Bar(1, 5, key="row\none"), Bar(1, 9, 5, key="row\ntwo"), point(1, 1)))
    assert seen.alpha("a") == 1
    pointed = replace(seen, hit=seen.hit_of("a"))
    assert pointed.alpha("a") == 1
    assert pointed.alpha("row\none") == FADED


ROWS = (
    BarRow(
        "First",
        (BarPiece("used", 2), BarPiece("free", 3, "line")),
        "5 GB",
        "First: 5 GB; all of it",
    ),
    BarRow("Second", (BarPiece("used", 1),), "1 GB", "Second: 1 GB", low=0.5, high=1.5),
)


def test_short_entries_of_a_legend_leave_their_room_to_long_ones() -> None:
    assert widest([100, 400, 310, 120], 940) == 400, "all fit"
    assert widest([100, 400, 310, 120], 740) == 260
    assert widest([400, 400], 300) == 150


@pytest.mark.usefixtures("qapp")
def test_a_long_legend_has_two_rows() -> None:
    legend = tuple(Legend(f"Entry number {number}", "accent") for number in range(4))
    made = view(replace(chart(point(1, 10)), legend=legend))
    one = _entry_width(made, legend[0])
    for entries, rows in ((5, [4]), (2.5, [2, 2]), (0.5, [1, 3])):
        resized = replace(made, width=round(entries * one))
        assert [len(row) for row in legend_rows(resized)] == rows
        assert room_of(resized).top() == LEGEND * len(rows) + TOP
    assert legend_rows(view(chart())) == []
    alone = view(replace(chart(), legend=(Legend("An entry " * 99),)))
    assert len(legend_rows(alone)) == 1


def test_rows_become_bars_with_a_legend_and_ticks() -> None:
    made = rows_chart(ROWS, [Reference("limit", 8, dashed=True)], title="GB")
    bars = [mark for mark in made.marks if isinstance(mark, Bar)]
    assert [(bar.start, bar.end, bar.text) for bar in bars] == [
        (0, 2, ""),
        (2, 5, "5 GB"),
        (0, 1, "1 GB"),
    ]
    assert [name.text for name in made.y.names] == ["First", "Second"]
    assert made.y.names[0].value > made.y.names[1].value, "the first is on top"
    assert [each.name for each in made.legend] == ["used", "free"]
    assert made.x.scale.high == 8
    assert [made.card_of(key) for key in made.walked] == [
        Card("First", ("5 GB", "all of it")),
        Card("Second", ("1 GB",)),
    ]
    assert not made.zooms


def test_rows_of_a_group_are_near_each_other_and_named_once() -> None:
    row = BarRow("Capitals", (BarPiece("", 1.0),), "90 %", "")
    joined = BarRow("", (BarPiece("", 1.0),), "80 %", "", joined=True)
    made = rows_chart([row, joined, row, joined])
    places = [mark.at for mark in made.marks if isinstance(mark, Bar)]
    within, between_groups = places[0] - places[1], places[1] - places[2]
    assert between_groups > 1.5 * within
    assert [name.value for name in made.y.names] == pytest.approx([-0.5, -3.3])


def test_each_mark_has_a_key_of_its_own() -> None:
    made = chart(Line([0], [1]), point(1, 1, "0"), point(2, 2, "1"), point(3, 3, "1"))
    assert len(made.keyed) == 4
    assert len(made.walked) == 3


def test_steps_stay_in_a_lane_or_go_to_what_is_nearest_in_the_next() -> None:
    places = {"a": (0, 0), "b": (1, 0.2), "c": (1, -0.2), "d": (5, -1), "e": (1.2, -3)}
    points = tuple(Point(x, y, card=Card(key), key=key) for key, (x, y) in places.items())
    chart = Chart(Axis("", Scale(0, 5)), Axis("", Scale(-4, 1)), points, lanes=True)
    assert chart.step("", 1, across=True) == "a"
    assert [chart.step(key, 1, across=False) for key in places] == ["b", "c", "c", "d", "e"]
    assert [chart.step(key, 1, across=True) for key in places] == ["d", "d", "d", "e", "e"]
    assert [chart.step(key, -1, across=True) for key in "cde"] == ["c", "b", "d"]


def test_a_row_of_dots_names_its_outer_values_once_and_is_found_as_a_whole() -> None:
    apart = Dots("far", (Interval(2, 1, 3), Interval(8, 7, 9)), Card("far"), line=5)
    same = Dots("same", (Interval(4, 3, 5), Interval(4, 3, 5)), Card("same"))
    half = Dots("half", (None, Interval(6, 5, 7)), Card("half"))
    series = (Series("one", "accent"), Series("other", "bit_mantissa"))
    made = dots_chart((apart, same, half), series, most=10, told=str)
    points = [mark for mark in made.marks if isinstance(mark, Point)]
    texts = [(each.text, each.beside, each.x) for each in points if each.text]
    assert texts == [("8", "right", 9), ("2", "left", 1), ("4", "right", 5), ("6", "right", 7)]
    assert [point.y for point in points if point.card is not None] == [0, 0, -1, -1, -2]
    rules = [mark for mark in made.marks if isinstance(mark, Rule)]
    assert [rule.value for rule in rules if rule.on == "x"] == [5]
    seen = view(made)
    for row, name in enumerate(("far", "same", "half")):
        hit = find(seen, seen.place(0.5, -row + 0.3))
        assert hit is not None
        assert hit.card.title == name


def rules(*values: float) -> list[tuple[str, str, QRect]]:
    marks = (Rule("x", value, f"at {value:g}") for value in values)
    return rule_names(view(chart(*marks)))


@pytest.mark.usefixtures("qapp")
def test_names_of_rules_stand_above_each_other_where_they_would_overlap() -> None:
    apart, near, other = rules(1, 5, 5.2)
    assert apart[2].top() == near[2].top() > other[2].bottom()
    assert not any(a[2].intersects(b[2]) for a, b in ((apart, near), (near, other)))


@pytest.mark.usefixtures("qapp")
def test_a_rule_beyond_the_axis_is_named_at_its_end_with_an_arrow() -> None:
    (_, text, rect), (_, within, _) = rules(4000, 9)
    assert text == "at 4000 →"
    assert within == "at 9"
    assert rect.right() <= ROOM.right()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("strong", [(), (31, 32), (0, 1, 2, 3), (10, 12, 13, 50), (61, 62, 63)])
def test_bold_names_below_are_all_there_and_overlap_nothing(strong: tuple[int, ...]) -> None:
    names = tuple(Name(each, str(each), strong=each in strong) for each in range(64))
    axis = Axis("expert", Scale(-0.5, 63.5), names=names)
    seen = view(Chart(axis, LOG))
    found = names_below(seen, axis, 0)
    assert {int(name.value) for name, _ in found if name.strong} == set(strong)
    rects = sorted((rect for _, rect in found), key=QRect.left)
    assert not any(a.intersects(b) for a, b in pairwise(rects))
    away = [abs(rect.center().x() - seen.place(name.value, 1).x()) for name, rect in found]
    assert max(away) < 2 * max(rect.width() for rect in rects)
    assert all(rect.left() >= 0 and rect.right() < seen.width for rect in rects)
    assert len(found) > len(strong), "others are named, too"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("strong", [range(120, 128), range(8), range(0, 128, 2)])
def test_bold_names_are_not_cut_off_at_the_edges(strong: range) -> None:
    names = tuple(Name(each, str(each), strong=each in strong) for each in range(128))
    seen = view(Chart(Axis("expert", Scale(-0.5, 127.5), names=names), LOG))
    found = [(name, rect) for name, rect in names_below(seen, seen.chart.x, 0) if name.strong]
    rects = [rect for _, rect in found]
    assert not any(a.intersects(b) for a, b in pairwise(rects))
    assert all(rect.left() >= 0 and rect.right() < seen.width for rect in rects)
    assert len(found) == len(strong) or sum(rect.width() for rect in rects) > seen.width / 2
