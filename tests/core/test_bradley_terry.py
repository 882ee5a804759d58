"""Tests ratings from votes against the formula and by simulation."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from desktop.core.numbers.units import fine_percent
from desktop.core.statistics.bradley_terry import (
    POINTS,
    Duel,
    preference,
    ratings,
    votes_grounds,
    votes_headline,
    votes_needed,
)

TIMES = 2000


def duels(first: str, second: str, won: int, lost: int, tied: int = 0) -> list[Duel]:
    scores = [1.0] * won + [0.0] * lost + [0.5] * tied
    return [Duel(first, second, score) for score in scores]


def test_two_models_are_as_far_apart_as_their_odds() -> None:
    found = ratings(duels("a", "b", 30, 10))
    assert list(found) == ["a", "b"]
    lead = POINTS * math.log(30.5 / 10.5)
    assert found["a"].value - found["b"].value == pytest.approx(lead)
    assert found["a"].value == pytest.approx(-found["b"].value)
    half = 1.96 * POINTS * math.sqrt(1 / 30.5 + 1 / 10.5) / 2  # each gets half of the difference
    assert found["a"].high - found["a"].value == pytest.approx(half, rel=1e-3)


def test_who_stood_first_does_not_matter() -> None:
    turned = [Duel(second, first, 1 - score) for first, second, score in duels("a", "b", 7, 3, 2)]
    found, other = ratings(duels("a", "b", 7, 3, 2)), ratings(turned)
    assert found["a"] == pytest.approx(other["a"])


def test_only_wins_are_no_infinity() -> None:
    found = ratings(duels("a", "b", 5, 0))
    assert math.isfinite(found["a"].high)
    assert found["a"].low > -found["a"].high


def test_strengths_are_found_again() -> None:
    """Uses many votes for each pair of three models. The votes are split as the formula
    predicts."""
    true = {"a": 0.8, "b": 0.0, "c": -0.8}
    votes: list[Duel] = []
    for one, other in itertools.combinations(true, 2):
        won = round(4000 / (1 + math.exp(true[other] - true[one])))
        votes += duels(one, other, won, 4000 - won)
    found = ratings(votes)
    assert list(found) == ["a", "b", "c"]
    for name, strength in true.items():
        assert found[name].value == pytest.approx(POINTS * strength, abs=1.5)


def test_models_that_never_met_are_not_ranked() -> None:
    votes = [*duels("a", "b", 3, 1), *duels("b", "c", 2, 2), *duels("x", "y", 7, 0)]
    assert set(ratings(votes)) == {"a", "b", "c"}
    assert ratings([]) == {}


def test_the_models_with_the_most_votes_are_ranked() -> None:
    """Even if they come later, or are fewer than the others that met."""
    assert set(ratings([*duels("a", "b", 2, 0), *duels("x", "y", 9, 0)])) == {"x", "y"}
    three = [*duels("a", "b", 1, 0), *duels("b", "c", 1, 0)]
    assert set(ratings([*three, *duels("x", "y", 1, 1, 1)])) == {"x", "y"}
    assert set(ratings([*duels("a", "b", 1, 0), *duels("c", "c", 5, 0)])) == {"a", "b"}


@pytest.mark.parametrize(("share", "count"), [(0.5, 20), (0.7, 20), (0.7, 60), (0.9, 40)])
def test_the_interval_holds_its_promise(share: float, count: int) -> None:
    random = np.random.default_rng(1)
    inside = 0
    for won in random.binomial(count, share, TIMES):
        found = preference([1.0] * int(won) + [0.0] * (count - int(won)))
        inside += found.low <= share <= found.high
    assert inside / TIMES >= 0.94
    assert inside / TIMES <= 0.99


def test_the_preference_is_the_rating_as_a_share() -> None:
    found = ratings(duels("a", "b", 12, 5, 3))
    lead = (found["a"].value - found["b"].value) / POINTS
    scores = [duel.score for duel in duels("a", "b", 12, 5, 3)]
    assert preference(scores).value == pytest.approx(1 / (1 + math.exp(-lead)))


@pytest.mark.parametrize(("share", "ties"), [(0.6, 0.0), (0.7, 0.0), (0.6, 0.3), (0.75, 0.2)])
def test_so_many_votes_tell_them_apart_in_four_of_five_cases(share: float, ties: float) -> None:
    """In about 80% of simulations with the number of votes that the window recommends, the whole
    interval lies above 0.5."""
    count = votes_needed(share, ties)
    random = np.random.default_rng(2)
    won = share - ties / 2
    found = 0
    for wins, losses, tied in random.multinomial(count, [won, 1 - won - ties, ties], TIMES):
        scores = [1.0] * int(wins) + [0.0] * int(losses) + [0.5] * int(tied)
        found += preference(scores).low > 0.5
    assert 0.76 <= found / TIMES <= 0.86


def test_the_usual_number_for_sixty_to_forty() -> None:
    assert votes_needed(0.6) == 194  # ((1.96 x 0.5 + 0.8416 x 0.4899) / 0.1) squared
    with pytest.raises(ValueError, match="equal"):
        votes_needed(0.5)


def said(scores: list[float]) -> tuple[str, str]:
    return votes_headline(scores, "Q8_0", "Q2_K"), votes_grounds(scores, "Q8_0", "Q2_K")


def test_a_clear_preference_is_said_with_its_estimate() -> None:
    ahead, grounds = said([1.0] * 30 + [0.0] * 5)
    assert ahead == "You prefer Q8_0 to Q2_K."
    share, low, high = map(fine_percent, preference([1.0] * 30 + [0.0] * 5))
    assert grounds == (
        f"Q8_0 is preferred in an estimated {share} of cases (95% interval {low} to {high}, "
        "35 votes)."
    )
    behind, grounds = said([0.0] * 30 + [1.0] * 5)
    assert behind == "You prefer Q2_K to Q8_0."
    assert grounds.startswith(f"Q2_K is preferred in an estimated {share} of cases")


def test_a_winning_streak_is_no_certainty() -> None:
    assert "in an estimated >\u00a099% of cases" in said([1.0] * 100)[1]


def test_too_few_votes_are_counted_and_nothing_is_estimated() -> None:
    none, grounds = said([])
    assert none == "No votes on Q8_0 and Q2_K yet"
    assert "needs 10 votes" in grounds
    assert "after about 190" in grounds
    few, grounds = said([1.0] * 6 + [0.0, 0.5])
    assert few == "Votes so far: 6 for Q8_0, 1 for Q2_K, 1 tied"
    assert grounds == "2 more votes are needed for a first estimate."
    nine, grounds = said([1.0] * 9)
    assert "%" not in nine + grounds
    assert grounds == "1 more vote is needed for a first estimate."
    assert "%" in said([1.0] * 10)[1]


def test_an_open_vote_says_how_many_more_it_takes() -> None:
    open_yet, grounds = said([1.0] * 14 + [0.0] * 8)
    assert open_yet == "Your votes show no clear preference between Q8_0 and Q2_K."
    more = votes_needed(14.5 / 23) - 22
    assert f"an estimated {fine_percent(14.5 / 23)} of cases" in grounds
    assert f"about {more} more votes would confirm it" in grounds
    assert "about 180 more votes" in said([1.0, 0.0] * 5)[1]
    _, equal = said([1.0, 0.0] * 200)
    assert equal.endswith("A 60:40 preference would probably have shown up by now.")
