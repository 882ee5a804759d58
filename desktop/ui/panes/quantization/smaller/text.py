"""The text on which quantized models are measured, and the text for the importance matrix."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final

from desktop.core.files.text_file import read_text
from desktop.core.library.demo_questions import Form, as_text, demo_questions
from desktop.core.messages import GivenText
from desktop.core.resources import resource

CONTEXT, PIECES = 512, 16
"""The number of tokens in each piece of the text, and the maximum number of pieces that are
read."""
OWN_TEXT: Final = resource("texts", "reading.txt")
CALIBRATION_TEXT: Final = resource("texts", "calibration.txt")
"""A different text from the one used for measuring. With the same text, the figures would be too
good."""

_ANSWERS: Final = ("answers of: ", "Antworten aus: ", "réponses de\u00a0: ")
"""Prefixes for a text in which only the answers count. New measurements use the first; older ones
may have the German or French prefix, since the prefix was once in the window's language."""


@dataclass(frozen=True, slots=True)
class MeasurePlan:
    """A model to quantize (`source`, a path) and the text on which to measure it. `text` is a path,
    or "" for Glassbox's own text. The text is cut into pieces of `context_length` tokens.
    `questions` replaces the text with the questions of the demo models, in the form that this model
    has learned."""

    source: str
    text: str = ""
    importance: bool = False
    context_length: int = CONTEXT
    questions: Form = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a plan. With `asked`, only the answers in `text` are compared. `calibration` is
    "" if there is no importance matrix."""

    text: str
    asked: tuple[GivenText, ...]
    calibration: str
    calibration_name: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys under which measurements of this text are stored. If only answers count, the
        keys are different, because the same text then gives different figures. New measurements use
        the first key."""
        return tuple(mark + self.text for mark in _ANSWERS) if self.asked else (self.text,)


def read_texts(plan: MeasurePlan) -> Texts:
    """Read the texts of a plan. The questions are split in half: one half is for measuring, the
    other for the importance matrix.

    Raises: UserError, if a text or the questions can't be read.
    """
    if plan.questions:
        questions = demo_questions(plan.questions)
        half = (len(questions) + 1) // 2
        asked, rest = questions[:half], questions[half:]
        return Texts(as_text(asked), asked, as_text(rest) if plan.importance else "", "questions")
    text = read_text(plan.text or os.fspath(OWN_TEXT))
    calibration = read_text(os.fspath(CALIBRATION_TEXT)) if plan.importance else ""
    return Texts(text, (), calibration, CALIBRATION_TEXT.name)
