"""A figure in which a demo mixture's router sends each token to a few of its experts."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent

from desktop.core.i18n import marked, tr
from desktop.core.messages import Message, Route, RoutedTokens, Sampling
from desktop.core.routing.concentration import concentration
from desktop.core.routing.live_trace import RoutingRecord
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.experiments import MIXTURE
from desktop.ui.figures.router.cells import largest, table_of
from desktop.ui.figures.router.headline import headline, per_token
from desktop.ui.figures.router.picture import RouterPicture
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState

QUESTION: Final = "What is 47 + 38?"
MOST_TOKENS: Final = 48


class RouterFigure(ModelFigure):
    """Records how the demo mixture answers a sum, and plays the recording token by token."""

    name = marked("The router at work")
    model = MIXTURE
    missing_text = marked(
        "This figure needs the demo mixture of experts, but this copy of Glassbox doesn't include "
        "it."
    )

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Watch the router"))
        self._record = RoutingRecord()
        self._most, self._seen, self.token = 0.0, 0, 0
        self.picture = RouterPicture(self.theme, self._advance)
        self.inside.addWidget(self.run, 0, Qt.AlignmentFlag.AlignTop)
        text = tr("The experts chosen for each token appear here, with how much each counts.")
        nothing = EmptyState(self.theme, "ph.share-network", tr("Nothing watched yet"), text, ())
        self._place = OneOf(nothing, self.picture)
        self.inside.addWidget(self._place, 1)
        self.picture.player.stepped.connect(self._step)
        self.picture.player.started.connect(self._play)
        self.picture.flow.stepped.connect(self._step)
        self.picture.grid.stepped.connect(self._step)
        self.picture.grid.picked.connect(self._show)
        self.picture.switched.connect(self._show)
        self.run.task.finished.connect(self._end)

    @property
    def trace(self) -> RoutingTrace | None:
        """The recording so far; None before the first token."""
        return self._record.trace

    def showEvent(self, event: QShowEvent) -> None:
        """Watch at once if the model is loaded, since its answer takes a moment."""
        super().showEvent(event)
        if self.trace is None and self.run.is_loaded and not self.run.busy:
            self.ask()

    @Slot()
    def ask(self) -> None:
        """Watch an answer. The recording so far stays until the first token is there."""
        record = RoutingRecord()
        self.picture.player.pause()
        self.run.ask(
            lambda model: Route(
                model,
                messages=(Message("user", QUESTION),),
                max_tokens=MOST_TOKENS,
                sampling=Sampling(temperature=0),
                probabilities=True,
            ),
            lambda event: self._take(record, event),
        )

    def _take(self, record: RoutingRecord, event: object) -> None:
        if isinstance(event, RoutedTokens):
            if record is not self._record:
                self._record = record
                self._most, self._seen, self.token = 0.0, 0, 0
            record.add(event)
            trace = record.trace
            assert trace is not None, "there are tokens now"
            self._most = max(self._most, largest(trace, self._seen))
            self._seen = len(trace.ids)
            self._show()

    @Slot()
    def _end(self) -> None:
        """Play the recording or, with motion off, show its last token."""
        self.told.emit()
        if self._seen and not self.theme.still:
            self.picture.player.play()
        elif self._seen:
            self._show_at(self._seen - 1)

    def _advance(self) -> bool:
        if self.token + 1 < self._seen:
            self._show_at(self.token + 1, moves=True)
        return self.token + 1 < self._seen

    @Slot()
    def _play(self) -> None:
        if not self._advance():
            self._show_at(0, moves=True)

    @Slot(int)
    def _step(self, tokens: int) -> None:
        if 0 <= self.token + tokens < self._seen:
            self.picture.player.pause()
            self._show_at(self.token + tokens, moves=True)

    def unsaved(self) -> object:
        return self._record, self._most, self._seen, self.token

    def show_unsaved(self, unsaved: Any) -> None:
        self._record, self._most, self._seen, self.token = unsaved
        self._show()

    def _show_at(self, token: int, *, moves: bool = False) -> None:
        self.token = token
        self._show(moves=moves)

    @Slot()
    def _show(self, *, moves: bool = False) -> None:
        trace = self.trace
        if trace is not None:
            self._place.show_one(self.picture)
            self.picture.show_token(trace, self.token, self._most, moves=moves)
        self.told.emit()

    def _said(self) -> tuple[str, str]:
        trace = self.trace
        if trace is None:
            words = tr("Press the button to watch the demo mixture answer a sum.")
            return "", self.invitation(words)
        if self.run.busy:
            return per_token(trace), ""
        place = self.picture.place
        return headline(concentration(trace, place), trace, place)

    def headline(self) -> str:
        return self._said()[0]

    def evidence(self) -> str:
        return self._said()[1]

    def table(self) -> Table:
        return table_of(self.trace, self.token)
