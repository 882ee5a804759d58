"""Bars of what could have come in a token's place, and how likely each was."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.messages import Odds
from desktop.core.number_text import number_text
from desktop.core.units import percent
from desktop.core.words import heads, marked, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.pieces import seen
from desktop.ui.widgets.scaled import Scaled

ROW, BAR, NAME, NUMBER, GAP = 26, 14, 84, 42, 8
"""Heights and widths, in unscaled pixels."""


@dataclass(frozen=True)
class Row:
    """One choice; `id` -1 for all that are not shown."""

    id: int
    name: str
    own: float  # the model's own odds
    now: float  # what the temperature makes of them
    drawn: bool


def rows_of(odds: Odds, drawn: int, text: str, temperature: float) -> list[Row]:
    """The best choices, the drawn one if it isn't among them, and all others together."""
    choices = [(choice.id, choice.text, choice.below) for choice in odds.best]
    if all(token != drawn for token, _, _ in choices):
        choices.append((drawn, text, odds.below))
    rows = [
        Row(token, seen(name), odds.share(below), odds.share(below, temperature), token == drawn)
        for token, name, below in choices
    ]
    others = [max(0.0, 1 - sum(getattr(row, part) for row in rows)) for part in ("own", "now")]
    return [*rows, Row(-1, tr("all others"), others[0], others[1], drawn=False)]


def table_of(rows: Sequence[Row], temperature: float) -> Table:
    """The same in numbers, from 0 to 1; a tick marks what stands in the answer."""
    head = (*heads("Token", "As is"), tr("At {temperature:.1f}", temperature=temperature))
    cells = [
        (row.name, f"{row.own:.4f}", f"{row.now:.4f}", "✓" if row.drawn else "") for row in rows
    ]
    return Table((*head, marked("Written")), cells, frozenset({0}))


class OddsBars(QWidget):
    """Arrow keys choose a row; Enter or a click says that the answer should go on with it."""

    picked = Signal(int)  # a token's id
    left = Signal()  # Escape: back to the text

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[Row] = []
        self._current = -1
        self._can_pick = True
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self.updateGeometry)

    @property
    def rows(self) -> list[Row]:
        return self._rows

    def show_rows(self, rows: list[Row], can_pick: bool) -> None:
        changed = len(rows) != len(self._rows)
        self._rows, self._can_pick = rows, can_pick
        self._current = min(self._current, len(rows) - 2)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if can_pick else Qt.CursorShape.ArrowCursor
        )
        self._name()
        if changed:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def _name(self) -> None:
        told = ", ".join(f"{row.name} {percent(row.now)}" for row in self._rows)
        if 0 <= self._current < len(self._rows):
            row = self._rows[self._current]
            told = tr(
                "{name}: {own} as is, {now} now. All: {told}",
                name=row.name,
                own=percent(row.own),
                now=percent(row.now),
                told=told,
            )
        self.setAccessibleName(tr("What could have come: {told}", told=told))

    # --- hands ---

    def _choose(self, index: int) -> None:
        index = index if 0 <= index < len(self._rows) - 1 else -1
        if index != self._current:
            self._current = index
            self._name()
            self.update()

    def told_at(self, y: float) -> str:
        """The row's name as a whole and both odds with more digits; "" below the rows."""
        at = math.floor(y / self._theme.px(ROW))
        if not 0 <= at < len(self._rows):
            return ""
        row = self._rows[at]
        own, now = (number_text(100 * share, 3) for share in (row.own, row.now))
        return tr("{name}: {own} % as is, {now} % now", name=row.name, own=own, now=now)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().y()), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(int(event.position().y()) // self._theme.px(ROW))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._choose(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the release would not come here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self._choose(place.y() // self._theme.px(ROW))
            self._pick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down:
            self._choose(min(self._current + 1, len(self._rows) - 2))
        elif key == Qt.Key.Key_Up:
            self._choose(max(self._current - 1, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        if self._can_pick and self._current >= 0 and not self._rows[self._current].drawn:
            self.picked.emit(self._rows[self._current].id)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, row in enumerate(self._rows):
            self._paint_row(painter, row, index)

    def _paint_row(self, painter: QPainter, row: Row, index: int) -> None:
        theme, px = self._theme, self._theme.px
        top, height = px(ROW) * index, px(ROW)
        if index == self._current and self._can_pick and not row.drawn:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_tint"))
            painter.drawRoundedRect(QRect(-px(0), top, self.width(), height), px(4), px(4))
        painter.setPen(theme.color("ink" if row.drawn else "ink2"))
        self._paint_name(painter, row, QRect(px(4), top, px(NAME), height))
        numbers = 2 * px(NUMBER) + px(GAP)
        left = px(NAME) + px(GAP) + px(4)
        whole = self.width() - left - numbers - px(GAP)
        self._paint_bar(painter, row, QRectF(left, top + (height - px(BAR)) / 2, whole, px(BAR)))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("ink2"))
        painter.setFont(theme.font("count"))
        x = self.width() - numbers
        painter.drawText(QRect(x, top, px(NUMBER), height), right, percent(row.own))
        if row.drawn:
            painter.setPen(theme.color("ink"))
            painter.setFont(theme.font("caption_strong"))
        x = self.width() - px(NUMBER) - px(4)
        painter.drawText(QRect(x, top, px(NUMBER), height), right, percent(row.now))

    def _paint_name(self, painter: QPainter, row: Row, place: QRect) -> None:
        font = self._theme.font("caption" if row.id < 0 else "mono")
        if row.drawn:
            font.setUnderline(True)
        painter.setFont(font)
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, row: Row, place: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if row.drawn else "outline"))
        width = max(place.width() * row.now, 1.0 if row.now else 0.0)
        painter.drawRoundedRect(
            QRectF(place.left(), place.top(), width, place.height()), px(2), px(2)
        )
        mark = place.left() + place.width() * row.own
        line = max(2, px(2))
        # A pale edge keeps the line in sight on a dark bar.
        painter.setBrush(theme.color("surface"))
        painter.drawRect(QRectF(mark - line, place.top() - px(2), 2 * line, place.height() + px(4)))
        painter.setBrush(theme.color("ink"))
        painter.drawRect(QRectF(mark - line / 2, place.top() - px(2), line, place.height() + px(4)))
