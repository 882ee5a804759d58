"""Computes the position of a plot in its frame, with room for the text around it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from desktop.ui.plots.chart import Bar, Name, Point
from desktop.ui.plots.drawing.axes import (
    CAPTION,
    GAP,
    LEGEND,
    TICK,
    TICK_TEXT,
    TOP,
    ends_width,
    named_rules,
)
from desktop.ui.plots.drawing.view import PlotView
from desktop.ui.plots.words import legend_rows, rule_names
from desktop.ui.widgets.row_brush import TextBrush

BARE, SIDE, HALF = 10, 24, 9
"""In unscaled pixels: the space above a plot without a caption, to the right of a plot, and below
the lowest tick of y."""
NAMES: Final = 0.36
"""Largest share of the width for the names of an axis."""


def room_of(view: PlotView) -> QRectF:
    """Return the plot's rectangle for the whole chart, in pixels of the frame. Ignores
    `view.room`."""
    px, chart = view.look.px, view.chart
    legend = px(LEGEND) * len(legend_rows(view))
    top = legend + px(TOP if chart.y.caption or named_rules(chart) else BARE)
    ticks = px(TICK + TICK_TEXT) if chart.x.shown else 0
    bottom = ticks + (px(CAPTION) if chart.x.caption else px(2))
    if chart.y.shown and not chart.y.names:
        bottom = max(bottom, px(HALF))
    left = _left(view)
    width, height = view.width - left - _right(view, left), view.height - top - bottom
    room = QRectF(left, top, max(width, 1), max(height, 1))
    whole = replace(view, room=room, x=chart.x.scale, y=chart.y.scale)
    above = [rect.top() for _, _, rect in rule_names(whole) if rect.bottom() < top]
    room.setTop(top + max(0, legend - min(above, default=top)))
    return room


def _left(view: PlotView) -> int:
    axis, px, brush = view.chart.y, view.look.px, TextBrush(view.look)
    if not axis.shown:
        return 0
    if axis.room is not None:
        return px(axis.room)
    if axis.names:
        wanted = max(_name_width(view, name) for name in axis.names)
        return view.inset + min(wanted, round(view.width * NAMES)) + px(GAP + 4)
    texts = (brush.width(axis.told(tick), "count") for tick in axis.scale.ticks(5))
    return max(texts, default=0) + px(GAP + TICK)


def _name_width(view: PlotView, name: Name) -> int:
    brush = TextBrush(view.look)
    note = brush.width(name.note, "count") + view.look.px(GAP) if name.note else 0
    return brush.width(name.text, "strong") + note


def _right(view: PlotView, left: int) -> int:
    """Return the width to leave to the right of the plot, so that the text beyond every bar and dot
    fits."""
    px, brush, scale = view.look.px, TextBrush(view.look), view.chart.x.scale
    wanted, across = [float(px(SIDE))], view.width - left
    for mark in view.chart.marks if view.chart.y.names else ():
        if isinstance(mark, Bar) and mark.across:
            end = max(mark.end, mark.high or mark.end)
        elif isinstance(mark, Point) and mark.beside == "right":
            end = mark.x if mark.right is None else mark.right
        else:
            continue
        share = min(scale.share(end), 1.0)
        if mark.text and share > 0:
            text = brush.width(mark.text, "number") + px(GAP + 4)
            wanted.append((text - (1 - share) * across) / share)
    ends = ends_width(view.chart.y, brush)
    return round(max(wanted)) + (ends + px(SIDE) if ends else 0)
