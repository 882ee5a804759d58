"""The main loop of the engine process: receives requests and sends events over one pipe.

The parent sends ("run", number, request, language) and ("cancel", number). The child sends one
Hello, then events, with tokens in batches (Tokens), and one End for each request (wire.py). If the
engine can't start, it sends only an End.
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
from desktop.core.i18n import language, tr, use
from desktop.core.messages import Borrowed, Probabilities, Request, Token
from desktop.core.process import crash_dialogs, heap, priority, sandbox, search_paths
from desktop.engine.remote import wire

BATCH_S = 0.05
"""Minimum seconds between two batches of tokens. Each batch wakes the window, which takes a core
from the computation for about 0.3 ms; at 0.03 s, that reduced tokens/s by 1%."""
LOG_LIMIT = 2_000_000
STACK_BYTES = (1 << 30, (1 << 28) - (1 << 16), 1 << 26)
"""Stack sizes to try, in bytes of address space, not of memory. For some vocabularies, llama.cpp
(src/unicode.cpp) uses std::regex, which recurses once per character of a word. On the usual 8 MB
stack, a run of 32,000 letters or blanks crashed the process; on a stack of the first of these
sizes, 2 million work. The second size is for Windows, where Python allows less than 256 MB, and the
third is for systems short of address space."""

log = logging.getLogger(__name__)


def main(
    pipe: Connection,
    log_path: Path | None,
    files: sandbox.SandboxFiles | None,
    *,
    cards: bool = True,
    borrowed: tuple[Borrowed, ...] = (),
) -> None:
    """Run the child until the pipe closes, or until the engine fails to start. On Linux the sandbox
    lets it access only `files` and what Python and its libraries need; the first writable folder is
    for temporary files. If `files` is None, the sandbox is off. If `cards` is False, no Vulkan
    driver is loaded. `borrowed` are other computers to compute on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    priority.lower_priority(priority.COMPUTATION)
    # llama.cpp's crash handler starts a debugger, which takes seconds and keeps the pipes open.
    os.environ["GGML_NO_BACKTRACE"] = "1"
    crash_dialogs.leave_out()
    heap.share_heaps()
    # ggml_backend_load_all loads libraries from the current folder, so change to Python's folder.
    search_paths.leave_out_current_folder()
    os.chdir(sys.prefix)
    _write_output_to(log_path)
    _forget_program()
    if files is None:
        os.environ[sandbox.OFF] = "1"  # also for processes that this one starts
    elif files.write:
        os.environ["TMPDIR"] = files.write[0]
    if not cards:
        os.environ["VK_LOADER_DRIVERS_DISABLE"] = "*"  # read by the Vulkan loader
    ports = [each.port for each in borrowed]
    limits = sandbox.enter(files or sandbox.SandboxFiles(), starts_python=True, connects=ports)
    log.info("sandbox: %s", limits)
    try:
        from desktop.engine.llama_engine import LlamaEngine

        engine = LlamaEngine(log_to=sys.stderr, limits=limits, cards=cards)
        for computer in borrowed:
            _borrow(computer)
    except UserError as error:
        wire.send(pipe, 0, wire.End([], problem=wire.Problem.of(error)))
        return
    except Exception as error:
        wire.send(pipe, 0, wire.End([], problem=wire.Problem.of(_bug(error))))
        return
    wire.send(pipe, 0, wire.Hello())
    _Child(pipe, engine).serve()


def _borrow(computer: Borrowed) -> None:
    from desktop.engine import rpc

    if not rpc.borrow(computer):
        log.warning("the computer at %s doesn't lend its memory", computer.address)


def asked_to_run(number: int, request: Request) -> tuple[object, ...]:
    """Return the message that asks the child to run a request."""
    return "run", number, request, language()


def _forget_program() -> None:
    """Prevent child processes from importing the program's main module again (see
    get_preparation_data in multiprocessing.spawn). They don't need the module, and importing it
    would delay them."""
    program = sys.modules["__main__"]
    program.__spec__ = None
    if hasattr(program, "__file__"):
        del program.__file__


class _Child:
    def __init__(self, pipe: Connection, engine: Engine) -> None:
        self._pipe = pipe
        self._engine = engine
        self._requests: queue.SimpleQueue[tuple[int, Request, Cancel, str]] = queue.SimpleQueue()
        self._cancels: dict[int, Cancel] = {}

    def serve(self) -> None:
        """Listen in this thread and compute in another, so that a request to cancel can arrive
        during a computation."""
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
                os._exit(0)  # the window is gone, so the result is no longer needed
            match message:
                case ("run", number, request, code):
                    cancel = self._cancels[number] = Cancel()
                    self._requests.put((number, request, cancel, code))
                case ("cancel", number):
                    if flag := self._cancels.get(number):
                        flag.set()
                case _:
                    raise AssertionError(message)

    def _work(self, number: int, request: Request, cancel: Cancel, code: str) -> None:
        """Run a request. Errors are in the language with this code, which is the window's."""
        if code != language():
            use(code)
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
    """Start a thread with the first stack size of STACK_BYTES that the system allows, or else with
    the usual one. Raises: RuntimeError, if it can't start any thread."""
    before = threading.stack_size()
    for size in STACK_BYTES:
        with contextlib.suppress(ValueError, RuntimeError):  # too large for Python or the system
            threading.stack_size(size)
            threading.Thread(target=work, name="work", daemon=True).start()
            break
    else:
        threading.stack_size(before)
        threading.Thread(target=work, name="work", daemon=True).start()
    threading.stack_size(before)


class _TokenBatch:
    """Collects tokens and sends them to the window in batches, since they are the most frequent
    events. The first token is sent at once because the user is waiting for it."""

    def __init__(self, pipe: Connection, number: int) -> None:
        self._pipe = pipe
        self._number = number
        self._ids: list[int] = []
        self._texts: list[str] = []
        self._probabilities: list[Probabilities | None] = []
        self._next = 0.0

    def add(self, token: Token) -> None:
        self._ids.append(token[0])
        self._texts.append(token[1])
        self._probabilities.append(token[2])
        now = time.monotonic()
        if now >= self._next:
            self.send()
            self._next = now + BATCH_S

    def send(self) -> None:
        if self._ids:
            wire.send(
                self._pipe, self._number, wire.Tokens(self._ids, self._texts, self._probabilities)
            )
            self._ids, self._texts, self._probabilities = [], [], []


def _bug(error: Exception) -> UserError:
    return UserError(
        tr("Something went wrong inside the engine. Try again. The log has the details."),
        kind="bug",
        remedy="retry",
        details="".join(traceback.format_exception(error)),
    )


def _write_output_to(log_path: Path | None) -> None:
    """Redirect the output of Python and C code to the log file: a window has no terminal."""
    stream = _Log(_opened(log_path), encoding="utf-8", errors="replace", write_through=True)
    os.dup2(stream.fileno(), 2)
    os.dup2(stream.fileno(), 1)
    sys.stdout = sys.stderr = stream
    logging.basicConfig(level=logging.INFO, stream=stream)


class _Log(io.TextIOWrapper):
    """A log stream that ignores write errors, so that a full disk costs log lines but no
    answers."""

    def write(self, text: str) -> int:
        with contextlib.suppress(OSError):
            return super().write(text)
        return len(text)


def _opened(log_path: Path | None) -> BinaryIO:
    """Open the log, unbuffered so that errors show up immediately, or the null device if there is
    no log or it can't be written. A log that has grown beyond LOG_LIMIT is deleted first."""
    if log_path is not None:
        with contextlib.suppress(OSError):
            private.make_folder(log_path.parent)
            refuse_irregular(log_path)  # opening a pipe that has no reader would block
            if log_path.exists() and log_path.stat().st_size > LOG_LIMIT:
                log_path.unlink()
            log = open(log_path, "ab", buffering=0, opener=private.opener)  # noqa: SIM115 - Path's has no opener
            return cast("BinaryIO", log)
    return cast("BinaryIO", Path(os.devnull).open("ab", buffering=0))
