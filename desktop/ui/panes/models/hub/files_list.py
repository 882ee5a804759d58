"""The files of a repository, one row per quantization."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.memory.fit import Fit
from desktop.core.numbers.units import size_text
from desktop.hub.download.queue_file import State
from desktop.hub.repository import RemoteModel
from desktop.services.downloads import Download
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.words import short_meaning
from desktop.ui.verdicts import FITS
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush, TextBrush
from desktop.ui.widgets.row_list import ROW_ROLE, AnyIndex, RowDelegate, RowList, Rows

ROW_HEIGHT, HEAD_HEIGHT = 48, 24
SIZE_WIDTH, MEMORY_WIDTH, FIT_WIDTH = 76, 92, 108
BUTTON_WIDTH, PADDING = 76, 4
"""Minimum width of a row's button, and the least space on each side of its label."""
NAME_WIDTH, TWO_COLUMNS = 120, 360
"""Width of the name column, and the minimum width at which the meaning is beside the name instead
of below it, in unscaled pixels."""
NARROW = 470
"""Width, in unscaled pixels, below which the memory column is hidden. The footer still says whether
the selected file fits."""


@dataclass(frozen=True)
class FileRow:
    """One quantization. `title` distinguishes the row from its neighbors. `fit` is None if it isn't
    known whether the model fits; `at_least` is True if the header can't be read, so that `fit` can
    count only the weights. `here` is the path of the same model on this laptop; "" if there is
    none."""

    model: RemoteModel
    title: str
    fit: Fit | None = None
    at_least: bool = False
    download: Download | None = None
    here: str = ""

    @property
    def caption(self) -> str:
        if self.model.kind == "image_encoder":
            return tr("lets the model read images")
        if not self.model.complete:
            return tr(
                "{files} of {parts} files available",
                files=len(self.model.files),
                parts=self.model.parts,
            )
        meaning = short_meaning(self.model.quantization)
        return meaning if self.title == self.model.quantization else f"{self.what} · {meaning}"

    @property
    def what(self) -> str:
        return self.model.quantization or tr("no suffix")

    @property
    def button(self) -> str:
        """The label of the row's button; "" if it has none."""
        if not self.model.complete:
            return ""
        state = self.download.state if self.download else None
        if self.here and state is None:
            state = "done"
        words = {"paused": tr("Resume"), "failed": tr("Retry"), "done": tr("Chat")}
        if state == "done" and self.model.kind != "model":
            return ""
        return "" if state in ("running", "waiting") else words.get(state or "", tr("Download"))

    @property
    def fit_words(self) -> str:
        return tr(FITS[self.fit.verdict][0]) if self.fit else ""

    @property
    def memory(self) -> str:
        if self.fit is None:
            return ""
        return ("> " if self.at_least else "≈ ") + size_text(self.fit.need.total)


@dataclass(frozen=True)
class FileColumns:
    """The positions of a row's parts. The column headings have the same positions."""

    name: QRect
    meaning: QRect | None  # None if it is below the name
    size: QRect
    memory: QRect | None
    fit: QRect


def button_width(theme: Theme) -> int:
    """Return the width of a row's button in unscaled pixels. Each label fits in any language."""
    labels = (tr("Download"), tr("Resume"), tr("Retry"), tr("Chat"))
    widest = max(TextBrush(theme).width(each, "button") for each in labels)
    return max(BUTTON_WIDTH, round(widest / theme.scale) + 2 * PADDING)


def columns(theme: Theme, rect: QRect) -> FileColumns:
    px = theme.px
    right = rect.right() - px(16) - px(button_width(theme)) - px(8)
    fit = QRect(right - px(FIT_WIDTH), rect.y(), px(FIT_WIDTH), rect.height())
    right = fit.x() - px(16)
    memory = None
    if rect.width() >= px(NARROW):
        memory = QRect(right - px(MEMORY_WIDTH), rect.y(), px(MEMORY_WIDTH), rect.height())
        right = memory.x()
    size = QRect(right - px(SIZE_WIDTH), rect.y(), px(SIZE_WIDTH), rect.height())
    left = rect.x() + px(16)
    name = QRect(left, rect.y(), size.x() - px(8) - left, rect.height())
    meaning = None
    if name.width() >= px(TWO_COLUMNS):
        meaning = name.adjusted(px(NAME_WIDTH), 0, 0, 0)
        name.setWidth(px(NAME_WIDTH - 8))
    return FileColumns(name, meaning, size, memory, fit)


class FilePainter(RowDelegate):
    def height(self, index: AnyIndex) -> int:
        return ROW_HEIGHT

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        row: FileRow = index.data(ROW_ROLE)
        place = columns(self.theme, rect)
        px = self.theme.px
        if place.meaning is not None and row.title == row.model.quantization:
            self.brush.text(painter, place.name, row.title, "strong", "ink")
            self.brush.text(painter, place.meaning, row.caption, "body", "ink2")
        else:
            room = place.name.united(place.meaning) if place.meaning else place.name
            upper = QRect(room.x(), rect.y() + px(5), room.width(), px(20))
            lower = QRect(room.x(), rect.y() + px(25), room.width(), px(17))
            self.brush.text(painter, upper, row.title, "strong", "ink")
            self.brush.text(painter, lower, row.caption, "caption", "ink3")
        size = size_text(row.model.bytes)
        self.brush.text(painter, place.size, size, "number", "ink2", RIGHT)
        if place.memory is not None:
            self.brush.text(painter, place.memory, row.memory, "number", "ink2", RIGHT)
        if row.fit is not None:
            words, icon, color = FITS[row.fit.verdict]
            left = self.brush.icon(painter, place.fit.x(), rect, icon, color) + px(6)
            said = QRect(left, rect.y(), place.fit.right() - left, rect.height())
            self.brush.text(painter, said, tr(words), "button", color)
        self._paint_action(painter, self._button_place(rect), row)

    def button_rect(self, rect: QRect, index: AnyIndex) -> QRect | None:
        row: FileRow = index.data(ROW_ROLE)
        return self._button_place(rect) if row.button else None

    def _button_place(self, rect: QRect) -> QRect:
        return self.brush.button_place(rect, button_width(self.theme))

    def _paint_action(self, painter: QPainter, place: QRect, row: FileRow) -> None:
        if row.button:
            self.brush.button(painter, place, row.button, hovered=self.hovers(place))
        elif row.download is not None and row.download.state == "running":
            self.brush.progress(painter, place, row.download.fraction)
        elif row.download is not None and row.download.state == "waiting":
            self.brush.text(painter, place, tr("queued"), "caption", "ink3", RIGHT)
        elif row.here or row.download is not None:
            self.brush.text(painter, place, tr("downloaded"), "caption", "good", RIGHT)


class ColumnHeads(QWidget):
    """The column headings. Screen readers don't need them: each row names its own facts."""

    def __init__(self, theme: Theme, rows: QAbstractScrollArea) -> None:
        super().__init__()
        self._rows = rows
        self._theme = theme
        self._brush = RowBrush(theme)
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(HEAD_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self._rows.viewport().width()  # narrower than the list if it has a scroll bar
        place = columns(self._theme, QRect(0, 0, width, self.height()))
        for rect, text, align in (
            (place.name, tr("File"), LEFT),
            (place.meaning, tr("Meaning"), LEFT),
            (place.size, tr("Download"), RIGHT),
            (place.memory, tr("In memory"), RIGHT),
            (place.fit, tr("On this laptop"), LEFT),
        ):
            if rect is not None:
                self._brush.text(painter, rect, text, "caption", "ink3", align)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))


class FileRows(Rows[FileRow]):
    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Replace the rows. Rows of the same files are updated in place, so that nothing jumps."""
        if [row.model for row in rows] == [row.model for row in self.rows]:
            self.rows = rows
            self.update_rows()
        else:
            super().show_rows(rows)

    def show_download(self, download: Download) -> None:
        """Update the row of a download."""
        for number, row in enumerate(self.rows):
            if row.download is not None and row.download.id == download.id:
                changed = replace(row, download=download)
                self.rows = [*self.rows[:number], changed, *self.rows[number + 1 :]]
                self.dataChanged.emit(self.index(number), self.index(number))
                return

    def number_of(self, model: RemoteModel) -> int:
        return next((n for n, row in enumerate(self.rows) if row.model == model), -1)

    def value(self, row: FileRow, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(file.path for file in row.model.files)
        return _spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


STATE_WORDS: dict[State, str] = {
    "waiting": marked("queued"),
    "running": marked("downloading"),
    "paused": marked("paused"),
    "failed": marked("download failed"),
    "done": marked("on this laptop"),
}


class FilesList(RowList):
    """The list of files. Arrow keys select a row; Enter activates its button."""

    acted = Signal(object)  # the RemoteModel whose button was used
    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Files in the repository"))
        self.rows = FileRows()
        self.setModel(self.rows)
        painter = FilePainter(theme, self)
        self.setItemDelegate(painter)
        painter.button_clicked.connect(self._act)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(lambda: self._act(self.currentIndex().row()))

    @property
    def current(self) -> FileRow | None:
        return self.rows.row(self.currentIndex().row())

    def choose(self, model: RemoteModel) -> None:
        number = self.rows.number_of(model)
        if number >= 0:
            self.setCurrentIndex(self.rows.index(number))
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """Scroll to the top, then to the current row, so that as much as possible above it stays
        visible. Call this after the rows are laid out."""
        self.scrollToTop()
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _act(self, number: int) -> None:
        row = self.rows.row(number)
        if row is not None and row.button:
            self.acted.emit(row.model)


def _spoken(row: FileRow) -> str:
    parts = [row.title, row.caption, tr("download size {bytes}", bytes=size_text(row.model.bytes))]
    if row.fit is not None:
        parts += [
            tr("{memory} in memory, estimated", memory=row.memory.lstrip(">≈ ")),
            row.fit_words,
        ]
    if row.download is not None or row.here:
        state = row.download.state if row.download is not None else "done"
        parts.append(tr(STATE_WORDS[state]))
    return ", ".join(parts)
