# pyright: standard
# pyqtgraph says of few things which types they have.
"""A chart in a scene of pyqtgraph's: its view, lines, bands and bars are pyqtgraph's; what has a
width in pixels (dots, intervals, rules, words) is painted over them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGestureEvent,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsSceneWheelEvent,
    QPinchGesture,
    QStyleOptionGraphicsItem,
    QWidget,
)

from desktop.ui.plots.chart import Axis, Band, Bar, Chart, Line, Name, Point
from desktop.ui.plots.hits import find
from desktop.ui.plots.overlay import paint_below, paint_over
from desktop.ui.plots.scale import Scale
from desktop.ui.plots.view import Hit, View
from desktop.ui.plots.words import (
    CAPTION,
    GAP,
    LEGEND,
    TICK,
    TICK_TEXT,
    TOP,
    ends_width,
    named_rules,
    paint_words,
    rule_names,
)
from desktop.ui.theme import Look
from desktop.ui.widgets.row_brush import TextBrush

log = logging.getLogger(__name__)

pg.setConfigOptions(antialias=True, exitCleanup=False)  # Qt's own order of things is enough

BARE, SIDE = 10, 24
"""Unscaled pixels above a plot without a caption, and beside one."""
NAMES: Final = 0.36
"""Of the width, what the names of an axis may take."""
LONG: Final = 1000
"""Points from which a line is thin, so that it moves at once: a wide pen costs many times more."""
ON_TOP, BELOW = 10, -200
"""A ViewBox of pyqtgraph's lies at -100."""


class Hand(Protocol):
    """What is done to a canvas. Each of the first three says whether it has been taken care of."""

    def pressed(self, where: QPointF) -> bool: ...

    def hovered(self, where: QPointF, buttons: Qt.MouseButton) -> bool: ...

    def released(self) -> bool: ...

    def left(self) -> None:
        """The pointer is elsewhere."""

    def clicked(self, where: QPointF) -> None: ...

    def viewed(self) -> None:
        """Another part is in sight."""

    @property
    def may_zoom(self) -> bool:
        """Whether the wheel belongs to the plot, not to the page."""
        ...


class Canvas(pg.GraphicsView):
    """Shows one chart; what is done to it, `hand` decides."""

    def __init__(self, look: Look, hand: Hand | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackground(None)
        self.look, self.hand = look, hand
        self.chart = Chart(Axis("", Scale(0, 1)), Axis("", Scale(0, 1)))
        self.hit: Hit | None = None
        self.ghost: Chart | None = None
        """What the marks were before, faintly."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Items of pyqtgraph's change their bounds without a word, and an index of them that is
        # out of date leads to what is deleted.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        frame = self.centralWidget
        assert frame is not None
        self.box = Box(self)
        self.box.setParentItem(frame)
        self._pixels = (
            PixelItem(self, paint_below, BELOW, frame),
            PixelItem(self, self._paint_over, 0, frame),
            PixelItem(self, paint_words, ON_TOP, frame),
        )
        self._bars = pg.BarGraphItem(x0=[], x1=[], y0=[], y1=[], pen=None)
        self._drawn_bars: object = None
        self._seen: tuple[object, View | None] = (None, None)
        self._lines: dict[str, pg.PlotDataItem] = {}
        self._bands: dict[str, tuple[pg.FillBetweenItem, pg.PlotCurveItem, pg.PlotCurveItem]] = {}
        self.box.addItem(self._bars, ignoreBounds=True)
        self.box.sigRangeChanged.connect(self.moved)

    # --- what is shown ----------------------------------------------------------------

    def show_chart(self, chart: Chart, hit: Hit | None = None) -> None:
        """The part that is in sight stays where the ends of the axes do."""
        ends = (self.chart.x.scale, self.chart.y.scale)
        self.chart, self.hit = chart, hit
        self._lay_out()
        if ends != (chart.x.scale, chart.y.scale):
            self.reset()
        self._draw()

    def restyle(self, look: Look) -> None:
        self.look = look
        self._lay_out()
        self._draw()

    def point_at(self, hit: Hit | None) -> None:
        """It keeps its color, the others fade."""
        if hit != self.hit:
            self.hit = hit
            self._draw()

    def reset(self) -> None:
        """All of it is in sight."""
        x, y = self.chart.x.scale.ends, self.chart.y.scale.ends
        self.box.setLimits(xMin=x[0], xMax=x[1], yMin=y[0], yMax=y[1])
        self.box.setRange(xRange=x, yRange=y, padding=0)

    @property
    def zoomed(self) -> bool:
        shown = self.box.viewRange()
        for (low, high), scale in zip(shown, (self.chart.x.scale, self.chart.y.scale), strict=True):
            first, last = scale.ends
            if high - low < (1 - 1e-6) * (last - first):
                return True
        return False

    @property
    def view(self) -> View:
        """Of this moment: one object as long as nothing changes, since it is often asked for."""
        chart, shown = self.chart, self.box.viewRange()
        now = (shown, self.box.geometry(), self.hit, self.size())
        before, seen = self._seen
        if seen is None or now != before or seen.chart is not chart or seen.look is not self.look:
            x, y = chart.x.scale.part(shown[0]), chart.y.scale.part(shown[1])
            room, size = now[1], self.size()
            seen = View(chart, self.look, self.hit, room, x, y, size.width(), size.height())
            self._seen = (now, seen)
        return seen

    def paint_to(self, painter: QPainter, where: QRectF) -> None:
        scene = self.sceneObj
        assert scene is not None
        scene.prepareForPaint()
        scene.render(painter, where, QRectF(self.rect()))

    def hit_at(self, where: QPointF) -> Hit | None:
        """What is near a place in pixels."""
        return find(self.view, where)

    def moved(self) -> None:
        """The view did: what is painted in pixels follows."""
        for item in self._pixels:
            item.update()
        if self.hand is not None:
            self.hand.viewed()

    # --- laying out -------------------------------------------------------------------

    def _lay_out(self) -> None:
        px, chart = self.look.px, self.chart
        captioned = bool(chart.y.caption or named_rules(chart, "x"))
        top = px(LEGEND) * bool(chart.legend) + px(TOP if captioned else BARE)
        ticks = px(TICK + TICK_TEXT) if chart.x.shown else 0
        bottom = ticks + (px(CAPTION) if chart.x.caption else px(2))
        left = self._left_room()
        right = self._right_room(left)
        width, height = self.width() - left - right, self.height() - top - bottom
        for item in self._pixels:
            item.prepareGeometryChange()
        room = QRectF(left, top, max(width, 1), max(height, 1))
        whole = replace(self.view, room=room, x=chart.x.scale, y=chart.y.scale)
        tops = [rect.top() for _, _, rect in rule_names(whole) if rect.bottom() < top]
        room.setTop(top + max(0, px(LEGEND) * bool(chart.legend) - min(tops, default=top)))
        self.box.setGeometry(room)

    def _right_room(self, left: int) -> int:
        """What stands behind bars and dots of rows has room there, however far they reach."""
        px, brush, scale = self.look.px, TextBrush(self.look), self.chart.x.scale
        wanted, across = [float(px(SIDE))], self.width() - left
        for mark in self.chart.marks if self.chart.y.names else ():
            if isinstance(mark, Bar) and mark.across:
                end = max(mark.end, mark.high or mark.end)
            elif isinstance(mark, Point) and mark.beside == "right":
                end = mark.x
            else:
                continue
            share = min(scale.share(end), 1.0)
            if mark.text and share > 0:
                text = brush.width(mark.text, "number") + px(GAP + 4)
                wanted.append((text - (1 - share) * across) / share)
        ends = ends_width(self.chart.y, brush)
        return round(max(wanted)) + (ends + px(SIDE) if ends else 0)

    def _left_room(self) -> int:
        axis, px, brush = self.chart.y, self.look.px, TextBrush(self.look)
        if not axis.shown:
            return 0
        if axis.room is not None:
            return px(axis.room)
        if axis.names:
            wanted = max(map(self._name_width, axis.names))
            return self.view.inset + min(wanted, round(self.width() * NAMES)) + px(GAP + 4)
        texts = (brush.width(axis.told(tick), "count") for tick in axis.scale.ticks(5))
        return max(texts, default=0) + px(GAP + TICK)

    def _name_width(self, name: Name) -> int:
        brush = TextBrush(self.look)
        note = brush.width(name.note, "count") + self.look.px(GAP) if name.note else 0
        return brush.width(name.text, "strong") + note

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_pixels"):  # pyqtgraph calls it while the scene is made
            self._lay_out()

    # --- drawing ----------------------------------------------------------------------

    def _paint_over(self, painter: QPainter, view: View) -> None:
        paint_over(painter, view, self.ghost)

    def _draw(self) -> None:
        self._draw_lines()
        self._draw_bars()
        self.moved()

    def _draw_lines(self) -> None:
        """Lines and bands, each an item of its own that stays as long as its key does."""
        keyed = self.chart.keyed
        for key in [key for key in self._lines if not isinstance(keyed.get(key), Line)]:
            self.box.removeItem(self._lines.pop(key))
        for key in [key for key in self._bands if not isinstance(keyed.get(key), Band)]:
            self.box.removeItem(self._bands.pop(key)[0])
        for z, (key, mark) in enumerate(keyed.items()):
            if isinstance(mark, Line):
                self._draw_line(key, mark).setZValue(z / 1000)
            elif isinstance(mark, Band):
                self._draw_band(key, mark).setZValue(z / 1000 - 1)

    def _draw_line(self, key: str, line: Line) -> pg.PlotDataItem:
        if (item := self._lines.get(key)) is None:
            item = self._lines[key] = pg.PlotDataItem()
            self.box.addItem(item, ignoreBounds=True)
        style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
        long = len(line.x) >= LONG
        width = 1 if long else line.width * self.look.scale
        pen = pg.mkPen(self.view.color(line.color, key), width=width, style=style)
        item.setClipToView(long)
        item.setDownsampling(auto=long, method="peak")
        x, y = self._coordinates(line.x, line.y)
        item.setData(x, y, pen=pen, antialias=not long, connect="finite")
        return item

    def _draw_band(self, key: str, band: Band) -> pg.FillBetweenItem:
        x, low = self._coordinates(band.x, band.low)
        _, high = self._coordinates(band.x, band.high)
        if (made := self._bands.get(key)) is None:
            edges = (pg.PlotCurveItem(pen=None), pg.PlotCurveItem(pen=None))
            made = self._bands[key] = (pg.FillBetweenItem(*edges), *edges)
            self.box.addItem(made[0], ignoreBounds=True)
        item, lower, upper = made
        lower.setData(x, low)
        upper.setData(x, high)
        item.setBrush(QBrush(self.view.color(band.color, key)))
        return item

    def _coordinates(self, x: object, y: object) -> tuple[np.ndarray, np.ndarray]:
        found = []
        for values, scale in ((x, self.chart.x.scale), (y, self.chart.y.scale)):
            array = np.asarray(values, float)
            with np.errstate(divide="ignore", invalid="ignore"):
                found.append(np.log10(array) if scale.log else array)
        return found[0], found[1]

    def _draw_bars(self) -> None:
        """Anew only where they have changed, or their colors: most updates move other marks."""
        view = self.view
        bars = {key: mark for key, mark in self.chart.keyed.items() if isinstance(mark, Bar)}
        faded = None if self.hit is None else Chart.group(self.hit.key)
        drawn = (list(bars.values()), faded, self.look, self.chart.x.scale, self.chart.y.scale)
        if drawn == self._drawn_bars:
            return
        self._drawn_bars = drawn
        edges = [self._edges(bar) for bar in bars.values()]
        x0, x1, y0, y1 = map(list, zip(*edges, strict=True)) if edges else ([], [], [], [])
        brushes: list[QBrush] = []
        for key, bar in bars.items():
            color = view.color(bar.color, key)
            if bar.hatched or bar.outlined:
                color.setAlphaF(0 if bar.outlined else color.alphaF() * 0.25)
            brushes.append(QBrush(color))
        self._bars.setOpts(x0=x0, x1=x1, y0=y0, y1=y1, brushes=brushes, pen=None)

    def _edges(self, bar: Bar) -> tuple[float, float, float, float]:
        """Left, right, bottom and top, as coordinates."""
        scale = (self.chart.x if bar.across else self.chart.y).scale
        start = max(scale.coordinate(bar.start), scale.ends[0])
        along = (start, scale.coordinate(bar.end))
        aside = (bar.at - bar.thick / 2, bar.at + bar.thick / 2)
        return (*along, *aside) if bar.across else (*aside, *along)

    # --- the hand -----------------------------------------------------------------------

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if self.hand is not None and self.hand.pressed(ev.position()):
            ev.accept()
            return
        super().mousePressEvent(ev)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        if self.hand is not None and self.hand.hovered(ev.position(), ev.buttons()):
            ev.accept()
            return
        super().mouseMoveEvent(ev)

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        if self.hand is not None and self.hand.released():
            ev.accept()
            return
        super().mouseReleaseEvent(ev)

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        if self.hand is not None:
            self.hand.left()

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers enlarge, on a screen or on a pad."""
        factor, at = 1.0, QPointF()
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                factor, at = pinch.scaleFactor(), pinch.centerPoint()
                at = QPointF(self.mapFromGlobal(at.toPoint()))
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            factor, at = 1 + event.value(), event.position()
        if factor == 1.0 or not self.chart.zooms:
            return super().viewportEvent(event)
        self.enlarge(factor, at)
        event.accept()
        return True

    def enlarge(self, factor: float, at: QPointF | None = None) -> None:
        """A factor above 1 shows less, and that larger, around a place in pixels (the middle)."""
        x, y = self.view.value_at(at or self.view.room.center())
        center = (self.chart.x.scale.coordinate(x), self.chart.y.scale.coordinate(y))
        self.box.scaleBy((1 / factor, 1 / factor), pg.Point(*center))


class Box(pg.ViewBox):
    """A drag encloses what is to be enlarged, with Shift or the middle button it moves the view;
    the wheel enlarges where the plot has the focus; a double click shows all again."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self._canvas = canvas
        self.setMouseMode(self.RectMode)
        self.setAutoVisible(x=False, y=False)
        self.disableAutoRange()

    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        if not self._canvas.chart.zooms or ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
            return
        pans = (
            ev.button() == Qt.MouseButton.MiddleButton
            or ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if ev.isStart():
            self.setMouseMode(self.PanMode if pans else self.RectMode)
            look = self._canvas.look
            self.rbScaleBox.setPen(QPen(look.color("accent"), 0))
            tint = look.color("accent")
            tint.setAlpha(40)
            self.rbScaleBox.setBrush(QBrush(tint))
        self.prepareForPaint()  # or pixels would be those of the view before the last change
        super().mouseDragEvent(ev, axis)

    def mouseClickEvent(self, ev: MouseClickEvent) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        ev.accept()
        if ev.double():
            self._canvas.reset()
        elif self._canvas.hand is not None:
            self._canvas.hand.clicked(ev.scenePos())

    def wheelEvent(self, ev: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        hand = self._canvas.hand
        if hand is None or not hand.may_zoom or not self._canvas.chart.zooms:
            ev.ignore()
            return
        self.prepareForPaint()
        super().wheelEvent(ev, axis)


class PixelItem(QGraphicsItem):
    """Over all of the frame, or of the box; what `paint` does is in the frame's pixels."""

    def __init__(
        self,
        canvas: Canvas,
        paint: Callable[[QPainter, View], None],
        z: float,
        parent: QGraphicsItem,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._paint = canvas, paint
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF() - self.parentItem().pos(), self._canvas.size().toSizeF())

    def shape(self) -> QPainterPath:
        """Nothing that the pointer could meet."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.parentItem().pos())
        try:
            self._paint(painter, self._canvas.view)
        except Exception:  # in the middle of Qt's painting it would end the program
            log.exception("a part of a chart was not painted")
        painter.restore()
