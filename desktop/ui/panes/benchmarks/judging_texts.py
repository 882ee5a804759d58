"""What a benchmark's number is worth: for and against, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.words import tr

Key = Literal["full", "overfit", "scope", "private"]


@dataclass(frozen=True, slots=True)
class Topic:
    """`title` is the question; the others answer it in a sentence or two."""

    key: Key
    short: str
    title: str
    good: str
    bad: str
    practice: str


TOPICS = (
    Topic(
        "full",
        tr("Saturation"),
        tr("Is the test too easy?"),
        tr("An easy test is quick, and shows at once when something is broken."),
        tr(
            "Once good models answer nearly everything, a better one has little room to show "
            "it. On GSM8K's 1,319 questions, 97% and 99% are further apart than chance explains. "
            "But a review in 2025 dropped 110 of them as unclear (GSM8K-Platinum)."
        ),
        tr(
            "Saturated benchmarks are replaced by harder ones: MMLU-Pro has ten options where MMLU "
            "has four, and asks for more steps of thought."
        ),
    ),
    Topic(
        "overfit",
        tr("Overfitting"),
        tr("Has it memorized the test?"),
        tr("Public questions let everybody repeat a measurement."),
        tr(
            "They end up in training texts, by accident or not. And who picks, of many "
            "versions, the one with the best score has fitted the model to the test as well."
        ),
        tr(
            "Look for the questions in the training data, ask fresh ones of the same kind, "
            "and mistrust a score that falls on them."
        ),
    ),
    Topic(
        "scope",
        tr("Limited scope"),
        tr("What does it not ask?"),
        tr("One task, one number: that is easy to compare."),
        tr(
            "It says little of other tasks. A mean over many tests hides what a model can't "
            "do at all."
        ),
        tr(
            "Look at a profile over several tests, and at people's votes on open questions. "
            "Then try your own task."
        ),
    ),
    Topic(
        "private",
        tr("Private sets"),
        tr("What if nobody has seen it?"),
        tr(
            "A model can't have been trained on questions that were never published. And "
            "they can be just what you need the model for."
        ),
        tr(
            "Others can't check your number, and a few dozen questions leave a wide "
            "interval. Questions typed into somebody's online service aren't private any "
            "longer."
        ),
        tr(
            "Makers of benchmarks keep a part of the questions back. Here the questions stay "
            "on this laptop, and lie on its disk under a password."
        ),
    ),
)
