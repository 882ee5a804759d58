"""The chart of how often each expert of a layer was chosen, compared with an even share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Slot

from desktop.core.i18n import counted, heads, marked, tr
from desktop.core.numbers.units import percent, three_digit_percent
from desktop.core.routing.measures import evenness
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.plots.chart import EMPTY, Axis, Bar, Card, Chart, Name, Rule
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale, round_above
from desktop.ui.widgets.numbers.cell_grid import ZoomingGrid
from desktop.ui.widgets.results.data_table import Table

AXIS = 46
"""Width of the axis in unscaled pixels, fixed so that the axis doesn't move as numbers change."""
BALANCE = marked(
    "Balance is the entropy of the experts' shares, divided by its maximum: 1 if all experts "
    "are chosen equally often, 0 if one expert gets all of the choices."
)


class LoadCard(FigureCard):
    """Bars for the layer selected in a grid of experts. Pointing at an expert and zooming are
    synchronized between the bars and the grid."""

    def __init__(self, theme: Theme, files: Files, grid: ZoomingGrid) -> None:
        self._counts: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._grid = grid
        name = tr("Expert load")
        self.bars = Plot(theme, name)
        self.bars.setWhatsThis(
            tr(
                "Each bar shows how often this layer chose an expert, as a share of the "
                "layer's choices for all tokens so far. The dashed line marks an even share, if "
                "it is known how many experts there are. {balance}",
                balance=tr(BALANCE),
            )
        )
        super().__init__(theme, files, Figure(name, self.bars, self._as_table))
        self.said.setToolTip(tr(BALANCE))
        grid.pointed.connect(self._follow_pointer)
        grid.moved.connect(self._follow_grid)
        self.bars.pointed.connect(self._point_in_grid)
        self.bars.moved.connect(self._move_grid)
        _ = self.bars.canvas  # imports pyqtgraph now, so that the first token is shown sooner

    def show_layer(self, trace: RoutingTrace | None, place: int, token: int) -> None:
        """Show the load of the layer with index `place` in the trace, and highlight the experts
        that were chosen for `token`."""
        if trace is None or not len(trace.chosen):
            self._counts = np.zeros(0, np.int64)
            self.bars.show_chart(EMPTY)
            self.say(self.name)
            return
        counts = np.bincount(trace.chosen[:, place].ravel(), minlength=trace.experts)
        load = counts / counts.sum()
        self._counts = counts
        even = 1 / trace.known_experts if trace.known_experts else None
        chosen = trace.chosen[token, place].tolist()
        self.bars.show_chart(load_chart(load, chosen, len(trace.ids), even))
        idle, busiest = int((counts == 0).sum()), int(load.argmax())
        said = tr(
            "It gets {share} of the choices in layer {layer}.",
            share=percent(load[busiest]),
            layer=trace.layers[place],
        )
        if even is not None:
            compared = tr(
                "An even share (dashed line) is {even}. Balance: {balance:.2f}. {idle}",
                even=three_digit_percent(even),
                balance=evenness(load),
                idle=counted(idle, "{idle} idle expert.", "{idle} idle experts.", idle=idle),
            )
            said = f"{said} {compared}"
        self.say(tr("Expert {expert} is chosen most often", expert=busiest), said)

    def _as_table(self) -> Table:
        whole = max(int(self._counts.sum()), 1)
        rows = [
            (str(expert), str(count), f"{count / whole:.4f}")
            for expert, count in enumerate(self._counts.tolist())
        ]
        return Table(heads("Expert", "Times chosen", "Share of choices"), rows, frozenset())

    # --- synchronization with the grid ----------------------------------------------------

    # The bars are drawn later than the grid, so that for a moment they may be of another trace.

    @Slot(int)
    def _follow_pointer(self, expert: int) -> None:
        keys = list(self.bars.chart.keyed)
        self.bars.highlight(keys[expert] if 0 <= expert < len(keys) else "")

    @Slot(str)
    def _point_in_grid(self, key: str) -> None:
        keys = list(self.bars.chart.keyed)
        self._grid.point_at(keys.index(key) if key in keys else -1)

    @Slot(float, float)
    def _follow_grid(self, first: float, last: float) -> None:
        self.bars.show_part(first - 0.5, last - 0.5)

    @Slot()
    def _move_grid(self) -> None:
        low, high = self.bars.shown_x
        self._grid.show_columns(low + 0.5, high + 0.5)


def load_chart(
    load: npt.NDArray[np.float64], chosen: Sequence[int], tokens: int, even: float | None
) -> Chart:
    """Return the chart. `load` is each expert's share of the choices for this number of `tokens`;
    `even` is the share if all experts were chosen equally often, or None if it isn't known.
    The bars' keys contain `tokens`, so that bars are animated when another layer is selected, but
    not while tokens arrive, which would blur them."""
    experts, highest = range(len(load)), max(float(load.max()), 1.5 * (even or 0.0))
    bars = [
        Bar(
            expert,
            float(load[expert]),
            card=Card(
                tr("Expert {expert}", expert=expert),
                (tr("{share} of the choices", share=three_digit_percent(load[expert])),),
            ),
            color="accent" if expert in chosen else "outline",
            key=f"{expert} {tokens}",
        )
        for expert in experts
    ]
    return Chart(
        Axis(
            tr("Expert"),
            Scale(-0.5, len(load) - 0.5),
            names=tuple(Name(each, str(each), strong=each in chosen) for each in experts),
        ),
        Axis("", Scale(0, round_above(highest)), three_digit_percent, room=AXIS),
        (*bars, *([] if even is None else [Rule("y", even, dashed=True)])),
        columns=True,
        least=(160, 100),
    )
