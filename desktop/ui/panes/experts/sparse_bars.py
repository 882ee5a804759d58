"""Three bars: what the name makes one think, what is in memory, what works on a token."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.sparse import SparseCount
from desktop.core.units import short_count
from desktop.core.words import counted, named, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

NAME, NUMBER, LEGEND = 96, 72, 28
BARS, LEAST_ROW, MOST_ROW, SHARE = 3, 40, 132, 0.7
"""The rows of bars, how high one is with the gap below it, and what of that is the bar."""
ON_COLOR = {"accent": "on_accent"}
"""What is written on a stretch, where that isn't `on_bit`."""


@dataclass(frozen=True)
class Stretch:
    """Of a bar: its color, how many weights, and what they are."""

    color: str
    weights: int
    meaning: str


@dataclass(frozen=True)
class Bar:
    name: str
    total: int
    stretches: tuple[Stretch, ...]  # none: an outline


def bars_of(count: SparseCount) -> tuple[Bar, ...]:
    found: list[Bar] = []
    if count.rule is not None:
        found.append(Bar(tr("the name"), count.rule, ()))
    if count.each is None or count.shared is None or not count.experts or not count.used:
        resting = Stretch("bit_sign", count.total - count.active, tr("rest"))
        working = Stretch("accent", count.active, tr("work on a token"))
        found.append(Bar(tr("in memory"), count.total, (working, resting)))
        found.append(Bar(tr("at work"), count.active, (working,)))
        return tuple(found)
    shared = Stretch("accent", count.shared, tr("shared by all tokens"))
    words = counted(count.used, "the chosen expert", "the {used} chosen experts", used=count.used)
    chosen = Stretch("bit_mantissa", count.used * count.each, words)
    others = count.experts - count.used
    words = counted(others, "the other expert", "the other {others} experts", others=others)
    rest = Stretch("bit_sign", others * count.each, words)
    found.append(Bar(tr("in memory"), count.total, (shared, chosen, rest)))
    found.append(Bar(tr("at work"), count.active, (shared, chosen)))
    return tuple(found)


class SparseBars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._resize)

    def _resize(self) -> None:
        px = self._theme.px
        legend = self._legend_height()
        self.setMinimumHeight(px(BARS * LEAST_ROW) + legend)
        self.setMaximumHeight(px(BARS * MOST_ROW) + legend)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(BARS * MOST_ROW + LEGEND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()  # the legend may need another line

    def _row(self) -> float:
        """The height of a bar and the gap below it."""
        return (self.height() - self._legend_height()) / BARS

    def _legend(self) -> list[tuple[QPoint, Stretch]]:
        """Where each entry begins, from the legend's upper left corner."""
        px, x, y = self._theme.px, self._theme.px(NAME), 0
        metrics = QFontMetrics(self._theme.font("caption"))
        longest = max(self.bars, key=lambda bar: len(bar.stretches), default=None)
        found: list[tuple[QPoint, Stretch]] = []
        for stretch in longest.stretches if longest else ():
            wide = px(18) + metrics.horizontalAdvance(stretch.meaning) + px(4)
            if found and x + wide > self.width():
                x, y = px(NAME), y + px(LEGEND - 8)
            found.append((QPoint(x, y), stretch))
            x += wide + px(16)
        return found

    def _legend_height(self) -> int:
        return self._theme.px(LEGEND) + max((at.y() for at, _ in self._legend()), default=0)

    def show_count(self, count: SparseCount) -> None:
        self.bars = bars_of(count)
        self._resize()
        told = ", ".join(f"{bar.name} {short_count(bar.total)}" for bar in self.bars)
        self.setAccessibleName(tr("Weights: {told}", told=told))
        self.update()

    def places(self) -> list[tuple[QRectF, Stretch | None, Bar]]:
        """Where each stretch of each bar is; a bar without any is one outline."""
        px = self._theme.px
        most = max((bar.total for bar in self.bars), default=1)
        room = self.width() - px(NAME) - px(NUMBER)
        high = self._row()
        found: list[tuple[QRectF, Stretch | None, Bar]] = []
        for row, bar in enumerate(self.bars):
            x, y = float(px(NAME)), row * high
            if not bar.stretches:
                found.append((QRectF(x, y, room * bar.total / most, SHARE * high), None, bar))
            for stretch in bar.stretches:
                wide = room * stretch.weights / most
                found.append((QRectF(x, y, wide, SHARE * high), stretch, bar))
                x += wide
        return found

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for box, stretch, bar in self.places():
                if box.contains(event.pos()):
                    told = named(bar.name, short_count(bar.total))
                    if stretch is not None:
                        told = named(short_count(stretch.weights), stretch.meaning)
                    QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        ends: dict[str, float] = {}
        for box, stretch, bar in self.places():
            ends[bar.name] = box.right()
            if stretch is None:
                painter.setPen(QPen(theme.color("ink3"), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(box.adjusted(0, 0, -1, 0), theme.color(stretch.color))
                self._paint_weights(painter, box, stretch)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, bar in enumerate(self.bars):
            y, high = row * self._row(), SHARE * self._row()
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(QRectF(0, y, px(NAME), high), middle, bar.name)
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.color("ink"))
            place = QRectF(ends[bar.name] + px(8), y, px(NUMBER), high)
            text = short_count(bar.total)
            painter.drawText(place, middle, text)
        self._paint_legend(painter)

    def _paint_weights(self, painter: QPainter, box: QRectF, stretch: Stretch) -> None:
        """On a stretch that is long enough: how many weights it is."""
        theme, text = self._theme, short_count(stretch.weights)
        inner = box.adjusted(theme.px(8), 0, 0, 0)
        painter.setFont(theme.font("caption"))
        if painter.fontMetrics().horizontalAdvance(text) < inner.width() / 2:
            painter.setPen(theme.color(ON_COLOR.get(stretch.color, "on_bit")))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("caption"))
        top = round(len(self.bars) * self._row())
        for at, stretch in self._legend():
            x, y = at.x(), top + at.y()
            painter.fillRect(QRectF(x, y + px(4), px(12), px(12)), theme.color(stretch.color))
            painter.setPen(theme.color("ink2"))
            place = QRectF(x + px(18), y, self.width() - x - px(18), px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, stretch.meaning)
