"""The path of one token through one layer, as data: the router's probabilities, the experts, and
their weights in the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr
from desktop.core.numbers.units import part_text
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.widgets.tokens.pieces import written

FLOW_MS: Final = 400
"""Milliseconds in which a token passes through the layer."""
STEP_MS: Final = 500
"""Milliseconds from token to token: two tokens a second."""
LONGEST_TOKEN: Final = 24


@dataclass(frozen=True)
class FlowExpert:
    """An expert. `probability` is the router's for it, or None if it wasn't recorded; `weight` is
    the weight of its output in the sum, or None if the expert isn't used. If it isn't `weighted`,
    the weight isn't known, and isn't shown as a number."""

    number: int
    probability: float | None
    weight: float | None
    weighted: bool = True

    @property
    def value(self) -> float:
        """The router's probability or, if it wasn't recorded, the weight."""
        return self.probability if self.probability is not None else self.weight or 0.0

    @property
    def told(self) -> str:
        """Describe the expert in a sentence for a card."""
        name = tr("Expert {expert}", expert=self.number)
        if self.weight is None:
            told = tr("not used for this token")
        elif not self.weighted:
            told = tr("chosen for this token")
        else:
            told = tr("its output has the weight {weight}", weight=part_text(self.weight))
        if self.probability is None:
            return f"{name}\n{told}"
        given = tr("the router gave it {value}", value=part_text(self.probability))
        return f"{name}\n{given}\n{told}"


@dataclass(frozen=True)
class FlowLayer:
    """A layer of the strip: its number in the model, and the experts that it chose with their
    weights, the largest first. `weighted` is as in FlowExpert."""

    number: int
    chosen: tuple[tuple[int, float], ...]
    weighted: bool = True

    @property
    def told(self) -> str:
        words = (
            tr("expert {expert} with weight {weight}", expert=expert, weight=part_text(weight))
            if self.weighted
            else tr("expert {expert}", expert=expert)
            for expert, weight in self.chosen
        )
        return tr("Layer {layers}: {words}", layers=self.number, words=", ".join(words))


@dataclass(frozen=True)
class RouterFlow:
    """A token on its path through the layer at `place`. `most` is the end of the scale of the
    probabilities. All layers are in `layers`."""

    token: str
    place: int
    experts: tuple[FlowExpert, ...]
    layers: tuple[FlowLayer, ...]
    most: float

    @property
    def layer(self) -> FlowLayer:
        return self.layers[self.place]

    @property
    def used(self) -> tuple[FlowExpert, ...]:
        """The experts that are used, in their order."""
        return tuple(each for each in self.experts if each.weight is not None)

    def alike(self, other: RouterFlow) -> bool:
        """Return True if both are in the same layer of models of the same shape."""
        shapes = ((len(each.experts), len(each.layers), each.place) for each in (self, other))
        return len(set(shapes)) == 1

    def width_of(self, expert: FlowExpert) -> float:
        """Return the width of an expert's line as a share of the widest that is possible. Weights
        that add up to more than 1 are scaled down."""
        whole = max(sum(each.weight or 0.0 for each in self.used), 1.0)
        return max(expert.weight or 0.0, 0.0) / whole


def flow_of(trace: RoutingTrace, token: int, place: int, most: float) -> RouterFlow:
    """Return the path of a token through the trace's layer at `place`."""
    layers = tuple(
        FlowLayer(
            number, tuple(zip(chosen.tolist(), weights.tolist(), strict=True)), trace.weighted
        )
        for number, chosen, weights in zip(
            trace.layers, trace.chosen[token], trace.weights[token], strict=True
        )
    )
    weights = dict(layers[place].chosen)
    probabilities: list[float | None] = [None] * trace.experts
    if trace.probabilities is not None:
        probabilities = trace.probabilities[token, place].tolist()
    experts = tuple(
        FlowExpert(at, probabilities[at], weights.get(at), trace.weighted)
        for at in range(trace.experts)
    )
    text = written(trace.texts[token])
    if len(text) > LONGEST_TOKEN:
        text = text[: LONGEST_TOKEN - 1] + "…"
    return RouterFlow(text, place, experts, layers, most)
