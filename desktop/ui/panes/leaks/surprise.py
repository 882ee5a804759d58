"""What the surprise of a model says about two sets of texts, in curves and in words."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from desktop.core.contamination.questions import Question
from desktop.core.errors import UserError
from desktop.core.messages import GivenText
from desktop.core.surprise import LEAST_LIKELY, min_k, told_apart
from desktop.core.words import heads, tr
from desktop.ui.panes.leaks.surprise_chart import Curves
from desktop.ui.widgets.data_table import Table

LogProbabilities = Sequence[float]
"""Of one text's tokens, in nats."""

MIN_K_AXIS = tr(
    "mean log-probability of the least likely {least_likely:.0f} % of the tokens",
    least_likely=100 * LEAST_LIKELY,
)
MEAN_AXIS = tr("mean log-probability of all tokens: the logarithm of the perplexity, with a minus")
COIN = 0.5
SEED = 0


def min_k_curves(
    name: str, seen: Sequence[LogProbabilities], fresh: Sequence[LogProbabilities]
) -> Curves:
    return _curves(name, [min_k(each) for each in seen], [min_k(each) for each in fresh])


def mean_curves(
    name: str, seen: Sequence[LogProbabilities], fresh: Sequence[LogProbabilities]
) -> Curves:
    return _curves(name, [_mean(each) for each in seen], [_mean(each) for each in fresh])


def _mean(values: LogProbabilities) -> float:
    return sum(values) / len(values)


def _curves(name: str, seen: Sequence[float], fresh: Sequence[float]) -> Curves:
    return Curves(name, verdict(seen, fresh), seen, fresh)


def verdict(seen: Sequence[float], fresh: Sequence[float]) -> str:
    """How well the values tell the two sets apart, and whether that may be chance."""
    found = told_apart(seen, fresh)
    share = tr("tells them apart {value:.0f} times in 100", value=100 * found.value)
    interval = tr(
        "95 % interval {low:.0f} to {high:.0f}", low=100 * found.low, high=100 * found.high
    )
    if found.low > COIN:
        return tr("{share} ({interval}; a coin: 50)", share=share, interval=interval)
    if found.high < COIN:
        return tr(
            "{share} ({interval}): it is surer of those it can't have seen",
            share=share,
            interval=interval,
        )
    return tr("{share} ({interval}): a coin may do as well", share=share, interval=interval)


def as_table(rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> Table:
    """Every text's value."""
    cells = [
        (row.name, name, str(number), f"{value:.4f}")
        for row in rows
        for name, values in ((seen, row.seen), (fresh, row.fresh))
        for number, value in enumerate(values, 1)
    ]
    return Table(heads("Model", "Texts", "Number", axis), cells, frozenset({0, 1}))


class Drawn(NamedTuple):
    """Texts for a model to read, of a set of `of`."""

    texts: tuple[GivenText, ...]
    of: int


def draw(questions: Sequence[Question], most: int, answers: bool) -> Drawn:
    """At most so many, at random but the same each time: a set's subjects follow each other. The
    questions as texts, or their answers behind them.

    Raises: UserError, kind no_answers.
    """
    found = [each for each in questions if each.answer.strip()] if answers else list(questions)
    if not found:
        raise UserError(
            tr("These questions have no answers in their file: let the model read the questions."),
            kind="no_answers",
        )
    chosen = found if len(found) <= most else Random(SEED).sample(found, most)
    if answers:
        texts = tuple(GivenText(each.text, each.answer) for each in chosen)
    else:
        texts = tuple(GivenText("", each.text) for each in chosen)
    return Drawn(texts, len(found))
