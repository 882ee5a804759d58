"""The Experts pane: shows the routing decisions of a mixture of experts."""

from __future__ import annotations

from typing import Any

from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.experts.over_text.page import TextPage
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.sparse.page import SparsePage
from desktop.ui.panes.experts.two_texts.page import TwoPage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.paged import PagedPane, PanePage

WATCH = "watch"


class ExpertsPane(PagedPane):
    """The Experts pane. All of its pages share one Watch, which runs the selected model."""

    id = "experts"
    summary = LivePage.summary
    pages = (LivePage, TextPage, TwoPage, KnobPage, SparsePage)
    _watch: Watch | None = None

    @property
    def watch(self) -> Watch:
        if self._watch is None:
            self._watch = Watch(self.context, self)
        return self._watch

    def save_state(self) -> dict[str, object]:
        return {**super().save_state(), WATCH: self.watch.save_state()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.watch.restore_state(state[WATCH])
        super().restore_state({name: each for name, each in state.items() if name != WATCH})

    def built(self, kind: type[PanePage]) -> PanePage:
        assert issubclass(kind, ExpertsPage)
        return kind(self.context, self.watch)
