"""The Surprise page: checks whether a benchmark's questions surprise a model less than other
questions do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.messages import ScoreTexts, TextScored
from desktop.core.servers.facts import no_prompt_probabilities
from desktop.hub.parquet.reader import parquet_batches
from desktop.services.servers import Servers
from desktop.services.task import Step, Steps, loading
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.leaks.place_box import PlaceBox
from desktop.ui.panes.leaks.places import FRESH, LEAKED, question_sets
from desktop.ui.panes.leaks.surprise import (
    MEAN_AXIS,
    MIN_K_HEAD,
    Curves,
    LogProbabilities,
    SampledTexts,
    SurpriseChart,
    as_table,
    draw,
    headline,
    mean_curves,
    min_k_axis,
    min_k_curves,
)
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState

SEEN_NAME, FRESH_NAME = marked("possibly seen"), marked("unseen")
QUESTIONS, ANSWERS = marked("Questions"), marked("Answers")
MODEL_WIDTH, READ_WIDTH, MOST_WIDTH, LOAD_WEIGHT = 296, 152, 88, 20
USUAL, MOST = 100, 100_000
LEAKY_FILE = "Pebble-1-3M-Leaky-F16"
WARNING = marked(
    "A difference alone proves nothing. Easier words and a familiar style also surprise a "
    "model less, so the comparison is fair only if both sets are alike except for the leak. "
    "Finding no difference doesn't mean that the model has seen none of the questions."
)


def says() -> Says:
    return Says(
        "ph.eye",
        tr("Nothing measured yet"),
        tr(
            "Choose questions that the model may have seen and similar questions that it can't "
            "have seen because they are rephrased or newer. Glassbox compares how much the two "
            "sets surprise the model."
        ),
        tr("The measurement failed"),
    )


@dataclass
class _Reading:
    """The name of the model that read, and the texts and measurements of each set of questions, by
    the set's name. `left_out` counts the texts that were skipped because they are empty or too
    long."""

    model: str
    drawn: dict[str, SampledTexts]
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
    summary = marked(
        "Check whether a test's questions surprise a model less than other questions do."
    )

    def __init__(self, shell: Shell, runtime: Runtime, servers: Servers) -> None:
        super().__init__(shell)
        self._runtime, self._servers = runtime, servers
        theme = shell.theme
        self.model, self.read = (
            ModelBox(theme, runtime.library, runtime.models, MODEL_WIDTH, why_not_served=""),
            QComboBox(),
        )
        self.most = Number(tr("Maximum number of questions per set"), 2, MOST, 50)
        self.most.setWhatsThis(tr("More questions take longer but make the result more certain."))
        self.seen = PlaceBox(
            theme, shell.files, tr("Questions that the model may have seen"), question_sets()
        )
        self.fresh = PlaceBox(
            theme,
            shell.files,
            tr("Similar questions that the model can't have seen"),
            question_sets(),
        )
        if self.fresh.findData(str(FRESH)) >= 0:
            self.fresh.choose(str(FRESH))
        self.start_button = button(theme, tr("Measure"), "primary", "ph.play")
        self.start_button.setWhatsThis(
            tr(
                "The model reads both sets. For each text, Glassbox measures the model's "
                "surprise at the least likely tokens (Min-K%) and at all tokens (perplexity)."
            )
        )
        self.curves: dict[str, Curves] = {}
        self._reading: _Reading | None = None
        self.said, self.why = (label(kind="caption", wrap=True) for _ in range(2))
        figures = [
            self._figure("Min-K%", MIN_K_HEAD),
            self._figure(tr("Perplexity"), MEAN_AXIS),
        ]
        self.leaky = button(theme, tr("Measure a leaky model"), "primary", "ph.play")
        self.leaky.setWhatsThis(
            tr(
                "Measures a demo model that was trained on the first set of questions, but not on "
                "the second."
            )
        )
        texts = says()
        self.result = Result(
            theme,
            shell.files,
            texts,
            figures,
            self._show,
            below=[self.said],
            note=tr(WARNING),
            empty=EmptyState(theme, texts.icon, texts.title, texts.text, [self.leaky]),
        )
        self.min_k, self.mean = self.result.cards
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_choice()

    # --- building -----------------------------------------------------------------------

    def _figure(self, name: str, value: str) -> Figure:
        def table() -> Table:
            rows = [self.curves[name]] if name in self.curves else []
            return as_table(rows, tr(SEEN_NAME), tr(FRESH_NAME), value)

        return Figure(name, SurpriseChart(self.shell.theme, name), table)

    def _lay_out(self) -> None:
        theme = self.shell.theme
        asking = spaced(theme, QVBoxLayout(), spacing=8)
        for controls in (
            ((tr("Model"), self.model), (tr("Text to measure"), self.read)),
            (
                (tr("Possibly seen"), self.seen),
                (tr("Unseen"), self.fresh),
                (tr("Max. per set"), self.most),
                ("", self.start_button),
            ),
        ):
            asking.addLayout(flowing(theme, controls))
        self.read.setAccessibleName(tr("Text to measure"))
        what = tr("Chooses whether to measure the questions or the answers that follow them.")
        self.read.setWhatsThis(what)
        self.read.setToolTip(what)
        Scaled(theme, self.read, lambda: self.read.setFixedWidth(theme.px(READ_WIDTH)))
        Scaled(theme, self.most, lambda: self.most.setFixedWidth(theme.px(MOST_WIDTH)))
        self.most.setToolTip(
            tr("Maximum number of questions per set; a larger set is sampled at random")
        )
        self.most.setValue(USUAL)
        self.read.addItems([tr(QUESTIONS), tr(ANSWERS)])
        in_column(theme, asking, self.why, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start)
        self.leaky.clicked.connect(self.measure_leaky)
        self._runtime.library.changed.connect(self._follow_choice)
        self.seen.changed.connect(self._follow_choice)
        self.fresh.changed.connect(self._follow_choice)
        self.model.opened.connect(self._follow_choice)
        self._runtime.inference.loaded_changed.connect(self._follow_choice)

    # --- actions --------------------------------------------------------------------------

    @Slot()
    def measure_leaky(self) -> None:
        """Measure the demo model that was trained on one of the included sets."""
        self.model.open(self._runtime.models.shipped(LEAKY_FILE))
        self.seen.choose(str(LEAKED))
        self.fresh.choose(str(FRESH))
        self.read.setCurrentText(tr(ANSWERS))  # it has learned these, not the questions
        self.start()

    @Slot()
    def start(self) -> None:
        """Load the files in the background, then let the selected model read both sets."""
        places = {SEEN_NAME: self.seen.path, FRESH_NAME: self.fresh.path}
        answers = self.read.currentText() == tr(ANSWERS)
        path, model, most = self.model.path, self.model.currentText(), int(self.most.value())
        self.result.run(
            lambda: self._read(path, model, places, answers, most), tr("Reading the questions")
        )

    def _read(
        self, path: str, model: str, places: dict[str, str], answers: bool, most: int
    ) -> Steps[_Reading]:
        inference, load = self._runtime.inference, self._runtime.models.load_request(path)
        title = tr("Loading {currenttext}", currenttext=model)

        def work() -> dict[str, SampledTexts]:
            return {
                name: draw(read_questions(path, parquet_batches).questions, most, answers)
                for name, path in places.items()
            }

        sets = yield self._runtime.background.call(work, "read questions")
        reading = _Reading(model, sets, {name: [] for name in sets})
        whole = LOAD_WEIGHT + sum(len(drawn.texts) for drawn in sets.values())
        yield loading(inference, load, title, LOAD_WEIGHT / whole)
        for name, drawn in sets.items():
            count = len(drawn.texts)
            job = inference.submit(ScoreTexts(load.key, drawn.texts, answers))
            yield Step(job, reading.taker(name), count / whole, tr("Reading"))
        if not all(reading.likely.values()):
            raise UserError(
                tr(
                    "At least one of the sets has no question that fits in the context. Choose "
                    "another set or a model with a longer context, or increase the context "
                    "length in Settings."
                ),
                kind="too_long",
            )
        return reading

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        known = all(self.seen.findData(str(path)) >= 0 for path in (LEAKED, FRESH))
        self.leaky.setVisible(known and bool(self._runtime.models.shipped(LEAKY_FILE)))
        facts = self._servers.facts(self.model.path)
        problem = no_prompt_probabilities(facts) if facts and not facts.scores else None
        self.why.setText(problem.message if problem else "")
        self.why.setVisible(problem is not None)
        ready = bool(self.model.path and self.seen.path and self.fresh.path)
        self.start_button.setEnabled(ready and problem is None)
        why = tr("Choose a model and two question sets first")
        self.start_button.setToolTip(self.why.text() if ready else why)

    def unsaved(self) -> object:
        return self.seen.paths, self.fresh.paths, self._reading

    def show_unsaved(self, unsaved: Any) -> None:
        seen, fresh, self._reading = unsaved
        self.seen.choose_again(seen)
        self.fresh.choose_again(fresh)
        self.result.refresh(self._reading)

    def _show(self, reading: _Reading | None) -> bool:
        """Show a measurement. If the measurement was stopped, the previous result stays."""
        if reading is None:
            return bool(self.curves)
        seen, fresh = reading.likely[SEEN_NAME], reading.likely[FRESH_NAME]
        self._reading, name = reading, reading.model
        for card, curves, axis in (
            (self.min_k, min_k_curves(name, seen, fresh), min_k_axis()),
            (self.mean, mean_curves(name, seen, fresh), tr(MEAN_AXIS)),
        ):
            self.curves[card.name] = curves
            assert isinstance(card.figure, SurpriseChart)
            card.figure.show_rows([curves], tr(SEEN_NAME), tr(FRESH_NAME), axis)
            card.say(headline(card.name, curves))
        said = tr(
            "Questions measured: {seen:,} that the model may have seen and {fresh:,} others.",
            seen=len(seen),
            fresh=len(fresh),
        )
        sets = reading.drawn.values()
        unanswered = sum(drawn.unanswered for drawn in sets)
        if any(drawn.of > len(drawn.texts) for drawn in sets):
            counts = tr(" and ").join(tr("{of:,}", of=drawn.of) for drawn in sets)
            said += (
                tr(
                    " They come from sets of {counts} questions with an answer; any set larger "
                    "than the maximum was sampled at random.",
                    counts=counts,
                )
                if unanswered
                else tr(
                    " They come from sets of {counts} questions; any set larger than the maximum "
                    "was sampled at random.",
                    counts=counts,
                )
            )
        if unanswered:
            said += tr(
                " Skipped questions (without an answer): {unanswered:,}.", unanswered=unanswered
            )
        if reading.left_out:
            said += tr(
                " Skipped questions (empty or longer than the context): {left_out:,}.",
                left_out=reading.left_out,
            )
        self.said.setText(said)
        return True
