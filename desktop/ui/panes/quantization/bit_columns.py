"""Where the parts of a row of bits stand, at each width."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop.core.number_formats import FloatFormat
from desktop.ui.panes.quantization.bits_state import Row
from desktop.ui.theme import Theme

EXPONENTS, MANTISSAS = 8, 23
"""Columns of bits: as many as FP32 has."""
SIDE, HEADER = 12, 28
LEAST_PITCH, MOST_PITCH = 9.5, 34


@dataclass(frozen=True)
class Form:
    """What a table of at least this width looks like; lengths in unscaled pixels.

    `numbers` are the widths of value, error and relative error. Where there is but one, the
    error stands under the value; where there is none, both stand below the bits."""

    width: int
    name: int
    gap: int
    numbers: tuple[int, ...]
    row: int  # the least height
    upper: float = 1.0  # what of it name and bits take


FORMS = (
    Form(880, 102, 10, (112, 96, 92), 28),
    Form(760, 102, 10, (112, 96), 28),
    Form(616, 98, 10, (112,), 28),
    Form(0, 86, 6, (), 56, 0.6),
)
_LAST = FORMS[-1]
LEAST_WIDTH = 2 * SIDE + _LAST.name + 3 * _LAST.gap + (1 + EXPONENTS + MANTISSAS) * LEAST_PITCH


def form_of(theme: Theme, width: int) -> Form:
    """`width` in scaled pixels."""
    return next(form for form in FORMS if width >= theme.px(form.width))


@dataclass(frozen=True)
class Columns:
    """Where things are, in pixels from the left."""

    form: Form
    pitch: float
    sign: float
    exponent: float
    mantissa: float
    numbers: tuple[float, ...]  # the right edges of value, error, relative error

    def bit(self, row: Row, bit: int) -> float:
        """The left edge of a bit: exponents end, mantissas begin at their column's border."""
        exponents = row.kind.exponent_bits if isinstance(row.kind, FloatFormat) else 0
        first = row.kind.parts[0]
        if bit == 0 and first == "sign":
            return self.sign
        place = bit - (first == "sign")
        if place < exponents:
            return self.exponent + (EXPONENTS - exponents + place) * self.pitch
        return self.mantissa + (place - exponents) * self.pitch

    def upper(self, row: QRectF) -> QRectF:
        """The part of a row with its name and its bits."""
        return QRectF(row.left(), row.top(), row.width(), row.height() * self.form.upper)


def columns_of(theme: Theme, width: int) -> Columns:
    """`width` in scaled pixels."""
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
    return Columns(form, pitch, sign, exponent, mantissa, edges)
