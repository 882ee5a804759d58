"""`glassbox eval`: runs a benchmark and scores the answers as lm-evaluation-harness does."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from desktop import __version__
from desktop.commands.download import show
from desktop.commands.option_types import MODEL_HELP, MOST_QUESTIONS, MOST_SHOTS, add_threads, whole
from desktop.commands.session import Session
from desktop.core.benchmarks.evaluation import (
    Answered,
    Began,
    Ended,
    EvaluationOrder,
    evaluate,
    model_sha256,
)
from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.benchmarks.results.summary import ScoreSummary, summarize_group
from desktop.core.benchmarks.row_files import is_there, load_each
from desktop.core.benchmarks.tasks.catalog import (
    Catalog,
    catalog,
    find,
    shipped_questions,
    tasks_of,
)
from desktop.core.benchmarks.tasks.own import shipped_file
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.errors import UserError
from desktop.core.files.regular_file import looking_at
from desktop.core.library.resolve import is_path
from desktop.core.messages import LoadProgress
from desktop.core.servers.address import is_server
from desktop.core.statistics.intervals import share_interval
from desktop.hub.parquet.reader import read_parquet
from desktop.hub.question_sets import fetch_questions, missing_splits
from desktop.terminal import number_of, table


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add(
        "--task",
        required=True,
        metavar="NAME",
        help="a benchmark by its name in lm-evaluation-harness, such as mmlu_astronomy, mmlu, "
        "gsm8k, or arc_easy; perplexity for a text; questions for your own questions",
    )
    add("--data", type=Path, metavar="PATH", help="the questions: a file or a folder")
    add(
        "--download",
        action="store_true",
        help="download the questions from the Hugging Face Hub first if they aren't here",
    )
    add(
        "--limit",
        type=whole(0, MOST_QUESTIONS),
        default=0,
        metavar="N",
        help="ask only the first N questions of each task (0: all)",
    )
    add(
        "--shots",
        type=whole(0, MOST_SHOTS),
        metavar="K",
        help="few-shot examples before each question (default: 5 for MMLU, MMLU-Pro, GSM8K, and "
        "GPQA's n_shot tasks, 0 for all others)",
    )
    add(
        "--exact",
        action="store_true",
        help="evaluate each option with an empty cache: slower, but exactly as llama.cpp does",
    )
    add_threads(parser)


def run(options: argparse.Namespace, session: Session) -> None:
    among = catalog()
    chosen = find(options.task, among)
    tasks = tasks_of(chosen, among)
    check_data(chosen, tasks, options.data)
    places = [(task, questions_path(task, options, session)) for task in tasks]
    asked = list(load_each(places, read_parquet))
    session.tell_unused(options)
    path, file_name = _found(options.model, session)
    sha256 = model_sha256(
        path, session.cancel, lambda name: session.terminal.status(f"Checking {name}")
    )
    ended: list[Ended] = []
    unfit: list[str] = []
    with closing(ResultStore(session.folders.results)) as store:
        for task, rows in asked:
            order = EvaluationOrder(
                path, sha256, task, rows, __version__,
                options.shots, options.limit, options.exact, options.threads, file_name=file_name,
            )  # fmt: skip
            try:
                ended.append(ask(order, session, store))
            except UserError as error:
                unfit.append(task.name)
                # The other parts of a group can still have results.
                if error.kind not in ("too_long", "no_questions") or len(unfit) == len(asked):
                    raise
                session.terminal.note(error.message)
    parts = [each.summary for each in ended]
    result = summarize_group(chosen, parts) if isinstance(chosen, Group) else parts[0]
    session.terminal.result({**values(result, ended, among), "left_out": unfit})
    session.terminal.text(summary(result, parts))
    tell_left_out(result, session)


def _found(model: str, session: Session) -> tuple[str, str]:
    """Return a model's path or address, and its file's name as in EvaluationOrder."""
    path = session.place_of(model)
    if is_server(model) or is_path(model):
        return path, ""
    return path, next((each.file_name for each in session.models() if each.path == path), "")


def check_data(
    chosen: BenchmarkTask | Group, tasks: Sequence[BenchmarkTask], data: Path | None
) -> None:
    """Check that --data isn't a single file if the benchmark has several parts, each with its own
    file.

    Raises: UserError, kind folder_needed, permission, or unreadable.
    """
    if data is None or len({task.layout.config for task in tasks}) < 2:
        return
    with looking_at(data):
        is_file = data.is_file()
    if is_file:
        raise UserError(
            f"{chosen.title} has {len(tasks)} parts with one file each, but {data.name} is one "
            "file. Pass the folder of the files with --data.",
            kind="folder_needed",
        )


def questions_path(task: BenchmarkTask, options: argparse.Namespace, session: Session) -> Path:
    """Return the file or folder of the questions: --data, the shipped file, or a folder in the
    folder for question sets. With --download, questions missing from the latter are downloaded
    first.

    Raises: UserError, kind no_questions, if they aren't there, or as fetch_missing does.
    """
    path: Path | None = options.data or shipped_file(task, shipped_questions())
    if path is None:
        name = task.layout.repository.rpartition("/")[2]
        path = session.folders.question_sets / name
        if name and options.download:
            fetch_missing(task, path, session)
        if not name or not is_there(path, task.layout, task.asked):
            raise UserError(
                f"The questions of {task.title} aren't on this computer. Pass their file or "
                "folder with --data" + (", or download them with --download." if name else "."),
                kind="no_questions",
            )
    return path


def fetch_missing(task: BenchmarkTask, folder: Path, session: Session) -> None:
    """Download a task's missing questions. Raises: UserError, as in hub/question_sets.py."""
    if missing := missing_splits(task, folder):
        hub = session.hub()
        session.terminal.status("Contacting the Hugging Face Hub")
        show(fetch_questions(hub, task, missing, folder, session.cancel), session.terminal)


def ask(order: EvaluationOrder, session: Session, store: ResultStore) -> Ended:
    """Run one task and show its progress. Returns the last event, which has the results."""
    terminal, task = session.terminal, order.task
    shots = task.shots if order.shots is None else order.shots
    if there := task.fewer_to_draw_from(order.rows, shots):
        terminal.note(
            f"The few-shot examples come from {there:,} of {task.drawn_from:,} rows, so "
            "lm-evaluation-harness would draw others."
        )
    ended: Ended | None = None
    for event in evaluate(order, session.engine, store, session.cancel):
        match event:
            case LoadProgress():
                terminal.status(f"Loading {Path(order.path).name}: {event.fraction:.0%}")
            case Began(done=done, total=total) if done:
                terminal.note(f"{task.title}: {done:,} of {total:,} were answered before.")
            case Answered():
                terminal.status(
                    f"{task.title}: {event.done:,} of {event.total:,}"
                    f"{_time_left(event.seconds_left)}"
                )
            case Ended():
                ended = event
            case _:
                pass
    terminal.clear_status()
    assert ended is not None, "an evaluation ends with Ended"
    return ended


def _time_left(seconds: float) -> str:
    if seconds < 1:
        return ""
    if seconds < 90:
        return f", about {seconds:.0f} s left"
    return f", about {seconds / 60:.0f} min left"


# --- results


def values(result: ScoreSummary, ended: Sequence[Ended], among: Catalog) -> dict[str, object]:
    grouped = len(ended) > 1 or result.name != ended[0].summary.name
    settings = ended[0].run.settings
    found: dict[str, object] = {
        "task": result.name,
        "metric": result.metric,
        "value": result.value.value,
        "standard_error": result.value.error,
        "chance": result.chance,
        "n": result.n,
        "seconds": math.fsum(each.run.seconds for each in ended),
        "samples": [
            sample_values(sample, among, grouped) for each in ended for sample in each.samples
        ],
        "metrics": {
            name: {"value": each.value, "standard_error": each.error}
            for name, each in result.metrics.items()
        },
        "version": result.version,
        "shots": settings.shots,
        "too_long": result.too_long,
        "cut": result.cut,
        "model": settings.model,
        "model_sha256": None if is_server(settings.model) else settings.model_sha256,
    }
    if grouped:
        found["tasks"] = [
            {
                "task": each.summary.name,
                "value": each.summary.value.value,
                "standard_error": each.summary.value.error,
                "n": each.summary.n,
            }
            for each in ended
        ]
    return found


def sample_values(sample: Sample, among: Catalog, grouped: bool) -> dict[str, object]:
    """Return the values for --json of one sample. The prompts of private sets are withheld."""
    task = among[sample.task]
    private = isinstance(task, BenchmarkTask) and task.private
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


def summary(result: ScoreSummary, parts: list[ScoreSummary]) -> str:
    rows = [("", "metric", "value", "±", "95%", "chance level", "questions")]
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


def tell_left_out(result: ScoreSummary, session: Session) -> None:
    if result.too_long:
        were = number_of(result.too_long, "question was", "questions were")
        session.terminal.note(f"{were} skipped and not counted: longer than the model's context.")
    if result.cut:
        answers = number_of(result.cut, "answer")
        session.terminal.note(f"{answers} ended early because the context was full.")
