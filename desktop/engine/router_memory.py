"""Where the values of a graph's nodes are read: copied at a stop, or kept in memory of our own.

llama.cpp asks its callback about every node of a graph, a call into Python each. For an answer it
computes one graph for token after token, without laying it out anew ("graph reuse":
llama_context::process_ubatch, src/llama-context.cpp). So, once a graph is known, the few tensors
that are wanted are moved, by their `data`, out of the scheduler's memory, where later nodes take
their place, and the scheduler is told not to ask any more. When llama.cpp builds another graph, it
lays out all of that one, and asks again.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from desktop.engine.binding import ggml_base, lib, prototype
from desktop.engine.ggml_nodes import Tensor, is_host, tensor_get

ALIGNMENT: Final = 64
PROCESSOR: Final = b"CPU"
_buffer_name = prototype(ggml_base, "ggml_backend_buffer_name", ctypes.c_char_p, ctypes.c_void_p)
_size = prototype(ggml_base, "ggml_nbytes", ctypes.c_size_t, ctypes.c_void_p)
_set_callback = prototype(
    ggml_base,
    "ggml_backend_sched_set_eval_callback",
    None,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
)


def scheduler_of(context: int) -> int | None:
    """What computes a context's graphs. None on Windows, where the library shows only its C
    interface: this is a method of llama.cpp's own class, with no arguments but the object."""
    try:
        name = "_ZNK13llama_context9get_schedEv"
        return prototype(lib, name, ctypes.c_void_p, ctypes.c_void_p)(context)
    except AttributeError:
        return None


def ask_no_more(scheduler: int) -> None:
    """About the nodes of its present graph."""
    _set_callback(scheduler, None, None)


class NodeCopy:
    """Of a tensor's values, from whatever device they are on, made anew for each decode.

    The weights are [1, used, tokens] or [used, tokens], the ids a view [used, tokens] of rows that
    are as long as there are experts (in ggml's order, the fastest first). `rows` shows what was
    copied last: [tokens, values of a token].
    """

    def __init__(self, address: int, kind: Any, tokens: int) -> None:
        tensor = self.tensor = Tensor.from_address(address)
        self.address = address
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
        self._here = bool(is_host(Tensor.from_address(self.root).buffer))

    @property
    def root(self) -> int:
        """The tensor whose memory this one shows, which may be itself."""
        return self.tensor.view_src or self.address

    def make(self) -> None:
        if self._here:
            ctypes.memmove(self._target, self.tensor.data, self._size)
        else:
            tensor_get(self.address, self._target, 0, self._size)


class OwnMemory:
    """Of one token: the nodes of a kind, one in each layer, lie in it side by side.

    It must be kept until llama.cpp has built another graph: this one goes on writing to it.
    """

    def __init__(
        self,
        layers: tuple[int, ...],
        kinds: Sequence[Sequence[NodeCopy]],
        nodes: Collection[int],
    ) -> None:
        self.layers = layers
        places: dict[int, int] = {}
        self._parts: list[tuple[tuple[int, int], Any, int, tuple[int, int]]] = []
        end = 0
        for copies in kinds:
            first = copies[0]
            stride = -(-_size(first.root) // ALIGNMENT) * ALIGNMENT
            shape = (len(copies), first.rows.shape[1])
            start, steps = end + first.tensor.view_offs, (stride, first.rows.strides[1])
            self._parts.append((shape, first.rows.dtype, start, steps))
            for copy in copies:
                places[copy.root] = end
                end += stride
        self._block = np.zeros(end + ALIGNMENT, np.uint8)
        self._block = self._block[-self._block.ctypes.data % ALIGNMENT :][:end]
        base = self._block.ctypes.data
        for node in nodes:
            tensor = Tensor.from_address(node)
            place = places.get(tensor.view_src or node)
            if place is not None:
                tensor.data = base + place + tensor.view_offs

    @staticmethod
    def suits(kinds: Sequence[Sequence[NodeCopy]], nodes: Collection[int]) -> bool:
        """Whether all are in the processor's own memory, apart, and alike in every layer."""
        roots = [copy.root for copies in kinds for copy in copies]
        forms = [{_form(copy) for copy in copies} for copies in kinds]
        return (
            len(set(roots)) == len(roots)
            and all(len(form) == 1 for form in forms)
            and all(root in nodes and _is_plain(root) for root in roots)
        )

    def copy(self) -> NDArray[np.uint8]:
        """What is in it now; a token of a small model leaves no time for more."""
        return self._block.copy()

    def unpack(self, copies: list[NDArray[np.uint8]]) -> list[NDArray[Any]]:
        """Of each kind [copies, layers, values]."""
        data = np.stack(copies)
        return [
            np.ndarray((len(data), *shape), kind, data.data, start, (data.strides[0], *steps))
            for shape, kind, start, steps in self._parts
        ]


def _form(copy: NodeCopy) -> tuple[int, ...]:
    return (_size(copy.root), copy.tensor.view_offs, *copy.rows.shape, *copy.rows.strides)


def _is_plain(node: int) -> bool:
    return _buffer_name(Tensor.from_address(node).buffer) == PROCESSOR
