"""Making smaller copies and measuring them: the jobs, what they have found, and what is kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core import private
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.ladder import rung_path
from desktop.core.ladder_store import Ladder, LadderStore, ladder_key
from desktop.core.messages import (
    ImportanceProgress,
    LadderProgress,
    LadderSource,
    LadderStarted,
    MakeLadder,
    MeasureImportance,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    Request,
    RungFailed,
    RungMeasured,
)
from desktop.core.new_file import not_writable
from desktop.core.words import tr
from desktop.services.jobs import Job
from desktop.ui.panes.base import Context
from desktop.ui.panes.quantization.ladder_meter import Meter
from desktop.ui.panes.quantization.ladder_text import PIECES, Plan, Texts, read_texts
from desktop.ui.panes.quantization.scratch import clear_left_over, removed, scratch_folder


@dataclass(frozen=True, slots=True)
class _Prepared:
    texts: Texts
    ladder: Ladder


class LadderRun(QObject):
    """One plan at a time. `changed` after anything that the page shows, but for how far the work
    is: that is `progressed`."""

    changed = Signal()
    progressed = Signal()
    failed = Signal(UserError)
    kept = Signal(str)  # the path of a copy that stays
    thrown = Signal(str)  # and of one that is gone

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._store: LadderStore = context.library.ladders
        self._scratch = scratch_folder(context.library.models_folder.parent)
        self.plan: Plan | None = None
        self.ladder: Ladder | None = None
        self.failures: dict[str, RungFailed] = {}
        self.types: tuple[str, ...] = ()
        """That are being made, in order; those of them that are done are in `finished`."""
        self.finished: set[str] = set()
        self.meter = Meter(1)
        self.busy = False
        self._asked = 0
        self._texts = Texts("", (), "", "")
        self._job: Job | None = None
        context.background.submit(lambda cancel: clear_left_over(self._scratch), "clear")

    # --- what one can ask for ----------------------------------------------------------

    def look_up(self, plan: Plan) -> None:
        """What is known of it."""
        if not self.busy:
            self.ladder, self.failures = None, {}
            self._prepare(plan, self.changed.emit)

    def start(self, plan: Plan, types: tuple[str, ...], folder: str) -> None:
        """Make and measure copies. They are kept in `folder`, or thrown away where it is ""."""
        if self.busy:
            return
        self._begin(types, 1 + len(types) + plan.importance)
        self._prepare(plan, lambda: self._with_importance(plan, lambda matrix: make(matrix)))

        def make(matrix: str) -> None:
            into = Path(folder) if folder else self._scratch
            request = MakeLadder(
                plan.source,
                types,
                os.fspath(into),
                self._texts.text,
                plan.context_length,
                PIECES,
                self._texts.asked,
                matrix,
                keep=bool(folder),
            )
            self._submit(request, self._take, self._end, into)

    def keep(self, rung: RungMeasured, folder: Path) -> None:
        """Write a copy that was measured once more, and let it stay: the bytes are the same."""
        plan = self.plan
        if self.busy or plan is None:
            return
        before = self.ladder
        self._begin((), 1 + plan.importance)
        self.meter.now = LadderProgress(rung.type, "write", 0.0)

        def check() -> None:
            if before is None or self.ladder is None or self.ladder.key != before.key:
                message = tr("The model has changed since this was measured. Measure it again.")
                self._fail(UserError(message, kind="changed"))
            else:
                self._with_importance(plan, write)

        def write(matrix: str) -> None:
            target = rung_path(Path(plan.source), rung.type, folder)
            request = QuantizeModel(plan.source, os.fspath(target), rung.type, importance=matrix)
            self._submit(request, lambda event: self._take_written(event, rung), self._end, folder)

        self._prepare(plan, check)

    def throw_away(self, rung: RungMeasured) -> None:
        """Delete a copy that was kept; what was measured stays."""

        def work(cancel: Cancel) -> Iterator[None]:
            try:
                Path(rung.path).unlink(missing_ok=True)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                message = tr(
                    "{name} can't be deleted: {reason}.", name=Path(rung.path).name, reason=reason
                )
                raise UserError(message, kind="busy", details=str(error)) from error
            yield None

        def gone() -> None:
            self._know(replace(rung, path=""))
            self.thrown.emit(rung.path)
            self.changed.emit()

        job = self._context.background.submit(work, "throw away")
        job.finished.connect(gone)
        job.failed.connect(self._context.notices.error)

    def stop(self) -> None:
        """What is measured stays."""
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
        elif self.busy:
            self._end()

    # --- the work ------------------------------------------------------------------------

    def _begin(self, types: tuple[str, ...], steps: int) -> None:
        self.busy, self.types, self.failures = True, types, {}
        self.meter, self.finished = Meter(steps), set()
        self.changed.emit()

    def _end(self, _last: object = None) -> None:
        self.busy, self.types, self.meter, self._job = False, (), Meter(1), None
        self._context.background.submit(lambda cancel: removed(self._scratch), "clear")
        self.changed.emit()

    def _fail(self, error: UserError) -> None:
        self._end()
        self.failed.emit(error)

    def _prepare(self, plan: Plan, then: Callable[[], object]) -> None:
        """Read the text and what is known, in the background."""
        self.plan = plan
        self._asked += 1
        number, store = self._asked, self._store

        def work(cancel: Cancel) -> Iterator[_Prepared]:
            texts = read_texts(plan)
            keys = [
                ladder_key(plan.source, text, plan.context_length, PIECES, texts.calibration)
                for text in texts.keys
            ]
            yield _Prepared(texts, store.find(*keys))

        def take(found: _Prepared) -> None:
            if number == self._asked:
                self._texts = found.texts
                if self.ladder is None or self.ladder.key != found.ladder.key:
                    self.ladder = found.ladder
                then()

        job = self._context.background.submit(work, "look up what was measured")
        job.finished.connect(take)
        job.failed.connect(lambda error: number == self._asked and self._fail(error))

    def _with_importance(self, plan: Plan, then: Callable[[str], None]) -> None:
        """Measure the importance matrix first, where the plan has one."""
        if not plan.importance:
            then("")
            return
        matrix = os.fspath(self._scratch / "importance.gguf")
        self.meter.matrix = 0.0
        request = MeasureImportance(
            plan.source,
            matrix,
            self._texts.calibration,
            self._texts.calibration_name,
            plan.context_length,
            PIECES,
            overwrite=True,
            special=bool(plan.questions),
        )

        def done(_last: object) -> None:
            self.meter.step_done()
            then(matrix)

        self._submit(request, self._take, done, self._scratch)

    def _submit(
        self,
        request: Request,
        take: Callable[[object], None],
        then: Callable[[object], None],
        folder: Path,
    ) -> None:
        """`folder` is made, if need be: the request writes into it."""
        try:
            private.make_folder(folder)
        except OSError as error:
            self._fail(not_writable(folder, error))
            return
        job = self._job = self._context.inference.submit(request)
        job.event.connect(take)
        job.finished.connect(then)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._end)

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

    def _take_written(self, event: object, rung: RungMeasured) -> None:
        if isinstance(event, QuantizeProgress):
            self.meter.now = LadderProgress(rung.type, "write", event.fraction)
            self.progressed.emit()
        elif isinstance(event, ModelQuantized):
            self._know(replace(rung, path=event.path))
            self.kept.emit(event.path)

    def _know(self, rung: RungMeasured) -> None:
        """And keep it for the next start."""
        assert self.ladder is not None
        ladder, store = self.ladder.with_rung(rung), self._store
        self.ladder = ladder

        def work(cancel: Cancel) -> Iterator[None]:
            try:
                store.keep(ladder)
            except OSError as error:
                message = tr("What was measured can't be kept for the next start.")
                raise UserError(message, kind="cannot_write", details=str(error)) from error
            yield None

        job = self._context.background.submit(work, "keep what was measured")
        job.failed.connect(self._context.notices.error)
