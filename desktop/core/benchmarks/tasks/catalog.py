"""Catalog of all benchmarks by name. Those of lm-evaluation-harness have its names."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.core.benchmarks.tasks.completion import arc_tasks, hellaswag
from desktop.core.benchmarks.tasks.drop import drop
from desktop.core.benchmarks.tasks.gpqa import gpqa_tasks
from desktop.core.benchmarks.tasks.gsm8k import gsm8k
from desktop.core.benchmarks.tasks.mmlu import mmlu_pro_tasks, mmlu_tasks
from desktop.core.benchmarks.tasks.own import own_tasks
from desktop.core.benchmarks.tasks.perplexity import perplexity
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.benchmarks.tasks.truthfulqa import truthfulqa_tasks
from desktop.core.errors import UserError
from desktop.core.i18n import either, tr
from desktop.core.resources import resource

Catalog = Mapping[str, BenchmarkTask | Group]


def shipped_questions() -> Path:
    """Return the folder of the question sets that ship with Glassbox."""
    return resource("questions")


def catalog(questions: Path | None = None) -> Catalog:
    """Return all tasks and groups by name. `questions` is the folder of the sets that ship with
    Glassbox; None means the usual folder."""
    return {each.name: each for each in _all(questions or shipped_questions())}


def _all(questions: Path) -> Iterator[BenchmarkTask | Group]:
    yield from mmlu_tasks()
    yield from mmlu_pro_tasks()
    yield from gpqa_tasks()
    yield gsm8k()
    yield drop()
    yield from truthfulqa_tasks()
    yield hellaswag()
    yield from arc_tasks()
    yield perplexity()
    yield from own_tasks(questions)


def find(name: str, among: Catalog) -> BenchmarkTask | Group:
    """Find a task or group by name. Raises: UserError, kind task, with similar names, if nothing
    has this name."""
    if found := among.get(name.strip()):
        return found
    near = difflib.get_close_matches(name.strip().lower(), among, n=3, cutoff=0.5)
    advice = (
        tr("Did you mean {either}?", either=either(near))
        if near
        else tr("Try mmlu_astronomy, gsm8k, or arc_easy.")
    )
    raise UserError(
        tr('No benchmark is named "{name}". {advice}', name=name, advice=advice), kind="task"
    )


def tasks_of(chosen: BenchmarkTask | Group, among: Catalog) -> list[BenchmarkTask]:
    """Return the tasks of a group, or a list that contains only the given task."""
    names = (chosen.name,) if isinstance(chosen, BenchmarkTask) else chosen.tasks
    return [task for name in names if isinstance(task := among[name], BenchmarkTask)]
