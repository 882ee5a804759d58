"""The tables of openness: well-known models, families, models on this laptop, and training
texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.library.openness import (
    NOT_KNOWN,
    NOT_RATED,
    STEPS,
    FamilyOpenness,
    families,
    known_models,
    openness_of,
    step_text,
)
from desktop.core.library.training_data import TrainingItem
from desktop.core.names import decode
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.results.data_table import as_facts, narrowed

AnyIndex = QModelIndex | QPersistentModelIndex
Entry = TypeVar("Entry")

SORT_ROLE: Final = Qt.ItemDataRole.UserRole
STEP_COLUMN: Final = marked("Openness")
IMAGES: Final = marked("Image input", "a column: does the model read them?")
REASONS: Final = marked("Reasoning", "a column: does the model reason before it answers?")
YES: Final = marked("yes")


@dataclass(frozen=True)
class OpennessTable:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _table(entries: Iterable[Entry], *columns: tuple[str, Callable[[Entry], str]]) -> OpennessTable:
    """Return a table with a row for each entry. A column is a header and an entry's text in it."""
    rows = (tuple(cell(entry) for _, cell in columns) for entry in entries)
    return OpennessTable(tuple(header for header, _ in columns), tuple(rows))


def model_table() -> OpennessTable:
    yes = {True: tr(YES), False: tr("no"), None: tr(NOT_KNOWN)}
    return _table(
        known_models(),
        (tr("Model"), lambda model: model.model),
        (tr("Maker"), lambda model: model.developer),
        (
            tr(IMAGES, "a column: does the model read them?"),
            lambda model: yes[model.multimodal],
        ),
        (
            tr(REASONS, "a column: does the model reason before it answers?"),
            lambda model: yes[model.reasoning],
        ),
        (tr("Access"), lambda model: model.access),
        (tr(STEP_COLUMN), lambda model: model.step),
        (tr("License"), lambda model: model.license),
        (tr("Released"), lambda model: model.released),
        (tr("Source"), lambda model: model.source),
    )


def family_table() -> OpennessTable:
    return _table(
        sorted(families(), key=lambda entry: (-STEPS.index(entry.step), entry.name.lower())),
        (tr("Family"), lambda entry: entry.name),
        (tr(STEP_COLUMN), lambda entry: entry.step),
        (tr("License"), lambda entry: entry.license),
        (tr("Published"), lambda entry: entry.published),
        (tr("Not published"), lambda entry: entry.withheld),
        (tr("MOF class"), lambda entry: entry.mof),
        (tr("OSI definition"), lambda entry: entry.osi),
        (tr("Source"), lambda entry: entry.source),
    )


def library_table(models: Sequence[ModelFile]) -> OpennessTable:
    """Return a table that shows how open the families of the local models are. The models' names
    determine their families."""
    header = (
        tr("Model"),
        tr("Family"),
        tr(STEP_COLUMN),
        tr("Family's license"),
        tr("Published"),
        tr("Not published"),
        tr("MOF class"),
        tr("OSI definition"),
    )
    return OpennessTable(header, tuple(_library_row(model) for model in models))


def _library_row(model: ModelFile) -> tuple[str, ...]:
    decoded = decode(model.file_name)
    found: FamilyOpenness | None = openness_of(decoded)
    base = decoded.base or tr(NOT_KNOWN)
    if found is None:
        return (model.name, base, *[tr(NOT_KNOWN)] * 4, tr(NOT_RATED), tr(NOT_RATED))
    return (
        model.name,
        found.name,
        found.step,
        found.license,
        found.published,
        found.withheld,
        found.mof,
        found.osi,
    )


def training_table(items: Sequence[TrainingItem]) -> OpennessTable:
    """Return a table with a row for each of `items`, which are texts that the demo models were
    trained on."""

    def line(text: str) -> str:
        return " ".join(text.split())

    return _table(
        items,
        (tr("Skill"), lambda item: line(item.skill)),
        (tr("Question"), lambda item: line(item.question)),
        (tr("Answer"), lambda item: line(item.answer)),
        (tr("Steps"), lambda item: line(item.steps)),
        (tr("Statement"), lambda item: line(item.statement)),
    )


def _cell_text(words: str) -> str:
    """Return a cell's text in the window's language."""
    return step_text(words) if words in STEPS else words


COLORS: Final[dict[str, str]] = {
    "closed": "bad",
    "open-weight": "warn",
    "open-source": "accent",
    "fully open": "good",
}


class TableModel(QAbstractTableModel):
    """The table model: rows of text. The openness column is colored, and sorts from closed to
    open."""

    def __init__(self, theme: Theme, table: OpennessTable) -> None:
        super().__init__()
        self._theme, self.table = theme, table

    def show_table(self, table: OpennessTable) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.header)

    def row_text(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row's cells as they are displayed."""
        return tuple(map(_cell_text, self.table.rows[row]))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = self.table.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _cell_text(words)
        if role == Qt.ItemDataRole.ForegroundRole and words in COLORS:
            return self._theme.color(COLORS[words])
        if role == SORT_ROLE:
            return str(STEPS.index(words)) if words in STEPS else words.casefold()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.header[section]
        return None


class FilteredTable(QSortFilterProxyModel):
    """Filters a table. It keeps the rows that contain all words of the search, are at the selected
    level, and have YES in the selected columns."""

    def __init__(self, source: TableModel) -> None:
        super().__init__()
        self.source = source
        self._words: list[str] = []
        self._step = ""
        self._yes: frozenset[str] = frozenset()
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)

    def ask(self, words: str, step: str, yes: frozenset[str]) -> None:
        """Set the filter. `step` is a level, or "" for all levels; `yes` contains the names of the
        columns that must have YES."""
        self.beginFilterChange()
        self._words, self._step, self._yes = words.casefold().split(), step, yes
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        table = self.source.table
        cells = table.rows[row]
        told = " ".join(self.source.row_text(row)).casefold()
        if not all(word in told for word in self._words):
            return False
        by_name = dict(zip(table.header, cells, strict=True))
        if self._step and by_name.get(tr(STEP_COLUMN), self._step) != self._step:
            return False
        return all(by_name.get(name, tr(YES)) == tr(YES) for name in self._yes)

    def shown(self) -> list[tuple[str, ...]]:
        """Return the header and the visible rows, as displayed, in their current order."""
        shown = (self.mapToSource(self.index(row, 0)).row() for row in range(self.rowCount()))
        return [self.source.table.header, *map(self.source.row_text, shown)]


ROW: Final = 32
PADDING: Final = 8
LEAST_HEIGHT: Final = 160
LEAST_WIDTH: Final = 104
"""Minimum width of a column in unscaled pixels; a narrower table scrolls sideways."""
LOOKED_AT: Final = 200
"""Number of rows that are measured to size the columns."""


class FactsView(QTableView):
    """The table view. Its columns share the width according to their contents."""

    def __init__(self, theme: Theme, rows: FilteredTable, name: str) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self._widths: list[int] = []
        """The desired width of each column in pixels; empty if the table is."""
        self._longest: list[str] = []
        """The widest text of each column. Finding it takes longer than painting the table, so only
        this text is measured again when the fonts change."""
        self._fonts: tuple[QFont, QFont] | None = None
        """The fonts of the cells and of the header with which the columns were measured."""
        self.setModel(rows)
        self.setAccessibleName(name)
        as_facts(self)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Table columns"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        Scaled(theme, self, self._resize)

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        self._share()

    def share_width(self) -> None:
        """Make each column as wide as its text. If there isn't enough room, narrow the widest ones;
        the first, which names the row, keeps its width unless that is more than a quarter of the
        table's width."""
        self.ensurePolished()  # another font has other widest texts
        rows, columns = range(min(self._rows.rowCount(), LOOKED_AT)), self._rows.columnCount()
        width = self.fontMetrics().horizontalAdvance
        self._longest = [
            max((self._text(row, column) for row in rows), key=width)
            for column in range(columns if rows else 0)
        ]
        self._fonts = None
        self._share()

    def current_row(self) -> tuple[str, ...]:
        """Return the texts of the current row; empty if there is none."""
        current = self.currentIndex()
        return self._rows.shown()[current.row() + 1] if current.isValid() else ()

    def replace(self, table: OpennessTable) -> None:
        """Show a newer form of the table in the same order, with the same row selected."""
        selected = self.current_row()
        self._rows.source.show_table(table)
        self.share_width()
        shown = self._rows.shown()[1:]
        if selected in shown:
            self.selectRow(shown.index(selected))

    def _text(self, row: int, column: int) -> str:
        return str(self._rows.index(row, column).data())

    def _share(self) -> None:
        columns, room = range(self._rows.columnCount()), self.viewport().width()
        fonts = self.font(), self.horizontalHeader().font()
        if self._fonts != fonts:
            self._fonts = fonts
            texts = self._longest if self._rows.rowCount() else []
            self._widths = [self._wanted(*each) for each in enumerate(texts)]
        share = [room // len(columns)] * len(columns)
        wanted = self._widths if len(self._widths) == len(columns) else share
        giving_way = frozenset(columns[1:] if wanted[0] <= room // 4 else columns)
        least = self._theme.px(LEAST_WIDTH)
        for column, width in enumerate(narrowed(wanted, giving_way, room, least)):
            self.setColumnWidth(column, width)

    def _wanted(self, column: int, longest: str) -> int:
        """Return the desired width of a column in pixels."""
        head = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
        words = self.horizontalHeader().fontMetrics().horizontalAdvance(head)
        width = self.fontMetrics().horizontalAdvance
        around = self.sizeHintForIndex(self._rows.index(0, 0)).width() - width(self._text(0, 0))
        return max(width(longest) + around + 1, words + self._theme.px(2 * PADDING) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
