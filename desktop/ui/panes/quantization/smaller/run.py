"""Quantizes a model into several types, measures each, and keeps the files that are wanted."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.core.files import private, scratch
from desktop.core.files.new_file import not_writable
from desktop.core.i18n import tr
from desktop.core.messages import (
    ImportanceProgress,
    LadderProgress,
    LadderSource,
    LadderStarted,
    LadderStep,
    MakeLadder,
    MeasureImportance,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    Request,
    RungFailed,
    RungMeasured,
)
from desktop.core.quantization.ladder import rung_path
from desktop.core.quantization.ladder_store import Ladder, LadderStore, ladder_key
from desktop.services.jobs import Job
from desktop.services.task import Step, Steps, Task
from desktop.ui.panes.base import Context
from desktop.ui.panes.quantization.smaller.text import PIECES, Plan, Texts, read_texts

STEPS: Final[dict[LadderStep, tuple[float, float]]] = {
    "write": (0.0, 0.2),
    "load": (0.2, 0.05),
    "read": (0.25, 0.6),
    "speed": (0.85, 0.15),
}
"""Where each step begins, and its length, as estimated shares of the work on one type."""


class Meter:
    """Of `steps` steps: the importance matrix, the source, and each type."""

    def __init__(self, steps: int) -> None:
        self._steps, self._done, self._began = steps, 0, time.monotonic()
        self.now: LadderProgress | None = None
        self.matrix: float | None = None
        """How far the importance matrix is, while it is measured."""

    def step_done(self) -> None:
        self._done += 1
        self.now = self.matrix = None

    @property
    def fraction(self) -> float:
        """Of all, from 0 to 1."""
        within = self.matrix or 0.0
        if self.now is not None:
            start, share = STEPS[self.now.step]
            within = start + share * self.now.fraction
        return min((self._done + within) / self._steps, 1.0)

    @property
    def seconds_left(self) -> float | None:
        """Estimated from what has been done; None before one step is."""
        far = self.fraction
        if not self._done or not far:
            return None
        return (time.monotonic() - self._began) * (1 - far) / far


SCRATCH: Final = ".smaller-"
"""Beginning of the folder's name; the process's number follows."""


class LadderRun(QObject):
    """What is known of a plan, and the making of its copies. `changed` after anything that the
    page shows, but for how far the work is: that is `progressed`."""

    changed = Signal()
    progressed = Signal()
    failed = Signal(UserError)
    kept = Signal(str)  # the path of a copy that stays
    thrown = Signal(str)  # and of one that is gone

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._store: LadderStore = context.library.ladders
        folder = context.library.models_folder.parent
        self._scratch = scratch.scratch_path(folder, SCRATCH)
        self.plan: Plan | None = None
        self.ladder: Ladder | None = None
        self.failures: dict[str, RungFailed] = {}
        self.types: tuple[str, ...] = ()
        """That are being made, in order; those of them that are done are in `finished`."""
        self.finished: set[str] = set()
        self.meter = Meter(1)
        self.task, self._looking = Task(self), Task(self)
        self.task.running_changed.connect(self.changed)
        self._looking.finished.connect(self.changed)
        for task in (self.task, self._looking):
            task.failed.connect(self.failed)
        # What a window left that was ended from outside
        context.background.call(lambda: scratch.clear_left_over(folder, SCRATCH), "clear")

    # --- what one can ask for ----------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether copies are being made."""
        return self.task.running

    def look_up(self, plan: Plan) -> None:
        """What is known of it, unless copies are being made."""
        if not self.busy:
            self.ladder, self.failures = None, {}
            self._looking.start(self._prepared(plan))

    def start(self, plan: Plan, types: tuple[str, ...], folder: str) -> None:
        """Quantize and measure. The files are kept in `folder`, or thrown away where it is ""."""
        if not self.busy:
            self._begin(types, 1 + len(types) + plan.importance)
            self.task.start(self._tidied(self._make(plan, types, folder)))

    def keep(self, rung: RungMeasured, folder: Path) -> None:
        """Write a copy that was measured once more, and let it stay: the bytes are the same."""
        if not self.busy and self.plan is not None:
            self._begin((), 1 + self.plan.importance)
            self.meter.now = LadderProgress(rung.type, "write", 0.0)
            self.task.start(self._tidied(self._write(self.plan, rung, folder)))

    def throw_away(self, rung: RungMeasured) -> None:
        """Delete a copy that was kept; what was measured stays."""

        def work() -> None:
            try:
                Path(rung.path).unlink(missing_ok=True)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                message = tr(
                    "{name} can't be deleted: {reason}.", name=Path(rung.path).name, reason=reason
                )
                raise UserError(message, kind="busy", details=str(error)) from error

        def gone() -> None:
            self._know(replace(rung, path=""))
            self.thrown.emit(rung.path)
            self.changed.emit()

        job = self._context.background.call(work, "throw away")
        job.finished.connect(gone)
        job.failed.connect(self._context.notices.error)

    # --- the work ------------------------------------------------------------------------

    def _begin(self, types: tuple[str, ...], steps: int) -> None:
        self._looking.abandon()
        self.types, self.failures = types, {}
        self.meter, self.finished = Meter(steps), set()

    def _tidied(self, steps: Steps[None]) -> Steps[None]:
        try:
            yield from steps
        finally:
            self.types, self.meter = (), Meter(1)
            self._context.background.call(lambda: scratch.remove(self._scratch), "clear")

    def _prepared(self, plan: Plan) -> Steps[Texts]:
        """Read the text and what is known, in the background."""
        self.plan = plan
        store = self._store

        def work() -> tuple[Texts, Ladder]:
            texts = read_texts(plan)
            keys = [
                ladder_key(plan.source, text, plan.context_length, PIECES, texts.calibration)
                for text in texts.keys
            ]
            return texts, store.find(*keys)

        texts, ladder = yield self._context.background.call(work, "look up what was measured")
        if self.ladder is None or self.ladder.key != ladder.key:
            self.ladder = ladder
        return texts

    def _make(self, plan: Plan, types: tuple[str, ...], folder: str) -> Steps[None]:
        texts = yield from self._prepared(plan)
        matrix = yield from self._importance(plan, texts)
        into = Path(folder) if folder else self._scratch
        request = MakeLadder(
            plan.source,
            types,
            os.fspath(into),
            texts.text,
            plan.context_length,
            PIECES,
            texts.asked,
            matrix,
            keep=bool(folder),
        )
        yield Step(self._submit(request, into), self._take)

    def _write(self, plan: Plan, rung: RungMeasured, folder: Path) -> Steps[None]:
        before = self.ladder
        texts = yield from self._prepared(plan)
        if before is None or self.ladder is None or self.ladder.key != before.key:
            message = tr("The model has changed since this was measured. Measure it again.")
            raise UserError(message, kind="changed")
        matrix = yield from self._importance(plan, texts)
        target = rung_path(Path(plan.source), rung.type, folder)
        request = QuantizeModel(plan.source, os.fspath(target), rung.type, importance=matrix)

        def follow(event: object) -> None:
            if isinstance(event, QuantizeProgress):
                self.meter.now = LadderProgress(rung.type, "write", event.fraction)
                self.progressed.emit()

        copy: ModelQuantized = yield Step(self._submit(request, folder), follow)
        self._know(replace(rung, path=copy.path))
        self.kept.emit(copy.path)

    def _importance(self, plan: Plan, texts: Texts) -> Steps[str]:
        """Measure the importance matrix, where the plan has one. Its path, or ""."""
        if not plan.importance:
            return ""
        matrix = os.fspath(self._scratch / "importance.gguf")
        self.meter.matrix = 0.0
        request = MeasureImportance(
            plan.source,
            matrix,
            texts.calibration,
            texts.calibration_name,
            plan.context_length,
            PIECES,
            overwrite=True,
            special=bool(plan.questions),
        )
        yield Step(self._submit(request, self._scratch), self._take)
        self.meter.step_done()
        return matrix

    def _submit(self, request: Request, folder: Path) -> Job:
        """`folder` is made, if need be: the request writes into it. Raises: UserError."""
        try:
            private.make_folder(folder)
        except OSError as error:
            raise not_writable(folder, error) from error
        return self._context.inference.submit(request)

    def _take(self, event: object) -> None:
        assert self.ladder is not None
        match event:
            case ImportanceProgress():
                self.meter.matrix = event.done / event.total
                self.progressed.emit()
            case LadderProgress():
                self.meter.now = event
                self.progressed.emit()
            case LadderStarted():
                self.ladder = replace(self.ladder, pieces=event.pieces)
            case LadderSource():
                self.ladder = replace(self.ladder, source=event)
                self._step_done()
            case RungMeasured():
                self._know(event)
                self.finished.add(event.type)
                self._step_done()
                if event.path:
                    self.kept.emit(event.path)
            case RungFailed():
                self.failures[event.type] = event
                self.finished.add(event.type)
                self._step_done()
            case _:
                pass

    def _step_done(self) -> None:
        self.meter.step_done()
        self.changed.emit()

    def _know(self, rung: RungMeasured) -> None:
        """And keep it for the next start."""
        assert self.ladder is not None
        ladder, store = self.ladder.with_rung(rung), self._store
        self.ladder = ladder

        def work() -> None:
            try:
                store.keep(ladder)
            except OSError as error:
                message = tr("What was measured can't be kept for the next start.")
                raise UserError(message, kind="cannot_write", details=str(error)) from error

        job = self._context.background.call(work, "keep what was measured")
        job.failed.connect(self._context.notices.error)
