"""Gets a model in several precisions for a page of the Compare pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.library.models import ModelFile
from desktop.core.quantization.precision_plan import PrecisionPlan, type_of
from desktop.services.precisions import Precisions
from desktop.services.task import Steps, Task
from desktop.ui.experiments import Setup
from desktop.ui.panes.compare.rivals import NO_MODEL
from desktop.ui.panes.precision_words import progress

FEW_BITS: Final = "Q2_K"
"""The quantization type of the experiments on Start: 2.6 bits for most weights if rows consist of
whole blocks of 256 weights. The starter model's rows don't, so llama.cpp uses types with 4.5 or
more bits for it instead."""


class PrecisionFiles(QObject):
    """Has the service write the files that are missing. One page writes at a time."""

    ready = Signal(object, object)
    """Emitted with the paths of the files (a tuple), which the library lists, and with the Setup
    of the experiment that needs them, or None."""
    failed = Signal(UserError)
    changed = Signal()  # progress

    def __init__(self, precisions: Precisions, parent: QObject) -> None:
        super().__init__(parent)
        self._service = precisions
        self._setup: Setup | None = None
        self._again: Callable[[], object] = lambda: None
        self._left: float | None = None
        self._task = Task(self)
        self._task.running_changed.connect(self.changed)
        self._task.progressed.connect(self._tell)
        self._task.finished.connect(self._written)
        self._task.failed.connect(self.failed)
        self._service.changed.connect(self._follow)

    @property
    def running(self) -> bool:
        return self._task.running

    @property
    def said(self) -> str:
        """The progress as a sentence; "" if nothing is being written."""
        writing = self._service.writing
        return progress(writing, self._left) if self.running and writing is not None else ""

    @Slot()
    def stop(self) -> None:
        """Stop writing. The incomplete file is deleted; complete ones stay."""
        self._task.stop()

    @Slot()
    def try_again(self) -> None:
        self._again()

    def write(self, plan: PrecisionPlan, types: Sequence[str]) -> None:
        """Write those of `types` that are missing."""
        self._begin(lambda: self._service.write(plan, types), None)

    def prepare(self, model: ModelFile | None, setup: Setup) -> None:
        """Quantize a model for an experiment, unless that was done before."""
        if model is None:
            self.failed.emit(UserError(NO_MODEL, kind="no_model"))
        else:
            self._begin(lambda: self._with_few_bits(model), setup)

    def _begin(self, steps: Callable[[], Steps[tuple[str, ...]]], setup: Setup | None) -> None:
        if self.running:
            return
        self._again = lambda: self._begin(steps, setup)
        self._setup, self._left = setup, None
        self._task.start(steps())

    def _with_few_bits(self, model: ModelFile) -> Steps[tuple[str, ...]]:
        plan: PrecisionPlan = yield self._service.plan(model, only_from_model=True)
        paths: tuple[str, ...] = yield from self._service.write(plan, (type_of(model), FEW_BITS))
        return paths

    @Slot(object)
    def _written(self, paths: tuple[str, ...]) -> None:
        self.ready.emit(paths, self._setup)

    @Slot(str, float, object)
    def _tell(self, _title: str, _done: float, seconds_left: float | None) -> None:
        self._left = seconds_left

    @Slot()
    def _follow(self) -> None:
        if self.running:
            self.changed.emit()
