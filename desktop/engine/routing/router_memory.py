"""Reads the values of graph nodes: copies them in a callback or has them written to our own memory.

llama.cpp calls its callback for every node of a graph, and each call enters Python. During an
answer, it computes the same graph for each token, without allocating it again ("graph reuse":
llama_context::process_ubatch, src/llama-context.cpp). Once a graph is known, the `data` pointers of
the few tensors that are needed are therefore moved out of the scheduler's memory, where later nodes
would overwrite them, and the callback is removed from the scheduler. When llama.cpp builds another
graph, it allocates all nodes of the new graph and calls the callback again.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from desktop.engine.binding import ggml_base, lib, prototype
from desktop.engine.tensors.ggml_nodes import Tensor, is_host, tensor_get

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
    """Return the scheduler that computes a context's graphs; None on Windows, where the library
    exports only its C interface. The function called here is a method of a C++ class, and its only
    argument is the object."""
    try:
        name = "_ZNK13llama_context9get_schedEv"
        return prototype(lib, name, ctypes.c_void_p, ctypes.c_void_p)(context)
    except AttributeError:
        return None


def ask_no_more(scheduler: int) -> None:
    """Stop the scheduler from calling the callback for the nodes of its current graph."""
    _set_callback(scheduler, None, None)


class NodeCopy:
    """A copy of the values of a tensor on any device. The copy is refreshed for each decode.

    The weights are [1, used, tokens] or [used, tokens]; the ids are a view, [used, tokens], of rows
    with one entry per expert (in ggml's order, fastest dimension first). `rows` has the values that
    were copied last: [tokens, values of a token].
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
        """Address of the tensor whose memory this one views, which may be the tensor itself."""
        return self.tensor.view_src or self.address

    def make(self) -> None:
        if self._here:
            ctypes.memmove(self._target, self.tensor.data, self._size)
        else:
            tensor_get(self.address, self._target, 0, self._size)


class OwnMemory:
    """Memory for the nodes of one token. Nodes of the same kind, one per layer, are stored side by
    side.

    Keep it until llama.cpp has built another graph, because the current graph keeps writing to it.
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
        """Return True if the tensors in `kinds` belong to the graph's `nodes`, are in CPU memory,
        don't share memory, and are alike in every layer."""
        roots = [copy.root for copies in kinds for copy in copies]
        forms = [{_form(copy) for copy in copies} for copies in kinds]
        return (
            len(set(roots)) == len(roots)
            and all(len(form) == 1 for form in forms)
            and all(root in nodes and _is_plain(root) for root in roots)
        )

    def copy(self) -> NDArray[np.uint8]:
        """Return a copy of the memory. With small models there is no time to do more per token."""
        return self._block.copy()

    def unpack(self, copies: list[NDArray[np.uint8]]) -> list[NDArray[Any]]:
        """Return the values of each kind, [copies, layers, values]."""
        data = np.stack(copies)
        return [
            np.ndarray((len(data), *shape), kind, data.data, start, (data.strides[0], *steps))
            for shape, kind, start, steps in self._parts
        ]


def _form(copy: NodeCopy) -> tuple[int, ...]:
    return (_size(copy.root), copy.tensor.view_offs, *copy.rows.shape, *copy.rows.strides)


def _is_plain(node: int) -> bool:
    return _buffer_name(Tensor.from_address(node).buffer) == PROCESSOR
