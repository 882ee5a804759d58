"""The bracket around a part of the page, and the shade over the rest."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from desktop.ui.look.motion import Motion, stage
from desktop.ui.look.theme import Theme

POINT_MS: Final = 600
ARRIVES, BRIGHTENS = 0.5, 0.7
"""Shares of the time at which the bracket has arrived, and at which the rest brightens again."""
DIM: Final = 0.5
AROUND, CORNERS, THICK, EDGE, LEAST_LINE = 6, (16, 10, 6), 2.5, 1.0, 28
"""In unscaled pixels: the usual space between a part and its bracket, lengths of the bracket's
corners, its line and the edge around that, and the least length of a line to the callout."""


class Frame(NamedTuple):
    """Where the lines of a bracket run, and how long its corners are, in pixels."""

    rect: QRect
    corner: int


class Shade(QWidget):
    """Dims everything but the part for a moment, while the bracket closes in on it from the edge.

    It paints a picture of what is below, so that the widgets there aren't painted for each frame.
    """

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._picture, self._target, self._frame = QPixmap(), QRect(), Frame(QRect(), 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        self.motion = Motion(theme, self, POINT_MS, "coach mark")
        self.motion.valueChanged.connect(self.update)

    def run(self, picture: QPixmap, target: QRect, frame: Frame) -> None:
        """Dim a picture but for the target, while the bracket closes in on its frame."""
        self._picture, self._target, self._frame = picture, target, frame
        if self._theme.still or target.isEmpty():
            return
        self.setGeometry(self._over.rect())
        self.show()
        self.motion.run()

    def dim(self, share: float) -> float:
        """Return how dark the rest is, from 0 to 1, at a share of the time."""
        return DIM * stage(share, 0, ARRIVES) * (1 - stage(share, BRIGHTENS, 1))

    def around(self, share: float) -> QRectF:
        """Return the rectangle of the bracket at a share of the time."""
        way, whole, part = stage(share, 0, ARRIVES), QRectF(self.rect()), QRectF(self._frame.rect)
        first = whole.topLeft() + (part.topLeft() - whole.topLeft()) * way
        last = whole.bottomRight() + (part.bottomRight() - whole.bottomRight()) * way
        return QRectF(first, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, share = QPainter(self), self.motion.share
        painter.drawPixmap(0, 0, self._picture)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(self._target))
        painter.fillRect(self.rect(), QColor(0, 0, 0, round(255 * self.dim(share))))
        painter.setClipping(False)
        paint_bracket(painter, self._theme, self.around(share), self._frame.corner)


class Bracket(QWidget):
    """The corners around the part, and a line to the callout if that is far away."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._frame, self._corner, self._line = QRectF(), 0, QLineF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def line_to(self, frame: Frame, callout: QRect) -> QLineF:
        """Return the line from a frame to a callout; no line if they are close."""
        line = _between(frame.rect, callout)
        return line if line.length() >= self._theme.px(LEAST_LINE) else QLineF()

    def surround(self, frame: Frame, line: QLineF) -> None:
        """Show the corners of a frame and a line, in the coordinates of the parent."""
        edge = self._theme.px(THICK + EDGE)
        whole = QRectF(frame.rect).adjusted(-edge, -edge, edge, edge)
        for end in (line.p1(), line.p2()) if line.length() else ():
            whole |= QRectF(end.x() - edge, end.y() - edge, 2 * edge, 2 * edge)
        self.setGeometry(whole.toAlignedRect() & self._over.rect())
        self._frame = QRectF(frame.rect).translated(-self.pos())
        self._corner, self._line = frame.corner, line.translated(QPointF(-self.pos()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line.length():
            for color, thick in (("surface", 2.5), ("accent", 1.5)):
                painter.setPen(QPen(self._theme.color(color), thick * self._theme.scale))
                painter.drawLine(self._line)
        paint_bracket(painter, self._theme, self._frame, self._corner)


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


def paint_bracket(painter: QPainter, theme: Theme, frame: QRectF, corner: int) -> None:
    """Paint the four corners of a frame, with an edge in the color of the surface, so that they are
    seen on any ground."""
    wide, high = min(corner, frame.width() / 3), min(corner, frame.height() / 3)
    corners = QPainterPath()
    for x, right in ((frame.left(), 1), (frame.right(), -1)):
        for y, down in ((frame.top(), 1), (frame.bottom(), -1)):
            corners.moveTo(x + right * wide, y)
            corners.lineTo(x, y)
            corners.lineTo(x, y + down * high)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, thick in (("surface", THICK + EDGE), ("accent", THICK)):
        pen = QPen(theme.color(color), thick * theme.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPath(corners)
