"""Words beside the points of a chart, on the side where they cover the least."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, RowBrush

LABEL, AWAY, DOT = 17, 12, 5
"""A line's height, its distance from the point, and a point's radius, in unscaled pixels."""
LEFTWARD, STRAIGHT, RIGHTWARD = -1, 0, 1
ALIGN = {LEFTWARD: RIGHT, STRAIGHT: CENTER, RIGHTWARD: LEFT}
OVER = ((RIGHTWARD, False), (LEFTWARD, False), (STRAIGHT, False), (RIGHTWARD, True))
OVER += ((LEFTWARD, True), (STRAIGHT, True))
"""The sides of a point, the first choice first; True is below it."""
UNDER = tuple((-side, not below) for side, below in OVER)


class PointLabels:
    """One drawing's. `begin` says what else is there; each label then keeps clear of the ones
    before it, too."""

    def __init__(self, theme: Theme) -> None:
        self._theme, self._brush = theme, RowBrush(theme)
        self._room = QRect()
        self._dots: Sequence[QPointF] = ()
        self._curves: Sequence[Sequence[QPointF]] = ()
        self.taken: list[QRect] = []
        """Where the labels are that have been painted."""

    def begin(
        self, room: QRect, dots: Sequence[QPointF], curves: Sequence[Sequence[QPointF]]
    ) -> None:
        """`room` is where labels may stand, in pixels, as are the dots' and curves' points."""
        self._room, self._dots, self._curves = room, dots, curves
        self.taken = []

    def paint(
        self, painter: QPainter, place: QPointF, text: str, name: str, under: bool = False
    ) -> None:
        """`text` over `name`: right above the point, or with `under` left below it, unless
        another side is freer."""
        lines = [(text, "strong", "ink"), (name, "caption", "ink2")]
        lines = [line for line in lines if line[0]]
        if not lines:
            return
        high = self._theme.px(LABEL)
        width = max(self._brush.width(text, kind) for text, kind, _ in lines) + 4
        size = QSize(width, high * len(lines))
        sides = UNDER if under else OVER
        places = [(self._rect(place, size, *side), ALIGN[side[0]]) for side in sides]
        rect, align = min(places, key=lambda each: self._covered(each[0]))  # the first of equals
        self.taken.append(rect)
        for number, (text, kind, color) in enumerate(lines):
            line = QRect(rect.x(), rect.y() + number * high, width, high)
            self._brush.text(painter, line, text, kind, color, align)

    def _rect(self, place: QPointF, size: QSize, side: int, below: bool) -> QRect:
        px, x, y = self._theme.px, round(place.x()), round(place.y())
        left = {LEFTWARD: x - px(AWAY) - size.width(), RIGHTWARD: x + px(AWAY)}
        away = px(3) if side else px(AWAY)  # straight above or below a point, it is in the way
        top = y + away if below else y - away - size.height()
        return QRect(QPoint(left.get(side, x - size.width() // 2), top), size)

    def _covered(self, rect: QRect) -> int:
        """How much a label there would hide. Being cut off is worse than anything else."""
        near = QRectF(rect).adjusted(*(self._theme.px(DOT) * sign for sign in (-1, -1, 1, 1)))
        dots = sum(near.contains(dot) for dot in self._dots)
        curves = sum(any(map(QRectF(rect).contains, curve)) for curve in self._curves)
        labels = sum(rect.intersects(other) for other in self.taken)
        return 100 * (not self._room.contains(rect)) + 4 * dots + 4 * labels + curves
