"""How much memory the models of the library would take, worked out in the background."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.gguf import read_header
from desktop.core.library import ModelFile
from desktop.core.memory import MemoryEstimate, default_context, estimate
from desktop.core.messages import ModelLoaded
from desktop.core.model_facts import ModelFacts
from desktop.services.jobs import JobThread
from desktop.services.settings import Settings

Key = tuple[str, int, int]
"""A file's path and bytes, and the tokens of context that are asked for."""
Estimate = tuple[MemoryEstimate, int]
"""And the tokens of context that it is for."""


class Estimates(QObject):
    """Each is worked out once, when it is first asked for."""

    changed = Signal()

    def __init__(self, background: JobThread, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._settings = background, settings
        self._found: dict[Key, Estimate] = {}
        self._asked: set[Key] = set()

    def of(self, model: ModelFile, loaded: ModelLoaded | None) -> Estimate | None:
        """What is known now; `changed` says when there is more. Of one that is `loaded`, for the
        same conversation, so that the two can be compared."""
        if model.facts is None:
            return None
        wanted = self._settings.values.context_length
        if loaded is not None:
            wanted = loaded.context_length
        facts, key = model.facts, (model.path, model.bytes, wanted)
        if key not in self._asked:
            self._asked.add(key)
            job = self._background.submit(
                lambda cancel: _estimated(model.path, facts, wanted, cancel), "estimate memory"
            )
            job.finished.connect(partial(self._keep, key))
        return self._found.get(key)

    def _keep(self, key: Key, result: Estimate) -> None:
        self._found[key] = result
        self.changed.emit()


def _estimated(
    path: str, facts: ModelFacts, context_length: int, cancel: Cancel
) -> Iterator[Estimate]:
    """The weights are those of all of a split model's files, the rest is in the first one's
    header."""
    cancel.check()
    context_length = context_length or default_context(facts.context_length)
    weights = round(facts.parameters * (facts.bits_per_weight or 0) / 8)
    yield estimate(read_header(path), context_length, weights=weights), context_length
