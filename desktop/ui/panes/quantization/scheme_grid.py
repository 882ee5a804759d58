"""A bar for each scheme: how much more there is of the numbers than of the error."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.outliers import What
from desktop.core.schemes import KINDS, PERS, SCHEMES, Loss, Scheme
from desktop.core.words import tr
from desktop.ui.panes.quantization.scheme_words import (
    PER,
    decibels,
    kind_words,
    loss_words,
    scheme_words,
)
from desktop.ui.theme import Theme
from desktop.ui.widgets.arrow_keys import ARROWS
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

NAME, HEAD, LEAST_ROW, MOST_ROW, LEAST_CELL = 116, 22, 30, 112, 78
LEAST_BAR, MOST_BAR = 4, 14
FULL: Final = 60.0
"""Decibels of a bar that fills its cell; more is shown as full."""


class SchemeGrid(QWidget):
    """Rows are formats, columns say what has a scale of its own. Arrow keys and clicks choose."""

    chosen = Signal(object)  # a Scheme

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._losses: Mapping[Scheme, Loss] = {}
        self._what: What = "activations"
        self._under: Scheme | None = None
        self.scheme = SCHEMES[0]
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    def show_losses(self, losses: Mapping[Scheme, Loss], what: What, scheme: Scheme) -> None:
        self._losses, self._what, self.scheme = losses, what, scheme
        found = losses.get(scheme)
        told = f": {loss_words(found)}" if found else ""
        say(
            self,
            tr(
                "{scheme}{told}. Arrow keys choose a scheme",
                scheme=scheme_words(scheme, what),
                told=told,
            ),
        )
        self.update()

    # --- where things stand ----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        wide = NAME + len(PERS) * LEAST_CELL
        return QSize(self._theme.px(wide), self._theme.px(HEAD + len(KINDS) * LEAST_ROW))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._theme.px(HEAD + len(KINDS) * MOST_ROW))

    def cell(self, scheme: Scheme) -> QRect:
        px = self._theme.px
        row = KINDS.index((scheme.format, scheme.rounding))
        column = PERS.index(scheme.per)
        high = min((self.height() - px(HEAD)) / len(KINDS), px(MOST_ROW))
        wide = (self.width() - px(NAME)) / len(PERS)
        left, top = px(NAME) + column * wide, px(HEAD) + row * high
        return QRect(round(left), round(top), round(wide) - px(6), round(high) - px(4))

    def _scheme_at(self, x: float, y: float) -> Scheme | None:
        place = QPointF(x, y).toPoint()
        return next((each for each in SCHEMES if self.cell(each).contains(place)), None)

    # --- mouse and keys --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._scheme_at(event.position().x(), event.position().y())
        if found is not None and self._losses:
            self.chosen.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._scheme_at(event.position().x(), event.position().y())
        if under == self._under:
            return
        self._under = under
        loss = self._losses.get(under) if under else None
        told = f"{scheme_words(under, self._what)}\n{loss_words(loss)}" if under and loss else ""
        self.setToolTip(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        row = KINDS.index((self.scheme.format, self.scheme.rounding)) + step[0]
        column = PERS.index(self.scheme.per) + step[1]
        if 0 <= row < len(KINDS) and 0 <= column < len(PERS) and self._losses:
            self.chosen.emit(Scheme(*KINDS[row], PERS[column]))

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, brush = self._theme.px, self._brush
        for per in PERS:
            cell = self.cell(Scheme(*KINDS[0], per))
            head = QRect(cell.x(), 0, cell.width(), px(HEAD - 4))
            brush.text(painter, head, PER[self._what][per], "caption", "ink2")
        for kind in KINDS:
            first = Scheme(*kind, PERS[0])
            cell = self.cell(first)
            name = QRect(0, cell.y(), px(NAME - 8), cell.height())
            brush.text(painter, name, kind_words(first), "button", "ink")
            for per in PERS:
                self._paint_cell(painter, Scheme(*kind, per))

    def _paint_cell(self, painter: QPainter, scheme: Scheme) -> None:
        theme, px = self._theme, self._theme.px
        cell, found = self.cell(scheme), self._losses.get(scheme)
        chosen = scheme == self.scheme and found is not None
        painter.setPen(QPen(theme.color("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(theme.color("accent_tint" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), px(4), px(4))
        if found is None:
            return
        share = 1.0 if math.isinf(found.sqnr) else min(max(found.sqnr / FULL, 0.0), 1.0)
        inside = cell.adjusted(px(6), px(4), -px(6), -px(4))
        high = min(max(cell.height() // 6, px(LEAST_BAR)), px(MOST_BAR))
        bar = QRectF(inside.x(), inside.bottom() + 1 - high, inside.width(), high)
        painter.fillRect(bar, theme.color("line"))
        bar.setWidth(bar.width() * share)
        painter.fillRect(bar, theme.color("accent"))
        words = inside.adjusted(0, 0, 0, -high - px(2))
        self._brush.text(painter, words, decibels(found), "number", "ink")
