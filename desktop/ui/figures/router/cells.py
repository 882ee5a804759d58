"""The routing of one token through all layers, as cells of a grid and as a table."""

from __future__ import annotations

import numpy as np

from desktop.core.i18n import marked, tr
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.figures.router.flow import FlowLayer
from desktop.ui.widgets.numbers.cells import ColoredCells
from desktop.ui.widgets.results.data_table import Table


def cells_of(trace: RoutingTrace, token: int, most: float) -> ColoredCells:
    """Return the cells of one token, a grid of layers × experts. The color shows the router's
    probability or, if probabilities weren't recorded, the weight of a chosen expert; `most` is the
    end of the color scale. Each chosen expert is marked with its weight."""
    layers = len(trace.layers)
    chosen, weights = trace.chosen[token].astype(np.int64), trace.weights[token]
    marks = np.full((layers, trace.experts), np.nan, np.float32)
    np.put_along_axis(marks, chosen, weights, 1)
    if trace.probabilities is not None:
        values = trace.probabilities[token].astype(np.float32)
    else:
        values = np.nan_to_num(marks)

    def told(at: int) -> str:
        pairs = zip(chosen[at].tolist(), weights[at].tolist(), strict=True)
        return FlowLayer(trace.layers[at], tuple(pairs), trace.weighted).told

    return ColoredCells(
        values,
        tuple(tr("Layer {layer}", layer=layer) for layer in trace.layers),
        tuple(tr("expert {expert}", expert=expert) for expert in range(trace.experts)),
        0.0,
        most,
        marks,
        trace.weighted,
        told,
    )


def largest(trace: RoutingTrace, first: int) -> float:
    """Return the largest value that a color can show, over all tokens from `first` on."""
    values = trace.weights if trace.probabilities is None else trace.probabilities
    return float(values[first:].max())


def words_for(trace: RoutingTrace) -> str:
    """Return the name of the values that the colors show. Probabilities sum to 1, but scores of
    sigmoid routers don't."""
    if not trace.weighted:
        return tr("chosen expert (the weights weren't sent)")
    if trace.probabilities is None:
        return tr("weight of each chosen expert (the others weren't recorded)")
    total = float(trace.probabilities[0, 0].astype(np.float32).sum())
    return tr("router probability") if abs(total - 1) < 0.02 else tr("router score")


def table_of(trace: RoutingTrace | None, token: int) -> Table:
    """Return a table of a token's experts, layer by layer."""
    head = [marked("Layer")]
    if trace is None:
        return Table(head, (), frozenset())
    head += expert_heads(trace)
    if token < 0:
        return Table(head, (), frozenset())
    rows = [
        [str(layer), *experts_of(trace, token, place)] for place, layer in enumerate(trace.layers)
    ]
    return Table(head, rows, frozenset())


def expert_heads(trace: RoutingTrace) -> list[str]:
    """Return the heads of the columns of `experts_of`. Without weights, the experts have no
    ranks."""
    numbers = range(1, trace.used + 1)
    if not trace.weighted:
        used = trace.used
        return [tr("Expert ({number} of {used})", number=number, used=used) for number in numbers]
    return [
        head
        for rank in numbers
        for head in (tr("Expert (rank {rank})", rank=rank), tr("Weight (rank {rank})", rank=rank))
    ]


def experts_of(trace: RoutingTrace, token: int, place: int) -> list[str]:
    """Return the experts chosen for a token in the layer with index `place`, each with its weight
    if the weights are known."""
    chosen, weights = trace.chosen[token, place].tolist(), trace.weights[token, place].tolist()
    if not trace.weighted:
        return [str(expert) for expert in chosen]
    pairs = zip(chosen, weights, strict=True)
    return [text for expert, weight in pairs for text in (str(expert), f"{weight:.4f}")]
