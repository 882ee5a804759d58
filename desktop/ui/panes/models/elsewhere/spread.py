"""Compares a model on this laptop alone with the same model spread over two laptops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.core.benchmarks.speed_results import is_noisy, mean_and_sd, rate_text
from desktop.core.i18n import counted, heads, named, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import (
    PROCESSOR,
    Device,
    Generate,
    Generated,
    LoadModel,
    MeasureSpeed,
    Message,
    ModelLoaded,
    Sampling,
    SpeedSample,
    Token,
    UnloadModel,
)
from desktop.core.numbers.units import percent, size_text
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading
from desktop.ui.names import unlisted_name
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

KEY: Final = "borrowed memory"
"""Name under which the model is loaded, separate from the models of other panes."""
TOKENS: Final = 32
REPEATS: Final = 3
QUESTION: Final = "Tell me a story."
"""In English, as are all questions to the demo models."""


@dataclass(frozen=True)
class Spread:
    """What one run showed. `speeds` are the samples of tokens/s. `bytes_per_token` went over the
    network; None on this laptop alone."""

    loaded: ModelLoaded
    text: str
    speeds: tuple[float, ...]
    bytes_per_token: float | None


def compare(
    inference: Inference,
    request: LoadModel,
    device: Device,
    layers: int,
    sent: Callable[[], int],
) -> Steps[tuple[Spread, Spread]]:
    """Load a model on this laptop alone, then with `layers` layers on the other one, and let it
    write each time. `sent` returns the number of bytes that have gone over the network."""
    alone = replace(request, name=KEY, device=PROCESSOR, gpu_layers=0)
    spread = replace(alone, device=device.choice, gpu_layers=layers)
    try:
        one = yield from _run(inference, alone, None, tr("On this laptop's processor alone"))
        two = yield from _run(inference, spread, sent, tr("On both laptops"))
        return one, two
    finally:
        inference.submit(UnloadModel(KEY))


def _run(
    inference: Inference, request: LoadModel, sent: Callable[[], int] | None, title: str
) -> Steps[Spread]:
    loaded: ModelLoaded = yield loading(inference, request, title, 0.2)
    before = sent() if sent else 0
    asked = Generate(
        KEY,
        (Message("user", QUESTION),),
        sampling=Sampling(temperature=0),
        max_tokens=TOKENS,
        ignore_end=True,  # so that both write equally many
    )
    texts: list[str] = []

    def take_text(event: object) -> float | None:
        if isinstance(event, Token):
            texts.append(event.text)
        return len(texts) / TOKENS

    made: Generated = yield Step(inference.submit(asked), take_text, 0.1, title)
    tokens = made.prompt_tokens + made.generated_tokens
    per_token = (sent() - before) / tokens if sent else None
    speeds: list[float] = []

    def take_speed(event: object) -> float | None:
        if isinstance(event, SpeedSample):
            speeds.append(event.tokens_per_s)
        return len(speeds) / REPEATS

    measure = MeasureSpeed(KEY, 0, TOKENS, REPEATS)
    yield Step(inference.submit(measure), take_speed, 0.2, title)
    return Spread(loaded, "".join(texts), tuple(speeds), per_token)


def headline(one: Spread, two: Spread) -> tuple[str, str]:
    """Say what spreading the model changed, in a sentence, and of which model this is true, with
    what went over the network."""
    if one.text == two.text:
        words = tr("Both texts are the same.")
    else:
        words = tr("The texts differ, because different processors round differently.")
    network = tr(
        "{size} went over the network for each token.",
        size=size_text(round(two.bytes_per_token or 0)),
    )
    said = named(_subject(two), f"{words} {network}")
    speeds = [mean_and_sd(each.speeds) for each in (one, two)]
    if any(is_noisy(*each) for each in speeds):
        return tr("The speeds varied too much to compare them."), said
    (before, _), (after, _) = speeds
    if after < before:
        return tr(
            "Spread over two laptops, the model writes at {share} of its speed on this "
            "laptop's processor: for each token, this laptop waits for the other one and for the "
            "network.",
            share=percent(after / before),
        ), said
    return tr(
        "Spread over two laptops, the model writes {ratio:.1f} times as fast as on this laptop's "
        "processor.",
        ratio=after / before,
    ), said


def _subject(two: Spread) -> str:
    """Return the name of the model, and how many of its layers were on the other laptop."""
    layers = counted(
        two.loaded.gpu_layers,
        "{count} layer on {laptop}",
        "{count} layers on {laptop}",
        count=two.loaded.gpu_layers,
        laptop=tr("the other laptop"),
    )
    return f"{unlisted_name(two.loaded.path)}, {layers}"


def bars(found: Sequence[Spread]) -> Chart:
    rows: list[BarRow] = []
    for name, each in zip(_names(), found, strict=True):
        mean, sd = mean_and_sd(each.speeds)
        text = tr("varied too much") if is_noisy(mean, sd) else rate_text(mean, sd)
        low, high = (None, None) if sd is None else (max(mean - sd, 0.0), mean + sd)
        told = f"{name}: {text} {tr('tokens/s')}"
        rows.append(BarRow(name, (BarPiece("", mean),), text, told, low, high))
    return rows_chart(rows, title=tr("tokens/s"))


def table(found: Sequence[Spread]) -> Table:
    rows: list[tuple[str, ...]] = []
    for name, each in zip(_names(), found, strict=False):
        mean, sd = mean_and_sd(each.speeds)
        rows.append(
            (
                name,
                str(each.loaded.gpu_layers),
                f"{mean:.2f}",
                "" if sd is None else f"{sd:.2f}",
                "0" if each.bytes_per_token is None else f"{each.bytes_per_token:.0f}",
                " ".join(each.text.split()),
            )
        )
    head = heads(
        "Where",
        "Layers on the other laptop",
        "Writing (tokens/s)",
        "Writing SD (tokens/s)",
        "Network (bytes per token)",
        "Text",
    )
    return Table(head, rows, frozenset({0, 5}))


def _names() -> tuple[str, str]:
    return tr("This laptop's processor alone"), tr("Both laptops")


def layer_count(file: ModelFile | None) -> int:
    """Return the number of a model's layers, including the output layer, which can be placed like
    the others; 0 if it isn't known."""
    found = file.facts.layers if file and file.facts else None
    return found + 1 if found else 0
