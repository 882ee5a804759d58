"""The jump: how many answers each model has right on seen questions, and on fresh ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from desktop.core.intervals import Interval
from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT
from desktop.ui.widgets.walked_chart import WalkedChart

TOP, BOTTOM, AXIS, SEEN_AT, FRESH_AT = 12, 44, 52, 0.37, 0.8
APART, DOT, LABEL, LEAST, LEAST_WIDTH = 10, 6, 18, 180, 400
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Jump:
    """Shares of right answers, from 0 to 1, with their 95 % intervals."""

    name: str
    seen: Interval
    fresh: Interval
    color: str
    square: bool = False

    @property
    def told(self) -> str:
        def words(share: Interval) -> str:
            return tr(
                "{value:.0f} % ({low:.0f} to {high:.0f})",
                value=100 * share.value,
                low=100 * share.low,
                high=100 * share.high,
            )

        return tr(
            "{name}: {seen} on leaked, {fresh} on fresh questions",
            name=self.name,
            seen=words(self.seen),
            fresh=words(self.fresh),
        )


class JumpChart(WalkedChart):
    """Up and Down walk over the models."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Right answers on leaked and on fresh questions{said}", said=""))
        self._jumps: Sequence[Jump] = ()
        self._counts = (0, 0)
        self.show_parts()

    def show_jumps(self, jumps: Sequence[Jump], seen: int, fresh: int) -> None:
        """`seen` and `fresh` are how many questions there were."""
        self._jumps, self._counts = jumps, (seen, fresh)
        self.show_parts()

    @property
    def count(self) -> int:
        return len(self._jumps)

    def said_at(self, number: int) -> str:
        return f". {self._jumps[number].told}"

    def told_at(self, where: QPointF) -> str:
        """The same everywhere: the lines cross."""
        return "\n".join(jump.told for jump in self._jumps)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST_WIDTH), self._theme.px(LEAST))

    # --- painting -----------------------------------------------------------------------

    def _y(self, share: float) -> float:
        px = self._theme.px
        return px(TOP) + (1 - share) * (self.height() - px(TOP + BOTTOM))

    def _place(self, number: int, share: float, fresh: bool) -> QPointF:
        """Models stand a little apart, so that their intervals don't cover each other."""
        aside = (number - (len(self._jumps) - 1) / 2) * self._theme.px(APART)
        return QPointF(self._column(fresh) + aside, self._y(share))

    def _column(self, fresh: bool) -> float:
        """The middle of a column of points, moved in where its labels are long."""
        left = self._theme.px(AXIS)
        x = left + (self.width() - left) * (FRESH_AT if fresh else SEEN_AT)
        room = self._theme.px(2 * DOT + 2 * APART) + max(
            self._brush.width(self._label(jump, fresh), "strong") for jump in self._jumps
        )
        return min(x, self.width() - room) if fresh else max(x, left + room)

    @staticmethod
    def _label(jump: Jump, fresh: bool) -> str:
        """The line leads from the name on the left to the value on the right."""
        if fresh:
            return tr("{fraction:.0f} %", fraction=100 * jump.fresh.value)
        return tr("{name} {value:.0f} %", name=jump.name, value=100 * jump.seen.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._jumps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        for number, jump in enumerate(self._jumps):
            self._paint_jump(painter, number, jump)
        for fresh in (False, True):
            self._paint_labels(painter, fresh)

    def _paint_axes(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        left = px(AXIS)
        for share in TICKS:
            y = self._y(share)
            painter.setPen(QPen(theme.color("line" if share else "outline"), 1))
            painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
            text = tr("{share:.0f}", share=100 * share) + (" %" if share == 1 else "")
            box = QRect(0, round(y) - px(8), left - px(8), px(16))
            self._brush.text(painter, box, text, "count", "ink2", RIGHT)
        for words, count, fresh in zip(
            (tr("leaked questions"), tr("fresh questions")),
            self._counts,
            (False, True),
            strict=True,
        ):
            x = round(self._column(fresh))
            box = QRect(x - px(80), self.height() - px(BOTTOM) + px(4), px(160), px(18))
            self._brush.text(painter, box, words, "caption", "ink", CENTER)
            below = box.translated(0, px(18))
            self._brush.text(
                painter, below, tr("{count:,} of them", count=count), "caption", "ink3", CENTER
            )

    def _paint_jump(self, painter: QPainter, number: int, jump: Jump) -> None:
        theme, px = self._theme, self._theme.px
        color = theme.color(jump.color)
        wide = 3 if self.hasFocus() and number == self._at else 2
        painter.setPen(QPen(color, wide))
        ends = [(jump.seen, False), (jump.fresh, True)]
        painter.drawLine(*(self._place(number, share.value, fresh) for share, fresh in ends))
        for share, fresh in ends:
            place = self._place(number, share.value, fresh)
            painter.setPen(QPen(color, 1.5))
            low, high = self._y(share.low), self._y(share.high)
            painter.drawLine(QPointF(place.x(), low), QPointF(place.x(), high))
            for y in (low, high):
                painter.drawLine(QPointF(place.x() - px(4), y), QPointF(place.x() + px(4), y))
            dot = QRectF(place.x() - px(DOT), place.y() - px(DOT), 2 * px(DOT), 2 * px(DOT))
            painter.setBrush(color)
            painter.setPen(QPen(theme.color("surface"), 1))
            (painter.drawRect if jump.square else painter.drawEllipse)(dot)

    def _paint_labels(self, painter: QPainter, fresh: bool) -> None:
        """Left of the left points, right of the right ones; moved apart where they would touch."""
        px = self._theme.px
        found = sorted(
            ((self._y((jump.fresh if fresh else jump.seen).value), jump) for jump in self._jumps),
            key=lambda each: each[0],
        )
        below = -float(px(LABEL))
        for y, jump in found:
            y = below = max(y, below + px(LABEL))
            text = self._label(jump, fresh)
            x = round(self._place(0, 0, fresh).x())
            gap = px(2 * DOT + APART)
            width = px(220)
            left = x + gap if fresh else x - gap - width + px(APART)
            box = QRect(left, round(y) - px(LABEL) // 2, width, px(LABEL))
            self._brush.text(painter, box, text, "strong", "ink", LEFT if fresh else RIGHT)
