"""Figures that show what a single score hides. They use the user's own scores or the scores of the
demo models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop.core.benchmarks.tasks.own import set_title
from desktop.core.i18n import clauses, counted, heads, marked, named, tr
from desktop.core.library.demo_results import FACTS, DemoResult
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import Interval, share_interval
from desktop.ui.figures.quality import few_text, interval, interval_text, right_text, score_text
from desktop.ui.figures.quality_results import Results, is_share, name_of
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

FULL = 0.97
"""Minimum score, as a share of right answers, at which a benchmark is called nearly saturated."""
FULL_COLOR = "bit_mantissa"
NEARLY_FULL = {
    "accent": marked("Room for better models"),
    FULL_COLOR: marked("Nearly saturated"),
}
TWINS = {"accent": marked("Clean model"), "bit_mantissa": marked("Leaky model")}
FEWEST = 3
"""Minimum number of benchmarks for a profile of one model, and for preferring the user's own scores
to those of the demo models."""
EXAMS = {"exam, leaked": marked("Leaked questions"), "exam, fresh": marked("Fresh questions")}
LEAKY, HONEST = "Pebble-1-3M-Leaky", "Pebble-1-3M-Instruct"
HEAD = heads(
    "Questions", "Model", "Right (%)", "95% CI low (%)", "95% CI high (%)", "Questions asked"
)


@dataclass(frozen=True, slots=True)
class Scored:
    """One model's share of right answers on one benchmark, with its confidence interval. Among the
    user's own results, `benchmark` and `sha256` tell apart benchmarks and models of one name."""

    test: str
    model: str
    score: Interval
    asked: int
    color: str = "accent"
    benchmark: str = ""
    sha256: str = ""

    @property
    def of(self) -> tuple[str, str]:
        """Key of the benchmark."""
        return self.test, self.benchmark

    @property
    def name(self) -> str:
        """The same for all parts of a group and all versions of a file, to count benchmarks."""
        return name_of(self.benchmark) or self.test


@dataclass(frozen=True, slots=True)
class JudgingFigure:
    """The contents of a figure. `said` is the headline, and `source` says where the numbers come
    from."""

    scores: Sequence[Scored]
    said: str
    source: str


def own_scores(results: Results) -> list[Scored]:
    """Return the scores that were measured on this computer and are shares of right answers."""
    return [
        Scored(
            each.title,
            each.model.name,
            interval(each),
            each.summary.n,
            benchmark=each.benchmark,
            sha256=each.model.sha256,
        )
        for each in results.measured
        if is_share(each)
    ]


def demo_scores(results: dict[str, DemoResult]) -> list[Scored]:
    """Return scores of the demo models, which were measured when the models were trained. The
    scores that `overfitting` shows are left out, and so is the model that knows only its facts."""
    return [
        Scored(
            tr(set_title(name.replace(", ", "-").replace(" ", "-"))),
            model.name,
            share_interval(score.accuracy * score.questions, score.questions),
            score.questions,
        )
        for model in results.values()
        for name, score in model.sets.items()
        if name not in EXAMS and model.name != FACTS
    ]


def saturation(own: Sequence[Scored], demo: Sequence[Scored]) -> JudgingFigure | None:
    """Return a figure with the best score on each benchmark; None if there are no scores. A
    benchmark counts as nearly saturated if all of its parts and versions do."""
    scores, source = _enough(own, demo)
    best: dict[tuple[str, str], Scored] = {}
    for each in scores:
        if each.of not in best or each.score.value > best[each.of].score.value:
            best[each.of] = each
    if not best:
        return None
    order = sorted(best.values(), key=lambda each: -each.score.value)
    names = {each.name for each in order}
    rest = {each.name for each in order if each.score.value < FULL}
    marked = [each if each.name in rest else replace(each, color=FULL_COLOR) for each in order]
    few = few_text([each.asked for each in order])
    return JudgingFigure(marked, _room(len(names - rest), len(names)), source + few)


def _room(full: int, tests: int) -> str:
    if not full:
        return counted(
            tests,
            "The benchmark shown isn't nearly saturated: a better model can still stand out",
            "None of the benchmarks shown ({tests}) is nearly saturated: a better model can "
            "still stand out",
            tests=tests,
        )
    if full == 1:
        return counted(
            tests,
            "The benchmark shown is nearly saturated: it leaves little room for a better model",
            "1 of {tests} benchmarks is nearly saturated: it leaves little room for a better model",
            tests=tests,
        )
    return tr(
        "{full} of {tests} benchmarks are nearly saturated: they leave little room for a "
        "better model",
        full=full,
        tests=tests,
    )


def scope(own: Sequence[Scored], demo: Sequence[Scored]) -> JudgingFigure | None:
    """Return a figure with the scores of the model that has scores on the most benchmarks; None if
    no model has scores on at least FEWEST benchmarks."""
    scores, source = _enough(own, demo)
    profiles: dict[tuple[str, str], list[Scored]] = {}
    for each in scores:
        profiles.setdefault((each.model, each.sha256), []).append(each)
    profile = max(profiles.values(), key=_breadth, default=list[Scored]())
    if len(profile) < FEWEST:
        return None
    order = sorted(profile, key=lambda each: -each.score.value)
    mean = sum(each.score.value for each in order) / len(order)
    first, last = order[0], order[-1]
    said = tr(
        "{model} averages {mean}, but gets {best} right on {test} and {worst} on {last_test}",
        mean=percent(mean),
        model=first.model,
        best=score_text(first.score.value, first.asked),
        test=first.test,
        worst=score_text(last.score.value, last.asked),
        last_test=last.test,
    )
    return JudgingFigure(order, said, source + few_text([each.asked for each in order]))


def _breadth(profile: Sequence[Scored]) -> tuple[int, float]:
    """Return a sort key. The model with the most benchmarks wins; on a tie, the model whose scores
    have the higher sum."""
    return len(profile), sum(each.score.value for each in profile)


def overfitting(results: dict[str, DemoResult]) -> JudgingFigure | None:
    """Return a figure with the scores of two demo models on leaked questions, on which only one of
    the models was trained, and on fresh questions. Returns None if a model or a score is
    missing."""
    twins = [results[name] for name in (HONEST, LEAKY) if name in results]
    scores = [
        Scored(
            tr(title),
            model.name,
            share_interval(found.accuracy * found.questions, found.questions),
            found.questions,
            "bit_mantissa" if model.name == LEAKY else "accent",
        )
        for name, title in EXAMS.items()
        for model in twins
        if (found := model.sets.get(name)) is not None
    ]
    if len(twins) < 2 or len(scores) < 2 * len(EXAMS):
        return None
    leaked, fresh = (each for each in scores if each.model == LEAKY)
    said = tr(
        "The leaky model gets {leaked} right on questions that it was trained on, versus "
        "{fresh} on fresh questions",
        leaked=percent(leaked.score.value),
        fresh=percent(fresh.score.value),
    )
    return JudgingFigure(scores, said, tr(MADE))


def bars(shown: JudgingFigure, names: Mapping[str, str] = MappingProxyType({})) -> Chart:
    """Return a bar chart of the scores. `names` maps colors to their meanings,
    which are keys for `tr`. Rows of the same
    benchmark are grouped."""
    rows: list[BarRow] = []
    before: tuple[str, str] | None = None
    for each in shown.scores:
        value, low, high = each.score
        joined = each.of == before
        before = each.of
        facts = clauses([right_text(value, each.asked), interval_text(each.score)])
        told = named(f"{each.test}, {each.model}", facts)
        piece = BarPiece(tr(names.get(each.color, "")), value, each.color)
        text = score_text(value, each.asked)
        rows.append(
            BarRow("" if joined else each.test, (piece,), text, told, low, high, joined=joined)
        )
    return rows_chart(rows, most=1.0, told=percent)


def table(shown: JudgingFigure | None) -> Table:
    rows = [
        (
            *(each.test, each.model),
            *(f"{100 * value:.1f}" for value in each.score),
            str(each.asked),
        )
        for each in (shown.scores if shown else ())
    ]
    return Table(HEAD, rows, frozenset({0, 1}))


OWN = marked("Your own results. Error bars: 95% confidence intervals.")
MADE = marked("Measured when the demo models were trained. Error bars: 95% confidence intervals.")


def _enough(own: Sequence[Scored], demo: Sequence[Scored]) -> tuple[Sequence[Scored], str]:
    """Return the user's own scores if they cover enough benchmarks or if there are no demo scores;
    otherwise, return the demo scores. Also return text that says where the scores come from."""
    names = {each.name for each in own}
    return (own, tr(OWN)) if len(names) >= FEWEST or not demo else (demo, tr(MADE))
