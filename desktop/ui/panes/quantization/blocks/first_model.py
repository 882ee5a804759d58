"""Finds a model with blocks of the usual type, or has a demo model quantized."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.library.models import ModelFile
from desktop.core.quantization.precision_plan import PrecisionPlan
from desktop.core.quantization.quantized_types import is_quantized
from desktop.services.precisions import Precisions
from desktop.services.task import Steps, Task
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.quantization.tensor_choice import BEST, in_blocks, of_type

COPY: Final = "Q4_K_M"
LARGEST_BYTES: Final = 50_000_000
"""Largest demo model that is quantized without being asked, so that it takes about a second."""


class FirstModel(QObject):
    """Chooses the model with which the page opens."""

    ready = Signal(str)
    """Emitted with the path of the quantized demo model, which the library lists, or with "" if it
    couldn't be written."""

    def __init__(self, runtime: Runtime, precisions: Precisions, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime, self._precisions = runtime, precisions
        self.wanted = True
        """True as long as the user hasn't chosen a model."""
        self._task = Task(self)
        self._task.finished.connect(self._written)
        self._task.failed.connect(self._give_up)
        self._task.stopped.connect(self._give_up)

    def path(self) -> str:
        """Return the path of the model that the user wants to look inside or, if that isn't known,
        of one whose file type is one of the usual type's; the default model if there is none."""
        models, library = self._runtime.models, self._runtime.library
        if library.get(models.to_look_inside) is not None:
            self.wanted = False
            return models.to_look_inside
        fitting = [
            each
            for each in library.usable
            if each.facts is not None and (each.facts.file_type or "").startswith(BEST)
        ]
        return models.default(fitting) if fitting else models.default()

    def write_for(self, tensors: Sequence[StoredTensor], *, any_blocks: bool) -> bool:
        """Start to quantize a demo model, as for comparing precisions, if nobody has chosen the
        model of these tensors and none of them has the usual type or, with `any_blocks`, any
        blocks. Returns False if that isn't so, if there is no demo model, or if the engine has
        other work."""
        enough = in_blocks(tensors) if any_blocks else of_type(tensors, BEST)
        wanted, self.wanted = self.wanted and not enough, False
        model = self._demo() if wanted else None
        if model is None or self._runtime.inference.busy or self._precisions.writing:
            return False
        self._task.start(self._steps(model))
        return True

    def stop(self) -> None:
        """Stop writing, and show the default model."""
        self._task.stop()

    def forget(self) -> None:
        """Stop writing, since another model is shown."""
        self._task.abandon()

    def _demo(self) -> ModelFile | None:
        """Return the largest demo model that can be quantized quickly. In a mixture, each layer's
        experts are one tensor of three dimensions, which is harder to follow."""
        found = [
            each
            for each in self._runtime.library.usable
            if each.source == "demo"
            and each.bytes <= LARGEST_BYTES
            and each.facts is not None
            and not is_quantized(each.facts)
            and not each.facts.experts
        ]
        return max(found, key=lambda each: each.bytes, default=None)

    def _steps(self, model: ModelFile) -> Steps[str]:
        plan: PrecisionPlan = yield self._precisions.plan(model)
        paths = yield from self._precisions.write(plan, (COPY,))
        return paths[0]

    def _written(self, path: str) -> None:
        self.ready.emit(path)

    def _give_up(self, error: UserError | None = None) -> None:
        self.ready.emit("")
