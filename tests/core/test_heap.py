"""Tests that freed memory is returned to the system and that threads share heaps."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import psutil
import pytest

from desktop.core.process import heap

PIECES, BYTES = 200_000, 400


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of glibc")
def test_freed_pieces_are_given_back() -> None:
    """An allocation at the end of the heap keeps glibc from returning the freed memory before it
    until the heap is trimmed."""
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    if not hasattr(library, "malloc_trim"):
        pytest.skip("not glibc")
    process = psutil.Process()
    pieces = [library.malloc(ctypes.c_size_t(BYTES)) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, BYTES)
    for piece in pieces[:-1]:
        library.free(ctypes.c_void_p(piece))
    held = process.memory_info().rss
    heap.trim()
    given_back = held - process.memory_info().rss
    library.free(ctypes.c_void_p(pieces[-1]))
    assert given_back > PIECES * BYTES / 2


HEAPS = """
import ctypes, threading
from desktop.core.process import heap
if {shared}:
    heap.share_heaps()
library = ctypes.CDLL(None)
together = threading.Barrier(6)
def work():
    together.wait()
    library.free(ctypes.c_void_p(library.malloc(100)))
    together.wait()
library.malloc.restype = ctypes.c_void_p
threads = [threading.Thread(target=work) for _ in range(6)]
for each in threads: each.start()
for each in threads: each.join()
library.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(library.fopen(b"/dev/stdout", b"w"))
library.malloc_info(0, file)
library.fclose(file)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of glibc")
def test_threads_share_heaps() -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_info"):
        pytest.skip("not glibc")

    def heaps(shared: bool) -> int:
        code = HEAPS.format(shared=shared)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        return done.stdout.count(b"<heap nr=")

    assert heaps(shared=True) <= 2 < heaps(shared=False)
