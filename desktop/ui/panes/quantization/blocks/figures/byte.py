"""Shows a byte of a block: its bits, and which number and weights each bit belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.core.quantization.bit_owner import BitOwner
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.widgets.numbers.bit_colors import paint_cell, paint_mark, role_colors
from desktop.ui.widgets.numbers.grid import Grid, Places
from desktop.ui.widgets.painted import say

BITS: Final = 8
TOP, WIDEST, TALLEST, NUMBER, BRACKET, LINE = 8, 112, 112, 20, 12, 18
"""The space above the bits, the largest bit, and the heights of a bit's number, of a bracket, and
of a line below it, in unscaled pixels."""


class ByteFigure(Grid):
    """The eight bits of a byte, highest first. Brackets below them name the numbers that they are
    parts of. Arrow keys and clicks choose a bit, and Space flips it."""

    chosen = Signal(int)  # the index of a bit, 0 for the lowest
    flipped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._state: BlockState | None = None
        self._owners: list[BitOwner | None] = []

    @property
    def bit(self) -> int:
        """The index of the chosen bit."""
        return BITS - 1 - self.column

    def show_state(self, state: BlockState | None) -> None:
        self._state = state
        if state is not None:
            self.column = BITS - 1 - state.bit
            self._owners = [state.owner(bit) for bit in reversed(range(BITS))]
            say(
                self,
                tr(
                    "{told}. Press Space to flip the bit, Enter to zoom in, and Escape to zoom "
                    "out.",
                    told=self.told(0, self.column),
                ),
            )
        self.update()
        self.refresh_card()

    # --- positions ---------------------------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        return (1, BITS) if self._state is not None else (0, 0)

    def places(self) -> Places:
        px = self._theme.px
        wide = min(self.width() / BITS, px(WIDEST))
        below = px(NUMBER + BRACKET + 4 * LINE)
        high = min(max(self.height() - px(TOP) - below, px(24)), px(TALLEST), wide)
        left = (self.width() - BITS * wide) / 2
        top = max((self.height() - high - below) / 2, px(TOP))
        return Places(left, top, wide, high, px(8))

    def told(self, row: int, column: int) -> str:
        state, bit = self._state, BITS - 1 - column
        assert state is not None
        head = tr(
            "Byte {byte}, bit {bit}: {value}",
            byte=state.byte,
            bit=bit,
            value=state.edited[state.byte] >> bit & 1,
        )
        owner = self._owners[column]
        return f"{head}. {of_number(state, owner)}" if owner else head

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(BITS * 36), px(TOP + NUMBER + BRACKET + 4 * LINE + 28))

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        used, value = state.used_bits, state.edited[state.byte]
        changed = value ^ state.data[state.byte]
        places, field = self.places(), state.field(state.byte)
        for column in range(BITS):
            bit, cell = BITS - 1 - column, places.cell(0, column)
            owner = self._owners[column]
            colors = role_colors(theme, owner.role if owner else field.role)
            painter.setFont(theme.font("formula"))
            paint_cell(painter, cell, str(value >> bit & 1), colors, solid=bool(value >> bit & 1))
            if changed >> bit & 1:
                low = QRectF(cell.left() + 4, cell.bottom() - 5, cell.width() - 8, 3)
                painter.fillRect(low, theme.color("bad"))
            painter.setFont(theme.font("count"))
            mine = 8 * state.byte + bit in used
            painter.setPen(theme.color("ink" if mine else "ink3"))
            under = QRectF(cell.left(), cell.bottom() + 2, cell.width(), px(NUMBER) - 2)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(bit))
        paint_mark(painter, theme, self.chosen_rect())
        self._paint_brackets(painter, state)

    def _paint_brackets(self, painter: QPainter, state: BlockState) -> None:
        theme, px, places = self._theme, self._theme.px, self.places()
        groups = groupby(range(BITS), key=lambda column: _key(self._owners[column]))
        for _, columns in groups:
            span = list(columns)
            first, last = places.cell(0, span[0]), places.cell(0, span[-1])
            owner = self._owners[span[0]]
            role = owner.role if owner else state.field(state.byte).role
            y = first.bottom() + px(NUMBER) + px(4)
            foot = y + px(BRACKET) / 2
            painter.setPen(QPen(role_colors(theme, role).text, 1.5))
            painter.drawLine(QPointF(first.left(), y), QPointF(first.left(), foot))
            painter.drawLine(QPointF(first.left(), foot), QPointF(last.right(), foot))
            painter.drawLine(QPointF(last.right(), y), QPointF(last.right(), foot))
            painter.setFont(theme.font("caption"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            said = of_number(state, owner) if owner else state.field(state.byte).meaning
            box = self._below(span, foot + px(4))
            painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, said)

    def _below(self, span: Sequence[int], top: float) -> QRectF:
        """Return the place of the text below a bracket over some columns. It has half of the gaps
        beside the bracket, but no more, since the next text begins there: in some types, each bit
        of a byte is a part of another number."""
        places = self.places()
        left, width = places.left + span[0] * places.wide, len(span) * places.wide
        return QRectF(left, top, width, 4 * self._theme.px(LINE))

    # --- choosing ----------------------------------------------------------------------------

    def pick(self, row: int, column: int) -> None:
        self.chosen.emit(BITS - 1 - column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._state is not None:
            self.flipped.emit(self.bit)
        else:
            super().keyPressEvent(event)


def _key(owner: BitOwner | None) -> object:
    return (owner.name, owner.weights, owner.positions) if owner else None


def weights_words(state: BlockState, owner: BitOwner) -> str:
    """Return which weights depend on a number: "weight 46", "all 256 weights"."""
    weights = owner.weights
    if len(weights) == 1:
        return tr("weight {weight}", weight=weights.start)
    if len(weights) == len(state.original):
        return tr("all {count} weights", count=len(weights))
    return tr("weights {first} to {last}", first=weights.start, last=weights.stop - 1)


def of_number(state: BlockState, owner: BitOwner, *, summed: bool = False) -> str:
    """Say which number a bit is a part of: "q = 3, for weight 46". With `summed`, also say how it
    is computed from the sum of its bits: "q = 11 − 8 = 3, for weight 46"."""
    weights, value = weights_words(state, owner), number_text(owner.value, 4)
    if summed and owner.offset:
        value = f"{number_text(owner.value + owner.offset, 4)} − {owner.offset} = {value}"
    if not owner.name:
        return tr("{weights} = {value}", weights=weights, value=value)
    return tr("{name} = {value}, for {weights}", name=owner.name, value=value, weights=weights)
