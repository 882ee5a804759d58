"""Paints the text in a chart: its legend, and the names and values of its marks."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.core.i18n import tr
from desktop.ui.names import shortened
from desktop.ui.plots.chart import Bar, Legend, Line, Mark, Point, Rule
from desktop.ui.plots.drawing.axes import (
    CAPTION,
    GAP,
    LEGEND,
    TOP,
    ends_width,
    paint_axes,
    paint_pins,
)
from desktop.ui.plots.drawing.overlay import paint_shape
from desktop.ui.plots.drawing.view import PlotView
from desktop.ui.plots.labels import LINE, Label, apart, paint_labels
from desktop.ui.widgets.numbers import hatching
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, TextBrush

ON: Final = {"accent": "on_accent"}
"""Text colors by bar color; on all other solid bars, text has the color `on_bit`."""
SWATCH, AFTER = 20, 12
"""Widths in unscaled pixels: of the sign of a legend entry with its gap, and of the gap after an
entry."""


def paint_words(painter: QPainter, view: PlotView) -> None:
    taken = paint_axes(painter, view)
    _paint_legend(painter, view)
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
    paint_pins(painter, view)


def legend_rows(view: PlotView) -> list[tuple[Legend, ...]]:
    """Return the entries of the legend in one row, or in two if they don't fit in one."""
    legend = view.chart.legend
    ends = list(accumulate(_entry_width(view, each) for each in legend))
    if not legend or ends[-1] <= view.width or len(legend) == 1:
        return [legend] * bool(legend)
    first = max(bisect(ends, view.width), 1)
    return [legend[:first], legend[first:]]


def _entry_width(view: PlotView, entry: Legend) -> int:
    px = view.look.px
    words = TextBrush(view.look).width(entry.name, "caption")
    return px(SWATCH) * bool(entry.color) + words + px(4) + px(AFTER)


def _paint_legend(painter: QPainter, view: PlotView) -> None:
    """Paint the legend from the left edge of the plot. If it is too long, it starts at the left
    edge of the widget, has two rows, and is shortened if necessary."""
    px, rows = view.look.px, legend_rows(view)
    long = max((sum(_entry_width(view, each) for each in row) for row in rows), default=0)
    left = round(view.room.left())
    for number, row in enumerate(rows):
        x, y = left if left + long <= view.width else 0, number * px(LEGEND)
        widths = [TextBrush(view.look).width(each.name, "caption") for each in row]
        around = sum(_entry_width(view, each) for each in row) - sum(widths)
        most = widest(widths, view.width - x - around)
        for each in row:
            x += _paint_entry(painter, view, each, QPoint(x, y), most)


def _paint_entry(painter: QPainter, view: PlotView, entry: Legend, at: QPoint, most: int) -> int:
    """Paint an entry whose text is at most `most` pixels wide. Return its width with the gap."""
    px, brush, words = view.look.px, TextBrush(view.look), QPoint(at)
    if entry.color:
        _paint_swatch(painter, view, entry, QPointF(at) + QPointF(0, px(LEGEND) / 2))
        words += QPoint(px(SWATCH), 0)
    shown = shortened(entry.name, lambda text: brush.width(text, "caption") <= most)
    room = QRect(words, QSize(brush.width(shown, "caption") + px(4), px(LEGEND)))
    brush.text(painter, room, shown, "caption", "ink2")
    return room.x() + room.width() + px(AFTER) - at.x()


def widest(widths: Sequence[int], room: int) -> int:
    """Return the width to which texts of these widths are shortened if they have to share a room.
    The short ones leave to the long ones what they don't need."""
    for at, width in enumerate(sorted(widths)):
        share = room // (len(widths) - at)
        if width > share:
            return share
        room -= width
    return max(widths)


def _paint_swatch(painter: QPainter, view: PlotView, entry: Legend, left: QPointF) -> None:
    """Paint the sign of an entry. `left` is the middle of its left edge."""
    px, color = view.look.px, view.look.color(entry.color)
    if entry.dashed:
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine))
        painter.drawLine(left, left + QPointF(px(14), 0))
    elif entry.shape is not None:
        paint_shape(painter, view.look, entry, left + QPointF(px(7), 0), view.look.scale * 5)
    else:
        swatch = QRectF(left.x(), left.y() - px(5), px(14), px(10))
        hatching.fill(painter, swatch, color, estimated=entry.hatched)


def _paint_inside(painter: QPainter, view: PlotView, bar: Bar) -> None:
    """Paint text on the bar if its visible part has room for it."""
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


def _paint_beyond(painter: QPainter, view: PlotView, bar: Bar) -> None:
    """Paint text just beyond the bar and its interval. If these extend past the axis, the text is
    just beyond the axis. The text covers anything below it."""
    rect = _beyond(view, bar)
    _cover(painter, view, rect)
    side = LEFT if bar.across else CENTER
    TextBrush(view.look).text(painter, rect, bar.text, "number", "ink", side)


def _beyond(view: PlotView, bar: Bar) -> QRect:
    """Return the rectangle of the text beyond a bar."""
    px, end = view.look.px, max(bar.end, bar.high or bar.end)
    width = TextBrush(view.look).width(bar.text, "number") + 4
    if bar.across:
        place = view.place(min(end, view.x.high), bar.at)
        return QRect(round(place.x()) + px(GAP), round(place.y()) - px(10), width, px(20))
    place = view.place(bar.at, min(end, view.y.high))
    return QRect(round(place.x()) - width // 2, round(place.y()) - px(20), width, px(18))


def _cover(painter: QPainter, view: PlotView, rect: QRect) -> None:
    """Paint a nearly opaque background behind the text."""
    _, y = view.value_at(QPointF(rect.center()))
    color = next((zone.color for zone in view.grounds if zone.low <= y <= zone.high), "surface")
    ground = view.look.color(color)
    ground.setAlphaF(0.85)
    painter.fillRect(rect, ground)


def _paint_line_name(painter: QPainter, view: PlotView, line: Line) -> QRect:
    """Paint the name of a line. Returns its rectangle."""
    rect = _line_name(view, line)
    TextBrush(view.look).text(painter, rect, line.name, "caption", "ink2")
    return rect


def _line_name(view: PlotView, line: Line) -> QRect:
    end = view.place(float(line.x[-1]), float(line.y[-1]))
    width = TextBrush(view.look).width(line.name, "caption") + 4
    left = min(end.x() - width, view.room.right() - width)
    return QRect(round(left), round(end.y()) - view.look.px(20), width, view.look.px(17))


def rect_around(view: PlotView, mark: Mark) -> QRectF:
    """Return the rectangle around a bar, a point with its intervals, or the end of a line, and its
    text if that stands beside it."""
    match mark:
        case Bar():
            found = view.bar_rect(mark)
            return found | QRectF(_beyond(view, mark)) if mark.text else found
        case Point():
            reach = view.look.px(max(mark.size, 4))
            low, high = (mark.y if each is None else each for each in (mark.low, mark.high))
            left, right = (mark.x if each is None else each for each in (mark.left, mark.right))
            found = QRectF(view.place(left, low), view.place(right, high)).normalized()
            found.adjust(-reach, -reach, reach, reach)
            return found | QRectF(_beside(view, mark)) if mark.beside and mark.text else found
        case Line():
            end, reach = view.place(mark.x[-1], mark.y[-1]), view.look.px(5)
            found = QRectF(end.x() - reach, end.y() - reach, 2 * reach, 2 * reach)
            return found | QRectF(_line_name(view, mark)) if mark.name else found
        case _:
            return view.room


def ends_rect(view: PlotView) -> QRectF:
    """Return the rectangle of the names at the right end of the rows; empty if there are none."""
    axis = view.chart.y
    width = ends_width(axis, TextBrush(view.look))
    if not width:
        return QRectF()
    rows = [view.place(0, name.value).y() for name in axis.ends]
    half = view.look.px(10)
    left = view.width - width - view.inset
    return QRectF(left, rows[0] - half, width, rows[-1] - rows[0] + 2 * half)


def rule_names(view: PlotView) -> list[tuple[str, str, QRect]]:
    """Return the key, the text, and the rectangle of each visible rule that has a name.

    Above the plot, a name moves up if it would cover another one. The name of a rule beyond the
    right edge is shown at the edge, with an arrow.
    """
    brush, px, room = TextBrush(view.look), view.look.px, view.room
    found: list[tuple[str, str, QRect]] = []
    for key, rule in view.chart.keyed.items():
        if not isinstance(rule, Rule) or not rule.name:
            continue
        text, line = rule.name, view.across(rule.on, rule.value)
        share = (view.x if rule.on == "x" else view.y).share(rule.value)
        if not share >= 0 or (rule.on == "y" and share > 1):
            continue
        if share > 1:
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


def _paint_beside(painter: QPainter, view: PlotView) -> list[QRect]:
    """Paint texts at the height of their points, moved apart if they would overlap. Returns their
    rectangles."""
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


def _beside(view: PlotView, point: Point) -> QRect:
    """Return the rectangle of the text, inside the frame, before it is moved away from other
    texts."""
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


def _labels(view: PlotView) -> Iterator[Label]:
    for key, mark in view.chart.keyed.items():
        words = isinstance(mark, Point) and not mark.beside and (mark.text or mark.name)
        if isinstance(mark, Point) and words and view.sees(mark):
            place = view.place(mark.x, mark.y)
            faded = view.alpha(key) < 1
            yield Label(place, mark.text, mark.name, mark.under, faded)
    if (handle := view.chart.handle) is not None:
        aside = view.place(handle.x, handle.y) + QPointF(view.look.px(6), 0)
        yield Label(aside, handle.text, "")


def _line_places(view: PlotView, line: Line) -> Sequence[QPointF]:
    step = max(len(line.x) // 200, 1)
    pairs = zip(line.x[::step], line.y[::step], strict=True)
    return [view.place(float(x), float(y)) for x, y in pairs]
