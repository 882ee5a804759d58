"""Starts the process that trains students, and hands on what it reports."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.process.worker_process import WorkerProcess
from desktop.core.students.report import Report
from desktop.services.students import worker

POLL_S: Final = 0.05
LARGEST_REPORT: Final = 1 << 16
LONGEST_STOP_S: Final = 10.0
"""Longest wait for a process that saves its state. On a busy processor, the steps that it finishes
first take seconds."""


def train_students(
    teacher: str, data: Path, models: Path, *, seed: int = 0, go_on: bool = False
) -> Callable[[Cancel], Iterator[Report]]:
    """Return the work of a training, for a JobThread. Its events are Reports. If cancelled, the
    training saves its state and writes the students as they are.

    Raises: UserError, if the teacher can't be read, the disk is full, or the process ends; what was
    saved by then stays. Cancelled.
    """
    work = (teacher, str(data), str(models), seed, go_on)

    def run(cancel: Cancel) -> Iterator[Report]:
        try:
            process = WorkerProcess(worker.main, (work,), "glassbox-students")
        except OSError as error:  # the system can't start it
            raise _ended(str(error)) from error
        try:
            yield from _reports(process, cancel)
        finally:
            process.close()
        cancel.check()

    return run


def _reports(started: WorkerProcess, cancel: Cancel) -> Iterator[Report]:
    pipe, process = started.pipe, started.process
    until = 0.0
    while True:
        try:
            while not pipe.poll(POLL_S):
                if cancel.is_set() and not until:
                    until = time.monotonic() + LONGEST_STOP_S
                    pipe.send_bytes(b"s")
                if until and time.monotonic() > until:
                    return
            report = msgspec.msgpack.decode(pipe.recv_bytes(LARGEST_REPORT), type=Report)
        except (EOFError, OSError, msgspec.DecodeError) as error:
            process.join(LONGEST_STOP_S)
            if process.exitcode and not cancel.is_set():
                raise _ended(f"exit code {process.exitcode}") from error
            return
        if report.problem == "error":
            raise UserError(*report.error)
        if report.problem == "disk":
            raise UserError(
                tr(
                    "The students can't be saved: {reason}. Check the free space on the disk, "
                    "then press Try again.",
                    reason=report.error[0],
                ),
                kind="unwritable",
            )
        yield report


def _ended(details: str) -> UserError:
    return UserError(
        tr("The training stopped unexpectedly. Press Try again."),
        kind="ended",
        details=details,
    )
