"""The building blocks of a layer's steps: see layers.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.core.memory.graph_allocator import Graph, OperationResult
from desktop.core.memory.shapes import Values

Parts = Mapping[str, tuple[int, ...]]
"""The shapes of one layer's tensors, with the length of a row first, by the tensors' names without
"blk.N.".
"""

FLOAT: Final = 4


@dataclass(frozen=True, slots=True)
class Pass:
    """The state that all layers of a pass share."""

    graph: Graph
    values: Values
    tokens: int
    positions: OperationResult
    keys_first: bool  # models with sliding windows compute the keys before the values

    @property
    def row(self) -> int:
        """Number of bytes for one number per token."""
        return FLOAT * self.tokens


@dataclass(frozen=True, slots=True)
class Layer:
    parts: Parts
    index: int
    mask: OperationResult | None
    places: (
        tuple[OperationResult, OperationResult] | None
    )  # positions of keys and values in the cache
    keeps_text: bool

    def width(self, name: str, axis: int = 1) -> int:
        """Return dimension number `axis` of a weight, or 0 if the layer doesn't have that
        weight."""
        shape = self.parts.get(f"{name}.weight", ())
        return shape[axis] if axis < len(shape) else 0

    def has(self, name: str) -> bool:
        return f"{name}.weight" in self.parts


def norm(graph: Graph, x: OperationResult) -> OperationResult:
    return graph.over(graph.over(x))
