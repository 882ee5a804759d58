"""Measures benchmark items per second, with five examples in each prompt, and compares them with a
separate pass for each option."""

from __future__ import annotations

import time

from desktop.core.messages import Continuations, LoadModel, ScoreContinuations
from tests.performance.report import Figure
from tests.performance.through_service import Service

SHOTS, ITEMS, PLAIN_ITEMS = 5, 20, 3
LETTERS = (" A", " B", " C", " D")


def measure(service: Service, path: str) -> list[Figure]:
    service.ask(LoadModel(path, context_length=512))
    head = "The following are multiple choice questions (with answers) about numbers.\n\n"
    shots = "".join(f"{question(number)}{LETTERS[number % 4]}\n\n" for number in range(SHOTS))
    items = [Continuations(head + shots + question(10 + n), LETTERS) for n in range(ITEMS)]
    began = time.perf_counter()
    service.ask(ScoreContinuations(path, tuple(items)))
    ours = ITEMS / (time.perf_counter() - began)
    began = time.perf_counter()
    for item in items[:PLAIN_ITEMS]:
        for option in item.options:
            service.ask(ScoreContinuations(path, (Continuations(item.context, (option,)),), True))
    peer = PLAIN_ITEMS / (time.perf_counter() - began)
    title = f"MMLU's form, {SHOTS} examples, likelihoods"
    return [Figure(title, ours, peer, "items/s", "a pass for each option", 5, ours / peer)]


def question(number: int) -> str:
    """Return a question as long as MMLU's: about 90 tokens."""
    lines = [f"{letter}. It is {number * 7 + place} and no other" for place, letter in
             enumerate("ABCD")]  # fmt: skip
    return (
        f"A shop has {number} boxes with seven pears each, and somebody counts all of them twice "
        f"before the shop closes in the evening. How many pears has the shop?\n"
        + "\n".join(lines)
        + "\nAnswer:"
    )
