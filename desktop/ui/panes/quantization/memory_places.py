"""Where the rows of the memory chart stand, and what each has room for, at each size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from desktop.ui.theme import Theme

NAME, NAME_IN_ONE_LINE, NAME_ALONE = 116, 184, 92
RULE, WEIGHTS, TOGETHER, HERE = 72, 72, 76, 140
AXIS: Final = 24
INSET: Final = 12
"""From the edge of a row, which the mark of the chosen one takes, to its words."""
LEAST_ROW, TWO_LINES, MOST_ROW = 23, 36, 76
NARROW: Final = 820
"""Below this width (unscaled) the column of the weights is left to the table."""
SLIM: Final = 560
"""Below this one, the textbook's column and the bits, too."""


@dataclass(frozen=True)
class Places:
    """Of a chart of `width` and `height` with `count` rows below `top`; all in scaled pixels."""

    theme: Theme
    width: int
    height: int
    top: int
    count: int

    @property
    def _row_height(self) -> float:
        room = (self.height - self.top - self.theme.px(AXIS)) / max(self.count, 1)
        return min(room, self.theme.px(MOST_ROW))

    @property
    def one_line(self) -> bool:
        """Whether a row has room for one line of text only."""
        return self._row_height < self.theme.px(TWO_LINES)

    @property
    def slim(self) -> bool:
        return self.width < self.theme.px(SLIM)

    @property
    def left(self) -> int:
        """Where the bars begin."""
        if self.slim:
            return self.theme.px(NAME_ALONE)
        return self.theme.px(NAME_IN_ONE_LINE if self.one_line else NAME)

    @property
    def right(self) -> int:
        """Where the axis ends."""
        return self.width - self.theme.px(sum(width for _, width in self._widths()))

    @property
    def bottom(self) -> int:
        """Where the rows end."""
        return self.row(self.count - 1).bottom() + 1

    def row(self, number: int) -> QRect:
        high = self._row_height
        top = self.top + number * high
        return QRect(0, round(top), self.width, round(top + high) - round(top))

    def row_at(self, y: float) -> int:
        """-1 where there is none."""
        number = int((y - self.top) // max(self._row_height, 1))
        return number if 0 <= number < self.count else -1

    def columns(self, row: QRect) -> dict[str, QRect]:
        """The texts' places in a row, by name."""
        px = self.theme.px
        right = row.right() + 1
        places: dict[str, QRect] = {}
        for name, width in self._widths():
            right -= px(width)
            places[name] = QRect(right, row.y(), px(width), row.height())
        places["here"].adjust(px(20), 0, 0, 0)
        return places

    def _widths(self) -> list[tuple[str, int]]:
        """The columns that there is room for, from the right."""
        widths = [("here", HERE), ("together", TOGETHER), ("weights", WEIGHTS), ("rule", RULE)]
        if self.slim:
            return widths[:2]
        narrow = self.width < self.theme.px(NARROW)
        return [each for each in widths if each[0] != "weights"] if narrow else widths
