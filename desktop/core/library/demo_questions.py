"""Provides the demo models' held-out questions as a text on which to measure these models.

The models have learned to answer such questions and nothing else: on any other text their scores
are noise. One of them knows only invented facts, which it memorized, so its questions were
in its training data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, Final, Literal

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.library.demo_results import FACTS
from desktop.core.library.models import ModelFile
from desktop.core.messages import GivenText
from desktop.core.resources import resource

QUESTIONS: Final = resource("questions")
FACTS_FOLDER: Final = "facts"
"""The folder in QUESTIONS with the questions for the model that knows only its facts."""
OURS: Final = "The Glassbox authors"
"""The author named in the demo models' files (packaging/demo_models/family.py)."""

Form = Literal["", "chat", "plain", "facts"]
"""How a model is asked its questions: as a chat; as plain text, for the model without a chat
template; or about its facts, as a chat. "" stands for a model that has no questions here."""


def is_demo(model: ModelFile) -> bool:
    """Return True if the model is one of Glassbox's demo models or a copy of one."""
    return model.source == "demo" or (model.facts is not None and model.facts.author == OURS)


def form_of(model: ModelFile) -> Form:
    """Return the form in which the model is asked its questions; "" if it isn't a demo model."""
    if not is_demo(model):
        return ""
    if model.facts is not None and model.facts.name == FACTS:
        return "facts"
    return "chat" if model.facts is None or model.facts.chat_template else "plain"


def are_there(form: Form = "chat", folder: Path | None = None) -> bool:
    """Return True if the questions, which come with the demo models, are installed."""
    return bool(_files(form, folder))


def demo_questions(form: Form, folder: Path | None = None) -> tuple[GivenText, ...]:
    """Return the questions, one of each skill in turn, in the form of the models' training data
    (packaging/demo_models/text.py). Sets that mix skills are skipped because they ask the same
    kinds of questions.

    Raises: UserError, kind missing if there are no questions, or damaged.
    """
    skills = [
        [_form(item["question"], item["answer"], form != "plain") for item in _items(file)]
        for file in _files(form, folder)
    ]
    found = [each for each in chain.from_iterable(zip_longest(*skills)) if each is not None]
    if not found:
        raise _missing()
    found[0] = GivenText(found[0].given.lstrip(), found[0].scored)
    return tuple(found)


def short_questions(form: Form = "chat", folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Return, by skill, the questions that have only one line, so that they can be typed into an
    input field.

    Raises: UserError, kind missing if there are no questions, or damaged.
    """
    found = {
        file.stem: tuple(item["question"] for item in _items(file) if "\n" not in item["question"])
        for file in _files(form, folder)
    }
    kept = {skill: questions for skill, questions in found.items() if questions}
    if not kept:
        raise _missing()
    return kept


def as_text(questions: tuple[GivenText, ...]) -> str:
    return "".join(each.given + each.scored for each in questions)


def _files(form: Form, folder: Path | None) -> list[Path]:
    folder = folder or QUESTIONS
    return sorted((folder / FACTS_FOLDER if form == "facts" else folder).glob("*.jsonl"))


def _missing() -> UserError:
    message = tr("The demo models' questions are missing. Reinstall Glassbox.")
    return UserError(message, kind="missing")


def _items(file: Path) -> Iterator[dict[str, str]]:
    """Yield the questions and answers of a skill; nothing for a set that mixes skills."""
    try:
        for line in file.read_text(encoding="utf-8").splitlines():
            item: dict[str, Any] = json.loads(line)
            if item["skill"] == file.stem:
                yield {"question": str(item["question"]), "answer": str(item["answer"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = tr("The questions in {name} can't be read. Reinstall Glassbox.", name=file.name)
        raise UserError(message, kind="damaged", details=str(error)) from error


def _form(question: str, answer: str, chat: bool) -> GivenText:
    if not chat:
        return GivenText(f"Question: {question}\nAnswer:", f" {answer}<|endoftext|>")
    turn = f"\n<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
    return GivenText(turn, f"{answer}<|im_end|>")
