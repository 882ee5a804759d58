"""Defines session plans, which list a group's experiments in order, and the times that experiments
took. A plan travels in a workshop profile (profile.py)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import counted
from desktop.core.readable import readable

LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A plan. `experiments` are unique ids in the order in which to do them."""

    title: str
    experiments: tuple[str, ...]


def clean_title(title: str) -> str:
    """Return a plan's title as a single line that is short enough to display."""
    return readable(" ".join(title.split()))[:LONGEST_TITLE].rstrip()


def not_known(unknown: int) -> str:
    """Return a sentence about experiments in a plan that this version doesn't have."""
    return counted(
        unknown,
        "This version of Glassbox doesn't have one of the plan's experiments. A newer version "
        "may have it.",
        "This version of Glassbox doesn't have {unknown} of the plan's experiments. A newer "
        "version may have them.",
        unknown=unknown,
    )


def times_of(entries: Iterable[str]) -> dict[str, float]:
    """Parse the settings' entries for finished experiments, such as "pi 0.4", and return the
    seconds that each experiment took, by its id."""
    found: dict[str, float] = {}
    for entry in entries:
        name, _, seconds = entry.partition(" ")
        try:
            value = float(seconds)
        except ValueError:
            continue
        if name and 0 <= value < 86_400:
            found[name] = value
    return found


def with_time(entries: Iterable[str], name: str, seconds: float) -> tuple[str, ...]:
    """Return the entries with an experiment added, or its time updated."""
    times = {**times_of(entries), name: round(seconds, 1)}
    return tuple(f"{each} {value:g}" for each, value in times.items())
