"""Scores as bars with their intervals, and as a table; and what two models' answers prove."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from desktop.core.benchmarks.results.store import Published
from desktop.core.i18n import counted, heads, named, tr, written
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import Interval, share_interval
from desktop.ui.figures.quality_results import (
    Measured,
    Model,
    Pair,
    Results,
    is_share,
)
from desktop.ui.plots.chart import Card, Chart
from desktop.ui.plots.dots import Dots, Series, dots_chart
from desktop.ui.plots.rows import Piece, Row, rows_chart
from desktop.ui.widgets.results.data_table import Table

COLORS = ("accent", "bit_mantissa")
HEAD = heads(
    *heads("Benchmark", "Model", "Right (%)", "From (%)", "To (%)", "By guessing (%)", "Questions"),
    *heads("Too long", "Cut", "Metric", "Examples", "Whole set", "Chat template", "Measured"),
    "Source",
)


def interval(each: Measured) -> Interval:
    """95 %, Wilson's: too wide at most for scores that are no right or wrong."""
    return share_interval(each.summary.value.value * each.summary.n, each.summary.n)


def bars(results: Results, models: Sequence[Model]) -> Chart:
    """A row for each benchmark and model, two models at most; in the order of titles."""
    rows: list[Row] = []
    for title, own in _by_benchmark(results, models):
        for number, each in enumerate(own):
            color = COLORS[models.index(each.model)]
            rows.append(_bar(each, "" if number else title, color, number > 0))
    return rows_chart(rows, most=1.0, told=percent)


def _bar(each: Measured, name: str, color: str, joined: bool) -> Row:
    value, low, high = interval(each)
    piece = Piece(each.model.name, value, color)
    text = tr("{value:.0f} %", value=100 * value)
    chance = each.summary.chance
    return Row(name, (piece,), text, _told(each), low, high, chance, joined)


def _told(each: Measured) -> str:
    value, low, high = interval(each)
    summary = each.summary
    told = counted(
        summary.n,
        "{title}, {name}: {value:.1f} % of {n:,} question, 95 % interval from {low:.0f} "
        "to {high:.0f} %",
        "{title}, {name}: {value:.1f} % of {n:,} questions, 95 % interval from {low:.0f} "
        "to {high:.0f} %",
        title=each.title,
        name=each.model.name,
        value=100 * value,
        n=summary.n,
        low=100 * low,
        high=100 * high,
    )
    if summary.chance is not None:
        told += tr("; guessing gets {chance:.0f} %", chance=100 * summary.chance)
    if summary.too_long:
        told += counted(
            summary.too_long,
            "; {too_long:,} was too long, and is not counted",
            "; {too_long:,} were too long, and are not counted",
            too_long=summary.too_long,
        )
    return told


def dots(results: Results, models: Sequence[Model]) -> Chart:
    """A row for each benchmark, a dot for each model; in the order of titles."""
    rows = [_dots(title, own, models) for title, own in _by_benchmark(results, models)]
    series = [Series(each.name, COLORS[number]) for number, each in enumerate(models)]
    return dots_chart(rows, series, most=1.0, told=percent)


def _dots(title: str, own: Sequence[Measured], models: Sequence[Model]) -> Dots:
    found = {each.model: interval(each) for each in own}
    facts = [named(model.name, _short(value)) for model, value in found.items()]
    if (chance := own[0].summary.chance) is not None:
        facts.append(tr("guessing gets {chance:.0f} %", chance=100 * chance))
    return Dots(title, tuple(map(found.get, models)), Card(title, tuple(facts)), chance)


def _short(share: Interval) -> str:
    low, high = 100 * share.low, 100 * share.high
    return tr(
        "{value:.0f} % ({low:.0f} to {high:.0f})", value=100 * share.value, low=low, high=high
    )


def _by_benchmark(
    results: Results, models: Sequence[Model]
) -> Iterator[tuple[str, list[Measured]]]:
    """By title, the results for each benchmark in the order of the models."""
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    shown.sort(key=lambda each: models.index(each.model))
    for title, benchmark in sorted({(each.title.split(" (")[0], each.benchmark) for each in shown}):
        own = [each for each in shown if each.benchmark == benchmark]
        yield own[0].title or title, own


def said(results: Results, models: Sequence[Model]) -> str:
    """How many questions, and what the dashed lines are."""
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    counts = sorted({each.summary.n for each in shown})
    if not counts:
        return ""
    numbers = (
        tr("{counts:,}", counts=counts[0])
        if len(counts) == 1
        else tr("{counts:,} to {counts_2:,}", counts=counts[0], counts_2=counts[-1])
    )
    text = counted(
        counts[-1],
        "{numbers} question each. Whiskers are 95 % intervals.",
        "{numbers} questions each. Whiskers are 95 % intervals.",
        numbers=numbers,
    )
    if any(each.summary.chance is not None for each in shown):
        text += tr(" Dashed: what guessing gets.")
    return text


def verdict(pair: Pair) -> str:
    """Whether two models differ, in a sentence or two."""
    found = pair.comparison
    first, second = pair.first.name, pair.second.name
    if found is None:
        return tr(
            "{first} and {second} were not asked the same questions: nothing to compare yet.",
            first=first,
            second=second,
        )
    text = found.sentence(first, second)
    if found.test == "mcnemar":
        text += tr(
            " Right: {first_sum:,.0f} against {second_sum:,.0f}; only one of the two was "
            "right on {only_first:,}. Paired test (McNemar)",
            first_sum=pair.first_sum,
            second_sum=pair.second_sum,
            only_first=found.only_first + found.only_second,
        )
    else:
        text += tr(" Paired test (permutation)")
    p = f"p < {written(0.001)}" if found.p < 0.001 else tr("p = {p:.2g}", p=found.p)
    return f"{text}, {p}."


def table(results: Results) -> Table:
    """All of the newest results, and what others have published."""
    left = frozenset(
        {0, 1, HEAD.index("Metric"), HEAD.index("Chat template"), len(HEAD) - 2, len(HEAD) - 1}
    )
    rows = [_row(each) for each in results.measured]
    others = [_published_row(each) for each in results.published]
    return Table(HEAD, [*sorted(rows), *sorted(others)], left)


def _row(each: Measured) -> tuple[str, ...]:
    summary, run = each.summary, each.runs[0]
    if is_share(each):
        figures = tuple(f"{100 * value:.1f}" for value in interval(each))
    else:
        figures = (tr("{value:.4g} (no share)", value=summary.value.value), "", "")
    return (
        *(each.title, each.model.name, *figures),
        "" if summary.chance is None else f"{100 * summary.chance:.1f}",
        *(str(summary.n), str(summary.too_long), str(summary.cut), summary.metric),
        str(run.settings.shots),
        str(sum(each.settings.of for each in each.runs)),
        tr("yes") if run.settings.chat else tr("no"),
        time.strftime("%Y-%m-%d %H:%M", time.localtime(run.started)),
        tr("measured here"),
    )


def _published_row(each: Published) -> tuple[str, ...]:
    share = 0.0 <= each.value <= 1.0
    value = f"{100 * each.value:.1f}" if share else tr("{value:.4g} (no share)", value=each.value)
    count, shots = (str(n) if n is not None else "" for n in (each.items, each.shots))
    source = " ".join(part for part in (each.source, each.link, each.file) if part)
    left_open = (each.metric, shots, "", "", "", source)
    return (each.benchmark, each.model, value, "", "", "", count, "", "", *left_open)
