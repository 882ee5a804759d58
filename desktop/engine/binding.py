"""llama.cpp's C interface: llama-cpp-python's low-level binding and the functions that it lacks.

Everything that depends on the layout of the shared libraries is in this module, which works only
with the version of the binding that it was written for.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from desktop.core.errors import UserError
from desktop.core.shipped import broken_installation, damaged_files

# A changed byte in a library might crash the engine, or make it compute wrong numbers.
if damaged := damaged_files("llama_cpp/lib"):
    raise broken_installation(damaged[0], ValueError(f"the SHA-256 differs: {', '.join(damaged)}"))

try:
    import llama_cpp.llama_cpp as llama
    from llama_cpp import _ggml
    from llama_cpp._ctypes_extensions import load_shared_library
except (RuntimeError, OSError) as error:
    named = re.search("'([^']+)'", str(error))  # the path or the base name of the library
    name = Path(named[1]).name if named else "llama"
    raise broken_installation(name, error) from error

BINDING_VERSION = "0.3.36"
"""The llama-cpp-python version whose structures and symbols this module was written for."""

_PROCESSOR: Final = 0
"""GGML_BACKEND_DEVICE_TYPE_CPU of ggml-backend.h."""

lib: Any = llama._lib  # pyright: ignore[reportPrivateUsage]
# Except on Windows, look up ggml's functions through llama.cpp's library. The files of ggml
# have several names each, and a file loaded under a second name is a second copy, whose list of
# backends llama.cpp doesn't see.
ggml: Any = _ggml.libggml if sys.platform == "win32" else lib
ggml_base: Any = (
    load_shared_library("ggml-base", _ggml.libggml_base_path) if sys.platform == "win32" else lib
)


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
_backend_count = prototype(ggml, "ggml_backend_reg_count", ctypes.c_size_t)
_load_backends = prototype(ggml, "ggml_backend_load_all_from_path", None, ctypes.c_char_p)
_device_by_type = prototype(ggml, "ggml_backend_dev_by_type", ctypes.c_void_p, ctypes.c_int)
_commit = prototype(ggml_base, "ggml_commit", ctypes.c_char_p)


def llama_version() -> tuple[str, str]:
    """Return llama.cpp's version and the commit that it was built from; "" if it was built without
    git."""
    commit = _commit().decode(errors="replace")
    return llama.llama_version().decode(), "" if commit == "unknown" else commit


def load_backends() -> None:
    """Load llama.cpp's backends, unless they are compiled into its library: for the processor, the
    variant that is fastest on this one, and one for each kind of graphics card. Each process that
    computes needs them before llama_backend_init.

    Drivers of graphics cards start threads, so a process that enters a sandbox must do so before
    this call: running threads keep their rights.

    Raises: UserError, kind installation, if the processor has no backend.
    """
    folder = library_folder()
    if not _backend_count():
        _load_backends(os.fsencode(folder))
    if not processor():
        found = sorted(path.name for path in folder.glob("*ggml-cpu*"))
        missing = ", ".join(found) or "ggml-cpu"
        raise broken_installation(missing, RuntimeError(f"no backend for the processor: {folder}"))


def library_folder() -> Path:
    """Return the folder of llama.cpp's libraries."""
    return Path(_ggml.libggml_base_path)


def processor() -> int | None:
    """Return llama.cpp's pointer to the processor as a device."""
    return _device_by_type(_PROCESSOR)


def decode_error_kind(result: int) -> str:
    """Return the kind of the UserError for a result of llama_decode: "compute" if the device failed
    or its memory was full (-2 and -3 in llama-context.cpp), "decode" if llama.cpp refused the
    batch."""
    return "compute" if result < -1 else "decode"


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
