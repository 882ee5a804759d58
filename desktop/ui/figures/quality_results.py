"""Loads stored benchmark results for charts. The functions that load results read a file, so call
them in a job."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from desktop.core.benchmarks.results.statistics import ScoreComparison, compare
from desktop.core.benchmarks.results.store import ModelSize, Published, ResultStore, Run
from desktop.core.benchmarks.results.summary import ScoreSummary, summarize_group
from desktop.core.benchmarks.tasks import perplexity
from desktop.core.benchmarks.tasks.catalog import Catalog, catalog
from desktop.core.benchmarks.tasks.task import Group
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.gguf.split_files import part_of
from desktop.core.i18n import tr
from desktop.core.library.models import served
from desktop.core.servers.address import is_address, is_server
from desktop.ui.names import SEPARATOR

RESULTS = "results.db"
"""Name of the results file in the data folder."""
WHOLE = ("mmlu", "mmlu_pro")
"""Groups of benchmarks, each of which is shown as a single score."""
MOST_NAMED = 2
"""A title names at most this many of a group's parts, unless more are needed to tell it apart."""
MARK = 6
"""Number of the hash's digits that tell apart models of one name."""


@dataclass(frozen=True, slots=True)
class MeasuredModel:
    """A model, identified by the hash of its file. `stem` is its name as in ModelFile. `name` tells
    it apart from other models of this name: it then ends in the beginning of the hash."""

    sha256: str
    name: str = field(compare=False)
    stem: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class ModelResult:
    """A benchmark's result for a model. `benchmark` is a key for it, which is different for other
    questions under the same name: a file or a private set may have been edited, two files may have
    the same name, and only some parts of a group may have been run. `runs` has its run or, for a
    group of benchmarks, the run of each part that was run."""

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
    stems: dict[str, str] = {}
    for run in runs:
        stems.setdefault(run.settings.model_sha256, _stem(run.settings.model))
    count = Counter(stems.values())
    models = [
        MeasuredModel(sha, stem if count[stem] == 1 else f"{stem}{SEPARATOR}{sha[:MARK]}", stem)
        for sha, stem in stems.items()
    ]
    measured: list[ModelResult] = []
    for model in models:
        own = [run for run in runs if run.settings.model_sha256 == model.sha256]
        measured += _results_of(model, own)
    return Results(tuple(models), tuple(_told_apart(measured)), published, sizes)


def _stem(model: str) -> str:
    return served(model).name if is_address(model) and is_server(model) else part_of(model)[0]


def _results_of(model: MeasuredModel, runs: Sequence[Run]) -> Iterator[ModelResult]:
    """Yield a model's result for each group and for each other benchmark. `runs` are all of its
    finished runs, latest first."""
    among = catalog()
    groups = [each for name in WHOLE if isinstance(each := among[name], Group)]
    for group in groups:
        parts = [run for run in runs if run.settings.task in group.tasks]
        if parts:
            yield _grouped(model, group, parts, among)
    inner = {task for group in groups for task in group.tasks}
    for task, run in _newest(runs).items():
        if task not in inner and run.summary is not None:
            title = shown_title(run.summary.title)
            benchmark = f"{task} {run.settings.questions}"
            yield ModelResult(model, benchmark, title, run.summary, (run,))


def _grouped(
    model: MeasuredModel, group: Group, runs: Sequence[Run], among: Catalog
) -> ModelResult:
    """Combine the latest run with those of the other parts that used the same number of few-shot
    examples and the same version of the task. Other scores can't be combined with it."""
    latest = runs[0].settings
    own = _newest(
        run
        for run in runs
        if (run.settings.shots, run.settings.version) == (latest.shots, latest.version)
    )
    parts = [own[task] for task in group.tasks if task in own]
    summaries = [run.summary for run in parts if run.summary is not None]
    title, benchmark = group.title.partition(",")[0], group.name
    if len(parts) < len(group.tasks):
        tasks = [run.settings.task for run in parts]
        title = _title_of_parts(group, tasks, among)
        benchmark = " ".join([group.name, *tasks])
    return ModelResult(model, benchmark, title, summarize_group(group, summaries), tuple(parts))


def _title_of_parts(
    group: Group, tasks: Sequence[str], among: Catalog, most: int = MOST_NAMED
) -> str:
    """Return a title for some parts of a group, which names at most `most` of them."""
    titles = [shown_title(among[task].title) for task in tasks]
    if len(titles) == 1:
        return titles[0]
    names = [title.partition(", ")[2] for title in titles]
    named = [*names[:most], *(["…"] if len(names) > most else [])]
    return group.title.partition(",")[0] + tr(
        " ({parts} of {tasks} subjects: {names})",
        parts=len(names),
        tasks=len(group.tasks),
        names=", ".join(named),
    )


def _told_apart(results: Sequence[ModelResult]) -> Iterator[ModelResult]:
    """Name more parts of a group in titles that are the same for different parts."""
    among, alike = catalog(), defaultdict[str, set[str]](set)
    for each in results:
        alike[each.title].add(each.benchmark)
    for each in results:
        group = among.get(name_of(each.benchmark))
        if len(alike[each.title]) > 1 and isinstance(group, Group):
            sets = [benchmark.split()[1:] for benchmark in alike[each.title]]
            most = next(n for n in count(1) if len({tuple(it[:n]) for it in sets}) == len(sets))
            tasks = [run.settings.task for run in each.runs]
            yield replace(each, title=_title_of_parts(group, tasks, among, most))
        else:
            yield each


def _newest(runs: Iterable[Run]) -> dict[str, Run]:
    """Return the first run of each task. `runs` are sorted, latest first."""
    found: dict[str, Run] = {}
    for run in runs:
        found.setdefault(run.settings.task, run)
    return found


def name_of(benchmark: str) -> str:
    """Return the name of the group or the task to which a ModelResult's `benchmark` belongs. It is
    the same for other parts of a group and for edited questions."""
    group = benchmark.partition(" ")[0]
    return group if group in WHOLE else benchmark.rpartition(" ")[0] or benchmark


def index_of(benchmark: str | None, among: Sequence[str]) -> int:
    """Return the index of a benchmark or, if it isn't there, of one with the same name; 0 if there
    is none either."""
    if benchmark in among:
        return among.index(benchmark)
    names = [name_of(each) for each in among]
    name = name_of(benchmark or "")
    return names.index(name) if name in names else 0


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
