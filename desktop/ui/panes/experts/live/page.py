"""The Watch the router page: shows the experts of each token in every layer as the model runs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import counted, marked, tr
from desktop.ui.experiments import Setup
from desktop.ui.names import shortened
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.experts.live.cells import cells_of, largest, words_for
from desktop.ui.panes.experts.live.load_card import LoadCard
from desktop.ui.panes.experts.page import ExpertsPage, in_lines
from desktop.ui.panes.experts.token_strip import TokenStrip, written
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.widgets.controls import button, explain, label, rule
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.layout.side_by_side import Beside
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.numbers.cell_grid import ZoomingGrid
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.results.data_table import Table

SIDE, STRIP, LEAST_PICTURE = 272, 84, 430
LOAD_EVERY_MS = 200
"""Milliseconds between updates of the load chart while the model writes. The load changes slowly,
and drawing it takes about as long as drawing the grid, so the chart is drawn in separate turns of
the event loop."""
LONGEST_NAME = 32
PROMPTS = {
    "sum": "What is 47 + 38?",
    "poem": "Write a poem about the sea.",
    "story": "Write a story about a fox named Pip, a red kite, and a day by the sea.",
    "spanish": "¿Cómo se dice “bread” en español?",
    "code": "Write a Python function that adds 3 to x.",
}


class LivePage(ExpertsPage):
    id = "live"
    summary = marked(
        "See which experts each token goes to, layer by layer, while the model reads and writes."
    )

    def __init__(self, context: Context, watch: Watch) -> None:
        super().__init__(context, watch)
        theme = context.theme
        self.token = -1
        self._follows = True  # the newest token is shown
        self._most = 0.0  # end of the color scale
        self._number, self._seen = -1, 0  # number of the trace, and of its tokens shown so far
        self.prompt = LineField()
        self.prompt.setAccessibleName(tr("Prompt"))
        self.prompt.setPlaceholderText(tr("Ask the model something and watch its router"))
        self.strip = TokenStrip(theme)
        self.grid = ZoomingGrid(
            theme, tr("Experts chosen in each layer"), tr("Expert"), walks_columns=False
        )
        self.load = LoadCard(theme, context.files, self.grid)
        self._load_soon = QTimer(self, singleShot=True, interval=LOAD_EVERY_MS)
        self._load_soon.timeout.connect(self._show_load)
        self.newest = button(theme, tr("Show the newest token"), "link")
        self.newest.hide()
        self._token, self._scale = label(kind="tag"), ColorScale(theme)
        picture = QWidget()
        legend = label(
            tr("Circled: chosen expert. The number is the weight of its output."), "caption"
        )
        in_column(theme, (self.grid, 1), in_lines(theme, [self._scale, legend], 16), on=picture)
        figure = Figure(tr("Routing"), picture, self._as_table, tags=[self._token, self.newest])
        self.card = FigureCard(theme, context.files, figure)
        self._lay_out()
        self._connect()
        self._follow_model()
        self._show_token()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        Scaled(theme, self.strip, lambda: self.strip.setFixedHeight(theme.px(STRIP)))
        Scaled(theme, self.card, lambda: self.card.setMinimumWidth(theme.px(LEAST_PICTURE)))
        for place, part in enumerate((self.strip, rule())):
            self.card.column.insertWidget(place, part)
        text = tr(
            "Ask something or click an experiment. Each token of the question and "
            "the answer appears here, with the experts that each layer chose for it."
        )
        self._fill(
            [(self.prompt, 1)],
            button(theme, tr("Watch"), "primary", "ph.play"),
            ("ph.share-network", tr("Nothing watched yet"), text),
            Beside(theme, self.card, self.load, SIDE),
        )
        self.setFocusProxy(self.prompt)
        explain(
            (
                self.prompt,
                tr(
                    "The model answers this question, and Glassbox records which experts each "
                    "token uses."
                ),
            ),
            (
                self.go,
                tr("Sends the question to the model and records which experts each token uses."),
            ),
            (
                self.strip,
                tr(
                    "The question (gray) and the answer (outlined), token by token. Click a token "
                    "to see its experts."
                ),
            ),
            (
                self.grid,
                tr(
                    "Each row is a layer of the model, each column an expert. The brighter a "
                    "cell, the larger the router's value for that expert; the color scale says "
                    "which value it is. Circled experts were used; the number in each circle is "
                    "the weight of the expert's output. Use the arrow keys to move between tokens "
                    "and layers."
                ),
            ),
            (
                self.newest,
                tr("Shows the newest token again and follows the answer as it grows."),
            ),
        )

    def _connect(self) -> None:
        self.go.clicked.connect(self._ask)
        self.prompt.returnPressed.connect(self._ask)
        self.strip.picked.connect(self._pick)
        self.grid.stepped.connect(self._step)
        self.grid.picked.connect(self._show_load)
        self.newest.clicked.connect(self.follow_newest)

    # --- actions --------------------------------------------------------------------------

    experiments = (
        Experiment(marked("Arithmetic"), PROMPTS["sum"], lambda page: page.ask(PROMPTS["sum"])),
        Experiment(marked("A poem"), PROMPTS["poem"], lambda page: page.ask(PROMPTS["poem"])),
        Experiment(marked("A story"), PROMPTS["story"], lambda page: page.ask(PROMPTS["story"])),
        Experiment(
            marked("Spanish"), PROMPTS["spanish"], lambda page: page.ask(PROMPTS["spanish"])
        ),
        Experiment(marked("Code"), PROMPTS["code"], lambda page: page.ask(PROMPTS["code"])),
    )

    def run_experts(self, setup: Setup) -> None:
        self.choose_named(setup)
        self.ask(setup.prompt)

    offered: ClassVar = {"experts": run_experts}

    def ask(self, prompt: str) -> None:
        """Send a prompt as if the user had typed it."""
        self.prompt.setText(prompt)
        self._ask()
        self.grid.setFocus()  # so that the arrow keys move between tokens

    @Slot()
    def follow_newest(self) -> None:
        """Keep showing the newest token until another one is selected."""
        self._follows = True
        self.show_trace()

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        if text := self.prompt.text().strip():
            self.watch.ask(text)

    def show_trace(self) -> None:
        trace, watch = self.watch.trace, self.watch
        if watch.number != self._number:
            self._number, self._seen, self._most, self._follows = watch.number, 0, 0.0, True
            self.strip.clear()
        self.strip.follow(trace, watch.given)
        count = len(trace.ids) if trace is not None else 0
        if trace is not None and count > self._seen:
            self._most = max(self._most, largest(trace, self._seen))
        self._seen = count
        if self._follows:
            self.token = count - 1
        self.newest.setVisible(not self._follows)
        self.strip.choose(self.token)
        self._show_token()

    @Slot(int)
    def _step(self, tokens: int) -> None:
        self._pick(self.token + tokens)

    @Slot(int)
    def _pick(self, token: int) -> None:
        trace = self.watch.trace
        if trace is not None and 0 <= token < len(trace.ids):
            self.token = token
            self._follows = token == len(trace.ids) - 1
            self.strip.choose(token)
            self.newest.setVisible(not self._follows)
            self._show_token()

    def _show_token(self) -> None:
        trace = self.watch.trace
        there = trace is not None and self.token >= 0
        self._there.show_one(self._body if there else self._nothing)
        if trace is not None and there:
            self._token.setText(written(trace.texts[self.token])[:24])
            name = shortened(self.watch.traced, lambda text: len(text) <= LONGEST_NAME)
            self.card.say(
                counted(
                    len(trace.layers),
                    "Token {token} of {ids:,} goes to {used} of {experts} experts in the "
                    "model's only layer",
                    "Token {token} of {ids:,} goes to {used} of {experts} experts in each of "
                    "{layers} layers",
                    token=self.token + 1,
                    ids=len(trace.ids),
                    used=trace.used,
                    experts=trace.experts,
                    layers=len(trace.layers),
                ),
                tr("Recorded with {name}.", name=name) if self.watch.opened else "",
            )
            most, words = self._most, words_for(trace)
            self.grid.show_cells(cells_of(trace, self.token, most))
            self._scale.show_range((0.0, most), words)
        if not self.watch.running:
            self._show_load()
        elif not self._load_soon.isActive():
            self._load_soon.start()

    @Slot()
    def _show_load(self) -> None:
        trace = self.watch.trace
        # If another answer began while the page was hidden, the token is still the old answer's.
        there = trace is not None and 0 <= self.token < len(trace.ids)
        self.load.show_layer(trace if there else None, max(self.grid.row, 0), self.token)

    # --- table ----------------------------------------------------------------------------

    def _as_table(self) -> Table:
        """Return a table of the selected token's experts, layer by layer."""
        trace = self.watch.trace
        used = trace.used if trace is not None else 0
        head = [marked("Layer")]
        for rank in range(1, used + 1):
            head += [tr("Expert (rank {rank})", rank=rank), tr("Weight (rank {rank})", rank=rank)]
        if trace is None or self.token < 0:
            return Table(head, (), frozenset())
        rows: list[list[str]] = []
        for place, layer in enumerate(trace.layers):
            row = [str(layer)]
            chosen, weights = trace.chosen[self.token, place], trace.weights[self.token, place]
            for expert, weight in zip(chosen.tolist(), weights.tolist(), strict=True):
                row += [str(expert), f"{weight:.4f}"]
            rows.append(row)
        return Table(head, rows, frozenset())
