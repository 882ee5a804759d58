"""Shows the bytes of a block, colored by their role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.core.quantization.block_layout import Field
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.numbers.bit_colors import paint_cell, paint_mark, role_colors
from desktop.ui.widgets.numbers.grid import Grid, Places
from desktop.ui.widgets.painted import say

PER_ROW = 16
OFFSET, LEAST_CELL, CELL, WIDEST, HEAD = 36, 24, 34, 56, 24
LEAST_ROW, ROW, MOST_ROW = 17, 24, 44
"""Sizes in unscaled pixels. From a height of ROW on, the meanings are shown rather than higher
bytes."""
GAP, BELOW, MEANING = 2, 14, 20
"""The gap between bytes in pixels; in unscaled pixels, the distance from the bytes to their
meanings, and the height of a meaning."""


class ByteGrid(Grid):
    """Bytes in hexadecimal, sixteen per row."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._data = b""
        self._fields: Sequence[Field] = ()
        self._used: frozenset[int] = frozenset()
        self._changed: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def byte(self) -> int:
        """The index of the selected byte."""
        return self.row * PER_ROW + self.column

    def show_bytes(
        self,
        data: bytes,
        fields: Sequence[Field],
        byte: int,
        used: frozenset[int],
        changed: frozenset[int],
    ) -> None:
        """Show bytes. Those in `used`, which make up the selected weight, are solid; those in
        `changed` were flipped."""
        before = self._looks() if fields == self._fields else []
        if len(data) != len(self._data):
            self.updateGeometry()
        self._data, self._fields = data, fields
        self.row, self.column = divmod(byte, PER_ROW)
        self._used, self._changed = used, changed
        if data:
            say(self, self._told(byte))
        self.refresh_card()
        now = self._looks()
        if len(now) != len(before):
            self.update()
            return
        for at, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:  # repainting a hundred bytes is slow, and most haven't changed
                self.update(self._cell(at).adjusted(-4, -4, 4, 4).toAlignedRect())

    def _looks(self) -> list[tuple[int, bool, bool, bool]]:
        """Return everything that the cell of each byte shows."""
        return [
            (value, at in self._used, at in self._changed, at == self.byte)
            for at, value in enumerate(self._data)
        ]

    def _field(self, byte: int) -> Field | None:
        return next((f for f in self._fields if f.offset <= byte < f.end), None)

    def _told(self, byte: int) -> str:
        field = self._field(byte)
        what = f"{field.name}, {field.meaning}" if field else ""
        flipped = tr(", changed") if byte in self._changed else ""
        return tr(
            "Byte {byte} (counted from 0, {data} in all): {data_2:02X}{flipped}. {what}",
            byte=byte,
            data=len(self._data),
            data_2=self._data[byte],
            flipped=flipped,
            what=what,
        )

    # --- positions ------------------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        return (self._rows, PER_ROW) if self._data else (0, 0)

    @property
    def _rows(self) -> int:
        return max(1, -(-len(self._data) // PER_ROW))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(OFFSET + PER_ROW * LEAST_CELL), px(HEAD) + self._rows * px(LEAST_ROW))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(OFFSET + PER_ROW * CELL), px(HEAD) + self._rows * px(MOST_ROW))

    def places(self) -> Places:
        px = self._theme.px
        room = (self.height() - px(HEAD)) / self._rows
        beside_meanings = room - (px(BELOW) + px(MEANING) * len(self._fields)) / self._rows
        if beside_meanings >= px(ROW):
            room = beside_meanings
        height = min(max(room, px(LEAST_ROW)), px(MOST_ROW))
        width = min((self.width() - px(OFFSET)) // PER_ROW, px(WIDEST))
        return Places(px(OFFSET), px(HEAD), width, height, GAP)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the row and column of the byte at a point, or None if there is no byte."""
        found = super().at(place)
        return found if found and found[0] * PER_ROW + found[1] < len(self._data) else None

    def told(self, row: int, column: int) -> str:
        return self._told(row * PER_ROW + column)

    def _cell(self, byte: int) -> QRectF:
        return self.cell(*divmod(byte, PER_ROW))

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dirty, places = QRectF(event.rect()), self.places()
        theme = self._theme
        if dirty.top() < theme.px(HEAD):
            self._paint_names(painter)
        self._paint_meanings(painter, dirty)
        painter.setFont(theme.font("mono_caption"))
        colors_of = {field.role: role_colors(theme, field.role) for field in self._fields}
        for byte, value in enumerate(self._data):
            rect = places.cell(*divmod(byte, PER_ROW))
            if rect.bottom() + 3 < dirty.top() or rect.top() - 3 > dirty.bottom():
                continue
            if byte % PER_ROW == 0 and dirty.left() < rect.left():
                painter.setPen(theme.color("ink3"))
                box = QRectF(0, rect.top(), theme.px(OFFSET) - 8, rect.height())
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, side, str(byte))
            if not rect.adjusted(-3, -3, 3, 3).intersects(dirty):
                continue
            field = self._field(byte)
            colors = colors_of[field.role if field else self._fields[0].role]
            paint_cell(painter, rect, f"{value:02X}", colors, solid=byte in self._used)
            if byte in self._changed:
                painter.fillRect(
                    QRectF(rect.left() + 3, rect.bottom() - 3, rect.width() - 6, 2),
                    theme.color("bad"),
                )
        if self._data:
            paint_mark(painter, theme, self._cell(self.byte))

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the names of the fields in byte order."""
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("caption_strong"))
        x = float(px(OFFSET))
        for field in self._fields:
            colors = role_colors(theme, field.role)
            mark = QRectF(x, px(HEAD) / 2 - 7, 10, 10)
            painter.fillRect(mark, colors.solid)
            painter.setPen(colors.text)
            width = painter.fontMetrics().horizontalAdvance(field.name)
            box = QRectF(x + 14, 0, width + 4, px(HEAD) - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, field.name)
            x += width + 14 + px(14)

    def _paint_meanings(self, painter: QPainter, dirty: QRectF) -> None:
        """Paint each field's name, bytes, and meaning below the bytes, if there is space."""
        theme, px = self._theme, self._theme.px
        line = px(MEANING)
        top = self._cell(max(len(self._data) - 1, 0)).bottom() + px(BELOW)
        if not self._data or top + line * len(self._fields) > self.height():
            return
        if dirty.bottom() < top:
            return
        middle = Qt.AlignmentFlag.AlignVCenter
        for field in self._fields:
            colors = role_colors(theme, field.role)
            painter.fillRect(QRectF(px(OFFSET), top + line / 2 - 5, 10, 10), colors.solid)
            painter.setFont(theme.font("caption_strong"))
            painter.setPen(colors.text)
            painter.drawText(QRectF(px(OFFSET) + 18, top, px(56), line), middle, field.name)
            painter.setFont(theme.font("count"))
            painter.setPen(theme.color("ink2"))
            place = QRectF(px(OFFSET + 74), top, px(96), line)
            where = (
                tr("bytes {offset} to {end}", offset=field.offset, end=field.end - 1)
                if field.length > 1
                else tr("byte {offset}", offset=field.offset)
            )
            painter.drawText(place, middle, where)
            painter.setFont(theme.font("caption"))
            words = QRectF(px(OFFSET + 170), top, self.width() - px(OFFSET + 170), line)
            painter.drawText(words, middle, field.meaning)
            top += line

    # --- selecting ------------------------------------------------------------------

    def pick(self, row: int, column: int) -> None:
        self.chosen.emit(row * PER_ROW + column)

    def step(self, down: int, right: int) -> None:
        """Move the selection. Left and right wrap to the adjacent row."""
        self._go_to(self.byte + down * PER_ROW + right)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self._go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self._go_to(len(self._data) - 1)
        else:
            super().keyPressEvent(event)

    def _go_to(self, byte: int) -> None:
        if 0 <= byte < len(self._data):
            self.chosen.emit(byte)
