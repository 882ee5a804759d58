"""Tests that each of the Hub's refusals becomes a message in the window's language."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.hub.problems import of_status


def said(status: int, headers: Mapping[str, str], has_token: bool = False) -> str:
    return of_status(status, headers, "a/b", "https://hub/a/b", has_token).message


def test_each_is_a_sentence_with_what_to_do() -> None:
    gated = {"x-error-code": "GatedRepo"}
    assert said(404, {}, has_token=True) == "Glassbox couldn't find a/b on the Hub. Check the name."
    assert said(404, {}) == (
        "Glassbox couldn't find a/b on the Hub. The repository may be private. Check the name, or "
        "enter a token that has access to the repository."
    )
    assert said(429, {"retry-after": "40"}).endswith("Try again in 40 seconds.")
    assert said(429, {}).endswith("Try again later.")
    assert said(403, gated, has_token=True).endswith("at https://hub/a/b, then try again.")
    assert said(401, gated).endswith("then enter your Hub token and try again.")


def test_the_hub_knows_its_users_so_401_is_the_tokens_fault() -> None:
    """With a bad token, the Hub sends the codes and messages for anonymous clients."""
    for headers in ({}, {"x-error-code": "GatedRepo"}, {"x-error-message": "Invalid username"}):
        assert "doesn't accept your token" in said(401, headers, has_token=True)
        assert "doesn't accept your token" not in said(401, headers)


def test_the_longer_of_two_waits_counts_and_one_that_is_not_asked_for_does_not() -> None:
    both = {"retry-after": "5", "ratelimit": '"api";r=0;t=40'}
    assert said(429, both).endswith("in 40 seconds.")
    assert said(429, {**both, "retry-after": "50"}).endswith("in 50 seconds.")
    assert said(429, {"ratelimit": '"api";r=12;t=40'}).endswith("Try again later.")
    several = '"api";r=499;t=300, "resolvers";r=0;t=20'
    assert said(429, {"ratelimit": several}).endswith("in 20 seconds.")


def test_what_is_between_here_and_the_hub_is_told_as_such() -> None:
    assert "proxy" in said(407, {})
    assert "sign in first" in said(511, {})


def test_a_date_to_wait_for_counts_from_the_hubs_clock_not_from_this_one() -> None:
    until = {
        "retry-after": "Wed, 01 Jan 2020 00:05:00 GMT",
        "date": "Wed, 01 Jan 2020 00:00:00 GMT",
    }
    assert said(429, until).endswith("Try again in 5 minutes.")
    assert said(429, {**until, "date": "yesterday"}).endswith("Try again later.")
    assert said(429, {"retry-after": "soon"}).endswith("Try again later.")


def test_in_german_no_word_of_english_is_left(german: None) -> None:
    assert said(429, {}).endswith("Versuche es später noch einmal.")
    assert said(404, {}).endswith("gib ein Hub-Token ein, das es lesen darf.")
