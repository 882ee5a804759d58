"""The model that a page begins with."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.demo_questions import is_demo
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


def model_that_goes_on(context: Context) -> str:
    """As `default_model`, to go on with any text. A demo model, which answers questions like its
    own and nothing else, only where neither another is in memory nor the starter here."""
    path = default_model(context)
    known = context.library.get(path) if path else None
    if known is None or not is_demo(known):
        return path
    others = [each for each in context.library.models if not each.problem and not is_demo(each)]
    paths = {each.path for each in others}
    loaded = [each for each in context.inference.loaded if each in paths]
    first = to_begin_with(others)
    return loaded[-1] if loaded else first.path if first else path
