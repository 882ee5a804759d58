"""`glassbox eval`: a benchmark's questions, asked and scored as lm-evaluation-harness does."""

from __future__ import annotations

import argparse
import hashlib
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from desktop import __version__
from desktop.commands.download import show
from desktop.commands.session import Session
from desktop.core import memory
from desktop.core.benchmarks.catalog import Catalog, catalog, find, shipped_questions, tasks_of
from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.own import shipped_file
from desktop.core.benchmarks.rows import Rows, fingerprint, is_there, load
from desktop.core.benchmarks.runner import Plan, count, run
from desktop.core.benchmarks.store import ResultStore, Settings
from desktop.core.benchmarks.summary import Summary, summarize, summarize_group
from desktop.core.benchmarks.task import Group, Task
from desktop.core.checksums import pieces
from desktop.core.errors import UserError
from desktop.core.gguf import read_header
from desktop.core.gguf_parts import part_paths
from desktop.core.intervals import share_interval
from desktop.core.messages import Devices, ListDevices, ModelLoaded
from desktop.hub.client import Hub
from desktop.hub.parquet import read_parquet
from desktop.hub.question_sets import fetch_questions
from desktop.hub.token import TokenStore
from desktop.terminal import table

LONGEST_CONTEXT: Final = 8192
"""Tokens that a model is loaded with for answers that it writes; less where it was trained for
less."""
SHORT_CONTEXT: Final = 512
"""Where likelihoods are compared, whose context is made to measure beside this one."""


def evaluate(options: argparse.Namespace, session: Session) -> None:
    among = catalog()
    chosen = find(options.task, among)
    tasks = tasks_of(chosen, among)
    asked = [(task, questions(task, options, session)) for task in tasks]
    with closing(ResultStore(session.folders.results)) as store:
        evaluation = Evaluation(options, session, store, tasks[0])
        parts = [evaluation.ask(task, rows) for task, rows in asked]
    found = [summarize(task, samples) for (task, _), samples in zip(asked, parts, strict=True)]
    result = summarize_group(chosen, found) if isinstance(chosen, Group) else found[0]
    samples = [sample for part in parts for sample in part]
    session.terminal.result(values(result, found, samples, evaluation, among))
    session.terminal.text(summary(result, found))
    tell_left_out(result, session)


def questions(task: Task, options: argparse.Namespace, session: Session) -> Rows:
    """From where the user says, from what ships, or from the folder of question sets, into which
    they may be fetched first.

    Raises: UserError, kind no_questions where there are none.
    """
    path: Path | None = options.data or shipped_file(task, shipped_questions())
    if path is None:
        name = task.layout.repository.rpartition("/")[2]
        path = session.folders.question_sets / name
        if name and options.download:
            fetch_missing(task, path, session)
        if not name or not is_there(path, task.layout, task.asked):
            raise UserError(
                f"The questions of {task.title} are not on this computer. Say with --data where "
                "their file or folder is" + (", or fetch them with --download." if name else "."),
                kind="no_questions",
            )
    return load(path, task.layout, task.asked, task.examples, read_parquet)


def fetch_missing(task: Task, folder: Path, session: Session) -> None:
    """Raises: UserError, as hub/question_sets.py has it."""
    splits = [split for split in (task.asked, task.examples) if split]
    missing = [split for split in dict.fromkeys(splits) if not is_there(folder, task.layout, split)]
    if missing:
        hub = Hub(TokenStore().get)
        session.terminal.status("Asking the Hugging Face Hub")
        show(fetch_questions(hub, task, missing, folder, session.cancel), session.terminal)


class Evaluation:
    """One model, and the tasks that it is asked."""

    def __init__(
        self, options: argparse.Namespace, session: Session, store: ResultStore, task: Task
    ) -> None:
        self._options, self._session, self._store = options, session, store
        path = session.path_of(options.model)
        self._sha256 = model_hash(path, session)
        context_length = _context_length(path, task)
        self.loaded: ModelLoaded = session.load(path, context_length, options.threads)
        self.name = Path(path).name
        self.seconds = 0.0
        self.shots = 0
        devices = next(e for e in session.run(ListDevices()) if isinstance(e, Devices))
        self._llama = devices.llama_version

    @property
    def sha256(self) -> str:
        return self._sha256

    def ask(self, task: Task, rows: Rows) -> list[Sample]:
        """All samples of a task, those of an earlier run that was stopped among them."""
        options, session = self._options, self._session
        self.shots = task.shots if options.shots is None else options.shots
        plan = Plan(
            task,
            self.loaded.model,
            self.shots,
            options.limit,
            options.exact,
            self.loaded.has_chat_template,
        )
        total = count(plan, rows)
        record = self._store.begin(self._settings(plan, rows))
        done = self._store.done(record.id)
        if done:
            session.terminal.note(f"{task.title}: {len(done):,} of {total:,} were asked before.")
        began = before = time.perf_counter()
        for number, sample in enumerate(run(plan, rows, session.engine, session.cancel, done), 1):
            now = time.perf_counter()
            self._store.add(record.id, sample, now - before)
            before = now
            left = total - len(done) - number
            session.terminal.status(
                f"{task.title}: {len(done) + number:,} of {total:,}"
                f"{_time_left(left * (now - began) / number)}"
            )
        session.terminal.clear_status()
        samples = self._store.samples(record.id)
        self._store.finish(record.id, summarize(task, samples))
        self.seconds += self._store.run(record.id).seconds
        return samples

    def _settings(self, plan: Plan, rows: Rows) -> Settings:
        task, loaded = plan.task, self.loaded
        return Settings(
            task=task.name,
            version=task.version,
            shots=plan.shots,
            limit=plan.limit,
            of=len(rows[task.asked]),
            questions=fingerprint(rows),
            model=self.name,
            model_sha256=self._sha256,
            chat=plan.chat,
            exact=plan.exact,
            context_length=loaded.context_length
            if _uses_context(task)
            else loaded.trained_context_length,
            glassbox=__version__,
            llama=self._llama,
            backend=loaded.backend,
        )


def _uses_context(task: Task) -> bool:
    """Whether the length that the model is loaded with matters."""
    return bool(task.longest_answer) or task.layout.whole


def _context_length(path: str, task: Task) -> int:
    if not _uses_context(task):
        return SHORT_CONTEXT
    trained = memory.trained_context(read_header(path).metadata)
    return min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)


def model_hash(path: str, session: Session) -> str:
    """SHA-256 of a model's file, or of all its parts one after the other."""
    paths = [str(part) for part in part_paths(Path(path), read_header(path))] or [path]
    found = hashlib.sha256()
    for part in paths:
        for piece in pieces(part, session.cancel):
            found.update(piece)
            session.terminal.status(f"Reading {Path(part).name}")
    session.terminal.clear_status()
    return found.hexdigest()


def _time_left(seconds: float) -> str:
    if seconds < 1:
        return ""
    if seconds < 90:
        return f", about {seconds:.0f} s left"
    return f", about {seconds / 60:.0f} min left"


# --- what comes out


def values(
    result: Summary,
    parts: list[Summary],
    samples: list[Sample],
    evaluation: Evaluation,
    among: Catalog,
) -> dict[str, object]:
    grouped = len(parts) > 1 or result.name != parts[0].name
    found: dict[str, object] = {
        "task": result.name,
        "metric": result.metric,
        "value": result.value.value,
        "standard_error": result.value.error,
        "chance": result.chance,
        "n": result.n,
        "seconds": evaluation.seconds,
        "samples": [sample_values(sample, among, grouped) for sample in samples],
        "metrics": {
            name: {"value": each.value, "standard_error": each.error}
            for name, each in result.metrics.items()
        },
        "version": result.version,
        "shots": evaluation.shots,
        "too_long": result.too_long,
        "cut": result.cut,
        "model": evaluation.name,
        "model_sha256": evaluation.sha256,
    }
    if grouped:
        found["tasks"] = [
            {
                "task": part.name,
                "value": part.value.value,
                "standard_error": part.value.error,
                "n": part.n,
            }
            for part in parts
        ]
    return found


def sample_values(sample: Sample, among: Catalog, grouped: bool) -> dict[str, object]:
    """A private set's prompts are withheld."""
    task = among[sample.task]
    private = isinstance(task, Task) and task.private
    found: dict[str, object] = {"task": sample.task} if grouped else {}
    found |= {
        "id": sample.id,
        "prompt": None if private else sample.prompt,
        "prediction": sample.prediction if sample.scored else None,
        "target": sample.target if sample.scored else None,
        "correct": sample.correct,
    }
    if sample.options:
        found |= {"options": sample.options, "loglikelihoods": sample.loglikelihoods}
    if sample.written:
        found["written"] = sample.written
    if sample.note:
        found["note"] = sample.note
    return found


def summary(result: Summary, parts: list[Summary]) -> str:
    rows = [("", "metric", "value", "±", "95 %", "by chance", "questions")]
    for part in (*parts, result) if len(parts) > 1 else (result,):
        for metric, estimate in part.metrics.items():
            chance = "" if part.chance is None else f"{part.chance:.3f}"
            error, between = "", ""
            if estimate.error is not None:
                error = f"{estimate.error:.4f}"
                found = share_interval(estimate.value * part.n, part.n)
                between = f"{found.low:.3f} to {found.high:.3f}"
            rows.append(
                (part.name, metric, f"{estimate.value:.4f}", error, between, chance, f"{part.n:,}")
            )
    return table(rows, right=frozenset({2, 3, 5, 6}))


def tell_left_out(result: Summary, session: Session) -> None:
    if result.too_long:
        are = "1 question is" if result.too_long == 1 else f"{result.too_long:,} questions are"
        session.terminal.note(
            f"{are} longer than what this model can read at once: not asked, and not counted."
        )
    if result.cut:
        answers = "1 answer" if result.cut == 1 else f"{result.cut:,} answers"
        session.terminal.note(f"{answers} ended where the model's context was full.")
