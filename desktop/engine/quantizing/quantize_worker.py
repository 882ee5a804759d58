"""Runs llama_model_quantize in a separate process, since it can't be stopped, only killed.

This module imports little more than the standard library, since importing the binding would take
longer than quantizing a small model. It therefore repeats the structures that it needs; a test
compares them with the binding's.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from desktop.core.process import crash_dialogs, sandbox
from desktop.engine.remote import text_pipe

INTEGER, TEXT = 0, 3
"""enum llama_model_kv_override_type."""
LONGEST_TEXT = 127
LONGEST_LINE = 2000
PIECE_S = 0.03


class ImportanceData(ctypes.Structure):
    """struct llama_model_imatrix_data."""

    _fields_ = (("name", ctypes.c_char_p), ("data", ctypes.c_void_p), ("size", ctypes.c_size_t))


class _Value(ctypes.Union):
    _fields_ = (("integer", ctypes.c_int64), ("text", ctypes.c_char * 128))


class MetadataValue(ctypes.Structure):
    """struct llama_model_kv_override."""

    _fields_ = (("tag", ctypes.c_int), ("key", ctypes.c_char * 128), ("value", _Value))


class Parameters(ctypes.Structure):
    """struct llama_model_quantize_params."""

    _fields_ = (
        ("nthread", ctypes.c_int32),
        ("ftype", ctypes.c_int),
        ("output_tensor_type", ctypes.c_int),
        ("token_embedding_type", ctypes.c_int),
        ("allow_requantize", ctypes.c_bool),
        ("quantize_output_tensor", ctypes.c_bool),
        ("only_copy", ctypes.c_bool),
        ("pure", ctypes.c_bool),
        ("keep_split", ctypes.c_bool),
        ("dry_run", ctypes.c_bool),
        ("imatrix", ctypes.POINTER(ImportanceData)),
        ("kv_overrides", ctypes.POINTER(MetadataValue)),
        ("tt_overrides", ctypes.c_void_p),
        ("prune_layers", ctypes.c_void_p),
        ("max_buf_size", ctypes.c_size_t),
    )


class QuantizeWork(NamedTuple):
    """A file to write. `importance` contains 32-bit floats for each tensor; `metadata` is added to
    the file's own metadata."""

    source: str
    part: str
    file_type: int
    threads: int
    importance: Mapping[str, bytes]
    metadata: Mapping[str, int | str]


def main(pipe: Connection, library: str) -> None:
    """Wait for a QuantizeWork and do it. Sends llama.cpp's log as ("log", text) during the work,
    and ("ended", result) at the end."""
    os.environ["GGML_NO_BACKTRACE"] = "1"  # a debugger would keep the pipe open
    crash_dialogs.leave_out()
    llama: Any = ctypes.CDLL(library)
    take_log = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
    log = _Log(pipe)
    callback = take_log(log.take)
    llama.llama_log_set(callback, None)
    llama.llama_backend_init()
    try:
        work: QuantizeWork = pipe.recv()
    except (EOFError, OSError):  # nothing to do after all
        return
    folders = tuple(os.path.dirname(each) for each in (work.source, work.part))  # noqa: PTH120
    sandbox.enter(sandbox.SandboxFiles((work.source, folders[0]), folders[1:]))
    written = threading.Event()
    guard = threading.Thread(target=_end_with_parent, args=(pipe, work.part, written), daemon=True)
    guard.start()
    result = _quantize(llama, work)
    log.send()
    written.set()
    text_pipe.send(pipe, "ended", str(result))


def _end_with_parent(pipe: Connection, part: str, written: threading.Event) -> None:
    """Delete the unfinished file and exit when the parent is gone."""
    with contextlib.suppress(EOFError, OSError):
        pipe.recv()  # nothing is ever sent: this waits until the other end closes
    if not written.is_set():
        with contextlib.suppress(OSError):
            os.unlink(part)  # noqa: PTH108 - importing pathlib would take a while
    os._exit(1)


def _quantize(llama: Any, work: QuantizeWork) -> int:
    llama.llama_model_quantize_default_params.restype = Parameters
    parameters: Parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = work.file_type
    parameters.nthread = work.threads
    parameters.allow_requantize = True
    entries = _importance(work.importance)
    added = _metadata(work.metadata)
    if work.importance:
        parameters.imatrix = entries
        parameters.kv_overrides = added
    part = work.part
    if sys.platform == "win32":
        # llama.cpp opens it with std::ofstream, which reads names in the system's code page, so a
        # folder named in another alphabet must not be part of the name.
        folder, part = os.path.split(part)
        os.chdir(folder)
    return llama.llama_model_quantize(
        os.fsencode(work.source), os.fsencode(part), ctypes.byref(parameters)
    )


class _Log:
    """Collects llama.cpp's log and sends it in larger pieces, since each message wakes a process
    that takes a core from the work. A piece is sent when a tensor's line begins, so that the
    tensor's name is shown soon, but at most every PIECE_S seconds."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._text: list[bytes] = []
        self._next = 0.0

    def take(self, _level: int, text: bytes, _data: object) -> None:
        # Model names are logged too and may have any length.
        self._text.append(text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE] + b"\n")
        if text.startswith(b"[") and time.monotonic() >= self._next:
            self.send()
            self._next = time.monotonic() + PIECE_S

    def send(self) -> None:
        text, self._text = b"".join(self._text).decode("utf-8", "replace"), []
        with contextlib.suppress(OSError):
            text_pipe.send(self._pipe, "log", text)


def _importance(entries: Mapping[str, bytes]) -> Any:
    """Return an array of entries; an entry without a name ends it."""
    array = (ImportanceData * (len(entries) + 1))()
    for place, (name, data) in enumerate(entries.items()):
        address = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p)
        array[place] = ImportanceData(name.encode(), address, len(data) // 4)
    return array


def _metadata(values: Mapping[str, int | str]) -> Any:
    """Return an array of entries; an entry without a key ends it. Texts, such as a path, are
    truncated to the length that llama.cpp has room for."""
    array = (MetadataValue * (len(values) + 1))()
    for entry, (key, value) in zip(array, values.items(), strict=False):
        entry.key = key.encode()
        if isinstance(value, int):
            entry.tag, entry.value.integer = INTEGER, value
        else:
            entry.tag, entry.value.text = TEXT, os.fsencode(value)[:LONGEST_TEXT]
    return array
