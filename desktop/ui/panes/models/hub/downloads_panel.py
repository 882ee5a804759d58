"""The panel of downloads, one row each, in queue order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.services.downloads import Download, Downloads
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label
from desktop.ui.widgets.elided import NameLabel
from desktop.ui.widgets.layout.scaled import Scaled, discard, filled, in_column, in_row, spaced
from desktop.ui.widgets.results.progress import PARTS, time_left

ICONS = {
    "waiting": ("ph.clock", "ink3"),
    "running": ("ph.download-simple", "accent"),
    "paused": ("ph.pause-circle", "ink3"),
    "failed": ("ph.warning", "bad"),
    "done": ("ph.check-circle", "good"),
}


NAME_WIDTH, BAR_WIDTH, WIDEST = 260, 160, 16_777_215
IN_ONE_LINE = 800
"""Minimum width, in unscaled pixels, at which the name, the bar, and the words are side by side."""


class DownloadRow(QWidget):
    """A row for one download. It emits the user's requests; the panel carries them out."""

    pause_asked = Signal(str)
    resume_asked = Signal(str)
    sooner_asked = Signal(str)
    cancel_asked = Signal(str)
    chat_asked = Signal(str)
    access_asked = Signal(str)

    def __init__(self, theme: Theme, download: Download) -> None:
        super().__init__()
        self._theme = theme
        self._id = download.id
        self._icon = IconLabel(theme, "ph.clock", "ink3", 18)
        self._name = NameLabel("strong")
        self._name.setText(name_of(download))
        self._bar = QProgressBar()
        self._bar.setRange(0, PARTS)
        self._bar.setTextVisible(False)
        self._said = label(kind="count", wrap=True)
        name = self._name.text()
        self._chat = button(theme, tr("Chat with it"), "secondary", "ph.chat-circle")
        self._access = button(theme, tr("Get access"), "secondary", "ph.lock-simple")
        self._sooner = icon_button(theme, tr("Download {name} next", name=name), "ph.arrow-up")
        self._pause = icon_button(theme, tr("Pause {name}", name=name), "ph.pause")
        self._resume = icon_button(theme, tr("Resume {name}", name=name), "ph.play")
        self._again = icon_button(theme, tr("Retry {name}", name=name), "ph.arrow-clockwise")
        self._cancel = icon_button(theme, tr("Cancel {name}", name=name), "ph.x")
        self._words = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=12)
        filled(self._words, self._name, self._bar, (self._said, 1))
        icons = (self._sooner, self._pause, self._resume, self._again, self._cancel)
        buttons = (self._access, self._chat, in_row(theme, *icons, spacing=0))
        parts = (self._icon, (self._words, 1), *buttons)
        in_row(theme, *parts, on=self, margins=(0, 2, 0, 2), spacing=12)
        self._connect()
        self.show_download(download, sooner=False)

    def _connect(self) -> None:
        for part, signal in (
            (self._sooner, self.sooner_asked),
            (self._pause, self.pause_asked),
            (self._resume, self.resume_asked),
            (self._again, self.resume_asked),
            (self._cancel, self.cancel_asked),
            (self._chat, self.chat_asked),
            (self._access, self.access_asked),
        ):
            part.clicked.connect(lambda _=False, signal=signal: signal.emit(self._id))

    def show_download(self, download: Download, sooner: bool) -> None:
        """Show a download. `sooner` is True if another download is waiting ahead of it."""
        state = download.state
        self._failed = state == "failed"
        self._keep_column(self.width() >= self._theme.px(IN_ONE_LINE))
        self._icon.set_icon(*ICONS[state])
        said = told(download)
        self._said.setText(said)
        self._show_kind("wrong" if state == "failed" else "count")
        self._bar.setVisible(state in ("running", "paused", "waiting"))
        self._bar.setValue(round(PARTS * download.fraction))
        self._bar.setAccessibleName(f"{self._name.text()}: {said}")
        self._sooner.setVisible(sooner)
        self._pause.setVisible(state in ("running", "waiting"))
        self._resume.setVisible(state == "paused")
        gated = download.problem is not None and download.problem.kind in ("gated", "token")
        self._again.setVisible(state == "failed")
        self._access.setVisible(state == "failed" and gated)
        self._chat.setVisible(state == "done" and not download.order.is_image_encoder)
        self._name_cancel(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(IN_ONE_LINE)
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._words.setSpacing(self._theme.px(12 if wide else 4))
        # With the Ignored policy in a row, Qt would give the widget no room, not even its minimum.
        across = QSizePolicy.Policy.Preferred if wide else QSizePolicy.Policy.Ignored
        self._name.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        for part, width in ((self._name, NAME_WIDTH), (self._bar, BAR_WIDTH)):
            part.setMinimumWidth(self._theme.px(width) if wide else 0)
            part.setMaximumWidth(self._theme.px(width) if wide else WIDEST)
        self._keep_column(wide)

    def _keep_column(self, wide: bool) -> None:
        """Keep the space of a hidden bar in the wide layout, so that the words line up. The message
        of a failed download uses that space."""
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(wide and not self._failed)
        self._bar.setSizePolicy(policy)

    def _show_kind(self, kind: str) -> None:
        if kind != self._said.property("kind"):
            self._said.setProperty("kind", kind)
            repolish(self._said)

    def _name_cancel(self, state: str) -> None:
        name = self._name.text()
        words = (
            tr("Remove {name} from this list", name=name)
            if state == "done"
            else tr("Cancel {name}", name=name)
        )
        self._cancel.setToolTip(words)
        self._cancel.setAccessibleName(words)


def name_of(download: Download) -> str:
    """Return a download's name in the form that the library uses: "Qwen3-4B · Q4_K_M"."""
    order = download.order
    place = order.name.upper().rfind(order.quantization) if order.quantization else -1
    if place <= 0:
        return f"{order.name} · {order.quantization}" if order.quantization else order.name
    return f"{order.name[:place].rstrip('-._ ')} · {order.quantization}"


def told(download: Download) -> str:
    """Return the progress of a download in one line, or the reason why it failed."""
    total = size_text(download.total)
    so_far = tr("{done} of {total}", done=size_text(download.done), total=total)
    if download.state == "done":
        return tr("{total}, complete and verified", total=total)
    if download.state == "failed":
        kept = (
            tr(" Glassbox kept the {done} downloaded so far.", done=size_text(download.done))
            if download.done
            else ""
        )
        return (
            download.problem.again() if download.problem else tr("The download stopped. Try again.")
        ) + kept
    if download.state == "paused":
        return tr("Paused at {so_far}", so_far=so_far)
    if download.state == "waiting":
        return tr("Queued, {so_far}", so_far=so_far if download.done else total)
    parts = [so_far]
    if download.activity:
        parts.append(download.activity)
    if download.bytes_per_s is not None:
        parts.append(f"{size_text(round(download.bytes_per_s))}/s")
    if download.seconds_left is not None:
        parts.append(time_left(download.seconds_left))
    return " · ".join(parts)


LOW, FEW, MANY = 800, 2, 5
"""Window height, in unscaled pixels, below which at most FEW rows are visible instead of MANY.
Further rows scroll."""


class DownloadsPanel(QFrame):
    """The panel of all downloads, hidden if there are none."""

    access_asked = Signal(object)  # the Download
    chat_asked = Signal(object)  # the Download

    def __init__(self, theme: Theme, downloads: Downloads) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self._downloads = theme, downloads
        self._rows: dict[str, DownloadRow] = {}
        self._low = True
        self._said = label(kind="caption")
        self._clear = button(theme, tr("Clear finished"), "link")
        self.setWhatsThis(
            tr(
                "Downloads run one at a time, and you can pause them. If you close Glassbox "
                "during a download, the download resumes the next time you open Glassbox."
            )
        )
        self._list = QWidget()
        self._list.setProperty("kind", "clear")
        self._column = spaced(theme, QVBoxLayout(self._list), spacing=0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._list)
        parts = (label(tr("Downloads"), "section"), (self._said, 1), self._clear)
        head = in_row(theme, *parts, margins=(0, 0, 8, 0), spacing=12)
        in_column(theme, head, self._scroll, on=self, margins=(24, 12, 16, 8), spacing=4)
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
            discard(self._column, self._rows.pop(gone))
        for place, item in enumerate(items):
            if item.id not in self._rows:
                self._rows[item.id] = self._row(item)
            row = self._rows[item.id]
            self._column.insertWidget(place, row)
            row.setVisible(True)
            self._show_row(item)
        waiting = sum(item.state == "waiting" for item in items)
        self._said.setText(tr("{waiting} queued", waiting=waiting) if waiting else "")
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
        """Show fewer rows in a low window, to leave room for the search. `height` is the window's
        height in pixels."""
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
