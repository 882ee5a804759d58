"""What the window says about a repository and the file of it that is marked."""

from __future__ import annotations

from desktop.core.errors import UserError
from desktop.core.fit import Machine
from desktop.core.model_facts import ModelFacts
from desktop.core.units import size_text
from desktop.core.words import counted
from desktop.hub.repository import RemoteModel, Repository
from desktop.ui.panes.models.file_row import FileRow
from desktop.ui.panes.models.found_row import month, tally
from desktop.ui.panes.models.quantization_words import USUAL, meaning
from desktop.ui.panes.models.words import count_text


def about(repository: Repository, facts: ModelFacts | None) -> str:
    """The line below its name; `facts` once a header has been read."""
    parts = [repository.id.partition("/")[0], repository.license or "no license named"]
    if facts is not None:
        parts.append(f"{count_text(facts.parameters)} weights")
        if facts.context_length:
            parts.append(f"context {facts.context_length:,}")
    if repository.downloads is not None:
        parts.append(f"{tally(repository.downloads)} downloads a month")
    if repository.updated is not None:
        parts.append(month(repository.updated))
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
    said = f"This laptop: {size_text(machine.memory_total)}"
    said += f", {size_text(machine.memory_free)} free"
    if machine.card_total:
        said += f"; graphics card {size_text(machine.card_total)}"
    return said


def explained(row: FileRow, facts: ModelFacts | None) -> str:
    """What the suffix means; with the facts of its family also what a weight takes in all."""
    if row.model.kind == "image_encoder":
        return "It turns pictures into tokens for the model beside it; alone it does nothing."
    if not row.model.complete:
        return "Some of its files are missing in the repository, so it can't be used."
    said = meaning(row.model.quantization)
    if facts is not None and facts.parameters:
        said += f" {8 * row.model.bytes / facts.parameters:.1f} bits a weight in all."
    return said


def judged(row: FileRow, problem: UserError | None) -> str:
    """Whether it fits, and why; `problem` says why its header can't be read."""
    if row.model.kind != "model" or not row.model.complete:
        return ""
    if row.fit is not None and not row.at_least:
        return f"{row.fit.reason} Estimated from the file's header."
    if row.fit is not None:
        return f"Its weights alone take {size_text(row.model.bytes)}, which is more than there is."
    if problem is None:
        return "Reading its header on the Hub, to tell whether it fits…"
    if problem.kind in ("gated", "token"):
        return "Whether it fits can be told once you have access."
    return f"Whether it fits is not known: its header can't be read. {problem.message}"


def button_words(row: FileRow) -> str:
    """For the large button: what the row's own says, in full."""
    words = {"Get": f"Download {size_text(row.model.bytes)}", "Chat": "Chat with it"}
    if row.button:
        return words.get(row.button, row.button)
    return "Downloading" if row.download and row.download.state != "done" else "Download"


def to_mark(repository: Repository, file: str) -> RemoteModel | None:
    """The row with that file, the usual quantization, or the first."""
    models = [model for model in repository.models if model.kind == "model" and model.complete]
    for model in models:
        if file and any(part.name == file for part in model.files):
            return model
    for wanted in USUAL:
        if found := next((model for model in models if model.quantization == wanted), None):
            return found
    return models[0] if models else None
