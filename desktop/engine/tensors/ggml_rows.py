"""Converts between stored bytes and floats with ggml's functions: to_float and quantization.

These are the functions that llama.cpp calls (ggml.h: struct ggml_type_traits,
ggml_quantize_chunk). Calls into the library let other Python threads run.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.gguf.ggml_types import GGML_TYPES, GgmlType
from desktop.core.i18n import tr
from desktop.core.messages import DequantizeBytes, QuantizeWeights, WeightsConverted
from desktop.engine import binding

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
ToFloat = Callable[[int, int, int], None]
"""to_float(address of the bytes, address of the floats, number of weights)."""


class _Traits(ctypes.Structure):
    """struct ggml_type_traits."""

    _fields_ = (
        ("type_name", ctypes.c_char_p),
        ("block_size", ctypes.c_int64),
        ("block_size_interleave", ctypes.c_int64),
        ("type_size", ctypes.c_size_t),
        ("is_quantized", ctypes.c_bool),
        ("to_float", ctypes.c_void_p),
        ("from_float_ref", ctypes.c_void_p),
    )


_base: Any = binding.ggml_base
_traits = binding.prototype(_base, "ggml_get_type_traits", ctypes.POINTER(_Traits), ctypes.c_int)
_requires_imatrix = binding.prototype(
    _base, "ggml_quantize_requires_imatrix", ctypes.c_bool, ctypes.c_int
)
_quantize_chunk = binding.prototype(
    _base,
    "ggml_quantize_chunk",
    ctypes.c_size_t,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
    *(ctypes.c_int64,) * 3,
    ctypes.c_void_p,
)
_to_float = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64)

QUANTIZES = (
    "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K", "Q4_K", "Q5_K",
    "Q6_K", "IQ4_NL", "IQ4_XS", "MXFP4", "IQ3_XXS", "IQ3_S", "IQ2_S", "TQ1_0", "TQ2_0",
)  # fmt: skip
"""Types that `quantize` supports. Some of the others need measurements of a model's activations."""


def number_of(type_name: str) -> int:
    """Return ggml's number for a type. Raises: UserError, kind unknown_type."""
    for number, each in GGML_TYPES.items():
        if each.name == type_name:
            return number
    raise UserError(
        tr(
            "This version of Glassbox doesn't support the type {type_name}. Choose another "
            "type or tensor.",
            type_name=type_name,
        ),
        kind="unknown_type",
    )


def to_float(type_name: str) -> ToFloat:
    """Return ggml's to_float function for a type; for F32, a copy function.

    Raises: UserError, kind unknown_type, if ggml has none, as for integers and for types that
    are used only during computation.
    """
    if type_name == "F32":
        return _copy
    address = _traits(number_of(type_name)).contents.to_float
    if not address:
        raise UserError(
            tr(
                "llama.cpp can't decode tensors of type {type_name}. Choose another tensor.",
                type_name=type_name,
            ),
            kind="unknown_type",
        )
    return _to_float(address)


def _copy(source: int, target: int, count: int) -> None:
    ctypes.memmove(target, source, 4 * count)


def dequantize(type_name: str, data: Bytes) -> Floats:
    """Return the weights, [weights], that whole blocks, [bytes], contain. Raises: UserError, kind
    unknown_type."""
    kind = GGML_TYPES[number_of(type_name)]
    convert = to_float(type_name)
    data = np.ascontiguousarray(data)
    values = np.empty(len(data) // kind.block_bytes * kind.block_size, np.float32)
    convert(data.ctypes.data, values.ctypes.data, values.size)
    return values


def quantize(type_name: str, values: Floats) -> Bytes:
    """Quantize the weights of whole blocks, [weights], as llama.cpp would; shape [bytes].

    Raises: UserError, kind unknown_type; kind cannot_quantize, if the type isn't in QUANTIZES or a
    weight is NaN or infinite; kind no_whole_blocks, if the weights don't fill whole blocks.
    """
    kind: GgmlType = GGML_TYPES[number_of(type_name)]
    if type_name not in QUANTIZES or _requires_imatrix(number_of(type_name)):
        raise UserError(
            tr(
                "llama.cpp can't quantize a single block to {type_name}. Choose another type.",
                type_name=type_name,
            ),
            kind="cannot_quantize",
        )
    if values.size % kind.block_size:
        raise UserError(
            tr(
                "For {type_name}, the number of weights must be a multiple of {block_size}. "
                "Choose another type.",
                type_name=type_name,
                block_size=kind.block_size,
            ),
            kind="no_whole_blocks",
        )
    if not np.isfinite(values).all():  # some ggml functions would abort the process
        raise UserError(
            tr(
                "Some of these weights aren't numbers, so they can't be quantized. Choose "
                "another block."
            ),
            kind="cannot_quantize",
        )
    values = np.ascontiguousarray(values, np.float32)
    target = np.empty(values.size // kind.block_size * kind.block_bytes, np.uint8)
    _quantize_chunk(
        number_of(type_name), values.ctypes.data, target.ctypes.data, 0, 1, values.size, None
    )
    return target


def convert(request: DequantizeBytes | QuantizeWeights) -> WeightsConverted:
    """Quantize or dequantize as requested. Raises: UserError, as in dequantize and quantize."""
    if isinstance(request, QuantizeWeights):
        data = quantize(request.type, np.frombuffer(request.values, np.float32))
    else:
        data = np.frombuffer(request.data, np.uint8)
    values = dequantize(request.type, data)
    return WeightsConverted(request.type, data.tobytes(), values.tobytes())
