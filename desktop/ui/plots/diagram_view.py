"""A widget that shows a diagram and animates its changes."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.ui.look.motion import Motion, eased
from desktop.ui.look.theme import Look, Theme
from desktop.ui.plots.diagram import EMPTY, Diagram, Dot, Line, Part, between
from desktop.ui.plots.diagram_painter import frame_of, paint_diagram, placed
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import HoverWidget, say

MOVE_MS: Final = 400
NARROWEST: Final = 0.6
"""Smallest width of a diagram, as a share of its natural width at the theme's scale."""
NEAR = 5
"""Distance from a line or a dot at which it is still hit, in unscaled pixels."""


class DiagramView(HoverWidget):
    """Shows a diagram as large as possible. The arrow keys move through its described parts."""

    dragged = Signal(float)
    """Emitted with the position on the x axis, in units, to which the user drags the handle."""
    pointed = Signal(str)
    """Emitted with the key of the part under the pointer, or ""."""
    pressed = Signal(str)
    """Emitted with the key of a described part that is clicked, or reached and entered."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self._name = name
        self._diagram = self._before = EMPTY
        self.visible = EMPTY
        """The diagram as it is painted now."""
        self._at = self._over = ""
        self._walking = False
        """True while the keyboard is in use instead of the pointer."""
        self._dragging = False
        self.motion = Motion(theme, self, MOVE_MS)
        self.motion.valueChanged.connect(self._move)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    @property
    def name(self) -> str:
        return self._name

    @property
    def diagram(self) -> Diagram:
        """The diagram at the end of the current animation."""
        return self._diagram

    @property
    def sentence(self) -> str:
        """One sentence that describes the diagram."""
        return self._diagram.sentence

    def show_diagram(self, diagram: Diagram, *, at_once: bool = False) -> None:
        """Show a diagram. Its parts move from where they are now, unless `at_once` is set, such as
        while the user drags something."""
        before, self._diagram = self.visible, diagram
        if self._at not in diagram.keyed:
            self._at = ""
        self._say()
        if (diagram.width, diagram.height) != (before.width, before.height):
            self.updateGeometry()
        self.motion.stop()
        if at_once or before is EMPTY:
            self.visible = diagram
            self.update()
        elif before != diagram:
            self._before = before
            self.motion.run()
        self.refresh_card()

    def refresh_card(self) -> None:
        """Describe the part at the keyboard, or the one at the card's place, again."""
        if self._card is None or not self._card.isVisible():
            return
        place = self.place_of(self._at) if self._walking else self._card_place
        part = self._diagram.keyed.get(self._at) if self._walking else self.part_at(place)
        self.show_card(part.told if part is not None else "", place)
        self._point(part.key if part is not None else "")

    def say_sentence(self, sentence: str) -> None:
        """Describe the diagram with another sentence."""
        self._diagram = replace(self._diagram, sentence=sentence)
        self.visible = self.visible if self.motion.runs else self._diagram
        self._say()

    def paint_to(self, painter: QPainter, look: Look, area: QRectF) -> None:
        """Paint the diagram at the end of its animation, as large as it fits into `area`."""
        paint_diagram(self._diagram, painter, look, area)

    # --- the part at a place --------------------------------------------------------

    def part_at(self, place: QPointF) -> Part | None:
        """Return the uppermost described part at a point of the widget; None if there is none."""
        unit, corner = placed(self._diagram, QRectF(self.rect()), self._theme.scale)
        at = (place - corner) / unit
        near = NEAR * self._theme.scale / unit
        found = (
            part for part in reversed(self._diagram.parts) if part.told and _covers(part, at, near)
        )
        return next(found, None)

    def place_of(self, key: str) -> QPointF:
        """Return the middle of a part, in the widget's coordinates."""
        return self.area_of(key).center()

    def area_of(self, key: str) -> QRectF:
        """Return where a part is, in the widget's coordinates; empty if there is no such part."""
        unit, corner = placed(self._diagram, QRectF(self.rect()), self._theme.scale)
        part = self._diagram.keyed.get(key)
        frame = frame_of(part) if part is not None else QRectF()
        return QRectF(corner + frame.topLeft() * unit, frame.size() * unit)

    def told_at(self, place: QPointF) -> str:
        return part.told if (part := self.part_at(place)) is not None else ""

    # --- widget events ----------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        width, height = self._diagram.width * NARROWEST, self._diagram.height
        return QSize(self._theme.px(width), self._theme.px(height))

    def sizeHint(self) -> QSize:
        """Return the minimum size, since the diagram grows if there is room."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_diagram(self.visible, QPainter(self), self._theme.look, QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.motion.end()
        part = self.part_at(event.position())
        self._dragging = part is not None and part.key == self._diagram.handle
        if self._dragging:
            self.hide_card()
        else:
            super().mousePressEvent(event)
            if part is not None and event.button() == Qt.MouseButton.LeftButton:
                self.pressed.emit(part.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            unit, corner = placed(self._diagram, QRectF(self.rect()), self._theme.scale)
            self.dragged.emit((event.position().x() - corner.x()) / unit)
            return
        self._walking = False
        super().mouseMoveEvent(event)
        part = self.part_at(event.position())
        self._point(part.key if part is not None else "")
        grabs = bool(self._diagram.handle) and self._over == self._diagram.handle
        self.setCursor(Qt.CursorShape.SizeHorCursor if grabs else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, walked = event.key(), self._diagram.walked
        step = (key == Qt.Key.Key_Right) - (key == Qt.Key.Key_Left)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at:
            self.pressed.emit(self._at)
        elif step and walked:
            at = walked.index(self._at) if self._at in walked else len(walked) if step < 0 else -1
            self._at = walked[min(max(at + step, 0), len(walked) - 1)]
            self._walking = True
            self._say()
            self._point(self._at)
            self.show_card(self._diagram.keyed[self._at].told, self.place_of(self._at))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_card()
        self._point("")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._point("")

    @Slot(object)
    def _move(self, share: object) -> None:
        assert isinstance(share, float)
        self.visible = between(self._before, self._diagram, eased(share))
        self.update()

    def _point(self, key: str) -> None:
        if key != self._over:
            self._over = key
            self.pointed.emit(key)

    def _say(self) -> None:
        parts = [self._name, self._diagram.sentence]
        if self._at:
            parts.append(self._diagram.keyed[self._at].told)
        if self._diagram.walked:
            parts.append(tr("Use the arrow keys to move between items"))
        say(self, ". ".join(part.removesuffix(".") for part in parts if part))


def _covers(part: Part, at: QPointF, near: float) -> bool:
    if isinstance(part, Line):
        start, end = QPointF(part.x, part.y), QPointF(part.to_x, part.to_y)
        way = end - start
        length = QPointF.dotProduct(way, way)
        share = QPointF.dotProduct(at - start, way) / length if length else 0.0
        off = at - (start + way * min(max(share, 0.0), 1.0))
        return math.hypot(off.x(), off.y()) <= near + part.thickness / 2
    margin = near if isinstance(part, Dot) else 0.0
    return frame_of(part).adjusted(-margin, -margin, margin, margin).contains(at)
