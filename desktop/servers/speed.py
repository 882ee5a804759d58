"""Measures a server's speed as its client sees it: MeasureSpeed over HTTP."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    Generate,
    Generated,
    MeasureSpeed,
    SpeedMeasured,
    SpeedSample,
)
from desktop.core.servers.address import host_of
from desktop.core.servers.facts import ModelFacts, no_speed
from desktop.servers import problems
from desktop.servers.answer import Answer, rate_after
from desktop.servers.http import Server
from desktop.servers.probe import objects

FIRST_ID, LAST_ID = 100, 1000
"""Range of the random tokens: every vocabulary has them, and special tokens are rarely there."""
SHORT_PROMPT: Final = 8
STILL_THERE: Final = 0.9
"""Share of the tokens in the context that a server must still have when it reads on. Some keep only
whole blocks of them."""


def measure_speed(
    server: Server, facts: ModelFacts, request: MeasureSpeed, cancel: Cancel
) -> Iterator[SpeedSample | SpeedMeasured]:
    """Yield the events that MeasureSpeed documents. The speed of a prompt includes the way there
    and the first token; that of the answer is measured from its first to its last token. Prompts
    are random, so that the server has none of them in its cache. With `depth` tokens in the
    context, the speed of a prompt is measured only if the server says that it still had these.

    Raises: UserError, kind server_cannot, if the server may end an answer early or takes no tokens;
    kind too_long or too_short; Cancelled.
    """
    if (problem := no_speed(facts)) is not None:
        raise problem
    _check_length(facts, request)
    prompts: list[float] = []
    answers: list[float] = []
    for _ in range(request.repeat if request.prompt_tokens else 0):
        rate = _reading(server, facts, request, cancel)
        if rate is None:
            break
        prompts.append(rate)
        yield SpeedSample("prompt", rate)
    for _ in range(request.repeat if request.generate_tokens else 0):
        prompt = _random_tokens(facts, request.depth + SHORT_PROMPT)
        _, rate = _run(server, facts, prompt, request.generate_tokens + 1, cancel)
        if rate is None:
            raise problems.in_one_piece(facts)
        answers.append(rate)
        yield SpeedSample("generate", rate)
    yield SpeedMeasured(tuple(prompts), tuple(answers), 0, facts.server.title)


def _check_length(facts: ModelFacts, request: MeasureSpeed) -> None:
    """Raises: UserError, kind too_long, if the context on the server is too short."""
    total = request.depth + max(request.prompt_tokens, SHORT_PROMPT + request.generate_tokens) + 1
    limit = facts.model.context_length
    if limit is not None and total > limit:
        raise UserError(
            tr(
                "The measurement takes {total:,} tokens, but the context on {host} holds only "
                "{limit:,}. Measure fewer tokens.",
                total=total,
                limit=limit,
                host=host_of(facts.server.address),
            ),
            kind="too_long",
        )


def _reading(
    server: Server, facts: ModelFacts, request: MeasureSpeed, cancel: Cancel
) -> float | None:
    """Return the speed of reading a prompt after `depth` tokens, in tokens/s; None if the server
    doesn't say that it had most of these in its cache."""
    context = _random_tokens(facts, request.depth)
    if context:
        _run(server, facts, context, 1, cancel)
    prompt = [*context, *_random_tokens(facts, request.prompt_tokens)]
    began = time.monotonic()
    done, _ = _run(server, facts, prompt, 1, cancel)
    seconds = time.monotonic() - began
    if done.reused_tokens < STILL_THERE * request.depth:
        return None
    return (len(prompt) - min(done.reused_tokens, request.depth)) / seconds


def _random_tokens(facts: ModelFacts, count: int) -> list[int]:
    dice = random.SystemRandom()
    last = min(LAST_ID, facts.model.vocabulary or LAST_ID)
    return [dice.randrange(min(FIRST_ID, last - 1), last) for _ in range(count)]


def _run(
    server: Server, facts: ModelFacts, prompt: list[int], most: int, cancel: Cancel
) -> tuple[Generated, float | None]:
    """Let the server read a prompt and write `most` tokens. Return the end of the answer, and the
    speed of writing after its first chunk, as `rate_after` does. Tokens without a text, such as end
    tokens, count too."""
    fields: dict[str, Any] = {
        "model": facts.model.name,
        "prompt": prompt,
        "max_tokens": most,
        "temperature": 0,
        "ignore_eos": True,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if "return_token_ids" in facts.fields:
        fields["return_token_ids"] = True  # a chunk may hold several tokens
    answer = Answer(facts, Generate(facts.model.name, max_tokens=most), 0)
    first = pieces = 0
    times: list[float] = []
    for chunk in server.stream("/v1/completions", fields, cancel):
        before = answer.pieces
        for _ in answer.take(chunk):
            pass
        if not objects(chunk.get("choices")):
            continue
        if answer.stop is None or answer.pieces > before:
            pieces += max(answer.pieces - before, 1)
            first = first or pieces
            times.append(time.monotonic())
        elif len(times) > 1:  # the reason for the end may come with an end token
            times.append(time.monotonic())
    done = answer.generated(answer.stop or "length")
    seconds = times[-1] - times[0] if times else 0.0
    return done, rate_after(first, pieces, max(done.generated_tokens, pieces), seconds)
