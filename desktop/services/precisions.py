"""Provides a model in several precisions: says which files are here and what writing the others
takes, writes them, and deletes those that were written only for a comparison."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.files import private, scratch
from desktop.core.files.file_names import made_name
from desktop.core.files.new_file import not_writable
from desktop.core.i18n import tr
from desktop.core.library.models import SHIPPED, ModelFile
from desktop.core.messages import ModelQuantized, QuantizeModel, QuantizeProgress, UnloadModel
from desktop.core.quantization.precision_plan import PrecisionPlan, precision_plan
from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedFile, QuantizedHere
from desktop.core.quantization.quantized_types import is_quantized
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.library import Library
from desktop.services.shelf import Deleted
from desktop.services.task import Step, Steps, Task

TIMED_TYPES: Final = ("Q8_0", "Q4_K_M")
"""Types that are timed on a demo model while nothing has been quantized here: a fast one, and a
slow one."""
TIMED_BYTES: Final = (2_000_000, 10_000_000)
"""Least and largest size of the demo model for this, so that it takes about a second."""
TIMING: Final = ".timing-"
"""Prefix of the temporary folder's name; the process id follows."""
LEAST_WRITE_S: Final = 0.01
"""Least measurable time in seconds."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The file that is being written: its type, and the fraction of it that is done."""

    model: str
    type: str
    fraction: float = 0.0


class Precisions(QObject):
    """The service. Only one file is written at a time, whichever pane asks for it."""

    changed = Signal()
    """Emitted when `writing` or `for_comparison` has changed, or when times can be estimated."""

    def __init__(
        self,
        library: Library,
        inference: Inference,
        background: JobThread,
        data: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._inference, self._background = library, inference, background
        self._here = QuantizedHere(data / QUANTIZED)
        self.writing: Writing | None = None
        self.for_comparison: frozenset[str] = frozenset()
        """Paths of the files that were written only for a comparison."""
        self._looking: Job | None = None
        self._timed: bool | None = None  # None: unknown whether times were measured
        self._timing = Task(self)
        self._timing.finished.connect(self.changed)
        folder = library.models_folder.parent
        self._scratch = scratch.scratch_path(folder, TIMING)
        background.call(lambda: scratch.clear_left_over(folder, TIMING), "clear")
        library.changed.connect(self._look)

    @property
    def clearable(self) -> list[ModelFile]:
        """The files that `clear` deletes."""
        files = (file for model in self._library.models for file in model.files)
        return [file for file in files if file.path in self.for_comparison]

    def plan(self, model: ModelFile, only_from_model: bool = False) -> Job:
        """Look up the precisions of a model; the arguments are as in `precision_plan`. The job's
        result is a PrecisionPlan; it fails if the model can't be read. If nothing has been
        quantized here, times are unknown; a demo model is then quantized to measure them, and
        `changed` is emitted."""
        models, here = tuple(self._library.models), self._here
        folder = self._library.models_folder

        def work() -> PrecisionPlan:
            from desktop.services.machine import memory_total  # the window starts without numpy

            files, timings = here.files(), here.timings()
            free, memory = _free(folder), memory_total()
            return precision_plan(model, models, files, timings, free, memory, only_from_model)

        if self._timed is not True:
            self._measure_time()
        return self._background.call(work, "look up the precisions of a model")

    def written_from(self, source: str) -> dict[tuple[str, int], str]:
        """Return the paths of the files that were written from a model here, by type and size in
        bytes. Reads files: for use in the background thread."""
        return {
            (each.type, Path(path).stat().st_size): path
            for path, each in self._here.files().items()
            if each.source == source
        }

    def write(self, plan: PrecisionPlan, types: Sequence[str]) -> Steps[tuple[str, ...]]:
        """Write those of `types` that are missing, and return the paths of all of them, in order.

        Raises: UserError, if another file is being written, the disk has no room, or llama.cpp
        can't write a file. Files that were complete by then stay.
        """
        if self.writing is not None:
            raise UserError(
                tr(
                    "{model} · {type} is still being written. Wait until it's done, or stop it.",
                    model=self.writing.model,
                    type=self.writing.type,
                ),
                kind="busy",
            )
        paths = {each: plan.file(each).path for each in types}
        missing = plan.missing(types)
        folder = self._library.models_folder
        if not missing:
            return tuple(paths.values())
        total = sum(each.bytes for each in missing)
        self._show(Writing(plan.source.name_without_type, missing[0].type))
        try:
            yield self._background.call(lambda: _check_room(plan, types, folder), "look for room")
            for each in missing:
                share = each.bytes / max(total, 1)
                written = yield from self._quantize(plan.source, each.type, folder, share)
                paths[each.type] = written
                yield self._library.include(written)
        finally:
            self._show(None)
            self._look()
            self._library.refresh()
        return tuple(paths.values())

    def clear(self) -> Steps[Deleted]:
        """Unload and delete the files that were written only for a comparison. Files that can't be
        deleted stay. Raises: UserError, if there were any."""
        files, freed = self.clearable, 0
        problem: UserError | None = None
        paths = {each.path for each in files}
        for key, loaded in list(self._inference.loaded.items()):
            if loaded.path in paths:
                yield self._inference.submit(UnloadModel(key))
        for each in files:
            try:
                deleted: Deleted = yield self._library.shelf.delete([each])
                freed += deleted.bytes
            except UserError as error:
                problem = error
        self._look()
        self._library.refresh()
        if problem is not None:
            raise problem
        return Deleted(", ".join(each.name for each in files), freed)

    # --- writing ---

    def _quantize(
        self, source: ModelFile, type_name: str, folder: Path, share: float
    ) -> Steps[str]:
        name = source.name_without_type
        target = _unused(folder, made_name(name), type_name)
        clock = _Clock()

        def take(event: object) -> float | None:
            if isinstance(event, QuantizeProgress):
                clock.begin()
                self._show(Writing(name, type_name, event.fraction))
                return event.fraction
            return None

        self._show(Writing(name, type_name))
        job = self._inference.submit(QuantizeModel(source.path, os.fspath(target), type_name))
        title = tr("Writing {type}", type=type_name)
        made: ModelQuantized = yield Step(job, take, share, title)
        about = replace(clock.timing(made, source.path), for_comparison=True)
        path = Path(made.path)
        yield self._background.call(lambda: _record(self._here, path, about), "record a model")
        return made.path

    def _show(self, writing: Writing | None) -> None:
        self.writing = writing
        self.changed.emit()

    # --- measuring the time ---

    def _measure_time(self) -> None:
        """Quantize a demo model unless the time was measured before. If the engine is busy or there
        is no such model, the next plan tries again."""
        low, high = TIMED_BYTES
        suitable = [
            each
            for each in self._library.usable
            if each.source in SHIPPED
            and low <= each.bytes <= high
            and each.facts is not None
            and not is_quantized(each.facts)
        ]
        if suitable and not (self._timing.running or self._inference.busy):
            self._timing.start(self._time(min(suitable, key=lambda each: each.bytes)))

    def _time(self, model: ModelFile) -> Steps[None]:
        here, folder = self._here, self._scratch
        self._timed = yield self._background.call(lambda: bool(here.timings()), "look up times")
        if self._timed or self._inference.busy:
            return
        try:
            yield self._background.call(lambda: private.make_folder(folder), "make a folder")
            for name in TIMED_TYPES:
                clock = _Clock()

                def take(event: object, clock: _Clock = clock) -> None:
                    if isinstance(event, QuantizeProgress):
                        clock.begin()

                target = os.fspath(folder / f"{name}.gguf")
                job = self._inference.submit(QuantizeModel(model.path, target, name))
                made: ModelQuantized = yield Step(job, take)
                about = clock.timing(made, model.path)
                yield self._background.call(lambda about=about: here.add_timing(about), "record")
        finally:
            self._timed = True  # if it failed, it isn't tried again
            self._background.call(lambda: scratch.remove(folder), "clear")

    # --- files ---

    @Slot()
    def _look(self) -> None:
        """Look up which files were written for a comparison. Several changes of the library cause
        only one lookup."""
        if self._looking is not None:
            return
        here = self._here

        def work() -> frozenset[str]:
            return frozenset(path for path, each in here.files().items() if each.for_comparison)

        self._looking = self._background.call(work, "look up quantized models")
        self._looking.finished.connect(self._looked)

    @Slot(object)
    def _looked(self, found: frozenset[str]) -> None:
        self._looking = None
        if found != self.for_comparison:
            self.for_comparison = found
            self.changed.emit()


class _Clock:
    """Measures when the first tensor is written, and when the file is complete."""

    def __init__(self) -> None:
        self._began = 0.0

    def begin(self) -> None:
        self._began = self._began or time.monotonic()

    def timing(self, made: ModelQuantized, source: str) -> QuantizedFile:
        write_s = max(time.monotonic() - (self._began or time.monotonic()), LEAST_WRITE_S)
        return QuantizedFile(
            source=source,
            type=made.type,
            source_bytes=made.source_bytes,
            start_s=max(made.seconds - write_s, 0.0),
            write_s=write_s,
        )


def _unused(folder: Path, name: str, type_name: str) -> Path:
    """Return an unused path in the folder."""
    path, number = folder / f"{name}-{type_name}.gguf", 2
    while os.path.lexists(path):
        path, number = folder / f"{name}-{number}-{type_name}.gguf", number + 1
    return path


def _free(folder: Path) -> int:
    """Return the free space in bytes on the disk of a folder, which need not exist yet."""
    while not os.path.exists(folder) and folder != folder.parent:  # noqa: PTH110 - never raises
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _check_room(plan: PrecisionPlan, types: Sequence[str], folder: Path) -> None:
    """Create the folder and look whether it still has room. Raises: UserError."""
    try:
        private.make_folder(folder)
    except OSError as error:
        raise not_writable(folder / "model.gguf", error) from error
    if said := replace(plan, free=_free(folder)).no_room(types):
        raise UserError(said, kind="disk_full", remedy="retry")


def _record(here: QuantizedHere, path: Path, about: QuantizedFile) -> None:
    """Record a new file. One that can't be recorded counts as kept on purpose."""
    with contextlib.suppress(OSError):
        here.add(path, about)
