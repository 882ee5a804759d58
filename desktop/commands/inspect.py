"""`glassbox inspect`: shows the facts in a model's header, its tensors, and their blocks."""

from __future__ import annotations

import argparse

from desktop.commands.inspect_block import inspect_block
from desktop.commands.option_types import FILE_HELP, MOST_BLOCKS, whole
from desktop.commands.session import Session
from desktop.core.gguf.fingerprint import SHOWN, fingerprint
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.gguf.tensor_file import find_tensor, stored_tensors
from desktop.core.numbers.units import size_text
from desktop.terminal import number_of, table


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument("--tensor", metavar="NAME", help="show only this tensor")
    parser.add_argument(
        "--block",
        type=whole(0, MOST_BLOCKS),
        metavar="I",
        help="show this block of the tensor: bytes and weights",
    )
    parser.set_defaults(conflict=conflict)


def conflict(options: argparse.Namespace) -> str:
    """Return a message if --block is given without --tensor; "" if there is no conflict."""
    clash = options.block is not None and not options.tensor
    return "--block needs --tensor" if clash else ""


def run(options: argparse.Namespace, session: Session) -> None:
    path = session.path_of(options.file)
    stored = stored_tensors(path)
    if options.tensor:
        stored = (find_tensor(options.tensor, stored),)
    if options.block is not None:
        inspect_block(stored[0], options.block, session)
        return
    model = facts(read_header(path), path)
    tensors = [each.info for each in stored]
    session.terminal.result(
        fact_values(model)
        | {
            "tensors": [
                {"name": t.name, "type": t.type, "shape": list(t.shape), "bytes": t.bytes}
                for t in tensors
            ]
        }
    )
    if not options.tensor:
        session.terminal.text(fact_table(model, fingerprint(path)[:SHOWN]) + "\n")
    head = ("tensor", "type", "shape", "bytes")
    rows = [(t.name, t.type, " x ".join(map(str, t.shape)), f"{t.bytes:,}") for t in tensors]
    session.terminal.text(table([head, *rows], right=frozenset({3})))


def fact_values(model: ModelFacts) -> dict[str, object]:
    unused = {"unused_parameters": model.unused_parameters} if model.unused_parameters else {}
    return {
        "name": model.name,
        "architecture": model.architecture,
        "parameters": model.parameters,
        **unused,
        "active_parameters": model.active_parameters,
        "layers": model.layers,
        "experts": model.experts,
        "experts_used": model.experts_used,
        "context": model.context_length,
        "file_type": model.file_type,
        "bytes": model.bytes,
        "bits_per_weight": model.bits_per_weight,
    }


def fact_table(model: ModelFacts, mark: str = "") -> str:
    active = model.active_parameters  # also None for some mixtures
    experts = f"{model.experts}" if model.experts else ""
    if model.experts and model.experts_used:
        experts += f", {model.experts_used} used for each token"
    context = number_of(model.context_length, "token") if model.context_length else ""
    bits = f", {model.bits_per_weight:.2f} bits per weight" if model.bits_per_weight else ""
    rows = [
        ("name", model.name),
        ("architecture", model.architecture),
        ("parameters", f"{model.parameters:,}" if model.parameters else ""),
        ("active", f"{active:,}" if active is not None else ""),
        ("layers", model.layers),
        ("experts", experts),
        ("context", context),
        ("quantization", model.file_type),
        ("size", size_text(model.bytes) + bits),
        ("fingerprint", mark),
    ]
    return table([(label, str(value)) for label, value in rows if value])
