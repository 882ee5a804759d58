"""The ladder as a table: the source, and a row for each copy, as soon as something is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.core.messages import LadderSource, RungMeasured
from desktop.core.number_text import number_text, with_error
from desktop.core.units import size_text
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled

ROW: Final = 32


@dataclass(frozen=True)
class Column:
    """`width` is the least, unscaled; `about` tells a newcomer what it means."""

    name: str
    width: int
    about: str = ""


COLUMNS: Final = (
    Column("Type", 100),
    Column("Size", 80, "Of the file on disk."),
    Column("Bits per weight", 104, "Of all weights together: some are given more bits."),
    Column(
        "Perplexity",
        116,
        "Among how many tokens the model hesitates, on average, as if they were equally likely. "
        "Lower is better. It is high on a text unlike what the model has learned.",
    ),
    Column(
        "Mean KL divergence",
        176,
        "How far its odds for the next token are from the original's, on average, in nats. "
        "0 would be the same odds.",
    ),
    Column("99 in 100 below", 108, "99 in 100 tokens have a lower KL divergence than this."),
    Column("Same top token", 128, "How often both models find the same next token likeliest."),
    Column(
        "Tokens/s",
        108,
        "While it writes, here and now: three runs. Other programs slow it down, and make it "
        "uncertain.",
    ),
    Column("", 96),
)
FIRST_FIGURE: Final = 1
LEAST_ROWS: Final = 4

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A copy that is measured (`rung`), or what is to be said of it instead (`said`, and how far
    it is). `note` stands at the end; of the source row there is only the type."""

    type: str
    rung: RungMeasured | None = None
    said: str = ""
    far: float | None = None
    wrong: bool = False
    note: str = ""
    sensible: bool = False


def cells(row: Row) -> tuple[str, ...]:
    """What stands in the columns of a copy that is measured, or in the first ones of the source."""
    rung = row.rung
    if rung is None:
        return (row.type, row.said)
    return (
        row.type,
        size_text(rung.bytes),
        f"{rung.bits_per_weight:.2f}",
        with_error(rung.perplexity, rung.perplexity_error),
        with_error(rung.kld_mean, rung.kld_mean_error),
        two_digits(rung.kld_p99),
        f"{with_error(100 * rung.top1_agreement, percent(rung.top1_agreement_error))} %",
        with_error(rung.tokens_per_s, rung.tokens_per_s_error),
        row.note,
    )


def source_cells(
    type_name: str, source: LadderSource, rungs: Sequence[RungMeasured]
) -> tuple[str, ...]:
    """Its perplexity is known from the first copy that is measured beside it."""
    perplexity = ""
    if rungs:
        perplexity = with_error(rungs[0].perplexity_reference, rungs[0].perplexity_reference_error)
    return (
        type_name,
        size_text(source.bytes),
        f"{source.bits_per_weight:.2f}",
        perplexity,
        "",
        "",
        "",
        with_error(source.tokens_per_s, source.tokens_per_s_error),
        "source",
    )


def two_digits(value: float) -> str:
    """Also where they are zeros: "0.30"."""
    return f"{value:#.2g}" if 0.0001 <= value < 10 else number_text(value, 2)


def percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


class LadderModel(QAbstractTableModel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.source: tuple[str, ...] = ()
        self.rows: list[Row] = []

    def show_rows(self, source: tuple[str, ...], rows: list[Row]) -> None:
        self.beginResetModel()
        self.source, self.rows = source, rows
        self.endResetModel()

    def show_row(self, number: int, row: Row) -> None:
        """In place of one that says how far it is."""
        self.rows[number] = row
        at = self.index(number + bool(self.source), 0)
        self.dataChanged.emit(at, at.siblingAtColumn(len(COLUMNS) - 1))

    def row(self, number: int) -> Row | None:
        """None for the source."""
        number -= bool(self.source)
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def texts(self, number: int) -> tuple[str, ...]:
        row = self.row(number)
        return self.source if row is None else cells(row)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows) + bool(self.source)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        texts = self.texts(index.row())
        text = texts[index.column()] if index.column() < len(texts) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and text and index.column():
            return f"{COLUMNS[index.column()].name}: {text}".removeprefix(": ")
        return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section].name
            case Qt.ItemDataRole.ToolTipRole:
                return COLUMNS[section].about
            case Qt.ItemDataRole.TextAlignmentRole:
                return LEFT if not section else RIGHT
            case Qt.ItemDataRole.FontRole:
                return self._theme.font("caption")
            case _:
                return None


class LadderTable(QTableView):
    """Arrow keys walk over the rows; `row_chosen` says which."""

    row_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ladder = LadderModel(theme)
        self.setModel(self.ladder)
        self.setItemDelegate(_Painter(theme, self.ladder))
        self.setAccessibleName("Smaller copies, measured")
        self.setProperty("kind", "facts")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.row_chosen.emit(now.row())
        )
        Scaled(theme, self, self._resize)

    def show_rows(self, source: tuple[str, ...], rows: list[Row]) -> None:
        """The chosen row stays where it is by its type."""
        kept = self.chosen
        self.ladder.show_rows(source, rows)
        self.clearSpans()
        for number, row in enumerate(rows):
            if row.rung is None:  # a sentence, or a bar
                self.setSpan(number + bool(source), FIRST_FIGURE, 1, len(COLUMNS) - FIRST_FIGURE)
        if kept:
            self.choose(kept)
        self._fit()

    def choose(self, type_name: str) -> None:
        for number in range(self.ladder.rowCount()):
            if self.ladder.texts(number)[0] == type_name:
                self.selectRow(number)

    @property
    def chosen(self) -> str:
        """Its type; "" where none is."""
        at = self.currentIndex()
        return self.ladder.texts(at.row())[0] if at.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _resize(self) -> None:
        px = self._theme.px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.horizontalHeader().setFixedHeight(px(ROW))
        self._fit()
        self._share_width()

    def _fit(self) -> None:
        """No higher than its rows; where the room is short, it scrolls."""
        rows, row = self.ladder.rowCount() + 1, self._theme.px(ROW)
        self.setMaximumHeight(rows * row + 2)
        self.setMinimumHeight(min(rows, LEAST_ROWS + 1) * row + 2)

    def _share_width(self) -> None:
        """Each has its least width, and its share of what is left."""
        least = sum(column.width for column in COLUMNS)
        room = max(self.viewport().width(), self._theme.px(least))
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, room * column.width // least)


class _Painter(QStyledItemDelegate):
    """Values in ink, their standard errors softer; a bar or a sentence where there are none."""

    def __init__(self, theme: Theme, model: LadderModel) -> None:
        super().__init__()
        self._theme, self._model, self._brush = theme, model, RowBrush(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        px, row = self._theme.px, self._model.row(index.row())
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if row is not None and row.sensible:
            painter.fillRect(rect, self._theme.color("accent_tint"))
        elif chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("sunken"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        if chosen and not index.column():
            bar = QRect(rect.x(), rect.y(), px(3), rect.height())
            painter.fillRect(bar, self._theme.color("accent"))
        inside = rect.adjusted(px(8), 0, -px(8), 0)
        if row is not None and row.rung is None and index.column() == FIRST_FIGURE:
            self._say(painter, inside, row)
        else:
            self._cell(painter, inside, index, row)
        painter.restore()

    def _cell(self, painter: QPainter, rect: QRect, index: Index, row: Row | None) -> None:
        text = str(self._model.data(index))
        if not index.column():
            self._brush.text(painter, rect, text, "strong", "ink", LEFT)
        elif index.column() == len(COLUMNS) - 1:
            sensible = row is not None and row.sensible
            use, color = ("strong", "accent") if sensible else ("body", "ink3")
            self._brush.text(painter, rect, text, use, color, RIGHT)
        else:
            value, mark, error = text.partition(" ±")
            soft = f"{mark}{error}"
            self._brush.text(painter, rect, soft, "number", "ink3", RIGHT)
            left = rect.adjusted(0, 0, -self._brush.width(soft, "number") if soft else 0, 0)
            self._brush.text(painter, left, value, "number", "ink", RIGHT)

    def _say(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px = self._theme.px
        if row.far is not None:
            width = min(px(240), rect.width() // 3)
            line = QRectF(rect.x(), rect.center().y() - px(2), width, px(6))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("line"))
            painter.drawRoundedRect(line, px(3), px(3))
            done = QRectF(line.x(), line.y(), max(px(6), width * row.far), line.height())
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(done, px(3), px(3))
            rect = rect.adjusted(width + px(16), 0, 0, 0)
        color = "bad" if row.wrong else "ink3"
        self._brush.text(painter, rect, row.said, "body", color, LEFT)
