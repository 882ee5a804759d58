"""Points and curves over two axes, each even or log: with values to walk over and to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.axis import Scale
from desktop.ui.widgets.point_labels import DOT, LABEL, PointLabels
from desktop.ui.widgets.row_brush import CENTER, RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

LEFT_ROOM, RIGHT_ROOM, TOP, BOTTOM = 52, 24, 26, 40
NEAR, CAP = 14, 4
NUDGE = 0.01
"""Of the height: how far an arrow key moves the guess."""


@dataclass(frozen=True)
class Axis:
    """`title` says what is measured, in which unit."""

    title: str
    scale: Scale
    told: Callable[[float], str]

    @property
    def caption(self) -> str:
        return tr("{title}, log scale", title=self.title) if self.scale.log else self.title


@dataclass(frozen=True)
class Point:
    """`text` stands above `name`, right above the point; `under`: left below it, away from a
    falling curve that it is near. `told` is what the pointer and screen readers get. `low` and
    `high` are the ends of an interval around y."""

    x: float
    y: float
    text: str
    name: str
    told: str
    color: str = "accent"
    hollow: bool = False
    under: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Curve:
    """Points (x, y) with x rising. `name` stands at its end."""

    points: Sequence[tuple[float, float]]
    color: str = "accent"
    dashed: bool = False
    name: str = ""


@dataclass(frozen=True)
class Band:
    """Between two curves over the same x: (x, low, high)."""

    points: Sequence[tuple[float, float, float]]


@dataclass(frozen=True)
class Guess:
    """A handle at `x` that the reader moves up and down."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Drawing:
    x: Axis
    y: Axis
    points: Sequence[Point] = ()
    curves: Sequence[Curve] = ()
    bands: Sequence[Band] = ()
    guess: Guess | None = None
    extra: str = ""
    """A sentence for screen readers."""


class XYChart(QWidget):
    """Left and Right walk over the points; where there is a guess, Up and Down move it, and so
    does the pointer."""

    guessed = Signal(float)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._brush = RowBrush(theme)
        self._labels = PointLabels(theme)
        self._drawing: Drawing | None = None
        self._at = 0
        self._dragging = False
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    @property
    def drawing(self) -> Drawing | None:
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._at = min(self._at, max(len(drawing.points) - 1, 0))
        self._say()
        self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Where a pair of values stands, in pixels."""
        assert self._drawing is not None
        room = self._room()
        across = min(max(self._drawing.x.scale.share(x), -1.0), 2.0)
        up = min(max(self._drawing.y.scale.share(y), -1.0), 2.0)
        return QPointF(room.left() + across * room.width(), room.bottom() - up * room.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(220))

    def sizeHint(self) -> QSize:
        """No higher than it must be: it grows where there is room."""
        return self.minimumSizeHint()

    def _room(self) -> QRectF:
        px = self._theme.px
        return QRectF(
            px(LEFT_ROOM),
            px(TOP),
            self.width() - px(LEFT_ROOM + RIGHT_ROOM),
            self.height() - px(TOP + BOTTOM),
        )

    def _say(self) -> None:
        drawing = self._drawing
        if drawing is None:
            return
        parts = [self._name, drawing.extra]
        if drawing.points:
            parts += [drawing.points[self._at].told, tr("Left and Right choose a point")]
        if drawing.guess is not None:
            parts += [drawing.guess.text, tr("Up and Down move your guess")]
        say(self, ". ".join(part for part in parts if part))

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, self._drawing)
        painter.save()
        painter.setClipRect(self._room().adjusted(-1, -1, 1, 1))
        for band in self._drawing.bands:
            self._paint_band(painter, band)
        for curve in self._drawing.curves:
            self._paint_curve(painter, curve)
        painter.restore()
        room = self._room()
        self._labels.begin(
            QRect(round(room.left()), 0, self.width() - round(room.left()), round(room.bottom())),
            [self.place(point.x, point.y) for point in self._drawing.points],
            [[self.place(x, y) for x, y in curve.points] for curve in self._drawing.curves],
        )
        for number, point in enumerate(self._drawing.points):
            self._paint_point(painter, number, point)
        if self._drawing.guess is not None:
            self._paint_guess(painter, self._drawing.guess)

    def _paint_axes(self, painter: QPainter, drawing: Drawing) -> None:
        theme, px, room = self._theme, self._theme.px, self._room()
        text = self._brush.text
        for value in drawing.y.scale.ticks(max(2, int(room.height() // px(44)))):
            y = round(self.place(drawing.x.scale.low, value).y())
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(room.left(), y + 0.5), QPointF(room.right(), y + 0.5))
            words = QRect(0, y - px(10), px(LEFT_ROOM - 8), px(20))
            text(painter, words, drawing.y.told(value), "count", "ink2", RIGHT)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        for value in drawing.x.scale.ticks(max(2, int(room.width() // px(90)))):
            x = self.place(value, drawing.y.scale.low).x()
            painter.setPen(QPen(theme.color("outline"), 1))
            painter.drawLine(QPointF(x, room.bottom()), QPointF(x, room.bottom() + px(4)))
            words = QRect(round(x) - px(45), round(room.bottom()) + px(5), px(90), px(16))
            text(painter, words, drawing.x.told(value), "count", "ink2", CENTER)
        top = QRect(px(LEFT_ROOM), 0, round(room.width()), px(TOP - 6))
        text(painter, top, drawing.y.caption, "caption", "ink3")
        foot = QRect(px(LEFT_ROOM), self.height() - px(18), round(room.width()), px(18))
        text(painter, foot, drawing.x.caption, "caption", "ink3", RIGHT)

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        path = QPainterPath()
        upper = [self.place(x, high) for x, _, high in band.points]
        lower = [self.place(x, low) for x, low, _ in reversed(band.points)]
        path.addPolygon([*upper, *lower])
        path.closeSubpath()
        painter.fillPath(path, self._theme.color("accent_tint"))

    def _paint_curve(self, painter: QPainter, curve: Curve) -> None:
        style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._theme.color(curve.color), 2, style))
        painter.drawPolyline([self.place(x, y) for x, y in curve.points])
        if curve.name and curve.points:
            end = self.place(*curve.points[-1])
            width = self._brush.width(curve.name, "caption") + 4
            left = min(end.x() - width, self._room().right() - width)
            words = QRect(
                round(left), round(end.y()) - self._theme.px(20), width, self._theme.px(LABEL)
            )
            self._brush.text(painter, words, curve.name, "caption", "ink2")

    def _paint_point(self, painter: QPainter, number: int, point: Point) -> None:
        theme, px, place = self._theme, self._theme.px, self.place(point.x, point.y)
        if not self._room().adjusted(-2, -2, 2, 2).contains(place):
            return
        self._paint_interval(painter, point)
        here = self.hasFocus() and number == self._at
        painter.setPen(QPen(theme.color("ink" if here else "surface"), 2))
        painter.setBrush(theme.color("surface" if point.hollow else point.color))
        if point.hollow:
            painter.setPen(QPen(theme.color("ink" if here else point.color), 2))
        radius = px(DOT) + (2 if here else 0)
        painter.drawEllipse(place, radius, radius)
        self._labels.paint(painter, place, point.text, point.name, point.under)

    def _paint_interval(self, painter: QPainter, point: Point) -> None:
        if point.low is None or point.high is None:
            return
        low, high = self.place(point.x, point.low), self.place(point.x, point.high)
        cap = QPointF(self._theme.px(CAP), 0)
        painter.setPen(QPen(self._theme.color(point.color), 1.5))
        painter.drawLine(low, high)
        for end in (low, high):
            painter.drawLine(end - cap, end + cap)

    def _paint_guess(self, painter: QPainter, guess: Guess) -> None:
        theme, room, place = self._theme, self._room(), self.place(guess.x, guess.y)
        painter.setPen(QPen(theme.color("ink2"), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(place.x(), room.top()), QPointF(place.x(), room.bottom()))
        painter.setPen(QPen(theme.color("ink"), 2))
        painter.setBrush(theme.color("surface"))
        radius = theme.px(10)
        painter.drawEllipse(place, radius, radius)
        self._brush.text(
            painter,
            QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius).toRect(),
            "↕",
            "caption_strong",
            "ink",
            CENTER,
        )
        self._labels.paint(painter, QPointF(place.x() + theme.px(6), place.y()), guess.text, "")

    # --- mouse and keyboard ---------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        drawing = self._drawing
        walk = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        move = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if drawing is not None and key in walk and drawing.points:
            self._at = min(max(self._at + walk[key], 0), len(drawing.points) - 1)
            self._say()
            self.update()
        elif drawing is not None and key in move and drawing.guess is not None:
            scale = drawing.y.scale
            share = scale.share(drawing.guess.y) + move[key] * NUDGE
            self.guessed.emit(scale.value(min(max(share, 0.0), 1.0)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        drawing = self._drawing
        if drawing is None or drawing.guess is None:
            return
        handle = self.place(drawing.guess.x, drawing.guess.y)
        if abs(event.position().x() - handle.x()) <= 2 * self._theme.px(NEAR):
            self._dragging = True
            self._take(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._take(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def _take(self, y: float) -> None:
        assert self._drawing is not None
        room = self._room()
        share = min(max((room.bottom() - y) / room.height(), 0.0), 1.0)
        self.guessed.emit(self._drawing.y.scale.value(share))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.told_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def told_at(self, where: QPointF) -> str:
        """What the pointer is told there."""
        near = self._theme.px(NEAR)
        for point in self._drawing.points if self._drawing else ():
            away = self.place(point.x, point.y) - where
            if abs(away.x()) <= near and abs(away.y()) <= near:
                return point.told
        return self._told_on_curve(where)

    def _told_on_curve(self, where: QPointF) -> str:
        """Both values of the nearest place of a curve, if it is near; the last curve is on top."""
        drawing, near = self._drawing, self._theme.px(NEAR)
        for curve in reversed(drawing.curves if drawing else ()):
            away = [(self.place(x, y) - where).manhattanLength() for x, y in curve.points]
            if drawing is not None and min(away, default=near + 1) <= near:
                x, y = curve.points[away.index(min(away))]
                name = f"{curve.name}: " if curve.name else ""
                return f"{name}{drawing.x.told(x)}, {drawing.y.told(y)}"
        return ""
