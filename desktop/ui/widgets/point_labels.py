"""Words beside the points of a chart, on the side where they cover the least."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush

LABEL, AWAY, DOT = 17, 12, 5
"""A line's height, its distance from the point, and a point's radius, in unscaled pixels."""


class PointLabels:
    """One drawing's. `begin` says what else is there; each label then keeps clear of the ones
    before it, too."""

    def __init__(self, theme: Theme) -> None:
        self._theme, self._brush = theme, RowBrush(theme)
        self._room = QRect()
        self._dots: Sequence[QPointF] = ()
        self._curves: Sequence[Sequence[QPointF]] = ()
        self._labels: list[QRect] = []

    def begin(
        self, room: QRect, dots: Sequence[QPointF], curves: Sequence[Sequence[QPointF]]
    ) -> None:
        """`room` is that of the whole chart, in pixels, as are the dots' and curves' points."""
        self._room, self._dots, self._curves = room, dots, curves
        self._labels = []

    def paint(
        self, painter: QPainter, place: QPointF, text: str, name: str, under: bool = False
    ) -> None:
        """`text` over `name`: right above the point, or with `under` left below it, unless
        another side is freer."""
        if not text and not name:
            return
        brush, high = self._brush, self._theme.px(LABEL)
        width = max(brush.width(text, "strong"), brush.width(name, "caption")) + 4
        sides = [(True, False), (False, False), (True, True), (False, True)]  # right, below
        if under:
            sides = [(False, True), (True, True), (False, False), (True, False)]
        places = [(self._rect(place, width, *side), LEFT if side[0] else RIGHT) for side in sides]
        rect, align = min(places, key=lambda each: self._covered(each[0]))  # the first of equals
        self._labels.append(rect)
        brush.text(painter, QRect(rect.x(), rect.y(), width, high), text, "strong", "ink", align)
        below = QRect(rect.x(), rect.y() + high, width, high)
        brush.text(painter, below, name, "caption", "ink2", align)

    def _rect(self, place: QPointF, width: int, right: bool, below: bool) -> QRect:
        px = self._theme.px
        left = round(place.x()) + px(AWAY) if right else round(place.x()) - px(AWAY) - width
        top = round(place.y()) + px(3) if below else round(place.y()) - px(2 * LABEL + 3)
        return QRect(left, top, width, px(2 * LABEL))

    def _covered(self, rect: QRect) -> int:
        """How much a label there would hide. Being cut off is worse than anything else."""
        near = QRectF(rect).adjusted(*(self._theme.px(DOT) * sign for sign in (-1, -1, 1, 1)))
        dots = sum(near.contains(dot) for dot in self._dots)
        curves = sum(any(map(QRectF(rect).contains, curve)) for curve in self._curves)
        labels = sum(rect.intersects(other) for other in self._labels)
        return 100 * (not self._room.contains(rect)) + 4 * dots + 4 * labels + curves
