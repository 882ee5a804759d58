"""Which of a repository's files fit on this machine: one header is read, the rest follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.core.fit import Fit, Machine, fit
from desktop.core.memory import MemoryEstimate, estimate
from desktop.hub.remote_header import RemoteFacts
from desktop.hub.repository import RemoteModel


@dataclass(frozen=True)
class Needs:
    """What the models of one kind need beside their weights, at one context length."""

    estimate: MemoryEstimate
    active_share: float


def needs(facts: RemoteFacts, context_length: int) -> Needs:
    """Cache and working space hardly depend on the weights' precision: so one header serves all
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
