"""The words of a chart: captions, ticks, names, values, and what is pinned to its axes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.core.words import tr
from desktop.ui.names import shortened
from desktop.ui.plots.chart import Axis, Bar, Chart, Legend, Line, Point, Rule, Side, Zone
from desktop.ui.plots.labels import LINE, Label, apart, paint_labels
from desktop.ui.plots.overlay import paint_shape
from desktop.ui.plots.view import View
from desktop.ui.widgets import hatching
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, TextBrush

TOP, LEGEND, GAP = 26, 22, 8
"""Unscaled pixels: above a plot with a caption, a legend's line, between words and what they
belong to."""
TICK, TICK_TEXT, CAPTION = 4, 16, 18
ON: Final = {"accent": "on_accent"}
"""The color of words on a bar, where it isn't `on_bit`."""


def named_rules(chart: Chart, side: Side) -> list[Rule]:
    """The rules across an axis that have a name."""
    rules = (mark for mark in chart.marks if isinstance(mark, Rule))
    return [rule for rule in rules if rule.on == side and rule.name]


def paint_words(painter: QPainter, view: View) -> None:
    _paint_axis(painter, view, "x")
    _paint_axis(painter, view, "y")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_captions(painter, view)
    _paint_legend(painter, view)
    taken: list[QRect] = []
    for key, mark in view.chart.keyed.items():
        painter.setOpacity(view.alpha(key))
        if isinstance(mark, Bar):
            if mark.inside:
                _paint_inside(painter, view, mark)
            if mark.text:
                _paint_beyond(painter, view, mark)
        elif isinstance(mark, Line) and mark.name and len(mark.x):
            taken.append(_paint_line_name(painter, view, mark))
    brush = TextBrush(view.look)
    for key, text, rect in rule_names(view):
        painter.setOpacity(view.alpha(key))
        brush.text(painter, rect, text, "caption_strong", "ink")
        taken.append(rect)
    taken += _paint_beside(painter, view)
    painter.setOpacity(1.0)
    if labels := list(_labels(view)):
        left = round(view.room.left())
        paint_labels(
            painter,
            view.look,
            labels,
            QRect(left, 0, view.width - left, round(view.room.bottom())),
            [view.place(m.x, m.y) for m in view.chart.marks if isinstance(m, Point)],
            [_line_places(view, m) for m in view.chart.marks if isinstance(m, Line)],
            taken,
        )
    _paint_pins(painter, view)


def _paint_captions(painter: QPainter, view: View) -> None:
    brush, px, room = TextBrush(view.look), view.look.px, view.room
    width = view.width - round(room.left())
    if view.chart.y.caption and not named_rules(view.chart, "x"):
        top = round(room.top()) - px(TOP)
        above = QRect(round(room.left()), top, width, px(CAPTION))
        brush.text(painter, above, view.chart.y.caption, "caption", "ink3")
    if view.chart.x.caption:
        foot = QRect(
            round(room.left()), view.height - px(CAPTION), round(room.width()), px(CAPTION)
        )
        brush.text(painter, foot, view.chart.x.caption, "caption", "ink3", RIGHT)


def _paint_legend(painter: QPainter, view: View) -> None:
    """From where the plot begins; from the left edge, and shortened, where that is too long."""
    legend, px, brush = view.chart.legend, view.look.px, TextBrush(view.look)
    if not legend:
        return
    after = px(4) + px(12)
    widths = [px(20) * bool(each.color) + brush.width(each.name, "caption") for each in legend]
    whole = sum(widths) + after * len(legend)
    x = round(view.room.left()) if view.room.left() + whole <= view.width else 0
    fits = x + whole <= view.width
    most = whole if fits else (view.width - x) // len(legend) - px(20) - after
    for each in legend:
        if each.color:
            _paint_swatch(painter, view, each, x)
            x += px(20)
        shown = shortened(each.name, lambda text: brush.width(text, "caption") <= most)
        width = brush.width(shown, "caption") + px(4)
        brush.text(painter, QRect(x, 0, width, px(LEGEND)), shown, "caption", "ink2")
        x += width + px(12)


def _paint_swatch(painter: QPainter, view: View, entry: Legend, x: int) -> None:
    px, color = view.look.px, view.look.color(entry.color)
    middle = px(LEGEND) / 2
    if entry.dashed:
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, middle), QPointF(x + px(14), middle))
    elif entry.shape is not None:
        paint_shape(painter, view.look, entry, QPointF(x + px(7), middle), view.look.scale * 5)
    else:
        swatch = QRectF(x, middle - px(5), px(14), px(10))
        hatching.fill(painter, swatch, color, estimated=entry.hatched)


def _paint_inside(painter: QPainter, view: View, bar: Bar) -> None:
    """On the bar, where there is room in the part of it that is in sight."""
    brush, px = TextBrush(view.look), view.look.px
    rect = view.bar_rect(bar).intersected(view.room).toRect().adjusted(px(GAP), 0, -px(GAP), 0)
    wanted = brush.width(bar.inside, "caption")
    if wanted > rect.width():
        return
    if bar.hatched:
        middle = rect.center().y()
        _cover(painter, view, QRect(rect.left() - 3, middle - px(8), wanted + 6, px(17)))
    color = "ink" if bar.hatched else ON.get(bar.color, "on_bit")
    brush.text(painter, rect, bar.inside, "caption", color)


def _paint_beyond(painter: QPainter, view: View, bar: Bar) -> None:
    """Just beyond the bar and its interval, or beyond the axis; what lies below is covered."""
    brush, px = TextBrush(view.look), view.look.px
    end = max(bar.end, bar.high or bar.end)
    width = brush.width(bar.text, "number") + 4
    if bar.across:
        place = view.place(min(end, view.x.high), bar.at)
        rect = QRect(round(place.x()) + px(GAP), round(place.y()) - px(10), width, px(20))
    else:
        place = view.place(bar.at, min(end, view.y.high))
        rect = QRect(round(place.x()) - width // 2, round(place.y()) - px(20), width, px(18))
    _cover(painter, view, rect)
    brush.text(painter, rect, bar.text, "number", "ink", LEFT if bar.across else CENTER)


def _cover(painter: QPainter, view: View, rect: QRect) -> None:
    """Nearly all of what lies below words."""
    _, y = view.value_at(QPointF(rect.center()))
    zones = (mark for mark in view.chart.marks if isinstance(mark, Zone) and mark.on == "y")
    color = next((zone.color for zone in zones if zone.low <= y <= zone.high), "surface")
    ground = view.look.color(color)
    ground.setAlphaF(0.85)
    painter.fillRect(rect, ground)


def _paint_line_name(painter: QPainter, view: View, line: Line) -> QRect:
    """Returns where it stands."""
    end, brush = view.place(float(line.x[-1]), float(line.y[-1])), TextBrush(view.look)
    width = brush.width(line.name, "caption") + 4
    left = min(end.x() - width, view.room.right() - width)
    rect = QRect(round(left), round(end.y()) - view.look.px(20), width, view.look.px(17))
    brush.text(painter, rect, line.name, "caption", "ink2")
    return rect


def rule_names(view: View) -> list[tuple[str, str, QRect]]:
    """Of the rules that have a name: the key, the words, and where they stand. Above the plot one
    is higher where it would cover another; what is out of sight is at the edge, with an arrow."""
    brush, px, room = TextBrush(view.look), view.look.px, view.room
    found: list[tuple[str, str, QRect]] = []
    for key, rule in view.chart.keyed.items():
        if not isinstance(rule, Rule) or not rule.name:
            continue
        text, line = rule.name, view.across(rule.on, rule.value)
        if rule.on == "x" and view.x.share(rule.value) > 1:
            text, line = tr("{name} →", name=text), view.across("x", view.x.high)
        size = QSize(brush.width(text, "caption_strong") + 4, px(CAPTION))
        if rule.on == "y":
            left, top = round(room.right()) - size.width(), round(line.y1()) - size.height()
        else:
            left, top = round(line.x1()) + px(6), round(room.top()) - px(TOP) + 4
            if left + size.width() > room.right():
                left = max(round(line.x1()) - px(6) - size.width(), 0)
        rect = QRect(QPoint(left, top), size)
        while rule.on == "x" and any(rect.intersects(other) for *_, other in found):
            rect.translate(0, -size.height())
        found.append((key, text, rect))
    return found


def _paint_beside(painter: QPainter, view: View) -> list[QRect]:
    """What stands straight beside a point, and above or below it where another one is as high.
    Returns where they are."""
    brush, taken = TextBrush(view.look), list[QRect]()
    for side, align in (("left", RIGHT), ("right", LEFT)):
        found = {
            key: (mark, _beside(view, mark))
            for key, mark in view.chart.keyed.items()
            if isinstance(mark, Point) and mark.beside == side and mark.text and view.sees(mark)
        }
        rects = apart([rect for _, rect in found.values()])
        for (key, (point, _)), rect in zip(found.items(), rects, strict=True):
            painter.setOpacity(view.alpha(key))
            _cover(painter, view, rect)
            brush.text(painter, rect, point.text, "number", "ink", align)
        taken += rects
    return taken


def _beside(view: View, point: Point) -> QRect:
    """Where its text would stand if it were alone, no farther than the frame goes."""
    px, place = view.look.px, view.place(point.x, point.y)
    width = TextBrush(view.look).width(point.text, "number") + 4
    away = px(GAP) + px(point.size)

    def interval(end: float | None) -> float:
        return view.place(point.x if end is None else end, point.y).x()

    if point.beside == "left":
        end = min(place.x() - away, interval(point.left) - px(GAP))
        left = max(round(end) - width, round(view.room.left()) + 2)
    else:
        end = max(place.x() + away, interval(point.right) + px(GAP))
        left = min(round(end), view.width - width)
    return QRect(left, round(place.y()) - px(LINE) // 2, width, px(LINE))


def _labels(view: View) -> Iterator[Label]:
    for key, mark in view.chart.keyed.items():
        words = isinstance(mark, Point) and not mark.beside and (mark.text or mark.name)
        if isinstance(mark, Point) and words and view.sees(mark):
            place = view.place(mark.x, mark.y)
            faded = view.alpha(key) < 1
            yield Label(place, mark.text, mark.name, mark.under, faded)
    if (handle := view.chart.handle) is not None:
        aside = view.place(handle.x, handle.y) + QPointF(view.look.px(6), 0)
        yield Label(aside, handle.text, "")


def _line_places(view: View, line: Line) -> Sequence[QPointF]:
    step = max(len(line.x) // 200, 1)
    pairs = zip(line.x[::step], line.y[::step], strict=True)
    return [view.place(float(x), float(y)) for x, y in pairs]


def _paint_pins(painter: QPainter, view: View) -> None:
    """The values of what is pointed at, on the axes that have numbers."""
    if view.hit is None:
        return
    chart, px, room = view.chart, view.look.px, view.room
    place, brush = view.place(view.hit.x, view.hit.y), TextBrush(view.look)
    if chart.y.shown and not chart.y.names:
        text = chart.y.told(view.hit.y)
        width = brush.width(text, "count") + px(8)
        left = max(round(room.left()) - width, 0)
        _pin(painter, view, QRect(left, round(place.y()) - px(9), width, px(18)), text)
    if chart.x.shown and not chart.x.names:
        text = chart.x.told(view.hit.x)
        width = brush.width(text, "count") + px(8)
        left = min(max(round(place.x()) - width // 2, 0), view.width - width)
        _pin(painter, view, QRect(left, round(room.bottom()) + px(TICK), width, px(18)), text)


def _pin(painter: QPainter, view: View, rect: QRect, text: str) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), 4, 4)
    painter.fillPath(path, view.look.color("ink"))
    TextBrush(view.look).text(painter, rect, text, "count", "surface", CENTER)


def _paint_axis(painter: QPainter, view: View, side: Side) -> None:
    """Round numbers in the reader's language, or names."""
    axis, room = (view.chart.x if side == "x" else view.chart.y), view.room
    if not axis.shown:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(view.look.color("outline"), 1))
    if side == "x":
        if not view.chart.y.names:
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        _paint_x(painter, view, axis)
        return
    if axis.names:
        painter.drawLine(room.topLeft(), room.bottomLeft())
    _paint_y(painter, view, axis)


def _paint_x(painter: QPainter, view: View, axis: Axis) -> None:
    px = view.look.px
    room, brush = view.room, TextBrush(view.look)
    top = round(room.bottom()) + px(TICK) + 1
    if axis.names:
        _paint_names_below(painter, view, axis, top)
        return
    for value in view.ticks("x"):
        x = view.place(value, view.y.low).x()
        painter.setPen(QPen(view.look.color("outline"), 1))
        painter.drawLine(QPointF(x, room.bottom()), QPointF(x, room.bottom() + px(TICK)))
        text = axis.told(value)
        width = brush.width(text, "count") + 2
        left = min(max(round(x) - width // 2, 0), view.width - width)
        brush.text(painter, QRect(left, top, width, px(TICK_TEXT)), text, "count", "ink2", CENTER)


def _paint_names_below(painter: QPainter, view: View, axis: Axis, top: int) -> None:
    """As many as there is room for; the chosen one always."""
    px = view.look.px
    brush, low = TextBrush(view.look), view.y.low
    places = [view.place(name.value, low).x() for name in axis.names]
    widest = max(brush.width(name.text, "caption_strong") for name in axis.names) + px(6)
    apart = min((b - a for a, b in pairwise(places)), default=widest)
    every = max(1, math.ceil(widest / max(apart, 1)))
    for number, (name, x) in enumerate(zip(axis.names, places, strict=True)):
        if number % every and not name.strong:
            continue
        use, color = ("caption_strong", "ink") if name.strong else ("count", "ink2")
        rect = QRect(round(x) - widest // 2, top, widest, px(TICK_TEXT))
        brush.text(painter, rect, name.text, use, color, CENTER)


def _paint_y(painter: QPainter, view: View, axis: Axis) -> None:
    px = view.look.px
    brush, right = TextBrush(view.look), round(view.room.left())
    low = view.x.low
    if not axis.names:
        for value in view.ticks("y"):
            y = round(view.place(low, value).y())
            rect = QRect(0, y - px(10), right - px(GAP), px(20))
            brush.text(painter, rect, axis.told(value), "count", "ink2", RIGHT)
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
    """Of the widest name at the right end of rows, in pixels."""
    return max((brush.width(name.text, "button") + 4 for name in axis.ends), default=0)
