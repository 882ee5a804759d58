"""What published models score on MMLU, by the computing of their training or by their size."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from desktop.core.power_law import fit_power_law
from desktop.core.published_models import PublishedModel, published_models
from desktop.core.units import short_count
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import Figure
from desktop.ui.panes.concepts.figures.controls import (
    Segments,
    line,
    percent,
    power_count,
)
from desktop.ui.widgets.axis import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.xy_chart import Axis, Curve, Drawing, Point, XYChart

GUESSING: Final = 0.25
"""MMLU has four choices."""
NAMED: Final = ("GPT-3 175B", "PaLM 540B", "LLaMA 7B", "Llama 3 8B", "DeepSeek-V3")
"""A name at every dot would hide the others."""
GROUPS: Final = (
    ("2022", "outline", True),
    ("2023", "bit_mantissa", False),
    ("9999", "accent", False),
)
"""The last year of each, its color, and whether it is a ring."""
HEAD: Final = ("Model", "Released", "Weights", "Tokens", "Compute (FLOPs)", "MMLU", "Source")


class PublishedFigure(Figure):
    name = "Published models"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.over = Segments(self.theme, ("By computing", "By weights"))
        self.logs = button(self.theme, "Log scale", "experiment", "ph.chart-line")
        self.logs.setCheckable(True)
        self.logs.setChecked(True)
        self.chart = XYChart(self.theme, "MMLU of published models")
        self.column.addLayout(line(self.theme, self.over, self.logs))
        self.column.addWidget(self.chart, 1)
        note = (
            "Rings: up to 2022. Amber: 2023. Green: 2024. Dashed: guessing. Move over a dot, or "
            "walk with the arrow keys, for its name and source."
        )
        self.column.addWidget(label(note, "caption", wrap=True))
        self.over.chosen.connect(self._show)
        self.logs.toggled.connect(self._show)
        self._show()

    def _across(self, model: PublishedModel) -> float:
        return model.parameters if self.over.at else model.compute

    @Slot()
    def _show(self) -> None:
        values = [self._across(model) for model in published_models()]
        scale = Scale(0, 1.1 * max(values))
        if self.logs.isChecked():
            scale = Scale(0.6 * min(values), 2.5 * max(values), True)
        title = "weights at work on a token" if self.over.at else "training compute, FLOPs, 6 N D"
        told = short_count if self.over.at else power_count
        guessing = [(scale.low, GUESSING), (scale.high, GUESSING)]
        self.chart.show_drawing(
            Drawing(
                Axis(title, scale, told),
                Axis("↑ better. MMLU, share right", Scale(0.2, 0.95), percent),
                [self._point(model) for model in published_models()],
                [Curve(guessing, "ink3", True)],
            )
        )
        self.told.emit()

    def _point(self, model: PublishedModel) -> Point:
        _, color, ring = next(each for each in GROUPS if model.released[:4] <= each[0])
        named = model.model in NAMED
        told = (
            f"{model.model}, {model.released}: {short_count(model.parameters)} weights, "
            f"{short_count(model.tokens)} tokens, MMLU {100 * model.mmlu:.1f} %, {model.source}"
        )
        across = self._across(model)
        return Point(across, model.mmlu, "", model.model if named else "", told, color, ring)

    def evidence(self) -> str:
        models = published_models()
        old = [model for model in models if model.released[:4] <= "2023"]
        new = [model for model in models if model.released[:4] > "2023"]
        better = min(new, key=lambda model: model.compute)
        above = [model for model in old if model.mmlu < better.mmlu]
        law = fit_power_law([(model.compute, 1 - model.mmlu) for model in models])
        assert law is not None
        return (
            f"Over all {len(models)}, ten times the computing goes with {10**law.exponent:.2f} "
            f"times the wrong answers, but the dots scatter (R² {law.r_squared:.2f}). "
            f"{better.model} beats {len(above)} of the {len(old)} models from before 2024."
        )

    def table(self) -> Table:
        rows = [
            (
                model.model,
                model.released,
                f"{model.parameters:.4g}",
                f"{model.tokens:.4g}",
                f"{model.compute:.3g}",
                f"{model.mmlu:.3f}",
                model.source,
            )
            for model in published_models()
        ]
        return Table(HEAD, rows, frozenset({0, 1, 6}))
