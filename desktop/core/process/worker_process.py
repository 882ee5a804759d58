"""A process that does one kind of work on untrusted data for this one, with a pipe to it."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from desktop.core.process.child_process import SPAWN


class WorkerProcess:
    """A process that runs `main(pipe, *arguments)` until it is closed."""

    def __init__(self, main: Callable[..., None], arguments: tuple[object, ...], name: str) -> None:
        """Start the process. Raises: OSError, if the system can't start it."""
        self.pipe: Connection
        self.pipe, theirs = SPAWN.Pipe()
        self.process: BaseProcess = SPAWN.Process(
            target=main, args=(theirs, *arguments), name=name, daemon=True
        )
        try:
            self.process.start()
        finally:
            theirs.close()  # otherwise we would never notice that the process has ended

    @property
    def memory(self) -> int:
        """Its resident memory in bytes; 0 if it has ended, which the pipe will report."""
        return memory_of(self.process.pid) or 0

    def close(self) -> None:
        """End the process."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


def memory_of(process_id: int | None) -> int | None:
    """Return the resident memory of a process in bytes; None if there is no such process."""
    import psutil  # imported late: not needed before the window is shown

    try:
        return psutil.Process(process_id).memory_info().rss if process_id else None
    except psutil.Error:  # it has just ended
        return None


def limit_memory(limit: int) -> None:
    """Limit this process's address space in bytes, if the system supports that. Where it doesn't,
    whoever started the process has to watch `memory`."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):  # macOS refuses it
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
