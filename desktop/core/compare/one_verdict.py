"""Combines the blind votes on two models and their reading comparison into one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.compare.verdict import Verdict
from desktop.core.i18n import tr
from desktop.core.statistics.bradley_terry import FEWEST, preference


def one_verdict(read: Verdict, scores: Sequence[float], writer: str, reader: str) -> str:
    """Return a sentence about both comparisons, or "" if either has too little data. `scores` has
    one value per vote, as in Duel, with the writer as the first model.

    The reading comparison tells the models apart if its level is "some" or "clearly"; the votes
    tell them apart if their 95% interval excludes one half.
    """
    if read.level is None or len(scores) < FEWEST:
        return ""
    found = preference(scores)
    decided = found.low > 0.5 or found.high < 0.5
    better = writer if found.value > 0.5 else reader
    alike = read.level in ("same", "hardly")
    if decided and alike:
        return tr(
            "Your votes and forced reading disagree: both models expect nearly the same words, "
            "but you prefer {better}. More votes may show whether your preference is due to "
            "chance.",
            better=better,
        )
    if decided:
        return tr(
            "Your votes and forced reading agree: the models expect different words, and you "
            "prefer {better}.",
            better=better,
        )
    if alike:
        return tr(
            "Neither your votes nor forced reading shows a clear difference between {writer} "
            "and {reader}.",
            writer=writer,
            reader=reader,
        )
    return tr(
        "{writer} and {reader} expect different words, but your votes don't show which model "
        "answers better.",
        writer=writer,
        reader=reader,
    )
