"""Lets the window go first where processes compete for the processor."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Final

COMPUTATION: Final = 5 if sys.platform == "linux" else 0
"""By how much the priority of a process that computes is lower. On Linux, threads of equal priority
that never wait share a core equally, which doubled the time for a frame of the window. Windows and
macOS prefer the program in front."""
TRAINING: Final = COMPUTATION + 5
"""By how much that of a training is lower: answers go first."""


def lower_priority(niceness: int) -> None:
    """Lower the priority of this process, and of the processes and threads that it starts later.
    It does nothing on Windows."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # a container may refuse it
            os.nice(niceness)
