"""Uses models that are elsewhere, and shares those of this laptop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot

from desktop.core.i18n import marked, tr
from desktop.services.lending import Lending
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.panes.base import Go, Runtime, Shell
from desktop.ui.panes.models.elsewhere.connect import ConnectView
from desktop.ui.panes.models.elsewhere.memory import MemoryView
from desktop.ui.panes.models.elsewhere.share import ShareView
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row
from desktop.ui.widgets.segments import SegmentChoice, Segments


class ElsewherePage(PanePage):
    """Three views, one at a time."""

    id = "elsewhere"
    summary = marked(
        "Use a model that another program or laptop serves, or share one with the class."
    )

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        go: Go,
        settings: Settings,
        servers: Servers,
        lending: Lending,
        log_folder: Path,
    ) -> None:
        super().__init__(shell)
        theme = shell.theme
        self.parts = Segments(
            theme,
            (
                SegmentChoice("use", tr("Use a model elsewhere")),
                SegmentChoice("share", tr("Share with the class")),
                SegmentChoice("memory", tr("Memory of two laptops")),
            ),
        )
        self.parts.setWhatsThis(
            tr(
                "Switches between using a model elsewhere, sharing one, and running one on two "
                "laptops."
            )
        )
        self.using, self.sharing = (
            ConnectView(shell, runtime, go.chat_with, servers),
            ShareView(shell, runtime, go.open_pane, settings, servers, log_folder),
        )
        self.memory = MemoryView(shell, runtime, settings, lending)
        self._networks = (self.sharing.address, self.memory.lend.address)
        self._one = OneOf(self.using, self.sharing, self.memory)
        in_column(theme, in_row(theme, self.parts, STRETCH), (self._one, 1), on=self, spacing=12)
        self.setFocusProxy(self.using)
        self.parts.chosen.connect(self.show_part)
        if servers.sharing.state != "off":
            self.show_part("share")
        elif lending.lend_state != "off" or lending.borrow_state != "off":
            self.show_part("memory")

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Show how to "use" a model elsewhere, how to "share" one, or "memory"."""
        self.parts.show_choice(part)
        views = {"share": self.sharing, "memory": self.memory}
        self._one.show_one(views.get(part, self.using))

    def unsaved(self) -> object:
        networks = [each.address for each in self._networks]
        return self.memory.found, self.using.asked, self.using.asking, networks

    def show_unsaved(self, unsaved: Any) -> None:
        found, asked, asking, networks = unsaved
        self.memory.result.refresh(found)
        if asked is not None:
            self.using.show_asked(asked)
        if asking is not None and asking[0]:
            self.using.ask(*asking)
        for each, address in zip(self._networks, networks, strict=True):
            each.preferred = address

    def shut_down(self) -> None:
        self.using.shut_down()
