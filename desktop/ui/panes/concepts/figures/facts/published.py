"""A figure that plots the MMLU scores of published models by training compute or by size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_errors_as
from desktop.core.i18n import heads, marked, percentage, tr
from desktop.core.lessons.epoch_models import epoch_models, keep, kept, plain
from desktop.core.lessons.published_models import PublishedModel, published_models
from desktop.core.numbers.units import percent, short_count, three_digit_percent
from desktop.core.statistics.power_law import PowerLaw, fit_power_law
from desktop.services.jobs import JobThread
from desktop.ui.panes.base import Shell
from desktop.ui.panes.concepts.figures.base import (
    LessonFigure,
    line,
    power_count,
)
from desktop.ui.panes.concepts.figures.scaling.own_scaling import SCALES
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

GUESSING: Final = 0.25
"""Chance level of MMLU, whose questions have four options."""
NAMED: Final = (
    "GPT-3 175B", "Chinchilla 70B", "LLaMA 7B", "Llama 3 8B", "Qwen3 30B-A3B", "DeepSeek-V3"
)  # fmt: skip
"""Models whose names are shown in the chart: those that the lesson mentions, and a few for
orientation. If all dots had names, the names would overlap."""
GROUPS: Final = (
    ("", "ink3", False),
    ("2022", "outline", True),
    ("2023", "bit_mantissa", False),
    ("9999", "accent", False),
)
"""For each group of models: its last year, its color, and True if its dots are rings. Models in the
first group have no date."""
ADD: Final = marked("Add Epoch AI's tables…")
KEPT: Final = "epoch-models.json"
"""Name of the file in the data folder that keeps the models added by the user."""


def horizontal_axes() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice("compute", tr("By compute")),
        SegmentChoice("weights", tr("By weights")),
    )


HEAD: Final = heads("Model", "Released", "Weights", "Tokens", "Compute (FLOPs)", "MMLU", "Source")


class PublishedFigure(LessonFigure):
    name = marked("Published models")

    def __init__(self, shell: Shell, background: JobThread, data_folder: Path) -> None:
        super().__init__(shell.theme)
        self._files, self._background = shell.files, background
        self._notices = shell.notices
        self.over = Segments(self.theme, horizontal_axes())
        self.logs = button(self.theme, tr("Log scale"), "experiment", "ph.chart-line")
        self.logs.setCheckable(True)
        self.logs.setChecked(True)
        self.logs.setWhatsThis(tr(SCALES))
        self.chart = Plot(self.theme, tr("MMLU scores of published models"))
        self.add = button(self.theme, tr(ADD), "secondary", "ph.plus")
        self.add.setWhatsThis(
            tr(
                "Epoch AI publishes tables of models and their scores. Download two tables as "
                "CSV files, one of models and one of MMLU scores, and choose both files here."
            )
        )
        self.add.clicked.connect(self._ask)
        self.forget = button(self.theme, tr("Remove the tables"), "link")
        self.forget.clicked.connect(self._forget)
        self._kept = data_folder / KEPT
        self.more: list[PublishedModel] = kept(self._kept)
        self._credit = label(kind="caption", wrap=True)
        last = QWidget()
        in_row(self.theme, self.forget, self.add, on=last)
        self.column.addLayout(line(self.theme, self.over, self.logs, last=last))
        self.column.addWidget(self.chart, 1)
        note = tr(
            "Rings: through 2022. Amber: 2023. Teal: 2024 and later. Dashed line: chance "
            "level. To see a model's name and source, point to its dot or use the arrow keys."
        )
        self.column.addWidget(label(note, "caption", wrap=True))
        self.column.addWidget(self._credit)
        self.over.chosen.connect(self._show)
        self.logs.toggled.connect(self._show)
        self._show()

    @property
    def models(self) -> list[PublishedModel]:
        """The models in the built-in table, plus those found only in Epoch AI's tables; oldest
        first. The chart shows those whose value on the x axis is known."""
        ours = published_models()
        names = {plain(model.model) for model in ours}
        every = [*ours, *(each for each in self.more if plain(each.model) not in names)]
        return sorted(every, key=lambda model: model.released)

    @property
    def _shown(self) -> list[PublishedModel]:
        return [model for model in self.models if self._across(model)]

    @Slot()
    def _ask(self) -> None:
        if files := self._files.ask_several(self, tr(ADD), tr("Tables (*.csv)")):
            self.open([Path(file) for file in files])

    def open(self, files: Sequence[Path]) -> None:
        """Add the models in these tables, in place of any that were added earlier, and save
        them."""
        path = self._kept

        def work() -> list[PublishedModel]:
            found = epoch_models(files)
            message = tr(
                "Glassbox can't save the tables in {parent}. Check the folder's "
                "permissions and the free space on the disk.",
                parent=path.parent,
            )
            with write_errors_as(message):
                keep(path, found)
            return found

        job = self._background.call(work, "open Epoch AI's tables")
        job.finished.connect(self._take)
        job.failed.connect(self._notices.error)

    @Slot(object)
    def _take(self, found: object) -> None:
        assert isinstance(found, list)
        self.more = found
        self._show()

    @Slot()
    def _forget(self) -> None:
        try:
            self._kept.unlink(missing_ok=True)
        except OSError as error:
            message = tr(
                "{name} can't be deleted. Check the folder's permissions and close other "
                "programs that use the file, then try again.",
                name=self._kept.name,
            )
            self._notices.error(UserError(message, kind="cannot_write", details=str(error)))
            return
        self.more = []
        self._show()

    def _across(self, model: PublishedModel) -> float:
        return model.parameters if self._by_weights else model.compute

    @property
    def _by_weights(self) -> bool:
        return self.over.current == "weights"

    @Slot()
    def _show(self) -> None:
        shown = self._shown
        values = [self._across(model) for model in shown]
        scale = Scale(0, 1.1 * max(values))
        if self.logs.isChecked():
            scale = Scale(0.6 * min(values), 2.5 * max(values), True)
        by_weights = self._by_weights
        title = tr("Active weights") if by_weights else tr("Training compute (FLOPs)")
        told = short_count if by_weights else power_count
        guessing = Line((scale.low, scale.high), (GUESSING, GUESSING), "ink3", dashed=True)
        self.chart.show_chart(
            Chart(
                Axis(title, scale, told),
                Axis(
                    tr("MMLU, share of right answers (higher is better)"),
                    Scale(0.2, 0.95),
                    three_digit_percent,
                ),
                (guessing, *map(self._point, shown)),
            )
        )
        there = len(self.models) - len(published_models())
        self.forget.setVisible(bool(self.more))
        self._credit.setVisible(bool(self.more))
        credit = tr("Models added from Epoch AI's tables (CC BY 4.0): {there}.", there=there)
        if not all(model.released for model in shown):
            credit += tr(" Gray dots are models without a date.")
        self._credit.setText(credit)
        self.told.emit()

    def _point(self, model: PublishedModel) -> Point:
        _, color, ring = next(each for each in GROUPS if model.released[:4] <= each[0])
        named = model.model in NAMED
        weights = (
            tr("{number} weights", number=short_count(model.parameters))
            if model.parameters
            else tr("number of weights unknown")
        )
        tokens = (
            tr("{number} tokens", number=short_count(model.tokens))
            if model.tokens
            else tr("number of tokens unknown")
        )
        score = tr("MMLU {mmlu}", mmlu=percentage(f"{100 * model.mmlu:.1f}"))
        card = Card(
            tr("{model}, {released}", model=model.model, released=model.released)
            if model.released
            else model.model,
            (f"{weights}, {tokens}", score, model.source),
        )
        name = model.model if named else ""
        across = self._across(model)
        return Point(across, model.mmlu, "", name, card, color, hollow=ring, key=model.model)

    @property
    def _law(self) -> tuple[int, PowerLaw]:
        """The number of models in the chart with known training compute, and the power law by which
        their error rates fall with the compute."""
        models = [model for model in self.models if model.compute]
        law = fit_power_law([(model.compute, 1 - model.mmlu) for model in models])
        assert law is not None
        return len(models), law

    def headline(self) -> str:
        return tr(
            "On average, models with 10 times the compute give {share} fewer wrong answers.",
            share=percent(1 - 10 ** self._law[1].exponent),
        )

    def evidence(self) -> str:
        models = [model for model in self.models if model.compute]
        old = [model for model in models if "" < model.released[:4] <= "2023"]
        new = [model for model in models if model.released[:4] > "2023"]
        better = min(new, key=lambda model: model.compute)
        above = [model for model in old if model.mmlu < better.mmlu]
        count, law = self._law
        return tr(
            "This trend is based on {models} models, and the dots scatter around it (R² "
            "{r_squared:.2f}). {model} beats {above} of the {old} models from before 2024.",
            models=count,
            r_squared=law.r_squared,
            model=better.model,
            above=len(above),
            old=len(old),
        )

    def table(self) -> Table:
        rows = [
            (
                model.model,
                model.released,
                f"{model.parameters:.4g}" if model.parameters else "",
                f"{model.tokens:.4g}" if model.tokens else "",
                f"{model.compute:.3g}" if model.compute else "",
                f"{model.mmlu:.3f}",
                model.source,
            )
            for model in self._shown
        ]
        return Table(HEAD, rows, frozenset({0, 1, 6}))
