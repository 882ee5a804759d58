"""The Side by side page: several models answer one question, and the first word that differs is
marked in each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.compare.ask_row import AskRow
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.match import SharedQuestion, SideBySideRun
from desktop.ui.panes.compare.questions import measured_questions
from desktop.ui.panes.compare.reading.card import ReadingCard
from desktop.ui.panes.compare.reading.run import Measurement, ReadAlongRun
from desktop.ui.panes.compare.reading.view import Findings, ReadingView
from desktop.ui.panes.compare.rivals import MOST, Rivals
from desktop.ui.panes.compare.side_by_side.answer_row import AnswerRow
from desktop.ui.panes.compare.side_by_side.experiments import SideExperiments
from desktop.ui.panes.compare.smaller_copy import NothingYet, SmallerCopy
from desktop.ui.panes.paged import experiment_row
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_column, spaced

SHOW_EVERY_MS = 30
WITHOUT_TEMPLATE = marked(
    "At least one of these models has no chat template and can only continue text, so all "
    "models receive your text as it is."
)


class SidePage(SideExperiments):
    id = "side"
    summary = marked(
        "Ask several models or quantized versions the same question and see where their "
        "answers first differ."
    )

    idle = Signal()
    """Emitted when nothing is running, possibly several times."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.ask = AskRow(theme, 0.0, tr("Run"))
        self.add = button(theme, tr("Add a model"), "secondary", "ph.plus")
        self.add.setWhatsThis(tr("Adds another model that answers the same question."))
        self.note = label("", "caption", wrap=True)
        self.row = AnswerRow(theme)
        self.cards = self.row.cards
        self.reading_card = ReadingCard(theme, context.files)
        self.copying = SmallerCopy(context, self)
        self.copying.made.connect(self.compare_copies)
        self.copying.failed.connect(partial(self._failed, self.copying.make_again))
        self.copying.changed.connect(self._soon)
        self._timer = QTimer(self, singleShot=True, interval=SHOW_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._lay_out()

    def join(self, rivals: Rivals, copies: Copies, findings: Findings) -> None:
        """Receive the objects that the pane's pages share."""
        self.rivals = rivals
        self.match = SideBySideRun(self.context.inference, copies, self)
        self.reading = ReadAlongRun(self.context.inference, copies, self)
        self.measurement = Measurement(self.context.inference, copies, self)
        self._view = ReadingView(
            self.reading_card, rivals, self.match, self.reading, self.measurement, findings
        )
        self._connect()
        self._follow_rivals()

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._filled = QWidget()
        column = spaced(theme, QVBoxLayout(self._filled), spacing=8)
        column.addLayout(experiment_row(theme, self))
        self.ask.row.addWidget(self.add)
        column.addWidget(self.ask)
        self.note.hide()
        column.addWidget(self.note)
        column.addWidget(self.row, 3)
        column.addWidget(self.reading_card, 4)
        self._empty = NothingYet(theme, self.context.open_pane, self.copying)
        self.make_copy = self._empty.make_copy
        in_column(theme, self._filled, self._empty, on=self, spacing=0)
        self.setFocusProxy(self.ask)

    def _connect(self) -> None:
        self.ask.asked.connect(self.run)
        self.ask.stopped.connect(self.stop)
        self.add.clicked.connect(self.rivals.add)
        self.rivals.changed.connect(self._follow_rivals)
        self.row.picked.connect(self.rivals.put)
        self.row.dropped.connect(self.rivals.drop)
        self._empty.copy_asked.connect(self.compare_precisions)
        card = self.reading_card
        card.reader_picked.connect(self.read)
        card.measure_asked.connect(self.measure)
        card.stop_asked.connect(self.stop)
        for work in (self.match, self.reading, self.measurement):
            work.changed.connect(self._soon)
            work.task.stopped.connect(self.refresh)
        self.match.task.finished.connect(self._read_on)
        self.match.task.failed.connect(partial(self._failed, self.run_again))
        self.reading.task.finished.connect(self.refresh)
        self.reading.task.failed.connect(self._reading_failed)
        self.measurement.task.finished.connect(self.refresh)
        self.measurement.task.failed.connect(partial(self._failed, self.measure))

    # --- actions ---

    @property
    def running(self) -> bool:
        return self.match.task.running or self.reading.task.running or self.measurement.task.running

    @Slot(object)
    def run(self, question: SharedQuestion) -> None:
        """Ask all models a question."""
        if not self.rivals.paths:
            return
        self.stop()
        self.rivals.settle()
        self.measurement.forget()
        self.reading.forget()
        self._view.unreadable = ""
        raw = not all(self.rivals.has_template(path) for path in self.rivals.paths)
        asked = SharedQuestion(question.text, question.sampling, question.max_tokens, raw)
        self.match.begin(self.rivals.paths, asked)
        self.refresh()

    @Slot()
    def run_again(self) -> None:
        self.ask.ask()

    @Slot(str)
    def read(self, reader: str) -> None:
        """Have another model read the first model's answer."""
        question = self.match.question
        if question is None or not self.match.answers or not self.match.answers[0].ids:
            return
        self.measurement.forget()
        self._view.unreadable = ""
        self.reading.begin(self.match.answers[0], reader, question)
        self.refresh()

    @Slot()
    def measure(self) -> None:
        """Have the reader read many of the first model's answers, to reach a verdict."""
        if self.running or len(self.rivals.paths) < 2:
            return
        reader = self.reading.reader or self.rivals.paths[1]
        raw = not all(self.rivals.has_template(path) for path in (self.rivals.paths[0], reader))
        try:
            questions = measured_questions(self.rivals.demo)
        except UserError as error:
            self._failed(self.measure, error)
            return
        self.measurement.begin(self.rivals.paths[0], reader, questions, raw)
        self.refresh()

    @Slot()
    def stop(self) -> None:
        self.copying.stop()
        for work in (self.match, self.reading, self.measurement):
            work.task.stop()

    def save_state(self) -> object:
        every = (self.match, self.reading, self.measurement)
        works = [{name: getattr(work, name) for name in work.unsaved} for work in every]
        if self.match.plan is not None:  # its sentence is in the language of now
            works[0]["plan"] = replace(self.match.plan, sentence="")
        return super().save_state(), self.rivals.paths, works

    def restore_state(self, state: tuple[object, Sequence[str], list[dict[str, object]]]) -> None:
        entered, paths, works = state
        super().restore_state(entered)
        self.rivals.choose(paths)
        if self.rivals.paths == paths:  # otherwise a model has been deleted in the meantime
            for work, values in zip(
                (self.match, self.reading, self.measurement), works, strict=True
            ):
                for name, value in values.items():
                    setattr(work, name, value)
        self.refresh()

    # --- internals ---

    def ask_anew(self) -> None:
        self.refresh()  # a quantization that has just ended no longer counts as running
        super().ask_anew()

    @Slot()
    def _read_on(self) -> None:
        """After all models have answered, have the second model read the first model's answer if
        the models are in memory together."""
        if self.match.together:
            self.read(self.match.answers[1].path)
        self.refresh()
        self.row.show_partings()

    def _failed(self, again: Callable[[], object], error: UserError) -> None:
        self.refresh()
        retry = error.remedy in ("retry", "retry_smaller")
        self.context.notices.error(error, (tr("Try again"), again) if retry else None)

    @Slot(UserError)
    def _reading_failed(self, error: UserError) -> None:
        """If forced reading isn't possible with these models or this answer, say so on the card.
        Report any other error in a notice."""
        if error.kind in ("vocabulary", "memory", "too_long"):
            self.reading.forget()
            self._view.unreadable = error.message
            self.refresh()
        else:
            self._failed(lambda: self.read(self.reading.reader), error)

    @Slot()
    def _follow_rivals(self) -> None:
        rivals = self.rivals
        self.ask.suggest(rivals.demo)
        there = bool(rivals.paths)
        self._filled.setVisible(there)
        self._empty.setVisible(not there)
        self.make_copy.setVisible(bool(rivals.usable))
        shown = tuple(answer.path for answer in self.match.answers)
        if shown and shown != rivals.paths:
            self.measurement.forget()
            self.reading.forget()
            self.match.forget()
        self.row.offer(rivals)
        self.add.setEnabled(rivals.can_add)
        self.add.setToolTip(
            ""
            if rivals.can_add
            else tr("You can compare up to {most} of the models on this laptop", most=MOST)
        )
        self.refresh()

    @Slot()
    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def refresh(self) -> None:
        match = self.match
        if not self.running:
            self.idle.emit()
        copying = self.copying.running
        self.ask.set_running(match.task.running or copying)
        self.ask.set_words(tr("Run again") if match.answers else tr("Run"))
        self.row.show_answers(match.answers, match.together)
        notes = [match.plan.sentence] if match.plan is not None else []
        if copying:
            notes.append(self.copying.said)
        if match.question is not None and match.question.raw:
            notes.append(tr(WITHOUT_TEMPLATE))
        self.note.setText(" ".join(notes).strip())
        self.note.setVisible(bool(self.note.text()))
        self._view.show()
