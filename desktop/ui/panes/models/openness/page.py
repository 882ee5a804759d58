"""Shows how open models are, in four levels from closed to fully open."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.i18n import counted, marked, named, tr
from desktop.core.library.openness import Step, about, known_models
from desktop.core.library.training_data import TrainingMatches
from desktop.ui.experiments import NOTHING, Setup
from desktop.ui.figures.openness_steps import StepsFigure
from desktop.ui.language import day_text, month_text
from desktop.ui.panes.base import Runtime, Shell, Spot
from desktop.ui.panes.models.openness.tables import (
    IMAGES,
    REASONS,
    FactsView,
    FilteredTable,
    TableModel,
    family_table,
    library_table,
    model_table,
    training_table,
)
from desktop.ui.panes.models.openness.tables import OpennessTable as Facts
from desktop.ui.panes.models.openness.training_search import TrainingSearch
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.widgets.controls import explain, icon_button, label, selectable
from desktop.ui.widgets.layout.scaled import Gap, filled, in_column, in_row, spaced
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

MODELS, FAMILIES, LIBRARY, TRAINING = "models", "families", "library", "training"


def tables() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(MODELS, tr("Well-known models")),
        SegmentChoice(FAMILIES, tr("Families")),
        SegmentChoice(LIBRARY, tr("On this laptop")),
        SegmentChoice(TRAINING, tr("Pebble's training data")),
    )


ABOUT_TRAINING: Final = marked(
    "Search all the texts that the Pebble models were trained on. You can do so with any fully "
    "open model, but not with an open-weight model, because its training data isn't published."
)
ABOUT_SKILLS: Final = marked(
    "The program that wrote these texts is published with the models. Only the leaky model was "
    "trained on the texts for the “exam” skill, and only the mixture of experts on those for the "
    "“free stories” skill."
)


class OpennessPage(PanePage):
    """A figure that filters a table, which can be searched, sorted, copied, and saved."""

    id = "openness"
    summary = marked(
        "See how much of each model you get: only access to it, or also its weights, its "
        "training code, and its training data."
    )

    def __init__(self, shell: Shell, runtime: Runtime) -> None:
        super().__init__(shell)
        self._runtime = runtime
        self.training = TrainingSearch(runtime.background, self)
        counts: Counter[Step] = Counter(model.step for model in known_models())
        self.steps = StepsFigure(shell.theme, counts)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search the table"))
        self.search.setWhatsThis(tr("Shows only the rows that contain the words you type."))
        self.search.setPlaceholderText(tr("Search"))
        self.images = QCheckBox(tr("Reads images"))
        self.images.setWhatsThis(tr("Shows only models that also read images."))
        self.reasons = QCheckBox(tr("Reasons before answering"))
        self.reasons.setWhatsThis(
            tr("Shows only models that write out their reasoning before they answer.")
        )
        self._model = TableModel(shell.theme, model_table())
        self.rows = FilteredTable(self._model)
        self.table = FactsView(shell.theme, self.rows, tr("Openness of models"))
        explain(
            (
                self.steps,
                tr(
                    "Each level makes more of a model public than the level before it, up to "
                    "the training data. Click a level to see only its models in the table."
                ),
            ),
            (
                self.table,
                tr(
                    "In the lists of well-known models and families, each row names its "
                    "source. Click a column header to sort by that column."
                ),
            ),
        )
        self._count = label(kind="count")
        self._footnote = label(kind="caption", wrap=True)
        self.detail = selectable(label(tone="soft", wrap=True))
        self.tables, self._filters = Segments(shell.theme, tables()), self._made_filters()
        self.tables.setWhatsThis(tr("Chooses the list to show in the table below."))
        self.tables.chosen.connect(self._show_table)
        self._asking = spaced(shell.theme, QBoxLayout(QBoxLayout.Direction.TopToBottom), spacing=12)
        filled(self._asking, (self.tables, 0, Qt.AlignmentFlag.AlignLeft), (self._filters, 1))
        self.figure_card = self._figure_card()
        rest = Gap()  # what is left below the figure when an audience sees it alone
        facts = ((self.table, 1), self.detail, self._foot())
        in_column(shell.theme, self.figure_card, self._asking, *facts, rest, on=self, spacing=12)
        self.setFocusProxy(self.search)
        self._connect()
        self._show_table(MODELS)

    def show_steps(self, _setup: Setup = NOTHING) -> None:
        """Run the experiment: show the figure with all models below it."""
        for box in (self.images, self.reasons):
            box.setChecked(False)
        self.search.clear()
        self._show_table(MODELS)
        self.steps.select(None)
        self._take_step()
        self.steps.setFocus()

    offered: ClassVar = {"open": show_steps}
    spots: ClassVar = {"open": lambda page: Spot(page.steps, page.steps.weights_rect)}

    def _connect(self) -> None:
        self.steps.chosen.connect(self._take_step)
        self.search.textChanged.connect(self._filter)
        self.images.toggled.connect(self._filter)
        self.reasons.toggled.connect(self._filter)
        self._runtime.library.changed.connect(self._follow_library)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.training.found.connect(self._show_found)
        self.training.failed.connect(self._say_why)
        self.training.searching.connect(lambda: self._say(tr("Searching the training data…")))

    # --- parts ---

    def _figure_card(self) -> FigureCard:
        figure = Figure(tr("Four levels of openness"), self.steps, self.steps.table)
        card = FigureCard(self.shell.theme, self.shell.files, figure)
        card.say(self.steps.headline())
        return card

    def _made_filters(self) -> QWidget:
        theme = self.shell.theme
        made = QWidget()
        copy = icon_button(theme, tr("Copy the table"), "ph.copy")
        copy.setWhatsThis(tr("Copies the table as shown, for a spreadsheet."))
        copy.clicked.connect(self._copy)
        save = icon_button(theme, tr("Save the table (CSV)"), "ph.download-simple")
        save.setWhatsThis(
            tr("Saves the table as shown, in a file that spreadsheet programs can open.")
        )
        save.clicked.connect(self._ask_csv)
        tools = in_row(theme, copy, save, spacing=4)
        in_row(theme, (self.search, 1), self.images, self.reasons, tools, on=made, spacing=12)
        return made

    def _side_by_side(self) -> None:
        """Put the table choice and the filters on one line if there is room, else on two."""
        words = self.tables.sizeHint().width() + self._filters.minimumSizeHint().width()
        wide = self.width() >= words + self.shell.theme.px(40)
        direction = QBoxLayout.Direction
        self._asking.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _foot(self) -> QHBoxLayout:
        count = (self._count, 0, Qt.AlignmentFlag.AlignTop)
        return in_row(self.shell.theme, (self._footnote, 1), count, spacing=16)

    # --- contents ---

    @Slot(str)
    def _show_table(self, table: str) -> None:
        self.tables.show_choice(table)
        self.training.stop()
        self._model.show_table(self._made_rows(table))
        training = table == TRAINING
        self.search.setPlaceholderText(tr("Search the training data") if training else tr("Search"))
        self._footnote.setText(tr(ABOUT_SKILLS) if training else footnote())
        for each in (self.images, self.reasons):
            each.setVisible(table == MODELS)
        self._side_by_side()
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.sort(-1)
        self.table.share_width()
        self._filter()
        self._tell()

    def _made_rows(self, table: str) -> Facts:
        if table == MODELS:
            return model_table()
        if table == FAMILIES:
            return family_table()
        if table == LIBRARY:
            return library_table(self._runtime.library.models)
        return training_table(())

    @Slot()
    def _follow_library(self) -> None:
        if self.tables.current == LIBRARY:
            self.table.replace(self._made_rows(LIBRARY))
            self._filter()
            self._tell()

    @Slot(TrainingMatches)
    def _show_found(self, found: TrainingMatches) -> None:
        self._model.show_table(training_table(found.items))
        self.rows.ask("", "", frozenset())
        shown = len(found.items)
        self._count.setText(
            tr(
                "Found in {count:,} texts; the first {shown} are shown",
                count=found.count,
                shown=shown,
            )
            if found.count > shown
            else counted(
                found.count, "Found in 1 text", "Found in {count:,} texts", count=found.count
            )
        )
        self._say("" if found.count else tr("The training data doesn't contain this text."))
        self.table.share_width()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._say(error.message)

    def _say(self, words: str) -> None:
        self.detail.setText(words)
        self.detail.setVisible(bool(words))

    @Slot()
    def _take_step(self) -> None:
        if self.tables.current == TRAINING:
            self._show_table(MODELS)
        else:
            self._filter()

    def choose(self, step: Step) -> None:
        """Show only the models at one level."""
        self.steps.select(step)
        self._take_step()

    def unsaved(self) -> Step | None:
        return self.steps.selected

    def show_unsaved(self, unsaved: Step) -> None:
        self.steps.select(unsaved)
        if self.tables.current != TRAINING:
            self._filter()

    @Slot()
    def _filter(self) -> None:
        if self.tables.current == TRAINING:
            self._model.show_table(training_table(()))
            self._count.setText("")
            self._say(tr(ABOUT_TRAINING))
            self.training.ask(self.search.text())
            return
        asked = {
            tr(IMAGES, "a column: does the model read them?"): self.images,
            tr(REASONS, "a column: does the model reason before it answers?"): self.reasons,
        }
        yes = frozenset(name for name, box in asked.items() if box.isChecked())
        self.rows.ask(self.search.text(), self.steps.selected or "", yes)
        all_rows, shown = self._model.rowCount(), self.rows.rowCount()
        self._count.setText(
            counted(all_rows, "{rows} row", "{rows} rows", rows=all_rows)
            if shown == all_rows
            else counted(
                all_rows,
                "{shown} of {rows} row",
                "{shown} of {rows} rows",
                shown=shown,
                rows=all_rows,
            )
        )

    @Slot()
    def _tell(self) -> None:
        """Show the current row in full, since cells may be too narrow for their text."""
        if row := self.table.current_row():
            name, *facts = row
            heads = self._model.table.header[1:]
            told = [named(head, fact) for head, fact in zip(heads, facts, strict=True) if fact]
            self._say(f"{name}. {' · '.join(told)}")
        elif self.tables.current != TRAINING:
            self._say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_by_side()

    # --- copying and saving ---

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self.rows.shown()))
        self.shell.notices.info(tr("The table was copied."))

    @Slot()
    def _ask_csv(self) -> None:
        head, *rows = self.rows.shown()
        files, name = self.shell.files, self.tables.button(self.tables.current).text()
        if path := files.ask_new_csv(self, name):
            files.write(path, Table(head, rows).csv_file())


def footnote() -> str:
    told = about()
    written = date.fromisoformat(told.written)
    until = date.fromisoformat(f"{told.covers_until}-01")
    return tr(
        "The facts were compiled on {day} and cover releases through {month}, plus the demo models "
        "that come with Glassbox. In the lists of well-known models and families, each row names "
        "its source. Openness describes what is published; the license states what you may do with "
        "a model. The tables say “unknown” where a fact isn't known. MOF is the Linux Foundation's "
        "Model Openness Framework. The OSI definition is the Open Source AI Definition 1.0, as the "
        "Open Source Initiative applied it in 2024.",
        day=day_text(written),
        month=month_text(until, "MMMM yyyy"),
    )
