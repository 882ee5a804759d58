"""Paints the row above a number line: its title, the number, and the key to the marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.look.theme import Look
from desktop.ui.widgets.row_brush import LEFT, TextBrush

LABEL, GAP, DOT, BAR, MARK = 200, 16, 5, 4, 14
"""In unscaled pixels: the least room for the number, the space between parts, the radius of a dot,
the height of an error, and the room for a mark in the key."""


@dataclass(frozen=True)
class Head:
    """`dot` and `error` are the words for the two marks. `left`, `right`, and `height` are the room
    for the row in pixels. The title and then the key are left out if they don't fit beside the
    number."""

    look: Look
    title: str
    dot: str
    error: str
    left: int
    right: int
    height: int

    @cached_property
    def _widths(self) -> tuple[int, int]:
        """Return the room for the title and for the key; 0 for one that is left out."""
        px, brush = self.look.px, TextBrush(self.look)
        title = brush.width(self.title, "caption") + px(GAP)
        key = sum(brush.width(text, "caption") + px(MARK + GAP) for text in (self.dot, self.error))
        room = self.right - self.left - px(LABEL)
        if title + key <= room:
            return title, key
        return 0, key if key <= room else 0

    def paint(self, painter: QPainter) -> None:
        title, key = self._widths
        px, look = self.look.px, self.look
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("ink2"))
        if title:
            painter.drawText(QRectF(self.left, 0, title, self.height), LEFT, self.title)
        at, middle = self.right - key, self.height / 2
        for color, text in (("accent", self.dot), ("bad", self.error)) if key else ():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(color))
            if color == "bad":
                painter.drawRect(QRectF(at - px(4), middle - px(BAR) / 2, px(MARK), px(BAR)))
            else:
                painter.drawEllipse(QPointF(at + px(DOT), middle), px(DOT), px(DOT))
            painter.setPen(look.color("ink2"))
            width = painter.fontMetrics().horizontalAdvance(text) + px(GAP)
            painter.drawText(QRectF(at + px(MARK), 0, width, self.height), LEFT, text)
            at += px(MARK) + width

    def paint_label(self, painter: QPainter, text: str, x: float) -> None:
        """Paint the number above its position, or as close as the other parts allow."""
        title, key = self._widths
        painter.setFont(self.look.font("strong"))
        painter.setPen(self.look.color("ink"))
        width = painter.fontMetrics().horizontalAdvance(text)
        least, most = self.left + title, self.right - key - width - self.look.px(GAP)
        at = max(min(x - width / 2, most), least)
        painter.drawText(QRectF(at, 0, width + 1, self.height), LEFT, text)
