"""How often each value occurs, with one value marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.messages import TensorFigures
from desktop.core.number_text import number_text
from desktop.core.words import counted, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

TOP, BOTTOM, MARK = 20, 20, 96


def bins(figures: TensorFigures) -> list[tuple[float, float, int]]:
    """Each bar's least and greatest value and its count, the two of what lies beyond included."""
    width = 2 * figures.edge / len(figures.counts)
    edges = [-figures.edge + width * number for number in range(len(figures.counts) + 1)]
    inside = list(zip(edges, edges[1:], figures.counts, strict=False))
    first, last = (figures.minimum, edges[0]), (edges[-1], figures.maximum)
    return [(*first, figures.below), *inside, (*last, figures.above)]


class Histogram(QWidget):
    """Bars between the edges of the figures, and one at each end for what lies beyond."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: TensorFigures | None = None
        self._marked: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.update)

    def show_figures(self, figures: TensorFigures | None) -> None:
        self._figures = figures
        if figures is not None:
            self.setAccessibleName(
                tr(
                    "Histogram from {edge} to {edge_2}",
                    edge=number_text(-figures.edge),
                    edge_2=number_text(figures.edge),
                )
            )
        self.update()

    def mark(self, value: float | None) -> None:
        """Only where a mark was and will be is painted anew: the bars stay."""
        for each in (self._marked, value):
            if each is not None and each == each and self._figures is not None:
                x = self._x(each, self.width() / (len(self._figures.counts) + 2))
                wide = self._theme.px(MARK)
                self.update(round(x) - wide, 0, 2 * wide, self.height())
        self._marked = value

    def told_at(self, x: float) -> str:
        """Of the bar at a place of the widget, from its left on; "" where there is none."""
        if self._figures is None or not 0 <= x < self.width():
            return ""
        found = bins(self._figures)
        low, high, count = found[int(x / self.width() * len(found))]
        if low > high:  # of the two at the ends, where the values don't reach so far
            return tr("No weight lies beyond {edge}", edge=number_text(max(low, high, key=abs), 3))
        return counted(
            count,
            "{low} to {high}: {count:,} weight",
            "{low} to {high}: {count:,} weights",
            low=number_text(low, 3),
            high=number_text(high, 3),
            count=count,
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(90))

    def paintEvent(self, event: QPaintEvent) -> None:
        figures = self._figures
        if figures is None:
            return
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        counts = (figures.below, *figures.counts, figures.above)
        floor = self.height() - px(BOTTOM)
        most = max(max(counts), 1)
        width = self.width() / len(counts)
        dirty = event.rect()
        beyond, within = theme.color("ink3"), theme.color("outline")
        first = max(int(dirty.left() / width), 0)
        last = min(int(dirty.right() / width) + 1, len(counts))
        for number, count in enumerate(counts[first:last], first):
            height = (floor - px(TOP)) * count / most
            if count:  # one in a million is still to be seen
                height = max(height, 1.0)
            color = beyond if number in (0, len(counts) - 1) else within
            bar = QRectF(number * width + 0.5, floor - height, max(width - 1, 1), height)
            painter.fillRect(bar, color)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        self._paint_axis(painter, floor, width)
        self._paint_mark(painter, floor, width)

    def _x(self, value: float, width: float) -> float:
        assert self._figures is not None
        edge = self._figures.edge
        share = min(max((value + edge) / (2 * edge), -0.5 / len(self._figures.counts)), 1.0)
        return width + share * (self.width() - 2 * width)

    def _paint_axis(self, painter: QPainter, floor: float, width: float) -> None:
        assert self._figures is not None
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("count"))
        painter.setPen(theme.color("ink2"))
        edge = self._figures.edge
        align, wide = Qt.AlignmentFlag, px(80)
        for value, side, left in (
            (-edge, align.AlignLeft, 0.0),
            (0.0, align.AlignHCenter, self._x(0.0, width) - wide / 2),
            (edge, align.AlignRight, float(self.width() - wide)),
        ):
            box = QRectF(left, floor + 2, wide, px(BOTTOM) - 2)
            painter.drawText(box, side | align.AlignVCenter, number_text(value, 3))

    def _paint_mark(self, painter: QPainter, floor: float, width: float) -> None:
        if self._marked is None or self._marked != self._marked:
            return
        theme, px = self._theme, self._theme.px
        x = self._x(self._marked, width)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(QPointF(x, px(TOP) - 6), QPointF(x, floor))
        painter.setFont(theme.font("caption"))
        text = tr("this weight")
        wide = painter.fontMetrics().horizontalAdvance(text)
        left = x + 6 if x + 6 + wide < self.width() else x - 6 - wide
        painter.drawText(QRectF(left, 0, wide + 4, px(TOP)), Qt.AlignmentFlag.AlignVCenter, text)
