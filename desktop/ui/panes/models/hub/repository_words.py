"""The texts about a repository and its selected file."""

from __future__ import annotations

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import counted, tr
from desktop.core.library.licenses import license_name
from desktop.core.memory.fit import Machine
from desktop.core.numbers.units import short_count, size_text
from desktop.hub.repository import RemoteModel, Repository
from desktop.ui.language import month_text
from desktop.ui.panes.models.hub.files_list import FileRow
from desktop.ui.panes.models.hub.found_list import monthly
from desktop.ui.panes.models.words import USUAL, meaning


def about(repository: Repository, facts: ModelFacts | None) -> str:
    """Return the line below the name of a repository. `facts` is None until a header is read, or if
    the repository contains several models."""
    named = license_name(repository.license or "") or tr("no license stated")
    parts = [repository.id.partition("/")[0], named]
    if facts is not None:
        parts.append(tr("{parameters} weights", parameters=short_count(facts.parameters)))
        if facts.context_length:
            parts.append(
                tr("{context_length:,} tokens of context", context_length=facts.context_length)
            )
    if repository.downloads is not None:
        parts.append(monthly(repository.downloads))
    if repository.updated is not None:
        parts.append(month_text(repository.updated))
    if others := sum(model.kind == "other" for model in repository.models):
        parts.append(
            counted(
                others,
                "{others} other file not shown",
                "{others} other files not shown",
                others=others,
            )
        )
    return " · ".join(parts)


def memory_of(machine: Machine) -> str:
    said = tr("Memory on this laptop: {memory_total}", memory_total=size_text(machine.memory_total))
    said += tr(", {memory_free} free", memory_free=size_text(machine.memory_free))
    if machine.card_total:
        said += tr("; graphics card {card_total}", card_total=size_text(machine.card_total))
    return said


def explained(row: FileRow, facts: ModelFacts | None) -> str:
    """Explain a file: for a complete model, return the meaning of its quantization and, given the
    family's facts, the average bits per weight."""
    if row.model.kind == "image_encoder":
        return tr(
            "This file turns images into tokens for the model. It doesn't work without the model."
        )
    if not row.model.complete:
        return tr(
            "Some of this model's files are missing from the repository, so you can't use the "
            "model. Choose another model."
        )
    said = meaning(row.model.quantization)
    if facts is not None and facts.parameters:
        said += tr(
            " {bytes:.1f} bits per weight on average.", bytes=8 * row.model.bytes / facts.parameters
        )
    return said


def judged(row: FileRow, problem: UserError | None) -> str:
    """Return text that says whether the file fits, and why. `problem` is the reason why its header
    can't be read, or None if there is none."""
    if row.model.kind != "model" or not row.model.complete:
        return ""
    if row.fit is not None and not row.at_least:
        return tr(
            "{reason} This estimate is based on the file's size and on the header of one of "
            "the model's files.",
            reason=row.fit.reason,
        )
    if row.fit is not None:
        return tr(
            "The weights alone need {bytes} of memory, more than this laptop can provide.",
            bytes=size_text(row.model.bytes),
        )
    if problem is None:
        return tr("Reading the file's header on the Hub to see whether the model fits…")
    if problem.kind in ("gated", "token"):
        return tr("Once you have access, Glassbox can tell whether the model fits.")
    return tr(
        "Glassbox can't tell whether the model fits, because it can't read the file's header. "
        "{message}",
        message=problem.message,
    )


def button_words(row: FileRow) -> str:
    """Return the label of the button below the list. It is more detailed than the label of the
    row's button."""
    words = {
        tr("Download"): tr("Download {bytes}", bytes=size_text(row.model.bytes)),
        tr("Retry"): tr("Try again"),
        tr("Chat"): tr("Chat with it"),
    }
    if row.button:
        return words.get(row.button, row.button)
    if row.download is not None and row.download.state != "done":
        return tr("Queued") if row.download.state == "waiting" else tr("Downloading")
    return tr("On this laptop") if row.here else tr("Download")


def to_mark(repository: Repository, file: str) -> RemoteModel | None:
    """Return the model to select; None if no model is complete. Prefers the model that contains
    `file`, then a model with a default quantization, then the first model."""
    models = [model for model in repository.models if model.kind == "model" and model.complete]
    for model in models:
        if file and any(part.name == file for part in model.files):
            return model
    for wanted in USUAL:
        if found := next((model for model in models if model.quantization == wanted), None):
            return found
    return models[0] if models else None
