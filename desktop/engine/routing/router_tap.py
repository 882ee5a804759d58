"""Reads the decisions of a mixture of experts' router while llama.cpp computes.

llama.cpp passes every node of its graph to a callback (`cb_eval`): once to ask whether its data is
wanted, and again when the data is available. A Python function takes 1.7 microseconds per node, and
a model with 24 layers has 1,350 nodes per token. Therefore, the callback is a dict lookup, which
never leaves C for nodes that are known to be irrelevant. Only missing keys reach Python
(`__missing__`): the nodes of a new graph, and the few nodes that are read.

The node names come from build_moe_ffn (src/llama-graph.cpp). The weights that mix the experts'
outputs are in the last of `ffn_moe_weights`, `_softmax`, `_norm`, and `_scaled` that a layer
computes; which one depends on the file and is determined in the first pass. When these weights have
been computed, the experts' ids (`ffn_moe_topk`) are still in memory, since the experts are computed
later. Interrupting the computation once per layer is therefore enough. Where the weights are a
softmax of the chosen experts only (gpt-oss), `ffn_moe_probs` is the router's logits; a softmax over
all experts turns them into probabilities. GroveMoE chooses twice in a layer, first its experts and
then small helpers shared by groups of experts, under the same names (src/models/grovemoe.cpp). The
first choice is used.

During generation, token by token, even that is too slow for a small model: 231 callbacks took a
third of the time per token. The nodes are therefore moved to our own memory (router_memory.py), and
the callback is called only for a new graph.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from desktop.engine.routing.router_memory import NodeCopy, OwnMemory, ask_no_more, scheduler_of
from desktop.engine.tensors.ggml_nodes import Callback, Tensor

PREFIX: Final = b"ffn_moe_"
TOP_K: Final = b"ffn_moe_topk"
PROBABILITIES: Final = b"ffn_moe_probs"
SOFTMAX_OF_CHOSEN: Final = b"ffn_moe_weights_softmax"
MOST_WASTED: Final = 3
WEIGHTS: Final = (
    b"ffn_moe_weights",
    SOFTMAX_OF_CHOSEN,
    b"ffn_moe_weights_norm",
    b"ffn_moe_weights_scaled",
)


@dataclass(frozen=True, slots=True)
class Routing:
    """The routing of some tokens: `experts` [tokens, layers, used], and the `weights` that mix
    their outputs; if requested, `probabilities` [tokens, layers, experts], the router's output
    before it chooses. `layers` has the layers' numbers in the model.
    """

    layers: tuple[int, ...]
    experts: NDArray[np.int32]
    weights: NDArray[np.float32]
    probabilities: NDArray[np.float32] | None


def joined(routings: list[Routing]) -> Routing:
    """Join the routings of consecutive tokens in the same layers and sort the experts by descending
    weight."""
    weights = np.concatenate([each.weights for each in routings])
    experts = np.concatenate([each.experts for each in routings])
    order = np.argsort(-weights, axis=2, kind="stable")
    shown = [each.probabilities for each in routings if each.probabilities is not None]
    return Routing(
        routings[0].layers,
        np.take_along_axis(experts, order, 2),
        np.take_along_axis(weights, order, 2),
        np.concatenate(shown) if shown else None,
    )


class RouterTap:
    """Reads the router's decisions. Put `callback` into the context's parameters and call `attach`;
    then call `begin`, decode, and `take` for each batch. `taken` returns all results. The tap must
    live as long as the context.

    `scales` has, by layer, an additional factor for each expert's output, if the file has
    `ffn_down_exps.scale`. Shape (experts,).
    """

    def __init__(
        self,
        *,
        probabilities: bool = False,
        scales: dict[int, NDArray[np.float32]] | None = None,
    ) -> None:
        self._with_probabilities = probabilities
        self._scales = scales or {}
        self._known = _Nodes(self)
        self.callback: Any = Callback(self._known.__getitem__)
        self._tokens = 0
        self._learning = True
        self._asked = 0
        self._error: Exception | None = None
        self._layer_of: dict[int, int] = {}  # layer of each node that is read, by address
        self._top_k: dict[int, int] = {}  # address, by layer
        self._chosen: set[int] = set()  # layers whose experts have been chosen; only helpers follow
        self._probability_nodes: set[int] = set()
        self._logits: set[int] = set()  # layers whose probability nodes are logits
        self._last: dict[int, int] = {}  # the address of the last weights, by layer
        self._kind: dict[int, bytes] = {}  # the name of the last weights, by layer
        self._copies: dict[int, tuple[NodeCopy, ...]] = {}  # copies to make, by the node's address
        self._seen: set[int] = set()
        self._scheduler: int | None = None
        self._nodes: dict[int, None] = {}  # all nodes of the graph, in order
        self._own: OwnMemory | None = None
        self._moved = False  # True if the nodes are in our own memory and the callback is removed
        self._reused = False
        self._wasted = 0
        self._kept: list[tuple[OwnMemory | None, Any]] = []  # None with a Routing

    def attach(self, context: int) -> None:
        self._scheduler = scheduler_of(context)

    def begin(self, tokens: int) -> None:
        """Prepare for a decode of `tokens` tokens. A different number of tokens results in a
        different graph."""
        if tokens != self._tokens:
            self._forget()
            self._tokens = tokens
        self._seen.clear()
        self._asked = 0

    def take(self) -> bool:
        """Store the decisions of the decode that has just ended. Returns False if nothing is
        routed.

        Raises: the error that the callback caught during the decode; RuntimeError, if the graph
        changed unexpectedly.
        """
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        if self._moved and self._own is not None:
            self._reused = True
            self._kept.append((self._own, self._own.copy()))
            return True
        if self._learning:
            self._learn()
        if not self._nodes or self._seen != self._layer_of.keys():
            self._forget()
            raise RuntimeError("the graph changed under the router tap")
        layers = tuple(sorted(self._last))
        if not layers:
            return False
        kinds = self._kinds(layers)
        values = [self._of_layers(copies) for copies in kinds]
        self._kept.append((None, self._routing(layers, *values)))
        if self._scheduler is not None and self._tokens == 1:
            self._move(self._scheduler, layers, kinds)
        return True

    def taken(self) -> list[Routing]:
        """Return the routings stored since the last call, in token order."""
        kept, self._kept = self._kept, []
        found: list[Routing] = []
        for own, group in groupby(kept, key=lambda each: each[0]):
            parts: list[Any] = [part for _, part in group]
            if own is None:
                found += parts
            else:
                found.append(self._routing(own.layers, *own.unpack(parts)))
        return found

    def _kinds(self, layers: tuple[int, ...]) -> list[list[NodeCopy]]:
        """Return the copies of experts, weights, and, if requested, probabilities, one of each per
        layer."""
        pairs = [self._copies[self._last[layer]] for layer in layers]
        kinds = [[experts for experts, _ in pairs], [weights for _, weights in pairs]]
        if self._with_probabilities:
            nodes = {self._layer_of[node]: node for node in self._probability_nodes}
            kinds.append([self._copies[nodes[layer]][0] for layer in layers])
        return kinds

    def _routing(
        self,
        layers: tuple[int, ...],
        experts: NDArray[np.int32],
        weights: NDArray[np.float32],
        probabilities: NDArray[np.float32] | None = None,
    ) -> Routing:
        for place, layer in enumerate(layers):
            if layer in self._scales:
                weights[:, place] *= self._scales[layer][experts[:, place]]
            if probabilities is not None and layer in self._logits:
                probabilities[:, place] = _softmax(probabilities[:, place])
        return Routing(layers, experts, weights, probabilities)

    def _move(self, scheduler: int, layers: tuple[int, ...], kinds: list[list[NodeCopy]]) -> None:
        """Move the nodes to our own memory. Gives up if they don't suit it, or after a few graphs
        that weren't reused, for which moving was pointless."""
        if self._wasted == MOST_WASTED or not OwnMemory.suits(kinds, self._nodes):
            self._scheduler = None
            return
        self._own = OwnMemory(layers, kinds, self._nodes)
        self._moved, self._reused = True, False
        self._known.clear()  # so that a new graph is noticed
        ask_no_more(scheduler)

    def _of_layers(self, copies: list[NodeCopy]) -> NDArray[Any]:
        """Return a permanent copy of the values, [tokens, layers, values of a token]."""
        joined = np.concatenate([copy.rows for copy in copies])
        return joined.reshape(len(copies), self._tokens, -1).swapaxes(0, 1)

    def _learn(self) -> None:
        """From now on, of the nodes with a layer's weights, read only the last one, even in other
        graphs."""
        for layer, address in self._last.items():
            self._kind[layer] = _name(address).rpartition(b"-")[0]
        for address, layer in list(self._layer_of.items()):
            if address not in self._probability_nodes and address != self._last[layer]:
                del self._layer_of[address], self._copies[address]
                self._seen.discard(address)
                self._known[address] = False
        self._learning = False

    def _forget(self) -> None:
        for each in (self._known, self._layer_of, self._top_k, self._last, self._copies):
            each.clear()
        self._chosen.clear()
        self._probability_nodes.clear()
        self._nodes.clear()
        self._moved = False
        self._learning = True

    def meet(self, address: int) -> bool:
        """Handle a callback for a node that isn't known to be irrelevant. Returns True if the node
        is wanted or has been read."""
        if self._moved:
            self._wasted += not self._reused
            self._forget()
        self._nodes[address] = None
        try:
            if address == self._asked:
                self._asked = 0
                self._read(address)
                return True
            if address in self._layer_of or self._is_wanted(address):
                self._asked = address
                return True
        except Exception as error:  # an exception can't pass through C
            self._error = self._error or error
        self._known[address] = False
        return False

    def _is_wanted(self, address: int) -> bool:
        if _name(address, len(PREFIX)) != PREFIX:
            return False
        kind, _, number = _name(address).rpartition(b"-")
        if not number.isdigit():
            return False
        layer = int(number)
        if layer in self._last and kind in (TOP_K, PROBABILITIES):
            self._chosen.add(layer)
        if layer in self._chosen:
            return False
        if kind == TOP_K:
            self._top_k[layer] = address
        if kind == SOFTMAX_OF_CHOSEN:
            self._logits.add(layer)
        if kind == PROBABILITIES and self._with_probabilities:
            self._probability_nodes.add(address)
        elif kind not in WEIGHTS or self._kind.get(layer, kind) != kind:
            return False
        self._layer_of[address] = layer
        return True

    def _read(self, address: int) -> None:
        copies = self._copies.get(address)
        if copies is None:
            copies = self._copies[address] = self._first_copies(address)
        for copy in copies:
            copy.make()
        self._seen.add(address)

    def _first_copies(self, address: int) -> tuple[NodeCopy, ...]:
        if address in self._probability_nodes:
            return (NodeCopy(address, np.float32, self._tokens),)
        layer = self._layer_of[address]
        self._last[layer] = address
        return (
            NodeCopy(self._top_k[layer], np.int32, self._tokens),
            NodeCopy(address, np.float32, self._tokens),
        )


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def _name(address: int, length: int = -1) -> bytes:
    """Return the name of a node, or its first `length` bytes."""
    return ctypes.string_at(address + Tensor.name.offset, length)


class _Nodes(dict[int, bool]):
    """Irrelevant nodes, by address, each with the callback's answer, False."""

    def __init__(self, tap: RouterTap) -> None:
        super().__init__()
        self._tap = tap

    def __missing__(self, address: int) -> bool:
        return self._tap.meet(address)
