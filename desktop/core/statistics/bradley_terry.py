"""Computes ratings from pairwise votes (Bradley and Terry, 1952) and the number of votes needed.

The probability that A is preferred to B is 1 / (1 + exp(b - a)), where a and b are their strengths.
A tie counts as half a win for each side, which makes the intervals a little wider than necessary.
Each pair that met also gets half a win for each side (Haldane 1956, Anscombe 1956), so that a
winning streak has a finite rating and the interval is valid for small numbers.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import fine_percent
from desktop.core.statistics.intervals import Z80, Z95, Interval

POINTS: Final = 400 / math.log(10)
"""Conversion factor to the scale of chess ratings (Elo): 400 points are odds of 10 to 1."""
PREFERENCE: Final = 0.6
"""Preference assumed when computing the number of votes still needed, if neither side clearly
leads."""
FEWEST: Final = 10
"""Smallest number of votes on a pair from which anything is estimated."""
STEPS: Final = 100

Matrix = npt.NDArray[np.float64]


class Duel(NamedTuple):
    """A vote. `score` is 1 if the first model was preferred, 0 if the second, and 0.5 for a tie."""

    first: str
    second: str
    score: float


def ratings(duels: Iterable[Duel]) -> dict[str, Interval]:
    """Return the strengths in points, best first, with an average of 0. Of the groups of models
    that are connected by votes, directly or through others, only the one with the most votes is
    rated, since no votes compare one group with another."""
    wins: defaultdict[tuple[str, str], float] = defaultdict(float)
    for duel in duels:
        wins[duel.first, duel.second] += duel.score
        wins[duel.second, duel.first] += 1 - duel.score
    names = _main_group(wins)
    if not names:
        return {}
    won = np.zeros((len(names), len(names)))
    for (one, other), count in wins.items():
        if one in names and other in names:
            won[names.index(one), names.index(other)] = count + 0.5
    strengths, covariance = _fit(won)
    order = np.argsort(-strengths, kind="stable")
    found: dict[str, Interval] = {}
    for place in order:
        value = POINTS * float(strengths[place])
        half = POINTS * Z95 * math.sqrt(max(0.0, float(covariance[place, place])))
        found[names[place]] = Interval(value, value - half, value + half)
    return found


def preference(scores: Sequence[float]) -> Interval:
    """Return the share of cases in which the first of a pair is preferred, estimated from the
    pair's scores (at least one). This is the rating of two models, expressed as a share."""
    won = sum(scores) + 0.5
    lost = len(scores) - sum(scores) + 0.5
    lead, half = math.log(won / lost), Z95 * math.sqrt(1 / won + 1 / lost)
    return Interval(*(1 / (1 + math.exp(-each)) for each in (lead, lead - half, lead + half)))


def votes_needed(share: float, ties: float = 0.0) -> int:
    """Return the total number of votes that tell a pair apart in 4 of 5 cases (so that the interval
    excludes one half). `share` is how often the first is preferred, with ties counted as halves,
    and `ties` is the share of ties. This is the usual sample size for comparing a share with one
    half (two-sided, 5%). Raises: ValueError, for a share of exactly one half."""
    apart = abs(share - 0.5)
    if not apart:
        raise ValueError("no number of votes tells what is equal apart")
    spread = math.sqrt(max(0.0, share * (1 - share) - ties / 4))
    return math.ceil(((Z95 * 0.5 + Z80 * spread) / apart) ** 2)


def votes_headline(scores: Sequence[float], first: str, second: str) -> str:
    """Return a sentence that says which of two models the votes prefer. With fewer than `FEWEST`
    votes, it only counts them."""
    if not scores:
        return tr("No votes on {first} and {second} yet", first=first, second=second)
    ties = scores.count(0.5)
    if len(scores) < FEWEST:
        won = scores.count(1)
        return tr(
            "Votes so far: {won} for {first}, {lost} for {second}, {ties} tied",
            first=first,
            second=second,
            won=won,
            lost=len(scores) - won - ties,
            ties=ties,
        )
    better, other, found = _favorite(scores, first, second)
    if found.low > 0.5:
        return tr("You prefer {better} to {other}.", better=better, other=other)
    return tr(
        "Your votes show no clear preference between {first} and {second}.",
        first=first,
        second=second,
    )


def votes_grounds(scores: Sequence[float], first: str, second: str) -> str:
    """Return the estimate behind the headline and, if the preference isn't clear yet, how many more
    votes would show it. With too few votes for an estimate, return how many it needs."""
    if not scores:
        need = _roughly(votes_needed(PREFERENCE))
        return tr(
            "A first estimate needs {fewest} votes. A 60:40 preference usually shows up after "
            "about {need} votes, and a clearer one sooner.",
            fewest=FEWEST,
            need=need,
        )
    if (missing := FEWEST - len(scores)) > 0:
        return counted(
            missing,
            "{missing} more vote is needed for a first estimate.",
            "{missing} more votes are needed for a first estimate.",
            missing=missing,
        )
    better, _, found = _favorite(scores, first, second)
    estimate = tr(
        "{better} is preferred in an estimated {share} of cases (95% interval {low} to {high}, "
        "{votes} votes).",
        better=better,
        share=fine_percent(found.value),
        low=fine_percent(found.low),
        high=fine_percent(found.high),
        votes=len(scores),
    )
    return estimate if found.low > 0.5 else f"{estimate} {_missing(scores, found.value)}"


def _favorite(scores: Sequence[float], first: str, second: str) -> tuple[str, str, Interval]:
    """Return the leading model, the other one, and how often the leading one is preferred."""
    found = preference(scores)
    if found.value < 0.5:
        return second, first, preference([1 - score for score in scores])
    return first, second, found


def _missing(scores: Sequence[float], lead: float) -> str:
    """Return a sentence about how many more votes it would take to tell two models apart."""
    ties = scores.count(0.5) / len(scores)
    most = max(0, votes_needed(PREFERENCE, min(ties, 0.9)) - len(scores))
    more = votes_needed(lead, min(ties, 2 * (1 - lead))) - len(scores) if lead > 0.5 else most + 1
    if more <= most:
        more = max(1, more)
        return counted(
            more,
            "If this estimate is the true preference, about {more} more vote would confirm it "
            "in 4 of 5 cases.",
            "If this estimate is the true preference, about {more} more votes would confirm it "
            "in 4 of 5 cases.",
            more=_roughly(more),
        )
    if most:
        return counted(
            most,
            "If the true preference is 60:40, about {most} more vote would confirm it in 4 of "
            "5 cases.",
            "If the true preference is 60:40, about {most} more votes would confirm it in 4 of "
            "5 cases.",
            most=_roughly(most),
        )
    return tr("A 60:40 preference would probably have shown up by now.")


def _roughly(count: int) -> int:
    """Round to two significant digits, since the count is shown as an estimate."""
    return int(float(f"{count:.2g}"))


def _main_group(wins: Mapping[tuple[str, str], float]) -> list[str]:
    """Return the names in the group with the most votes; see `ratings`. `wins` has the wins of the
    first model over the second."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in wins:
        beside[one].add(other)
    groups: list[list[str]] = []
    left = dict.fromkeys(beside)
    while left:
        group: list[str] = []
        waiting = [next(iter(left))]
        while waiting:
            name = waiting.pop()
            if name in left:
                del left[name]
                group.append(name)
                waiting += sorted(beside[name])
        groups.append(group)

    def votes(group: list[str]) -> float:
        return sum(won for (one, other), won in wins.items() if one in group and one != other)

    return max(groups, key=votes) if groups else []


def _fit(won: Matrix) -> tuple[Matrix, Matrix]:
    """Return the maximum-likelihood strengths, which sum to 0, and their covariance. This is
    Newton's method; the likelihood has a single maximum because each side of every pair has at
    least half a win."""
    met = won + won.T
    strengths = np.zeros(len(won))
    inverse = np.zeros_like(won)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(strengths[None, :] - strengths[:, None]))
        slope = (won - met * chance).sum(axis=1)
        weight = met * chance * (1 - chance)
        information = np.diag(weight.sum(axis=1)) - weight
        inverse = np.asarray(np.linalg.pinv(information), np.float64)
        step = inverse @ slope
        strengths = strengths + np.clip(step, -1, 1)
        if np.abs(step).max() < 1e-9:
            break
    return strengths - strengths.mean(), inverse
