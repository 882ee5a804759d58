"""What is measured of smaller copies: a picture, a table, the sensible one, and the chosen one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.ladder import Sensible, sensible
from desktop.core.words import tr
from desktop.ui.files import Files
from desktop.ui.panes.quantization import ladder_words as words
from desktop.ui.panes.quantization.copy_actions import CopyActions
from desktop.ui.panes.quantization.ladder_chart import ladder_chart
from desktop.ui.panes.quantization.ladder_rows import source_cells
from desktop.ui.panes.quantization.ladder_run import LadderRun
from desktop.ui.panes.quantization.ladder_table import LadderTable
from desktop.ui.panes.quantization.sensible_card import SensibleCard
from desktop.ui.plots.chart import Point
from desktop.ui.plots.plot import Plot
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.scaled import in_column, spaced
from desktop.ui.widgets.side_by_side import SideBySide


class SmallerResults(QWidget):
    """Of a run. A click on a point chooses the copy's row."""

    def __init__(
        self, theme: Theme, files: Files, chat_with: Callable[[str], None], run: LadderRun
    ) -> None:
        super().__init__()
        self._theme, self._run, self._source_type = theme, run, ""
        self._points: list[Point] = []
        self.chart, self.ladder = Plot(theme, tr("Size against loss")), LadderTable(theme)
        self.choice, self.copy = SensibleCard(theme), CopyActions(theme, chat_with)
        self.told = label(kind="caption", wrap=True)
        name = tr("Quantized models")
        self.tools = FigureTools(
            theme,
            files,
            name,
            self,
            self._as_table,
            instead=[self.ladder],
            numbers=tr("All figures"),
        )
        self.numbers = self.tools.numbers
        self._lay_out()
        self.chart.picked.connect(self.ladder.choose)
        self.ladder.row_chosen.connect(self._follow_row)

    def _lay_out(self) -> None:
        theme = self._theme
        column = spaced(theme, QVBoxLayout(self), spacing=12)
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        head = spaced(theme, QHBoxLayout(), spacing=12)
        head.addWidget(label(tr("What each size costs"), "section"))
        head.addWidget(self.told, 1)
        head.addWidget(self.tools)
        body = spaced(theme, SideBySide(), spacing=16)
        body.addWidget(self.chart, 1)
        body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        in_column(theme, head, (body, 1), on=self._card, margins=(24, 12, 16, 12), spacing=4)
        column.addWidget(self._card, 4)
        column.addWidget(self.ladder, 5)
        column.addWidget(self.numbers, 5)
        self._rest = QWidget()  # below the table, until there is a picture above it
        column.addWidget(self._rest, 5)
        column.addWidget(self.copy)

    @property
    def has_rows(self) -> bool:
        """Whether there is anything to show beside the source."""
        return bool(self.ladder.ladder.rows)

    def show_run(self, source_type: str, *, answers: bool) -> None:
        """What the run has found so far; `answers` says that it was measured on answers to
        questions."""
        run, ladder, self._source_type = self._run, self._run.ladder, source_type
        rungs, best = words.measured(run), self._best
        source: tuple[str, ...] = ()
        if ladder is not None and ladder.source is not None:
            source = source_cells(source_type, ladder.source, rungs)
        self.ladder.show_rows(source, words.rows(run, source_type, best))
        self._card.setVisible(bool(rungs))
        self._rest.setVisible(not rungs)
        self.choice.show_choice(best)
        if ladder is not None:
            ringed = (best.type or "") if best else ""
            self._points = words.points(ladder, source_type, rungs, ringed)
        if rungs:
            self.told.setText(words.told(rungs[0].tokens, answers=answers))
        if not self.ladder.chosen and rungs:
            self.ladder.choose(best.type if best and best.type else rungs[0].type)
        self.tools.refresh()
        self._follow_row()

    def show_progress(self) -> None:
        """Only the rows that move."""
        rows = words.rows(self._run, self._source_type, self._best)
        table = self.ladder.ladder
        if [row.type for row in rows] != [row.type for row in table.rows]:
            self.ladder.show_rows(table.source, rows)
        for number, row in enumerate(rows):
            if row.far is not None:
                table.show_row(number, row)

    @property
    def _best(self) -> Sensible | None:
        ladder = self._run.ladder
        if ladder is None or ladder.source is None:
            return None
        return sensible(words.measured(self._run), ladder.source.bytes)

    @Slot()
    def _follow_row(self) -> None:
        chosen = self.ladder.chosen
        self.chart.show_chart(ladder_chart(self._points, chosen))
        self.chart.choose(chosen)
        rungs = words.measured(self._run)
        rung = next((each for each in rungs if each.type == chosen), None)
        self.copy.show_copy(rung, not self._run.busy)

    def _as_table(self) -> Table:
        return words.table(self._run.ladder, self._source_type)
