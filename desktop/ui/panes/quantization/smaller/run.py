"""Quantizes a model to several types, measures each, and keeps the files if asked."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.core.files import private, scratch
from desktop.core.files.atomic_write import write_errors_as
from desktop.core.files.new_file import not_writable
from desktop.core.files.regular_file import file_state
from desktop.core.i18n import tr
from desktop.core.messages import (
    ImportanceProgress,
    MeasureImportance,
    MeasureTypes,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    Request,
    SourceMeasured,
    TypeFailed,
    TypeMeasured,
    TypesProgress,
    TypesStarted,
    TypeStep,
)
from desktop.core.quantization.measured_types import MeasuredTypes, MeasuredTypesStore, types_key
from desktop.core.quantization.quantized_series import quantized_path
from desktop.services.jobs import Job, while_alive
from desktop.services.precisions import Precisions
from desktop.services.shelf import delete_file
from desktop.services.task import Step, Steps, Task
from desktop.ui.notices import Notices
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.quantization.smaller.text import PIECES, MeasurePlan, Texts, read_texts

STEPS: Final[dict[TypeStep, tuple[float, float]]] = {
    "write": (0.0, 0.2),
    "load": (0.2, 0.05),
    "read": (0.25, 0.6),
    "speed": (0.85, 0.15),
}
"""The start and the length of each step, as estimated shares of the work on one type."""


class StepMeter:
    """The progress of the work in `steps` steps: one for the source, and one for each type."""

    def __init__(self, steps: int) -> None:
        self._steps, self._done = steps, 0
        self.now: TypesProgress | None = None

    def step_done(self) -> None:
        self._done += 1
        self.now = None

    @property
    def fraction(self) -> float:
        """The share of the work that is done, from 0 to 1."""
        within = 0.0
        if self.now is not None:
            start, share = STEPS[self.now.step]
            within = start + share * self.now.fraction
        return min((self._done + within) / self._steps, 1.0)


def is_kept(quantized: TypeMeasured) -> bool:
    """Return True if the file was kept and is still there, unchanged."""
    state = file_state(quantized.path) if quantized.path else ""
    if not quantized.file:  # measured by an earlier version
        return state.startswith(f"{quantized.bytes}:")
    return state == quantized.file


def _with_file(quantized: TypeMeasured, path: str) -> TypeMeasured:
    return replace(quantized, path=path, file=file_state(path))


SCRATCH: Final = ".smaller-"
"""Prefix of the temporary folder's name; the process id follows."""


class TypesRun(QObject):
    """The known measurements of a plan, and the work that adds more. `changed` is emitted after a
    lookup, after each measurement, and after a file is deleted; `progressed` is emitted during a
    measurement."""

    changed = Signal()
    progressed = Signal()
    failed = Signal(UserError)  # the lookup of known measurements failed
    kept = Signal(str)  # the path of a quantized model that is kept
    deleted = Signal(str)  # the path of a quantized model that was deleted

    def __init__(
        self, notices: Notices, runtime: Runtime, precisions: Precisions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notices, self._runtime, self._precisions = notices, runtime, precisions
        self._store: MeasuredTypesStore = runtime.library.measured_types
        folder = runtime.library.models_folder.parent
        self._scratch = scratch.scratch_path(folder, SCRATCH)
        self.plan: MeasurePlan | None = None
        self.series: MeasuredTypes | None = None
        self.failures: dict[str, TypeFailed] = {}
        self.types: tuple[str, ...] = ()  # being made, in order
        self.finished: set[str] = set()
        self.meter = StepMeter(1)
        self.matrix: float | None = None  # progress of the importance matrix
        self._looking = Task(self)
        self._looking.finished.connect(self.changed)
        self._looking.failed.connect(self.failed)
        # Files left by a window that was killed
        runtime.background.call(lambda: scratch.clear_left_over(folder, SCRATCH), "clear")

    # --- actions -----------------------------------------------------------------------

    def look_up(self, plan: MeasurePlan) -> None:
        """Look up the known measurements of a plan."""
        self.series, self.failures = None, {}
        self._looking.start(self._prepared(plan))

    def look_again(self) -> None:
        """Look up again which quantized models are here: other panes write and delete some."""
        if self.plan is not None:
            self._looking.start(self._prepared(self.plan, again=True))

    def make(self, plan: MeasurePlan, types: tuple[str, ...], folder: str) -> Steps[None]:
        """Quantize the model to each type and measure the results. The files are kept in `folder`,
        or deleted if it is "". A file that was kept earlier stays and isn't written again."""
        self._looking.abandon()
        self.types, self.finished, self.failures = types, set(), {}
        self.meter = StepMeter(1 + len(types))
        try:
            texts = yield from self._prepared(plan)
            matrix = yield from self._importance(plan, texts, 1 / (2 + len(types)))
            into = Path(folder) if folder else self._scratch
            keep = tuple(name for name in types if not self.stays(name)) if folder else ()
            request = MeasureTypes(
                plan.source,
                types,
                os.fspath(into),
                texts.text,
                plan.context_length,
                PIECES,
                texts.asked,
                matrix,
                keep=keep,
            )
            share = (1 + len(types)) / (2 + len(types)) if matrix else 1.0
            yield Step(
                self._submit(request, into), self._take, share, tr("Quantizing and measuring")
            )
        finally:
            self._tidy_up()

    def write(self, plan: MeasurePlan, quantized: TypeMeasured, folder: Path) -> Steps[None]:
        """Write the file of a model that was measured earlier. The file has the same bytes as the
        one that was measured.

        Raises: UserError, kind changed, if the model or the text has changed since the measurement.
        """
        self._looking.abandon()
        try:
            before = self.series
            texts = yield from self._prepared(plan)
            if before is None or self.series is None or self.series.key != before.key:
                message = tr(
                    "The model or the sample text has changed since the measurement. Measure again."
                )
                raise UserError(message, kind="changed")
            matrix = yield from self._importance(plan, texts, 0.5)
            target = quantized_path(Path(plan.source), quantized.type, folder)
            request = QuantizeModel(
                plan.source, os.fspath(target), quantized.type, importance=matrix
            )
            share = 0.5 if matrix else 1.0
            step = Step(self._submit(request, folder), self._take, share, tr("Writing the file"))
            made: ModelQuantized = yield step
            self._know(_with_file(quantized, made.path), self.series)
            self.kept.emit(made.path)
        finally:
            self._tidy_up()

    def delete(self, quantized: TypeMeasured) -> None:
        """Delete a file that was kept, unless another file has replaced it. Its measurements
        stay."""
        series = self.series  # another plan may be shown before the file is gone

        def work() -> bool:
            if is_there := is_kept(quantized):
                delete_file(Path(quantized.path))
            return is_there

        def gone(deleted: bool) -> None:
            self._know(replace(quantized, path="", file=""), series)
            if deleted:
                self._runtime.library.shelf.forget(quantized.path)
                self.deleted.emit(quantized.path)
            self.changed.emit()

        job = self._runtime.background.call(work, "delete a model")
        job.finished.connect(while_alive(self, gone))
        job.failed.connect(self._notices.error)

    # --- steps ---------------------------------------------------------------------------

    def _tidy_up(self) -> None:
        self.types, self.meter, self.matrix = (), StepMeter(1), None
        self._runtime.background.call(lambda: scratch.remove(self._scratch), "clear")

    def _prepared(self, plan: MeasurePlan, again: bool = False) -> Steps[Texts]:
        """Read the text and the known measurements in the background. With `again`, replace
        measurements that were read before."""
        self.plan = plan
        store, precisions = self._store, self._precisions

        def work() -> tuple[Texts, MeasuredTypes]:
            texts = read_texts(plan)
            keys = [
                types_key(plan.source, text, plan.context_length, PIECES, texts.calibration)
                for text in texts.keys
            ]
            series = store.find(*keys)
            # With an importance matrix, the same type has other bytes.
            files = {} if plan.importance else precisions.written_from(plan.source)
            for each in series.all_quantized:
                path = files.get((each.type, each.bytes), "")
                if path and not is_kept(each):
                    series = series.with_type(_with_file(each, path))
            return texts, series

        texts, series = yield self._runtime.background.call(work, "look up what was measured")
        if self.series is None or self.series.key != series.key:
            self.series, self.failures = series, {}
        elif again:
            self.series = series
        return texts

    def _importance(self, plan: MeasurePlan, texts: Texts, share: float) -> Steps[str]:
        """Measure the importance matrix if the plan asks for one. Return its path, or "" if it
        wasn't asked for."""
        if not plan.importance:
            return ""
        matrix = os.fspath(self._scratch / "importance.gguf")
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
        self.matrix = 0.0
        job = self._submit(request, self._scratch)
        yield Step(job, self._take, share, tr("Measuring the importance matrix"))
        self.matrix = None
        return matrix

    def _submit(self, request: Request, folder: Path) -> Job:
        """Submit a request that writes into `folder`, which is created if necessary. Raises:
        UserError, if the folder can't be created."""
        try:
            private.make_folder(folder)
        except OSError as error:
            raise not_writable(folder, error) from error
        return self._runtime.inference.submit(request)

    def _take(self, event: object) -> float | None:
        """Handle an event and return the progress of the job."""
        assert self.series is not None
        match event:
            case ImportanceProgress():
                self.matrix = event.done / event.total
                self.progressed.emit()
                return self.matrix
            case QuantizeProgress():
                return event.fraction
            case TypesProgress():
                self.meter.now = event
                self.progressed.emit()
            case TypesStarted():
                self.series = replace(self.series, pieces=event.pieces)
            case SourceMeasured():
                self.series = replace(self.series, source=event)
                self._step_done()
            case TypeMeasured():
                self._know(self._measured(event), self.series)
                self.finished.add(event.type)
                self._step_done()
                if event.path:
                    self.kept.emit(event.path)
            case TypeFailed():
                self.failures[event.type] = event
                self.finished.add(event.type)
                self._step_done()
            case _:
                return None
        return self.meter.fraction

    def _step_done(self) -> None:
        self.meter.step_done()
        self.changed.emit()

    def _measured(self, quantized: TypeMeasured) -> TypeMeasured:
        """Return a new measurement with its kept file: the one that was written now or, since all
        files of a type have the same bytes, the one that was kept earlier."""
        if quantized.path:
            return _with_file(quantized, quantized.path)
        kept = self._kept(quantized.type)
        return quantized if kept is None else _with_file(quantized, kept.path)

    def _kept(self, type_name: str) -> TypeMeasured | None:
        """Return the known measurement of a type if its file was kept and is still there."""
        quantized = self.series.quantized(type_name) if self.series else None
        return quantized if quantized is not None and is_kept(quantized) else None

    def stays(self, type_name: str) -> bool:
        """Return True if a file of the type stays. One that was written for a comparison may be
        cleared any time."""
        kept = self._kept(type_name)
        return kept is not None and kept.path not in self._precisions.for_comparison

    def _know(self, quantized: TypeMeasured, series: MeasuredTypes | None) -> None:
        """Add a measurement to those with the key of `series` and save it for the next session."""
        assert series is not None
        shown, store = self.series, self._store
        if shown is not None and shown.key == series.key:
            series = self.series = shown.with_type(quantized)
        else:
            series = series.with_type(quantized)

        def work() -> None:
            message = tr(
                "The measurements couldn't be saved, so they will be lost when you close "
                "Glassbox. Check the free space on the disk, then measure again."
            )
            with write_errors_as(message):
                store.keep(series)

        job = self._runtime.background.call(work, "keep what was measured")
        job.failed.connect(self._notices.error)
