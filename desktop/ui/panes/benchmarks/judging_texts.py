"""What a benchmark's number is worth: for and against, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
        "Saturation",
        "Is the test too easy?",
        "An easy test is quick, and shows at once when something is broken.",
        "Once good models answer nearly everything, a better one can't show that it is better. "
        "What is left between 97 and 99 % is chance, and mistakes in the test itself.",
        "Full tests are replaced by harder ones: MMLU-Pro has ten options where MMLU has four, and "
        "asks for more steps of thought.",
    ),
    Topic(
        "overfit",
        "Overfitting",
        "Has it learned the test by heart?",
        "Public questions let everybody repeat a measurement.",
        "They end up in training texts, by accident or not. And who picks, of many versions, the "
        "one with the best score has fitted the model to the test as well.",
        "Look for the questions in the training data, ask fresh ones of the same kind, and "
        "mistrust a score that falls on them.",
    ),
    Topic(
        "scope",
        "Limited scope",
        "What does it not ask?",
        "One task, one number: that is easy to compare.",
        "It says little of other tasks. A mean over many tests hides what a model can't do at all.",
        "Look at a profile over several tests, and at people's votes on open questions. Then try "
        "your own task.",
    ),
    Topic(
        "private",
        "Private sets",
        "What if nobody has seen it?",
        "A model can't have been trained on questions that were never published. And they can be "
        "just what you need the model for.",
        "Others can't check your number, and a few dozen questions leave a wide interval. "
        "Questions typed into somebody's online service aren't private any longer.",
        "Makers of benchmarks keep a part of the questions back. Here the questions stay on this "
        "laptop, and lie on its disk under a password.",
    ),
)
