"""Bars of what a model takes in each precision, against upright lines for what this laptop has."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.units import unit_text
from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_axis import axis_end, machine_lines
from desktop.ui.panes.quantization.memory_legend import (
    LINE,
    PARTS,
    Entry,
    MemoryLegend,
    is_estimated,
)
from desktop.ui.panes.quantization.memory_rows import (
    GIGA,
    MEGA,
    MemoryRow,
    MemoryView,
    amount,
    with_unit,
)
from desktop.ui.theme import Theme
from desktop.ui.verdicts import FITS
from desktop.ui.widgets.hatching import fill
from desktop.ui.widgets.number_line import tick_step
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

NAME, NAME_IN_ONE_LINE, NAME_ALONE = 116, 184, 92
RULE, WEIGHTS, TOGETHER, HERE = 72, 72, 76, 140
LEVEL, AXIS = 17, 24
LEAST_ROW, TWO_LINES, MOST_ROW = 23, 36, 68
NARROW: Final = 820
"""Below this width (unscaled) the column of the weights is left to the table."""
SLIM: Final = 560
"""Below this one, the textbook's column and the bits, too."""


class MemoryChart(QWidget):
    """Up and Down choose a row, and so does a click."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._legend = MemoryLegend(theme)
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
        return GIGA if self._view is None or axis_end(self._view) >= GIGA else MEGA

    def told(self, row: MemoryRow) -> str:
        """A row in one line of words."""
        unit, need = self.unit, row.need
        said = tr(
            "{name}, {caption}: weights {weights}, cache {kv_cache}, working space "
            "{compute}, together {total}, {words}",
            name=row.name,
            caption=row.caption,
            weights=with_unit(need.weights, unit),
            kv_cache=with_unit(need.kv_cache, unit),
            compute=with_unit(need.compute, unit),
            total=with_unit(need.total, unit),
            words=row.words,
        )
        if row.rule is not None:
            said += tr(
                ". By the textbook rule the weights are {rule}", rule=with_unit(row.rule, unit)
            )
        if row.measured is not None:
            said += tr(". Measured: {measured}", measured=with_unit(row.measured, unit))
        return said

    def _say(self) -> None:
        if self._view is not None:
            say(
                self,
                tr(
                    "{told}. Up and Down choose a row",
                    told=self.told(self._view.rows[self.selected]),
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
    def _row_height(self) -> float:
        count = len(self._view.rows) if self._view else 1
        room = (self.height() - self._top - self._theme.px(AXIS)) / max(count, 1)
        return min(room, self._theme.px(MOST_ROW))

    @property
    def _one_line(self) -> bool:
        return self._row_height < self._theme.px(TWO_LINES)

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.px(NARROW)

    @property
    def _slim(self) -> bool:
        return self.width() < self._theme.px(SLIM)

    @property
    def _bars(self) -> tuple[float, float]:
        """Where the bars begin, and where the axis ends."""
        px = self._theme.px
        columns = sum(width for _, width in self._widths())
        return px(self._name), self.width() - px(columns)

    @property
    def _name(self) -> int:
        if self._slim:
            return NAME_ALONE
        return NAME_IN_ONE_LINE if self._one_line else NAME

    def _widths(self) -> list[tuple[str, int]]:
        """The columns that there is room for, from the right."""
        widths = [("here", HERE), ("together", TOGETHER), ("weights", WEIGHTS), ("rule", RULE)]
        if self._slim:
            return widths[:2]
        return [each for each in widths if each[0] != "weights"] if self._narrow else widths

    def _x(self, size: float) -> float:
        assert self._view is not None
        left, right = self._bars
        return left + (right - left) * size / axis_end(self._view)

    def row_rect(self, number: int) -> QRect:
        high = self._row_height
        top = self._top + number * high
        return QRect(0, round(top), self.width(), round(top + high) - round(top))

    def _row_at(self, y: float) -> int:
        number = int((y - self._top) // max(self._row_height, 1))
        inside = self._view is not None and 0 <= number < len(self._view.rows)
        return number if inside else -1

    # --- mouse and keys --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._row_at(event.position().y())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._row_at(event.position().y())
        if under != self._under:
            self._under = under
            rows = self._view.rows if self._view and under >= 0 else ()
            self.setToolTip(self._hint(rows[under]) if rows else "")
            self.update()

    def _hint(self, row: MemoryRow) -> str:
        """The same in lines."""
        return self.told(row).replace(": ", ":\n", 1).replace(". ", ".\n")

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._legend.paint(painter, found, self._entries())
        self._paint_heads(painter)
        self._paint_grounds(painter)
        bottom = self.row_rect(len(found.rows) - 1).bottom() + 1
        self._paint_axis(painter, found, bottom)
        for number, row in enumerate(found.rows):
            self._paint_row(painter, found, row, self.row_rect(number))
        self._paint_lines(painter, found, bottom)

    def _columns(self, rect: QRect) -> dict[str, QRect]:
        """The texts' places in a row, by name."""
        px = self._theme.px
        right = rect.right() + 1
        places: dict[str, QRect] = {}
        for name, width in self._widths():
            right -= px(width)
            places[name] = QRect(right, rect.y(), px(width), rect.height())
        places["here"].adjust(px(20), 0, 0, 0)
        return places

    def _paint_heads(self, painter: QPainter) -> None:
        px = self._theme.px
        row = QRect(0, self._top - px(LEVEL + 3), self.width(), px(LEVEL))
        self._brush.text(painter, row.adjusted(px(12), 0, 0, 0), tr("Precision"), "caption", "ink3")
        places = self._columns(row)
        for name, text, align in (
            ("rule", tr("textbook"), RIGHT),
            ("weights", tr("weights"), RIGHT),
            ("together", tr("together"), RIGHT),
            ("here", tr("on this laptop"), LEFT),
        ):
            if name in places:
                self._brush.text(painter, places[name], text, "caption", "ink3", align)

    def _paint_grounds(self, painter: QPainter) -> None:
        theme = self._theme
        if self._under >= 0:
            painter.fillRect(self.row_rect(self._under), theme.color("sunken"))
        rect = self.row_rect(self.selected)
        painter.fillRect(rect, theme.color("accent_tint"))
        painter.fillRect(QRect(0, rect.y(), theme.px(3), rect.height()), theme.color("accent"))

    def _paint_row(self, painter: QPainter, found: MemoryView, row: MemoryRow, rect: QRect) -> None:
        brush, unit = self._brush, self.unit
        self._paint_name(painter, row, rect)
        self._paint_bar(painter, found, row, rect)
        places = self._columns(rect)
        if row.rule is not None and "rule" in places:
            rule = amount(row.rule, unit)
            brush.text(painter, places["rule"], rule, "number", "ink2", RIGHT)
        if "weights" in places:
            weights = amount(row.need.weights, unit)
            brush.text(painter, places["weights"], weights, "number", "ink", RIGHT)
        brush.text(
            painter, places["together"], amount(row.need.total, unit), "strong", "ink", RIGHT
        )
        _, icon, color = FITS[row.fit.verdict]
        here = places["here"]
        left = brush.icon(painter, here.x(), rect, icon, color) + self._theme.px(6)
        said = QRect(left, rect.y(), here.right() - left, rect.height())
        brush.text(painter, said, row.words, "button", color)

    def _paint_name(self, painter: QPainter, row: MemoryRow, rect: QRect) -> None:
        px, brush = self._theme.px, self._brush
        left, room = px(12), int(self._bars[0]) - px(16)
        if self._one_line:
            place = QRect(left, rect.y(), room, rect.height())
            brush.text(painter, place, row.name, "strong", "ink")
            if self._slim:
                return
            place.adjust(brush.width(row.name, "strong") + px(8), 0, 0, 0)
            brush.text(painter, place, row.caption, "count", "ink3")
            return
        middle = rect.center().y() + 1
        upper = QRect(left, middle - px(17), room, px(18))
        lower = QRect(left, middle, room, px(15))
        brush.text(painter, upper, row.name, "strong", "ink")
        brush.text(painter, lower, row.caption, "count", "ink3")

    def _paint_bar(self, painter: QPainter, found: MemoryView, row: MemoryRow, rect: QRect) -> None:
        theme, px = self._theme, self._theme.px
        high = min(rect.height() * 0.56, px(34))
        top = rect.y() + (rect.height() - high) / 2 - (px(2) if row.measured is not None else 0)
        left, right = self._bars
        size, end = 0, axis_end(found)
        for part, color in PARTS:
            begin, size = size, size + getattr(row.need, part)
            x, until = self._x(begin), min(self._x(size), right)
            if size > begin and x < right:
                place = QRectF(x, top, max(until - x - 1, 1), high)
                estimated = is_estimated(found, part)
                fill(painter, place, theme.color(color), estimated=estimated)
        if row.need.total > end:
            self._paint_break(painter, QRectF(right - px(18), top, px(8), high))
        if row.measured is not None:
            wide = min(self._x(row.measured), right) - left
            painter.fillRect(QRectF(left, top + high + 2, wide, px(4)), theme.color("ink"))
            text = tr("measured {measured}", measured=with_unit(row.measured, self.unit))
            beside = QRect(int(left + wide) + px(8), rect.y(), px(180), rect.height())
            if beside.x() + self._brush.width(text, "caption") < right:
                self._brush.text(painter, beside, text, "caption", "ink2")

    def _paint_break(self, painter: QPainter, place: QRectF) -> None:
        """A gap that leans: the bar goes on beyond the axis."""
        lean = place.height() / 3
        shape = QPolygonF(
            [
                QPointF(place.left(), place.top() - 1),
                QPointF(place.right(), place.top() - 1),
                QPointF(place.right() + lean, place.bottom() + 1),
                QPointF(place.left() + lean, place.bottom() + 1),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawPolygon(shape)

    def _paint_axis(self, painter: QPainter, found: MemoryView, bottom: int) -> None:
        theme, px = self._theme, self._theme.px
        left, right = self._bars
        unit, end = self.unit, axis_end(found)
        step = tick_step(Fraction(end, unit), max(2, int(right - left) // px(90)))
        ticks = [step * number for number in range(int(Fraction(end, unit) / step) + 1)]
        for tick in ticks:
            x = self._x(float(tick) * unit)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, self._top), QPointF(x, bottom))
            text = tr("{tick:,g}", tick=float(tick))
            if tick == ticks[-1]:
                text += f" {unit_text(unit)}"
            place = QRect(round(x) - px(60), bottom + px(4), px(120), px(16))
            center = Qt.AlignmentFlag.AlignCenter
            self._brush.text(painter, place, text, "count", "ink2", center)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))

    def _paint_lines(self, painter: QPainter, found: MemoryView, bottom: int) -> None:
        """Their names stand above, in two levels where they would cover each other."""
        theme, px = self._theme, self._theme.px
        left, right = self._bars
        taken: list[QRect] = []
        for line in sorted(machine_lines(found.machine), key=lambda line: line.bytes):
            outside = line.bytes > axis_end(found)
            x = right if outside else self._x(line.bytes)
            text = f"{line.name} {with_unit(line.bytes, GIGA)}{' →' if outside else ''}"
            wide = self._brush.width(text, "caption") + px(4)
            at = x - wide - px(3) if x - wide - px(3) > left else x + px(5)
            level = self._top - px(LEVEL + 3)
            place = QRect(round(at), level, wide, px(LEVEL))
            while any(place.intersects(other) for other in taken):
                place.translate(0, -px(LEVEL))
            taken.append(place)
            self._brush.text(painter, place, text, "caption", "ink")
            if outside:
                continue
            pen = QPen(theme.color("ink"), 1.5)
            if line.dashed:
                pen.setDashPattern([3, 2])
            painter.setPen(QPen(theme.color("surface"), 4))
            painter.drawLine(QPointF(x, self._top), QPointF(x, bottom))
            painter.setPen(pen)
            painter.drawLine(QPointF(x, place.top() + px(2)), QPointF(x, bottom))
