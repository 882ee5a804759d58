"""A formula on one line, with each part in its color and powers as superscripts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.core.numbers.number_words import FormulaPart
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.numbers.bit_colors import role_colors

FONTS = ("formula", "mono", "mono_caption")
"""Fonts, largest first. The first one that fits is used, or else the last one, made smaller."""
SMALLEST = 0.6
RAISED = 0.72


class Formula(QWidget):
    """A widget that shows a formula, which is also its accessible name."""

    def __init__(self, theme: Theme, *, named: bool = False) -> None:
        """`named` reserves space below for the parts' names, even if there are none."""
        super().__init__()
        self._theme = theme
        self._named = named
        self._pieces: Sequence[FormulaPart] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    def show_pieces(self, pieces: Sequence[FormulaPart]) -> None:
        self._pieces = pieces
        said = (_said(piece) for piece in pieces)
        self.setAccessibleName(" ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("formula"))
        named = QFontMetricsF(self._theme.font("caption")).height() if self._named else 0.0
        return QSize(self._theme.px(200), round(metrics.height() * 1.3 + named))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = next(
            (f for f in map(self._theme.font, FONTS) if self._width(f) <= self.width()),
            self._theme.font(FONTS[-1]),
        )
        if (needed := self._width(font)) > self.width() > 0:
            font.setPixelSize(round(font.pixelSize() * max(self.width() / needed, SMALLEST)))
        raised = _raised(font)
        metrics, small = QFontMetricsF(font), QFontMetricsF(raised)
        gap = metrics.horizontalAdvance(" ")
        names = QFontMetricsF(self._theme.font("caption"))
        x = 0.0
        below = names.height() if self._named else 0.0
        base = (self.height() - below + metrics.ascent()) / 2
        for piece in self._pieces:
            painter.setPen(self._color(piece))
            painter.setFont(font)
            painter.drawText(QPointF(x, base), piece.text)
            width = metrics.horizontalAdvance(piece.text)
            if piece.below:
                painter.setFont(self._theme.font("caption"))
                middle = x + (width - names.horizontalAdvance(piece.below)) / 2
                painter.drawText(
                    QPointF(max(middle, 0), self.height() - names.descent()), piece.below
                )
            x += width
            if piece.above:
                painter.setFont(raised)
                painter.drawText(QPointF(x + 1, base - metrics.ascent() * 0.45), piece.above)
                x += small.horizontalAdvance(piece.above) + 2
            x += gap

    def _width(self, font: QFont) -> float:
        metrics, small = QFontMetricsF(font), QFontMetricsF(_raised(font))
        texts = sum(metrics.horizontalAdvance(piece.text + " ") for piece in self._pieces)
        return texts + sum(small.horizontalAdvance(p.above) + 2 for p in self._pieces if p.above)

    def _color(self, piece: FormulaPart) -> QColor:
        if piece.role in ("plain", "value"):
            return self._theme.color("ink" if piece.role == "value" else "ink3")
        return role_colors(self._theme, "scales" if piece.role == "scale" else piece.role).text


def _raised(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(8, round(font.pixelSize() * RAISED)))
    return small


def _said(piece: FormulaPart) -> str:
    power = tr(" to the power of {above}", above=piece.above) if piece.above else ""
    return f"{piece.text}{power}{f' ({piece.below})' if piece.below else ''}"
