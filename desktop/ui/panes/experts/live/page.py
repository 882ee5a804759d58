"""The Watch the router page: shows the experts of each token in every layer as the model runs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, QTimer, Slot

from desktop.core.i18n import marked, tr
from desktop.core.routing.concentration import KindsTested, concentration
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.experiments import Setup
from desktop.ui.figures.router.cells import largest, table_of
from desktop.ui.figures.router.headline import all_layers, headline, per_token, unknown
from desktop.ui.figures.router.picture import RouterPicture
from desktop.ui.names import shortened
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.experts.live.load_card import LoadCard
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.token_strip import TokenStrip
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.widgets.controls import button, explain, rule
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.layout.side_by_side import Beside
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table

SIDE, STRIP, LEAST_PICTURE = 272, 60, 480
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

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane, watch: Watch) -> None:
        super().__init__(shell, runtime, open_pane, watch)
        theme = shell.theme
        self.token = -1
        self._follows = True  # the newest token is shown
        self._began = False  # playing has begun for this trace
        self._tested: tuple[tuple[int, int, int], KindsTested] | None = None
        """What stands out in a layer, with the trace, its length, and the layer."""
        self._most = 0.0  # end of the color scale
        self._number: int = -1  # of the trace
        self._seen = 0  # number of its tokens shown so far
        self.prompt = LineField()
        self.prompt.setAccessibleName(tr("Prompt"))
        self.prompt.setPlaceholderText(tr("Ask the model something and watch its router"))
        self.strip = TokenStrip(theme)
        self.picture = RouterPicture(theme, self._advance)
        self.grid, self.flow = self.picture.grid, self.picture.flow
        self.player, self.newest = self.picture.player, self.picture.newest
        self.load = LoadCard(theme, shell.files, self.grid)
        self._load_soon = QTimer(self, singleShot=True, interval=LOAD_EVERY_MS)
        self._load_soon.timeout.connect(self._show_load)
        figure = Figure(tr("Routing"), self.picture, self._as_table)
        self.card = FigureCard(theme, shell.files, figure)
        self._lay_out()
        self._connect()
        self._follow_model()
        self._show_token()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
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
        )

    def _connect(self) -> None:
        self.go.clicked.connect(self._ask)
        self.prompt.returnPressed.connect(self._ask)
        self.strip.picked.connect(self._pick)
        self.grid.stepped.connect(self._step)
        self.grid.picked.connect(self._show_layer)
        self.flow.stepped.connect(self._step)
        self.flow.motion.finished.connect(self._show_load)
        self.player.stepped.connect(self._step)
        self.player.started.connect(self._play)
        self.picture.switched.connect(self._show_token)
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
        self.picture.show_first()
        self.ask(setup.prompt)

    offered: ClassVar = {"experts": run_experts}
    spots: ClassVar = {
        "experts": lambda at: Spot(
            at.flow, at.expert_of_digits, (at.strip, at.card.title, at.card.said, at.flow)
        )
    }

    def expert_of_digits(self) -> QRectF:
        """Return the rectangle of the expert that the headline says digits go to, whatever token is
        shown; of all experts if it doesn't."""
        found = self._tested[1].found if self._tested is not None else None
        if found is None or found.kind != "digit":
            return self.flow.experts_rect()
        return self.flow.experts_rect(found.expert)

    def ask(self, prompt: str) -> None:
        """Send a prompt as if the user had typed it."""
        self.prompt.show_text(prompt)
        self._ask()
        self.picture.walked.setFocus()  # so that the arrow keys move between tokens

    @Slot()
    def follow_newest(self) -> None:
        """Keep showing the newest token until another one is selected."""
        self.player.pause()
        self._follows = True
        self.show_trace()

    # --- playing --------------------------------------------------------------------------

    @property
    def _first(self) -> int:
        """The token with which playing begins: the first of the answer, if there is one."""
        count = len(self.watch.trace.ids) if self.watch.trace is not None else 0
        return self.watch.given if self.watch.given < count else 0

    def _advance(self) -> bool:
        """Show the next token. Returns False after the last one of a finished recording."""
        trace = self.watch.trace
        count = len(trace.ids) if trace is not None else 0
        if self.token + 1 < count:
            self._show_at(self.token + 1, moves=True)
        return self.token + 1 < count or self.watch.running

    @Slot()
    def _play(self) -> None:
        """Go on with the next token or, at the end, with the first one."""
        self._follows = False
        if self.token == self._seen - 1 and not self.watch.running:
            self._show_at(self._first, moves=True)
        else:
            self._advance()

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_model(self) -> None:
        super()._follow_model()
        trace = self.watch.trace
        if trace is not None and self.isVisible() and 0 <= self.token < len(trace.ids):
            self.card.say(*self._headline(trace))  # which names the model if it is another one

    @Slot()
    def _ask(self) -> None:
        if text := self.prompt.text().strip():
            self.watch.ask(text)

    def show_trace(self) -> None:
        trace, watch = self.watch.trace, self.watch
        if watch.number != self._number:
            self._number, self._seen = watch.number, 0
            self._most, self._follows = 0.0, True
            self._began = False
            self.player.pause()
            self.strip.clear()
        self.strip.follow(trace, watch.given)
        count = len(trace.ids) if trace is not None else 0
        if trace is not None and count > self._seen:
            self._most = max(self._most, largest(trace, self._seen))
        self._seen = count
        answers = count > watch.given > 0 or not watch.running
        if count and answers and self._follows and self.picture.flows and not self._began:
            self._began = True
            if not self.shell.theme.still:  # it waits for those who watch
                self._follows, self.token = False, self._first
                self.player.play()
        self._show_at(count - 1 if self._follows else self.token)

    @Slot(int)
    def _step(self, tokens: int) -> None:
        self._pick(self.token + tokens)

    @Slot(int)
    def _pick(self, token: int) -> None:
        trace = self.watch.trace
        if trace is not None and 0 <= token < len(trace.ids):
            self.player.pause()
            self._follows = token == len(trace.ids) - 1
            self._show_at(token, moves=True)

    @Slot()
    def _show_layer(self) -> None:
        self._show_token()
        self._show_load()

    def _show_at(self, token: int, *, moves: bool = False) -> None:
        self.token = token
        self.newest.setVisible(token < self._seen - 1)
        self.strip.choose(token)
        self._show_token(moves=moves)

    @Slot()
    def _show_token(self, *, moves: bool = False) -> None:
        trace = self.watch.trace
        there = trace is not None and 0 <= self.token < len(trace.ids)
        self._there.show_one(self._body if there else self._nothing)
        if trace is not None and there:
            self.picture.show_token(trace, self.token, self._most, moves=moves)
            self.card.say(*self._headline(trace))
        if self.flow.motion.runs:
            return  # the load is shown at its end, so that nothing holds it up
        if not self.watch.running:
            self._show_load()
        elif not self._load_soon.isActive():
            self._load_soon.start()

    def _headline(self, trace: RoutingTrace) -> tuple[str, str]:
        name = shortened(self.watch.traced, lambda text: len(text) <= LONGEST_NAME)
        said = tr("Recorded with {name}.", name=name) if self.watch.of_another else ""
        said = f"{said} {unknown(trace)}".strip()
        if not self.picture.flows:
            return all_layers(trace, self.token), said
        # Which of the chosen experts counts most isn't known without the weights.
        if self.watch.running or not trace.weighted:
            return per_token(trace), said
        place = self.picture.place
        key = self._number, self._seen, place
        if self._tested is None or self._tested[0] != key:
            self._tested = key, concentration(trace, place)
        title, numbers = headline(self._tested[1], trace, place)
        return title, f"{numbers} {said}".strip()

    @Slot()
    def _show_load(self) -> None:
        trace = self.watch.trace
        # If another answer began while the page was hidden, the token is still the old answer's.
        there = trace is not None and 0 <= self.token < len(trace.ids)
        self.load.show_layer(trace if there else None, self.picture.place, self.token)

    # --- table ----------------------------------------------------------------------------

    def _as_table(self) -> Table:
        """Return a table of the selected token's experts, layer by layer."""
        return table_of(self.watch.trace, self.token)
