"""Charts of measured speeds: one with a bar for each model, one with the limit set by memory
bandwidth, and one with the speed at each value of a varied setting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from desktop.core.benchmarks.speed_results import (
    SpeedResult,
    Varied,
    is_noisy,
    rate_text,
    short_rate,
)
from desktop.core.i18n import clauses, counted, marked, named, tr
from desktop.core.messages import PROCESSOR
from desktop.core.numbers.units import size_text
from desktop.core.servers.address import is_server
from desktop.ui.names import SEPARATOR
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart

Phase = Literal["generate", "prompt"]
ROOM = 1.6
"""Factor that sets the ends of a log axis: each is the outermost value multiplied or divided by a
power of this factor."""
MOST_BARS = 8
WIDE = 0.1
"""Standard deviation, as a share of the mean, above which other programs are probably busy."""
VARIED: dict[Varied, str] = {
    "depth": marked("tokens in the context"),
    "threads": marked("threads"),
    "gpu_layers": marked("layers on the graphics card"),
    "batch": marked("tokens in a batch"),
    "people": marked("people asking at the same time"),
}


def setting_text(varied: Varied, value: int) -> str:
    """Return a value of a varied setting: "8 threads"."""
    match varied:
        case "depth":
            return counted(
                value,
                "{depth:,} token in the context",
                "{depth:,} tokens in the context",
                depth=value,
            )
        case "threads":
            return counted(value, "{threads} thread", "{threads} threads", threads=value)
        case "gpu_layers":
            return counted(
                value,
                "{gpu_layers} layer on the graphics card",
                "{gpu_layers} layers on the graphics card",
                gpu_layers=value,
            )
        case "batch":
            return tr("batch size {batch}", batch=value)
        case "people":
            return counted(
                value, "one person asking", "{people} people at the same time", people=value
            )
        case "":
            return ""


def name_and_device(result: SpeedResult) -> str:
    """Return a model's name, with the graphics card that it ran on, if any."""
    on_card = result.device not in ("", PROCESSOR) and not is_server(result.path)
    return f"{result.model}{SEPARATOR}{result.device}" if on_card else result.model


def rate_of(result: SpeedResult, phase: Phase) -> tuple[float, float | None]:
    if phase == "generate":
        return result.generate, result.generate_sd
    return result.prompt, result.prompt_sd


def facts(last: SpeedResult) -> str:
    """Return facts about a measurement that the bars don't show."""
    parts = [tr("Latest measurement: {model}", model=last.model)]
    if last.first_token_s is not None:
        parts.append(tr("first token after {seconds}", seconds=seconds_text(last.first_token_s)))
    away = is_server(last.path)
    if not away:
        parts.append(
            tr(
                "{memory_bytes} in memory, loaded in {seconds}",
                memory_bytes=size_text(last.memory_bytes),
                seconds=seconds_text(last.load_s),
            )
        )
    said = clauses(parts) + tr(". ± is the standard deviation.")
    if away:
        said += tr(" Times include the way to the server and back, and others who use it.")
    elif (last.generate_sd or 0.0) > WIDE * last.generate:
        said += tr(" The writing speed varies a lot: another program may be using the processor.")
    return said


def seconds_text(seconds: float) -> str:
    return tr("less than 0.01 s") if seconds < 0.01 else tr("{seconds:.2f} s", seconds=seconds)


def newest(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return each model's latest measurement on each device that didn't vary a setting: at most
    MOST_BARS measurements, latest first."""
    found: dict[tuple[str, str], SpeedResult] = {}
    for result in results:
        if not result.varied:
            key = result.path, result.device or PROCESSOR
            found.pop(key, None)
            found[key] = result
    return list(reversed(found.values()))[:MOST_BARS]


def bars(results: Sequence[SpeedResult], phase: Phase) -> Chart:
    """Return a chart with a bar for each model, fastest first. Error bars show the standard
    deviation."""
    order = sorted(newest(results), key=lambda each: -rate_of(each, phase)[0])
    rows: list[BarRow] = []
    for each in order:
        mean, sd = rate_of(each, phase)
        text = tr("{mean} tokens/s", mean=rate_text(mean, sd))
        if is_noisy(mean, sd):
            text = tr("varied too much")
        low, high = (None, None) if sd is None else (max(mean - sd, 0.0), mean + sd)
        name = name_and_device(each)
        rows.append(BarRow(name, (BarPiece("", mean),), text, named(name, text), low, high))
    return rows_chart(rows, title=tr("tokens/s"), told=short_rate)


def speed_headline(results: Sequence[SpeedResult], phase: Phase) -> str:
    """Return a headline about the speeds of the fastest and the slowest model."""
    found = [each for each in newest(results) if not is_noisy(*rate_of(each, phase))]
    order = sorted(found, key=lambda each: -rate_of(each, phase)[0])
    if not order:
        if newest(results):
            return too_noisy()
        return tr("Speed by model")
    first, last = order[0], order[-1]
    fast, slow = (rate_text(rate_of(each, phase)[0], None) for each in (first, last))
    model, other = name_and_device(first), name_and_device(last)
    values = {"model": model, "fast": fast, "other": other, "slow": slow}
    if len(order) > 1 and fast == slow:
        if phase == "generate":
            return tr("All models write {fast} tokens/s", fast=fast)
        return tr("All models read {fast} tokens/s", fast=fast)
    if len(order) == 1:
        if phase == "generate":
            return tr("{model} writes {fast} tokens/s", model=first.model, fast=fast)
        return tr("{model} reads {fast} tokens/s", model=first.model, fast=fast)
    if phase == "generate":
        return tr("{model} writes {fast} tokens/s, versus {slow} for {other}", **values)
    return tr("{model} reads {fast} tokens/s, versus {slow} for {other}", **values)


def too_noisy() -> str:
    return tr("The speed varied too much. Close other programs and measure again.")


def lone_value(result: SpeedResult, phase: Phase) -> tuple[str, str, str]:
    """Return the model's name, its speed, and an empty note, since the card's caption says the
    rest."""
    mean, sd = rate_of(result, phase)
    if is_noisy(mean, sd):
        return result.model, tr("varied too much"), ""
    return result.model, tr("{mean} tokens/s", mean=rate_text(mean, sd)), ""
