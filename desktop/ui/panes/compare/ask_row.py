"""The row with the question for all models, the sampling settings, and the button that sends the
question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.core.library.demo_questions import Form
from desktop.core.messages import Sampling
from desktop.core.settings import LARGEST_SEED, RANGES
from desktop.ui.experiments import Setup
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.match import SharedQuestion
from desktop.ui.panes.compare.questions import A_FACT, DEMO_QUESTION, FIRST_QUESTION
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.number import Number

FIELD_WIDTH, ROOMY = 104, 620
LONGEST, USUAL_LENGTH, SEED = 1024, 96, 1


class AskRow(QWidget):
    """Takes a question from the user and emits `asked` with a SharedQuestion. While the models
    answer, a Stop button replaces the button that sends the question."""

    asked = Signal(object)
    stopped = Signal()

    def __init__(
        self, theme: Theme, temperature: float, words: str, demo_question: str = DEMO_QUESTION
    ) -> None:
        """`words` is the button's text; `demo_question` is the initial question for demo models."""
        super().__init__()
        self._theme = theme
        self._first = _first_questions(demo_question)
        self.text = LineField(FIRST_QUESTION)
        self.text.setAccessibleName(tr("Question for the models"))
        self.text.setWhatsThis(tr("The question that the models answer."))
        self.text.setPlaceholderText(tr("A question for the models"))
        self.text.setMaxLength(2000)
        self.told = label("", "count")
        self.options = icon_button(
            theme, tr("Sampling settings"), "ph.sliders-horizontal", "outlined"
        )
        self.options.setWhatsThis(
            tr(
                "Shows the temperature, the seed, and the answer length limit. They are "
                "the same for all models."
            )
        )
        self.options.setCheckable(True)
        self.run = button(theme, words, "primary", "ph.play")
        self.run.setWhatsThis(tr("Asks the models this question."))
        self.stop = button(theme, tr("Stop"), "primary", "ph.stop")
        self.stop.setWhatsThis(tr("Stops all answers. In Side by side, the text so far is kept."))
        self.temperature = Number(tr("Temperature"), *RANGES["temperature"], 0.1, 2)
        self.temperature.setWhatsThis(
            tr(
                "A higher temperature makes unlikely tokens more likely. At 0, each model "
                "always picks its most likely token."
            )
        )
        self.seed = Number(tr("Seed"), 0, LARGEST_SEED, 1)
        self.seed.setWhatsThis(
            tr(
                "The number that random sampling starts from. The same seed and settings give "
                "the same answers again."
            )
        )
        self.length = Number(tr("Answer length limit, in tokens"), 1, LONGEST, 16)
        self.length.setWhatsThis(
            tr("Answers stop at this length. A token is a word or part of one.")
        )
        self._fields = (self.temperature, self.seed, self.length)
        self._own: tuple[float, ...] = ()  # the user's values while an experiment's are shown
        for field, value in zip(self._fields, (temperature, SEED, USUAL_LENGTH), strict=True):
            field.setValue(value)
            field.valueChanged.connect(self._tell)
        self._lay_out(theme)
        self.options.toggled.connect(self._knobs.setVisible)
        self.run.clicked.connect(self.ask)
        self.stop.clicked.connect(self.stopped)
        self.text.returnPressed.connect(self.ask)
        self.text.textChanged.connect(self._follow_text)
        self.text.textEdited.connect(self.give_back)
        self.setFocusProxy(self.text)
        self.set_running(False)
        self._tell()

    def _lay_out(self, theme: Theme) -> None:
        self.row = in_row(theme, (self.text, 1), self.told, self.options, self.run, self.stop)
        self._knobs = QWidget()
        knobs = spaced(theme, QHBoxLayout(self._knobs), spacing=8)
        for name, field in (
            (tr("Temperature"), self.temperature),
            (tr("Seed"), self.seed),
            (tr("Answer length limit, in tokens"), self.length),
        ):
            knobs.addWidget(label(name))
            Scaled(theme, field, lambda field=field: field.setFixedWidth(theme.px(FIELD_WIDTH)))
            knobs.addWidget(field)
            knobs.addSpacing(8)
        knobs.addStretch(1)
        self._knobs.hide()
        in_column(theme, self.row, self._knobs, on=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the summary of the sampling settings in a narrow row."""
        super().resizeEvent(event)
        self.told.setVisible(self.width() >= self._theme.px(ROOMY))

    @property
    def sampling(self) -> Sampling:
        return Sampling(temperature=self.temperature.value(), seed=int(self.seed.value()))

    @property
    def question(self) -> SharedQuestion:
        return SharedQuestion(self.text.text().strip(), self.sampling, int(self.length.value()))

    def take(self, setup: Setup, demo: bool) -> None:
        """Show the question of an experiment, or the one for demo models if `demo` is true, with
        the experiment's sampling settings. The user's own settings come back with the next question
        that the user types."""
        own = self._own or tuple(field.value() for field in self._fields)
        self.text.show_text((demo and setup.demo_prompt) or setup.prompt)
        self._set((setup.temperature, setup.seed, setup.max_tokens))
        self.options.setChecked(False)
        self._own = own

    @Slot()
    def give_back(self) -> None:
        """Show the user's own sampling settings again if an experiment has changed them."""
        if self._own:
            self._set(self._own)

    def _set(self, values: Sequence[float]) -> None:
        for field, value in zip(self._fields, values, strict=True):
            field.setValue(value)
        self._own = ()

    def show_seed(self, seed: int) -> None:
        """Show another seed, without ending an experiment's sampling settings."""
        own = self._own
        self.seed.setValue(seed)
        self._own = own

    def suggest(self, form: Form) -> None:
        """Show the initial question for these models. If the user has typed a question, leave it as
        it is."""
        if self.text.text() in self._first.values():
            self.text.show_text(self._first[form])

    def set_running(self, running: bool) -> None:
        self.run.setVisible(not running)
        self.stop.setVisible(running)
        self._follow_text()

    @Slot()
    def ask(self) -> None:
        """Emit `asked`, unless the question is empty or the models are answering."""
        if not self.run.isHidden():
            self.ask_now()

    def ask_now(self) -> None:
        """Emit `asked`, unless the question is empty. Models that are answering another question
        answer this one instead."""
        if self.run.isEnabled():
            self.asked.emit(self.question)

    @Slot()
    def _follow_text(self) -> None:
        there = bool(self.text.text().strip())
        self.run.setEnabled(there)
        self.run.setToolTip("" if there else tr("Type a question first"))

    @Slot()
    def _tell(self) -> None:
        self._own = ()  # values that the user has changed are the user's own
        sampling = self.sampling
        self.told.setText(
            tr(
                "Temperature {temperature:g} · seed {seed}",
                temperature=sampling.temperature,
                seed=sampling.seed,
            )
        )


def _first_questions(demo: str) -> dict[Form, str]:
    """Return the initial question for each form; `demo` is the one for most demo models."""
    return {"": FIRST_QUESTION, "plain": demo, "chat": demo, "facts": A_FACT}
