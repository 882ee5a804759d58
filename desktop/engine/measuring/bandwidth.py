"""Measures this machine's memory bandwidth, which limits how fast a model can generate.

Each token requires reading all of its active weights once but doing little arithmetic with each of
them (Williams, Waterman, and Patterson 2009, "Roofline").
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numpy as np
import numpy.typing as npt
import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import BandwidthMeasured, MeasureBandwidth
from desktop.engine.threads import threads_for

LARGEST: Final = 512 * 1024**2
SMALLEST: Final = 64 * 1024**2
SHARE: Final = 4
"""The buffer takes at most a quarter of the free memory."""
PASSES: Final = 8
BLOCK: Final = 1 << 20
"""Number of values read at a time. numpy lets the other threads run while it adds them up."""


def measure_bandwidth(request: MeasureBandwidth, cancel: Cancel) -> BandwidthMeasured:
    """Time several passes over a large buffer and report the fastest one.

    Raises: UserError, kind memory; Cancelled.
    """
    size = min(LARGEST, psutil.virtual_memory().available // SHARE)
    if size < SMALLEST:
        raise UserError(
            tr(
                "There isn't enough free memory to measure the memory bandwidth. Close other "
                "programs, then try again."
            ),
            kind="memory",
            remedy="retry",
        )
    threads = threads_for(request.threads)
    values = np.ones(size // 8, np.uint64)  # writing makes the system allocate the pages
    parts = np.array_split(values, threads)
    best = 0.0
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(PASSES):
            cancel.check()
            began = time.perf_counter()
            list(pool.map(_read, parts))
            best = max(best, values.nbytes / (time.perf_counter() - began))
    return BandwidthMeasured(best, threads)


def _read(part: npt.NDArray[np.uint64]) -> int:
    """Sum a slice. Computing four sums at a time would be no faster, since numpy already keeps
    several partial sums in registers."""
    return sum(int(part[at : at + BLOCK].sum()) for at in range(0, len(part), BLOCK))
