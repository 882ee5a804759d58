"""Estimates the memory that models need: in the background for models in the library, and from one
header per family of models for the files of a repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.gguf.split_files import whole_header
from desktop.core.library.models import ModelFile
from desktop.core.memory.estimate import (
    MemoryEstimate,
    default_context,
    estimate,
    whole_context,
)
from desktop.core.memory.fit import Fit, Machine, fit
from desktop.core.messages import ModelLoaded
from desktop.hub.remote_header import RemoteFacts
from desktop.hub.repository import RemoteModel
from desktop.services.jobs import JobThread, while_alive
from desktop.services.settings import Settings

Key = tuple[str, int, int]
"""A file's path, its size in bytes, and the requested context length in tokens."""
Estimate = tuple[MemoryEstimate, int]
"""A memory estimate and the context length in tokens that it applies to."""


class Estimates(QObject):
    """Memory estimates for the library, each computed once on first use."""

    changed = Signal()

    def __init__(self, background: JobThread, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._settings = background, settings
        self._found: dict[Key, Estimate] = {}
        self._asked: set[Key] = set()

    def of(self, model: ModelFile, loaded: ModelLoaded | None) -> Estimate | None:
        """Return the estimate; None if the header can't be read or the estimate isn't ready yet.
        `changed` is emitted when the estimate is ready. If `loaded` is given, the estimate uses the
        context length of the loaded model, so that it can be compared with the measured memory."""
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
            job.finished.connect(while_alive(self, partial(self._keep, key)))
        return self._found.get(key)

    def _keep(self, key: Key, result: Estimate) -> None:
        self._found[key] = result
        self.changed.emit()


def _estimated(
    path: str, facts: ModelFacts, context_length: int, cancel: Cancel
) -> Iterator[Estimate]:
    """Estimate the memory of a model file, all files of a split one included."""
    cancel.check()
    context_length = whole_context(context_length or default_context(facts.context_length))
    yield estimate(whole_header(path), context_length), context_length


@dataclass(frozen=True)
class Needs:
    """The memory that the quantizations of one model need besides their weights, at one context
    length. `used_share` is the share of the file's weights that are loaded, and `active_share` is
    the share of the loaded weights that are used for each token."""

    estimate: MemoryEstimate
    used_share: float
    active_share: float


def needs(facts: RemoteFacts, context_length: int) -> Needs:
    """Estimate the memory needs from a header. The cache and the compute buffer hardly depend on
    the precision of the weights, so one header serves all quantizations of a model. Takes a few
    ms."""
    told = facts.facts
    used = told.used_parameters
    active_share = told.active_parameters / used if told.active_parameters else 1.0
    used_share = used / told.parameters if told.parameters else 1.0
    return Needs(estimate(facts.header, context_length), used_share, active_share)


def fits(model: RemoteModel, known: Needs, machine: Machine) -> Fit:
    """Return whether a file fits, and why. Its size without the weights that aren't loaded counts
    as weights, since the header is small."""
    need = replace(known.estimate, weights=round(model.bytes * known.used_share))
    return fit(need, machine, active_share=known.active_share)


def too_large_anyway(model: RemoteModel, machine: Machine) -> Fit | None:
    """Return the verdict "too_large" if the weights alone don't fit, else None. Used if the header
    can't be read, since nothing more is known then."""
    alone = fit(MemoryEstimate(model.bytes, 0, 0), machine)
    return alone if alone.verdict == "too_large" else None


def families(models: tuple[RemoteModel, ...]) -> Mapping[str, RemoteModel]:
    """For each family of models in a repository, return the smallest complete quantization. Its
    header is used for the whole family."""
    found: dict[str, RemoteModel] = {}
    for model in models:
        if model.kind == "model" and model.complete:
            found.setdefault(family(model), model)
    return found


def family(model: RemoteModel) -> str:
    """Return the name without its quantization: "Qwen3-4B" for "Qwen3-4B-Q4_K_M"."""
    place = model.name.upper().rfind(model.quantization) if model.quantization else -1
    return model.name[:place].rstrip("-._ ") if place > 0 else model.name
