"""The engine as the window sees it: a proxy for the one in a child process.

llama.cpp ends its process on some damaged files and when memory runs out. Here that is
one error, after which a new child is ready and loads what it needs again.
"""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.files.regular_file import open_own
from desktop.core.files.scratch import remove
from desktop.core.messages import (
    Event,
    LoadModel,
    Request,
    Token,
    UnloadModel,
    models_of,
)
from desktop.core.process import child_process, sandbox
from desktop.engine import end_reason, new_files, wire
from desktop.engine import process as child
from desktop.engine.reach import Reach

SLICES = 20
STOP_LIMIT_S = 2.0
"""How long a stop may take before the child is ended instead."""
LOG_TAIL = 6000
TEMPORARY = "glassbox-engine-"


log = logging.getLogger(__name__)


class RemoteEngine:
    """Runs requests in a child process, which is started at first use or by `start`.

    On Linux it is in a sandbox. `model_folders` are those that it may read as a whole; a request
    that names a file elsewhere, or makes one, starts it again with that (reach.py).
    """

    def __init__(
        self, log_path: Path | None = None, model_folders: Callable[[], tuple[str, ...]] = tuple
    ) -> None:
        self._log_path = log_path
        self._model_folders = model_folders
        self._reach = Reach()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._end: weakref.finalize[..., RemoteEngine] | None = None
        self._number = 0
        self._sending = threading.Lock()
        self._watchdog: threading.Timer | None = None
        self._ready = False  # whether the child has said hello
        self._rooms: tuple[str, ...] = ()
        """The folders that the child may write into."""
        self._sandboxed: bool | None = None
        """Whether the sandbox suits this system: not known before a child has said hello in it."""
        self._resident: frozenset[str] = frozenset()
        self._loads: dict[str, LoadModel] = {}
        """How each model was loaded, to load it again into a new child."""

    @property
    def resident(self) -> frozenset[str]:
        return self._resident

    @property
    def process_id(self) -> int | None:
        """Of the child; None while there is none."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the child without waiting for it. Raises: UserError, where the system can't."""
        if self._process is not None and self._process.is_alive():
            return
        self._forget()
        context = child_process.SPAWN
        self._pipe, theirs = context.Pipe()
        files = self._files()
        process = context.Process(
            target=child.main,
            args=(theirs, self._log_path, files if self._sandboxed is not False else None),
            name="glassbox-engine",
        )
        try:
            process.start()
        except OSError as error:  # no memory, no more processes, no current folder
            self._forget()
            _remove(files.write)
            raise UserError(
                end_reason.NOT_STARTED, "engine_died", "retry", details=repr(error)
            ) from error
        finally:
            theirs.close()  # or the end of the child would never be seen
        self._process, self._ready, self._rooms = process, False, files.write
        self._end = weakref.finalize(self, _end, process, self._pipe, files.write)

    def _files(self) -> sandbox.Files:
        """What the child reaches; among it a folder of its own for what it keeps on the disk."""
        if not self._limits_files:
            return sandbox.Files()
        temporary = ""
        with contextlib.suppress(OSError):  # then what needs it will say so
            temporary = new_files.own_folder(Path(tempfile.gettempdir()), TEMPORARY)
        self._reach = self._reach.with_folders(self._model_folders())
        return self._reach.sandbox(temporary)

    @property
    def _limits_files(self) -> bool:
        return self._sandboxed is not False and sandbox.limits_files()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        cancel.check()
        if self._limits_files:
            self._extend_reach(request, "", cancel)
            self.start()
            request, work, within = new_files.with_work_folder(request, self._rooms)
            try:
                if not within:
                    self._extend_reach(request, work, cancel)
                events = self._run_loaded(request, cancel)
                yield from new_files.in_place(request, events) if work else events
            finally:
                _remove((work,))
        else:
            yield from self._run_loaded(request, cancel)

    def _extend_reach(self, request: Request, work: str, cancel: Cancel) -> None:
        """Where the child can't reach the request's files, start another one that can, with the
        same models. Raises: UserError, Cancelled."""
        reach = self._reach.for_request(request, work, cancel)
        if reach is self._reach:
            return
        loads = [self._loads[key] for key in self._resident if key in self._loads]
        self._forget()
        self._reach = reach
        self.start()
        for load in loads:
            with contextlib.suppress(UserError):  # what isn't there any more is no longer resident
                for _ in self._run(load, cancel):
                    pass

    def _run_loaded(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        self.start()
        if isinstance(request, UnloadModel):
            self._loads.pop(request.model, None)
        for model in models_of(request):
            # A new child may have taken over since it was loaded.
            if model not in self._resident and (load := self._loads.get(model)) is not None:
                yield from self._run(load, cancel)
        yield from self._run(request, cancel)

    def close(self) -> None:
        self._forget()

    def _run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        assert self._pipe is not None
        self._number += 1
        number, over = self._number, False
        try:
            cancel.on_set(lambda: self._stop(number))
            self._send(("run", number, request))
            if cancel.is_set():  # perhaps while the request was on its way
                self._send(("cancel", number))
            while not over:
                # Blocks without a limit: a child that hangs is ended by a timer, a dead one
                # closes the pipe.
                match wire.receive(self._pipe)[1]:
                    case wire.Tokens(ids, texts, odds):
                        yield from map(Token, ids, texts, odds)
                    case wire.Hello():
                        self._ready = True
                        self._sandboxed = self._sandboxed is not False
                    case wire.End(resident, cancelled, problem):
                        over = True
                        if not self._ready:
                            self._note_failed_start()
                            self._forget()
                        self._resident = frozenset(resident)
                        if cancelled:
                            raise Cancelled
                        if problem is not None:
                            raise UserError(*problem)
                        if isinstance(request, LoadModel):
                            self._loads[request.key] = request
                    case event:
                        yield event
        except wire.Refused as error:
            over = True
            raise self._died(request, cancel, refused=True) from error
        except (EOFError, OSError) as error:
            over = True
            raise self._died(request, cancel) from error
        finally:
            self._number += 1  # so that a stop of this request's comes to nothing
            if self._watchdog is not None:
                self._watchdog.cancel()
            if not over:  # the caller has lost interest; the next request starts a new child
                self._forget()

    def _stop(self, number: int) -> None:
        """Tell the child; and end it if it hasn't stopped in time. Never waits: the window
        calls this, and a child that hangs doesn't read what it is sent."""
        if number != self._number:
            return
        self._watchdog = _AwakeTimer(STOP_LIMIT_S, self._kill, (number, self._process))
        self._watchdog.daemon = True
        self._watchdog.start()
        self._send(("cancel", number), wait=False)

    def _kill(self, number: int, process: BaseProcess | None) -> None:
        if number == self._number and process is not None:
            process.kill()

    def _send(self, message: tuple[object, ...], *, wait: bool = True) -> None:
        """Without `wait`, only if nothing else is being sent."""
        if not self._sending.acquire(blocking=wait):
            return
        try:
            if self._pipe is not None:
                # When the child has died, whoever reads from it says so.
                with contextlib.suppress(OSError, ValueError):
                    self._pipe.send(message)
        finally:
            self._sending.release()

    def _restart(self) -> None:
        self._forget()
        self.start()

    def _forget(self) -> None:
        """End the child, if there is one."""
        with self._sending:
            if self._end is not None:
                self._end()
            self._process = self._pipe = self._end = None
        self._resident = frozenset()

    def _died(self, request: Request, cancel: Cancel, *, refused: bool = False) -> Exception:
        """The child has ended by itself, or what it sent was `refused`: start the next, and say
        what happened."""
        assert self._process is not None
        if refused:
            self._process.kill()
        self._process.join(5)
        code, ready = self._process.exitcode, self._ready
        if code != end_reason.KILLED:
            self._note_failed_start()
        details = f"exit code {code}\n\n{self._log_tail()}"
        self._restart()
        if cancel.is_set():
            return Cancelled()
        if refused:
            reason, remedy = end_reason.REFUSED, "pick_model"
        else:
            reason, remedy = end_reason.reason(code, request, started=ready)
        return EngineDied(reason, kind="engine_died", remedy=remedy, details=details)

    def _note_failed_start(self) -> None:
        """An installation may need what the sandbox takes away: then the next child does without.
        No model was read until here, so no model can bring this about."""
        if not self._ready and self._sandboxed is None:
            self._sandboxed = False
            log.warning("the engine did not start in its sandbox: the next one does without")

    def _log_tail(self) -> str:
        try:
            if self._log_path is None:
                return ""
            with open_own(self._log_path) as file:
                file.seek(max(0, os.fstat(file.fileno()).st_size - 4 * LOG_TAIL))
                return file.read(4 * LOG_TAIL).decode("utf-8", "replace")[-LOG_TAIL:]
        except OSError:
            return ""


class _AwakeTimer(threading.Timer):
    """Counts the time in which the machine is awake: one that was put to sleep just after a stop
    finds a sound engine, which only has to go on."""

    def run(self) -> None:
        for _ in range(SLICES):
            if self.finished.wait(self.interval / SLICES):
                return
        self.function(*self.args, **self.kwargs)


def _end(process: BaseProcess, pipe: Connection, folders: tuple[str, ...]) -> None:
    """Also runs when Python exits, so that no child is left behind, and none of the folders in
    which it wrote."""
    pipe.close()
    process.kill()
    process.join()
    _remove(folders)


def _remove(folders: tuple[str, ...]) -> None:
    for each in filter(None, folders):
        remove(Path(each))
