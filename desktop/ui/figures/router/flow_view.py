"""Shows the path of a token through one layer, and the other layers as a strip."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.ui.figures.router.flow import FLOW_MS, RouterFlow
from desktop.ui.figures.router.flow_painter import FlowPainter
from desktop.ui.figures.router.flow_places import FlowPlaces
from desktop.ui.look.motion import Motion, eased
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import ARROWS, HoverWidget, say

LEAST, PREFERRED = (480, 232), (760, 360)
FADED = 0.25
"""Opacity of the previous token's path until the new token has passed."""


class Flow(HoverWidget):
    """A token goes from left to right: the router rates the experts, the best take part, and their
    outputs are added. The width of a line is the weight.

    Left and Right emit `stepped` with -1 or 1, Up and Down or a click in the strip `layer_chosen`,
    and Space `paused`.
    """

    stepped = Signal(int)
    layer_chosen = Signal(int)  # index of the layer in the trace
    paused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.flow: RouterFlow | None = None
        self._before: RouterFlow | None = None
        self._ends: tuple[QPixmap, QPixmap] | None = None
        """The end and the beginning of the motion, between which each frame is divided."""
        self._last: QPixmap | None = None
        """The end of the previous motion, if it shows the previous token."""
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None
        """What was painted last of what is the same for all tokens, and for what."""
        self.motion = Motion(theme, self, FLOW_MS, "flow")
        self.motion.valueChanged.connect(self.update)
        self.motion.finished.connect(self.update)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("A token's path through a layer"))
        Scaled(theme, self, self._restyle)

    def show_flow(self, flow: RouterFlow, position: str, *, moves: bool) -> None:
        """Show a token's path. `position` says which token it is, for screen readers. With `moves`,
        the token moves from left to right and replaces the previous one."""
        if flow == self.flow:
            return
        self.motion.stop()
        self._ends = None
        if not moves:
            self._last = None
        self._before, self.flow = self.flow, flow
        say(
            self,
            tr(
                "{position}. {layer}. Press Left or Right for another token, Up or Down for "
                "another layer, and Space to play or pause.",
                position=position,
                layer=flow.layer.told,
            ),
        )
        if moves:
            self.motion.run()
        self.update()
        self.refresh_card()

    def _restyle(self) -> None:
        self._ends = self._last = self._ground = None
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(*(self._theme.px(side) for side in LEAST))

    def sizeHint(self) -> QSize:
        return QSize(*(self._theme.px(side) for side in PREFERRED))

    @property
    def places(self) -> FlowPlaces:
        assert self.flow is not None
        counts = len(self.flow.experts), len(self.flow.layers)
        return FlowPlaces(self.width(), self.height(), self._theme.scale, *counts)

    def experts_rect(self, number: int | None = None) -> QRectF:
        """Return the rectangle of an expert, or of all experts if `number` is None or not shown."""
        shown = [each.number for each in self.flow.experts] if self.flow is not None else []
        if number in shown:
            return self.places.box(shown.index(number))
        return self.places.box(0) | self.places.box(len(shown) - 1) if shown else QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        if (flow := self.flow) is None:
            return
        painter = QPainter(self)
        brush = FlowPainter(self._theme.look, self.places)
        if not self.motion.runs:
            self._ends = None
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.paint_ground(painter, flow)
            brush.paint_choices(painter, flow)
            brush.paint_path(painter, flow)
            return
        if self._ends is None or self._ends[0].size() != self.size() * self.devicePixelRatioF():
            self._ends = self._made_ends(brush, flow)
        # Left of the front is the token's path, and right of it the previous token's.
        front = round(eased(self.motion.share) * self.width())
        for picture, left, right in zip(self._ends, (0, front), (front, self.width()), strict=True):
            painter.setClipRect(left, 0, right - left, self.height())
            painter.drawPixmap(0, 0, picture)

    def _made_ends(self, brush: FlowPainter, flow: RouterFlow) -> tuple[QPixmap, QPixmap]:
        before = self._before
        ground = self._made_ground(brush, flow)
        with _painting(ground) as painter:
            brush.paint_choices(painter, flow)
        end = ground.copy()
        with _painting(end) as painter:
            brush.paint_path(painter, flow)
        if before is not None and before.alike(flow):
            with _painting(ground) as painter:
                painter.setOpacity(FADED)
                if self._last is not None and self._last.size() == end.size():
                    painter.setClipRect(0, 0, self.width(), int(self.places.bottom))
                    painter.drawPixmap(0, 0, self._last)  # faster than painting it again
                else:
                    brush.paint_path(painter, before)
        self._last = end
        return end, ground

    def _made_ground(self, brush: FlowPainter, flow: RouterFlow) -> QPixmap:
        """Return a copy of what is the same for all tokens, painted once for a layer."""
        size, ratio = self.size(), self.devicePixelRatioF()
        numbers = tuple(each.number for each in flow.layers)
        key = size, ratio, flow.place, numbers, len(flow.experts)
        if self._ground is None or self._ground[0] != key:
            ground = QPixmap(size * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.color("surface"))
            with _painting(ground) as painter:
                brush.paint_ground(painter, flow)
            self._ground = key, ground
        return self._ground[1].copy()

    # --- pointer and keys ---------------------------------------------------------------

    def _layer_at(self, place: QPointF) -> int | None:
        """Return the index of the layer of the strip at a point."""
        if self.flow is None or len(self.flow.layers) < 2:
            return None
        layers = range(len(self.flow.layers))
        return next((at for at in layers if self.places.layer(at).contains(place)), None)

    def told_at(self, place: QPointF) -> str:
        if self.flow is None:
            return ""
        if (layer := self._layer_at(place)) is not None:
            return self.flow.layers[layer].told
        places = self.places
        boxes = zip(self.flow.used, places.boxes([x.number for x in self.flow.used]), strict=True)
        for expert, box in boxes:
            if box.contains(place):
                return expert.told
        inside = places.router.left() <= place.x() <= places.box(0).right()
        at = int((place.y() - places.top) // places.row)
        return self.flow.experts[at].told if inside and 0 <= at < len(self.flow.experts) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layer = self._layer_at(event.position())
        if layer is not None and event.button() == Qt.MouseButton.LeftButton:
            self.layer_chosen.emit(layer)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._layer_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down, right = ARROWS.get(event.key(), (0, 0))
        if event.key() == Qt.Key.Key_Space:
            self.paused.emit()
        elif right:
            self.stepped.emit(right)
        elif down and self.flow is not None:
            layer = self.flow.place + down
            if 0 <= layer < len(self.flow.layers):
                self.layer_chosen.emit(layer)
        else:
            super().keyPressEvent(event)


@contextmanager
def _painting(picture: QPixmap) -> Generator[QPainter]:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    yield painter
    painter.end()
