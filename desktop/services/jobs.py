"""A thread that works through a queue of jobs, and the jobs.

The worker thread never emits a job's signals itself: it puts what happened into an
outbox, and the owner's thread empties it. So every slot runs in the window's thread,
whatever kind of callable it is, and a burst of events costs one wake-up.
"""

from __future__ import annotations

import atexit
import logging
import queue
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

LONGEST_DELIVERY_S = 0.008
"""Then the window gets a turn: half a frame."""


def end_all(ends: Iterable[Callable[[], object]]) -> None:
    """Call each, whatever becomes of the others; what goes wrong is logged."""
    for end in ends:
        try:
            end()
        except Exception:
            log.exception("something did not end as it should")


def unexpected(error: Exception) -> UserError:
    """A bug, as the user is told of it."""
    return UserError(
        tr("Something went wrong inside Glassbox. The log has the details."),
        kind="bug",
        remedy="retry",
        details="".join(traceback.format_exception(error)),
    )


Work = Callable[[Cancel], Iterator[object]]
"""Does the work and yields its events; the last one is the result."""


class Job(QObject):
    """One piece of work. Exactly one of finished, failed and cancelled comes, once, last."""

    started = Signal()
    event: Signal = Signal(object)  # pyright: ignore[reportIncompatibleMethodOverride]
    finished = Signal(object)  # the last event, or None
    failed = Signal(UserError)
    cancelled = Signal()

    def __init__(self, label: str = "", watch: Callable[[object], None] | None = None) -> None:
        super().__init__()
        self.label = label
        self.watch = watch
        self.cancel_flag = Cancel()
        self.done = False
        self.began = 0.0
        """When the thread took it up, in seconds of time.monotonic(): a window that is busy hears
        of that later. Known from `started` on."""

    def cancel(self) -> None:
        """Ask the job to stop; thread-safe. A job that has not started never does."""
        self.cancel_flag.set()

    def let_go(self) -> None:
        """Disconnect everything, once nothing will come any more. A slot that knows its job keeps
        it alive otherwise: Qt holds the slot, where Python's garbage collector can't look."""
        self.watch = None
        for signal in (self.started, self.event, self.finished, self.failed, self.cancelled):
            signal.connect(_nothing)  # disconnecting warns where nothing is connected
            signal.disconnect()


def _nothing() -> None:
    """Connected for a moment only. (Qt could say whether a signal is connected, but PySide 6.11's
    QMetaMethod.fromSignal keeps the sender for good.)"""


@dataclass(frozen=True, slots=True)
class _Task:
    """What the worker thread knows of a job. It never holds the job itself: a QObject must
    not be destroyed in a foreign thread, which the last reference to it would do."""

    number: int
    work: Work
    cancel: Cancel
    label: str


class JobThread(QThread):
    """Runs jobs first in, first out. Create, use and shut down in one (the window's) thread.

    A thread that is destroyed while it runs ends the program with an abort. So it has no parent,
    which would destroy it with itself, and one that nobody has shut down is at Python's exit.
    """

    busy_changed = Signal(bool)
    _posted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._outbox: deque[tuple[int, str, object]] = deque()
        self._open: dict[int, Job] = {}
        self._submitted = 0
        self._over = False
        self._wake_pending = False
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, work: Work, label: str = "", watch: Callable[[object], None] | None = None
    ) -> Job:
        """Queue `work`. Its events are delivered from the next turn of the event loop on, to
        `watch` before any slot: for the service in between, since a slot costs a dozen calls
        and tokens come in hundreds.

        After `shut_down` a job never starts, nor ends: a thread that began anew then would end
        the program with an abort.
        """
        job = Job(label, watch)
        if self._over:
            log.info("%s: %r came after the end", self.objectName(), label, stack_info=True)
            return job
        self._submitted += 1
        self._open[self._submitted] = job
        self._queue.put(_Task(self._submitted, work, job.cancel_flag, label))
        if len(self._open) == 1:
            self.busy_changed.emit(True)
        if not self.isRunning():
            atexit.register(self.shut_down)  # which keeps it until then
            self.start()
        return job

    def call(self, function: Callable[[], object], label: str = "") -> Job:
        """Queue a function that has no events and can't be stopped; its value is the result."""
        return self.submit(lambda _cancel: iter([function()]), label)

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def cancel_all(self) -> None:
        for job in list(self._open.values()):
            job.cancel()

    def shut_down(self, finish: bool = False) -> None:
        """Cancel everything, or let it come to its end (`finish`), and wait for the thread;
        nothing is delivered afterwards, and nothing begins."""
        self._over = True
        atexit.unregister(self.shut_down)
        if not finish:
            self.cancel_all()
        self._queue.put(None)
        self.wait()  # at once, where it never began or has ended
        self._outbox.clear()
        self._open.clear()

    def run(self) -> None:
        while (task := self._queue.get()) is not None:
            self._post(task.number, *self._work_on(task))
            del task  # what the work holds on to is free before the next task comes

    def _work_on(self, task: _Task) -> tuple[str, object]:
        if task.cancel.is_set():
            return "cancelled", None
        self._post(task.number, "started", time.monotonic())
        last: object = None
        try:
            for last in task.work(task.cancel):
                self._post(task.number, "event", last)
        except Cancelled:
            return "cancelled", None
        except UserError as error:
            return "failed", error
        except Exception as error:
            log.exception("job %r failed", task.label)
            return "failed", unexpected(error)
        return "finished", last

    def _post(self, number: int, kind: str, value: object) -> None:
        self._outbox.append((number, kind, value))
        if not self._wake_pending:
            self._wake_pending = True
            self._posted.emit()

    @Slot()
    def _deliver(self) -> None:
        """Empty the outbox, in order also when a slot opens a dialog (a nested event loop)."""
        self._wake_pending = False  # before emptying, so that nothing is added unseen
        until = time.monotonic() + LONGEST_DELIVERY_S
        while self._outbox:
            self._emit(*self._outbox.popleft())
            if time.monotonic() > until and self._outbox:
                self._wake_pending = True
                self._posted.emit()
                return

    def _emit(self, number: int, kind: str, value: object) -> None:
        job = self._open[number]
        if kind == "event":
            if job.watch is not None:
                job.watch(value)
            job.event.emit(value)
            return
        if kind == "started":
            job.began = cast(float, value)
            job.started.emit()
            return
        job.done = True
        del self._open[number]
        if kind == "cancelled":
            job.cancelled.emit()
        else:
            ending = job.finished if kind == "finished" else job.failed
            ending.emit(value)
        job.let_go()
        if not self._open:
            self.busy_changed.emit(False)
