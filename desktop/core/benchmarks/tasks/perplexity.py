"""Measures how well a model predicts a text: perplexity per word and per byte.

The metrics are those that lm-evaluation-harness 0.4.13 uses for whole texts (wikitext;
lm_eval/api/task.py, PerplexityTask). Unlike perplexity per token, they can be compared between
models with different vocabularies.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from desktop.core.benchmarks.items import Answer, Item, ItemScore, Sample, TextItem, TextRead
from desktop.core.benchmarks.rows import DatasetRow, Layout
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.i18n import marked
from desktop.core.messages import Estimate, LongTextScored
from desktop.core.statistics.intervals import Interval, ratio_interval

METRICS: Final = ("word_perplexity", "byte_perplexity", "bits_per_byte", "token_perplexity")
_LOWER_IS_BETTER: Final = frozenset({*METRICS, "perplexity", "brier_score", "mae", "ter"})
"""The harness's names of measures of error (lm_eval/api/metrics.py); Glassbox computes only
METRICS."""


def is_share(metric: str) -> bool:
    """Return True if a metric is a score from 0 to 1 (higher is better). The other metrics measure
    how well a text is predicted, or another error (lower is better)."""
    return metric.partition(",")[0] not in _LOWER_IS_BETTER


def perplexity() -> BenchmarkTask:
    return BenchmarkTask(
        name="perplexity",
        title=marked("Perplexity on a text"),
        version=2,
        metrics=METRICS,
        layout=Layout("", "", {"text": ("*.txt", "*.md")}, whole=True),
        asked="text",
        make=_make,
        score=_score,
        most_shots=0,
        summarize=_summarize,
    )


def _make(asked: Sequence[DatasetRow], _given: Sequence[DatasetRow], _shots: int) -> Iterator[Item]:
    for row in asked:
        yield TextItem(row.number, row.text("text"))


def _score(item: Item, answer: Answer) -> ItemScore:
    text, read = cast("TextItem", item).text, cast("TextRead", answer)
    counts = {
        "loglikelihood": read.loglikelihood,
        "words": float(len(re.split(r"\s+", text))),
        "bytes": float(len(text.encode("utf-8", "replace"))),
        "tokens": float(read.tokens),
    }
    return ItemScore("", "", None, counts)


def _summarize(samples: Sequence[Sample]) -> Mapping[str, Estimate]:
    """Compute the metrics over all texts together, weighted by size."""
    total = {
        name: math.fsum(sample.values[name] for sample in samples)
        for name in ("loglikelihood", "words", "bytes", "tokens")
    }
    nats = -total["loglikelihood"]
    by_byte = nats / total["bytes"] if total["bytes"] else math.nan
    return {
        "word_perplexity": Estimate(_exponential(nats, total["words"]), None),
        "byte_perplexity": Estimate(_exponential(nats, total["bytes"]), None),
        "bits_per_byte": Estimate(by_byte / math.log(2), None),
        "token_perplexity": Estimate(_exponential(nats, total["tokens"]), None),
    }


@dataclass(frozen=True, slots=True)
class TextMeasure:
    """Measurements of how well a model predicts a text. `perplexity` is per token; `bits_per_byte`
    can be compared between models with different tokenizers. Their 95% intervals treat each of
    the `pieces` as one sample, and are None for fewer than five."""

    tokens: int
    pieces: int
    perplexity: float
    bits_per_byte: float
    perplexity_interval: Interval | None
    bits_interval: Interval | None
    metrics: Mapping[str, Estimate]


def begins_later(first: LongTextScored) -> bool:
    """Return True if the text's first token doesn't count, given the first event about the text."""
    return any(map(math.isnan, first.log_probabilities[:1]))


def counted_text(text: str, first: LongTextScored) -> str:
    """Return the part of a text whose tokens count, given the first event about it. If the first
    token isn't shown as the text begins, such as a part of a character, that is all of the text."""
    data = text.encode("utf-8", "replace")
    if not begins_later(first) or not data.startswith(first.pieces[0]):
        return text
    return data[len(first.pieces[0]) :].decode("utf-8", "ignore")


def measure(text: str, scored: Sequence[LongTextScored]) -> TextMeasure:
    """Compute the metrics of the task `perplexity` from the events of ScoreLongText. The text from
    one event to the next is one piece."""
    before = [LongTextScored(0, 0, 0.0), *scored[:-1]]
    pairs = list(zip(before, scored, strict=True))
    nats = [one.loglikelihood - other.loglikelihood for one, other in pairs]
    sizes = [float(other.tokens - one.tokens) for one, other in pairs]
    tokens = scored[-1].tokens
    whole = TextItem(0, counted_text(text, scored[0]))
    counts = _score(whole, TextRead(-math.fsum(nats), tokens)).values
    metrics = _summarize([Sample("perplexity", 0, "", "", "", None, counts)])
    found = ratio_interval(nats, sizes)
    by_byte = tokens / counts["bytes"] / math.log(2) if counts["bytes"] else math.nan
    return TextMeasure(
        tokens,
        len(scored),
        metrics["token_perplexity"].value,
        metrics["bits_per_byte"].value,
        found and Interval(*(_exponential(value, 1) for value in found)),
        found and Interval(*(value * by_byte for value in found)),
        metrics,
    )


def _exponential(nats: float, count: float) -> float:
    try:
        return math.exp(nats / count) if count else math.nan
    except OverflowError:
        return math.inf
