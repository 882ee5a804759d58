"""Jobs and a thread that runs a queue of them.

The worker thread never emits a job's signals itself: it puts events into an outbox, which the
owner's thread empties. Every slot therefore runs in the window's thread, whatever kind of callable
it is, and a burst of events causes only one wake-up.
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
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

LONGEST_DELIVERY_S = 0.008
"""Seconds (half a frame) after which the delivery of events pauses so that the window can
respond."""


def end_all(ends: Iterable[Callable[[], object]]) -> None:
    """Call each function even if others fail; errors are logged."""
    for end in ends:
        try:
            end()
        except Exception:
            log.exception("something did not end as it should")


def unexpected(error: Exception) -> UserError:
    """Return the error that is shown to the user for a bug."""
    return UserError(
        tr("Something went wrong inside Glassbox. Try again. The log has the details."),
        kind="bug",
        remedy="retry",
        details="".join(traceback.format_exception(error)),
    )


Work = Callable[[Cancel], Iterator[object]]
"""Does the work and yields its events; the last one is the result."""


class Job(QObject):
    """A piece of work. Exactly one of finished, failed, and cancelled is emitted, once, at the end;
    none of them after the thread has shut down."""

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
        self.waits_for: Callable[[], Job | None] = lambda: None
        """Returns the chat's answer, if this job hasn't begun because of it."""
        self.began = 0.0
        """The time at which the thread started the job, in seconds of time.monotonic(). This may be
        before a busy window receives `started`; the value is set when `started` is emitted."""

    def cancel(self) -> None:
        """Ask the job to stop; thread-safe. A job that hasn't started never will."""
        self.cancel_flag.set()

    def let_go(self) -> None:
        """Disconnect all slots once no more signals will be emitted. If a slot that refers to its
        job stayed connected, it would keep the job alive, since Qt holds the slot out of reach of
        the garbage collector."""
        self.watch = None
        self.waits_for = lambda: None
        for signal in (self.started, self.event, self.finished, self.failed, self.cancelled):
            signal.connect(_nothing)  # disconnecting warns if nothing is connected
            signal.disconnect()


def while_alive(
    owner: QObject, act: Callable[[], object] | Callable[[Any], object]
) -> Callable[..., None]:
    """Return a slot that calls `act` as long as `owner` exists. A page or dialog may be gone when
    its job ends. Qt disconnects the methods of a destroyed QObject, but not the lambdas, partials,
    and functions that refer to it: connect those to a job in this way."""

    def slot(*values: object) -> None:
        if isValid(owner):
            act(*values)

    return slot


def _nothing() -> None:
    """Do nothing. `let_go` connects this slot for a moment, so that every signal has a slot to
    disconnect. (Qt can tell whether a signal is connected, but in PySide 6.11,
    QMetaMethod.fromSignal keeps the sender alive forever.)"""


@dataclass(frozen=True, slots=True)
class _Task:
    """The part of a job that the worker thread uses. The thread never refers to the job itself: if
    it held the last reference, the QObject would be destroyed in the wrong thread."""

    number: int
    work: Work
    cancel: Cancel
    label: str


class JobThread(QThread):
    """Runs jobs first in, first out. Create it, use it, and shut it down in the same thread (the
    window's).

    Destroying a running QThread aborts the program. A JobThread therefore has no parent that could
    destroy it, and when Python exits, it is shut down if that hasn't happened yet.
    """

    busy_changed = Signal(bool)
    _posted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._outbox: deque[tuple[int, str, object]] = deque()
        self._open: dict[int, Job] = {}
        self._held: dict[int, list[object]] = {}
        """Each job's work and result, until the worker thread has released them. What they refer to
        is therefore freed in the window's thread: a widget or the owner of a slot must not be
        destroyed in the worker thread."""
        self._submitted = 0
        self._over = False
        self._wake_pending = False
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, work: Work, label: str = "", watch: Callable[[object], None] | None = None
    ) -> Job:
        """Queue `work`. Its events are delivered starting with the next turn of the event loop,
        first to `watch` and then to slots. Services use `watch`, since delivering an event to a
        slot takes a dozen function calls, and an answer has hundreds of tokens.

        After `shut_down`, a job never starts or ends: starting the thread again would abort the
        program.
        """
        job = Job(label, watch)
        if self._over:
            log.info("%s: %r came after the end", self.objectName(), label, stack_info=True)
            return job
        self._submitted += 1
        self._open[self._submitted] = job
        self._held[self._submitted] = [work]
        self._queue.put(_Task(self._submitted, work, job.cancel_flag, label))
        if len(self._open) == 1:
            self.busy_changed.emit(True)
        if not self.isRunning():
            atexit.register(self.shut_down)  # also keeps the thread alive until then
            self.start()
        return job

    def call(self, function: Callable[[], object], label: str = "") -> Job:
        """Queue a function that can't be stopped once it runs. Its return value is the result and
        the only event."""
        return self.submit(lambda _cancel: iter([function()]), label)

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def has(self, job: Job) -> bool:
        """Return whether a job is waiting or running in this thread."""
        return any(each is job for each in self._open.values())

    def cancel_all(self) -> None:
        for job in list(self._open.values()):
            job.cancel()

    def shut_down(self, finish: bool = False) -> None:
        """Cancel all jobs, or let them finish (`finish`), and wait for the thread. Nothing is
        delivered or started afterward."""
        self._over = True
        atexit.unregister(self.shut_down)
        if not finish:
            self.cancel_all()
        self._queue.put(None)
        self.wait()  # returns immediately if the thread isn't running
        self._outbox.clear()
        self._open.clear()
        self._held.clear()

    def run(self) -> None:
        while (task := self._queue.get()) is not None:
            number = task.number
            self._post(number, *self._work_on(task))
            del task
            self._post(number, "released", None)

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
        """Deliver what is in the outbox, in order even if a slot opens a dialog (a nested event
        loop), with a pause after LONGEST_DELIVERY_S."""
        self._wake_pending = False  # before emptying, so that no addition is missed
        until = time.monotonic() + LONGEST_DELIVERY_S
        while self._outbox:
            self._emit(*self._outbox.popleft())
            if time.monotonic() > until and self._outbox:
                self._wake_pending = True
                self._posted.emit()
                return

    def _emit(self, number: int, kind: str, value: object) -> None:
        if kind == "released":
            del self._held[number]
            return
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
        self._held[number].append(value)
        if kind == "cancelled":
            job.cancelled.emit()
        else:
            ending = job.finished if kind == "finished" else job.failed
            ending.emit(value)
        job.let_go()
        if not self._open:
            self.busy_changed.emit(False)
