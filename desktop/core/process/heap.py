"""Keeping little of the memory that was freed."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any, Final

M_ARENA_MAX: Final = -8
"""Of glibc's malloc.h."""


def share_heaps() -> None:
    """Have all threads use two heaps of the C library. It would make one for each thread, up to
    eight a processor, and what is free in the heap of one thread is used by no other: of 310 MB
    in the window's heaps, 200 were such pieces. To be called before there are threads."""
    if (library := _glibc()) is not None:
        library.mallopt(M_ARENA_MAX, 2)


def trim() -> None:
    """Have the C library return the memory that it keeps for later: glibc holds on to pieces in
    the middle of its heaps, 90 MB of them after all experiments of the Start pane. Takes some
    milliseconds. Does nothing on systems whose library returns such memory unasked."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


@cache
def _glibc() -> Any:
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL(None)
    except OSError:
        return None
    return library if hasattr(library, "malloc_trim") else None  # musl has none
