"""Benchmark items, the answers that models give, and the scores of those answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

DELIMITER = " "
"""Separates a prompt from each of its options, and an example's question from its answer."""


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """A multiple-choice question. The option that the model considers most likely counts as its
    answer. `right` holds the indexes of the correct choices; `id` is the row's number in its split.
    If `chat` is true, the prompt is a question for a chat template, and the choices follow the
    rendered prompt without a delimiter."""

    id: int
    prompt: str
    choices: tuple[str, ...]
    right: frozenset[int]
    chat: bool = False
    delimiter: str = DELIMITER

    @property
    def options(self) -> tuple[str, ...]:
        """The continuations as they are sent to the engine."""
        return tuple(self.delimiter + choice for choice in self.choices)


@dataclass(frozen=True, slots=True)
class WriteItem:
    """A question that the model answers in writing. The answer ends at one of the `stop` strings or
    after `max_tokens` tokens.

    `answers` are the correct answers, each with one or more parts. With `contained`, a text is
    correct if it contains all parts of the first answer. If `chat` is true, the prompt is a
    question for a chat template. `choices` is the number of options that a guess would choose from;
    0 if there are none.
    """

    id: int
    prompt: str
    stop: tuple[str, ...]
    max_tokens: int
    answers: tuple[tuple[str, ...], ...]
    contained: bool = False
    chat: bool = False
    choices: int = 0


@dataclass(frozen=True, slots=True)
class TextItem:
    """A text whose log-likelihood is measured."""

    id: int
    text: str


Item = ChoiceItem | WriteItem | TextItem


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """The log-likelihood (nats) of each option. `greedy` is true for an option if each of its
    tokens was the most likely one."""

    values: tuple[float, ...]
    greedy: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneratedText:
    """A generated text. `cut` is true if it ended because the context was full."""

    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class TextRead:
    """The log-likelihood of a text (nats) and its number of tokens."""

    loglikelihood: float
    tokens: int


Answer = Likelihoods | GeneratedText | TextRead


@dataclass(frozen=True, slots=True)
class ItemScore:
    """The score of one item. `values` maps metrics to values; `chance` is the average score of a
    random guess, or None if there are no options to guess from."""

    prediction: str
    target: str
    correct: bool | None
    values: Mapping[str, float]
    chance: float | None = None


Note = Literal["", "too_long", "cut"]


@dataclass(frozen=True, slots=True)
class Sample:
    """An item with the model's answer and its score. The note "too_long" means that the item didn't
    fit in the context, so it was neither asked nor scored; "cut" means that the answer ended
    because the context was full."""

    task: str
    id: int
    prompt: str
    prediction: str
    target: str
    correct: bool | None
    values: Mapping[str, float] = field(default_factory=dict[str, float])
    chance: float | None = None
    options: Sequence[str] = ()
    loglikelihoods: Sequence[float] = ()
    greedy: Sequence[bool] = ()
    written: str = ""
    note: Note = ""

    @property
    def scored(self) -> bool:
        return self.note != "too_long"
