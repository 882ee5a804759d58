"""llama.cpp's C interface: llama-cpp-python's low-level binding and the functions that it lacks.

Everything that depends on the layout of the shared libraries is in this module, which works only
with the version of the binding that it was written for.
"""

from __future__ import annotations

import ctypes
import sys
from importlib.metadata import version
from typing import Any, Literal

import llama_cpp.llama_cpp as llama
from llama_cpp import _ggml
from llama_cpp._ctypes_extensions import load_shared_library

from desktop.core.errors import UserError
from desktop.core.messages import Device

BINDING_VERSION = "0.3.36"
"""The llama-cpp-python version whose structures and symbols this module was written for."""

Kind = Literal["cpu", "gpu", "igpu", "accel", "other"]
KINDS: dict[int, Kind] = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accel"}
"""enum ggml_backend_dev_type of ggml-backend.h."""

lib: Any = llama._lib  # pyright: ignore[reportPrivateUsage]
ggml: Any = _ggml.libggml
ggml_base: Any = load_shared_library("ggml-base", _ggml.libggml_base_path)
_size_p = ctypes.POINTER(ctypes.c_size_t)


def check_version() -> None:
    """Check the binding's version. Raises: UserError, if another version is installed."""
    found = version("llama-cpp-python")
    if found != BINDING_VERSION:
        raise UserError(
            f"Glassbox needs llama-cpp-python {BINDING_VERSION}, but {found} is installed. "
            "Run `make run` again, or install the pinned version.",
            kind="version",
        )


def prototype(library: Any, name: str, result: Any, *arguments: Any) -> Any:
    """Return a function of a shared library with our own result and argument types, independent of
    the binding's."""
    function = library[name]
    function.restype = result
    function.argtypes = list(arguments)
    return function


# Returns just the address: the binding's version builds a pointer object for each call.
logits_address = prototype(
    lib, "llama_get_logits_ith", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int32
)
set_abort_callback = prototype(
    lib, "llama_set_abort_callback", None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)
_device_count = prototype(ggml, "ggml_backend_dev_count", ctypes.c_size_t)
_device_get = prototype(ggml, "ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t)
_device_name = prototype(ggml_base, "ggml_backend_dev_name", ctypes.c_char_p, ctypes.c_void_p)
_device_description = prototype(
    ggml_base, "ggml_backend_dev_description", ctypes.c_char_p, ctypes.c_void_p
)
_device_memory = prototype(
    ggml_base, "ggml_backend_dev_memory", None, ctypes.c_void_p, _size_p, _size_p
)
_device_type = prototype(ggml_base, "ggml_backend_dev_type", ctypes.c_int, ctypes.c_void_p)


def devices() -> tuple[Device, ...]:
    """Return the devices that llama.cpp can compute on, in llama.cpp's order (ggml-backend.h)."""
    found: list[Device] = []
    for index in range(_device_count()):
        device = _device_get(index)
        free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
        _device_memory(device, ctypes.byref(free), ctypes.byref(total))
        kind = _device_type(device)
        found.append(
            Device(
                name=_device_name(device).decode(errors="replace"),
                description=_device_description(device).decode(errors="replace"),
                kind=KINDS.get(kind, "other"),
                memory_free=free.value,
                memory_total=total.value,
            )
        )
    return tuple(found)


class AbortFlag:
    """Lets another thread stop a running llama_decode without a callback into Python.

    llama.cpp calls `abort_callback(data)` before each node of the graph, a thousand times per
    token. A Python callback would take 1.7 microseconds each time and wait for the interpreter
    lock. The C library's strlen already behaves like such a callback: it returns 0 (continue) for
    an empty string and 1 (stop) for a one-byte string. On all platforms that we build for, a bool
    is returned in the low byte of the register that holds strlen's result.
    """

    def __init__(self) -> None:
        c_library = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
        self._function = ctypes.cast(c_library.strlen, ctypes.c_void_p)
        self._data = ctypes.create_string_buffer(2)

    def attach(self, context: int) -> None:
        set_abort_callback(context, self._function, ctypes.addressof(self._data))

    def set(self) -> None:
        self._data[0] = b"\x01"

    def clear(self) -> None:
        self._data[0] = b"\x00"
