"""Lets several models answer side by side in one engine, one token of each in turn."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.messages import (
    Event,
    Generated,
    GenerateTogether,
    PromptProgress,
    Token,
    WrittenSoFar,
)
from desktop.engine.measuring.steps import Steps
from desktop.engine.models.model import Model
from desktop.engine.writing.generate import generate
from desktop.engine.writing.prompt import PromptBuilder

SEND_EVERY_S = 0.05
"""Seconds between two events, as for the tokens of a single answer (remote/child_main.py)."""


def generate_together(
    models: Sequence[Model], request: GenerateTogether, builder: PromptBuilder, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that GenerateTogether documents. Raises: an error of `generate`;
    Cancelled."""
    for model in models:
        forget(model)
    turns = [
        _Turn(place, generate(model, each, builder, cancel))
        for place, (model, each) in enumerate(zip(models, request.requests, strict=True))
    ]
    writing = list(turns)
    while writing:
        for turn in writing:
            turn.go_on()
            yield from turn.news()
        writing = [turn for turn in writing if turn.result is None]
    if any(turn.result and turn.result.stop == "cancelled" for turn in turns):
        raise Cancelled


def forget(model: Model) -> None:
    """Clear the cache, so that an answer doesn't depend on earlier requests: with quantized
    weights, reading a prompt in different pieces gives slightly different logits."""
    model.keep(0)
    model.dropped = ()


class _Turn:
    """One of the generations."""

    def __init__(self, place: int, events: Iterator[Event]) -> None:
        self.place = place
        self.result: Generated | None = None
        self._events = events
        self._waiting: list[Token] = []
        self._own = Steps()
        """Time since the first token, excluding the time that the other models took."""
        self._first = True
        self._next = 0.0

    def go_on(self) -> None:
        """Continue to the next token or to the end. The prompt is read before the first token."""
        began = time.perf_counter()
        try:
            for event in self._events:
                if isinstance(event, PromptProgress):
                    began = time.perf_counter()  # reading isn't writing
                elif isinstance(event, Token):
                    self._waiting.append(event)
                    if event.id >= 0:  # otherwise it is the rest of the text, before the end
                        break
                elif isinstance(event, Generated):
                    self.result = event
        except Cancelled:
            pass  # raised after the result
        # The last step computes a token only if this is an end token.
        if not self._first and (self.result is None or self.result.stop == "end"):
            self._own.add(time.perf_counter() - began)
        self._first = False

    def news(self) -> Iterator[Event]:
        now = time.monotonic()
        if self.result is not None or (self._waiting and now >= self._next):
            yield WrittenSoFar(self.place, tuple(self._waiting), self._ended())
            self._waiting.clear()
            self._next = now + SEND_EVERY_S

    def _ended(self) -> Generated | None:
        if self.result is None:
            return None
        return replace(self.result, tokens_per_s=self._own.per_second)
