"""Perplexity: measures how well models predict a text that the user provides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.files.text_file import read_text
from desktop.core.i18n import counted, marked, tr
from desktop.core.resources import resource
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import no_long_texts
from desktop.services.jobs import while_alive
from desktop.services.servers import Servers
from desktop.ui.figures.lone_value import BarsOrNumber
from desktop.ui.model_box import ModelBox
from desktop.ui.names import distinct_name
from desktop.ui.panes.base import Experiment, Runtime, Shell
from desktop.ui.panes.benchmarks.perplexity import run as perplexity
from desktop.ui.panes.benchmarks.perplexity.run import Read, measure_perplexity
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide, SideCard
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.widgets.tokens.coloring import TextColors
from desktop.ui.widgets.tokens.confidence_legend import legend_parts
from desktop.ui.widgets.tokens.confidence_steps import READING_STEPS

MODEL_WIDTH, TEXT_WIDTH, TOOLS = 296, 376, 32
SAMPLE, SAMPLE_LENGTH, BRIEF_LENGTH = ("texts", "reading.txt"), 12_000, 2_000
"""The path of the included sample text, and the number of characters from it that the normal and
the brief measurement use. A few pages are enough for a confidence interval and take only a
moment."""

TOKENS, BYTES = "tokens", "bytes"


def says() -> Says:
    return Says(
        "ph.article",
        tr("Nothing measured yet"),
        tr(
            "Paste text or open a file. The model predicts the text token by token, and Glassbox "
            "measures how well."
        ),
        tr("The measurement failed"),
    )


class PerplexityPage(PanePage):
    id = "perplexity"
    summary = marked(
        "Measure how well a model predicts text that you choose. Lower perplexity is better."
    )

    def __init__(self, shell: Shell, runtime: Runtime, servers: Servers) -> None:
        super().__init__(shell)
        self._runtime, self._servers = runtime, servers
        theme = shell.theme
        self._reads: list[Read] = []
        self._of = ""  # the text that was read
        self.model = ModelBox(
            shell.theme, runtime.library, runtime.models, MODEL_WIDTH, why_not_served=""
        )
        self.model.setWhatsThis(tr("Chooses the model to measure."))
        self.measure = button(theme, tr("Measure"), "primary", "ph.play")
        self.measure.setWhatsThis(
            tr(
                "The model reads your text. For each token, Glassbox records the probability "
                "that the model assigned to it beforehand; perplexity summarizes these "
                "probabilities in one number."
            )
        )
        self.why = label(kind="caption", wrap=True)
        self.text = LongTextEdit()
        self.colors = TextColors(theme, self.text)
        self.sure = label(kind="caption", wrap=True)
        self.file = button(theme, tr("Open a file…"), "secondary", "ph.file-text")
        self.file.setWhatsThis(tr("Opens a text file and shows its text here."))
        self.count = label(kind="count")
        self.chart = Plot(theme, tr("Prediction quality by model"))
        self.chart.setWhatsThis(
            tr(
                "Each bar is a model. A shorter bar is better: the text surprised the model less. "
                "The error bar is the 95% confidence interval."
            )
        )
        self.shown = BarsOrNumber(theme, self.chart)
        self.units = Segments(
            theme,
            (
                SegmentChoice(TOKENS, tr("Per token"), tr("Perplexity: the usual measure")),
                SegmentChoice(
                    BYTES,
                    tr("Per byte"),
                    tr("Bits per byte: comparable between models with different tokenizers"),
                ),
            ),
        )
        chart = Figure(tr("Perplexity"), self._made_figure(), lambda: perplexity.table(self.reads))
        self.result = Result(theme, shell.files, says(), [chart], self._show)
        self.card = self.result.cards[0]
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow()

    # --- building -----------------------------------------------------------------------

    def _made_figure(self) -> QWidget:
        made = QWidget()
        row = in_row(self.shell.theme, self.units, STRETCH)
        in_column(self.shell.theme, row, (self.shown, 1), on=made, margins=(0, 4, 0, 0))
        return made

    def _lay_out(self) -> None:
        theme = self.shell.theme
        row = in_row(theme, self.model, self.measure, STRETCH)
        halves = filled(
            spaced(theme, SideBySide(), spacing=16), self._made_text(), (self.result, 1)
        )
        parts = (experiment_row(theme, self), row, self.why, (halves, 1))
        in_column(theme, *parts, on=self, spacing=16)
        self.setFocusProxy(self.text)

    def _made_text(self) -> QWidget:
        theme = self.shell.theme
        card = SideCard(theme, TEXT_WIDTH)
        head = in_row(theme, label(tr("Your text"), "section"), STRETCH, self.count)
        Scaled(theme, self.count, lambda: self.count.setMinimumHeight(theme.px(TOOLS)))
        self.text.setProperty("kind", "field")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text to measure"))
        self.text.setWhatsThis(
            tr(
                "The text that the model predicts. It stays on this laptop, unless you measure a "
                "model on a server."
            )
        )
        self.text.setPlaceholderText(
            tr("Type or paste text. With a few pages or more, you also get a confidence interval.")
        )
        row = in_row(theme, self.file, STRETCH)
        legend = QWidget()
        ranges = spaced(theme, FlowLayout(legend, centered=True), spacing=8)
        for swatch, name in legend_parts(theme, READING_STEPS):
            pair = QWidget()
            in_row(theme, swatch, name, on=pair)
            ranges.addWidget(pair)
        self.colored = QWidget()
        in_column(theme, self.sure, legend, on=self.colored, spacing=4)
        self.colored.hide()
        parts = (head, (self.text, 1), self.colored, row)
        in_column(theme, *parts, on=card, margins=(16, 12, 16, 16))
        return card

    def _connect(self) -> None:
        self.measure.clicked.connect(self.start)
        self.file.clicked.connect(self._ask_file)
        self.text.textChanged.connect(self._follow)
        self.model.opened.connect(lambda: self._follow())
        self._runtime.inference.loaded_changed.connect(self._follow)
        self._runtime.library.changed.connect(self._follow_library)
        self.units.chosen.connect(lambda: self.result.refresh())

    # --- actions --------------------------------------------------------------------------

    def read_sample(self) -> bool:
        """Measure a model on the sample text. Returns False if there is no model."""
        return self._read_sample(1)

    def read_with_two(self) -> bool:
        """Measure two models on the sample text. Returns False if there are fewer than two."""
        return self._read_sample(2)

    experiments = (
        Experiment(
            marked("One model, one text"),
            marked("One model reads a sample text from Glassbox."),
            read_sample,
        ),
        Experiment(
            marked("Two models, one text"),
            marked("The two smallest models read the same sample text."),
            read_with_two,
        ),
    )

    def read_briefly(self) -> bool:
        """Measure a few lines, enough for a screenshot. Returns False if there is no model."""
        return self._read_sample(1, BRIEF_LENGTH)

    def _read_sample(self, count: int, length: int = SAMPLE_LENGTH) -> bool:
        models = self._runtime.library.usable
        if len(models) < count:
            self.shell.notices.info(
                tr("This experiment needs a model. Add or download one in Models.")
                if count == 1
                else tr("This experiment needs two models. Add or download more in Models.")
            )
            return False
        if is_server(self.model.path):
            self.model.open(self._runtime.models.default())
        smallest = sorted(models, key=lambda each: each.bytes)[:count]
        chosen = [self.model.path] if count == 1 else [each.path for each in smallest]
        self._open(str(resource(*SAMPLE)), lambda: self._begin(chosen), length)
        return True

    @Slot()
    def start(self) -> None:
        """Measure the selected model on the text in the field."""
        self._begin([self.model.path])

    def _begin(self, paths: list[str]) -> None:
        text, library = self.text.toPlainText(), self._runtime.library
        models = [each for each in map(library.get, paths) if each is not None]
        if not models or not text.strip():
            return
        among, take = library.models, partial(self._take, text)
        self.result.run(
            lambda: measure_perplexity(self._runtime.inference, models, among, text, take),
            tr("Reading"),
            tr("Getting ready"),
        )

    @Slot()
    def _ask_file(self) -> None:
        kinds = tr("Text files (*.txt *.md);;All files (*)")
        if path := self.shell.files.ask(self, tr("Open a text file"), kinds):
            self.open_text(path)

    def open_text(self, path: str) -> None:
        """Show a file's text. Ctrl+Z restores the previous text."""
        self._open(path, lambda: None)

    def _open(self, path: str, then: Callable[[], object], most: int | None = None) -> None:
        """Show the first `most` characters of a file (all of them if `most` is None), then call
        `then`."""

        def take(text: object) -> None:
            self.text.selectAll()
            self.text.insertPlainText(str(text))
            then()

        job = self._runtime.background.call(
            lambda: perplexity.checked(read_text(path)[:most], Path(path).name), "read a text"
        )
        job.finished.connect(while_alive(self, take))
        job.failed.connect(self.shell.notices.error)

    # --- following ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self._follow()  # the server may have been asked again on another page
        super().showEvent(event)

    @Slot()
    def _follow(self) -> None:
        self.colored.setVisible(bool(self.colors.runs))
        facts = self._servers.facts(self.model.path)
        cannot = no_long_texts(facts) if facts else None
        self.why.setText(cannot.message if cannot else "")
        self.why.setVisible(cannot is not None)
        text = self.text.toPlainText()
        count = len(text)
        self.count.setText(counted(count, "{count} character", "{count:,} characters", count=count))
        lacking = (
            tr("Add a model in Models first")
            if not self.model.path
            else self.why.text()
            if cannot
            else tr("Delete part of the text: it is longer than a thick book")
            if count > perplexity.LONGEST
            else tr("Type or paste text first")
            if not text.strip()
            else ""
        )
        self.measure.setEnabled(not lacking)
        self.measure.setToolTip(lacking)

    def _take(self, text: str, read: Read) -> None:
        """Replace the model's previous result, and all results of another text, with a new one."""
        assert read.file is not None
        if text != self._of:
            self._of, self._reads = text, []
        kept = (each for each in self._reads if each.file and each.file.path != read.file.path)
        self._reads = [*kept, read]

    @property
    def reads(self) -> list[Read]:
        """The results, latest last. Each model has a name that no other one here or in the library
        has, in the current language."""
        listed = self._runtime.library.models
        paths = {each.path for each in listed}
        gone = [each.file for each in self._reads if each.file and each.file.path not in paths]
        return [
            replace(each, model=distinct_name(each.file, [*listed, *gone])) if each.file else each
            for each in self._reads
        ]

    def unsaved(self) -> object:
        return self._reads, self._of

    def show_unsaved(self, unsaved: Any) -> None:
        self._reads, self._of = unsaved
        self.result.refresh()

    @Slot()
    def _follow_library(self) -> None:
        """Other models may have the names of those that were measured."""
        self._show(None)

    def _show(self, _done: object) -> bool:
        reads = self.reads
        if not reads:
            return False
        by_token = self.units.current == TOKENS
        bars = perplexity.bars(reads, by_token)
        if len(reads) == 1:
            self.shown.show_number(bars, *perplexity.lone_value(reads[0], by_token))
        else:
            self.shown.show_bars(bars)
        self._color(reads[-1])
        self.card.say(perplexity.headline(reads, by_token), perplexity.said(reads, by_token))
        return True

    def _color(self, read: Read) -> None:
        """Color the text by how sure the model was that read it last."""
        shown = read.runs if self.text.toPlainText() == self._of else ()
        self.colors.show_runs(shown)
        self.sure.setText(tr("How sure {model} was of each token", model=read.model))
        self.colored.setVisible(bool(shown))
