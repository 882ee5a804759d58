"""Loads stored benchmark results for charts. The functions that load results read a file, so call
them in a job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.benchmarks.results.statistics import ScoreComparison, compare
from desktop.core.benchmarks.results.store import ModelSize, Published, ResultStore, Run
from desktop.core.benchmarks.results.summary import ScoreSummary, summarize_group
from desktop.core.benchmarks.tasks import perplexity
from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.benchmarks.tasks.task import Group
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.i18n import tr
from desktop.core.library.models import served
from desktop.core.servers.address import is_address, is_server

RESULTS = "results.db"
"""Name of the results file in the data folder."""
WHOLE = ("mmlu", "mmlu_pro")
"""Groups of benchmarks, each of which is shown as a single score."""


@dataclass(frozen=True, slots=True)
class MeasuredModel:
    """A model, identified by the hash of its file. `name` is the file's name without its
    extension."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class ModelResult:
    """A benchmark's result for a model. `runs` has its run or, for a group of benchmarks, the run
    of each part that was run."""

    model: MeasuredModel
    benchmark: str
    title: str
    summary: ScoreSummary
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The newest result for each model and benchmark, most recently tested models first."""

    models: tuple[MeasuredModel, ...] = ()
    measured: tuple[ModelResult, ...] = ()
    published: tuple[Published, ...] = ()
    sizes: Mapping[str, ModelSize] = field(default_factory=dict[str, ModelSize])
    """Model sizes by file hash."""

    def of(self, model: MeasuredModel) -> list[ModelResult]:
        return [each for each in self.measured if each.model == model]


def read_results(path: Path) -> Results:
    """Read the newest results and all published ones. Returns no results if the file doesn't exist.
    Raises: UserError, in the same cases as ResultStore."""
    if not path.exists():
        return Results()
    with closing(ResultStore(path)) as store:
        published, sizes = tuple(store.published()), store.sizes()
        runs = [each for each in store.runs() if each.summary is not None]
    newest: dict[tuple[str, str], Run] = {}
    names: dict[str, str] = {}
    for run in runs:
        settings = run.settings
        names.setdefault(settings.model_sha256, _name(settings.model))
        newest.setdefault((settings.model_sha256, settings.task), run)
    models = {sha: MeasuredModel(sha, name) for sha, name in names.items()}
    measured: list[ModelResult] = []
    for sha, model in models.items():
        own = {task: run for (its, task), run in newest.items() if its == sha}
        measured += _grouped(model, own)
        measured += [_single(model, run) for run in own.values()]
    return Results(tuple(models.values()), tuple(measured), published, sizes)


def _name(model: str) -> str:
    return served(model).name if is_address(model) and is_server(model) else Path(model).stem


def _single(model: MeasuredModel, run: Run) -> ModelResult:
    assert run.summary is not None, "only runs that are done are asked for"
    return ModelResult(
        model, run.settings.task, shown_title(run.summary.title), run.summary, (run,)
    )


def _grouped(model: MeasuredModel, own: dict[str, Run]) -> Iterator[ModelResult]:
    """Combine the parts of each group and remove them from `own`."""
    among = catalog()
    for name in WHOLE:
        group = among[name]
        assert isinstance(group, Group)
        parts = [own.pop(task) for task in group.tasks if task in own]
        summaries = [run.summary for run in parts if run.summary is not None]
        if summaries:
            title = group.title.partition(",")[0]
            if len(parts) < len(group.tasks):
                title += tr(
                    " ({parts} of {tasks} subjects)", parts=len(parts), tasks=len(group.tasks)
                )
            yield ModelResult(model, name, title, summarize_group(group, summaries), tuple(parts))


def is_share(measured: ModelResult) -> bool:
    return perplexity.is_share(measured.summary.metric)


@dataclass(frozen=True, slots=True)
class ResultPair:
    """Two models, compared on the questions that both were asked in the same way."""

    first: MeasuredModel
    second: MeasuredModel
    comparison: ScoreComparison | None
    benchmarks: int
    first_sum: float
    second_sum: float


def read_pair(
    path: Path, results: Results, first: MeasuredModel, second: MeasuredModel
) -> ResultPair:
    """Compare two models on the questions that both were asked in the same way. Raises: UserError,
    in the same cases as ResultStore."""
    ours: list[float] = []
    theirs: list[float] = []
    benchmarks = 0
    with closing(ResultStore(path)) as store:
        for one, other in _same(results.of(first), results.of(second)):
            metric = one.summary.metric if one.summary else ""
            scores = [_scores(store, run, metric) for run in (one, other)]
            shared = sorted(scores[0].keys() & scores[1].keys())
            benchmarks += bool(shared)
            ours += [scores[0][item] for item in shared]
            theirs += [scores[1][item] for item in shared]
    return ResultPair(first, second, compare(ours, theirs), benchmarks, sum(ours), sum(theirs))


def _same(first: Sequence[ModelResult], second: Sequence[ModelResult]) -> Iterator[tuple[Run, Run]]:
    others = {run.settings.task: run for each in second if is_share(each) for run in each.runs}
    for one in (run for each in first if is_share(each) for run in each.runs):
        other = others.get(one.settings.task)
        if other is not None and asked_alike(one, other):
            yield one, other


def asked_alike(one: Run, other: Run) -> bool:
    ours, theirs = one.settings, other.settings
    return (ours.questions, ours.shots, ours.version) == (
        theirs.questions, theirs.shots, theirs.version,
    )  # fmt: skip


def _scores(store: ResultStore, run: Run, metric: str) -> dict[int, float]:
    samples = store.samples(run.id)
    return {each.id: each.values[metric] for each in samples if metric in each.values}
