"""The Side by side page: several models answer one question, and the first word that differs is
marked in each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.servers.address import is_server
from desktop.services.precisions import Precisions
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.compare.ask_row import AskRow
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.match import SharedQuestion, SideBySideRun
from desktop.ui.panes.compare.precision_files import PrecisionFiles
from desktop.ui.panes.compare.questions import measured_questions, right_answer
from desktop.ui.panes.compare.reading.card import ReadingCard
from desktop.ui.panes.compare.reading.run import Measurement, ReadAlongRun
from desktop.ui.panes.compare.reading.scored import ScoredReading
from desktop.ui.panes.compare.reading.view import Findings, ReadingView
from desktop.ui.panes.compare.rivals import MOST, Rivals
from desktop.ui.panes.compare.served import ALTERNATIVES, about_servers
from desktop.ui.panes.compare.side_by_side.answer_row import AnswerRow
from desktop.ui.panes.compare.side_by_side.experiments import SideExperiments
from desktop.ui.panes.compare.side_by_side.nothing_yet import NothingYet
from desktop.ui.panes.compare.side_by_side.precision_row import PrecisionRow
from desktop.ui.panes.compare.side_by_side.precisions import PrecisionControl
from desktop.ui.panes.paged import experiment_row
from desktop.ui.panes.precision_clear import PrecisionClear
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_column

SHOW_EVERY_MS = 30
LONGEST_UNASKED_S = 60
"""Longest expected time, in seconds, of a measurement that follows a comparison of precisions
without being asked for."""
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

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        open_pane: OpenPane,
        settings: Settings,
        precisions: Precisions,
        servers: Servers,
    ) -> None:
        super().__init__(shell, runtime, open_pane)
        self._precisions, self._servers = precisions, servers
        theme = shell.theme
        self.ask = AskRow(theme, 0.0, tr("Run"))
        self.add = button(theme, tr("Add a model"), "secondary", "ph.plus")
        self.add.setWhatsThis(tr("Adds another model that answers the same question."))
        self.note = label("", "caption", wrap=True)
        self.row = AnswerRow(shell.theme, runtime, open_pane, settings)
        self.cards = self.row.cards
        self.reading_card = ReadingCard(theme, shell.files)
        clear = PrecisionClear(shell, runtime.library, precisions)
        clear.beginning.connect(self.stop)
        self.precision_row = PrecisionRow(theme, clear)
        self.files = PrecisionFiles(precisions, self)
        self.files.failed.connect(partial(self._failed, self.files.try_again))
        self.files.changed.connect(self._soon)
        self._verdict_next = self._verdict_wanted = self._had_answers = False
        self._timer = QTimer(self, singleShot=True, interval=SHOW_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._lay_out()

    def join(self, rivals: Rivals, copies: Copies, findings: Findings) -> None:
        """Receive the objects that the pane's pages share."""
        self.rivals = rivals
        self.match = SideBySideRun(self._runtime.inference, copies, self)
        self.reading = ReadAlongRun(self._runtime.inference, copies, self)
        self.measurement = Measurement(self._runtime.inference, copies, self)
        self.scored = ScoredReading(self._runtime.inference, copies, self)
        works = (self.match, self.reading, self.measurement, self.scored)
        self._works = works
        self._view = ReadingView(self.reading_card, rivals, *works, findings)
        service, row = self._precisions, self.precision_row
        self.precisions = PrecisionControl(
            self.shell.notices, self._runtime, service, rivals, self.files, row, self
        )
        self._connect()
        self._follow_rivals()

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._above, self.below = QWidget(), QWidget()
        self.ask.row.addWidget(self.add)
        in_column(theme, experiment_row(theme, self), self.ask, on=self._above)
        self.note.hide()
        in_column(theme, (self.row, 3), (self.reading_card, 4), on=self.below)
        self._empty = NothingYet(theme, self._open_pane, self.files)
        parts = (self._above, self.precision_row, self.note, (self.below, 1), (self._empty, 1))
        in_column(theme, *parts, on=self, spacing=8)
        self.setFocusProxy(self.ask)

    def _connect(self) -> None:
        self.ask.asked.connect(self.run)
        self.ask.stopped.connect(self.stop)
        self.add.clicked.connect(self.rivals.add)
        self.rivals.changed.connect(self._follow_rivals)
        self.row.picked.connect(self.rivals.put)
        self.row.dropped.connect(self.rivals.drop)
        self._empty.precisions.clicked.connect(lambda: self.compare_precisions())
        self.precisions.compare_asked.connect(self.compare_files)
        self.precisions.models_changed.connect(self._ask_changed)
        self.precisions.failed.connect(partial(self._failed, self.compare_precisions))
        card = self.reading_card
        card.reader_picked.connect(self.read)
        card.measure_asked.connect(self.measure)
        card.stop_asked.connect(self.stop)
        for work in self._works:
            work.changed.connect(self._soon)
            work.task.stopped.connect(self.refresh)
        self.match.task.finished.connect(self._read_on)
        self.match.task.failed.connect(partial(self._failed, self.ask.ask))
        self.reading.task.finished.connect(self._has_read)
        self.reading.task.failed.connect(self._reading_failed)
        self.scored.task.finished.connect(self.refresh)
        self.scored.task.failed.connect(self._reading_failed)
        self.measurement.task.finished.connect(self._has_measured)
        self.measurement.task.failed.connect(partial(self._failed, self.measure))

    # --- actions ---

    @property
    def running(self) -> bool:
        return any(work.task.running for work in self._works)

    @Slot(object)
    def run(self, question: SharedQuestion) -> None:
        """Ask all models a question."""
        if not self.rivals.paths:
            return
        self.stop()
        self.rivals.settle()
        self._forget_readings()
        raw = not all(self.rivals.has_template(path) for path in self.rivals.paths)
        likely = ALTERNATIVES if any(map(is_server, self.rivals.paths)) else 0
        asked = SharedQuestion(question.text, question.sampling, question.max_tokens, raw, likely)
        self._verdict_wanted, self._verdict_next = self._verdict_next, False
        self._view.last_reads = self._verdict_wanted
        self.match.begin(self.rivals.paths, asked)
        self.refresh()

    @Slot(object)
    def compare_files(self, paths: Sequence[str]) -> None:
        self._verdict_next = True
        super().compare_files(paths)

    @Slot(str)
    def read(self, reader: str) -> None:
        """Have another model read the first model's answer."""
        question = self.match.question
        answer = next(iter(self.match.answers), None)
        if question is None or answer is None or not (answer.ids or answer.text):
            return
        self._forget_readings()
        away = is_server(answer.path) or is_server(reader)
        (self.scored if away else self.reading).begin(answer, reader, question)
        self.refresh()

    def _forget_readings(self) -> None:
        for work in (self.measurement, self.reading, self.scored):
            work.forget()
        self._view.failed = ("", None)

    @Slot()
    def measure(self) -> None:
        """Have the reader read many of the first model's answers, to reach a verdict."""
        if self.running or len(self.rivals.paths) < 2:
            return
        reader = self._view.reader
        raw = not all(self.rivals.has_template(path) for path in (self.rivals.paths[0], reader))
        try:
            questions = measured_questions(self.rivals.form)
        except UserError as error:
            self._failed(self.measure, error)
            return
        self.measurement.begin(self.rivals.paths[0], reader, questions, raw)
        self.refresh()

    @Slot()
    def stop(self) -> None:
        self.files.stop()
        for work in self._works:
            work.task.stop()

    def save_state(self) -> object:
        works = [work.unsaved() for work in self._works]
        return super().save_state(), self.rivals.paths, works, self._view.failed

    def restore_state(
        self, state: tuple[object, Sequence[str], list[object], tuple[str, UserError | None]]
    ) -> None:
        entered, paths, works, failed = state
        super().restore_state(entered)
        self.rivals.choose(paths)
        if self.rivals.paths == paths:  # otherwise a model has been deleted in the meantime
            for work, unsaved in zip(self._works, works, strict=True):
                work.show_unsaved(unsaved)
            self._view.failed = failed
        self.refresh()

    # --- internals ---

    @Slot()
    def _ask_changed(self) -> None:
        """Ask again after a chip has changed the models, if they had answered."""
        if self._had_answers:
            self._verdict_next = True
            self.ask_anew()

    @Slot()
    def _read_on(self) -> None:
        """After all models have answered, have the second model read the first model's answer if
        the models are in memory together. Of several precisions, the one with the fewest bits
        reads."""
        if self.match.together:
            self.read(self._view.reader)
        self.refresh()
        self.row.show_partings()

    @Slot()
    def _has_read(self) -> None:
        """After a comparison of precisions, measure on if that takes less than a minute."""
        self.refresh()
        seconds = self._view.measure_seconds
        if self._verdict_wanted and seconds is not None and seconds <= LONGEST_UNASKED_S:
            self.measure()

    @Slot()
    def _has_measured(self) -> None:
        """If a model's precisions gave the same answers, offer a question where they don't."""
        self.refresh()
        read = self.measurement.answers
        differs = next((at for at, each in enumerate(read) if not each.identical), -1)
        same = len({each.said for each in self.match.answers}) == 1
        if not (self._verdict_wanted and same and differs >= 0):
            return
        question = measured_questions(self.rivals.form)[differs]

        def ask() -> None:
            self.ask.text.show_text(question)
            self.ask_anew()

        self.shell.notices.info(
            tr(
                "All answers to this question are the same. The models differ on: {question}",
                question=question,
            ),
            (tr("Ask that question"), ask),
            stays=True,
        )

    def _failed(self, again: Callable[[], object], error: UserError) -> None:
        self.refresh()
        retry = error.remedy in ("retry", "retry_smaller")
        self.shell.notices.error(error, (tr("Try again"), again) if retry else None)

    @Slot(UserError)
    def _reading_failed(self, error: UserError) -> None:
        """If forced reading isn't possible with these models or this answer, say so on the card.
        Report any other error in a notice."""
        reader = self._view.reader
        if error.kind in ("vocabulary", "memory", "too_long", "server_cannot"):
            self.reading.forget()
            self.scored.forget()
            self._view.failed = (reader, error)
            self.refresh()
        else:
            self._failed(lambda: self.read(reader), error)

    @Slot()
    def _follow_rivals(self) -> None:
        rivals = self.rivals
        self.ask.suggest(rivals.form)
        there = bool(rivals.paths)
        self._above.setVisible(there)
        self.below.setVisible(there)
        self._empty.setVisible(not there)
        self._empty.precisions.setVisible(bool(rivals.usable))
        shown = tuple(answer.path for answer in self.match.answers)
        self._had_answers = bool(shown)
        if shown and shown != rivals.paths:
            self._forget_readings()
            self.match.forget()
        self.row.offer(rivals)
        self.add.setEnabled(rivals.can_add)
        self.add.setToolTip(
            "" if rivals.can_add else tr("You can compare up to {most} of your models", most=MOST)
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
        writing = self.files.running
        self.ask.set_running(match.task.running or writing)
        self.precisions.follow(self.running or writing, bool(match.answers))
        self.ask.run.setText(tr("Run again") if match.answers else tr("Run"))
        right = right_answer(match.question.text) if match.question is not None else ""
        self.row.show_answers(match.answers, match.together, right)
        notes = [match.plan.sentence] if match.plan is not None else []
        if writing:
            notes.append(self.files.said)
        if match.question is not None and match.question.raw:
            notes.append(tr(WITHOUT_TEMPLATE))
        notes.append(about_servers(self._runtime.library, self._servers, self.rivals, match))
        self.note.setText(" ".join(filter(None, notes)))
        self.note.setVisible(bool(self.note.text()))
        self._view.show()
