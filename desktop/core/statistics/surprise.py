"""Measures how surprised a model is by a text, and how well this surprise tells texts that it has
been trained on (seen) from new ones (fresh).

Min-K% is defined in Shi et al. 2024, "Detecting Pretraining Data from Large Language Models"
(arXiv:2310.16789): the mean log-probability of a text's least likely tokens.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from desktop.core.statistics.divergence import BLOCK
from desktop.core.statistics.intervals import Z95, Interval

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
PIECE = 512
"""Maximum number of tokens of a long text that are a sample for its confidence interval."""
LEAST_LIKELY = 0.2
"""Share of tokens that Min-K% uses: 20% gave the best results in the paper."""
BISECTIONS = 60


def log_probabilities(scores: Floats, targets: npt.NDArray[np.intp]) -> Doubles:
    """Return the log-probabilities, in nats, of the actual next tokens, [tokens], from the scores
    (logits), [tokens x vocabulary]. They are NaN if a score is NaN or infinity, or if all are
    -infinity."""
    found = np.empty(len(targets), np.float64)
    rows = max(1, BLOCK // scores.shape[1])
    for at in range(0, len(targets), rows):
        some, wanted = scores[at : at + rows], targets[at : at + rows]
        with np.errstate(invalid="ignore"):
            below = some - some.max(axis=1, keepdims=True)
            sums = np.exp(below).sum(axis=1, dtype=np.float64)
            found[at : at + rows] = below[np.arange(len(wanted)), wanted] - np.log(sums)
    return found


def windows(tokens: int, length: int) -> Iterator[tuple[int, int, int]]:
    """Yield the windows in which a text of so many tokens is read: the first token, the first one
    that counts, and the end. They are those of lm-evaluation-harness (lm_eval/utils.py,
    get_rolling_token_windows with one token of context): each is as long as `length` or as a
    shorter text, and the last one may overlap the one before it."""
    length = min(length, tokens)
    for done in range(0, tokens, length or 1):
        end = min(done + length, tokens)
        yield max(0, end - length), done, end


def pieces(first: int, done: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the pieces of a window: the first token, the first one that counts, and the end. Before
    `done`, none counts."""
    for start in range(first, end, PIECE):
        stop = min(start + PIECE, end)
        yield start, min(max(start, done), stop), stop


def min_k(log_probs: Sequence[float]) -> float:
    """Return the mean log-probability of the least likely tokens (at least one), in nats. 0 means
    no surprise at all."""
    count = max(1, int(len(log_probs) * LEAST_LIKELY))
    return math.fsum(sorted(log_probs)[:count]) / count


def told_apart(seen: Sequence[float], fresh: Sequence[float]) -> Interval:
    """Return the share of pairs of a seen and a fresh text in which the seen text has the higher
    value. A tie counts as one half, and a share of 1/2 is expected by chance. This is the area
    under the ROC curve, with Newcombe's interval (2006, method 5: Hanley and McNeil's variance, at
    the bound itself), which is valid at 0 and 1 too."""
    ours, theirs = np.asarray(seen, np.float64), np.sort(np.asarray(fresh, np.float64))
    below = np.searchsorted(theirs, ours, "left")
    ties = np.searchsorted(theirs, ours, "right") - below
    area = float((below + ties / 2).sum() / (len(ours) * len(theirs)))
    low = _bound(area, len(ours), len(theirs), 0.0)
    return Interval(area, low, _bound(area, len(ours), len(theirs), 1.0))


def _bound(area: float, seen: int, fresh: int, end: float) -> float:
    """Return the value between `area` and `end` whose distance from `area` is Z95 times the
    standard error at that value."""
    half = (seen + fresh) / 2 - 1
    inside, outside = area, end
    for _ in range(BISECTIONS):
        at = (inside + outside) / 2
        spread = at * (1 - at) * (1 + half * (1 - at) / (2 - at) + half * at / (1 + at))
        if abs(at - area) > Z95 * math.sqrt(spread / (seen * fresh)):
            outside = at
        else:
            inside = at
    return (inside + outside) / 2


def density(values: Sequence[float], at: Doubles) -> Doubles:
    """Return a kernel density estimate of the values at each point of `at`. The kernels are normal
    curves with the width from Silverman's rule (1986, formula 3.31). The area under the whole curve
    is 1."""
    points = np.asarray(values, np.float64)
    quarter, three = np.quantile(points, (0.25, 0.75))
    spreads = [spread for spread in (float(points.std()), float(three - quarter) / 1.34) if spread]
    width = 0.9 * min(spreads, default=0.1) * len(points) ** -0.2
    away = (at[:, None] - points[None, :]) / width
    return np.exp(-0.5 * away**2).sum(axis=1) / (len(points) * width * math.sqrt(2 * math.pi))
