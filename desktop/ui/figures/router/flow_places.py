"""Where the parts of the flow are: the token, the router, the experts, the sum, and the strip of
layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QPointF, QRectF

HEAD, STRIP, GAP, INSET, CHIP = 28, 64, 12, 4, 40
MOST_ROW, LARGE_ROW, NAMED_ROW = 64, 36, 18
SUM, MOST_SUM = 20, 28
"""In unscaled pixels: the heights of the column titles and of the strip, the gap between parts, the
space at the left and right edge, and the least height of the token; the maximum height of an
expert's row, and the minimum ones with large and with any letters; the smallest and the largest
radius of the sum."""
TOKEN: Final = (0.0, 0.14)
ROUTER: Final = (0.2, 0.42)
EXPERTS: Final = (0.5, 0.68)
SUM_AT: Final = 0.81
"""The columns, and the middle of the sum, as shares of the width."""


@dataclass(frozen=True)
class FlowPlaces:
    """The places in a picture of this size in pixels. `unit` is the scale of the theme."""

    width: int
    height: int
    unit: float
    experts: int
    layers: int

    def px(self, n: float) -> float:
        return n * self.unit

    def column(self, ends: tuple[float, float]) -> tuple[float, float]:
        """Return the left and right edge of a column."""
        room = self.width - 2 * self.px(INSET)
        return self.px(INSET) + ends[0] * room, self.px(INSET) + ends[1] * room

    @property
    def bottom(self) -> float:
        """The end of the rows of experts."""
        strip = self.px(STRIP + GAP) if self.layers > 1 else 0
        return self.height - strip

    @cached_property
    def row(self) -> float:
        """Height of an expert's row."""
        room = self.bottom - self.px(HEAD)
        return min(room / max(self.experts, 1), self.px(MOST_ROW))

    @property
    def named(self) -> bool:
        """True if the rows are high enough for names."""
        return self.row >= self.px(NAMED_ROW)

    @property
    def large(self) -> bool:
        """True if there is room for large letters."""
        return self.row >= self.px(LARGE_ROW)

    @property
    def radius(self) -> float:
        """The radius of the sum."""
        return min(max(self.row / 2, self.px(SUM)), self.px(MOST_SUM))

    @property
    def top(self) -> float:
        """The beginning of the rows, which are in the middle of their room."""
        room = self.bottom - self.px(HEAD)
        return self.px(HEAD) + (room - self.row * self.experts) / 2

    @property
    def middle(self) -> float:
        return self.top + self.row * self.experts / 2

    def y(self, expert: int) -> float:
        return self.top + (expert + 0.5) * self.row

    @property
    def chip(self) -> QRectF:
        left, right = self.column(TOKEN)
        high = min(max(self.row, self.px(CHIP)), self.px(MOST_ROW))
        return QRectF(left, self.middle - high / 2, right - left, high)

    @property
    def router(self) -> QRectF:
        left, right = self.column(ROUTER)
        return QRectF(left, self.top, right - left, self.row * self.experts)

    def box(self, expert: int) -> QRectF:
        """Return the box of an expert that isn't used, or that is in a row with a name."""
        left, right = self.column(EXPERTS)
        high = self.row - self.px(6) if self.named else max(self.row * 0.7, 1.0)
        return QRectF(left, self.y(expert) - high / 2, right - left, high)

    def boxes(self, used: Sequence[int]) -> list[QRectF]:
        """Return the boxes of the experts that are used, in ascending order. They are always high
        enough for a name, so that they may have to move apart."""
        if self.named:
            return [self.box(each) for each in used]
        high = self.px(NAMED_ROW)
        left, right = self.column(EXPERTS)
        middles = apart([self.y(each) for each in used], high + 2, self.px(HEAD), self.bottom)
        return [QRectF(left, y - high / 2, right - left, high) for y in middles]

    @property
    def sum(self) -> QPointF:
        return QPointF(self.column((SUM_AT, SUM_AT))[0], self.middle)

    def layer(self, place: int) -> QRectF:
        """Return the rectangle of a layer in the strip, with its name."""
        left, right = self.column((0, 1))
        wide = (right - left) / max(self.layers, 1)
        top, high = self.height - self.px(STRIP), self.px(STRIP)
        return QRectF(left + place * wide, top, wide, high)


def apart(middles: Sequence[float], least: float, top: float, bottom: float) -> list[float]:
    """Move ascending positions apart until each is at least `least` from the next, and as far as
    possible between `top` and `bottom`."""
    found: list[float] = []
    for middle in middles:
        found.append(max(middle, found[-1] + least if found else top + least / 2))
    last = bottom - least / 2
    for at in reversed(range(len(found))):
        found[at] = min(found[at], last)
        last = found[at] - least
    return found
