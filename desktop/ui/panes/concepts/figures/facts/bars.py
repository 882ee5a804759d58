"""Bar charts of known facts and of totals computed from them."""

from __future__ import annotations

from typing import Final

from desktop.core.i18n import heads, marked, tr
from desktop.core.memory.subject import of_size
from desktop.core.numbers.units import percent, short_count, size_text, three_digits
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES, PublishedMixture
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table

SUFFIXES: Final = (
    "F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_K_S", "Q4_0", "IQ4_XS", "Q3_K_M", "Q2_K",
)  # fmt: skip
"""Quantization types in the chart, longest bar first. Except for F32, the table has all types whose
recipes are known."""
LLAMA: Final = 8_030_261_248
"""Parameter count of Llama 3.1 8B (core/memory/known_shapes.py)."""


class ExpertsFigure(LessonFigure):
    """Shows the total and active weights of known mixtures of experts."""

    name = marked("Total and active weights")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.chart = Plot(self.theme, tr("Total and active weights"))
        self.column.addWidget(self.chart, 1)
        rows = [self._bar(shape) for shape in PUBLISHED_MIXTURES]
        self.chart.show_chart(rows_chart(rows, title=tr("Weights"), told=short_count))

    def _bar(self, shape: PublishedMixture) -> BarRow:
        active, total = shape.active, shape.parameters
        pieces = (
            BarPiece(tr("Active for one token"), active, "accent"),
            BarPiece(tr("Inactive"), total - active, "outline"),
        )
        text = tr("{active} of {total}", active=short_count(active), total=short_count(total))
        experts = tr(
            "{used} of {experts} experts per token, {layers} layers in all",
            used=shape.used,
            experts=shape.experts,
            layers=shape.layers,
        )
        told = tr(
            "{name}: {experts}; {shown} weights active ({active})",
            name=shape.name,
            experts=experts,
            shown=text,
            active=percent(active / total),
        )
        return BarRow(f"{shape.name}  {shape.used}/{shape.experts}", pieces, text, told)

    def headline(self) -> str:
        shares = {shape.name: shape.active / shape.parameters for shape in PUBLISHED_MIXTURES}
        least, most = (pick(shares, key=shares.__getitem__) for pick in (min, max))
        return tr(
            "For one token, {least} uses {share} of its weights, and {most} uses {share_2}.",
            least=least,
            share=percent(shares[least]),
            most=most,
            share_2=percent(shares[most]),
        )

    def table(self) -> Table:
        rows = [
            (
                shape.name,
                f"{shape.experts}",
                f"{shape.used}",
                f"{shape.layers}",
                f"{shape.parameters}",
                f"{shape.active}",
            )
            for shape in PUBLISHED_MIXTURES
        ]
        head = heads(
            "Model", "Experts", "Experts per token", "Layers", "Total weights", "Active weights"
        )
        return Table(head, rows)


class SuffixesFigure(LessonFigure):
    """Shows the actual bits per weight of each quantization type, for a model with the shape of
    Llama 3.1 8B."""

    name = marked("Bits per weight by suffix")
    head = heads("Suffix", "Bits per weight", "Size of an 8B model (bytes)")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        subject = of_size(LLAMA)
        self._like = subject.like
        self._rows = [
            (each.name, 8 * each.bytes / LLAMA, each.bytes)
            for each in subject.sizes
            if not each.textbook and each.name != "F32"
        ]
        self.chart = Plot(self.theme, tr("Bits per weight"))
        self.column.addWidget(self.chart, 1)
        drawn = [row for row in self._rows if row[0] in SUFFIXES]
        drawn.sort(key=lambda row: -row[1])
        rows = [_suffix_bar(*row) for row in drawn]
        self.chart.show_chart(rows_chart(rows, title=tr("Bits per weight")))

    def headline(self) -> str:
        bits = {name: bits for name, bits, _ in self._rows}
        return tr("Q4_K_M uses {bits} bits per weight, not 4.", bits=three_digits(bits["Q4_K_M"]))

    def evidence(self) -> str:
        bits = {name: bits for name, bits, _ in self._rows}
        return tr(
            "In a model shaped like {like}, Q8_0 uses {q8_0} bits per weight, and Q2_K uses "
            "{q2_k}.",
            q8_0=three_digits(bits["Q8_0"]),
            q2_k=three_digits(bits["Q2_K"]),
            like=self._like,
        )

    def table(self) -> Table:
        rows = [(name, f"{bits:.4f}", f"{size}") for name, bits, size in self._rows]
        return Table(self.head, rows)


def _suffix_bar(name: str, bits: float, size: int) -> BarRow:
    shown, whole = three_digits(bits), size_text(size)
    text = tr("{bits} bits, {size}", bits=shown, size=whole)
    told = tr("{name}: {bits} bits per weight; {size} in all", name=name, bits=shown, size=whole)
    return BarRow(name, (BarPiece(tr("Bits per weight"), bits),), text, told)
