"""Surprise: does a model find the questions of a test less surprising than others like them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.cancel import Cancel
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.messages import ScoreTexts, TextScored
from desktop.core.words import tr
from desktop.hub.parquet import parquet_batches
from desktop.services.task import Step, Steps, Task, loading
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Context
from desktop.ui.panes.leaks.place_box import PlaceBox
from desktop.ui.panes.leaks.places import FRESH, question_sets
from desktop.ui.panes.leaks.surprise import (
    MEAN_AXIS,
    MIN_K_AXIS,
    Curves,
    Drawn,
    LogProbabilities,
    SurpriseChart,
    as_table,
    draw,
    mean_curves,
    min_k_curves,
)
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.figure_card import FigureCard
from desktop.ui.widgets.flow_layout import flowing
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.run_place import RunPlace
from desktop.ui.widgets.scaled import Scaled, filled, in_column, spaced
from desktop.ui.widgets.side_by_side import SideBySide

SEEN_NAME, FRESH_NAME = tr("may have seen"), tr("the others")
QUESTIONS, ANSWERS = tr("the questions"), tr("the answers")
MODEL_WIDTH, READ_WIDTH, MOST_WIDTH, LOAD_WEIGHT = 296, 152, 88, 20
USUAL, MOST = 100, 100_000
WARNING = tr(
    "This proves nothing by itself. A model is also less surprised by easier words, or "
    "by a style that it knows, and a difference is fair only where both sets are alike "
    "but for the leak. No difference does not mean that nothing was seen."
)


class SurprisePage(PanePage):
    id = "surprise"
    summary = tr("Is a model less surprised by the questions of a test than by others like them?")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.task = Task(self)
        self._drawn: dict[str, Drawn] = {}
        self.model, self.read = (
            ModelBox(context.theme, context.library, context.models, MODEL_WIDTH),
            QComboBox(),
        )
        self.most = Number(tr("Questions of each set, at most"), 2, MOST, 50)
        self.most.setWhatsThis(tr("More questions make the result surer, and take longer."))
        self.seen = PlaceBox(
            theme, context.files, tr("Questions that it may have seen"), question_sets()
        )
        self.fresh = PlaceBox(
            theme, context.files, tr("The same in other words, or fresh ones"), question_sets()
        )
        if self.fresh.findData(str(FRESH)) >= 0:
            self.fresh.choose(str(FRESH))
        self.start_button = button(
            theme, tr("Read", "a button: let the model read"), "primary", "ph.play"
        )
        self.start_button.setWhatsThis(
            tr("The model reads both sets, and how surprised it is by each word is measured.")
        )
        self._likely: dict[str, list[LogProbabilities]] = {}
        self._left_out = 0
        self.curves: dict[str, Curves] = {}
        self.min_k = self._card("Min-K %", MIN_K_AXIS)
        self.mean = self._card(tr("Perplexity"), MEAN_AXIS)
        self.said = label(kind="caption", wrap=True)
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_choice()

    # --- building -----------------------------------------------------------------------

    def _card(self, name: str, axis: str) -> FigureCard:
        context = self.context

        def table() -> Table:
            rows = [self.curves[name]] if name in self.curves else []
            return as_table(rows, SEEN_NAME, FRESH_NAME, axis)

        chart = SurpriseChart(context.theme, name)
        return FigureCard(context.theme, context.files, name, chart, table)

    def _lay_out(self) -> None:
        theme = self.context.theme
        asking = spaced(theme, QVBoxLayout(), spacing=8)
        for controls in (
            ((tr("Model"), self.model), (tr("reads"), self.read)),
            (
                (tr("of"), self.seen),
                (tr("and of"), self.fresh),
                (tr("at most"), self.most),
                ("", self.start_button),
            ),
        ):
            asking.addLayout(flowing(theme, controls))
        self.read.setAccessibleName(tr("What it reads"))
        self.read.setWhatsThis(tr("The questions alone, or with their answers."))
        self.read.setToolTip(tr("What it reads"))
        Scaled(theme, self.read, lambda: self.read.setFixedWidth(theme.px(READ_WIDTH)))
        Scaled(theme, self.most, lambda: self.most.setFixedWidth(theme.px(MOST_WIDTH)))
        self.most.setToolTip(tr("Questions of each set, drawn at random where there are more"))
        self.most.setValue(USUAL)
        self.read.addItems([QUESTIONS, ANSWERS])
        self.place = RunPlace(theme, self._made_empty(), self._made_result())
        in_column(theme, asking, (self.place, 1), on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _made_empty(self) -> EmptyState:
        text = tr(
            "Choose questions that the model may have read, and others like them that it "
            "can't have: the same in other words, or newer ones. Its surprise by both is "
            "shown."
        )
        return EmptyState(self.context.theme, "ph.eye", tr("Nothing read yet"), text, ())

    def _made_result(self) -> QWidget:
        theme = self.context.theme
        made = QWidget()
        figures = filled(spaced(theme, SideBySide(), spacing=16), (self.min_k, 1), (self.mean, 1))
        foot = spaced(theme, QHBoxLayout(), spacing=8)
        foot.addWidget(IconLabel(theme, "ph.info", "ink3"))
        foot.addWidget(label(WARNING, "caption", wrap=True), 1)
        in_column(theme, (figures, 1), self.said, foot, on=made, spacing=12)
        return made

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start)
        self.seen.changed.connect(self._follow_choice)
        self.fresh.changed.connect(self._follow_choice)
        self.place.progress.stop_asked.connect(self.task.stop)
        self.task.progressed.connect(self.place.show_progress)
        self.task.finished.connect(self._show)
        self.task.stopped.connect(self.place.show_empty)
        self.task.failed.connect(self._say_why)
        self.model.opened.connect(self._follow_choice)

    # --- what one can ask for -------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """The chosen model reads both sets; the files are read in the background first."""
        places = {SEEN_NAME: self.seen.path, FRESH_NAME: self.fresh.path}
        self.place.show_waiting(tr("Reading the questions"), "")
        self.task.start(self._read(places, self.read.currentText() == ANSWERS))

    def _read(self, places: dict[str, str], answers: bool) -> Steps[None]:
        most, inference = int(self.most.value()), self.context.inference
        load = self.context.models.load_request(self.model.path)
        title = tr("Loading {currenttext}", currenttext=self.model.currentText())

        def work(cancel: Cancel) -> Iterator[dict[str, Drawn]]:
            yield {
                name: draw(read_questions(path, parquet_batches).questions, most, answers)
                for name, path in places.items()
            }

        sets = yield self.context.background.submit(work, "read questions")
        self._drawn, self._left_out = sets, 0
        self._likely = {name: [] for name in sets}
        whole = LOAD_WEIGHT + sum(len(drawn.texts) for drawn in sets.values())
        yield loading(inference, load, title, LOAD_WEIGHT / whole)
        for name, drawn in sets.items():
            count = len(drawn.texts)
            job = inference.submit(ScoreTexts(load.key, drawn.texts, answers))
            yield Step(job, self._taker(name, count), count / whole, tr("Reading"))

    def _taker(self, name: str, count: int) -> Callable[[object], float | None]:
        def take(event: object) -> float | None:
            if not isinstance(event, TextScored):
                return None
            if event.log_probabilities:
                self._likely[name].append(event.log_probabilities)
            else:
                self._left_out += 1
            return (event.number + 1) / count

        return take

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        ready = bool(self.model.path and self.seen.path and self.fresh.path)
        self.start_button.setEnabled(ready)
        why = tr("Choose a model and two sets of questions first")
        self.start_button.setToolTip("" if ready else why)

    @Slot()
    def _show(self) -> None:
        seen, fresh = self._likely[SEEN_NAME], self._likely[FRESH_NAME]
        if not seen or not fresh:
            too_long = UserError(tr("No question fits the model's context."), kind="too_long")
            self._say_why(too_long)
            return
        name = self.model.currentText()
        for card, curves, axis in (
            (self.min_k, min_k_curves(name, seen, fresh), MIN_K_AXIS),
            (self.mean, mean_curves(name, seen, fresh), MEAN_AXIS),
        ):
            self.curves[card.name] = curves
            assert isinstance(card.figure, SurpriseChart)
            card.figure.show_rows([curves], SEEN_NAME, FRESH_NAME, axis)
            card.refresh()
        said = tr(
            "Read: {seen:,} that it may have seen, {fresh:,} others.",
            seen=len(seen),
            fresh=len(fresh),
        )
        if any(drawn.of > len(drawn.texts) for drawn in self._drawn.values()):
            counts = tr(" and ").join(tr("{of:,}", of=drawn.of) for drawn in self._drawn.values())
            said += tr(" They were drawn at random, from {counts}.", counts=counts)
        if self._left_out:
            said += tr(
                " {left_out:,} were longer than the context, or empty, and are left out.",
                left_out=self._left_out,
            )
        self.said.setText(said)
        self.place.show_result()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.place.show_problem(tr("This can't be read"), error)
