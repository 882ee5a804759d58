"""`glassbox memory`: estimates the memory that a model needs, as is and in each precision, and
whether it fits on this machine."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import psutil

from desktop.commands.option_types import FILE_HELP, parameters, setting
from desktop.commands.session import Session
from desktop.core.memory.estimate import CACHE_TYPES
from desktop.core.memory.fit import VERDICT_WORDS, Fit, Machine, fit
from desktop.core.memory.precisions import Precision
from desktop.core.memory.subject import Subject, of_file, of_size
from desktop.core.messages import Devices, ListDevices
from desktop.core.numbers.units import size_text
from desktop.terminal import table


def add_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("model", nargs="?", metavar="MODEL", help=FILE_HELP)
    group.add_argument(
        "--parameters",
        type=parameters,
        metavar="N",
        help="a number of parameters instead, such as 7B, or 30B-A3B with 3B active",
    )
    parser.add_argument(
        "--context",
        type=setting("context_length", 1),
        default=0,
        metavar="N",
        help="context length in tokens (default: 4,096, or the model's own if that is shorter)",
    )
    parser.add_argument(
        "--cache",
        choices=CACHE_TYPES,
        default=CACHE_TYPES[0],
        help="the number type of the KV cache (%(default)s)",
    )


def run(options: argparse.Namespace, session: Session) -> None:
    if options.model is None:
        subject = of_size(*options.parameters)
    else:
        subject = of_file(session.path_of(options.model))
    context = options.context or subject.usual_context
    need = subject.need(context, options.cache)
    precisions = subject.precisions(need)
    machine = this_machine(session)
    found = fit(need, machine, active_share=subject.active_share)
    fits = [fit(each.need, machine, active_share=subject.active_share) for each in precisions]
    asked = {"context": context, "cache": options.cache}
    session.terminal.result(_values(subject, asked, machine, found, precisions, fits))
    session.terminal.text(_told(subject, context, found) + "\n")
    session.terminal.text(_table(precisions, fits))
    for note in subject.notes:
        session.terminal.note(note)
    session.terminal.note("All sizes are estimates. FP32 to INT4 use the rule of thumb.")


def this_machine(session: Session) -> Machine:
    """Return the main memory reported by the system and the graphics cards listed by llama.cpp."""
    devices = next((e.devices for e in session.run(ListDevices()) if isinstance(e, Devices)), ())
    ram = psutil.virtual_memory()
    return Machine(ram.total, ram.available, devices)


def _values(
    subject: Subject,
    asked: Mapping[str, object],
    machine: Machine,
    found: Fit,
    precisions: Sequence[Precision],
    fits: Sequence[Fit],
) -> dict[str, object]:
    return {
        "parameters": subject.parameters,
        "active_parameters": subject.active_parameters,
        **asked,
        "precision": subject.precision,
        **_need_values(found),
        "reason": found.reason,
        "like": subject.like or None,
        "machine": {
            "memory_total": machine.memory_total,
            "memory_free": machine.memory_free,
            "devices": [asdict(device) for device in machine.devices],
        },
        "by_precision": {
            each.name: {
                "textbook": each.textbook,
                "bits_per_weight": each.bits_per_weight,
                **_need_values(one),
            }
            for each, one in zip(precisions, fits, strict=True)
        },
    }


def _need_values(found: Fit) -> dict[str, object]:
    need = found.need
    return {
        "weights": need.weights,
        "kv_cache": need.kv_cache,
        "compute": need.compute,
        "total": need.total,
        "in_memory": found.in_memory,
        "on_card": found.on_card,
        "verdict": VERDICT_WORDS[found.verdict],
    }


def _told(subject: Subject, context: int, found: Fit) -> str:
    need = found.need
    rows = [
        (f"weights ({subject.precision or 'as stored'})", size_text(need.weights)),
        (f"KV cache for {context:,} tokens", size_text(need.kv_cache)),
        ("compute buffer", size_text(need.compute)),
        ("total", size_text(need.total)),
    ]
    return table(rows, right=frozenset({1})) + f"\n{found.reason}"


def _table(precisions: Sequence[Precision], fits: Sequence[Fit]) -> str:
    head = ("precision", "bits per weight", "weights", "in memory", "here")
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
