"""Tests the job thread: order, cancellation, failures, nested event loops, and memory use."""

from __future__ import annotations

import gc
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.services.jobs import Job, JobThread, while_alive

EVENTS = 100_000


@pytest.fixture
def thread(qapp: QCoreApplication) -> Iterator[JobThread]:
    thread = JobThread("test")
    yield thread
    thread.shut_down()


class Record:
    """Everything that a job's signals reported, in order."""

    def __init__(self, job: Job) -> None:
        self.said: list[tuple[str, object]] = []
        job.started.connect(lambda: self.said.append(("started", None)))
        job.event.connect(lambda value: self.said.append(("event", value)))
        job.finished.connect(lambda value: self.said.append(("finished", value)))
        job.failed.connect(lambda error: self.said.append(("failed", error)))
        job.cancelled.connect(lambda: self.said.append(("cancelled", None)))

    @property
    def ended(self) -> bool:
        return bool(self.said) and self.said[-1][0] in ("finished", "failed", "cancelled")


def counting(to: int) -> Callable[[Cancel], Iterator[object]]:
    return lambda cancel: iter(range(to))


def wait_for_cancel(cancel: Cancel) -> Iterator[object]:
    yield "working"
    while True:
        cancel.check()
        time.sleep(0.002)


def test_events_come_in_order_and_the_last_one_is_the_result(
    thread: JobThread, qtbot: QtBot
) -> None:
    record = Record(thread.submit(counting(3)))
    qtbot.waitUntil(lambda: record.ended)
    events = [("event", 0), ("event", 1), ("event", 2)]
    assert record.said == [("started", None), *events, ("finished", 2)]


def test_when_it_began_is_told_by_the_thread_and_not_by_a_busy_window(
    thread: JobThread, qtbot: QtBot
) -> None:
    begun = threading.Event()

    def work(cancel: Cancel) -> Iterator[object]:
        begun.set()
        yield 1

    job = thread.submit(work)
    record = Record(job)
    assert begun.wait(10)
    busy_from = time.monotonic()
    time.sleep(0.05)  # the window can't process events
    qtbot.waitUntil(lambda: record.ended)
    assert 0 < job.began <= busy_from


def test_jobs_run_one_after_the_other_as_submitted(thread: JobThread, qtbot: QtBot) -> None:
    order: list[object] = []
    running = threading.Lock()

    def work(name: int) -> Iterator[object]:
        assert running.acquire(blocking=False), "two jobs ran at once"
        yield name
        time.sleep(0.002)
        running.release()

    jobs = [thread.submit(lambda cancel, n=number: work(n)) for number in range(20)]
    for job in jobs:
        job.event.connect(order.append)
    ended = [Record(job) for job in jobs]
    qtbot.waitUntil(lambda: all(record.ended for record in ended))
    assert order == list(range(20))
    assert {record.said[-1][0] for record in ended} == {"finished"}


def test_slots_run_in_the_owners_thread(thread: JobThread, qtbot: QtBot) -> None:
    where: list[QThread] = []
    worker: list[QThread] = []

    def work(cancel: Cancel) -> Iterator[object]:
        worker.append(QThread.currentThread())
        yield 1

    job = thread.submit(work)
    job.event.connect(lambda _: where.append(QThread.currentThread()))
    job.finished.connect(lambda _: where.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where == [QThread.currentThread()] * 2
    assert worker != [QThread.currentThread()]


def test_cancel_stops_a_running_job(thread: JobThread, qtbot: QtBot) -> None:
    job = thread.submit(wait_for_cancel)
    record = Record(job)
    qtbot.waitUntil(lambda: ("event", "working") in record.said)
    job.cancel()
    qtbot.waitUntil(lambda: record.ended)
    assert [kind for kind, _ in record.said] == ["started", "event", "cancelled"]
    assert job.done


def test_a_queued_job_that_is_cancelled_never_starts(thread: JobThread, qtbot: QtBot) -> None:
    started: list[str] = []

    def never(cancel: Cancel) -> Iterator[object]:
        started.append("second")
        yield 1

    first = thread.submit(wait_for_cancel)
    second = thread.submit(never)
    record = Record(second)
    second.cancel()
    first.cancel()
    qtbot.waitUntil(lambda: record.ended)
    assert record.said == [("cancelled", None)]
    assert not started


def test_cancel_belongs_to_the_job(thread: JobThread, qtbot: QtBot) -> None:
    first, second = thread.submit(wait_for_cancel), thread.submit(counting(2))
    record = Record(second)
    first.cancel()
    qtbot.waitUntil(lambda: record.ended)
    assert record.said[-1] == ("finished", 1)


def test_a_user_error_is_passed_on_and_the_thread_goes_on(thread: JobThread, qtbot: QtBot) -> None:
    error = UserError("The disk is full.", kind="disk")

    def work(cancel: Cancel) -> Iterator[object]:
        yield 1
        raise error

    record, after = Record(thread.submit(work)), Record(thread.submit(counting(1)))
    qtbot.waitUntil(lambda: after.ended)
    assert record.said == [("started", None), ("event", 1), ("failed", error)]
    assert after.said[-1] == ("finished", 0)


def test_a_bug_is_a_sentence_with_the_traceback_in_its_details(
    thread: JobThread, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work(cancel: Cancel) -> Iterator[object]:
        raise ZeroDivisionError("division by zero")

    record, after = Record(thread.submit(work, "a bug")), Record(thread.submit(counting(1)))
    qtbot.waitUntil(lambda: after.ended)
    error = record.said[-1][1]
    assert isinstance(error, UserError)
    assert error.kind == "bug"
    assert "ZeroDivisionError" not in error.message
    assert "ZeroDivisionError" in error.details
    assert "a bug" in caplog.text


def test_busy_says_when_work_begins_and_ends(thread: JobThread, qtbot: QtBot) -> None:
    said: list[bool] = []
    thread.busy_changed.connect(said.append)
    thread.submit(counting(1))
    thread.submit(counting(1))
    assert thread.busy
    qtbot.waitUntil(lambda: not thread.busy)
    assert said == [True, False]


def test_a_nested_event_loop_keeps_the_order(thread: JobThread, qtbot: QtBot) -> None:
    """A slot opens a dialog: events that arrive meanwhile are delivered, none of them twice."""
    seen: list[object] = []

    def slot(value: object) -> None:
        seen.append(value)
        if value == 3:
            loop = QEventLoop()
            QTimer.singleShot(50, loop.quit)
            loop.exec()

    job = thread.submit(counting(2000))
    record = Record(job)  # first, because slots connected later wait for the dialog
    job.event.connect(slot)
    qtbot.waitUntil(lambda: record.ended)
    assert seen == list(range(2000))


def test_shut_down_ends_a_running_job_and_delivers_nothing_after(
    qapp: QCoreApplication, qtbot: QtBot
) -> None:
    thread = JobThread("test")
    running, queued = Record(thread.submit(wait_for_cancel)), Record(thread.submit(counting(5)))
    qtbot.waitUntil(lambda: ("event", "working") in running.said)
    thread.shut_down()
    assert not thread.isRunning()
    qapp.processEvents()
    assert not running.ended
    assert not queued.said
    thread.shut_down()  # twice isn't an error


def test_what_comes_after_the_end_starts_nothing(thread: JobThread) -> None:
    """If a job started after the end, the thread would be destroyed while running, which ends the
    program."""
    began: list[bool] = []

    def work(_cancel: Cancel) -> Iterator[object]:
        began.append(True)
        yield None

    thread.shut_down()
    thread.submit(work)
    assert not thread.isRunning()
    assert not thread.busy
    assert not began


def test_the_window_gets_its_turns_while_events_pour_in(thread: JobThread, qtbot: QtBot) -> None:
    turns: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(time.monotonic()))
    job = thread.submit(counting(8000))
    job.event.connect(lambda _: time.sleep(0.00005))  # in one turn, all would take a second
    record = Record(job)
    timer.start(0)
    qtbot.waitUntil(lambda: record.ended)
    timer.stop()
    longest = max(after - before for before, after in pairwise(turns))
    assert longest < 0.5, f"the event loop stood still for {longest:.2f} s"


def test_a_finished_job_and_its_events_are_let_go(thread: JobThread, qtbot: QtBot) -> None:
    """Also covers a thread that waits for its next job. The worker thread must never release the
    job, because a QObject must be destroyed in its own thread."""

    class Result:
        pass

    results: list[weakref.ref[Result]] = []
    destroyed_in: list[int] = []

    def work(cancel: Cancel) -> Iterator[object]:
        result = Result()
        results.append(weakref.ref(result))
        yield result

    for _ in range(50):
        job = thread.submit(work)
        weakref.finalize(job, lambda: destroyed_in.append(threading.get_ident()))
        ended = Record(job)
        del job
        qtbot.waitUntil(lambda ended=ended: ended.ended)
        del ended
    gc.collect()
    qtbot.waitUntil(lambda: not any(result() for result in results), timeout=2000)
    assert destroyed_in == [threading.get_ident()] * 50


@pytest.mark.parametrize("ending", ["finished", "failed", "cancelled"])
def test_what_the_work_refers_to_is_freed_in_the_windows_thread(
    ending: str, thread: JobThread, qtbot: QtBot
) -> None:
    """The work may refer to a widget or a slot's owner, neither of which may be destroyed in
    another thread."""
    freed_in: list[int] = []

    class Owner:
        def work(self, cancel: Cancel) -> Iterator[object]:
            if ending == "failed":
                raise UserError("no")
            while ending == "cancelled":
                cancel.check()
                time.sleep(0.001)
            yield self

    for _ in range(50):
        owner = Owner()
        weakref.finalize(owner, lambda: freed_in.append(threading.get_ident()))
        job = thread.submit(owner.work)
        del owner
        if ending == "cancelled":
            job.cancel()
        del job
        qtbot.waitUntil(lambda: not thread.busy)
    gc.collect()
    assert freed_in == [threading.get_ident()] * 50


@pytest.mark.parametrize("ending", ["finished", "failed", "cancelled"])
def test_a_job_whose_slots_know_it_is_let_go(ending: str, thread: JobThread, qtbot: QtBot) -> None:
    """Qt references the slots, so Python's garbage collector can't see that they refer to the
    job."""

    def work(_cancel: Cancel) -> Iterator[object]:
        if ending == "failed":
            raise UserError("no")
        yield None

    def begin() -> weakref.ref[Job]:
        job = thread.submit(work, watch=lambda _event: seen.append(job.label))
        for signal in (job.started, job.event, job.finished, job.failed, job.cancelled):
            signal.connect(lambda *_: seen.append(job.label))
        if ending == "cancelled":
            job.cancel()
        return weakref.ref(job)

    seen: list[str] = []
    left = begin()
    qtbot.waitUntil(lambda: not thread.busy)
    assert seen
    gc.collect()
    assert left() is None


def test_soak_of_100_000_events(thread: JobThread, qtbot: QtBot) -> None:
    """All events arrive in order, and no reference is lost or leaked.

    PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to True with every emit and ends in a
    fatal error; on 3.12 and later, True is immortal, and its count means nothing.
    """

    class Payload:
        __slots__ = ("__weakref__", "number")

        def __init__(self, number: int) -> None:
            self.number = number

    def work(cancel: Cancel) -> Iterator[object]:
        for number in range(EVENTS):
            yield Payload(number)

    next_number = 0
    wrong: list[int] = []

    def slot(payload: Payload) -> None:
        nonlocal next_number
        if payload.number != next_number:
            wrong.append(payload.number)
        next_number += 1

    def alive() -> int:
        gc.collect()
        return sum(isinstance(item, Payload) for item in gc.get_objects())

    before = {value: sys.getrefcount(value) for value in (True, False, None)}
    blocks = sys.getallocatedblocks()
    job = thread.submit(work)
    job.event.connect(slot)
    with qtbot.waitSignal(job.finished, timeout=120_000):
        pass
    del job
    qtbot.wait(10)
    assert not wrong
    assert next_number == EVENTS
    assert alive() <= 1
    # Since Python 3.12, these are immortal, and their counts mean nothing.
    for value, count in before.items() if sys.version_info < (3, 12) else ():
        assert abs(sys.getrefcount(value) - count) < 1000, f"references to {value}"
    assert sys.getallocatedblocks() - blocks < EVENTS / 50


def test_cancelled_from_within_is_no_error(thread: JobThread, qtbot: QtBot) -> None:
    def work(cancel: Cancel) -> Iterator[object]:
        yield 1
        raise Cancelled

    record = Record(thread.submit(work))
    qtbot.waitUntil(lambda: record.ended)
    assert record.said[-1] == ("cancelled", None)


def test_functions_for_a_dead_owner_are_not_called(thread: JobThread, qtbot: QtBot) -> None:
    owners, told = (QObject(), QObject()), list[object]()
    go_on = threading.Event()
    job = thread.call(lambda: go_on.wait(60))
    for number, owner in enumerate(owners):
        job.started.connect(while_alive(owner, lambda number=number: told.append(number)))
        job.finished.connect(
            while_alive(owner, lambda result, at=number: told.append((at, result)))
        )
    qtbot.waitUntil(lambda: len(told) == 2)
    shiboken6.delete(owners[0])
    go_on.set()
    qtbot.waitUntil(lambda: job.done)
    assert told == [0, 1, (1, True)]
