"""What the colors of the memory chart stand for, in as many lines as the width asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_places import INSET
from desktop.ui.panes.quantization.memory_rows import MemoryView, with_unit
from desktop.ui.theme import Theme
from desktop.ui.widgets.hatching import fill
from desktop.ui.widgets.row_brush import RowBrush

PARTS: Final = (("weights", "accent"), ("kv_cache", "bit_mantissa"), ("compute", "bit_sign"))
LINE: Final = 22


@dataclass(frozen=True)
class Entry:
    part: str
    color: str
    text: str
    at: QPoint


class MemoryLegend:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._brush = RowBrush(theme)

    def entries(self, found: MemoryView, selected: int, unit: int, width: int) -> list[Entry]:
        """`width` is the room in scaled pixels."""
        px, y = self._theme.px, 0
        left = x = px(INSET)
        placed: list[Entry] = []
        for (part, color), text in zip(PARTS, _words(found, selected, unit), strict=True):
            wide = px(24) + self._brush.width(text, "caption") + px(4)
            if x > left and x + wide > width:
                x, y = left, y + px(LINE)
            placed.append(Entry(part, color, text, QPoint(x, y)))
            x += wide + px(20)
        return placed

    def paint(self, painter: QPainter, found: MemoryView, entries: list[Entry]) -> None:
        px = self._theme.px
        for entry in entries:
            x, y = entry.at.x(), entry.at.y()
            swatch = QRectF(x, y + px(5), px(16), px(12))
            color = self._theme.color(entry.color)
            fill(painter, swatch, color, estimated=is_estimated(found, entry.part))
            wide = self._brush.width(entry.text, "caption") + px(4)
            place = QRect(x + px(24), y, wide, px(LINE))
            self._brush.text(painter, place, entry.text, "caption", "ink2")


def is_estimated(found: MemoryView, part: str) -> bool:
    return part == "compute" or not found.exact


def _words(found: MemoryView, selected: int, unit: int) -> tuple[str, str, str]:
    need = found.rows[selected].need
    guess = "" if found.exact else tr(", estimated")
    cache = tr(
        "{kv_cache} at {context_length:,} tokens",
        kv_cache=with_unit(need.kv_cache, unit),
        context_length=found.context_length,
    )
    return (
        tr("weights{guess}", guess=guess),
        tr("key-value cache, {cache}{guess}", cache=cache, guess=guess),
        tr("working space, {compute}, estimated", compute=with_unit(need.compute, unit)),
    )
