"""Measures speed as llama-bench does (tools/llama-bench/llama-bench.cpp): with random tokens, no
sampling, a warm-up, and the same context depth for each repetition."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import llama_cpp.llama_cpp as llama

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Event, MeasureSpeed, SpeedMeasured, SpeedSample
from desktop.engine.measuring.steps import Steps
from desktop.engine.models.model import UBATCH, Model
from desktop.engine.threads import threads_for


def measure_speed(model: Model, request: MeasureSpeed, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that MeasureSpeed documents.

    Raises: UserError, if the counts are invalid or don't fit in the context; Cancelled.
    """
    _check(model, request)
    threads = threads_for(request.threads) if request.threads else model.loaded.threads
    model.watch(cancel)
    model.set_threads(threads)
    prompt: list[float] = []
    generate: list[float] = []
    try:
        for counts, times in ((request.prompt_tokens, prompt), (request.generate_tokens, generate)):
            reading = times is prompt
            chunk = min(request.batch, UBATCH) if reading else 1
            if counts:
                model.keep(0)
                _pass(model, min(counts, chunk), chunk, cancel)
            for _ in range(request.repeat if counts else 0):
                _fill(model, request.depth, cancel)
                times.append(_pass(model, counts, chunk, cancel))
                yield SpeedSample("prompt" if reading else "generate", times[-1])
    finally:
        model.keep(0)
        now = model.governor.threads if model.governor is not None else model.loaded.threads
        model.set_threads(now)
    yield SpeedMeasured(tuple(prompt), tuple(generate), threads, model.loaded.backend)


def _check(model: Model, request: MeasureSpeed) -> None:
    if request.repeat < 1 or min(request.prompt_tokens, request.generate_tokens) < 0:
        raise UserError(
            tr(
                "A measurement needs at least one repetition, and the number of tokens can't be "
                "negative."
            ),
            kind="speed",
        )
    if request.depth < 0 or request.batch < 1:
        raise UserError(
            tr(
                "A batch needs at least one token, and the number of tokens in the context "
                "can't be negative."
            ),
            kind="speed",
        )
    if request.prompt_tokens + request.generate_tokens == 0:
        raise UserError(
            tr("A measurement needs at least one token to read or to write."), kind="speed"
        )
    longest = request.depth + max(request.prompt_tokens, request.generate_tokens)
    if longest > model.context_length:
        raise UserError(
            tr(
                "{longest:,} tokens don't fit in the context, which holds {context_length:,}. "
                "Use fewer tokens, or load the model with a longer context.",
                longest=longest,
                context_length=model.context_length,
            ),
            kind="too_long",
        )


def _fill(model: Model, depth: int, cancel: Cancel) -> None:
    """Fill the context with `depth` random tokens, reusing those that are already there."""
    model.keep(depth)
    missing = depth - len(model.cached)
    if missing > 0:
        _pass(model, missing, UBATCH, cancel)


def _pass(model: Model, count: int, chunk: int, cancel: Cancel) -> float:
    """Process `count` random tokens after the cached ones, `chunk` at a time. Returns tokens per
    second."""
    vocabulary = model.vocabulary.size
    tokens = [random.randrange(vocabulary) for _ in range(count)]
    steps = Steps()
    began = started = time.perf_counter()
    for at in range(0, count, chunk):
        cancel.check()
        model.decode(tokens[at : at + chunk])
        if chunk == 1:
            llama.llama_synchronize(model.context)
            steps.add((now := time.perf_counter()) - began)
            began = now
    llama.llama_synchronize(model.context)
    return steps.per_second or count / (time.perf_counter() - started)
