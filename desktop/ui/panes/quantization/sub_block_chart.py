"""The weights that share a scale: what the file keeps of each, and another precision beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.number_text import number_text
from desktop.core.words import tr
from desktop.ui.panes.quantization.block_state import BlockState
from desktop.ui.theme import Theme
from desktop.ui.widgets.bit_colors import role_colors
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

LEFT, BOTTOM, TOP = 60, 20, 6


class SubBlockChart(QWidget):
    """A dash for each weight, a ring for the other precision. Left and right walk."""

    chosen = Signal(int)  # a weight of the block

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state: BlockState | None = None
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.update)

    def show_state(self, state: BlockState | None) -> None:
        self._state = state
        if state is not None:
            say(self, _told(state, state.weight))
        self.update()

    def told_at(self, x: float) -> str:
        """Of the weight at a place of the widget, from its left on; "" where there is none."""
        weight = self._weight_at(x)
        return _told(self._state, weight) if self._state and weight is not None else ""

    def _weight_at(self, x: float) -> int | None:
        if self._state is None:
            return None
        block, left = self._state.sub_block, self._theme.px(LEFT)
        place = math.floor((x - left) / (self.width() - left) * len(block))
        return block[place] if 0 <= place < len(block) else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(80))

    def _edges(self, state: BlockState) -> tuple[float, float]:
        """The least and the greatest value in sight."""
        part = slice(state.sub_block.start, state.sub_block.stop)
        shown: list[float] = [*state.values[part].tolist(), *state.original[part].tolist()]
        if state.other is not None:
            shown += state.other[part].tolist()
        shown = [value for value in (*shown, *state.levels()) if math.isfinite(value)]
        low, high = min(shown, default=0.0), max(shown, default=0.0)
        low, high = min(low, 0.0), max(high, 0.0)
        return (low, high) if low < high else (-1.0, 1.0)

    def _column(self, place: int, count: int) -> float:
        left = self._theme.px(LEFT)
        return left + (place + 0.5) * (self.width() - left) / count

    def paintEvent(self, event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        low, high = self._edges(state)
        top, floor = px(TOP), self.height() - px(BOTTOM)

        def y(value: float) -> float:
            if not math.isfinite(value):
                return floor if value < 0 else top
            return floor - (value - low) / (high - low) * (floor - top)

        self._paint_grid(painter, state.levels(), y, (low, high))
        block = state.sub_block
        width = (self.width() - px(LEFT)) / len(block)
        here = self._column(block.index(state.weight), len(block))
        band = QRectF(here - width / 2, top - 4, width, floor - top + 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_tint"))
        painter.drawRoundedRect(band, 3, 3)
        self._paint_weights(painter, state, y)
        self._paint_legend(painter, state)

    def _paint_weights(
        self, painter: QPainter, state: BlockState, y: Callable[[float], float]
    ) -> None:
        theme, block, moved = self._theme, state.sub_block, state.moved
        part = slice(block.start, block.stop)
        half = min((self.width() - theme.px(LEFT)) / len(block) * 0.42, theme.px(9))
        columns = [self._column(place, len(block)) for place in range(len(block))]
        amber = role_colors(theme, "quants").solid
        for x, value in zip(columns, state.values[part].tolist(), strict=True):
            painter.fillRect(QRectF(x - half, y(value) - 2, 2 * half, 4), amber)
        painter.setPen(QPen(theme.color("bad"), 1.5))
        for x, weight in zip(columns, block, strict=True):
            if moved[weight]:
                before, now = y(float(state.original[weight])), y(float(state.values[weight]))
                painter.drawLine(QPointF(x, before), QPointF(x, now))
                painter.drawLine(QPointF(x - half, before), QPointF(x + half, before))
        if state.other is not None:
            painter.setPen(QPen(theme.color("ink"), 1.5))
            painter.setBrush(theme.color("surface"))
            for x, value in zip(columns, state.other[part].tolist(), strict=True):
                if math.isfinite(value):
                    painter.drawEllipse(QPointF(x, y(value)), 3, 3)

    def _paint_grid(
        self,
        painter: QPainter,
        levels: Sequence[float],
        y: Callable[[float], float],
        edges: tuple[float, float],
    ) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        wide = self.width()
        painter.drawLines([QLineF(px(LEFT), y(level), wide, y(level)) for level in levels])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(px(LEFT), y(0.0)), QPointF(self.width(), y(0.0)))
        painter.setFont(theme.font("count"))
        painter.setPen(theme.color("ink2"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        last = -100.0
        for value in (edges[1], 0.0, edges[0]):
            if abs(y(value) - last) > px(14):
                last = y(value)
                box = QRectF(0, last - px(8), px(LEFT) - px(6), px(16))
                painter.drawText(box, side, number_text(value, 3))

    def _paint_legend(self, painter: QPainter, state: BlockState) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("caption"))
        block = state.sub_block
        words = tr(
            "weights {start} to {stop}, which share a scale", start=block.start, stop=block.stop - 1
        )
        if not state.levels() and state.sum is None:
            words = tr("weights {start} to {stop}", start=block.start, stop=block.stop - 1)
        box = QRectF(px(LEFT), self.height() - px(16), self.width() - px(LEFT), px(16))
        painter.setPen(theme.color("ink2"))
        keys = [tr("▬ {type}, this file", type=state.tensor.info.type)]
        if state.other is not None:
            keys.insert(0, f"○ {state.other_name}")
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        told, metrics = "     ".join(keys), painter.fontMetrics()
        painter.drawText(box, right, told)
        room = round(box.width()) - metrics.horizontalAdvance(told) - px(16)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        weight = self._weight_at(event.position().x())
        if weight is not None:
            self.chosen.emit(weight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._state is None:
            super().keyPressEvent(event)
            return
        weight = self._state.weight + step
        if 0 <= weight < len(self._state.values):
            self.chosen.emit(weight)


def _told(state: BlockState, weight: int) -> str:
    value = number_text(float(state.values[weight]), 6)
    moved = tr(", moved") if state.moved[weight] else ""
    other = ""
    if state.other is not None:
        there = number_text(float(state.other[weight]), 6)
        other = tr(", {there} in {other_name}", there=there, other_name=state.other_name)
    return tr(
        "Weight {weight}: {value}{moved}{other}",
        weight=weight,
        value=value,
        moved=moved,
        other=other,
    )
