"""Scores that show what a benchmark's number hides: the user's own, or those of the demo models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop.core.benchmarks.tasks.own import set_title
from desktop.core.i18n import counted, heads, tr
from desktop.core.library.demo_results import DemoResult
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import Interval, share_interval
from desktop.ui.figures.quality import interval
from desktop.ui.figures.quality_results import Results, is_share
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import Piece, Row, rows_chart
from desktop.ui.widgets.results.data_table import Table

FULL = 0.97
"""From here on a test is called nearly full."""
NEARLY_FULL = {"accent": tr("has room"), "bit_mantissa": tr("nearly full")}
TWINS = {"accent": tr("its honest twin"), "bit_mantissa": tr("has read the test")}
FEWEST = 3
"""Tests that make a profile."""
EXAMS = {"exam, leaked": tr("The test it may have seen"), "exam, fresh": tr("Fresh questions")}
LEAKY, HONEST = "Pebble-1-3M-Leaky", "Pebble-1-3M-Instruct"
HEAD = heads("Questions", "Model", "Right (%)", "From (%)", "To (%)", "Asked")


@dataclass(frozen=True, slots=True)
class Scored:
    """One test, and one model's share of right answers with its interval."""

    test: str
    model: str
    score: Interval
    asked: int
    color: str = "accent"


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure, and what it says; `source` is where its numbers come from."""

    scores: Sequence[Scored]
    said: str
    source: str


def own_scores(results: Results) -> list[Scored]:
    """What was asked here."""
    return [
        Scored(each.title, each.model.name, interval(each), each.summary.n)
        for each in results.measured
        if is_share(each)
    ]


def demo_scores(results: dict[str, DemoResult]) -> list[Scored]:
    """What was measured on the demo models when they were made; their exam is apart."""
    return [
        Scored(
            tr(set_title(name.replace(", ", "-").replace(" ", "-"))),
            model.name,
            share_interval(score.accuracy * score.questions, score.questions),
            score.questions,
        )
        for model in results.values()
        for name, score in model.sets.items()
        if name not in EXAMS
    ]


def saturation(own: Sequence[Scored], demo: Sequence[Scored]) -> Shown | None:
    """The best score of each test. None where there is none at all."""
    scores, source = _enough(own, demo)
    best: dict[str, Scored] = {}
    for each in scores:
        if each.test not in best or each.score.value > best[each.test].score.value:
            best[each.test] = each
    if not best:
        return None
    order = sorted(best.values(), key=lambda each: -each.score.value)
    full = [each for each in order if each.score.value >= FULL]
    marked = [replace(each, color="bit_mantissa") if each in full else each for each in order]
    return Shown(marked, _room(len(full), len(order)), source)


def _room(full: int, tests: int) -> str:
    if not full:
        return tr(
            "None of these {tests} tests is full: each has room for a better model.", tests=tests
        )
    if full == 1:
        return tr(
            "1 of {tests} tests is nearly full: a better model has no room there to show "
            "that it is better.",
            tests=tests,
        )
    return tr(
        "{full} of {tests} tests are nearly full: a better model has no room there to "
        "show that it is better.",
        full=full,
        tests=tests,
    )


def scope(own: Sequence[Scored], demo: Sequence[Scored]) -> Shown | None:
    """The profile of the model that was asked the most tests. None where none was asked enough."""
    scores, source = _enough(own, demo)
    profiles: dict[str, list[Scored]] = {}
    for each in scores:
        profiles.setdefault(each.model, []).append(each)
    if not profiles:
        return None
    model, profile = max(profiles.items(), key=_breadth)
    if len(profile) < FEWEST:
        return None
    order = sorted(profile, key=lambda each: -each.score.value)
    mean = sum(each.score.value for each in order) / len(order)
    first, last = order[0], order[-1]
    said = tr(
        "{mean:.0f} % on average is true and says little: {model} gets {value:.0f} % in "
        "{test} and {value_2:.0f} % in {last_test}.",
        mean=100 * mean,
        model=model,
        value=100 * first.score.value,
        test=first.test,
        value_2=100 * last.score.value,
        last_test=last.test,
    )
    return Shown(order, said, source)


def _breadth(profile: tuple[str, list[Scored]]) -> tuple[int, float]:
    """Of two with as many tests the better one comes first."""
    return len(profile[1]), sum(each.score.value for each in profile[1])


def overfitting(results: dict[str, DemoResult]) -> Shown | None:
    """The twins on the exam that one of them has read. None without the demo models."""
    twins = [results[name] for name in (HONEST, LEAKY) if name in results]
    scores = [
        Scored(
            title,
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
        "The leaky twin gets {value:.0f} % on the test that it has read, and "
        "{value_2:.0f} % on fresh questions of the same kind.",
        value=100 * leaked.score.value,
        value_2=100 * fresh.score.value,
    )
    return Shown(scores, said, MADE)


def bars(shown: Shown, names: Mapping[str, str] = MappingProxyType({})) -> Chart:
    """`names` are what the colors mean; of those without one the rows belong together by test."""
    rows: list[Row] = []
    before = ""
    for each in shown.scores:
        value, low, high = each.score
        joined = each.test == before
        before = each.test
        told = counted(
            each.asked,
            "{test}, {model}: {value:.0f} % of {asked:,} question, 95 % interval from "
            "{low:.0f} to {high:.0f} %",
            "{test}, {model}: {value:.0f} % of {asked:,} questions, 95 % interval from "
            "{low:.0f} to {high:.0f} %",
            test=each.test,
            model=each.model,
            value=100 * value,
            asked=each.asked,
            low=100 * low,
            high=100 * high,
        )
        piece = Piece(names.get(each.color, ""), value, each.color)
        text = tr("{value:.0f} %", value=100 * value)
        rows.append(
            Row("" if joined else each.test, (piece,), text, told, low, high, joined=joined)
        )
    return rows_chart(rows, most=1.0, told=percent)


def table(shown: Shown | None) -> Table:
    rows = [
        (
            *(each.test, each.model),
            *(f"{100 * value:.1f}" for value in each.score),
            str(each.asked),
        )
        for each in (shown.scores if shown else ())
    ]
    return Table(HEAD, rows, frozenset({0, 1}))


OWN = tr("Your own results. Whiskers are 95 % intervals.")
MADE = tr("Measured on the demo models when they were made. Whiskers are 95 % intervals.")


def _enough(own: Sequence[Scored], demo: Sequence[Scored]) -> tuple[Sequence[Scored], str]:
    """One's own where there are enough of them, or nothing else."""
    tests = {each.test for each in own}
    return (own, OWN) if len(tests) >= FEWEST or not demo else (demo, MADE)
