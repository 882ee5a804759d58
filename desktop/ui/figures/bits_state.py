"""The state of the Bits page: a number and its bit pattern in each format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.formats import (
    FloatFormat,
    Format,
    IntegerFormat,
    Real,
    Scheme,
    errors,
    formats,
    is_finite,
)
from desktop.core.numbers.number_text import (
    PI,
    exact_text,
    number_text,
    parse_number,
    percent_text,
    signed_text,
    time_text,
)
from desktop.core.numbers.number_words import scale_text

COLUMNS = heads(
    "Format", "Bits", "Value", "Error", "Relative error", "Next value below", "Next value above",
    "Largest value", "Smallest positive value",
)  # fmt: skip

PART_WORDS: dict[str, str] = {
    "sign": marked("sign"),
    "exponent": marked("exponent"),
    "mantissa": marked("mantissa"),
}


@dataclass
class FormatRow:
    """A format and a bit pattern. `flipped` is True if the user has flipped bits and the pattern
    differs from the encoding of the number entered."""

    kind: Format
    pattern: int
    flipped: bool = False
    told: tuple[str, str, str] | None = None
    """Cached return value of `BitsState.told`; None after the pattern changes."""

    @property
    def bits(self) -> str:
        return f"{self.pattern:0{self.kind.bits}b}"

    @property
    def value(self) -> Real:
        return self.kind.decode(self.pattern)

    @property
    def caption(self) -> str:
        text = tr("{bits} bits", bits=self.kind.bits)
        if isinstance(self.kind, IntegerFormat):
            text += f", × {scale_text(self.kind)}"
        return text


class BitsState:
    """A number, initially π, and a row for each format.

    Flipping a bit changes only its row. A new number or a new scaling of the integers resets all
    rows.
    """

    def __init__(self) -> None:
        self.text = "π"
        self.meant: Real = PI
        self.is_time = False
        self.scheme: Scheme = "absmax"
        self.low, self.high = Fraction(-4), Fraction(4)
        self.selected = 3
        self.bit = 7
        self.rows: list[FormatRow] = []
        self._encode()

    def take_over(self, other: BitsState) -> None:
        """Become a copy of another state, whose texts may be in another language."""
        vars(self).update(vars(other))
        self.rows = [replace(row, told=None) for row in other.rows]

    @property
    def row(self) -> FormatRow:
        return self.rows[self.selected]

    def set_number(self, text: str) -> None:
        """Set the number from text. Raises: UserError, if it isn't a number."""
        self.set_value(parse_number(text), text, is_time=":" in text)

    def set_value(self, value: Real, text: str, *, is_time: bool = False) -> None:
        self.meant, self.text, self.is_time = value, text.strip(), is_time
        self._encode()

    def set_integers(self, scheme: Scheme, low: Fraction, high: Fraction) -> None:
        """Set the scaling of the integer formats. The ends of the range may be in any order."""
        self.scheme, (self.low, self.high) = scheme, sorted((low, high))
        self._encode()

    def flip(self, row: int, bit: int) -> None:
        """Flip a bit. `bit` counts from the left."""
        at = self.rows[row]
        at.pattern ^= 1 << (at.kind.bits - 1 - bit)
        at.told = None
        at.flipped = at.pattern != at.kind.encode(self.meant)

    def back(self) -> None:
        """Reset the selected row to the number's bit pattern."""
        self.row.pattern, self.row.flipped = self.row.kind.encode(self.meant), False
        self.row.told = None

    def select(self, row: int, bit: int) -> None:
        self.selected = min(max(row, 0), len(self.rows) - 1)
        self.bit = min(max(bit, 0), self.row.kind.bits - 1)

    def told(self, row: FormatRow) -> tuple[str, str, str]:
        """Return the value, the error, and the relative error as text."""
        if row.told is None:
            error, relative = errors(self.meant, row.value)
            value = number_text(row.value)
            row.told = (
                value if "×" not in value else number_text(row.value, 6),
                "" if error is None else signed_text(error, 2),
                "" if relative is None else percent_text(relative),
            )
        return row.told

    def headline(self, number: str) -> str:
        """Return a sentence about how the selected format stores `number`."""
        row = self.row
        error, _ = errors(self.meant, row.value)
        value, _, relative = self.told(row)
        name, value = row.kind.name, self.as_time(row) or value
        if row.flipped:
            return tr("With these bits, {name} stores {value}", name=name, value=value)
        if error == 0:
            return tr("{name} stores {number} exactly", name=name, number=number)
        if not relative:
            return tr("{name} stores {number} as {value}", name=name, number=number, value=value)
        return tr(
            "{name} stores {number} as {value}, which is {relative} off",
            name=name,
            number=number,
            value=value,
            relative=relative,
        )

    def as_time(self, row: FormatRow) -> str:
        """Return the value as a time of day; "" if the number wasn't entered as one or the value
        isn't one."""
        return (time_text(row.value) or "") if self.is_time else ""

    def worth(self, number: int, bit: int | None) -> str:
        """Return text about a bit's contribution, or about the row's value if `bit` is None."""
        row = self.rows[number]
        if bit is None:
            return tr("{name}: exactly {value}", name=row.kind.name, value=exact_text(row.value))
        place = row.kind.bits - 1 - bit
        part = row.kind.parts[bit]
        if isinstance(row.kind, FloatFormat):
            if part == "sign":
                return tr("Sign: a 1 makes the number negative")
            if part == "mantissa":
                share = number_text(2.0 ** (place - row.kind.mantissa_bits))
                return tr("Mantissa: a 1 adds {share} to the number in parentheses", share=share)
            return tr(
                "Exponent: a 1 adds {place} to the exponent of 2",
                place=1 << (place - row.kind.mantissa_bits),
            )
        weight = -(1 << place) if part == "sign" else 1 << place
        return tr("A 1 adds {weight} to the integer", weight=number_text(float(weight)))

    def table(self) -> list[tuple[str, ...]]:
        """Return all rows of the table with full digits. The columns are COLUMNS."""
        rows: list[tuple[str, ...]] = []
        for row in self.rows:
            error, relative = errors(self.meant, row.value)
            below, above = row.kind.neighbors(row.pattern)
            rows.append(
                (
                    row.kind.name,
                    row.bits,
                    exact_text(row.value),
                    "" if error is None else signed_text(error, 6),
                    "" if relative is None else percent_text(relative, 6),
                    "" if below is None else exact_text(below),
                    "" if above is None else exact_text(above),
                    exact_text(row.kind.greatest),
                    exact_text(row.kind.smallest),
                )
            )
        return rows

    def step(self) -> tuple[Real | None, Real | None, Real | None]:
        """Return the format's next values below and above the selected value, and the distance to
        the one above. If none is above, or if it is infinite, return the distance to the one below.
        A value or distance that doesn't exist is None."""
        below, above = self.row.kind.neighbors(self.row.pattern)
        here = self.row.value
        for other in (above, below):
            if other is not None and is_finite(other) and is_finite(here):
                return below, above, abs(Fraction(other) - Fraction(here))
        return below, above, None

    def _encode(self) -> None:
        kinds = formats(self.scheme, self.low, self.high)
        self.rows = [FormatRow(kind, kind.encode(self.meant)) for kind in kinds]
        self.select(self.selected, self.bit)


def off(error: str) -> str:
    """Return the rounding error as text to append to a sentence, or "" if there is none."""
    return tr(", error {error}", error=error) if error else ""
