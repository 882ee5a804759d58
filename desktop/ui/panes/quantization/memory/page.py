"""Memory: shows how much memory a model needs in each precision, and whether it fits."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.library.models import SHIPPED
from desktop.core.memory import subject as memory_subject
from desktop.core.memory.subject import Subject
from desktop.services.hub_requests import HubRequests
from desktop.services.machine import MachineWatch
from desktop.services.task import Task, one_job
from desktop.ui.experiments import Setup
from desktop.ui.panes.base import Experiment, Runtime, Shell, Spot
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization.memory.chart import axis_end, memory_chart, unit_of
from desktop.ui.panes.quantization.memory.controls import MemoryControls, MemorySubject
from desktop.ui.panes.quantization.memory.foot import MemoryFoot
from desktop.ui.panes.quantization.memory.measured import MeasuredMemory
from desktop.ui.panes.quantization.memory.rows import (
    INSET,
    MemoryView,
    as_table,
    headline,
    longer_text,
    view,
)
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import Gap, in_column, in_row
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.results.problem_card import ProblemCard

SEVEN_BILLION = MemorySubject(parameters=7_000_000_000)
EIGHT_TIMES_SEVEN = MemorySubject(parameters=46_700_000_000, active=12_900_000_000)
"""Mixtral 8x7B. The source of its size is in core/memory/known_shapes.py; the active parameters are
from the Mixtral paper (arXiv 2401.04088)."""
LONGER = 8
PREFERRED = "Q4_K_M"
LOOK_EVERY_MS, WORTH_SHOWING = 2000, 0.005
"""Interval in milliseconds at which the free memory is read, and the change that is worth showing,
as a share of all memory."""


class MemoryPage(PanePage):
    id = "memory"
    instant = True
    summary = marked(
        "See how much memory a model needs in each precision and whether it fits on this laptop."
    )

    def __init__(self, shell: Shell, runtime: Runtime, hub_requests: HubRequests) -> None:
        super().__init__(shell)
        self._runtime, self._hub_requests = runtime, hub_requests
        theme = shell.theme
        self.subject: Subject | None = None
        self.view: MemoryView | None = None
        self._reading = Task(self)
        self._reading.finished.connect(self._take)
        self._reading.failed.connect(self._say_why)
        self._selected = PREFERRED
        self._note = ""
        self._note_context: int | None = None
        """The only context length to which the note applies; None if it applies to any."""
        self._watch = MachineWatch(runtime.inference, self)
        self._looks = QTimer(self, interval=LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)
        self._again: tuple[MemorySubject, int] | None = None
        """What was shown in another language, and its context length, until its header is read."""
        self.controls = MemoryControls(theme, runtime.library, hub_requests, runtime.models)
        self.chart = Plot(theme, tr("Memory in every precision"))
        self.chart.setWhatsThis(
            tr(
                "One bar for each precision: the weights, the KV cache, and the compute buffer "
                "together. Hatched parts are estimates. The vertical lines mark this laptop's "
                "memory, how much of it is free, and the graphics card's free memory, if there is "
                "a card."
            )
        )
        self.headline, self.foot = label(kind="section", wrap=True), MemoryFoot(theme)
        self.measured = MeasuredMemory(runtime.inference, runtime.models, shell.notices, self)
        self.problem = ProblemCard(theme)
        self._notes = label(kind="caption", tone="soft", wrap=True)
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        self.tools = FigureTools(
            theme,
            shell.files,
            tr("Memory"),
            self._card,
            self._as_table,
            instead=[self.chart],
            numbers=tr("Memory in every precision"),
        )
        self.numbers = self.tools.numbers
        self._lay_out()
        self._connect()
        path = runtime.models.default()
        default = runtime.library.get(path)
        if default is not None and default.source in SHIPPED:  # every precision of those fits
            self.controls.choose(SEVEN_BILLION)
        else:
            self.controls.open_model(path)

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        row = experiment_row(theme, self, self.tools)
        in_column(theme, row, (self._card, 1), on=self, spacing=12)
        top = (self.controls, self._notes, self.problem)
        above = in_column(theme, *top, margins=(INSET, 0, INSET, 0))
        self._figure = QWidget()
        said = in_row(theme, self.headline, margins=(INSET, 0, INSET, 0))
        parts = (said, (self.chart, 1), (self.numbers, 1), self.foot)
        in_column(theme, *parts, on=self._figure)
        in_column(
            theme, above, (self._figure, 1), Gap(share=0), on=self._card, margins=(12, 12, 12, 12)
        )
        self.problem.hide()
        self._notes.hide()
        self.setFocusProxy(self.chart)

    def _connect(self) -> None:
        self.controls.asked.connect(self._follow_asked)
        self.controls.changed.connect(self._show)
        self.chart.picked.connect(self._choose)
        self.measured.changed.connect(self._follow_measured)
        self.foot.load_asked.connect(self._load)
        self.foot.stop_asked.connect(self.measured.task.stop)
        self._watch.changed.connect(self._show)

    # --- actions ---------------------------------------------------------------------------------

    def show_seven(self) -> None:
        self._selected = PREFERRED
        self.controls.choose(SEVEN_BILLION)

    def show_eight(self) -> None:
        self._selected = PREFERRED
        known = EIGHT_TIMES_SEVEN.parameters
        self.controls.choose(EIGHT_TIMES_SEVEN)
        self._say_also(
            tr(
                "Mixtral 8x7B has {known:.1f} billion weights, not 56 billion, because its "
                "eight experts share attention and embeddings.",
                known=known / 1e9,
            )
        )

    def lengthen(self) -> None:
        """Lengthen the context eightfold, but at most to the longest that can be chosen."""
        before = self.view
        self.controls.lengthen(LONGER)
        if before is None or self.view is None:
            return
        self._say_also(longer_text(before, self.view), self.view.context_length)

    experiments = (
        Experiment(
            marked("Will a 7B model fit?"),
            marked("Seven billion weights in every precision."),
            show_seven,
        ),
        Experiment(
            marked("Eight times 7B is not 56B"),
            marked(
                "A mixture of eight experts: which weights the experts share and how many "
                "weights must be in memory."
            ),
            show_eight,
        ),
        Experiment(
            marked("A longer conversation"),
            marked("Up to eight times as many tokens: the KV cache grows, but the weights don't."),
            lengthen,
        ),
    )

    def run_fit(self, _setup: Setup) -> None:
        self.subject = None  # otherwise the context length would stay as it is
        self.controls.restore()
        self.show_seven()

    offered: ClassVar = {"fit": run_fit}
    spots: ClassVar = {
        "fit": lambda page: Spot(
            page.chart.canvas.viewport(), page.chart.ends_rect, (page.headline, page.chart)
        )
    }

    def unsaved(self) -> tuple[object, ...]:
        controls = self.controls
        return controls.chosen_size, controls.now, controls.context_length

    def show_unsaved(self, unsaved: Any) -> None:
        size, shown, context = unsaved
        if size is not None:
            self.controls.choose(size)
        if shown == size and self.subject is not None:
            self.controls.show_context(context, self.subject.trained_context)
            self._show()
            return
        self._again = shown, context
        if size is not None:
            self.controls.choose_offered(shown)

    # --- following -------------------------------------------------------------------------------

    @Slot(object)
    def _follow_asked(self, asked: MemorySubject) -> None:
        """Read a file's header in the background; everything else is known immediately."""
        self._reading.abandon()
        self._note = ""
        if self._again is not None and self._again[0] != asked:
            self._again = None
        if asked.path:
            path = asked.path
            job = self._runtime.background.call(
                lambda: memory_subject.of_file(path), "read a header for its memory"
            )
            self._reading.start(one_job(job))
            return
        remote = self._hub_requests.headers.get(asked.remote)
        if remote is not None:
            header = remote.header
            self._take(memory_subject.of_header(header.metadata, header.tensors, remote.facts))
        elif asked.parameters:
            self._take(memory_subject.of_size(asked.parameters, asked.active))

    @Slot(object)
    def _take(self, subject: Subject) -> None:
        # Among models of any size, only the size changes: the context stays as it was chosen.
        other = self.subject is None or not (self.subject.like and subject.like)
        self.subject = subject
        self.problem.hide()
        self._figure.show()
        if other:
            loaded = self.measured.loaded(self.controls.now.path)
            usual = subject.usual_context
            if loaded is not None:
                self.measured.fresh(loaded)
                usual = loaded.context_length
            if self._again is not None:
                usual, self._again = self._again[1], None
            self.controls.show_context(usual, subject.trained_context)
        self._show()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.subject = self.view = None
        self._figure.hide()
        self._notes.hide()
        self.problem.show_error(tr("The data can't be shown"), error)
        self.problem.show()

    @Slot()
    def _follow_measured(self) -> None:
        """Show a model that was just loaded, with its own context length."""
        loaded = self.measured.loaded(self.controls.now.path)
        if loaded is not None and self.subject is not None and self.measured.fresh(loaded):
            self.controls.show_context(loaded.context_length, self.subject.trained_context)
        self._show()

    @Slot()
    def _show(self) -> None:
        subject = self.subject
        if subject is None:
            return
        context_length, cache = self.controls.context_length, self.controls.cache
        if self._note_context not in (None, context_length):
            self._note = ""
        found = self.view = view(
            subject,
            self._watch.machine(),
            context_length,
            cache,
            every=self.controls.every,
            measured=self.measured.bytes(self.controls.now.path, context_length, cache),
        )
        names = [row.name for row in found.rows]
        at = names.index(self._selected) if self._selected in names else 0
        chart = memory_chart(found, at)
        self.chart.show_chart(chart)
        self.chart.choose(chart.walked[at])
        self.headline.setText(headline(found.rows[at]))
        self.foot.show_row(subject, found, at, unit_of(axis_end(found)))
        self.foot.show_measured(self.measured.state(self.controls.now.path, subject))
        said = " ".join([self._note, *subject.notes]).strip()
        self._notes.setText(said)
        self._notes.setVisible(bool(said))
        self.tools.refresh()

    def _say_also(self, note: str, context_length: int | None = None) -> None:
        self._note, self._note_context = note, context_length
        self._show()

    @Slot(str)
    def _choose(self, key: str) -> None:
        if self.view is not None:
            self._selected = self.view.rows[self.chart.chart.walked.index(key)].name
            self._show()

    @Slot()
    def _load(self) -> None:
        self.measured.load(self.controls.now.path, self.controls.context_length)

    def _as_table(self) -> Table:
        return as_table(self.view.every if self.view else ())

    def showEvent(self, event: QShowEvent) -> None:
        """Update the page, since free memory may have changed while it was hidden."""
        super().showEvent(event)
        self._show()
        self._looks.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looks.stop()

    @Slot()
    def _look(self) -> None:
        """Update the page if other programs have taken or freed memory."""
        if self.view is None:
            return
        known, now = self.view.machine, self._watch.machine()
        if abs(now.memory_free - known.memory_free) > WORTH_SHOWING * known.memory_total:
            self._show()
