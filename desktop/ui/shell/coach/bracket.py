"""The bracket around a part of the page, and the shade over the rest."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from desktop.ui.look.motion import Motion, stage
from desktop.ui.look.theme import Theme

POINT_MS: Final = 600
ARRIVES, BRIGHTENS = 0.5, 0.7
"""Shares of the time at which the bracket has arrived, and at which the rest brightens again."""
DIM: Final = 0.5
AROUND, CORNER, THICK, LEAST_LINE = 6, 16, 2.5, 28
"""In unscaled pixels: the space between a part and its bracket, the length of the bracket's
corners, its line, and the least length of a line to the callout."""


class Shade(QWidget):
    """Dims everything but the part for a moment, while the bracket closes in on it from the edge.

    It paints a picture of what is below, so that the widgets there aren't painted for each frame.
    """

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._picture, self._target = QPixmap(), QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        self.motion = Motion(theme, self, POINT_MS, "coach mark")
        self.motion.valueChanged.connect(self.update)

    def run(self, picture: QPixmap, target: QRect) -> None:
        self._picture, self._target = picture, target
        if self._theme.still or target.isEmpty():
            return
        self.setGeometry(self._over.rect())
        self.show()
        self.motion.run()

    def dim(self, share: float) -> float:
        """Return how dark the rest is, from 0 to 1, at a share of the time."""
        return DIM * stage(share, 0, ARRIVES) * (1 - stage(share, BRIGHTENS, 1))

    def around(self, share: float) -> QRectF:
        """Return the rectangle inside the bracket at a share of the time."""
        way, whole, part = stage(share, 0, ARRIVES), QRectF(self.rect()), QRectF(self._target)
        first = whole.topLeft() + (part.topLeft() - whole.topLeft()) * way
        last = whole.bottomRight() + (part.bottomRight() - whole.bottomRight()) * way
        return QRectF(first, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, share = QPainter(self), self.motion.share
        painter.drawPixmap(0, 0, self._picture)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(self._target))
        painter.fillRect(self.rect(), QColor(0, 0, 0, round(255 * self.dim(share))))
        painter.setClipping(False)
        paint_bracket(painter, self._theme, self.around(share))


class Bracket(QWidget):
    """The corners around the part, and a line to the callout if that is far away."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._target, self._line = QRectF(), QLineF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QRect, callout: QRect) -> None:
        """Surround a part with corners. Both rectangles are in the coordinates of the parent."""
        px = self._theme.px
        away = px(AROUND + THICK)
        corners = target.adjusted(-away, -away, away, away)
        self._line = _between(corners, callout)
        if self._line.length() < px(LEAST_LINE):
            self._line = QLineF()
        ends = [self._line.p1(), self._line.p2()] if self._line.length() else []
        whole = QRectF(corners).adjusted(-2, -2, 2, 2)
        for end in ends:
            whole |= QRectF(end.x() - 3, end.y() - 3, 6, 6)
        self.setGeometry(whole.toAlignedRect() & self._over.rect())
        self._target = QRectF(target).translated(-self.pos())
        self._line.translate(QPointF(-self.pos()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line.length():
            for color, thick in (("surface", 2.5), ("accent", 1.5)):
                painter.setPen(QPen(self._theme.color(color), thick * self._theme.scale))
                painter.drawLine(self._line)
        paint_bracket(painter, self._theme, self._target)


def _between(one: QRect, other: QRect) -> QLineF:
    """Return the shortest line between two rectangles that don't overlap, from the middle of what
    they share of an axis."""

    def ends(low: int, high: int, other_low: int, other_high: int) -> tuple[float, float]:
        first, last = max(low, other_low), min(high, other_high)
        if first <= last:
            return (first + last) / 2, (first + last) / 2
        return (high, other_low) if high < other_low else (low, other_high)

    x = ends(one.left(), one.right(), other.left(), other.right())
    y = ends(one.top(), one.bottom(), other.top(), other.bottom())
    return QLineF(x[0], y[0], x[1], y[1])


def paint_bracket(painter: QPainter, theme: Theme, inside: QRectF) -> None:
    """Paint four corners around a rectangle, with an edge in the color of the surface, so that they
    are seen on any ground."""
    away, side = theme.px(AROUND), theme.px(CORNER)
    around = inside.adjusted(-away, -away, away, away)
    wide, high = min(side, around.width() / 3), min(side, around.height() / 3)
    corners = QPainterPath()
    for x, right in ((around.left(), 1), (around.right(), -1)):
        for y, down in ((around.top(), 1), (around.bottom(), -1)):
            corners.moveTo(x + right * wide, y)
            corners.lineTo(x, y)
            corners.lineTo(x, y + down * high)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, thick in (("surface", THICK + 2.5), ("accent", THICK)):
        pen = QPen(theme.color(color), thick * theme.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPath(corners)
