"""Loads models for the Compare pane. They are separate from the models that other panes use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.fingerprint import same_content
from desktop.core.gguf.header import read_header
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.memory import estimate as memory
from desktop.core.memory.fit import Machine, fit_together
from desktop.core.messages import UnloadModel
from desktop.core.numbers.units import size_text
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.models import Models
from desktop.services.task import Task

CONTEXT: Final = 2048
"""Context length in tokens, enough for one question and one answer. A longer context would only
cost memory."""
NAME: Final = "compare:"


@dataclass(frozen=True)
class RunPlan:
    """A plan for running models: all at once if `together` is true; if not, one after another, for
    the reason in `sentence`, which also says so if models are copies of each other. `contexts` maps
    the models' paths to context lengths in tokens (0 for models on servers). `need` is the memory
    that the models still need, and `free` is the free memory, both in bytes."""

    together: bool
    contexts: dict[str, int]
    need: int = 0
    free: int = 0
    sentence: str = ""


def key(path: str) -> str:
    return NAME + path


class Copies(QObject):
    """Loads models with the current settings and unloads those that are no longer needed."""

    def __init__(self, inference: Inference, background: JobThread, models: Models) -> None:
        super().__init__()
        self._inference, self._background, self._models = inference, background, models
        self._held: dict[object, frozenset[str]] = {}

    def hold(self, owner: object, paths: Sequence[str]) -> None:
        """Keep these models loaded for `owner`, even if `free` is called. If `paths` is empty,
        release the models that were held for `owner`."""
        self._held[owner] = frozenset(paths)

    def plan(self, paths: Sequence[str]) -> Job:
        """Check whether models fit in memory together. The job returns a RunPlan; it fails if a
        file can't be read."""
        loaded = self._inference.loaded
        present = {path: loaded[key(path)].memory_bytes for path in paths if key(path) in loaded}
        others = sum(each.memory_bytes for each in loaded.values()) - sum(present.values())

        def work(cancel: Cancel) -> Iterator[RunPlan]:
            yield _plan(paths, present, others, cancel)

        return self._background.submit(work, label="look whether models fit")

    def load(self, path: str, plan: RunPlan) -> Job:
        """Load a model with the context length in `plan`. If it is already loaded in the same way,
        the job ends immediately."""
        request = self._models.load_request(path, plan.contexts[path])
        return self._inference.submit(replace(request, name=key(path)))

    def free(self, but: Sequence[str] = ()) -> list[Job]:
        """Unload all models that the Compare pane loaded, except those with the paths `but` and
        those that are held."""
        kept = {key(path) for path in frozenset(but).union(*self._held.values())}
        return [
            self._inference.submit(UnloadModel(name))
            for name in list(self._inference.loaded)
            if name.startswith(NAME) and name not in kept
        ]


class SharedModels(QObject):
    """The results of a task with several models. The task holds the models that it needs and
    releases them at its end. `changed` is emitted whenever there is more to show."""

    changed = Signal()

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(parent)
        self._inference, self._copies = inference, copies
        self.task = Task(self)
        self.task.running_changed.connect(self.changed)


def _plan(paths: Sequence[str], present: dict[str, int], others: int, cancel: Cancel) -> RunPlan:
    """Plan how to run models. `present` maps the paths of the models that are already loaded to
    their memory use; `others` is the memory use of all other loaded models. Both are in bytes.

    Raises: UserError, if a model file can't be read.
    """
    import psutil  # not at the top, so that the window is shown sooner

    contexts: dict[str, int] = {}
    files: list[tuple[Path, ...]] = []
    away = {path: 0 for path in paths if is_server(path)}
    needs: list[memory.MemoryEstimate] = []
    for path in paths:
        cancel.check()
        if path in away:
            files.append(())
            continue
        try:
            header = read_header(path)
            files.append(part_paths(Path(path), header))
        except UserError as error:
            raise UserError(
                tr(
                    "Glassbox can no longer read one of the models. {message}",
                    message=error.message,
                ),
                kind=error.kind,
                remedy="pick_model",
                details=path,
            ) from error
        trained = memory.trained_context(header.metadata)
        contexts[path] = min(CONTEXT, trained or CONTEXT)
        if path not in present:
            needs.append(memory.estimate(header, contexts[path]))
    contexts |= away
    machine = psutil.virtual_memory()
    # The system counts memory-mapped files as available, so loaded models are subtracted here.
    free = min(machine.available, machine.total - others - sum(present.values()))
    together = fit_together(needs, Machine(machine.total, free))
    need = sum(each.total for each in needs)
    sentence = tr(
        "Together, the models need about {total} more memory, but Glassbox uses at most 90% of "
        "the {free} that is free, so they answer one after another.",
        total=size_text(need),
        free=size_text(free),
    )
    sentences = [_about_copies(files), "" if together else sentence]
    return RunPlan(together, contexts, need, free, " ".join(filter(None, sentences)))


def _about_copies(models: Sequence[Sequence[Path]]) -> str:
    """Return a sentence if models are copies of each other, given the files of each, or "".

    The library lists a model only once, but a file may have been replaced since it looked.
    """
    pairs = combinations(enumerate(models, 1), 2)
    for (one, ours), (other, theirs) in pairs:
        if ours and theirs and same_content(ours, theirs):
            return tr(
                "Models {one} and {other} are copies of the same file, so their answers can't "
                "differ.",
                one=one,
                other=other,
            )
    return ""
