"""The process that computes for the borrower. It runs llama.cpp's RPC server, which trusts whatever
it reads, so a sandbox keeps it from files and from all ports but its own."""

from __future__ import annotations

import os
import sys
import threading
from multiprocessing.connection import Connection
from typing import Final

from desktop.core.errors import UserError
from desktop.core.process import crash_dialogs, priority, sandbox, search_paths
from desktop.core.process.worker_process import limit_memory

OFFERED: Final = 0.75
"""Share of the free memory that is offered to a borrower."""
MARGIN: Final = 1 << 30
"""Bytes of address space for threads and for what computing takes."""


def main(pipe: Connection, port: int, threads: int) -> None:
    """Compute with `threads` threads for whoever connects to a port of this computer, until the
    pipe closes. Sends one text: why it can't, or "" when it is about to listen."""
    priority.lower_priority(priority.COMPUTATION)
    crash_dialogs.leave_out()
    search_paths.leave_out_current_folder()
    os.environ["GGML_NO_BACKTRACE"] = "1"
    os.chdir(sys.prefix)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)  # llama.cpp prints a line for each connection
    sandbox.enter(sandbox.SandboxFiles(), listener=sandbox.Listener("", port))
    threading.Thread(target=_end_with, args=(pipe,), daemon=True).start()
    try:
        from desktop.engine import binding, rpc

        binding.check_version()
        binding.load_backends()
        _limit_memory()
        rpc.lend(port, threads, lambda: pipe.send_bytes(b""))
    except UserError as error:
        pipe.send_bytes(str(error).encode())


def _limit_memory() -> None:
    """Limit this process to what a borrower is offered, beside what it has now. llama.cpp's server
    allocates whatever it is asked for."""
    import psutil

    own = psutil.Process().memory_info().vms
    limit_memory(own + int(psutil.virtual_memory().available * OFFERED) + MARGIN)


def _end_with(pipe: Connection) -> None:
    try:
        pipe.recv_bytes()
    except (EOFError, OSError):
        os._exit(0)
