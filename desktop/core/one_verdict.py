"""Votes and forced reading of the same two models, put together in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.bradley_terry import preference
from desktop.core.verdict import Verdict, percent
from desktop.core.words import marked, tr


def one_verdict(read: Verdict, scores: Sequence[float], writer: str, reader: str) -> str:
    """`scores`: how often the writer was preferred to the reader, vote by vote. "" where one of
    the two sides says nothing yet. Rules: the reading tells them apart unless its level is "same"
    or "hardly"; votes do where their 95 % interval leaves out one half."""
    if read.level is None or not scores:
        return ""
    found, better = preference(scores), writer
    decided = found.low > 0.5 or found.high < 0.5
    if decided and found.value < 0.5:
        found, better = preference([1 - score for score in scores]), reader
    share, low, high, count = *map(percent, found), len(scores)
    alike = read.level in ("same", "hardly")
    return tr(
        _sentence(decided, alike),
        better=better,
        writer=writer,
        reader=reader,
        share=share,
        low=low,
        high=high,
        count=count,
    )


def _sentence(decided: bool, alike: bool) -> str:
    """What votes that are `decided` or not, and a reading by which the two are `alike` or not,
    say together; English, with places."""
    if decided and alike:
        return marked(
            "Votes and reading disagree: the two expect nearly the same words, but you "
            "preferred {better} in {share} of the cases ({low} to {high}, 95 %; votes: "
            "{count}). More votes would tell whether that is chance."
        )
    if decided:
        return marked(
            "Votes and reading agree that they differ: you preferred {better} in {share} "
            "of the cases ({low} to {high}, 95 %; votes: {count}), and the two expect "
            "different words."
        )
    if alike:
        return marked(
            "By votes and reading {writer} and {reader} can't be told apart: they expect "
            "nearly the same words, and {writer} was preferred in {share} of the cases "
            "({low} to {high}, 95 %; votes: {count})."
        )
    return marked(
        "{writer} and {reader} expect different words, but which one answers better is "
        "open: {writer} was preferred in {share} of the cases ({low} to {high}, 95 %; "
        "votes: {count})."
    )
