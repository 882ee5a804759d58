"""The downloads: a row each, in their order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.words import tr
from desktop.services.downloads import Download, Downloads
from desktop.ui.panes.models.download_row import DownloadRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import Scaled, spaced

LOW, FEW, MANY = 800, 2, 5
"""How many rows are in sight at the most where the window is lower than the first number, and
where it is not; more rows scroll."""


class DownloadsPanel(QFrame):
    """Hidden while there is nothing to tell."""

    access_asked = Signal(object)  # the Download
    chat_asked = Signal(object)  # the Download

    def __init__(self, theme: Theme, downloads: Downloads) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self._downloads = theme, downloads
        self._rows: dict[str, DownloadRow] = {}
        self._low = True
        self._said = label(kind="caption")
        self._clear = button(theme, tr("Clear what is done"), "link")
        self._list = QWidget()
        self._list.setProperty("kind", "clear")
        self._column = spaced(theme, QVBoxLayout(self._list), spacing=0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._list)
        whole = spaced(theme, QVBoxLayout(self), (24, 12, 16, 8), 4)
        head = spaced(theme, QHBoxLayout(), (0, 0, 8, 0), 12)
        head.addWidget(label(tr("Downloads"), "section"))
        head.addWidget(self._said, 1)
        head.addWidget(self._clear)
        whole.addLayout(head)
        whole.addWidget(self._scroll)
        downloads.changed.connect(self._show_all)
        downloads.progressed.connect(self._show_one)
        self._clear.clicked.connect(downloads.clear_done)
        Scaled(theme, self, self._fit_height)
        self._show_all()

    @Slot()
    def _show_all(self) -> None:
        items = self._downloads.items
        self.setVisible(bool(items))
        for gone in set(self._rows) - {item.id for item in items}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, item in enumerate(items):
            if item.id not in self._rows:
                self._rows[item.id] = self._row(item)
            row = self._rows[item.id]
            self._column.insertWidget(place, row)
            row.setVisible(True)
            self._show_row(item)
        waiting = sum(item.state == "waiting" for item in items)
        self._said.setText(tr("{waiting} waiting", waiting=waiting) if waiting else "")
        self._clear.setVisible(any(item.state == "done" for item in items))
        self._fit_height()
        if running := next((item.id for item in items if item.state == "running"), ""):
            self._scroll.ensureWidgetVisible(self._rows[running], 0, 0)

    @Slot(str)
    def _show_one(self, identity: str) -> None:
        item = self._downloads.get(identity)
        if item is not None and identity in self._rows:
            self._show_row(item)

    def _show_row(self, item: Download) -> None:
        waiting = [each.id for each in self._downloads.items if each.state == "waiting"]
        sooner = item.id in waiting[1:]
        self._rows[item.id].show_download(item, sooner)

    def _row(self, item: Download) -> DownloadRow:
        downloads = self._downloads
        row = DownloadRow(self._theme, item)
        row.pause_asked.connect(downloads.pause)
        row.resume_asked.connect(downloads.resume)
        row.cancel_asked.connect(downloads.cancel)
        row.sooner_asked.connect(self._fetch_next)
        row.chat_asked.connect(partial(self._ask, self.chat_asked))
        row.access_asked.connect(partial(self._ask, self.access_asked))
        return row

    @Slot(str)
    def _fetch_next(self, identity: str) -> None:
        items = self._downloads.items
        first = next(place for place, item in enumerate(items) if item.state == "waiting")
        self._downloads.move(identity, first)

    def _ask(self, signal: SignalInstance, identity: str) -> None:
        item = self._downloads.get(identity)
        if item is not None:
            signal.emit(item)

    def set_room(self, height: int) -> None:
        """A low window belongs to what is searched for; `height` is the window's."""
        if (low := height < self._theme.px(LOW)) is not self._low:
            self._low = low
            self._fit_height()

    def _fit_height(self) -> None:
        width = self._list.width()
        items = self._downloads.items
        rows = [self._rows[item.id] for item in items if item.id in self._rows]
        heights = [max(row.heightForWidth(width), row.minimumSizeHint().height()) for row in rows]
        self._scroll.setFixedHeight(sum(heights[: FEW if self._low else MANY]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
