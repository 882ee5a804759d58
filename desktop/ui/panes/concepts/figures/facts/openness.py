"""The figure with the levels of openness and the models at each level."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import all_of, heads, marked, tr
from desktop.core.library.openness import STEPS, Step, about, known_models, step_text
from desktop.ui.figures.openness_steps import StepsFigure
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure, growing
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.results.data_table import DataTable, Table

HEAD: Final = heads("Model", "Maker", "License", "Released", "Source")
LEAST_TABLE: Final = 96


class OpennessFigure(LessonFigure):
    """Shows the models at the selected level, or all models if no level is selected."""

    name = marked("Levels of openness")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._counts: Counter[Step] = Counter(model.step for model in known_models())
        self._step = ""
        self.steps = StepsFigure(self.theme, self._counts)
        self._heading = label(kind="caption")
        self.models = DataTable(self.theme, tr("Well-known models"))
        self.column.addWidget(self.steps)
        self.column.addWidget(self._heading)
        self.column.addWidget(growing(self.theme, self.models, LEAST_TABLE), 1)
        self.steps.chosen.connect(self._choose)
        self._choose("")

    @Slot(str)
    def _choose(self, step: str) -> None:
        self._step = step
        table = self.table()
        self.models.show_table(table)
        which = (
            tr("at the {step} level", step=step_text(step))
            if step
            else tr("at all levels, newest first")
        )
        self._heading.setText(
            tr("{rows} well-known models {which}", rows=len(table.rows), which=which)
        )
        self.told.emit()

    def headline(self) -> str:
        return self.steps.headline()

    def evidence(self) -> str:
        parts = [f"{self._counts[step]} {step_text(step)}" for step in STEPS]
        return tr(
            "As of {written}, the table lists {counts} models: {parts}.",
            counts=self._counts.total(),
            parts=all_of(parts),
            written=about().written,
        )

    def table(self) -> Table:
        rows = [
            (model.model, model.developer, model.license, model.released, model.source)
            for model in known_models()
            if self._step in ("", model.step)
        ]
        return Table(HEAD, rows, frozenset(range(len(HEAD))))
