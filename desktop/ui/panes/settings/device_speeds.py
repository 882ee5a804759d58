"""Measures a model on each device, and draws the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.core.benchmarks.speed_results import SpeedResult, rate_text
from desktop.core.errors import UserError
from desktop.core.i18n import clauses, heads, named, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import Device, UnloadModel
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.services.models import Models
from desktop.services.task import Steps
from desktop.ui.names import SEPARATOR, full_name
from desktop.ui.panes.benchmarks.speed.figures import seconds_text
from desktop.ui.panes.benchmarks.speed.run import (
    FIRST_WEIGHT,
    LOAD_WEIGHT,
    NO_BANDWIDTH,
    measure_speed,
    short,
)
from desktop.ui.plots.chart import Card, Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

KEY = "device speed"
"""Name under which the model is loaded, separate from the models of other panes."""


@dataclass(frozen=True)
class DeviceSpeed:
    """The speed of `model` on a device, or the reason why it couldn't be measured there."""

    model: str
    device: Device
    result: SpeedResult | None
    problem: UserError | None = None

    @property
    def name(self) -> str:
        return device_name(self.device)

    @property
    def place(self) -> str:
        """The device's name within a sentence, after "on"."""
        return self.name if self.device.is_card else tr("the processor", "where a model runs")


def device_name(device: Device) -> str:
    return device.description or device.name if device.is_card else tr("Processor")


def measure_devices(
    inference: Inference,
    models: Models,
    model: ModelFile,
    devices: Sequence[Device],
    take: Callable[[DeviceSpeed], object],
) -> Steps[None]:
    """Measure a model on each device and pass each result to `take`. The model is loaded under a
    separate key. Models that were unloaded because the engine crashed are loaded again."""
    name = full_name(model)
    loaded = inference.loaded.values()
    before = [each.path for each in loaded if not each.own_name and not is_server(each.path)]
    settings = [
        replace(
            short(model),
            name=f"{name}{SEPARATOR}{device_name(each)}",
            device=each.choice,
            key=KEY,
        )
        for each in devices
    ]
    whole = sum(LOAD_WEIGHT + each.weight + FIRST_WEIGHT for each in settings)
    try:
        for device, setting in zip(devices, settings, strict=True):
            try:
                result = yield from measure_speed(inference, setting, whole, 0, NO_BANDWIDTH)
            except UserError as error:
                # The traceback would keep this generator's variables alive.
                take(DeviceSpeed(name, device, None, error.with_traceback(None)))
            else:
                take(DeviceSpeed(name, device, result))
    finally:
        inference.submit(UnloadModel(KEY))
        for path in before:
            if path not in inference.loaded and path not in inference.unloaded:
                inference.submit(models.load_request(path))


def chart(speeds: Sequence[DeviceSpeed]) -> Chart:
    """Return a chart with a bar for each measured device, fastest first."""
    rows: list[BarRow] = []
    for each, result in _fastest_first(speeds):
        low = high = None
        if result.generate_sd is not None:
            low = max(result.generate - result.generate_sd, 0.0)
            high = result.generate + result.generate_sd
        text = _rate(result)
        told = Card.of(named(each.name, clauses([text, *_more(result)])))
        rows.append(BarRow(each.name, (BarPiece("", result.generate),), text, told, low, high))
    return rows_chart(rows, title=tr("tokens/s"))


def headline(speeds: Sequence[DeviceSpeed]) -> str:
    found = _fastest_first(speeds)
    if not found:
        return tr("No device could be measured")
    (first, fast), (last, slow) = found[0], found[-1]
    values = {"model": first.model, "fast": rate_text(fast.generate, None), "device": first.place}
    if len(found) == 1:
        return tr("{model} writes {fast} tokens/s on {device}", **values)
    return tr(
        "{model} writes {fast} tokens/s on {device}, versus {slow} on {other}",
        slow=rate_text(slow.generate, None),
        other=last.place,
        **values,
    )


def explanation(speeds: Sequence[DeviceSpeed], devices: int) -> str:
    """Return what the bars don't show. `devices` is the number of devices that llama.cpp found."""
    said = [f"{named(each.name, clauses(_more(it)))}." for each, it in _fastest_first(speeds)]
    said += [
        tr("{device} couldn't be measured. {problem}", device=each.name, problem=problem.again())
        for each in speeds
        if (problem := each.problem) is not None
    ]
    if devices == 1:
        said.append(tr("llama.cpp found only one device, so there is nothing to compare it with."))
    return " ".join(said)


def lone_value(speeds: Sequence[DeviceSpeed]) -> tuple[str, str, str] | None:
    """Return the name of the only measured device, its speed, and a note; None if there are more or
    none."""
    found = _fastest_first(speeds)
    return (found[0][0].name, _rate(found[0][1]), "") if len(found) == 1 else None


def table(speeds: Sequence[DeviceSpeed]) -> Table:
    head = (
        *heads("Device", "Backend", "Model", "Reading (tokens/s)", "Reading SD (tokens/s)"),
        *heads("Writing (tokens/s)", "Writing SD (tokens/s)", "Time to first token (s)"),
        *heads("Load time (s)", "Memory (GB)"),
    )
    return Table(head, [_row(each) for each in speeds], frozenset({0, 1, 2}))


def _row(each: DeviceSpeed) -> tuple[str, ...]:
    begin, result = (each.name, each.device.backend, each.model), each.result
    if result is None:
        return (*begin, *("",) * 7)
    spreads = ("" if sd is None else f"{sd:.2f}" for sd in (result.prompt_sd, result.generate_sd))
    reading, writing = spreads
    first = "" if result.first_token_s is None else f"{result.first_token_s:.3f}"
    return (
        *begin,
        *(f"{result.prompt:.2f}", reading, f"{result.generate:.2f}", writing),
        *(first, f"{result.load_s:.2f}", f"{result.memory_bytes / 1e9:.4f}"),
    )


def _fastest_first(speeds: Sequence[DeviceSpeed]) -> list[tuple[DeviceSpeed, SpeedResult]]:
    found = [(each, each.result) for each in speeds if each.result is not None]
    return sorted(found, key=lambda pair: -pair[1].generate)


def _rate(result: SpeedResult) -> str:
    return tr("{mean} tokens/s", mean=rate_text(result.generate, result.generate_sd))


def _more(result: SpeedResult) -> list[str]:
    parts = [tr("reads {fast} tokens/s", fast=rate_text(result.prompt, None))]
    if result.first_token_s is not None:
        parts.append(tr("first token after {seconds}", seconds=seconds_text(result.first_token_s)))
    return parts
