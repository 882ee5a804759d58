"""One row of the library: icon, name, caption, weights, size, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from desktop.core.library import ModelFile
from desktop.core.units import short_count, size_text
from desktop.core.words import tr
from desktop.ui.names import short_name, shortened
from desktop.ui.panes.models.words import row_caption
from desktop.ui.widgets.row_brush import RIGHT
from desktop.ui.widgets.row_list import AnyIndex, RowDelegate

MODEL_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
PLACE_ROLE = Qt.ItemDataRole.UserRole + 2
COUNT_WIDTH, SIZE_WIDTH, ACTION_WIDTH, BUTTON_WIDTH, PADDING = 56, 72, 88, 64, 11
NARROW = 470
"""Below this width the name has the numbers' room: the size stands in the caption."""


@dataclass(frozen=True)
class RowState:
    kind: Literal["ready", "waiting", "loading", "loaded", "problem"]
    fraction: float = 0.0


class RowPainter(RowDelegate):
    """A model, and the button that loads it."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        model: ModelFile = index.data(MODEL_ROLE)
        state: RowState = index.data(STATE_ROLE)
        px = self.theme.px
        bad = model.problem is not None
        name = "ph.warning" if bad else "ph.cube"
        color = "warn" if bad else "accent" if state.kind == "loaded" else "ink2"
        left = self.brush.icon(painter, rect.x() + px(16), rect, name, color, 24) + px(12)
        right = rect.right() - px(16)
        self._paint_action(painter, self._button_place(rect), state)
        right -= px(ACTION_WIDTH)
        narrow = rect.width() < px(NARROW)
        if not narrow:
            right = self._paint_numbers(painter, right, rect, model)
        room = QRect(left, rect.y(), right - left, rect.height())
        self._paint_name(painter, room, model, index.data(PLACE_ROLE), with_size=narrow)

    def button_rect(self, rect: QRect, index: AnyIndex) -> QRect | None:
        state: RowState = index.data(STATE_ROLE)
        return self._button_place(rect) if state.kind == "ready" else None

    def _button_place(self, rect: QRect) -> QRect:
        """Wide enough for its word in every language."""
        word = self.brush.width(tr("Load", "a button"), "button") / self.theme.scale
        return self.brush.button_place(rect, max(BUTTON_WIDTH, round(word) + 2 * PADDING))

    def _paint_name(
        self, painter: QPainter, rect: QRect, model: ModelFile, place: str, with_size: bool
    ) -> None:
        px = self.theme.px
        upper = QRect(rect.x(), rect.y() + px(9), rect.width(), px(20))
        lower = QRect(rect.x(), upper.bottom() + 1, rect.width(), px(18))
        name = shortened(
            short_name(model), lambda text: self.brush.width(text, "strong") <= rect.width()
        )
        self.brush.text(painter, upper, name, "strong", "ink")
        caption = row_caption(model, place)
        if with_size:
            caption += f" · {size_text(model.bytes)}"
        self.brush.text(painter, lower, caption, "caption", "ink3")

    def _paint_numbers(self, painter: QPainter, right: int, row: QRect, model: ModelFile) -> int:
        """Returns where the room for the name ends."""
        px = self.theme.px
        count = short_count(model.facts.parameters) if model.facts else ""
        for text, width in ((size_text(model.bytes), SIZE_WIDTH), (count, COUNT_WIDTH)):
            right -= px(width)
            place = QRect(right, row.y(), px(width), row.height())
            self.brush.text(painter, place, text, "number", "ink2", RIGHT)
        return right - px(8)

    def _paint_action(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        px = self.theme.px
        words = rect.adjusted(-px(24), 0, 0, 0)
        if state.kind == "ready":
            self.brush.button(painter, rect, tr("Load", "a button"), hovered=self.hovers(rect))
        elif state.kind == "loaded":
            self.brush.text(painter, words, tr("Loaded"), "button", "good", RIGHT)
            left = rect.right() - self.brush.width(tr("Loaded"), "button") - px(16 + 6)
            self.brush.icon(painter, left, rect, "ph.check-circle", "good")
        elif state.kind == "loading":
            self.brush.progress(painter, rect, state.fraction)
        else:
            text = tr("can't be used") if state.kind == "problem" else tr("waiting")
            color = "warn" if state.kind == "problem" else "ink3"
            self.brush.text(painter, words, text, "caption", color, RIGHT)
