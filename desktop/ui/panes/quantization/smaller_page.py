"""Make it smaller: copies with fewer bits a weight, and what each of them loses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.ladder import USUAL_TYPES, Sensible, sensible
from desktop.core.messages import RungMeasured
from desktop.core.words import counted, marked, tr, written
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization import ladder_words as words
from desktop.ui.panes.quantization.copy_actions import CopyActions
from desktop.ui.panes.quantization.ladder_chart import LadderChart
from desktop.ui.panes.quantization.ladder_rows import source_cells
from desktop.ui.panes.quantization.ladder_run import LadderRun
from desktop.ui.panes.quantization.ladder_table import LadderTable
from desktop.ui.panes.quantization.sensible_card import SensibleCard
from desktop.ui.panes.quantization.smaller_controls import SmallerControls
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.data_table import DataTable, Table
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.problem_card import ProblemCard
from desktop.ui.widgets.progress import time_left
from desktop.ui.widgets.scaled import spaced
from desktop.ui.widgets.side_by_side import SideBySide

FEWEST = ("Q4_K_M", "Q3_K_M", "Q2_K", "IQ2_M", "IQ2_XXS", "IQ1_S")
WARNING = tr(
    "This model is itself quantized ({}): rounding twice loses more than once, and what "
    "is lost is measured against it, not against the original. One in F32, F16 or BF16 "
    "tells more."
)
HARD_TEXT = 500
"""A perplexity: a model hesitates so much only on a text of a kind that it has not learned."""
HARD = tr(
    "This text is unlike what the model has learned (perplexity {}), so perplexity says "
    "little here: go by KL divergence, or take a text of its kind."
)
TOLD = tr(
    "Lower and further left is better. {:,} tokens compared; in the table, ± is one standard error."
)
ANSWERS_TOLD = tr(
    "Lower and further left is better. {:,} tokens compared, all of answers to questions "
    "that the model has not learned from; in the table, ± is one standard error."
)


class SmallerPage(PanePage):
    title = marked("Make it smaller")
    summary = tr(
        "Make copies of a model with fewer bits a weight, and measure what each one loses."
    )
    experiments = (
        Experiment(
            tr("Eight steps down"), tr("From 8 bits a weight to 2, each measured."), "eight_steps"
        ),
        Experiment(
            tr("The fewest bits"),
            tr("Down to 1.6 bits a weight, with an importance matrix."),
            "fewest_bits",
        ),
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.run = LadderRun(context, self)
        self.controls = SmallerControls(context)
        self.make = button(theme, "", "primary", "ph.arrows-in")
        self.make.setWhatsThis(
            tr(
                "Writes a copy for each type, and measures what it loses. The model itself "
                "stays as it is."
            )
        )
        self.stop = button(theme, tr("Stop"), icon="ph.stop")
        self.stop.setWhatsThis(tr("Ends here. What is measured already stays."))
        self.far = label(kind="count")
        self.warning = label(kind="caption", tone="warn", wrap=True)
        self.problem = ProblemCard(theme)
        self.chart, self.ladder = LadderChart(theme), LadderTable(theme)
        self.numbers = DataTable(theme, tr("All figures"))
        self.choice, self.copy = SensibleCard(theme), CopyActions(context)
        self.picture = QWidget()
        self.tools = FigureTools(
            theme,
            context.settings,
            context.notices,
            tr("Smaller copies"),
            self.picture,
            self._table,
        )
        self._lay_out()
        self._connect()
        self._follow_library()

    # --- building ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._filled = QWidget()
        column = spaced(theme, QVBoxLayout(self._filled), spacing=12)
        column.addWidget(self.controls)
        column.addWidget(self.warning)
        row = spaced(theme, QHBoxLayout(), spacing=12)
        self._experiments = QWidget()
        self._experiments.setLayout(experiment_row(theme, self))
        row.addWidget(self._experiments, 1)
        for part in (self.far, self.make, self.stop):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.picture.setLayout(self._made_results())
        column.addWidget(self.picture, 1)
        begin = button(theme, tr("Make and measure copies"), "primary", "ph.arrows-in")
        begin.clicked.connect(self.begin)
        self._nothing = EmptyState(
            theme,
            "ph.arrows-in",
            tr("Nothing measured yet"),
            tr(
                "Each type is written by llama.cpp, reads a text beside the original, and is "
                "measured: its size, what it loses, and how fast it is."
            ),
            [begin],
        )
        column.addWidget(self._nothing, 1)
        models = button(theme, tr("Open Models"), "primary", "ph.stack")
        models.clicked.connect(lambda: self.context.open_pane("Models"))
        text = tr(
            "Smaller copies of a model will be compared here. Add one in Models, or find one."
        )
        self._empty = EmptyState(theme, "ph.arrows-in", tr("No models yet"), text, [models])
        whole = spaced(theme, QVBoxLayout(self), spacing=0)
        whole.addWidget(self._filled)
        whole.addWidget(self._empty)
        for hidden in (self.problem, self.numbers, self.warning, self.stop, self.picture):
            hidden.hide()
        self.setFocusProxy(self.controls)

    def _made_results(self) -> QVBoxLayout:
        theme = self.context.theme
        column = spaced(theme, QVBoxLayout(), spacing=12)
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        inside = spaced(theme, QVBoxLayout(self._card), (24, 12, 16, 12), 4)
        head = spaced(theme, QHBoxLayout(), spacing=12)
        head.addWidget(label(tr("What each size costs"), "section"))
        self._told = label(kind="caption", wrap=True)
        head.addWidget(self._told, 1)
        head.addWidget(self.tools)
        inside.addLayout(head)
        body = spaced(theme, SideBySide(), spacing=16)
        body.addWidget(self.chart, 1)
        body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(body, 1)
        column.addWidget(self._card, 4)
        column.addWidget(self.ladder, 5)
        column.addWidget(self.numbers, 5)
        self._rest = QWidget()  # below the table, until there is a picture above it
        column.addWidget(self._rest, 5)
        column.addWidget(self.copy)
        return column

    def _connect(self) -> None:
        self.context.library.changed.connect(self._follow_library)
        self.controls.plan_changed.connect(self._follow_plan)
        self.controls.types_changed.connect(self._follow_types)
        self.run.changed.connect(self._refresh)
        self.run.progressed.connect(self._progress)
        self.run.failed.connect(self._say_why)
        self.run.kept.connect(self._list_copy)
        self.run.thrown.connect(self._unlist_copy)
        self.make.clicked.connect(self.begin)
        self.stop.clicked.connect(self.run.stop)
        self.tools.table_asked.connect(self._show_as_table)
        self.chart.chosen.connect(self.ladder.choose)
        self.ladder.row_chosen.connect(self._follow_row)
        self.copy.keep_asked.connect(self._keep)
        self.copy.throw_asked.connect(self.run.throw_away)

    # --- what one can ask for --------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Make what is ticked and not known; all of it where all is known."""
        self.problem.hide()
        types, folder = self.controls.types.types, self.controls.folder
        missing = tuple(name for name in types if not self._is_known(name, folder))
        if types:
            self.run.start(self.controls.plan, missing or types, folder)

    def eight_steps(self) -> None:
        self._experiment(USUAL_TYPES, importance=False)

    def fewest_bits(self) -> None:
        self._experiment(FEWEST, importance=True)

    def _experiment(self, types: tuple[str, ...], importance: bool) -> None:
        if not self.run.busy:
            self.controls.importance.setChecked(importance)
            self.controls.types.choose(types)
            self.begin()

    def shut_down(self) -> None:
        self.run.stop()

    # --- following -------------------------------------------------------------------------

    @Slot()
    def _follow_library(self) -> None:
        there = self.controls.show_models()
        self._filled.setVisible(there)
        self._empty.setVisible(not there)

    @Slot()
    def _follow_plan(self) -> None:
        self.problem.hide()
        self._refresh()

    @Slot()
    def _follow_types(self) -> None:
        types, folder = self.controls.types.types, self.controls.folder
        missing = [name for name in types if not self._is_known(name, folder)]
        self.make.setEnabled(bool(types))
        self.make.setToolTip("" if types else tr("Tick at least one type first."))
        count = len(missing) or len(types)
        again = types and not missing
        self.make.setText(
            counted(count, "Measure 1 type again", "Measure {count} types again", count=count)
            if again
            else counted(
                count, "Make and measure 1 type", "Make and measure {count} types", count=count
            )
        )

    def _is_known(self, type_name: str, folder: str) -> bool:
        rung = self.run.ladder.rung(type_name) if self.run.ladder else None
        return rung is not None and (not folder or words.is_kept(rung))

    @property
    def _best(self) -> Sensible | None:
        ladder = self.run.ladder
        if ladder is None or ladder.source is None:
            return None
        return sensible(words.shown(ladder, self._pending), ladder.source.bytes)

    @property
    def _pending(self) -> list[str]:
        return [name for name in self.run.types if name not in self.run.finished]

    @Slot()
    def _refresh(self) -> None:
        run, plan = self.run, self.controls.plan
        if not run.busy and run.plan != plan and plan.source:
            run.look_up(plan)  # the library has changed while copies were made
        ladder = run.ladder
        best, kind = self._best, self.controls.source_type
        rungs = words.shown(ladder, self._pending)
        source: tuple[str, ...] = ()
        if ladder is not None and ladder.source is not None:
            source = source_cells(kind, ladder.source, rungs)
        found = words.rows(run, kind, best)
        self.ladder.show_rows(source, found)
        anything = bool(rungs or found)
        self.picture.setVisible(anything)
        self._nothing.setVisible(not anything)
        self._card.setVisible(bool(rungs))
        self._rest.setVisible(not rungs)
        self._warn(rungs)
        self.choice.show_choice(best)
        if ladder is not None:
            ringed = (best.type or "") if best else ""
            self.chart.show_points(words.points(ladder, kind, rungs, ringed))
        if rungs:
            self._told.setText((ANSWERS_TOLD if plan.questions else TOLD).format(rungs[0].tokens))
        if not self.ladder.chosen and rungs:
            self.ladder.choose(best.type if best and best.type else rungs[0].type)
        for part in (self.controls, self._experiments):
            part.setEnabled(not run.busy)
        self.make.setVisible(anything and not run.busy)
        self.stop.setVisible(run.busy)
        if self.numbers.isVisibleTo(self.picture):
            self.numbers.show_table(self._table())
        self._follow_types()
        self._follow_row()
        self._progress()

    def _warn(self, rungs: list[RungMeasured]) -> None:
        """Of what makes the figures less than they seem."""
        warnings = [WARNING.format(self.controls.source_type)] if self.controls.quantized else []
        if rungs and rungs[0].perplexity_reference > HARD_TEXT:
            hesitates = round(rungs[0].perplexity_reference)
            warnings.append(HARD.format(written(hesitates, ",")))
        self.warning.setText(" ".join(warnings))
        self.warning.setVisible(bool(warnings))

    @Slot()
    def _progress(self) -> None:
        """Only the row that moves, and the words beside Stop."""
        run = self.run
        self.far.setVisible(run.busy)
        if not run.busy:
            return
        text = (
            tr("{fraction:.0f} %", fraction=100 * run.meter.fraction)
            if run.meter.fraction
            else tr("Starting")
        )
        if (left := run.meter.seconds_left) is not None:
            text += tr(", about {time_left}", time_left=time_left(left))
        self.far.setText(text)
        rows, table = words.rows(run, self.controls.source_type, self._best), self.ladder.ladder
        if [row.type for row in rows] != [row.type for row in table.rows]:
            self.ladder.show_rows(table.source, rows)
        for number, row in enumerate(rows):
            if row.far is not None:
                table.show_row(number, row)

    @Slot()
    def _follow_row(self) -> None:
        self.chart.choose(self.ladder.chosen)
        self.copy.show_copy(self._chosen, not self.run.busy)

    @property
    def _chosen(self) -> RungMeasured | None:
        chosen = self.ladder.chosen
        rungs = words.shown(self.run.ladder, self._pending)
        return next((each for each in rungs if each.type == chosen), None)

    # --- copies ------------------------------------------------------------------------------

    @Slot(object)
    def _keep(self, rung: RungMeasured) -> None:
        folder = self.controls.folder
        self.run.keep(rung, Path(folder) if folder else self.context.library.models_folder)

    @Slot(str)
    def _list_copy(self, path: str) -> None:
        """The library has it from now on."""
        library = self.context.library
        if Path(path).parent == library.models_folder:
            library.refresh()
            return
        try:
            library.add_file(path)
        except UserError as error:
            self.context.notices.error(error)

    @Slot(str)
    def _unlist_copy(self, path: str) -> None:
        library = self.context.library
        if Path(path).parent == library.models_folder:
            library.refresh()
        else:
            library.remove(path)
        self.context.notices.info(
            tr("{name} is thrown away. What was measured stays.", name=Path(path).name)
        )

    # --- the rest ----------------------------------------------------------------------------

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.problem.show_error(tr("This could not be measured"), error)
        self.problem.show()
        self._refresh()

    def _table(self) -> Table:
        return words.table(self.run.ladder, self.controls.source_type)

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self.numbers.setVisible(wanted)
        self.ladder.setVisible(not wanted)
        if wanted:
            self.numbers.show_table(self._table())
