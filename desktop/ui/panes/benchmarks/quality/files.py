"""Exports results to files for other programs, and imports published scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.core.benchmarks.results.export import (
    RunResult,
    as_csv,
    as_harness,
    as_json,
    as_lighteval,
)
from desktop.core.benchmarks.results.published import published_scores
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.i18n import counted, marked, tr
from desktop.services.jobs import JobThread
from desktop.ui.figures.quality_results import MeasuredModel, Results
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Shell
from desktop.ui.panes.benchmarks.quality.items import withheld
from desktop.ui.widgets.controls import button

Form = Literal["csv", "json", "harness", "lighteval"]
FORMS: dict[Form, tuple[str, str]] = {
    "csv": (marked("Save scores as CSV…"), marked("Tables (*.csv)")),
    "json": (marked("Save scores and answers as JSON…"), marked("Results (*.json)")),
    "harness": (marked("Save results for lm-evaluation-harness…"), marked("Results (*.json)")),
    "lighteval": (marked("Save results for Lighteval…"), marked("Results (*.json)")),
}
WRITERS: Mapping[Form, Callable[[Sequence[RunResult]], str]] = {
    "csv": as_csv,
    "json": as_json,
    "harness": as_harness,
    "lighteval": as_lighteval,
}
OF_ONE_MODEL = ("harness", "lighteval")


class QualityFiles:
    """The button and menu that export results and import published scores. Questions of private
    sets are never exported."""

    def __init__(self, shell: Shell, background: JobThread, path: Path) -> None:
        self._files, self._notices = shell.files, shell.notices
        self._background, self._path = background, path
        self.button = _Button(shell.theme)
        self._results, self._model = Results(), MeasuredModel("", "", "")
        for form, (words, _) in FORMS.items():
            action = self.button.choices.addAction(tr(words))
            action.triggered.connect(partial(self._ask_save, form))
        self.button.choices.addSeparator()
        self.button.choices.addAction(tr("Import published scores…")).triggered.connect(
            self._ask_open
        )

    def follow(self, results: Results, model: MeasuredModel) -> None:
        """Set the results to export. In the formats OF_ONE_MODEL, only the results of `model` are
        exported."""
        self._results, self._model = results, model

    def _ask_save(self, form: Form, _checked: bool = False) -> None:
        name = self._model.name if form in OF_ONE_MODEL else tr("Scores")
        ending = "csv" if form == "csv" else "json"
        title, kinds = tr("Save the results"), tr(FORMS[form][1])
        if file := self._files.ask_new(self.button, title, name, ending, kinds):
            self.save(form, file)

    def save(self, form: Form, file: str) -> None:
        path, results, model = self._path, self._results, self._model

        def work() -> str:
            found = _kept(path, results, model if form in OF_ONE_MODEL else None)
            text = WRITERS[form](found)
            message = tr(
                "Glassbox can't write to {file}. Check the folder's permissions and "
                "the free space on the disk.",
                file=file,
            )
            with write_errors_as(message):
                data = text.encode("utf-8-sig" if form == "csv" else "utf-8")
                write_atomically(Path(file), data, private.OPEN)
            return file

        job = self._background.call(work, "save results")
        job.finished.connect(lambda: self._files.tell_saved(file))
        job.failed.connect(self._notices.error)

    @Slot()
    def _ask_open(self) -> None:
        kinds = tr("Scores from lm-evaluation-harness, Lighteval, or Epoch AI (*.json *.csv)")
        if file := self._files.ask(self.button, tr("Import published scores"), kinds):
            self.open(file)

    def open(self, file: str) -> None:
        """Import the published scores in a file, with their source."""
        path = self._path

        def work() -> int:
            scores = published_scores(Path(file))
            with closing(ResultStore(path)) as store:
                return store.publish(scores)

        job = self._background.call(work, "open published scores")
        job.finished.connect(self._opened)
        job.failed.connect(self._notices.error)

    def _opened(self, count: object) -> None:
        assert isinstance(count, int)
        self._notices.info(
            counted(
                count,
                "Added 1 published score to the table, with its source.",
                "Added {count:,} published scores to the table, with their source.",
                count=count,
            )
        )
        self.button.published.emit()


class _Button(QPushButton):
    published = Signal()
    """Emitted after published scores have been imported."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        made = button(theme, tr("Export or import"), "secondary", "ph.export")
        self.setText(made.text())
        self.setIcon(made.icon())
        self.setProperty("kind", "secondary")
        self.setToolTip(tr("Exports results for other programs, or imports published scores"))
        self.choices = QMenu(self)
        self.clicked.connect(lambda: self.choices.popup(self.mapToGlobal(self.rect().bottomLeft())))


def _kept(path: Path, results: Results, model: MeasuredModel | None) -> list[RunResult]:
    """Return the stored results of `model`, or of all models if it is None. Samples with questions
    that must not be shown are left out.

    Raises: UserError, if the store of results can't be read.
    """
    hidden = withheld([run for each in results.measured for run in each.runs])
    found: list[RunResult] = []
    with closing(ResultStore(path)) as store:
        for each in results.measured:
            for run in each.runs if model in (None, each.model) else ():
                assert run.summary is not None, "only runs that are done are read"
                private = run.settings.task in hidden
                samples = [] if private else store.samples(run.id)
                found.append(
                    RunResult(run.settings, run.summary, run.started, run.seconds, samples)
                )
    return found
