"""Measures a server's speed as its client sees it: MeasureSpeed over HTTP."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Generate, MeasureSpeed, SpeedMeasured, SpeedSample
from desktop.core.servers.address import host_of
from desktop.core.servers.facts import ModelFacts, no_speed
from desktop.servers import problems
from desktop.servers.answer import Answer
from desktop.servers.http import Server
from desktop.servers.probe import objects

FIRST_ID, LAST_ID = 100, 1000
"""Range of the random tokens: every vocabulary has them, and special tokens are rarely there."""
SHORT_PROMPT: Final = 8


def measure_speed(
    server: Server, facts: ModelFacts, request: MeasureSpeed, cancel: Cancel
) -> Iterator[SpeedSample | SpeedMeasured]:
    """Yield the events that MeasureSpeed documents. The speed of a prompt includes the way there
    and the first token; that of the answer is measured from its first to its last token. Prompts
    are random, so that the server has none of them in its cache.

    Raises: UserError, kind server_cannot, if the server may end an answer early or takes no tokens;
    Cancelled.
    """
    if (problem := no_speed(facts)) is not None:
        raise problem
    total = request.depth + max(request.prompt_tokens, SHORT_PROMPT) + request.generate_tokens
    limit = facts.model.context_length
    if limit is not None and total > limit:
        raise UserError(
            tr(
                "The measurement takes {total:,} tokens, and the context on {host} has {limit:,}. "
                "Measure fewer tokens.",
                total=total,
                limit=limit,
                host=host_of(server.address),
            ),
            kind="too_long",
        )
    prompts: list[float] = []
    answers: list[float] = []
    for _ in range(request.repeat if request.prompt_tokens else 0):
        began = time.monotonic()
        _run(server, facts, request.depth + request.prompt_tokens, 1, cancel)
        seconds = time.monotonic() - began
        prompts.append((request.depth + request.prompt_tokens) / seconds)
        yield SpeedSample("prompt", prompts[-1])
    for _ in range(request.repeat if request.generate_tokens else 0):
        length = request.depth + SHORT_PROMPT
        written, seconds = _run(server, facts, length, request.generate_tokens + 1, cancel)
        if written < 2 or seconds <= 0:
            raise problems.broken(server.address, EOFError("too few tokens"))
        answers.append((written - 1) / seconds)
        yield SpeedSample("generate", answers[-1])
    yield SpeedMeasured(tuple(prompts), tuple(answers), 0, facts.server.title)


def _run(
    server: Server, facts: ModelFacts, length: int, most: int, cancel: Cancel
) -> tuple[int, float]:
    """Let the server read `length` random tokens and write `most` tokens. Return how many it wrote,
    and the seconds from the first to the last one. Tokens without a text, such as end tokens, count
    too."""
    dice = random.SystemRandom()
    last = min(LAST_ID, facts.model.vocabulary or LAST_ID)
    fields: dict[str, Any] = {
        "model": facts.model.name,
        "prompt": [dice.randrange(min(FIRST_ID, last - 1), last) for _ in range(length)],
        "max_tokens": most,
        "temperature": 0,
        "ignore_eos": True,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    answer = Answer(facts, Generate(facts.model.name), 0)
    first = last = 0.0
    for chunk in server.stream("/v1/completions", fields, cancel):
        if objects(chunk.get("choices")):
            last = time.monotonic()
            first = first or last
        for _ in answer.take(chunk):
            pass
    return answer.generated(answer.stop or "length").generated_tokens, last - first
