"""Shows scores as bars with intervals, as dots, and as a table, and compares two models."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence

from desktop.core.benchmarks.results.store import Published
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.benchmarks.tasks import perplexity
from desktop.core.i18n import clauses, counted, heads, named, tr, written, yes_or_no
from desktop.core.numbers.units import percent, range_texts, tenths
from desktop.core.statistics.intervals import Interval, share_interval
from desktop.ui.figures.quality_results import (
    MeasuredModel,
    ModelResult,
    ResultPair,
    Results,
    is_share,
)
from desktop.ui.plots.chart import Card, Chart
from desktop.ui.plots.dots import Dots, Series, dots_chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

COLORS = ("accent", "bit_mantissa")
FEWEST = 10
"""A score from fewer questions than this is shown as a count, not as a percentage."""
HEAD = heads(
    *heads(
        "Benchmark",
        "Model",
        "Right (%)",
        "95% CI low (%)",
        "95% CI high (%)",
        "Chance level (%)",
        "Questions",
    ),
    *heads(
        "Questions too long",
        "Answers cut off",
        "Value",
        "Metric",
        "Few-shot examples",
        "Questions in set",
        "Chat template",
        "Measured",
    ),
    "Source",
)


def interval(each: ModelResult) -> Interval:
    """Return the 95% Wilson interval. It may be too wide if a question's score can lie between
    right and wrong."""
    return share_interval(each.summary.value.value * each.summary.n, each.summary.n)


def bars(results: Results, models: Sequence[MeasuredModel]) -> Chart:
    """Return a bar chart with a row for each pair of a benchmark and a model (at most two models).
    The rows are sorted by the benchmark's title."""
    rows: list[BarRow] = []
    for title, own in _by_benchmark(results, models):
        for number, each in enumerate(own):
            color = COLORS[models.index(each.model)]
            rows.append(_bar(each, "" if number else title, color, number > 0))
    return rows_chart(rows, most=1.0, told=percent)


def _bar(each: ModelResult, name: str, color: str, joined: bool) -> BarRow:
    value, low, high = interval(each)
    piece = BarPiece(each.model.name, value, color)
    text, chance = score_text(value, each.summary.n), each.summary.chance
    return BarRow(name, (piece,), text, _told(each), low, high, chance, joined)


def score_text(share: float, asked: int) -> str:
    """Return a percentage such as "35%", or, for fewer than ten questions, a count such as "3 of
    7"."""
    if asked < FEWEST:
        return tr("{right:.3g} of {asked}", right=share * asked, asked=asked)
    return percent(share)


def interval_text(share: Interval) -> str:
    """Return the interval in words, such as "95% confidence interval: 18 to 57%"."""
    low, high = range_texts(share.low, share.high)
    return tr("95% confidence interval: {low} to {high}", low=low, high=high)


def right_text(share: float, asked: int) -> str:
    """Return the score in words: "35.0% of 20 questions right" or "3 of 7 questions right"."""
    right = tr("{right:.3g}", right=share * asked)
    return counted(
        asked,
        "{score} of {asked:,} question right",
        "{score} of {asked:,} questions right",
        score=right if asked < FEWEST else tenths(share),
        asked=asked,
    )


def few_text(counts: Sequence[int]) -> str:
    """Return text that says how many more questions a percentage requires, based on the smallest
    count from 1 to 9. Returns "" if there is no such count."""
    few = [count for count in counts if 0 < count < FEWEST]
    if not few:
        return ""
    missing = FEWEST - min(few)
    return counted(
        missing,
        " A percentage requires at least {fewest} questions: 1 more is needed.",
        " A percentage requires at least {fewest} questions: {missing} more are needed.",
        fewest=FEWEST,
        missing=missing,
    )


def _told(each: ModelResult) -> str:
    summary = each.summary
    parts = [right_text(summary.value.value, summary.n), interval_text(interval(each))]
    if summary.chance is not None:
        parts.append(tr("chance level {chance}", chance=percent(summary.chance)))
    if summary.too_long:
        parts.append(
            counted(
                summary.too_long,
                "{too_long:,} question was too long and isn't counted",
                "{too_long:,} questions were too long and aren't counted",
                too_long=summary.too_long,
            )
        )
    return named(f"{each.title}, {each.model.name}", clauses(parts))


def dots(results: Results, models: Sequence[MeasuredModel]) -> Chart:
    """Return a dot chart with a row for each benchmark and a dot for each model. The rows are
    sorted by title."""
    rows = [_dots(title, own, models) for title, own in _by_benchmark(results, models)]
    series = [Series(each.name, COLORS[number]) for number, each in enumerate(models)]
    return dots_chart(rows, series, most=1.0, told=percent)


def _dots(title: str, own: Sequence[ModelResult], models: Sequence[MeasuredModel]) -> Dots:
    found = {each.model: interval(each) for each in own}
    facts = [
        named(each.model.name, right_text(each.summary.value.value, each.summary.n)) for each in own
    ]
    if (chance := own[0].summary.chance) is not None:
        facts.append(tr("chance level {chance}", chance=percent(chance)))
    return Dots(title, tuple(map(found.get, models)), Card(title, tuple(facts)), chance)


def _by_benchmark(
    results: Results, models: Sequence[MeasuredModel]
) -> Iterator[tuple[str, list[ModelResult]]]:
    """Yield each benchmark's title and results. The results are in the order of the models, and the
    benchmarks are sorted by title."""
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    shown.sort(key=lambda each: models.index(each.model))
    for title, benchmark in sorted({(each.title.split(" (")[0], each.benchmark) for each in shown}):
        own = [each for each in shown if each.benchmark == benchmark]
        yield own[0].title or title, own


def headline(results: Results, models: Sequence[MeasuredModel]) -> str:
    """Return a sentence with the first model's worst and best scores."""
    own = [each for each in results.of(models[0]) if is_share(each)]
    if not own:
        return tr("No scores yet")
    own.sort(key=lambda each: each.summary.value.value)
    scores = [score_text(each.summary.value.value, each.summary.n) for each in own]
    if len(own) == 1:
        return tr(
            "{model} on {title}: {score} right",
            model=models[0].name,
            title=own[0].title,
            score=scores[0],
        )
    return tr(
        "{model} gets {low} right on {low_title} and {high} on {high_title}",
        model=models[0].name,
        low=scores[0],
        low_title=own[0].title,
        high=scores[-1],
        high_title=own[-1].title,
    )


def said(results: Results, models: Sequence[MeasuredModel]) -> str:
    """Return text that states the number of questions and explains the chart's lines, with a note
    if there are too few questions."""
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
        "{numbers} question per benchmark. Error bars: 95% confidence intervals.",
        "{numbers} questions per benchmark. Error bars: 95% confidence intervals.",
        numbers=numbers,
    )
    if any(each.summary.chance is not None for each in shown):
        text += tr(" Dashed lines: chance level.")
    return text + few_text(counts)


def verdict(pair: ResultPair) -> str:
    """Return a sentence that says whether two models differ, without the period at its end."""
    first, second = pair.first.name, pair.second.name
    if pair.comparison is None:
        return tr(
            "{first} and {second} haven't answered any of the same questions",
            first=first,
            second=second,
        )
    return pair.comparison.headline(first, second)


def grounds(pair: ResultPair) -> str:
    """Return the statistics behind `verdict`, or what to do if the models have no questions in
    common."""
    found = pair.comparison
    if found is None:
        return tr("To compare the models, run the same benchmark on both.")
    p = f"p < {written(0.001)}" if found.p < 0.001 else tr("p = {p:.2g}", p=found.p)
    if found.test == "mcnemar":
        test = tr(
            "Right answers: {first_sum:,.0f} versus {second_sum:,.0f}. Questions that only one "
            "of the two models got right: {differ:,} (McNemar test, {p}).",
            first_sum=pair.first_sum,
            second_sum=pair.second_sum,
            differ=found.only_first + found.only_second,
            p=p,
        )
    else:
        test = tr("Paired permutation test, {p}.", p=p)
    return f"{found.grounds} {test}".strip()


def table(results: Results) -> Table:
    """Return a table of the newest results measured here, followed by published ones. A result that
    isn't a share of right answers has a column of its own."""
    left = frozenset(
        {0, 1, HEAD.index("Metric"), HEAD.index("Chat template"), len(HEAD) - 2, len(HEAD) - 1}
    )
    rows = [_row(each) for each in results.measured]
    others = [_published_row(each) for each in results.published]
    return Table(HEAD, [*sorted(rows), *sorted(others)], left)


def _row(each: ModelResult) -> tuple[str, ...]:
    summary, run = each.summary, each.runs[0]
    metric, shown = summary.metric, ""
    figures: tuple[str, ...] = ("", "", "")
    if is_share(each):
        figures = tuple(f"{100 * value:.1f}" for value in interval(each))
    else:
        metric, value = _main_figure(summary)
        shown = f"{value:.4g}"
    return (
        *(each.title, each.model.name, *figures),
        "" if summary.chance is None else f"{100 * summary.chance:.1f}",
        *(str(summary.n), str(summary.too_long), str(summary.cut), shown, metric),
        str(run.settings.shots),
        str(sum(each.settings.of for each in each.runs)),
        yes_or_no(run.settings.chat),
        time.strftime("%Y-%m-%d %H:%M", time.localtime(run.started)),
        tr("Measured on this laptop"),
    )


def _main_figure(summary: ScoreSummary) -> tuple[str, float]:
    """Return the main metric and its value. In a text without spaces, which counts as a single
    word, the perplexity per word can be infinite, so bits per byte take its place."""
    bits = summary.metrics.get("bits_per_byte")
    if bits is not None and not math.isfinite(summary.value.value):
        return "bits_per_byte", bits.value
    return summary.metric, summary.value.value


def _published_row(each: Published) -> tuple[str, ...]:
    share = perplexity.is_share(each.metric) and 0.0 <= each.value <= 1.0
    right, value = (f"{100 * each.value:.1f}", "") if share else ("", f"{each.value:.4g}")
    count, shots = (str(n) if n is not None else "" for n in (each.items, each.shots))
    source = " ".join(part for part in (each.source, each.link, each.file) if part)
    left_open = (value, each.metric, shots, "", "", "", source)
    return (each.benchmark, each.model, right, "", "", "", count, "", "", *left_open)
