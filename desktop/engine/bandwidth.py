"""How fast this machine reads its memory: what bounds how fast a model can write.

For each token all weights are read once, and hardly anything is computed with each of them
(Williams, Waterman, Patterson 2009, "Roofline").
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
"""No more than a quarter of what is free."""
PASSES: Final = 8
BLOCK: Final = 1 << 20
"""Values that are read at a time: numpy lets the other threads go on meanwhile."""


def measure_bandwidth(request: MeasureBandwidth, cancel: Cancel) -> BandwidthMeasured:
    """Raises: UserError, kind memory; Cancelled."""
    size = min(LARGEST, psutil.virtual_memory().available // SHARE)
    if size < SMALLEST:
        raise UserError(
            tr(
                "There is too little free memory to measure how fast it is. Close other "
                "programs and try again."
            ),
            kind="memory",
            remedy="retry",
        )
    threads = threads_for(request.threads)
    values = np.ones(size // 8, np.uint64)  # written to, so that it is really there
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
    """Four sums at a time would not be faster: numpy's own keeps several in the registers."""
    return sum(int(part[at : at + BLOCK].sum()) for at in range(0, len(part), BLOCK))
