"""Bars of what a model takes in each precision, against upright lines for what this laptop has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_axis import LEVEL, Axis, AxisBrush, axis_end, unit_of
from desktop.ui.panes.quantization.memory_bar import MemoryBar
from desktop.ui.panes.quantization.memory_legend import LINE, Entry, MemoryLegend
from desktop.ui.panes.quantization.memory_places import AXIS, INSET, LEAST_ROW, Places
from desktop.ui.panes.quantization.memory_rows import GIGA, MemoryRow, MemoryView, amount, told
from desktop.ui.theme import Theme
from desktop.ui.verdicts import FITS
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say


class MemoryChart(QWidget):
    """Up and Down choose a row, and so does a click."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._legend = MemoryLegend(theme)
        self._axis = AxisBrush(theme)
        self._bar = MemoryBar(theme)
        self._view: MemoryView | None = None
        self._under = -1
        self.selected = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    def show_view(self, found: MemoryView, selected: int) -> None:
        before = self.minimumSizeHint()
        self._view, self.selected = found, selected
        if self.minimumSizeHint() != before:
            self.updateGeometry()
        self._say()
        self.update()

    @property
    def unit(self) -> int:
        return GIGA if self._view is None else unit_of(axis_end(self._view))

    def _say(self) -> None:
        if self._view is not None:
            say(
                self,
                tr(
                    "{told}. Up and Down choose a row",
                    told=told(self._view.rows[self.selected], self.unit),
                ),
            )

    # --- where things stand ----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        count = len(self._view.rows) if self._view else 1
        return QSize(self._theme.px(400), self._top + self._theme.px(AXIS + count * LEAST_ROW))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # the legend may need another line

    def _entries(self) -> list[Entry]:
        found = self._view
        if found is None:
            return []
        return self._legend.entries(found, self.selected, self.unit, self.width())

    @property
    def _top(self) -> int:
        legend = max((entry.at.y() for entry in self._entries()), default=0)
        return legend + self._theme.px(LINE + 4 + 2 * LEVEL)

    @property
    def _places(self) -> Places:
        count = len(self._view.rows) if self._view else 0
        return Places(self._theme, self.width(), self.height(), self._top, count)

    def row_rect(self, number: int) -> QRect:
        return self._places.row(number)

    # --- mouse and keys --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._places.row_at(event.position().y())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._places.row_at(event.position().y())
        if under != self._under:
            self._under = under
            rows = self._view.rows if self._view and under >= 0 else ()
            self.setToolTip(self._hint(rows[under]) if rows else "")
            self.update()

    def _hint(self, row: MemoryRow) -> str:
        """The same in lines."""
        return told(row, self.unit).replace(": ", ":\n", 1).replace(". ", ".\n")

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._view.rows) - 1 if self._view else 0
        wanted = {
            Qt.Key.Key_Up: self.selected - 1,
            Qt.Key.Key_Down: self.selected + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif 0 <= wanted <= last:
            self.chosen.emit(wanted)

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self._view
        if found is None:
            return
        places, end = self._places, axis_end(found)
        axis = Axis(places.left, places.right, places.top, places.bottom, end)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._legend.paint(painter, found, self._entries())
        self._paint_heads(painter, places)
        self._paint_grounds(painter, places)
        self._axis.paint(painter, axis)
        for number, row in enumerate(found.rows):
            rect = places.row(number)
            self._paint_name(painter, places, row, rect)
            self._bar.paint(painter, axis, found, row, rect)
            self._paint_figures(painter, places.columns(rect), row)
        self._axis.paint_lines(painter, axis, found.machine)

    def _paint_heads(self, painter: QPainter, places: Places) -> None:
        px = self._theme.px
        row = QRect(0, places.top - px(LEVEL + 3), self.width(), px(LEVEL))
        first = row.adjusted(px(INSET), 0, 0, 0)
        self._brush.text(painter, first, tr("Precision"), "caption", "ink3")
        columns = places.columns(row)
        for name, text, align in (
            ("rule", tr("textbook"), RIGHT),
            ("weights", tr("weights"), RIGHT),
            ("together", tr("together"), RIGHT),
            ("here", tr("on this laptop"), LEFT),
        ):
            if name in columns:
                self._brush.text(painter, columns[name], text, "caption", "ink3", align)

    def _paint_grounds(self, painter: QPainter, places: Places) -> None:
        theme = self._theme
        if self._under >= 0:
            painter.fillRect(places.row(self._under), theme.color("sunken"))
        rect = places.row(self.selected)
        painter.fillRect(rect, theme.color("accent_tint"))
        painter.fillRect(QRect(0, rect.y(), theme.px(3), rect.height()), theme.color("accent"))

    def _paint_figures(self, painter: QPainter, columns: dict[str, QRect], row: MemoryRow) -> None:
        brush, unit = self._brush, self.unit
        if row.rule is not None and "rule" in columns:
            rule = amount(row.rule, unit)
            brush.text(painter, columns["rule"], rule, "number", "ink2", RIGHT)
        if "weights" in columns:
            weights = amount(row.need.weights, unit)
            brush.text(painter, columns["weights"], weights, "number", "ink", RIGHT)
        total = amount(row.need.total, unit)
        brush.text(painter, columns["together"], total, "strong", "ink", RIGHT)
        _, icon, color = FITS[row.fit.verdict]
        here = columns["here"]
        left = brush.icon(painter, here.x(), here, icon, color) + self._theme.px(6)
        said = QRect(left, here.y(), here.right() - left, here.height())
        brush.text(painter, said, row.words, "button", color)

    def _paint_name(self, painter: QPainter, places: Places, row: MemoryRow, rect: QRect) -> None:
        px, brush = self._theme.px, self._brush
        left, room = px(INSET), places.left - px(INSET + 4)
        if places.one_line:
            place = QRect(left, rect.y(), room, rect.height())
            brush.text(painter, place, row.name, "strong", "ink")
            if places.slim:
                return
            place.adjust(brush.width(row.name, "strong") + px(8), 0, 0, 0)
            brush.text(painter, place, row.caption, "count", "ink3")
            return
        middle = rect.center().y() + 1
        upper = QRect(left, middle - px(17), room, px(18))
        lower = QRect(left, middle, room, px(15))
        brush.text(painter, upper, row.name, "strong", "ink")
        brush.text(painter, lower, row.caption, "count", "ink3")
