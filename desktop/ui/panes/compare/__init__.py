"""The Compare pane."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent

from desktop.services.votes import Votes
from desktop.ui.panes.base import Context
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.reading.view import Findings
from desktop.ui.panes.compare.rivals import Rivals
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.compare.vote.page import VotePage
from desktop.ui.panes.paged import PagedPane, PanePage


class ComparePane(PagedPane):
    """Compares models side by side. The models that it loads are unloaded when another pane is
    shown."""

    id = "compare"
    summary = SidePage.summary
    pages: ClassVar = {
        SidePage: lambda _, c: SidePage(
            c.shell, c.runtime, c.go.open_pane, c.settings, c.precisions, c.servers
        ),
        VotePage: lambda _, c: VotePage(c.shell, c.runtime, c.go.open_pane, c.precisions),
    }

    _votes_changed = Signal()

    def __init__(self, context: Context) -> None:
        runtime = context.runtime
        self.rivals = Rivals(runtime.library, runtime.models)
        self.copies = Copies(runtime.inference, runtime.background, runtime.models)
        self._conversations = context.conversations
        super().__init__(context)

    @cached_property
    def votes(self) -> Votes:
        """The votes, read in the background on first access. Open pages are refreshed once the
        votes have been read."""
        made = Votes(self._conversations.beside("votes.db"), self)
        made.changed.connect(self._votes_changed)
        return made

    @cached_property
    def findings(self) -> Findings:
        return Findings(lambda: self.votes)

    def compare_precisions(self, path: str, agreed: bool) -> None:
        """See `ComparePrecisions`. The page Side by side must be shown."""
        assert isinstance(self.page, SidePage)
        self.page.compare_precisions(path, agreed)

    def page_built(self, page: PanePage) -> None:
        if isinstance(page, SidePage | VotePage):
            page.join(self.rivals, self.copies, self.findings)
            page.idle.connect(self._free_unseen)
        if isinstance(page, SidePage):
            self._votes_changed.connect(page.refresh)

    def shut_down(self) -> None:
        super().shut_down()
        if "votes" in vars(self):
            self.votes.shut_down()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # spontaneous: the window itself was hidden or minimized
            self._free_unseen()

    @Slot()
    def _free_unseen(self) -> None:
        """Unload the models if the pane is hidden. Running work continues and keeps its models
        until it ends."""
        if not self.isVisible():
            self.copies.free()
