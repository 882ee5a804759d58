"""Over a text: what the router does with a whole text, layer by layer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import counted, tr
from desktop.core.routing.measures import together
from desktop.services.task import Task, one_job
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.experts import texts
from desktop.ui.panes.experts.over_text import figure as over_text
from desktop.ui.panes.experts.over_text.figure import Summary, TokenGrid, summary_of
from desktop.ui.panes.experts.over_text.measures_card import MeasuresCard
from desktop.ui.panes.experts.page import ExpertsPage, in_lines
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, spaced
from desktop.ui.widgets.layout.side_by_side import Beside
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.numbers.cell_grid import CellGrid
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.results.data_table import DataTable, Table
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.segments import Choice, Segments

SIDE, FIELD = 272, 64
LARGEST_TEXT = 4_000_000
LAYERS, TOKENS, PAIRS = "layers", "tokens", "pairs"
PICTURES = (
    Choice(
        LAYERS,
        tr("Layers × experts"),
        tr("How often each layer chose each expert; click a layer to look into it."),
    ),
    Choice(TOKENS, tr("Tokens × experts"), tr("Which experts each token took in this layer.")),
    Choice(
        PAIRS,
        tr("Chosen together"),
        tr("Which experts of this layer were chosen for the same tokens."),
    ),
)


class TextPage(ExpertsPage):
    id = "text"
    summary = tr("How evenly the experts are used over a text, and how sure the router is.")

    def __init__(self, context: Context, watch: Watch) -> None:
        super().__init__(context, watch)
        theme = context.theme
        self.place = 0  # of the layer that is looked into
        self.summary_shown: Summary | None = None
        self._summing = Task(self)
        self._summing.finished.connect(self._take)
        self.field = LongTextEdit()
        self.field.setProperty("kind", "field")
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(tr("Text for the model to read"))
        self.field.setPlaceholderText(tr("Type or paste a text for the model to read"))
        self.file = button(theme, tr("Open a text"), "secondary", "ph.file-text")
        self.pictures = Segments(theme, PICTURES)
        self.layers = CellGrid(theme, tr("Load of the experts by layer"), tr("expert"))
        self.tokens = TokenGrid(theme)
        self.pairs = CellGrid(theme, tr("Experts chosen together"), tr("and expert"))
        self.numbers = DataTable(theme, tr("The picture in numbers"))
        self.measures = MeasuresCard(theme)
        self._told, self._scale = label(kind="caption"), ColorScale(theme)
        self._picture = QFrame()
        self.figure = FigureTools(theme, context.files, tr("Routing"), self._picture, self.as_table)
        self.tools.addWidget(self.figure)
        self._lay_out()
        self._connect()
        self._follow_model()
        self.show_trace()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        Scaled(theme, self.field, lambda: self.field.setFixedHeight(theme.px(FIELD)))
        text = tr(
            "Let the model read a text, or click an experiment. What was watched on the "
            "first page, or opened from a file, is shown here too."
        )
        self._fill(
            [(self.field, 1)],
            button(theme, tr("Read", "a button: let the model read"), "primary", "ph.play"),
            ("ph.article", tr("No text read yet"), text),
            Beside(theme, self._made_picture(), self.measures, SIDE),
            [self.file],
        )
        self.setFocusProxy(self.field)

    def _made_picture(self) -> QWidget:
        theme = self.context.theme
        self._picture.setProperty("kind", "card")
        card = spaced(theme, QVBoxLayout(self._picture), (16, 12, 16, 12), 8)
        card.addWidget(in_lines(theme, [self.pictures]))
        self._one = OneOf(self.layers, self.tokens, self.pairs, self.numbers)
        card.addWidget(self._one, 1)
        card.addWidget(in_lines(theme, [self._scale, self._told], 24))
        return self._picture

    def _connect(self) -> None:
        self.go.clicked.connect(self._read)
        self.file.clicked.connect(self._ask_file)
        self.pictures.chosen.connect(self._show_picture)
        self.figure.table_asked.connect(self._show_picture)
        self.layers.picked.connect(self._look_into)

    # --- what one can ask for -------------------------------------------------------------

    def read_story(self) -> None:
        self.read(texts.STORY)

    def read_spanish(self) -> None:
        self.read(texts.SPANISH)

    def read_code(self) -> None:
        self.read(texts.CODE)

    def read_sums(self) -> None:
        self.read(texts.SUMS)

    experiments = (
        Experiment(tr("A story"), tr("A short story in English."), read_story),
        Experiment(tr("In Spanish"), tr("The same story in Spanish."), read_spanish),
        Experiment(tr("Code"), tr("Three functions in Python."), read_code),
        Experiment(tr("Sums"), tr("Eighteen sums and their results."), read_sums),
    )

    def read(self, text: str) -> None:
        self.field.setPlainText(text)
        self._read()

    def open_text(self, path: str) -> None:
        """A text from a file, into the field. What doesn't work is said."""
        job = self.context.background.call(lambda: _text_of(path), "open a text")
        job.finished.connect(self.field.setPlainText)
        job.failed.connect(self.context.notices.error)

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        text = self.field.toPlainText()
        if len(text) > LARGEST_TEXT:
            message = tr(
                "This text is too large to be watched: {largest_text:,} characters at most.",
                largest_text=LARGEST_TEXT,
            )
            self.context.notices.error(UserError(message, kind="too_large"))
        elif text.strip():
            self.watch.read(text)

    @Slot()
    def _ask_file(self) -> None:
        if path := self.context.files.ask(self, tr("Open a text"), tr("Texts (*)")):
            self.open_text(path)

    @Slot()
    def _follow_running(self) -> None:
        super()._follow_running()
        if self.isVisible():
            self.show_trace()

    def show_trace(self) -> None:
        """Once it is whole: the figures of a long one take a moment."""
        trace = self.watch.trace
        if self.watch.running or (self.summary_shown and self.summary_shown.trace is trace):
            return
        if trace is None or not trace.ids:
            self.summary_shown = None
            self._there.show_one(self._nothing)
            self.figure.setEnabled(False)
            return
        job = self.context.background.call(lambda: summary_of(trace), "sum up the routing")
        self._summing.start(one_job(job))

    @Slot(object)
    def _take(self, summary: Summary) -> None:
        self.summary_shown = summary
        self.place = min(self.place, len(summary.layers) - 1)
        self._there.show_one(self._body)
        self.figure.setEnabled(True)
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
        if self.figure.as_table.isChecked():
            self.numbers.show_table(self.as_table())
            self._one.show_one(self.numbers)
        elif picture == LAYERS:
            cells = over_text.load_cells(summary)
            self.layers.show_cells(cells)
            self.layers.choose(self.place, self.layers.column)
            self._scale.show_range((0.0, cells.most), tr("the share of a layer's choices"))
            self._one.show_one(self.layers)
        elif picture == TOKENS:
            values = trace.weights if trace.probabilities is None else trace.probabilities
            most = float(values[:, self.place].max())
            self.tokens.show_layer(trace, self.place, most)
            words = tr("weight") if trace.probabilities is None else tr("the router's probability")
            self._scale.show_range((0.0, most), words)
            self._one.show_one(self.tokens)
        else:
            cells = over_text.pair_cells(trace, together(trace, self.place))
            self.pairs.show_cells(cells)
            self._scale.show_range((0.0, cells.most), tr("the share of the tokens"))
            self._one.show_one(self.pairs)
        self._show_words()

    def _show_words(self) -> None:
        summary = self.summary_shown
        if summary is not None:
            self.measures.show_layer(summary.layers, self.place)
            layer, count = summary.layers[self.place].layer, len(summary.trace.ids)
            where = "" if self.pictures.current == LAYERS else tr(", in layer {layer}", layer=layer)
            self._told.setText(
                counted(
                    count,
                    "{count:,} token of {traced}{where}",
                    "{count:,} tokens of {traced}{where}",
                    count=count,
                    traced=self.watch.traced,
                    where=where,
                )
            )

    def as_table(self) -> Table:
        """What the present picture shows, in numbers."""
        summary = self.summary_shown
        if summary is None:
            return Table((), ())
        if self.pictures.current == LAYERS:
            return over_text.layers_table(summary)
        if self.pictures.current == TOKENS:
            return over_text.tokens_table(summary.trace, self.place)
        return over_text.pairs_table(together(summary.trace, self.place))


def _text_of(path: str) -> str:
    """Raises: UserError, for what is no text that can be read."""
    data = read_at_most(path, LARGEST_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            tr("{name} is no plain text (UTF-8).", name=Path(path).name),
            kind="not_text",
            details=str(error),
        ) from error
