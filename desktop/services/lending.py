"""Lends this laptop's memory to another one for the window, or borrows another one's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import BORROWED, Borrowed, Device, Devices, ListDevices
from desktop.core.servers.address import is_loopback
from desktop.core.servers.class_code import ClassCode
from desktop.core.servers.lending import no_backend
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.settings import Settings

if TYPE_CHECKING:
    from desktop.lending.borrower import Borrower
    from desktop.lending.lender import Lender

LOOK_EVERY_S: Final = 1.0

State = Literal["off", "starting", "on"]
_Held = TypeVar("_Held", "Borrower", "Lender")


class Lending(QObject):
    """Off until a method is called, and off again when the window closes."""

    changed = Signal()
    """The state has changed, or how much was sent."""
    failed = Signal(UserError)
    """Memory can't be lent or borrowed, or isn't any more."""

    def __init__(self, inference: Inference, settings: Settings) -> None:
        super().__init__()
        self._inference, self._settings = inference, settings
        self._lends, self._borrows = JobThread("lending"), JobThread("borrowing")
        self._lend_job: Job | None = None
        self._borrow_job: Job | None = None
        self.lender: Lender | None = None
        self.borrower: Borrower | None = None
        self.device: Device | None = None
        """The other laptop as a device of the engine, once it is one."""
        self._before = "", -1
        """The device and the number of its layers in the settings before borrowing."""
        self._leave_device()  # which the settings may have from the last start

    @property
    def lend_state(self) -> State:
        return _state(self.lender, self._lend_job)

    @property
    def borrow_state(self) -> State:
        return _state(self.device, self._borrow_job)

    @property
    def hosts(self) -> list[str]:
        """The laptop whose memory is borrowed, if any."""
        return [self.borrower.address] if self.borrower is not None else []

    @property
    def alone(self) -> bool:
        """True if memory is lent at an address that only this laptop can reach, to try it."""
        return self.lender is not None and is_loopback(f"http://{self.lender.code.address}")

    @property
    def in_use(self) -> bool:
        """True if another laptop uses this one's memory now."""
        return self.lender is not None and bool(self.lender.borrower)

    def lend(self, address: str) -> None:
        """Lend this laptop's memory at one of its addresses."""
        self.stop_lending()
        threads = self._settings.values.threads

        def made(cancel: Cancel) -> Lender:
            from desktop.lending.lender import Lender, usual_threads  # takes 0.1 s to import

            return Lender(address, threads or usual_threads(), cancel=cancel)

        job = self._lend_job = self._lends.submit(partial(_held, made), "lend memory")
        job.event.connect(partial(self._take_lender, job))
        job.failed.connect(partial(self._fail_lending, job))
        self.changed.emit()

    def borrow(self, code: ClassCode) -> None:
        """Borrow the memory of the laptop that shows this code."""
        self.stop_borrowing()
        values = self._settings.values
        if not values.device.startswith(BORROWED):
            self._before = values.device, values.gpu_layers

        def made(cancel: Cancel) -> Borrower:
            from desktop.lending.borrower import Borrower

            return Borrower(code, cancel)

        job = self._borrow_job = self._borrows.submit(partial(_held, made), "borrow memory")
        job.event.connect(partial(self._take_borrower, job))
        job.failed.connect(partial(self._fail_borrowing, job))
        self.changed.emit()

    @Slot()
    def stop_lending(self) -> None:
        job, self._lend_job, self.lender = self._lend_job, None, None
        if job is not None:
            job.cancel()
            self.changed.emit()

    @Slot()
    def stop_borrowing(self) -> None:
        """Stop borrowing. Models are loaded on this laptop alone again when they are needed, on the
        device that was chosen before."""
        job, self._borrow_job = self._borrow_job, None
        if job is not None:
            job.cancel()
            self._let_go()

    def shut_down(self) -> None:
        """End both and wait for the threads. The next start uses the device from before
        borrowing."""
        self._leave_device()
        self._lends.shut_down()
        self._borrows.shut_down()

    def _take_lender(self, job: Job, lender: Lender | None) -> None:
        if job is self._lend_job:
            self.lender = lender or self.lender
            self.changed.emit()

    def _take_borrower(self, job: Job, borrower: Borrower | None) -> None:
        if job is not self._borrow_job:
            return
        if borrower is not None:
            self.borrower = borrower
            computer = Borrowed(borrower.port, borrower.address, borrower.offered)
            listing = self._inference.submit(ListDevices(borrow=(computer,)))
            listing.finished.connect(partial(self._take_devices, job))
            listing.failed.connect(partial(self._fail_borrowing, job))
            listing.cancelled.connect(partial(self._give_up_borrowing, job))
        self.changed.emit()

    def _take_devices(self, job: Job, devices: Devices) -> None:
        if job is not self._borrow_job:
            return
        self.device = next((each for each in devices.devices if each.is_borrowed), None)
        if self.device is None:
            self._fail_borrowing(job, _not_listed(devices))
        self.changed.emit()

    def _fail_lending(self, job: Job, error: UserError) -> None:
        if job is self._lend_job:
            self._lend_job = self.lender = None
            self.changed.emit()
            self.failed.emit(error)

    def _fail_borrowing(self, job: Job, error: UserError) -> None:
        if job is self._borrow_job:
            self.stop_borrowing()
            self.failed.emit(error)

    def _give_up_borrowing(self, job: Job) -> None:
        if job is self._borrow_job:
            self.stop_borrowing()

    def _let_go(self) -> None:
        if self.borrower is not None:
            self._inference.submit(ListDevices(borrow=()))
        self.borrower = self.device = None
        self._leave_device()
        self.changed.emit()

    def _leave_device(self) -> None:
        if self._settings.values.device.startswith(BORROWED):
            device, gpu_layers = self._before
            self._settings.change(device=device, gpu_layers=gpu_layers)


def _state(there: object, job: Job | None) -> State:
    return "off" if job is None else "on" if there is not None else "starting"


def _held(made: Callable[[Cancel], _Held], cancel: Cancel) -> Iterator[_Held | None]:
    """Make something that works until it is closed. Yield it, then None from time to time. Raises:
    UserError, if it has ended by itself."""
    held = made(cancel)
    try:
        yield held
        while True:
            cancel.wait(LOOK_EVERY_S)
            if held.ended:
                raise UserError(held.ended, kind="lending_ended")
            yield None
    finally:
        held.close()


def _not_listed(devices: Devices) -> UserError:
    if BORROWED in devices.backends:
        return UserError(
            tr(
                "The other laptop has a different version of Glassbox. Install the same version "
                "on both laptops."
            ),
            kind="lender_version",
        )
    return UserError(no_backend(), kind="no_rpc")
