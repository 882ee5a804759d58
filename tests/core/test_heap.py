"""What was freed goes back to the system."""

from __future__ import annotations

import sys

import psutil
import pytest

from desktop.core import heap

PIECES, BYTES = 200_000, 400


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of glibc")
def test_freed_pieces_are_given_back() -> None:
    """A piece at the end of the heap keeps glibc from giving back what lies before it."""
    import ctypes

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
