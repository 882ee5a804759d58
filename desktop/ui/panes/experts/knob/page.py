"""The Number of experts page: runs a mixture of experts with a different number of experts per
token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import marked, tr
from desktop.services.settings import Settings
from desktop.services.task import Steps
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell
from desktop.ui.panes.experts.knob import run as knob
from desktop.ui.panes.experts.knob.answers import KnobAnswers, no_number
from desktop.ui.panes.experts.knob.run import KnobResult
from desktop.ui.panes.experts.live.page import PROMPTS
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.places import PAGE_TITLES
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.scaled import filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table

QUESTION = PROMPTS["story"]
"""Names a hero, a thing, and a place, as all requests in the mixture's training data do. Of a
request without them, such as "Write a story about a fox.", it makes a garbled story."""
DISTANCE = marked("KL divergence from the model as trained, ± standard error")
SPEED = marked("Writing speed, ± standard deviation")


def says() -> Says:
    return Says(
        "ph.sliders-horizontal",
        tr("Nothing measured yet"),
        tr(
            "For each token, the router picks the experts with the highest scores, as many as in "
            "training. Measure another number, and Glassbox compares the speed and the predictions "
            "with those of the model as trained. The file doesn't change."
        ),
        tr("The measurement failed"),
    )


class KnobPage(ExpertsPage):
    id = "knob"
    needs_file = True
    summary = marked(
        "See what changes when each token uses more or fewer experts than in training."
    )

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, settings: Settings, watch: Watch
    ) -> None:
        super().__init__(shell, runtime, open_pane, watch)
        self._settings = settings
        theme = shell.theme
        self.found: dict[int, KnobResult] = {}
        self._asked = ""  # path of the model
        self.prompt = LineField(QUESTION)
        self.prompt.setAccessibleName(tr("Question"))
        self.prompt.setPlaceholderText(tr("Question to ask with each number of experts"))
        self.ask = button(theme, tr("Ask"), "secondary", "ph.arrow-right")
        self.go = button(theme, tr("Measure"), "primary", "ph.play")
        self.answers = KnobAnswers(shell.theme, runtime.models, runtime.inference)
        self.distance = Plot(theme, tr("KL divergence from the model as trained"))
        self.speed = Plot(theme, tr("Writing speed in tokens per second"))
        charts = self._side_by_side(
            self._titled(tr(DISTANCE), self.distance),
            self._titled(tr(SPEED), self.speed),
        )
        figure = Figure(tr(PAGE_TITLES[self.id]), charts, self.as_table)
        self.result = Result(theme, shell.files, says(), [figure], self._show)
        self.card = self.result.cards[0]
        self.recording.hide()  # nothing is recorded here
        self._lay_out()
        self._connect()
        self._follow_model()
        self._follow_choice()

    # --- building -----------------------------------------------------------------------

    def _side_by_side(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        row = spaced(self.shell.theme, SideBySide(made), spacing=24)
        filled(row, *((each, 1) for each in widgets))
        return made

    def _titled(self, title: str, chart: QWidget) -> QWidget:
        made = QWidget()
        words = label(title, "caption", wrap=True)
        in_column(self.shell.theme, words, (chart, 1), on=made, margins=(0, 8, 0, 0), spacing=4)
        return made

    def _lay_out(self) -> None:
        theme = self.shell.theme
        ask = in_row(theme, (self.prompt, 1), self.ask, self.go)
        in_column(theme, ask, (self.answers, 1), (self.result, 1), on=self.content, spacing=12)
        self.setFocusProxy(self.prompt)
        explain(
            (
                self.prompt,
                tr(
                    "The model answers this question once with each number of experts, without "
                    "random sampling."
                ),
            ),
            (self.ask, tr("Asks the model with the number of experts set on the knob.")),
            (
                self.go,
                tr(
                    "Measures the model with this number of experts and compares it with the model "
                    "as trained."
                ),
            ),
            (
                self.distance,
                tr(
                    "Each bar shows how much the predictions with that number of experts "
                    "differ from those of the model as trained, which is at 0. The larger the "
                    "KL divergence, the larger the difference."
                ),
            ),
            (
                self.speed,
                tr(
                    "The number of tokens that the model writes per second. Fewer experts mean "
                    "less work for each token."
                ),
            ),
        )

    def _connect(self) -> None:
        self.go.clicked.connect(lambda: self.turn(self.answers.dial.value()))
        self.ask.clicked.connect(self._ask)
        self.prompt.returnPressed.connect(self._ask)
        self.answers.turned.connect(self._follow_knob)
        self.answers.task.failed.connect(self._say_not_asked)
        self.watch.model_changed.connect(self._follow_choice)

    # --- actions --------------------------------------------------------------------------

    @property
    def _facts(self) -> ModelFacts | None:
        return self.watch.model.facts if self.watch.model is not None else None

    @property
    def most(self) -> int:
        """Largest number of experts per token in the selected model; 1 if it can't be changed."""
        return (self._facts.most_experts_used or 1) if self._facts is not None else 1

    @property
    def trained(self) -> int | None:
        """Number of experts per token as trained; None if it can't be changed."""
        facts = self._facts
        return facts.experts_used if facts is not None and facts.most_experts_used else None

    experiments = (
        Experiment(
            marked("One expert"),
            marked("Each token uses only the router's first choice."),
            lambda page: page.turn(1),
        ),
        Experiment(
            marked("Twice as many experts"),
            marked(
                "Each token uses twice as many experts as in training, or as many as the router "
                "can pick, if that is fewer."
            ),
            lambda page: page.turn(min(2 * (page.trained or 1), page.most)),
        ),
        Experiment(
            marked("All experts"),
            marked("Each token uses every expert, or as many as the router can pick."),
            lambda page: page.turn(page.most),
        ),
        Experiment(
            marked("Step by step"),
            marked("Tries 1, 2, 4, and so on, up to the most that the router can pick."),
            lambda page: page._measure(doubling(page.most)),
        ),
    )

    def turn(self, used: int) -> None:
        """Set the knob and measure the model with this number of experts."""
        self.answers.dial.setValue(used)
        self._measure([used])

    @Slot()
    def _ask(self) -> None:
        """Ask with the number of experts at the knob, unless a measurement does so anyway."""
        if self.trained is None:
            self._say_not_asked(no_number())
            return
        self.problem.hide()
        self.answers.ask(self.prompt.text().strip() or QUESTION)
        self.answers.want(self.answers.dial.value(), now=not self.result.task.running)

    @Slot(UserError)
    def _say_not_asked(self, error: UserError) -> None:
        self._show_problem(tr("Can't ask the model"), error)

    @Slot()
    def _follow_knob(self) -> None:
        self._ask()
        if self.found and not self.result.task.running:
            self.result.refresh()

    def _measure(self, counts: Sequence[int]) -> None:
        model, trained = self.watch.model, self.trained
        if model is None or trained is None:
            self.result.fail(no_number())
            return
        self.problem.hide()
        self.answers.task.abandon()  # the measurement goes on with it
        self.answers.ask(self.prompt.text().strip() or QUESTION)
        for count in counts:
            self.answers.want(count, now=False)
        if model.path != self._asked:
            self._asked, self.found = model.path, {}
        wanted = [count for count in counts if count != trained]

        def work() -> Steps[None]:
            again, missing = trained not in self.found, self.answers.missing
            return knob.measure(
                self._runtime.models,
                self._runtime.inference,
                self._settings,
                model,
                trained,
                wanted,
                again,
                missing,
                self._take,
            )

        self.result.run(work, tr("Getting ready"))

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        path = self.watch.path
        if path != self._asked or self.answers.dial.maximum() != self.most:
            self.result.task.abandon()
            self._asked, self.found = path, {}
            self.answers.follow(self.watch.model, self.most, self.trained)
            self.result.show_empty()

    def unsaved(self) -> object:
        return self._asked, self.found, self.answers.state

    def show_unsaved(self, unsaved: Any) -> None:
        self._asked, self.found, self.answers.state = unsaved
        self.result.refresh()

    def _take(self, measured: KnobResult) -> None:
        self.found[measured.used] = measured

    # --- showing ------------------------------------------------------------------------

    @property
    def rows(self) -> list[KnobResult]:
        return [self.found[used] for used in sorted(self.found)]

    def _show(self, _done: object) -> bool:
        if not self.found:
            return False
        trained = next(each for each in self.rows if each.compared is None)
        measured = self.found.get(self.answers.dial.value(), list(self.found.values())[-1])
        self.distance.show_chart(knob.distance_bars(self.rows))
        self.speed.show_chart(knob.speed_bars(self.rows))
        self.card.say(*knob.headline(trained, measured))
        return True

    def as_table(self) -> Table:
        return knob.table(self.rows, self.answers.texts)


def doubling(most: int) -> list[int]:
    """Return 1, 2, 4, and so on, up to `most`, which is always the last."""
    counts = [1]
    while 2 * counts[-1] < most:
        counts.append(2 * counts[-1])
    return [*counts, most] if most > counts[-1] else counts
