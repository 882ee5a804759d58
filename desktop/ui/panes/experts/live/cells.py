"""The routing of one token through all layers, as cells of a grid."""

from __future__ import annotations

import numpy as np

from desktop.core.i18n import tr
from desktop.core.numbers.units import part_text
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.widgets.numbers.cells import ColoredCells


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
        words = (
            tr("expert {expert} with weight {weight}", expert=expert, weight=part_text(weight))
            for expert, weight in pairs
        )
        return tr("Layer {layers}: {words}", layers=trace.layers[at], words=", ".join(words))

    return ColoredCells(
        values,
        tuple(tr("Layer {layer}", layer=layer) for layer in trace.layers),
        tuple(tr("expert {expert}", expert=expert) for expert in range(trace.experts)),
        0.0,
        most,
        marks,
        told,
    )


def largest(trace: RoutingTrace, first: int) -> float:
    """Return the largest value that a color can show, over all tokens from `first` on."""
    values = trace.weights if trace.probabilities is None else trace.probabilities
    return float(values[first:].max())


def words_for(trace: RoutingTrace) -> str:
    """Return the name of the values that the colors show. Probabilities sum to 1, but scores of
    sigmoid routers don't."""
    if trace.probabilities is None:
        return tr("weight of each chosen expert (the others weren't recorded)")
    total = float(trace.probabilities[0, 0].astype(np.float32).sum())
    return tr("router probability") if abs(total - 1) < 0.02 else tr("router score")
