"""The texts of Make it smaller: rows, points, and the table behind them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.i18n import heads, marked, tr, written
from desktop.core.messages import SourceMeasured, TypeMeasured, TypesProgress, TypeStep
from desktop.core.numbers.number_text import number_text, with_error
from desktop.core.numbers.units import percent, size_text, three_digit_percent
from desktop.core.quantization.measured_types import MeasuredTypes
from desktop.core.quantization.quantized_series import Recommendation, interval
from desktop.core.statistics.intervals import Z95
from desktop.ui.panes.quantization.smaller.rows import TypeRow
from desktop.ui.panes.quantization.smaller.run import TypesRun, is_kept
from desktop.ui.plots.chart import Card, Point
from desktop.ui.widgets.results.data_table import Table

DOING: dict[TypeStep, str] = {
    "write": marked("writing the file"),
    "load": marked("loading"),
    "read": marked("reading the text"),
    "speed": marked("measuring speed"),
}
HEAD = heads(
    "Type",
    "Bytes",
    "Bits per weight",
    "Perplexity",
    "Perplexity standard error",
    "Mean KL divergence (nats)",
    "KL divergence standard error",
    "99th percentile of KL divergence (nats)",
    "Highest KL divergence (nats)",
    "Same top token (%)",
    "Same top token standard error",
    "Tokens/s",
    "Tokens/s standard error",
    "Device",
    "Tokens compared",
)
WARNING = marked(
    "This model is itself quantized ({}). Rounding twice loses more than rounding once, and "
    "each result is compared with this file, not with the unquantized model. For more "
    "meaningful results, choose a file in F32, F16, or BF16."
)
HARD_TEXT = 500
"""Perplexity above which a text is considered unlike the model's training data."""
HARD = marked(
    "This text seems unlike the model's training data (perplexity {}), so its perplexity isn't "
    "very informative. Rely on the KL divergence, or choose a text like those that the model "
    "was trained on."
)


def rows(run: TypesRun, source_type: str, best: Recommendation | None) -> list[TypeRow]:
    """Return the rows of the table: measured types, largest first, then failed types, then pending
    ones. While the original or the importance matrix is being measured, it also has a row."""
    meter = run.meter
    found = [_measured(run, quantized, best) for quantized in measured(run)]
    for name, failure in run.failures.items():
        found.append(TypeRow(name, said=failure.message, wrong=True))
    if run.matrix is not None:
        said = _far(tr("measuring the importance matrix"), run.matrix)
        found.append(TypeRow(tr("Matrix"), said=said, far=run.matrix))
    now = meter.now
    if now is not None and not now.type:
        found.insert(0, progress_row(now, source_type))
    for name in _pending(run):
        here = now is not None and now.type == name
        found.append(progress_row(now, name) if here and now else TypeRow(name, said=tr("waiting")))
    return found


def measured(run: TypesRun) -> list[TypeMeasured]:
    """Return the measured types that aren't being measured again, largest first."""
    pending = _pending(run)
    return [quantized for quantized in _sorted(run.series) if quantized.type not in pending]


def _pending(run: TypesRun) -> list[str]:
    return [name for name in run.types if name not in run.finished]


def _sorted(series: MeasuredTypes | None) -> list[TypeMeasured]:
    return sorted(series.all_quantized, key=lambda quantized: -quantized.bytes) if series else []


def said(
    all_quantized: Sequence[TypeMeasured], source: SourceMeasured, *, answers: bool
) -> tuple[str, str]:
    """Return the headline of the chart, and the sentence below it."""
    if not all_quantized:
        return "", ""
    return _headline(all_quantized, source.bytes), told(all_quantized[0].tokens, answers=answers)


def _headline(all_quantized: Sequence[TypeMeasured], source_bytes: int) -> str:
    """Return the headline, which compares the largest and the smallest type."""

    def parts(quantized: TypeMeasured) -> tuple[str, str]:
        size = percent(quantized.bytes / max(source_bytes, 1))
        return size, three_digit_percent(quantized.top1_agreement)

    largest, smallest = all_quantized[0], all_quantized[-1]
    size, same = parts(largest)
    if largest is smallest:
        return tr(
            "At {size} of the original's size, {type} matches the original's top token {same} "
            "of the time",
            size=size,
            type=largest.type,
            same=same,
        )
    least, worst = parts(smallest)
    return tr(
        "At {size} of the original's size, {type} matches the original's top token {same} of "
        "the time; at {least}, {smallest} does so {worst} of the time",
        size=size,
        type=largest.type,
        same=same,
        smallest=smallest.type,
        least=least,
        worst=worst,
    )


def told(tokens: int, *, answers: bool) -> str:
    """Return text that explains how to read the chart."""
    if answers:
        return tr(
            "Points that are lower and farther left are better. The comparison covers "
            "{tokens:,} tokens, all in answers to questions of the kind that this model learned. "
            "In the table, ± is one standard error.",
            tokens=tokens,
        )
    return tr(
        "Points that are lower and farther left are better. The comparison covers {tokens:,} "
        "tokens. In the table, ± is one standard error.",
        tokens=tokens,
    )


def warnings(run: TypesRun, source_type: str, *, quantized: bool) -> str:
    """Return warnings about anything that makes the figures less reliable than they look."""
    found = [tr(WARNING).format(source_type)] if quantized else []
    all_quantized = measured(run)
    if all_quantized and all_quantized[0].perplexity_reference > HARD_TEXT:
        hesitates = round(all_quantized[0].perplexity_reference)
        found.append(tr(HARD).format(written(hesitates, ",")))
    return " ".join(found)


def progress_row(now: TypesProgress, name: str) -> TypeRow:
    return TypeRow(name, said=_far(tr(DOING[now.step]), now.fraction), far=now.fraction)


def _far(doing: str, fraction: float) -> str:
    return tr("{doing}, {fraction}", doing=doing, fraction=percent(fraction))


def _measured(run: TypesRun, quantized: TypeMeasured, best: Recommendation | None) -> TypeRow:
    recommended = best is not None and best.type == quantized.type
    notes = [tr("recommended")] if recommended else []
    if is_kept(quantized):
        notes.append(tr("kept") if run.stays(quantized.type) else tr("comparison file"))
    return TypeRow(quantized.type, quantized, note=", ".join(notes), recommended=recommended)


def points(
    series: MeasuredTypes, source_type: str, all_quantized: list[TypeMeasured], best: str
) -> list[Point]:
    """Return the points of `types_chart`: the quantized models and the original."""
    found: list[Point] = []
    for quantized in all_quantized:
        low, high = interval(quantized.kld_mean, quantized.kld_mean_error)
        loss = with_error(quantized.kld_mean, Z95 * (quantized.kld_mean_error or 0.0))
        facts = (
            size_text(quantized.bytes),
            tr("KL divergence {loss} nats (95% interval)", loss=loss),
        )
        measured = quantized.kld_mean > 0 and high > low
        found.append(
            Point(
                quantized.bytes,
                quantized.kld_mean,
                name=quantized.type if quantized.kld_mean > 0 else f"{quantized.type}: 0",
                card=Card(quantized.type, facts),
                ringed=quantized.type == best,
                low=low if measured else None,
                high=high if measured else None,
                key=quantized.type,
            )
        )
    if (source := series.source) is not None:
        name = tr("{source_type}, the original", source_type=source_type)
        card = Card(name, (size_text(source.bytes), tr("KL divergence 0 nats")))
        named = tr("{source_type}, the original: 0", source_type=source_type)
        found.append(Point(source.bytes, 0.0, name=named, card=card, hollow=True, key=source_type))
    return found


def table(series: MeasuredTypes | None, source_type: str) -> Table:
    """Return all figures with up to seven significant digits, for the table and for CSV files."""
    found: list[tuple[str, ...]] = []
    if series is not None and (source := series.source) is not None:
        first = series.all_quantized[0] if series.all_quantized else None
        speed = (_text(source.tokens_per_s), _text(source.tokens_per_s_error))
        reading = ("", "")
        if first is not None:
            reading = (
                _text(first.perplexity_reference),
                _text(first.perplexity_reference_error),
            )
        head = (source_type, str(source.bytes), _text(source.bits_per_weight), *reading)
        found.append((*head, *[""] * 6, *speed, source.device, ""))
    for quantized in _sorted(series):
        found.append(
            (
                quantized.type,
                str(quantized.bytes),
                _text(quantized.bits_per_weight),
                _text(quantized.perplexity),
                _text(quantized.perplexity_error),
                _text(quantized.kld_mean),
                _text(quantized.kld_mean_error),
                _text(quantized.kld_p99),
                _text(quantized.kld_max),
                _text(100 * quantized.top1_agreement),
                _text(quantized.top1_agreement_error, 100),
                _text(quantized.tokens_per_s),
                _text(quantized.tokens_per_s_error),
                quantized.device,
                str(quantized.tokens),
            )
        )
    return Table(HEAD, found, frozenset({0, HEAD.index("Device")}))


def _text(value: float | None, factor: float = 1) -> str:
    return "" if value is None else number_text(factor * value, 7)
