"""Finds the model that a user names on the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from desktop.core.errors import UserError
from desktop.core.i18n import all_of, tr
from desktop.core.library.models import ModelFile, natural_key


def is_path(model: str) -> bool:
    """Return True if MODEL on the command line is a path: it ends in .gguf, or there is a file at
    this path."""
    return model.lower().endswith(".gguf") or os.path.isfile(model)  # noqa: PTH113


def resolve(model: str, models: Sequence[ModelFile]) -> str:
    """Return the path of the model given as MODEL on the command line. MODEL can be a path, a name,
    or the beginning of a name.

    Raises: UserError, kind unknown_model (lists the available names) or ambiguous (lists the
    matches); or the selected model's own problem.
    """
    exact = _matching(models, lambda name: name == model)
    # Ollama's names may have a slash, too.
    if is_path(model) or (not exact and ("/" in model or os.sep in model)):
        return model
    wanted = model.casefold()
    same = _matching(models, lambda name: name.casefold() == wanted)
    begin = _matching(models, lambda name: name.casefold().startswith(wanted))
    found = exact or same or (begin if wanted else [])
    if len(found) == 1:
        if problem := found[0].problem:
            raise problem
        return found[0].path
    if found:
        names = {entry.name for entry in found}
        which = [entry.path if len(names) == 1 else entry.name for entry in found]
        advice = tr("Enter more of the name, or enter the path of the file.")
        raise UserError(
            tr(
                "{model} matches {listed}. {advice}",
                model=model,
                listed=_listed(which),
                advice=advice,
            ),
            kind="ambiguous",
        )
    if not models:
        raise UserError(
            tr(
                "No model is named {model}: the library is empty. Enter the path of a GGUF file.",
                model=model,
            ),
            kind="unknown_model",
        )
    names = sorted({entry.name for entry in models}, key=natural_key)
    raise UserError(
        tr(
            "No model is named {model}. Choose one from the library: {listed}.",
            model=model,
            listed=_listed(names),
        ),
        kind="unknown_model",
    )


def _matching(models: Sequence[ModelFile], fits: Callable[[str], bool]) -> list[ModelFile]:
    """Return the models whose name, or the name of one of whose copies, fits."""
    return [model for model in models if any(fits(file.name) for file in model.files)]


def _listed(names: Sequence[str], most: int = 8) -> str:
    if len(names) > most:
        first, more = ", ".join(names[:most]), len(names) - most
        return tr("{first}, and {more} more", first=first, more=more)
    return all_of(names)
