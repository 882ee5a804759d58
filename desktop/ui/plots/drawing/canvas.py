# pyright: standard
# Most of pyqtgraph has no type annotations.
"""Draws a chart in a pyqtgraph scene.

The view, lines, bands, and bars are pyqtgraph items. The rest is painted in pixels: zones, grid
lines, and images below them; dots, intervals, rules, and text over them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGestureEvent,
    QGraphicsScene,
    QPinchGesture,
    QWidget,
)

from desktop.ui.look.theme import Look
from desktop.ui.plots.chart import EMPTY, Band, Bar, Chart, Line, Side
from desktop.ui.plots.drawing.box import Box, Hand
from desktop.ui.plots.drawing.hits import find
from desktop.ui.plots.drawing.layout import room_of
from desktop.ui.plots.drawing.overlay import paint_below, paint_over
from desktop.ui.plots.drawing.pixel_item import PixelItem
from desktop.ui.plots.drawing.view import PlotHit, PlotView, near
from desktop.ui.plots.scale import Part
from desktop.ui.plots.words import (
    paint_words,
)

pg.setConfigOptions(antialias=True, exitCleanup=False)  # Qt cleans up well enough

LONG: Final = 1000
"""A line with at least this many points is drawn thin, since a wide pen takes many times as
long."""
ON_TOP, BELOW = 10, -200
"""Z values. A ViewBox in pyqtgraph is at -100."""


class Canvas(pg.GraphicsView):
    """Shows one chart. `hand` decides how it reacts to the pointer."""

    def __init__(self, look: Look, hand: Hand | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackground(None)
        self.look, self.hand = look, hand
        self.chart = EMPTY
        self.hit: PlotHit | None = None
        self._settled = True
        self.ghost: Chart | None = None
        """The chart before the last change, drawn faintly."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # pyqtgraph's items change their bounds without notifying the scene, and a stale index would
        # lead to deleted items.
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
        self._fed: dict[str, tuple[Band, bool, bool]] = {}
        """The bands as last drawn, and whether the axes were logarithmic."""
        self._drawn_bars: object = None
        self._seen: tuple[object, PlotView | None] = (None, None)
        self._lines: dict[str, pg.PlotDataItem] = {}
        self._bands: dict[str, tuple[pg.FillBetweenItem, pg.PlotCurveItem, pg.PlotCurveItem]] = {}
        self.box.addItem(self._bars, ignoreBounds=True)
        self.reset()  # show_chart sets the limits only if they change
        self.box.sigRangeChanged.connect(self.moved)

    # --- contents ---------------------------------------------------------------------

    def show_chart(self, chart: Chart, hit: Callable[[], PlotHit | None] = lambda: None) -> None:
        """Show a chart. Keep the visible part of x if its ends stay the same, and the one of y if
        the ends of both axes do. `hit` finds the mark to point at; it is called after the
        layout."""
        x, y = self.chart.x.scale, self.chart.y.scale
        self.chart, self.hit = chart, None
        if (x, y) != (chart.x.scale, chart.y.scale):
            # Before the layout, which would take the old part for one of the new axes: ten million
            # on an axis without logarithms would be its logarithm on the next.
            self._settled = False  # don't report the parts that are visible in between
            self._show_whole("y" if x == chart.x.scale else "xy")
            self._settled = True
        self._lay_out()
        self.hit = hit()
        self._draw()

    def restyle(self, look: Look) -> None:
        self.look = look
        self._lay_out()
        self._draw()

    def point_at(self, hit: PlotHit | None) -> None:
        """Keep the color of one mark and its group, and fade the others; None fades none."""
        if hit != self.hit:
            self.hit = hit
            self._draw()

    def reset(self) -> None:
        """Show the whole chart."""
        self._show_whole("xy")

    def _show_whole(self, sides: Literal["y", "xy"]) -> None:
        y = self.chart.y.scale.ends
        x = self.chart.x.scale.ends if "x" in sides else None
        if x is not None:
            self.box.setLimits(xMin=x[0], xMax=x[1])
        self.box.setLimits(yMin=y[0], yMax=y[1])
        self.box.setRange(xRange=x, yRange=y, padding=0)

    @property
    def zoomed(self) -> bool:
        return self.part("x") is not None or self.part("y") is not None

    def part(self, side: Side) -> Part | None:
        """Return the visible part of an axis; None if all of it is visible."""
        low, high = self.box.viewRange()["xy".index(side)]
        scale = self.chart.x.scale if side == "x" else self.chart.y.scale
        first, last = scale.ends
        whole = high - low >= (1 - 1e-6) * (last - first)
        return None if whole else (scale.back(low), scale.back(high))

    def show_part(self, side: Side, part: Part | None) -> None:
        """Show a part of an axis, limited to its ends. None, or a part outside the ends, shows the
        whole axis."""
        scale = self.chart.x.scale if side == "x" else self.chart.y.scale
        low, high = part or (scale.low, scale.high)
        low, high = max(low, scale.low), min(high, scale.high)
        ends = (scale.coordinate(low), scale.coordinate(high)) if low < high else scale.ends
        show = self.box.setXRange if side == "x" else self.box.setYRange
        show(*ends, padding=0)

    def bring(self, x: float, y: float) -> None:
        """Move the visible part if a pair of values isn't in it, so that it is in the middle."""
        shown, chart = self.box.viewRange(), self.chart
        for (low, high), scale, value, show in (
            (shown[0], chart.x.scale, x, self.box.setXRange),
            (shown[1], chart.y.scale, y, self.box.setYRange),
        ):
            first, last = scale.ends
            at = first + min(max(near(scale.share(value)), 0.0), 1.0) * (last - first)
            if not low <= at <= high:
                low, high = at - (high - low) / 2, at + (high - low) / 2
                by = max(first - low, 0.0) + min(last - high, 0.0)
                show(low + by, high + by, padding=0)

    @property
    def view(self) -> PlotView:
        """The current view. It is the same object until something changes, since painting uses it
        often."""
        chart, shown = self.chart, self.box.viewRange()
        now = (shown, self.box.geometry(), self.hit, self.size())
        before, seen = self._seen
        if seen is None or now != before or seen.chart is not chart or seen.look is not self.look:
            x, y = chart.x.scale.part(shown[0]), chart.y.scale.part(shown[1])
            room, size = now[1], self.size()
            seen = PlotView(chart, self.look, self.hit, room, x, y, size.width(), size.height())
            self._seen = (now, seen)
        return seen

    def paint_to(self, painter: QPainter, where: QRectF) -> None:
        scene = self.sceneObj
        assert scene is not None
        scene.prepareForPaint()
        scene.render(painter, where, QRectF(self.rect()))

    def hit_at(self, where: QPointF) -> PlotHit | None:
        """Return the mark near a position in pixels, or None."""
        return find(self.view, where)

    def moved(self) -> None:
        """Repaint everything that is painted in pixels, after the chart or the view has changed."""
        for item in self._pixels:
            item.update()
        if self.hand is not None and self._settled:
            self.hand.viewed()

    # --- layout -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        for item in self._pixels:
            item.prepareGeometryChange()
        self.box.setGeometry(room_of(self.view))

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_pixels"):  # pyqtgraph also calls this while it creates the scene
            self._lay_out()

    # --- drawing ----------------------------------------------------------------------

    def _paint_over(self, painter: QPainter, view: PlotView) -> None:
        paint_over(painter, view, self.ghost)

    def _draw(self) -> None:
        self._draw_lines()
        self._draw_bars()
        self.moved()

    def _draw_lines(self) -> None:
        """Draw each line and band as an item that exists as long as its key."""
        keyed = self.chart.keyed
        for key in [key for key in self._lines if not isinstance(keyed.get(key), Line)]:
            self.box.removeItem(self._lines.pop(key))
        for key in [key for key in self._bands if not isinstance(keyed.get(key), Band)]:
            self.box.removeItem(self._bands.pop(key)[0])
            del self._fed[key]
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
        if (made := self._bands.get(key)) is None:
            edges = (pg.PlotCurveItem(pen=None), pg.PlotCurveItem(pen=None))
            made = self._bands[key] = (pg.FillBetweenItem(*edges), *edges)
            self.box.addItem(made[0], ignoreBounds=True)
        item, lower, upper = made
        fed = (band, self.chart.x.scale.log, self.chart.y.scale.log)
        if self._fed.get(key) != fed:  # filling is slow, and most updates change other marks
            self._fed[key] = fed
            x, low = self._coordinates(band.x, band.low)
            _, high = self._coordinates(band.x, band.high)
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
        """Redraw the bars if they or their colors changed. Most updates change other marks."""
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
        with np.errstate(invalid="ignore"):  # it subtracts infinite ends, which aren't drawn
            self._bars.setOpts(x0=x0, x1=x1, y0=y0, y1=y1, brushes=brushes, pen=None)

    def _edges(self, bar: Bar) -> tuple[float, float, float, float]:
        """Return the left, right, bottom, and top edges as coordinates."""
        scale = (self.chart.x if bar.across else self.chart.y).scale
        start = max(scale.coordinate(bar.start), scale.ends[0])
        along = (start, scale.coordinate(bar.end))
        aside = (bar.at - bar.thick / 2, bar.at + bar.thick / 2)
        return (*along, *aside) if bar.across else (*aside, *along)

    # --- pointer ------------------------------------------------------------------------

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
        """Zoom with two fingers, on a touchscreen or a touchpad."""
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
        """Zoom in (a factor above 1) or out around a position in pixels, or around the center."""
        x, y = self.view.value_at(at or self.view.room.center())
        center = (self.chart.x.scale.coordinate(x), self.chart.y.scale.coordinate(y))
        self.box.scaleBy((1 / factor, 1 / factor), pg.Point(*center))
