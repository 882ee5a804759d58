"""Paints the text around the bits in the bit table: the header, the names, the numbers, and dots
for bits that a format lacks. Also computes the layout of a row for each width."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.core.i18n import capitalized, tr
from desktop.core.numbers.formats import FloatFormat
from desktop.ui.figures.bits_state import PART_WORDS, BitsState, FormatRow, off
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.numbers.bit_colors import mixed, role_colors
from desktop.ui.widgets.row_brush import TextBrush


class BitTexts:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._brush = TextBrush(theme)

    def paint_header(self, painter: QPainter, columns: BitColumns) -> None:
        theme, px = self._theme, self._theme.px
        height = px(HEADER) - 4
        top = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRectF(px(SIDE), 0, px(columns.form.name), height), top, tr("Format"))
        for edge, name in zip(
            columns.numbers, (tr("Value"), tr("Error"), tr("Rel. error")), strict=False
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
            words = tr(PART_WORDS[part]) if narrow else tr(PART_WORDS[part]) + more
            words = capitalized(words)
            box = QRectF(left, 0, width, height)
            over = painter.fontMetrics().horizontalAdvance(words) - width
            if count == 1 and over > 0:  # most of a long word goes to the left
                beside = (columns.exponent - columns.sign - width) / 2
                right = min(over / 2, beside)
                box.adjust(right - over, 0, right, 0)
            painter.drawText(box, top | Qt.AlignmentFlag.AlignLeft, words)
            painter.fillRect(QRectF(left, height, width, 2), colors.solid)

    def paint_name(
        self, painter: QPainter, columns: BitColumns, row: FormatRow, at: QRectF
    ) -> None:
        """Paint the name and the number of bits side by side, or one above the other if the
        columns are narrow."""
        theme, px, at = self._theme, self._theme.px, columns.upper(at)
        left, room, middle = px(SIDE), columns.form.name, at.center().y()
        small = "accent" if row.flipped else "ink2"
        text = tr("{bits} bits, changed", bits=row.kind.bits) if row.flipped else row.caption
        if columns.form is _LAST:
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.color("ink"))
            painter.drawText(QPointF(left, middle - px(2)), row.kind.name)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color(small))
            painter.drawText(QPointF(left, middle + px(11)), text)
            return
        if row.flipped:
            text = tr("changed", "a row of bits")
        box = QRectF(left, at.top(), px(room - 4), at.height()).toRect()
        self._brush.text(painter, box, row.kind.name, "strong", "ink")
        box.setLeft(left + self._brush.width(row.kind.name, "strong"))
        self._brush.text(painter, box, f" · {text}", "caption", small)

    def paint_missing(
        self, painter: QPainter, columns: BitColumns, row: FormatRow, at: QRectF
    ) -> None:
        """Paint a dot for each exponent or mantissa bit that FP32 has and this format doesn't. If
        the format has no exponent bits, paint text in their place."""
        theme, at = self._theme, columns.upper(at)
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
            text = self.no_exponent(box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        pen = QPen(mixed(theme.color("ink3"), theme.color("surface"), 0.5), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = columns.pitch / 2 - 1.5
        painter.drawPoints([QPointF(left + middle, at.center().y()) for left in places])

    def no_exponent(self, room: float) -> str:
        """Return the longest text in place of exponent bits that fits into `room` pixels."""
        texts = tr("none: one shared scale"), tr("one shared scale"), tr("shared scale")
        fits = (each for each in texts if self._brush.width(each, "caption") <= room)
        return next(fits, texts[-1])

    def paint_numbers(
        self, painter: QPainter, columns: BitColumns, state: BitsState, row: FormatRow, at: QRectF
    ) -> None:
        """Paint the numbers side by side, in two lines, or in a line below the bits, depending on
        the width."""
        value, error, relative = state.told(row)
        time = state.as_time(row)
        if not columns.numbers:
            told = f"= {time} ({value})" if time else f"= {value}"
            self._paint_below(painter, columns, at, told + off(error))
            return
        lines = (time, value) if time else (value, "" if columns.numbers[1:] else error)
        upper, lower = QRectF(at), QRectF(at)
        if lines[1]:
            upper.setHeight(at.height() * 0.58)
            lower.setTop(at.top() + at.height() * 0.46)
        edge = columns.numbers[0]
        font = self.value_font(columns, lines[0])
        self._paint_number(painter, edge, upper, lines[0], font, "ink")
        self._paint_number(painter, edge, lower, lines[1], "mono_caption", "ink3")
        for edge, text in zip(columns.numbers[1:], (error, relative), strict=False):
            self._paint_number(painter, edge, at, text, "mono_caption", "ink2")

    def value_font(self, columns: BitColumns, text: str) -> str:
        """Return the name of the usual font, or of a smaller one if the value would overlap the
        bits."""
        wide = QFontMetrics(self._theme.font("mono")).horizontalAdvance(text)
        return "mono" if wide <= self._theme.px(columns.form.numbers[0]) else "mono_caption"

    def _paint_number(
        self, painter: QPainter, edge: float, at: QRectF, text: str, font: str, color: str
    ) -> None:
        """Paint a number that ends at `edge`."""
        theme, room = self._theme, self._theme.px(NUMBER_ROOM)
        painter.setFont(theme.font(font))
        painter.setPen(theme.color(color))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(edge - room, at.top(), room, at.height()), align, text)

    def _paint_below(self, painter: QPainter, columns: BitColumns, at: QRectF, text: str) -> None:
        painter.setFont(self._theme.font("mono"))
        painter.setPen(self._theme.color("ink"))
        lower = at.adjusted(columns.sign, columns.upper(at).height(), 0, 0)
        align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(lower, align, text)


EXPONENTS, MANTISSAS = 8, 23
"""Numbers of exponent and mantissa columns, as in FP32."""
SIDE, HEADER, NUMBER_ROOM = 12, 28, 140
LEAST_PITCH, MOST_PITCH = 9.5, 34


@dataclass(frozen=True)
class Form:
    """The layout of a table that is at least `width` wide. Lengths are in unscaled pixels.

    `numbers` are the widths of the value, the error, and the relative error. If there is only one
    width, the error is shown below the value. If there are none, the value and the error are shown
    below the bits.
    """

    width: int
    name: int
    gap: int
    numbers: tuple[int, ...]
    row: int  # minimum height
    upper: float = 1.0  # share of the height for the name and the bits


FORMS = (
    Form(880, 136, 10, (112, 96, 92), 24),
    Form(760, 136, 10, (112, 96), 24),
    Form(640, 136, 8, (112,), 28),
    Form(0, 86, 6, (), 56, 0.6),
)
_LAST = FORMS[-1]
LEAST_WIDTH = 2 * SIDE + _LAST.name + 3 * _LAST.gap + (1 + EXPONENTS + MANTISSAS) * LEAST_PITCH


def form_of(theme: Theme, width: int) -> Form:
    """Return the layout for a width in scaled pixels."""
    return next(form for form in FORMS if width >= theme.px(form.width))


@dataclass(frozen=True)
class BitColumns:
    """The positions of the columns, in pixels from the left."""

    form: Form
    pitch: float
    sign: float
    exponent: float
    mantissa: float
    numbers: tuple[float, ...]  # the right edges of value, error, relative error

    def bit(self, row: FormatRow, bit: int) -> float:
        """Return the left edge of a bit. Exponents are right-aligned and mantissas left-aligned."""
        exponents = row.kind.exponent_bits if isinstance(row.kind, FloatFormat) else 0
        first = row.kind.parts[0]
        if bit == 0 and first == "sign":
            return self.sign
        place = bit - (first == "sign")
        if place < exponents:
            return self.exponent + (EXPONENTS - exponents + place) * self.pitch
        return self.mantissa + (place - exponents) * self.pitch

    def upper(self, row: QRectF) -> QRectF:
        """Return the part of a row that holds its name and bits."""
        return QRectF(row.left(), row.top(), row.width(), row.height() * self.form.upper)


def columns_of(theme: Theme, width: int) -> BitColumns:
    """Compute the positions of the columns for a width in scaled pixels."""
    px, form = theme.px, form_of(theme, width)
    numbers = [px(each) for each in form.numbers]
    room = width - px(2 * SIDE + form.name + 3 * form.gap) - sum(numbers)
    pitch = room / (1 + EXPONENTS + MANTISSAS)
    pitch = float(min(max(pitch, px(LEAST_PITCH)), px(MOST_PITCH)))
    sign = float(px(SIDE + form.name))
    exponent = sign + pitch + px(form.gap)
    mantissa = exponent + EXPONENTS * pitch + px(form.gap)
    right = float(width - px(SIDE))
    edges = tuple(right - sum(numbers[at + 1 :]) for at in range(len(numbers)))
    return BitColumns(form, pitch, sign, exponent, mantissa, edges)
