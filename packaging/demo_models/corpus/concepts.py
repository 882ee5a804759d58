"""Questions about language models, so that the model can explain itself.

tables/concepts.tsv has one line per concept: the questions, separated by " / ", and the answer. A
question of the form `@term` stands for several wordings of "What is it?".
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from demo_models.corpus.item import Item, table

WHAT_IS_IT: Final = (
    "What is {}?",
    "Explain {}.",
    "What does {} mean?",
    "Can you explain {} to me?",
    "Tell me about {}.",
    "Please describe {} in a sentence.",
    "I don't understand {}. What is it?",
)
AROUND: Final = ("{}", "Please tell me: {}", "I have a question. {}", "{} Please explain.")


def draw(random: Random) -> Item:
    questions, answer = random.choice(_concepts())
    wording = random.randrange(len(questions))
    return Item(
        skill="concepts",
        kind="concept",
        key=questions[wording],
        question=questions[wording],
        answer=answer,
        wrong=_others(answer),
        statement=answer,
    )


@cache
def _concepts() -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(_wordings(questions)), answer) for questions, answer in table("concepts")]


def _wordings(questions: str) -> list[str]:
    found: list[str] = []
    for question in questions.split(" / "):
        if question.startswith("@"):
            found += [wording.format(question[1:]) for wording in WHAT_IS_IT]
        else:
            found += [around.format(question) for around in AROUND]
    return found


@cache
def _others(right: str) -> tuple[str, ...]:
    return tuple(sorted({answer for _, answer in _concepts()} - {right}))
