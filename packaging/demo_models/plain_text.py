"""The text of the base model: running text, lists of questions without answers, and sheets of
labeled questions with answers.

A base model continues what it reads. A bare question is the beginning of a list of questions here,
so the model goes on with more questions. Only a question labeled "Question:" has an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random
from typing import Final

from demo_models.corpus.item import Item
from demo_models.text import END_OF_TEXT, Document, few_shot

ANSWERED: Final = 0.25
"""Share of the items that become labeled questions with answers, of those that could also be
something else."""
LISTED: Final = 0.3
"""Share of the items that become questions in a list."""
LENGTHS: Final = (3, 8)
"""Smallest and largest number of questions in a list and of statements in a running text."""


def plain_documents(items: Sequence[Item], random: Random) -> list[Document]:
    """Return the documents made of the items. A list or a running text has items of one skill. Its
    place is that of its last item; what isn't complete at the end is left out."""
    texts: list[str] = []
    waiting: dict[tuple[str, str], list[str]] = defaultdict(list)
    lengths: dict[tuple[str, str], int] = {}
    for item in items:
        form = _form(item, random)
        if form == "answered":
            texts.append(f"{few_shot(item.question)} {item.answer}")
            continue
        if form == "told" and item.skill == "stories":
            texts.append(item.statement)  # a story is a text by itself
            continue
        group = form, item.skill
        waiting[group].append(item.question if form == "listed" else item.statement)
        if len(waiting[group]) >= lengths.setdefault(group, random.randint(*LENGTHS)):
            texts.append(joined(waiting.pop(group)))
            del lengths[group]
    return [Document("", text + END_OF_TEXT) for text in texts]


def joined(parts: Sequence[str]) -> str:
    """Join sentences to a paragraph; put questions and anything else on lines of their own."""
    return (" " if all(part.endswith(".") for part in parts) else "\n").join(parts)


def _form(item: Item, random: Random) -> str:
    """Return "answered", "listed", or "told"."""
    chance = random.random()
    if chance < LISTED and is_bare_question(item.question):
        return "listed"
    return "told" if item.statement and chance >= LISTED + ANSWERED else "answered"


def is_bare_question(text: str) -> bool:
    """Return True for a question of one line that ends with a question mark."""
    return text.endswith("?") and "\n" not in text
