"""A row for each format: its bits in columns that all formats share, and what they make."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.number_formats import FloatFormat, Part
from desktop.core.number_text import exact_text, number_text
from desktop.core.words import tr
from desktop.ui.panes.quantization.bit_columns import (
    EXPONENTS,
    FORMS,
    LEAST_WIDTH,
    MANTISSAS,
    SIDE,
    Columns,
    columns_of,
    form_of,
)
from desktop.ui.panes.quantization.bits_state import BitsState, Row
from desktop.ui.theme import Theme
from desktop.ui.widgets.bit_colors import (
    RoleColors,
    mixed,
    paint_cell,
    paint_mark,
    role_colors,
)
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

HEADER, MOST_ROW = 28, 42
ENLARGED, ENLARGED_ROW = 1.2, 38
"""From this scale on the page is scrolled in any case, and rows may have the room they want."""
CELL_HEIGHT = 26
PARTS: tuple[Part, ...] = ("sign", "exponent", "mantissa")
PART_WORDS: dict[str, str] = {
    "sign": tr("sign"),
    "exponent": tr("exponent"),
    "mantissa": tr("mantissa"),
}


class BitTable(QWidget):
    """Arrow keys walk over bits and rows, Space flips; so does a click."""

    changed = Signal()  # the state: a bit was flipped, or another row selected

    def __init__(self, theme: Theme, state: BitsState) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self._hovered: tuple[int, int] | None = None
        self._form = FORMS[0]
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._follow_width)
        Scaled(theme, self, self.update)
        self.follow()

    def follow(self) -> None:
        """Show what the state has become."""
        state = self._state
        row, bit = state.row, state.bit
        value, error, _ = state.told(row)
        part = row.kind.parts[bit]
        place = tr(
            "bit {bit} of {bits}, {part}: {bits_2}",
            bit=bit + 1,
            bits=row.kind.bits,
            part=PART_WORDS[part],
            bits_2=row.bits[bit],
        )
        say(
            self,
            tr(
                "{name}, {place}. Value {value}{off}. Space flips the bit",
                name=row.kind.name,
                place=place,
                value=value,
                off=_off(error),
            ),
        )
        self.update()

    # --- where things are -----------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        px, row = self._theme.px, self._form.row
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
        """How high the rows have to be depends on it."""
        self._form = form_of(self._theme, self.width())
        self.updateGeometry()

    def _columns(self) -> Columns:
        return columns_of(self._theme, self.width())

    def _row_rect(self, row: int) -> QRectF:
        header = self._theme.px(HEADER)
        height = (self.height() - header) / len(self._state.rows)
        return QRectF(0, header + row * height, self.width(), height)

    def bit_rect(self, row: int, bit: int) -> QRectF:
        """Where a bit is painted."""
        return self._cell(self._columns(), self._row_rect(row), self._state.rows[row], bit)

    def _cell(self, columns: Columns, at: QRectF, row: Row, bit: int) -> QRectF:
        room = _upper(at, columns).height()
        height = min(self._theme.px(CELL_HEIGHT), room - 6)
        gap = 3 if columns.pitch >= 18 else 2
        top = at.top() + (room - height) / 2
        return QRectF(columns.bit(row, bit), top, columns.pitch - gap, height)

    def _at(self, point: QPointF) -> tuple[int, int | None] | None:
        """The row and the bit, if any, under a point."""
        for row in range(len(self._state.rows)):
            if self._row_rect(row).contains(point):
                for bit in range(self._state.rows[row].kind.bits):
                    if self.bit_rect(row, bit).adjusted(-1, -2, 1, 2).contains(point):
                        return row, bit
                return row, None
        return None

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns()
        self._paint_header(painter, columns)
        colors: dict[Part, RoleColors] = {p: role_colors(self._theme, p) for p in PARTS}
        for number in range(len(self._state.rows)):
            self._paint_row(painter, columns, number, colors)

    def _paint_header(self, painter: QPainter, columns: Columns) -> None:
        theme, px = self._theme, self._theme.px
        height = px(HEADER) - 4
        top = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRectF(px(SIDE), 0, px(columns.form.name), height), top, tr("Format"))
        for edge, name in zip(
            columns.numbers, (tr("Value"), tr("Error"), tr("Relative")), strict=False
        ):
            box = QRectF(edge - px(120), 0, px(120), height)
            painter.drawText(box, top | Qt.AlignmentFlag.AlignRight, name)
        painter.setFont(theme.font("caption_strong"))
        gap, narrow = 3, columns.form is not FORMS[0]
        for part, left, count, more in (
            ("sign", columns.sign, 1, ""),
            ("exponent", columns.exponent, EXPONENTS, tr(": how large")),
            ("mantissa", columns.mantissa, MANTISSAS, tr(": which digits")),
        ):
            colors = role_colors(theme, part)
            width = count * columns.pitch - gap
            painter.setPen(colors.text)
            words = PART_WORDS[part] if narrow else PART_WORDS[part] + more
            over = (painter.fontMetrics().horizontalAdvance(words) - width) / 2
            shift = min(over, px(8)) - 2 * over if count == 1 else 0.0  # long ones go to the left
            box = QRectF(left + shift, 0, max(width, width + 2 * over if count == 1 else 0), height)
            painter.drawText(box, top | Qt.AlignmentFlag.AlignLeft, words)
            painter.fillRect(QRectF(left, height, width, 2), colors.solid)

    def _paint_row(
        self, painter: QPainter, columns: Columns, number: int, colors: dict[Part, RoleColors]
    ) -> None:
        theme, px, state = self._theme, self._theme.px, self._state
        row, at = state.rows[number], self._row_rect(number)
        if number == state.selected:
            painter.fillRect(at.adjusted(0, 1, 0, 0), theme.color("accent_tint"))
            painter.fillRect(QRectF(0, at.top() + 1, 3, at.height() - 1), theme.color("accent"))
        painter.fillRect(
            QRectF(px(SIDE), at.top(), at.width() - 2 * px(SIDE), 1), theme.color("line")
        )
        self._paint_name(painter, row, _upper(at, columns))
        self._paint_missing(painter, columns, row, _upper(at, columns))
        painter.setFont(theme.font("mono"))
        digits = row.bits
        for bit, part in enumerate(row.kind.parts):
            rect = self._cell(columns, at, row, bit)
            paint_cell(painter, rect, digits[bit], colors[part], solid=digits[bit] == "1")
            here = self.hasFocus() and (number, bit) == (state.selected, state.bit)
            if here or (number, bit) == self._hovered:
                paint_mark(painter, theme, rect)
        self._paint_numbers(painter, columns, row, at)

    def _paint_name(self, painter: QPainter, row: Row, at: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        left, middle = px(SIDE), at.center().y()
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("ink"))
        painter.drawText(QPointF(left, middle - px(2)), row.kind.name)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("accent" if row.flipped else "ink2"))
        text = tr("{bits} bits, flipped", bits=row.kind.bits) if row.flipped else row.caption
        painter.drawText(QPointF(left, middle + px(11)), text)

    def _paint_missing(self, painter: QPainter, columns: Columns, row: Row, at: QRectF) -> None:
        """A dot for each bit that FP32 has and this format has not."""
        theme = self._theme
        kind = row.kind
        exponents = kind.exponent_bits if isinstance(kind, FloatFormat) else 0
        mantissas = kind.bits - exponents - (kind.parts[0] == "sign")
        places = [columns.mantissa + at_ * columns.pitch for at_ in range(mantissas, MANTISSAS)]
        if exponents:
            absent = range(EXPONENTS - exponents)
            places += [columns.exponent + at_ * columns.pitch for at_ in absent]
        else:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink2"))
            box = QRectF(columns.exponent, at.top(), EXPONENTS * columns.pitch, at.height())
            narrow = columns.form is not FORMS[0]
            text = tr("one scale for all") if narrow else tr("none: one scale for all")
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(theme.color("ink3"), theme.color("surface"), 0.5))
        for left in places:
            painter.drawEllipse(QPointF(left + columns.pitch / 2 - 1.5, at.center().y()), 1, 1)

    def _paint_numbers(self, painter: QPainter, columns: Columns, row: Row, at: QRectF) -> None:
        """Side by side, in two lines, or in a line below the bits, as there is room."""
        value, error, relative = self._state.told(row)
        time = self._state.as_time(row)
        if not columns.numbers:
            told = f"= {time} ({value})" if time else f"= {value}"
            self._paint_below(painter, columns, at, told + _off(error))
            return
        lines = (time, value) if time else (value, "" if columns.numbers[1:] else error)
        upper, lower = QRectF(at), QRectF(at)
        if lines[1]:
            upper.setHeight(at.height() * 0.58)
            lower.setTop(at.top() + at.height() * 0.46)
        edge = columns.numbers[0]
        self._paint_number(painter, edge, upper, lines[0], "mono", "ink")
        self._paint_number(painter, edge, lower, lines[1], "mono_caption", "ink3")
        for edge, text in zip(columns.numbers[1:], (error, relative), strict=False):
            self._paint_number(painter, edge, at, text, "mono_caption", "ink2")

    def _paint_number(
        self, painter: QPainter, edge: float, at: QRectF, text: str, font: str, color: str
    ) -> None:
        """`edge` is where it ends."""
        theme, room = self._theme, self._theme.px(140)
        painter.setFont(theme.font(font))
        painter.setPen(theme.color(color))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(edge - room, at.top(), room, at.height()), align, text)

    def _paint_below(self, painter: QPainter, columns: Columns, at: QRectF, text: str) -> None:
        painter.setFont(self._theme.font("mono"))
        painter.setPen(self._theme.color("ink"))
        lower = at.adjusted(columns.sign, _upper(at, columns).height(), 0, 0)
        align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(lower, align, text)

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
        found = self._at(event.position())
        hovered = (found[0], found[1]) if found and found[1] is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(*found) if found else "", self)
            return True
        return super().event(event)

    def _tip(self, number: int, bit: int | None) -> str:
        row = self._state.rows[number]
        if bit is None:
            return tr("{name}: exactly {value}", name=row.kind.name, value=exact_text(row.value))
        place = row.kind.bits - 1 - bit
        part = row.kind.parts[bit]
        if isinstance(row.kind, FloatFormat):
            if part == "sign":
                return tr("Sign: 1 makes the number negative")
            if part == "mantissa":
                share = number_text(2.0 ** (place - row.kind.mantissa_bits))
                return tr("Mantissa: adds {share} to what stands in brackets", share=share)
            return tr(
                "Exponent: adds {place} to the power of 2",
                place=1 << (place - row.kind.mantissa_bits),
            )
        weight = -(1 << place) if part == "sign" else 1 << place
        return tr("Adds {weight} to the whole number", weight=number_text(float(weight)))


def _upper(at: QRectF, columns: Columns) -> QRectF:
    """The part of a row with its name and its bits."""
    return QRectF(at.left(), at.top(), at.width(), at.height() * columns.form.upper)


def _off(error: str) -> str:
    return tr(", error {error}", error=error) if error else ""
