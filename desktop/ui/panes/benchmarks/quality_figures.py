"""Scores as bars with their intervals, and as a table; and what two models' answers prove."""

from __future__ import annotations

import time
from collections.abc import Sequence

from desktop.core.benchmarks.store import Published
from desktop.core.intervals import Interval, share_interval
from desktop.ui.panes.benchmarks.quality_results import (
    Measured,
    Model,
    Pair,
    Results,
    is_share,
)
from desktop.ui.widgets.bar_chart import Bar, Bars, Piece
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.radar_chart import Radar, Spoke

COLORS = ("accent", "bit_mantissa")
HEAD = (
    *("Benchmark", "Model", "Right (%)", "From (%)", "To (%)", "By guessing (%)", "Questions"),
    *("Too long", "Cut", "Metric", "Examples", "Whole set", "Chat template", "Measured"),
    "Source",
)


def interval(each: Measured) -> Interval:
    """95 %, Wilson's: too wide at most for scores that are no right or wrong."""
    return share_interval(each.summary.value.value * each.summary.n, each.summary.n)


def bars(results: Results, models: Sequence[Model]) -> Bars:
    """A row for each benchmark and model, two models at most; in the order of titles."""
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    titles = sorted({(each.title.split(" (")[0], each.benchmark) for each in shown})
    rows: list[Bar] = []
    for title, benchmark in titles:
        own = [each for each in shown if each.benchmark == benchmark]
        own.sort(key=lambda each: models.index(each.model))
        for number, each in enumerate(own):
            color = COLORS[models.index(each.model)]
            rows.append(_bar(each, "" if number else each.title or title, color, number > 0))
    return Bars(rows, most=1.0)


def _bar(each: Measured, name: str, color: str, joined: bool) -> Bar:
    value, low, high = interval(each)
    piece = Piece(each.model.name, value, color)
    text = f"{100 * value:.0f} %"
    chance = each.summary.chance
    return Bar(name, (piece,), text, _told(each), low, high, chance, joined)


def _told(each: Measured) -> str:
    value, low, high = interval(each)
    summary = each.summary
    told = (
        f"{each.title}, {each.model.name}: {100 * value:.1f} % of {summary.n:,} questions, "
        f"95 % interval from {100 * low:.0f} to {100 * high:.0f} %"
    )
    if summary.chance is not None:
        told += f"; guessing gets {100 * summary.chance:.0f} %"
    if summary.too_long:
        told += f"; {summary.too_long:,} were too long, and are not counted"
    return told


def radar(results: Results, models: Sequence[Model]) -> Radar:
    """An axis for each benchmark that all of the models were asked."""
    spokes: list[Spoke] = []
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    for title, benchmark in sorted({(each.title, each.benchmark) for each in shown}):
        own = {each.model: each for each in shown if each.benchmark == benchmark}
        if len(own) == len(models):
            ends = [interval(own[model]) for model in models]
            told = ". ".join(_told(own[model]) for model in models)
            spokes.append(Spoke(title, ends, told, own[models[0]].summary.chance))
    return Radar(spokes, [(each.name, COLORS[n]) for n, each in enumerate(models)])


def said(results: Results, models: Sequence[Model]) -> str:
    """How many questions, and what the dashed lines are."""
    shown = [each for each in results.measured if each.model in models and is_share(each)]
    counts = sorted({each.summary.n for each in shown})
    if not counts:
        return ""
    numbers = f"{counts[0]:,}" if len(counts) == 1 else f"{counts[0]:,} to {counts[-1]:,}"
    text = f"{numbers} questions each. Whiskers are 95 % intervals."
    if any(each.summary.chance is not None for each in shown):
        text += " Dashed: what guessing gets."
    return text


def verdict(pair: Pair) -> str:
    """Whether two models differ, in a sentence or two."""
    found = pair.comparison
    first, second = pair.first.name, pair.second.name
    if found is None:
        return f"{first} and {second} were not asked the same questions: nothing to compare yet."
    text = found.sentence(first, second)
    if found.test == "mcnemar":
        text += (
            f" Right: {pair.first_sum:,.0f} against {pair.second_sum:,.0f}; only one of the two "
            f"was right on {found.only_first + found.only_second:,}. Paired test (McNemar)"
        )
    else:
        text += " Paired test (permutation)"
    p = "p < 0.001" if found.p < 0.001 else f"p = {found.p:.2g}"
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
        figures = (f"{summary.value.value:.4g} (no share)", "", "")
    return (
        *(each.title, each.model.name, *figures),
        "" if summary.chance is None else f"{100 * summary.chance:.1f}",
        *(str(summary.n), str(summary.too_long), str(summary.cut), summary.metric),
        str(run.settings.shots),
        str(sum(each.settings.of for each in each.runs)),
        "yes" if run.settings.chat else "no",
        time.strftime("%Y-%m-%d %H:%M", time.localtime(run.started)),
        "measured here",
    )


def _published_row(each: Published) -> tuple[str, ...]:
    share = 0.0 <= each.value <= 1.0
    value = f"{100 * each.value:.1f}" if share else f"{each.value:.4g} (no share)"
    count, shots = (str(n) if n is not None else "" for n in (each.items, each.shots))
    source = " ".join(part for part in (each.source, each.link, each.file) if part)
    left_open = (each.metric, shots, "", "", "", source)
    return (each.benchmark, each.model, value, "", "", "", count, "", "", *left_open)
