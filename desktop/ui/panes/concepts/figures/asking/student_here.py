"""The figure that trains two students of a model on this laptop while the user watches."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import heads, marked, tr, written
from desktop.core.lessons.student import (
    OTHER,
    SMALLEST,
    STEPS,
    Examples,
    TeacherToken,
    Trained,
    TrainingStep,
    examples,
    hard_loss,
    soft_loss,
    teacher_token,
    train,
    vocabulary,
)
from desktop.core.library.demo_questions import is_demo, short_questions
from desktop.core.messages import Generate, Message, Sampling, Token
from desktop.core.numbers.units import percent
from desktop.services.task import Step, Steps
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.panes.concepts.figures.base import Slider
from desktop.ui.panes.concepts.figures.mechanisms.pour import small_percent
from desktop.ui.plots.chart import Axis, Chart, Line
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table

TOLD: Final = "stories"  # a skill of the demo models
HEROES: Final = ("cat", "dog", "bear", "frog", "fox", "mouse")
TO_READ, NEW, LENGTH, ALTERNATIVES = 8, 4, 48, 24
"""The number of texts for training the students, the number of texts for testing them, the maximum
number of tokens per text, and how many of the teacher's alternatives are recorded for each
token."""
FEWEST: Final = 20
"""Minimum number of tokens in the texts for training, and also in the texts for testing."""
CHOICES: Final = 3
LEAST_CURVES: Final = 320
WORDS_BEFORE: Final = 9
HARD, SOFT, TEACHER = marked("Hard labels"), marked("Soft labels"), marked("Teacher")
COLORS: Final = {TEACHER: "bit_mantissa", HARD: "outline", SOFT: "accent"}

SOFT_KEY = "soft"
"""The key of the curve of the student that learns from soft labels."""


class StudentHereFigure(ModelFigure):
    """Lets the teacher write texts and trains both students on some of them. Afterward, the user
    can compare the teacher's and the students' predictions for each token of the remaining
    texts."""

    name = marked("Two students")
    unsaved = ("_texts", "_names", "_steps", "_places_told", "_read", "_new", "_trained")

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Train two students"))
        self._inference, self._background = context.inference, context.background
        self._library = context.library
        self._texts: list[list[TeacherToken]] = []
        self._names: dict[int, str] = {}
        self._steps: list[TrainingStep] = []
        self._places_told: list[tuple[str, str]] = []  # the preceding words, and the sampled token
        self._read: Examples | None = None
        self._new: Examples | None = None
        self._trained: Trained | None = None
        self.curves = Plot(self.theme, tr("Loss on new text while the students learn"))
        self.place = Slider(self.theme, tr("Token"), (0,), self._told_place)
        self.bars = Plot(self.theme, tr("Each model's predictions"))
        self._losses = label(kind="caption", wrap=True)
        Scaled(
            self.theme,
            self.curves,
            lambda: self.curves.setMinimumWidth(self.theme.px(LEAST_CURVES)),
        )
        self.inside.addWidget(self.run)
        row = spaced(self.theme, SideBySide(), spacing=24)
        self.inside.addLayout(filled(row, (self.curves, 1), (self._made_places(), 1)), 1)
        self.place.chosen.connect(self._show_place)
        self.run.asked.connect(self.ask)
        self.run.task.finished.connect(self._say_too_short)
        self._follow_library()
        self._show()

    def _made_places(self) -> QWidget:
        self._places = QWidget()
        self._before = label(kind="caption", wrap=True)
        in_column(
            self.theme, self.place, self._before, (self.bars, 1), self._losses, on=self._places
        )
        return self._places

    # --- training ---

    def train_with(self, path: str) -> None:
        """Start over with this model as the teacher, or with the usual one if `path` is ""."""
        self.run.use(path)
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Start over: let the teacher write the texts, then train the students."""
        self._texts, self._names, self._steps = [], {}, []
        self._read = self._new = self._trained = None
        self._show()
        self.run.start(self._learn)

    def _learn(self, model: str) -> Steps[None]:
        for number in range(TO_READ + NEW):
            self._texts.append([])
            self.run.say(
                tr(
                    "The teacher is writing text {number} of {to_read}…",
                    number=number + 1,
                    to_read=TO_READ + NEW,
                )
            )
            job = self._inference.submit(self._request(model, number))
            yield Step(job, self._take_token)
        ids = vocabulary(self._texts[:TO_READ])
        read, new = examples(self._texts[:TO_READ], ids), examples(self._texts[TO_READ:], ids)
        if min(len(read.drawn), len(new.drawn)) >= FEWEST:
            self._read, self._new = read, new
            self._places_told = self._places_of_new()
            self.run.say(tr("The students are learning…"))
            job = self._background.submit(lambda cancel: train(read, new, cancel), "students")
            yield Step(job, self._take_step)

    def _places_of_new(self) -> list[tuple[str, str]]:
        return [
            (
                "".join(self._names[each.drawn] for each in text[max(0, at - WORDS_BEFORE) : at]),
                self._names[text[at].drawn],
            )
            for text in self._texts[TO_READ:]
            for at in range(1, len(text))
        ]

    @Slot()
    def _say_too_short(self) -> None:
        if self._read is None:
            self.run.say(tr("This model's texts are too short to learn from. Try another model."))

    def _request(self, model: str, number: int) -> Generate:
        """Return the request for a story. A model without a chat template gets the beginning of a
        story to continue. A demo model is asked as in its training; otherwise it garbles the story.

        Raises: UserError, if the demo models' questions are missing or damaged.
        """
        hero = HEROES[number % len(HEROES)]
        asked = Generate(
            model,
            # Unchanged probabilities, except that min-p drops rare tokens, which is faster.
            sampling=Sampling(1.0, top_k=0, top_p=1.0, min_p=0.01, seed=number),
            max_tokens=LENGTH,
            alternatives=ALTERNATIVES,
        )
        known = self._library.get(model)
        demo = known is not None and is_demo(known)
        if self._inference.loaded[model].has_chat_template:
            about = f"Tell me a story about a {hero}."
            question = short_questions()[TOLD][number] if demo else about
            return replace(asked, messages=(Message("user", question),))
        began = "Once upon a time,"
        return replace(asked, prompt=began if demo else f"{began} there was a {hero}")

    def _take_token(self, event: object) -> None:
        if not isinstance(event, Token) or event.probabilities is None:
            return
        self._texts[-1].append(teacher_token(event))
        self._names |= {choice.id: choice.text for choice in event.probabilities.best}
        self._names.setdefault(event.id, event.text)

    def _take_step(self, event: object) -> None:
        if isinstance(event, TrainingStep):
            self._steps.append(event)
            self._show_curves()
        elif isinstance(event, Trained):
            assert self._new is not None
            self._trained = event
            self.place.set_steps(range(len(self._new.drawn)))
            teacher = self._new.teacher
            doubts = -(teacher * np.log(np.maximum(teacher, SMALLEST))).sum(axis=1)
            self.place.follow(int(doubts.argmax()))  # where the teacher is least certain
            self._show()

    # --- showing ---

    def show_restored(self) -> None:
        if self._new is not None:
            self.place.set_steps(range(len(self._new.drawn)))
        self._show()

    def _show(self) -> None:
        self._show_curves()
        self._places.setVisible(self._trained is not None)
        self._show_place()
        self.told.emit()

    def _show_curves(self) -> None:
        steps = self._steps
        values = [value for step in steps for value in (step.hard, step.soft)] or [1.0, 4.0]
        pad = 0.15 * (max(values) - min(values)) + 0.05
        low, high = min(values) - pad, max(values) + pad
        at = [each.step for each in steps]
        self.curves.show_chart(
            Chart(
                Axis(
                    tr("Training steps"),
                    Scale(0, STEPS),
                    lambda value: tr("{value:.0f}", value=value),
                ),
                Axis(
                    tr("Loss on new text, nats per token (lower is better)"),
                    Scale(low, high),
                    _two_digits,
                ),
                (
                    Line(at, [each.hard for each in steps], "ink3", dashed=True, name=tr(HARD)),
                    Line(at, [each.soft for each in steps], name=tr(SOFT), key=SOFT_KEY),
                ),
                sentence=self.evidence(),
            )
        )

    def _told_place(self, number: int) -> str:
        return tr(
            "{number} of {drawn}",
            number=number + 1,
            drawn=len(self._new.drawn) if self._new is not None else 1,
        )

    def expected(self) -> list[tuple[str, dict[str, float]]]:
        """Return the teacher's most likely tokens at the selected position, each with the
        probabilities that the teacher and both students give it."""
        if self._trained is None or self._new is None:
            return []
        at = self.place.number
        shares = {
            TEACHER: self._new.teacher[at],
            HARD: self._trained.hard[at],
            SOFT: self._trained.soft[at],
        }
        likely = np.argsort(-self._new.teacher[at], kind="stable")
        tokens = [int(each) for each in likely if each != OTHER][:CHOICES]
        return [
            (self._word(token), {who: float(each[token]) for who, each in shares.items()})
            for token in tokens
        ]

    def _word(self, number: int) -> str:
        assert self._new is not None
        return f'"{self._names.get(self._new.ids[number], "?")}"'.replace("\n", "↵")

    @Slot()
    def _show_place(self) -> None:
        rows = [
            BarRow(
                word if who == TEACHER else "",
                (BarPiece(tr(who), share, COLORS[who]),),
                small_percent(share),
                f"{word}, {tr(who)}: {small_percent(share)}",
            )
            for word, shares in self.expected()
            for who, share in shares.items()
        ]
        self.bars.show_chart(rows_chart(rows, most=1.0, told=percent))
        if self._trained is None or self._new is None:
            return
        at, new = self.place.number, self._new
        before, came = self._places_told[at]
        self._before.setText(tr("Text so far: …{before}", before=before))
        one = slice(at, at + 1)
        here = Examples(new.last[one], new.drawn[one], new.teacher[one], new.ids)
        students = [each[one] for each in (self._trained.hard, self._trained.soft)]
        hard = tr(" and ").join(
            tr("{hard_loss:.2f}", hard_loss=hard_loss(each, here)) for each in students
        )
        soft = tr(" and ").join(
            tr("{soft_loss:.2f}", soft_loss=soft_loss(each, here.teacher)) for each in students
        )
        self._losses.setText(
            tr(
                'The teacher wrote "{came}" here. Losses at this token: {hard} nats on the '
                "hard label; {soft} on the soft label (the teacher's probabilities). In each "
                "pair, the student trained on hard labels comes first.",
                came=came,
                hard=hard,
                soft=soft,
            )
        )

    # --- text and table ---

    def headline(self) -> str:
        if self._trained is None:
            return ""
        if self._steps[-1].soft < self._steps[-1].hard:
            return tr("On new text, the student trained on soft labels does better.")
        return tr("On new text, the student trained on hard labels does better this time.")

    def evidence(self) -> str:
        if self._trained is None or self._read is None or self._new is None:
            return tr("Press the button to train both students.")
        last = self._steps[-1]
        best = min(step.hard for step in self._steps)
        return tr(
            "Each student has {parameters:,} weights and was trained on {drawn} tokens. After "
            "{step} steps, the loss on {drawn_2} new tokens is {hard:.2f} nats per token for "
            "the student with hard labels ({best:.2f} at the best step) and {soft:.2f} for the "
            "student with soft labels.",
            parameters=self._trained.parameters,
            drawn=len(self._read.drawn),
            drawn_2=len(self._new.drawn),
            step=last.step,
            hard=last.hard,
            best=best,
            soft=last.soft,
        )

    def table(self) -> Table:
        rows = [(f"{each.step}", f"{each.hard:.4f}", f"{each.soft:.4f}") for each in self._steps]
        return Table(heads("Step", "Loss, hard labels", "Loss, soft labels"), rows, frozenset())


def _two_digits(value: float) -> str:
    return written(value, ".2g")
