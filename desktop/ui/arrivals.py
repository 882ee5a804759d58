"""What the window says and does when a download ends, wherever the user is by then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop.core.units import size_text
from desktop.core.words import tr
from desktop.services.downloads import Download, Downloads
from desktop.services.library import Library
from desktop.ui.notices import Notices


class Arrivals(QObject):
    """`elsewhere` tells whether the downloads are out of sight, `show` brings them there."""

    def __init__(
        self,
        downloads: Downloads,
        library: Library,
        notices: Notices,
        chat_with: Callable[[str], None],
        show: Callable[[], None],
        elsewhere: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._notices = library, notices
        self._chat_with, self._show, self._elsewhere = chat_with, show, elsewhere
        downloads.finished.connect(self._arrived)
        downloads.failed.connect(self._failed)
        downloads.removed.connect(self._removed)
        downloads.trouble.connect(notices.error)

    @Slot(object)
    def _arrived(self, download: Download) -> None:
        self._library.refresh()
        if not self._elsewhere():
            return  # its row says so, and has the same button
        path = download.paths[0] if download.paths else ""
        self._notices.info(
            tr("{name} is on this laptop.", name=download.order.name),
            (tr("Chat with it"), lambda: self._chat_with(path)) if path else None,
        )

    @Slot(object)
    def _failed(self, download: Download) -> None:
        if download.problem is not None and self._elsewhere():
            self._notices.error(download.problem, (tr("Show the download"), self._show))

    @Slot(object, object)
    def _removed(self, download: Download, freed: int) -> None:
        freed_text = (
            tr(" {freed} of the disk are free again.", freed=size_text(freed)) if freed else ""
        )
        self._notices.info(
            tr(
                "{name} is not downloaded.{freed_text}",
                name=download.order.name,
                freed_text=freed_text,
            )
        )
