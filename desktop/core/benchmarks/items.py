"""What a benchmark asks, what a model answers, and what that is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

DELIMITER = " "
"""Between a prompt and each of its options, and between an example and its answer."""


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """The likeliest of several continuations counts. `right` are the numbers of the correct
    ones; `id` is the row's number in its split. `chat`: the prompt is a question for a chat
    template, behind which the choices stand as they are."""

    id: int
    prompt: str
    choices: tuple[str, ...]
    right: frozenset[int]
    chat: bool = False
    delimiter: str = DELIMITER

    @property
    def options(self) -> tuple[str, ...]:
        """The continuations as they are sent."""
        return tuple(self.delimiter + choice for choice in self.choices)


@dataclass(frozen=True, slots=True)
class WriteItem:
    """The model writes, up to one of `stop` or `max_tokens`, and its text is judged.

    `answers` are the correct ones, each of one part or several; with `contained` a text is right
    that has all parts in it. `chat`: the prompt is a question for a chat template. `choices` is
    among how many options a guess would choose; 0 where nothing is to choose from.
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
    """A text whose likelihood is measured."""

    id: int
    text: str


Item = ChoiceItem | WriteItem | TextItem


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """Of each option: its log-likelihood (nats), and whether every token of it was the
    likeliest one."""

    values: tuple[float, ...]
    greedy: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A generated text. `cut`: the model could not go on, since its context was full."""

    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class TextRead:
    """Nats, over so many tokens."""

    loglikelihood: float
    tokens: int


Answer = Likelihoods | Written | TextRead


@dataclass(frozen=True, slots=True)
class Score:
    """One item's worth. `values` by metric; `chance` is what guessing would get on average, None
    where there is nothing to guess from."""

    prediction: str
    target: str
    correct: bool | None
    values: Mapping[str, float]
    chance: float | None = None


Note = Literal["", "too_long", "cut"]


@dataclass(frozen=True, slots=True)
class Sample:
    """An item as it was asked and answered. With the note "too_long" the model was not asked,
    and nothing is scored; with "cut" its answer ended where the context was full."""

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
