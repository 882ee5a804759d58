"""Paints the axes of a chart: lines, ticks, names, captions, and the values pinned to them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import fmean

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from desktop.ui.names import shortened
from desktop.ui.plots.chart import Axis, Chart, Name, Rule, Side
from desktop.ui.plots.drawing.view import PlotView
from desktop.ui.widgets.row_brush import CENTER, RIGHT, TextBrush

TOP, LEGEND, GAP = 26, 22, 8
"""In unscaled pixels: the space above a plot with a caption, the height of the legend, and the gap
between text and its mark."""
TICK, TICK_TEXT, CAPTION = 4, 16, 18


def paint_axes(painter: QPainter, view: PlotView) -> list[QRect]:
    """Paint both axes. Returns the rectangles of the text above the plot, in pixels."""
    _paint_axis(painter, view, "x")
    _paint_axis(painter, view, "y")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return _paint_captions(painter, view)


def named_rules(chart: Chart) -> list[Rule]:
    """Return the named rules that mark a value of the x axis."""
    rules = (mark for mark in chart.marks if isinstance(mark, Rule))
    return [rule for rule in rules if rule.on == "x" and rule.name]


def _paint_captions(painter: QPainter, view: PlotView) -> list[QRect]:
    """Paint the captions. Returns a list with the rectangle of the caption above the plot, or an
    empty list if there is no such caption."""
    brush, px, room = TextBrush(view.look), view.look.px, view.room
    taken: list[QRect] = []
    width = view.width - round(room.left())
    if view.chart.y.caption and not named_rules(view.chart):
        top = round(room.top()) - px(TOP)
        above = QRect(round(room.left()), top, width, px(CAPTION))
        brush.text(painter, above, view.chart.y.caption, "caption", "ink3")
        above.setWidth(min(width, brush.width(view.chart.y.caption, "caption")))
        taken.append(above)
    if view.chart.x.caption:
        foot = QRect(
            round(room.left()), view.height - px(CAPTION), round(room.width()), px(CAPTION)
        )
        brush.text(painter, foot, view.chart.x.caption, "caption", "ink3", RIGHT)
    return taken


def _paint_axis(painter: QPainter, view: PlotView, side: Side) -> None:
    """Paint an axis with its names or, if it has none, with ticks at round numbers."""
    axis, room = (view.chart.x if side == "x" else view.chart.y), view.room
    if not axis.shown:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(view.look.pen("outline", 1))
    if side == "x":
        if not view.chart.y.names:
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        _paint_x(painter, view, axis)
        return
    if axis.names:
        painter.drawLine(room.topLeft(), room.bottomLeft())
    _paint_y(painter, view, axis)


def _paint_x(painter: QPainter, view: PlotView, axis: Axis) -> None:
    px = view.look.px
    room, brush = view.room, TextBrush(view.look)
    top = round(room.bottom()) + px(TICK) + 1
    if axis.names:
        for name, rect in names_below(view, axis, top):
            use, color = ("caption_strong", "ink") if name.strong else ("count", "ink2")
            brush.text(painter, rect, name.text, use, color, CENTER)
        return
    for value in view.ticks("x"):
        x = view.place(value, view.y.low).x()
        painter.setPen(view.look.pen("outline", 1))
        painter.drawLine(QPointF(x, room.bottom()), QPointF(x, room.bottom() + px(TICK)))
        text = axis.told(value)
        width = brush.width(text, "count") + 2
        left = min(max(round(x) - width // 2, 0), view.width - width)
        brush.text(painter, QRect(left, top, width, px(TICK_TEXT)), text, "count", "ink2", CENTER)


def names_below(view: PlotView, axis: Axis, top: int) -> list[tuple[Name, QRect]]:
    """Return as many names as there is room for below a plot, and their rectangles, in pixels. Bold
    names within view come first, beside each other if their places are too close."""
    px = view.look.px
    brush, low = TextBrush(view.look), view.y.low
    places = [view.place(name.value, low).x() for name in axis.names]
    room_left, room_right = view.room.left() - 1, view.room.right() + 1
    widest = max(brush.width(name.text, "caption_strong") for name in axis.names) + px(6)
    apart = min((b - a for a, b in pairwise(places)), default=widest)
    every = max(1, math.ceil(widest / max(apart, 1)))
    seen = [
        (number, name, x)
        for number, (name, x) in enumerate(zip(axis.names, places, strict=True))
        if room_left <= x <= room_right
    ]
    bold = [(name, x) for _, name, x in seen if name.strong]
    widths = [brush.width(name.text, "caption_strong") + px(6) for name, _ in bold]
    while len(bold) > 1 and sum(widths) > view.width:
        bold, widths = bold[::2], widths[::2]
    middles = _apart([x for _, x in bold], widths, view.width)
    found = [
        (name, QRect(round(x - width / 2), top, width, px(TICK_TEXT)))
        for (name, _), x, width in zip(bold, middles, widths, strict=True)
    ]
    for number, name, x in seen:
        rect = QRect(round(x) - widest // 2, top, widest, px(TICK_TEXT))
        free = not any(rect.intersects(other) for other_name, other in found if other_name.strong)
        if free and not (number % every or name.strong):
            found.append((name, rect))
    return found


def _apart(places: Sequence[float], widths: Sequence[int], room: float) -> list[float]:
    """Return the middles of labels of these widths in a row of width `room`, each as near to its
    place as is possible without overlapping. The places ascend."""
    if not places:
        return []
    starts = [0.0, *accumulate((a + b) / 2 for a, b in pairwise(widths))]
    rows: list[list[float]] = []  # labels that touch each other, as if they had no width
    for place, start in zip(places, starts, strict=True):
        rows.append([place - start])
        while len(rows) > 1 and fmean(rows[-2]) > fmean(rows[-1]):
            last = rows.pop()
            rows[-1] += last
    first, last = widths[0] / 2, room - widths[-1] / 2 - starts[-1]
    middles = (min(max(fmean(row), first), last) for row in rows for _ in row)
    return [middle + start for middle, start in zip(middles, starts, strict=True)]


def _paint_y(painter: QPainter, view: PlotView, axis: Axis) -> None:
    px = view.look.px
    brush, right = TextBrush(view.look), round(view.room.left())
    low = view.x.low
    if not axis.names:
        for value in view.ticks("y"):
            y = round(view.place(low, value).y())
            text = axis.told(value)
            # Room was left for the ticks of the whole axis. Others may reach into the plot.
            width = max(right - px(GAP), brush.width(text, "count") + 2)
            rect = QRect(0, y - px(10), width, px(20))
            brush.text(painter, rect, text, "count", "ink2", RIGHT)
        return
    left = view.inset
    room = right - px(GAP) - left
    for name in axis.names:
        y = round(view.place(low, name.value).y())
        shown = shortened(name.text, lambda text: brush.width(text, "strong") <= room)
        use = "strong" if name.strong else "body"
        brush.text(painter, QRect(left, y - px(10), room, px(20)), shown, use, name.color)
        after = brush.width(shown, use) + px(GAP)
        if name.note and after + brush.width(name.note, "count") <= room:
            note = QRect(left + after, y - px(10), room - after, px(20))
            brush.text(painter, note, name.note, "count", "ink3")
    width = ends_width(axis, brush)
    for name in axis.ends:
        y = round(view.place(low, name.value).y())
        rect = QRect(view.width - width - left, y - px(10), width, px(20))
        brush.text(painter, rect, name.text, "button", name.color)


def ends_width(axis: Axis, brush: TextBrush) -> int:
    """Return the width in pixels of the widest name at the right end of a row."""
    return max((brush.width(name.text, "button") + 4 for name in axis.ends), default=0)


def paint_pins(painter: QPainter, view: PlotView) -> None:
    """Paint the values of the mark under the pointer on the numeric axes."""
    if view.hit is None:
        return
    chart, px, room = view.chart, view.look.px, view.room
    place, brush = view.place(view.hit.x, view.hit.y), TextBrush(view.look)
    if chart.y.shown and (y := view.hit_value("y")) is not None:
        text = chart.y.told(y)
        width = brush.width(text, "count") + px(8)
        left = max(round(room.left()) - width, 0)
        _pin(painter, view, QRect(left, round(place.y()) - px(9), width, px(18)), text)
    if chart.x.shown and (x := view.hit_value("x")) is not None:
        text = chart.x.told(x)
        width = brush.width(text, "count") + px(8)
        left = min(max(round(place.x()) - width // 2, 0), view.width - width)
        _pin(painter, view, QRect(left, round(room.bottom()) + px(TICK), width, px(18)), text)


def _pin(painter: QPainter, view: PlotView, rect: QRect, text: str) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), 4, 4)
    painter.fillPath(path, view.look.color("ink"))
    TextBrush(view.look).text(painter, rect, text, "count", "surface", CENTER)
