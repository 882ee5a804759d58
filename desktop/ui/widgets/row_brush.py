"""Paints the elements of list rows: text, icons, a button, and a progress bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Look, Theme


def paint_ground(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    state: QStyle.StateFlag,
    selected: bool,
    ring: bool,
) -> None:
    """Paint a row's background and, if `ring` is true, a focus ring."""
    px = theme.px
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), px(8), px(8))
    if selected:
        painter.fillPath(shape, theme.color("accent_tint"))
        painter.save()
        painter.setClipPath(shape)
        bar = QRect(rect.x(), rect.y(), px(3), rect.height())
        painter.fillRect(bar, theme.color("accent"))
        painter.restore()
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillPath(shape, theme.color("sunken"))
    if ring:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -2), px(7), px(7))


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter

BUTTON_HEIGHT = 28


class TextBrush:
    """Paints text with colors and fonts given by their names in ui/look/design_tokens.py."""

    def __init__(self, look: Look | Theme) -> None:
        self._look = look

    def text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        use: str,
        color: str,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Paint one line of text, elided at the end if it is too long."""
        font = self._look.font(use)
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align, shown)

    def width(self, text: str, use: str) -> int:
        return QFontMetrics(self._look.font(use)).horizontalAdvance(text)


class RowBrush(TextBrush):
    """Paints row elements in the theme's sizes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.theme = theme

    def icon(self, painter: QPainter, left: int, row: QRect, name: str, color: str, size: int = 16):
        """Paint an icon, vertically centered in the row. Returns its right edge."""
        side = self.theme.px(size)
        place = QRect(left, row.center().y() - side // 2 + 1, side, side)
        self.theme.icon(name, color).paint(painter, place)
        return left + side

    def button(self, painter: QPainter, rect: QRect, words: str, *, hovered: bool) -> None:
        """Paint a small secondary button."""
        border, ground = ("accent", "accent_tint") if hovered else ("outline", "surface")
        painter.setPen(QPen(self.theme.color(border), 1))
        painter.setBrush(self.theme.color(ground))
        radius = self.theme.px(8)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self.text(painter, rect, words, "button", "ink", CENTER)

    def button_place(self, row: QRect, width: int = 64) -> QRect:
        """Return the rectangle of a row's button, at the right end."""
        px = self.theme.px
        height = px(BUTTON_HEIGHT)
        left = row.right() - px(16) - px(width)
        return QRect(left, row.center().y() - height // 2 + 1, px(width), height)

    def progress(self, painter: QPainter, rect: QRect, fraction: float) -> None:
        """Paint a progress bar with the percentage below it. Together, they are as high as a
        button."""
        px = self.theme.px
        line = QRectF(rect.x(), rect.y() + px(4), rect.width(), px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("line"))
        painter.drawRoundedRect(line, px(3), px(3))
        painter.setBrush(self.theme.color("accent"))
        done = QRectF(line.x(), line.y(), max(px(6), line.width() * fraction), line.height())
        painter.drawRoundedRect(done, px(3), px(3))
        below = QRect(rect.x(), rect.y() + px(12), rect.width(), px(16))
        self.text(painter, below, percent(fraction), "count", "ink3", RIGHT)
