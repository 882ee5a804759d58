"""The figure that trains three students of a demo model on this laptop while the user watches."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import again, marked, tr
from desktop.core.messages import UnloadModel
from desktop.core.numbers.units import percent
from desktop.core.students.report import FILES, STEPS, STORIES, Report
from desktop.services.jobs import Job, JobThread
from desktop.services.students.client import LONGEST_STOP_S, train_students
from desktop.services.task import Step, Steps, Task
from desktop.ui.experiments import PLAIN
from desktop.ui.panes.base import Go, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.student_results import (
    NAMES,
    compared,
    loss_chart,
    loss_table,
    results_of,
)
from desktop.ui.panes.concepts.figures.base import MayBeMissing
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.progress import HELD_UP

LEAST_CURVES, LEAST_SAMPLES = 320, 280
MARGIN_MS = 2000
"""Time for the process to end after it has saved the students, or was killed."""


class StudentHereFigure(MayBeMissing):
    """Trains the students. Shows their losses and what they answer while they learn, and lets the
    user chat with them. A training that was stopped, or that the window's end interrupted, can be
    continued."""

    name = marked("Three students")
    icon = "ph.student"
    missing_title = marked("The teacher is missing")
    missing_text = marked(
        "The students learn from the demo model Pebble-1-3M-Instruct, which isn't on this laptop. "
        "Reinstall Glassbox to get it back."
    )

    def __init__(
        self, shell: Shell, runtime: Runtime, go: Go, students: JobThread, data_folder: Path
    ) -> None:
        super().__init__(shell.theme, go.open_pane)
        self._shell, self._runtime, self._go, self._students = shell, runtime, go, students
        self._data_folder = data_folder
        self._reports: dict[int, Report] = {}  # by step
        self._samples: tuple[int, tuple[str, ...]] = (0, ())  # the step, and what was written
        self._goes_on = False  # with a saved training
        self._begun = self._written = False  # this training has reported results, and its models
        self._saving = False  # since the user pressed Stop
        self._said = ""
        self.task = Task(self, longest_stop_ms=round(1000 * LONGEST_STOP_S) + MARGIN_MS)
        self._build()
        self.task.running_changed.connect(self._show_buttons)
        self.task.failed.connect(self._say_why)
        self.task.finished.connect(self._say_done)
        self.task.stopped.connect(self._say_stopped)
        self.task.held_up.connect(self._say_first)
        runtime.library.changed.connect(self._follow_library)
        self._follow_library()
        self._show()
        self._look = runtime.background.call(partial(_saved, data_folder), "look for a training")
        self._look.finished.connect(self._take_saved)

    def _build(self) -> None:
        theme = self.theme
        self.button = button(theme, tr("Train three students"), "primary", "ph.play")
        self.go_on_button = button(theme, tr("Continue"), "primary", "ph.play")
        self.again = button(theme, tr("Start over"), "secondary", "ph.arrow-counter-clockwise")
        self.stop_button = button(theme, tr("Stop"), "secondary", "ph.stop")
        self.chat = button(theme, tr("Chat with a student"), "secondary", "ph.chat-circle")
        self.said = label(kind="caption", wrap=True)
        explain(
            (self.button, tr("Trains three tiny models from scratch.")),
            (self.again, tr("Starts the training over and replaces the three students.")),
            (self.go_on_button, tr("Continues the training that was stopped.")),
            (
                self.stop_button,
                tr("Stops the training. You can continue it, even after a restart."),
            ),
            (self.chat, tr("Opens Chat with the student that learned from soft labels.")),
        )
        buttons = (self.button, self.stop_button, self.go_on_button, self.again, self.chat)
        self.inside.addLayout(in_row(theme, *buttons, (self.said, 1), spacing=12))
        self.curves = Plot(theme, tr("Loss on new text while the students learn"))
        Scaled(theme, self.curves, lambda: self.curves.setMinimumWidth(theme.px(LEAST_CURVES)))
        row = spaced(theme, SideBySide(), spacing=24)
        self.inside.addLayout(filled(row, (self.curves, 3), (self._made_answers(), 2)), 1)
        self.button.clicked.connect(self.train)
        self.again.clicked.connect(self.train)
        self.go_on_button.clicked.connect(self.go_on)
        self.stop_button.clicked.connect(self._stop)
        self.chat.clicked.connect(self._open_chat)

    def _made_answers(self) -> QWidget:
        self._answers = QWidget()
        self._asked = label(kind="caption", wrap=True)
        self.answers = [label(kind="caption", wrap=True) for _ in FILES]
        parts: list[QWidget] = [self._asked]
        for name, answer in zip(NAMES, self.answers, strict=True):
            parts += [label(tr(name), "strong"), answer]
        in_column(self.theme, *parts, STRETCH, on=self._answers, spacing=4)
        Scaled(
            self.theme,
            self._answers,
            lambda: self._answers.setMinimumWidth(self.theme.px(LEAST_SAMPLES)),
        )
        return self._answers

    # --- training ---

    @property
    def teacher(self) -> str:
        """Path of the teacher; "" if it is missing."""
        return self._runtime.models.shipped(PLAIN)

    @property
    def busy(self) -> bool:
        return self.task.running

    @property
    def last(self) -> Report | None:
        """The latest report."""
        return self._reports[max(self._reports)] if self._reports else None

    @Slot()
    def train(self) -> bool:
        """Train from the beginning. Returns False if the teacher is missing."""
        return self._start(go_on=False)

    @Slot()
    def go_on(self) -> None:
        """Continue the saved training."""
        self._start(go_on=True)

    def _try_again(self) -> None:
        """Start a training again that failed, or continue it if it has reported results."""
        self._start(go_on=self._goes_on or self._begun)

    def _start(self, *, go_on: bool) -> bool:
        if not self.teacher:
            return False
        self.task.start(self._learn(self.teacher, go_on))
        self._show()
        return True

    def _learn(self, teacher: str, go_on: bool) -> Steps[None]:
        models = self._runtime.library.models_folder
        paths = {str(models / name) for name in FILES.values()}
        self._goes_on = go_on
        self._begun = self._written = self._saving = False
        self._say_first(None)
        for key, loaded in list(self._runtime.inference.loaded.items()):
            if loaded.path in paths:  # its file is about to be replaced
                yield self._runtime.inference.submit(UnloadModel(key))
        work = train_students(teacher, self._data_folder, models, go_on=go_on)
        yield Step(self._students.submit(work, "students"), self._take)

    @Slot(object)
    def _say_first(self, answer: Job | None) -> None:
        """Say what comes first: an answer in Chat, or else the teacher."""
        reads = tr("The teacher is reading {count} stories…", count=STORIES)
        self._say(reads if answer is None else tr(HELD_UP))

    @Slot()
    def _stop(self) -> None:
        self.task.stop()
        self._saving = self.task.running and self._begun
        if self._saving:
            self._say(tr("Saving the students…"))

    def _take(self, report: Report) -> None:
        if not report.scores:
            self._say(
                tr("The teacher is reading the stories: {share}", share=percent(report.reading))
            )
            return
        if report.problem or not (self._begun or self._goes_on):  # forget another training's
            self._reports, self._samples = {}, (0, ())
        self._begun, self._written = True, report.saved
        if report.problem:
            self._say(
                tr("The saved training can't be continued, so this one starts from the beginning.")
            )
        elif not self._saving:
            self._say(tr("Step {step} of {steps}", step=report.step, steps=STEPS))
        self._keep(report)
        self._show()

    def _keep(self, report: Report) -> None:
        self._reports[report.step] = report
        if report.samples:
            self._samples = report.step, report.samples

    @Slot(object)
    def _take_saved(self, found: list[Report]) -> None:
        if not self._reports and not self.task.running:
            for each in found:
                self._keep(each)
            self._show()

    @Slot()
    def _say_done(self) -> None:
        self._include()
        self._say(
            tr(
                "Done after {seconds:.0f} s of training. The three students are in Models.",
                seconds=self.last.seconds if self.last else 0,
            )
        )

    @Slot()
    def _say_stopped(self) -> None:
        self._include()
        if self._written:
            text = tr(
                "Stopped. The three students are in Models, with what they have learned so far."
            )
        elif self._begun:
            text = tr("Stopped before the students could be saved.")
        else:
            text = ""  # while the teacher reads, there is nothing to save
        self._say(text)

    def _include(self) -> None:
        """List the students in the library."""
        library = self._runtime.library
        for name in FILES.values():
            library.shelf.forget(str(library.models_folder / name))
        library.refresh()
        self._show()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._say("")
        self._show()
        self._shell.notices.error(error, (tr("Try again"), self._try_again))

    @Slot()
    def _open_chat(self) -> None:
        path = self._student()
        if path:
            self._go.chat_with(path)

    def _student(self) -> str:
        """Return the path of the student to chat with; "" if it isn't in the library."""
        path = str(self._runtime.library.models_folder / FILES["soft"])
        return path if self._runtime.library.get(path) else ""

    # --- showing ---

    def unsaved(self) -> object:
        return self._reports, self._samples, self._said

    def show_unsaved(self, unsaved: Any) -> None:
        self._reports, self._samples, said = unsaved
        self._say(again(said))
        self._show()

    def _say(self, text: str) -> None:
        self._said = text  # a label would lose how to put it in another language
        self.said.setText(text)

    @Slot()
    def _follow_library(self) -> None:
        self.show_there(bool(self.teacher))
        self._show_buttons()
        self.told.emit()

    @Slot()
    def _show_buttons(self) -> None:
        running, last = self.task.running, self.last
        begun = last is not None and 0 < last.step < STEPS
        self.button.setVisible(last is None and not running)
        self.again.setVisible(last is not None and not running)
        self.stop_button.setVisible(running)
        self.go_on_button.setVisible(begun and not running)
        self.chat.setVisible(bool(last) and not running and bool(self._student()))

    def _show(self) -> None:
        self._show_buttons()
        self.curves.show_chart(loss_chart(self._in_order(), self.evidence()))
        step, samples = self._samples
        self._answers.setVisible(bool(samples))
        if samples and self.last is not None:
            self._asked.setText(
                tr("Asked at step {step}: {request}", step=step, request=self.last.request)
            )
            for answer, text in zip(self.answers, samples, strict=True):
                answer.setText(" ".join(text.split()) or "…")
        self.told.emit()

    def _in_order(self) -> list[Report]:
        return [self._reports[step] for step in sorted(self._reports)]

    # --- text and table ---

    def headline(self) -> str:
        return compared(self.last) if self.last is not None and self.last.right else ""

    def evidence(self) -> str:
        if self.last is None:
            asks = self.is_there and not self.busy
            return tr("Press the button to train three students.") if asks else ""
        return results_of(self.last)

    def table(self) -> Table:
        return loss_table(self._in_order())


def _saved(folder: Path) -> list[Report]:
    """Return the reports of a saved training."""
    from desktop.core.students.run import saved_reports  # imports numpy

    return saved_reports(folder)
