"""Surprise: does a model find the questions of a test less surprising than others like them?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import ScoreTexts, TextScored
from desktop.hub.parquet import parquet_batches
from desktop.services.task import Step, Steps, loading
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
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.results.data_table import Table

SEEN_NAME, FRESH_NAME = tr("may have seen"), tr("the others")
QUESTIONS, ANSWERS = tr("the questions"), tr("the answers")
MODEL_WIDTH, READ_WIDTH, MOST_WIDTH, LOAD_WEIGHT = 296, 152, 88, 20
USUAL, MOST = 100, 100_000
WARNING = tr(
    "This proves nothing by itself. A model is also less surprised by easier words, or "
    "by a style that it knows, and a difference is fair only where both sets are alike "
    "but for the leak. No difference does not mean that nothing was seen."
)

SAYS = Says(
    "ph.eye",
    tr("Nothing read yet"),
    tr(
        "Choose questions that the model may have read, and others like them that it can't have: "
        "the same in other words, or newer ones. Its surprise by both is shown."
    ),
    tr("This can't be read"),
)


@dataclass
class _Reading:
    """What was read of each set of questions."""

    drawn: dict[str, Drawn]
    likely: dict[str, list[LogProbabilities]]
    left_out: int = 0

    def taker(self, name: str) -> Callable[[object], float | None]:
        count = len(self.drawn[name].texts)

        def take(event: object) -> float | None:
            if not isinstance(event, TextScored):
                return None
            if event.log_probabilities:
                self.likely[name].append(event.log_probabilities)
            else:
                self.left_out += 1
            return (event.number + 1) / count

        return take


class SurprisePage(PanePage):
    id = "surprise"
    summary = tr("Is a model less surprised by the questions of a test than by others like them?")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
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
        self.curves: dict[str, Curves] = {}
        self.said = label(kind="caption", wrap=True)
        figures = [self._figure("Min-K %", MIN_K_AXIS), self._figure(tr("Perplexity"), MEAN_AXIS)]
        self.result = Result(
            theme, context.files, SAYS, figures, self._show, below=[self.said], note=WARNING
        )
        self.min_k, self.mean = self.result.cards
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_choice()

    # --- building -----------------------------------------------------------------------

    def _figure(self, name: str, axis: str) -> Figure:
        def table() -> Table:
            rows = [self.curves[name]] if name in self.curves else []
            return as_table(rows, SEEN_NAME, FRESH_NAME, axis)

        return Figure(name, SurpriseChart(self.context.theme, name), table)

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
        in_column(theme, asking, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start)
        self.seen.changed.connect(self._follow_choice)
        self.fresh.changed.connect(self._follow_choice)
        self.model.opened.connect(self._follow_choice)

    # --- what one can ask for -------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """The chosen model reads both sets; the files are read in the background first."""
        places = {SEEN_NAME: self.seen.path, FRESH_NAME: self.fresh.path}
        answers = self.read.currentText() == ANSWERS
        self.result.run(lambda: self._read(places, answers), tr("Reading the questions"))

    def _read(self, places: dict[str, str], answers: bool) -> Steps[_Reading]:
        most, inference = int(self.most.value()), self.context.inference
        load = self.context.models.load_request(self.model.path)
        title = tr("Loading {currenttext}", currenttext=self.model.currentText())

        def work() -> dict[str, Drawn]:
            return {
                name: draw(read_questions(path, parquet_batches).questions, most, answers)
                for name, path in places.items()
            }

        sets = yield self.context.background.call(work, "read questions")
        reading = _Reading(sets, {name: [] for name in sets})
        whole = LOAD_WEIGHT + sum(len(drawn.texts) for drawn in sets.values())
        yield loading(inference, load, title, LOAD_WEIGHT / whole)
        for name, drawn in sets.items():
            count = len(drawn.texts)
            job = inference.submit(ScoreTexts(load.key, drawn.texts, answers))
            yield Step(job, reading.taker(name), count / whole, tr("Reading"))
        if not all(reading.likely.values()):
            raise UserError(tr("No question fits the model's context."), kind="too_long")
        return reading

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        ready = bool(self.model.path and self.seen.path and self.fresh.path)
        self.start_button.setEnabled(ready)
        why = tr("Choose a model and two sets of questions first")
        self.start_button.setToolTip("" if ready else why)

    def _show(self, reading: _Reading | None) -> bool:
        """A reading that was stopped shows nothing of itself."""
        if reading is None:
            return bool(self.curves)
        seen, fresh = reading.likely[SEEN_NAME], reading.likely[FRESH_NAME]
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
        if any(drawn.of > len(drawn.texts) for drawn in reading.drawn.values()):
            counts = tr(" and ").join(tr("{of:,}", of=drawn.of) for drawn in reading.drawn.values())
            said += tr(" They were drawn at random, from {counts}.", counts=counts)
        if reading.left_out:
            said += tr(
                " {left_out:,} were longer than the context, or empty, and are left out.",
                left_out=reading.left_out,
            )
        self.said.setText(said)
        return True
