"""Summarizes samples as a score with its standard error."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.statistics import pooled
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Estimate


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """The result of a task or a group. `value` is the value of the main metric, `metric`; `metrics`
    has all of them. `chance` is the chance level, or None if guessing isn't possible. `n` is the
    number of items that were scored, `too_long` the number that didn't fit in the context, and
    `cut` the number of answers that ended because the context was full.
    """

    name: str
    title: str
    version: float
    metric: str
    value: Estimate
    n: int
    chance: float | None = None
    too_long: int = 0
    cut: int = 0
    metrics: Mapping[str, Estimate] = field(default_factory=dict[str, Estimate])


def summarize(task: BenchmarkTask, samples: Sequence[Sample]) -> ScoreSummary:
    """Summarize the samples of a task. Raises: UserError, kind too_long, if none was scored."""
    scored = [sample for sample in samples if sample.scored]
    if not scored:
        raise UserError(
            tr(
                "No question in {title} fits in this model's context. Choose a model with a "
                "longer context.",
                title=shown_title(task.title),
            ),
            kind="too_long",
        )
    metrics = task.summarize(scored)
    guesses = [sample.chance for sample in scored if sample.chance is not None]
    return ScoreSummary(
        name=task.name,
        title=task.title,
        version=task.version,
        metric=task.metrics[0],
        value=metrics[task.metrics[0]],
        n=len(scored),
        chance=math.fsum(guesses) / len(guesses) if guesses else None,
        too_long=len(samples) - len(scored),
        cut=sum(sample.note == "cut" for sample in scored),
        metrics={metric: metrics[metric] for metric in task.metrics},
    )


def summarize_group(group: Group, parts: Sequence[ScoreSummary]) -> ScoreSummary:
    """Combine the summaries of a group's tasks. Every item has the same weight."""
    metrics = {
        metric: pooled([(part.metrics[metric], part.n) for part in parts])
        for metric in group.metrics
    }
    n = sum(part.n for part in parts)
    guesses = [part.chance * part.n for part in parts if part.chance is not None]
    return ScoreSummary(
        name=group.name,
        title=group.title,
        version=group.version,
        metric=group.metrics[0],
        value=metrics[group.metrics[0]],
        n=n,
        chance=math.fsum(guesses) / n if len(guesses) == len(parts) else None,
        too_long=sum(part.too_long for part in parts),
        cut=sum(part.cut for part in parts),
        metrics=metrics,
    )
