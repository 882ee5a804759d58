"""Paints diagrams.

They are painted by hand because no plot library has boxes with text, arrows, and images that move
from one place to another.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
)

from desktop.ui.look.theme import Look
from desktop.ui.plots.diagram import Box, Diagram, Dot, Image, Line, Part, Words

LARGEST: Final = 1.6
"""Largest size of a diagram, as a share of its natural size at the theme's scale."""
ARROW = 4.5


def paint_diagram(diagram: Diagram, painter: QPainter, look: Look, area: QRectF) -> None:
    """Paint a diagram as large as it fits into `area`, in its middle."""
    unit, corner = placed(diagram, area, look.scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.translate(corner)
    painter.scale(unit, unit)
    brush = _Brush(painter, look)
    for part in diagram.parts:
        brush.paint(part)
    painter.restore()


class _Brush:
    """Paints parts with a painter whose coordinates are in units."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look = painter, look
        self._unscaled = replace(look, scale=1.0)

    def paint(self, part: Part) -> None:
        if not part.opacity:
            return
        match part:
            case Box():
                self._paint_box(part)
            case Line():
                self._paint_line(part)
            case Dot():
                self._painter.setPen(Qt.PenStyle.NoPen)
                self._painter.setBrush(self._color(part.color, part))
                self._painter.drawEllipse(QPointF(part.x, part.y), part.radius, part.radius)
            case Words():
                self._paint_words(part)
            case Image():
                rows = len(part.pixels) // (3 * part.columns)
                image = QImage(
                    part.pixels, part.columns, rows, 3 * part.columns, QImage.Format.Format_RGB888
                )
                self._painter.setOpacity(part.opacity)
                self._painter.drawImage(frame_of(part), image)
                self._painter.setOpacity(1)

    def _color(self, name: str, part: Part) -> QColor:
        """Return a color mixed with the background by the part's opacity. Painting with a color
        that is partly transparent takes ten times as long."""
        color = self._look.color(name)
        if part.opacity < 1:
            ground, share = self._look.color("surface"), part.opacity
            color.setRgbF(
                share * color.redF() + (1 - share) * ground.redF(),
                share * color.greenF() + (1 - share) * ground.greenF(),
                share * color.blueF() + (1 - share) * ground.blueF(),
            )
        return color

    def _paint_box(self, box: Box) -> None:
        painter, color = self._painter, self._color
        painter.setPen(QPen(color(box.edge, box), 1) if box.edge else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(color(box.fill, box) if box.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame_of(box), box.radius, box.radius)
        if box.text:
            painter.setFont(self._unscaled.font(box.font))
            painter.setPen(color(box.ink, box))
            inside = frame_of(box).adjusted(4, 2, -4, -2)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, flags, box.text)

    def _paint_line(self, line: Line) -> None:
        painter = self._painter
        color = self._color(line.color, line)
        start, end = QPointF(line.x, line.y), QPointF(line.to_x, line.to_y)
        length = math.hypot(line.to_x - line.x, line.to_y - line.y)
        stop = end
        if line.arrow and length:
            along = (end - start) / length
            across = QPointF(-along.y(), along.x())
            wide = ARROW + line.thickness / 2
            stop = end - along * wide * 1.6
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPolygon(QPolygonF([end, stop + across * wide, stop - across * wide]))
        pen = QPen(color, line.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(start, stop)

    def _paint_words(self, words: Words) -> None:
        painter = self._painter
        font = self._unscaled.font(words.font)
        metrics = QFontMetricsF(font)
        x = words.x - words.align * metrics.horizontalAdvance(words.text)
        painter.setFont(font)
        painter.setPen(self._color(words.color, words))
        y = words.y + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, y), words.text)


def placed(diagram: Diagram, area: QRectF, scale: float) -> tuple[float, QPointF]:
    """Return the size of a unit in pixels, and the diagram's top left corner in the area."""
    unit = min(area.width() / diagram.width, area.height() / diagram.height, LARGEST * scale)
    unit = max(unit, 1e-3)
    rest = QPointF(area.width() - diagram.width * unit, area.height() - diagram.height * unit)
    return unit, area.topLeft() + rest / 2


def frame_of(part: Part) -> QRectF:
    match part:
        case Box() | Image():
            return QRectF(part.x, part.y, part.width, part.height)
        case Line():
            return QRectF(QPointF(part.x, part.y), QPointF(part.to_x, part.to_y)).normalized()
        case Dot():
            side = 2 * part.radius
            return QRectF(part.x - part.radius, part.y - part.radius, side, side)
        case Words():
            return QRectF(part.x, part.y, 0, 0)
