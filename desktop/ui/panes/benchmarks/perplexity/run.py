"""Measures how well models predict a text, one model after another, and presents the results as
charts and tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.benchmarks.evaluation import LONGEST_CONTEXT
from desktop.core.benchmarks.tasks.perplexity import TextMeasure, begins_later, measure
from desktop.core.errors import UserError
from desktop.core.i18n import clauses, counted, heads, marked, tr, written
from desktop.core.library.models import ModelFile
from desktop.core.messages import (
    LoadModel,
    LongTextScored,
    ScoreLongText,
    UnloadModel,
)
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import tokens_text
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading
from desktop.ui.names import distinct_name, full_name
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.tokens.coloring import Run, runs

LOAD_WEIGHT, READ_WEIGHT = 1.0, 9.0
LONGEST = 2_000_000
"""Maximum number of characters in a text, about as many as in a thick book."""


@dataclass(frozen=True, slots=True)
class Read:
    """The results of measuring one model on a text. `model` is the model's name."""

    model: str
    context_length: int
    measured: TextMeasure
    runs: Sequence[Run] = ()
    """The parts of the text by how sure the model was of them."""
    begins_later: bool = False
    """True if the text's first token doesn't count."""
    file: ModelFile | None = None
    """The model, from which its name is taken when it is shown."""


def checked(text: str, name: str) -> str:
    """Return the text if it can be measured.

    Raises: UserError, kind too_large if the text has more than LONGEST characters, or kind empty if
    it has only white space.
    """
    if len(text) > LONGEST:
        raise UserError(
            tr(
                "{name} has {shown:,} characters, more than a thick book. Save part of it as a "
                "new file, then open that file.",
                name=name,
                shown=len(text),
            ),
            kind="too_large",
        )
    if not text.strip():
        raise UserError(
            tr("{name} contains no text. Choose another file.", name=name), kind="empty"
        )
    return text


def measure_perplexity(
    inference: Inference,
    models: Sequence[ModelFile],
    among: Sequence[ModelFile],
    text: str,
    take: Callable[[Read], None],
) -> Steps[None]:
    """Measure each model and pass its result to `take`. The progress names it so that no other
    model `among` all models has the name. The context length is the same as in the command `eval`,
    so that the numbers agree; on a server, it may be shorter."""
    whole = (LOAD_WEIGHT + READ_WEIGHT) * len(models)
    for model in models:
        name = distinct_name(model, among)
        trained = model.facts.context_length if model.facts else None
        length = min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)
        # A separate key, so that models loaded by other panes aren't affected.
        load = LoadModel(model.path, f"text {name}", length)
        scored: list[LongTextScored] = []

        def far(event: LongTextScored, scored: list[LongTextScored] = scored) -> float:
            scored.append(event)
            return event.tokens / event.total

        try:
            title = (
                tr("Connecting to {name}", name=name)
                if is_server(model.path)
                else tr("Loading {name}", name=name)
            )
            yield loading(inference, load, title, LOAD_WEIGHT / whole)
            yield Step(
                inference.submit(ScoreLongText(load.key, text)),
                far,
                READ_WEIGHT / whole,
                tr("{name} is reading the text", name=name),
            )
            first = scored[0]
            found, colors = measure(text, scored), runs(text, scored)
            length, later = first.window or length, begins_later(first)
            take(Read(full_name(model), length, found, colors, later, model))
        finally:
            inference.submit(UnloadModel(load.key))


HEAD = (
    *heads(
        "Model",
        "Perplexity per token",
        "95% CI low",
        "95% CI high",
        "Bits per byte",
        "95% CI low (bits)",
        "95% CI high (bits)",
        "Perplexity per word",
    ),
    *heads("Perplexity per byte", "Tokens", "Pieces", "Context"),
)
TOO_SHORT = marked("text too short for a confidence interval")


def bars(reads: Sequence[Read], by_token: bool) -> Chart:
    """Return a chart with a bar for each model, best first."""

    def value(read: Read) -> float:
        return read.measured.perplexity if by_token else read.measured.bits_per_byte

    rows = [_bar(each, by_token) for each in sorted(reads, key=value)]
    return rows_chart(rows, title=_measured(by_token))


def lone_value(read: Read, by_token: bool) -> tuple[str, str, str]:
    """Return the model's name, its value, and a note with the measure and the confidence
    interval."""
    row = _bar(read, by_token)
    return row.name, row.text, clauses([_measured(by_token), _between(read, by_token)])


def _between(read: Read, by_token: bool) -> str:
    ends = read.measured.perplexity_interval if by_token else read.measured.bits_interval
    if ends is None:
        return tr(TOO_SHORT)
    low, high = _four_digits(ends.low), _four_digits(ends.high)
    return tr("95% confidence interval: {low} to {high}", low=low, high=high)


def _bar(read: Read, by_token: bool) -> BarRow:
    found = read.measured
    value = found.perplexity if by_token else found.bits_per_byte
    ends = found.perplexity_interval if by_token else found.bits_interval
    shown, between = _four_digits(value), _between(read, by_token)
    told = tr(
        "{model}: {what} {shown} ({between}); tokens: {tokens:,}; pieces: {pieces:,}",
        model=read.model,
        what=_measured(by_token),
        shown=shown,
        between=between,
        tokens=found.tokens,
        pieces=found.pieces,
    )
    low, high = (ends.low, ends.high) if ends else (None, None)
    return BarRow(read.model, (BarPiece("", value),), shown, told, low, high)


def _measured(by_token: bool) -> str:
    return tr("Perplexity per token") if by_token else tr("Bits per byte")


def _four_digits(value: float) -> str:
    """Format a number with four significant digits, or as a whole number from 1,000 on: "7.385",
    "4,812"."""
    return written(value, ",.0f") if value >= 999.95 else number_text(value, 4)


def headline(reads: Sequence[Read], by_token: bool) -> str:
    """Return a headline about the model that predicts the text best, or about all models if the
    numbers shown are equal."""

    def value(read: Read) -> float:
        return read.measured.perplexity if by_token else read.measured.bits_per_byte

    best, worst = min(reads, key=value), max(reads, key=value)
    low, high = _four_digits(value(best)), _four_digits(value(worst))
    values = {"model": best.model, "low": low, "high": high, "other": worst.model}
    if len(reads) > 1 and low == high:
        if by_token:
            return tr("The models predict the text about equally well: perplexity {low}", low=low)
        return tr("The models predict the text about equally well: {low} bits per byte", low=low)
    if len(reads) > 1:
        if by_token:
            return tr(
                "{model} predicts the text best: perplexity {low}, versus {high} for {other}",
                **values,
            )
        return tr(
            "{model} predicts the text best: {low} bits per byte, versus {high} for {other}",
            **values,
        )
    if by_token:
        return tr(
            "{model} is as undecided as if it were choosing among {low} equally likely tokens",
            model=best.model,
            low=low,
        )
    return tr("{model} needs {low} bits per byte to predict the text", model=best.model, low=low)


def said(reads: Sequence[Read], by_token: bool) -> str:
    """Return text about the results: the number of tokens and pieces, the confidence intervals,
    and what the numbers mean."""
    intervals = [each.measured.perplexity_interval for each in reads]
    notes = [
        tr("Error bars: 95% confidence intervals across the pieces of the text.")
        if any(intervals)
        else "",
        "" if all(intervals) else tr("A confidence interval needs at least five pieces of text."),
        *(
            tr(
                "The first token isn't counted for {model}, whose server puts no start token "
                "before a text.",
                model=each.model,
            )
            for each in reads
            if each.begins_later
        ),
    ]
    lengths = {each.model: tokens_text(each.context_length) for each in reads}
    if len(set(lengths.values())) > 1:
        notes.append(tr("Context length: {lengths}.", lengths=_by_model(lengths)))
    means = (
        tr(
            "A perplexity of 10 means that the model was, on average, as undecided as if it "
            "were choosing among 10 equally likely tokens. Perplexity depends on the tokenizer."
        )
        if by_token
        else tr(
            "Bits per byte is the number of bits that the model needs, on average, to predict "
            "one byte. It can be compared between models with different tokenizers."
        )
    )
    return tr(
        "Tokens: {tokens}. {interval} {means}",
        tokens=_tokens(reads),
        interval=" ".join(filter(None, notes)),
        means=means,
    )


def _tokens(reads: Sequence[Read]) -> str:
    """Return the numbers of tokens and pieces, listed for each model if they differ between
    models."""
    return _by_model({each.model: _tokens_of(each.measured) for each in reads})


def _by_model(found: Mapping[str, str]) -> str:
    if len(set(found.values())) == 1:
        return next(iter(found.values()))
    return clauses(
        [tr("{tokens} ({model})", tokens=tokens, model=model) for model, tokens in found.items()]
    )


def _tokens_of(measured: TextMeasure) -> str:
    pieces = counted(measured.pieces, "1 piece", "{pieces:,} pieces", pieces=measured.pieces)
    return tr("{tokens:,} in {pieces}", tokens=measured.tokens, pieces=pieces)


def table(reads: Sequence[Read]) -> Table:
    rows: list[tuple[str, ...]] = []
    for read in reads:
        found = read.measured
        ends = [
            ("", "") if each is None else (f"{each.low:.4f}", f"{each.high:.4f}")
            for each in (found.perplexity_interval, found.bits_interval)
        ]
        rows.append(
            (
                *(read.model, f"{found.perplexity:.4f}", *ends[0]),
                *(f"{found.bits_per_byte:.4f}", *ends[1]),
                f"{found.metrics['word_perplexity'].value:.4f}",
                f"{found.metrics['byte_perplexity'].value:.4f}",
                *(str(found.tokens), str(found.pieces), str(read.context_length)),
            )
        )
    return Table(HEAD, rows)
