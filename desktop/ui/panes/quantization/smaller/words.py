"""The texts of Make it smaller: rows, points, and the table behind them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.i18n import heads, tr, written
from desktop.core.messages import LadderProgress, LadderSource, LadderStep, RungMeasured
from desktop.core.numbers.number_text import number_text, with_error
from desktop.core.numbers.units import percent, size_text, three_digits
from desktop.core.quantization.measured_types import Ladder
from desktop.core.quantization.quantized_series import Sensible, interval
from desktop.core.statistics.intervals import Z95
from desktop.ui.panes.quantization.smaller.rows import Row
from desktop.ui.panes.quantization.smaller.run import LadderRun
from desktop.ui.plots.chart import Card, Point
from desktop.ui.widgets.results.data_table import Table

DOING: dict[LadderStep, str] = {
    "write": tr("writing the file"),
    "load": tr("loading"),
    "read": tr("reading the text"),
    "speed": tr("measuring the speed"),
}
HEAD = heads(
    "Type",
    "Bytes",
    "Bits per weight",
    "Perplexity",
    "Standard error",
    "Mean KL divergence (nats)",
    "Standard error",
    "99th percentile (nats)",
    "Highest (nats)",
    "Same top token (%)",
    "Standard error",
    "Tokens/s",
    "Standard error",
    "Tokens compared",
)
WARNING = tr(
    "This model is itself quantized ({}). Rounding twice loses more than rounding once, and the "
    "loss is measured against this file, not against the unquantized model. A file in F32, F16, "
    "or BF16 tells you more."
)
HARD_TEXT = 500
"""Perplexity above which a text is considered unlike the model's training data."""
HARD = tr(
    "This text is unlike the model's training data (perplexity {}), so perplexity says little "
    "here. Go by the KL divergence, or choose a text of the kind that the model has learned."
)


def is_kept(rung: RungMeasured) -> bool:
    return bool(rung.path) and Path(rung.path).exists()


def rows(run: LadderRun, source_type: str, best: Sensible | None) -> list[Row]:
    """The rows of the table: measured types, the largest first, then failed ones, then pending
    ones."""
    meter = run.meter
    found = [_measured(rung, best) for rung in measured(run)]
    for name, failure in run.failures.items():
        found.append(Row(name, said=failure.message, wrong=True))
    if run.matrix is not None:
        said = _far(tr("measuring the importance matrix"), run.matrix)
        found.append(Row(tr("Importance"), said=said, far=run.matrix))
    now = meter.now
    if now is not None and not now.type:
        found.insert(0, progress_row(now, source_type))
    for name in _pending(run):
        here = now is not None and now.type == name
        found.append(progress_row(now, name) if here and now else Row(name, said=tr("waiting")))
    return found


def measured(run: LadderRun) -> list[RungMeasured]:
    """The measured types that aren't being measured again, the largest first."""
    pending = _pending(run)
    return [rung for rung in _sorted(run.ladder) if rung.type not in pending]


def _pending(run: LadderRun) -> list[str]:
    return [name for name in run.types if name not in run.finished]


def _sorted(ladder: Ladder | None) -> list[RungMeasured]:
    return sorted(ladder.rungs, key=lambda rung: -rung.bytes) if ladder else []


def said(rungs: Sequence[RungMeasured], source: LadderSource, *, answers: bool) -> tuple[str, str]:
    """The headline of the chart, and the sentence below it."""
    if not rungs:
        return "", ""
    return _headline(rungs, source.bytes), told(rungs[0].tokens, answers=answers)


def _headline(rungs: Sequence[RungMeasured], source_bytes: int) -> str:
    """The headline, which compares the largest and the smallest type."""

    def parts(rung: RungMeasured) -> tuple[str, str]:
        return percent(rung.bytes / max(source_bytes, 1)), three_digits(100 * rung.top1_agreement)

    largest, smallest = rungs[0], rungs[-1]
    size, same = parts(largest)
    if largest is smallest:
        return tr(
            "At {size} of the original's size, {type} gives the same top token {same}% of the time",
            size=size,
            type=largest.type,
            same=same,
        )
    least, worst = parts(smallest)
    return tr(
        "At {size} of the original's size, {type} gives the same top token {same}% of the time; "
        "{smallest}, at {least}, {worst}%",
        size=size,
        type=largest.type,
        same=same,
        smallest=smallest.type,
        least=least,
        worst=worst,
    )


def told(tokens: int, *, answers: bool) -> str:
    """Explains how to read the chart."""
    if answers:
        return tr(
            "Lower and further left is better. {tokens:,} tokens were compared, all in answers "
            "to held-out questions; in the table, ± is one standard error.",
            tokens=tokens,
        )
    return tr(
        "Lower and further left is better. {tokens:,} tokens were compared; in the table, ± is "
        "one standard error.",
        tokens=tokens,
    )


def warnings(run: LadderRun, source_type: str, *, quantized: bool) -> str:
    """Warnings about anything that makes the figures less reliable than they look."""
    found = [WARNING.format(source_type)] if quantized else []
    rungs = measured(run)
    if rungs and rungs[0].perplexity_reference > HARD_TEXT:
        hesitates = round(rungs[0].perplexity_reference)
        found.append(HARD.format(written(hesitates, ",")))
    return " ".join(found)


def progress_row(now: LadderProgress, name: str) -> Row:
    return Row(name, said=_far(DOING[now.step], now.fraction), far=now.fraction)


def _far(doing: str, fraction: float) -> str:
    return tr("{doing}, {fraction}", doing=doing, fraction=percent(fraction))


def _measured(rung: RungMeasured, best: Sensible | None) -> Row:
    sensible = best is not None and best.type == rung.type
    notes = [tr("sensible")] if sensible else []
    notes += [tr("kept")] if is_kept(rung) else []
    return Row(rung.type, rung, note=", ".join(notes), sensible=sensible)


def points(ladder: Ladder, source_type: str, rungs: list[RungMeasured], best: str) -> list[Point]:
    """The points of `ladder_chart`: the quantized models and the original."""
    found: list[Point] = []
    for rung in rungs:
        low, high = interval(rung.kld_mean, rung.kld_mean_error)
        loss = with_error(rung.kld_mean, Z95 * (rung.kld_mean_error or 0.0))
        facts = (
            size_text(rung.bytes),
            tr("{loss} nats (95% interval)", loss=loss),
        )
        measured = rung.kld_mean > 0 and high > low
        found.append(
            Point(
                rung.bytes,
                rung.kld_mean,
                name=rung.type if rung.kld_mean > 0 else f"{rung.type}: 0",
                card=Card(rung.type, facts),
                ringed=rung.type == best,
                low=low if measured else None,
                high=high if measured else None,
                key=rung.type,
            )
        )
    if (source := ladder.source) is not None:
        name = tr("{source_type}, the original", source_type=source_type)
        card = Card(name, (size_text(source.bytes), tr("loses nothing")))
        named = tr("{source_type}, the original: 0", source_type=source_type)
        found.append(Point(source.bytes, 0.0, name=named, card=card, hollow=True, key=source_type))
    return found


def table(ladder: Ladder | None, source_type: str) -> Table:
    """All figures with all digits, for the table and for CSV."""
    found: list[tuple[str, ...]] = []
    if ladder is not None and (source := ladder.source) is not None:
        first = ladder.rungs[0] if ladder.rungs else None
        speed = (_text(source.tokens_per_s), _text(source.tokens_per_s_error))
        reading = ("", "")
        if first is not None:
            reading = (
                _text(first.perplexity_reference),
                _text(first.perplexity_reference_error),
            )
        head = (source_type, str(source.bytes), _text(source.bits_per_weight), *reading)
        found.append((*head, *[""] * 6, *speed, ""))
    for rung in _sorted(ladder):
        found.append(
            (
                rung.type,
                str(rung.bytes),
                _text(rung.bits_per_weight),
                _text(rung.perplexity),
                _text(rung.perplexity_error),
                _text(rung.kld_mean),
                _text(rung.kld_mean_error),
                _text(rung.kld_p99),
                _text(rung.kld_max),
                _text(100 * rung.top1_agreement),
                _text(rung.top1_agreement_error, 100),
                _text(rung.tokens_per_s),
                _text(rung.tokens_per_s_error),
                str(rung.tokens),
            )
        )
    return Table(HEAD, found)


def _text(value: float | None, factor: float = 1) -> str:
    return "" if value is None else number_text(factor * value, 7)
