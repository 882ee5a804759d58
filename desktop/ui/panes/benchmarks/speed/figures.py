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
from desktop.core.i18n import capitalized, clauses, counted, marked, named, tr
from desktop.core.messages import PROCESSOR
from desktop.core.numbers.units import percent, size_text
from desktop.core.servers.address import is_server
from desktop.ui.names import SEPARATOR
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Point
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.plots.scale import Scale

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
        case "":
            return ""


def _name(result: SpeedResult) -> str:
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
        rows.append(
            BarRow(_name(each), (BarPiece("", mean),), text, named(_name(each), text), low, high)
        )
    return rows_chart(rows, title=tr("tokens/s"))


def speed_headline(results: Sequence[SpeedResult], phase: Phase) -> str:
    """Return a headline about the speeds of the fastest and the slowest model."""
    found = [each for each in newest(results) if not is_noisy(*rate_of(each, phase))]
    order = sorted(found, key=lambda each: -rate_of(each, phase)[0])
    if not order:
        if newest(results):
            return tr("The speed varied too much. Close other programs and measure again.")
        return tr("Speed by model")
    first, last = order[0], order[-1]
    fast, slow = (rate_text(rate_of(each, phase)[0], None) for each in (first, last))
    values = {"model": _name(first), "fast": fast, "other": _name(last), "slow": slow}
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


def limit_headline(results: Sequence[SpeedResult]) -> str:
    """Return a headline about how close the most recently measured model comes to the limit set by
    memory. Models without a limit are skipped."""
    shown = _limited(results)
    if not shown:
        return tr("Bandwidth limit")
    return tr(
        "{model} reaches {share} of the speed that this laptop's memory allows",
        model=shown[0].model,
        share=percent(shown[0].generate / shown[0].limit),
    )


def limit_text(results: Sequence[SpeedResult]) -> str:
    """Return text that explains the bandwidth limit and says which models have none."""
    said = tr(
        "To write a token, the model reads all active weights from memory once, so memory "
        "bandwidth is the limit. Only weights already in the processor's cache can be "
        "read faster."
    )
    if any(each.gpu_layers for each in newest(results)):
        said += tr(
            " Models with layers on a graphics card aren't shown, because Glassbox measures only "
            "the bandwidth of main memory."
        )
    if any(is_server(each.path) for each in newest(results)):
        said += tr(
            " Models on servers aren't shown, because it isn't known how many bytes they read."
        )
    return said


def without_sweep(results: Sequence[SpeedResult]) -> tuple[str, str]:
    """Return a headline and a text that say why there is no chart of a varied setting."""
    if last_sweep(results):
        return (
            tr("Only one value has been measured"),
            tr("A curve needs at least two values. Measure again, or vary another setting."),
        )
    return (
        tr("No setting has been varied yet"),
        tr('For example, choose "Vary the context" and press Measure.'),
    )


def sweep_headline(results: Sequence[SpeedResult], phase: Phase) -> str:
    """Return a headline with the speeds at the smallest and the largest value of the setting that
    was varied last."""
    shown = last_sweep(results)
    first, last = shown[0], shown[-1]
    return tr(
        "{model} with {low:,} and {high:,} {varied}: {fast} and {slow} tokens/s",
        model=first.model,
        fast=rate_text(rate_of(first, phase)[0], None),
        low=first.varied_value,
        varied=tr(VARIED[first.varied]),
        slow=rate_text(rate_of(last, phase)[0], None),
        high=last.varied_value,
    )


def lone_value(result: SpeedResult, phase: Phase) -> tuple[str, str, str]:
    """Return the model's name, its speed, and an empty note, since the card's caption says the
    rest."""
    mean, sd = rate_of(result, phase)
    if is_noisy(mean, sd):
        return result.model, tr("varied too much"), ""
    return result.model, tr("{mean} tokens/s", mean=rate_text(mean, sd)), ""


def _limited(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return the measurements that are compared with the memory's limit."""
    known = (each for each in newest(results) if each.limit)
    return [each for each in known if not is_noisy(each.generate, each.generate_sd)]


def roofline(results: Sequence[SpeedResult]) -> Chart | None:
    """Return a chart of the writing speeds against the bytes read per token, with a line for the
    memory limit. Models without a limit, or whose speed varied too much, are left out. Returns None
    if none is left."""
    shown = _limited(results)
    if not shown:
        return None
    bandwidth = shown[0].bandwidth
    sizes = [each.bytes_per_token for each in shown]
    low, high = min(sizes) / ROOM**5, max(sizes) * ROOM**2
    rates = [rate for each in shown for rate in (each.generate, bandwidth / each.bytes_per_token)]
    y_low, y_high = min(rates) / ROOM**4, max(rates) * ROOM**2
    ends = (low, high)
    roof = Line(ends, [bandwidth / end for end in ends], "ink2", dashed=True)
    points = [_near_the_roof(each) for each in shown]
    speed = tr("{bandwidth:.1f} GB/s", bandwidth=bandwidth / 1e9)
    return Chart(
        Axis(tr("Bytes read per token (estimate)"), Scale(low, high, log=True), _size),
        Axis(
            tr("Writing speed in tokens/s (dashed line: limit at {speed})", speed=speed),
            Scale(y_low, y_high, True),
            short_rate,
        ),
        (roof, *points),
        sentence=tr("Memory bandwidth: {speed}", speed=speed),
    )


def _near_the_roof(each: SpeedResult) -> Point:
    share = percent(each.generate / each.limit)
    facts = (
        tr("{share} of the limit", share=share),
        tr(
            "{generate} tokens/s (limit: about {limit:,.0f})",
            generate=rate_text(each.generate, each.generate_sd),
            limit=each.limit,
        ),
    )
    name = each.model.partition(SEPARATOR)[0]
    card, x = Card(each.model, facts), each.bytes_per_token
    return Point(x, each.generate, share, name, card, under=True, key=each.model)


def sweep(results: Sequence[SpeedResult], phase: Phase) -> Chart | None:
    """Return a chart of speed against the setting that was varied last; None if fewer than two of
    its values have been measured."""
    shown = last_sweep(results)
    if len(shown) < 2:
        return None
    varied = shown[0].varied
    values = [each.varied_value for each in shown]
    rates = [rate_of(each, phase)[0] for each in shown]
    points = [
        Point(
            each.varied_value,
            rate,
            rate_text(rate, None),
            card=Card(
                setting_text(varied, each.varied_value),
                (tr("{mean} tokens/s", mean=rate_text(*rate_of(each, phase))),),
            ),
        )
        for each, rate in zip(shown, rates, strict=True)
    ]
    writing, reading = tr("Writing speed (tokens/s)"), tr("Reading speed (tokens/s)")
    rate_axis = writing if phase == "generate" else reading
    span = max(values) - min(values)
    return Chart(
        Axis(
            capitalized(tr(VARIED[varied])),
            Scale(min(values) - 0.08 * span, max(values) + 0.15 * span),
            _whole,
        ),
        Axis(rate_axis, Scale(0.0, 1.25 * max(rates)), short_rate),
        (Line.through([(point.x, point.y) for point in points]), *points),
        sentence=shown[0].model,
    )


def last_sweep(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return the results for the setting that was varied last, all of the same model: the latest
    result for each value of the setting, with the values in ascending order."""
    varied = [each for each in results if each.varied]
    if not varied:
        return []
    last = varied[-1]
    same = [each for each in varied if (each.path, each.varied) == (last.path, last.varied)]
    found = {each.varied_value: each for each in same}
    return [found[value] for value in sorted(found)]


def _size(value: float) -> str:
    return size_text(round(value))


def _whole(value: float) -> str:
    return tr("{value:,.0f}", value=value) if value >= 0 and value == round(value) else ""
