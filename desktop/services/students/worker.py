"""The process that trains students.

numpy gets one thread here: the students' matrices are so small that threads would mostly wait for
each other, and each student is trained in a thread of its own.
"""

from __future__ import annotations

import contextlib
import os
import threading
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from desktop.core.errors import UserError
from desktop.core.process import priority
from desktop.core.students.report import Report

THREADS: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def main(pipe: Connection, work: tuple[str, str, str, int, bool]) -> None:
    """Train, and send reports. Stops as soon as anything arrives, or if the other end closes."""
    priority.lower_priority(priority.TRAINING)
    os.environ.update(dict.fromkeys(THREADS, "1"))
    from desktop.core.students.run import Work, run  # imports numpy, which reads the variables

    stop = threading.Event()
    threading.Thread(target=_wait_for_end, args=(pipe, stop), daemon=True).start()

    def tell(report: Report) -> None:
        pipe.send_bytes(msgspec.msgpack.encode(report))

    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        try:
            run(Work(*work), tell, stop.is_set)
        except UserError as error:
            tell(Report(problem="error", error=(error.message, error.kind)))
        except OSError as error:
            tell(Report(problem="disk", error=(error.strerror or str(error), "")))


def _wait_for_end(pipe: Connection, stop: threading.Event) -> None:
    with contextlib.suppress(EOFError, OSError):
        pipe.recv_bytes(1)
    stop.set()
