"""The list of models on the Hub: suggestions under headings, or search results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QShowEvent

from desktop.core.i18n import counted, tr
from desktop.core.library.suggestions import LAPTOPS_GB, Suggestion
from desktop.core.numbers.units import short_count, size_text
from desktop.hub.repository import SearchResult
from desktop.ui.language import month_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.row_brush import LEFT, RIGHT
from desktop.ui.widgets.row_list import ROW_ROLE, AnyIndex, RowDelegate, RowList, Rows

NUMBER_WIDTH = 80


@dataclass(frozen=True)
class ResultsHeading:
    text: str


Entry: TypeAlias = ResultsHeading | Suggestion | SearchResult


class FoundPainter(RowDelegate):
    """Paints a model's name and facts, with its size or number of weights on the right."""

    def height(self, index: AnyIndex) -> int:
        return 36 if isinstance(index.data(ROW_ROLE), ResultsHeading) else 56

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        entry: Entry = index.data(ROW_ROLE)
        px = self.theme.px
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        if isinstance(entry, ResultsHeading):
            inner.setTop(inner.top() + px(8))
            self.brush.text(painter, inner, entry.text, "caption_strong", "ink2", LEFT)
            return
        number = QRect(inner.right() - px(NUMBER_WIDTH), rect.y(), px(NUMBER_WIDTH), rect.height())
        self.brush.text(painter, number, number_of(entry), "number", "ink2", RIGHT)
        room = QRect(inner.x(), rect.y(), number.left() - px(8) - inner.x(), rect.height())
        if isinstance(entry, SearchResult) and entry.gated:
            upper = _upper(room, px(9), px(20))
            room.setLeft(
                self.brush.icon(painter, room.x(), upper, "ph.lock-simple", "ink3") + px(6)
            )
        self.brush.text(painter, _upper(room, px(9), px(20)), title_of(entry), "strong", "ink")
        room.setLeft(inner.x())
        self.brush.text(painter, _upper(room, px(30), px(18)), caption_of(entry), "caption", "ink3")


def _upper(room: QRect, top: int, height: int) -> QRect:
    return QRect(room.x(), room.y() + top, room.width(), height)


def title_of(entry: Suggestion | SearchResult) -> str:
    return entry.name if isinstance(entry, Suggestion) else entry.id.partition("/")[2]


def number_of(entry: Suggestion | SearchResult) -> str:
    """Return a suggestion's download size, or a search result's number of weights if known."""
    if isinstance(entry, Suggestion):
        return size_text(entry.bytes)
    return short_count(entry.parameters) if entry.parameters else ""


def caption_of(entry: Suggestion | SearchResult, brief: bool = True) -> str:
    """Return a suggestion's reason, or facts about a search result. If `brief` is True, the facts
    don't mention the period over which the Hub counts downloads, since a row has no room for it."""
    if isinstance(entry, Suggestion):
        return entry.why
    parts = [entry.id.partition("/")[0]]
    if entry.downloads is not None:
        count = short_count(entry.downloads)
        parts.append(
            counted(
                entry.downloads, "{downloads} download", "{downloads} downloads", downloads=count
            )
            if brief
            else monthly(entry.downloads)
        )
    if entry.likes is not None:
        parts.append(
            counted(entry.likes, "{likes} like", "{likes} likes", likes=short_count(entry.likes))
        )
    if entry.updated is not None:
        parts.append(month_text(entry.updated))
    return " · ".join(parts)


def spoken(entry: Suggestion | SearchResult) -> str:
    """Return the text for screen readers."""
    if isinstance(entry, Suggestion):
        told = tr(
            "{name} by {maker}, {bytes}, {license}",
            name=entry.name,
            maker=entry.maker,
            bytes=size_text(entry.bytes),
            license=entry.license,
        )
        return f"{told}. {entry.why}"
    weights = tr(", {number_of} weights", number_of=number_of(entry)) if entry.parameters else ""
    gated = tr(", access on request") if entry.gated else ""
    caption = caption_of(entry, brief=False).replace(" · ", ", ")
    return f"{title_of(entry)}{weights}, {caption}{gated}"


def monthly(downloads: int) -> str:
    """Return the number of downloads as text. The Hub counts the downloads of the last 30 days."""
    return counted(
        downloads,
        "{downloads} download a month",
        "{downloads} downloads a month",
        downloads=short_count(downloads),
    )


class SearchResultRows(Rows[Entry]):
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), ResultsHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def value(self, row: Entry, role: int) -> object:
        if isinstance(row, ResultsHeading):
            return row.text if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            if isinstance(row, Suggestion):
                return f"{row.repo}\n{row.license}"
            return f"{row.id}\n{caption_of(row, brief=False)}"
        return spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


class FoundList(RowList):
    """The list. Arrow keys, Enter, and clicks choose a row. Focusing a row with Tab doesn't choose
    it, so that only repositories that the user wants to see are requested from the Hub."""

    chosen = Signal(str, str)  # a repository, and the file to select in it ("" for any)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Models on the Hugging Face Hub"))
        self.rows = SearchResultRows()
        self.setModel(self.rows)
        self.setItemDelegate(FoundPainter(theme, self))
        self._entering = False
        self._told: Entry | None = None
        self.selectionModel().currentChanged.connect(self._follow)
        self.clicked.connect(self._click)

    def show_suggestions(self, models: Sequence[Suggestion], laptop_gb: int) -> None:
        """Show suggestions grouped by laptop memory. The first of the group for `laptop_gb`, which
        suits this laptop best, is selected; it isn't requested until the user chooses it."""
        entries: list[Entry] = []
        for size in sorted(LAPTOPS_GB):
            like = tr(" (best for yours)") if size == laptop_gb else ""
            entries.append(
                ResultsHeading(
                    tr("For laptops with {size} GB of memory{like}", size=size, like=like)
                )
            )
            entries += [model for model in models if model.laptop_gb == size]
        self._show(entries)
        best = next((model for model in models if model.laptop_gb == laptop_gb), None)
        if best is not None:
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self.rows.index(entries.index(best), 0))

    @property
    def recommended(self) -> Suggestion | None:
        """The suggestion that is selected but was not chosen yet."""
        entry = self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return entry if isinstance(entry, Suggestion) and entry is not self._told else None

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the heading above what is selected."""
        super().showEvent(event)
        if self.currentIndex().isValid():
            heading = self.rows.index(max(self.currentIndex().row() - 1, 0), 0)
            self.scrollTo(heading, self.ScrollHint.PositionAtTop)

    def show_found(self, found: Sequence[SearchResult]) -> None:
        self._show(found)

    def _show(self, entries: Iterable[Entry]) -> None:
        with QSignalBlocker(self.selectionModel()):  # replacing the rows chooses nothing
            self.rows.show_rows(list(entries))
        self.scrollToTop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._entering = True
        super().focusInEvent(event)
        self._entering = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._tell()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _follow(self) -> None:
        if not self._entering:
            self._tell()

    @Slot()
    def _click(self) -> None:
        """Choose a clicked row that was already current because it had the focus."""
        if self.rows.row(self.currentIndex().row()) is not self._told:
            self._tell()

    def _tell(self) -> None:
        entry = self._told = self.rows.row(self.currentIndex().row())
        if isinstance(entry, Suggestion):
            self.chosen.emit(entry.repo, entry.file)
        elif isinstance(entry, SearchResult):
            self.chosen.emit(entry.id, "")
