"""Shows a row of a tensor: its blocks, each with its weights as colors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent

from desktop.core.i18n import tr, written
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.blocks.state import BlockState, Floats
from desktop.ui.widgets.numbers.bit_colors import paint_mark
from desktop.ui.widgets.numbers.color_scale import color_image
from desktop.ui.widgets.numbers.grid import Grid, Places
from desktop.ui.widgets.painted import say

GAP, HEAD, TALLEST = 6, 16, 240
"""The gap between blocks and the height of a block's number and of the tallest block, in unscaled
pixels."""
READABLE: Final = 30
"""Width, in unscaled pixels, from which a block has its number above it."""
SHAPE: Final = 3.0
"""How many times wider than high blocks should be."""


@dataclass(frozen=True)
class RowBlocks:
    """Blocks of a row of a tensor: their weights, [blocks, weights], and the index within the
    tensor of the first one. `together` are how many weights share a scale factor."""

    row: int
    first: int
    values: Floats
    together: int


class RowFigure(Grid):
    """The blocks of a row, in as many lines as are needed. In each block, weights that share a
    scale factor are one line of colors. Page Up and Page Down go to other rows."""

    picked = Signal(int)
    """Emitted with the index of the chosen block within the tensor."""
    moved = Signal(int, int)
    """Emitted with the number of rows to go down and of blocks to go right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.shown: RowBlocks | None = None
        self._state: BlockState | None = None
        self._images: list[QImage] = []
        self.setWhatsThis(
            tr(
                "The blocks of one row. In each block, every line of colors is a group of weights "
                "that share a scale factor. Click a block to choose it, and double-click it to "
                "see its bytes."
            )
        )

    @property
    def blocks(self) -> int:
        return len(self.shown.values) if self.shown else 0

    def has(self, state: BlockState) -> bool:
        """Return True if a block is among those that are shown."""
        shown, tensor = self.shown, self._state.tensor if self._state else None
        return (
            shown is not None
            and tensor == state.tensor
            and shown.row == state.row
            and shown.first <= state.block < shown.first + len(shown.values)
        )

    def show_row(self, state: BlockState, blocks: RowBlocks, edge: float) -> None:
        """Show the blocks of the row of `state`. `edge` is the magnitude of the brightest color."""
        self.shown, self._state = blocks, state
        bad = self._theme.color("bad")
        self._images = [
            color_image(values.reshape(-1, blocks.together), 0.0, edge, bad)
            for values in blocks.values
        ]
        self.choose(state)

    def clear(self) -> None:
        self.shown, self._state, self._images = None, None, []
        self.update()
        self.refresh_card()

    def choose(self, state: BlockState) -> None:
        """Mark a block, if it is among those that are shown."""
        if not self.has(state):
            return
        assert self.shown is not None
        self._state = state
        self.row, self.column = divmod(state.block - self.shown.first, self.shape[1])
        say(
            self,
            tr(
                "{told}. Use the arrow keys to choose a block, and Page Up and Page Down to choose "
                "a row. Press Enter to zoom in and Escape to zoom out.",
                told=state.told,
            ),
        )
        self.update()
        self.refresh_card()

    # --- positions ---------------------------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        if not self.blocks:
            return (0, 0)
        across = _across(self.blocks, self.width(), self.height())
        return ceil(self.blocks / across), across

    def places(self) -> Places:
        px, (rows, across) = self._theme.px, self.shape
        wide = self.width() / max(across, 1)
        high = min(self.height() / max(rows, 1), px(TALLEST))
        gap = px(GAP) if wide > px(READABLE) else min(2.0, wide / 4)
        return Places(0, 0, wide, high, gap)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        found = super().at(place)
        return found if found and found[0] * self.shape[1] + found[1] < self.blocks else None

    def told(self, row: int, column: int) -> str:
        assert self.shown is not None
        number = row * self.shape[1] + column
        values = self.shown.values[number]
        finite = values[np.isfinite(values)]
        if not finite.size:
            return tr("Block {block:,}", block=self._number(number))
        return tr(
            "Block {block:,}: {count} weights from {low} to {high}",
            block=self._number(number),
            count=len(values),
            low=number_text(float(finite.min()), 3),
            high=number_text(float(finite.max()), 3),
        )

    def _number(self, at: int) -> int:
        """Return the number of a block within its row, counted from 1."""
        assert self.shown is not None
        assert self._state is not None
        in_row = self._state.tensor.columns // self.shown.values.shape[1]
        return (self.shown.first + at) % in_row + 1

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(110))

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.shown is None:
            painter.fillRect(self.rect(), self._theme.color("sunken"))
            return
        px, places, across = self._theme.px, self.places(), self.shape[1]
        labeled = places.wide > px(READABLE) and places.high > 3 * px(HEAD)
        painter.setFont(self._theme.font("count"))
        for number, image in enumerate(self._images):
            cell = places.cell(*divmod(number, across))
            if labeled:
                painter.setPen(self._theme.color("ink3"))
                head = QRectF(cell.x(), cell.y(), cell.width(), px(HEAD))
                painter.drawText(
                    head, Qt.AlignmentFlag.AlignVCenter, written(self._number(number), ",")
                )
                cell.setTop(cell.top() + px(HEAD))
            painter.drawImage(cell, image)
        chosen = self.chosen_rect().adjusted(1, px(HEAD) if labeled else 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._theme, chosen)

    # --- choosing ----------------------------------------------------------------------------

    def pick(self, row: int, column: int) -> None:
        assert self.shown is not None
        self.picked.emit(self.shown.first + row * self.shape[1] + column)

    def step(self, down: int, right: int) -> None:
        """Move the choice. Left and right go on in the next line."""
        assert self.shown is not None
        number = self.row * self.shape[1] + self.column + down * self.shape[1] + right
        if 0 <= number < self.blocks:
            self.picked.emit(self.shown.first + number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if (step := rows.get(Qt.Key(event.key()))) is not None and self.blocks:
            self.moved.emit(step, 0)
        else:
            super().keyPressEvent(event)


@lru_cache(16)
def _across(blocks: int, wide: int, high: int) -> int:
    """Return how many blocks are side by side, so that they are as large as possible."""

    def size(across: int) -> float:
        return min(wide / across, SHAPE * high / ceil(blocks / across))

    return max(range(1, blocks + 1), key=size)
