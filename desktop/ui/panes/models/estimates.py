"""How much memory models would take: those of the library, worked out in the background, and a
repository's files, of which one header is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.library.models import ModelFile
from desktop.core.memory.estimate import MemoryEstimate, default_context, estimate
from desktop.core.memory.fit import Fit, Machine, fit
from desktop.core.messages import ModelLoaded
from desktop.hub.remote_header import RemoteFacts
from desktop.hub.repository import RemoteModel
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


@dataclass(frozen=True)
class Needs:
    """What the models of one kind need beside their weights, at one context length."""

    estimate: MemoryEstimate
    active_share: float


def needs(facts: RemoteFacts, context_length: int) -> Needs:
    """Cache and compute buffer hardly depend on the weights' precision: so one header serves all
    the quantizations of a model. Takes a few ms."""
    told = facts.facts
    share = told.active_parameters / told.parameters if told.active_parameters else 1.0
    return Needs(estimate(facts.header, context_length), share)


def fits(model: RemoteModel, known: Needs, machine: Machine) -> Fit:
    """With the file's own bytes as its weights: the header's share of them is small."""
    need = replace(known.estimate, weights=model.bytes)
    return fit(need, machine, active_share=known.active_share)


def too_large_anyway(model: RemoteModel, machine: Machine) -> Fit | None:
    """Where no header can be read: "won't fit" when the weights alone are too much. Nothing
    else can be said then."""
    alone = fit(MemoryEstimate(model.bytes, 0, 0), machine)
    return alone if alone.verdict == "too_large" else None


def families(models: tuple[RemoteModel, ...]) -> Mapping[str, RemoteModel]:
    """The complete model files of a repository by what they are quantizations of; of each the
    smallest, whose header speaks for all of them."""
    found: dict[str, RemoteModel] = {}
    for model in models:
        if model.kind == "model" and model.complete:
            found.setdefault(family(model), model)
    return found


def family(model: RemoteModel) -> str:
    """The name without its quantization: "Qwen3-4B" of "Qwen3-4B-Q4_K_M"."""
    place = model.name.upper().rfind(model.quantization) if model.quantization else -1
    return model.name[:place].rstrip("-._ ") if place > 0 else model.name
