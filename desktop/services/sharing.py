"""Shares a model with the class for the window, through a llama-server that ends with Glassbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.servers.address import is_loopback
from desktop.core.servers.class_code import PORT, ClassCode, new_key
from desktop.services.jobs import Job, JobThread

if TYPE_CHECKING:
    from desktop.servers.sharing.process import Offer, Usage

LOOK_EVERY_S: Final = 1.0

State = Literal["off", "starting", "on"]


@dataclass(frozen=True, slots=True)
class Look:
    """Who asks, and whether this laptop no longer has the address at which it is asked."""

    usage: Usage
    address_gone: bool


class Sharing(QObject):
    """Off until `start`. Shares one model at a time."""

    changed = Signal()
    """The state has changed, or what `look` returns."""
    stopped = Signal(str)
    """The address at which a model was shared. Its key isn't used again."""
    failed = Signal(UserError)
    """The model can't be shared, or is no longer shared, or its key can't be forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = JobThread("sharing")
        self._job: Job | None = None
        self._again: ClassCode | None = None
        """The code of a llama-server that ended by itself, for the next one."""
        self.code: ClassCode | None = None
        """The code, while the model can be asked; else None."""
        self._address = ""
        """The address of this laptop at which a model is shared, or was last."""
        self.offer: Offer | None = None
        self.look: Look | None = None

    @property
    def state(self) -> State:
        if self.code is not None:
            return "on"
        return "off" if self._job is None else "starting"

    @property
    def alone(self) -> bool:
        """True if a model is shared, or about to be, at an address that only this laptop can reach,
        to try it."""
        return self.state != "off" and is_loopback(f"http://{self._address}")

    def start(self, offer: Offer, address: str, folder: str, log_path: Path) -> None:
        """Share a model at an address of this laptop. `folder` is the one that the user has chosen
        for llama-server, if any. Its log goes to `log_path`."""
        again = self._again if self._again and self._again.address == address else None
        if again is not None:
            self._again = None  # its key is used again
        self.stop()
        self._again, self._address = again, address

        def work(cancel: Cancel) -> Iterator[object]:
            # Imported here, since the window starts without HTTP.
            from desktop.servers.sharing.network import free_port, has_address
            from desktop.servers.sharing.process import SharedModel
            from desktop.servers.sharing.program import checked, find_program

            program = checked(find_program(folder), cancel)
            code = again  # so that nobody has to type another one
            if code is None or free_port(address, code.port, 0) != code.port:
                code = ClassCode(address, free_port(address, PORT, 0), new_key())
            shared = SharedModel(program, offer, code, log_path)
            try:
                shared.start(cancel)
                yield code
                while True:
                    usage = shared.look(cancel, LOOK_EVERY_S)
                    yield Look(usage, not has_address(address))
            finally:
                shared.stop()

        self.offer, self.look = offer, None
        job = self._job = self._thread.submit(work, "share a model")
        job.event.connect(partial(self._take, job))
        job.failed.connect(partial(self._fail, job))
        self.changed.emit()

    def ask_first(self, function: Callable[[], object]) -> Job:
        """Find out something before a model is shared. The job's result is what the function
        returns. Other work in the background doesn't hold this up."""
        return self._thread.call(function, "prepare sharing")

    @Slot()
    def stop(self) -> None:
        """End the sharing, if any. The next one has another key."""
        job, code = self._job, self.code or self._again
        self._job = self.code = self.offer = self.look = self._again = None
        if job is not None:
            job.cancel()
            self.changed.emit()
        if code is not None:
            self.stopped.emit(code.server)

    def shut_down(self) -> None:
        """End the sharing and wait for the thread."""
        self.stop()
        self._thread.shut_down()

    def _take(self, job: Job, event: object) -> None:
        if job is not self._job:
            return
        if isinstance(event, ClassCode):
            before, self._again, self.code = self._again, None, event
            if before is not None and before != event:  # its port was taken
                self.stopped.emit(before.server)
        elif isinstance(event, Look):
            self.look = event
        self.changed.emit()

    def _fail(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._again = self.code or self._again
            self._job = self.code = self.look = None
            self.changed.emit()
            self.failed.emit(error)
