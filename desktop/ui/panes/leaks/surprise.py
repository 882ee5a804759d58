"""Shows how surprised a model is by two sets of texts, as curves and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.contamination.questions import CheckedQuestion
from desktop.core.errors import UserError
from desktop.core.i18n import heads, in_language, marked, named, tr
from desktop.core.messages import GivenText
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import percent
from desktop.core.statistics.surprise import LEAST_LIKELY, density, min_k, told_apart
from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Axis, Band, Card, Chart, Legend, Line
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import in_column, spaced
from desktop.ui.widgets.results.data_table import Table

PLACES: Final = 240
ROOM: Final = 0.08
"""Margin beyond the smallest and largest value, as a share of the range."""
OVER: Final = 1.05
"""End of the density axis, relative to the highest density."""


@dataclass(frozen=True)
class Curves:
    """Values of seen and of fresh texts for one model, such as their Min-K% Prob. `told` is a
    verdict on how well these values tell the two sets apart."""

    name: str
    told: str
    seen: Sequence[float]
    fresh: Sequence[float]


class SurpriseChart(QWidget):
    """Plots for one or more models, each below the model's name, all with the same x axis."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setWhatsThis(
            tr(
                "The curves show how likely the model found the texts, from unlikely (left) to "
                "likely (right). If the filled curve lies farther right than the dashed one, "
                "the possibly seen texts surprised the model less."
            )
        )
        self._column = spaced(theme, QVBoxLayout(self), spacing=4)
        self.rows: list[_Row] = []

    def show_rows(self, rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> None:
        """Show a plot for each row. `seen` and `fresh` are the names of the curves, `axis` is the
        title of the x axis."""
        while len(self.rows) < len(rows):
            self.rows.append(_Row(self._theme))
            self._column.addWidget(self.rows[-1], 1)
            self.rows[-1].plot.link(self.rows[0].plot)
        charts = surprise_charts(rows, seen, fresh, axis)
        for row, curves, chart in zip(self.rows, rows, charts, strict=False):
            row.show_curves(curves, chart)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between rows with the up and down keys."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        plots = [row.plot for row in self.rows if row.isVisible()]
        at = next((number for number, plot in enumerate(plots) if plot.hasFocus()), None)
        if not by or at is None:
            super().keyPressEvent(event)
        else:
            plots[min(max(at + by, 0), len(plots) - 1)].setFocus()


class _Row(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name, self.told = label(kind="strong"), label(kind="caption", wrap=True)
        self.plot = Plot(theme, "")
        in_column(theme, self.name, self.told, (self.plot, 1), on=self, spacing=0)

    def show_curves(self, curves: Curves, chart: Chart) -> None:
        self.name.setText(curves.name)
        self.told.setText(curves.told)
        self.plot.rename(curves.name)
        self.plot.show_chart(chart)


def surprise_charts(rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> Iterator[Chart]:
    """Yield a chart for each row. The first has the legend, the last the title of the axis."""
    scale = _scale(rows)
    places = np.linspace(scale.low, scale.high, PLACES)

    def read(value: float) -> Card:
        """Return a card with the shares of seen and of fresh texts whose values are below
        `value`."""
        return Card(
            tr("Texts with values below {value}", value=number_text(value, 3)),
            tuple(
                named(
                    f"{row.name}, {name}",
                    percent(sum(each < value for each in values) / max(len(values), 1)),
                )
                for row in rows
                for name, values in ((seen, row.seen), (fresh, row.fresh))
            ),
        )

    legend = (Legend(seen, "warn"), Legend(fresh, "ink2", dashed=True))
    for number, row in enumerate(rows):
        first, second = density(row.seen, places), density(row.fresh, places)
        top = float(max(first.max(), second.max())) or 1.0
        yield Chart(
            Axis(axis if number == len(rows) - 1 else "", scale, lambda x: number_text(x, 3)),
            Axis("", Scale(0, OVER * top), shown=False),
            (
                Band(places, np.zeros(PLACES), first, "warn_tint"),
                Line(places, first, "warn"),
                Line(places, second, "ink2", dashed=True),
            ),
            legend=() if number else legend,
            sentence=row.told,
            read=read,
            least=(280, 88),
        )


def _scale(rows: Sequence[Curves]) -> Scale:
    values = [value for row in rows for value in (*row.seen, *row.fresh)]
    low, high = min(values), max(values)
    room = (high - low) * ROOM or 0.5
    # A log-probability is at most 0, so the picture ends there.
    return Scale(low - room, min(high + room, 0.0) if high <= 0 else high + room)


LogProbabilities = Sequence[float]
"""Log-probabilities of one text's tokens, in nats."""


def min_k_axis() -> str:
    return tr(
        "Mean log-probability of the least likely {share} of the tokens",
        share=percent(LEAST_LIKELY),
    )


MIN_K_HEAD = marked("Mean log-probability of the least likely tokens")
MEAN_AXIS = marked("Mean log-probability of all tokens (−log of the perplexity)")
COIN = 0.5
SEED = 0


def min_k_curves(
    name: str,
    seen: Sequence[LogProbabilities],
    fresh: Sequence[LogProbabilities],
    *,
    brief: bool = False,
) -> Curves:
    """Return the curves with a verdict, which is `brief` below a headline about the pairs."""
    values, others = [min_k(each) for each in seen], [min_k(each) for each in fresh]
    return Curves(name, verdict(values, others, brief=brief), values, others)


def mean_curves(
    name: str, seen: Sequence[LogProbabilities], fresh: Sequence[LogProbabilities]
) -> Curves:
    values, others = [_mean(each) for each in seen], [_mean(each) for each in fresh]
    return Curves(name, verdict(values, others), values, others)


def _mean(values: LogProbabilities) -> float:
    return sum(values) / len(values)


def of_hundred(share: float) -> str:
    """Format a share as a number of 100 pairs. If it would be rounded to 0, to 100, or to the
    chance level but isn't equal to it, it has decimals: "99.6"."""
    value, marks = 100 * share, (0, 100 * COIN, 100)
    if any(abs(value - mark) < 1e-9 for mark in marks):
        return in_language(f"{value:.0f}")
    places = next((few for few in range(9) if round(value, few) not in marks), 9)
    return in_language(f"{value:.{places}f}")


def verdict(seen: Sequence[float], fresh: Sequence[float], *, brief: bool = False) -> str:
    """Return a sentence that says how well the values tell the two sets apart, and whether that
    could be due to chance. If `brief`, it doesn't repeat what the pairs are."""
    found = told_apart(seen, fresh)
    value, low, high = map(of_hundred, found)
    share = tr(
        "In {value} of 100 pairs of a possibly seen and an unseen question, the possibly seen one "
        "surprises the model less",
        value=value,
    )
    if brief and found.high >= COIN:
        share = tr("{value} of 100 pairs", value=value)
    interval = tr("95% confidence interval: {low} to {high}", low=low, high=high)
    if found.low > COIN:
        return tr("{share} ({interval}; chance level: 50)", share=share, interval=interval)
    if found.high < COIN:
        return tr(
            "{share} ({interval}); in most pairs, the unseen one does",
            share=share,
            interval=interval,
        )
    return tr("{share} ({interval}), which may be due to chance", share=share, interval=interval)


def headline(measure: str, curves: Curves) -> str:
    """Return the verdict in plain words, without numbers."""
    found = told_apart(curves.seen, curves.fresh)
    if found.low > COIN:
        return tr(
            "{measure}: the possibly seen questions surprise the model less than the unseen ones",
            measure=measure,
        )
    if found.high < COIN:
        return tr(
            "{measure}: the unseen questions surprise the model less than the possibly seen ones",
            measure=measure,
        )
    return tr("{measure} shows no sign of a leak", measure=measure)


def as_table(rows: Sequence[Curves], seen: str, fresh: str, value: str) -> Table:
    """Return a table with the value of every text. `value` is the header of the values, in
    English."""
    cells = [
        (row.name, name, str(number), f"{each:.4f}")
        for row in rows
        for name, values in ((seen, row.seen), (fresh, row.fresh))
        for number, each in enumerate(values, 1)
    ]
    return Table((*heads("Model", "Text set", "Number"), value), cells, frozenset({0, 1}))


class SampledTexts(NamedTuple):
    """Texts for a model to read, sampled from `of` questions. `unanswered` other questions were
    dropped because they have no answer to read."""

    texts: tuple[GivenText, ...]
    of: int
    unanswered: int


def draw(questions: Sequence[CheckedQuestion], most: int, answers: bool) -> SampledTexts:
    """Draw a random sample of at most `most` questions, since sets are sorted by subject. The
    sample is the same each time. The texts are the questions or, if `answers` is true, the answers
    that follow them.

    Raises: UserError, kind no_answers, if there are no questions or, with `answers`, no questions
    that have an answer.
    """
    found = [each for each in questions if each.answer.strip()] if answers else list(questions)
    if not found:
        raise UserError(
            tr(
                "At least one of the sets has no answers. For the text to measure, choose "
                "Questions instead of Answers."
            ),
            kind="no_answers",
        )
    chosen = found if len(found) <= most else Random(SEED).sample(found, most)
    if answers:
        texts = tuple(GivenText(each.text, each.answer) for each in chosen)
    else:
        texts = tuple(GivenText("", each.text) for each in chosen)
    return SampledTexts(texts, len(found), len(questions) - len(found))
