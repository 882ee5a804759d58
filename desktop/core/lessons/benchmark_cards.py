"""Reads the cards of well-known benchmarks and a leaderboard, both in resources/benchmarks.

cards.tsv has what is the same in all languages; en.md, de.md, and fr.md have the texts, a section
for each card. A score is the highest that was found in a maker's report or a public leaderboard.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.core.i18n import ENGLISH, in_language, language, percentage
from desktop.core.lessons.lesson import LessonError, read_sections
from desktop.core.lessons.sources import Source, source_of
from desktop.core.resources import resource
from desktop.core.shipped import broken_installation, shipped_rows, shipped_text

_FIELDS: Final = ("asked", "example", "scored", "wrong")
VOTED_UNTIL: Final = "2025-12-11"
"""The date of the leaderboard."""


@dataclass(frozen=True, slots=True)
class BenchmarkCard:
    """A benchmark. `chance` is the score of guessing, from 0 to 1, or None if guessing gets
    nowhere. `score` is the highest score found, of `model`, published in the month `reported`.
    `opens` has the ids of the pane and the page on which it can be run; "" if it can't be run."""

    key: str
    title: str
    name: str
    asked: str
    example: str
    scored: str
    wrong: str
    opens: str
    chance: float | None
    score: str
    model: str
    reported: str
    source: Source
    paper: Source


@dataclass(frozen=True, slots=True)
class Rated:
    """A model on the leaderboard: its rating with a 95% interval. 400 points more mean odds of 10
    to 1 in a vote."""

    model: str
    rating: float
    low: float
    high: float

    def share(self, other: float) -> tuple[float, float, float]:
        """Return the expected share of votes against a model with the rating `other`, and the
        share's interval."""
        ends = (self.rating, self.low, self.high)
        value, low, high = (1 / (1 + 10 ** ((other - end) / 400)) for end in ends)
        return value, low, high


def benchmark_cards() -> tuple[BenchmarkCard, ...]:
    """Return all cards, in the window's language if they are translated and in English if not.
    Raises: UserError, kind installation."""
    translated = resource("benchmarks", f"{language()}.md").is_file()
    return read_cards(language() if translated else ENGLISH)


@cache
def read_cards(code: str) -> tuple[BenchmarkCard, ...]:
    """Return all cards in a language. Raises: UserError, kind installation."""
    try:
        _, texts = read_sections(shipped_text("benchmarks", f"{code}.md"))
        rows = shipped_rows("benchmarks", "cards.tsv")
        return tuple(
            BenchmarkCard(
                row["key"],
                title,
                row["name"],
                *_told(section.paragraphs),
                row["opens"],
                1 / int(row["choices"]) if row["choices"] else None,
                row["score"],
                row["model"],
                row["reported"],
                source_of(row["source"], row["checked"]),
                source_of(row["paper"], row["checked"]),
            )
            for row, (title, section) in zip(rows, texts.items(), strict=True)
        )
    except (LessonError, KeyError, ValueError) as error:
        raise broken_installation("benchmarks", error) from error


def score_text(score: str) -> str:
    """Return a score of cards.tsv ("93.3%", "90.2 F1", "1487") in the window's language."""
    return percentage(score.removesuffix("%")) if score.endswith("%") else in_language(score)


@cache
def leaderboard() -> tuple[Rated, ...]:
    """Return the leaderboard, best first. Raises: UserError, kind installation."""
    return tuple(
        Rated(row["model"], float(row["rating"]), float(row["low"]), float(row["high"]))
        for row in shipped_rows("benchmarks", "leaderboard.tsv")
    )


def _told(lines: tuple[str, ...]) -> tuple[str, str, str, str]:
    """Return the texts of a section, whose lines begin with "- field: "."""
    found = dict(line.removeprefix("- ").split(": ", 1) for line in lines)
    asked, example, scored, wrong = (found[field] for field in _FIELDS)
    return asked, example, scored, wrong
