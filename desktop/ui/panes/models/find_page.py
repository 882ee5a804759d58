"""Finding models on the Hugging Face Hub, and getting them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from desktop.core.memory import DEFAULT_CONTEXT
from desktop.core.words import tr
from desktop.services.downloads import Download
from desktop.services.machine import MachineWatch
from desktop.ui.panes.base import Context
from desktop.ui.panes.models.access_card import AccessCard
from desktop.ui.panes.models.downloads_panel import DownloadsPanel, name_of
from desktop.ui.panes.models.library_page import LibraryPage
from desktop.ui.panes.models.repository_card import RepositoryCard
from desktop.ui.panes.models.repository_view import RepositoryView
from desktop.ui.panes.models.search_card import SearchCard
from desktop.ui.panes.models.words import LocalCopies
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.scaled import in_column, spaced

SIDE_BY_SIDE = 840
"""From this width on both cards have room beside each other, below one is above the other."""


class FindPage(PanePage):
    """Search at the left, the opened repository at the right, downloads below."""

    id = "find"
    summary = tr("What the Hugging Face Hub offers, and what of it this laptop can run.")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.search = SearchCard(theme, context.finding)
        self.repository = RepositoryCard(theme, context.finding, self._repository_view())
        self.downloads = DownloadsPanel(theme, context.downloads)
        self._upper = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        self._upper.addWidget(self.search, 9)
        self._upper.addWidget(self.repository, 12)
        in_column(theme, (self._upper, 1), self.downloads, on=self, spacing=16)
        self.setFocusProxy(self.search)
        self.search.chosen.connect(self.repository.open)
        self.search.library_asked.connect(lambda: self.page_asked.emit(LibraryPage.id))
        self.repository.get_asked.connect(context.downloads.add)
        self.repository.chat_asked.connect(context.chat_with)
        self.downloads.access_asked.connect(self._show_access)
        self.downloads.chat_asked.connect(self._chat)

    def _repository_view(self) -> RepositoryView:
        context = self.context
        return RepositoryView(
            context.theme,
            context.finding,
            context.downloads,
            context.library,
            MachineWatch(context.inference, self),
            AccessCard(context.theme, context.finding, context.settings, context.notices),
            context.settings.values.context_length or DEFAULT_CONTEXT,
        )

    @Slot(object)
    def _show_access(self, download: Download) -> None:
        self.repository.open(download.order.repo, download.order.files[0].name)

    @Slot(object)
    def _chat(self, download: Download) -> None:
        here = LocalCopies(self.context.library.models).path(download.order.files)
        if path := download.paths[0] if download.paths else here:
            self.context.chat_with(path)
        else:
            name = name_of(download)
            self.context.notices.info(tr("{name} is no longer on this laptop.", name=name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._upper.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.downloads.set_room(self.window().height())
