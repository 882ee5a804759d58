"""Quantizes a model to several types, one after another, and compares each with the source.

The source reads the text once, and its predictions are kept on disk. Each type is compared with
these predictions before the next type is written, so that at most one new file exists at a time
unless the files are kept.
"""

from __future__ import annotations

import contextlib
import math
import os
import statistics
import tempfile
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.new_file import made_at
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    Event,
    LoadProgress,
    MeasureSpeed,
    MeasureTypes,
    ModelCompared,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    SourceMeasured,
    SpeedMeasured,
    SpeedSample,
    TypeFailed,
    TypeMeasured,
    TypesProgress,
    TypesStarted,
    TypeStep,
)
from desktop.core.quantization.quantized_series import quantized_path
from desktop.core.statistics.divergence import Tally
from desktop.engine.log import LlamaLog
from desktop.engine.measuring.compare import ModelComparison
from desktop.engine.measuring.speed import measure_speed
from desktop.engine.models.model import Model
from desktop.engine.quantizing.quantize import quantize_model
from desktop.engine.threads import usable_cores

STOPS_ALL: Final = frozenset(
    {"missing", "truncated", "disk_full", "permission", "unwritable", "folder", "not_importance"}
    | {"compute"}
)
"""Kinds of errors that would occur with every other type, too."""
SPEED_TOKENS: Final = 64
SPEED_REPEATS: Final = 3

Speed = tuple[float, float | None]
"""A speed in tokens per second, and its standard error."""


def measure_types(
    request: MeasureTypes, others_bytes: int, cancel: Cancel, log: LlamaLog
) -> Iterator[Event]:
    """Yield the events that MeasureTypes documents. Loaded models use `others_bytes` of memory.

    Raises: UserError, as in `quantize_model` and `ModelComparison`; Cancelled.
    """
    comparing = CompareModels(
        request.source,
        (),
        request.text,
        request.context_length,
        request.pieces,
        asked=request.asked,
        device=request.device,
    )
    with ThreadPoolExecutor(usable_cores()) as pool, tempfile.TemporaryFile() as scores:
        run = ModelComparison(comparing, others_bytes, pool, cancel, log)
        try:
            yield from _source(request, run, scores, cancel)
            for name in request.types:
                try:
                    yield from _quantized(request, name, run, scores, cancel)
                except UserError as error:
                    if error.kind in STOPS_ALL:
                        raise
                    yield TypeFailed(name, error.message, error.kind, error.details)
        finally:
            run.close()


def _source(
    request: MeasureTypes, run: ModelComparison, scores: IO[bytes], cancel: Cancel
) -> Iterator[Event]:
    model = yield from _loaded(run, request.source, "")
    started = run.cut(model, together=False, on_disk=True)
    yield TypesStarted(started.pieces, started.scored, started.beyond_training)
    reading = run.keep_scores(model, scores, range(run.pieces))
    yield from _told("", reading, request, run)
    speed, device = (yield from _speed(model, "", cancel)), model.loaded.device
    run.close_model(model)
    known = facts(read_header(request.source), request.source)
    yield SourceMeasured(known.bytes, known.bits_per_weight or 0.0, *speed, device)


def _quantized(
    request: MeasureTypes, name: str, run: ModelComparison, scores: IO[bytes], cancel: Cancel
) -> Iterator[Event]:
    target = quantized_path(Path(request.source), name, Path(request.folder))
    writing = QuantizeModel(
        request.source,
        os.fspath(target),
        name,
        importance=request.importance,
        work=request.work,
    )
    file = made_at(target, request.work)
    made: ModelQuantized | None = None
    measured = False
    try:
        for event in quantize_model(writing, cancel):
            if isinstance(event, QuantizeProgress):
                yield TypesProgress(name, "write", event.fraction)
            elif isinstance(event, ModelQuantized):
                made = event
        assert made is not None, "quantizing ends with ModelQuantized"
        model = yield from _loaded(run, os.fspath(file), name)
        try:
            tally = Tally()
            reading = run.score_kept(tally, made.path, model, scores, range(run.pieces))
            yield from _told(name, reading, request, run)
            speed, device = (yield from _speed(model, name, cancel)), model.loaded.device
        finally:
            run.close_model(model)
        measured = True
        # Delete the file before reporting that it isn't kept.
        if name not in request.keep:
            _delete(file)
        path = made.path if name in request.keep else ""
        yield _measured(made, path, tally.compared(made.path), speed, device)
    finally:
        if made is not None and not measured:  # the file hasn't been reported to anyone
            _delete(file)


def _loaded(run: ModelComparison, path: str, name: str) -> Generator[Event, None, Model]:
    loading = run.load(path)
    while True:
        try:
            event = next(loading)
        except StopIteration as stop:
            return stop.value
        if isinstance(event, LoadProgress):
            yield TypesProgress(name, "load", event.fraction)


def _told(
    name: str, events: Iterator[Event], request: MeasureTypes, run: ModelComparison
) -> Iterator[TypesProgress]:
    """Yield the fraction of the text that has been read since the first of these events."""
    total = run.pieces * request.context_length
    before = run.done
    for event in events:
        if isinstance(event, CompareProgress):
            yield TypesProgress(name, "read", (event.done - before) / total)


def _speed(model: Model, name: str, cancel: Cancel) -> Generator[Event, None, Speed]:
    tokens = min(SPEED_TOKENS, model.context_length)
    asked = MeasureSpeed("", 0, tokens, SPEED_REPEATS)
    step: TypeStep = "speed"
    yield TypesProgress(name, step, 0.0)
    done = 0
    rates: tuple[float, ...] = ()
    for event in measure_speed(model, asked, cancel):
        if isinstance(event, SpeedSample):
            done += 1
            yield TypesProgress(name, step, done / SPEED_REPEATS)
        elif isinstance(event, SpeedMeasured):
            rates = event.generate
    return _mean(rates)


def _mean(rates: Sequence[float]) -> Speed:
    error = statistics.stdev(rates) / math.sqrt(len(rates)) if len(rates) > 1 else None
    return statistics.fmean(rates), error


def _measured(
    made: ModelQuantized, path: str, found: ModelCompared, speed: Speed, device: str
) -> TypeMeasured:
    reference, own = found.perplexity_reference, found.perplexity
    return TypeMeasured(
        type=made.type,
        path=path,
        bytes=made.bytes,
        bits_per_weight=made.bits_per_weight,
        other_type=made.other_type,
        tokens=found.tokens,
        perplexity_reference=reference.value,
        perplexity_reference_error=reference.error,
        perplexity=own.value,
        perplexity_error=own.error,
        kld_mean=found.kld_mean.value,
        kld_mean_error=found.kld_mean.error,
        kld_p99=found.kld_p99,
        kld_max=found.kld_max,
        top1_agreement=found.top1_agreement.value,
        top1_agreement_error=found.top1_agreement.error,
        tokens_per_s=speed[0],
        tokens_per_s_error=speed[1],
        device=device,
    )


def _delete(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
