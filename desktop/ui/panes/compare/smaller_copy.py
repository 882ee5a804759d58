"""Quantizes a model so that it can be compared with its quantized version. Offers to do so while
there are fewer than two models."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import ModelQuantized, QuantizeModel, QuantizeProgress
from desktop.core.numbers.units import percent
from desktop.core.quantization.quantized_series import quantized_path
from desktop.core.reset.quantized_here import QUANTIZED, QuantizedHere, recipe
from desktop.services.task import Task, one_job
from desktop.ui.experiments import Setup
from desktop.ui.look.theme import Theme
from desktop.ui.names import full_name
from desktop.ui.panes.base import Context
from desktop.ui.panes.compare.rivals import NO_MODEL
from desktop.ui.places import PaneId
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.results.empty_state import NoModels

TYPE: Final = "Q2_K"
"""The quantization type: 2.6 bits for most weights if rows consist of whole blocks of 256 weights.
The starter model's rows don't, so llama.cpp uses types with 4.5 or more bits for it instead."""


class SmallerCopy(QObject):
    """Quantizes a model into the folder of downloaded models, where the library finds the new
    file."""

    made = Signal(str, str, object)
    """Emitted with the paths of the model and of its quantized version, once the library lists
    both, and with the Setup of the experiment that needs them, or None."""
    failed = Signal(UserError)
    changed = Signal()  # progress

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._here = QuantizedHere(context.data_folder / QUANTIZED)
        self._source = self._copy = self._made_of = ""
        self._asked: tuple[Sequence[ModelFile], Setup | None] = ((), None)
        self._task = Task(self, lossy=True)
        self._task.finished.connect(self._written)
        self._task.failed.connect(self._fail)
        self._task.stopped.connect(self._end)
        self.fraction = 0.0
        context.library.changed.connect(self._look_for_it)

    @property
    def running(self) -> bool:
        return bool(self._source)

    @property
    def said(self) -> str:
        """The progress as a sentence."""
        far = percent(self.fraction)
        return tr("Writing a quantized version: {far}.", far=far)

    def stop(self) -> None:
        """Stop writing. The incomplete file is deleted."""
        self._task.stop()

    def prepare(self, model: ModelFile | None, setup: Setup) -> None:
        """Quantize a model for an experiment, unless that was done before. A file that only has the
        usual name doesn't count, since its answers may differ."""
        library = self._context.library
        made = self._here.find(recipe(Path(model.path), TYPE)) if model is not None else []
        listed = [found for path in made if (found := library.get(path)) and found.problem is None]
        if model is not None and listed:
            self.made.emit(model.path, listed[0].path, setup)
        else:
            self.make([model] if model is not None else [], setup)

    @Slot()
    def make_again(self) -> None:
        self.make(*self._asked)

    def make(self, models: Sequence[ModelFile], setup: Setup | None = None) -> None:
        """Quantize one of `models`: the default one (services/models.py)."""
        if self.running:
            return
        self._asked = models, setup
        path = self._context.models.default(models)
        model = self._context.library.get(path)
        if model is None:
            self.failed.emit(UserError(tr(NO_MODEL), kind="no_model"))
            return
        folder = self._context.library.models_folder
        try:
            private.make_folder(folder)
        except OSError as error:
            message = tr(
                "Glassbox can't write to {folder}. Check the folder's "
                "permissions and the free space on the disk.",
                folder=folder,
            )
            self.failed.emit(UserError(message, kind="cannot_write", details=str(error)))
            return
        self._source, self._copy = path, ""
        self._made_of = recipe(Path(path), TYPE)
        target = os.fspath(quantized_path(Path(path), TYPE, folder))
        job = self._context.inference.submit(QuantizeModel(path, target, TYPE))
        self._task.start(one_job(job, self._progress))
        self._context.notices.info(
            tr("Writing a quantized version of {model}…", model=full_name(model))
        )
        self.changed.emit()

    def _progress(self, event: object) -> None:
        if isinstance(event, QuantizeProgress):
            self.fraction = event.fraction
            self.changed.emit()

    @Slot(object)
    def _written(self, result: object) -> None:
        if isinstance(result, ModelQuantized):
            self._copy = result.path
            self._record(Path(result.path), self._made_of)
            self._context.library.refresh()
        else:
            self._end()

    def _record(self, path: Path, made_of: str) -> None:
        """Record what a copy was made of. If that fails, the next experiment makes a new one."""

        def work() -> None:
            with contextlib.suppress(OSError):
                self._here.add(path, made_of)

        self._context.background.call(work, "record what a copy was made of")

    @Slot()
    def _look_for_it(self) -> None:
        library = self._context.library
        if self._copy and library.get(self._copy) and library.get(self._source):
            source, copy = self._source, self._copy
            self._end()
            self.made.emit(source, copy, self._asked[1])

    @Slot(UserError)
    def _fail(self, error: UserError) -> None:
        self._end()
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        self._source = self._copy = ""
        self.fraction = 0.0
        self.changed.emit()


MAKE_COPY = marked("Quantize a model")


class NothingYet(NoModels):
    """Empty state with a button that quantizes the only usable model or stops the
    quantization."""

    copy_asked = Signal()

    def __init__(
        self, theme: Theme, open_pane: Callable[[PaneId], object], copying: SmallerCopy
    ) -> None:
        self._copying = copying
        self.make_copy = button(theme, tr(MAKE_COPY), "primary", "ph.copy")
        self.make_copy.setWhatsThis(
            tr(
                "Writes a quantized version of your model so that you can compare the two. The "
                "model itself doesn't change."
            )
        )
        text = tr(
            "Here, models answer the same question side by side. A good way to start is to "
            "compare a model with its quantized version."
        )
        title = tr("Nothing to compare yet")
        super().__init__(theme, open_pane, "ph.columns", text, title, [self.make_copy])
        self.make_copy.clicked.connect(self._copy_or_stop)
        copying.changed.connect(self._tell)

    @Slot()
    def _copy_or_stop(self) -> None:
        if self._copying.running:
            self._copying.stop()
        else:
            self.copy_asked.emit()

    @Slot()
    def _tell(self) -> None:
        far = percent(self._copying.fraction)
        running = self._copying.running
        self.make_copy.setText(tr("Stop writing ({far})", far=far) if running else tr(MAKE_COPY))
