"""Tracks which part of a tensor a widget shows and at which size, and handles panning and
zooming."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

CELL = 2.0
"""Approximate minimum size of a cell in pixels."""
LARGEST = 24.0
"""Maximum size of a weight in pixels."""
MARGIN = 0.75
"""Extra margin requested on each side of the view, as a share of its width and height."""


@dataclass(frozen=True)
class HeatmapPart:
    """A range of rows and columns of weights, and the numbers of rows and columns per cell."""

    row: int
    rows: int
    column: int
    columns: int
    group_rows: int = 1
    group_columns: int = 1


@dataclass(frozen=True)
class InSight:
    """What is in sight of a tensor: the first column and row, which needn't be whole numbers, and
    the width and height of a weight in pixels."""

    left: float
    top: float
    across: float
    down: float


class HeatmapView:
    """The view of a tensor of `rows` and `columns` in a widget of `size` pixels.

    `left` and `top` are the first visible column and row, in weights; `across` and `down` are the
    width and height of a weight in pixels."""

    def __init__(self, size: QSize, rows: int = 0, columns: int = 0) -> None:
        self.size, self.rows, self.columns = size, rows, columns
        self.across = self.down = 1.0
        self.left = self.top = 0.0
        if rows:
            self.show_all()

    @property
    def whole(self) -> HeatmapPart:
        """The part that shows everything in cells of at least 2 x 2 pixels."""
        size = self.size
        across = max(1, -(-self.columns // max(int(size.width() / CELL), 1)))
        down = max(1, -(-self.rows // max(int(size.height() / CELL), 1)))
        return HeatmapPart(0, self.rows, 0, self.columns, down, across)

    @property
    def zoomed(self) -> bool:
        """True if the weights are larger than they would be if all of them were in sight."""
        across, down = self._least_in(self.size)
        return self.across > across * 1.001 or self.down > down * 1.001

    @property
    def group(self) -> tuple[int, int]:
        """The numbers of rows and columns of weights per cell."""
        return max(1, round(CELL / self.down)), max(1, round(CELL / self.across))

    def _least_in(self, size: QSize) -> tuple[float, float]:
        """Return the width and height of a weight in pixels if all of them are visible."""
        return (
            min(size.width() / max(self.columns, 1), LARGEST),
            min(size.height() / max(self.rows, 1), LARGEST),
        )

    # --- moving -------------------------------------------------------------------------

    def show_all(self) -> None:
        self.across, self.down = self._least_in(self.size)
        self.left = self.top = 0.0

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the widget (by default its center). A factor above 1 zooms in."""
        size = self.size
        at = at or QPointF(size.width() / 2, size.height() / 2)
        column = self.left + at.x() / self.across
        row = self.top + at.y() / self.down
        least = self._least_in(size)
        # Weights eventually become squares: the shorter side catches up first.
        wider = max(self.across, self.down)

        def enlarged(side: float) -> float:
            return min(side * factor**2, max(wider, side * factor)) if factor > 1 else side * factor

        across, down = enlarged(self.across), enlarged(self.down)
        self.across = min(max(across, least[0]), max(LARGEST, least[0]))
        self.down = min(max(down, least[1]), max(LARGEST, least[1]))
        self.left = column - at.x() / self.across
        self.top = row - at.y() / self.down
        self.keep_inside()

    @property
    def in_sight(self) -> InSight:
        return InSight(self.left, self.top, self.across, self.down)

    def go_back(self, to: InSight) -> None:
        """Show what was in sight of a view of this tensor, which may have had another size."""
        least = self._least_in(self.size)
        self.across, self.down = max(to.across, least[0]), max(to.down, least[1])
        self.left, self.top = to.left, to.top
        self.keep_inside()

    def pan(self, right: float, down: float) -> None:
        """Move the view by this many pixels."""
        self.left += right / self.across
        self.top += down / self.down
        self.keep_inside()

    def bring(self, row: int, column: int, weights: int) -> None:
        """Make a block visible: `weights` weights of the row `row`, starting at the column
        `column`."""
        size = self.size
        wide, high = size.width() / self.across, size.height() / self.down
        if not self.top <= row <= self.top + high - 1:
            self.top = row - high / 2
        if not self.left <= column <= self.left + wide - min(weights, wide):
            self.left = column - (wide - weights) / 2 if weights < wide else column
        self.keep_inside()

    def show_columns(self, row: int, first: float, last: float) -> None:
        """Fill the width with these columns, up to the maximum size of a weight, and center the
        row. Weights become squares."""
        size, (across, down) = self.size, self._least_in(self.size)
        side = min(size.width() / max(last - first, 1e-9), LARGEST)
        self.across, self.down = max(side, across), max(side, down)
        self.left = (first + last - size.width() / self.across) / 2
        self.top = row + 0.5 - size.height() / self.down / 2
        self.keep_inside()

    def keep_inside(self) -> None:
        size = self.size
        self.left = min(max(self.left, 0.0), max(self.columns - size.width() / self.across, 0))
        self.top = min(max(self.top, 0.0), max(self.rows - size.height() / self.down, 0))

    # --- the visible part ---------------------------------------------------------------

    @property
    def part(self) -> HeatmapPart:
        """The visible part and a margin, in whole cells."""
        group_rows, group_columns = self.group
        first, last = self.rows_in_sight()
        start, end = self.columns_in_sight()
        more_rows, more_columns = round((last - first) * MARGIN), round((end - start) * MARGIN)
        top = max(0, first - more_rows) // group_rows * group_rows
        left = max(0, start - more_columns) // group_columns * group_columns
        bottom = min(self.rows, last + more_rows)
        right = min(self.columns, end + more_columns)
        return HeatmapPart(top, bottom - top, left, right - left, group_rows, group_columns)

    def is_in(self, have: HeatmapPart, margins: float = 0) -> bool:
        """Return True if a part has the view's resolution and contains the view, including a margin
        on each side. The margin is `margins` times MARGIN."""
        first, last = self.rows_in_sight()
        start, end = self.columns_in_sight()
        rows, columns = margins * MARGIN * (last - first), margins * MARGIN * (end - start)
        return (
            (have.group_rows, have.group_columns) == self.group
            and have.row <= max(0, first - rows)
            and min(self.rows, last + rows) <= have.row + have.rows
            and have.column <= max(0, start - columns)
            and min(self.columns, end + columns) <= have.column + have.columns
        )

    def rows_in_sight(self) -> tuple[int, int]:
        return int(self.top), min(self.rows, int(self.top + self.size.height() / self.down) + 1)

    def columns_in_sight(self) -> tuple[int, int]:
        end = int(self.left + self.size.width() / self.across) + 1
        return int(self.left), min(self.columns, end)

    def rect(self, row: int, column: int, rows: int, columns: int) -> QRectF:
        """Return the rectangle of these weights in the widget."""
        return QRectF(
            (column - self.left) * self.across,
            (row - self.top) * self.down,
            columns * self.across,
            rows * self.down,
        )

    def weight_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the row and column at a point of the widget, or None."""
        row = int(self.top + point.y() / self.down)
        column = int(self.left + point.x() / self.across)
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        return (row, column) if inside else None
