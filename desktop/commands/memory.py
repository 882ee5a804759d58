"""`glassbox memory`: what a model takes in memory here, as it is and in every precision."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from desktop.commands.session import Session
from desktop.core.fit import VERDICT_WORDS, Fit, Machine, fit
from desktop.core.gguf import Header, read_header
from desktop.core.gguf_parts import part_paths
from desktop.core.memory import MemoryEstimate, default_context, estimate_parts
from desktop.core.messages import Devices, ListDevices
from desktop.core.model_facts import facts
from desktop.core.precisions import Precision, of_model, of_size
from desktop.core.units import size_text
from desktop.terminal import table

PUBLISHED = "FP16"
"""The precision in which most models are published: what a bare number of parameters means."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is asked about. `like` names the known model whose shape stands in for it."""

    parameters: int
    active_parameters: int | None
    context_length: int
    precision: str | None
    need: MemoryEstimate
    precisions: Sequence[Precision]
    like: str | None

    @property
    def active_share(self) -> float:
        return (self.active_parameters or self.parameters) / max(self.parameters, 1)


def memory(options: argparse.Namespace, session: Session) -> None:
    subject = _of_size(options) if options.model is None else _of_model(options, session)
    machine = this_machine(session)
    found = fit(subject.need, machine, active_share=subject.active_share)
    fits = [
        fit(each.need, machine, active_share=subject.active_share) for each in subject.precisions
    ]
    session.terminal.result(_values(subject, machine, found, fits))
    session.terminal.text(_told(subject, found) + "\n")
    session.terminal.text(_table(subject.precisions, fits))
    if subject.active_parameters:
        share = f"{subject.active_share:.0%}"
        session.terminal.note(
            f"All experts must be in memory, though each token uses {share} of the weights."
        )
    if subject.like:
        session.terminal.note(
            f"Cache, working space and mixtures as in {subject.like}, the nearest known model."
        )
    session.terminal.note("All sizes are estimates; FP32 to INT4 are the rule of thumb.")


def this_machine(session: Session) -> Machine:
    """Main memory as the system reports it, graphics cards as llama.cpp does."""
    devices = next((e.devices for e in session.run(ListDevices()) if isinstance(e, Devices)), ())
    ram = psutil.virtual_memory()
    return Machine(ram.total, ram.available, devices)


def _of_model(options: argparse.Namespace, session: Session) -> _Subject:
    path = session.path_of(options.model)
    header = read_header(path)
    model = facts(header, path)
    tensors = [tensor for part in _headers(path, header) for tensor in part.tensors]
    context = options.context or default_context(model.context_length)
    return _Subject(
        model.parameters,
        model.active_parameters,
        context,
        model.file_type,
        estimate_parts(header.metadata, tensors, context),
        of_model(header.metadata, tensors, context),
        None,
    )


def _headers(path: str, header: Header) -> list[Header]:
    return [header, *(read_header(part) for part in part_paths(Path(path), header)[1:])]


def _of_size(options: argparse.Namespace) -> _Subject:
    parameters, active = options.parameters
    context = options.context or default_context(None)
    shape, precisions = of_size(parameters, context, mixture=active is not None)
    usual = next(each for each in precisions if each.name == PUBLISHED)
    return _Subject(parameters, active, context, PUBLISHED, usual.need, precisions, shape.name)


def _values(
    subject: _Subject, machine: Machine, found: Fit, fits: Sequence[Fit]
) -> dict[str, object]:
    return {
        "parameters": subject.parameters,
        "active_parameters": subject.active_parameters,
        "context": subject.context_length,
        "precision": subject.precision,
        **_need_values(subject.need, found),
        "reason": found.reason,
        "like": subject.like,
        "machine": {
            "memory_total": machine.memory_total,
            "memory_free": machine.memory_free,
            "devices": [asdict(device) for device in machine.devices],
        },
        "by_precision": {
            each.name: {
                "textbook": each.textbook,
                "bits_per_weight": each.bits_per_weight,
                **_need_values(each.need, one),
            }
            for each, one in zip(subject.precisions, fits, strict=True)
        },
    }


def _need_values(need: MemoryEstimate, found: Fit) -> dict[str, object]:
    return {
        "weights": need.weights,
        "kv_cache": need.kv_cache,
        "compute": need.compute,
        "total": need.total,
        "in_memory": found.in_memory,
        "on_card": found.on_card,
        "verdict": VERDICT_WORDS[found.verdict],
    }


def _told(subject: _Subject, found: Fit) -> str:
    need = subject.need
    rows = [
        (f"weights ({subject.precision or 'as stored'})", size_text(need.weights)),
        (f"conversation of {subject.context_length:,} tokens", size_text(need.kv_cache)),
        ("working space", size_text(need.compute)),
        ("together", size_text(need.total)),
    ]
    return table(rows, right=frozenset({1})) + f"\n{found.reason}"


def _table(precisions: Sequence[Precision], fits: Sequence[Fit]) -> str:
    head = ("precision", "bits a weight", "weights", "in memory", "here")
    rows = [
        (
            each.name,
            f"{each.bits_per_weight:.0f}" if each.textbook else f"{each.bits_per_weight:.2f}",
            size_text(each.need.weights),
            size_text(each.need.total),
            VERDICT_WORDS[one.verdict],
        )
        for each, one in zip(precisions, fits, strict=True)
    ]
    return table([head, *rows], right=frozenset({1, 2, 3}))
