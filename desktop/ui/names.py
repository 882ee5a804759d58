"""How a model is called in the window."""

from __future__ import annotations

from desktop.core.library import ModelFile

LESS_MEMORY = "Try with less memory"
"""The button that loads a model with a shorter context."""


def short_name(model: ModelFile) -> str:
    """The file's name without its quantization, where that stands beside it anyway."""
    file_type = model.facts.file_type if model.facts else None
    if file_type and model.name.lower().endswith(file_type.lower()):
        return model.name[: -len(file_type)].rstrip(".-_ ") or model.name
    return model.name


def full_name(model: ModelFile) -> str:
    """ "SmolLM2-135M-Instruct · Q4_1"."""
    file_type = model.facts.file_type if model.facts else None
    return f"{short_name(model)} · {file_type}" if file_type else model.name
