"""A table with a row for each format: its bits, in columns that all formats share, and the value
that the bits represent."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.core.numbers.formats import IntegerFormat, Part
from desktop.ui.figures.bit_texts import (
    FORMS,
    HEADER,
    LEAST_WIDTH,
    NUMBER_ROOM,
    SIDE,
    BitColumns,
    BitTexts,
    columns_of,
    form_of,
)
from desktop.ui.figures.bits_state import PART_WORDS, BitsState, FormatRow, off
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.numbers.bit_colors import RoleColors, paint_cell, paint_mark, role_colors
from desktop.ui.widgets.painted import HoverWidget, say

MOST_ROW = 42
TIME_ROW = 32
"""Minimum row height if times are shown, with their numbers below them."""
ENLARGED, ENLARGED_ROW = 1.2, 38
"""Theme scale at and above which the page always has to scroll, and the minimum row height at these
scales, in unscaled pixels."""
CELL_HEIGHT = 26
PARTS: tuple[Part, ...] = ("sign", "exponent", "mantissa")


class _Seen(NamedTuple):
    """What a row shows: its bits, its numbers, and everything else."""

    bits: str
    numbers: tuple[str, ...]
    around: tuple[object, ...]


class BitTable(HoverWidget):
    """The bit table. Arrow keys move between bits and rows, and Space or a click flips a bit."""

    changed = Signal()  # a bit was flipped, or another row was selected

    def __init__(self, theme: Theme, state: BitsState) -> None:
        super().__init__(theme)
        self._state = state
        self._hovered: tuple[int, int] | None = None
        self._shows_time = False
        self._seen: list[_Seen] = []
        self._form = FORMS[0]
        self._texts = BitTexts(theme)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._follow_width)
        Scaled(theme, self, self.update)
        self.follow()

    def follow(self) -> None:
        """Update the table after the state has changed."""
        state = self._state
        row, bit = state.row, state.bit
        value, error, _ = state.told(row)
        part, count, digit = row.kind.parts[bit], row.kind.bits, row.bits[bit]
        if isinstance(row.kind, IntegerFormat) and part == "mantissa":  # integers have none
            place = tr("bit {bit} of {bits}: {bits_2}", bit=bit + 1, bits=count, bits_2=digit)
        else:
            place = tr(
                "bit {bit} of {bits}, {part}: {bits_2}",
                bit=bit + 1,
                bits=count,
                part=tr(PART_WORDS[part]),
                bits_2=digit,
            )
        say(
            self,
            tr(
                "{name}, {place}. Value {value}{off}. Press Space to flip the bit.",
                name=row.kind.name,
                place=place,
                value=value,
                off=off(error),
            ),
        )
        if state.is_time != self._shows_time:
            self._shows_time = state.is_time
            self.updateGeometry()
        self._repaint_changes()
        self.refresh_card()

    def _repaint_changes(self) -> None:
        """Repaint the bits and numbers that have changed, since all of them would take too long
        for a frame while a number is dragged."""
        before, self._seen = self._seen, [self._row_seen(row) for row in self._state.rows]
        columns = self._columns()
        for number, (old, new) in enumerate(zip_longest(before, self._seen)):
            at = self._row_rect(number)
            if old is None or new is None:
                self.update()
            elif old.around != new.around or (old.numbers != new.numbers and not columns.numbers):
                self.update(at.toAlignedRect())
            else:
                if old.bits != new.bits:
                    cells = self._cells(columns, at, self._state.rows[number])
                    for cell, was, now in zip(cells, old.bits, new.bits, strict=True):
                        if was != now:
                            self.update(_with_mark(cell))
                if old.numbers != new.numbers:
                    at.setLeft(columns.numbers[0] - self._theme.px(NUMBER_ROOM))
                    self.update(at.toAlignedRect())

    def _row_seen(self, row: FormatRow) -> _Seen:
        state = self._state
        here = state.bit if row is state.row else None
        return _Seen(
            row.bits,
            (*state.told(row), state.as_time(row)),
            (row.kind, row.flipped, here),
        )

    # --- layout ---------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        px, row = self._theme.px, max(self._form.row, TIME_ROW if self._state.is_time else 0)
        if self._theme.scale >= ENLARGED:
            row = max(row, ENLARGED_ROW)
        return QSize(px(LEAST_WIDTH), px(HEADER + len(self._state.rows) * row))

    def sizeHint(self) -> QSize:
        height = self._theme.px(HEADER + 8 * MOST_ROW)
        return self.minimumSizeHint().expandedTo(QSize(0, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        """Update the layout, since the height of the rows depends on the width."""
        self._form = form_of(self._theme, self.width())
        self.updateGeometry()

    def _columns(self) -> BitColumns:
        return columns_of(self._theme, self.width())

    def _row_rect(self, row: int) -> QRectF:
        header = self._theme.px(HEADER)
        height = (self.height() - header) / len(self._state.rows)
        return QRectF(0, header + row * height, self.width(), height)

    def bit_rect(self, row: int, bit: int) -> QRectF:
        """Return the rectangle in which a bit is painted."""
        return self._cells(self._columns(), self._row_rect(row), self._state.rows[row])[bit]

    def values_rect(self) -> QRectF:
        """Return the rectangle of the column of values or, in a narrow table, of all rows."""
        columns, header = self._columns(), self._theme.px(HEADER)
        rows = QRectF(0, header, self.width(), self.height() - header)
        if columns.numbers:
            right, wide = columns.numbers[0], self._theme.px(columns.form.numbers[0])
            rows.setCoords(right - wide, header, right, self.height())
        return rows

    def _cells(self, columns: BitColumns, at: QRectF, row: FormatRow) -> list[QRectF]:
        """Return the rectangles of a row's bits."""
        room = columns.upper(at).height()
        height = min(self._theme.px(CELL_HEIGHT), room - 6)
        width = columns.pitch - (3 if columns.pitch >= 18 else 2)
        top, bits = at.top() + (room - height) / 2, range(row.kind.bits)
        return [QRectF(columns.bit(row, bit), top, width, height) for bit in bits]

    def _at(self, point: QPointF) -> tuple[int, int | None] | None:
        """Return the row and the bit under a point. The bit is None if the point is in the row but
        not on a bit. Returns None if the point isn't in any row."""
        for row in range(len(self._state.rows)):
            if self._row_rect(row).contains(point):
                cells = self._cells(self._columns(), self._row_rect(row), self._state.rows[row])
                for bit, cell in enumerate(cells):
                    if cell.adjusted(-1, -2, 1, 2).contains(point):
                        return row, bit
                return row, None
        return None

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, changed = self._columns(), event.region()
        if changed.intersects(QRect(0, 0, self.width(), self._theme.px(HEADER))):
            self._texts.paint_header(painter, columns)
        colors: dict[Part, RoleColors] = {p: role_colors(self._theme, p) for p in PARTS}
        for number in range(len(self._state.rows)):
            if changed.intersects(self._row_rect(number).toAlignedRect()):
                self._paint_row(painter, columns, number, colors, changed)

    def _paint_row(
        self,
        painter: QPainter,
        columns: BitColumns,
        number: int,
        colors: dict[Part, RoleColors],
        changed: QRegion,
    ) -> None:
        theme, px, state = self._theme, self._theme.px, self._state
        row, at = state.rows[number], self._row_rect(number)
        if number == state.selected:
            painter.fillRect(at.adjusted(0, 1, 0, 0), theme.color("accent_tint"))
            painter.fillRect(QRectF(0, at.top() + 1, 3, at.height() - 1), theme.color("accent"))
        painter.fillRect(
            QRectF(px(SIDE), at.top(), at.width() - 2 * px(SIDE), 1), theme.color("line")
        )
        if changed.intersects(QRectF(0, at.top(), columns.sign, at.height()).toAlignedRect()):
            self._texts.paint_name(painter, columns, row, at)
        self._texts.paint_missing(painter, columns, row, at)
        painter.setFont(theme.font("mono"))
        digits = row.bits
        for bit, rect in enumerate(self._cells(columns, at, row)):
            if not changed.intersects(_with_mark(rect)):
                continue
            part = row.kind.parts[bit]
            paint_cell(painter, rect, digits[bit], colors[part], solid=digits[bit] == "1")
            here = self.hasFocus() and (number, bit) == (state.selected, state.bit)
            if here or (number, bit) == self._hovered:
                paint_mark(painter, theme, rect)
        self._texts.paint_numbers(painter, columns, state, row, at)

    # --- mouse and keyboard ---------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row, bit = found
        self._state.select(row, self._state.bit if bit is None else bit)
        if bit is not None:
            self._state.flip(row, bit)
        self.changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self._at(event.position())
        hovered = (found[0], found[1]) if found and found[1] is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state = self._state
        row, bit = state.selected, state.bit
        match event.key():
            case Qt.Key.Key_Left:
                bit -= 1
            case Qt.Key.Key_Right:
                bit += 1
            case Qt.Key.Key_Up:
                row -= 1
            case Qt.Key.Key_Down:
                row += 1
            case Qt.Key.Key_Home:
                bit = 0
            case Qt.Key.Key_End:
                bit = state.row.kind.bits
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                state.flip(row, bit)
            case _:
                super().keyPressEvent(event)
                return
        state.select(row, bit)
        self.changed.emit()

    def told_at(self, place: QPointF) -> str:
        found = self._at(place)
        return self._state.worth(*found) if found else ""


def _with_mark(cell: QRectF) -> QRect:
    """Return the rectangle of a bit and of the ring around it."""
    return cell.adjusted(-3, -3, 3, 3).toAlignedRect()
