"""Converts an item to text, in the chat format or as plain text for the base model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from demo_models.corpus.item import Item

Style = Literal["chat", "think", "plain"]

END_OF_TEXT: Final = "<|endoftext|>"
START: Final = "<|im_start|>"
END: Final = "<|im_end|>"
THINK: Final = "<think>"
END_THINK: Final = "</think>"
CHAT_TEMPLATE: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A training text: a given part, a part to learn, and a tail."""

    given: str
    learned: str
    tail: str = ""  # after the last learned token

    @property
    def text(self) -> str:
        return self.given + self.learned + self.tail


def document(item: Item, style: Style) -> Document:
    if style == "plain":
        return Document("", plain(item) + END_OF_TEXT)
    return Document(prompt(item.question), answer(item, style) + END, "\n")


def prompt(question: str) -> str:
    """Return a question in the chat format, up to the beginning of the answer."""
    return f"{START}user\n{question}{END}\n{START}assistant\n"


def answer(item: Item, style: Style) -> str:
    """Return the answer, with the steps that lead to it if the model thinks."""
    if style == "think" and item.steps:
        return f"{THINK}\n{item.steps}\n{END_THINK}\n{item.answer}"
    return item.answer


def plain(item: Item) -> str:
    """Return the item's statement. If the item has none, or if the question's number of characters
    is even, return the question and the answer instead."""
    if item.statement and len(item.question) % 2:
        return item.statement
    return few_shot(item.question) + " " + item.answer


def few_shot(question: str) -> str:
    """Return a question, labeled and followed by "Answer:", for a model that only continues
    text."""
    return f"Question: {question}\nAnswer:"


def unmarked(text: str) -> str:
    """Remove the special tokens from a text, for training the tokenizer."""
    for mark in (END_OF_TEXT, START, END, THINK, END_THINK):
        text = text.replace(mark, " ")
    return text
