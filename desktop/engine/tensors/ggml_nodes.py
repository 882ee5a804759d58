"""Access to the graph nodes that llama.cpp passes to a callback (`cb_eval`) while it computes.

llama.cpp calls the callback once to ask whether a node's data is wanted, and again when the data is
available. The preceding nodes keep their data until the next node is computed.
"""

from __future__ import annotations

import ctypes
from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.engine.binding import ggml_base, prototype

get_name = prototype(ggml_base, "ggml_get_name", ctypes.c_void_p, ctypes.c_void_p)
tensor_get = prototype(
    ggml_base,
    "ggml_backend_tensor_get",
    None,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_size_t,
    ctypes.c_size_t,
)
op_name = prototype(ggml_base, "ggml_op_name", ctypes.c_char_p, ctypes.c_int)
is_host = prototype(ggml_base, "ggml_backend_buffer_is_host", ctypes.c_bool, ctypes.c_void_p)
Callback = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p)
"""Takes only the tensor: the other two arguments of the callback (`ask` and the user data) are
passed in registers and ignored."""

F32 = 0
"""GGML_TYPE_F32."""


class Tensor(ctypes.Structure):
    """struct ggml_tensor (ggml.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("buffer", ctypes.c_void_p),
        ("ne", ctypes.c_int64 * 4),
        ("nb", ctypes.c_size_t * 4),
        ("op", ctypes.c_int),
        ("op_params", ctypes.c_int32 * 16),
        ("flags", ctypes.c_int32),
        ("src", ctypes.c_void_p * 10),
        ("view_src", ctypes.c_void_p),
        ("view_offs", ctypes.c_size_t),
        ("data", ctypes.c_void_p),
        ("name", ctypes.c_char * 64),
    )


def plain_name(address: int) -> str:
    """Return a weight tensor's name without the scheduler's additions, as in
    "CUDA0#blk.0.attn_k.weight#0"."""
    name = ctypes.string_at(get_name(address)).decode("utf-8", "replace")
    return name.split("#")[1] if "#" in name else name


def values(address: int, kind: Any) -> NDArray[Any]:
    """Return a copy of a tensor's data, on any device: [ne3, ne2, ne1, ne0]. The last axis is the
    one that ggml calls the first. `kind` is the numpy type that matches the tensor's type."""
    tensor = Tensor.from_address(address)
    shape, strides = tuple(tensor.ne), tuple(tensor.nb)
    # Same count as ggml_nbytes: a view with gaps extends to the end of its last element.
    size = sum((n - 1) * step for n, step in zip(shape, strides, strict=True))
    size += np.dtype(kind).itemsize
    data = np.empty(size, np.uint8)
    origin = Tensor.from_address(tensor.view_src) if tensor.view_src else tensor
    if is_host(origin.buffer):
        ctypes.memmove(data.ctypes.data, tensor.data, size)
    else:
        tensor_get(address, data.ctypes.data, 0, size)
    return np.ndarray(shape[::-1], kind, data.data, 0, strides[::-1])


class NodeTap(ABC):
    """Reads the nodes that a subclass wants. Put `callback` into the context's parameters."""

    def __init__(self) -> None:
        self.callback: Any = Callback(self._meet)
        self._asked = 0
        self._error: Exception | None = None

    @abstractmethod
    def wants(self, node: Any) -> bool:
        """Return True if the node is to be read after it is computed."""

    @abstractmethod
    def read(self, node: Any) -> None:
        """Read a node that was wanted and has just been computed."""

    def check(self) -> None:
        """Check for errors; call this after each decode. Raises: the error that the callback caught
        during the decode."""
        if self._error is not None:
            error, self._error = self._error, None
            raise error

    def _meet(self, address: int) -> bool:
        """Handle ggml's callback: ggml asks whether the node is wanted and, if it is, calls again
        after computing the node."""
        try:
            node = Tensor.from_address(address)
            if address != self._asked:
                self._asked = address if self.wants(node) else 0
                return self._asked != 0
            self._asked = 0
            self.read(node)
        except Exception as error:  # an exception can't pass through C
            self._error = self._error or error
        return True
