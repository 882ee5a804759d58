"""Computes on other computers with llama.cpp's RPC backend, or for other computers.

llama.cpp ends the process if a server doesn't answer as it expects, so `borrow` asks first.
"""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from collections.abc import Callable
from typing import Final

from desktop.core.errors import UserError
from desktop.core.messages import Borrowed
from desktop.core.servers.lending import no_backend
from desktop.engine import binding
from desktop.engine.binding import ggml, ggml_base, prototype

PROTOCOL, MINOR = 7, 0
"""Version of the protocol (RPC_PROTO_MAJOR_VERSION and RPC_PROTO_MINOR_VERSION of ggml-rpc.h).
llama.cpp ends the process if a server has another major version or a newer minor one."""
LOOPBACK: Final = "127.0.0.1"
_LENDERS: Final[dict[str, Borrowed]] = {}
"""The computer behind each address that llama.cpp connects to."""
_HELLO, _CAPABILITIES = 14, 24
_PATIENCE_S: Final = 5.0

_pointer, _text, _size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
_by_name = prototype(ggml, "ggml_backend_reg_by_name", _pointer, _text)
_load = prototype(ggml, "ggml_backend_load", _pointer, _text)
_register = prototype(ggml, "ggml_backend_register", None, _pointer)
_function = prototype(ggml_base, "ggml_backend_reg_get_proc_address", _pointer, _pointer, _text)
_AddServer = ctypes.CFUNCTYPE(_pointer, _text)
_StartServer = ctypes.CFUNCTYPE(None, _text, _text, _size, _size, ctypes.POINTER(_pointer))


def backend() -> int | None:
    """Return llama.cpp's pointer to the RPC backend; None if this build has none. A library that
    was added to a build without loadable backends is loaded."""
    if (found := _by_name(b"RPC")) is not None:
        return found
    folder = binding.library_folder()
    for library in (*folder.glob("libggml-rpc.*"), *folder.glob("ggml-rpc.dll")):
        return _load(os.fsencode(library))
    return None


def borrow(computer: Borrowed) -> bool:
    """Register the devices of another computer, so that llama.cpp lists them with its own. Returns
    False if nothing answers there, or in another version of the protocol."""
    local = f"{LOOPBACK}:{computer.port}"
    if local in _LENDERS:
        return True
    registry = backend()
    if registry is None or not _answers(computer.port):
        return False
    add = _AddServer(_function(registry, b"ggml_backend_rpc_add_server"))
    if not (server := add(local.encode())):
        return False
    _LENDERS[local] = computer
    _register(server)
    return True


def lender(description: str) -> Borrowed | None:
    """Return the computer that lends a device that llama.cpp describes like this; None if the
    device is this computer's."""
    return _LENDERS.get(description)


def lend(port: int, threads: int, begin: Callable[[], object]) -> None:
    """Compute for one other program at a time, which connects to a port of this computer, on the
    processor. `begin` is called when everything is ready for it. Returns only if llama.cpp can't
    listen there. Raises: UserError, if this build of llama.cpp has no RPC backend."""
    registry = backend()
    if registry is None:
        raise UserError(no_backend(), kind="no_rpc")
    start = _StartServer(_function(registry, b"ggml_backend_rpc_start_server"))
    processor = (_pointer * 1)(binding.processor())
    begin()
    start(f"{LOOPBACK}:{port}".encode(), None, threads, 1, processor)


def _answers(port: int) -> bool:
    """Return True if a server of this protocol answers a greeting (RPC_CMD_HELLO of
    ggml-rpc.cpp)."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
            server.settimeout(_PATIENCE_S)
            server.connect((LOOPBACK, port))
            server.sendall(struct.pack("<BQ", _HELLO, _CAPABILITIES) + bytes(_CAPABILITIES))
            size = struct.calcsize("<Q4B") + _CAPABILITIES
            answer = b""
            while len(answer) < size and (more := server.recv(size - len(answer))):
                answer += more
    except OSError:
        return False
    if len(answer) < size:
        return False
    length, major, minor = struct.unpack_from("<QBB", answer)
    return (length, major) == (4 + _CAPABILITIES, PROTOCOL) and minor <= MINOR
