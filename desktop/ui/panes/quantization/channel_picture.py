"""Numbers as a picture: rows by channels, above it how far each channel reaches, below it the
error of a scheme. The three share their channels, so that an outlier is one line through all.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.number_text import number_text
from desktop.core.outliers import OUTLIER
from desktop.core.schemes import Numbers
from desktop.core.words import tr
from desktop.ui.panes.quantization.channel_images import (
    Picture,
    error_picture,
    pooled,
    size_picture,
)
from desktop.ui.panes.quantization.study import Study
from desktop.ui.theme import Theme
from desktop.ui.widgets.color_scale import CIVIDIS
from desktop.ui.widgets.painted import ARROWS, say
from desktop.ui.widgets.row_brush import RIGHT, RowBrush
from desktop.ui.widgets.scaled import Scaled

SIDE, TITLE, GAP, MARK = 68, 20, 8, 7
PROFILE: Final = 0.26
"""Of the height, that the channels' sizes take; the two pictures share the rest."""
CELL: Final = 2
"""Pixels of the smallest cell."""
TALLEST_ROW: Final = 28


class ChannelPicture(QWidget):
    """Arrow keys walk over rows and channels; O goes to the channel that reaches furthest."""

    pointed = Signal(int, int)
    """A row and a channel: under the mouse, or chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._study: Study | None = None
        self._error: Numbers | None = None
        self._pictures: dict[str, Picture] = {}
        self.row = self.column = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self._redraw)

    def show_study(self, study: Study | None) -> None:
        """At the channel that reaches furthest, and the row where it does."""
        self._study, self._error = study, None
        self._redraw()
        if study is not None:
            self.go_to_largest()

    def show_error(self, error: Numbers | None) -> None:
        """[rows, columns], of the scheme that is chosen."""
        self._error = error
        self._pictures.pop("error", None)
        self.update()

    def go_to(self, column: int) -> None:
        """A channel, and the row where it reaches furthest."""
        if self._study is not None:
            self.choose(int(np.argmax(np.abs(self._study.values[:, column]))), column)

    def go_to_largest(self) -> None:
        if self._study is not None:
            self.go_to(self._study.channels.largest[0])

    def choose(self, row: int, column: int) -> None:
        if self._study is None:
            return
        rows, columns = self._study.values.shape
        self.row, self.column = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        self.pointed.emit(self.row, self.column)
        self.update()

    def say(self, text: str) -> None:
        say(
            self,
            tr(
                "{shown}. Arrow keys walk over rows and channels, O goes to the largest", shown=text
            ),
        )

    # --- where things stand ----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(240))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.px(360))

    @property
    def _left(self) -> int:
        return self._theme.px(SIDE)

    @property
    def _wide(self) -> int:
        return max(1, self.width() - self._left - self._theme.px(8))

    def _areas(self) -> dict[str, QRect]:
        """Of the profile and the two pictures, below their titles."""
        px = self._theme.px
        room = self.height() - 3 * px(TITLE) - 2 * px(GAP)
        profile = round(room * PROFILE)
        picture = (room - profile) // 2
        if self._study is not None:
            picture = min(picture, len(self._study.values) * px(TALLEST_ROW))
        areas: dict[str, QRect] = {}
        top = 0
        for name, high in (("profile", profile), ("values", picture), ("error", picture)):
            areas[name] = QRect(self._left, top + px(TITLE), self._wide, high)
            top += px(TITLE) + high + px(GAP)
        return areas

    def place(self, row: int, column: int, area: str = "values") -> QPointF:
        """The middle of a number in a picture."""
        assert self._study is not None
        rows, columns = self._study.values.shape
        rect = QRectF(self._areas()[area])
        return QPointF(
            rect.x() + (column + 0.5) * rect.width() / columns,
            rect.y() + (row + 0.5) * rect.height() / rows,
        )

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        if self._study is None or not self._left <= point.x() < self._left + self._wide:
            return None
        rows, columns = self._study.values.shape
        column = int((point.x() - self._left) / self._wide * columns)
        row = self.row
        for name, rect in self._areas().items():
            if rect.contains(point.toPoint()) and name != "profile":
                row = int((point.y() - rect.y()) / rect.height() * rows)
        return min(row, rows - 1), min(column, columns - 1)

    # --- mouse and keys --------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (found := self._at(event.position())) is not None:
            self.pointed.emit(*found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (found := self._at(event.position())) is not None:
            self.choose(*found)

    def leaveEvent(self, event: QEvent) -> None:
        if self._study is not None:
            self.pointed.emit(self.row, self.column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is not None:
            self.choose(self.row + step[0], self.column + step[1])
        elif event.key() == Qt.Key.Key_O and not event.modifiers():
            self.go_to_largest()
        else:
            super().keyPressEvent(event)

    # --- painting --------------------------------------------------------------------------------

    def _redraw(self) -> None:
        self._pictures.clear()
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._redraw()

    def _picture(self, name: str, area: QRect) -> Picture | None:
        """Made when it is first painted in this size."""
        assert self._study is not None
        numbers = self._study.values if name == "values" else self._error
        if numbers is None or area.height() < 1:
            return None
        if name not in self._pictures:
            cells = max(1, area.height()), max(1, area.width() // CELL)
            wrong = self._theme.color("bad")
            if name == "values":
                made = size_picture(numbers, *cells, wrong)
            else:
                made = error_picture(numbers, self._study.values, *cells, wrong)
            self._pictures[name] = made
        return self._pictures[name]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        study = self._study
        if study is None:
            return
        areas = self._areas()
        self._paint_profile(painter, study, areas["profile"])
        size = (
            tr("size of the activations, a line for each token")
            if study.what == "activations"
            else tr("size of the weights, a line for each output")
        )
        for name, words in (
            ("values", size),
            ("error", tr("error of the chosen scheme")),
        ):
            self._paint_picture(painter, name, words, areas[name])
        self._paint_mark(painter, areas)

    def _title(self, painter: QPainter, area: QRect, text: str) -> QRect:
        px = self._theme.px
        place = QRect(area.x(), area.y() - px(TITLE), area.width(), px(TITLE - 2))
        self._brush.text(painter, place, text, "caption", "ink2")
        return place

    def _paint_picture(self, painter: QPainter, name: str, words: str, area: QRect) -> None:
        theme, px = self._theme, self._theme.px
        place = self._title(painter, area, words)
        picture = self._picture(name, area)
        if picture is None:
            painter.fillRect(area, theme.color("sunken"))
            return
        painter.drawImage(area, picture.image)
        text, room = picture.scale, self._brush.width(words, "caption") + px(100)
        if room + self._brush.width(text, "count") > place.width():
            text = picture.short_scale
        wide = self._brush.width(text, "count")
        self._brush.text(painter, place, text, "count", "ink2", RIGHT)
        bar = QRectF(place.right() - wide - px(88), place.center().y() - px(3), px(80), px(8))
        gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
        colors = CIVIDIS.split()
        for number, color in enumerate(colors):
            gradient.setColorAt(number / (len(colors) - 1), f"#{color}")
        painter.fillRect(bar, gradient)

    def _paint_profile(self, painter: QPainter, study: Study, area: QRect) -> None:
        theme, px = self._theme, self._theme.px
        sizes = study.channels.sizes
        most = float(sizes.max()) or 1.0
        cells = pooled(sizes[None], 1, max(1, area.width()))[0]
        limit = OUTLIER * study.channels.median
        floor, room = area.bottom() + 1, area.height() - px(MARK)
        usual = number_text(study.channels.median, 2)
        self._title(
            painter,
            area,
            tr("largest size in each channel; the usual (median) is {usual}", usual=usual),
        )
        edges = [area.x() + area.width() * at // len(cells) for at in range(len(cells) + 1)]
        gap = 1 if area.width() > 3 * len(cells) else 0
        for number, size in enumerate(cells.tolist()):
            high = round(size / most * room)
            outlier = limit > 0 and size >= limit
            color = theme.color("bit_mantissa" if outlier else "outline")
            wide = max(edges[number + 1] - edges[number] - gap, 1)
            painter.fillRect(QRect(edges[number], floor - high, wide, high), color)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_outlier_marks(painter, study, area, most)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(area.x(), floor), QPointF(area.right(), floor))
        side = QRect(0, area.y() + px(MARK - 6), self._left - px(6), px(14))
        self._brush.text(painter, side, number_text(most, 3), "count", "ink2", RIGHT)
        if 0 < limit < most:
            y = floor - limit / most * room
            pen = QPen(theme.color("ink2"), 1)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
            if y - area.y() > px(20):
                side = QRect(0, round(y) - px(7), self._left - px(6), px(14))
                self._brush.text(painter, side, tr("6 × usual"), "count", "ink2", RIGHT)

    def _paint_outlier_marks(
        self, painter: QPainter, study: Study, area: QRect, most: float
    ) -> None:
        """A triangle over each, since color alone doesn't say it."""
        px = self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("ink"))
        for column in study.channels.outliers[:64]:
            x = area.x() + (column + 0.5) * area.width() / len(study.channels.sizes)
            high = float(study.channels.sizes[column]) / most * (area.height() - px(MARK))
            y = area.bottom() - high - px(1)
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x, y),
                        QPointF(x - px(3), y - px(5)),
                        QPointF(x + px(3), y - px(5)),
                    ]
                )
            )

    def _paint_mark(self, painter: QPainter, areas: dict[str, QRect]) -> None:
        """The chosen channel through all three, the chosen number in both pictures."""
        theme, px = self._theme, self._theme.px
        for name, area in areas.items():
            at = self.place(self.row, self.column, name)
            painter.setPen(QPen(theme.color("accent"), 1))
            if name == "profile":
                painter.drawLine(QPointF(at.x(), area.y()), QPointF(at.x(), area.bottom()))
                continue
            for width, color in ((3.0, "ink"), (1.5, "surface")):
                painter.setPen(QPen(theme.color(color), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(at, px(6), px(6))
            painter.setPen(QPen(theme.color("accent"), 1))
