"""Measures short times: imports, headers, and the time from the command to a usable window."""

from __future__ import annotations

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import gguf

from desktop.core.gguf.header import read_header
from desktop.engine import binding
from tests.performance import models_pane, restyling
from tests.performance.report import Figure

ROUNDS = 9
VOCABULARY = 150_000


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        return [
            _header(Path(folder)),
            _import(),
            _window(Path(folder)),
            *models_pane.measure(),
            *restyling.measure(),
        ]


def _median(what: Callable[[], float]) -> float:
    what()  # warm up
    return statistics.median(what() for _ in range(ROUNDS))


def _header(folder: Path) -> Figure:
    path = folder / "vocabulary.gguf"
    _write_vocabulary(path)

    def ours() -> float:
        began = time.perf_counter()
        header = read_header(path)
        seconds = time.perf_counter() - began
        tokens = header.metadata["tokenizer.ggml.tokens"]
        assert isinstance(tokens, Sequence)
        assert len(tokens) == VOCABULARY
        return seconds

    value, peer = _median(ours), _median(lambda: _c_parser(path))
    title = f"Header of a GGUF with {VOCABULARY:,} tokens"
    return Figure(title, value * 1000, peer * 1000, "ms", "llama.cpp's parser", 50)


class _InitParameters(ctypes.Structure):
    """The struct gguf_init_params from gguf.h."""

    _fields_ = (("no_alloc", ctypes.c_bool), ("context", ctypes.c_void_p))


def _c_parser(path: Path) -> float:
    base = binding.ggml_base
    start = binding.prototype(
        base, "gguf_init_from_file", ctypes.c_void_p, ctypes.c_char_p, _InitParameters
    )
    free = binding.prototype(base, "gguf_free", None, ctypes.c_void_p)
    began = time.perf_counter()
    handle = start(os.fsencode(path), _InitParameters(True, None))
    seconds = time.perf_counter() - began
    assert handle
    free(handle)
    return seconds


def _write_vocabulary(path: Path) -> None:
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(4096)
    writer.add_token_list([f"token{i}" for i in range(VOCABULARY)])
    writer.add_token_scores([0.0] * VOCABULARY)
    writer.add_token_types([1] * VOCABULARY)
    writer.add_token_merges([f"to ken{i}" for i in range(VOCABULARY)])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _import() -> Figure:
    """Measure the import of desktop.core's modules that the window starts with, without Python's
    own start. A pane's modules are imported when the pane is first opened."""
    asked = "import sys, desktop.app; print(*[n for n in sys.modules if 'desktop.core.' in n])"
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    everything = "; ".join(f"import {name}" for name in told.stdout.split())

    def run(code: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - began

    value = _median(lambda: run(everything)) - _median(lambda: run("pass"))
    return Figure(
        "import of desktop.core, as the window does", max(value, 0.0), None, "s", "", 0.15
    )


def _window(folder: Path) -> Figure:
    """Measure the time from the command until the window is painted and its event loop is idle."""
    environment = {**os.environ, "GLASSBOX_HOME": str(folder / "home")}
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    script = Path(__file__).with_name("start_window.py")

    def run() -> float:
        done = subprocess.run(
            [sys.executable, str(script), repr(time.time())],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout)

    return Figure("glassbox to a usable window (warm)", _median(run), None, "s", "", 1.0)
