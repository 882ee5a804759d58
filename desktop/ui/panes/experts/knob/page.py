"""The Number of experts page: runs a mixture of experts with a different number of experts per
token."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import marked, tr
from desktop.services.task import Steps
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.experts.knob import run as knob
from desktop.ui.panes.experts.knob.run import KnobResult, turn_knob
from desktop.ui.panes.experts.live.page import PROMPTS
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.places import PAGE_TITLES
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.results.data_table import Table

QUESTION = PROMPTS["story"]
"""Names a hero, a thing, and a place, as all requests in the mixture's training data do. Of a
request without them, such as "Write a story about a fox.", it makes a garbled story."""
DISTANCE = marked("KL divergence from the model as trained, ± standard error")
SPEED = marked("Writing speed, ± standard deviation")
NUMBER_WIDTH, ANSWERS = 72, 104


def says() -> Says:
    return Says(
        "ph.sliders-horizontal",
        tr("Nothing measured yet"),
        tr(
            "For each token, the router picks the experts with the highest scores, as many as in "
            "training. Try another number, and Glassbox compares the speed, the answer, and the "
            "predictions with those of the model as trained. The file doesn't change."
        ),
        tr("The measurement failed"),
    )


class KnobPage(ExpertsPage):
    id = "knob"
    summary = marked(
        "See what changes when each token uses more or fewer experts than in training."
    )
    unsaved = ("_asked", "found")

    def __init__(self, context: Context, watch: Watch) -> None:
        super().__init__(context, watch)
        theme = context.theme
        self.found: dict[int, KnobResult] = {}
        self._asked: tuple[str, str] = ("", "")  # path of the model, and the prompt
        self.prompt = LineField(QUESTION)
        self.prompt.setAccessibleName(tr("Question"))
        self.prompt.setPlaceholderText(tr("Question to ask with each number of experts"))
        self.knob = Number(tr("Experts per token"), 1, 1, 1)
        self.knob.setToolTip(tr("Experts per token"))
        self.go = button(theme, tr("Run"), "primary", "ph.play")
        self.distance = Plot(theme, tr("KL divergence from the model as trained"))
        self.speed = Plot(theme, tr("Writing speed in tokens per second"))
        charts = self._side_by_side(
            self._titled(tr(DISTANCE), self.distance),
            self._titled(tr(SPEED), self.speed),
        )
        figure = Figure(tr(PAGE_TITLES[self.id]), charts, self.as_table)
        self.shown = QComboBox()
        self.shown.setAccessibleName(tr("Answer to show"))
        self.answers = [
            self._answer(name) for name in (tr("As trained"), tr("With another number of experts"))
        ]
        self.result = Result(
            theme,
            context.files,
            says(),
            [figure],
            self._show,
            below=[(self._made_texts(), 2)],
            share=3,
        )
        self.card = self.result.cards[0]
        self.recording.hide()  # nothing is recorded here
        self._lay_out()
        self._connect()
        self._follow_model()
        self._follow_choice()

    # --- building -----------------------------------------------------------------------

    def _side_by_side(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        row = spaced(self.context.theme, SideBySide(made), spacing=24)
        for each in widgets:
            row.addWidget(each, 1)
        return made

    def _titled(self, title: str, chart: QWidget) -> QWidget:
        made = QWidget()
        column = spaced(self.context.theme, QVBoxLayout(made), (0, 8, 0, 0), 4)
        column.addWidget(label(title, "caption", wrap=True))
        column.addWidget(chart, 1)
        return made

    def _answer(self, name: str) -> QPlainTextEdit:
        theme, made = self.context.theme, QPlainTextEdit()
        made.setProperty("kind", "field")
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(tr("Answer: {name}", name=name))
        Scaled(theme, made, lambda: made.setMinimumHeight(theme.px(ANSWERS)))
        return made

    def _lay_out(self) -> None:
        theme = self.context.theme
        Scaled(theme, self.knob, lambda: self.knob.setFixedWidth(theme.px(NUMBER_WIDTH)))
        self._of = label(kind="caption")
        ask = in_row(
            theme, (self.prompt, 1), label(tr("with"), "caption"), self.knob, self._of, self.go
        )
        in_column(theme, ask, (self.result, 1), on=self.content, spacing=12)
        self.setFocusProxy(self.prompt)
        answer = tr("The answer to the question above with this number of experts.")
        explain(
            (
                self.prompt,
                tr(
                    "The model answers this question once with each number of experts, without "
                    "random sampling."
                ),
            ),
            (
                self.knob,
                tr(
                    "The number of experts that each token uses. Any number other than the one "
                    "used in training can change the speed and the answers, but not the file."
                ),
            ),
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
            (
                self.shown,
                tr("Chooses which answer to compare with the one from the model as trained."),
            ),
            *((field, answer) for field in self.answers),
        )

    def _made_texts(self) -> QWidget:
        theme = self.context.theme
        frame = QFrame()
        frame.setProperty("kind", "card")
        texts = spaced(theme, QGridLayout(frame), (24, 12, 16, 16), 8)
        heads: tuple[QWidget, QWidget] = (label(tr("As trained"), "strong"), self.shown)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for at, (head, answer) in enumerate(zip(heads, self.answers, strict=True)):
            texts.addWidget(head, 0, at, left)
            texts.addWidget(answer, 1, at)
        return frame

    def _connect(self) -> None:
        self.go.clicked.connect(self._turn)
        self.prompt.returnPressed.connect(self._turn)
        self.shown.activated.connect(lambda: self.result.refresh())
        self.watch.model_changed.connect(self._follow_choice)

    # --- actions --------------------------------------------------------------------------

    @property
    def _facts(self) -> ModelFacts | None:
        return self.watch.model.facts if self.watch.model is not None else None

    @property
    def most(self) -> int:
        """Number of experts per layer in the selected model; 1 if there are none."""
        return (self._facts.experts or 1) if self._facts is not None else 1

    @property
    def trained(self) -> int | None:
        return self._facts.experts_used if self._facts is not None else None

    experiments = (
        Experiment(
            marked("One expert"),
            marked("Each token uses only the router's first choice."),
            lambda page: page.turn(1),
        ),
        Experiment(
            marked("Twice as many experts"),
            marked(
                "Each token uses twice as many experts as in training, or all of them if there "
                "are fewer."
            ),
            lambda page: page.turn(min(2 * (page.trained or 1), page.most)),
        ),
        Experiment(
            marked("All experts"),
            marked("Every expert works on every token."),
            lambda page: page.turn(page.most),
        ),
        Experiment(
            marked("Step by step"),
            marked("Tries 1, 2, 4, and so on, up to the total number of experts."),
            lambda page: page._measure(doubling(page.most)),
        ),
    )

    def turn(self, used: int) -> None:
        """Run with a number of experts as if the user had entered it."""
        self.knob.setValue(used)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        self._measure([int(self.knob.value())])

    def _measure(self, counts: Sequence[int]) -> None:
        model, trained = self.watch.model, self.trained
        prompt = self.prompt.text().strip() or QUESTION
        if model is None or trained is None:
            told = tr(
                "This model has no single number of experts per token. Choose a "
                "mixture of experts whose layers all use the same number."
            )
            self.result.fail(UserError(told, kind="experts"))
            return
        asked = (model.path, prompt)
        if asked != self._asked:
            self._asked, self.found = asked, {}
        wanted = [count for count in counts if count != trained]

        def work() -> Steps[None]:
            again = trained not in self.found
            return turn_knob(self.context, model, prompt, trained, wanted, again, self._take)

        self.result.run(work, tr("Getting ready"))

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        self.knob.setMaximum(self.most)
        trained = self.trained
        self._of.setText(
            tr("of {most} experts (trained with {trained})", most=self.most, trained=trained)
            if trained
            else ""
        )
        path = self.watch.path
        if path != self._asked[0]:
            self.result.task.abandon()
            self._asked, self.found = (path, ""), {}
            if trained:
                self.knob.setValue(trained)
            self.result.show_empty()

    def show_restored(self) -> None:
        if self.found:
            self._list(max(self.found))
        self.result.refresh()

    def _take(self, turned: KnobResult) -> None:
        self.found[turned.used] = turned
        self._list(turned.used)

    def _list(self, selected: int) -> None:
        """List the numbers of experts whose answer can be shown, and select one."""
        with QSignalBlocker(self.shown):
            self.shown.clear()
            for used in sorted(self.found):
                self.shown.addItem(knob.named(self.found[used]), used)
            self.shown.setCurrentIndex(self.shown.findData(selected))

    # --- showing ------------------------------------------------------------------------

    @property
    def rows(self) -> list[KnobResult]:
        return [self.found[used] for used in sorted(self.found)]

    def _show(self, _done: object) -> bool:
        if not self.found:
            return False
        trained = next(each for each in self.rows if each.compared is None)
        turned = self.found[self.shown.currentData()]
        self.distance.show_chart(knob.distance_bars(self.rows))
        self.speed.show_chart(knob.speed_bars(self.rows))
        for field, each in zip(self.answers, (trained, turned), strict=True):
            field.setPlainText(each.answer)
        self.card.say(*knob.headline(trained, turned))
        return True

    def as_table(self) -> Table:
        return knob.table(self.rows)


def doubling(most: int) -> list[int]:
    """Return 1, 2, 4, and so on, up to `most`, which is always the last."""
    counts = [1]
    while 2 * counts[-1] < most:
        counts.append(2 * counts[-1])
    return [*counts, most] if most > counts[-1] else counts
