"""The pictures and tables of a whole trace."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent, tenths
from desktop.core.routing.measures import Floats, LayerMeasures, Together, measures
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.figures.router.cells import expert_heads, experts_of
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.numbers.cell_grid import CellGrid
from desktop.ui.widgets.numbers.cells import ColoredCells
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.tokens.pieces import written

MOST_PAIRS = 200
"""Maximum number of rows in the table of pairs, which lists only the most frequent pairs."""


@dataclass(frozen=True, eq=False)
class TraceSummary:
    """A trace, the name of the model whose routing it is, and the measures of it that take a moment
    to compute for a long trace."""

    trace: RoutingTrace
    model: str
    load: Floats  # [layers, experts], each row sums to 1
    layers: tuple[LayerMeasures, ...]


def summary_of(trace: RoutingTrace, model: str) -> TraceSummary:
    return TraceSummary(trace, model, trace.load(), measures(trace))


def _experts(trace: RoutingTrace) -> tuple[str, ...]:
    return tuple(tr("expert {expert}", expert=expert) for expert in range(trace.experts))


# --- layers x experts -------------------------------------------------------------------


def load_cells(summary: TraceSummary) -> ColoredCells:
    trace, load = summary.trace, summary.load

    def hover(row: int, column: int) -> str:
        said = tr(
            "Layer {layer}, expert {expert}: {load} of the choices",
            layer=trace.layers[row],
            expert=column,
            load=tenths(load[row, column]),
        )
        if trace.known_experts is None:
            return said
        even = tr("An even share would be {even}", even=tenths(1 / trace.known_experts))
        return f"{said}\n{even}"

    return ColoredCells(
        load,
        tuple(tr("Layer {layer}", layer=layer) for layer in trace.layers),
        _experts(trace),
        0.0,
        float(load.max()),
        hover=hover,
    )


def layers_table(summary: TraceSummary) -> Table:
    head = heads(
        "Layer", "Load balance", "Load variation", "Load variation if random", "Idle experts",
        "Idle experts if random", "Probability of chosen experts", "Router certainty",
        "Experts changed per token", "Experts changed if random", "Busiest expert",
        "Busiest expert's share",
    )  # fmt: skip
    rows = [
        (
            str(each.layer),
            _number(each.balance),
            _number(each.variation),
            _number(each.chance_variation),
            "" if each.idle is None else str(each.idle),
            "" if each.chance_idle is None else f"{each.chance_idle:.1f}",
            _number(each.chosen_share),
            _number(each.sureness),
            _number(each.change),
            _number(each.chance_change),
            str(each.busiest),
            f"{each.busiest_share:.3f}",
        )
        for each in summary.layers
    ]
    known = [at for at in range(len(head)) if any(row[at] for row in rows)]
    return Table(
        [head[at] for at in known], [[row[at] for at in known] for row in rows], frozenset()
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def load_headline(summary: TraceSummary, place: int) -> tuple[str, str]:
    """Return a headline about the busiest expert of the layer with index `place`, and a sentence
    with the share that an expert would have if all were equally busy; "" if that isn't known."""
    load, known = summary.load[place], summary.trace.known_experts
    busiest = int(load.argmax())
    return tr(
        "Expert {expert} is chosen most often in layer {layer}: {share} of the layer's choices",
        expert=busiest,
        layer=summary.trace.layers[place],
        share=percent(load[busiest]),
    ), tr("An even share would be {even}.", even=tenths(1 / known)) if known else ""


# --- tokens x experts -------------------------------------------------------------------


def token_cells(
    trace: RoutingTrace, place: int, first: int, count: int, most: float
) -> ColoredCells:
    """Return the cells of `count` tokens from `first` on, in the layer with index `place`. The
    color shows the router's probability or, if probabilities weren't recorded, the weight of a
    chosen expert; `most` is the end of the color scale. Each chosen expert is marked with its
    weight."""
    chosen = trace.chosen[first : first + count, place].astype(np.int64)
    marks = np.full((len(chosen), trace.experts), np.nan, np.float32)
    np.put_along_axis(marks, chosen, trace.weights[first : first + count, place], 1)
    values = np.nan_to_num(marks)
    if trace.probabilities is not None:
        values = trace.probabilities[first : first + count, place].astype(np.float32)
    names = tuple(
        f"{first + number} {written(text)[:14]}"
        for number, text in enumerate(trace.texts[first : first + count])
    )
    return ColoredCells(values, names, _experts(trace), 0.0, most, marks, trace.weighted)


def tokens_table(trace: RoutingTrace, place: int) -> Table:
    """Return a table of all tokens with their experts in one layer."""
    head = [marked("Token"), marked("Text"), *expert_heads(trace)]
    rows = [
        [str(token), text, *experts_of(trace, token, place)]
        for token, text in enumerate(trace.texts)
    ]
    return Table(head, rows, frozenset({1}))


# --- experts chosen together --------------------------------------------------------------


def pair_cells(trace: RoutingTrace, pairs: Together) -> ColoredCells:
    values = pairs.measured.copy()
    np.fill_diagonal(values, 0.0)

    def hover(row: int, column: int) -> str:
        if row == column:
            return tr(
                "Expert {row}: chosen for {measured} of tokens",
                row=row,
                measured=tenths(pairs.measured[row, row]),
            )
        return tr(
            "Experts {row} and {column}: chosen together for {measured} of tokens\n{expected} "
            "if they were independent",
            row=row,
            column=column,
            measured=tenths(pairs.measured[row, column]),
            expected=tenths(pairs.expected[row, column]),
        )

    experts = _experts(trace)
    rows = tuple(tr("Expert {expert}", expert=each) for each in range(trace.experts))
    return ColoredCells(values, rows, experts, 0.0, max(float(values.max()), 1e-9), hover=hover)


def pairs_headline(trace: RoutingTrace, place: int, pairs: Together) -> tuple[str, str]:
    """Return a headline about the most frequent pair of experts in a layer, and a sentence with the
    frequency that the pair would have if its experts were independent. The sentence is empty if
    each token goes to only one expert."""
    if trace.used < 2:
        return tr(
            "In layer {layer}, each token goes to one expert, so no two are chosen together",
            layer=trace.layers[place],
        ), ""
    apart = pairs.measured.copy()
    np.fill_diagonal(apart, -1.0)
    first, second = np.unravel_index(int(apart.argmax()), apart.shape)
    return tr(
        "Experts {first} and {second} of layer {layer} are chosen together most "
        "often: for {share} of tokens",
        first=min(first, second),
        second=max(first, second),
        layer=trace.layers[place],
        share=percent(pairs.measured[first, second]),
    ), tr(
        "If the two were independent, the share would be {expected}.",
        expected=percent(pairs.expected[first, second]),
    )


def pairs_table(pairs: Together) -> Table:
    """Return a table of the most frequent pairs."""
    first, second = np.triu_indices(len(pairs.measured), 1)
    order = np.argsort(-pairs.measured[first, second], kind="stable")[:MOST_PAIRS]
    rows = [
        (
            str(first[at]),
            str(second[at]),
            f"{pairs.measured[first[at], second[at]]:.4f}",
            f"{pairs.expected[first[at], second[at]]:.4f}",
        )
        for at in order.tolist()
    ]
    head = heads("Expert", "Other expert", "Share of tokens", "Share if independent")
    return Table(head, rows, frozenset())


ROW, HEAD = 24, 24


class TokenGrid(QWidget):
    """A grid of tokens and experts. It computes only the visible rows, so 10,000 tokens take no
    longer than a screenful."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._trace: RoutingTrace | None = None
        self._place, self._most = 0, 1.0
        self.grid = CellGrid(theme, tr("Experts chosen for each token"), tr("Expert"))
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        in_row(theme, (self.grid, 1), self.bar, on=self, spacing=4)
        self.bar.valueChanged.connect(self._follow)
        self.grid.pushed.connect(self._push)

    @Slot(int)
    def _push(self, step: int) -> None:
        self.bar.setValue(self.bar.value() + step)

    def show_layer(self, trace: RoutingTrace, place: int, most: float) -> None:
        """Show the layer with index `place`. `most` is the end of the color scale."""
        self._trace, self._place, self._most = trace, place, most
        self._follow()

    @property
    def _fits(self) -> int:
        return max(1, (self.height() - self._theme.px(HEAD)) // self._theme.px(ROW))

    @Slot()
    def _follow(self) -> None:
        trace = self._trace
        if trace is None:
            return
        self.bar.setRange(0, max(0, len(trace.ids) - self._fits))
        self.bar.setPageStep(self._fits)
        self.bar.setVisible(self.bar.maximum() > 0)
        cells = token_cells(trace, self._place, self.bar.value(), self._fits, self._most)
        self.grid.show_cells(cells)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.bar.wheelEvent(event)
