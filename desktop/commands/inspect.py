"""`glassbox inspect`: what a model's header says, and its tensors."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from desktop.commands.session import Session
from desktop.core.errors import UserError
from desktop.core.gguf import TensorInfo, read_header
from desktop.core.gguf_parts import part_paths
from desktop.core.model_facts import ModelFacts, facts
from desktop.core.units import size_text
from desktop.terminal import table


def inspect(options: argparse.Namespace, session: Session) -> None:
    path = session.path_of(options.file)
    header = read_header(path)
    model = facts(header, path)
    others = [read_header(part) for part in part_paths(Path(path), header)[1:]]
    tensors = [tensor for part in (header, *others) for tensor in part.tensors]
    if options.tensor:
        tensors = [named(options.tensor, tensors)]
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
        session.terminal.text(fact_table(model) + "\n")
    head = ("tensor", "type", "shape", "bytes")
    rows = [(t.name, t.type, " x ".join(map(str, t.shape)), f"{t.bytes:,}") for t in tensors]
    session.terminal.text(table([head, *rows], right=frozenset({3})))


def named(name: str, tensors: list[TensorInfo]) -> TensorInfo:
    for tensor in tensors:
        if tensor.name == name:
            return tensor
    near = difflib.get_close_matches(name, [tensor.name for tensor in tensors], n=3)
    hint = f" Close to it: {', '.join(near)}." if near else ""
    raise UserError(f"The file has no tensor named {name!r}.{hint}", kind="no_tensor")


def fact_values(model: ModelFacts) -> dict[str, object]:
    return {
        "name": model.name,
        "architecture": model.architecture,
        "parameters": model.parameters,
        "active_parameters": model.active_parameters,
        "layers": model.layers,
        "experts": model.experts,
        "experts_used": model.experts_used,
        "context": model.context_length,
        "file_type": model.file_type,
        "bytes": model.bytes,
        "bits_per_weight": model.bits_per_weight,
    }


def fact_table(model: ModelFacts) -> str:
    experts = f"{model.experts}, {model.experts_used} used for each token" if model.experts else ""
    context = f"{model.context_length:,} tokens" if model.context_length else ""
    bits = f", {model.bits_per_weight:.2f} bits a weight" if model.bits_per_weight else ""
    rows = [
        ("name", model.name),
        ("architecture", model.architecture),
        ("parameters", f"{model.parameters:,}" if model.parameters else ""),
        ("active", f"{model.active_parameters:,}" if model.experts else ""),
        ("layers", model.layers),
        ("experts", experts),
        ("context", context),
        ("quantization", model.file_type),
        ("size", size_text(model.bytes) + bits),
    ]
    return table([(label, str(value)) for label, value in rows if value])
