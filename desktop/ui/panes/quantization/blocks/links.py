"""Links the three pictures of Blocks: moving or zooming one moves the others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Part, Scale
from desktop.ui.widgets.numbers.heatmap import Heatmap

Shown = tuple[Scale, Scale, Part | None, Part | None]
"""The scales of a plot and the visible part of each."""


class BlockLinks(QObject):
    """Links the pictures. The histogram and the chart of the weights share an axis of values: x in
    the histogram, y in the chart. The heatmap and the chart share the columns of the matrix.
    Resetting one picture resets all three."""

    def __init__(self, heatmap: Heatmap, histogram: Plot, weights: Plot) -> None:
        super().__init__(weights)
        self._heatmap, self._histogram, self._weights = heatmap, histogram, weights
        self._state: BlockState | None = None
        self._linking = self._was_zoomed = False
        self._seen: dict[Plot, Shown] = {}
        heatmap.viewed.connect(self._follow_heatmap)
        histogram.moved.connect(self._follow_histogram)
        weights.moved.connect(self._follow_weights)

    def follow(self, state: BlockState | None) -> None:
        """Set the block whose weights are shown."""
        self._state = state

    @Slot()
    def _follow_heatmap(self) -> None:
        was, self._was_zoomed = self._was_zoomed, self._heatmap.view.zoomed
        if self._linking:
            return
        if was and not self._was_zoomed:
            self._show_all()
        else:
            self._link(columns=True)

    @Slot()
    def _follow_histogram(self) -> None:
        if self._moved(self._histogram):
            self._link()

    @Slot()
    def _follow_weights(self) -> None:
        if not self._moved(self._weights):
            return
        _, _, columns, values = self._seen[self._weights]
        self._linking = True
        self._histogram.canvas.show_part("x", values)
        if columns is not None and (state := self._state) is not None:
            first = state.column + 0.5  # a weight's column is centered on its number
            self._heatmap.show_columns(state.row, first + columns[0], first + columns[1])
        self._linked()

    def _moved(self, plot: Plot) -> bool:
        """Return True if the user moved or zoomed a plot. If a plot has a new chart, make the chart
        of the weights show the same part as the other pictures. If a plot was reset, reset all
        three pictures."""
        before, now = self._seen.get(plot), _shown(plot)
        self._seen[plot] = now
        if self._linking or before == now:
            return False
        if before is None or before[:2] != now[:2]:
            self._link(columns=True)
            return False
        if now[2] is None and now[3] is None:
            self._show_all()
            return False
        return True

    def _link(self, *, columns: bool = False) -> None:
        """Make the chart of the weights show the same range of values as the histogram and, with
        `columns`, the same columns as the heatmap."""
        self._linking = True
        canvas = self._weights.canvas
        canvas.show_part("y", self._histogram.canvas.part("x"))
        if columns and (state := self._state) is not None:
            left, right = self._heatmap.view.columns_in_sight()
            canvas.show_part("x", (left - state.column - 0.5, right - state.column - 0.5))
        self._linked()

    def _show_all(self) -> None:
        self._linking = True
        self._heatmap.show_all()
        self._histogram.reset()
        self._weights.reset()
        self._linked()

    def _linked(self) -> None:
        self._linking = False
        for plot in (self._histogram, self._weights):
            self._seen[plot] = _shown(plot)


def _shown(plot: Plot) -> Shown:
    canvas, chart = plot.canvas, plot.canvas.chart
    return chart.x.scale, chart.y.scale, canvas.part("x"), canvas.part("y")
