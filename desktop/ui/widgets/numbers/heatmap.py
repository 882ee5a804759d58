"""Shows a tensor of any size as a picture that can be panned and zoomed.

The widget paints what it has: the whole tensor at low resolution, and on top the part that was
drawn for the current view. So it never blocks, and missing parts appear a moment later.

It is painted directly, since a plot's view doesn't work this way: here, dragging pans the picture,
and zooming in first makes the cells square and then enlarges them. A frame takes 0.5 ms of CPU
time; the same pictures in a plot's scene took 1.4 ms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.numbers.color_scale import color_image
from desktop.ui.widgets.numbers.heatmap_view import HeatmapPart, HeatmapView, InSight
from desktop.ui.widgets.painted import ARROWS, HoverWidget, say

DRAG = 4

Edges = tuple[float, float]
"""The magnitudes of weights shown in the darkest and the brightest color."""


@dataclass(frozen=True)
class DrawnPart:
    """A part of a tensor and its picture, with one pixel per cell. `sizes` are the magnitudes that
    the pixels show."""

    part: HeatmapPart
    image: QImage
    sizes: npt.NDArray[np.float32]

    def told(self, row: int, column: int) -> str:
        """Describe the cell that contains this weight. Returns "" if the weight isn't in the
        part."""
        part = self.part
        down, across = row - part.row, column - part.column
        if not (0 <= down < part.rows and 0 <= across < part.columns):
            return ""
        place = down // part.group_rows, across // part.group_columns
        size = number_text(float(self.sizes[place]), 3)
        if part.group_rows == part.group_columns == 1:
            return tr(
                "Output {row:,}, input {column:,}: magnitude {size}",
                row=row,
                column=column,
                size=size,
            )
        first_row, first = row - down % part.group_rows, column - across % part.group_columns
        return tr(
            "Outputs {row:,} to {last_row:,}, inputs {column:,} to {last:,}: mean magnitude {size}",
            row=first_row,
            last_row=min(first_row + part.group_rows, part.row + part.rows) - 1,
            column=first,
            last=min(first + part.group_columns, part.column + part.columns) - 1,
            size=size,
        )


class Heatmap(HoverWidget):
    """A heatmap. Arrow keys move the selected block, and the mouse pans and selects. It is the
    first figure of a ZoomView, whose wheel and keys zoom it."""

    picked = Signal(int, int)  # the row and column of the weight that was clicked
    moved = Signal(int, int)  # the number of rows and blocks, for an arrow key
    part_wanted = Signal(object)  # a HeatmapPart that the view needs and doesn't have
    viewed = Signal()  # the visible part of the tensor has changed

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pressed: QPointF | None = None
        self._dragged = False
        Scaled(theme, self, self.update)
        self.clear()

    @property
    def view(self) -> HeatmapView:
        """The view at the widget's current size, of which a hidden widget isn't notified until it
        is shown. If the whole tensor was shown, it still is."""
        view = self._view
        if view.size != self.size():
            whole = not view.zoomed or self._whole is None
            view.size = self.size()
            if whole or not view.zoomed:
                view.show_all()
            view.keep_inside()
        return view

    def clear(self) -> None:
        """Show nothing until `open` is called."""
        self._whole: DrawnPart | None = None
        self._view = HeatmapView(self.size())
        self._detail: DrawnPart | None = None
        self._asked: HeatmapPart | None = None
        self._chosen: tuple[int, int, int] | None = None
        self._back: InSight | None = None
        self.update()
        self.refresh_card()

    def open(self, rows: int, columns: int) -> None:
        """Prepare to show a whole tensor with this many rows and columns."""
        self.clear()
        self._view = HeatmapView(self.size(), rows, columns)

    def show_whole(self, part: HeatmapPart, sizes: npt.NDArray[np.float32], edges: Edges) -> None:
        self._whole = DrawnPart(part, color_image(sizes, *edges, self._theme.color("bad")), sizes)
        back, self._back = self._back, None
        if back is not None:
            self.view.go_back(back)
            self.viewed.emit()
        self.update()
        self._ask()
        self.refresh_card()

    def show_part(self, part: HeatmapPart, sizes: npt.NDArray[np.float32], edges: Edges) -> None:
        self._detail = DrawnPart(part, color_image(sizes, *edges, self._theme.color("bad")), sizes)
        self._asked = None
        self.update()
        self._ask()
        self.refresh_card()

    def show_only_the_whole(self) -> None:
        """Show what `show_whole` received, without the part that was drawn last."""
        self._detail = self._asked = None
        self.update()

    def choose(self, row: int, column: int, weights: int) -> None:
        """Outline a block, and make it visible if another one was outlined. The block consists of
        `weights` weights of the row `row`, starting at the column `column`."""
        before, self._chosen = self._chosen, (row, column, weights)
        if before is not None and self.view.zoomed:
            self.view.bring(row, column, weights)
            self._follow_view()
        self.update()

    def say(self, text: str) -> None:
        say(self, text)

    # --- the view -----------------------------------------------------------------------

    def show_all(self) -> None:
        self.view.show_all()
        self._follow_view()

    def show_columns(self, row: int, first: float, last: float) -> None:
        """Zoom to these columns around a row, up to the maximum size of a weight."""
        self.view.show_columns(row, first, last)
        self._follow_view()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the widget (by default its center). A factor above 1 zooms in."""
        if self.view.rows:
            self.view.zoom(factor, at)
            self._follow_view()

    def magnify(self, factor: float, at: QPointF | None) -> bool:
        """Zoom as `zoom` does; a factor of 0 shows the whole tensor. Returns False if that changes
        nothing."""
        before = self.view.across, self.view.down
        if factor:
            self.zoom(factor, at)
        else:
            self.show_all()
        return (self.view.across, self.view.down) != before

    def chosen_rect(self) -> QRectF:
        """Return the rectangle of the row of the outlined block."""
        row = self._chosen[0] if self._chosen else 0
        return self.view.rect(row, 0, 1, self.view.columns)

    def unmarked(self) -> QPixmap:
        """Return the picture without the outline, which would grow with it."""
        chosen, self._chosen = self._chosen, None
        picture = self.grab()
        self._chosen = chosen
        return picture

    def choose_at(self, place: QPointF) -> None:
        if (found := self.view.weight_at(place)) is not None:
            self.picked.emit(*found)

    def pan(self, right: float, down: float) -> None:
        """Move the view by this many pixels."""
        self.view.pan(right, down)
        self._follow_view()

    def _follow_view(self) -> None:
        """Repaint after a change of the view and request missing parts."""
        self.update()
        self._ask()
        self.refresh_card()
        self.viewed.emit()

    def _ask(self) -> None:
        """Request a part if one is needed and no other request is pending. If the view is enlarged,
        this part is the visible area with a margin. It isn't needed if the current part covers the
        visible area with half of that margin."""
        if not self.view.rows or self._asked is not None or self._whole is None:
            return
        if not self.view.zoomed:
            self._ask_whole(self._whole)
        elif self._detail is None or not self.view.is_in(self._detail.part, 0.5):
            self._asked = self.view.part
            self.part_wanted.emit(self._asked)

    def _ask_whole(self, have: DrawnPart) -> None:
        """Request the whole tensor again if it isn't what was drawn last, in the resolution that
        the widget's size requires."""
        if (self._detail or have).part != self.view.whole:
            self._asked = self.view.whole
            self.part_wanted.emit(self._asked)

    @property
    def in_sight(self) -> InSight | None:
        """What is in sight; None if the whole tensor is."""
        return self.view.in_sight if self.view.zoomed else None

    def go_back(self, to: InSight | None) -> None:
        """Show what was in sight of an earlier heatmap of this tensor, once the tensor is drawn."""
        self._back = to

    def forget_asked(self) -> None:
        """Note that the requested part won't arrive, so that a part is requested again when the
        view next changes."""
        self._asked = None

    # --- painting -----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, view = QPainter(self), self.view
        if not self._whole:
            painter.fillRect(self.rect(), self._theme.color("sunken"))
            return
        used = view.rect(0, 0, view.rows, view.columns)
        painter.setClipRect(used.intersected(QRectF(self.rect())))
        for drawn in (self._whole, self._detail):
            if drawn is not None:
                part = drawn.part
                target = view.rect(
                    part.row,
                    part.column,
                    drawn.image.height() * part.group_rows,
                    drawn.image.width() * part.group_columns,
                )
                painter.drawImage(target, drawn.image)
        self._paint_chosen(painter)

    def _paint_chosen(self, painter: QPainter) -> None:
        if self._chosen is None:
            return
        row, column, weights = self._chosen
        rect = self.view.rect(row, column, 1, weights)
        short = self._theme.px(8)
        if rect.height() < short:
            rect.adjust(0, (rect.height() - short) / 2, 0, (short - rect.height()) / 2)
        if rect.width() < short:
            rect.adjust((rect.width() - short) / 2, 0, (short - rect.width()) / 2, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, color in ((4.0, "ink"), (2.0, "surface")):
            painter.setPen(QPen(self._theme.color(color), width))
            painter.drawRoundedRect(rect, 3, 3)

    # --- mouse and keys -----------------------------------------------------------------

    def told_at(self, place: QPointF) -> str:
        """Return the most precise description available for the weight at a point."""
        weight = self.view.weight_at(place)
        drawn = (each for each in (self._detail, self._whole) if each is not None)
        return next((told for each in drawn if weight and (told := each.told(*weight))), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed is None:
            return
        step = self._pressed - event.position()
        if self._dragged or step.manhattanLength() > DRAG:
            self._dragged = True
            self._pressed = event.position()
            self.pan(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged:
            self.choose_at(event.position())
        self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan to the left and right if Shift is pressed and the view is zoomed in. Otherwise, leave
        the wheel to the widget around this one."""
        turn = event.angleDelta()
        if self.view.zoomed and (event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x()):
            self.pan(-(turn.y() or turn.x()), 0)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.moved.emit(*ARROWS[event.key()])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_view()
