"""The process that starts llama-server, and ends it when Glassbox is gone.

llama-server doesn't notice that the program that started it has ended. This process does: its pipe
closes, however Glassbox ends. On Linux, it also puts llama-server into the sandbox first, and the
system ends llama-server if this process is killed. Elsewhere, Glassbox does that (process.py).

It sends "sandbox LIMITS", "started PID", and "ended STATUS"; or "refused", if llama-server doesn't
run in the sandbox; or "failed REASON". Nothing is unpickled, since llama-server may be taken over.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NamedTuple

from desktop.core.files import private
from desktop.core.process import crash_dialogs, priority, sandbox, search_paths
from desktop.servers.sharing.program import ANSWER_S, NO_WINDOW, environment

KEY: Final = "LLAMA_API_KEY"
"""The variable with llama-server's key. Other users see a command line, but not this."""
_PDEATHSIG: Final = 1


class Command(NamedTuple):
    """What to start. `read` are the files of the model. If `sandboxed` is false, llama-server runs
    outside the sandbox."""

    program: str
    options: tuple[str, ...]
    key: str
    port: int
    read: tuple[str, ...]
    sandboxed: bool


def main(pipe: Connection, command: Command, log_path: str) -> None:
    """Run llama-server until the pipe closes or it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    priority.lower_priority(priority.COMPUTATION)
    crash_dialogs.leave_out()  # also for llama-server, which inherits the setting
    search_paths.leave_out_current_folder()
    os.chdir(sys.prefix)  # llama.cpp loads libraries from the current folder
    with contextlib.suppress(BrokenPipeError):  # Glassbox has ended, or no longer wants this
        _run(pipe, command, log_path)


def _run(pipe: Connection, command: Command, log_path: str) -> None:
    with open(log_path, "wb", opener=private.opener) as log:
        limits = _enter_sandbox(command)
        if limits is None:
            pipe.send_bytes(b"refused")
            return
        pipe.send_bytes(f"sandbox {limits}".encode())
        try:
            process = subprocess.Popen(
                [command.program, *command.options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**environment(), KEY: command.key},
                creationflags=NO_WINDOW,
                preexec_fn=_dies_with_this_process(),  # there are no other threads yet
            )
        except OSError as error:
            pipe.send_bytes(f"failed {error!r}".encode())
            return
    try:
        with contextlib.suppress(EOFError, OSError):
            pipe.send_bytes(f"started {process.pid}".encode())
            threading.Thread(target=_tell_end, args=(pipe, process), daemon=True).start()
            pipe.recv_bytes()
    finally:
        process.kill()
        process.wait()


def _enter_sandbox(command: Command) -> str | None:
    """Enter the sandbox, if there is one. Returns its limits, or None if llama-server doesn't even
    say its version in it, as when its libraries are in an unusual place."""
    if not command.sandboxed:
        return "none"
    folder = str(Path(command.program).resolve().parent)
    listener = sandbox.Listener(str(Path(command.program).resolve()), command.port)
    # Its libraries may be anywhere, so that nothing tells whether it computes with ROCm.
    files = sandbox.SandboxFiles(read=(folder, *command.read), rocm=True)
    limits = sandbox.enter(files, listener=listener)
    if limits != "none":
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            asked = [command.program, "--version"]
            done = subprocess.run(
                asked, capture_output=True, env=environment(), timeout=ANSWER_S, check=False
            )
            if done.returncode == 0:
                return limits
        return None
    return limits


def _dies_with_this_process() -> Callable[[], object] | None:
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _tell_end(pipe: Connection, process: subprocess.Popen[bytes]) -> None:
    status = process.wait()
    with contextlib.suppress(OSError, ValueError):
        pipe.send_bytes(f"ended {status}".encode())
