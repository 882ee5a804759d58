"""The Across a text page: shows the routing of a whole text, layer by layer."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.files.text_file import read_text
from desktop.core.i18n import marked, tr
from desktop.core.routing.measures import together
from desktop.services.task import Task, one_job
from desktop.ui.figures.router.cells import words_for
from desktop.ui.figures.router.headline import chosen_experts, processed, unknown
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell
from desktop.ui.panes.experts import texts
from desktop.ui.panes.experts.over_text import figure as over_text
from desktop.ui.panes.experts.over_text.figure import TokenGrid, TraceSummary, summary_of
from desktop.ui.panes.experts.over_text.measures_card import MeasuresCard
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.widgets.controls import button, explain
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.layout.side_by_side import Beside
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.numbers.cell_grid import CellGrid
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

SIDE, FIELD = 272, 64
LARGEST_TEXT = 4_000_000
LAYERS, TOKENS, PAIRS = "layers", "tokens", "pairs"


def pictures() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(
            LAYERS,
            tr("Layers × experts"),
            tr("Shows how often each layer chose each expert. Click a layer to select it."),
        ),
        SegmentChoice(
            TOKENS,
            tr("Tokens × experts"),
            tr("Shows which experts each token used in the selected layer."),
        ),
        SegmentChoice(
            PAIRS,
            tr("Chosen together"),
            tr("Shows which experts of the selected layer were chosen for the same tokens."),
        ),
    )


class TextPage(ExpertsPage):
    id = "text"
    summary = marked("See how evenly a text uses the experts and how sure the router is.")

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane, watch: Watch) -> None:
        super().__init__(shell, runtime, open_pane, watch)
        theme = shell.theme
        self.place = 0  # index of the selected layer
        self.summary_shown: TraceSummary | None = None
        self._summing = Task(self)
        self._summing.finished.connect(self._take)
        self.field = LongTextEdit()
        self.field.setProperty("kind", "field")
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(tr("Text for the model to read"))
        self.field.setPlaceholderText(tr("Type or paste text for the model to read"))
        self.file = button(theme, tr("Open a text file"), "secondary", "ph.file-text")
        self.pictures = Segments(theme, pictures())
        self.layers = CellGrid(theme, tr("Expert load by layer"), tr("Expert"))
        self.tokens = TokenGrid(theme)
        self.pairs = CellGrid(theme, tr("Experts chosen together"), tr("Other expert"))
        self.measures = MeasuresCard(theme)
        self._one, self._scale = OneOf(self.layers, self.tokens, self.pairs), ColorScale(theme)
        picture = QWidget()
        in_column(theme, (self._one, 1), self._scale, on=picture)
        self.card = FigureCard(theme, shell.files, Figure(tr("Routing"), picture, self.as_table))
        self._lay_out()
        self._connect()
        self._follow_model()
        self.show_trace()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        Scaled(theme, self.field, lambda: self.field.setFixedHeight(theme.px(FIELD)))
        text = tr(
            "Let the model read some text, or click an experiment. Recordings from Watch the "
            "router or from a file appear here, too."
        )
        self._fill(
            [(self.field, 1)],
            button(theme, tr("Read", "a button: let the model read"), "primary", "ph.play"),
            ("ph.article", tr("No text read yet"), text),
            Beside(theme, self.card, self.measures, SIDE),
            [self.file],
        )
        self.card.column.insertWidget(2, in_lines(theme, [self.pictures]))
        self.setFocusProxy(self.field)
        explain(
            (
                self.field,
                tr(
                    "The model reads this text without answering it, and Glassbox records which "
                    "experts each token uses."
                ),
            ),
            (
                self.go,
                tr("Runs the model on the text and records which experts each token uses."),
            ),
            (self.file, tr("Opens a text file for the model to read.")),
            (
                self.layers,
                tr(
                    "Each row is a layer, each column an expert. The brighter a cell, the more "
                    "often the layer chose that expert across the whole text."
                ),
            ),
            (
                self.tokens.grid,
                tr(
                    "Each row is a token of the text, each column an expert of the selected "
                    "layer. The brighter a cell, the larger the router's value for that expert; "
                    "the color scale says which value it is. Circled experts were used."
                ),
            ),
            (
                self.pairs,
                tr(
                    "Rows and columns are the experts of the selected layer. The brighter a cell, "
                    "the more often both experts were chosen for the same token."
                ),
            ),
        )

    def _connect(self) -> None:
        self.go.clicked.connect(self._read)
        self.file.clicked.connect(self._ask_file)
        self.pictures.chosen.connect(self._show_picture)
        self.layers.picked.connect(self._look_into)

    # --- actions --------------------------------------------------------------------------

    experiments = (
        Experiment(
            marked("A story"),
            marked("A short story in English."),
            lambda page: page.read(texts.STORY),
        ),
        Experiment(
            marked("A story in Spanish"),
            marked("The same story in Spanish."),
            lambda page: page.read(texts.SPANISH),
        ),
        Experiment(
            marked("Code"), marked("Three functions in Python."), lambda page: page.read(texts.CODE)
        ),
        Experiment(
            marked("Arithmetic"),
            marked("Eighteen arithmetic problems and their results."),
            lambda page: page.read(texts.SUMS),
        ),
    )

    def read(self, text: str) -> None:
        self.field.setPlainText(text)
        self._read()

    def open_text(self, path: str) -> None:
        """Load a text from a file into the field. Errors are shown as notices."""
        job = self._runtime.background.call(
            lambda: read_text(path, LARGEST_TEXT).removeprefix("\ufeff"), "open a text"
        )
        job.finished.connect(self.field.setPlainText)
        job.failed.connect(self.shell.notices.error)

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        text = self.field.toPlainText()
        if len(text) > LARGEST_TEXT:
            message = tr(
                "This text is too long. Glassbox can watch a router for at most "
                "{largest_text:,} characters. Use a shorter text.",
                largest_text=LARGEST_TEXT,
            )
            self.shell.notices.error(UserError(message, kind="too_large"))
        elif text.strip():
            self.watch.read(text)

    @Slot()
    def _ask_file(self) -> None:
        kinds = tr("Text files (*.txt *.md);;All files (*)")
        if path := self.shell.files.ask(self, tr("Open a text file"), kinds):
            self.open_text(path)

    @Slot()
    def _follow_running(self) -> None:
        super()._follow_running()
        if self.isVisible():
            self.show_trace()

    def show_trace(self) -> None:
        """Summarize the trace in the background once it is complete, since a long trace takes a
        moment."""
        trace = self.watch.trace
        if self.watch.running or (self.summary_shown and self.summary_shown.trace is trace):
            return
        if trace is None or not trace.ids:
            self._summing.abandon()  # it is about an earlier trace
            self.summary_shown = None
            self._there.show_one(self._nothing)
            return
        model = self.watch.traced
        job = self._runtime.background.call(lambda: summary_of(trace, model), "sum up the routing")
        self._summing.start(one_job(job))

    @Slot(object)
    def _take(self, summary: TraceSummary) -> None:
        self.summary_shown = summary
        self.place = min(self.place, len(summary.layers) - 1)
        self._there.show_one(self._body)
        self._show_picture()

    @Slot(int, int)
    def _look_into(self, row: int, _column: int) -> None:
        self.place = row
        self._show_words()

    # --- showing ------------------------------------------------------------------------

    @Slot()
    def _show_picture(self) -> None:
        summary = self.summary_shown
        if summary is None:
            return
        picture, trace = self.pictures.current, summary.trace
        if picture == LAYERS:
            cells = over_text.load_cells(summary)
            self.layers.show_cells(cells)
            self.layers.choose(self.place, self.layers.column)
            self._scale.show_range(
                (0.0, cells.most), tr("each expert's share of a layer's choices")
            )
            self._one.show_one(self.layers)
        elif picture == TOKENS:
            values = trace.weights if trace.probabilities is None else trace.probabilities
            most = float(values[:, self.place].max())
            self.tokens.show_layer(trace, self.place, most)
            self._scale.show_range((0.0, most), words_for(trace))
            self._one.show_one(self.tokens)
        else:
            cells = over_text.pair_cells(trace, together(trace, self.place))
            self.pairs.show_cells(cells)
            self._scale.show_range((0.0, cells.most), tr("share of tokens with both experts"))
            self._one.show_one(self.pairs)
        self._show_words()

    def _show_words(self) -> None:
        summary = self.summary_shown
        if summary is None:
            return
        self.measures.show_layer(summary.layers, self.place)
        title, compared = self._headline(summary)
        read = processed(summary.model, len(summary.trace.ids))
        self.card.say(title, f"{compared} {read} {unknown(summary.trace)}".strip())

    def _headline(self, summary: TraceSummary) -> tuple[str, str]:
        """Return a headline for the current picture, and a sentence with a value for comparison (""
        if there is none)."""
        trace = summary.trace
        if self.pictures.current == LAYERS:
            return over_text.load_headline(summary, self.place)
        if self.pictures.current == PAIRS:
            return over_text.pairs_headline(trace, self.place, together(trace, self.place))
        return tr(
            "Each token goes to {experts} in layer {layer}",
            experts=chosen_experts(trace),
            layer=trace.layers[self.place],
        ), ""

    def as_table(self) -> Table:
        """Return the table for the current picture."""
        summary = self.summary_shown
        if summary is None:
            return Table((), ())
        if self.pictures.current == LAYERS:
            return over_text.layers_table(summary)
        if self.pictures.current == TOKENS:
            return over_text.tokens_table(summary.trace, self.place)
        return over_text.pairs_table(together(summary.trace, self.place))
