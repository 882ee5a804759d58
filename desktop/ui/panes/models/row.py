"""One row of the library: icon, name, caption, weights, size, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.library import ModelFile
from desktop.core.units import size_text
from desktop.ui.names import short_name, shortened
from desktop.ui.panes.models.words import count_text, row_caption
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_ground import paint_ground

PLACE_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_HEIGHT = 56
COUNT_WIDTH, SIZE_WIDTH, ACTION_WIDTH = 56, 72, 88
NARROW = 470
"""Below this width the name has the numbers' room: the size stands in the caption."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class RowState:
    kind: Literal["ready", "waiting", "loading", "loaded", "problem"]
    fraction: float = 0.0


class RowPainter(QStyledItemDelegate):
    """Paints the rows and takes clicks on their buttons."""

    load_clicked = Signal(str)

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._pointer = QPoint(-1, -1)
        self.show_focus = False
        """Whether the keyboard was used last, so that the current row gets its ring."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model: ModelFile = index.data(Qt.ItemDataRole.UserRole)
        state: RowState = index.data(Qt.ItemDataRole.UserRole + 1)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        ring = self.show_focus and selected and focused
        paint_ground(painter, self._theme, rect, flags, selected, ring)
        px = self._theme.px
        icon = QRect(rect.x() + px(16), rect.center().y() - px(12) + 1, px(24), px(24))
        bad = model.problem is not None
        name = "ph.warning" if bad else "ph.cube"
        color = "warn" if bad else "accent" if state.kind == "loaded" else "ink2"
        self._theme.icon(name, color).paint(painter, icon)
        right = rect.right() - px(16)
        self._paint_action(painter, self._action_rect(rect), state)
        right -= px(ACTION_WIDTH)
        narrow = rect.width() < px(NARROW)
        if not narrow:
            right = self._paint_numbers(painter, right, rect, model)
        left = icon.right() + px(12)
        room = QRect(left, rect.y(), right - left, rect.height())
        self._paint_name(painter, room, model, index.data(PLACE_ROLE), with_size=narrow)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, rect: QRect, model: ModelFile, place: str, with_size: bool
    ) -> None:
        px = self._theme.px
        upper = QRect(rect.x(), rect.y() + px(9), rect.width(), px(20))
        lower = QRect(rect.x(), upper.bottom() + 1, rect.width(), px(18))
        metrics = QFontMetrics(self._theme.font("strong"))
        name = shortened(
            short_name(model), lambda text: metrics.horizontalAdvance(text) <= rect.width()
        )
        self._text(painter, upper, name, "strong", "ink")
        caption = row_caption(model, place)
        if with_size:
            caption += f" · {size_text(model.bytes)}"
        self._text(painter, lower, caption, "caption", "ink3")

    def _paint_numbers(self, painter: QPainter, right: int, row: QRect, model: ModelFile) -> int:
        """Returns where the room for the name ends."""
        px = self._theme.px
        count = count_text(model.facts.parameters) if model.facts else ""
        for text, width in ((size_text(model.bytes), SIZE_WIDTH), (count, COUNT_WIDTH)):
            right -= px(width)
            place = QRect(right, row.y(), px(width), row.height())
            self._text(painter, place, text, "number", "ink2", RIGHT)
        return right - px(8)

    def _paint_action(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        px = self._theme.px
        if state.kind == "ready":
            over = rect.contains(self._pointer)
            ground = "accent_tint" if over else "surface"
            self._box(painter, rect, ground, "accent" if over else "outline")
            self._text(painter, rect, "Load", "button", "ink", CENTER)
        elif state.kind == "loaded":
            words = rect.adjusted(-px(24), 0, 0, 0)
            self._text(painter, words, "Loaded", "button", "good", RIGHT)
            wide = QFontMetrics(self._theme.font("button")).horizontalAdvance("Loaded")
            left = rect.right() - wide - px(16 + 6)
            mark = QRect(left, rect.center().y() - px(8) + 1, px(16), px(16))
            self._theme.icon("ph.check-circle", "good").paint(painter, mark)
        elif state.kind == "loading":
            self._paint_progress(painter, rect, state.fraction)
        else:
            words = rect.adjusted(-px(24), 0, 0, 0)
            text = "can't be used" if state.kind == "problem" else "waiting"
            color = "warn" if state.kind == "problem" else "ink3"
            self._text(painter, words, text, "caption", color, RIGHT)

    def _paint_progress(self, painter: QPainter, rect: QRect, fraction: float) -> None:
        px = self._theme.px
        line = QRectF(rect.x(), rect.y() + px(4), rect.width(), px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line"))
        painter.drawRoundedRect(line, px(3), px(3))
        painter.setBrush(self._theme.color("accent"))
        done = QRectF(line.x(), line.y(), max(px(6), line.width() * fraction), line.height())
        painter.drawRoundedRect(done, px(3), px(3))
        words = QRect(rect.x(), rect.y() + px(12), rect.width(), px(16))
        self._text(painter, words, f"{fraction:.0%}".replace("%", " %"), "count", "ink3", RIGHT)

    def _box(self, painter: QPainter, rect: QRect, ground: str, border: str) -> None:
        painter.setPen(QPen(self._theme.color(border), 1))
        painter.setBrush(self._theme.color(ground))
        radius = self._theme.px(8)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        use: str,
        color: str,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        font = self._theme.font(use)
        mode = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(QColor(self._theme.color(color)))
        painter.drawText(rect, align, QFontMetrics(font).elidedText(text, mode, rect.width()))

    def _action_rect(self, row: QRect) -> QRect:
        px = self._theme.px
        width, height = px(64), px(28)
        return QRect(
            row.right() - px(16) - width, row.center().y() - height // 2 + 1, width, height
        )

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent):
            button = self._action_rect(option.rect)  # type: ignore[attr-defined]
            self._pointer = event.position().toPoint()
            state: RowState = index.data(Qt.ItemDataRole.UserRole + 1)
            if event.type() == QEvent.Type.MouseMove:
                option.widget.update()  # type: ignore[attr-defined]
            hit = button.contains(self._pointer) and state.kind == "ready"
            if hit and event.type() == QEvent.Type.MouseButtonRelease:
                self.load_clicked.emit(index.data(Qt.ItemDataRole.UserRole).path)
                return True
        return super().editorEvent(event, model, option, index)
