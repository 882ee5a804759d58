"""The choice of models and benchmarks before a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QWidget,
)

from desktop.core.benchmarks.tasks.own import PREFIX
from desktop.core.i18n import counted, marked, tr
from desktop.core.servers.facts import no_scores, no_template
from desktop.core.statistics.intervals import half_width
from desktop.services.servers import Servers
from desktop.ui.names import distinct_names, full_name
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.benchmarks.quality.offered_sets import Offer, Offers, Source
from desktop.ui.panes.benchmarks.quality.queue import QueuedModel
from desktop.ui.panes.benchmarks.quality.tick_list import Entry, TickList
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced

LIMITS = (20, 50, 100, 200, 500, 0)
FIRST_LIMIT, FEW = 50, 20
LIMIT_WIDTH = 296
DIFFERENT = ("Pebble-1-0.4M-Instruct-F16", "Pebble-1-10M-Instruct-F16")
"""Models that are selected at first, since their scores differ clearly."""
SIDE_BY_SIDE = 640
"""Minimum width in unscaled pixels at which both lists are side by side."""
HEADINGS: dict[Source, str] = {
    "private": marked("Your unlocked private sets"),
    "here": marked("Your files"),
    "own": marked("Included with the demo models"),
    "hub": marked("From the Hugging Face Hub (downloaded once)"),
}
NO_OWN_SETS = marked(
    "Glassbox's own question sets come with the demo models, which this copy doesn't include."
)


class QualitySetup(QWidget):
    start_asked = Signal()
    back_asked = Signal()

    def __init__(self, shell: Shell, runtime: Runtime, servers: Servers, offers: Offers) -> None:
        super().__init__()
        theme = self._theme = shell.theme
        self._library, self._models, self._servers = (
            runtime.library,
            runtime.models,
            servers,
        )
        self._files, self.offers = shell.files, offers
        self.models = TickList(
            theme,
            tr("Models to run"),
            tr(
                "Each selected model answers the questions. Afterward, you can compare any two "
                "models."
            ),
        )
        self.sets = TickList(
            theme,
            tr("Benchmarks to run"),
            tr(
                "A benchmark is a fixed set of questions. Depending on the benchmark, the "
                "model picks the most likely of several options or writes its own answer."
            ),
        )
        self.limit = QComboBox()
        self.why = label(kind="caption", wrap=True)
        self.begin = button(theme, tr("Start", "a button"), "primary", "ph.play")
        self.begin.setWhatsThis(
            tr(
                "Starts the run: each selected model answers the questions in each selected "
                "benchmark. You can pause or stop; the answers so far are kept."
            )
        )
        self.back = button(theme, tr("Back to results"), "link")
        self.back.setWhatsThis(tr("Returns to the scores without running anything."))
        self.file = button(theme, tr("Add a file…"), "secondary", "ph.file")
        self.file.setWhatsThis(
            tr(
                "Adds questions from a JSON Lines file. Each line has a question, its answer, "
                "and, optionally, choices. The questions stay on this laptop."
            )
        )
        self.folder = button(theme, tr("Add a folder…"), "secondary", "ph.folder-open")
        self.folder.setWhatsThis(
            tr("Adds a published benchmark, such as MMLU, from a folder with its files.")
        )
        self._lay_out()
        self._connect()
        self._selected_first = False  # True once a benchmark was selected to begin with
        self._wanted = ""
        self._before: Sequence[str] = ()  # to be selected again, until the sets are known
        self.back.hide()
        self._follow_library()
        self._show_offers()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        self._cards = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        self._cards.addWidget(self._card(tr("Models"), self.models, ()), 2)
        sets = self._card(tr("Benchmarks"), self.sets, (self.file, self.folder))
        self._cards.addWidget(sets, 3)
        self.limit.setAccessibleName(tr("Questions per benchmark"))
        self.limit.setToolTip(
            tr(
                "More questions take longer but narrow the 95% confidence interval. In MMLU "
                "and MMLU-Pro, the number applies to each subject."
            )
        )
        for count in LIMITS:
            self.limit.addItem(limit_text(count), count)
        self.limit.setCurrentIndex(LIMITS.index(FIRST_LIMIT))
        Scaled(theme, self.limit, lambda: self.limit.setFixedWidth(theme.px(LIMIT_WIDTH)))
        row = spaced(theme, FlowLayout(centered=True), spacing=8)
        for part in (self.limit, self.begin, self.back):
            row.addWidget(part)
        in_column(theme, (self._cards, 1), self.why, row, on=self, spacing=16)

    def _card(self, title: str, ticks: TickList, below: tuple[QWidget, ...]) -> QFrame:
        theme = self._theme
        card = QFrame()
        card.setProperty("kind", "card")
        head = in_row(theme, label(title, "section"), margins=(8, 0, 8, 0))
        column = in_column(theme, head, (ticks, 1), on=card, margins=(16, 16, 16, 16))
        if below:
            row = spaced(theme, FlowLayout(), (8, 0, 8, 0), 8)
            for each in below:
                row.addWidget(each)
            column.addLayout(row)
        return card

    def _connect(self) -> None:
        self.begin.clicked.connect(self.start_asked)
        self.back.clicked.connect(self.back_asked)
        self.file.clicked.connect(self._ask_file)
        self.folder.clicked.connect(self._ask_folder)
        self._library.changed.connect(self._follow_library)
        self.offers.changed.connect(self._show_offers)
        self.offers.opened.connect(self._tick_opened)
        for ticks in (self.models, self.sets):
            ticks.changed.connect(self._follow_ticks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_why()  # a server may have been asked on another page or during a run

    # --- selection ------------------------------------------------------------------------

    @property
    def chosen_models(self) -> list[QueuedModel]:
        found = filter(None, map(self._library.get, self.models.ticked))
        return [QueuedModel(full_name(each), each.path, each.file_name) for each in found]

    @property
    def chosen_offers(self) -> list[Offer]:
        return [self.offers.known[key] for key in self.sets.ticked]

    def save_choices(self) -> object:
        """Return the files that the user added and what is selected, for `restore_choices`."""
        files = list(self.offers.of("here").values())
        return files, self.models.ticked, self._before or self.sets.ticked

    def restore_choices(self, choices: Any) -> None:
        """Offer the files of an earlier form, and select what was selected there."""
        files, models, self._before = choices
        self._selected_first = True
        self.models.tick(models)
        self.offers.add(files)

    def two_models(self) -> list[str]:
        """Return the paths of two models whose scores differ clearly or, without those, of the two
        smallest ones; fewer if there are fewer."""
        smallest = sorted(self._library.usable, key=lambda each: each.bytes)
        return self._different or [each.path for each in smallest[:2]]

    @property
    def _different(self) -> list[str]:
        """The paths of DIFFERENT; empty unless both are there."""
        found = [path for name in DIFFERENT if (path := self._models.shipped(name))]
        return found if len(found) == len(DIFFERENT) else []

    @property
    def has_own(self) -> bool:
        """True if Glassbox's own question sets are available."""
        return bool(self.offers.of("own"))

    @Slot()
    def _follow_ticks(self) -> None:
        self.begin.setEnabled(bool(self.models.ticked and self.sets.ticked))
        lacking = "" if self.begin.isEnabled() else tr("Select a model and a benchmark first")
        self.begin.setToolTip(lacking)
        self._say_why()

    def _say_why(self) -> None:
        """Say which selected model on a server can't take which selected benchmark, if that is
        known. The others run all the same."""
        offers = filter(None, map(self.offers.known.get, self.sets.ticked))
        options = [each.tasks[0] for each in offers if not each.tasks[0].longest_answer]
        in_chat = any(task.layout.repository == PREFIX for task in options)  # own.py
        known = list(filter(None, map(self._servers.facts, self.models.ticked)))
        lacking = [no_scores(facts).message for facts in known if options and not facts.scores]
        lacking += [
            no_template(facts).message
            for facts in known
            if in_chat and facts.scores and not facts.model.template
        ]
        self.why.setText(" ".join(dict.fromkeys(lacking)))
        self.why.setVisible(bool(self.why.text()))

    # --- library and question sets --------------------------------------------------------

    @Slot()
    def _follow_library(self) -> None:
        names = distinct_names(self._library.usable)
        entries = [Entry(path, name, path) for path, name in names.items()]
        if served := self._library.servers:
            entries.append(Entry("", tr("On servers, where the questions are sent")))
            entries += [Entry(each.path, each.name, each.path) for each in served]
        nothing = [Entry("", tr("No models yet. Add or download one in Models."))]
        self.models.show_entries(entries or nothing)
        if not self.models.ticked:
            self.models.tick(self._different or [self._models.default()])

    @Slot()
    def _show_offers(self) -> None:
        entries: list[Entry] = []
        for source, heading in HEADINGS.items():
            found = self.offers.of(source)
            if found or source == "own":
                entries.append(Entry("", tr(heading) if found else tr(NO_OWN_SETS)))
            entries += [Entry(key, each.title, _tip(each)) for key, each in found.items()]
        self.sets.show_entries(entries)
        own = self.offers.of("own")
        if own and not self._selected_first:
            self._selected_first = True
            quick = [key for key, each in own.items() if not each.tasks[0].longest_answer]
            if not self.sets.ticked:
                self.sets.tick(quick[:1])
        if self._before and self.offers.of("hub"):  # the included sets are listed with these
            self.sets.tick(self._before)
            self._before = ()
        if self._wanted:
            self.tick_only(self._wanted)

    def tick_only(self, wanted: str) -> None:
        """Select only this set, given by its name or path. It is run as multiple choice if
        possible, which takes less time than written answers."""
        keys = [
            key
            for key, each in self.offers.known.items()
            if wanted in (each.name, str(each.places[0]))
        ]
        self.sets.tick(keys[-1:])
        self._wanted = "" if keys else wanted  # until the sets are known

    def tick_few(self, paths: list[str]) -> bool:
        """Select these models, and a few multiple-choice questions that are on this computer.
        Returns False, and selects nothing, if there are no such questions or no models."""
        found = [
            key
            for key, each in self.offers.known.items()
            if each.source != "hub" and not each.tasks[0].longest_answer
        ]
        if not found or not paths:
            return False
        self.models.tick(paths)
        self.sets.tick(found[:3])
        self.limit.setCurrentIndex(self.limit.findData(FEW))
        return True

    @Slot()
    def _ask_file(self) -> None:
        kinds = tr("Questions (*.jsonl)")
        if path := self._files.ask(self, tr("Add a question file"), kinds):
            self.offers.open_path(path)

    @Slot()
    def _ask_folder(self) -> None:
        if path := self._files.ask_folder(self, tr("Add a benchmark folder")):
            self.offers.open_path(path)

    @Slot(list)
    def _tick_opened(self, keys: list[str]) -> None:
        self.sets.tick([*self.sets.ticked, *keys])


def _tip(offer: Offer) -> str:
    asked = (
        tr("writes its answers")
        if offer.tasks[0].longest_answer
        else tr("picks the most likely option")
    )
    shots = offer.tasks[0].shots
    examples = counted(
        shots,
        ", with {shots} example before each question",
        ", with {shots} examples before each question",
        shots=shots,
    )
    return tr("The model {asked}{examples}.", asked=asked, examples=examples if shots else "")


def limit_text(count: int) -> str:
    """Return a limit on the number of questions as text, with the margin of error of a score: "50
    questions each: up to ±13 points"."""
    if not count:
        return tr("All questions")
    return tr(
        "{count} questions each: up to ±{half_width:.0f} points",
        count=count,
        half_width=100 * half_width(0.5, count),
    )
