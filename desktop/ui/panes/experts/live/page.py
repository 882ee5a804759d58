"""Watch it: each token's experts in every layer, while the model reads and writes."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.i18n import counted, marked, tr
from desktop.core.numbers.units import part_text
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.names import shortened
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.experts.live.load_card import LoadCard
from desktop.ui.panes.experts.page import ExpertsPage, in_lines
from desktop.ui.panes.experts.token_strip import TokenStrip, written
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.widgets.controls import button, label, rule
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Scaled, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import Beside
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.numbers.cell_grid import ZoomingGrid
from desktop.ui.widgets.numbers.cells import Cells
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.figure_tools import FigureTools

SIDE, STRIP, LEAST_PICTURE = 272, 84, 430
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
    summary = tr(
        "Which experts the router picks for every token, in every layer, while the model works."
    )

    def __init__(self, context: Context, watch: Watch) -> None:
        super().__init__(context, watch)
        theme = context.theme
        self.token = -1
        self._follows = True  # the newest token is shown
        self._most = 0.0  # the end of the colors' scale
        self._number, self._seen = -1, 0  # of the trace, and of its tokens that are shown
        self.prompt = LineField()
        self.prompt.setAccessibleName(tr("Prompt"))
        self.prompt.setPlaceholderText(tr("Ask the model something, and watch its router"))
        self.strip = TokenStrip(theme)
        self.grid = ZoomingGrid(theme, tr("Layers and experts"), tr("expert"), walks_columns=False)
        self.load = LoadCard(theme, context.files, self.grid)
        self.newest = button(theme, tr("Newest token"), "link")
        self.newest.hide()
        self._heading, self._token = label(kind="section"), label(kind="tag")
        self._told = LongLine("caption")
        self._scale = ColorScale(theme)
        self._picture = QFrame()
        legend = label(tr("ringed: chosen, with the weight its answer gets"), "caption")
        self._legend = in_lines(theme, [self._scale, legend], 16)
        self.figure = FigureTools(
            theme,
            context.files,
            tr("Routing"),
            self._picture,
            self._as_table,
            instead=[self.grid, self._legend],
            numbers=tr("The experts of this token in numbers"),
        )
        self.numbers = self.figure.numbers
        self.tools.addWidget(self.figure)
        self._lay_out()
        self._connect()
        self._follow_model()
        self._show_token()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        text = tr(
            "Ask something, or click an experiment: every token of the question and the "
            "answer will be here, with the experts that each layer picked for it."
        )
        self._fill(
            [(self.prompt, 1)],
            button(theme, tr("Watch"), "primary", "ph.play"),
            ("ph.share-network", tr("Nothing watched yet"), text),
            Beside(theme, self._made_picture(), self.load, SIDE),
        )
        self.setFocusProxy(self.prompt)

    def _made_picture(self) -> QWidget:
        theme = self.context.theme
        picture = self._picture
        picture.setProperty("kind", "card")
        Scaled(theme, picture, lambda: picture.setMinimumWidth(theme.px(LEAST_PICTURE)))
        card = spaced(theme, QVBoxLayout(self._picture), (16, 12, 16, 12), 8)
        Scaled(theme, self.strip, lambda: self.strip.setFixedHeight(theme.px(STRIP)))
        card.addWidget(self.strip)
        card.addWidget(rule())
        told = spaced(theme, FlowLayout(line_spacing=0.5, centered=True), spacing=8)
        for each in (self._heading, self._token, self._told):
            told.addWidget(each)
        card.addLayout(in_row(theme, (told, 1), self.newest))
        card.addWidget(self.grid, 1)
        card.addWidget(self.numbers, 1)
        card.addWidget(self._legend)
        return self._picture

    def _connect(self) -> None:
        self.go.clicked.connect(self._ask)
        self.prompt.returnPressed.connect(self._ask)
        self.strip.picked.connect(self._pick)
        self.grid.stepped.connect(self._step)
        self.grid.picked.connect(self._show_load)
        self.newest.clicked.connect(self.follow_newest)

    # --- what one can ask for -------------------------------------------------------------

    def ask_sum(self) -> None:
        self.ask(PROMPTS["sum"])

    def ask_poem(self) -> None:
        self.ask(PROMPTS["poem"])

    def ask_story(self) -> None:
        self.ask(PROMPTS["story"])

    def ask_spanish(self) -> None:
        self.ask(PROMPTS["spanish"])

    def ask_code(self) -> None:
        self.ask(PROMPTS["code"])

    experiments = (
        Experiment(tr("A sum"), PROMPTS["sum"], ask_sum),
        Experiment(tr("A poem"), PROMPTS["poem"], ask_poem),
        Experiment(tr("A story"), PROMPTS["story"], ask_story),
        Experiment(tr("Spanish"), PROMPTS["spanish"], ask_spanish),
        Experiment(tr("Code"), PROMPTS["code"], ask_code),
    )
    offered: ClassVar = {"experts": ask_sum}

    def ask(self, prompt: str) -> None:
        """As if it were typed, and Enter pressed."""
        self.prompt.setText(prompt)
        self._ask()
        self.grid.setFocus()  # whose arrow keys walk the tokens

    @Slot()
    def follow_newest(self) -> None:
        """Show the newest token from now on, until another one is picked."""
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
            self._most = max(self._most, _largest(trace, self._seen))
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
        self.figure.setEnabled(there)
        if trace is not None and there:
            self._heading.setText(
                tr("Token {token} of {ids:,}", token=self.token + 1, ids=len(trace.ids))
            )
            self._token.setText(written(trace.texts[self.token])[:24])
            told = counted(
                len(trace.layers),
                "takes {used} of {experts} experts in its 1 layer",
                "takes {used} of {experts} experts in each of {layers} layers",
                used=trace.used,
                experts=trace.experts,
                layers=len(trace.layers),
            )
            if self.watch.opened:
                name = shortened(self.watch.traced, lambda text: len(text) <= LONGEST_NAME)
                told += tr(" (recorded: {name})", name=name)
            self._told.setText(told)
            most, words = self._most, _words_for(trace)
            self.grid.show_cells(cells_of(trace, self.token, most))
            self._scale.show_range((0.0, most), words)
        self.figure.refresh()
        self._show_load()

    def _show_load(self) -> None:
        place = max(self.grid.row, 0)
        self.load.show_layer(self.watch.trace if self.token >= 0 else None, place, self.token)

    # --- as numbers -----------------------------------------------------------------------

    def _as_table(self) -> Table:
        """The chosen token's experts, layer by layer."""
        trace = self.watch.trace
        used = trace.used if trace is not None else 0
        head = [marked("Layer")]
        for rank in range(1, used + 1):
            head += [tr("Expert {rank}", rank=rank), tr("Weight {rank}", rank=rank)]
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


def cells_of(trace: RoutingTrace, token: int, most: float) -> Cells:
    """A token's layers x experts: colored by the router's probabilities, or where none were kept
    by the weights; the chosen ones are marked with their weights."""
    layers = len(trace.layers)
    chosen, weights = trace.chosen[token].astype(np.int64), trace.weights[token]
    marks = np.full((layers, trace.experts), np.nan, np.float32)
    np.put_along_axis(marks, chosen, weights, 1)
    if trace.probabilities is not None:
        values = trace.probabilities[token].astype(np.float32)
    else:
        values = np.nan_to_num(marks)

    def told(at: int) -> str:
        pairs = zip(chosen[at].tolist(), weights[at].tolist(), strict=True)
        words = (
            tr("expert {expert} with {weight}", expert=expert, weight=part_text(weight))
            for expert, weight in pairs
        )
        return tr("Layer {layers}: {words}", layers=trace.layers[at], words=", ".join(words))

    return Cells(
        values,
        tuple(tr("layer {layer}", layer=layer) for layer in trace.layers),
        tuple(tr("expert {expert}", expert=expert) for expert in range(trace.experts)),
        0.0,
        most,
        marks,
        told,
    )


def _largest(trace: RoutingTrace, first: int) -> float:
    """The largest number to be colored, from the token `first` on."""
    values = trace.weights if trace.probabilities is None else trace.probabilities
    return float(values[first:].max())


def _words_for(trace: RoutingTrace) -> str:
    """Probabilities sum to 1; the scores of routers with sigmoids don't."""
    if trace.probabilities is None:
        return tr("the weight of the chosen (the others were not recorded)")
    total = float(trace.probabilities[0, 0].astype(np.float32).sum())
    return tr("the router's probability") if abs(total - 1) < 0.02 else tr("the router's score")
