"""Lying bars: each with its name at the left and its value behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from desktop.core.words import tr
from desktop.ui.names import shortened
from desktop.ui.theme import Theme
from desktop.ui.widgets import hatching
from desktop.ui.widgets.row_brush import LEFT, RIGHT
from desktop.ui.widgets.walked_chart import WalkedChart

MOST_ROW, HEADER, SIDE, GAP = 84, 26, 4, 12
APART = 0.8
"""Of a row's height, between rows that don't belong together where others do."""
LEAST_BARS, NAMES = 160, 0.36
"""Unscaled pixels that the bars need at least, and the part of the width that names may take."""


@dataclass(frozen=True)
class _Rows:
    """The least height of a row, the part of it that its bar takes, and the most that this is."""

    least: int
    share: float
    most_bar: int


ALONE, JOINED = _Rows(26, 0.56, 34), _Rows(22, 0.8, 56)
"""Rows of one bar each; and rows in groups, whose bars are near each other."""


@dataclass(frozen=True)
class Piece:
    """A part of a bar. `color` is a name of ui/tokens.py."""

    name: str
    value: float
    color: str = "accent"


@dataclass(frozen=True)
class Bar:
    """`text` stands behind the bar. `low` and `high` are the ends of an interval around its
    value; `told` is the whole row in words, for the pointer and for screen readers. `line` is
    a value that this bar is to be seen beside, dashed; `joined`: it belongs to the row above."""

    name: str
    pieces: tuple[Piece, ...]
    text: str
    told: str
    low: float | None = None
    high: float | None = None
    line: float | None = None
    joined: bool = False

    @property
    def value(self) -> float:
        return sum(piece.value for piece in self.pieces)


@dataclass(frozen=True)
class Mark:
    """An upright line; dashed where it is no measured thing."""

    name: str
    value: float
    dashed: bool = False


@dataclass(frozen=True)
class Bars:
    """`most` is the value at the right end; None: that of the longest bar."""

    rows: Sequence[Bar]
    marks: Sequence[Mark] = ()
    most: float | None = None
    estimated: bool = False

    @property
    def end(self) -> float:
        if self.most is not None:
            return self.most
        values = [max(row.value, row.high or 0.0, row.line or 0.0) for row in self.rows]
        return max([*values, *(mark.value for mark in self.marks)], default=1.0) or 1.0


class BarChart(WalkedChart):
    """Bars begin at 0. Up and Down walk over the rows. Several pieces have a legend on top."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._bars = Bars(())

    @property
    def bars(self) -> Bars:
        return self._bars

    def show_bars(self, bars: Bars) -> None:
        self._bars = bars
        self.show_parts()

    @property
    def count(self) -> int:
        return len(self._bars.rows)

    def said_at(self, number: int) -> str:
        return tr(". {told}. Up and Down choose a row", told=self._bars.rows[number].told)

    # --- where things are -----------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        px, rows = self._theme.px, max(self._rows_before(len(self._bars.rows)), 1)
        width = px(LEAST_BARS) / (1 - NAMES) + self._texts_width()
        return QSize(round(width), px(self._header + round(rows * self._kind.least) + SIDE))

    def sizeHint(self) -> QSize:
        """No higher than it must be: it grows where there is room."""
        return self.minimumSizeHint()

    @property
    def _header(self) -> int:
        """The legend has a line, and so have the marks' names."""
        lines = bool(self._legend()) + bool(self._bars.marks)
        return HEADER * lines or SIDE

    def _legend(self) -> dict[str, str]:
        """Colors by the pieces' names, where there is more than one."""
        found = {piece.name: piece.color for row in self._bars.rows for piece in row.pieces}
        return found if len(found) > 1 else {}

    def _names_width(self) -> int:
        wanted = max((self._brush.width(row.name, "strong") for row in self._bars.rows), default=0)
        return min(wanted, round(self.width() * NAMES)) + self._theme.px(GAP)

    @property
    def _names_room(self) -> int:
        return self._names_width() - self._theme.px(GAP // 2)

    def shown_name(self, number: int) -> str:
        """Of a row; shortened where the room is short."""
        room = self._names_room
        name = self._bars.rows[number].name
        return shortened(name, lambda text: self._brush.width(text, "strong") <= room)

    def _texts_width(self) -> int:
        texts = (self._brush.width(row.text, "number") for row in self._bars.rows)
        return max(texts, default=0) + self._theme.px(GAP)

    def _span(self) -> tuple[float, float]:
        """Where the bars begin and end."""
        left = self._theme.px(SIDE) + self._names_width()
        return float(left), float(self.width() - self._texts_width() - self._theme.px(SIDE))

    def _x(self, value: float) -> float:
        left, right = self._span()
        return left + (right - left) * min(value / self._bars.end, 1.0)

    @property
    def _kind(self) -> _Rows:
        return JOINED if any(row.joined for row in self._bars.rows) else ALONE

    def _rows_before(self, number: int) -> float:
        """How many rows' heights are above one, what is between groups of them included."""
        if self._kind is ALONE:
            return number
        groups = sum(not row.joined for row in self._bars.rows[1 : number + 1])
        return number + APART * groups

    def _row_rect(self, number: int) -> QRect:
        top = self._theme.px(self._header)
        room = self.height() - top - self._theme.px(SIDE)
        rows = max(self._rows_before(len(self._bars.rows)), 1)
        height = min(room / rows, self._theme.px(MOST_ROW))
        before = self._rows_before(number)
        return QRect(0, round(top + before * height), self.width(), round(height))

    def _group_rect(self, number: int) -> QRect:
        """Of a row and those that are joined to it."""
        rows, last = self._bars.rows, number
        while last + 1 < len(rows) and rows[last + 1].joined:
            last += 1
        return self._row_rect(number).united(self._row_rect(last))

    def _row_at(self, y: float) -> int | None:
        for number in range(len(self._bars.rows)):
            rect = self._row_rect(number)
            if rect.top() <= y <= rect.bottom():
                return number
        return None

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars.rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and 0 <= self._at < len(self._bars.rows):
            painter.fillRect(self._row_rect(self._at), self._theme.color("accent_tint"))
        for number, row in enumerate(self._bars.rows):
            self._paint_row(painter, number, row)
        left, _ = self._span()
        bottom = self._row_rect(len(self._bars.rows) - 1).bottom()
        painter.setPen(QPen(self._theme.color("outline"), 1))
        painter.drawLine(QPointF(left, self._theme.px(self._header)), QPointF(left, bottom))
        self._paint_legend(painter)
        for mark in self._bars.marks:
            self._paint_mark(painter, mark, bottom)

    def _paint_row(self, painter: QPainter, number: int, row: Bar) -> None:
        theme, px, rect = self._theme, self._theme.px, self._row_rect(number)
        left, _ = self._span()
        group = self._group_rect(number)
        names = QRect(px(SIDE), group.top(), self._names_room, group.height())
        self._brush.text(painter, names, self.shown_name(number), "strong", "ink")
        height = min(rect.height() * self._kind.share, px(self._kind.most_bar))
        x, top = left, rect.center().y() + 0.5 - height / 2
        for piece in row.pieces:
            end = x + (self._x(piece.value) - left)
            width = max(end - x - (len(row.pieces) > 1), 1.0 if piece.value else 0.0)
            part = QRectF(x, top, width, height)
            color = theme.color(piece.color)
            hatching.fill(painter, part, color, estimated=self._bars.estimated)
            x = end
        self._paint_line(painter, row, rect)
        x = max(x, self._paint_interval(painter, row, rect.center().y() + 0.5, height))
        words = QRect(round(x) + px(8), rect.top(), self.width() - round(x) - px(8), rect.height())
        self._brush.text(painter, words, row.text, "number", "ink")

    def _paint_line(self, painter: QPainter, row: Bar, rect: QRect) -> None:
        if row.line is None:
            return
        x = self._x(row.line)
        for color, width, style in (
            ("surface", 3.5, Qt.PenStyle.SolidLine),
            ("ink", 1.5, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(self._theme.color(color), width, style))
            painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom()))

    def _paint_interval(self, painter: QPainter, row: Bar, y: float, height: float) -> float:
        """Returns where it ends."""
        if row.low is None or row.high is None:
            return 0.0
        low, high, cap = self._x(row.low), self._x(row.high), height * 0.28
        for color, width in (("surface", 4.0), ("ink", 1.5)):  # to be seen on the bar, too
            painter.setPen(QPen(self._theme.color(color), width))
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for x in (low, high):
                painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap))
        return high

    def _paint_legend(self, painter: QPainter) -> None:
        """From where the bars begin; from the left edge, and shortened, where that is too long."""
        px, height, legend = self._theme.px, self._theme.px(HEADER), self._legend()
        if not legend:
            return
        between = px(20) + px(4) + px(12)
        whole = sum(self._brush.width(name, "caption") + between for name in legend)
        left, _ = self._span()
        x = round(left) if left + whole <= self.width() else px(SIDE)
        most = (self.width() - x) // len(legend) - between if x + whole > self.width() else whole
        for name, color in legend.items():
            swatch = QRectF(x, height / 2 - px(6), px(14), px(10))
            hatching.fill(painter, swatch, self._theme.color(color), estimated=self._bars.estimated)
            x += px(20)
            shown = shortened(name, lambda text: self._brush.width(text, "caption") <= most)
            width = self._brush.width(shown, "caption") + px(4)
            self._brush.text(painter, QRect(x, 0, width, height - 2), shown, "caption", "ink2")
            x += width + px(12)

    def _paint_mark(self, painter: QPainter, mark: Mark, bottom: int) -> None:
        theme, px = self._theme, self._theme.px
        x = self._x(mark.value)
        style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color("ink"), 1.5, style))
        painter.drawLine(QPointF(x, px(self._header) - 4), QPointF(x, bottom))
        width = self._brush.width(mark.name, "caption_strong") + 4
        right = x + px(6) + width < self.width()
        left = round(x) + px(6) if right else round(x) - px(6) - width
        place = QRect(left, px(self._header - HEADER), width, px(HEADER) - 2)
        align = LEFT if right else RIGHT
        self._brush.text(painter, place, mark.name, "caption_strong", "ink", align)

    # --- mouse ----------------------------------------------------------------------

    def told_at(self, where: QPointF) -> str:
        row = self._row_at(round(where.y()))
        return self._bars.rows[row].told if row is not None else ""
