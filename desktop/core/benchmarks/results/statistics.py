"""Computes standard errors of benchmark scores and tests whether two models differ.

Standard errors are computed as in lm-evaluation-harness 0.4.13 (lm_eval/api/metrics.py:
mean_stderr, pooled_sample_stderr).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from desktop.core.benchmarks.items import Sample
from desktop.core.i18n import counted, percentage, tr
from desktop.core.messages import Estimate

if TYPE_CHECKING:
    import numpy as np

PERMUTATIONS: Final = 10_000
LEAST_POINTS: Final = 0.1
"""Smallest difference that is shown as a number, in percentage points."""
SMALLEST_P: Final = 0.05


def mean(values: Sequence[float]) -> Estimate:
    """Return the mean and its standard error. The standard error is the sample standard deviation
    (n - 1) divided by the square root of n, or None for a single value."""
    count = len(values)
    middle = math.fsum(values) / count
    if count < 2:
        return Estimate(middle, None)
    variance = math.fsum((value - middle) ** 2 for value in values) / (count - 1)
    return Estimate(middle, math.sqrt(variance / count))


def means(samples: Sequence[Sample]) -> Mapping[str, Estimate]:
    """Return the mean of each metric over the scored items."""
    values: dict[str, list[float]] = {}
    for sample in samples:
        for metric, value in sample.values.items():
            values.setdefault(metric, []).append(value)
    return {metric: mean(each) for metric, each in values.items()}


def pooled(parts: Sequence[tuple[Estimate, int]]) -> Estimate:
    """Combine the results of several tasks, each with its number of items. Returns the mean over
    all items and a pooled standard error that assumes the same variance in all tasks. The standard
    error is None if a task has none."""
    total = sum(count for _, count in parts)
    value = math.fsum(part.value * count for part, count in parts) / total
    if any(part.error is None for part, _ in parts) or total <= len(parts):
        return Estimate(value, None)
    variance = math.fsum(
        (count - 1) * (part.error or 0.0) ** 2 * count for part, count in parts
    ) / (total - len(parts))
    return Estimate(value, math.sqrt(variance / total))


# --- two models on the same items

Test = Literal["mcnemar", "permutation"]


@dataclass(frozen=True, slots=True)
class ScoreComparison:
    """Two models compared on the same `items`. `difference` is the second mean minus the first;
    `only_first` and `only_second` count the items on which the first or the second model scored
    higher. For right-or-wrong scores, these are the items that only the first or only the second
    model got right. `p` is the p-value."""

    test: Test
    items: int
    difference: float
    only_first: int
    only_second: int
    p: float

    def headline(self, first: str, second: str) -> str:
        """Return a sentence, without a period, that says which model did better and whether that
        may be due to chance, or that both did equally or about equally well."""
        on = counted(self.items, "on 1 question", "on {items:,} questions", items=self.items)
        if self.difference == 0 and self.p >= SMALLEST_P:
            return tr(
                "{first} and {second} do equally well {on}", first=first, second=second, on=on
            )
        if self._about_equal:
            return tr(
                "{first} and {second} do about equally well {on}", first=first, second=second, on=on
            )
        better, other = (second, first) if self.difference > 0 else (first, second)
        points = (
            tr("less than {least:.1f} points", least=LEAST_POINTS)
            if abs(self.difference) * 100 < LEAST_POINTS / 2
            else tr("{difference:.1f} points", difference=abs(self.difference) * 100)
        )
        values = {"better": better, "other": other, "points": points, "on": on}
        if self.p < SMALLEST_P:
            return tr("{better} is better than {other} by {points} {on}", **values)
        return tr(
            "{better} is ahead of {other} by {points} {on}, but the difference may be due to "
            "chance",
            **values,
        )

    @property
    def _about_equal(self) -> bool:
        """True if the difference may be due to chance and is shown as 0.0 points."""
        return abs(self.difference) * 100 < LEAST_POINTS / 2 and self.p >= SMALLEST_P

    @property
    def grounds(self) -> str:
        """The p-value explained in a sentence or two; "" if there is no difference to speak of."""
        if self._about_equal:
            return ""
        text = tr(
            "If the two models were equally good, chance alone would produce a difference at "
            "least this large in {percent} of cases.",
            percent=_percent(self.p),
        )
        return (
            text
            if self.p < SMALLEST_P
            else f"{text} {tr('More questions may show which model is better.')}"
        )


def _percent(share: float) -> str:
    if share < 0.001:
        return tr("less than {share}", share=percentage("0.1"))
    if 0.995 <= share < 1:
        return tr("more than {share}", share=percentage("99"))
    return percentage("100" if share == 1 else f"{share * 100:.2g}")


def compare(first: Sequence[float], second: Sequence[float]) -> ScoreComparison | None:
    """Compare the scores of two models on the same items, in the same order. Returns None if there
    are no items. Right-or-wrong scores are compared with McNemar's exact test, other scores with a
    paired permutation test."""
    import numpy as np  # not imported when the window starts; see gguf/header.py

    ours, theirs = np.array(first, np.float64), np.array(second, np.float64)
    if not ours.size:
        return None
    difference = float((theirs - ours).mean())
    binary = bool(np.isin(ours, (0, 1)).all() and np.isin(theirs, (0, 1)).all())
    only_first, only_second = int((ours > theirs).sum()), int((theirs > ours).sum())
    p = _mcnemar(only_first, only_second) if binary else _permutation(theirs - ours)
    test: Test = "mcnemar" if binary else "permutation"
    return ScoreComparison(test, ours.size, difference, only_first, only_second, p)


def _mcnemar(one: int, other: int) -> float:
    """Return the two-sided p-value of McNemar's exact test, which treats the items on which the
    models differ as coin flips."""
    count, fewer = one + other, min(one, other)
    if one == other:
        return 1.0
    logs = [
        math.lgamma(count + 1) - math.lgamma(k + 1) - math.lgamma(count - k + 1)
        for k in range(fewer + 1)
    ]
    tail = math.fsum(math.exp(log - count * math.log(2)) for log in logs)
    return min(1.0, 2 * tail)


def _permutation(differences: np.ndarray) -> float:
    """Return the p-value of a paired permutation test: the share of cases in which the mean is at
    least as far from 0 as the observed one. The cases are PERMUTATIONS random choices of the
    differences' signs, plus the observation itself."""
    import numpy as np

    random = np.random.default_rng(0)
    seen = abs(float(differences.sum()))
    reached = 1
    for _ in range(PERMUTATIONS // 100):
        signs = random.integers(0, 2, (100, differences.size), np.int8) * 2 - 1
        reached += int((np.abs(signs @ differences) >= seen - 1e-12 * max(1.0, seen)).sum())
    return reached / (PERMUTATIONS + 1)
