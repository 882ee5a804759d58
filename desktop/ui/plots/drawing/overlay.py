"""Paints zones, grid lines, and images below a chart's lines and bars, and dots, intervals, rules,
and the handle above them."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPolygonF

from desktop.ui.look.theme import Look
from desktop.ui.plots.chart import Bar, Chart, Image, Legend, Point, Rule, Side, Zone
from desktop.ui.plots.drawing.view import FADED, PlotView
from desktop.ui.widgets.row_brush import CENTER, TextBrush

CAP, RING, CHOSEN, HANDLE, EDGE = 4, 11, 14, 10, 8
"""In unscaled pixels: half the length of an interval's caps; the radius of the ring around a ringed
point, of the ring around the selected point, and of the handle; and how far marks extend beyond the
edges of the plot."""


def paint_below(painter: QPainter, view: PlotView) -> None:
    room = view.room
    for mark in view.chart.marks:
        if isinstance(mark, Zone):
            rect = view.zone_rect(mark).intersected(room)
            if mark.on == "y" and view.chart.y.names:
                rect.setRect(0, rect.top(), view.width, rect.height())
                edge = QRectF(0, rect.top(), view.look.px(3), rect.height())
                painter.fillRect(edge, view.look.color("accent"))
                rect.setLeft(edge.right())
            painter.fillRect(rect, view.look.color(mark.color))
    painter.setClipRect(room.adjusted(-1, -1, 1, 1))
    painter.setPen(view.look.pen("line", 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    side: Side = "x" if view.chart.y.names else "y"  # the axis of the values
    painter.drawLines([view.across(side, value) for value in view.ticks(side)])
    for mark in view.chart.marks:
        if isinstance(mark, Image):
            _paint_image(painter, view, mark)


def _paint_image(painter: QPainter, view: PlotView, image: Image) -> None:
    """Paint only the visible cells, since the whole picture would be far too large when
    enlarged."""
    rows, columns = image.pixels.shape
    wide, high = (image.right - image.left) / columns, (image.top - image.bottom) / rows
    first = max(math.floor((view.x.low - image.left) / wide), 0)
    last = min(math.ceil((view.x.high - image.left) / wide), columns)
    upper = max(math.floor((image.top - view.y.high) / high), 0)
    lower = min(math.ceil((image.top - view.y.low) / high), rows)
    if first >= last or upper >= lower:
        return
    pixels = np.ascontiguousarray(image.pixels)
    whole = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    place = QRectF(
        view.place(image.left + first * wide, image.top - upper * high),
        view.place(image.left + last * wide, image.top - lower * high),
    )
    painter.drawImage(place, whole, QRectF(first, upper, last - first, lower - upper))


def paint_over(painter: QPainter, view: PlotView, ghost: Chart | None) -> None:
    """Paint the marks inside the plot, and just far enough beyond it to show dots on its edge."""
    edge = view.look.px(EDGE)
    painter.setClipRect(view.room.adjusted(-edge, -edge, edge, edge))
    if ghost is not None:
        _paint_ghost(painter, view, ghost)
    for key, mark in view.chart.keyed.items():
        painter.setOpacity(view.alpha(key))
        match mark:
            case Bar():
                _paint_bar(painter, view, mark)
            case Rule():
                _paint_rule(painter, view, mark)
            case Point() if mark.size and view.sees(mark):
                _paint_point(painter, view, mark, here=view.is_hit(key))
            case _:
                pass
    painter.setOpacity(1.0)
    _paint_crosshair(painter, view)
    _paint_handle(painter, view)


def _paint_ghost(painter: QPainter, view: PlotView, ghost: Chart) -> None:
    painter.setOpacity(FADED)
    for key, mark in ghost.keyed.items():
        if not isinstance(mark, Bar | Point) or view.chart.keyed.get(key) == mark:
            continue
        painter.setPen(view.look.pen("ink2", 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(mark, Bar):
            painter.drawRect(view.bar_rect(mark))
        else:
            size = view.look.scale * mark.size
            painter.drawEllipse(view.place(mark.x, mark.y), size, size)


def _paint_bar(painter: QPainter, view: PlotView, bar: Bar) -> None:
    look, rect = view.look, view.bar_rect(bar)
    if bar.hatched:
        painter.fillRect(rect, QBrush(look.color(bar.color), Qt.BrushStyle.BDiagPattern))
    if bar.outlined:
        painter.setPen(look.pen("ink3", 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    if bar.end != bar.start and min(rect.width(), rect.height()) < 1:
        # Keep a bar visible if it is shorter or thinner than a pixel.
        width, height = max(rect.width(), 1.0), max(rect.height(), 1.0)
        sliver = QRectF(rect.left(), rect.bottom() - height, width, height)
        painter.fillRect(sliver, look.color(bar.color))
    if bar.across and bar.start <= view.x.high < bar.end:
        _paint_break(painter, view, rect)
    if bar.low is None or bar.high is None:
        return
    ends = (
        [view.place(end, bar.at) for end in (bar.low, bar.high)]
        if bar.across
        else [view.place(bar.at, end) for end in (bar.low, bar.high)]
    )
    for color, width in (("surface", 3.0), ("ink", 1.5)):  # the outline keeps it visible on the bar
        painter.setPen(look.pen(color, width))
        _paint_interval(painter, view, *ends)


def _paint_break(painter: QPainter, view: PlotView, bar: QRectF) -> None:
    """Paint a slanted gap, which shows that the bar continues beyond the axis."""
    px, lean = view.look.px, bar.height() / 3
    left, right = view.room.right() - px(18), view.room.right() - px(10)
    top, bottom = bar.top() - 1, bar.bottom() + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(view.look.color("surface"))
    corners = ((left, top), (right, top), (right + lean, bottom), (left + lean, bottom))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _paint_interval(painter: QPainter, view: PlotView, low: QPointF, high: QPointF) -> None:
    cap = view.look.px(CAP)
    aside = QPointF(0, cap) if low.y() == high.y() else QPointF(cap, 0)
    painter.drawLine(low, high)
    for end in (low, high):
        painter.drawLine(end - aside, end + aside)


def _paint_point(painter: QPainter, view: PlotView, point: Point, *, here: bool) -> None:
    look, place = view.look, view.place(point.x, point.y)
    radius = look.scale * (point.size + (1.5 if here else 0))
    painter.setPen(look.pen(point.color, 1.5))
    if point.low is not None and point.high is not None:
        low, high = (view.place(point.x, end) for end in (point.low, point.high))
        _paint_interval(painter, view, low, high)
    if point.left is not None and point.right is not None:
        left, right = (view.place(end, point.y) for end in (point.left, point.right))
        _paint_interval(painter, view, left, right)
    paint_shape(painter, look, point, place, radius, edge="ink" if here else "")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if point.chosen:
        painter.setPen(look.pen("ink2", 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(place, look.px(CHOSEN), look.px(CHOSEN))
    if point.ringed:
        painter.setPen(look.pen(point.color, 2))
        painter.drawEllipse(place, look.px(RING), look.px(RING))


def paint_shape(
    painter: QPainter,
    look: Look,
    of: Point | Legend,
    place: QPointF,
    radius: float,
    *,
    edge: str = "",
) -> None:
    """Paint the shape of a point or a legend entry at a position. `edge` is the color of its edge,
    or "" for the usual one."""
    own = of.color if of.hollow else "surface"
    painter.setPen(look.pen(edge or own, 2 if edge or of.hollow else 1.5))
    painter.setBrush(look.color("surface" if of.hollow else of.color))
    rect = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
    match of.shape:
        case "square":
            painter.drawRect(rect)
        case "dash":
            painter.fillRect(
                QRectF(rect.left(), place.y() - 2, rect.width(), 4), look.color(of.color)
            )
        case "ring":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for color, width in (("ink", 3.0), ("surface", 1.5)):  # visible on any color
                painter.setPen(look.pen(color, width))
                painter.drawEllipse(rect)
        case "wedge":
            top, half = place.y() - 2 * radius, radius
            corners = ((place.x(), place.y()), (place.x() - half, top), (place.x() + half, top))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        case _:
            painter.drawEllipse(rect)


def _paint_rule(painter: QPainter, view: PlotView, rule: Rule) -> None:
    line = view.across(rule.on, rule.value)
    if rule.within is not None:
        low, high = (view.across("y" if rule.on == "x" else "x", end) for end in rule.within)
        line = (
            QLineF(line.x1(), high.y1(), line.x1(), low.y1())
            if rule.on == "x"
            else QLineF(low.x1(), line.y1(), high.x1(), line.y1())
        )
    style = Qt.PenStyle.DashLine if rule.dashed else Qt.PenStyle.SolidLine
    if rule.within is not None:  # it may cross a bar
        painter.setPen(view.look.pen("surface", 3.5))
        painter.drawLine(line)
    painter.setPen(view.look.pen(rule.color, rule.width, style))
    painter.drawLine(line)


def _paint_crosshair(painter: QPainter, view: PlotView) -> None:
    """Paint lines from the mark under the pointer to the numeric axes."""
    if view.hit is None:
        return
    place, room = view.place(view.hit.x, view.hit.y), view.room
    painter.setPen(view.look.pen("ink2", 1, Qt.PenStyle.DotLine))
    if view.chart.y.shown and view.hit_value("y") is not None:
        painter.drawLine(QPointF(room.left(), place.y()), place)
    if view.hit_value("x") is not None:
        painter.drawLine(place, QPointF(place.x(), room.bottom()))


def _paint_handle(painter: QPainter, view: PlotView) -> None:
    handle, look = view.chart.handle, view.look
    if handle is None:
        return
    place, radius = view.place(handle.x, handle.y), look.px(HANDLE)
    painter.setPen(look.pen("ink2", 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(view.across("x", handle.x))
    painter.setPen(look.pen("ink", 2))
    painter.setBrush(look.color("surface"))
    painter.drawEllipse(place, radius, radius)
    side = 2 * radius
    rect = QRectF(place.x() - radius, place.y() - radius, side, side).toRect()
    TextBrush(look).text(painter, rect, "↕", "caption_strong", "ink", CENTER)
