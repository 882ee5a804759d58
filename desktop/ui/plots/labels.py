"""Places labels next to marks where they cover the least, or farther away with leader lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop.ui.look.theme import Look
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, TextBrush

LINE, AWAY, DOT, FURTHER = 17, 12, 5, 26
"""In unscaled pixels: the height of a line of text, its distance from the mark, the radius of a
mark, and the size of a step farther away."""
LEFTWARD, STRAIGHT, RIGHTWARD = -1, 0, 1
ALIGN: Final = {LEFTWARD: RIGHT, STRAIGHT: CENTER, RIGHTWARD: LEFT}
OVER: Final = (
    (RIGHTWARD, False),
    (LEFTWARD, False),
    (STRAIGHT, False),
    (RIGHTWARD, True),
    (LEFTWARD, True),
    (STRAIGHT, True),
)
"""The sides of a mark in order of preference. True means below it."""
UNDER: Final = tuple((-side, not below) for side, below in OVER)
STEPS: Final = (0, 1, 2)
"""Numbers of steps farther away, in the order in which they are tried."""
DENSE: Final = 100
"""A line with more points than this has one inside of every label that it crosses, unless it is
steep."""
CUT, ON_LABEL, ON_DOT, ON_LINE, FAR = 1000, 60, 30, 6, 12
"""Penalties for being cut off, for covering a label, a mark, or a line, and for each step away."""


@dataclass(frozen=True)
class Label:
    """A label next to a position in pixels: `text` above `name`. If `under` is true, the lower left
    of the position is preferred."""

    place: QPointF
    text: str
    name: str
    under: bool = False
    faded: bool = False

    @property
    def sides(self) -> Sequence[tuple[int, bool]]:
        return UNDER if self.under else OVER

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        """The text of each line, with the names of its font and color."""
        lines = [(self.text, "strong", "ink"), (self.name, "caption", "ink2")]
        return [line for line in lines if line[0]]


@dataclass(frozen=True)
class _Spot:
    rect: QRect
    side: int
    step: int


def paint_labels(
    painter: QPainter,
    look: Look,
    labels: Sequence[Label],
    room: QRect,
    dots: Sequence[QPointF],
    lines: Sequence[Sequence[QPointF]],
    others: Sequence[QRect] = (),
) -> list[QRect]:
    """Paint labels and return their rectangles.

    As far as possible, each label stays inside `room` and away from the dots, the lines, other
    text, and earlier labels. All positions are in pixels.
    """
    brush, taken = TextBrush(look), list(others)
    for label in labels:
        if not label.lines:
            continue
        high = look.px(LINE)
        width = max(brush.width(text, use) for text, use, _ in label.lines) + 4
        size = QSize(width, high * len(label.lines))

        def badness(spot: _Spot) -> int:
            near = QRectF(spot.rect).adjusted(*(look.px(DOT) * sign for sign in (-1, -1, 1, 1)))
            return (
                CUT * (not room.contains(spot.rect))
                + ON_DOT * sum(near.contains(dot) for dot in dots)
                + ON_LABEL * sum(spot.rect.intersects(other) for other in taken)
                + ON_LINE * sum(_crosses(line, near) for line in lines)
                + FAR * spot.step
            )

        best = min(_spots(look, label, size), key=badness)  # ties go to the first
        taken.append(best.rect)
        painter.setOpacity(0.35 if label.faded else 1.0)
        if best.step:
            painter.setPen(look.pen("outline", 1))
            painter.drawLine(_leader(label.place, best.rect))
        for number, (text, use, color) in enumerate(label.lines):
            line = QRect(best.rect.x(), best.rect.y() + number * high, width, high)
            brush.text(painter, line, text, use, color, ALIGN[best.side])
    painter.setOpacity(1.0)
    return taken[len(others) :]


def apart(rects: Sequence[QRect]) -> list[QRect]:
    """Return the rectangles in their given order. Overlapping rectangles are moved apart
    vertically."""
    moved = [QRect(rect) for rect in rects]
    ordered = sorted(moved, key=lambda rect: rect.center().y())
    for _ in ordered:
        for upper, lower in pairwise(ordered):
            if upper.intersects(lower):
                over = upper.bottom() + 1 - lower.top()
                upper.translate(0, -(over // 2))
                lower.translate(0, over - over // 2)
    return moved


def _spots(look: Look, label: Label, size: QSize) -> Iterator[_Spot]:
    x, y = round(label.place.x()), round(label.place.y())
    for step in STEPS:
        away = look.px(AWAY + step * FURTHER)
        for side, below in label.sides:
            left = {LEFTWARD: x - away - size.width(), RIGHTWARD: x + away}
            # A label straight above or below needs more distance from the mark.
            off = look.px(3) + step * look.px(FURTHER) if side else away
            top = y + off if below else y - off - size.height()
            yield _Spot(QRect(QPoint(left.get(side, x - size.width() // 2), top), size), side, step)


def _crosses(line: Sequence[QPointF], rect: QRectF) -> bool:
    """Return True if a line runs through a rectangle, even if none of its points is inside: then
    it crosses a diagonal. With many points, one of them is inside."""
    if any(map(rect.contains, line)):
        return True
    if len(line) > DENSE:
        return False
    diagonals = (
        QLineF(rect.topLeft(), rect.bottomRight()),
        QLineF(rect.bottomLeft(), rect.topRight()),
    )
    bounded = QLineF.IntersectionType.BoundedIntersection
    return any(
        QLineF(one, other).intersects(diagonal)[0] == bounded
        for one, other in pairwise(line)
        if max(one.x(), other.x()) > rect.left() and min(one.x(), other.x()) < rect.right()
        if max(one.y(), other.y()) > rect.top() and min(one.y(), other.y()) < rect.bottom()
        for diagonal in diagonals
    )


def _leader(place: QPointF, rect: QRect) -> QLineF:
    """Return the line from a mark to the nearest point of its label."""
    x = min(max(place.x(), float(rect.left())), float(rect.right()))
    y = min(max(place.y(), float(rect.top())), float(rect.bottom()))
    return QLineF(place, QPointF(x, y))
