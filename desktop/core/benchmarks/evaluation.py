"""Runs a benchmark task on a model file and stores the result, for the window and the command
line."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ModelSize, ResultStore, Run, RunSettings
from desktop.core.benchmarks.results.summary import ScoreSummary, summarize
from desktop.core.benchmarks.rows import Rows, fingerprint
from desktop.core.benchmarks.runner import TaskPlan, count, run
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import RequestRunner
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.library.checksums import pieces
from desktop.core.memory import estimate
from desktop.core.messages import (
    Devices,
    Event,
    ListDevices,
    LoadModel,
    LoadProgress,
    ModelLoaded,
    Request,
)
from desktop.core.servers.address import is_server

LONGEST_CONTEXT: Final = 8192
"""Context length in tokens for tasks in which the model writes its answers or reads a whole text;
shorter if the model was trained with a shorter context."""
SHORT_CONTEXT: Final = 512
"""Context length in tokens for tasks that compare likelihoods. Scoring creates a second context of
the size it needs, so this one can be small."""


@dataclass(frozen=True, slots=True)
class EvaluationOrder:
    """The evaluation to run. `sha256` is the hash of the model file (see model_sha256), or "" if
    the model is on a server. `shots`
    None means the task's default number of few-shot examples, and `limit` 0 means all questions.
    `version` is Glassbox's version; `name` is the engine's name for the model, as in LoadModel.
    `file_name` is stored with the results; "" for the name in the path."""

    path: str
    sha256: str
    task: BenchmarkTask
    rows: Rows
    version: str
    shots: int | None = None
    limit: int = 0
    exact: bool = False
    threads: int = 0
    name: str = ""
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Began:
    """The run has begun. Of its `total` questions, `done` were answered before an interruption."""

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
    """The run is complete. `samples` includes those answered before an interruption."""

    run: Run
    summary: ScoreSummary
    samples: tuple[Sample, ...]


EvaluationEvent = LoadProgress | ModelLoaded | Began | Answered | Ended


def evaluate(
    order: EvaluationOrder, engine: RequestRunner, store: ResultStore, cancel: Cancel
) -> Iterator[EvaluationEvent]:
    """Load the model, resume the unfinished run with the same settings or start a new one, store
    each answer, and summarize all answers. The last event is Ended. If a graphics card fails, a run
    on the processor begins, since a run's answers must all come from the backend that it names.

    Raises: UserError, kind no_questions, if the rows contain none of the task's questions, or
    another kind; Cancelled. The answers so far are kept for the next call.
    """
    watched = _BackendWatch(engine)
    try:
        yield from _evaluate(order, watched, store, cancel)
    except UserError as error:
        if error.kind != "card":
            raise
        yield from evaluate(order, engine, store, cancel)


class _BackendWatch:
    """An engine that notices when a model is loaded again with another backend."""

    def __init__(self, engine: RequestRunner) -> None:
        self._engine = engine
        self._backend = ""
        self.moved = False

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        for event in self._engine.run(request, cancel):
            if isinstance(event, ModelLoaded):
                self.moved = self._backend not in ("", event.backend)
                self._backend = event.backend
            if not self.moved:  # The rest belongs to another run. It is read to the end, so that
                yield event  # the engine isn't restarted.
        if self.moved:
            raise UserError("the model was loaded again with another backend", kind="card")


def _evaluate(
    order: EvaluationOrder, engine: RequestRunner, store: ResultStore, cancel: Cancel
) -> Iterator[EvaluationEvent]:
    task = order.task
    shots = task.shots if order.shots is None else order.shots
    plan = TaskPlan(task, order.name, shots, order.limit, order.exact)
    total = count(plan, order.rows)
    if not total:
        raise UserError(
            tr(
                "{name} contains no questions from {title}.",
                name=order.rows[task.asked][0].place,
                title=shown_title(task.title),
            ),
            kind="no_questions",
        )
    loaded = yield from _load(order, engine, cancel)
    plan = replace(plan, model=loaded.model, chat=loaded.has_chat_template)
    if not is_server(order.path):
        about = facts(read_header(order.path), order.path)
        store.keep_size(order.sha256, ModelSize(about.parameters, about.bits_per_weight))
    away = is_server(order.path)
    version = loaded.backend if away else _llama_version(engine, cancel)
    record = store.begin(_settings(order, plan, loaded, version))
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
    order: EvaluationOrder, engine: RequestRunner, cancel: Cancel
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
    """Return the SHA-256 of a model file, or of all parts of a split model in sequence; "" for a
    model on a server. `progress` is called with the name of the file that is being read.
    Raises: UserError, Cancelled."""
    if is_server(path):
        return ""
    paths = [str(part) for part in part_paths(Path(path), read_header(path))] or [path]
    found = hashlib.sha256()
    for part in paths:
        for piece in pieces(part, cancel):
            found.update(piece)
            progress(Path(part).name)
    return found.hexdigest()


def _uses_context(task: BenchmarkTask) -> bool:
    """Return True if the context length of the loaded model affects the result."""
    return bool(task.longest_answer) or task.layout.whole


def _context_length(path: str, task: BenchmarkTask) -> int:
    if is_server(path) or not _uses_context(task):
        return SHORT_CONTEXT
    trained = estimate.trained_context(read_header(path).metadata)
    return min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)


def window_on_server(context_length: int) -> int:
    """Return how many tokens of a long text a server reads at once. The token before them is sent
    along, and one is written."""
    return max(1, min(LONGEST_CONTEXT, context_length - 2))


def _llama_version(engine: RequestRunner, cancel: Cancel) -> str:
    events = list(engine.run(ListDevices(), cancel))  # read to the end, or the engine restarts
    return next(event for event in events if isinstance(event, Devices)).llama_version


def _said_to_be(loaded: ModelLoaded) -> str:
    """Return what takes the place of a hash for a model on a server. A server can have another
    model the next time, so this is what it says about the model, and not the address alone."""
    said = f"{loaded.path} {loaded.description} {loaded.trained_context_length}"
    return hashlib.sha256(said.encode()).hexdigest()


def _stored_name(order: EvaluationOrder) -> str:
    """Return what is stored as the model: its address if it is on a server, or its file's name."""
    return order.path if is_server(order.path) else order.file_name or Path(order.path).name


def _settings(
    order: EvaluationOrder, plan: TaskPlan, loaded: ModelLoaded, llama_version: str
) -> RunSettings:
    task = plan.task
    context = loaded.context_length if _uses_context(task) else loaded.trained_context_length
    if is_server(order.path) and task.layout.whole:
        context = window_on_server(context)
    return RunSettings(
        task=task.name,
        version=task.version,
        shots=plan.shots,
        limit=plan.limit,
        of=count(replace(plan, limit=0), order.rows),
        questions=fingerprint(order.rows),
        model=_stored_name(order),
        model_sha256=order.sha256 or _said_to_be(loaded),
        chat=plan.chat,
        exact=plan.exact,
        context_length=context,
        glassbox=order.version,
        llama=llama_version,
        backend=loaded.backend,
    )
