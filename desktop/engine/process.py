"""What runs in the engine's process: requests in, events out, over one pipe.

To the child go ("run", number, request) and ("cancel", number). Back come a Hello once, then
events and, in batches, Tokens, and for each request one End (wire.py).
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO, cast

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled, UserError
from desktop.core.files import private
from desktop.core.files.regular_file import refuse_irregular
from desktop.core.i18n import tr
from desktop.core.messages import Odds, Request, Token
from desktop.core.process import sandbox, search_paths
from desktop.engine import wire

BATCH_S = 0.05
"""Tokens are sent at most this often. Each time wakes the window, which takes a core from the
computation for about 0.3 ms; at 0.03 s that cost 1 % of the tokens a second."""
LOG_LIMIT = 2_000_000
STACK_BYTES = (1 << 30, (1 << 28) - (1 << 16), 1 << 26)
"""Address space, not memory: the patterns of some vocabularies (src/unicode.cpp) are matched by
std::regex, which goes a call deeper for each character of a word. On the usual 8 MB, a run of
32,000 letters or blanks ended the process; on the first of these 2 million go well. The second is
for Windows, where Python takes less than 256 MB, the third for systems short of address space."""

log = logging.getLogger(__name__)


def main(pipe: Connection, log_path: Path | None, files: sandbox.Files | None) -> None:
    """The child's life, until the pipe closes. On Linux it reaches `files` and no others; the first
    folder to write in is for what it keeps on the disk for a while. None: without a sandbox."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's
    # llama.cpp's own crash handler starts a debugger, which takes seconds and holds the pipes.
    os.environ["GGML_NO_BACKTRACE"] = "1"
    # ggml_backend_load_all loads libraries that lie in the current folder: let it be Python's own.
    search_paths.leave_out_current_folder()
    os.chdir(sys.prefix)
    _write_output_to(log_path)
    _forget_program()
    if files is None:
        os.environ[sandbox.OFF] = "1"  # for the processes that are started from here, too
    elif files.write:
        os.environ["TMPDIR"] = files.write[0]
    limits = sandbox.enter(files or sandbox.Files(), starts_python=True)
    log.info("sandbox: %s", limits)
    try:
        from desktop.engine.llama_engine import LlamaEngine

        engine = LlamaEngine(log_to=sys.stderr, limits=limits)
    except UserError as error:
        wire.send(pipe, 0, wire.End([], problem=wire.Problem.of(error)))
        return
    except Exception as error:
        wire.send(pipe, 0, wire.End([], problem=wire.Problem.of(_bug(error))))
        return
    wire.send(pipe, 0, wire.Hello())
    _Child(pipe, engine).serve()


def _forget_program() -> None:
    """Processes that are started from here would import the program's first module once more
    (multiprocessing.spawn, get_preparation_data), which they have no use for and wait for."""
    program = sys.modules["__main__"]
    program.__spec__ = None
    if hasattr(program, "__file__"):
        del program.__file__


class _Child:
    def __init__(self, pipe: Connection, engine: Engine) -> None:
        self._pipe = pipe
        self._engine = engine
        self._requests: queue.SimpleQueue[tuple[int, Request, Cancel]] = queue.SimpleQueue()
        self._cancels: dict[int, Cancel] = {}

    def serve(self) -> None:
        """Listen here, so that a stop arrives while a thread of its own computes."""
        _start_with_deep_stack(self._work_on_all)
        self._listen()

    def _work_on_all(self) -> None:
        while True:
            self._work(*self._requests.get())

    def _listen(self) -> None:
        while True:
            try:
                message = self._pipe.recv()
            except (EOFError, OSError):
                os._exit(0)  # the window is gone: nobody needs what is being computed
            match message:
                case ("run", number, request):
                    cancel = self._cancels[number] = Cancel()
                    self._requests.put((number, request, cancel))
                case ("cancel", number):
                    if flag := self._cancels.get(number):
                        flag.set()
                case _:
                    raise AssertionError(message)

    def _work(self, number: int, request: Request, cancel: Cancel) -> None:
        tokens = _TokenBatch(self._pipe, number)
        cancelled, problem = False, None
        try:
            for event in self._engine.run(request, cancel):
                if isinstance(event, Token):
                    tokens.add(event)
                else:
                    tokens.send()
                    wire.send(self._pipe, number, event)
        except Cancelled:
            cancelled = True
        except UserError as error:
            problem = wire.Problem.of(error)
        except Exception as error:
            log.exception("request %s failed", type(request).__name__)
            problem = wire.Problem.of(_bug(error))
        self._cancels.pop(number, None)
        tokens.send()
        wire.send(self._pipe, number, wire.End(list(self._engine.resident), cancelled, problem))


def _start_with_deep_stack(work: Callable[[], None]) -> None:
    """In a thread. Raises: RuntimeError, where the system starts none at all."""
    before = threading.stack_size()
    for size in STACK_BYTES:
        with contextlib.suppress(ValueError, RuntimeError):  # too much for Python; for the system
            threading.stack_size(size)
            threading.Thread(target=work, name="work", daemon=True).start()
            break
    else:
        threading.stack_size(before)
        threading.Thread(target=work, name="work", daemon=True).start()
    threading.stack_size(before)


class _TokenBatch:
    """Tokens on their way to the window. Only these come in a flood, so they wait for each
    other; the first one is what a person waits for, and goes at once."""

    def __init__(self, pipe: Connection, number: int) -> None:
        self._pipe = pipe
        self._number = number
        self._ids: list[int] = []
        self._texts: list[str] = []
        self._odds: list[Odds | None] = []
        self._next = 0.0

    def add(self, token: Token) -> None:
        self._ids.append(token[0])
        self._texts.append(token[1])
        self._odds.append(token[2])
        now = time.monotonic()
        if now >= self._next:
            self.send()
            self._next = now + BATCH_S

    def send(self) -> None:
        if self._ids:
            wire.send(self._pipe, self._number, wire.Tokens(self._ids, self._texts, self._odds))
            self._ids, self._texts, self._odds = [], [], []


def _bug(error: Exception) -> UserError:
    return UserError(
        tr("Something went wrong inside the engine. The log has the details."),
        kind="bug",
        remedy="retry",
        details="".join(traceback.format_exception(error)),
    )


def _write_output_to(log_path: Path | None) -> None:
    """Everything that Python or C writes goes to the log file: a window has no terminal."""
    stream = _Log(_opened(log_path), encoding="utf-8", errors="replace", write_through=True)
    os.dup2(stream.fileno(), 2)
    os.dup2(stream.fileno(), 1)
    sys.stdout = sys.stderr = stream
    logging.basicConfig(level=logging.INFO, stream=stream)


class _Log(io.TextIOWrapper):
    """A full disk costs lines of the log, not answers."""

    def write(self, text: str) -> int:
        with contextlib.suppress(OSError):
            return super().write(text)
        return len(text)


def _opened(log_path: Path | None) -> BinaryIO:
    """The log, unbuffered so that nothing waits to fail; nowhere if it can't be written."""
    if log_path is not None:
        with contextlib.suppress(OSError):
            private.make_folder(log_path.parent)
            refuse_irregular(log_path)  # a pipe that nobody reads from would stop it here
            if log_path.exists() and log_path.stat().st_size > LOG_LIMIT:
                log_path.unlink()
            log = open(log_path, "ab", buffering=0, opener=private.opener)  # noqa: SIM115 - Path's has no opener
            return cast("BinaryIO", log)
    return cast("BinaryIO", Path(os.devnull).open("ab", buffering=0))
