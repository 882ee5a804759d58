"""The Experts pane: shows the routing decisions of a mixture of experts."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.ui.panes.base import Context
from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.experts.over_text.page import TextPage
from desktop.ui.panes.experts.sparse.page import SparsePage
from desktop.ui.panes.experts.two_texts.page import TwoPage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.paged import PagedPane

WATCH = "watch"


class ExpertsPane(PagedPane):
    """The Experts pane. All of its pages share one Watch, which runs the selected model."""

    id = "experts"
    summary = LivePage.summary
    pages: ClassVar = {
        LivePage: lambda pane, c: LivePage(c.shell, c.runtime, c.go.open_pane, pane.watch),
        TextPage: lambda pane, c: TextPage(c.shell, c.runtime, c.go.open_pane, pane.watch),
        TwoPage: lambda pane, c: TwoPage(c.shell, c.runtime, c.go.open_pane, pane.watch),
        KnobPage: lambda pane, c: KnobPage(
            c.shell, c.runtime, c.go.open_pane, c.settings, pane.watch
        ),
        SparsePage: lambda pane, c: SparsePage(c.shell, c.runtime, c.go.open_pane, pane.watch),
    }

    def __init__(self, context: Context) -> None:
        self.watch = Watch(context.shell.notices, context.runtime)
        super().__init__(context)
        self.watch.setParent(self)

    def save_state(self) -> dict[str, object]:
        return {**super().save_state(), WATCH: self.watch.save_state()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.watch.restore_state(state[WATCH])
        super().restore_state({name: each for name, each in state.items() if name != WATCH})
