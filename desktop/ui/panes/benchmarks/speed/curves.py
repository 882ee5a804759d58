"""The second card's charts: the limit set by memory bandwidth, and the speed at each value of a
varied setting."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.benchmarks.speed_results import SpeedResult, is_noisy, rate_text, short_rate
from desktop.core.i18n import capitalized, counted, tr
from desktop.core.messages import PROCESSOR
from desktop.core.numbers.units import percent, size_text
from desktop.core.servers.address import is_server
from desktop.ui.names import SEPARATOR
from desktop.ui.panes.benchmarks.speed import people
from desktop.ui.panes.benchmarks.speed.figures import (
    ROOM,
    VARIED,
    Phase,
    name_and_device,
    newest,
    rate_of,
    setting_text,
    too_noisy,
)
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Point
from desktop.ui.plots.scale import Scale


def limit(results: Sequence[SpeedResult], _phase: Phase) -> tuple[Chart | None, str, str]:
    """Return the chart of the limit, if there is one, with its headline and its text."""
    return roofline(results), limit_headline(results), limit_text(results)


def varied(results: Sequence[SpeedResult], phase: Phase) -> tuple[Chart | None, str, str]:
    """Return the chart of the setting that was varied last, with its headline and its text. If
    nothing was varied, it is the chart of the limit, and the texts say how to vary a setting."""
    if run := people.last_run(results):
        chart = people.people_chart(run, phase)
        return chart, people.people_headline(run, phase), people.people_text(run)
    drawing = sweep(results, phase)
    if drawing is None:
        return roofline(results), *without_sweep(results)
    first = last_sweep(results)[0]
    tokens = counted(
        first.prompt_tokens,
        "{prompt_tokens} token read and {generate_tokens} written",
        "{prompt_tokens} tokens read and {generate_tokens} written",
        prompt_tokens=first.prompt_tokens,
        generate_tokens=first.generate_tokens,
    )
    text = counted(
        first.repeat,
        "Each point: one run, {tokens}.",
        "Each point: {repeat} runs, {tokens}.",
        repeat=first.repeat,
        tokens=tokens,
    )
    return drawing, sweep_headline(results, phase), text


def limit_headline(results: Sequence[SpeedResult]) -> str:
    """Return a headline about how close the most recently measured model comes to the limit set by
    memory. Models without a limit are skipped."""
    shown = _limited(results)
    if not shown:
        return too_noisy() if any(each.limit for each in newest(results)) else tr("Bandwidth limit")
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
    if len(last_sweep(results)) > 1:
        return (
            tr("The reading speed isn't known for this curve"),
            tr(
                "The server doesn't say how much of the context it kept from before. Without that, "
                "the time for a longer context says nothing about the new tokens alone."
            ),
        )
    if last_sweep(results):
        return (
            tr("Only one value has been measured"),
            tr("A curve needs at least two values. Measure again, or vary another setting."),
        )
    return (
        tr("No setting has been varied yet"),
        tr("For example, choose “Vary the context” and press Measure."),
    )


def sweep_headline(results: Sequence[SpeedResult], phase: Phase) -> str:
    """Return a headline with the speeds at the smallest and the largest value of the setting that
    was varied last."""
    shown = _with_rate(last_sweep(results), phase)
    first, last = shown[0], shown[-1]
    return tr(
        "{model} with {low:,} and {high:,} {varied}: {fast} and {slow} tokens/s",
        model=name_and_device(last),
        fast=rate_text(rate_of(first, phase)[0], None),
        low=first.varied_value,
        varied=tr(VARIED[first.varied]),
        slow=rate_text(rate_of(last, phase)[0], None),
        high=last.varied_value,
    )


def _limited(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return the measurements that are compared with the memory's limit."""
    known = (each for each in newest(results) if each.limit)
    return [each for each in known if not is_noisy(each.generate, each.generate_sd)]


def roofline(results: Sequence[SpeedResult]) -> Chart | None:
    """Return a chart of the writing speeds against the bytes read per token, with a line for the
    memory limit. The line and all shares of it are by the bandwidth in the latest measurement.
    Models without a limit, or whose speed varied too much, are left out. Returns None if none is
    left."""
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
    points = [_near_the_roof(each, bandwidth) for each in shown]
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


def _near_the_roof(each: SpeedResult, bandwidth: float) -> Point:
    limit = bandwidth / each.bytes_per_token
    share = percent(each.generate / limit)
    facts = (
        tr("{share} of the limit", share=share),
        tr(
            "{generate} tokens/s (limit: about {limit:,.0f})",
            generate=rate_text(each.generate, each.generate_sd),
            limit=limit,
        ),
    )
    name = each.model.partition(SEPARATOR)[0]
    card, x = Card(each.model, facts), each.bytes_per_token
    return Point(x, each.generate, share, name, card, under=True, key=each.model)


def sweep(results: Sequence[SpeedResult], phase: Phase) -> Chart | None:
    """Return a chart of speed against the setting that was varied last; None if fewer than two of
    its values have been measured."""
    shown = _with_rate(last_sweep(results), phase)
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
        sentence=name_and_device(shown[-1]),
    )


def _with_rate(results: Sequence[SpeedResult], phase: Phase) -> list[SpeedResult]:
    """Return the results that have a rate in this phase."""
    return [each for each in results if rate_of(each, phase)[0]]


def last_sweep(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return the results for the setting that was varied last, all of the same model on the same
    device: the latest result for each value of the setting, with the values in ascending order."""
    varied = [each for each in results if each.varied]
    if not varied:
        return []
    last = varied[-1]
    same = [each for each in varied if (each.path, each.varied) == (last.path, last.varied)]
    if last.varied == "gpu_layers":
        last = next((each for each in reversed(same) if each.gpu_layers), last)
    found = {each.varied_value: each for each in same if _on_device_of(each, last)}
    return [found[value] for value in sorted(found)]


def _on_device_of(each: SpeedResult, other: SpeedResult) -> bool:
    """Return True if a curve may join both results. Without layers on a graphics card, a model runs
    on the processor, which is where the curve of each card begins."""
    if each.varied == "gpu_layers" and not each.gpu_layers:
        return True
    return (each.device or PROCESSOR, each.backend) == (other.device or PROCESSOR, other.backend)


def _size(value: float) -> str:
    return size_text(round(value))


def _whole(value: float) -> str:
    return tr("{value:,.0f}", value=value) if value >= 0 and value == round(value) else ""
