"""A model's file and a task's questions, up to a result that is kept: for window and command."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ModelSize, ResultStore, Run, Settings
from desktop.core.benchmarks.results.summary import Summary, summarize
from desktop.core.benchmarks.rows import Rows, fingerprint
from desktop.core.benchmarks.runner import Plan, count, run
from desktop.core.benchmarks.tasks.task import Task
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.gguf.split_files import part_paths
from desktop.core.library.checksums import pieces
from desktop.core.memory import estimate
from desktop.core.messages import Devices, ListDevices, LoadModel, LoadProgress, ModelLoaded

LONGEST_CONTEXT: Final = 8192
"""Tokens that a model is loaded with for answers that it writes; less where it was trained for
less."""
SHORT_CONTEXT: Final = 512
"""Where likelihoods are compared, whose context is made to measure beside this one."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: `sha256` is the model's (model_sha256), `shots` None as many examples as
    the task has, `limit` 0 all questions. `version` is Glassbox's; `name` is the engine's for
    the model, as LoadModel has it."""

    path: str
    sha256: str
    task: Task
    rows: Rows
    version: str
    shots: int | None = None
    limit: int = 0
    exact: bool = False
    threads: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Began:
    """Of `total` questions, `done` were answered in an earlier run that was stopped."""

    run: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Answered:
    sample: Sample
    done: int
    total: int
    seconds_left: float


@dataclass(frozen=True, slots=True)
class Ended:
    """`samples` are those of earlier runs, too."""

    run: Run
    summary: Summary
    samples: tuple[Sample, ...]


EvaluationEvent = LoadProgress | ModelLoaded | Began | Answered | Ended


def evaluate(
    order: Order, engine: Engine, store: ResultStore, cancel: Cancel
) -> Iterator[EvaluationEvent]:
    """Load the model, ask what hasn't been asked with the same settings, keep each answer, sum
    up. The last event is Ended.

    Raises: UserError, Cancelled; what was answered is kept for the next call.
    """
    loaded = yield from _load(order, engine, cancel)
    about = facts(read_header(order.path), order.path)
    store.keep_size(order.sha256, ModelSize(about.parameters, about.bits_per_weight))
    task = order.task
    plan = Plan(
        task,
        loaded.model,
        task.shots if order.shots is None else order.shots,
        order.limit,
        order.exact,
        loaded.has_chat_template,
    )
    total = count(plan, order.rows)
    record = store.begin(_settings(order, plan, loaded, _llama_version(engine, cancel)))
    done = store.done(record.id)
    yield Began(record.id, len(done), total)
    began = before = time.perf_counter()
    for number, sample in enumerate(run(plan, order.rows, engine, cancel, done), 1):
        now = time.perf_counter()
        store.add(record.id, sample, now - before)
        before = now
        left = total - len(done) - number
        yield Answered(sample, len(done) + number, total, left * (now - began) / number)
    samples = store.samples(record.id)
    summary = summarize(task, samples)
    store.finish(record.id, summary)
    yield Ended(store.run(record.id), summary, tuple(samples))


def _load(
    order: Order, engine: Engine, cancel: Cancel
) -> Generator[LoadProgress | ModelLoaded, None, ModelLoaded]:
    length = _context_length(order.path, order.task)
    request = LoadModel(order.path, order.name, length, threads=order.threads)
    loaded = None
    for event in engine.run(request, cancel):
        if isinstance(event, LoadProgress | ModelLoaded):
            yield event
        if isinstance(event, ModelLoaded):
            loaded = event
    assert loaded is not None, "a load ends with ModelLoaded"
    return loaded


def model_sha256(path: str, cancel: Cancel, progress: Callable[[str], None]) -> str:
    """Of a model's file, or of all its parts one after the other. `progress` gets the name of
    the part that is read. Raises: UserError, Cancelled."""
    paths = [str(part) for part in part_paths(Path(path), read_header(path))] or [path]
    found = hashlib.sha256()
    for part in paths:
        for piece in pieces(part, cancel):
            found.update(piece)
            progress(Path(part).name)
    return found.hexdigest()


def _uses_context(task: Task) -> bool:
    """Whether the length that the model is loaded with matters."""
    return bool(task.longest_answer) or task.layout.whole


def _context_length(path: str, task: Task) -> int:
    if not _uses_context(task):
        return SHORT_CONTEXT
    trained = estimate.trained_context(read_header(path).metadata)
    return min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)


def _llama_version(engine: Engine, cancel: Cancel) -> str:
    events = list(engine.run(ListDevices(), cancel))  # to the end, or the engine starts again
    return next(event for event in events if isinstance(event, Devices)).llama_version


def _settings(order: Order, plan: Plan, loaded: ModelLoaded, llama_version: str) -> Settings:
    task = plan.task
    context = loaded.context_length if _uses_context(task) else loaded.trained_context_length
    return Settings(
        task=task.name,
        version=task.version,
        shots=plan.shots,
        limit=plan.limit,
        of=len(order.rows[task.asked]),
        questions=fingerprint(order.rows),
        model=Path(order.path).name,
        model_sha256=order.sha256,
        chat=plan.chat,
        exact=plan.exact,
        context_length=context,
        glassbox=order.version,
        llama=llama_version,
        backend=loaded.backend,
    )
