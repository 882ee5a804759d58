"""Shows a bit: the number that it is a part of, and the weight with the bit as 0 and as 1."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.core.i18n import counted, marked, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.quantization.bit_owner import BitOwner
from desktop.ui.panes.quantization.blocks.figures.byte import ByteFigure, of_number
from desktop.ui.panes.quantization.blocks.state import BlockState, Floats, differing
from desktop.ui.widgets.numbers.bit_colors import paint_cell, paint_mark, role_colors
from desktop.ui.widgets.numbers.grid import Places

CELL, ROW, LINE, EDGE = 88, 64, 22, 4
"""The largest bit of the number, the height of the line of each value, and the height of a line of
text, in unscaled pixels, and the space at the left for the ring."""
FLATTEST: Final = 0.6
"""The share of its full height that the figure needs."""
PARTS: Final = ("mantissa", "exponent", "sign")
DECODING: Final = marked("Decoding the block…")


class BitFigure(ByteFigure):
    """A bit of the chosen byte. Left and Right go to the bits beside it, and a click on a value or
    Space flips it."""

    def chosen_rect(self) -> QRectF:
        return QRectF(self.rect())

    def places(self) -> Places:
        """Return the places of the two values: one cell for each, 0 above 1."""
        px, flat = self._theme.px, self._flat
        top = self._top + px(CELL * flat + 3 * LINE)
        return Places(0, top, self.width(), px(ROW * flat), px(6))

    @property
    def _flat(self) -> float:
        """The share of their full height that the bits and the values have."""
        px = self._theme.px
        room = (self.height() - px(4 * LINE)) / px(CELL + 2 * ROW)
        return min(max(room, FLATTEST), 1.0)

    @property
    def _top(self) -> float:
        px = self._theme.px
        return max((self.height() - px(4 * LINE + (CELL + 2 * ROW) * self._flat)) / 3, 0)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return (0, the chosen bit's column) if the value that the bit doesn't have is there."""
        if self._state is None:
            return None
        row, column = self.places().at(place)
        other = not self._value
        return (0, self.column) if column == 0 and row == other else None

    def told_at(self, place: QPointF) -> str:
        return tr("Click to flip the bit") if self.at(place) else ""

    def pick(self, row: int, column: int) -> None:
        if column == self.column:
            self.flipped.emit(self.bit)
        else:
            super().pick(row, column)

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(300), px(4 * LINE + (CELL + 2 * ROW) * FLATTEST))

    @property
    def _value(self) -> int:
        assert self._state is not None
        return self._state.edited[self._state.byte] >> self.bit & 1

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        owner = self._owners[self.column]
        if owner is not None:
            self._paint_number(painter, state, owner)
        self._paint_values(painter, state, owner)

    def _paint_number(self, painter: QPainter, state: BlockState, owner: BitOwner) -> None:
        """Paint all bits of the number, the highest first, with what each adds."""
        theme, px = self._theme, self._theme.px
        count = len(owner.positions)
        side = min(px(CELL * self._flat), self.width() / (count + 1))
        top, left = self._top + px(LINE), float(EDGE)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("ink"))
        head = QRectF(EDGE, self._top, self.width(), px(LINE))
        told = of_number(state, owner, summed=True)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, told)
        for at in reversed(range(count)):
            byte, bit = divmod(owner.positions[at], 8)
            value = state.edited[byte] >> bit & 1
            role = _part(owner, at) or owner.role
            cell = QRectF(left, top + px(4), side - px(3), side - px(3))
            painter.setFont(theme.font("formula" if side >= px(24) else "mono_caption"))
            paint_cell(painter, cell, str(value), role_colors(theme, role), solid=bool(value))
            if at == owner.bit:
                paint_mark(painter, theme, cell)
            if owner.places:
                painter.setFont(theme.font("count"))
                painter.setPen(theme.color("ink" if value else "ink3"))
                under = QRectF(cell.left(), cell.bottom() + 3, cell.width(), px(LINE) - 4)
                text = str(owner.places[at]).replace("-", "−")
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, text)
            left += side
        if owner.parts:
            self._paint_parts(painter, owner, side, top + px(4) + side)

    def _paint_parts(self, painter: QPainter, owner: BitOwner, side: float, top: float) -> None:
        """Paint the names of a float's parts below their bits."""
        theme, px = self._theme, self._theme.px
        names = {"sign": tr("sign"), "exponent": tr("exponent"), "mantissa": tr("mantissa")}
        painter.setFont(theme.font("caption"))
        left = EDGE + (len(owner.positions) - sum(owner.parts)) * side
        for part, bits in reversed(list(zip(PARTS, owner.parts, strict=True))):
            if not bits:
                continue
            wide = bits * side
            text = names[part]
            if painter.fontMetrics().horizontalAdvance(text) > wide and bits == 1:
                text = "±"
            painter.setPen(role_colors(theme, part).text)
            box = QRectF(left, top, max(wide, side), px(LINE) - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            left += wide

    def _paint_values(self, painter: QPainter, state: BlockState, owner: BitOwner | None) -> None:
        """Paint the chosen weight with the bit as 0 and as 1; the one that is so is marked."""
        theme, px, places = self._theme, self._theme.px, self.places()
        other = state.flipped_values(self.bit)
        role = (owner and _part(owner, owner.bit)) or (owner and owner.role)
        colors = role_colors(theme, role or state.field(state.byte).role)
        for value in (0, 1):
            now = value == self._value
            row = places.cell(value, 0)
            painter.setPen(theme.color("accent" if now else "outline"))
            painter.setBrush(theme.color("accent_tint" if now else "surface"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), px(4), px(4))
            bit = QRectF(row.left() + px(8), row.top() + px(5), px(28), row.height() - px(10))
            painter.setFont(theme.font("mono"))
            paint_cell(painter, bit, str(value), colors, solid=bool(value))
            values = state.values if now else other
            painter.setFont(theme.font("strong" if now else "body"))
            painter.setPen(theme.color("ink"))
            words = row.adjusted(px(48), 0, -px(8), 0)
            if now and state.outdated:
                said = tr(DECODING)
            elif values is None:
                said = tr("Flip the bit, and llama.cpp decodes the block again")
            else:
                said = tr(
                    "Weight {weight} = {value}",
                    weight=state.weight,
                    value=number_text(float(values[state.weight]), 6),
                )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        foot = places.cell(1, 0)
        below = QRectF(foot.left(), foot.bottom() + px(4), foot.width(), px(LINE))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, moved_text(state, other))


def _part(owner: BitOwner, at: int) -> str:
    """Return the part of a float that its bit `at` belongs to; "" if the number isn't one."""
    end = 0
    for part, bits in zip(PARTS, owner.parts, strict=bool(owner.parts)):
        end += bits
        if at < end:
            return part
    return ""


def moved_text(state: BlockState, other: Floats | None) -> str:
    """Say how many weights change if the bit is flipped, and by how much at most."""
    if other is None:
        return ""
    changed = differing(state.values, other)
    if not (count := int(changed.sum())):
        return tr("Flipping the bit changes no weight")
    with np.errstate(all="ignore"):
        apart = other[changed].astype(np.float64) - state.values[changed].astype(np.float64)
    most = float(np.abs(apart).max())
    if not math.isfinite(most):
        return counted(
            count,
            "Flipping the bit changes {count} weight",
            "Flipping the bit changes {count} weights",
            count=count,
        )
    return counted(
        count,
        "Flipping the bit changes {count} weight, by {most}",
        "Flipping the bit changes {count} weights, by up to {most}",
        count=count,
        most=number_text(most, 3),
    )
