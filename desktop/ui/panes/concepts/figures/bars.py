"""Figures that are bars of facts and sums."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.known_shapes import MIXTURES_OF_EXPERTS, KnownShape
from desktop.core.library import SHIPPED, ModelFile
from desktop.core.memory_subject import of_size
from desktop.core.names.numbers import in_words
from desktop.core.openness import known_models
from desktop.core.other_apps import APPS
from desktop.core.sparse import active_parameters
from desktop.core.units import size_text
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import Figure, MayBeMissing
from desktop.ui.panes.concepts.figures.controls import percent
from desktop.ui.widgets.bar_chart import Bar, BarChart, Bars, Piece
from desktop.ui.widgets.data_table import Table

SUFFIXES: Final = (
    "F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_K_S", "IQ4_XS", "Q4_0", "Q3_K_M", "Q2_K",
)  # fmt: skip
"""What is drawn; the table has all that llama.cpp's recipes are known of."""
MOST_MODELS: Final = 8
LLAMA: Final = 8_030_261_248
"""Weights of Llama 3.1 8B (core/known_shapes.py)."""


class SensesFigure(Figure):
    """How many of each year's well-known models read images."""

    name = "Models that read images"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._years: defaultdict[str, Counter[bool]] = defaultdict(Counter)
        for model in known_models():
            if model.multimodal is not None:
                self._years[model.released[:4]][model.multimodal] += 1
        self.chart = BarChart(self.theme, "Models by year")
        self.column.addWidget(self.chart, 1)
        self.chart.show_bars(Bars([self._bar(year) for year in sorted(self._years)]))

    def _bar(self, year: str) -> Bar:
        counts = self._years[year]
        pieces = (
            Piece("text and images", counts[True], "accent"),
            Piece("text alone", counts[False], "outline"),
        )
        told = f"{year}: {counts[True]} read images, {counts[False]} read text alone"
        return Bar(year, pieces, f"{counts[True]} of {counts.total()}", told)

    def evidence(self) -> str:
        last = max(self._years)
        all_years = sum((counts for counts in self._years.values()), Counter[bool]())
        return (
            f"Of the {all_years.total()} models in the table, {all_years[True]} read images. "
            f"Of those from {last} it is {self._years[last][True]} of "
            f"{self._years[last].total()}."
        )

    def table(self) -> Table:
        rows = [
            (year, f"{counts[True]}", f"{counts[False]}")
            for year, counts in sorted(self._years.items())
        ]
        return Table(("Year", "Read images", "Text alone"), rows)


class RunnersFigure(MayBeMissing):
    """The models on this laptop, and who has put them there."""

    name = "Models by program"
    icon = "ph.stack"
    missing_title = "No model here yet"
    missing_text = "Here you will see who has put which models on this laptop. Add one in Models."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.chart = BarChart(self.theme, "Models on this laptop")
        self.inside.addWidget(self.chart, 1)
        context.library.changed.connect(self._follow)
        self._follow()

    def _listed(self) -> list[ModelFile]:
        """Largest first."""
        return sorted(self.context.library.models, key=lambda model: -model.bytes)

    @Slot()
    def _follow(self) -> None:
        models = self._listed()
        self.show_there(bool(models))
        shown = models if len(models) <= MOST_MODELS else models[: MOST_MODELS - 1]
        rows = [_model_bar(model.name, model.bytes, owner(model)) for model in shown]
        if rest := models[len(shown) :]:
            size = sum(model.bytes for model in rest)
            rows.append(_model_bar(f"{len(rest)} more", size, "smaller ones together"))
        self.chart.show_bars(Bars(rows))
        self.told.emit()

    def evidence(self) -> str:
        owners = Counter(owner(model) for model in self._listed())
        if not owners:
            return ""
        counts = [f"{count} {name}" for name, count in owners.most_common()]
        absent = [name for name in APPS.values() if f"from {name}" not in owners]
        none = f" None from {' or '.join(absent)}." if absent else ""
        return f"Models here: {', '.join(counts)}.{none}"

    def table(self) -> Table:
        rows = [(model.name, owner(model), f"{model.bytes}") for model in self._listed()]
        return Table(("Model", "Where from", "Bytes"), rows, frozenset({0, 1}))


def _model_bar(name: str, size: int, said: str) -> Bar:
    text = f"{size_text(size)}, {said}"
    return Bar(name, (Piece("size", size),), text, f"{name}: {text}")


def owner(model: ModelFile) -> str:
    """Who has put it there, as a person would say it."""
    if model.source in SHIPPED:
        return "shipped with Glassbox"
    app = next((name for key, name in APPS.items() if key == model.source), "")
    return f"from {app}" if app else "added in Glassbox"


class ExpertsFigure(Figure):
    """All weights and those that work on one token, of known mixtures."""

    name = "All and active weights"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.chart = BarChart(self.theme, "All and active weights")
        self.column.addWidget(self.chart, 1)
        self.chart.show_bars(Bars([self._bar(shape) for shape in MIXTURES_OF_EXPERTS]))

    def _bar(self, shape: KnownShape) -> Bar:
        active, total = active_parameters(shape), shape.parameters
        pieces = (
            Piece("at work for one token", active, "accent"),
            Piece("at rest", total - active, "outline"),
        )
        text = f"{in_words(active)} of {in_words(total)}"
        experts = f"{shape.used} of {shape.experts} experts in each of {shape.layers} layers"
        told = f"{shape.name}: {experts}, {text} weights at work, {percent(active / total)}"
        return Bar(f"{shape.name}  {shape.used}/{shape.experts}", pieces, text, told)

    def evidence(self) -> str:
        shares = {
            shape.name: active_parameters(shape) / shape.parameters for shape in MIXTURES_OF_EXPERTS
        }
        least, most = (pick(shares, key=shares.__getitem__) for pick in (min, max))
        return (
            f"In {least} {percent(shares[least])} of the weights work on a token, "
            f"in {most} {percent(shares[most])}."
        )

    def table(self) -> Table:
        rows = [
            (
                shape.name,
                f"{shape.experts}",
                f"{shape.used}",
                f"{shape.layers}",
                f"{shape.parameters}",
                f"{active_parameters(shape)}",
            )
            for shape in MIXTURES_OF_EXPERTS
        ]
        head = ("Model", "Experts", "Used", "Layers", "All weights", "At work")
        return Table(head, rows)


class SuffixesFigure(Figure):
    """Real bits a weight of each way to store a model of one shape."""

    name = "Bits a weight by suffix"
    head = ("Suffix", "Bits a weight", "Bytes of an 8B model")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        subject = of_size(LLAMA)
        self._like = subject.like
        self._rows = [
            (each.name, 8 * each.bytes / LLAMA, each.bytes)
            for each in subject.sizes
            if not each.textbook and each.name != "F32"
        ]
        self.chart = BarChart(self.theme, "Bits a weight")
        self.column.addWidget(self.chart, 1)
        self.chart.show_bars(
            Bars(
                [
                    Bar(
                        name,
                        (Piece("bits a weight", bits),),
                        f"{bits:.2f} bits, {size_text(size)}",
                        f"{name}: {bits:.2f} bits a weight, {size_text(size)} in all",
                    )
                    for name, bits, size in self._rows
                    if name in SUFFIXES
                ]
            )
        )

    def evidence(self) -> str:
        bits = {name: bits for name, bits, _ in self._rows}
        return (
            f"Q4_K_M has {bits['Q4_K_M']:.2f} bits a weight, Q8_0 {bits['Q8_0']:.2f} and Q2_K "
            f"{bits['Q2_K']:.2f}, in the shape of {self._like}."
        )

    def table(self) -> Table:
        rows = [(name, f"{bits:.4f}", f"{size}") for name, bits, size in self._rows]
        return Table(self.head, rows)
