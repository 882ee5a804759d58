"""Zooms once what the next figure shows has been read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Slot

from desktop.ui.panes.quantization.blocks.figures.row import RowBlocks, RowFigure
from desktop.ui.panes.quantization.blocks.figures.zoom import ZoomView
from desktop.ui.panes.quantization.blocks.reader import BlockReader
from desktop.ui.panes.quantization.blocks.state import BlockState

ROW: Final = 1
"""The level of the zoom that shows a row."""


class ZoomFollower(QObject):
    """Keeps the zoom and what is shown of a tensor together."""

    def __init__(
        self, zoom: ZoomView, row: RowFigure, reader: BlockReader, edge: Callable[[], float]
    ) -> None:
        """`edge` returns the magnitude of weights from which their color is the brightest."""
        super().__init__(zoom)
        self._zoom, self._row, self._reader, self._edge = zoom, row, reader, edge
        self._state: BlockState | None = None
        self._wanted: int | None = None
        self._at_once = False
        zoom.asked.connect(self.go_to)
        zoom.gone.connect(self._follow_row)
        reader.row_read.connect(self._take_row)

    @Slot(int)
    def go_to(self, level: int) -> None:
        """Zoom to a level, from 0 for the tensor to 4 for a bit, once its block has been read."""
        self._wanted = level
        self._go_when_ready()

    def return_to(self, level: int) -> None:
        """Go to a level as `go_to` does, but without motion."""
        self._at_once = True
        self.go_to(level)

    def follow(self, state: BlockState) -> None:
        """Show a block that has been read."""
        self._state = state
        self._follow_row()
        self._go_when_ready()

    def reset(self) -> None:
        """Go back to the tensor and forget its row, for another tensor or after an error."""
        self._state = self._wanted = None
        self._at_once = False
        self._row.clear()
        self._zoom.go(0)

    def _go_when_ready(self) -> None:
        level, state = self._wanted, self._state
        if level is None or (level and (state is None or self._reader.reading_block)):
            return
        if level == ROW and state is not None and not self._row.has(state):
            self._reader.read_row(state)
            return
        self._wanted = None
        self._zoom.go(level)
        if self._at_once:
            self._zoom.motion.end()
        self._at_once = False

    @Slot()
    def _follow_row(self) -> None:
        """Show the row of the block, if a row is shown."""
        state = self._state
        if state is not None and self._zoom.level == ROW:
            if self._row.has(state):
                self._row.choose(state)
            else:
                self._reader.read_row(state)

    @Slot(object, object)
    def _take_row(self, state: BlockState, blocks: RowBlocks) -> None:
        if state is self._state:
            self._row.show_row(state, blocks, self._edge())
            self._go_when_ready()
