"""What the steps of a layer are put together from: see layers.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.core.memory.buffers import Graph, Result
from desktop.core.memory.shapes import Values

Parts = Mapping[str, tuple[int, ...]]
"""Of one layer: a tensor's name without "blk.N." and its shape, rows first."""

FLOAT: Final = 4


@dataclass(frozen=True, slots=True)
class Pass:
    """What all layers of a pass share. `row` is the bytes of one number for each token."""

    graph: Graph
    values: Values
    tokens: int
    positions: Result
    keys_first: bool  # models with windows work out the keys before the values

    @property
    def row(self) -> int:
        return FLOAT * self.tokens


@dataclass(frozen=True, slots=True)
class Layer:
    parts: Parts
    index: int
    mask: Result | None
    places: tuple[Result, Result] | None  # of keys and values in the cache
    keeps_text: bool

    def width(self, name: str, axis: int = 1) -> int:
        """A dimension of a weight; 0 where the layer has no such weight."""
        shape = self.parts.get(f"{name}.weight", ())
        return shape[axis] if axis < len(shape) else 0

    def has(self, name: str) -> bool:
        return f"{name}.weight" in self.parts


def norm(graph: Graph, x: Result) -> Result:
    return graph.over(graph.over(x))
