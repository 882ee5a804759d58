"""`glassbox models`: lists the models in the library."""

from __future__ import annotations

import argparse

from desktop.commands.inspect import fact_values
from desktop.commands.session import Session
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.terminal import table


def add_options(parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(options: argparse.Namespace, session: Session) -> None:
    found = session.models()
    session.terminal.result({"models": [model_values(model) for model in found]})
    if not found:
        session.terminal.note(
            f"No models yet. Put GGUF files in {session.folders.models}, or add them in the window."
        )
        return
    head = ("name", "parameters", "type", "size", "file")
    rows = [
        (
            model.name,
            f"{model.facts.parameters:,}" if model.facts and model.facts.parameters else "",
            (model.facts and model.facts.file_type) or "",
            size_text(model.bytes),
            model.path,
        )
        for model in found
    ]
    session.terminal.text(table([head, *rows], right=frozenset({1, 3})))
    for model in found:
        if model.problem is not None:
            session.terminal.note(f"{model.name}: {model.problem.message}")


def model_values(model: ModelFile) -> dict[str, object]:
    """Return the values for --json of a library entry; the facts are null if the file can't be
    read."""
    known = fact_values(model.facts) if model.facts else {}
    keys = ("architecture", "parameters", "active_parameters", "layers", "experts", "experts_used")
    return {
        "name": model.name,
        "path": model.path,
        "copies": [each.path for each in model.copies],
        "source": model.source,
        **{key: known.get(key) for key in keys},
        "context": known.get("context"),
        "file_type": known.get("file_type"),
        "bytes": model.bytes,
        "bits_per_weight": known.get("bits_per_weight"),
        "problem": model.problem.message if model.problem else None,
    }
