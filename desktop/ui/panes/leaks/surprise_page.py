"""Surprise: does a model find the questions of a test less surprising than others like them?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.contamination.questions import Question, read_questions
from desktop.core.errors import UserError
from desktop.core.library import to_begin_with
from desktop.core.messages import GivenText, ScoreTexts, TextScored
from desktop.core.settings import load_request
from desktop.hub.parquet import parquet_batches
from desktop.services.chain import Chain, Step
from desktop.ui.names import full_name
from desktop.ui.panes.base import Context
from desktop.ui.panes.leaks.place_box import PlaceBox
from desktop.ui.panes.leaks.places import FRESH, question_sets
from desktop.ui.panes.leaks.surprise import (
    MEAN_AXIS,
    MIN_K_AXIS,
    LogProbabilities,
    as_table,
    mean_curves,
    min_k_curves,
)
from desktop.ui.panes.leaks.surprise_chart import Curves, SurpriseChart
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.figure_card import FigureCard
from desktop.ui.widgets.run_place import RunPlace
from desktop.ui.widgets.scaled import Scaled, spaced

SEEN_NAME, FRESH_NAME = "may have seen", "the others"
QUESTIONS, ANSWERS = "the questions", "the answers"
MODEL_WIDTH, READ_WIDTH, LOAD_WEIGHT = 296, 152, 20
WARNING = (
    "This proves nothing by itself. A model is also less surprised by easier words, or by a style "
    "that it knows, and a difference is fair only where both sets are alike but for the leak. No "
    "difference does not mean that nothing was seen."
)


class SurprisePage(PanePage):
    title = "Surprise"
    summary = "Is a model less surprised by the questions of a test than by others like them?"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.chain = Chain(context.inference, self)
        self.model, self.read = QComboBox(), QComboBox()
        self.seen = PlaceBox(context, "Questions that it may have seen", question_sets())
        self.fresh = PlaceBox(context, "The same in other words, or fresh ones", question_sets())
        if self.fresh.findData(str(FRESH)) >= 0:
            self.fresh.choose(str(FRESH))
        self.start_button = button(theme, "Read", "primary", "ph.play")
        self._likely: dict[str, list[LogProbabilities]] = {}
        self._left_out = 0
        self.curves: dict[str, Curves] = {}
        self.min_k = self._card("Min-K %", MIN_K_AXIS)
        self.mean = self._card("Perplexity", MEAN_AXIS)
        self.said = label(kind="caption", wrap=True)
        self._lay_out()
        self._connect()
        self._follow_library()

    # --- building -----------------------------------------------------------------------

    def _card(self, name: str, axis: str) -> FigureCard:
        context = self.context

        def table() -> Table:
            rows = [self.curves[name]] if name in self.curves else []
            return as_table(rows, SEEN_NAME, FRESH_NAME, axis)

        chart = SurpriseChart(context.theme, name)
        return FigureCard(context.theme, context.settings, context.notices, name, chart, table)

    def _lay_out(self) -> None:
        theme = self.context.theme
        column = spaced(theme, QVBoxLayout(self), spacing=16)
        asking = spaced(theme, QVBoxLayout(), spacing=8)
        for controls in (
            (("Model", self.model), ("reads", self.read), ("", self.start_button)),
            (("of", self.seen), ("and of", self.fresh)),
        ):
            row = spaced(theme, QHBoxLayout(), spacing=8)
            for words, control in controls:
                if words:
                    row.addWidget(label(words, "caption"))
                row.addWidget(control)
            row.addStretch(1)
            asking.addLayout(row)
        for box, name, width in (
            (self.model, "Model", MODEL_WIDTH),
            (self.read, "What it reads", READ_WIDTH),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            Scaled(theme, box, lambda box=box, width=width: box.setFixedWidth(theme.px(width)))
        self.read.addItems([QUESTIONS, ANSWERS])
        column.addLayout(asking)
        self.place = RunPlace(theme, self._made_empty(), self._made_result())
        column.addWidget(self.place, 1)
        self.setFocusProxy(self.model)

    def _made_empty(self) -> EmptyState:
        text = (
            "Choose questions that the model may have read, and others like them that it can't "
            "have: the same in other words, or newer ones. Its surprise by both is shown."
        )
        return EmptyState(self.context.theme, "ph.eye", "Nothing read yet", text, ())

    def _made_result(self) -> QWidget:
        theme = self.context.theme
        made = QWidget()
        column = spaced(theme, QVBoxLayout(made), spacing=12)
        figures = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        figures.addWidget(self.min_k, 1)
        figures.addWidget(self.mean, 1)
        column.addLayout(figures, 1)
        column.addWidget(self.said)
        foot = spaced(theme, QHBoxLayout(), spacing=8)
        foot.addWidget(IconLabel(theme, "ph.info", "ink3"))
        foot.addWidget(label(WARNING, "caption", wrap=True), 1)
        column.addLayout(foot)
        return made

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start)
        self.seen.changed.connect(self._follow_choice)
        self.fresh.changed.connect(self._follow_choice)
        self.place.progress.stop_asked.connect(self.chain.stop)
        self.chain.progressed.connect(self.place.show_progress)
        self.chain.finished.connect(self._show)
        self.chain.failed.connect(self._say_why)
        self.chain.stopped.connect(self.place.show_empty)
        self.context.library.changed.connect(self._follow_library)

    # --- what one can ask for -------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """The chosen model reads both sets."""
        path = self.model.currentData()
        try:
            sets = {
                SEEN_NAME: read_questions(self.seen.path, parquet_batches).questions,
                FRESH_NAME: read_questions(self.fresh.path, parquet_batches).questions,
            }
            texts = {name: self._texts(questions) for name, questions in sets.items()}
        except UserError as error:
            self._say_why(error)
            return
        load = load_request(self.context.settings.values, path)
        self._likely = {name: [] for name in sets}
        self._left_out = 0
        steps = [Step(load, weight=LOAD_WEIGHT, title=f"Loading {self.model.currentText()}")]
        chat = self.read.currentText() == ANSWERS
        for name, given in texts.items():
            request = ScoreTexts(load.key, tuple(given), chat)
            steps.append(Step(request, self._taker(name, len(given)), len(given), "Reading"))
        self.chain.start(steps)

    def _texts(self, questions: Sequence[Question]) -> list[GivenText]:
        """Raises: UserError, kind no_answers."""
        if self.read.currentText() == QUESTIONS:
            return [GivenText("", question.text) for question in questions]
        found = [GivenText(each.text, each.answer) for each in questions if each.answer.strip()]
        if not found:
            raise UserError(
                "These questions have no answers in their file: let the model read the questions.",
                kind="no_answers",
            )
        return found

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
    def _follow_library(self) -> None:
        models = [each for each in self.context.library.models if each.problem is None]
        chosen = self.model.currentData()
        if [self.model.itemData(at) for at in range(self.model.count())] != [
            each.path for each in models
        ]:
            self.model.clear()
            for each in models:
                self.model.addItem(full_name(each), each.path)
            first = to_begin_with(models)
            loaded = next(reversed(self.context.inference.loaded), "")
            for path in (chosen, loaded, first.path if first else ""):
                if path and self.model.findData(path) >= 0:
                    self.model.setCurrentIndex(self.model.findData(path))
                    break
        self._follow_choice()

    @Slot()
    def _follow_choice(self) -> None:
        ready = bool(self.model.count() and self.seen.path and self.fresh.path)
        self.start_button.setEnabled(ready)
        why = "Choose a model and two sets of questions first"
        self.start_button.setToolTip("" if ready else why)

    @Slot()
    def _show(self) -> None:
        seen, fresh = self._likely[SEEN_NAME], self._likely[FRESH_NAME]
        if not seen or not fresh:
            too_long = UserError("No question fits the model's context.", kind="too_long")
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
        said = f"Read: {len(seen):,} that it may have seen, {len(fresh):,} others."
        if self._left_out:
            said += f" {self._left_out:,} were longer than the context, or empty, and are left out."
        self.said.setText(said)
        self.place.show_result()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.place.show_problem("This can't be read", error)
