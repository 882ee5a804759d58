"""Finds the mark under the pointer."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF

from desktop.ui.plots.chart import Bar, Card, Cells, Line, Point
from desktop.ui.plots.drawing.view import PlotHit, PlotView

NEAR: Final = 14
"""Distance within which a mark counts as under the pointer, in unscaled pixels."""
MANY: Final = 1000
"""For a line with more points than this, only the point at the pointer's x counts."""


def find(view: PlotView, where: QPointF) -> PlotHit | None:
    """Return the mark, the cell, or the place along x at a position in pixels, or None. Nearby
    points have priority over bars, and bars over lines."""
    if view.chart.read is not None:
        return view.reading(view.value_at(where)[0]) if view.room.contains(where) else None
    if view.chart.cells is not None:
        return _cell(view, view.chart.cells, where)
    if view.chart.columns:
        return _in_column(view, where)
    return (
        _near_point(view, where)
        or _at_bar(view, where)
        or _in_row(view, where)
        or _near_line(view, where)
    )


def _cell(view: PlotView, cells: Cells, where: QPointF) -> PlotHit | None:
    if not view.room.contains(where):
        return None
    x, y = view.value_at(where)
    column = min(max(round(x), 0), cells.columns - 1)
    row = min(max(round(-y), 0), max(cells.rows - 1, 0))
    return PlotHit("", cells.told(row, column), column, -row if cells.rows else view.y.high)


def _near_point(view: PlotView, where: QPointF) -> PlotHit | None:
    near, best = float(view.look.px(NEAR)), ""
    for key, mark in view.chart.keyed.items():
        if isinstance(mark, Point) and mark.card is not None:
            away = view.place(mark.x, mark.y) - where
            distance = math.hypot(away.x(), away.y())
            if distance <= near:
                near, best = distance, key
    return view.hit_of(best)


def _in_column(view: PlotView, where: QPointF) -> PlotHit | None:
    if not view.room.contains(where):
        return None
    places = {
        key: mark.x if isinstance(mark, Point) else mark.at
        for key, mark in view.chart.keyed.items()
        if isinstance(mark, Point | Bar) and mark.card is not None
    }
    if not places:
        return None
    x, _ = view.value_at(where)
    return view.hit_of(min(places, key=lambda key: abs(places[key] - x)))


def _at_bar(view: PlotView, where: QPointF) -> PlotHit | None:
    """Return the bar in the row or column at a position, since a short bar itself is hard to
    hit."""
    room = view.room
    if not room.adjusted(-room.left(), -1, view.width, 1).contains(where):
        return None
    for key, mark in view.chart.keyed.items():
        if isinstance(mark, Bar) and mark.card is not None:
            x, y = view.value_at(where)
            if abs((y if mark.across else x) - mark.at) <= mark.thick / 2:
                return view.hit_of(key)
    return None


def _in_row(view: PlotView, where: QPointF) -> PlotHit | None:
    """Return the nearest point in a named row. Charts with lanes have too many points for this."""
    chart, room = view.chart, view.room
    if not chart.y.names or chart.lanes or not room.top() <= where.y() <= room.bottom():
        return None
    x, y = view.value_at(where)
    away = {
        key: abs(mark.x - x)
        for key, mark in chart.keyed.items()
        if isinstance(mark, Point) and mark.card is not None and abs(mark.y - y) <= 0.5
    }
    return view.hit_of(min(away, key=lambda key: away[key])) if away else None


def _near_line(view: PlotView, where: QPointF) -> PlotHit | None:
    """Return the nearest point of a line if one is near. Later lines have priority, since they are
    on top."""
    near = view.look.px(NEAR)
    for key, mark in reversed(list(view.chart.keyed.items())):
        if isinstance(mark, Line) and mark.pointed and len(mark.x):
            at = _nearest(view, mark, where)
            x, y = float(mark.x[at]), float(mark.y[at])
            if (view.place(x, y) - where).manhattanLength() <= near:
                told = (view.chart.x.told(x), view.chart.y.told(y))
                return PlotHit(
                    key, Card(mark.name, told) if mark.name else Card(", ".join(told)), x, y
                )
    return None


def _nearest(view: PlotView, line: Line, where: QPointF) -> int:
    if len(line.x) <= MANY:
        pairs = zip(line.x, line.y, strict=True)
        away = [(view.place(float(x), float(y)) - where).manhattanLength() for x, y in pairs]
        return away.index(min(away))
    at = int(np.searchsorted(np.asarray(line.x, float), view.value_at(where)[0]))
    return min(at, len(line.x) - 1)
