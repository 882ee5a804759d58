"""The engine client that the window uses: a proxy for the engine in a child process.

llama.cpp ends its process on some damaged files and when memory runs out. This module turns
that into an error, starts a new child, and loads models again when they are needed.
"""

from __future__ import annotations

import contextlib
import logging
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.files.scratch import remove
from desktop.core.messages import (
    Borrowed,
    Event,
    ListDevices,
    LoadModel,
    Request,
    Token,
    UnloadModel,
    models_of,
    without_free_memory,
)
from desktop.core.process import child_process, sandbox
from desktop.engine.remote import child_main as child
from desktop.engine.remote import end_reason, new_files, wire
from desktop.engine.remote.awake_timer import AwakeTimer
from desktop.engine.remote.reach import Reach

STOP_LIMIT_S = 2.0
"""If the child doesn't stop a request within this many seconds, the child is killed."""
TEMPORARY = "glassbox-engine-"
RETRIES = 3
"""Starts with the drivers that may fail in a row after one has succeeded."""

log = logging.getLogger(__name__)


class RemoteEngine:
    """Runs requests in a child process, which is started on first use or by `start`.

    On Linux the child is sandboxed, unless it can't start that way. It may read everything in
    `model_folders`; a request that needs access to other files restarts the child with that access
    (reach.py).
    """

    def __init__(
        self, log_path: Path | None = None, model_folders: Callable[[], tuple[str, ...]] = tuple
    ) -> None:
        self._log_path, self._log = log_path, end_reason.EngineLog(log_path)
        self._model_folders = model_folders
        self._reach = Reach()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._end: weakref.finalize[..., RemoteEngine] | None = None
        self._number = 0
        self._sending = threading.Lock()
        self._watchdog: threading.Timer | None = None
        self._ready = False  # True once the child has sent Hello
        self._rooms: tuple[str, ...] = ()  # folders that the child may write to
        self._sandboxed: bool | None = None
        """True if the sandbox works on this system; None until a child has started in it or failed
        to."""
        self._cards = True
        """False once children didn't start with the graphics drivers, for another reason."""
        self._retries = 0
        """Starts that may fail before a child that has started with the drivers of graphics cards
        is started without them."""
        self._resident: frozenset[str] = frozenset()
        self._loads: dict[str, LoadModel] = {}
        """The request that loaded each model, used to load it again in a new child."""
        self._borrowed: tuple[Borrowed, ...] = ()

    @property
    def resident(self) -> frozenset[str]:
        return self._resident

    @property
    def process_id(self) -> int | None:
        """Process ID of the child; None if there is no child."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the child, unless it is running, without waiting for it. Raises: UserError, if the
        system can't start it."""
        if self._process is not None and self._process.is_alive():
            return
        self._forget()
        context = child_process.SPAWN
        self._pipe, theirs = context.Pipe()
        files = self._files()
        self._log.child_starts()
        process = context.Process(
            target=child.main,
            args=(theirs, self._log_path, files if self._sandboxed is not False else None),
            kwargs=self._unusual(),
            name="glassbox-engine",
        )
        try:
            process.start()
        except OSError as error:  # no memory, no more processes, no current folder
            self._forget()
            _remove(files.write)
            raise UserError(
                end_reason.not_started(), "engine_died", "retry", details=repr(error)
            ) from error
        finally:
            theirs.close()  # otherwise we would never notice that the child has ended
        self._process, self._ready, self._rooms = process, False, files.write
        self._end = weakref.finalize(self, _end, process, self._pipe, files.write)

    def _unusual(self) -> dict[str, object]:
        """Return the child's options that aren't the usual ones."""
        options: dict[str, object] = {"cards": self._cards, "borrowed": self._borrowed}
        return {name: each for name, each in options.items() if each not in (True, ())}

    def _files(self) -> sandbox.SandboxFiles:
        """Return the files that the child may access, including a temporary folder for its data;
        empty if the sandbox doesn't limit files."""
        if not self._limits_files:
            return sandbox.SandboxFiles()
        temporary = ""
        with contextlib.suppress(OSError):  # a request that needs the folder will report it
            temporary = new_files.own_folder(Path(tempfile.gettempdir()), TEMPORARY)
        self._reach = self._reach.with_folders(self._model_folders())
        return self._reach.sandbox(temporary)

    @property
    def _limits_files(self) -> bool:
        return self._sandboxed is not False and sandbox.limits_files()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        cancel.check()
        if isinstance(request, ListDevices) and request.borrow is not None:
            self._borrow(request.borrow)
        elif isinstance(request, ListDevices) and request.again and not self._borrowed:
            self._look_again(cancel)
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
        """If the child can't access the request's files, start one that can, and load the same
        models into it. Raises: UserError, Cancelled."""
        reach = self._reach.for_request(request, work, cancel, models=bool(self._resident))
        if reach is self._reach:
            return
        loads = [self._loads[key] for key in self._resident if key in self._loads]
        self._forget()
        self._reach = reach
        self.start()
        for load in loads:
            with contextlib.suppress(UserError):  # if the file is gone, it is no longer resident
                for _ in self._run(load, cancel):
                    pass

    def _borrow(self, computers: tuple[Borrowed, ...]) -> None:
        """Use these computers from now on. If they are others, the next child loads the models."""
        if computers != self._borrowed:
            self._forget()
            self._borrowed = computers
            self._loads = {key: load.on_own_devices() for key, load in self._loads.items()}

    def _look_again(self, cancel: Cancel) -> None:
        """End the child if a new one finds other devices, so that the next request starts one that
        sees them too. Otherwise it keeps its models. Raises: UserError, Cancelled."""
        other = RemoteEngine(self._log_path, self._model_folders)
        other._sandboxed = self._sandboxed
        try:
            found = [*map(without_free_memory, other.run(ListDevices(), cancel))]
        except EngineDied:
            if self._cards:
                raise
            return  # the drivers still don't work
        finally:
            other.close()
        if found != [*map(without_free_memory, self.run(ListDevices(), cancel))]:
            self._forget()
            self._cards = True

    def _run_loaded(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        self.start()
        if isinstance(request, UnloadModel):
            self._loads.pop(request.model, None)
        for model in models_of(request):
            # The child may have been replaced since the model was loaded.
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
            self._send(child.asked_to_run(number, request))
            if cancel.is_set():  # it may have been set while the request was being sent
                self._send(("cancel", number))
            while not over:
                # Blocks without a timeout: a timer kills a child that hangs, and a dead child
                # closes the pipe.
                match wire.receive(self._pipe)[1]:
                    case wire.Tokens(ids, texts, probabilities):
                        yield from map(Token, ids, texts, probabilities)
                    case wire.Hello():
                        self._ready = True
                        self._sandboxed = self._sandboxed is not False
                        self._retries = RETRIES if self._cards else 0
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
            self._number += 1  # so that a late stop for this request has no effect
            if self._watchdog is not None:
                self._watchdog.cancel()
            if not over:  # the caller abandoned the request; the next one starts a new child
                self._forget()

    def _stop(self, number: int) -> None:
        """Ask the child to stop a request, and kill the child if it doesn't do so in time. Never
        blocks: the window calls this, and a child that hangs doesn't read its messages."""
        if number != self._number:
            return
        self._watchdog = AwakeTimer(STOP_LIMIT_S, self._kill, (number, self._process))
        self._watchdog.daemon = True
        self._watchdog.start()
        self._send(("cancel", number), wait=False)

    def _kill(self, number: int, process: BaseProcess | None) -> None:
        if number == self._number and process is not None:
            process.kill()

    def _send(self, message: tuple[object, ...], *, wait: bool = True) -> None:
        """Send a message to the child; without `wait`, only if nothing else is being sent."""
        if not self._sending.acquire(blocking=wait):
            return
        try:
            if self._pipe is not None:
                # If the child has died, the code that reads from it reports that.
                with contextlib.suppress(OSError, ValueError):
                    self._pipe.send(message)
        finally:
            self._sending.release()

    def _forget(self) -> None:
        """End the child, if there is one."""
        with self._sending:
            if self._end is not None:
                self._end()
            self._process = self._pipe = self._end = None
        self._resident = frozenset()

    def _died(self, request: Request, cancel: Cancel, *, refused: bool = False) -> Exception:
        """Handle a child that has died or sent data that was `refused`: start a new child and
        return the error to raise."""
        assert self._process is not None
        if refused:
            self._process.kill()
        self._process.join(5)
        code, ready = self._process.exitcode, self._ready
        if code != end_reason.KILLED:
            self._note_failed_start()
        tail = self._log.tail()
        details, evidence = f"exit code {code}\n\n{tail}", end_reason.evidence(tail)
        self._forget()
        self.start()
        if cancel.is_set():
            return Cancelled()
        if refused:
            reason, remedy = end_reason.refused(), "pick_model"
        else:
            reason, remedy = end_reason.reason(code, request, started=ready, evidence=evidence)
        died = EngineDied(reason, kind="engine_died", remedy=remedy, details=details)
        if evidence not in ("memory", "lender"):
            died.crashed, died.evidence = not refused and end_reason.crashed(code), evidence
        return died

    def _note_failed_start(self) -> None:
        """If the child didn't start, change how the next one starts. If none has started so far,
        do without the sandbox, which may block something that this installation needs; otherwise
        without the drivers of graphics cards, which may crash. No model has been read at this
        point, so a model can't cause this. If one has started with the drivers before, the first
        failures in a row change nothing: they may have another reason, such as a lack of memory."""
        if self._ready:
            return
        if self._retries:
            self._retries -= 1
            return
        if self._sandboxed is None:
            self._sandboxed = False
            log.warning("the engine did not start in its sandbox: the next one does without")
        elif self._cards:
            self._cards, self._sandboxed = False, self._sandboxed or None
            log.warning("the engine did not start: the next one does without graphics drivers")


def _end(process: BaseProcess, pipe: Connection, folders: tuple[str, ...]) -> None:
    """End the child and delete the folders that it wrote to. Also runs when Python exits."""
    pipe.close()
    process.kill()
    process.join()
    _remove(folders)


def _remove(folders: tuple[str, ...]) -> None:
    for each in filter(None, folders):
        remove(Path(each))
