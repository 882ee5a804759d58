"""The model that a page begins with."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.library import ModelFile, to_begin_with
from desktop.ui.panes.base import Context


def default_model(context: Context, among: Sequence[ModelFile] | None = None) -> str:
    """The path of the model in memory, the last one used, the one for a first chat, or the first
    of the library (of those `among` them, where given); "" without any."""
    loaded = list(context.inference.loaded.values())
    if loaded:
        return loaded[-1].path
    models = context.library.models if among is None else among
    usable = [model for model in models if model.problem is None]
    last = context.settings.values.last_model
    if any(model.path == last for model in usable):
        return last
    first = to_begin_with(usable) or next(iter(usable), None)
    return first.path if first else ""
