"""Shows every question behind a score: the prompt as sent, the options, and the answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.services.jobs import JobThread
from desktop.services.task import Task, one_job
from desktop.ui.figures.quality_results import MeasuredModel, Results, index_of
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.quality import items
from desktop.ui.panes.benchmarks.quality.items import ALL, DIFFERENT, WRONG, ComparedQuestion
from desktop.ui.widgets.controls import icon_button, label, selectable
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.widgets.results.data_table import DataTable, Table

BENCHMARK_WIDTH, WHICH_WIDTH = 264, 232
NOTHING_TO_READ = marked(
    "No questions to show. Questions from GPQA and from private sets are never shown."
)


class QualityReader(QWidget):
    changed = Signal()
    """Emitted when different questions are shown."""
    failed = Signal(UserError)

    def __init__(self, theme: Theme, background: JobThread, path: Path) -> None:
        super().__init__()
        self._theme, self._background = theme, background
        self._path = path
        self._models = list[MeasuredModel]()  # whose answers are shown
        self._results, self._wanted = Results(), self._models  # what is being read
        self._task = Task(self)
        self._task.finished.connect(self._take)
        self._task.failed.connect(self.failed)
        self.questions: list[ComparedQuestion] = []
        self.shown: list[ComparedQuestion] = []
        self.at = 0
        self.benchmark, self.which = NameBox(), NameBox()
        self.benchmark.setWhatsThis(tr("Chooses the benchmark whose questions are shown."))
        self.which.setWhatsThis(
            tr(
                "Shows all questions, only those with wrong answers, or only those where the "
                "verdicts on the answers differ."
            )
        )
        self.before = icon_button(theme, tr("Previous question"), "ph.caret-left")
        self.before.setWhatsThis(tr("Goes back one question."))
        self.after = icon_button(theme, tr("Next question"), "ph.caret-right")
        self.after.setWhatsThis(tr("Goes forward one question."))
        self.place = label(kind="count")
        self.prompt = LongTextEdit()
        self.options = DataTable(theme, tr("Options and their log-likelihoods"))
        self.options.setWhatsThis(
            tr(
                "Shows how likely the model considers each option, as a log-likelihood in "
                "nats. The option with the value closest to 0 is the model's answer, marked "
                "with a triangle."
            )
        )
        self.told = selectable(label(wrap=True))
        self._lay_out()
        self.benchmark.activated.connect(lambda: self._read())
        self.which.activated.connect(lambda: self._filter())
        self.before.clicked.connect(lambda: self.go(self.at - 1))
        self.after.clicked.connect(lambda: self.go(self.at + 1))

    def _lay_out(self) -> None:
        theme = self._theme
        boxes = spaced(theme, FlowLayout(), spacing=8)
        for box, name, width in (
            (self.benchmark, tr("Benchmark"), BENCHMARK_WIDTH),
            (self.which, tr("Filter"), WHICH_WIDTH),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            Scaled(theme, box, lambda box=box, width=width: box.setFixedWidth(theme.px(width)))
            boxes.addWidget(box)
        walk = in_row(theme, self.before, self.place, self.after)
        row = filled(spaced(theme, SideBySide(), spacing=8), (boxes, 1), walk)
        self.prompt.setReadOnly(True)
        self.prompt.setTabChangesFocus(True)
        self.prompt.setProperty("kind", "field")
        self.prompt.setAccessibleName(tr("Prompt as sent"))
        self.prompt.setWhatsThis(
            tr(
                "The exact text that the model received, including any marks from its chat "
                "template and any solved examples before the question."
            )
        )
        Scaled(theme, self.prompt, lambda: self.prompt.setFont(theme.font("mono")))
        halves = spaced(theme, SideBySide(), spacing=16)
        halves.addLayout(self._half(tr("Prompt as sent"), self.prompt), 1)
        self._answers = self._half(tr("Answers"), self.told)
        self._answers.insertWidget(1, self.options, 1)
        self._answers.addStretch(1)
        halves.addLayout(self._answers, 1)
        in_column(theme, row, (halves, 1), on=self, margins=(0, 8, 8, 0), spacing=12)

    def _half(self, title: str, part: QWidget) -> QVBoxLayout:
        return in_column(self._theme, label(title, "caption"), part)

    # --- contents -------------------------------------------------------------------------

    def show_models(self, results: Results, models: list[MeasuredModel]) -> None:
        """Show the first model's questions and answers, with the second model's answers beside
        them."""
        self._results, self._wanted = results, models
        chosen, which = self.benchmark.currentData(), self.which.currentText()
        found = items.readable(results, models[0])
        with QSignalBlocker(self.benchmark):
            self.benchmark.clear()
            found.sort(key=lambda each: each.title)
            for each in found:
                self.benchmark.addItem(each.title, each.benchmark)
            self.benchmark.setCurrentIndex(index_of(chosen, [each.benchmark for each in found]))
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItems([tr(ALL), tr(WRONG), *([tr(DIFFERENT)] if len(models) > 1 else [])])
            self.which.setCurrentIndex(max(self.which.findText(which), 0))
        self._read()

    def _read(self) -> None:
        path, results = self._path, self._results
        first, second = self._wanted[0], (*self._wanted, None)[1]
        benchmark: str | None = self.benchmark.currentData()
        job = self._background.call(
            lambda: items.read_questions(path, results, first, second, benchmark or ""),
            "read questions",
        )
        self._task.start(one_job(job))

    @Slot(object)
    def _take(self, questions: list[ComparedQuestion]) -> None:
        self.questions, self._models = questions, self._wanted
        self._filter()

    @Slot()
    def _filter(self) -> None:
        which = self.which.currentText()
        self.shown = [each for each in self.questions if each.fits(which)]
        self.go(0)
        self.changed.emit()

    @property
    def words(self) -> tuple[str, str]:
        """The headline, and the caption below it."""
        names = [each.name for each in self._models]
        return items.headline(self.questions, names), items.said(
            len(self.shown), len(self.questions)
        )

    def table(self) -> Table:
        """Return a table of all questions that the filter shows."""
        return items.table(self.shown, [each.name for each in self._models])

    def go(self, at: int) -> None:
        """Show one of the filtered questions by its zero-based index."""
        count = len(self.shown)
        self.at = min(max(at, 0), max(count - 1, 0))
        self.before.setEnabled(self.at > 0)
        self.after.setEnabled(self.at + 1 < count)
        self.place.setText(
            tr("{at:,} of {count:,}", at=self.at + 1, count=count) if count else tr("none")
        )
        if not count:
            self.prompt.setPlainText("")
            self.options.hide()
            self.told.setText(
                tr("No questions match the filter.") if self.questions else tr(NOTHING_TO_READ)
            )
            return
        question = self.shown[self.at]
        names = [each.name for each in self._models]
        self.prompt.setPlainText(question.first.prompt)
        self.prompt.verticalScrollBar().setValue(self.prompt.verticalScrollBar().maximum())
        self.options.setVisible(bool(question.first.options))
        self.options.show_table(items.options(question, names))
        self.told.setText(items.told(question, names))
