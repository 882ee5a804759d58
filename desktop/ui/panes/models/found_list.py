"""The list of models to find: suggestions under headings, or what the Hub found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent

from desktop.core.suggestions import LAPTOPS_GB, Suggestion
from desktop.core.words import tr
from desktop.hub.repository import Found
from desktop.ui.panes.models.found_row import ENTRY_ROLE, Entry, FoundPainter, Heading, spoken
from desktop.ui.panes.models.found_row import title_of as title
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_list import AnyIndex, RowList


class FoundRows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def set_entries(self, entries: Iterable[Entry]) -> None:
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.entry(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if isinstance(entry, Heading):
            return entry.text if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.repo}\n{entry.license}" if isinstance(entry, Suggestion) else entry.id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        return None


class FoundList(RowList):
    """Arrow keys, Enter and clicks choose. The row that Tab puts the focus on is not chosen by
    that: the Hub is asked for what someone wants to see, and for nothing else."""

    chosen = Signal(str, str)  # a repository, and its file to begin with ("" for any)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Models on the Hugging Face Hub"))
        self.rows = FoundRows()
        self.setModel(self.rows)
        self.setItemDelegate(FoundPainter(theme, self))
        self._entering = False
        self._told: Entry | None = None
        self.selectionModel().currentChanged.connect(self._follow)
        self.clicked.connect(self._click)

    def show_suggestions(self, models: Sequence[Suggestion], laptop_gb: int) -> None:
        """By size of laptop; the one that this machine is like comes first."""
        sizes = sorted(LAPTOPS_GB, key=lambda size: (size != laptop_gb, size))
        entries: list[Entry] = []
        for size in sizes:
            like = tr(", like this one") if size == laptop_gb else ""
            entries.append(
                Heading(tr("For laptops with {size} GB of memory{like}", size=size, like=like))
            )
            entries += [model for model in models if model.laptop_gb == size]
        self._show(entries)

    def show_found(self, found: Sequence[Found]) -> None:
        self._show(found)

    def _show(self, entries: Iterable[Entry]) -> None:
        with QSignalBlocker(self.selectionModel()):  # nothing is chosen by being replaced
            self.rows.set_entries(entries)
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
        """On a row that had become the current one by the focus alone."""
        if self.rows.entry(self.currentIndex().row()) is not self._told:
            self._tell()

    def _tell(self) -> None:
        entry = self._told = self.rows.entry(self.currentIndex().row())
        if isinstance(entry, Suggestion):
            self.chosen.emit(entry.repo, entry.file)
        elif isinstance(entry, Found):
            self.chosen.emit(entry.id, "")
