"""The record of a router's decisions in a mixture of experts, token by token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class RoutingTrace:
    """The experts chosen for each token in each layer. `chosen` and `weights` are [tokens, layers,
    used], in descending order of weight; `probabilities` are [tokens, layers, experts] in 32 or 16
    bits, or None. `layers` are the layers' numbers in the model.

    If it isn't `weighted`, it comes from a server, which says only which experts were chosen:
    `weights` are all the same, so that the chosen experts can be drawn; `chosen` is in ascending
    order, without ranks; and `experts` is the highest number seen, plus 1 (see `known_experts`)."""

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    layers: tuple[int, ...]
    experts: int
    chosen: NDArray[np.uint16]
    weights: NDArray[np.float32]
    probabilities: NDArray[np.floating[Any]] | None = None
    weighted: bool = True

    @property
    def used(self) -> int:
        return self.chosen.shape[2]

    @property
    def known_experts(self) -> int | None:
        """The number of experts per layer, or None if it isn't known."""
        return self.experts if self.weighted else None

    def as_json(self) -> dict[str, Any]:
        """Return the trace as `glassbox route --json` prints it, with one row per token in each
        layer."""
        layers = [self.layer_as_json(place) for place in range(len(self.layers))]
        return {**self.head_as_json(), "layers": layers}

    def head_as_json(self) -> dict[str, Any]:
        """Return the same as `as_json`, without the layers."""
        return {
            "tokens": [
                {"id": token, "text": text}
                for token, text in zip(self.ids, self.texts, strict=True)
            ],
            "experts": self.known_experts,
            "experts_used": self.used,
        }

    def layer_as_json(self, place: int) -> dict[str, Any]:
        return {
            "layer": self.layers[place],
            "experts": self.chosen[:, place].tolist(),
            "weights": self.weights[:, place].tolist() if self.weighted else None,
        }

    def load(self) -> NDArray[np.float64]:
        """Return each expert's share of the choices: [layers, experts]. Each row sums to 1."""
        counts = np.zeros((len(self.layers), self.experts))
        for place in range(len(self.layers)):
            counts[place] = np.bincount(self.chosen[:, place].ravel(), minlength=self.experts)
        return counts / max(1, self.chosen.shape[0] * self.used)
