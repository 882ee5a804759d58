"""The rows of the memory chart, and the arithmetic behind them in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.gguf.ggml_types import GGML_TYPES
from desktop.core.i18n import counted, heads, marked, named, tr
from desktop.core.memory.compute_space import FLOAT
from desktop.core.memory.estimate import MemoryEstimate, compressed_bytes, whole_context
from desktop.core.memory.fit import Fit, Machine, fit
from desktop.core.memory.precisions import RULE_BESIDE
from desktop.core.memory.shapes import layer_shapes
from desktop.core.memory.subject import Subject
from desktop.core.names.numbers import in_words
from desktop.core.numbers.units import size_text, unit_text
from desktop.core.quantization.quantized_types import NOT_QUANTIZED
from desktop.ui.verdicts import FITS
from desktop.ui.widgets.results.data_table import Table

USUAL: Final = ("F32", "F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K")
"""The precisions shown unless the user asks for all of them."""
INSET: Final = 12
"""Unscaled pixels between the edge of the figure and its text, as in a plot with a chosen row."""
AS_IT_IS: Final = marked("This file")
GIGA, MEGA = 1_000_000_000, 1_000_000
_TYPES: Final = {known.name: known for known in GGML_TYPES.values()}


@dataclass(frozen=True)
class MemoryRow:
    """A model in one precision. `rule` is the size of its weights in bytes by the rule of thumb;
    None if there is no rule. `measured` is the memory in bytes that llama.cpp uses for the model;
    None if it wasn't measured for this row."""

    name: str
    bits: float
    fit: Fit
    rule: int | None = None
    stored_as: str = ""
    measured: int | None = None

    @property
    def need(self) -> MemoryEstimate:
        return self.fit.need

    @property
    def caption(self) -> str:
        whole = (self.stored_as or self.name) in NOT_QUANTIZED
        bits = tr("{bits:.0f}", bits=self.bits) if whole else tr("{bits:.2f}", bits=self.bits)
        return (
            tr("{stored_as}, {bits} bits", stored_as=self.stored_as, bits=bits)
            if self.stored_as
            else tr("{bits} bits", bits=bits)
        )

    @property
    def words(self) -> str:
        """The verdict's text from FITS, or text saying that the whole model fits on the GPU."""
        if self.fit.verdict == "fits" and self.fit.on_card and not self.fit.in_memory:
            return tr("fits on the GPU")
        return tr(FITS[self.fit.verdict][0])


@dataclass(frozen=True)
class MemoryView:
    """The data of the chart. `exact` is True if the weights and the cache are counted from the
    model's own header; if only its size is known, they are estimated too."""

    rows: tuple[MemoryRow, ...]
    machine: Machine
    context_length: int
    cache_type: str
    exact: bool
    every: tuple[MemoryRow, ...]
    """All rows, for the table."""


def view(
    subject: Subject,
    machine: Machine,
    context_length: int,
    cache_type: str,
    *,
    every: bool,
    measured: int | None = None,
) -> MemoryView:
    """Compute the rows for a model. If `every` is True, show all precisions, not only USUAL.
    `measured` is the memory in bytes that the file takes in its own precision at this context
    length."""
    share = subject.active_share
    need = subject.need(context_length, cache_type)
    found = subject.precisions(need)
    rules = {each.name: each.need.weights for each in found if each.textbook}
    rows = [
        MemoryRow(
            each.name,
            each.bits_per_weight,
            fit(each.need, machine, active_share=share),
            rules.get(RULE_BESIDE.get(each.name, "")),
        )
        for each in found
        if not each.textbook
    ]
    if not subject.like:
        bits = 8 * subject.stored / max(subject.parameters, 1)
        stored = fit(need, machine, active_share=share)
        name = subject.precision or "mixed"
        rows.insert(0, MemoryRow(tr(AS_IT_IS), bits, stored, None, name, measured))
    shown = [row for row in rows if every or row.name in (*USUAL, tr(AS_IT_IS))]
    return MemoryView(
        tuple(shown), machine, context_length, cache_type, not subject.like, tuple(rows)
    )


def amount(size: int, unit: int) -> str:
    """Format bytes in a unit, with two decimals below 10, one below 100, and none from 100 on:
    "4.37", "30.4", "1,620"."""
    value = size / unit
    return (
        tr("{value:,.0f}", value=value)
        if value >= 99.95
        else tr("{value:.1f}", value=value)
        if value >= 9.995
        else tr("{value:.2f}", value=value)
    )


def with_unit(size: int, unit: int) -> str:
    return f"{amount(size, unit)} {unit_text(unit)}"


def facts_of(row: MemoryRow, unit: int) -> tuple[str, ...]:
    """Return the facts on a row's card."""
    need = row.need
    facts = [
        tr(
            "weights {weights}, KV cache {kv_cache}, compute buffer {compute}",
            weights=with_unit(need.weights, unit),
            kv_cache=with_unit(need.kv_cache, unit),
            compute=with_unit(need.compute, unit),
        ),
        tr("{total} in total: {verdict}", total=with_unit(need.total, unit), verdict=row.words),
    ]
    if row.rule is not None:
        facts.append(tr("{rule} of weights by the rule of thumb", rule=with_unit(row.rule, unit)))
    if row.measured is not None:
        facts.append(tr("{measured} measured", measured=with_unit(row.measured, unit)))
    return tuple(facts)


def headline(row: MemoryRow) -> str:
    """Return text that says whether the model fits in this precision, and why."""
    said = row.fit.reason.rstrip(".")
    return f"{row.name} {said[0].lower()}{said[1:]}"


def slow_texts(found: MemoryView, selected: int) -> tuple[str, str]:
    """Return the verdict on the first precision that may be slow, and the reason; empty texts if
    none may be, or if it is the selected one, whose headline says so."""
    slow = next((row for row in found.rows if row.fit.verdict == "slow"), None)
    if slow is None or slow is found.rows[selected]:
        return "", ""
    fit, free = slow.fit, size_text(found.machine.memory_free)
    return named(slow.name, slow.words), (
        tr("{read} of weights per token", read=size_text(fit.read))
        if fit.read
        else tr("{size} needed, {free} free", size=size_text(fit.in_memory), free=free)
    )


def longer_text(before: MemoryView, after: MemoryView) -> str:
    """Return a sentence about a context that was lengthened, if it could be."""
    grown = after.context_length / max(before.context_length, 1)
    if grown <= 1:
        return tr("This context is the longest that you can choose for this model.")
    kept = after.rows[0].need.kv_cache
    if not kept:
        return tr("The context is {grown:g} times as long as before.", grown=grown)
    if kept == before.rows[0].need.kv_cache:
        return tr(
            "The context is {grown:g} times as long as before, but the memory for this model's "
            "recurrent states stays the same.",
            grown=grown,
        )
    return tr(
        "The context is {grown:g} times as long as before: the KV cache grows with it, but the "
        "weights stay the same.",
        grown=grown,
    )


def rule_text(row: MemoryRow, unit: int) -> str:
    """Return the rule of thumb, for a row that has one: "3.50 GB for INT4 by the rule of thumb"."""
    assert row.rule is not None
    return tr(
        "{rule} for {rule_beside} by the rule of thumb",
        rule_beside=RULE_BESIDE[row.name],
        rule=with_unit(row.rule, unit),
    )


def weights_sum(parameters: int, row: MemoryRow, unit: int) -> str:
    """Return the size of the weights as a calculation: "7.25 billion × 4.83 bits ÷ 8 = 4.37 GB"."""
    size = with_unit(row.need.weights, unit)
    return tr(
        "{parameters} × {bits:.2f} bits ÷ 8 = {size}",
        parameters=in_words(parameters),
        bits=row.bits,
        size=size,
    )


def cache_sum(subject: Subject, found: MemoryView, unit: int) -> str:
    """Return the size of the cache as a calculation: "32 layers × 2,048 numbers × 2 bytes × 8,192
    tokens = 1.07 GB", or the reason why that isn't possible."""
    shapes = layer_shapes(subject.metadata)
    if shapes.unlikely:
        return tr(
            "Can't be computed: the file claims {claimed:,} layers, which is impossible",
            claimed=shapes.claimed,
        )
    layers = shapes.layers
    total = with_unit(found.rows[0].need.kv_cache, unit)
    widths = {layer.key_width + layer.value_width for layer in layers} - {0}
    keeping = sum(layer.key_width > 0 for layer in layers)
    states = sum(layer.state for layer in layers) * FLOAT
    tokens = whole_context(found.context_length)
    parts: list[str] = []
    if widths:
        kind = _TYPES[found.cache_type]
        each = kind.block_bytes / kind.block_size
        numbers = (
            counted(
                keeping,
                "{layers} layer × {numbers:,} numbers",
                "{layers} layers × {numbers:,} numbers",
                layers=keeping,
                numbers=widths.pop(),
            )
            if len(widths) == 1
            else tr(
                "{key_width:,} numbers",
                key_width=sum(la.key_width + la.value_width for la in layers),
            )
        )
        parts.append(
            tr(
                "{numbers} × {each:g} bytes × {tokens:,} tokens",
                numbers=numbers,
                each=each,
                tokens=tokens,
            )
        )
    if joint := sum(compressed_bytes(layer, tokens, found.cache_type) for layer in layers):
        parts.append(
            tr("{size} for keys that stand for several tokens", size=with_unit(joint, unit))
        )
    if states:
        parts.append(tr("{states} for recurrent states", states=with_unit(states, unit)))
    return f"{' + '.join(parts)} = {total}" if parts else tr("Not given in the file's header")


def as_table(rows: Sequence[MemoryRow]) -> Table:
    """Return the rows as a table, in GB."""
    head = heads(
        "Precision",
        "Bits per weight",
        "Weights by rule of thumb (GB)",
        "Weights (GB)",
        "KV cache (GB)",
        "Compute buffer (GB)",
        "Total (GB)",
        "Measured total (GB)",
        "On this laptop",
    )

    def giga(size: int | None) -> str:
        return "" if size is None else f"{size / GIGA:.4f}"

    return Table(
        head,
        [
            (
                f"{row.name} ({row.stored_as})" if row.stored_as else row.name,
                f"{row.bits:.2f}",
                giga(row.rule),
                giga(row.need.weights),
                giga(row.need.kv_cache),
                giga(row.need.compute),
                giga(row.need.total),
                giga(row.measured),
                row.words,
            )
            for row in rows
        ],
        frozenset({0, 8}),
    )
