"""The table of quantized models: the original, and a row for each type."""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.smaller.rows import (
    COLUMNS,
    FIRST_FIGURE,
    Index,
    TypeRow,
    TypesTableModel,
    cells,
)
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.results.data_table import as_facts
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush

ROW: Final = 32
PADDING: Final = 8
LEAST_ROWS: Final = 4
"""ROW and PADDING are the row height and the cell padding in unscaled pixels. LEAST_ROWS is the
minimum number of rows that are visible without scrolling."""


class TypesTable(QTableView):
    """The table. Arrow keys move from row to row; `row_chosen` carries the row's index."""

    row_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._brush = theme, RowBrush(theme)
        self.series = TypesTableModel(theme)
        self.setModel(self.series)
        self.setItemDelegate(_Painter(theme, self.series))
        self.setAccessibleName(tr("Measured quantized models"))
        self.setWhatsThis(
            tr(
                "One model per row: its size, its speed, and how much its predictions differ "
                "from the original's. The number after ± is one standard error."
            )
        )
        as_facts(self)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(
            lambda: self.row_chosen.emit(self.currentIndex().row())
        )
        Scaled(theme, self, self._resize)

    def show_rows(self, source: tuple[str, ...], rows: list[TypeRow]) -> None:
        """Replace the rows; the chosen type stays chosen."""
        kept = self.chosen
        self.series.show_rows(source, rows)
        self.clearSpans()
        for number, row in enumerate(rows):
            if row.quantized is None:  # a sentence or a progress bar
                self.setSpan(number + bool(source), FIRST_FIGURE, 1, len(COLUMNS) - FIRST_FIGURE)
        if kept:
            self.choose(kept)
        self._share_width()

    def choose(self, type_name: str) -> None:
        for number in range(self.series.rowCount()):
            if self.series.texts(number)[0] == type_name:
                self.selectRow(number)

    @property
    def chosen(self) -> str:
        """The chosen type; "" if there is none."""
        at = self.currentIndex()
        return self.series.texts(at.row())[0] if at.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _resize(self) -> None:
        px = self._theme.px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.horizontalHeader().setFixedHeight(px(ROW))
        self._share_width()

    def _fit(self) -> None:
        """Limit the height to the rows; with less room, the table scrolls."""
        rows, row = self.series.rowCount() + 1, self._theme.px(ROW)
        sideways = self.viewport().width() < sum(self._least_widths())
        more = 2 + (self.horizontalScrollBar().sizeHint().height() if sideways else 0)
        self.setMaximumHeight(rows * row + more)
        self.setMinimumHeight(min(rows, LEAST_ROWS + 1) * row + more)

    def _share_width(self) -> None:
        """Give each column its usual width and a share of the remaining width. If there isn't room
        for the usual widths, a column gets what its texts need and a share of the rest, so that
        nothing is cut off while there is room beside it."""
        least = self._least_widths()
        usual = [
            max(self._theme.px(column.width), needed)
            for column, needed in zip(COLUMNS, least, strict=True)
        ]
        widths = usual if sum(usual) <= self.viewport().width() else least
        whole = sum(widths)
        room, left = max(self.viewport().width(), whole), 0
        for number, end in enumerate(
            accumulate(widths)
        ):  # so that rounding leaves no gap at the edge
            right = room * end // whole
            self.setColumnWidth(number, right - left)
            left = right
        self._fit()

    def _least_widths(self) -> list[int]:
        """Return minimum column widths in pixels, so that no heading or text is cut off in any
        language."""
        heads = self.horizontalHeader()
        return [
            max(heads.sectionSizeHint(number), self._texts_width(number))
            for number in range(len(COLUMNS))
        ]

    def _texts_width(self, column: int) -> int:
        """Return the width in pixels that the texts in a column need. Sentences don't count, since
        they span several columns."""
        series, last = self.series, len(COLUMNS) - 1
        written = [series.source, *(cells(row) for row in series.rows if row.quantized is not None)]
        width, use = self._brush.width, "strong" if column in (0, last) else "number"
        needed = (
            sum(width(part, use) for part in split_error(texts[column]))
            for texts in written
            if column < len(texts)
        )
        return max(needed, default=0) + self._theme.px(2 * PADDING)


class _Painter(QStyledItemDelegate):
    """Paints values in ink and standard errors in a softer color. In rows without measurements,
    paints a sentence, with a progress bar if there is progress to show."""

    def __init__(self, theme: Theme, model: TypesTableModel) -> None:
        super().__init__()
        self._theme, self._model, self._brush = theme, model, RowBrush(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        px, row = self._theme.px, self._model.row(index.row())
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if row is not None and row.recommended:
            painter.fillRect(rect, self._theme.color("accent_tint"))
        elif chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("sunken"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        if chosen and not index.column():
            bar = QRect(rect.x(), rect.y(), px(3), rect.height())
            painter.fillRect(bar, self._theme.color("accent"))
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if row is not None and row.quantized is None and index.column() == FIRST_FIGURE:
            self._say(painter, inside, row)
        else:
            self._cell(painter, inside, index, row)
        painter.restore()

    def _cell(self, painter: QPainter, rect: QRect, index: Index, row: TypeRow | None) -> None:
        text = str(self._model.data(index))
        if not index.column():
            self._brush.text(painter, rect, text, "strong", "ink", LEFT)
        elif index.column() == len(COLUMNS) - 1:
            recommended = row is not None and row.recommended
            use, color = ("strong", "accent") if recommended else ("body", "ink3")
            self._brush.text(painter, rect, text, use, color, RIGHT)
        else:
            value, soft = split_error(text)
            self._brush.text(painter, rect, soft, "number", "ink3", RIGHT)
            left = rect.adjusted(0, 0, -self._brush.width(soft, "number") if soft else 0, 0)
            self._brush.text(painter, left, value, "number", "ink", RIGHT)

    def _say(self, painter: QPainter, rect: QRect, row: TypeRow) -> None:
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


def split_error(text: str) -> tuple[str, str]:
    """Split text into a value and its standard error with the ± sign, which are painted
    differently."""
    value, mark, error = text.partition(" ±")
    return value, f"{mark}{error}"
