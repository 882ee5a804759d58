"""Measures a mixture of experts with different numbers of experts per token: its speed, and the
divergence of its predictions from those of the model as trained."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.core.benchmarks.speed_results import is_noisy, mean_and_sd, rate_text, short_rate
from desktop.core.i18n import counted, heads, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    Generate,
    LoadModel,
    MeasureSpeed,
    Message,
    ModelCompared,
    SpeedMeasured,
    SpeedSample,
    UnloadModel,
)
from desktop.core.numbers.number_text import number_text, with_error
from desktop.core.numbers.units import percent
from desktop.core.shipped import shipped_text
from desktop.services.inference import Inference
from desktop.services.models import Models
from desktop.services.settings import Settings
from desktop.services.task import Step, Steps, loading
from desktop.ui.panes.experts.watch import GREEDY
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

KEY = "number of experts"
"""Name under which the model is loaded, separate from the models of other panes."""
CONTEXT, PIECE, PIECES = 1024, 512, 4
MOST_TOKENS, SPEED_TOKENS, SPEED_REPEATS = 96, 64, 3
LOAD_WEIGHT, SPEED_WEIGHT, READ_WEIGHT = 0.1, 1.0, 1.5
"""Approximate relative durations of the steps, for the progress bar."""


@dataclass(frozen=True)
class KnobResult:
    """Results of a model with `used` experts per token. `speed` is its generation speed in
    tokens/s, and `speed_sd` is the standard deviation of the speed. `compared` is the comparison
    with the model as trained; None if this is the model as trained."""

    used: int
    speed: float
    speed_sd: float | None
    compared: ModelCompared | None


def measure(
    models: Models,
    inference: Inference,
    settings: Settings,
    model: ModelFile,
    trained: int,
    counts: Sequence[int],
    again: bool,
    answers: Callable[[], Steps[None]],
    take: Callable[[KnobResult], None],
) -> Steps[None]:
    """Measure a model with each number of experts in `counts`. If `again` is true, first measure
    the model as trained and call `take` with this result. Then call `take` with each of the other
    results as soon as that result has been compared with the model as trained. `answers` makes the
    answers that are missing, which go before each measurement."""
    whole = (LOAD_WEIGHT + SPEED_WEIGHT) * (len(counts) + again)
    whole += READ_WEIGHT * (1 + len(counts)) if counts else 0
    speeds: list[tuple[int, float, float | None]] = []
    try:
        for used in (trained, *counts) if again else counts:
            yield from answers()
            measured = yield from _speed(models, inference, model, used, used == trained, whole)
            if used == trained:
                take(KnobResult(used, *mean_and_sd(measured.generate), None))
            else:
                speeds.append((used, *mean_and_sd(measured.generate)))
        yield from answers()
        yield inference.submit(UnloadModel(KEY))
        if speeds:
            yield from _compared(inference, settings, model, speeds, whole, take)
        yield from answers()
    finally:
        inference.submit(UnloadModel(KEY))


def load_request(models: Models, model: ModelFile, used: int, as_trained: bool) -> LoadModel:
    load = models.load_request(model.path, _most(model, CONTEXT))
    return replace(load, name=KEY, experts_used=0 if as_trained else used)


def _speed(
    models: Models,
    inference: Inference,
    model: ModelFile,
    used: int,
    as_trained: bool,
    whole: float,
) -> Steps[SpeedMeasured]:
    """Load a model and measure its speed. `whole` is the total relative duration of all steps."""
    samples = itertools.count(1)

    def far(event: object) -> float | None:
        return next(samples) / SPEED_REPEATS if isinstance(event, SpeedSample) else None

    told = experts_text(used, as_trained)
    load = load_request(models, model, used, as_trained)
    title = tr("Loading the model with {told}", told=told)
    yield loading(inference, load, title, LOAD_WEIGHT / whole)
    return (
        yield Step(
            inference.submit(MeasureSpeed(KEY, 0, SPEED_TOKENS, SPEED_REPEATS)),
            far,
            SPEED_WEIGHT / whole,
            tr("Measuring speed with {told}", told=told),
        )
    )


def _compared(
    inference: Inference,
    settings: Settings,
    model: ModelFile,
    found: Sequence[tuple[int, float, float | None]],
    whole: float,
    take: Callable[[KnobResult], None],
) -> Steps[None]:
    """Compare the model with each number of experts in `found`, which also has the speeds, with the
    model as trained, on one text, which the model as trained reads only once."""
    left = iter(found)

    def follow(event: object) -> float | None:
        if isinstance(event, ModelCompared):
            take(KnobResult(*next(left), event))
        return event.done / event.total if isinstance(event, CompareProgress) else None

    request = CompareModels(
        model.path,
        (model.path,) * len(found),
        shipped_text("texts", "reading.txt"),
        _most(model, PIECE),
        PIECES,
        threads=settings.values.threads,
        experts_used=tuple(used for used, _, _ in found),
    )
    yield Step(
        inference.submit(request),
        follow,
        READ_WEIGHT * (1 + len(found)) / whole,
        tr("Comparing predictions with those of the model as trained"),
    )


def _most(model: ModelFile, tokens: int) -> int:
    """Return the context length: `tokens`, or the model's trained context length if it is
    shorter."""
    trained = model.facts.context_length if model.facts is not None else None
    return min(tokens, trained or tokens)


def question(model: ModelFile, prompt: str) -> Generate:
    """Return the request for an answer. It is decoded greedily, so that all differences come from
    the experts."""
    chat = model.facts is not None and model.facts.chat_template is not None
    messages = (Message("user", prompt),) if chat else ()
    return Generate(KEY, messages, None if chat else prompt, GREEDY, MOST_TOKENS)


def experts_text(used: int, as_trained: bool) -> str:
    """Return text like "1 expert" or "2 experts, as trained"."""
    if as_trained:
        return counted(used, "1 expert, as trained", "{used} experts, as trained", used=used)
    return counted(used, "1 expert", "{used} experts", used=used)


HEAD = heads(
    "Experts per token", "Tokens/s", "Tokens/s standard deviation", "KL divergence (nats)",
    "KL divergence standard error", "KL divergence, 99th percentile", "Same top token",
    "Perplexity", "Answer",
)  # fmt: skip


def named(turned: KnobResult) -> str:
    """Return text like "1 expert" or "2 experts, as trained"."""
    return experts_text(turned.used, turned.compared is None)


def distance_bars(found: Sequence[KnobResult]) -> Chart:
    """Return a chart of the KL divergence from the model as trained, whose own bar is 0."""
    rows: list[BarRow] = []
    for each in found:
        if each.compared is None:
            rows.append(
                BarRow(
                    named(each),
                    (BarPiece("", 0.0),),
                    "0",
                    tr("{named}: the baseline for comparison", named=named(each)),
                )
            )
            continue
        value, error = each.compared.kld_mean
        text = with_error(value, error)
        agrees = each.compared.top1_agreement.value
        told = tr(
            "{named}: KL divergence of {shown} nats from the model as trained (mean and "
            "standard error over {tokens:,} tokens); the same top token for {agrees} of the "
            "tokens",
            named=named(each),
            shown=text,
            tokens=each.compared.tokens,
            agrees=percent(agrees),
        )
        low, high = (None, None) if error is None else (max(value - error, 0.0), value + error)
        rows.append(BarRow(named(each), (BarPiece("", value),), text, told, low, high))
    return rows_chart(rows, title=tr("KL divergence (nats)"))


def speed_bars(found: Sequence[KnobResult]) -> Chart:
    rows: list[BarRow] = []
    for each in found:
        sd = each.speed_sd
        told = tr("{named}: {speed:.1f} tokens/s", named=named(each), speed=each.speed)
        told += tr(", standard deviation {sd:.1f}", sd=sd) if sd is not None else ""
        low, high = (None, None) if sd is None else (max(each.speed - sd, 0.0), each.speed + sd)
        noisy = is_noisy(each.speed, sd)
        text = tr("varied too much") if noisy else rate_text(each.speed, sd)
        rows.append(
            BarRow(
                named(each),
                (BarPiece("", each.speed),),
                text,
                told,
                low,
                high,
            )
        )
    return rows_chart(rows, title=tr("tokens/s"), told=short_rate)


def headline(trained: KnobResult, turned: KnobResult) -> tuple[str, str]:
    """Return a headline about how `turned` differs from the model as trained, and the numbers
    behind it."""
    compared = turned.compared
    if compared is None:
        return counted(
            turned.used,
            "This is the model as trained: each token uses {used} expert per layer.",
            "This is the model as trained: each token uses {used} experts per layer.",
            used=turned.used,
        ), ""
    changed = percent(1 - compared.top1_agreement.value)
    return tr(
        "With {named} instead of {used}, the top token changes for {share} of tokens, and {pace}.",
        named=named(turned),
        used=trained.used,
        share=changed,
        pace=_pace(trained, turned),
    ), tr(
        "Measured on {tokens:,} tokens of sample text: the top token differs for {share} of "
        "them, and the KL divergence is {shown} nats (mean ± standard error). Speeds count as "
        "the same if their ranges (mean ± standard deviation) overlap.",
        tokens=compared.tokens,
        share=changed,
        shown=with_error(*compared.kld_mean),
    )


def _pace(trained: KnobResult, turned: KnobResult) -> str:
    """Return a comparison of the speeds in words. The speeds count as the same if they differ by no
    more than the sum of their standard deviations."""
    if any(is_noisy(each.speed, each.speed_sd) for each in (trained, turned)):
        return tr("the speeds varied too much to compare")
    spread = (trained.speed_sd or 0.0) + (turned.speed_sd or 0.0)
    if abs(trained.speed - turned.speed) <= spread or not trained.speed:
        return tr("the speed is about the same")
    return tr(
        "the model writes {speed} times as fast", speed=number_text(turned.speed / trained.speed, 2)
    )


def table(found: Sequence[KnobResult], answers: Mapping[int, str]) -> Table:
    rows: list[tuple[str, ...]] = []
    others = [each.compared for each in found if each.compared is not None]
    own = f"{others[0].perplexity_reference.value:.3f}" if others else ""
    for each in found:
        sd = "" if each.speed_sd is None else f"{each.speed_sd:.2f}"
        row = (str(each.used), f"{each.speed:.2f}", sd)
        answer = answers.get(each.used, "")
        if each.compared is None:
            rows.append((*row, "0", "", "0", "1", own, answer))
            continue
        value, error = each.compared.kld_mean
        told = (
            f"{value:.5f}",
            "" if error is None else f"{error:.5f}",
            f"{each.compared.kld_p99:.4f}",
            f"{each.compared.top1_agreement.value:.4f}",
            f"{each.compared.perplexity.value:.3f}",
        )
        rows.append((*row, *told, answer))
    return Table(HEAD, rows, frozenset({len(HEAD) - 1}))
