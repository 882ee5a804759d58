"""A repository's files, one row a quantization."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from desktop.core.units import size_text
from desktop.core.words import tr
from desktop.hub.repository import RemoteModel
from desktop.ui.panes.models.file_row import ROW_ROLE, FilePainter, FileRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_list import AnyIndex, RowList


class FileRows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow] = []

    def set_rows(self, rows: Sequence[FileRow]) -> None:
        """Replace them: in place where they are of the same files, so that nothing jumps."""
        same = [row.model for row in rows] == [row.model for row in self._rows]
        if same and rows:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> FileRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, model: RemoteModel) -> int:
        return next((n for n, row in enumerate(self._rows) if row.model == model), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(file.path for file in row.model.files)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None


class FilesList(RowList):
    """Arrow keys choose, Enter does what the row's button says."""

    acted = Signal(object)  # the RemoteModel whose button was used
    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Files of the repository"))
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
        """From the top, once the rows have their places: what is above stays in sight, too."""
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
    parts = [row.title, row.caption, tr("{bytes} to download", bytes=size_text(row.model.bytes))]
    if row.fit is not None:
        parts += [
            tr("{memory} in memory, estimated", memory=row.memory.lstrip(">≈ ")),
            row.fit_words,
        ]
    if row.download is not None:
        parts.append({"done": tr("is on this laptop")}.get(row.download.state, row.download.state))
    return ", ".join(parts)
