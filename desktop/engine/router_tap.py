"""What the router of a mixture of experts decides, read while llama.cpp computes.

llama.cpp offers every node of its graph to a callback (`cb_eval`): once to ask whether its data
is wanted, and again when it is there. A Python function costs 1.7 microseconds a node, and a
model of 24 layers has 1,350 nodes a token. So the callback is the lookup of a dict, which never
leaves C for the nodes that are known not to matter; only what it misses reaches Python
(`__missing__`): the nodes of a graph that is new, and the few that are read.

The names of the nodes are those of build_moe_ffn (src/llama-graph.cpp). The weights that mix the
experts' outputs are in the last of `ffn_moe_weights`, `_softmax`, `_norm` and `_scaled` that a
layer computes; which one that is depends on the file, and is learned from the first pass. At that
moment the experts' ids (`ffn_moe_topk`) are still in place, as the experts come after it: one
stop a layer is enough. GroveMoE chooses twice in a layer, its experts and then small helpers that
groups of them share, under the same names (src/models/grovemoe.cpp): the experts are the first.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from desktop.engine.ggml_nodes import Callback, Tensor, get_name, is_host, tensor_get

TOP_K: Final = b"ffn_moe_topk"
PROBABILITIES: Final = b"ffn_moe_probs"
WEIGHTS: Final = (
    b"ffn_moe_weights",
    b"ffn_moe_weights_softmax",
    b"ffn_moe_weights_norm",
    b"ffn_moe_weights_scaled",
)


@dataclass(frozen=True, slots=True)
class Routing:
    """Of some tokens: `experts` [tokens, layers, used], and the `weights` that mix their outputs;
    `probabilities` [tokens, layers, experts], where they were wanted, as the router gives them
    before it chooses. `layers` are their numbers in the model.
    """

    layers: tuple[int, ...]
    experts: NDArray[np.int32]
    weights: NDArray[np.float32]
    probabilities: NDArray[np.float32] | None


def joined(routings: list[Routing]) -> Routing:
    """Of tokens that follow each other, in the same layers: their experts by falling weight."""
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
    """Put `callback` into the context's parameters; then `begin`, decode, `take`, and so on.

    `scales`: what each expert's output is multiplied with besides its weight, by layer: where
    the file has `ffn_down_exps.scale`. Shape (experts,).
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
        self._layer_of: dict[int, int] = {}  # of the nodes that are read, by address
        self._top_k: dict[int, int] = {}  # address, by layer
        self._chosen: set[int] = set()  # layers whose experts are, and only helpers come yet
        self._probability_nodes: set[int] = set()
        self._last: dict[int, int] = {}  # the address of the last weights, by layer
        self._copies: dict[int, tuple[_Copy, ...]] = {}  # what is read, by the node's address
        self._seen: set[int] = set()

    def begin(self, tokens: int) -> None:
        """Before a decode of so many tokens. Another number makes another graph."""
        if tokens != self._tokens:
            self._forget()
            self._tokens = tokens
        self._seen.clear()
        self._asked = 0

    def take(self) -> Routing | None:
        """After the decode: what was decided; None where nothing is routed.

        Raises: what went wrong while reading.
        """
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        if self._learning:
            self._learn()
        if self._seen != self._layer_of.keys():
            self._forget()
            raise RuntimeError("the graph changed under the router tap")
        layers = tuple(sorted(self._last))
        if not layers:
            return None
        pairs = [self._copies[self._last[layer]] for layer in layers]
        experts = self._of_layers([of_experts for of_experts, _ in pairs])
        weights = self._of_layers([of_weights for _, of_weights in pairs])
        for place, layer in enumerate(layers):
            if layer in self._scales:
                weights[:, place] *= self._scales[layer][experts[:, place]]
        shown = None
        if self._with_probabilities:
            nodes = {self._layer_of[node]: node for node in self._probability_nodes}
            shown = self._of_layers([self._copies[nodes[layer]][0] for layer in layers])
        return Routing(layers, experts, weights, shown)

    def _of_layers(self, copies: list[_Copy]) -> NDArray[Any]:
        """[tokens, layers, values of a token], a copy that lasts."""
        joined = np.concatenate([copy.rows for copy in copies])
        return joined.reshape(len(copies), self._tokens, -1).swapaxes(0, 1)

    def _learn(self) -> None:
        """From here on only the last weights of each layer are read."""
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
        self._learning = True

    def meet(self, address: int) -> bool:
        """A node that isn't known not to matter: asked about it, or told that it is there."""
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
        kind, _, number = ctypes.string_at(get_name(address)).rpartition(b"-")
        if not number.isdigit():
            return False
        layer = int(number)
        if layer in self._last and kind in (TOP_K, PROBABILITIES):
            self._chosen.add(layer)
        if layer in self._chosen:
            return False
        if kind == TOP_K:
            self._top_k[layer] = address
        if kind == PROBABILITIES and self._with_probabilities:
            self._probability_nodes.add(address)
        elif kind not in WEIGHTS:
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

    def _first_copies(self, address: int) -> tuple[_Copy, ...]:
        if address in self._probability_nodes:
            return (_Copy(address, np.float32, self._tokens),)
        layer = self._layer_of[address]
        self._last[layer] = address
        return (
            _Copy(self._top_k[layer], np.int32, self._tokens),
            _Copy(address, np.float32, self._tokens),
        )


class _Nodes(dict[int, bool]):
    """The nodes that don't matter, by address, each with False: what the callback answers."""

    def __init__(self, tap: RouterTap) -> None:
        super().__init__()
        self._tap = tap

    def __missing__(self, address: int) -> bool:
        return self._tap.meet(address)


class _Copy:
    """Of a tensor's values, from whatever device they are on, made anew for each decode.

    The weights are [1, used, tokens] or [used, tokens], the ids a view [used, tokens] of rows that
    are as long as there are experts (in ggml's order, the fastest first). `rows` shows what was
    copied last: [tokens, values of a token].
    """

    def __init__(self, address: int, kind: Any, tokens: int) -> None:
        tensor = self._tensor = Tensor.from_address(address)
        self._address = address
        ne, nb = tensor.ne, tensor.nb
        row = 2 if ne[0] == 1 and ne[2] == tokens and ne[1] * ne[2] > 1 else 1
        if row == 1 and ne[1] != tokens:
            raise RuntimeError(f"{tuple(ne)} values for {tokens} tokens")
        across, step = (ne[1], nb[1]) if row == 2 else (ne[0], nb[0])
        self._size = (tokens - 1) * nb[row] + (across - 1) * step + 4
        self._data = np.empty(self._size, np.uint8)
        self._target = self._data.ctypes.data
        self.rows: NDArray[Any] = np.ndarray(
            (tokens, across), kind, self._data.data, 0, (nb[row], step)
        )
        origin = Tensor.from_address(tensor.view_src) if tensor.view_src else tensor
        self._here = bool(is_host(origin.buffer))

    def make(self) -> None:
        if self._here:
            ctypes.memmove(self._target, self._tensor.data, self._size)
        else:
            tensor_get(self._address, self._target, 0, self._size)
